//! Personal access tokens of service users: `usher_pat_<look-up>_<secret>`.

use std::fmt;
use std::time::Duration;

use crate::access::{Caller, Membership, Permission, Role, Scope};
use crate::events::EventKind;
use crate::ports::{Change, Load, Random, UserWrite};
use crate::secrets::{random_token, same_hash, token_hash};
use crate::service::Draft;
use crate::users::{Machine, User, UserKind, UserState};
use crate::{Micros, Problem, Reason, Service};

/// What secret scanners look for.
const PREFIX: &str = "usher_pat_";
const LOOKUP_BYTES: usize = 8;

/// A token in its plain form. `Debug` hides the secret.
#[derive(Clone, PartialEq, Eq)]
pub struct BearerToken {
    lookup: String,
    secret: String,
}

impl BearerToken {
    pub(crate) fn generate(random: &dyn Random) -> Self {
        let mut bytes = [0_u8; LOOKUP_BYTES];
        random.fill(&mut bytes);
        let lookup = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Self {
            lookup,
            secret: random_token(random),
        }
    }

    /// The plain token, to be shown once.
    #[must_use]
    pub fn reveal(&self) -> String {
        format!("{PREFIX}{}_{}", self.lookup, self.secret)
    }

    /// Reads an `Authorization` header: `Bearer ` exactly once, then the token.
    pub fn from_header(header: Option<&str>) -> Result<Self, Problem> {
        let header = header.ok_or(Reason::AuthHeaderMissing)?;
        let mut parts = header.split("Bearer ");
        match (parts.next(), parts.next(), parts.next()) {
            (Some(""), Some(token), None) => Self::parse(token).ok_or_else(|| Reason::TokenInvalid.into()),
            _ => Err(Reason::AuthHeaderInvalid.into()),
        }
    }

    fn parse(token: &str) -> Option<Self> {
        let (lookup, secret) = token.trim_end().strip_prefix(PREFIX)?.split_once('_')?;
        let plausible = lookup.len() == LOOKUP_BYTES * 2 && secret.len() == 43;
        plausible.then(|| Self {
            lookup: lookup.to_owned(),
            secret: secret.to_owned(),
        })
    }

    /// The part that is stored plainly.
    #[must_use]
    pub fn lookup(&self) -> &str {
        &self.lookup
    }

    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        token_hash(&self.secret)
    }
}

impl fmt::Debug for BearerToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "BearerToken({PREFIX}{}_…)", self.lookup)
    }
}

/// A token as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRecord {
    pub lookup: String,
    pub hash: Vec<u8>,
    pub user_id: String,
    pub created_at: Micros,
    /// None = until revoked.
    pub expires_at: Option<Micros>,
}

#[derive(Clone, Debug)]
pub struct CreateToken {
    pub role: Role,
    /// Needed for the roles of an organization.
    pub organization_id: Option<String>,
    pub name: String,
    pub lifetime: Option<Duration>,
}

#[derive(Clone, Debug)]
pub struct CreatedToken {
    pub token: BearerToken,
    pub user_id: String,
}

