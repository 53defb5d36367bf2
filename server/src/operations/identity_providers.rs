//! usher.idp.v1.IdentityProviderService: which providers there are, on the same use cases as the desk's page.

use shared::ports::CountedProvider;
use shared::providers::{AddressRule, Preset, ProviderForm};
use shared::{Problem, Reason, Service};
use wire::provider::v1::test_identity_provider_request::Provider as Tested;
use wire::provider::v1::{
    ActivateIdentityProviderRequest, ActivateIdentityProviderResponse, AddIdentityProviderRequest,
    AddIdentityProviderResponse, AddressRule as RuleMessage, AppleKey, DeactivateIdentityProviderRequest,
    DeactivateIdentityProviderResponse, GetIdentityProviderRequest, GetIdentityProviderResponse,
    IdentityProvider, ListIdentityProvidersRequest, ListIdentityProvidersResponse, ProviderKind,
    ProviderSettings, RemoveIdentityProviderRequest, RemoveIdentityProviderResponse,
    TestIdentityProviderRequest, TestIdentityProviderResponse, UpdateIdentityProviderRequest,
    UpdateIdentityProviderResponse,
};

use super::filters::Page;
use super::validate::{Checked, OPTIONAL_TEXT, TEXT, broken, defined, optional, required, text, within};
use super::{Call, details, list_details};

