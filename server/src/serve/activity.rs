//! What one connection is busy with, so that it can be closed once nobody uses it.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use hyper::body::{Body as HttpBody, Frame, SizeHint};

/// Counts the requests under way.
#[derive(Clone, Default)]
pub(super) struct Activity(Arc<Counts>);

#[derive(Default)]
struct Counts {
    under_way: AtomicUsize,
    /// All that have begun so far.
    begun: AtomicUsize,
}

impl Activity {
    /// A request is under way until this is dropped.
    pub fn begin(&self) -> Request {
        self.0.begun.fetch_add(1, Ordering::Relaxed);
        self.0.under_way.fetch_add(1, Ordering::Relaxed);
        Request(self.clone())
    }

    /// Resolves when no request has been under way for so long, or up to twice as long: it looks once in a while, because
    /// telling it of each request would cost each request more.
    pub async fn idle(&self, span: Duration) {
        let mut before = None;
        loop {
            let now = self.at_rest();
            if now.is_some() && now == before {
                return;
            }
            before = now;
            tokio::time::sleep(span).await;
        }
    }

    /// The same twice: there has been no request between the two looks.
    fn at_rest(&self) -> Option<usize> {
        let begun = self.0.begun.load(Ordering::Relaxed);
        (self.0.under_way.load(Ordering::Relaxed) == 0).then_some(begun)
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
        self.0.0.under_way.fetch_sub(1, Ordering::Relaxed);
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
    use super::*;

    #[test]
    fn a_connection_is_busy_until_its_last_answer_has_left() {
        let activity = Activity::default();
        let (first, second) = (activity.begin(), activity.begin());
        drop(first);
        assert_eq!(activity.at_rest(), None);
        let body = second.until_sent(Body::empty());
        assert_eq!(activity.at_rest(), None);
        drop(body);
        assert!(activity.at_rest().is_some());
    }

    #[test]
    fn a_request_between_two_looks_is_not_missed() {
        let activity = Activity::default();
        let before = activity.at_rest();
        assert_eq!(activity.at_rest(), before);
        drop(activity.begin());
        assert_ne!(activity.at_rest(), before);
    }

    #[tokio::test]
    async fn the_wait_ends_where_nothing_happens() {
        Activity::default().idle(Duration::ZERO).await;
    }
}
