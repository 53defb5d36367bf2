//! Reading one session, and ending it.

use shared::{Problem, Service};
use wire::session::v2::{DeleteSessionRequest, DeleteSessionResponse, GetSessionRequest, GetSessionResponse};

use super::{show, shown_token};
use crate::operations::validate::{TEXT, optional, text};
use crate::operations::{Call, details};

pub async fn get_session(
    service: &Service,
    call: &Call,
    request: GetSessionRequest,
) -> Result<GetSessionResponse, Problem> {
    text("GetSessionRequest.SessionId", &request.session_id, TEXT)?;
    let token = request.session_token.as_deref();
    optional("GetSessionRequest.SessionToken", token, TEXT)?;
    let token = shown_token(request.session_token);
    let found = service
        .get_session(&call.caller, &request.session_id, token.as_ref())
        .await?;
    Ok(GetSessionResponse {
        session: show::session(found).into(),
    })
}

pub async fn delete_session(
    service: &Service,
    call: &Call,
    request: DeleteSessionRequest,
) -> Result<DeleteSessionResponse, Problem> {
    text("DeleteSessionRequest.SessionId", &request.session_id, TEXT)?;
    let token = shown_token(request.session_token);
    let ended = service
        .delete_session(&call.caller, &request.session_id, token.as_ref())
        .await?;
    Ok(DeleteSessionResponse {
        details: details(ended).into(),
    })
}
