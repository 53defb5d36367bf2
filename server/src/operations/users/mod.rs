//! Users: add, change, read, list, delete, their state and their password.

mod add;
mod list;
mod person;
mod set_password;
mod states;
mod update;

pub use add::{add_human_user, create_user};
pub(super) use add::{check_add_human_user, new_human};
pub use list::list_users;
pub use set_password::set_password;
pub use states::{deactivate_user, lock_user, reactivate_user, unlock_user};
pub use update::update_human_user;

use shared::users::{Gender, Human, Method, User, UserKind, UserState};
use shared::{Details, Problem, Service};
use wire::user::v2::{
    AuthenticationMethodType, DeleteUserRequest, DeleteUserResponse, GetUserByIDRequest, GetUserByIDResponse,
    HumanEmail, HumanPhone, HumanProfile, HumanUser, ListAuthenticationMethodTypesRequest,
    ListAuthenticationMethodTypesResponse, MachineUser,
};

use super::validate::{Checked, TEXT, text, within};
use super::{Call, details, list_details, timestamp};

pub async fn get_user_by_id(
    service: &Service,
    call: &Call,
    request: GetUserByIDRequest,
) -> Result<GetUserByIDResponse, Problem> {
    text("GetUserByIDRequest.UserId", &request.user_id, TEXT)?;
    let found = service.get_user(&call.caller, &request.user_id).await?;
    Ok(GetUserByIDResponse {
        details: details(Details::of(&found)).into(),
        user: user(found).into(),
    })
}

pub async fn delete_user(
    service: &Service,
    call: &Call,
    request: DeleteUserRequest,
) -> Result<DeleteUserResponse, Problem> {
    text("DeleteUserRequest.UserId", &request.user_id, TEXT)?;
    let deleted = service.delete_user(&call.caller, &request.user_id).await?;
    Ok(DeleteUserResponse {
        details: details(deleted.details).into(),
    })
}

pub async fn list_authentication_method_types(
    service: &Service,
    call: &Call,
    request: ListAuthenticationMethodTypesRequest,
) -> Result<ListAuthenticationMethodTypesResponse, Problem> {
    check_methods(&request)?;
    let found = service.get_user(&call.caller, &request.user_id).await?;
    let types: Vec<_> = found
        .human()
        .into_iter()
        .flat_map(Human::methods)
        .filter(|method| *method != Method::Passkey || wants_passkeys(service, &request))
        .map(|method| match method {
            Method::Password => AuthenticationMethodType::Password.into(),
            Method::Passkey => AuthenticationMethodType::Passkey.into(),
            Method::Identity => AuthenticationMethodType::Idp.into(),
        })
        .collect();
    Ok(ListAuthenticationMethodTypesResponse {
        details: list_details(service, types.len() as u64).into(),
        auth_method_types: types,
    })
}

/// All passkeys belong to the one domain of this installation.
fn wants_passkeys(service: &Service, request: &ListAuthenticationMethodTypesRequest) -> bool {
    let domain = request
        .domain_query
        .as_option()
        .map(|query| query.domain.as_str());
    domain.is_none_or(|domain| domain.is_empty() || domain == service.settings.host())
}

fn check_methods(request: &ListAuthenticationMethodTypesRequest) -> Checked {
    text(
        "ListAuthenticationMethodTypesRequest.UserId",
        &request.user_id,
        TEXT,
    )?;
    // It narrows passkeys down; a password belongs to no domain.
    match request.domain_query.as_option() {
        Some(query) => within(
            "ListAuthenticationMethodTypesRequest.DomainQuery",
            text("DomainQuery.Domain", &query.domain, TEXT),
        ),
        None => Ok(()),
    }
}

fn user(user: User) -> wire::user::v2::User {
    let state = match user.state {
        UserState::Active => wire::user::v2::UserState::Active,
        UserState::Inactive => wire::user::v2::UserState::Inactive,
        UserState::Locked => wire::user::v2::UserState::Locked,
    };
    let mut answer = wire::user::v2::User {
        details: details(Details::of(&user)).into(),
        state: state.into(),
        preferred_login_name: user.username.clone(),
        login_names: vec![user.username.clone()],
        ..Default::default()
    };
    match user.kind {
        UserKind::Human(human) => {
            if !human.email.as_str().eq_ignore_ascii_case(&user.username) {
                answer.login_names.push(human.email.as_str().to_owned());
            }
            answer.r#type = HumanUser {
                user_id: user.id.clone(),
                state: answer.state,
                username: user.username.clone(),
                login_names: answer.login_names.clone(),
                preferred_login_name: user.username.clone(),
                ..person(*human)
            }
            .into();
        }
        UserKind::Machine(machine) => {
            answer.r#type = MachineUser {
                name: machine.name,
                description: machine.description,
                ..Default::default()
            }
            .into();
        }
    }
    answer.user_id = user.id;
    answer.username = user.username;
    answer
}

fn person(human: Human) -> HumanUser {
    let gender = human.gender.map(|gender| match gender {
        Gender::Female => wire::user::v2::Gender::Female,
        Gender::Male => wire::user::v2::Gender::Male,
        Gender::Diverse => wire::user::v2::Gender::Diverse,
    });
    HumanUser {
        profile: HumanProfile {
            given_name: human.given_name,
            family_name: human.family_name,
            nick_name: human.nick_name,
            display_name: Some(human.display_name),
            preferred_language: human.preferred_language,
            gender: gender.map(Into::into),
            ..Default::default()
        }
        .into(),
        email: HumanEmail {
            email: human.email.into(),
            is_verified: human.email_verified,
        }
        .into(),
        phone: human
            .phone
            .map(|phone| HumanPhone {
                phone: phone.number,
                is_verified: phone.verified,
            })
            .into(),
        password_change_required: human.password_change_required,
        password_changed: human.password_set_at.map(timestamp).into(),
        ..Default::default()
    }
}
