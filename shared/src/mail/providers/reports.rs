//! Reports of providers: set up, rotated, switched off, and taken in.

use std::time::Duration;

use secrecy::SecretString;

use super::configure::{rewritten, take};
use super::{EmailProvider, EmailProviderChangeKind as Kind, MailHook, MailHookSet, Reporter};
use crate::access::Caller;
use crate::mail::{MailOwner, MailReport};
use crate::rotation::SealedSecrets;
use crate::secrets::random_token;
use crate::{Problem, Reason, Service};

/// So that scanners of source code know it for what it is.
const PREFIX: &str = "usher_mhs_";

/// How a provider is to report.
#[derive(Clone, Debug, Default)]
pub struct MailHookWish {
    pub provider_id: String,
    pub reporter: Reporter,
    /// What the provider told; unused where usher makes the secret.
    pub key: String,
    /// How long the key of before holds beside the new one.
    pub overlap: Duration,
}

/// A provider whose reports are taken in.
#[derive(Clone, Debug)]
pub struct Reporting {
    pub reporter: Reporter,
    /// The newest first.
    pub keys: Vec<SecretString>,
    /// Whose mails it may report on; none = of all.
    organization_id: Option<String>,
}

impl Service {
    /// Takes reports from now on, or by another key.
    pub async fn set_up_mail_hook(
        &self,
        caller: &Caller,
        wish: MailHookWish,
    ) -> Result<MailHookSet, Problem> {
        let MailHookWish {
            provider_id,
            reporter,
            key,
            overlap,
        } = wish;
        let made = reporter
            .makes_its_key_here()
            .then(|| format!("{PREFIX}{}", random_token(&*self.random)));
        let key = match &made {
            Some(made) => made.clone(),
            None => reporter.checked_key(&key)?,
        };
        let sealed = self.sealer.seal(key.as_bytes())?;
        let (fresh_id, now) = (random_token(&*self.random), self.clock.now());
        let hook = self.change_mail_hook(caller, &provider_id, move |before| {
            Some(match before.filter(|hook| hook.reporter == reporter) {
                Some(hook) => MailHook {
                    keys: hook.keys.rotated(sealed, now, overlap),
                    ..hook
                },
                None => MailHook {
                    id: fresh_id,
                    reporter,
                    keys: SealedSecrets::first(sealed),
                },
            })
        });
        let hook = hook.await?.ok_or(Reason::Internal)?;
        Ok(MailHookSet {
            hook: self.hook_view(&hook),
            secret: made,
        })
    }

    /// Its address is gone with it.
    pub async fn remove_mail_hook(&self, caller: &Caller, provider_id: &str) -> Result<(), Problem> {
        self.change_mail_hook(caller, provider_id, |_| None)
            .await
            .map(drop)
    }

    async fn change_mail_hook(
        &self,
        caller: &Caller,
        provider_id: &str,
        change: impl FnOnce(Option<MailHook>) -> Option<MailHook> + Send + 'static,
    ) -> Result<Option<MailHook>, Problem> {
        let owner = self
            .writable_email_provider(caller, provider_id)
            .await?
            .organization_id;
        let (id, actor, now) = (provider_id.to_owned(), caller.actor(), self.clock.now());
        self.store
            .decide_email_providers(owner.as_deref(), move |providers| {
                let before = take(providers, &id)?.0;
                let after = EmailProvider {
                    hook: change(before.hook.clone()),
                    ..before.clone()
                };
                let hook = after.hook.clone();
                let (write, _) = rewritten(&before, after, &actor, Kind::Changed, now);
                Ok((write.into_iter().collect(), hook))
            })
            .await
    }

    /// Whose reports come to this address.
    pub async fn reporting(&self, hook_id: &str) -> Result<Option<Reporting>, Problem> {
        let Some(provider) = self.store.email_provider_by_hook(hook_id).await? else {
            return Ok(None);
        };
        let hook = provider.hook.ok_or(Reason::Internal)?;
        Ok(Some(Reporting {
            reporter: hook.reporter,
            keys: self.open_secrets(&hook.keys).ok_or(Reason::Internal)?,
            organization_id: provider.organization_id,
        }))
    }

    /// Notes a report that was proven. An organization's provider has nothing to say about the mails of others.
    pub async fn report_by_provider(
        &self,
        by: &Reporting,
        mail_id: &str,
        report: MailReport,
    ) -> Result<Option<MailOwner>, Problem> {
        self.note_report(by.organization_id.clone(), mail_id, report)
            .await
    }
}
