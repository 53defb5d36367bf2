//! The accept loop: HTTP/1.1 and HTTP/2 on one port, in the clear or over TLS, with limits against slow and greedy peers.

mod activity;
mod certificate;
mod tls;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;

use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::{Request, Response};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::{Service, ServiceExt as _};

use crate::serve::activity::Activity;
pub use crate::serve::certificate::{Certificate, CertificateError};
pub use crate::serve::tls::Tls;

/// A peer that has not sent its header by then is cut off (slowloris).
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
/// Headers a request may have, and their size together in bytes. A token is the longest that is needed.
const MAX_HEADERS: usize = 100;
const MAX_HEADER_BYTES: u32 = 32 * 1024;
/// Requests one HTTP/2 connection may have under way.
const MAX_STREAMS: u32 = 256;
/// A connection without a request under way is closed after that, or twice that; for HTTP/1.1 the wait for the next header
/// is shorter.
const IDLE: Duration = Duration::from_secs(5 * 60);
/// How long requests in hand may take once usher is asked to stop.
const DRAIN: Duration = Duration::from_secs(20);

/// Whatever answers every request.
pub trait App:
    Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send> + Clone + Send + 'static
{
}

impl<S> App for S where
    S: Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send>
        + Clone
        + Send
        + 'static
{
}

/// Serves until `shutdown` resolves, then lets requests in hand finish. Without `tls`, in the clear.
pub async fn serve(
    listener: TcpListener,
    tls: Option<Tls>,
    app: impl App,
    shutdown: impl Future<Output = ()>,
) {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT)
        .max_headers(MAX_HEADERS)
        .max_buf_size(MAX_HEADER_BYTES as usize)
        .keep_alive(true);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(MAX_STREAMS)
        .max_header_list_size(MAX_HEADER_BYTES)
        .keep_alive_interval(Some(Duration::from_secs(60)))
        .keep_alive_timeout(Duration::from_secs(20));
    // Told to end by its value; resolves `closed` when the last connection has dropped its receiver.
    let stop = watch::Sender::new(false);
    tokio::pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut shutdown => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors, say: a pause is better than a hot loop.
                tracing::warn!(%error, "cannot accept a connection");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "cannot set nodelay");
        }
        let (app, stopped) = (app.clone(), stop.subscribe());
        let builder = builder.clone();
        match tls.clone() {
            None => tokio::spawn(attend(builder, stream, app, peer, stopped)),
            Some(tls) => tokio::spawn(async move {
                match tls.shake_hands(stream).await {
                    Ok(stream) => attend(builder, stream, app, peer, stopped).await,
                    Err(error) => tracing::debug!(%error, %peer, "no TLS connection"),
                }
            }),
        };
    }
    drop(listener);
    stop.send_replace(true);
    if tokio::time::timeout(DRAIN, stop.closed()).await.is_err() {
        tracing::warn!("some requests took too long and were cut off");
    }
}

/// Serves one connection until it ends, nobody uses it any more, or usher stops.
async fn attend(
    builder: auto::Builder<TokioExecutor>,
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    app: impl App,
    peer: SocketAddr,
    mut stopped: watch::Receiver<bool>,
) {
    let activity = Activity::default();
    let requests = activity.clone();
    let service =
        hyper::service::service_fn(move |request| answer(app.clone(), request, peer, requests.clone()));
    let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
    tokio::pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => Some(ended),
        _ = stopped.wait_for(|stop| *stop) => None,
        () = activity.idle(IDLE) => None,
    };
    let ended = match ended {
        Some(ended) => ended,
        None => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended early");
    }
}

async fn answer(
    app: impl App,
    request: Request<Incoming>,
    peer: SocketAddr,
    activity: Activity,
) -> Result<Response<Body>, Infallible> {
    let under_way = activity.begin();
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    let response = app.oneshot(request).await?;
    Ok(response.map(|body| under_way.until_sent(body)))
}
