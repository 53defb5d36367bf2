//! Opening an invite: says what it is, spends nothing.

use crate::access::Caller;
use crate::events::EventKind;
use crate::invites::{Invite, InviteCode, InviteState, rules};
use crate::onboarding::{Invitation, NOTED_EVERY, Visitor, Welcome};
use crate::organizations::Organization;
use crate::ports::{Load, Snapshot};
use crate::providers::ProviderChoice;
use crate::service::Tools;
use crate::throttle::{FREE_TRIES, Throttle};
use crate::users::User;
use crate::{Micros, Problem, Reason, Service};

/// What somebody came with.
#[derive(Clone, Debug)]
pub struct Presented {
    pub user_id: String,
    pub code: InviteCode,
}

#[derive(Clone, Debug)]
pub struct OpenInvite {
    pub presented: Presented,
    /// Who is signed in in this browser.
    pub signed_in: Option<Caller>,
    /// Where the request comes from, for the slow-down.
    pub source: String,
    pub visitor: Visitor,
}

impl Service {
    /// The state of the invited person's page. Writes nothing about the invite but that it was looked at.
    pub async fn open_invite(&self, request: OpenInvite) -> Result<Welcome, Problem> {
        let welcome = self.look_at_invite(&request).await?;
        match welcome {
            Welcome::Ready { .. } => self.note_open(&request).await?,
            Welcome::WrongAccount { .. } => {
                self.note(&request.presented.user_id, EventKind::WrongAccount, NOTED_EVERY)
                    .await?;
            }
            _ => {}
        }
        Ok(welcome)
    }

    /// Finds whose invite a typed code is. A wrong one counts against the source.
    pub async fn find_by_code(
        &self,
        code: &InviteCode,
        source: &str,
    ) -> Result<Result<Presented, Welcome>, Problem> {
        let now = self.clock.now();
        let throttle = self.store.throttle(&throttle_key(source)).await?;
        if throttle.check(now).is_err() {
            return Ok(Err(Welcome::SlowedDown {
                until: throttle.blocked_until,
            }));
        }
        if !code.is_plausible() {
            return Ok(Err(misread(&throttle)));
        }
        let found = self.store.user_by_code(self.codes.lookups(code)).await?;
        Ok(match found {
            Some(user_id) => Ok(Presented {
                user_id,
                code: code.clone(),
            }),
            None => Err(self.wrong_code(source, now).await?),
        })
    }

    /// [`Self::open_invite`] without noting the visit.
    pub(crate) async fn look_at_invite(&self, request: &OpenInvite) -> Result<Welcome, Problem> {
        let tools = self.tools();
        let Presented { user_id, code } = &request.presented;
        let throttle = self.store.throttle(&throttle_key(&request.source)).await?;
        if throttle.check(tools.now).is_err() {
            return Ok(Welcome::SlowedDown {
                until: throttle.blocked_until,
            });
        }
        if !code.is_plausible() {
            return Ok(misread(&throttle));
        }
        let snapshot = self
            .store
            .snapshot(Load {
                presented: self.codes.lookups(code),
                ..Load::user(user_id)
            })
            .await?;
        let matched = rules::match_code(&tools, &snapshot, code);
        let ways = self.ways(&snapshot).await?;
        let somebody_else = self.somebody_else(request.signed_in.as_ref(), user_id).await?;
        let is_active = snapshot.user.as_ref().is_some_and(User::is_active);
        match (matched, &snapshot.invite, invitation(&snapshot)) {
            // What is closed to the person is closed here too, until they are let in again.
            (rules::Match::Newest | rules::Match::Replaced { .. }, Some(_), Some(invitation))
                if !is_active =>
            {
                Ok(Welcome::Revoked { invitation })
            }
            (rules::Match::Newest, Some(invite), Some(invitation)) => Ok(newest(
                &tools,
                snapshot.organization.as_ref(),
                invite,
                invitation,
                ways,
                somebody_else,
            )),
            (rules::Match::Replaced { at }, Some(invite), Some(invitation)) => Ok(replaced(
                &tools,
                snapshot.organization.as_ref(),
                invite,
                invitation,
                ways,
                at,
            )),
            _ => self.wrong_code(&request.source, tools.now).await,
        }
    }

    /// The login name of whoever is signed in and is not the invited person. Two people may have one name, never this.
    async fn somebody_else(
        &self,
        signed_in: Option<&Caller>,
        invited: &str,
    ) -> Result<Option<String>, Problem> {
        let Some(caller) = signed_in.filter(|caller| caller.user_id != invited) else {
            return Ok(None);
        };
        let snapshot = self.store.snapshot(Load::user(&caller.user_id)).await?;
        Ok(Some(
            snapshot
                .user
                .map_or_else(|| caller.name.clone(), |user| user.username),
        ))
    }

