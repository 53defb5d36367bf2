//! Looking at invites.

use shared::invites::{InviteFilter, InviteStatus};
use shared::{Problem, Service};
use wire::EnumValue;
use wire::invite::v1::{
    GetInviteRequest, GetInviteResponse, GetTimelineRequest, GetTimelineResponse, InviteState,
    ListInvitesRequest, ListInvitesResponse,
};

use super::{page_token, show};
use crate::operations::validate::{Checked, OPTIONAL_TEXT, TEXT, broken, defined, text};
use crate::operations::{Call, moment};

/// Rows of a page when the request does not say, and at most.
const DEFAULT_ROWS: u32 = 50;
const MAX_ROWS: u32 = 200;

pub async fn get_invite(
    service: &Service,
    call: &Call,
    request: GetInviteRequest,
) -> Result<GetInviteResponse, Problem> {
    text("GetInviteRequest.InviteId", &request.invite_id, TEXT)?;
    let detail = service.get_invite(&call.caller, &request.invite_id).await?;
    Ok(GetInviteResponse {
        invite: show::detail(&detail).into(),
    })
}

pub async fn get_timeline(
    service: &Service,
    call: &Call,
    request: GetTimelineRequest,
) -> Result<GetTimelineResponse, Problem> {
    text("GetTimelineRequest.InviteId", &request.invite_id, TEXT)?;
    let detail = service.get_invite(&call.caller, &request.invite_id).await?;
    Ok(GetTimelineResponse {
        events: detail.timeline.iter().map(show::event).collect(),
        mails: detail.mails.iter().map(show::mail).collect(),
    })
}

pub async fn list_invites(
    service: &Service,
    call: &Call,
    request: ListInvitesRequest,
) -> Result<ListInvitesResponse, Problem> {
    let rows = match request.page_size {
        0 => DEFAULT_ROWS,
        asked => asked.min(MAX_ROWS),
    };
    let page = service.list_invites(&call.caller, filter(request)?, rows).await?;
    Ok(ListInvitesResponse {
        invites: page.invites.iter().map(show::summary).collect(),
        next_page_token: page.next.as_deref().map(page_token::write).unwrap_or_default(),
    })
}

fn filter(request: ListInvitesRequest) -> Checked<InviteFilter> {
    let named = |field: &str, value: String| -> Checked<Option<String>> {
        text(format_args!("ListInvitesRequest.{field}"), &value, OPTIONAL_TEXT)?;
        Ok(Some(value).filter(|value| !value.is_empty()))
    };
    let after = match request.page_token.as_str() {
        "" => None,
        token => match page_token::read(token) {
            Some(key) => Some(key),
            None => return broken("ListInvitesRequest.PageToken", "value must be a next_page_token"),
        },
    };
    Ok(InviteFilter {
        status: status(request.state)?,
        organization_id: named("OrganizationId", request.organization_id)?,
        email: named("Email", request.email)?,
        inviter_id: named("InviterId", request.inviter_id)?,
        created_from: moment(
            "ListInvitesRequest.CreatedFrom",
            request.created_from.into_option(),
        )?,
        created_before: moment(
            "ListInvitesRequest.CreatedBefore",
            request.created_before.into_option(),
        )?,
        needs_attention: request.needs_attention,
        after,
        ..InviteFilter::default()
    })
}

fn status(state: EnumValue<InviteState>) -> Checked<Option<InviteStatus>> {
    use InviteState as S;
    Ok(match defined("ListInvitesRequest.State", state)? {
        S::INVITE_STATE_UNSPECIFIED => None,
        S::INVITE_STATE_PENDING => Some(InviteStatus::Pending),
        S::INVITE_STATE_ACCEPTED => Some(InviteStatus::Accepted),
        S::INVITE_STATE_EXPIRED => Some(InviteStatus::Expired),
        S::INVITE_STATE_REVOKED => Some(InviteStatus::Revoked),
        S::INVITE_STATE_DECLINED => Some(InviteStatus::Declined),
    })
}
