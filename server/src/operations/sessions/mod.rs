//! Sessions that programs keep: begin, add to, read, end, list.

mod find;
mod list;
mod show;
mod wish;

pub use find::{delete_session, get_session};
pub use list::list_sessions;

use shared::access::SessionToken;
use shared::sessions::{CreateSession, SetSession};
use shared::{Problem, Service};
use wire::MessageField;
use wire::session::v2::{
    Challenges, CreateSessionRequest, CreateSessionResponse, SetSessionRequest, SetSessionResponse,
    challenges::WebAuthN,
};

use super::validate::{TEXT, text};
use super::{Call, details};

pub async fn create_session(
    service: &Service,
    call: &Call,
    request: CreateSessionRequest,
) -> Result<CreateSessionResponse, Problem> {
    let wish = wish::read(
        "CreateSessionRequest",
        wish::Parts {
            checks: request.checks.into_option(),
            metadata: request.metadata.into_iter().collect(),
            challenges: request.challenges.into_option(),
            lifetime: request.lifetime.into_option(),
        },
    )?;
    let wish = CreateSession {
        wish,
        user_agent: wish::user_agent(request.user_agent.into_option())?,
    };
    let done = service.create_session(&call.caller, wish).await?;
    Ok(CreateSessionResponse {
        details: details(done.details).into(),
        session_id: done.id,
        session_token: done
            .token
            .map(|token| token.reveal().to_owned())
            .unwrap_or_default(),
        challenges: challenges(done.challenge)?.into(),
    })
}

pub async fn set_session(
    service: &Service,
    call: &Call,
    request: SetSessionRequest,
) -> Result<SetSessionResponse, Problem> {
    text("SetSessionRequest.SessionId", &request.session_id, TEXT)?;
    let wish = wish::read(
        "SetSessionRequest",
        wish::Parts {
            checks: request.checks.into_option(),
            metadata: request.metadata.into_iter().collect(),
            challenges: request.challenges.into_option(),
            lifetime: request.lifetime.into_option(),
        },
    )?;
    let wish = SetSession {
        id: request.session_id,
        token: shown_token(Some(request.session_token.clone())),
        wish,
    };
    let done = service.set_session(&call.caller, wish).await?;
    Ok(SetSessionResponse {
        details: details(done.details).into(),
        // Without a change, the one before still holds.
        session_token: done
            .token
            .map_or(request.session_token, |token| token.reveal().to_owned()),
        challenges: challenges(done.challenge)?.into(),
    })
}

/// An empty token is none.
fn shown_token(token: Option<String>) -> Option<SessionToken> {
    token.filter(|token| !token.is_empty()).map(SessionToken::new)
}

fn challenges(options: Option<serde_json::Value>) -> Result<Option<Challenges>, Problem> {
    let Some(options) = options else {
        return Ok(None);
    };
    let options: wire::Struct = serde_json::from_value(options).map_err(|_| shared::Reason::Internal)?;
    Ok(Some(Challenges {
        web_auth_n: MessageField::some(WebAuthN {
            public_key_credential_request_options: MessageField::some(options),
        }),
        ..Challenges::default()
    }))
}
