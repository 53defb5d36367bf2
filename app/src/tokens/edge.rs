//! The server's side of the server functions: reads the request, calls the use case, answers.

use shared::access::{CreateToken, CreateTokenForm, Role, TokenChoices, TokenPage, TokenResult};
use shared::{Problem, Reason};

use crate::desk::edge::{Edge, filled};
use crate::desk::{Dated, Kept, Refusal, end_of_day};

const PAGE: &str = "/admin/tokens";

pub(super) async fn list_tokens(after: &str) -> Result<Dated<TokenPage>, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.list_tokens(&edge.caller, filled(after)).await;
    edge.answer(outcome.map(|page| edge.dated(page)))
}

pub(super) async fn prepare_token() -> Result<Dated<TokenChoices>, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.token_choices(&edge.caller).await;
    edge.answer(outcome.map(|choices| edge.dated(choices)))
}

pub(super) async fn create_token(form: CreateTokenForm) -> Result<TokenResult, Refusal> {
    let edge = Edge::read()?;
    let outcome = create(&edge, &form).await;
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    let (path, kept) = match &outcome {
        Ok(result) => ("?done", Kept::TokenCreated(Box::new(result.clone()))),
        Err(problem) => (
            "?refused",
            Kept::TokenRefused {
                form: Box::new(form),
                problem: problem.clone(),
            },
        ),
    };
    edge.send_on(&format!("{PAGE}{path}"), kept)?;
    outcome.map_err(Refusal)
}

async fn create(edge: &Edge, form: &CreateTokenForm) -> Result<TokenResult, Problem> {
    let role = Role::parse(&form.role).ok_or_else(|| Problem::invalid(format!("role: {}", form.role)))?;
    let expires_at = filled(&form.valid_until)
        .map(|date| end_of_day(&date).ok_or_else(|| Problem::new(Reason::TokenEndOutOfRange)))
        .transpose()?;
    let organization_id = match role.is_instance_wide() {
        true => None,
        // Never the default one by mistake.
        false => Some(filled(&form.organization_id).ok_or(Reason::OrganizationNotFound)?),
    };
    let request = CreateToken {
        role,
        organization_id,
        name: Some(form.name.clone()),
        expires_at,
    };
    let created = edge.service.create_token(&edge.caller, request).await?;
    Ok(TokenResult {
        name: form.name.trim().to_owned(),
        token: created.token.reveal(),
        expires_at,
    })
}

pub(super) async fn revoke_token(lookup: &str) -> Result<String, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.revoke_token(&edge.caller, lookup).await;
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    let kept = outcome.clone().map_or_else(Kept::NotDone, Kept::TokenRevoked);
    edge.send_on(PAGE, kept)?;
    outcome.map_err(Refusal)
}
