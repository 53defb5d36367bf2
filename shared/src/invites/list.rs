//! The admin's list of invites, and one invite with its timeline.

use crate::access::{Caller, Permission};
use crate::invites::{InviteDetail, InviteFilter, InvitePage, MailStatus};
use crate::{Micros, Problem, Reason, Service};

/// Rows on a page of the admin's list.
pub const PAGE_ROWS: u32 = 25;

/// What a store is asked for: newest first, a page by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteQuery {
    pub filter: InviteFilter,
    /// Only these organizations; none = all.
    pub organizations: Option<Vec<String>>,
    pub now: Micros,
    pub limit: u32,
}

impl Service {
    /// Only invites of organizations the caller may read.
    pub async fn list_invites(
        &self,
        caller: &Caller,
        filter: InviteFilter,
        rows: u32,
    ) -> Result<InvitePage, Problem> {
        if !caller.is_admin() {
            return Err(Reason::MembershipNotFound.into());
        }
        let organizations = caller.readable_organizations(Permission::UserRead);
        self.store
            .invites(InviteQuery {
                filter,
                organizations,
                now: self.clock.now(),
                limit: rows,
            })
            .await
    }

    /// An invite of an organization the caller may not read does not exist for them.
    pub async fn get_invite(&self, caller: &Caller, invite_id: &str) -> Result<InviteDetail, Problem> {
        let mut detail = self
            .store
            .invite(invite_id, self.clock.now())
            .await?
            .ok_or(Reason::InviteNotFound)?;
        caller
            .allow(Permission::UserRead, Some(&detail.summary.organization_id))
            .map_err(|_| Problem::new(Reason::InviteNotFound))?;
        if let Some(MailStatus { mail_is_set_up, .. }) = &mut detail.mail {
            *mail_is_set_up = self.sends_mail(Some(&detail.summary.organization_id)).await?;
        }
        Ok(detail)
    }
}
