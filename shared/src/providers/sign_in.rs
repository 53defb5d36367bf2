//! Signing in with a linked account, and the first way to sign in of somebody who was invited.

use super::find::may_use;
use super::{ExternalAccount, IdentityProvider, Mismatch, rules};
use crate::access::{SessionToken, SignedIn, ways};
use crate::events::EventKind;
use crate::onboarding::{FirstCredential, NOTED_EVERY};
use crate::ports::{IdentityWrite, Load};
use crate::service::Draft;
use crate::users::{Method, User};
use crate::{Problem, Reason, Service};

impl Service {
    /// Stores the account as the person's first way to sign in and spends the code, or says why it is not theirs.
    pub(super) async fn choose_account(
        &self,
        token: &SessionToken,
        user_id: &str,
        provider: &IdentityProvider,
        account: &ExternalAccount,
    ) -> Result<Result<FirstCredential, Mismatch>, Problem> {
        let (session, snapshot) = self.live_set_up(token).await?;
        // Another invitation was begun in this browser meanwhile.
        if session.user_id != user_id {
            return Err(Reason::SetUpOver.into());
        }
        let organization = snapshot.organization.ok_or(Reason::SetUpOver)?;
        if !may_use(provider, &organization) {
            return Err(Reason::ProviderNotFound.into());
        }
        let user = snapshot.user.ok_or(Reason::SetUpOver)?;
        let human = user.human().ok_or(Reason::SetUpOver)?;
        let fits = match rules::may_link(provider, account, &human.email) {
            Ok(fits) => fits,
            Err(mismatch) => {
                self.note(user_id, EventKind::WrongAccount, NOTED_EVERY).await?;
                return Ok(Err(mismatch));
            }
        };
        let checked_for = human.email.normalized();
        let identity = account.identity(user_id, &provider.id, self.clock.now());
        let name = provider.name.clone();
        self.store_first(session, Method::Identity, move |draft| {
            draft.record(EventKind::IdentityAdded, None, Some(name));
            let human = draft.user.human_mut().ok_or(Reason::SetUpOver)?;
            // The address changed since the look above.
            if human.email.normalized() != checked_for {
                return Err(Reason::SetUpOver.into());
            }
            if fits.proves_email && !human.email_verified {
                human.email_verified = true;
                draft.user_changed = true;
                draft.record(EventKind::EmailVerified, None, None);
            }
            draft.change.identity = IdentityWrite::Add(vec![identity]);
            Ok(())
        })
        .await
        .map(Ok)
    }

    pub(super) async fn sign_in_with_account(
        &self,
        provider: &IdentityProvider,
        account: &ExternalAccount,
        source: &str,
        user_agent: &str,
    ) -> Result<SignedIn, Problem> {
        let unknown = Problem::with_text(Reason::IdentityUnknown, &provider.name);
        let Some(identity) = self.store.identity(&account.issuer, &account.subject).await? else {
            tracing::info!(
                provider = provider.id,
                source,
                "an account that nobody is linked to"
            );
            return Err(unknown);
        };
        let (tools, knows_passkeys, provider) = (self.tools(), self.knows_passkeys(), provider.clone());
        let load = Load {
            identities: true,
            ..Load::user(&identity.user_id)
        };
        let (user_id, issuer, subject) = (
            identity.user_id.clone(),
            identity.issuer.clone(),
            identity.subject.clone(),
        );
        let refusal = unknown.clone();
        self.store
            .decide(load, move |snapshot| {
                // Again: meanwhile it may have been removed, or its person locked.
                let is_there = snapshot
                    .identities
                    .iter()
                    .any(|own| own.issuer == identity.issuer && own.subject == identity.subject);
                let serves = snapshot
                    .organization
                    .as_ref()
                    .is_some_and(|organization| provider.serves(&organization.id));
                let may_come_in = is_there && serves && snapshot.user.as_ref().is_some_and(User::is_active);
                if !may_come_in {
                    return Err(refusal);
                }
                ways::check_sign_in_from(&snapshot, &provider.id, knows_passkeys)?;
                let user = snapshot.user.ok_or(refusal)?;
                let actor = user.actor();
                let mut draft = Draft::new(&tools, user, actor);
                let mut used = identity;
                used.last_used_at = Some(tools.now);
                draft.change.identity = IdentityWrite::Used(Box::new(used));
                Ok((draft.finish(), ()))
            })
            .await?;
        let token = self.start_session(&user_id, user_agent).await?;
        // Taking the link away ends every session, also the one whose check began before it.
        if self.store.identity(&issuer, &subject).await?.is_none() {
            self.take_back(&token).await?;
            return Err(unknown);
        }
        self.signed_in(user_id, token).await
    }
}
