//! What login pages have to know.

use shared::organizations::{Effective, Layers, PASSWORD_COUNTS_FOR, Source};
use shared::{Problem, Service};
use wire::Duration;
use wire::object::v2::RequestContext;
use wire::object::v2::request_context::ResourceOwner;
use wire::settings::v2::{
    BrandingSettings, GetBrandingSettingsRequest, GetBrandingSettingsResponse, GetGeneralSettingsRequest,
    GetGeneralSettingsResponse, GetLoginSettingsRequest, GetLoginSettingsResponse,
    GetPasswordComplexitySettingsRequest, GetPasswordComplexitySettingsResponse, LoginSettings, PasskeysType,
    PasswordComplexitySettings, ResourceOwnerType, Theme, ThemeMode,
};

use super::Call;
use super::validate::{Checked, broken, within};

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
    let found = service.settings_of(&call.caller, organization).await?;
    Ok(GetLoginSettingsResponse {
        settings: login_settings(&found, service.knows_passkeys()).into(),
        ..Default::default()
    })
}

fn login_settings(found: &Layers, knows_passkeys: bool) -> LoginSettings {
    let held = found.effective();
    LoginSettings {
        allow_username_password: held.passwords,
        allow_external_idp: held.identity_providers,
        passkeys_type: match held.passkeys && knows_passkeys {
            true => PasskeysType::PASSKEYS_TYPE_ALLOWED,
            false => PasskeysType::PASSKEYS_TYPE_NOT_ALLOWED,
        }
        .into(),
        hide_password_reset: true,
        ignore_unknown_usernames: true,
        password_check_lifetime: Duration {
            seconds: i64::try_from(PASSWORD_COUNTS_FOR.as_secs()).unwrap_or(i64::MAX),
            ..Default::default()
        }
        .into(),
        disable_login_with_phone: true,
        resource_owner_type: owner(found, &["passwords", "passkeys"]).into(),
        ..Default::default()
    }
}

pub async fn get_password_complexity_settings(
    service: &Service,
    call: &Call,
    request: GetPasswordComplexitySettingsRequest,
) -> Result<GetPasswordComplexitySettingsResponse, Problem> {
    let name = "GetPasswordComplexitySettingsRequest";
    let organization = organization(name, request.ctx.as_option(), call)?;
    let found = service.settings_of(&call.caller, organization).await?;
    Ok(GetPasswordComplexitySettingsResponse {
        settings: PasswordComplexitySettings {
            min_length: u64::from(found.effective().min_password_chars.get()),
            resource_owner_type: owner(&found, &["min_password_chars"]).into(),
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
    let found = service.settings_of(&call.caller, organization).await?;
    let held = found.effective();
    Ok(GetBrandingSettingsResponse {
        settings: BrandingSettings {
            light_theme: theme(&held, "light").into(),
            dark_theme: theme(&held, "dark").into(),
            hide_login_name_suffix: true,
            disable_watermark: true,
            resource_owner_type: owner(&found, &BRANDING).into(),
            theme_mode: ThemeMode::THEME_MODE_AUTO.into(),
            ..Default::default()
        }
        .into(),
        ..Default::default()
    })
}

/// The fields of a policy that make up how pages look.
const BRANDING: [&str; 9] = [
    "logo_url",
    "primary_light",
    "background_light",
    "font_light",
    "warn_light",
    "primary_dark",
    "background_dark",
    "font_dark",
    "warn_dark",
];

/// The colours of a scheme, each readable on its background whatever was inherited since they were chosen.
fn theme(held: &Effective, scheme: &str) -> Theme {
    let colour = |name: &str| held.text(&format!("{name}_{scheme}"));
    let background = colour("background");
    let readable = |name: &str| {
        let chosen = colour(name);
        shared::organizations::policy::readable(&chosen, &background).map_or(chosen, |next| next.to_string())
    };
    Theme {
        primary_color: readable("primary"),
        warn_color: readable("warn"),
        font_color: readable("font"),
        logo_url: held.text("logo_url"),
        background_color: background,
        ..Default::default()
    }
}

/// Who says so: the organization as soon as one of the values is its own.
fn owner(found: &Layers, fields: &[&str]) -> ResourceOwnerType {
    match fields
        .iter()
        .any(|field| found.source(field) == Source::Organization)
    {
        true => ResourceOwnerType::RESOURCE_OWNER_TYPE_ORG,
        false => ResourceOwnerType::RESOURCE_OWNER_TYPE_INSTANCE,
    }
}

/// The organization that is asked about; the header's when the message names none.
pub(super) fn organization<'a>(
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
