//! The providers that somebody may look at, at the desk and over the API.

use super::{
    Carrier, EmailProvider, EmailProviderForm, EmailProviderOwner, EmailProviderSummary, EmailProvidersPage,
    MailHook, MailHookView, SettingProvider, SignInWith, Standing, TlsRule,
};
use crate::access::{Caller, Permission};
use crate::organizations::{OrganizationSummary, allow_change};
use crate::{Problem, Reason, Service};

/// Where providers report what became of mails, on usher's own origin.
pub const MAIL_HOOKS: &str = "/hooks/mail";
/// Changes that the page tells.
const SHOWN_CHANGES: u32 = 20;

impl Service {
    /// By name: the instance's, and those of organizations whose policy the caller may read.
    pub async fn readable_email_providers(&self, caller: &Caller) -> Result<Vec<EmailProvider>, Problem> {
        if !caller.is_admin() {
            return Err(Reason::MembershipNotFound.into());
        }
        let mut found = self.store.email_providers().await?;
        found.retain(|provider| may_read(caller, provider));
        Ok(found)
    }

    /// Of others nobody learns whether there are any.
    pub async fn readable_email_provider(&self, caller: &Caller, id: &str) -> Result<EmailProvider, Problem> {
        if !caller.is_admin() {
            return Err(Reason::MembershipNotFound.into());
        }
        let found = self.store.email_provider(id).await?;
        found
            .filter(|provider| may_read(caller, provider))
            .ok_or_else(|| Reason::EmailProviderNotFound.into())
    }

    /// One that the caller may change.
    pub(super) async fn writable_email_provider(
        &self,
        caller: &Caller,
        id: &str,
    ) -> Result<EmailProvider, Problem> {
        let provider = self.readable_email_provider(caller, id).await?;
        allow_change(caller, provider.organization_id.as_deref())?;
        Ok(provider)
    }

    pub async fn list_email_providers(&self, caller: &Caller) -> Result<EmailProvidersPage, Problem> {
        let found = self.readable_email_providers(caller).await?;
        let is_used = !found
            .iter()
            .any(|provider| provider.organization_id.is_none() && provider.standing == Standing::Active);
        let mut providers = Vec::with_capacity(found.len());
        for provider in found {
            let owner = self
                .email_provider_owner(provider.organization_id.as_deref())
                .await?;
            let hook = provider.hook.as_ref().map(|hook| self.hook_view(hook));
            providers.push(summary(caller, owner, hook, provider));
        }
        let may_add = |id: Option<&str>| allow_change(caller, id).is_ok();
        let organizations = self.summaries(caller, Permission::PolicyRead).await?;
        let places = caller.readable_organizations(Permission::PolicyRead);
        let own = self
            .store
            .snapshot(crate::ports::Load::user(&caller.user_id))
            .await?;
        Ok(EmailProvidersPage {
            providers,
            setting: self.settings.mail_server.clone().map(|server| SettingProvider {
                host: server.host,
                sender: server.sender,
                is_used,
            }),
            for_instance: may_add(None),
            organizations: organizations
                .into_iter()
                .filter(|organization| may_add(Some(&organization.id)))
                .collect(),
            own_address: own
                .user
                .as_ref()
                .and_then(|user| user.human())
                .map(|human| human.email.as_str().to_owned())
                .unwrap_or_default(),
            changes: self.store.email_provider_changes(places, SHOWN_CHANGES).await?,
        })
    }

    pub(super) fn hook_view(&self, hook: &MailHook) -> MailHookView {
        MailHookView {
            reporter: hook.reporter,
            address: format!("{}{MAIL_HOOKS}/{}", self.settings.public_url, hook.id),
            old_key_until: hook.keys.old_until(self.clock.now()),
        }
    }

    async fn email_provider_owner(
        &self,
        organization_id: Option<&str>,
    ) -> Result<EmailProviderOwner, Problem> {
        let Some(id) = organization_id else {
            return Ok(EmailProviderOwner::Instance);
        };
        let found = self
            .store
            .organization(id)
            .await?
            .ok_or(Reason::OrganizationNotFound)?;
        Ok(EmailProviderOwner::Organization(OrganizationSummary {
            id: found.id,
            name: found.name,
        }))
    }
}

/// Everybody with a role sees that the whole instance has it.
fn may_read(caller: &Caller, provider: &EmailProvider) -> bool {
    let owner = provider.organization_id.as_deref();
    owner.is_none_or(|id| caller.allow(Permission::PolicyRead, Some(id)).is_ok())
}

fn summary(
    caller: &Caller,
    owner: EmailProviderOwner,
    hook: Option<MailHookView>,
    provider: EmailProvider,
) -> EmailProviderSummary {
    let may_change = allow_change(caller, provider.organization_id.as_deref()).is_ok();
    let form = match caller.allow(Permission::PolicyRead, provider.organization_id.as_deref()) {
        Ok(()) => EmailProviderForm::from(&provider),
        // Where it is and by which user is nobody's business who may only send by it.
        Err(_) => EmailProviderForm {
            id: provider.id.clone(),
            name: provider.name.clone(),
            ..EmailProviderForm::default()
        },
    };
    let (tls, auth) = match &provider.carrier {
        Carrier::Smtp(smtp) => (
            smtp.tls,
            smtp.user.as_ref().map_or(SignInWith::Nothing, |(way, _)| *way),
        ),
        Carrier::Http(_) => (TlsRule::default(), SignInWith::Nothing),
    };
    EmailProviderSummary {
        may_change,
        hook: hook.filter(|_| may_change),
        owner,
        kind: provider.kind(),
        standing: provider.standing,
        tls,
        auth,
        has_secret: !provider.sealed_secret.is_empty(),
        rate: provider.pace.rate,
        concurrency: provider.pace.concurrency,
        id: form.id,
        name: form.name,
        host: form.host,
        user: form.user,
        sender_address: form.sender_address,
        sender_name: form.sender_name,
        reply_to: form.reply_to,
        endpoint: form.endpoint,
    }
}
