//! The server's side of the server functions: reads the request, calls the use case, answers.

use std::time::Duration;

use leptos::prelude::use_context;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use shared::Problem;
use shared::mail::providers::{
    EmailProviderForm, EmailProvidersPage, MailHookWish, Reporter, Standing, Trial,
};
use shared::texts::Language;

use super::server_fns::{Placed, ReportsDone, Saved};
use crate::desk::edge::Edge;
use crate::desk::{Dated, Kept, Refusal};

const PAGE: &str = "/admin/mail";

pub(super) async fn list_email_providers() -> Result<Dated<EmailProvidersPage>, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.list_email_providers(&edge.caller).await;
    edge.answer(outcome.map(|page| edge.dated(page)))
}

pub(super) async fn save_email_provider(form: EmailProviderForm) -> Result<Saved, Refusal> {
    let edge = Edge::read()?;
    let saved = edge.service.save_email_provider(&edge.caller, &form).await;
    let outcome = saved.map(|saved| Saved {
        id: saved.id,
        name: saved.name,
        signing_key: saved.signing_key,
        is_new: form.id.is_empty(),
    });
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    match &outcome {
        Ok(saved) => {
            let kept = Kept::EmailProviderSaved {
                name: saved.name.clone(),
                signing_key: saved.signing_key.clone(),
            };
            edge.send_on(&page_of(&saved.id), kept)?;
        }
        Err(problem) => send_back(&edge, form, Err(problem.clone()))?,
    }
    outcome.map_err(Refusal)
}

pub(super) async fn try_email_provider(form: EmailProviderForm, recipient: &str) -> Result<Trial, Refusal> {
    let edge = Edge::read()?;
    let language = use_context::<Language>().unwrap_or_default();
    let outcome = edge
        .service
        .try_email_provider(&edge.caller, &form, recipient, language)
        .await;
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    send_back(&edge, form, outcome.clone().map(Box::new))?;
    outcome.map_err(Refusal)
}

/// To the same form with what was typed; the secret has to be typed again.
fn send_back(
    edge: &Edge,
    mut form: EmailProviderForm,
    outcome: Result<Box<Trial>, Problem>,
) -> Result<(), Problem> {
    form.secret.clear();
    let path = match form.id.as_str() {
        "" => format!("{PAGE}/new?kind={}", encoded(&form.kind)),
        id => page_of(id),
    };
    let form = Box::new(form);
    edge.send_on(&path, Kept::EmailProviderTried { form, outcome })
}

fn page_of(id: &str) -> String {
    format!("{PAGE}/{}", encoded(id))
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

pub(super) async fn place_email_provider(id: &str, standing: &str) -> Result<Placed, Refusal> {
    let edge = Edge::read()?;
    let standing = Standing::parse(standing).unwrap_or_default();
    let outcome = edge
        .service
        .place_email_provider(&edge.caller, id, standing)
        .await;
    let key = format!("mailing-placed-{}", standing.as_str());
    let name = done(&edge, key, outcome.map(|placed| placed.name))?;
    Ok(Placed { name, standing })
}

pub(super) async fn remove_email_provider(id: &str) -> Result<String, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.remove_email_provider(&edge.caller, id).await;
    done(
        &edge,
        "mailing-removed".to_owned(),
        outcome.map(|removed| removed.name),
    )
}

fn done(edge: &Edge, key: String, outcome: Result<String, Problem>) -> Result<String, Refusal> {
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    let kept = match outcome.clone() {
        Ok(name) => Kept::ProviderDone { key, name },
        Err(problem) => Kept::NotDone(problem),
    };
    edge.send_on(PAGE, kept)?;
    outcome.map_err(Refusal)
}

pub(super) async fn set_up_mail_reports(
    id: String,
    reporter: &str,
    key: String,
    hours: u32,
) -> Result<ReportsDone, Refusal> {
    let edge = Edge::read()?;
    let wish = MailHookWish {
        provider_id: id.clone(),
        reporter: Reporter::parse(reporter).unwrap_or_default(),
        key,
        overlap: Duration::from_secs(u64::from(hours) * 60 * 60),
    };
    let outcome = edge.service.set_up_mail_hook(&edge.caller, wish).await;
    on_its_page(&edge, &id, outcome.map(ReportsDone::Set))
}

pub(super) async fn stop_mail_reports(id: &str) -> Result<ReportsDone, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.remove_mail_hook(&edge.caller, id).await;
    on_its_page(&edge, id, outcome.map(|()| ReportsDone::Stopped))
}

/// A plain form's browser goes back to the provider's page.
fn on_its_page(edge: &Edge, id: &str, outcome: Result<ReportsDone, Problem>) -> Result<ReportsDone, Refusal> {
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    let kept = match outcome.clone() {
        Ok(done) => Kept::MailReports(Box::new(done)),
        Err(problem) => Kept::NotDone(problem),
    };
    edge.send_on(&page_of(id), kept)?;
    outcome.map_err(Refusal)
}
