//! The services of the API: each RPC by name, its messages and its operation.

use std::sync::Arc;

use connectrpc::{ConnectError, RequestContext, Response, Router, ServiceRequest, ServiceResult};
use shared::Problem;
use wire::admin::v1::{
    ActivateEmailProviderRequest, ActivateEmailProviderResponse, AddEmailProviderHTTPRequest,
    AddEmailProviderHTTPResponse, AddEmailProviderSMTPRequest, AddEmailProviderSMTPResponse, AdminService,
    DeactivateEmailProviderRequest, DeactivateEmailProviderResponse, GetCustomInviteUserMessageTextRequest,
    GetCustomInviteUserMessageTextResponse, GetDefaultInviteUserMessageTextRequest,
    GetDefaultInviteUserMessageTextResponse, GetEmailProviderByIdRequest, GetEmailProviderByIdResponse,
    GetEmailProviderRequest, GetEmailProviderResponse, ListEmailProvidersRequest, ListEmailProvidersResponse,
    RemoveEmailProviderRequest, RemoveEmailProviderResponse,
    ResetCustomInviteUserMessageTextToDefaultRequest, ResetCustomInviteUserMessageTextToDefaultResponse,
    SetDefaultInviteUserMessageTextRequest, SetDefaultInviteUserMessageTextResponse,
    TestEmailProviderSMTPByIdRequest, TestEmailProviderSMTPByIdResponse, TestEmailProviderSMTPRequest,
    TestEmailProviderSMTPResponse, UpdateEmailProviderHTTPRequest, UpdateEmailProviderHTTPResponse,
    UpdateEmailProviderSMTPPasswordRequest, UpdateEmailProviderSMTPPasswordResponse,
    UpdateEmailProviderSMTPRequest, UpdateEmailProviderSMTPResponse,
};
use wire::invite::v1::{
    ExtendInviteRequest, ExtendInviteResponse, GetInviteRequest, GetInviteResponse, GetTimelineRequest,
    GetTimelineResponse, InvitePersonRequest, InvitePersonResponse, InviteService, ListInvitesRequest,
    ListInvitesResponse, PreviewMailRequest, PreviewMailResponse, RevokeInviteRequest, RevokeInviteResponse,
    WatchInviteRequest, WatchInviteResponse,
};
use wire::management::v1::{self as management, ManagementService};
use wire::org::v2::{
    AddOrganizationRequest, AddOrganizationResponse, ListOrganizationsRequest, ListOrganizationsResponse,
    OrganizationService,
};
use wire::organization::v1::{
    GetInstancePolicyRequest, GetInstancePolicyResponse, GetPolicyRequest, GetPolicyResponse, PolicyService,
    SetInstancePolicyRequest, SetInstancePolicyResponse, SetPolicyRequest, SetPolicyResponse,
};
use wire::provider::v1::{
    ActivateIdentityProviderRequest, ActivateIdentityProviderResponse, AddIdentityProviderRequest,
    AddIdentityProviderResponse, DeactivateIdentityProviderRequest, DeactivateIdentityProviderResponse,
    GetIdentityProviderRequest, GetIdentityProviderResponse, IdentityProviderService,
    ListIdentityProvidersRequest, ListIdentityProvidersResponse, RemoveIdentityProviderRequest,
    RemoveIdentityProviderResponse, TestIdentityProviderRequest, TestIdentityProviderResponse,
    UpdateIdentityProviderRequest, UpdateIdentityProviderResponse,
};
use wire::session::v2::{
    CreateSessionRequest, CreateSessionResponse, DeleteSessionRequest, DeleteSessionResponse,
    GetSessionRequest, GetSessionResponse, ListSessionsRequest, ListSessionsResponse, SessionService,
    SetSessionRequest, SetSessionResponse,
};
use wire::settings::v2::{
    GetActiveIdentityProvidersRequest, GetActiveIdentityProvidersResponse, GetBrandingSettingsRequest,
    GetBrandingSettingsResponse, GetGeneralSettingsRequest, GetGeneralSettingsResponse,
    GetLoginSettingsRequest, GetLoginSettingsResponse, GetPasswordComplexitySettingsRequest,
    GetPasswordComplexitySettingsResponse, SettingsService,
};
use wire::user::v2::{
    AddHumanUserRequest, AddHumanUserResponse, AddIDPLinkRequest, AddIDPLinkResponse,
    CreateInviteCodeRequest, CreateInviteCodeResponse, CreatePasskeyRegistrationLinkRequest,
    CreatePasskeyRegistrationLinkResponse, CreateUserRequest, CreateUserResponse, DeactivateUserRequest,
    DeactivateUserResponse, DeleteUserRequest, DeleteUserResponse, GetUserByIDRequest, GetUserByIDResponse,
    ListAuthenticationMethodTypesRequest, ListAuthenticationMethodTypesResponse, ListIDPLinksRequest,
    ListIDPLinksResponse, ListPasskeysRequest, ListPasskeysResponse, ListUsersRequest, ListUsersResponse,
    LockUserRequest, LockUserResponse, ReactivateUserRequest, ReactivateUserResponse, RegisterPasskeyRequest,
    RegisterPasskeyResponse, RemoveIDPLinkRequest, RemoveIDPLinkResponse, RemovePasskeyRequest,
    RemovePasskeyResponse, ResendInviteCodeRequest, ResendInviteCodeResponse,
    RetrieveIdentityProviderIntentRequest, RetrieveIdentityProviderIntentResponse, SetPasswordRequest,
    SetPasswordResponse, StartIdentityProviderIntentRequest, StartIdentityProviderIntentResponse,
    UnlockUserRequest, UnlockUserResponse, UpdateHumanUserRequest, UpdateHumanUserResponse, UserService,
    VerifyInviteCodeRequest, VerifyInviteCodeResponse, VerifyPasskeyRegistrationRequest,
    VerifyPasskeyRegistrationResponse,
};
use wire::webhook::v1::{
    CreateWebhookRequest, CreateWebhookResponse, DeleteWebhookRequest, DeleteWebhookResponse,
    GetWebhookRequest, GetWebhookResponse, ListWebhookDeliveriesRequest, ListWebhookDeliveriesResponse,
    ListWebhooksRequest, ListWebhooksResponse, PauseWebhookRequest, PauseWebhookResponse,
    ReplayWebhookRequest, ReplayWebhookResponse, ResumeWebhookRequest, ResumeWebhookResponse,
    RotateWebhookSecretRequest, RotateWebhookSecretResponse, TestWebhookRequest, TestWebhookResponse,
    UpdateWebhookRequest, UpdateWebhookResponse, WebhookService,
};

