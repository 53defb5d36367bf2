//! Changing a person.

use shared::users::{EmailAddress, NewEmail, NewPassword, PasswordProof, Profile, UpdateHuman};
use shared::{Problem, Reason, Service};
use wire::user::v2::set_password::{PasswordType, Verification};
use wire::user::v2::{
    SetHumanEmail, SetHumanProfile, SetPassword, UpdateHumanUserRequest, UpdateHumanUserResponse,
};

use super::person::{
    check_email, check_hash, check_password, check_phone, check_profile, gender, hashed, is_verified, phone,
    plain,
};
use crate::operations::validate::{Checked, TEXT, optional, required, text, within};
use crate::operations::{Call, details};

pub async fn update_human_user(
    service: &Service,
    call: &Call,
    request: UpdateHumanUserRequest,
) -> Result<UpdateHumanUserResponse, Problem> {
    check(&request)?;
    let wish = UpdateHuman {
        user_id: request.user_id,
        username: request.username,
        profile: request.profile.into_option().map(profile),
        email: request.email.into_option().map(email).transpose()?,
        phone: request.phone.into_option().map(phone).transpose()?.flatten(),
        password: request.password.into_option().map(password).transpose()?,
    };
    Ok(UpdateHumanUserResponse {
        details: details(service.update_human(&call.caller, wish).await?).into(),
        ..Default::default()
    })
}

fn check(request: &UpdateHumanUserRequest) -> Checked {
    text("UpdateHumanUserRequest.UserId", &request.user_id, TEXT)?;
    optional(
        "UpdateHumanUserRequest.Username",
        request.username.as_deref(),
        TEXT,
    )?;
    if let Some(profile) = request.profile.as_option() {
        within("UpdateHumanUserRequest.Profile", check_profile(profile))?;
    }
    if let Some(email) = request.email.as_option() {
        within("UpdateHumanUserRequest.Email", check_email(email))?;
    }
    if let Some(phone) = request.phone.as_option() {
        within("UpdateHumanUserRequest.Phone", check_phone(phone))?;
    }
    match request.password.as_option() {
        Some(password) => within("UpdateHumanUserRequest.Password", check_set_password(password)),
        None => Ok(()),
    }
}

fn check_set_password(password: &SetPassword) -> Checked {
    match required("SetPassword.PasswordType", password.password_type.as_ref())? {
        PasswordType::Password(plain) => within("SetPassword.Password", check_password(plain))?,
        PasswordType::HashedPassword(hashed) => within("SetPassword.HashedPassword", check_hash(hashed))?,
    }
    match &password.verification {
        None => Ok(()),
        Some(Verification::CurrentPassword(current)) => text("SetPassword.CurrentPassword", current, TEXT),
        Some(Verification::VerificationCode(code)) => text("SetPassword.VerificationCode", code, 1..=20),
    }
}

fn profile(profile: SetHumanProfile) -> Profile {
    Profile {
        given_name: profile.given_name,
        family_name: profile.family_name,
        nick_name: profile.nick_name,
        display_name: profile.display_name,
        preferred_language: profile.preferred_language,
        gender: profile.gender.map(gender),
    }
}

fn email(email: SetHumanEmail) -> Result<NewEmail, Problem> {
    Ok(NewEmail {
        address: EmailAddress::parse(&email.email)?,
        verified: is_verified(email.verification)?,
    })
}

fn password(password: SetPassword) -> Result<(NewPassword, PasswordProof), Problem> {
    let proof = match password.verification {
        None => PasswordProof::Permission,
        Some(Verification::CurrentPassword(current)) => PasswordProof::CurrentPassword(current.into()),
        // A code of a password reset, which usher never makes; an invite code does not count.
        Some(Verification::VerificationCode(_)) => return Err(Reason::PasswordCodeNotFound.into()),
    };
    let new = match password.password_type {
        Some(PasswordType::Password(new)) => plain(*new),
        Some(PasswordType::HashedPassword(new)) => hashed(*new),
        None => {
            return Err(Problem::invalid(
                "invalid SetPassword.PasswordType: value is required",
            ));
        }
    };
    Ok((new, proof))
}
