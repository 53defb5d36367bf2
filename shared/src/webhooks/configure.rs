//! Webhooks are added, changed, paused, resumed, replayed, removed.

use secrecy::{ExposeSecret as _, SecretString};

use super::{Webhook, WebhookForm, WebhookState, event_kinds, webhook_url};
use crate::access::Caller;
use crate::events::EventKind;
use crate::organizations::allow_change;
use crate::ports::{WebhookChange, WebhookWrite};
use crate::rotation::SealedSecrets;
use crate::service::Details;
use crate::{Problem, Reason, Service};

/// Of one organization, or of the whole instance.
pub const MAX_WEBHOOKS: usize = 20;

/// The webhook after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookDone {
    pub id: String,
    pub details: Details,
}

/// A webhook whose secret is told this once.
#[derive(Clone, Debug)]
pub struct NewSecret {
    pub id: String,
    pub details: Details,
    pub(super) secret: SecretString,
}

impl NewSecret {
    /// To be shown this once.
    #[must_use]
    pub fn reveal(&self) -> String {
        self.secret.expose_secret().to_owned()
    }
}

impl From<&Webhook> for WebhookDone {
    fn from(webhook: &Webhook) -> Self {
        Self {
            id: webhook.id.clone(),
            details: webhook.details(),
        }
    }
}

impl Service {
    /// It is told what happens from now on.
    pub async fn add_webhook(&self, caller: &Caller, form: &WebhookForm) -> Result<NewSecret, Problem> {
        let organization_id = Some(form.organization_id.trim().to_owned()).filter(|id| !id.is_empty());
        allow_change(caller, organization_id.as_deref())?;
        if let Some(id) = &organization_id {
            self.store
                .organization(id)
                .await?
                .ok_or(Reason::OrganizationNotFound)?;
        }
        let (url, kinds) = self.check_webhook(form)?;
        let others = self.store.webhooks().await?;
        let in_place = others
            .iter()
            .filter(|webhook| webhook.organization_id == organization_id);
        if in_place.count() >= MAX_WEBHOOKS {
            return Err(Reason::WebhooksTooMany.into());
        }
        let (secret, sealed) = self.new_webhook_secret()?;
        let now = self.clock.now();
        let webhook = Webhook {
            id: self.new_id(),
            organization_id,
            url,
            kinds,
            secrets: SealedSecrets::first(sealed),
            state: WebhookState::On,
            cursor: self.store.newest_event().await?,
            failures: 0,
            next_try_at: now,
            leased_until: now,
            sequence: 1,
            created_at: now,
            changed_at: now,
        };
        let added = NewSecret {
            id: webhook.id.clone(),
            details: webhook.details(),
            secret,
        };
        self.store.add_webhook(webhook).await?;
        Ok(added)
    }

    fn check_webhook(&self, form: &WebhookForm) -> Result<(String, Vec<EventKind>), Problem> {
        Ok((
            webhook_url(&form.url, self.webhooks.allows_private_addresses())?,
            event_kinds(form.events.split_whitespace())?,
        ))
    }

    /// Another address or other events. What waits is tried at once, at the new address.
    pub async fn update_webhook(&self, caller: &Caller, form: &WebhookForm) -> Result<WebhookDone, Problem> {
        self.writable_webhook(caller, &form.id).await?;
        let (url, kinds) = self.check_webhook(form)?;
        let now = self.clock.now();
        self.rewrite_webhook(&form.id, move |before| {
            if (&before.url, &before.kinds) == (&url, &kinds) {
                return before;
            }
            Webhook {
                url,
                kinds,
                ..before.afresh(now)
            }
        })
        .await
    }

    /// Nothing is told until it is resumed.
    pub async fn pause_webhook(&self, caller: &Caller, id: &str) -> Result<WebhookDone, Problem> {
        self.writable_webhook(caller, id).await?;
        self.rewrite_webhook(id, |before| Webhook {
            state: WebhookState::Paused,
            ..before
        })
        .await
    }

    /// Also after usher stopped. What happened meanwhile is told first.
    pub async fn resume_webhook(&self, caller: &Caller, id: &str) -> Result<WebhookDone, Problem> {
        self.writable_webhook(caller, id).await?;
        let now = self.clock.now();
        self.rewrite_webhook(id, move |before| match before.state {
            WebhookState::On => before,
            _ => Webhook {
                state: WebhookState::On,
                ..before.afresh(now)
            },
        })
        .await
    }

    /// Tells everything from this number on once more. A number that is not reached yet is the next one.
    pub async fn replay_webhook(
        &self,
        caller: &Caller,
        id: &str,
        from_number: u64,
    ) -> Result<WebhookDone, Problem> {
        self.writable_webhook(caller, id).await?;
        let (now, newest) = (self.clock.now(), self.store.newest_event().await?);
        self.rewrite_webhook(id, move |before| Webhook {
            cursor: from_number.saturating_sub(1).min(newest),
            ..before.afresh(now)
        })
        .await
    }

    /// What changes nothing is not written.
    pub(super) async fn rewrite_webhook(
        &self,
        id: &str,
        change: impl FnOnce(Webhook) -> Webhook + Send + 'static,
    ) -> Result<WebhookDone, Problem> {
        let now = self.clock.now();
        self.store
            .decide_webhook(id, move |before| {
                let mut after = change(before.clone());
                if after == before {
                    return Ok((WebhookChange::none(), WebhookDone::from(&before)));
                }
                (after.sequence, after.changed_at) = (before.sequence + 1, now);
                let done = WebhookDone::from(&after);
                let write = WebhookWrite::Update(Box::new(after));
                Ok((WebhookChange { write, attempt: None }, done))
            })
            .await
    }

    /// With what was tried.
    pub async fn remove_webhook(&self, caller: &Caller, id: &str) -> Result<WebhookDone, Problem> {
        self.writable_webhook(caller, id).await?;
        self.store
            .decide_webhook(id, move |webhook| {
                let write = WebhookWrite::Remove;
                Ok((
                    WebhookChange { write, attempt: None },
                    WebhookDone::from(&webhook),
                ))
            })
            .await
    }
}