use crate::api::{self, Api};
use crate::operations::{
    Call, email_providers, identity_providers, invites, mail_texts, organizations, passkeys, policy,
    providers, sessions, settings, users, webhooks,
};
use crate::rpc::refusal::{end_of_stream, refusal};

/// Implements every service of the API.
#[derive(Clone)]
pub(super) struct Services {
    pub api: Arc<Api>,
}

impl Services {
    /// A service that is missing here answers that it is not served, and a test fails.
    pub fn register(self, router: Router) -> Router {
        let services = Arc::new(self);
        let router =
            router.add_service::<_, wire::user::v2::UserServiceRegisterMarker>(Arc::clone(&services));
        let router =
            router.add_service::<_, wire::org::v2::OrganizationServiceRegisterMarker>(Arc::clone(&services));
        let router =
            router.add_service::<_, wire::session::v2::SessionServiceRegisterMarker>(Arc::clone(&services));
        let router =
            router.add_service::<_, wire::settings::v2::SettingsServiceRegisterMarker>(Arc::clone(&services));
        let router = router
            .add_service::<_, wire::organization::v1::PolicyServiceRegisterMarker>(Arc::clone(&services));
        let router =
            router.add_service::<_, wire::admin::v1::AdminServiceRegisterMarker>(Arc::clone(&services));
        let router = router
            .add_service::<_, wire::management::v1::ManagementServiceRegisterMarker>(Arc::clone(&services));
        let router = router.add_service::<_, wire::provider::v1::IdentityProviderServiceRegisterMarker>(
            Arc::clone(&services),
        );
        let router =
            router.add_service::<_, wire::webhook::v1::WebhookServiceRegisterMarker>(Arc::clone(&services));
        router.add_service::<_, wire::invite::v1::InviteServiceRegisterMarker>(services)
    }

