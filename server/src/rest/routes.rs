//! The table of the API's paths, and finding a row of it.

use std::pin::Pin;

use axum::http::{Method, StatusCode};
use axum::response::Response;
use shared::Problem;
use wire::admin::v1::{
    ActivateEmailProviderRequest, AddEmailProviderHTTPRequest, AddEmailProviderSMTPRequest,
    DeactivateEmailProviderRequest, GetCustomInviteUserMessageTextRequest,
    GetDefaultInviteUserMessageTextRequest, GetEmailProviderByIdRequest, GetEmailProviderRequest,
    ListEmailProvidersRequest, RemoveEmailProviderRequest, ResetCustomInviteUserMessageTextToDefaultRequest,
    SetDefaultInviteUserMessageTextRequest, TestEmailProviderSMTPByIdRequest, TestEmailProviderSMTPRequest,
    UpdateEmailProviderHTTPRequest, UpdateEmailProviderSMTPPasswordRequest, UpdateEmailProviderSMTPRequest,
};
use wire::invite::v1::{
    ExtendInviteRequest, GetInviteRequest, GetTimelineRequest, InvitePersonRequest, ListInvitesRequest,
    PreviewMailRequest, RevokeInviteRequest, WatchInviteRequest,
};
use wire::management::v1 as management;
use wire::org::v2::{AddOrganizationRequest, ListOrganizationsRequest};
use wire::organization::v1::{
    GetInstancePolicyRequest, GetPolicyRequest, SetInstancePolicyRequest, SetPolicyRequest,
};
use wire::provider::v1::{
    ActivateIdentityProviderRequest, AddIdentityProviderRequest, DeactivateIdentityProviderRequest,
    GetIdentityProviderRequest, ListIdentityProvidersRequest, RemoveIdentityProviderRequest,
    TestIdentityProviderRequest, UpdateIdentityProviderRequest,
};
use wire::session::v2::{
    CreateSessionRequest, DeleteSessionRequest, GetSessionRequest, ListSessionsRequest, SetSessionRequest,
};
use wire::settings::v2::{
    GetActiveIdentityProvidersRequest, GetBrandingSettingsRequest, GetGeneralSettingsRequest,
    GetLoginSettingsRequest, GetPasswordComplexitySettingsRequest,
};
use wire::user::v2::{
    AddHumanUserRequest, AddIDPLinkRequest, CreateInviteCodeRequest, CreatePasskeyRegistrationLinkRequest,
    CreateUserRequest, DeactivateUserRequest, DeleteUserRequest, GetUserByIDRequest,
    ListAuthenticationMethodTypesRequest, ListIDPLinksRequest, ListPasskeysRequest, ListUsersRequest,
    LockUserRequest, ReactivateUserRequest, RegisterPasskeyRequest, RemoveIDPLinkRequest,
    RemovePasskeyRequest, ResendInviteCodeRequest, RetrieveIdentityProviderIntentRequest, SetPasswordRequest,
    StartIdentityProviderIntentRequest, UnlockUserRequest, UpdateHumanUserRequest, VerifyInviteCodeRequest,
    VerifyPasskeyRegistrationRequest,
};
use wire::webhook::v1::{
    CreateWebhookRequest, DeleteWebhookRequest, GetWebhookRequest, ListWebhookDeliveriesRequest,
    ListWebhooksRequest, PauseWebhookRequest, ReplayWebhookRequest, ResumeWebhookRequest,
    RotateWebhookSecretRequest, TestWebhookRequest, UpdateWebhookRequest,
};

use crate::operations::{
    email_providers, identity_providers, invites, mail_texts, organizations, passkeys, policy, providers,
    sessions, settings, users, webhooks,
};
use crate::rest::exchange::Exchange;

type Handler =
    for<'a> fn(Exchange<'a>) -> Pin<Box<dyn Future<Output = Result<Response, Problem>> + Send + 'a>>;

/// A row of the table. Every one of them takes a bearer token.
pub struct Route {
    pub method: Method,
    /// `{name}` stands for one segment, which that field of the message gets.
    pub path: &'static str,
    /// The name of the RPC; in front of it `Management` where it is that service's, whose names are the administrator's too.
    pub operation: &'static str,
    pub takes: Takes,
    /// The status of success.
    pub status: StatusCode,
    pub(super) handler: Handler,
}