pub async fn list_identity_providers(
    service: &Service,
    call: &Call,
    request: ListIdentityProvidersRequest,
) -> Result<ListIdentityProvidersResponse, Problem> {
    let owner = request.organization_id;
    optional(
        "ListIdentityProvidersRequest.OrganizationId",
        owner.as_deref(),
        OPTIONAL_TEXT,
    )?;
    let mut found = service.readable_providers(&call.caller).await?;
    if let Some(owner) = &owner {
        found.retain(|counted| counted.provider.organization_id.as_deref().unwrap_or_default() == owner);
    }
    let page = Page::read(request.query.into_option());
    let offset = usize::try_from(page.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
    Ok(ListIdentityProvidersResponse {
        details: list_details(service, found.len() as u64).into(),
        identity_providers: found.into_iter().skip(offset).take(limit).map(told).collect(),
    })
}

pub async fn get_identity_provider(
    service: &Service,
    call: &Call,
    request: GetIdentityProviderRequest,
) -> Result<GetIdentityProviderResponse, Problem> {
    text(
        "GetIdentityProviderRequest.ProviderId",
        &request.provider_id,
        TEXT,
    )?;
    let found = service
        .readable_provider(&call.caller, &request.provider_id)
        .await?;
    Ok(GetIdentityProviderResponse {
        identity_provider: told(found).into(),
    })
}

pub async fn add_identity_provider(
    service: &Service,
    call: &Call,
    request: AddIdentityProviderRequest,
) -> Result<AddIdentityProviderResponse, Problem> {
    let added = service.save_provider(&call.caller, &new_form(request)?).await?;
    Ok(AddIdentityProviderResponse {
        details: details(added.details).into(),
        provider_id: added.id,
    })
}

pub async fn update_identity_provider(
    service: &Service,
    call: &Call,
    request: UpdateIdentityProviderRequest,
) -> Result<UpdateIdentityProviderResponse, Problem> {
    text(
        "UpdateIdentityProviderRequest.ProviderId",
        &request.provider_id,
        TEXT,
    )?;
    let form = ProviderForm {
        id: request.provider_id,
        ..form("UpdateIdentityProviderRequest", request.settings.into_option())?
    };
    let changed = service.save_provider(&call.caller, &form).await?;
    Ok(UpdateIdentityProviderResponse {
        details: details(changed.details).into(),
    })
}

pub async fn activate_identity_provider(
    service: &Service,
    call: &Call,
    request: ActivateIdentityProviderRequest,
) -> Result<ActivateIdentityProviderResponse, Problem> {
    text(
        "ActivateIdentityProviderRequest.ProviderId",
        &request.provider_id,
        TEXT,
    )?;
    let switched = service
        .activate_provider(&call.caller, &request.provider_id, true)
        .await?;
    Ok(ActivateIdentityProviderResponse {
        details: details(switched.details).into(),
    })
}

pub async fn deactivate_identity_provider(
    service: &Service,
    call: &Call,
    request: DeactivateIdentityProviderRequest,
) -> Result<DeactivateIdentityProviderResponse, Problem> {
    text(
        "DeactivateIdentityProviderRequest.ProviderId",
        &request.provider_id,
        TEXT,
    )?;
    let switched = service
        .activate_provider(&call.caller, &request.provider_id, false)
        .await?;
    Ok(DeactivateIdentityProviderResponse {
        details: details(switched.details).into(),
    })
}

pub async fn remove_identity_provider(
    service: &Service,
    call: &Call,
    request: RemoveIdentityProviderRequest,
) -> Result<RemoveIdentityProviderResponse, Problem> {
    text(
        "RemoveIdentityProviderRequest.ProviderId",
        &request.provider_id,
        TEXT,
    )?;
    let removed = service
        .remove_provider(&call.caller, &request.provider_id)
        .await?;
    Ok(RemoveIdentityProviderResponse {
        details: details(removed.details).into(),
    })
}

pub async fn test_identity_provider(
    service: &Service,
    call: &Call,
    request: TestIdentityProviderRequest,
) -> Result<TestIdentityProviderResponse, Problem> {
    let tested = required("TestIdentityProviderRequest.Provider", request.provider)?;
    let form = match tested {
        Tested::ProviderId(id) => {
            text("TestIdentityProviderRequest.ProviderId", &id, TEXT)?;
            ProviderForm::from(&service.readable_provider(&call.caller, &id).await?.provider)
        }
        Tested::NewProvider(new) => new_form(*new)?,
        Tested::ChangedProvider(changed) => {
            let message = "TestIdentityProviderRequest_ChangedProvider";
            text(format_args!("{message}.ProviderId"), &changed.provider_id, TEXT)?;
            ProviderForm {
                id: changed.provider_id,
                ..form(message, changed.settings.into_option())?
            }
        }
    };
    service.test_provider(&call.caller, &form).await?;
    Ok(TestIdentityProviderResponse::default())
}

fn new_form(request: AddIdentityProviderRequest) -> Result<ProviderForm, Problem> {
    let message = "AddIdentityProviderRequest";
    text(
        format_args!("{message}.OrganizationId"),
        &request.organization_id,
        OPTIONAL_TEXT,
    )?;
    let kind = match defined(format_args!("{message}.Kind"), request.kind)? {
        ProviderKind::PROVIDER_KIND_UNSPECIFIED => {
            return broken(format_args!("{message}.Kind"), "value is required").map_err(Problem::from);
        }
        ProviderKind::PROVIDER_KIND_OIDC => Preset::Oidc,
        ProviderKind::PROVIDER_KIND_GOOGLE => Preset::Google,
        ProviderKind::PROVIDER_KIND_MICROSOFT => Preset::Microsoft,
        ProviderKind::PROVIDER_KIND_GITHUB => Preset::GitHub,
        ProviderKind::PROVIDER_KIND_GITLAB => Preset::GitLab,
        ProviderKind::PROVIDER_KIND_APPLE => Preset::Apple,
    };
    Ok(ProviderForm {
        organization_id: request.organization_id,
        preset: kind.as_str().to_owned(),
        ..form(message, request.settings.into_option())?
    })
}

/// What is in the fields the use case looks at, as it does for the desk.
fn form(message: &str, settings: Option<ProviderSettings>) -> Result<ProviderForm, Problem> {
    let settings = required(format_args!("{message}.Settings"), settings)?;
    let rule = within(format_args!("{message}.Settings"), address_rule(&settings))?;
    // In the form, blanks stand between scopes.
    let is_word = |scope: &String| !scope.is_empty() && !scope.contains(char::is_whitespace);
    if !settings.scopes.iter().all(is_word) {
        return Err(Reason::ProviderScopesInvalid.into());
    }
    let apple = settings.apple.into_option().unwrap_or_default();
    Ok(ProviderForm {
        team_id: apple.team_id,
        key_id: apple.key_id,
        name: settings.name,
        issuer: settings.issuer,
        client_id: settings.client_id,
        client_secret: settings.client_secret,
        scopes: settings.scopes.join(" "),
        addresses: rule.map_or_else(String::new, |rule| rule.as_str().to_owned()),
        ..ProviderForm::default()
    })
}

fn address_rule(settings: &ProviderSettings) -> Checked<Option<AddressRule>> {
    Ok(match defined("ProviderSettings.Addresses", settings.addresses)? {
        RuleMessage::ADDRESS_RULE_UNSPECIFIED => None,
        RuleMessage::ADDRESS_RULE_VERIFIED => Some(AddressRule::Verified),
        RuleMessage::ADDRESS_RULE_STATED => Some(AddressRule::Stated),
        RuleMessage::ADDRESS_RULE_ANY => Some(AddressRule::Any),
    })
}

fn told(counted: CountedProvider) -> IdentityProvider {
    let CountedProvider { provider, people } = counted;
    IdentityProvider {
        details: details(provider.details()).into(),
        kind: match provider.preset {
            Preset::Oidc => ProviderKind::PROVIDER_KIND_OIDC,
            Preset::Google => ProviderKind::PROVIDER_KIND_GOOGLE,
            Preset::Microsoft => ProviderKind::PROVIDER_KIND_MICROSOFT,
            Preset::GitHub => ProviderKind::PROVIDER_KIND_GITHUB,
            Preset::GitLab => ProviderKind::PROVIDER_KIND_GITLAB,
            Preset::Apple => ProviderKind::PROVIDER_KIND_APPLE,
        }
        .into(),
        settings: ProviderSettings {
            name: provider.name,
            issuer: provider.issuer,
            client_id: provider.client_id,
            client_secret: String::new(),
            scopes: provider.scopes,
            addresses: match provider.addresses {
                AddressRule::Verified => RuleMessage::ADDRESS_RULE_VERIFIED,
                AddressRule::Stated => RuleMessage::ADDRESS_RULE_STATED,
                AddressRule::Any => RuleMessage::ADDRESS_RULE_ANY,
            }
            .into(),
            apple: provider
                .apple
                .map(|key| AppleKey {
                    team_id: key.team_id,
                    key_id: key.key_id,
                })
                .into(),
        }
        .into(),
        id: provider.id,
        organization_id: provider.organization_id,
        has_client_secret: !provider.sealed_secret.is_empty(),
        is_active: provider.is_active,
        linked_accounts: people,
    }
}
