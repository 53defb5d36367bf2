//! Providers are added, changed, given their turn, removed; each with its entry in the log.

use super::log::differences;
use super::settings::{Checked, changed, new};
use super::{EmailProvider, EmailProviderChangeKind as Kind, EmailProviderForm, ProviderKind, Standing};
use crate::access::Caller;
use crate::invites::Actor;
use crate::organizations::allow_change;
use crate::ports::{EmailProviderChanged, EmailProviderWrite};
use crate::secrets::random_token;
use crate::service::Details;
use crate::{Micros, Problem, Reason, Service};

/// Of one organization, and of the instance.
pub const MAX_EMAIL_PROVIDERS: usize = 20;

/// The provider after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailProviderDone {
    pub id: String,
    pub name: String,
    pub details: Details,
    /// Made by this change, for messages over HTTP. It is told this once.
    pub signing_key: Option<String>,
}

impl From<&EmailProvider> for EmailProviderDone {
    fn from(provider: &EmailProvider) -> Self {
        Self {
            id: provider.id.clone(),
            name: provider.name.clone(),
            details: provider.details(),
            signing_key: None,
        }
    }
}

impl Service {
    /// Adds a provider, or changes the one with the form's id. A new one carries nothing yet.
    pub async fn save_email_provider(
        &self,
        caller: &Caller,
        form: &EmailProviderForm,
    ) -> Result<EmailProviderDone, Problem> {
        let (organization_id, kind) = self.owner_and_kind(caller, form).await?;
        let checked = self.check_email_provider(form, kind)?;
        let sealed = checked
            .secret
            .as_ref()
            .map(|secret| self.sealer.seal(secret.as_bytes()))
            .transpose()?;
        let signing_key = checked.secret.clone().filter(|_| kind == ProviderKind::Http);
        let now = self.clock.now();
        let done = if form.id.is_empty() {
            let provider = new(
                self.new_id(),
                organization_id.clone(),
                checked,
                sealed.unwrap_or_default(),
                now,
            )?;
            let done = EmailProviderDone::from(&provider);
            let entry = provider.entry(caller.actor(), Kind::Added, Vec::new());
            let write = EmailProviderWrite::Insert(Box::new(provider));
            let added = vec![EmailProviderChanged { write, entry }];
            self.store
                .decide_email_providers(organization_id.as_deref(), move |in_place| {
                    if in_place.len() >= MAX_EMAIL_PROVIDERS {
                        return Err(Reason::EmailProvidersTooMany.into());
                    }
                    Ok((added, done))
                })
                .await?
        } else {
            let (id, actor) = (form.id.clone(), caller.actor());
            self.store
                .decide_email_providers(organization_id.as_deref(), move |providers| {
                    let before = take(providers, &id)?.0;
                    let after = changed(before.clone(), checked, sealed)?;
                    let (write, done) = rewritten(&before, after, &actor, Kind::Changed, now);
                    Ok((write.into_iter().collect(), done))
                })
                .await?
        };
        self.mail_bell.ring();
        Ok(EmailProviderDone { signing_key, ..done })
    }

    /// Gives a provider its turn; whichever had that turn before is off then.
    pub async fn place_email_provider(
        &self,
        caller: &Caller,
        id: &str,
        standing: Standing,
    ) -> Result<EmailProviderDone, Problem> {
        let owner = self.writable_email_provider(caller, id).await?.organization_id;
        let (id, actor, now) = (id.to_owned(), caller.actor(), self.clock.now());
        let done = self
            .store
            .decide_email_providers(owner.as_deref(), move |providers| {
                let (provider, others) = take(providers, &id)?;
                let mut writes = Vec::new();
                // First the place is made free: of two with the same turn the database knows nothing.
                for other in others {
                    if standing != Standing::Off && other.standing == standing {
                        writes.extend(placed(&other, Standing::Off, &actor, now).0);
                    }
                }
                let (write, done) = placed(&provider, standing, &actor, now);
                writes.extend(write);
                Ok((writes, done))
            })
            .await?;
        self.mail_bell.ring();
        Ok(done)
    }

    /// Whatever it was: without an active one, mails leave by the instance's, or wait.
    pub async fn remove_email_provider(
        &self,
        caller: &Caller,
        id: &str,
    ) -> Result<EmailProviderDone, Problem> {
        let owner = self.writable_email_provider(caller, id).await?.organization_id;
        let (id, actor, now) = (id.to_owned(), caller.actor(), self.clock.now());
        self.store
            .decide_email_providers(owner.as_deref(), move |providers| {
                let mut provider = take(providers, &id)?.0;
                (provider.sequence, provider.changed_at) = (provider.sequence + 1, now);
                let entry = provider.entry(actor, Kind::Removed, Vec::new());
                let done = EmailProviderDone::from(&provider);
                let write = EmailProviderWrite::Remove(provider.id);
                Ok((vec![EmailProviderChanged { write, entry }], done))
            })
            .await
    }

    /// Whose it is and what it is stay as they were.
    pub(super) async fn owner_and_kind(
        &self,
        caller: &Caller,
        form: &EmailProviderForm,
    ) -> Result<(Option<String>, ProviderKind), Problem> {
        if !form.id.is_empty() {
            let provider = self.writable_email_provider(caller, &form.id).await?;
            return Ok((provider.organization_id.clone(), provider.kind()));
        }
        let owner = Some(form.organization_id.trim().to_owned()).filter(|id| !id.is_empty());
        allow_change(caller, owner.as_deref())?;
        if let Some(id) = &owner {
            self.store
                .organization(id)
                .await?
                .ok_or(Reason::OrganizationNotFound)?;
        }
        Ok((owner, ProviderKind::parse(&form.kind).unwrap_or_default()))
    }

    pub(super) fn check_email_provider(
        &self,
        form: &EmailProviderForm,
        kind: ProviderKind,
    ) -> Result<Checked, Problem> {
        let allow_http = self.providers.allows_private_addresses();
        Checked::of(form, kind, allow_http, || random_token(&*self.random))
    }
}

/// The one with the id, and the others of its owner.
pub(super) fn take(
    mut providers: Vec<EmailProvider>,
    id: &str,
) -> Result<(EmailProvider, Vec<EmailProvider>), Problem> {
    let at = providers
        .iter()
        .position(|provider| provider.id == id)
        .ok_or(Reason::EmailProviderNotFound)?;
    let provider = providers.remove(at);
    Ok((provider, providers))
}

fn placed(
    provider: &EmailProvider,
    standing: Standing,
    actor: &Actor,
    now: Micros,
) -> (Option<EmailProviderChanged>, EmailProviderDone) {
    let after = EmailProvider {
        standing,
        ..provider.clone()
    };
    rewritten(provider, after, actor, Kind::Placed, now)
}

/// What changes nothing is not written, nor told.
pub(super) fn rewritten(
    before: &EmailProvider,
    mut after: EmailProvider,
    actor: &Actor,
    kind: Kind,
    now: Micros,
) -> (Option<EmailProviderChanged>, EmailProviderDone) {
    if after == *before {
        return (None, EmailProviderDone::from(before));
    }
    (after.sequence, after.changed_at) = (before.sequence + 1, now);
    let done = EmailProviderDone::from(&after);
    let entry = after.entry(actor.clone(), kind, differences(before, &after));
    let write = EmailProviderWrite::Update(Box::new(after));
    (Some(EmailProviderChanged { write, entry }), done)
}
