//! The end of an invite: later, or now.

use shared::{Problem, Service};
use wire::invite::v1::{
    ExtendInviteRequest, ExtendInviteResponse, RevokeInviteRequest, RevokeInviteResponse,
};

use crate::operations::validate::{TEXT, text};
use crate::operations::{Call, details, moment, timestamp};

pub async fn extend_invite(
    service: &Service,
    call: &Call,
    request: ExtendInviteRequest,
) -> Result<ExtendInviteResponse, Problem> {
    text("ExtendInviteRequest.InviteId", &request.invite_id, TEXT)?;
    let until = moment(
        "ExtendInviteRequest.ExpirationDate",
        request.expiration_date.into_option(),
    )?;
    let extended = service
        .extend_invite(&call.caller, &request.invite_id, until, call.idempotency.clone())
        .await?;
    Ok(ExtendInviteResponse {
        details: details(extended.details).into(),
        expiration_date: timestamp(extended.expires_at).into(),
        link_expiration_date: extended.link_expires_at.map(timestamp).into(),
    })
}

pub async fn revoke_invite(
    service: &Service,
    call: &Call,
    request: RevokeInviteRequest,
) -> Result<RevokeInviteResponse, Problem> {
    text("RevokeInviteRequest.InviteId", &request.invite_id, TEXT)?;
    let revoked = service
        .revoke_invite(&call.caller, &request.invite_id, call.idempotency.clone())
        .await?;
    Ok(RevokeInviteResponse {
        details: details(revoked).into(),
    })
}
