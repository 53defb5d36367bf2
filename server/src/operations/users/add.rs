//! Adding a person, by the newer call and the older one. What usher leaves to CreateInviteCode is said here.

use shared::access::Permission;
use shared::users::{AddHuman, EmailAddress, NewPassword};
use shared::{Problem, Service};
use wire::object::v2::organization::Org;
use wire::user::v2::add_human_user_request::PasswordType;
use wire::user::v2::create_user_request::{Human, Machine, UserType, human};
use wire::user::v2::{
    AddHumanUserRequest, AddHumanUserResponse, CreateUserRequest, CreateUserResponse, SetMetadataEntry,
};

use super::person::{
    check_email, check_hash, check_password, check_phone, check_profile, gender, hashed, is_verified,
    non_empty, not_served, phone, plain,
};
use crate::operations::providers::{check_link, new_link};
use crate::operations::validate::{Checked, TEXT, bytes, optional, required, text, within};
use crate::operations::{Call, details, timestamp};

pub async fn add_human_user(
    service: &Service,
    call: &Call,
    mut request: AddHumanUserRequest,
) -> Result<AddHumanUserResponse, Problem> {
    let (id, domain) = match request.organization.take().and_then(|named| named.org) {
        Some(Org::OrgId(id)) => (Some(id), None),
        Some(Org::OrgDomain(domain)) => (None, Some(domain)),
        None => (call.organization_id.clone(), None),
    };
    let organization_id = service
        .organization_for(&call.caller, id.as_deref(), domain.as_deref())
        .await?;
    // Asked before the message is looked at, as the existing API does for calls of one fixed permission.
    call.caller.allow(Permission::UserWrite, Some(&organization_id))?;
    check_add_human_user(&request)?;
    let wish = AddHuman {
        organization_id: Some(organization_id),
        idempotency: call.idempotency.clone(),
        ..new_human(request)?
    };
    let added = service.add_human(&call.caller, wish).await?;
    Ok(AddHumanUserResponse {
        user_id: added.user_id,
        details: details(added.details).into(),
        ..Default::default()
    })
}

pub async fn create_user(
    service: &Service,
    call: &Call,
    mut request: CreateUserRequest,
) -> Result<CreateUserResponse, Problem> {
    if let (true, Some(id)) = (request.organization_id.is_empty(), &call.organization_id) {
        request.organization_id.clone_from(id);
    }
    let user_type = request.user_type.take();
    text("CreateUserRequest.OrganizationId", &request.organization_id, TEXT)?;
    let human = match required("CreateUserRequest.UserType", user_type)? {
        UserType::Human(human) => as_add_human_user(*human),
        UserType::Machine(machine) => {
            within("CreateUserRequest.Machine", check_machine(&machine))?;
            return Err(not_served(
                "service users over the API. The operator makes one on the command line",
            ));
        }
    };
    within(
        "CreateUserRequest.Human",
        check_person("CreateUserRequest_Human", "Metadata", &human),
    )?;
    optional("CreateUserRequest.UserId", request.user_id.as_deref(), TEXT)?;
    optional("CreateUserRequest.Username", request.username.as_deref(), TEXT)?;
    let wish = AddHuman {
        user_id: request.user_id,
        username: request.username,
        organization_id: Some(request.organization_id),
        idempotency: call.idempotency.clone(),
        ..new_human(human)?
    };
    let added = service.add_human(&call.caller, wish).await?;
    Ok(CreateUserResponse {
        id: added.user_id,
        creation_date: timestamp(added.details.created_at).into(),
        ..Default::default()
    })
}

