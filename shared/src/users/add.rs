//! Adding a person.

use crate::access::{Caller, Membership, Permission};
use crate::events::EventKind;
use crate::organizations::Effective;
use crate::ports::{Change, IdentityWrite, Load, Snapshot};
use crate::providers::NewLink;
use crate::service::{Details, Draft, Idempotency};
use crate::users::{EmailAddress, Gender, Human, Method, NewPassword, Phone, User, UserKind, UserState};
use crate::{Problem, Reason, Service};

#[derive(Debug)]
pub struct AddHuman {
    pub user_id: Option<String>,
    /// None = the address.
    pub username: Option<String>,
    /// None = the caller's own.
    pub organization_id: Option<String>,
    pub given_name: String,
    pub family_name: String,
    pub nick_name: Option<String>,
    pub display_name: Option<String>,
    pub preferred_language: Option<String>,
    pub gender: Option<Gender>,
    pub email: EmailAddress,
    pub email_verified: bool,
    pub phone: Option<Phone>,
    pub metadata: Vec<(String, Vec<u8>)>,
    pub password: Option<NewPassword>,
    /// Accounts at identity providers that are theirs.
    pub links: Vec<NewLink>,
    pub idempotency: Option<Idempotency>,
}

#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct AddedHuman {
    pub user_id: String,
    pub details: Details,
}

/// The decision that adds one human, ready for a store.
pub(crate) struct HumanPlan<D> {
    pub user_id: String,
    pub load: Load,
    pub decide: D,
}

impl Service {
    pub async fn add_human(&self, caller: &Caller, request: AddHuman) -> Result<AddedHuman, Problem> {
        let plan = self.plan_human(caller, request, Vec::new()).await?;
        self.store.decide(plan.load, plan.decide).await
    }

    /// An organization that is made together with its first people has the instance's.
    async fn policy_for_new_people(&self, organization_id: &str) -> Result<Effective, Problem> {
        Ok(match self.store.organization(organization_id).await? {
            Some(organization) => organization.policy(),
            None => self.store.instance_policy().await?.layers.effective(),
        })
    }

    /// Checks what can be checked outside the transaction. `memberships` are given to the new human.
    pub(crate) async fn plan_human(
        &self,
        caller: &Caller,
        request: AddHuman,
        memberships: Vec<Membership>,
    ) -> Result<
        HumanPlan<impl FnOnce(Snapshot) -> Result<(Change, AddedHuman), Problem> + Send + use<>>,
        Problem,
    > {
        let organization_id = self
            .organization_for(caller, request.organization_id.as_deref(), None)
            .await?;
        caller.allow(Permission::UserWrite, Some(&organization_id))?;
        let own_words = [
            request.given_name.as_str(),
            request.family_name.as_str(),
            request.email.as_str(),
        ];
        let password = match &request.password {
            Some(new) => {
                let policy = self.policy_for_new_people(&organization_id).await?;
                Some(self.hash_password(new, &own_words, &policy).await?)
            }
            None => None,
        };
        let links = self.plan_links(request.links).await?;
        let tools = self.tools();
        let user_id = match &request.user_id {
            Some(id) if id.trim().is_empty() => return Err(Reason::UserIdMissing.into()),
            // As every other call reads it.
            Some(id) => id.trim().to_owned(),
            None => self.new_id(),
        };
        let mut human = Human {
            given_name: request.given_name,
            family_name: request.family_name,
            nick_name: request.nick_name,
            display_name: String::new(),
            preferred_language: request.preferred_language,
            gender: request.gender,
            email: request.email,
            email_verified: request.email_verified,
            phone: request.phone,
            password_set_at: password.as_ref().map(|_| tools.now),
            password_change_required: password.as_ref().is_some_and(|new| new.change_required),
            has_passkey: false,
            has_identity: !links.is_empty(),
        };
        human.display_name = request
            .display_name
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| human.full_name());
        human.check_names()?;
        let user = User {
            id: user_id.clone(),
            organization_id: organization_id.clone(),
            username: request
                .username
                .unwrap_or_else(|| human.email.as_str().to_owned()),
            state: UserState::Active,
            kind: UserKind::Human(Box::new(human)),
            has_roles: false,
            sequence: 0,
            created_at: tools.now,
            changed_at: tools.now,
        };
        let (actor, idempotency, metadata) = (caller.actor(), request.idempotency, request.metadata);
        let load = Load {
            organization_id: Some(organization_id),
            answer: idempotency.as_ref().map(|asked| asked.key_hash(&self.codes)),
            ..Load::user(&user_id)
        };
        let decide = move |snapshot: Snapshot| {
            if let Some(answer) = tools.stored_answer(idempotency.as_ref(), &snapshot)? {
                return Ok((Change::none(), answer));
            }
            if snapshot.user.is_some() {
                return Err(Reason::UserExists.into());
            }
            let organization = snapshot.organization.ok_or(Reason::OrganizationNotFound)?;
            let mut draft = Draft::new(&tools, user, actor);
            draft.record(EventKind::UserAdded, None, None);
            let mut identities = Vec::new();
            for link in links {
                let (identity, provider) = link.identity(&draft.user.id, &organization, tools.now)?;
                draft.record(EventKind::IdentityAdded, None, Some(provider));
                identities.push(identity);
            }
            draft.change.identity = IdentityWrite::Add(identities);
            draft.change.password_hash = password.map(|new| new.hash);
            draft.change.metadata = metadata;
            draft.change.memberships = memberships;
            let added = AddedHuman {
                user_id: draft.user.id.clone(),
                details: draft.details(),
            };
            draft.change.answer = tools.answer_to_store(idempotency, &added)?;
            Ok((draft.finish_new(), added))
        };
        Ok(HumanPlan {
            user_id,
            load,
            decide,
        })
    }
}

impl Human {
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
            .trim()
            .to_owned()
            .trim()
            .to_owned()
    }

    /// The ways to sign in that this person has.
    pub fn methods(&self) -> impl Iterator<Item = Method> {
        let password = self.password_set_at.map(|_| Method::Password);
        let passkey = self.has_passkey.then_some(Method::Passkey);
        let identity = self.has_identity.then_some(Method::Identity);
        password.into_iter().chain(passkey).chain(identity)
    }

    /// Has a way to sign in, so needs no invite.
    #[must_use]
    pub fn is_initialised(&self) -> bool {
        self.methods().next().is_some()
    }
}
