//! The RPC forms of the API: gRPC, gRPC-web and Connect in front of [`crate::operations`], on the paths of the protobuf
//! services.

mod count;
mod deadline;
mod door;
mod health;
mod refusal;
mod services;
mod unreadable;
mod web_text;

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::{from_fn, from_fn_with_state};
use connectrpc::{ConnectRpcService, DeadlinePolicy, Dispatcher as _, Limits};
use connectrpc_health::{HEALTH_SERVICE_NAME, HealthExt as _, HealthService};
use connectrpc_reflection::{ReflectionError, Reflector};
use tokio::sync::watch;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::access::any_origin;
use crate::api::{Api, MAX_MESSAGE};
use crate::rpc::count::Count;
use crate::rpc::deadline::InTime;
use crate::rpc::door::Door;
pub use crate::rpc::door::procedure;
use crate::rpc::health::Serving;
use crate::rpc::services::Services;
use crate::rpc::unreadable::Unreadable;

/// Answers what is a [`procedure`]. `stopped` turns true when usher is asked to stop.
pub fn router(api: Arc<Api>, stopped: watch::Receiver<bool>) -> Result<Router, ReflectionError> {
    let reflector = Reflector::from_descriptor_set_bytes(wire::DESCRIPTOR_SET)?;
    let services = reflector.service_names();
    let router = Services {
        api: Arc::clone(&api),
    }
    .register(connectrpc::Router::new());
    let router = connectrpc_reflection::install(router, reflector);
    let health = HealthService::new(Serving::new(services, Arc::clone(&api.service), stopped));
    let router = connectrpc_health::apply_request_limits(
        Arc::new(health).register(router),
        connectrpc_health::request_limits(),
    );
    let door = Door {
        api: Arc::clone(&api),
        procedures: router
            .methods()
            .map(|name| {
                let spec = router.lookup(name).and_then(|method| method.spec);
                (format!("/{name}"), spec.map_or("", |spec| spec.method()))
            })
            .collect::<HashMap<_, _>>()
            .into(),
    };
    let limits = Limits::default()
        .with_max_request_body_size(MAX_MESSAGE + connectrpc::envelope::HEADER_SIZE)
        .with_max_message_size(MAX_MESSAGE);
    let calls = ConnectRpcService::new(router)
        .with_limits(limits)
        .with_deadline_policy(DeadlinePolicy::new().with_enforce_on_streams(true))
        .with_interceptor(Count {
            metrics: Arc::clone(&api.metrics),
        })
        .with_interceptor(InTime)
        .with_interceptor(Unreadable);
    Ok(Router::new()
        .fallback_service(calls)
        .layer(from_fn(web_text::read))
        .layer(from_fn_with_state(door, door::authenticate))
        .layer(from_fn(web_text::answer))
        // Answers hold codes and people.
        .layer(SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-store")))
        .layer(any_origin()))
}

/// Whether anybody may ask it: what is there and whether it is well.
fn is_open(procedure: &str) -> bool {
    procedure
        .strip_prefix('/')
        .and_then(|rest| rest.split_once('/'))
        .is_some_and(|(service, _)| service == HEALTH_SERVICE_NAME || service.starts_with("grpc.reflection."))
}
