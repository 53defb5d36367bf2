//! The words of an organization: of the header's, or else the caller's own.

use shared::access::Permission;
use shared::mail::texts::MailTexts;
use shared::{Problem, Service};
use wire::management::v1::{
    GetCustomInviteUserMessageTextRequest, GetCustomInviteUserMessageTextResponse,
    GetDefaultInviteUserMessageTextRequest, GetDefaultInviteUserMessageTextResponse,
    ResetCustomInviteUserMessageTextToDefaultRequest, ResetCustomInviteUserMessageTextToDefaultResponse,
    SetCustomInviteUserMessageTextRequest, SetCustomInviteUserMessageTextResponse,
};

use super::{custom, default, place, reset, set};
use crate::operations::Call;

pub async fn get_default_invite_user_message_text(
    service: &Service,
    call: &Call,
    request: GetDefaultInviteUserMessageTextRequest,
) -> Result<GetDefaultInviteUserMessageTextResponse, Problem> {
    let own = organization(call);
    call.caller.allow(Permission::PolicyRead, Some(own))?;
    let place = place(Some(own.to_owned()), &request.language)?;
    Ok(GetDefaultInviteUserMessageTextResponse {
        custom_text: default(service, call, &place).await?.into(),
    })
}

pub async fn get_custom_invite_user_message_text(
    service: &Service,
    call: &Call,
    request: GetCustomInviteUserMessageTextRequest,
) -> Result<GetCustomInviteUserMessageTextResponse, Problem> {
    let own = organization(call);
    call.caller.allow(Permission::PolicyRead, Some(own))?;
    let place = place(Some(own.to_owned()), &request.language)?;
    Ok(GetCustomInviteUserMessageTextResponse {
        custom_text: custom(service, call, &place).await?.into(),
    })
}

pub async fn set_custom_invite_user_message_text(
    service: &Service,
    call: &Call,
    request: SetCustomInviteUserMessageTextRequest,
) -> Result<SetCustomInviteUserMessageTextResponse, Problem> {
    let own = organization(call);
    call.caller.allow(Permission::PolicyWrite, Some(own))?;
    let place = place(Some(own.to_owned()), &request.language)?;
    let texts = MailTexts {
        title: request.title,
        pre_header: request.pre_header,
        subject: request.subject,
        greeting: request.greeting,
        text: request.text,
        button_text: request.button_text,
        footer_text: request.footer_text,
    };
    Ok(SetCustomInviteUserMessageTextResponse {
        details: set(service, call, place, texts).await?.into(),
    })
}

pub async fn reset_custom_invite_user_message_text_to_default(
    service: &Service,
    call: &Call,
    request: ResetCustomInviteUserMessageTextToDefaultRequest,
) -> Result<ResetCustomInviteUserMessageTextToDefaultResponse, Problem> {
    let own = organization(call);
    call.caller.allow(Permission::PolicyWrite, Some(own))?;
    let place = place(Some(own.to_owned()), &request.language)?;
    Ok(ResetCustomInviteUserMessageTextToDefaultResponse {
        details: reset(service, call, place).await?.into(),
    })
}

fn organization(call: &Call) -> &str {
    let of_header = call.organization_id.as_deref();
    of_header.unwrap_or(&call.caller.organization_id)
}
