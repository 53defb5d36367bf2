//! usher.webhook.v1.WebhookService: who is told what happens to invites, on the same use cases as the desk's pages.

mod deliveries;
mod show;

use shared::rotation::{DEFAULT_OVERLAP, MAX_OVERLAP};
use shared::webhooks::WebhookForm;
use shared::{Problem, Reason, Service};
use wire::Duration;
use wire::webhook::v1::{
    CreateWebhookRequest, CreateWebhookResponse, DeleteWebhookRequest, DeleteWebhookResponse,
    GetWebhookRequest, GetWebhookResponse, ListWebhooksRequest, ListWebhooksResponse, PauseWebhookRequest,
    PauseWebhookResponse, ReplayWebhookRequest, ReplayWebhookResponse, ResumeWebhookRequest,
    ResumeWebhookResponse, RotateWebhookSecretRequest, RotateWebhookSecretResponse, UpdateWebhookRequest,
    UpdateWebhookResponse, WebhookSettings,
};

use super::filters::Page;
use super::validate::{Checked, OPTIONAL_TEXT, TEXT, broken, optional, required, text};
use super::{Call, details, list_details};

pub use deliveries::{list_webhook_deliveries, test_webhook};

pub async fn create_webhook(
    service: &Service,
    call: &Call,
    request: CreateWebhookRequest,
) -> Result<CreateWebhookResponse, Problem> {
    let message = "CreateWebhookRequest";
    text(
        format_args!("{message}.OrganizationId"),
        &request.organization_id,
        OPTIONAL_TEXT,
    )?;
    let form = WebhookForm {
        organization_id: request.organization_id,
        ..form(message, request.settings.into_option())?
    };
    let added = service.add_webhook(&call.caller, &form).await?;
    Ok(CreateWebhookResponse {
        secret: added.reveal(),
        details: details(added.details).into(),
        webhook_id: added.id,
    })
}

