//! The state of an invite's mail as server-sent events, for the admin who has just pressed "send".

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use shared::Micros;
use shared::access::{Caller, SessionToken};
use shared::invites::MailStatus;

use super::UiState;
use super::page::Visit;

/// Looks again at least this often: news of another process does not reach this one.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Then the browser asks anew, if anybody still looks.
const LONGEST: Duration = Duration::from_secs(10 * 60);

pub async fn mail_state(
    State(state): State<UiState>,
    visit: Visit,
    Path(invite_id): Path<String>,
) -> Response {
    let Some((caller, token)) = visit
        .caller
        .filter(Caller::is_admin)
        .zip(state.cookies.session(&visit.jar))
    else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    match state.service.get_invite(&caller, &invite_id).await {
        Err(problem) => return super::page::status(&problem).into_response(),
        // Whoever was following it is told to ask no more.
        Ok(detail) if is_over(detail.mail(), state.service.clock.now()) => {
            return StatusCode::NO_CONTENT.into_response();
        }
        Ok(_) => {}
    }
    Sse::new(watch(state, token, invite_id))
        .keep_alive(KeepAlive::default())
        .into_response()
}

/// A server that has it may report on it soon after; later nobody waits for that in front of a page.
fn is_over(mail: Option<&MailStatus>, now: Micros) -> bool {
    mail.is_none_or(|mail| mail.is_over() || !mail.state.waits() && mail.changed_at.plus(LONGEST) <= now)
}

fn watch(
    state: UiState,
    token: SessionToken,
    invite_id: String,
) -> impl Stream<Item = Result<Event, Infallible>> {
    let (sender, receiver) = tokio::sync::mpsc::channel(4);
    let (mut news, mut stopped) = (state.news.subscribe(), state.stopped.clone());
    tokio::spawn(async move {
        let look = async {
            let mut last: Option<Option<MailStatus>> = None;
            // Whoever signed out meanwhile, or lost the role, sees no more.
            while let Ok(Some(caller)) = state.service.session_caller(&token).await
                && let Ok(detail) = state.service.get_invite(&caller, &invite_id).await
            {
                let mail = detail.mails.into_iter().next();
                let is_over = is_over(mail.as_ref(), state.service.clock.now());
                if last.as_ref() != Some(&mail) {
                    let Ok(event) = Event::default().json_data(&mail) else {
                        break;
                    };
                    if sender.send(Ok(event)).await.is_err() {
                        break;
                    }
                    last = Some(mail);
                }
                if is_over || sender.is_closed() {
                    break;
                }
                let _heard = tokio::time::timeout(LOOK_EVERY, news.recv()).await;
            }
        };
        tokio::select! {
            _in_time = tokio::time::timeout(LONGEST, look) => {}
            // A stream that goes on would hold up the stop.
            _stopping = stopped.wait_for(|stopped| *stopped) => {}
        }
    });
    tokio_stream::wrappers::ReceiverStream::new(receiver)
}
