//! Where people go on who are signed in.

use crate::access::Caller;
use crate::ports::Load;
use crate::{Problem, Service};

/// What the caller's organization invites people to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    pub name: String,
    pub url: String,
}

impl Service {
    /// None where the organization names no address.
    pub async fn own_application(&self, caller: &Caller) -> Result<Option<Application>, Problem> {
        let snapshot = self.store.snapshot(Load::user(&caller.user_id)).await?;
        Ok(snapshot.organization.and_then(|organization| {
            Some(Application {
                url: organization.policy().way_on()?.to_owned(),
                name: organization.application_name(None),
            })
        }))
    }
}
