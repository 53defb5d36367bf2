//! What login pages have to know. Nothing of it was ever changed, so the answers carry no details.

use shared::organizations::SignInSettings;
use shared::{Problem, Service};
use wire::Duration;
use wire::object::v2::RequestContext;
use wire::object::v2::request_context::ResourceOwner;
use wire::settings::v2::{
    BrandingSettings, GetActiveIdentityProvidersRequest, GetActiveIdentityProvidersResponse,
    GetBrandingSettingsRequest, GetBrandingSettingsResponse, GetGeneralSettingsRequest,
    GetGeneralSettingsResponse, GetLoginSettingsRequest, GetLoginSettingsResponse,
    GetPasswordComplexitySettingsRequest, GetPasswordComplexitySettingsResponse, LoginSettings, PasskeysType,
    PasswordComplexitySettings, ResourceOwnerType, Theme, ThemeMode,
};

use super::validate::{Checked, broken, within};
use super::{Call, list_details};

pub async fn get_general_settings(
    service: &Service,
    call: &Call,
    _: GetGeneralSettingsRequest,
) -> Result<GetGeneralSettingsResponse, Problem> {
    let found = service
        .general_settings(&call.caller, call.organization_id.as_deref())
        .await?;
    Ok(GetGeneralSettingsResponse {
        default_org_id: found.default_organization_id,
        default_language: found.default_language.tag().to_owned(),
        supported_languages: found
            .languages
            .iter()
            .map(|language| language.tag().to_owned())
            .collect(),
    })
}

pub async fn get_login_settings(
    service: &Service,
    call: &Call,
    request: GetLoginSettingsRequest,
) -> Result<GetLoginSettingsResponse, Problem> {
    let organization = organization("GetLoginSettingsRequest", request.ctx.as_option(), call)?;
    let found = service.sign_in_settings(&call.caller, organization).await?;
    Ok(GetLoginSettingsResponse {
        settings: login_settings(found).into(),
        ..Default::default()
    })
}

fn login_settings(found: SignInSettings) -> LoginSettings {
    LoginSettings {
        allow_username_password: found.passwords,
        allow_external_idp: found.identity_providers,
        passkeys_type: match found.passkeys {
            true => PasskeysType::PASSKEYS_TYPE_ALLOWED,
            false => PasskeysType::PASSKEYS_TYPE_NOT_ALLOWED,
        }
        .into(),
        hide_password_reset: true,
        ignore_unknown_usernames: true,
        password_check_lifetime: Duration {
            seconds: i64::try_from(found.password_counts_for.as_secs()).unwrap_or(i64::MAX),
            ..Default::default()
        }
        .into(),
        disable_login_with_phone: true,
        resource_owner_type: ResourceOwnerType::RESOURCE_OWNER_TYPE_INSTANCE.into(),
        ..Default::default()
    }
}

pub async fn get_active_identity_providers(
    service: &Service,
    call: &Call,
    request: GetActiveIdentityProvidersRequest,
) -> Result<GetActiveIdentityProvidersResponse, Problem> {
    let name = "GetActiveIdentityProvidersRequest";
    let organization = organization(name, request.ctx.as_option(), call)?;
    service.allow_reading_settings(&call.caller, organization).await?;
    Ok(GetActiveIdentityProvidersResponse {
        details: list_details(service, 0).into(),
        ..Default::default()
    })
}

pub async fn get_password_complexity_settings(
    service: &Service,
    call: &Call,
    request: GetPasswordComplexitySettingsRequest,
) -> Result<GetPasswordComplexitySettingsResponse, Problem> {
    let name = "GetPasswordComplexitySettingsRequest";
    let organization = organization(name, request.ctx.as_option(), call)?;
    let found = service.sign_in_settings(&call.caller, organization).await?;
    Ok(GetPasswordComplexitySettingsResponse {
        settings: PasswordComplexitySettings {
            min_length: found.min_password_chars as u64,
            resource_owner_type: ResourceOwnerType::RESOURCE_OWNER_TYPE_INSTANCE.into(),
            ..Default::default()
        }
        .into(),
        ..Default::default()
    })
}

pub async fn get_branding_settings(
    service: &Service,
    call: &Call,
    request: GetBrandingSettingsRequest,
) -> Result<GetBrandingSettingsResponse, Problem> {
    let organization = organization("GetBrandingSettingsRequest", request.ctx.as_option(), call)?;
    service.allow_reading_settings(&call.caller, organization).await?;
    Ok(GetBrandingSettingsResponse {
        settings: BrandingSettings {
            light_theme: theme("#0d5c5a", "#f6f2e9", "#982b1f", "#23241f").into(),
            dark_theme: theme("#74c9bf", "#171613", "#f5a495", "#ece7db").into(),
            hide_login_name_suffix: true,
            disable_watermark: true,
            resource_owner_type: ResourceOwnerType::RESOURCE_OWNER_TYPE_INSTANCE.into(),
            theme_mode: ThemeMode::THEME_MODE_AUTO.into(),
            ..Default::default()
        }
        .into(),
        ..Default::default()
    })
}

/// The tokens `accent`, `paper`, `problem` and `ink` of the pages' style, as a test compares.
fn theme(primary: &str, background: &str, warn: &str, font: &str) -> Theme {
    Theme {
        primary_color: primary.to_owned(),
        background_color: background.to_owned(),
        warn_color: warn.to_owned(),
        font_color: font.to_owned(),
        ..Default::default()
    }
}

/// The organization that is asked about; the header's when the message names none.
fn organization<'a>(
    message: &str,
    context: Option<&'a RequestContext>,
    call: &'a Call,
) -> Checked<Option<&'a str>> {
    match context.and_then(|context| context.resource_owner.as_ref()) {
        Some(ResourceOwner::OrgId(id)) if !id.is_empty() => Ok(Some(id)),
        Some(ResourceOwner::Instance(false)) => within(
            format_args!("{message}.Ctx"),
            broken("RequestContext.Instance", "value must equal true"),
        ),
        _ => Ok(call.organization_id.as_deref()),
    }
}
