//! The server's side of the server functions: reads the request, calls the use case, answers.

use shared::access::Permission;
use shared::organizations::PolicyView;
use shared::organizations::policy::PolicyForm;
use shared::{Problem, Reason};

use super::policy_page::address;
use super::server_fns::Places;
use crate::desk::edge::{Edge, filled};
use crate::desk::{Dated, Kept, Refusal};

pub(super) async fn list_policies() -> Result<Places, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.organizations_with_policy(&edge.caller).await;
    edge.answer(outcome.map(|organizations| Places {
        organizations,
        instance: edge.caller.allow(Permission::PolicyRead, None).is_ok(),
    }))
}

pub(super) async fn get_policy(organization_id: &str) -> Result<Dated<PolicyView>, Refusal> {
    let edge = Edge::read()?;
    let place = filled(organization_id);
    let outcome = edge.service.policy(&edge.caller, place.as_deref()).await;
    edge.answer(outcome.map(|view| edge.dated(view)))
}

pub(super) async fn set_policy(form: PolicyForm) -> Result<(), Refusal> {
    let edge = Edge::read()?;
    let outcome = set(&edge, &form).await;
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    let path = address(&form.organization_id);
    let kept = match &outcome {
        Ok(()) => Kept::PolicySet,
        Err(problem) => Kept::PolicyRefused {
            form: Box::new(form),
            problem: problem.clone(),
        },
    };
    edge.send_on(&path, kept)?;
    outcome.map_err(Refusal)
}

async fn set(edge: &Edge, form: &PolicyForm) -> Result<(), Problem> {
    let place = filled(&form.organization_id);
    // What is no path segment cannot be an organization either.
    if place
        .as_ref()
        .is_some_and(|id| id.contains(['/', '?', '#', '\\']))
    {
        return Err(Reason::OrganizationNotFound.into());
    }
    edge.service
        .set_policy(&edge.caller, place.as_deref(), form.policy()?)
        .await
}
