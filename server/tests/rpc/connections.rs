//! On real connections: HTTP/1.1 and cleartext HTTP/2 on one port, and what a peer may send.

use std::net::SocketAddr;
use std::pin::Pin;

use axum::body::Body;
use hyper::body::Body as _;
use hyper_util::rt::{TokioExecutor, TokioIo};
use server::serve;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use wire::user::v2::GetUserByIDRequest;

use crate::app::App;
use crate::forms::Form;

async fn serving(app: &App) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve::serve(
        listener,
        None,
        app.router.clone(),
        std::future::pending(),
    ));
    address
}

/// Sends a request over HTTP/1.1 and returns the status line's number.
async fn status_of(address: SocketAddr, headers: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET /debug/healthz HTTP/1.1\r\nhost: usher\r\nconnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut start = [0; 12];
    stream.read_exact(&mut start).await.unwrap();
    String::from_utf8(start[9..].to_vec()).unwrap()
}

#[tokio::test]
async fn grpc_runs_over_cleartext_http_2_and_pages_beside_it_over_http_1() {
    let app = App::with_maria().await;
    let address = serving(&app).await;
    assert_eq!(status_of(address, "").await, "200");

    let stream = TcpStream::connect(address).await.unwrap();
    let (mut client, connection) =
        hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream))
            .await
            .unwrap();
    tokio::spawn(connection);
    let message = GetUserByIDRequest {
        user_id: "maria".into(),
    };
    let request = hyper::Request::post(format!(
        "http://{address}/zitadel.user.v2.UserService/GetUserByID"
    ))
    .header("content-type", "application/grpc")
    .header("te", "trailers")
    .header("authorization", &app.owner)
    .body(Body::from(Form::Grpc.write(&message)))
    .unwrap();
    let response = client.send_request(request).await.unwrap();
    assert_eq!(response.status(), 200);
    let mut body = response.into_body();
    let mut trailers = None;
    while let Some(frame) = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        trailers = frame.unwrap().into_trailers().ok().or(trailers);
    }
    assert_eq!(trailers.unwrap()["grpc-status"], "0");
}

#[tokio::test]
async fn stopping_answers_what_is_under_way_and_closes_what_is_not() {
    let app = App::start().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = tokio::spawn(serve::serve(listener, None, app.router.clone(), async move {
        stopped.await.unwrap();
    }));
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream
        .write_all(b"GET /debug/healthz HTTP/1.1\r\nhost: usher\r\n\r\n")
        .await
        .unwrap();
    let mut start = [0; 12];
    stream.read_exact(&mut start).await.unwrap();
    stop.send(()).unwrap();
    let mut rest = String::new();
    stream.read_to_string(&mut rest).await.unwrap();
    assert!(rest.ends_with("ok"), "{rest}");
    server.await.unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn headers_are_limited_in_number_and_size() {
    let app = App::start().await;
    let address = serving(&app).await;
    // Two of them are sent anyway.
    assert_eq!(status_of(address, &"x: y\r\n".repeat(98)).await, "200");
    assert_eq!(status_of(address, &"x: y\r\n".repeat(99)).await, "431");
    assert_eq!(
        status_of(address, &format!("x: {}\r\n", "y".repeat(30 * 1024))).await,
        "200"
    );
    assert_eq!(
        status_of(address, &format!("x: {}\r\n", "y".repeat(33 * 1024))).await,
        "431"
    );
}

#[tokio::test]
async fn http_2_peers_are_told_their_limits() {
    let app = App::start().await;
    let mut stream = TcpStream::connect(serving(&app).await).await.unwrap();
    let settings = [0, 0, 0, 4, 0, 0, 0, 0, 0];
    stream
        .write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        .await
        .unwrap();
    stream.write_all(&settings).await.unwrap();
    let mut head = [0; 9];
    stream.read_exact(&mut head).await.unwrap();
    assert_eq!(head[3], 4, "settings come first");
    let mut payload = vec![0; usize::from(head[2]) | usize::from(head[1]) << 8];
    stream.read_exact(&mut payload).await.unwrap();
    let value = |wanted: u8| {
        payload
            .chunks(6)
            .find(|entry| entry[1] == wanted)
            .map(|entry| u32::from_be_bytes([entry[2], entry[3], entry[4], entry[5]]))
    };
    const MAX_CONCURRENT_STREAMS: u8 = 3;
    const MAX_HEADER_LIST_SIZE: u8 = 6;
    assert_eq!(value(MAX_CONCURRENT_STREAMS), Some(256));
    assert_eq!(value(MAX_HEADER_LIST_SIZE), Some(32 * 1024));
}
