//! After the first way to sign in: a name for it, and a second way. For the browser that set up the first one, as long as
//! that counts as a proof of who sits there.

use crate::access::passkey::RegistrationWish;
use crate::access::{PasskeyName, SessionToken, StartedCeremony, ways};
use crate::onboarding::{Afterwards, ChoosePasskey, ChoosePassword, SetUpSession};
use crate::ports::{Load, PasskeyWrite, Snapshot};
use crate::secrets::token_hash;
use crate::service::Draft;
use crate::users::{Method, User, give_password, passkey_summaries};
use crate::{Micros, Problem, Reason, Service};

/// With so many nobody is asked for another one here; the account takes more.
const ENOUGH_WAYS: usize = 2;

impl Service {
    /// What may still be done; none in a browser that did not set up the first way, or not lately.
    pub async fn afterwards(&self, token: &SessionToken) -> Result<Option<Afterwards>, Problem> {
        let (session, snapshot) = match self.done_set_up(token).await {
            Err(problem) if problem.reason == Reason::SetUpOver => return Ok(None),
            found => found?,
        };
        let offers = |method| check_second(&snapshot, method, self.knows_passkeys()).is_ok();
        let (offers_passkey, offers_password) = (offers(Method::Passkey), offers(Method::Password));
        let policy = snapshot.organization.as_ref().ok_or(Reason::SetUpOver)?.policy();
        Ok(Some(Afterwards {
            user_id: session.user_id,
            offers_passkey,
            min_password_chars: offers_password.then(|| policy.password_rules().min_chars),
            has_second: count_of_ways(&snapshot) >= ENOUGH_WAYS,
            passkeys: passkey_summaries(snapshot),
        }))
    }

    pub async fn name_first_passkey(
        &self,
        token: &SessionToken,
        id: &str,
        name: PasskeyName,
    ) -> Result<(), Problem> {
        let (session, _) = self.done_set_up(token).await?;
        let id = id.to_owned();
        self.add_to_first(session, move |snapshot, draft| {
            if !snapshot.passkeys.iter().any(|passkey| passkey.id == id) {
                return Err(Reason::PasskeyNotFound.into());
            }
            draft.change.passkey = PasskeyWrite::Rename {
                id,
                name: name.into_text(),
            };
            Ok(())
        })
        .await
    }

    pub async fn start_second_passkey(&self, token: &SessionToken) -> Result<StartedCeremony, Problem> {
        let (_, snapshot) = self.done_set_up(token).await?;
        check_second(&snapshot, Method::Passkey, self.knows_passkeys())?;
        let user = snapshot.user.ok_or(Reason::SetUpOver)?;
        let wish = RegistrationWish::default();
        self.start_registration(self.passkey_ceremonies()?, &user, &snapshot.passkeys, wish)
            .await
    }

    pub async fn add_second_passkey(&self, request: ChoosePasskey) -> Result<(), Problem> {
        let (session, _) = self.done_set_up(&request.token).await?;
        let passkey = self
            .finish_registration(
                self.passkey_ceremonies()?,
                &session.user_id,
                &request.answer,
                request.name,
            )
            .await?;
        self.add_to_first(session, move |snapshot, draft| {
            check_second(snapshot, Method::Passkey, true)?;
            passkey.store_in(draft);
            Ok(())
        })
        .await
    }

    pub async fn add_second_password(&self, request: ChoosePassword) -> Result<(), Problem> {
        let (session, snapshot) = self.done_set_up(&request.token).await?;
        let knows_passkeys = self.knows_passkeys();
        check_second(&snapshot, Method::Password, knows_passkeys)?;
        let hash = self
            .hash_chosen_password(&snapshot, &request.password, request.repeated.as_ref())
            .await?;
        self.add_to_first(session, move |snapshot, draft| {
            check_second(snapshot, Method::Password, knows_passkeys)?;
            give_password(draft, hash)
        })
        .await
    }

    async fn done_set_up(&self, token: &SessionToken) -> Result<(SetUpSession, Snapshot), Problem> {
        let session = self
            .store
            .set_up_session(token_hash(token.reveal()))
            .await?
            .ok_or(Reason::SetUpOver)?;
        let snapshot = self.store.snapshot(load(&session.user_id)).await?;
        check_still_open(&session, &snapshot, self.clock.now())?;
        Ok((session, snapshot))
    }

    async fn add_to_first(
        &self,
        session: SetUpSession,
        add: impl FnOnce(&Snapshot, &mut Draft) -> Result<(), Problem> + Send + 'static,
    ) -> Result<(), Problem> {
        let tools = self.tools();
        self.store
            .decide(load(&session.user_id), move |snapshot| {
                check_still_open(&session, &snapshot, tools.now)?;
                let user = snapshot.user.clone().ok_or(Reason::SetUpOver)?;
                let actor = user.actor();
                let mut draft = Draft::new(&tools, user, actor);
                add(&snapshot, &mut draft)?;
                Ok((draft.finish(), ()))
            })
            .await
    }
}

fn load(user_id: &str) -> Load {
    Load {
        passkeys: true,
        ..Load::user(user_id)
    }
}

/// Whoever lost their first way again meanwhile, or was locked, adds nothing to it.
fn check_still_open(session: &SetUpSession, snapshot: &Snapshot, now: Micros) -> Result<(), Problem> {
    let is_open = snapshot.user.as_ref().is_some_and(User::is_active)
        && snapshot
            .invite
            .as_ref()
            .is_some_and(|invite| session.may_add(invite, now))
        && count_of_ways(snapshot) > 0;
    match is_open {
        true => Ok(()),
        false => Err(Reason::SetUpOver.into()),
    }
}

fn check_second(snapshot: &Snapshot, method: Method, knows_passkeys: bool) -> Result<(), Problem> {
    let human = snapshot
        .user
        .as_ref()
        .and_then(User::human)
        .ok_or(Reason::SetUpOver)?;
    let has_it = method == Method::Password && human.password_set_at.is_some();
    if has_it || count_of_ways(snapshot) >= ENOUGH_WAYS {
        return Err(Reason::SetUpOver.into());
    }
    ways::check_set_up(snapshot, method, knows_passkeys)
}

fn count_of_ways(snapshot: &Snapshot) -> usize {
    let human = snapshot.user.as_ref().and_then(User::human);
    human.map_or(0, |human| {
        let others = human.methods().filter(|method| *method != Method::Passkey);
        others.count() + snapshot.passkeys.len()
    })
}
