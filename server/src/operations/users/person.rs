//! The parts of a person that adding and changing have in common: their rules, and what they mean.

use secrecy::SecretString;
use shared::users::{EmailAddress, Gender, NewPassword, Phone};
use shared::{Problem, Reason};
use wire::EnumValue;
use wire::user::v2::{
    HashedPassword, Password, SetHumanEmail, SetHumanPhone, SetHumanProfile, set_human_email, set_human_phone,
};

use crate::operations::validate::{Checked, OPTIONAL_TEXT, TEXT, broken, optional, text, within};

pub(super) fn check_profile(profile: &SetHumanProfile) -> Checked {
    text("SetHumanProfile.GivenName", &profile.given_name, TEXT)?;
    text("SetHumanProfile.FamilyName", &profile.family_name, TEXT)?;
    optional(
        "SetHumanProfile.NickName",
        profile.nick_name.as_deref(),
        OPTIONAL_TEXT,
    )?;
    optional(
        "SetHumanProfile.DisplayName",
        profile.display_name.as_deref(),
        OPTIONAL_TEXT,
    )?;
    optional(
        "SetHumanProfile.PreferredLanguage",
        profile.preferred_language.as_deref(),
        0..=10,
    )
}

pub(super) fn check_email(email: &SetHumanEmail) -> Checked {
    use set_human_email::Verification;
    text("SetHumanEmail.Email", &email.email, TEXT)?;
    if EmailAddress::parse(&email.email).is_err() {
        return broken("SetHumanEmail.Email", "value must be a valid email address");
    }
    match &email.verification {
        Some(Verification::SendCode(send)) => within(
            "SetHumanEmail.SendCode",
            optional(
                "SendEmailVerificationCode.UrlTemplate",
                send.url_template.as_deref(),
                TEXT,
            ),
        ),
        _ => Ok(()),
    }
}

pub(super) fn check_phone(phone: &SetHumanPhone) -> Checked {
    text("SetHumanPhone.Phone", &phone.phone, OPTIONAL_TEXT)?;
    match phone.verification {
        Some(set_human_phone::Verification::IsVerified(false)) => {
            broken("SetHumanPhone.IsVerified", "value must equal true")
        }
        _ => Ok(()),
    }
}

pub(super) fn check_password(password: &Password) -> Checked {
    text("Password.Password", &password.password, TEXT)
}

pub(super) fn check_hash(hashed: &HashedPassword) -> Checked {
    text("HashedPassword.Hash", &hashed.hash, TEXT)
}

/// The invite proves the address, so nothing said about it means: unproven, and no second mail.
pub(super) fn is_verified(verification: Option<set_human_email::Verification>) -> Result<bool, Problem> {
    use set_human_email::Verification;
    match verification {
        Some(Verification::IsVerified(is_verified)) => Ok(is_verified),
        None => Ok(false),
        Some(Verification::SendCode(_) | Verification::ReturnCode(_)) => Err(not_served(
            "codes that only prove an address (email.sendCode, email.returnCode). Say email.isVerified=false \
             and call CreateInviteCode, which proves the address",
        )),
    }
}

pub(super) fn phone(phone: SetHumanPhone) -> Result<Option<Phone>, Problem> {
    use set_human_phone::Verification;
    let verified = match phone.verification {
        Some(Verification::IsVerified(verified)) => verified,
        None => false,
        Some(Verification::SendCode(_) | Verification::ReturnCode(_)) => {
            return Err(not_served(
                "codes that prove a phone number (phone.sendCode, phone.returnCode)",
            ));
        }
    };
    Ok((!phone.phone.is_empty()).then_some(Phone {
        number: phone.phone,
        verified,
    }))
}

pub(super) fn plain(password: Password) -> NewPassword {
    NewPassword::Plain {
        password: SecretString::from(password.password),
        change_required: password.change_required,
    }
}

pub(super) fn hashed(password: HashedPassword) -> NewPassword {
    NewPassword::Hashed {
        hash: password.hash,
        change_required: password.change_required,
    }
}

pub(super) fn gender(gender: EnumValue<wire::user::v2::Gender>) -> Option<Gender> {
    use wire::user::v2::Gender as G;
    match gender.as_known()? {
        G::GENDER_UNSPECIFIED => None,
        G::GENDER_FEMALE => Some(Gender::Female),
        G::GENDER_MALE => Some(Gender::Male),
        G::GENDER_DIVERSE => Some(Gender::Diverse),
    }
}

pub(super) fn non_empty(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

pub(super) fn not_served(text: &str) -> Problem {
    Problem::with_text(Reason::NotServed, text)
}
