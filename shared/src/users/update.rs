//! Changing a person.

use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::invites::{Invite, rules};
use crate::ports::{Load, Snapshot};
use crate::service::{Details, Draft};
use crate::users::{EmailAddress, Human, NewPassword, PasswordProof, Phone, Profile, User, password};
use crate::{Problem, Reason, Service};

/// None = stays as it is.
#[derive(Debug)]
pub struct UpdateHuman {
    pub user_id: String,
    pub username: Option<String>,
    pub profile: Option<Profile>,
    pub email: Option<NewEmail>,
    pub phone: Option<Phone>,
    pub password: Option<(NewPassword, PasswordProof)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEmail {
    pub address: EmailAddress,
    /// The caller vouches for it. False takes no proof away from an address that stays.
    pub verified: bool,
}

impl UpdateHuman {
    fn allow(&self, caller: &Caller, target: &Snapshot) -> Result<(), Problem> {
        let vouches = self.email.as_ref().is_some_and(|email| email.verified)
            || self.phone.as_ref().is_some_and(|phone| phone.verified);
        // Nobody vouches for themselves.
        match vouches {
            true => caller.allow_on_other(Permission::UserWrite, target)?,
            false => caller.allow_on(Permission::UserWrite, &self.user_id, target)?,
        }
        match &self.password {
            Some((_, proof)) => proof.allow(caller, &self.user_id, target),
            None => Ok(()),
        }
    }
}

impl Service {
    pub async fn update_human(&self, caller: &Caller, request: UpdateHuman) -> Result<Details, Problem> {
        let hashed = match &request.password {
            None => None,
            Some((new, proof)) => {
                let snapshot = self.store.snapshot(Load::user(&request.user_id)).await?;
                request.allow(caller, &snapshot)?;
                let policy = snapshot.organization.map(|organization| organization.policy());
                let mut user = person(snapshot.user)?;
                let human = user.human_mut().ok_or(Reason::UpdateUserNotFound)?;
                self.check_current_password(&request.user_id, proof).await?;
                // Words of the person as the change leaves them.
                if let Some(profile) = &request.profile {
                    human.apply(profile.clone());
                }
                if let Some(email) = &request.email {
                    human.email = email.address.clone();
                }
                let policy = policy.ok_or(Reason::OrganizationNotFound)?;
                Some(
                    self.hash_password(new, &human.own_words(), &policy)
                        .await?
                        .proven(proof, human),
                )
            }
        };
        let (tools, caller) = (self.tools(), caller.clone());
        self.store
            .decide(Load::user(&request.user_id.clone()), move |snapshot| {
                request.allow(&caller, &snapshot)?;
                let mut draft = Draft::new(&tools, person(snapshot.user)?, caller.actor());
                let mut invite = snapshot.invite;
                change_username(&mut draft, request.username);
                if let Some(profile) = request.profile {
                    change_human(&mut draft, EventKind::ProfileChanged, |human| {
                        human.apply(profile)
                    });
                    draft.user.human().map_or(Ok(()), Human::check_names)?;
                }
                change_email(&mut draft, request.email, &mut invite);
                change_phone(&mut draft, request.phone);
                if let Some(hashed) = hashed {
                    password::store(&mut draft, hashed, invite)?;
                }
                let details = draft.details();
                Ok((draft.finish(), details))
            })
            .await
    }
}

fn person(user: Option<User>) -> Result<User, Problem> {
    user.filter(|user| user.human().is_some())
        .ok_or_else(|| Reason::UpdateUserNotFound.into())
}

fn change_username(draft: &mut Draft, username: Option<String>) {
    if let Some(username) = username.filter(|name| *name != draft.user.username) {
        draft.user.username = username;
        draft.user_changed = true;
        draft.record(EventKind::UsernameChanged, None, None);
    }
}

/// Tells of the change if there was one, and says whether.
fn change_human(draft: &mut Draft, event: EventKind, change: impl FnOnce(&mut Human)) -> bool {
    let Some(human) = draft.user.human_mut() else {
        return false;
    };
    let before = human.clone();
    change(human);
    if *human == before {
        return false;
    }
    draft.user_changed = true;
    draft.record(event, None, None);
    true
}

fn change_email(draft: &mut Draft, email: Option<NewEmail>, invite: &mut Option<Invite>) {
    let Some(NewEmail { address, verified }) = email else {
        return;
    };
    let mut is_other = false;
    // Who signs in with the address goes on doing so, and nobody else can take the new one as a name.
    let is_username = |human: &Human| human.email.normalized() == draft.user.username.to_lowercase();
    let username = draft
        .user
        .human()
        .is_some_and(is_username)
        .then(|| address.as_str().to_owned());
    change_human(draft, EventKind::EmailChanged, |human| {
        is_other = human.email.normalized() != address.normalized();
        human.email = address;
        // Whoever reads the old mailbox has proven nothing about the new one.
        human.email_verified &= !is_other;
    });
    change_username(draft, username);
    if is_other && let Some(open) = invite {
        rules::outdate(draft, open);
    }
    change_human(draft, EventKind::EmailVerified, |human| {
        human.email_verified |= verified
    });
}

fn change_phone(draft: &mut Draft, phone: Option<Phone>) {
    let Some(Phone { number, verified }) = phone else {
        return;
    };
    change_human(draft, EventKind::PhoneChanged, |human| {
        if human.phone.as_ref().is_none_or(|phone| phone.number != number) {
            human.phone = Some(Phone {
                number,
                verified: false,
            });
        }
    });
    change_human(draft, EventKind::PhoneVerified, |human| {
        if let Some(phone) = &mut human.phone {
            phone.verified |= verified;
        }
    });
}
