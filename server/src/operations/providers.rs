//! Identity providers for programs with pages of their own: send people there, learn who came back, keep the links.

use secrecy::ExposeSecret as _;
use shared::providers::{ExternalAccount, Identity, IdentityProvider, IntentUrls, NewLink, Preset};
use shared::{Problem, Reason, Service};
use wire::settings::v2::{
    GetActiveIdentityProvidersRequest, GetActiveIdentityProvidersResponse, IdentityProviderType,
};
use wire::user::v2::start_identity_provider_intent_request::Content;
use wire::user::v2::start_identity_provider_intent_response::NextStep;
use wire::user::v2::{
    AddHumanUserRequest, AddIDPLinkRequest, AddIDPLinkResponse, IDPInformation, IDPLink,
    IDPOAuthAccessInformation, ListIDPLinksRequest, ListIDPLinksResponse, RemoveIDPLinkRequest,
    RemoveIDPLinkResponse, RetrieveIdentityProviderIntentRequest, RetrieveIdentityProviderIntentResponse,
    SetHumanEmail, SetHumanProfile, StartIdentityProviderIntentRequest, StartIdentityProviderIntentResponse,
};
use wire::{idp, settings, user};

use super::filters::Page;
use super::validate::{Checked, TEXT, required, text, within};
use super::{Call, details, list_details};

/// What an address may be long, in characters.
const URL: std::ops::RangeInclusive<usize> = 1..=2048;

pub async fn start_identity_provider_intent(
    service: &Service,
    call: &Call,
    request: StartIdentityProviderIntentRequest,
) -> Result<StartIdentityProviderIntentResponse, Problem> {
    let message = "StartIdentityProviderIntentRequest";
    text(format_args!("{message}.IdpId"), &request.idp_id, TEXT)?;
    let urls = match required(format_args!("{message}.Content"), request.content)? {
        Content::Urls(urls) => urls,
        Content::Ldap(_) => return Err(Problem::with_text(Reason::NotServed, "ldap: use urls")),
    };
    within(
        format_args!("{message}.Urls"),
        text("RedirectURLs.SuccessUrl", &urls.success_url, URL)
            .and_then(|()| text("RedirectURLs.FailureUrl", &urls.failure_url, URL)),
    )?;
    let urls = IntentUrls {
        success: urls.success_url,
        failure: urls.failure_url,
    };
    let started = service
        .start_intent(
            &call.caller,
            call.organization_id.as_deref(),
            &request.idp_id,
            urls,
        )
        .await?;
    Ok(StartIdentityProviderIntentResponse {
        details: details(started.details).into(),
        next_step: Some(NextStep::AuthUrl(started.url)),
    })
}

pub async fn retrieve_identity_provider_intent(
    service: &Service,
    _: &Call,
    request: RetrieveIdentityProviderIntentRequest,
) -> Result<RetrieveIdentityProviderIntentResponse, Problem> {
    let message = "RetrieveIdentityProviderIntentRequest";
    text(
        format_args!("{message}.IdpIntentId"),
        &request.idp_intent_id,
        TEXT,
    )?;
    text(
        format_args!("{message}.IdpIntentToken"),
        &request.idp_intent_token,
        TEXT,
    )?;
    let found = service
        .retrieve_intent(&request.idp_intent_id, &request.idp_intent_token)
        .await?;
    let proposed = match &found.user_id {
        Some(_) => None,
        None => Some(proposed(&found.provider, &found.account)),
    };
    Ok(RetrieveIdentityProviderIntentResponse {
        details: details(found.details).into(),
        idp_information: information(&found.provider, found.account).into(),
        user_id: found.user_id.unwrap_or_default(),
        add_human_user: proposed.into(),
    })
}

fn information(provider: &IdentityProvider, account: ExternalAccount) -> IDPInformation {
    let id_token = account.tokens.id_token.as_ref();
    IDPInformation {
        access: Some(
            IDPOAuthAccessInformation {
                access_token: account.tokens.access_token.expose_secret().to_owned(),
                id_token: id_token.map(|token| token.expose_secret().to_owned()),
            }
            .into(),
        ),
        idp_id: provider.id.clone(),
        user_id: account.subject,
        user_name: account.user_name,
        // What is no object has no place in the answer.
        raw_information: serde_json::from_value::<wire::Struct>(account.raw).ok().into(),
    }
}

/// A request that adds the person; what the provider left out has to be filled in.
fn proposed(provider: &IdentityProvider, account: &ExternalAccount) -> AddHumanUserRequest {
    AddHumanUserRequest {
        username: Some(account.user_name.clone()),
        profile: SetHumanProfile {
            given_name: account.given_name.clone(),
            family_name: account.family_name.clone(),
            ..Default::default()
        }
        .into(),
        email: SetHumanEmail {
            email: account.email.clone().unwrap_or_default(),
            verification: Some(user::v2::set_human_email::Verification::IsVerified(
                account.email_is_verified,
            )),
        }
        .into(),
        idp_links: vec![IDPLink {
            idp_id: provider.id.clone(),
            user_id: account.subject.clone(),
            user_name: account.user_name.clone(),
        }],
        ..Default::default()
    }
}

