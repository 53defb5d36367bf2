//! The server's side of the server functions: reads the request, calls the use case, answers.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use shared::Problem;
use shared::providers::{ProviderForm, ProvidersPage};

use super::server_fns::{Saved, Switched};
use crate::desk::edge::Edge;
use crate::desk::{Dated, Kept, Refusal};

const PAGE: &str = "/admin/providers";

pub(super) async fn list_providers() -> Result<Dated<ProvidersPage>, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.list_providers(&edge.caller).await;
    edge.answer(outcome.map(|page| edge.dated(page)))
}

pub(super) async fn save_provider(form: ProviderForm) -> Result<Saved, Refusal> {
    let edge = Edge::read()?;
    let saved = edge.service.save_provider(&edge.caller, &form).await;
    let outcome = saved.map(|saved| Saved {
        id: saved.id,
        name: form.name.trim().to_owned(),
        is_new: form.id.is_empty(),
    });
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    match &outcome {
        Ok(saved) => edge.send_on(&page_of(&saved.id), Kept::ProviderSaved(saved.name.clone()))?,
        Err(problem) => send_back(&edge, form, Some(problem.clone()))?,
    }
    outcome.map_err(Refusal)
}

pub(super) async fn test_provider(form: ProviderForm) -> Result<(), Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.test_provider(&edge.caller, &form).await;
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    send_back(&edge, form, outcome.clone().err())?;
    outcome.map_err(Refusal)
}

/// To the same form with what was typed; the secret has to be typed again.
fn send_back(edge: &Edge, mut form: ProviderForm, problem: Option<Problem>) -> Result<(), Problem> {
    form.client_secret.clear();
    let path = match form.id.as_str() {
        "" => format!("{PAGE}/new?preset={}", encoded(&form.preset)),
        id => page_of(id),
    };
    let kept = Kept::ProviderTried {
        form: Box::new(form),
        problem,
    };
    edge.send_on(&path, kept)
}

fn page_of(id: &str) -> String {
    format!("{PAGE}/{}", encoded(id))
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

pub(super) async fn switch_provider(id: &str, is_active: bool) -> Result<Switched, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.activate_provider(&edge.caller, id, is_active).await;
    let switched = outcome.map(|switched| Switched {
        name: switched.name,
        is_active,
    });
    let key = switched.as_ref().map(Switched::text_key).unwrap_or_default();
    done(&edge, key, switched.clone().map(|switched| switched.name))?;
    switched.map_err(Refusal)
}

pub(super) async fn remove_provider(id: &str) -> Result<String, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.remove_provider(&edge.caller, id).await;
    done(&edge, "providers-removed", outcome.map(|removed| removed.name))
}

fn done(edge: &Edge, key: &str, outcome: Result<String, Problem>) -> Result<String, Refusal> {
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    let kept = match outcome.clone() {
        Ok(name) => Kept::ProviderDone {
            key: key.to_owned(),
            name,
        },
        Err(problem) => Kept::NotDone(problem),
    };
    edge.send_on(PAGE, kept)?;
    outcome.map_err(Refusal)
}