    /// What the call brings besides its message. The door has found out who calls; without it nobody comes in.
    fn call(&self, context: &RequestContext, message: &impl buffa::Message) -> Result<Call, ConnectError> {
        let Some(call) = context.extensions().get::<Call>() else {
            return Err(self.refuse(context, &shared::Reason::AuthHeaderMissing.into()));
        };
        let operation = context.spec().map_or("", |spec| spec.method());
        let idempotency = api::idempotency(call, context.headers(), operation, message)
            .map_err(|problem| self.refuse(context, &problem))?;
        Ok(Call {
            idempotency,
            ..call.clone()
        })
    }

    fn refuse(&self, context: &RequestContext, problem: &Problem) -> ConnectError {
        refusal(problem, context.headers())
    }
}

/// `rpc(Request) -> Answer = operation;` answers once. `stream rpc(Request) -> Item = operation;` has an operation that
/// takes a watcher and answers a stream of `Result<Item, Problem>`.
macro_rules! service {
    (@answer $method:ident, $request:ty, $answer:ty, $operation:path) => {
        async fn $method(
            &self,
            context: RequestContext,
            request: ServiceRequest<'_, $request>,
        ) -> ServiceResult<$answer> {
            let message = request.to_owned_message();
            let call = self.call(&context, &message)?;
            match $operation(&self.api.service, &call, message).await {
                Ok(answer) => Response::ok(answer),
                Err(problem) => Err(self.refuse(&context, &problem)),
            }
        }
    };
    (@stream $method:ident, $request:ty, $answer:ty, $operation:path) => {
        async fn $method(
            &self,
            context: RequestContext,
            request: ServiceRequest<'_, $request>,
        ) -> ServiceResult<connectrpc::ServiceStream<$answer>> {
            use futures_util::StreamExt as _;
            let watcher = self.api.watcher(context.headers());
            let items = $operation(watcher, request.to_owned_message())
                .await
                .map_err(|problem| self.refuse(&context, &problem))?;
            Response::stream_ok(items.map(move |item| {
                item.map_err(|problem| end_of_stream(&problem, context.headers()))
            }))
        }
    };
    ($service:path { $($kind:ident $method:ident($request:ty) -> $answer:ty = $operation:path;)+ }) => {
        #[expect(refining_impl_trait, reason = "every answer is the owned message")]
        impl $service for Services {
            $(service!(@$kind $method, $request, $answer, $operation);)+
        }
    };
}

