//! Linked accounts: a person's own, and those that programs look after.

use super::{ExternalAccount, Identity, IdentityProvider, IdentitySummary, ProviderChoice, find};
use crate::access::ways::has_another;
use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::invites::rules;
use crate::organizations::Organization;
use crate::ports::{IdentityWrite, Load, Snapshot};
use crate::service::{Details, Draft};
use crate::users::{Method, User};
use crate::{Micros, Problem, Reason, Service};

/// More accounts than anybody has.
const MAX_IDENTITIES: usize = 20;

/// A link that a program asks for.
#[derive(Clone, Debug)]
pub struct NewLink {
    pub provider_id: String,
    /// Who they are at the provider.
    pub subject: String,
    pub user_name: String,
}

/// A link whose provider was looked up; whether it serves the user is decided in the transaction.
pub(crate) struct PlannedLink {
    provider: Option<IdentityProvider>,
    link: NewLink,
}

impl PlannedLink {
    /// The account, and what people call its provider.
    pub(crate) fn identity(
        self,
        user_id: &str,
        organization: &Organization,
        now: Micros,
    ) -> Result<(Identity, String), Problem> {
        let provider = self
            .provider
            .filter(|provider| find::may_use(provider, organization))
            .ok_or(Reason::ProviderNotFound)?;
        let identity = Identity {
            user_id: user_id.to_owned(),
            issuer: provider.issuer,
            provider_id: provider.id,
            subject: self.link.subject,
            user_name: self.link.user_name,
            created_at: now,
            last_used_at: None,
        };
        Ok((identity, provider.name))
    }
}

impl Service {
    pub(crate) async fn plan_links(&self, links: Vec<NewLink>) -> Result<Vec<PlannedLink>, Problem> {
        if links.len() > MAX_IDENTITIES {
            return Err(Reason::TooManyIdentities.into());
        }
        let mut planned = Vec::new();
        for link in links {
            let provider = self.store.provider(&link.provider_id).await?;
            planned.push(PlannedLink { provider, link });
        }
        Ok(planned)
    }

    /// Oldest first.
    pub async fn list_own_identities(&self, caller: &Caller) -> Result<Vec<IdentitySummary>, Problem> {
        let snapshot = self.store.snapshot(load(&caller.user_id)).await?;
        let providers = self.store.providers().await?;
        Ok(snapshot
            .identities
            .into_iter()
            .map(|identity| IdentitySummary {
                provider_name: providers
                    .iter()
                    .find(|provider| provider.id == identity.provider_id)
                    .map_or_else(|| identity.issuer.clone(), |provider| provider.name.clone()),
                provider_id: identity.provider_id,
                subject: identity.subject,
                user_name: identity.user_name,
                created_at: identity.created_at,
                last_used_at: identity.last_used_at,
            })
            .collect())
    }

    /// The providers whose accounts the caller may link.
    pub async fn linkable_providers(&self, caller: &Caller) -> Result<Vec<ProviderChoice>, Problem> {
        let snapshot = self.store.snapshot(Load::user(&caller.user_id)).await?;
        match (
            snapshot.user.as_ref().and_then(User::human),
            snapshot.organization,
        ) {
            (Some(_), Some(organization)) => self.provider_choices(&organization).await,
            _ => Ok(Vec::new()),
        }
    }

    /// The first provider of the organization that the user has an account at.
    pub(crate) async fn linked_provider(
        &self,
        organization: &Organization,
        user_id: &str,
    ) -> Result<Option<ProviderChoice>, Problem> {
        let snapshot = self.store.snapshot(load(user_id)).await?;
        let providers = self.provider_choices(organization).await?;
        Ok(snapshot
            .identities
            .iter()
            .find_map(|identity| providers.iter().find(|one| one.id == identity.provider_id))
            .cloned())
    }

    /// Whoever is signed in knows which account is theirs: no address has to match.
    pub(super) async fn link_own_account(
        &self,
        caller: &Caller,
        provider: &IdentityProvider,
        account: &ExternalAccount,
    ) -> Result<(), Problem> {
        let (tools, actor) = (self.tools(), caller.actor());
        let identity = account.identity(&caller.user_id, &provider.id, tools.now);
        let provider = provider.clone();
        self.store
            .decide(load(&caller.user_id), move |snapshot| {
                let organization = snapshot.organization.as_ref().ok_or(Reason::UserNotFound)?;
                if !find::may_use(&provider, organization) {
                    return Err(Reason::ProviderNotFound.into());
                }
                let mut draft = Draft::new(&tools, room_for_one(&snapshot)?, actor);
                add(&mut draft, identity, &provider.name, snapshot);
                Ok((draft.finish(), ()))
            })
            .await
    }

