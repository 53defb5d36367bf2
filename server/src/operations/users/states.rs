//! Locking and deactivating users, and the ways back.

use shared::users::StateChange;
use shared::{Problem, Service};
use wire::object::v2::Details;
use wire::user::v2::{
    DeactivateUserRequest, DeactivateUserResponse, LockUserRequest, LockUserResponse, ReactivateUserRequest,
    ReactivateUserResponse, UnlockUserRequest, UnlockUserResponse,
};

use crate::operations::validate::{TEXT, text};
use crate::operations::{Call, details};

pub async fn lock_user(
    service: &Service,
    call: &Call,
    request: LockUserRequest,
) -> Result<LockUserResponse, Problem> {
    text("LockUserRequest.UserId", &request.user_id, TEXT)?;
    let changed = change(service, call, &request.user_id, StateChange::Lock).await?;
    Ok(LockUserResponse {
        details: changed.into(),
    })
}

pub async fn unlock_user(
    service: &Service,
    call: &Call,
    request: UnlockUserRequest,
) -> Result<UnlockUserResponse, Problem> {
    text("UnlockUserRequest.UserId", &request.user_id, TEXT)?;
    let changed = change(service, call, &request.user_id, StateChange::Unlock).await?;
    Ok(UnlockUserResponse {
        details: changed.into(),
    })
}

pub async fn deactivate_user(
    service: &Service,
    call: &Call,
    request: DeactivateUserRequest,
) -> Result<DeactivateUserResponse, Problem> {
    text("DeactivateUserRequest.UserId", &request.user_id, TEXT)?;
    let changed = change(service, call, &request.user_id, StateChange::Deactivate).await?;
    Ok(DeactivateUserResponse {
        details: changed.into(),
    })
}

pub async fn reactivate_user(
    service: &Service,
    call: &Call,
    request: ReactivateUserRequest,
) -> Result<ReactivateUserResponse, Problem> {
    text("ReactivateUserRequest.UserId", &request.user_id, TEXT)?;
    let changed = change(service, call, &request.user_id, StateChange::Reactivate).await?;
    Ok(ReactivateUserResponse {
        details: changed.into(),
    })
}

async fn change(
    service: &Service,
    call: &Call,
    user_id: &str,
    wanted: StateChange,
) -> Result<Details, Problem> {
    Ok(details(
        service.change_user_state(&call.caller, user_id, wanted).await?,
    ))
}
