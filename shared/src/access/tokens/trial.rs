//! A token to try the API with: one click, one hour.

use std::time::Duration;

use super::{BearerToken, CreateToken};
use crate::access::{Caller, Role};
use crate::{Micros, Problem, Reason, Service};

/// Long enough to read the reference, too short to build on.
const TRIAL_LIFETIME: Duration = Duration::from_secs(60 * 60);

pub struct TrialToken {
    pub token: BearerToken,
    pub role: Role,
    pub ends_at: Micros,
}

impl Service {
    /// Whether [`Self::create_trial_token`] would give the caller one.
    pub async fn may_create_trial_token(&self, caller: &Caller) -> Result<bool, Problem> {
        Ok(!self.token_choices(caller).await?.is_empty())
    }

    /// A token with the strongest role the caller may give: whoever tries the API tries what they may do themselves.
    pub async fn create_trial_token(&self, caller: &Caller, name: String) -> Result<TrialToken, Problem> {
        let choices = self.token_choices(caller).await?;
        let (role, organization_id) = choices
            .strongest(&caller.organization_id)
            .ok_or(Reason::PermissionDenied)?;
        let ends_at = self.clock.now().plus(TRIAL_LIFETIME);
        let request = CreateToken {
            role,
            organization_id,
            name: Some(name),
            expires_at: Some(ends_at),
        };
        let created = self.create_token(caller, request).await?;
        Ok(TrialToken {
            token: created.token,
            role,
            ends_at,
        })
    }
}