/// The two calls take the same person in nearly the same words.
fn as_add_human_user(human: Human) -> AddHumanUserRequest {
    AddHumanUserRequest {
        profile: human.profile,
        email: human.email,
        phone: human.phone,
        metadata: human
            .metadata
            .into_iter()
            .map(|entry| SetMetadataEntry {
                key: entry.key,
                value: entry.value,
            })
            .collect(),
        password_type: human.password_type.map(|password| match password {
            human::PasswordType::Password(password) => PasswordType::Password(password),
            human::PasswordType::HashedPassword(hashed) => PasswordType::HashedPassword(hashed),
        }),
        idp_links: human.idp_links,
        totp_secret: human.totp_secret,
        ..Default::default()
    }
}

fn check_machine(machine: &Machine) -> Checked {
    text("CreateUserRequest_Machine.Name", &machine.name, TEXT)?;
    optional(
        "CreateUserRequest_Machine.Description",
        machine.description.as_deref(),
        1..=500,
    )
}

pub(in crate::operations) fn check_add_human_user(request: &AddHumanUserRequest) -> Checked {
    check_person("AddHumanUserRequest", "SetMetadataEntry", request)?;
    optional("AddHumanUserRequest.UserId", request.user_id.as_deref(), TEXT)?;
    optional("AddHumanUserRequest.Username", request.username.as_deref(), TEXT)
}

/// `message` and `entry` are the names of the messages the person came in.
fn check_person(message: &str, entry: &str, person: &AddHumanUserRequest) -> Checked {
    let profile = required(format_args!("{message}.Profile"), person.profile.as_option())?;
    within(format_args!("{message}.Profile"), check_profile(profile))?;
    let email = required(format_args!("{message}.Email"), person.email.as_option())?;
    within(format_args!("{message}.Email"), check_email(email))?;
    if let Some(phone) = person.phone.as_option() {
        within(format_args!("{message}.Phone"), check_phone(phone))?;
    }
    for (at, data) in person.metadata.iter().enumerate() {
        let check = || {
            text(format_args!("{entry}.Key"), &data.key, TEXT)?;
            bytes(format_args!("{entry}.Value"), &data.value, 1..=500_000)
        };
        within(format_args!("{message}.Metadata[{at}]"), check())?;
    }
    for (at, link) in person.idp_links.iter().enumerate() {
        within(format_args!("{message}.IdpLinks[{at}]"), check_link(link))?;
    }
    match &person.password_type {
        Some(PasswordType::Password(password)) => {
            within(format_args!("{message}.Password"), check_password(password))?;
        }
        Some(PasswordType::HashedPassword(hashed)) => {
            within(format_args!("{message}.HashedPassword"), check_hash(hashed))?
        }
        None => {}
    }
    optional(
        format_args!("{message}.TotpSecret"),
        person.totp_secret.as_deref(),
        TEXT,
    )
}

/// A checked message as the use case wants it; the organization is the caller's to say.
pub(in crate::operations) fn new_human(request: AddHumanUserRequest) -> Result<AddHuman, Problem> {
    if request.totp_secret.is_some() {
        return Err(not_served("one-time passwords (totpSecret)"));
    }
    let profile = request.profile.into_option().unwrap_or_default();
    let email = request.email.into_option().unwrap_or_default();
    Ok(AddHuman {
        user_id: request.user_id,
        username: request.username,
        organization_id: None,
        given_name: profile.given_name,
        family_name: profile.family_name,
        nick_name: non_empty(profile.nick_name),
        display_name: profile.display_name,
        preferred_language: non_empty(profile.preferred_language),
        gender: profile.gender.and_then(gender),
        email_verified: is_verified(email.verification)?,
        email: EmailAddress::parse(&email.email)?,
        phone: request.phone.into_option().map(phone).transpose()?.flatten(),
        metadata: request
            .metadata
            .into_iter()
            .map(|entry| (entry.key, entry.value))
            .collect(),
        password: request.password_type.map(initial_password),
        links: request.idp_links.into_iter().map(new_link).collect(),
        idempotency: None,
    })
}

fn initial_password(password: PasswordType) -> NewPassword {
    match password {
        PasswordType::Password(password) => plain(*password),
        PasswordType::HashedPassword(password) => hashed(*password),
    }
}