pub async fn list_webhooks(
    service: &Service,
    call: &Call,
    request: ListWebhooksRequest,
) -> Result<ListWebhooksResponse, Problem> {
    let owner = request.organization_id;
    optional(
        "ListWebhooksRequest.OrganizationId",
        owner.as_deref(),
        OPTIONAL_TEXT,
    )?;
    let mut found = service.readable_webhooks(&call.caller).await?;
    if let Some(owner) = &owner {
        found.retain(|webhook| webhook.organization_id.as_deref().unwrap_or_default() == owner);
    }
    let page = Page::read(request.query.into_option());
    let offset = usize::try_from(page.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
    let now = service.clock.now();
    Ok(ListWebhooksResponse {
        details: list_details(service, found.len() as u64).into(),
        webhooks: found
            .into_iter()
            .skip(offset)
            .take(limit)
            .map(|webhook| show::webhook(webhook, now))
            .collect(),
    })
}

pub async fn get_webhook(
    service: &Service,
    call: &Call,
    request: GetWebhookRequest,
) -> Result<GetWebhookResponse, Problem> {
    text("GetWebhookRequest.WebhookId", &request.webhook_id, TEXT)?;
    let found = service
        .readable_webhook(&call.caller, &request.webhook_id)
        .await?;
    Ok(GetWebhookResponse {
        webhook: show::webhook(found, service.clock.now()).into(),
    })
}

pub async fn update_webhook(
    service: &Service,
    call: &Call,
    request: UpdateWebhookRequest,
) -> Result<UpdateWebhookResponse, Problem> {
    let message = "UpdateWebhookRequest";
    text(format_args!("{message}.WebhookId"), &request.webhook_id, TEXT)?;
    let form = WebhookForm {
        id: request.webhook_id,
        ..form(message, request.settings.into_option())?
    };
    let changed = service.update_webhook(&call.caller, &form).await?;
    Ok(UpdateWebhookResponse {
        details: details(changed.details).into(),
    })
}

pub async fn delete_webhook(
    service: &Service,
    call: &Call,
    request: DeleteWebhookRequest,
) -> Result<DeleteWebhookResponse, Problem> {
    text("DeleteWebhookRequest.WebhookId", &request.webhook_id, TEXT)?;
    let removed = service.remove_webhook(&call.caller, &request.webhook_id).await?;
    Ok(DeleteWebhookResponse {
        details: details(removed.details).into(),
    })
}

pub async fn pause_webhook(
    service: &Service,
    call: &Call,
    request: PauseWebhookRequest,
) -> Result<PauseWebhookResponse, Problem> {
    text("PauseWebhookRequest.WebhookId", &request.webhook_id, TEXT)?;
    let paused = service.pause_webhook(&call.caller, &request.webhook_id).await?;
    Ok(PauseWebhookResponse {
        details: details(paused.details).into(),
    })
}

pub async fn resume_webhook(
    service: &Service,
    call: &Call,
    request: ResumeWebhookRequest,
) -> Result<ResumeWebhookResponse, Problem> {
    text("ResumeWebhookRequest.WebhookId", &request.webhook_id, TEXT)?;
    let resumed = service.resume_webhook(&call.caller, &request.webhook_id).await?;
    Ok(ResumeWebhookResponse {
        details: details(resumed.details).into(),
    })
}

pub async fn rotate_webhook_secret(
    service: &Service,
    call: &Call,
    request: RotateWebhookSecretRequest,
) -> Result<RotateWebhookSecretResponse, Problem> {
    text("RotateWebhookSecretRequest.WebhookId", &request.webhook_id, TEXT)?;
    let overlap = overlap(request.overlap.into_option())?;
    let rotated = service
        .rotate_webhook_secret(&call.caller, &request.webhook_id, overlap)
        .await?;
    Ok(RotateWebhookSecretResponse {
        secret: rotated.reveal(),
        details: details(rotated.details).into(),
    })
}

pub async fn replay_webhook(
    service: &Service,
    call: &Call,
    request: ReplayWebhookRequest,
) -> Result<ReplayWebhookResponse, Problem> {
    text("ReplayWebhookRequest.WebhookId", &request.webhook_id, TEXT)?;
    let replayed = service
        .replay_webhook(&call.caller, &request.webhook_id, request.from_sequence)
        .await?;
    Ok(ReplayWebhookResponse {
        details: details(replayed.details).into(),
    })
}

/// What is in the fields the use case looks at, as it does for the desk.
fn form(message: &str, settings: Option<WebhookSettings>) -> Result<WebhookForm, Problem> {
    let settings = required(format_args!("{message}.Settings"), settings)?;
    // In the form, blanks stand between names.
    let is_word = |name: &&String| !name.is_empty() && !name.contains(char::is_whitespace);
    if let Some(name) = settings.events.iter().find(|name| !is_word(name)) {
        return Err(Problem::with_text(Reason::WebhookEventUnknown, name));
    }
    Ok(WebhookForm {
        url: settings.url,
        events: settings.events.join(" "),
        ..WebhookForm::default()
    })
}

fn overlap(asked: Option<Duration>) -> Checked<std::time::Duration> {
    let Some(asked) = asked else {
        return Ok(DEFAULT_OVERLAP);
    };
    match std::time::Duration::try_from(asked) {
        Ok(overlap) if overlap <= MAX_OVERLAP => Ok(overlap),
        _ => broken(
            "RotateWebhookSecretRequest.Overlap",
            "value must be inside range [0s, 604800s]",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(seconds: i64, nanos: i32) -> Checked<std::time::Duration> {
        overlap(Some(Duration {
            seconds,
            nanos,
            ..Duration::default()
        }))
    }

    #[test]
    fn secrets_overlap_for_a_week_at_most() {
        assert_eq!(overlap(None), Ok(DEFAULT_OVERLAP));
        assert_eq!(seconds(0, 0), Ok(std::time::Duration::ZERO));
        assert_eq!(seconds(604_800, 0), Ok(MAX_OVERLAP));
        for (whole, nanos) in [(604_800, 1), (-1, 0), (0, -1)] {
            assert!(seconds(whole, nanos).is_err(), "{whole} {nanos}");
        }
    }
}
