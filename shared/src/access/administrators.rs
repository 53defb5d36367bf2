//! The first administrator, and the way back in for one who lost their password.

use crate::access::{Membership, Role, Scope};
use crate::events::EventKind;
use crate::invites::{Actor, CreateInvite, CreatedInvite, Delivery, InvitedPerson, rules};
use crate::organizations::{AddOrganization, Organization};
use crate::ports::{Change, IdentityWrite, Load, PasskeyWrite};
use crate::service::Draft;
use crate::users::{EmailAddress, Human, User, UserKind, UserState};
use crate::{Problem, Reason, Service};

use super::Caller;

impl Service {
    /// Makes the default organization on the first start.
    pub async fn ensure_default_organization(&self, name: &str) -> Result<Organization, Problem> {
        if let Some(organization) = self.store.default_organization().await? {
            return Ok(organization);
        }
        let request = AddOrganization {
            name: name.to_owned(),
            is_default: true,
            ..AddOrganization::default()
        };
        match self.add_organization(&Caller::operator(), request).await {
            // Another process was faster.
            Err(problem) if problem.reason == Reason::OrganizationExists => self
                .store
                .default_organization()
                .await?
                .ok_or_else(|| Reason::Internal.into()),
            added => Ok(added?.organization),
        }
    }

    /// A set-up link for an owner of the instance. Makes the user when nobody has the address; takes password and
    /// passkeys from one who has, since only people without a way to sign in can be invited. For the operator's command line alone.
    pub async fn invite_administrator(&self, email: &EmailAddress) -> Result<CreatedInvite, Problem> {
        let organization = self
            .store
            .default_organization()
            .await?
            .ok_or(Reason::OrganizationNotFound)?;
        // By address, not by whoever chose it as a user name.
        let has_address = |user: &User| {
            user.human()
                .is_some_and(|human| human.email.normalized() == email.normalized())
        };
        let known = self
            .store
            .user_by_login_name(email.as_str())
            .await?
            .filter(has_address);
        let tools = self.tools();
        let user_id = known.map_or_else(|| self.new_id(), |user| user.id);
        let load = Load {
            organization_id: Some(organization.id.clone()),
            ..Load::user(&user_id)
        };
        let email = email.clone();
        self.store
            .decide(load, move |mut snapshot| {
                let actor = Actor::system();
                let is_new = snapshot.user.is_none();
                let user = match snapshot.user.take() {
                    Some(user) => user,
                    None => administrator(user_id.clone(), &organization, &email, &tools),
                };
                let mut draft = Draft::new(&tools, user, actor.clone());
                if is_new {
                    draft.record(EventKind::UserAdded, None, None);
                }
                draft.change.memberships = vec![Membership {
                    scope: Scope::Instance,
                    roles: vec![Role::IamOwner],
                }];
                // A way back in for whoever runs usher: also for an administrator who was kept out.
                let let_in = match draft.user.state {
                    UserState::Active => None,
                    UserState::Locked => Some(EventKind::Unlocked),
                    UserState::Inactive => Some(EventKind::Reactivated),
                };
                if let Some(event) = let_in {
                    draft.user.state = UserState::Active;
                    draft.user_changed = true;
                    draft.record(event, None, None);
                }
                let human = draft.user.human_mut().ok_or(Reason::UserNotFound)?;
                let had_password = human.password_set_at.take().is_some();
                let (had_passkey, had_identity) = (human.has_passkey, human.has_identity);
                if had_password {
                    draft.user_changed = true;
                    draft.record(EventKind::PasswordRemoved, None, None);
                }
                if had_passkey {
                    draft.change.passkey = PasskeyWrite::RemoveAll;
                    draft.record(EventKind::PasskeyRemoved, None, None);
                }
                if had_identity {
                    draft.change.identity = IdentityWrite::RemoveAll;
                    draft.record(EventKind::IdentityRemoved, None, None);
                }
                draft.change.end_sessions = had_password || had_passkey || had_identity;
                let request = CreateInvite::new(InvitedPerson::Existing { user_id }, Delivery::Return);
                let created = rules::create(&tools, &mut draft, snapshot, &request, &actor)?;
                let change: Change = if is_new {
                    draft.finish_new()
                } else {
                    draft.finish()
                };
                Ok((change, created))
            })
            .await
    }
}

fn administrator(
    id: String,
    organization: &Organization,
    email: &EmailAddress,
    tools: &crate::service::Tools,
) -> User {
    let human = Human {
        given_name: "Administrator".to_owned(),
        family_name: String::new(),
        nick_name: None,
        display_name: "Administrator".to_owned(),
        preferred_language: None,
        gender: None,
        email: email.clone(),
        email_verified: false,
        phone: None,
        password_set_at: None,
        password_change_required: false,
        has_passkey: false,
        has_identity: false,
    };
    User {
        id,
        organization_id: organization.id.clone(),
        username: email.as_str().to_owned(),
        state: UserState::Active,
        kind: UserKind::Human(Box::new(human)),
        has_roles: false,
        sequence: 0,
        created_at: tools.now,
        changed_at: tools.now,
    }
}
