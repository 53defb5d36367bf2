//! The webhooks that somebody may look at, at the desk and over the API.

use super::{
    Attempt, AttemptPage, AttemptQuery, AttemptView, AttemptsView, Webhook, WebhookOwner, WebhookState,
    WebhookSummary, WebhookView, WebhooksPage,
};
use crate::access::{Caller, Permission};
use crate::organizations::{OrganizationSummary, allow_change};
use crate::{Problem, Reason, Service};

/// Tries on one page of the desk.
const SHOWN_ATTEMPTS: u32 = 25;

impl Service {
    /// The oldest first. A webhook of the whole instance hears of every organization, so it takes a role in the instance.
    pub async fn readable_webhooks(&self, caller: &Caller) -> Result<Vec<Webhook>, Problem> {
        if !caller.is_admin() {
            return Err(Reason::MembershipNotFound.into());
        }
        let mut found = self.store.webhooks().await?;
        found.retain(|webhook| may_read(caller, webhook));
        Ok(found)
    }

    /// One that the caller may read; of others nobody learns whether there are any.
    pub async fn readable_webhook(&self, caller: &Caller, id: &str) -> Result<Webhook, Problem> {
        if !caller.is_admin() {
            return Err(Reason::MembershipNotFound.into());
        }
        let found = self.store.webhook(id).await?;
        found
            .filter(|webhook| may_read(caller, webhook))
            .ok_or_else(|| Reason::WebhookNotFound.into())
    }

    /// One that the caller may change.
    pub(super) async fn writable_webhook(&self, caller: &Caller, id: &str) -> Result<Webhook, Problem> {
        let webhook = self.readable_webhook(caller, id).await?;
        allow_change(caller, webhook.organization_id.as_deref())?;
        Ok(webhook)
    }

    /// What was tried of one that the caller may read.
    pub async fn webhook_attempts(
        &self,
        caller: &Caller,
        query: AttemptQuery,
    ) -> Result<AttemptPage, Problem> {
        self.readable_webhook(caller, &query.webhook_id).await?;
        self.store.attempts(query).await
    }

    pub async fn list_webhooks(&self, caller: &Caller) -> Result<WebhooksPage, Problem> {
        let mut webhooks = Vec::new();
        for webhook in self.readable_webhooks(caller).await? {
            webhooks.push(self.webhook_summary(caller, webhook).await?);
        }
        let may_add = |id: Option<&str>| allow_change(caller, id).is_ok();
        let organizations = self.summaries(caller, Permission::PolicyRead).await?;
        Ok(WebhooksPage {
            webhooks,
            for_instance: may_add(None),
            organizations: organizations
                .into_iter()
                .filter(|organization| may_add(Some(&organization.id)))
                .collect(),
        })
    }

    /// `before`: only tries older than this one.
    pub async fn view_webhook(
        &self,
        caller: &Caller,
        id: &str,
        before: Option<String>,
    ) -> Result<WebhookView, Problem> {
        let webhook = self.readable_webhook(caller, id).await?;
        let page = self
            .store
            .attempts(AttemptQuery {
                webhook_id: webhook.id.clone(),
                before,
                only_failed: false,
                limit: SHOWN_ATTEMPTS,
            })
            .await?;
        Ok(WebhookView {
            behind: self.store.newest_event().await?.saturating_sub(webhook.cursor),
            attempts: AttemptsView::from(page),
            webhook: self.webhook_summary(caller, webhook).await?,
        })
    }

    async fn webhook_summary(&self, caller: &Caller, webhook: Webhook) -> Result<WebhookSummary, Problem> {
        let now = self.clock.now();
        let owner = match webhook.organization_id.as_deref() {
            None => WebhookOwner::Instance,
            Some(id) => {
                let found = self.store.organization(id).await?;
                let found = found.ok_or(Reason::OrganizationNotFound)?;
                WebhookOwner::Organization(OrganizationSummary {
                    id: found.id,
                    name: found.name,
                })
            }
        };
        let retries = webhook.state == WebhookState::On && webhook.failures > 0;
        Ok(WebhookSummary {
            may_change: allow_change(caller, webhook.organization_id.as_deref()).is_ok(),
            owner,
            next_try_at: retries.then_some(webhook.next_try_at),
            old_secret_until: webhook.secrets.old_until(now),
            id: webhook.id,
            url: webhook.url,
            kinds: webhook.kinds,
            state: webhook.state,
            cursor: webhook.cursor,
            failures: webhook.failures,
        })
    }
}

fn may_read(caller: &Caller, webhook: &Webhook) -> bool {
    caller
        .allow(Permission::PolicyRead, webhook.organization_id.as_deref())
        .is_ok()
}

impl From<AttemptPage> for AttemptsView {
    fn from(page: AttemptPage) -> Self {
        let last = page.attempts.last().map(|attempt| attempt.id.clone());
        Self {
            attempts: page.attempts.into_iter().map(AttemptView::from).collect(),
            older: last.filter(|_| page.has_more),
        }
    }
}

impl From<Attempt> for AttemptView {
    fn from(attempt: Attempt) -> Self {
        Self {
            is_delivered: attempt.reply.is_delivered(),
            at: attempt.at,
            kind: attempt.kind,
            try_number: attempt.try_number,
            body: attempt.body,
            status: attempt.reply.outcome.ok(),
            fault: attempt.reply.outcome.err(),
            answer: attempt.reply.answer,
            milliseconds: u32::try_from(attempt.reply.took.as_millis()).unwrap_or(u32::MAX),
        }
    }
}