impl Service {
    /// Makes a service user with one role and one token. A command of the operator, not of the API.
    pub async fn create_token(&self, caller: &Caller, request: CreateToken) -> Result<CreatedToken, Problem> {
        let organization = match &request.organization_id {
            Some(id) => self.store.organization(id).await?,
            None => self.store.default_organization().await?,
        }
        .ok_or(Reason::OrganizationNotFound)?;
        caller.allow(Permission::UserWrite, Some(&organization.id))?;
        let scope = match request.role.is_instance_wide() {
            true => Scope::Instance,
            false => Scope::Organization(organization.id.clone()),
        };
        let tools = self.tools();
        let user_id = self.new_id();
        let token = BearerToken::generate(&*tools.random);
        let user = User {
            id: user_id.clone(),
            organization_id: organization.id.clone(),
            username: format!("{}-{}", request.name, token.lookup()),
            state: UserState::Active,
            kind: UserKind::Machine(Machine {
                name: request.name.clone(),
                description: String::new(),
            }),
            has_roles: false,
            sequence: 0,
            created_at: tools.now,
            changed_at: tools.now,
        };
        let record = TokenRecord {
            lookup: token.lookup().to_owned(),
            hash: token.hash(),
            user_id: user_id.clone(),
            created_at: tools.now,
            expires_at: request.lifetime.map(|lifetime| tools.now.plus(lifetime)),
        };
        let actor = caller.actor();
        let load = Load {
            organization_id: Some(organization.id),
            ..Load::user(&user_id)
        };
        self.store
            .decide(load, move |_| {
                let mut draft = Draft::new(&tools, user, actor);
                draft.record(EventKind::MachineAdded, None, None);
                draft.record(EventKind::TokenAdded, None, None);
                draft.change.memberships = vec![Membership {
                    scope,
                    roles: vec![request.role],
                }];
                draft.change.token = Some(record);
                Ok((draft.finish_new(), ()))
            })
            .await?;
        Ok(CreatedToken { token, user_id })
    }

    /// The caller behind a bearer token, and until when the token works.
    pub async fn authenticate(&self, token: &BearerToken) -> Result<(Caller, Option<Micros>), Problem> {
        let record = self
            .store
            .token(token.lookup())
            .await?
            .ok_or(Reason::TokenInvalid)?;
        let live = record.expires_at.is_none_or(|end| self.clock.now() < end);
        if !same_hash(&record.hash, &token.hash()) || !live {
            return Err(Reason::TokenInvalid.into());
        }
        Ok((
            self.caller(&record.user_id, None)
                .await?
                .ok_or(Reason::TokenInvalid)?,
            record.expires_at,
        ))
    }

    /// A user as caller; none when the user is gone or may not act.
    pub(crate) async fn caller(
        &self,
        user_id: &str,
        session_id: Option<String>,
    ) -> Result<Option<Caller>, Problem> {
        let Some(user) = self.store.snapshot(Load::user(user_id)).await?.user else {
            return Ok(None);
        };
        if !user.is_active() {
            return Ok(None);
        }
        Ok(Some(Caller {
            name: user.display_name().to_owned(),
            memberships: self.store.memberships(user_id).await?,
            login_name: user.username,
            user_id: user.id,
            organization_id: user.organization_id,
            session_id,
        }))
    }
}

impl Change {
    /// Nothing is written.
    #[must_use]
    pub fn none() -> Self {
        Self {
            user: UserWrite::Keep,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Counting;
    impl Random for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            for (byte, value) in bytes.iter_mut().zip(0_u8..) {
                *byte = value;
            }
        }
    }

    #[test]
    fn a_token_reads_back_from_its_header_and_hides_in_debug() {
        let token = BearerToken::generate(&Counting);
        let plain = token.reveal();
        assert_eq!(
            BearerToken::from_header(Some(&format!("Bearer {plain}"))).unwrap(),
            token
        );
        assert_eq!(format!("{token:?}"), "BearerToken(usher_pat_0001020304050607_…)");
    }

    #[test]
    fn headers_are_refused_with_the_ids_clients_know() {
        let reason = |header: Option<&str>| BearerToken::from_header(header).unwrap_err().reason;
        assert_eq!(reason(None), Reason::AuthHeaderMissing);
        for malformed in [
            "",
            "abc",
            "bearer abc",
            "Bearer",
            "Basic Bearer x",
            "Bearer Bearer x",
        ] {
            assert_eq!(reason(Some(malformed)), Reason::AuthHeaderInvalid, "{malformed}");
        }
        for unknown in ["Bearer ", "Bearer abc", "Bearer usher_pat_00_00"] {
            assert_eq!(reason(Some(unknown)), Reason::TokenInvalid, "{unknown}");
        }
    }
}
