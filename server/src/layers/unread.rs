//! Requests that are answered before they are read to the end. On HTTP/1.1 the connection breaks while the client still
//! sends, on HTTP/2 the stream is reset, and many clients then report that instead of the answer.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::Version;
use axum::http::header::{CONTENT_LENGTH, EXPECT};
use axum::middleware::Next;
use axum::response::Response;
use futures_util::StreamExt as _;
use hyper::body::{Frame, SizeHint};
use tokio::sync::oneshot;

/// What is read only to be thrown away, in bytes. A client that sends more is cut off.
const MOST: usize = 4 * 1024 * 1024;

/// Reads what the answer left unread, before the answer goes out.
pub(super) async fn discard(request: Request, next: Next) -> Response {
    let is_over = request.body().is_end_stream();
    // Whoever expects a word before sending has sent nothing. On HTTP/2 a message of no stated length may be a
    // conversation, whose other side waits for the answer.
    let is_talk = request.version() >= Version::HTTP_2 && !request.headers().contains_key(CONTENT_LENGTH);
    if is_over || is_talk || request.headers().contains_key(EXPECT) {
        return next.run(request).await;
    }
    let (back, mut unread) = oneshot::channel();
    let response = next
        .run(request.map(|body| {
            Body::new(Lent {
                body,
                back: Some(back),
            })
        }))
        .await;
    if let Ok(body) = unread.try_recv() {
        throw_away(body).await;
    }
    response
}

async fn throw_away(body: Body) {
    let mut pieces = body.into_data_stream();
    let mut left = MOST;
    while let Some(Ok(piece)) = pieces.next().await {
        let Some(rest) = left.checked_sub(piece.len()) else {
            return;
        };
        left = rest;
    }
}

/// A body that comes back when whoever has it drops it before its end.
struct Lent {
    body: Body,
    /// Empty once the body has ended.
    back: Option<oneshot::Sender<Body>>,
}

impl HttpBody for Lent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if !matches!(frame, Some(Ok(_))) {
            self.back = None;
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Some(back) = self.back.take() {
            // Nobody waits for it any more when the answer is already on its way.
            let _ = back.send(std::mem::take(&mut self.body));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use axum::Router;
    use axum::http::HeaderName;
    use axum::middleware::from_fn;
    use axum::routing::post;
    use tower::ServiceExt as _;

    use super::*;

    const PIECE: usize = 1024 * 1024;

    /// How many of the pieces are read when `path` is asked.
    async fn read_of(pieces: usize, path: &str, version: Version, header: Option<HeaderName>) -> usize {
        let app = Router::new()
            .route("/refuses", post(async || "no"))
            .route(
                "/reads",
                post(async |body: Body| {
                    let read = axum::body::to_bytes(body, usize::MAX).await.unwrap();
                    read.len().to_string()
                }),
            )
            .layer(from_fn(discard));
        let read = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&read);
        let body = futures_util::stream::iter(0..pieces).map(move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
            Ok::<_, Infallible>(vec![0; PIECE])
        });
        let mut request = Request::post(path).version(version);
        if let Some(name) = header {
            request = request.header(name, "1");
        }
        let response = app
            .oneshot(request.body(Body::from_stream(body)).unwrap())
            .await
            .unwrap();
        assert!(response.status().is_success());
        read.load(Ordering::Relaxed)
    }

    #[tokio::test]
    async fn what_a_refusal_left_is_read_before_it_goes_out() {
        assert_eq!(read_of(3, "/refuses", Version::HTTP_11, None).await, 3);
        assert_eq!(read_of(3, "/reads", Version::HTTP_11, None).await, 3);
        assert_eq!(
            read_of(3, "/refuses", Version::HTTP_2, Some(CONTENT_LENGTH)).await,
            3
        );
    }

    #[tokio::test]
    async fn nothing_is_read_of_a_conversation_or_where_nothing_was_sent() {
        assert_eq!(read_of(3, "/refuses", Version::HTTP_2, None).await, 0);
        assert_eq!(read_of(3, "/refuses", Version::HTTP_11, Some(EXPECT)).await, 0);
    }

    #[tokio::test]
    async fn too_much_is_not_read_to_the_end() {
        assert_eq!(read_of(4, "/refuses", Version::HTTP_11, None).await, 4);
        assert_eq!(read_of(9, "/refuses", Version::HTTP_11, None).await, 5);
    }
}
