//! A person's passkeys: list and remove; the own ones also add and name.

use crate::access::passkey::RegistrationWish;
use crate::access::ways::has_another;
use crate::access::{
    Caller, CeremonyAnswer, MAX_PASSKEYS, Passkey, PasskeyName, PasskeySummary, Permission, StartedCeremony,
};
use crate::events::EventKind;
use crate::invites::{Actor, rules};
use crate::ports::{Load, PasskeyWrite, Snapshot};
use crate::service::{Details, Draft, Tools};
use crate::users::Method;
use crate::{Problem, Reason, Service};

impl Service {
    /// Oldest first.
    pub async fn list_own_passkeys(&self, caller: &Caller) -> Result<Vec<PasskeySummary>, Problem> {
        Ok(passkey_summaries(self.store.snapshot(load(caller)).await?))
    }

    /// Somebody's, oldest first.
    pub async fn list_passkeys(
        &self,
        caller: &Caller,
        user_id: &str,
    ) -> Result<Vec<PasskeySummary>, Problem> {
        let snapshot = self.store.snapshot(load_of(user_id)).await?;
        caller.allow_on(Permission::UserRead, user_id, &snapshot)?;
        if snapshot.user.is_none() {
            return Err(Reason::UserNotFoundByQuery.into());
        }
        Ok(passkey_summaries(snapshot))
    }

    /// Takes a passkey from somebody, even the last one: they can be invited again. Who loses one to somebody else is
    /// signed out, as it may be in wrong hands.
    pub async fn remove_passkey(&self, caller: &Caller, user_id: &str, id: &str) -> Result<Details, Problem> {
        let (tools, caller) = (self.tools(), caller.clone());
        let (user_id, id) = (user_id.to_owned(), id.to_owned());
        self.store
            .decide(load_of(&user_id.clone()), move |snapshot| {
                caller.allow_on(Permission::PasskeyWrite, &user_id, &snapshot)?;
                let name = find(&snapshot, &id)?;
                let mut draft = removal(&tools, snapshot, caller.actor(), id, name)?;
                draft.change.end_sessions = draft.user.id != caller.user_id;
                let details = draft.details();
                Ok((draft.finish(), details))
            })
            .await
    }

    /// May the caller add one to those they have?
    pub async fn may_add_passkey(&self, caller: &Caller) -> Result<bool, Problem> {
        let snapshot = self.store.snapshot(load(caller)).await?;
        Ok(snapshot.passkeys.len() < MAX_PASSKEYS
            && snapshot
                .organization
                .is_some_and(|organization| self.offers_passkeys(&organization)))
    }

    /// Takes a fresh proof. What it begins can be finished without another.
    pub async fn start_own_passkey(&self, caller: &Caller) -> Result<StartedCeremony, Problem> {
        self.check_fresh(caller).await?;
        let snapshot = self.store.snapshot(load(caller)).await?;
        let organization = snapshot.organization.ok_or(Reason::OrganizationNotFound)?;
        let ceremonies = self.passkeys_of(&organization)?;
        let user = snapshot
            .user
            .filter(|user| user.human().is_some())
            .ok_or(Reason::UserNotFound)?;
        let wish = RegistrationWish::default();
        self.start_registration(ceremonies, &user, &snapshot.passkeys, wish)
            .await
    }

    pub async fn add_own_passkey(
        &self,
        caller: &Caller,
        answer: CeremonyAnswer,
        name: PasskeyName,
    ) -> Result<(), Problem> {
        let passkey = self
            .finish_registration(self.passkey_ceremonies()?, &caller.user_id, &answer, name)
            .await?;
        let (tools, actor) = (self.tools(), caller.actor());
        self.store
            .decide(load(caller), move |snapshot| {
                check_room(&snapshot)?;
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let mut draft = Draft::new(&tools, user, actor);
                passkey.store_in(&mut draft);
                draft.change.end_set_up_sessions = true;
                rules::settle(&mut draft, snapshot.invite);
                Ok((draft.finish(), ()))
            })
            .await
    }

    pub async fn rename_own_passkey(
        &self,
        caller: &Caller,
        id: &str,
        name: PasskeyName,
    ) -> Result<(), Problem> {
        let (tools, actor, id) = (self.tools(), caller.actor(), id.to_owned());
        self.store
            .decide(load(caller), move |snapshot| {
                find(&snapshot, &id)?;
                let mut draft = Draft::new(&tools, snapshot.user.ok_or(Reason::UserNotFound)?, actor);
                draft.change.passkey = PasskeyWrite::Rename {
                    id,
                    name: name.into_text(),
                };
                Ok((draft.finish(), ()))
            })
            .await
    }

    /// Takes a fresh proof. The last way to sign in only goes when that is said to be meant.
    pub async fn remove_own_passkey(
        &self,
        caller: &Caller,
        id: &str,
        even_the_last: bool,
    ) -> Result<(), Problem> {
        self.check_fresh(caller).await?;
        let (tools, actor, id) = (self.tools(), caller.actor(), id.to_owned());
        let knows_passkeys = self.knows_passkeys();
        self.store
            .decide(load(caller), move |snapshot| {
                let name = find(&snapshot, &id)?;
                let is_last =
                    snapshot.passkeys.len() == 1 && !has_another(&snapshot, Method::Passkey, knows_passkeys);
                if is_last && !even_the_last {
                    return Err(Reason::LastWayToSignIn.into());
                }
                let draft = removal(&tools, snapshot, actor, id, name)?;
                Ok((draft.finish(), ()))
            })
            .await
    }
}

fn load(caller: &Caller) -> Load {
    load_of(&caller.user_id)
}

fn load_of(user_id: &str) -> Load {
    Load {
        passkeys: true,
        ..Load::user(user_id)
    }
}

/// Oldest first.
pub(crate) fn passkey_summaries(snapshot: Snapshot) -> Vec<PasskeySummary> {
    let summary = |passkey: Passkey| PasskeySummary {
        id: passkey.id,
        name: passkey.name,
        created_at: passkey.created_at,
        last_used_at: passkey.last_used_at,
    };
    snapshot.passkeys.into_iter().map(summary).collect()
}

fn removal(
    tools: &Tools,
    snapshot: Snapshot,
    actor: Actor,
    id: String,
    name: String,
) -> Result<Draft, Problem> {
    let mut draft = Draft::new(tools, snapshot.user.ok_or(Reason::UserNotFound)?, actor);
    draft.record(EventKind::PasskeyRemoved, None, Some(name));
    draft.change.passkey = PasskeyWrite::Remove(id);
    draft.change.end_set_up_sessions = true;
    Ok(draft)
}

/// The name of one of the user's own.
fn find(snapshot: &Snapshot, id: &str) -> Result<String, Problem> {
    snapshot
        .passkeys
        .iter()
        .find(|passkey| passkey.id == id)
        .map(|passkey| passkey.name.clone())
        .ok_or_else(|| Reason::PasskeyNotFound.into())
}

/// Again, inside the transaction: two browsers may add one at once, and the organization's mind may have changed.
pub(super) fn check_room(snapshot: &Snapshot) -> Result<(), Problem> {
    if !snapshot
        .organization
        .as_ref()
        .is_some_and(crate::organizations::Organization::allows_passkeys)
    {
        return Err(Reason::PasskeysNotPossible.into());
    }
    if snapshot.passkeys.len() >= MAX_PASSKEYS {
        return Err(Reason::TooManyPasskeys.into());
    }
    Ok(())
}