service!(UserService {
    answer create_invite_code(CreateInviteCodeRequest) -> CreateInviteCodeResponse = invites::create_invite_code;
    answer resend_invite_code(ResendInviteCodeRequest) -> ResendInviteCodeResponse = invites::resend_invite_code;
    answer verify_invite_code(VerifyInviteCodeRequest) -> VerifyInviteCodeResponse = invites::verify_invite_code;
    answer create_user(CreateUserRequest) -> CreateUserResponse = users::create_user;
    answer add_human_user(AddHumanUserRequest) -> AddHumanUserResponse = users::add_human_user;
    answer update_human_user(UpdateHumanUserRequest) -> UpdateHumanUserResponse = users::update_human_user;
    answer get_user_by_id(GetUserByIDRequest) -> GetUserByIDResponse = users::get_user_by_id;
    answer list_users(ListUsersRequest) -> ListUsersResponse = users::list_users;
    answer delete_user(DeleteUserRequest) -> DeleteUserResponse = users::delete_user;
    answer lock_user(LockUserRequest) -> LockUserResponse = users::lock_user;
    answer unlock_user(UnlockUserRequest) -> UnlockUserResponse = users::unlock_user;
    answer deactivate_user(DeactivateUserRequest) -> DeactivateUserResponse = users::deactivate_user;
    answer reactivate_user(ReactivateUserRequest) -> ReactivateUserResponse = users::reactivate_user;
    answer list_authentication_method_types(ListAuthenticationMethodTypesRequest)
        -> ListAuthenticationMethodTypesResponse = users::list_authentication_method_types;
    answer set_password(SetPasswordRequest) -> SetPasswordResponse = users::set_password;
    answer register_passkey(RegisterPasskeyRequest) -> RegisterPasskeyResponse = passkeys::register_passkey;
    answer verify_passkey_registration(VerifyPasskeyRegistrationRequest) -> VerifyPasskeyRegistrationResponse
        = passkeys::verify_passkey_registration;
    answer create_passkey_registration_link(CreatePasskeyRegistrationLinkRequest)
        -> CreatePasskeyRegistrationLinkResponse = passkeys::create_passkey_registration_link;
    answer list_passkeys(ListPasskeysRequest) -> ListPasskeysResponse = passkeys::list_passkeys;
    answer remove_passkey(RemovePasskeyRequest) -> RemovePasskeyResponse = passkeys::remove_passkey;
    answer start_identity_provider_intent(StartIdentityProviderIntentRequest)
        -> StartIdentityProviderIntentResponse = providers::start_identity_provider_intent;
    answer retrieve_identity_provider_intent(RetrieveIdentityProviderIntentRequest)
        -> RetrieveIdentityProviderIntentResponse = providers::retrieve_identity_provider_intent;
    answer add_idp_link(AddIDPLinkRequest) -> AddIDPLinkResponse = providers::add_idp_link;
    answer list_idp_links(ListIDPLinksRequest) -> ListIDPLinksResponse = providers::list_idp_links;
    answer remove_idp_link(RemoveIDPLinkRequest) -> RemoveIDPLinkResponse = providers::remove_idp_link;
});

service!(OrganizationService {
    answer add_organization(AddOrganizationRequest) -> AddOrganizationResponse = organizations::add_organization;
    answer list_organizations(ListOrganizationsRequest) -> ListOrganizationsResponse
        = organizations::list_organizations;
});

service!(SessionService {
    answer create_session(CreateSessionRequest) -> CreateSessionResponse = sessions::create_session;
    answer set_session(SetSessionRequest) -> SetSessionResponse = sessions::set_session;
    answer get_session(GetSessionRequest) -> GetSessionResponse = sessions::get_session;
    answer delete_session(DeleteSessionRequest) -> DeleteSessionResponse = sessions::delete_session;
    answer list_sessions(ListSessionsRequest) -> ListSessionsResponse = sessions::list_sessions;
});

service!(SettingsService {
    answer get_general_settings(GetGeneralSettingsRequest) -> GetGeneralSettingsResponse
        = settings::get_general_settings;
    answer get_login_settings(GetLoginSettingsRequest) -> GetLoginSettingsResponse = settings::get_login_settings;
    answer get_active_identity_providers(GetActiveIdentityProvidersRequest) -> GetActiveIdentityProvidersResponse
        = providers::get_active_identity_providers;
    answer get_password_complexity_settings(GetPasswordComplexitySettingsRequest)
        -> GetPasswordComplexitySettingsResponse = settings::get_password_complexity_settings;
    answer get_branding_settings(GetBrandingSettingsRequest) -> GetBrandingSettingsResponse
        = settings::get_branding_settings;
});