impl Route {
    /// The names of the path's parameters, in its order.
    pub fn parameters(&self) -> impl Iterator<Item = &'static str> {
        let path: &'static str = self.path;
        path.split('/')
            .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
    }
}

/// What a call takes besides its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Takes {
    /// Without it, whatever body comes is left alone.
    pub body: bool,
    pub idempotency_key: bool,
}

const NOTHING: Takes = Takes {
    body: false,
    idempotency_key: false,
};
const KEY: Takes = Takes {
    idempotency_key: true,
    ..NOTHING
};
const BODY: Takes = Takes {
    body: true,
    ..NOTHING
};
const BODY_AND_KEY: Takes = Takes {
    idempotency_key: true,
    ..BODY
};

/// How an operation answers: with one message, or (`stream`) with many.
macro_rules! answered {
    ($call:path, $exchange:ident, $message:ident) => {{
        let answer = $call($exchange.service(), $exchange.call(), $message).await?;
        $exchange.answer(&answer)
    }};
    (stream $call:path, $exchange:ident, $message:ident) => {{
        let answers = $call($exchange.watcher(), $message).await?;
        Ok($exchange.answer_each(answers))
    }};
}

/// `METHOD "path" takes => status, Rpc(Request) = operation, |message, exchange| what the path and the query say;`
macro_rules! routes {
    ($(
        $method:ident $path:literal $takes:ident => $status:ident $($form:ident)?, $operation:ident($request:ty) = $call:path,
        |$message:pat_param, $exchange:ident| $bind:expr;
    )+) => {
        /// Every call of the REST form.
        pub static ROUTES: &[Route] = &[$(Route {
            method: Method::$method,
            path: $path,
            operation: stringify!($operation),
            takes: $takes,
            status: StatusCode::$status,
            handler: |mut $exchange| Box::pin(async move {
                let mut message: $request = $exchange.message().await?;
                {
                    let $message = &mut message;
                    $bind
                }
                $exchange.complete(&message)?;
                answered!($($form)? $call, $exchange, message)
            }),
        }),+];
    };
}