pub async fn add_idp_link(
    service: &Service,
    call: &Call,
    request: AddIDPLinkRequest,
) -> Result<AddIDPLinkResponse, Problem> {
    text("AddIDPLinkRequest.UserId", &request.user_id, TEXT)?;
    let link = required("AddIDPLinkRequest.IdpLink", request.idp_link.into_option())?;
    within("AddIDPLinkRequest.IdpLink", check_link(&link))?;
    let added = service
        .add_identity(&call.caller, &request.user_id, new_link(link))
        .await?;
    Ok(AddIDPLinkResponse {
        details: details(added).into(),
    })
}

pub(super) fn new_link(link: IDPLink) -> NewLink {
    NewLink {
        provider_id: link.idp_id,
        subject: link.user_id,
        user_name: link.user_name,
    }
}

pub(super) fn check_link(link: &IDPLink) -> Checked {
    text("IDPLink.IdpId", &link.idp_id, TEXT)?;
    text("IDPLink.UserId", &link.user_id, TEXT)?;
    text("IDPLink.UserName", &link.user_name, TEXT)
}

pub async fn list_idp_links(
    service: &Service,
    call: &Call,
    request: ListIDPLinksRequest,
) -> Result<ListIDPLinksResponse, Problem> {
    text("ListIDPLinksRequest.UserId", &request.user_id, TEXT)?;
    let found = service.list_identities(&call.caller, &request.user_id).await?;
    let page = Page::read(request.query.into_option());
    let offset = usize::try_from(page.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
    Ok(ListIDPLinksResponse {
        details: list_details(service, found.len() as u64).into(),
        result: found.into_iter().skip(offset).take(limit).map(link).collect(),
    })
}

fn link(identity: Identity) -> IDPLink {
    IDPLink {
        idp_id: identity.provider_id,
        user_id: identity.subject,
        user_name: identity.user_name,
    }
}

pub async fn remove_idp_link(
    service: &Service,
    call: &Call,
    request: RemoveIDPLinkRequest,
) -> Result<RemoveIDPLinkResponse, Problem> {
    text("RemoveIDPLinkRequest.UserId", &request.user_id, TEXT)?;
    text("RemoveIDPLinkRequest.IdpId", &request.idp_id, TEXT)?;
    text("RemoveIDPLinkRequest.LinkedUserId", &request.linked_user_id, TEXT)?;
    let removed = service
        .remove_identity(
            &call.caller,
            &request.user_id,
            &request.idp_id,
            &request.linked_user_id,
        )
        .await?;
    Ok(RemoveIDPLinkResponse {
        details: details(removed).into(),
    })
}

pub async fn get_active_identity_providers(
    service: &Service,
    call: &Call,
    request: GetActiveIdentityProvidersRequest,
) -> Result<GetActiveIdentityProvidersResponse, Problem> {
    let name = "GetActiveIdentityProvidersRequest";
    let organization = super::settings::organization(name, request.ctx.as_option(), call)?;
    let mut found = service.active_providers(&call.caller, organization).await?;
    // Every provider links and none makes users, so a filter keeps all of them or none.
    let all_fit = request.linking_allowed != Some(false)
        && [
            request.creation_allowed,
            request.auto_creation,
            request.auto_linking,
        ]
        .into_iter()
        .all(|wanted| wanted != Some(true));
    if !all_fit {
        found.clear();
    }
    Ok(GetActiveIdentityProvidersResponse {
        details: list_details(service, found.len() as u64).into(),
        identity_providers: found.into_iter().map(described).collect(),
    })
}

fn described(provider: IdentityProvider) -> settings::v2::IdentityProvider {
    use IdentityProviderType as Type;
    settings::v2::IdentityProvider {
        r#type: match provider.preset {
            Preset::Google => Type::IDENTITY_PROVIDER_TYPE_GOOGLE,
            Preset::Microsoft => Type::IDENTITY_PROVIDER_TYPE_AZURE_AD,
            Preset::GitHub => Type::IDENTITY_PROVIDER_TYPE_GITHUB,
            Preset::GitLab => Type::IDENTITY_PROVIDER_TYPE_GITLAB,
            Preset::Apple => Type::IDENTITY_PROVIDER_TYPE_APPLE,
            Preset::Oidc => Type::IDENTITY_PROVIDER_TYPE_OIDC,
        }
        .into(),
        id: provider.id,
        name: provider.name,
        options: idp::v2::Options {
            is_linking_allowed: true,
            ..Default::default()
        }
        .into(),
    }
}
