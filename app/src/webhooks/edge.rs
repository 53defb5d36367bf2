//! The server's side of the server functions: reads the request, calls the use case, answers.

use std::time::Duration;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use shared::Problem;
use shared::webhooks::{AttemptView, NewSecret, WebhookForm, WebhookView, WebhooksPage};

use super::WebhookOutcome;
use crate::desk::edge::{Edge, filled};
use crate::desk::{Dated, Kept, Refusal};

const PAGE: &str = "/admin/webhooks";

pub(super) async fn list_webhooks() -> Result<Dated<WebhooksPage>, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.list_webhooks(&edge.caller).await;
    edge.answer(outcome.map(|page| edge.dated(page)))
}

pub(super) async fn view_webhook(id: &str, before: &str) -> Result<Dated<WebhookView>, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.view_webhook(&edge.caller, id, filled(before)).await;
    edge.answer(outcome.map(|view| edge.dated(view)))
}

pub(super) async fn save_webhook(
    id: String,
    organization_id: String,
    url: String,
    events: &[String],
) -> Result<WebhookOutcome, Refusal> {
    let edge = Edge::read()?;
    let form = WebhookForm {
        id,
        organization_id,
        url,
        events: events.join(" "),
    };
    let (outcome, path) = match form.id.as_str() {
        "" => {
            let added = edge.service.add_webhook(&edge.caller, &form).await;
            (added.map(|added| told("added", &added)), PAGE.to_owned())
        }
        id => {
            let changed = edge.service.update_webhook(&edge.caller, &form).await;
            (changed.map(|_| done("changed")), page_of(id))
        }
    };
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    let kept = match outcome.clone() {
        Ok(outcome) => Kept::Webhook(Box::new(outcome)),
        Err(problem) => Kept::WebhookRefused {
            form: Box::new(form),
            problem,
        },
    };
    edge.send_on(&path, kept)?;
    outcome.map_err(Refusal)
}

pub(super) async fn switch_webhook(id: &str, on: bool) -> Result<WebhookOutcome, Refusal> {
    let edge = Edge::read()?;
    let outcome = match on {
        true => edge.service.resume_webhook(&edge.caller, id).await,
        false => edge.service.pause_webhook(&edge.caller, id).await,
    };
    let key = if on { "resumed" } else { "paused" };
    answer(&edge, &page_of(id), outcome.map(|_| done(key)))
}

pub(super) async fn test_webhook(id: &str) -> Result<WebhookOutcome, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.test_webhook(&edge.caller, id).await;
    let outcome = outcome.map(|attempt| WebhookOutcome::Tested(Box::new(AttemptView::from(attempt))));
    answer(&edge, &page_of(id), outcome)
}

pub(super) async fn rotate_webhook_secret(id: &str, hours: u32) -> Result<WebhookOutcome, Refusal> {
    let edge = Edge::read()?;
    let overlap = Duration::from_secs(u64::from(hours) * 60 * 60);
    let rotated = edge
        .service
        .rotate_webhook_secret(&edge.caller, id, overlap)
        .await;
    answer(
        &edge,
        &page_of(id),
        rotated.map(|rotated| told("rotated", &rotated)),
    )
}

pub(super) async fn replay_webhook(id: &str, from: u64) -> Result<WebhookOutcome, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.replay_webhook(&edge.caller, id, from).await;
    answer(&edge, &page_of(id), outcome.map(|_| done("replayed")))
}

pub(super) async fn remove_webhook(id: &str) -> Result<WebhookOutcome, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.remove_webhook(&edge.caller, id).await;
    answer(&edge, PAGE, outcome.map(|_| done("removed")))
}

fn done(key: &str) -> WebhookOutcome {
    WebhookOutcome::Done(key.to_owned())
}

fn told(key: &str, made: &NewSecret) -> WebhookOutcome {
    WebhookOutcome::Secret {
        key: key.to_owned(),
        secret: made.reveal(),
    }
}

/// A plain form's browser goes back to the page it came from.
fn answer(
    edge: &Edge,
    path: &str,
    outcome: Result<WebhookOutcome, Problem>,
) -> Result<WebhookOutcome, Refusal> {
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    let kept = match outcome.clone() {
        Ok(outcome) => Kept::Webhook(Box::new(outcome)),
        Err(problem) => Kept::NotDone(problem),
    };
    edge.send_on(path, kept)?;
    outcome.map_err(Refusal)
}

fn page_of(id: &str) -> String {
    format!("{PAGE}/{}", utf8_percent_encode(id, NON_ALPHANUMERIC))
}