routes! {
    POST "/v2/users/{user_id}/invite_code" BODY_AND_KEY => OK,
        CreateInviteCode(CreateInviteCodeRequest) = invites::create_invite_code,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users/{user_id}/invite_code/resend" KEY => OK,
        ResendInviteCode(ResendInviteCodeRequest) = invites::resend_invite_code,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users/{user_id}/invite_code/verify" BODY => OK,
        VerifyInviteCode(VerifyInviteCodeRequest) = invites::verify_invite_code,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users/new" BODY_AND_KEY => OK,
        CreateUser(CreateUserRequest) = users::create_user,
        |_, exchange| {};

    POST "/v2/users/human" BODY_AND_KEY => OK,
        AddHumanUser(AddHumanUserRequest) = users::add_human_user,
        |_, exchange| {};

    PUT "/v2/users/human/{user_id}" BODY => OK,
        UpdateHumanUser(UpdateHumanUserRequest) = users::update_human_user,
        |message, exchange| message.user_id = exchange.take_parameter();

    GET "/v2/users/{user_id}" NOTHING => OK,
        GetUserByID(GetUserByIDRequest) = users::get_user_by_id,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users" BODY => OK,
        ListUsers(ListUsersRequest) = users::list_users,
        |_, exchange| {};

    DELETE "/v2/users/{user_id}" NOTHING => OK,
        DeleteUser(DeleteUserRequest) = users::delete_user,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users/{user_id}/lock" NOTHING => OK,
        LockUser(LockUserRequest) = users::lock_user,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users/{user_id}/unlock" NOTHING => OK,
        UnlockUser(UnlockUserRequest) = users::unlock_user,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users/{user_id}/deactivate" NOTHING => OK,
        DeactivateUser(DeactivateUserRequest) = users::deactivate_user,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users/{user_id}/reactivate" NOTHING => OK,
        ReactivateUser(ReactivateUserRequest) = users::reactivate_user,
        |message, exchange| message.user_id = exchange.take_parameter();

    GET "/v2/users/{user_id}/authentication_methods" NOTHING => OK,
        ListAuthenticationMethodTypes(ListAuthenticationMethodTypesRequest) = users::list_authentication_method_types,
        |message, exchange| {
            message.user_id = exchange.take_parameter();
            message.domain_query = exchange.query().domain_query()?.into();
        };

    POST "/v2/users/{user_id}/password" BODY => OK,
        SetPassword(SetPasswordRequest) = users::set_password,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/idp_intents" BODY => OK,
        StartIdentityProviderIntent(StartIdentityProviderIntentRequest) = providers::start_identity_provider_intent,
        |_, exchange| {};

    POST "/v2/idp_intents/{idp_intent_id}" BODY => OK,
        RetrieveIdentityProviderIntent(RetrieveIdentityProviderIntentRequest)
            = providers::retrieve_identity_provider_intent,
        |message, exchange| message.idp_intent_id = exchange.take_parameter();

    POST "/v2/users/{user_id}/links" BODY => OK,
        AddIDPLink(AddIDPLinkRequest) = providers::add_idp_link,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users/{user_id}/links/_search" BODY => OK,
        ListIDPLinks(ListIDPLinksRequest) = providers::list_idp_links,
        |message, exchange| message.user_id = exchange.take_parameter();

    DELETE "/v2/users/{user_id}/links/{idp_id}/{linked_user_id}" NOTHING => OK,
        RemoveIDPLink(RemoveIDPLinkRequest) = providers::remove_idp_link,
        |message, exchange| {
            message.user_id = exchange.take_parameter();
            message.idp_id = exchange.take_parameter();
            message.linked_user_id = exchange.take_parameter();
        };

    POST "/v2/users/{user_id}/passkeys" BODY => OK,
        RegisterPasskey(RegisterPasskeyRequest) = passkeys::register_passkey,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users/{user_id}/passkeys/registration_link" BODY_AND_KEY => OK,
        CreatePasskeyRegistrationLink(CreatePasskeyRegistrationLinkRequest) = passkeys::create_passkey_registration_link,
        |message, exchange| message.user_id = exchange.take_parameter();

    POST "/v2/users/{user_id}/passkeys/_search" BODY => OK,
        ListPasskeys(ListPasskeysRequest) = passkeys::list_passkeys,
        |message, exchange| message.user_id = exchange.take_parameter();

    // Behind the paths that end in a word, which would be ids to it.
    POST "/v2/users/{user_id}/passkeys/{passkey_id}" BODY => OK,
        VerifyPasskeyRegistration(VerifyPasskeyRegistrationRequest) = passkeys::verify_passkey_registration,
        |message, exchange| {
            message.user_id = exchange.take_parameter();
            message.passkey_id = exchange.take_parameter();
        };

    DELETE "/v2/users/{user_id}/passkeys/{passkey_id}" NOTHING => OK,
        RemovePasskey(RemovePasskeyRequest) = passkeys::remove_passkey,
        |message, exchange| {
            message.user_id = exchange.take_parameter();
            message.passkey_id = exchange.take_parameter();
        };

    POST "/v2/sessions" BODY => CREATED,
        CreateSession(CreateSessionRequest) = sessions::create_session,
        |_, exchange| {};

    POST "/v2/sessions/search" BODY => OK,
        ListSessions(ListSessionsRequest) = sessions::list_sessions,
        |_, exchange| {};

    GET "/v2/sessions/{session_id}" NOTHING => OK,
        GetSession(GetSessionRequest) = sessions::get_session,
        |message, exchange| {
            message.session_id = exchange.take_parameter();
            message.session_token = exchange.query().session_token();
        };

    PATCH "/v2/sessions/{session_id}" BODY => OK,
        SetSession(SetSessionRequest) = sessions::set_session,
        |message, exchange| message.session_id = exchange.take_parameter();

    DELETE "/v2/sessions/{session_id}" BODY => OK,
        DeleteSession(DeleteSessionRequest) = sessions::delete_session,
        |message, exchange| message.session_id = exchange.take_parameter();

    POST "/v2/organizations" BODY => CREATED,
        AddOrganization(AddOrganizationRequest) = organizations::add_organization,
        |_, exchange| {};

    POST "/v2/organizations/_search" BODY => OK,
        ListOrganizations(ListOrganizationsRequest) = organizations::list_organizations,
        |_, exchange| {};

    GET "/v2/settings" NOTHING => OK,
        GetGeneralSettings(GetGeneralSettingsRequest) = settings::get_general_settings,
        |_, exchange| {};

    GET "/v2/settings/login" NOTHING => OK,
        GetLoginSettings(GetLoginSettingsRequest) = settings::get_login_settings,
        |message, exchange| message.ctx = exchange.query().context()?.into();

    GET "/v2/settings/password/complexity" NOTHING => OK,
        GetPasswordComplexitySettings(GetPasswordComplexitySettingsRequest) = settings::get_password_complexity_settings,
        |message, exchange| message.ctx = exchange.query().context()?.into();

    GET "/v2/settings/branding" NOTHING => OK,
        GetBrandingSettings(GetBrandingSettingsRequest) = settings::get_branding_settings,
        |message, exchange| message.ctx = exchange.query().context()?.into();

    GET "/v2/settings/login/idps" NOTHING => OK,
        GetActiveIdentityProviders(GetActiveIdentityProvidersRequest) = providers::get_active_identity_providers,
        |message, exchange| *message = exchange.query().identity_providers()?;

    GET "/v1/organizations/{organization_id}/policy" NOTHING => OK,
        GetPolicy(GetPolicyRequest) = policy::get_policy,
        |message, exchange| message.organization_id = exchange.take_parameter();

    PUT "/v1/organizations/{organization_id}/policy" BODY => OK,
        SetPolicy(SetPolicyRequest) = policy::set_policy,
        |message, exchange| message.organization_id = exchange.take_parameter();

    GET "/v1/instance/policy" NOTHING => OK,
        GetInstancePolicy(GetInstancePolicyRequest) = policy::get_instance_policy,
        |_, exchange| {};

    PUT "/v1/instance/policy" BODY => OK,
        SetInstancePolicy(SetInstancePolicyRequest) = policy::set_instance_policy,
        |_, exchange| {};

    POST "/v1/identity_providers" BODY => OK,
        AddIdentityProvider(AddIdentityProviderRequest) = identity_providers::add_identity_provider,
        |_, exchange| {};

    POST "/v1/identity_providers/_search" BODY => OK,
        ListIdentityProviders(ListIdentityProvidersRequest) = identity_providers::list_identity_providers,
        |_, exchange| {};

    POST "/v1/identity_providers/_test" BODY => OK,
        TestIdentityProvider(TestIdentityProviderRequest) = identity_providers::test_identity_provider,
        |_, exchange| {};

    GET "/v1/identity_providers/{provider_id}" NOTHING => OK,
        GetIdentityProvider(GetIdentityProviderRequest) = identity_providers::get_identity_provider,
        |message, exchange| message.provider_id = exchange.take_parameter();

    PUT "/v1/identity_providers/{provider_id}" BODY => OK,
        UpdateIdentityProvider(UpdateIdentityProviderRequest) = identity_providers::update_identity_provider,
        |message, exchange| message.provider_id = exchange.take_parameter();

    DELETE "/v1/identity_providers/{provider_id}" NOTHING => OK,
        RemoveIdentityProvider(RemoveIdentityProviderRequest) = identity_providers::remove_identity_provider,
        |message, exchange| message.provider_id = exchange.take_parameter();

    POST "/v1/identity_providers/{provider_id}/activate" NOTHING => OK,
        ActivateIdentityProvider(ActivateIdentityProviderRequest) = identity_providers::activate_identity_provider,
        |message, exchange| message.provider_id = exchange.take_parameter();

    POST "/v1/identity_providers/{provider_id}/deactivate" NOTHING => OK,
        DeactivateIdentityProvider(DeactivateIdentityProviderRequest)
            = identity_providers::deactivate_identity_provider,
        |message, exchange| message.provider_id = exchange.take_parameter();

    POST "/v1/webhooks" BODY => OK,
        CreateWebhook(CreateWebhookRequest) = webhooks::create_webhook,
        |_, exchange| {};

    POST "/v1/webhooks/_search" BODY => OK,
        ListWebhooks(ListWebhooksRequest) = webhooks::list_webhooks,
        |_, exchange| {};

    GET "/v1/webhooks/{webhook_id}" NOTHING => OK,
        GetWebhook(GetWebhookRequest) = webhooks::get_webhook,
        |message, exchange| message.webhook_id = exchange.take_parameter();

    PUT "/v1/webhooks/{webhook_id}" BODY => OK,
        UpdateWebhook(UpdateWebhookRequest) = webhooks::update_webhook,
        |message, exchange| message.webhook_id = exchange.take_parameter();

    DELETE "/v1/webhooks/{webhook_id}" NOTHING => OK,
        DeleteWebhook(DeleteWebhookRequest) = webhooks::delete_webhook,
        |message, exchange| message.webhook_id = exchange.take_parameter();

    POST "/v1/webhooks/{webhook_id}/pause" NOTHING => OK,
        PauseWebhook(PauseWebhookRequest) = webhooks::pause_webhook,
        |message, exchange| message.webhook_id = exchange.take_parameter();

    POST "/v1/webhooks/{webhook_id}/resume" NOTHING => OK,
        ResumeWebhook(ResumeWebhookRequest) = webhooks::resume_webhook,
        |message, exchange| message.webhook_id = exchange.take_parameter();

    POST "/v1/webhooks/{webhook_id}/rotate_secret" BODY => OK,
        RotateWebhookSecret(RotateWebhookSecretRequest) = webhooks::rotate_webhook_secret,
        |message, exchange| message.webhook_id = exchange.take_parameter();

    POST "/v1/webhooks/{webhook_id}/test" NOTHING => OK,
        TestWebhook(TestWebhookRequest) = webhooks::test_webhook,
        |message, exchange| message.webhook_id = exchange.take_parameter();

    POST "/v1/webhooks/{webhook_id}/replay" BODY => OK,
        ReplayWebhook(ReplayWebhookRequest) = webhooks::replay_webhook,
        |message, exchange| message.webhook_id = exchange.take_parameter();

    POST "/v1/webhooks/{webhook_id}/deliveries/_search" BODY => OK,
        ListWebhookDeliveries(ListWebhookDeliveriesRequest) = webhooks::list_webhook_deliveries,
        |message, exchange| message.webhook_id = exchange.take_parameter();

    POST "/admin/v1/email/_search" BODY => OK,
        ListEmailProviders(ListEmailProvidersRequest) = email_providers::list_email_providers,
        |_, exchange| {};

    GET "/admin/v1/email" NOTHING => OK,
        GetEmailProvider(GetEmailProviderRequest) = email_providers::get_email_provider,
        |_, exchange| {};

    POST "/admin/v1/email/smtp" BODY => OK,
        AddEmailProviderSMTP(AddEmailProviderSMTPRequest) = email_providers::add_email_provider_smtp,
        |_, exchange| {};

    POST "/admin/v1/email/smtp/_test" BODY => OK,
        TestEmailProviderSMTP(TestEmailProviderSMTPRequest) = email_providers::test_email_provider_smtp,
        |_, exchange| {};

    PUT "/admin/v1/email/smtp/{id}" BODY => OK,
        UpdateEmailProviderSMTP(UpdateEmailProviderSMTPRequest) = email_providers::update_email_provider_smtp,
        |message, exchange| message.id = exchange.take_parameter();

    PUT "/admin/v1/email/smtp/{id}/password" BODY => OK,
        UpdateEmailProviderSMTPPassword(UpdateEmailProviderSMTPPasswordRequest) = email_providers::update_email_provider_smtp_password,
        |message, exchange| message.id = exchange.take_parameter();

    POST "/admin/v1/email/smtp/{id}/_test" BODY => OK,
        TestEmailProviderSMTPById(TestEmailProviderSMTPByIdRequest) = email_providers::test_email_provider_smtp_by_id,
        |message, exchange| message.id = exchange.take_parameter();

    POST "/admin/v1/email/http" BODY => OK,
        AddEmailProviderHTTP(AddEmailProviderHTTPRequest) = email_providers::add_email_provider_http,
        |_, exchange| {};

    PUT "/admin/v1/email/http/{id}" BODY => OK,
        UpdateEmailProviderHTTP(UpdateEmailProviderHTTPRequest) = email_providers::update_email_provider_http,
        |message, exchange| message.id = exchange.take_parameter();

    GET "/admin/v1/email/{id}" NOTHING => OK,
        GetEmailProviderById(GetEmailProviderByIdRequest) = email_providers::get_email_provider_by_id,
        |message, exchange| message.id = exchange.take_parameter();

    DELETE "/admin/v1/email/{id}" NOTHING => OK,
        RemoveEmailProvider(RemoveEmailProviderRequest) = email_providers::remove_email_provider,
        |message, exchange| message.id = exchange.take_parameter();

    POST "/admin/v1/email/{id}/_activate" NOTHING => OK,
        ActivateEmailProvider(ActivateEmailProviderRequest) = email_providers::activate_email_provider,
        |message, exchange| message.id = exchange.take_parameter();

    POST "/admin/v1/email/{id}/_deactivate" NOTHING => OK,
        DeactivateEmailProvider(DeactivateEmailProviderRequest) = email_providers::deactivate_email_provider,
        |message, exchange| message.id = exchange.take_parameter();

    GET "/admin/v1/text/default/message/invite_user/{language}" NOTHING => OK,
        GetDefaultInviteUserMessageText(GetDefaultInviteUserMessageTextRequest) = mail_texts::admin::get_default_invite_user_message_text,
        |message, exchange| message.language = exchange.take_parameter();

    GET "/admin/v1/text/message/invite_user/{language}" NOTHING => OK,
        GetCustomInviteUserMessageText(GetCustomInviteUserMessageTextRequest) = mail_texts::admin::get_custom_invite_user_message_text,
        |message, exchange| message.language = exchange.take_parameter();

    PUT "/admin/v1/text/message/invite_user/{language}" BODY => OK,
        SetDefaultInviteUserMessageText(SetDefaultInviteUserMessageTextRequest) = mail_texts::admin::set_default_invite_user_message_text,
        |message, exchange| message.language = exchange.take_parameter();

    DELETE "/admin/v1/text/message/invite_user/{language}" NOTHING => OK,
        ResetCustomInviteUserMessageTextToDefault(ResetCustomInviteUserMessageTextToDefaultRequest) = mail_texts::admin::reset_custom_invite_user_message_text_to_default,
        |message, exchange| message.language = exchange.take_parameter();

    GET "/management/v1/text/default/message/invite_user/{language}" NOTHING => OK,
        ManagementGetDefaultInviteUserMessageText(management::GetDefaultInviteUserMessageTextRequest) = mail_texts::management::get_default_invite_user_message_text,
        |message, exchange| message.language = exchange.take_parameter();

    GET "/management/v1/text/message/invite_user/{language}" NOTHING => OK,
        ManagementGetCustomInviteUserMessageText(management::GetCustomInviteUserMessageTextRequest) = mail_texts::management::get_custom_invite_user_message_text,
        |message, exchange| message.language = exchange.take_parameter();

    PUT "/management/v1/text/message/invite_user/{language}" BODY => OK,
        ManagementSetCustomInviteUserMessageText(management::SetCustomInviteUserMessageTextRequest) = mail_texts::management::set_custom_invite_user_message_text,
        |message, exchange| message.language = exchange.take_parameter();

    DELETE "/management/v1/text/message/invite_user/{language}" NOTHING => OK,
        ManagementResetCustomInviteUserMessageTextToDefault(management::ResetCustomInviteUserMessageTextToDefaultRequest) = mail_texts::management::reset_custom_invite_user_message_text_to_default,
        |message, exchange| message.language = exchange.take_parameter();

    POST "/v1/invites" BODY_AND_KEY => OK,
        InvitePerson(InvitePersonRequest) = invites::invite_person,
        |_, exchange| {};

    POST "/v1/invites/_preview" BODY => OK,
        PreviewMail(PreviewMailRequest) = invites::preview_mail,
        |_, exchange| {};

    POST "/v1/invites/_search" BODY => OK,
        ListInvites(ListInvitesRequest) = invites::list_invites,
        |_, exchange| {};

    GET "/v1/invites/{invite_id}" NOTHING => OK,
        GetInvite(GetInviteRequest) = invites::get_invite,
        |message, exchange| message.invite_id = exchange.take_parameter();

    GET "/v1/invites/{invite_id}/timeline" NOTHING => OK,
        GetTimeline(GetTimelineRequest) = invites::get_timeline,
        |message, exchange| message.invite_id = exchange.take_parameter();

    GET "/v1/invites/{invite_id}/watch" NOTHING => OK stream,
        WatchInvite(WatchInviteRequest) = invites::watch_invite,
        |message, exchange| message.invite_id = exchange.take_parameter();

    POST "/v1/invites/{invite_id}/extend" BODY_AND_KEY => OK,
        ExtendInvite(ExtendInviteRequest) = invites::extend_invite,
        |message, exchange| message.invite_id = exchange.take_parameter();

    POST "/v1/invites/{invite_id}/revoke" KEY => OK,
        RevokeInvite(RevokeInviteRequest) = invites::revoke_invite,
        |message, exchange| message.invite_id = exchange.take_parameter();
}

