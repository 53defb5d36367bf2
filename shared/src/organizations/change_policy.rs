//! Reading and changing the policy of an organization or of the whole instance.

use crate::access::{Caller, Permission};
use crate::organizations::{
    FieldChange, Layers, Organization, OrganizationSummary, Policy, PolicyChange, PolicyView,
};
use crate::ports::{PolicyState, PolicyWrite};
use crate::providers::IdentityProvider;
use crate::{Micros, Problem, Reason, Service};

/// Changes that a view tells.
const SHOWN_CHANGES: u32 = 20;

/// Where a policy is: an organization, or none for the whole instance.
type Place<'a> = Option<&'a str>;

impl Service {
    pub async fn policy(&self, caller: &Caller, place: Place<'_>) -> Result<PolicyView, Problem> {
        caller.allow(Permission::PolicyRead, place)?;
        let (state, organization) = match place {
            Some(id) => {
                let found = self.store.organization(id).await?;
                let found = found.ok_or(Reason::OrganizationNotFound)?;
                let summary = OrganizationSummary {
                    id: found.id.clone(),
                    name: found.name.clone(),
                };
                (PolicyState::of(&found), Some(summary))
            }
            None => (self.store.instance_policy().await?, None),
        };
        Ok(PolicyView {
            organization,
            layers: state.layers,
            sequence: state.sequence,
            changed_at: state.changed_at,
            created_at: state.created_at,
            may_change: allow_change(caller, place).is_ok(),
            changes: self.store.policy_changes(place, SHOWN_CHANGES).await?,
            providers: self
                .providers_for(place)
                .await?
                .iter()
                .map(IdentityProvider::choice)
                .collect(),
        })
    }

    /// Puts this policy in the place of the one before: what it leaves out is inherited.
    pub async fn set_policy(&self, caller: &Caller, place: Place<'_>, policy: Policy) -> Result<(), Problem> {
        allow_change(caller, place)?;
        let (now, actor, knows_passkeys) = (self.clock.now(), caller.actor(), self.knows_passkeys());
        let organization_id = place.map(str::to_owned);
        let providers = self.providers_for(place).await?;
        let active = providers.iter().filter(|provider| provider.is_active);
        let active: Vec<String> = active.map(|provider| provider.id.clone()).collect();
        let decide = move |state: PolicyState| {
            let fields = differences(state.layers.own(), &policy);
            if fields.is_empty() {
                return Ok(None);
            }
            check_named(&policy, state.layers.own(), &providers)?;
            state.layers.with(policy.clone()).check(knows_passkeys, &active)?;
            let change = PolicyChange {
                organization_id,
                sequence: state.sequence + 1,
                at: now,
                actor_id: actor.id,
                actor_name: actor.name,
                fields,
            };
            Ok(Some(PolicyWrite { policy, change }))
        };
        self.store.change_policy(place, Box::new(decide)).await
    }

    /// The organizations whose policy the caller may see, by name.
    pub async fn organizations_with_policy(
        &self,
        caller: &Caller,
    ) -> Result<Vec<OrganizationSummary>, Problem> {
        self.summaries(caller, Permission::PolicyRead).await
    }
}

/// The instance's takes an owner of the instance.
pub(crate) fn allow_change(caller: &Caller, place: Place<'_>) -> Result<(), Problem> {
    match place {
        Some(id) => caller.allow(Permission::PolicyWrite, Some(id)),
        None => caller.allow(Permission::InstancePolicyWrite, None),
    }
}

/// A provider that is not for the place can only be a slip, unless it was named when it still existed.
fn check_named(policy: &Policy, before: &Policy, providers: &[IdentityProvider]) -> Result<(), Problem> {
    let is_known =
        |id: &String| providers.iter().any(|provider| provider.id == *id) || named_by(before).contains(id);
    match named_by(policy).iter().all(is_known) {
        true => Ok(()),
        false => Err(Problem::with_text(Reason::PolicyValue, "allowed_providers")),
    }
}

fn named_by(policy: &Policy) -> &[String] {
    policy.allowed_providers.as_ref().map_or(&[], |named| named.ids())
}

fn differences(before: &Policy, after: &Policy) -> Vec<FieldChange> {
    Policy::FIELDS
        .iter()
        .map(|field| FieldChange {
            field: (*field).to_owned(),
            before: before.text(field),
            after: after.text(field),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

impl PolicyState {
    #[must_use]
    pub fn of(organization: &Organization) -> Self {
        Self {
            layers: organization.layers(),
            sequence: organization.sequence,
            created_at: organization.created_at,
            changed_at: organization.changed_at,
        }
    }

    /// An instance whose policy nobody ever changed.
    #[must_use]
    pub fn untouched() -> Self {
        Self {
            layers: Layers::default(),
            sequence: 0,
            created_at: Micros::default(),
            changed_at: Micros::default(),
        }
    }
}
