//! A new password, by its owner or by whoever may write credentials.

use shared::users::{PasswordProof, SetPassword};
use shared::{Problem, Reason, Service};
use wire::user::v2::set_password_request::Verification;
use wire::user::v2::{SetPasswordRequest, SetPasswordResponse};

use super::person::{check_password, plain};
use crate::operations::validate::{Checked, TEXT, required, text, within};
use crate::operations::{Call, details};

pub async fn set_password(
    service: &Service,
    call: &Call,
    request: SetPasswordRequest,
) -> Result<SetPasswordResponse, Problem> {
    check(&request)?;
    let new = request.new_password.into_option().unwrap_or_default();
    let proof = match request.verification {
        None => PasswordProof::Permission,
        Some(Verification::CurrentPassword(current)) => PasswordProof::CurrentPassword(current.into()),
        // A code of a password reset, which usher never makes; an invite code does not count.
        Some(Verification::VerificationCode(_)) => return Err(Reason::PasswordCodeNotFound.into()),
    };
    let wish = SetPassword {
        user_id: request.user_id,
        new: plain(new),
        proof,
    };
    Ok(SetPasswordResponse {
        details: details(service.set_password(&call.caller, wish).await?).into(),
    })
}

fn check(request: &SetPasswordRequest) -> Checked {
    text("SetPasswordRequest.UserId", &request.user_id, TEXT)?;
    let new = required("SetPasswordRequest.NewPassword", request.new_password.as_option())?;
    within("SetPasswordRequest.NewPassword", check_password(new))?;
    match &request.verification {
        None => Ok(()),
        Some(Verification::CurrentPassword(current)) => {
            text("SetPasswordRequest.CurrentPassword", current, TEXT)
        }
        Some(Verification::VerificationCode(code)) => {
            text("SetPasswordRequest.VerificationCode", code, 1..=20)
        }
    }
}
