//! What one connection is busy with, so that it can be closed once nobody uses it.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use tokio::sync::watch;

/// Counts the requests under way.
#[derive(Clone)]
pub(super) struct Activity(Arc<watch::Sender<usize>>);

impl Activity {
    pub fn new() -> Self {
        Self(Arc::new(watch::Sender::new(0)))
    }

    /// A request is under way until this is dropped.
    pub fn begin(&self) -> Request {
        self.0.send_modify(|count| *count += 1);
        Request(self.clone())
    }

    /// Resolves when no request has been under way for so long.
    pub async fn idle(&self, span: Duration) {
        let mut counts = self.0.subscribe();
        // The sender is `self`: waiting cannot fail.
        while counts.wait_for(|count| *count == 0).await.is_ok() {
            tokio::select! {
                _ = counts.changed() => {}
                () = tokio::time::sleep(span) => return,
            }
        }
    }
}

pub(super) struct Request(Activity);

impl Request {
    /// The request is under way until its answer has left: a stream may take long.
    pub fn until_sent(self, body: Body) -> Body {
        Body::new(Answer { body, _request: self })
    }
}

impl Drop for Request {
    fn drop(&mut self) {
        self.0.0.send_modify(|count| *count -= 1);
    }
}

struct Answer {
    body: Body,
    _request: Request,
}

impl HttpBody for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;

    use super::*;

    #[tokio::test]
    async fn a_connection_is_busy_until_its_last_answer_has_left() {
        let activity = Activity::new();
        let (first, second) = (activity.begin(), activity.begin());
        drop(first);
        assert!(activity.idle(Duration::ZERO).now_or_never().is_none());
        let body = second.until_sent(Body::empty());
        assert!(activity.idle(Duration::ZERO).now_or_never().is_none());
        drop(body);
        activity.idle(Duration::ZERO).await;
    }

    #[tokio::test]
    async fn a_new_request_starts_the_wait_anew() {
        let activity = Activity::new();
        let idle = activity.idle(Duration::from_secs(3600));
        tokio::pin!(idle);
        assert!(idle.as_mut().now_or_never().is_none());
        drop(activity.begin());
        assert!(idle.as_mut().now_or_never().is_none());
    }
}
