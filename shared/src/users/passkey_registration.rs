//! Making a passkey over the API or on the page of its link: by its person, by whoever may write passkeys, or by
//! whoever holds a code. The code is spent in the transaction that stores the passkey, so a cancelled try costs nothing.

use crate::access::passkey::RegistrationWish;
use crate::access::passkey_code::{self, Verdict};
use crate::access::{
    Caller, CeremonyAnswer, PasskeyDevice, PasskeyName, Permission, PresentedPasskeyCode, StartedCeremony,
};
use crate::events::EventKind;
use crate::invites::{Actor, rules};
use crate::ports::{Change, Load, PasskeyCodeWrite, Snapshot};
use crate::service::{Details, Draft};
use crate::users::User;
use crate::users::passkeys::check_room;
use crate::{Problem, Reason, Service};

#[derive(Clone, Debug)]
pub struct RegisterPasskey {
    pub user_id: String,
    /// Instead of a permission.
    pub code: Option<PresentedPasskeyCode>,
    pub device: Option<PasskeyDevice>,
    /// Empty: usher's own.
    pub domain: String,
}

#[derive(Debug)]
pub struct StartedRegistration {
    pub details: Details,
    pub ceremony: StartedCeremony,
}

#[derive(Debug)]
pub struct VerifyPasskey {
    pub user_id: String,
    pub answer: CeremonyAnswer,
    pub name: PasskeyName,
}

impl Service {
    pub async fn register_passkey(
        &self,
        caller: &Caller,
        request: RegisterPasskey,
    ) -> Result<StartedRegistration, Problem> {
        let own = self.settings.host();
        if !request.domain.is_empty() && request.domain != own {
            return Err(Problem::with_text(Reason::PasskeyDomain, own));
        }
        let snapshot = match &request.code {
            Some(code) => self.open_passkey_code(&request.user_id, code).await?,
            None => {
                let snapshot = self.store.snapshot(load(&request.user_id, None)).await?;
                caller.allow_on(Permission::PasskeyWrite, &request.user_id, &snapshot)?;
                snapshot
            }
        };
        let wish = RegistrationWish {
            device: request.device,
            code_id: request.code.map(|code| code.id),
        };
        self.start_for(snapshot, wish).await
    }

    /// The person whose code this is. Looking spends nothing; a wrong code counts.
    pub async fn passkey_code_holder(
        &self,
        user_id: &str,
        code: &PresentedPasskeyCode,
    ) -> Result<User, Problem> {
        let snapshot = self.open_passkey_code(user_id, code).await?;
        snapshot.user.ok_or_else(|| Reason::PasskeyCodeInvalid.into())
    }

    pub async fn start_passkey_by_code(
        &self,
        user_id: &str,
        code: &PresentedPasskeyCode,
    ) -> Result<StartedCeremony, Problem> {
        let snapshot = self.open_passkey_code(user_id, code).await?;
        let wish = RegistrationWish {
            device: None,
            code_id: Some(code.id.clone()),
        };
        Ok(self.start_for(snapshot, wish).await?.ceremony)
    }

    /// Stores the passkey that the device's answer proves. Who began with a code needs no permission, as nobody else
    /// knows the ceremony.
    pub async fn verify_passkey(
        &self,
        caller: Option<&Caller>,
        request: VerifyPasskey,
    ) -> Result<Details, Problem> {
        let VerifyPasskey {
            user_id,
            answer,
            name,
        } = request;
        let taken = self.store.take_ceremony(&answer.ceremony_id).await?;
        let by_code = taken.as_ref().is_some_and(|ceremony| ceremony.code_id.is_some());
        if !by_code {
            let caller = caller.ok_or(Reason::CeremonyOver)?;
            let snapshot = self.store.snapshot(load(&user_id, None)).await?;
            caller.allow_on(Permission::PasskeyWrite, &user_id, &snapshot)?;
        }
        let made = self.registered(self.passkey_ceremonies()?, taken, &user_id, &answer, name)?;
        let (tools, actor) = (self.tools(), caller.map(Caller::actor));
        self.store
            .decide(load(&user_id, made.code_id.clone()), move |snapshot| {
                if made.code_id.is_some() && !passkey_code::is_open(tools.now, &snapshot) {
                    return Err(Reason::PasskeyCodeInvalid.into());
                }
                check_room(&snapshot)?;
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let actor = actor.unwrap_or_else(|| user.actor());
                let mut draft = Draft::new(&tools, user, actor);
                made.store_in(&mut draft);
                draft.change.end_set_up_sessions = true;
                rules::settle(&mut draft, snapshot.invite);
                let details = draft.details();
                Ok((draft.finish(), details))
            })
            .await
    }

    async fn start_for(
        &self,
        snapshot: Snapshot,
        wish: RegistrationWish,
    ) -> Result<StartedRegistration, Problem> {
        let user = snapshot
            .user
            .filter(|user| user.human().is_some())
            .ok_or(Reason::UserNotFound)?;
        let organization = snapshot.organization.ok_or(Reason::OrganizationNotFound)?;
        let ceremonies = self.passkeys_of(&organization)?;
        let ceremony = self
            .start_registration(ceremonies, &user, &snapshot.passkeys, wish)
            .await?;
        Ok(StartedRegistration {
            details: Details::of(&user),
            ceremony,
        })
    }

    /// The state of the user whose code this is. A wrong one is counted.
    async fn open_passkey_code(
        &self,
        user_id: &str,
        presented: &PresentedPasskeyCode,
    ) -> Result<Snapshot, Problem> {
        let (tools, presented) = (self.tools(), presented.clone());
        let found = self
            .store
            .decide(load(user_id, Some(presented.id.clone())), move |snapshot| {
                let write = match passkey_code::verdict(&tools, &snapshot, &presented) {
                    Verdict::Right => return Ok((Change::none(), Some(snapshot))),
                    Verdict::None => return Ok((Change::none(), None)),
                    Verdict::Wrong => PasskeyCodeWrite::Count(presented.id),
                    Verdict::WrongAgain => PasskeyCodeWrite::Remove(presented.id),
                };
                let user = snapshot.user.ok_or(Reason::PasskeyCodeInvalid)?;
                let mut draft = Draft::new(&tools, user, Actor::system());
                draft.record(EventKind::PasskeyCodeWrong, None, None);
                draft.change.passkey_code = write;
                Ok((draft.finish(), None))
            })
            .await?;
        found.ok_or_else(|| Reason::PasskeyCodeInvalid.into())
    }
}

fn load(user_id: &str, code_id: Option<String>) -> Load {
    Load {
        passkeys: true,
        passkey_code: code_id,
        ..Load::user(user_id)
    }
}
