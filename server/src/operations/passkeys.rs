//! Passkeys of users: begin, finish, link, list, remove.

use shared::access::{CeremonyAnswer, PasskeyDevice, PasskeyName, PresentedPasskeyCode};
use shared::invites::{InviteCode, UrlTemplate};
use shared::users::{CreatePasskeyLink, PasskeyLinkDelivery, RegisterPasskey, VerifyPasskey};
use shared::{Problem, Reason, Service};
use wire::user::v2::create_passkey_registration_link_request::Medium;
use wire::user::v2::{
    AuthFactorState, CreatePasskeyRegistrationLinkRequest, CreatePasskeyRegistrationLinkResponse,
    ListPasskeysRequest, ListPasskeysResponse, Passkey, PasskeyAuthenticator, PasskeyRegistrationCode,
    RegisterPasskeyRequest, RegisterPasskeyResponse, RemovePasskeyRequest, RemovePasskeyResponse,
    VerifyPasskeyRegistrationRequest, VerifyPasskeyRegistrationResponse,
};

use super::validate::{Checked, TEXT, defined, optional, required, text, within};
use super::{Call, details, list_details};

pub async fn register_passkey(
    service: &Service,
    call: &Call,
    request: RegisterPasskeyRequest,
) -> Result<RegisterPasskeyResponse, Problem> {
    let device = check_register(&request)?;
    let code = request.code.into_option().map(|code| PresentedPasskeyCode {
        id: code.id,
        code: InviteCode::read(&code.code),
    });
    let wish = RegisterPasskey {
        user_id: request.user_id,
        code,
        device,
        domain: request.domain,
    };
    let started = service.register_passkey(&call.caller, wish).await?;
    let options = serde_json::json!({ "publicKey": started.ceremony.options });
    let options: wire::Struct = serde_json::from_value(options).map_err(|_| Reason::Internal)?;
    Ok(RegisterPasskeyResponse {
        details: details(started.details).into(),
        passkey_id: started.ceremony.id,
        public_key_credential_creation_options: options.into(),
    })
}

fn check_register(request: &RegisterPasskeyRequest) -> Checked<Option<PasskeyDevice>> {
    text("RegisterPasskeyRequest.UserId", &request.user_id, TEXT)?;
    if let Some(code) = request.code.as_option() {
        within("RegisterPasskeyRequest.Code", check_code(code))?;
    }
    let wanted = defined("RegisterPasskeyRequest.Authenticator", request.authenticator)?;
    Ok(match wanted {
        PasskeyAuthenticator::PASSKEY_AUTHENTICATOR_UNSPECIFIED => None,
        PasskeyAuthenticator::PASSKEY_AUTHENTICATOR_PLATFORM => Some(PasskeyDevice::Platform),
        PasskeyAuthenticator::PASSKEY_AUTHENTICATOR_CROSS_PLATFORM => Some(PasskeyDevice::CrossPlatform),
    })
}

fn check_code(code: &PasskeyRegistrationCode) -> Checked {
    text("PasskeyRegistrationCode.Id", &code.id, TEXT)?;
    text("PasskeyRegistrationCode.Code", &code.code, TEXT)
}

pub async fn verify_passkey_registration(
    service: &Service,
    call: &Call,
    request: VerifyPasskeyRegistrationRequest,
) -> Result<VerifyPasskeyRegistrationResponse, Problem> {
    text("VerifyPasskeyRegistrationRequest.UserId", &request.user_id, TEXT)?;
    text(
        "VerifyPasskeyRegistrationRequest.PasskeyId",
        &request.passkey_id,
        TEXT,
    )?;
    let credential = required(
        "VerifyPasskeyRegistrationRequest.PublicKeyCredential",
        request.public_key_credential.as_option(),
    )?;
    text(
        "VerifyPasskeyRegistrationRequest.PasskeyName",
        &request.passkey_name,
        TEXT,
    )?;
    let wish = VerifyPasskey {
        answer: CeremonyAnswer {
            ceremony_id: request.passkey_id,
            credential: serde_json::to_string(credential).map_err(|_| Reason::PasskeyRefused)?,
        },
        name: PasskeyName::parse(&request.passkey_name)?,
        user_id: request.user_id,
    };
    let made = service.verify_passkey(Some(&call.caller), wish).await?;
    Ok(VerifyPasskeyRegistrationResponse {
        details: details(made).into(),
    })
}

pub async fn create_passkey_registration_link(
    service: &Service,
    call: &Call,
    request: CreatePasskeyRegistrationLinkRequest,
) -> Result<CreatePasskeyRegistrationLinkResponse, Problem> {
    check_link(&request)?;
    let template = |source: Option<String>| {
        let source = source.as_deref();
        source.map(UrlTemplate::parse_with_code_id).transpose()
    };
    let delivery = match request.medium {
        None => PasskeyLinkDelivery::Mail(None),
        Some(Medium::SendLink(send)) => PasskeyLinkDelivery::Mail(template(send.url_template)?),
        Some(Medium::ReturnCode(_)) => PasskeyLinkDelivery::Return,
    };
    let wish = CreatePasskeyLink {
        user_id: request.user_id,
        delivery,
        idempotency: call.idempotency.clone(),
    };
    let created = service.create_passkey_link(&call.caller, wish).await?;
    Ok(CreatePasskeyRegistrationLinkResponse {
        details: details(created.details).into(),
        code: created
            .code
            .map(|(id, code)| PasskeyRegistrationCode { id, code })
            .into(),
    })
}

fn check_link(request: &CreatePasskeyRegistrationLinkRequest) -> Checked {
    text(
        "CreatePasskeyRegistrationLinkRequest.UserId",
        &request.user_id,
        TEXT,
    )?;
    match &request.medium {
        Some(Medium::SendLink(send)) => within(
            "CreatePasskeyRegistrationLinkRequest.SendLink",
            optional(
                "SendPasskeyRegistrationLink.UrlTemplate",
                send.url_template.as_deref(),
                TEXT,
            ),
        ),
        _ => Ok(()),
    }
}

pub async fn list_passkeys(
    service: &Service,
    call: &Call,
    request: ListPasskeysRequest,
) -> Result<ListPasskeysResponse, Problem> {
    text("ListPasskeysRequest.UserId", &request.user_id, TEXT)?;
    let found = service.list_passkeys(&call.caller, &request.user_id).await?;
    Ok(ListPasskeysResponse {
        details: list_details(service, found.len() as u64).into(),
        result: found
            .into_iter()
            .map(|passkey| Passkey {
                id: passkey.id,
                state: AuthFactorState::Ready.into(),
                name: passkey.name,
            })
            .collect(),
    })
}

pub async fn remove_passkey(
    service: &Service,
    call: &Call,
    request: RemovePasskeyRequest,
) -> Result<RemovePasskeyResponse, Problem> {
    text("RemovePasskeyRequest.UserId", &request.user_id, TEXT)?;
    text("RemovePasskeyRequest.PasskeyId", &request.passkey_id, TEXT)?;
    let removed = service
        .remove_passkey(&call.caller, &request.user_id, &request.passkey_id)
        .await?;
    Ok(RemovePasskeyResponse {
        details: details(removed).into(),
    })
}