    /// Takes a fresh proof. The last way to sign in only goes when that is said to be meant.
    pub async fn remove_own_identity(
        &self,
        caller: &Caller,
        provider_id: &str,
        subject: &str,
        even_the_last: bool,
    ) -> Result<(), Problem> {
        self.check_fresh(caller).await?;
        let (tools, actor) = (self.tools(), caller.actor());
        let knows_passkeys = self.knows_passkeys();
        let (provider_id, subject) = (provider_id.to_owned(), subject.to_owned());
        self.store
            .decide(load(&caller.user_id), move |snapshot| {
                let identity = find_own(&snapshot, &provider_id, &subject)?;
                let is_last = snapshot.identities.len() == 1
                    && !has_another(&snapshot, Method::Identity, knows_passkeys);
                if is_last && !even_the_last {
                    return Err(Reason::LastWayToSignIn.into());
                }
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let mut draft = Draft::new(&tools, user, actor);
                remove(&mut draft, identity);
                Ok((draft.finish(), ()))
            })
            .await
    }

    /// Of a user the caller may read.
    pub async fn list_identities(&self, caller: &Caller, user_id: &str) -> Result<Vec<Identity>, Problem> {
        let snapshot = self.store.snapshot(load(user_id)).await?;
        caller.allow_on(Permission::UserRead, user_id, &snapshot)?;
        snapshot.user.as_ref().ok_or(Reason::UserNotFound)?;
        Ok(snapshot.identities)
    }

    /// The program vouches for it: it writes credentials.
    pub async fn add_identity(
        &self,
        caller: &Caller,
        user_id: &str,
        link: NewLink,
    ) -> Result<Details, Problem> {
        let provider = self.store.provider(&link.provider_id).await?;
        let planned = PlannedLink { provider, link };
        let (tools, caller) = (self.tools(), caller.clone());
        self.store
            .decide(load(user_id), move |snapshot| {
                caller.allow_on_other(Permission::CredentialWrite, &snapshot)?;
                let organization = snapshot.organization.as_ref().ok_or(Reason::UserNotFound)?;
                let user_id = snapshot.user.as_ref().map_or("", |user| user.id.as_str());
                let (identity, provider_name) = planned.identity(user_id, organization, tools.now)?;
                let mut draft = Draft::new(&tools, room_for_one(&snapshot)?, caller.actor());
                add(&mut draft, identity, &provider_name, snapshot);
                let details = draft.details();
                Ok((draft.finish(), details))
            })
            .await
    }

    /// Signs the user out everywhere: somebody else decided that this account is theirs no more.
    pub async fn remove_identity(
        &self,
        caller: &Caller,
        user_id: &str,
        provider_id: &str,
        subject: &str,
    ) -> Result<Details, Problem> {
        let (tools, caller) = (self.tools(), caller.clone());
        let (provider_id, subject) = (provider_id.to_owned(), subject.to_owned());
        self.store
            .decide(load(user_id), move |snapshot| {
                caller.allow_on_other(Permission::CredentialWrite, &snapshot)?;
                snapshot.user.as_ref().ok_or(Reason::UserNotFound)?;
                let identity = find_own(&snapshot, &provider_id, &subject)?;
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let mut draft = Draft::new(&tools, user, caller.actor());
                remove(&mut draft, identity);
                draft.change.end_sessions = true;
                let details = draft.details();
                Ok((draft.finish(), details))
            })
            .await
    }
}

fn load(user_id: &str) -> Load {
    Load {
        identities: true,
        ..Load::user(user_id)
    }
}

/// The person, if they may have one more.
fn room_for_one(snapshot: &Snapshot) -> Result<User, Problem> {
    if snapshot.identities.len() >= MAX_IDENTITIES {
        return Err(Reason::TooManyIdentities.into());
    }
    snapshot
        .user
        .clone()
        .filter(|user| user.human().is_some())
        .ok_or_else(|| Reason::UserNotFound.into())
}

/// Like any other way to sign in it settles an invitation that waits.
fn add(draft: &mut Draft, identity: Identity, provider_name: &str, snapshot: Snapshot) {
    draft.record(EventKind::IdentityAdded, None, Some(provider_name.to_owned()));
    draft.change.identity = IdentityWrite::Add(vec![identity]);
    draft.change.end_set_up_sessions = true;
    rules::settle(draft, snapshot.invite);
}

fn remove(draft: &mut Draft, identity: Identity) {
    draft.record(EventKind::IdentityRemoved, None, Some(identity.user_name));
    draft.change.end_set_up_sessions = true;
    draft.change.identity = IdentityWrite::Remove {
        issuer: identity.issuer,
        subject: identity.subject,
    };
}

fn find_own(snapshot: &Snapshot, provider_id: &str, subject: &str) -> Result<Identity, Problem> {
    snapshot
        .identities
        .iter()
        .find(|identity| identity.provider_id == provider_id && identity.subject == subject)
        .cloned()
        .ok_or_else(|| Reason::IdentityNotFound.into())
}