service!(PolicyService {
    answer get_policy(GetPolicyRequest) -> GetPolicyResponse = policy::get_policy;
    answer set_policy(SetPolicyRequest) -> SetPolicyResponse = policy::set_policy;
    answer get_instance_policy(GetInstancePolicyRequest) -> GetInstancePolicyResponse = policy::get_instance_policy;
    answer set_instance_policy(SetInstancePolicyRequest) -> SetInstancePolicyResponse = policy::set_instance_policy;
});

service!(IdentityProviderService {
    answer list_identity_providers(ListIdentityProvidersRequest) -> ListIdentityProvidersResponse
        = identity_providers::list_identity_providers;
    answer get_identity_provider(GetIdentityProviderRequest) -> GetIdentityProviderResponse
        = identity_providers::get_identity_provider;
    answer add_identity_provider(AddIdentityProviderRequest) -> AddIdentityProviderResponse
        = identity_providers::add_identity_provider;
    answer update_identity_provider(UpdateIdentityProviderRequest) -> UpdateIdentityProviderResponse
        = identity_providers::update_identity_provider;
    answer activate_identity_provider(ActivateIdentityProviderRequest) -> ActivateIdentityProviderResponse
        = identity_providers::activate_identity_provider;
    answer deactivate_identity_provider(DeactivateIdentityProviderRequest) -> DeactivateIdentityProviderResponse
        = identity_providers::deactivate_identity_provider;
    answer remove_identity_provider(RemoveIdentityProviderRequest) -> RemoveIdentityProviderResponse
        = identity_providers::remove_identity_provider;
    answer test_identity_provider(TestIdentityProviderRequest) -> TestIdentityProviderResponse
        = identity_providers::test_identity_provider;
});

service!(WebhookService {
    answer create_webhook(CreateWebhookRequest) -> CreateWebhookResponse = webhooks::create_webhook;
    answer list_webhooks(ListWebhooksRequest) -> ListWebhooksResponse = webhooks::list_webhooks;
    answer get_webhook(GetWebhookRequest) -> GetWebhookResponse = webhooks::get_webhook;
    answer update_webhook(UpdateWebhookRequest) -> UpdateWebhookResponse = webhooks::update_webhook;
    answer delete_webhook(DeleteWebhookRequest) -> DeleteWebhookResponse = webhooks::delete_webhook;
    answer pause_webhook(PauseWebhookRequest) -> PauseWebhookResponse = webhooks::pause_webhook;
    answer resume_webhook(ResumeWebhookRequest) -> ResumeWebhookResponse = webhooks::resume_webhook;
    answer rotate_webhook_secret(RotateWebhookSecretRequest) -> RotateWebhookSecretResponse = webhooks::rotate_webhook_secret;
    answer test_webhook(TestWebhookRequest) -> TestWebhookResponse = webhooks::test_webhook;
    answer replay_webhook(ReplayWebhookRequest) -> ReplayWebhookResponse = webhooks::replay_webhook;
    answer list_webhook_deliveries(ListWebhookDeliveriesRequest) -> ListWebhookDeliveriesResponse = webhooks::list_webhook_deliveries;
});

