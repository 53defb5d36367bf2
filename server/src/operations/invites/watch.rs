//! Following one invite: looks when there is news of it, and now and then, and tells what became different.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::Stream;
use shared::access::Caller;
use shared::invites::{InviteDetail, InviteStatus};
use shared::{Problem, Reason, Service};
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc::Sender;
use tokio_stream::wrappers::ReceiverStream;
use wire::invite::v1::{WatchInviteRequest, WatchInviteResponse};

use super::show;
use crate::operations::validate::{TEXT, text};
use crate::streams::{NoPlace, Streams};

/// Looks again at least this often: news of another process does not reach this one, and time makes none.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Then the caller asks anew, if anybody still looks.
const LONGEST: Duration = Duration::from_secs(60 * 60);
/// A reader who does not take the last word by then is not going to.
const LAST_WORD: Duration = Duration::from_secs(5);
/// Changes that wait for a slow reader; later ones become one.
const WAITING: usize = 1;

/// Finds out who calls, each time anew: a token may end before its stream does.
pub type WhoCalls =
    Box<dyn Fn() -> Pin<Box<dyn Future<Output = Result<Arc<Caller>, Problem>> + Send>> + Send + Sync>;

/// What a stream goes on with when its request is long read.
pub struct Watcher {
    pub service: Arc<Service>,
    pub streams: Streams,
    pub who_calls: WhoCalls,
}

/// Refuses at once what cannot be watched.
pub async fn watch_invite(
    watcher: Watcher,
    request: WatchInviteRequest,
) -> Result<impl Stream<Item = Result<WatchInviteResponse, Problem>> + Send + use<>, Problem> {
    text("WatchInviteRequest.InviteId", &request.invite_id, TEXT)?;
    let caller = (watcher.who_calls)().await?;
    let place = watcher.streams.places.take(&caller.user_id).map_err(|none| {
        let reason = match none {
            NoPlace::ForCaller => Reason::TooManyStreams,
            NoPlace::ForAnybody => Reason::TryAgain,
        };
        Problem::wait(reason, LOOK_EVERY)
    })?;
    // Heard from before the first look on, so that nothing falls between.
    let news = watcher.streams.news.subscribe();
    let first = watcher.look(&request.invite_id).await?;
    let (sender, receiver) = tokio::sync::mpsc::channel(WAITING);
    tokio::spawn(async move {
        let _place = place;
        let mut stopped = watcher.streams.stopped.clone();
        let cut_short = tokio::select! {
            ended = tokio::time::timeout(LONGEST, watcher.follow(first, news, &sender)) => {
                ended.unwrap_or_else(|_| Err(Reason::TryAgain.into()))
            }
            // A stream that goes on would hold up the stop.
            _stopping = stopped.wait_for(|stopped| *stopped) => Err(Reason::TryAgain.into()),
            () = sender.closed() => return,
        };
        if let Err(problem) = cut_short {
            // Nobody may be reading any more.
            let _unread = tokio::time::timeout(LAST_WORD, sender.send(Err(problem))).await;
        }
    });
    Ok(ReceiverStream::new(receiver))
}

impl Watcher {
    async fn look(&self, invite_id: &str) -> Result<InviteDetail, Problem> {
        let caller = (self.who_calls)().await?;
        self.service.get_invite(&caller, invite_id).await
    }

    /// Until the invite is over.
    async fn follow(
        &self,
        first: InviteDetail,
        mut news: broadcast::Receiver<String>,
        sender: &Sender<Result<WatchInviteResponse, Problem>>,
    ) -> Result<(), Problem> {
        let invite_id = first.summary.invite_id.clone();
        let (mut seen, mut now) = (None, first);
        loop {
            if let Some(message) = difference(seen.as_ref(), &now)
                && sender.send(Ok(message)).await.is_err()
            {
                return Ok(());
            }
            if is_over(now.summary.status) {
                return Ok(());
            }
            seen = Some(now);
            let _in_time = tokio::time::timeout(LOOK_EVERY, heard(&mut news, &invite_id)).await;
            now = self.look(&invite_id).await?;
        }
    }
}

/// Returns at news of this invite, or when some of it was missed.
async fn heard(news: &mut broadcast::Receiver<String>, invite_id: &str) {
    loop {
        match news.recv().await {
            Ok(about) if about != invite_id => {}
            Ok(_) | Err(RecvError::Lagged(_)) => return,
            // Nobody tells news any more: time goes on.
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}

fn is_over(status: InviteStatus) -> bool {
    matches!(
        status,
        InviteStatus::Accepted | InviteStatus::Revoked | InviteStatus::Declined
    )
}

fn difference(seen: Option<&InviteDetail>, now: &InviteDetail) -> Option<WatchInviteResponse> {
    if seen == Some(now) {
        return None;
    }
    let last = seen
        .and_then(|seen| seen.timeline.last())
        .map_or(0, |entry| entry.sequence);
    let events = now.timeline.iter().filter(|entry| entry.sequence > last);
    Some(WatchInviteResponse {
        invite: show::detail(now).into(),
        events: events.map(show::event).collect(),
    })
}
