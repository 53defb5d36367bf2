//! Which edge answers a request: an RPC form of the API, its REST form, or everything else.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use connectrpc_reflection::ReflectionError;
use tokio::sync::watch;
use tower::{ServiceExt as _, service_fn};

use crate::api::Api;
use crate::serve::App;
use crate::{rest, rpc};

/// The whole of usher. `pages` get what is no call of the API; `stopped` turns true when usher is asked to stop.
pub fn app(
    api: Arc<Api>,
    pages: Router,
    stopped: watch::Receiver<bool>,
) -> Result<impl App + Sync, ReflectionError> {
    let rpcs = rpc::router(Arc::clone(&api), stopped)?;
    let others = rest::operators(Arc::clone(&api)).merge(pages);
    Ok(service_fn(move |request: Request| {
        let (api, rpcs, others) = (Arc::clone(&api), rpcs.clone(), others.clone());
        async move {
            match rpc::procedure(request) {
                Ok(call) => rpcs.oneshot(call).await,
                Err(request) if rest::is_api(request.uri().path()) => {
                    Ok::<_, Infallible>(rest::handle(api, request).await)
                }
                Err(request) => others.oneshot(request).await,
            }
        }
    }))
}