service!(AdminService {
    answer list_email_providers(ListEmailProvidersRequest) -> ListEmailProvidersResponse
        = email_providers::list_email_providers;
    answer get_email_provider(GetEmailProviderRequest) -> GetEmailProviderResponse
        = email_providers::get_email_provider;
    answer add_email_provider_smtp(AddEmailProviderSMTPRequest) -> AddEmailProviderSMTPResponse
        = email_providers::add_email_provider_smtp;
    answer test_email_provider_smtp(TestEmailProviderSMTPRequest) -> TestEmailProviderSMTPResponse
        = email_providers::test_email_provider_smtp;
    answer update_email_provider_smtp(UpdateEmailProviderSMTPRequest) -> UpdateEmailProviderSMTPResponse
        = email_providers::update_email_provider_smtp;
    answer update_email_provider_smtp_password(UpdateEmailProviderSMTPPasswordRequest) -> UpdateEmailProviderSMTPPasswordResponse
        = email_providers::update_email_provider_smtp_password;
    answer test_email_provider_smtp_by_id(TestEmailProviderSMTPByIdRequest) -> TestEmailProviderSMTPByIdResponse
        = email_providers::test_email_provider_smtp_by_id;
    answer add_email_provider_http(AddEmailProviderHTTPRequest) -> AddEmailProviderHTTPResponse
        = email_providers::add_email_provider_http;
    answer update_email_provider_http(UpdateEmailProviderHTTPRequest) -> UpdateEmailProviderHTTPResponse
        = email_providers::update_email_provider_http;
    answer get_email_provider_by_id(GetEmailProviderByIdRequest) -> GetEmailProviderByIdResponse
        = email_providers::get_email_provider_by_id;
    answer remove_email_provider(RemoveEmailProviderRequest) -> RemoveEmailProviderResponse
        = email_providers::remove_email_provider;
    answer activate_email_provider(ActivateEmailProviderRequest) -> ActivateEmailProviderResponse
        = email_providers::activate_email_provider;
    answer deactivate_email_provider(DeactivateEmailProviderRequest) -> DeactivateEmailProviderResponse
        = email_providers::deactivate_email_provider;
    answer get_default_invite_user_message_text(GetDefaultInviteUserMessageTextRequest) -> GetDefaultInviteUserMessageTextResponse
        = mail_texts::admin::get_default_invite_user_message_text;
    answer get_custom_invite_user_message_text(GetCustomInviteUserMessageTextRequest) -> GetCustomInviteUserMessageTextResponse
        = mail_texts::admin::get_custom_invite_user_message_text;
    answer set_default_invite_user_message_text(SetDefaultInviteUserMessageTextRequest) -> SetDefaultInviteUserMessageTextResponse
        = mail_texts::admin::set_default_invite_user_message_text;
    answer reset_custom_invite_user_message_text_to_default(ResetCustomInviteUserMessageTextToDefaultRequest) -> ResetCustomInviteUserMessageTextToDefaultResponse
        = mail_texts::admin::reset_custom_invite_user_message_text_to_default;
});

service!(ManagementService {
    answer get_default_invite_user_message_text(management::GetDefaultInviteUserMessageTextRequest) -> management::GetDefaultInviteUserMessageTextResponse
        = mail_texts::management::get_default_invite_user_message_text;
    answer get_custom_invite_user_message_text(management::GetCustomInviteUserMessageTextRequest) -> management::GetCustomInviteUserMessageTextResponse
        = mail_texts::management::get_custom_invite_user_message_text;
    answer set_custom_invite_user_message_text(management::SetCustomInviteUserMessageTextRequest) -> management::SetCustomInviteUserMessageTextResponse
        = mail_texts::management::set_custom_invite_user_message_text;
    answer reset_custom_invite_user_message_text_to_default(management::ResetCustomInviteUserMessageTextToDefaultRequest) -> management::ResetCustomInviteUserMessageTextToDefaultResponse
        = mail_texts::management::reset_custom_invite_user_message_text_to_default;
});

service!(InviteService {
    answer get_invite(GetInviteRequest) -> GetInviteResponse = invites::get_invite;
    answer list_invites(ListInvitesRequest) -> ListInvitesResponse = invites::list_invites;
    answer get_timeline(GetTimelineRequest) -> GetTimelineResponse = invites::get_timeline;
    stream watch_invite(WatchInviteRequest) -> WatchInviteResponse = invites::watch_invite;
    answer extend_invite(ExtendInviteRequest) -> ExtendInviteResponse = invites::extend_invite;
    answer revoke_invite(RevokeInviteRequest) -> RevokeInviteResponse = invites::revoke_invite;
    answer invite_person(InvitePersonRequest) -> InvitePersonResponse = invites::invite_person;
    answer preview_mail(PreviewMailRequest) -> PreviewMailResponse = invites::preview_mail;
});
