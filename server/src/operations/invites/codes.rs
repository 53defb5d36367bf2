//! Invite codes: create, resend, verify.

use shared::invites::{CreateInvite, Delivery, InvitedPerson, SendOptions, UrlTemplate};
use shared::{Problem, Service};
use wire::user::v2::{
    CreateInviteCodeRequest, CreateInviteCodeResponse, ResendInviteCodeRequest, ResendInviteCodeResponse,
    SendInviteCode, VerifyInviteCodeRequest, VerifyInviteCodeResponse,
};

use crate::operations::validate::{Checked, TEXT, optional, text, within};
use crate::operations::{Call, details};

pub async fn create_invite_code(
    service: &Service,
    call: &Call,
    request: CreateInviteCodeRequest,
) -> Result<CreateInviteCodeResponse, Problem> {
    check_create(&request)?;
    // Both may be asked for: the documented example does.
    let delivery = Delivery::from_wishes(request.send_code.is_set(), request.return_code.is_set());
    let send = match request.send_code.into_option() {
        Some(wishes) => send_options(wishes)?,
        None => SendOptions::default(),
    };
    let person = InvitedPerson::Existing {
        user_id: request.user_id,
    };
    let wish = CreateInvite {
        send,
        idempotency: call.idempotency.clone(),
        ..CreateInvite::new(person, delivery)
    };
    let created = service.create_invite(&call.caller, wish).await?;
    Ok(CreateInviteCodeResponse {
        details: details(created.details).into(),
        invite_code: created.code,
    })
}

fn check_create(request: &CreateInviteCodeRequest) -> Checked {
    text("CreateInviteCodeRequest.UserId", &request.user_id, TEXT)?;
    let Some(send) = request.send_code.as_option() else {
        return Ok(());
    };
    within("CreateInviteCodeRequest.SendCode", check_send(send))
}

pub(super) fn check_send(send: &SendInviteCode) -> Checked {
    optional("SendInviteCode.UrlTemplate", send.url_template.as_deref(), TEXT)?;
    optional(
        "SendInviteCode.ApplicationName",
        send.application_name.as_deref(),
        TEXT,
    )
}

pub(super) fn send_options(wishes: SendInviteCode) -> Result<SendOptions, Problem> {
    Ok(SendOptions {
        url_template: wishes
            .url_template
            .as_deref()
            .map(UrlTemplate::parse)
            .transpose()?,
        application_name: wishes.application_name,
    })
}

pub async fn resend_invite_code(
    service: &Service,
    call: &Call,
    request: ResendInviteCodeRequest,
) -> Result<ResendInviteCodeResponse, Problem> {
    text("ResendInviteCodeRequest.UserId", &request.user_id, TEXT)?;
    let sent = service
        .resend_invite(&call.caller, &request.user_id, call.idempotency.clone())
        .await?;
    Ok(ResendInviteCodeResponse {
        details: details(sent.details).into(),
    })
}

pub async fn verify_invite_code(
    service: &Service,
    call: &Call,
    request: VerifyInviteCodeRequest,
) -> Result<VerifyInviteCodeResponse, Problem> {
    /// Ours are shown with 14.
    const CODE_CHARS: std::ops::RangeInclusive<usize> = 1..=20;
    text("VerifyInviteCodeRequest.UserId", &request.user_id, TEXT)?;
    text(
        "VerifyInviteCodeRequest.VerificationCode",
        &request.verification_code,
        CODE_CHARS,
    )?;
    let verified = service
        .verify_invite(&call.caller, &request.user_id, &request.verification_code)
        .await?;
    Ok(VerifyInviteCodeResponse {
        details: details(verified).into(),
    })
}