    async fn wrong_code(&self, source: &str, now: Micros) -> Result<Welcome, Problem> {
        let key = throttle_key(source);
        let throttle = match self.store.throttle_count(&key, FREE_TRIES, now).await {
            Err(problem) if problem.reason == Reason::TooManyTries => self.store.throttle(&key).await?,
            counted => counted?,
        };
        Ok(match throttle.check(now) {
            Ok(()) => Welcome::WrongCode {
                tries_left: throttle.tries_left(),
            },
            Err(_) => Welcome::SlowedDown {
                until: throttle.blocked_until,
            },
        })
    }
}

/// What is no code at all is a slip, not a guess: it costs no try.
fn misread(throttle: &Throttle) -> Welcome {
    Welcome::WrongCode {
        // After a wait there is one again.
        tries_left: throttle.tries_left().max(1),
    }
}

fn throttle_key(source: &str) -> String {
    format!("invite-code:{source}")
}

/// The page of somebody who holds the newest code.
fn newest(
    tools: &Tools,
    organization: Option<&Organization>,
    invite: &Invite,
    invitation: Invitation,
    ways: Ways,
    somebody_else: Option<String>,
) -> Welcome {
    let now = tools.now;
    match invite.state {
        InviteState::Accepted => Welcome::AlreadyDone {
            invitation,
            since: invite.ended_at.unwrap_or(now),
            has_passkey: ways.has_passkey,
            provider: ways.provider,
        },
        InviteState::Revoked => Welcome::Revoked { invitation },
        InviteState::Declined => Welcome::Declined {
            invitation,
            may_reopen: now < invite.expires_at,
        },
        InviteState::Pending if now >= invite.expires_at => Welcome::Over {
            invitation,
            ended_at: invite.expires_at,
        },
        InviteState::Pending if !rules::is_usable(invite, now) => Welcome::LinkExpired {
            masked_email: masked(tools, organization, &invitation),
            ended_at: invite.code.as_ref().map_or(invite.last_event_at, |code| {
                code.spent_at.unwrap_or(code.expires_at)
            }),
            invitation,
        },
        InviteState::Pending => match somebody_else {
            Some(signed_in_as) => Welcome::WrongAccount {
                invitation,
                signed_in_as,
            },
            None => Welcome::Ready {
                expires_at: invite
                    .code
                    .as_ref()
                    .map_or(invite.expires_at, |code| code.expires_at),
                invitation,
            },
        },
    }
}

/// The page of somebody who holds a code that a newer one replaced.
fn replaced(
    tools: &Tools,
    organization: Option<&Organization>,
    invite: &Invite,
    invitation: Invitation,
    ways: Ways,
    at: Micros,
) -> Welcome {
    match invite.state {
        InviteState::Pending if tools.now < invite.expires_at && invite.code.is_some() => Welcome::Replaced {
            masked_email: masked(tools, organization, &invitation),
            invitation,
            at,
        },
        _ => newest(tools, organization, invite, invitation, ways, None),
    }
}

/// The better ways in that the person has.
#[derive(Default)]
struct Ways {
    has_passkey: bool,
    provider: Option<ProviderChoice>,
}

impl Service {
    async fn ways(&self, snapshot: &Snapshot) -> Result<Ways, Problem> {
        let Some(human) = snapshot.user.as_ref().and_then(|user| user.human()) else {
            return Ok(Ways::default());
        };
        let provider = match (&snapshot.user, &snapshot.organization) {
            (Some(user), Some(organization)) if human.has_identity => {
                self.linked_provider(organization, &user.id).await?
            }
            _ => None,
        };
        Ok(Ways {
            has_passkey: human.has_passkey,
            provider,
        })
    }
}

/// Where a new link would go, as far as mails can leave.
fn masked(tools: &Tools, organization: Option<&Organization>, invitation: &Invitation) -> Option<String> {
    let email = crate::users::EmailAddress::parse(&invitation.email).ok()?;
    organization
        .is_some_and(|organization| tools.sends_mail(organization))
        .then(|| email.masked())
}

/// The invitation in words, from a user's state.
pub(crate) fn invitation(snapshot: &Snapshot) -> Option<Invitation> {
    let (user, organization, invite) = (
        snapshot.user.as_ref()?,
        snapshot.organization.as_ref()?,
        snapshot.invite.as_ref()?,
    );
    let human = user.human()?;
    let policy = organization.policy();
    Some(Invitation {
        user_id: user.id.clone(),
        inviter_name: invite.inviter.name.clone(),
        organization_name: organization.name.clone(),
        application_name: organization.application_name(invite.application_name.as_deref()),
        application_url: policy.way_on().map(str::to_owned),
        person_name: human.display_name.clone(),
        email: human.email.as_str().to_owned(),
        login_name: user.username.clone(),
        language: human.preferred_language.clone(),
        look: policy.look(),
    })
}
