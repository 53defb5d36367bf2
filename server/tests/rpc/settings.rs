//! Settings and the state of users in every form.

use wire::organization::v1::{GetPolicyRequest, GetPolicyResponse, Policy, SetPolicyRequest};
use wire::settings::v2::{GetLoginSettingsRequest, GetLoginSettingsResponse, ResourceOwnerType};
use wire::user::v2::{DeactivateUserRequest, LockUserRequest, UnlockUserRequest};

use crate::app::App;
use crate::forms::{Form, call_as_owner};

#[tokio::test]
async fn every_form_tells_the_settings() {
    let app = App::start().await;
    let path = "/zitadel.settings.v2.SettingsService/GetLoginSettings";
    for form in Form::ALL {
        let outcome = call_as_owner(&app, form, path, &GetLoginSettingsRequest::default()).await;
        let answer: GetLoginSettingsResponse = outcome.answer();
        let settings = answer.settings.as_option().unwrap();
        assert!(settings.allow_username_password, "{form:?}");
        assert_eq!(
            settings.resource_owner_type,
            ResourceOwnerType::RESOURCE_OWNER_TYPE_INSTANCE
        );
        let lifetime = settings.password_check_lifetime.as_option().unwrap();
        assert_eq!((lifetime.seconds, lifetime.nanos), (7 * 24 * 60 * 60, 0));
    }
}

#[tokio::test]
async fn every_form_keeps_a_user_out_and_lets_them_in_again() {
    let app = App::with_maria().await;
    let user_id = || "maria".to_owned();
    let path = |call| format!("/zitadel.user.v2.UserService/{call}User");
    for form in Form::ALL {
        let lock = LockUserRequest { user_id: user_id() };
        let unlock = UnlockUserRequest { user_id: user_id() };
        assert_eq!(call_as_owner(&app, form, &path("Lock"), &lock).await.code, 0);
        let again = call_as_owner(&app, form, &path("Lock"), &lock).await;
        assert_eq!((again.code, again.id()), (9, "COMMAND-lgws8wtsqf"), "{form:?}");
        assert_eq!(call_as_owner(&app, form, &path("Unlock"), &unlock).await.code, 0);
        let nobody = DeactivateUserRequest {
            user_id: "nobody".into(),
        };
        let refused = call_as_owner(&app, form, &path("Deactivate"), &nobody).await;
        assert_eq!(
            (refused.code, refused.id()),
            (5, "COMMAND-5gp2p62iin"),
            "{form:?}"
        );
    }
}

#[tokio::test]
async fn every_form_changes_a_policy() {
    let app = App::start().await;
    let path = |call| format!("/usher.org.v1.PolicyService/{call}");
    for (form, chars) in Form::ALL.into_iter().zip(9..) {
        let request = SetPolicyRequest {
            organization_id: "acme".to_owned(),
            policy: Policy {
                min_password_chars: Some(chars),
                ..Policy::default()
            }
            .into(),
        };
        assert_eq!(
            call_as_owner(&app, form, &path("SetPolicy"), &request).await.code,
            0
        );
        let request = GetPolicyRequest {
            organization_id: "acme".to_owned(),
        };
        let told: GetPolicyResponse = call_as_owner(&app, form, &path("GetPolicy"), &request)
            .await
            .answer();
        let held = told.effective.as_option().unwrap();
        assert_eq!(
            (held.min_password_chars, held.passwords),
            (Some(chars), Some(true)),
            "{form:?}"
        );
    }
}