/// More parameters than that no path has.
pub(super) const MOST_PARAMETERS: usize = 3;

/// What stands in the places of a path's parameters, still encoded; the rest are empty.
pub(super) type Segments<'p> = [&'p str; MOST_PARAMETERS];

pub(super) enum Found<'p> {
    Route(&'static Route, Segments<'p>),
    /// The path is known for other methods: the value of `Allow`.
    OtherMethods(String),
    Nothing,
}

/// A few dozen rows are faster compared than looked up.
pub(super) fn find<'p>(method: &Method, path: &'p str) -> Found<'p> {
    let mut allowed = String::new();
    for route in ROUTES {
        let Some(segments) = matches(route.path, path) else {
            continue;
        };
        let is_read = route.method == Method::GET;
        if route.method == *method || (is_read && method == Method::HEAD) {
            return Found::Route(route, segments);
        }
        if !allowed.is_empty() {
            allowed.push_str(", ");
        }
        allowed.push_str(route.method.as_str());
        if is_read {
            allowed.push_str(", HEAD");
        }
    }
    if allowed.is_empty() {
        Found::Nothing
    } else {
        Found::OtherMethods(allowed)
    }
}

/// `None` when the path does not fit.
fn matches<'p>(pattern: &str, path: &'p str) -> Option<Segments<'p>> {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    let mut segments = Segments::default();
    let mut free = segments.iter_mut();
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(segments),
            (Some(place), Some(segment)) if place.starts_with('{') && !segment.is_empty() => {
                *free.next()? = segment;
            }
            (Some(text), Some(segment)) if text == segment => {}
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(method: Method, path: &str) -> String {
        match find(&method, path) {
            Found::Route(route, segments) => format!("{} {}", route.operation, segments.join(" "))
                .trim_end()
                .to_owned(),
            Found::OtherMethods(allowed) => format!("allow {allowed}"),
            Found::Nothing => "nothing".to_owned(),
        }
    }

    #[test]
    fn a_path_finds_its_row() {
        assert_eq!(
            found(Method::POST, "/v2/users/1/invite_code"),
            "CreateInviteCode 1"
        );
        assert_eq!(
            found(Method::POST, "/v2/users/a%2Fb/invite_code"),
            "CreateInviteCode a%2Fb"
        );
        assert_eq!(found(Method::POST, "/v2/users"), "ListUsers");
        assert_eq!(found(Method::POST, "/v2/users/human"), "AddHumanUser");
    }

    #[test]
    fn an_id_may_be_called_like_a_path() {
        assert_eq!(found(Method::GET, "/v2/users/human"), "GetUserByID human");
        assert_eq!(
            found(Method::PUT, "/v2/users/human"),
            "allow POST, GET, HEAD, DELETE"
        );
        assert_eq!(found(Method::POST, "/v1/invites/_search"), "ListInvites");
        assert_eq!(found(Method::GET, "/v1/invites/_search"), "GetInvite _search");
        for (method, path, row) in [
            (Method::POST, "1/links", "AddIDPLink 1"),
            (Method::POST, "1/links/_search", "ListIDPLinks 1"),
            (Method::DELETE, "1/links/2/3", "RemoveIDPLink 1 2 3"),
            (Method::POST, "1/passkeys/_search", "ListPasskeys 1"),
            (
                Method::POST,
                "1/passkeys/registration_link",
                "CreatePasskeyRegistrationLink 1",
            ),
            (Method::POST, "1/passkeys/2", "VerifyPasskeyRegistration 1 2"),
            (Method::DELETE, "1/passkeys/_search", "RemovePasskey 1 _search"),
        ] {
            assert_eq!(found(method, &format!("/v2/users/{path}")), row);
        }
    }

    #[test]
    fn no_path_has_more_parameters_than_there_is_room_for() {
        for route in ROUTES {
            assert!(route.parameters().count() <= MOST_PARAMETERS, "{}", route.path);
        }
    }

    #[test]
    fn an_empty_segment_is_no_id() {
        for path in [
            "/v2/users//invite_code",
            "/v2/users/",
            "/v2/users/1/",
            "/v2//users",
            "/v2",
        ] {
            assert_eq!(found(Method::POST, path), "nothing", "{path}");
        }
    }
}
