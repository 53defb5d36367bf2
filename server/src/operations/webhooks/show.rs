//! Webhooks as messages.

use shared::Micros;
use shared::webhooks::{Attempt, Webhook, WebhookFault, WebhookState};
use wire::webhook::v1::{
    Webhook as WebhookMessage, WebhookDelivery, WebhookFault as FaultMessage, WebhookSettings,
    WebhookState as StateMessage,
};

use crate::operations::{details, timestamp};

pub(super) fn webhook(webhook: Webhook, now: Micros) -> WebhookMessage {
    let waits = webhook.state == WebhookState::On && webhook.failures > 0;
    WebhookMessage {
        details: details(webhook.details()).into(),
        state: match webhook.state {
            WebhookState::On => StateMessage::WEBHOOK_STATE_ON,
            WebhookState::Paused => StateMessage::WEBHOOK_STATE_PAUSED,
            WebhookState::Gone => StateMessage::WEBHOOK_STATE_GONE,
            WebhookState::Failing => StateMessage::WEBHOOK_STATE_FAILING,
        }
        .into(),
        sequence: webhook.cursor,
        failures: webhook.failures,
        next_try: waits.then(|| timestamp(webhook.next_try_at)).into(),
        old_secret_end: webhook.secrets.old_until(now).map(timestamp).into(),
        settings: WebhookSettings {
            url: webhook.url,
            events: webhook
                .kinds
                .iter()
                .map(|kind| kind.as_str().to_owned())
                .collect(),
        }
        .into(),
        id: webhook.id,
        organization_id: webhook.organization_id,
    }
}

pub(super) fn delivery(attempt: Attempt) -> WebhookDelivery {
    let reply = attempt.reply;
    WebhookDelivery {
        is_delivered: reply.is_delivered(),
        id: attempt.id,
        event_id: attempt.event_id,
        event_sequence: attempt.event_number,
        event_type: attempt.kind,
        attempt: attempt.try_number,
        time: timestamp(attempt.at).into(),
        body: attempt.body,
        status: reply.outcome.ok().map(u32::from),
        fault: reply
            .outcome
            .err()
            .map_or(FaultMessage::WEBHOOK_FAULT_UNSPECIFIED, fault)
            .into(),
        answer: reply.answer,
        duration: wire::Duration::from(reply.took).into(),
    }
}

fn fault(fault: WebhookFault) -> FaultMessage {
    match fault {
        WebhookFault::PrivateAddress => FaultMessage::WEBHOOK_FAULT_PRIVATE_ADDRESS,
        WebhookFault::Unreachable => FaultMessage::WEBHOOK_FAULT_UNREACHABLE,
        WebhookFault::TimedOut => FaultMessage::WEBHOOK_FAULT_TIMED_OUT,
        WebhookFault::SecretLost => FaultMessage::WEBHOOK_FAULT_SECRET_LOST,
    }
}
