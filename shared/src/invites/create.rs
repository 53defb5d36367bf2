//! Creating an invite code.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::invites::{MAX_APPLICATION_NAME_CHARS, MAX_NOTE_CHARS, UrlTemplate, rules};
use crate::ports::{Change, Load};
use crate::service::{Details, Draft, Idempotency};
use crate::users::profile::full_names;
use crate::users::{EmailAddress, Human, User, UserKind, UserState};
use crate::{Micros, Problem, Reason, Service};

/// How the mail looks and where its link leads. What is left out stays as it was for an open invite.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SendOptions {
    pub url_template: Option<UrlTemplate>,
    pub application_name: Option<String>,
}

/// A person who is made together with the invite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    pub given_name: String,
    pub family_name: String,
    pub email: EmailAddress,
    pub preferred_language: Option<String>,
    pub organization_id: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvitedPerson {
    Existing { user_id: String },
    New(NewPerson),
}

/// How the code leaves usher. Neither asked for = by mail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    #[default]
    Mail,
    Return,
    Both,
}

impl Delivery {
    #[must_use]
    pub fn from_wishes(send: bool, return_code: bool) -> Self {
        match (send, return_code) {
            (true, true) => Self::Both,
            (false, true) => Self::Return,
            (_, false) => Self::Mail,
        }
    }
}

#[derive(Clone, Debug)]
pub struct CreateInvite {
    pub person: InvitedPerson,
    pub send: SendOptions,
    pub return_code: bool,
    pub send_mail: bool,
    /// None = as long as the organization says.
    pub valid_until: Option<Micros>,
    pub note: Option<String>,
    /// An open invite keeps its end: only its code is new.
    pub keeps_end: bool,
    /// The mail stays here so long, to be taken back.
    pub undo: Duration,
    pub idempotency: Option<Idempotency>,
}

impl CreateInvite {
    #[must_use]
    pub fn new(person: InvitedPerson, delivery: Delivery) -> Self {
        Self {
            person,
            send: SendOptions::default(),
            return_code: matches!(delivery, Delivery::Return | Delivery::Both),
            send_mail: matches!(delivery, Delivery::Mail | Delivery::Both),
            valid_until: None,
            note: None,
            keeps_end: false,
            undo: Duration::ZERO,
            idempotency: None,
        }
    }

    pub(crate) fn sends_mail(&self) -> bool {
        self.send_mail
    }
}

/// The plain code is in here only when it was to be returned. Serialised only to be sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreatedInvite {
    pub invite_id: String,
    pub user_id: String,
    pub details: Details,
    /// In groups of four.
    pub code: Option<String>,
    pub link: Option<String>,
    pub sent: bool,
    /// An earlier code stopped working.
    pub replaced: bool,
    pub expires_at: Micros,
    pub link_expires_at: Micros,
}

impl Service {
    pub async fn create_invite(
        &self,
        caller: &Caller,
        request: CreateInvite,
    ) -> Result<CreatedInvite, Problem> {
        let tools = self.tools();
        let (user_id, new_user) = match &request.person {
            InvitedPerson::Existing { user_id } => (user_id.trim().to_owned(), None),
            InvitedPerson::New(person) => {
                let user = new_user(self.new_id(), person, tools.now)?;
                (user.id.clone(), Some(user))
            }
        };
        if user_id.is_empty() {
            return Err(Reason::UserIdMissing.into());
        }
        check_application_name(request.send.application_name.as_deref())?;
        check_note(request.note.as_deref())?;
        let load = Load {
            organization_id: new_user.as_ref().map(|user| user.organization_id.clone()),
            answer: request
                .idempotency
                .as_ref()
                .map(|asked| asked.key_hash(&self.codes)),
            mails_since: request.sends_mail().then(|| tools.now.minus(rules::MAIL_WINDOW)),
            ..Load::user(&user_id)
        };
        let (rings, caller) = (request.sends_mail(), caller.clone());
        let created = self
            .store
            .decide(load, move |mut snapshot| {
                let actor = caller.actor();
                let is_new = new_user.is_some();
                match &new_user {
                    Some(user) => caller.allow(Permission::UserWrite, Some(&user.organization_id))?,
                    None => caller.allow_on(Permission::UserWrite, &user_id, &snapshot)?,
                }
                if let Some(answer) = tools.stored_answer(request.idempotency.as_ref(), &snapshot)? {
                    return Ok((Change::none(), answer));
                }
                let user = match new_user {
                    Some(user) => user,
                    None => rules::invitable(snapshot.user.take())?,
                };
                let mut draft = Draft::new(&tools, user, actor.clone());
                if is_new {
                    draft.record(EventKind::UserAdded, None, None);
                }
                let created = rules::create(&tools, &mut draft, snapshot, &request, &actor)?;
                draft.change.answer = tools.answer_to_store(request.idempotency, &created)?;
                Ok((
                    if is_new {
                        draft.finish_new()
                    } else {
                        draft.finish()
                    },
                    created,
                ))
            })
            .await?;
        if rings {
            self.mail_bell.ring();
        }
        Ok(created)
    }
}

pub(super) fn check_application_name(name: Option<&str>) -> Result<(), Problem> {
    match name.map(|name| name.chars().count()) {
        Some(length) if !(1..=MAX_APPLICATION_NAME_CHARS).contains(&length) => Err(Problem::invalid(
            "invalid SendInviteCode.ApplicationName: value length must be between 1 and 200 runes, inclusive",
        )),
        _ => Ok(()),
    }
}

pub(super) fn check_note(note: Option<&str>) -> Result<(), Problem> {
    match note.map(|note| note.chars().count()) {
        Some(length) if length > MAX_NOTE_CHARS => Err(Problem::invalid(format!(
            "A note has at most {MAX_NOTE_CHARS} characters."
        ))),
        _ => Ok(()),
    }
}

pub(super) fn new_user(id: String, person: &NewPerson, now: Micros) -> Result<User, Problem> {
    let (given_name, family_name) = full_names(&person.given_name, &person.family_name)?;
    let mut human = Human {
        given_name,
        family_name,
        nick_name: None,
        display_name: String::new(),
        preferred_language: person.preferred_language.clone(),
        gender: None,
        email: person.email.clone(),
        email_verified: false,
        phone: None,
        password_set_at: None,
        password_change_required: false,
        has_passkey: false,
        has_identity: false,
    };
    human.display_name = human.full_name();
    human.check_names()?;
    Ok(User {
        id,
        organization_id: person.organization_id.clone(),
        username: person.email.as_str().to_owned(),
        state: UserState::Active,
        kind: UserKind::Human(Box::new(human)),
        has_roles: false,
        sequence: 0,
        created_at: now,
        changed_at: now,
    })
}
