//! Reading sessions and ending them.

use crate::access::{Caller, Permission, SessionToken};
use crate::service::Details;
use crate::sessions::{SessionPage, SessionQuery, ShownSession, reach, set};
use crate::{Problem, Service};

impl Service {
    pub async fn get_session(
        &self,
        caller: &Caller,
        id: &str,
        token: Option<&SessionToken>,
    ) -> Result<ShownSession, Problem> {
        let found = self.store.api_session(id).await?;
        reach::may_read(caller, found, token.map(SessionToken::reveal))
    }

    /// Only sessions the caller may read.
    pub async fn list_api_sessions(
        &self,
        caller: &Caller,
        query: SessionQuery,
    ) -> Result<SessionPage, Problem> {
        self.store
            .api_sessions(SessionQuery {
                asked_by: caller.user_id.clone(),
                organizations: caller.readable_organizations(Permission::SessionRead),
                ..query
            })
            .await
    }

    pub async fn delete_session(
        &self,
        caller: &Caller,
        id: &str,
        token: Option<&SessionToken>,
    ) -> Result<Details, Problem> {
        let found = self.store.api_session(id).await?;
        let shown = reach::may_delete(caller, found, token.map(SessionToken::reveal))?;
        self.store.end_api_session(id).await?;
        let organization = shown.person.map(|person| person.organization_id);
        let mut session = shown.session;
        session.sequence += 1;
        session.changed_at = self.clock.now();
        Ok(set::details(&session, organization.unwrap_or_default()))
    }
}
