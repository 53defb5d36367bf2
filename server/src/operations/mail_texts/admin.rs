//! The instance's words.

use shared::access::Permission;
use shared::mail::texts::MailTexts;
use shared::{Problem, Service};
use wire::admin::v1::{
    GetCustomInviteUserMessageTextRequest, GetCustomInviteUserMessageTextResponse,
    GetDefaultInviteUserMessageTextRequest, GetDefaultInviteUserMessageTextResponse,
    ResetCustomInviteUserMessageTextToDefaultRequest, ResetCustomInviteUserMessageTextToDefaultResponse,
    SetDefaultInviteUserMessageTextRequest, SetDefaultInviteUserMessageTextResponse,
};

use super::{custom, default, place, reset, set};
use crate::operations::Call;

pub async fn get_default_invite_user_message_text(
    service: &Service,
    call: &Call,
    request: GetDefaultInviteUserMessageTextRequest,
) -> Result<GetDefaultInviteUserMessageTextResponse, Problem> {
    call.caller.allow(Permission::PolicyRead, None)?;
    let place = place(None, &request.language)?;
    Ok(GetDefaultInviteUserMessageTextResponse {
        custom_text: default(service, call, &place).await?.into(),
    })
}

pub async fn get_custom_invite_user_message_text(
    service: &Service,
    call: &Call,
    request: GetCustomInviteUserMessageTextRequest,
) -> Result<GetCustomInviteUserMessageTextResponse, Problem> {
    call.caller.allow(Permission::PolicyRead, None)?;
    let place = place(None, &request.language)?;
    Ok(GetCustomInviteUserMessageTextResponse {
        custom_text: custom(service, call, &place).await?.into(),
    })
}

pub async fn set_default_invite_user_message_text(
    service: &Service,
    call: &Call,
    request: SetDefaultInviteUserMessageTextRequest,
) -> Result<SetDefaultInviteUserMessageTextResponse, Problem> {
    call.caller.allow(Permission::InstancePolicyWrite, None)?;
    let place = place(None, &request.language)?;
    let texts = MailTexts {
        title: request.title,
        pre_header: request.pre_header,
        subject: request.subject,
        greeting: request.greeting,
        text: request.text,
        button_text: request.button_text,
        footer_text: request.footer_text,
    };
    Ok(SetDefaultInviteUserMessageTextResponse {
        details: set(service, call, place, texts).await?.into(),
    })
}

pub async fn reset_custom_invite_user_message_text_to_default(
    service: &Service,
    call: &Call,
    request: ResetCustomInviteUserMessageTextToDefaultRequest,
) -> Result<ResetCustomInviteUserMessageTextToDefaultResponse, Problem> {
    call.caller.allow(Permission::InstancePolicyWrite, None)?;
    let place = place(None, &request.language)?;
    Ok(ResetCustomInviteUserMessageTextToDefaultResponse {
        details: reset(service, call, place).await?.into(),
    })
}
