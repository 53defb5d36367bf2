//! The check of an intent: the person came back from an identity provider, with an account that is theirs.

use secrecy::{ExposeSecret as _, SecretString};

use crate::access::ways;
use crate::ports::{IdentityWrite, Snapshot};
use crate::providers::{Identity, IdentityProvider};
use crate::sessions::rules::may_prove;
use crate::users::User;
use crate::{Micros, Problem, Reason, Service};

/// An intent that a program was answered with, and its key.
#[derive(Debug)]
pub struct IntentCheck {
    pub id: String,
    pub token: SecretString,
}

/// Who came back by it.
#[derive(Clone, Debug)]
pub(super) struct CameBack {
    pub intent_id: String,
    pub provider: IdentityProvider,
    pub issuer: String,
    pub subject: String,
}

impl CameBack {
    /// The person's own account, as they are inside the transaction; and it may lead in.
    pub fn check(&self, snapshot: &Snapshot, knows_passkeys: bool) -> Result<(), Problem> {
        self.account(snapshot).ok_or(Reason::SessionIntentOtherPerson)?;
        let organization = snapshot.organization.as_ref();
        if !organization.is_some_and(|organization| self.provider.serves(&organization.id)) {
            return Err(Reason::ProviderNotFound.into());
        }
        ways::check_sign_in_from(snapshot, &self.provider.id, knows_passkeys)
    }

    fn account<'s>(&self, snapshot: &'s Snapshot) -> Option<&'s Identity> {
        let mut own = snapshot.identities.iter();
        own.find(|own| own.issuer == self.issuer && own.subject == self.subject)
    }

    pub fn used(&self, snapshot: &Snapshot, now: Micros) -> IdentityWrite {
        match self.account(snapshot) {
            Some(account) => IdentityWrite::Used(Box::new(Identity {
                last_used_at: Some(now),
                ..account.clone()
            })),
            None => IdentityWrite::Keep,
        }
    }
}

impl Service {
    /// What can be looked at before the transaction, which spends the intent.
    pub(super) async fn check_session_intent(
        &self,
        person: Option<&User>,
        check: &IntentCheck,
    ) -> Result<CameBack, Problem> {
        may_prove(person.ok_or(Reason::SessionIntentPersonMissing)?)?;
        let (provider, account) = self
            .intent_as_proof(&check.id, check.token.expose_secret())
            .await?;
        Ok(CameBack {
            intent_id: check.id.clone(),
            provider,
            issuer: account.issuer,
            subject: account.subject,
        })
    }
}
