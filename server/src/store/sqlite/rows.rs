//! Between columns and the types of `shared`.

use rusqlite::types::{FromSql, ToSqlOutput, Value, ValueRef};
use rusqlite::{CachedStatement, Connection, OptionalExtension as _, Params, Row, ToSql};
use shared::Micros;
use shared::access::{ListedToken, Membership, Passkey, Role, Scope, Session, TokenRecord};
use shared::events::EventKind;
use shared::invites::{Actor, CodeRecord, Invite, InviteState};
use shared::onboarding::HandOff;
use shared::organizations::{Organization, Policy};
use shared::users::{EmailAddress, Gender, Human, Machine, Phone, User, UserKind, UserState};

use super::StoreError;
use crate::store::search::Bind;

/// The columns of a row, one after the other.
pub(super) struct Columns<'a, 'stmt> {
    row: &'a Row<'stmt>,
    at: usize,
}

impl<'a, 'stmt> Columns<'a, 'stmt> {
    pub fn of(row: &'a Row<'stmt>) -> Self {
        Self { row, at: 0 }
    }

    pub fn next<T: FromSql>(&mut self) -> Result<T, StoreError> {
        let value = self.row.get(self.at)?;
        self.at += 1;
        Ok(value)
    }

    pub fn time(&mut self) -> Result<Micros, StoreError> {
        self.next().map(Micros)
    }

    pub fn maybe_time(&mut self) -> Result<Option<Micros>, StoreError> {
        Ok(self.next::<Option<i64>>()?.map(Micros))
    }

    /// A number that is never negative.
    pub fn count(&mut self) -> Result<u64, StoreError> {
        Ok(u64::try_from(self.next::<i64>()?).unwrap_or(0))
    }

    /// A text with a fixed set of spellings.
    pub fn word<T>(&mut self, parse: fn(&str) -> Option<T>, what: &'static str) -> Result<T, StoreError> {
        let at = self.at;
        self.at += 1;
        match self.row.get_ref(at)? {
            ValueRef::Text(text) => std::str::from_utf8(text).ok().and_then(parse),
            _ => None,
        }
        .ok_or(StoreError::Unreadable(what))
    }

    /// The same, or nothing.
    pub fn maybe_word<T>(
        &mut self,
        parse: fn(&str) -> Option<T>,
        what: &'static str,
    ) -> Result<Option<T>, StoreError> {
        if self.row.get_ref(self.at)? == ValueRef::Null {
            self.at += 1;
            return Ok(None);
        }
        self.word(parse, what).map(Some)
    }
}

impl ToSql for Bind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Integer(number) => ToSqlOutput::Owned(Value::Integer(*number)),
        })
    }
}

/// Counters never come near the limit.
pub(super) fn integer(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(super) fn all<T>(
    mut statement: CachedStatement<'_>,
    params: impl Params,
    read: impl Fn(&mut Columns<'_, '_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(&mut Columns::of(row))?);
    }
    Ok(found)
}

/// The first row, if there is one.
pub(super) fn first<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&mut Columns<'_, '_>) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    db.prepare_cached(sql)?
        .query_row(params, |row| Ok(read(&mut Columns::of(row))))
        .optional()?
        .transpose()
}

/// Runs a statement that returns nothing; answers how many rows it changed.
pub(super) fn run(db: &Connection, sql: &str, params: impl Params) -> Result<usize, StoreError> {
    Ok(db.prepare_cached(sql)?.execute(params)?)
}

pub(super) fn user(columns: &mut Columns<'_, '_>) -> Result<User, StoreError> {
    let (id, organization_id, username) = (columns.next()?, columns.next()?, columns.next()?);
    let state = columns.word(UserState::parse, "user state")?;
    let is_human = columns.word(|kind| Some(kind == "human"), "user kind")?;
    let (created_at, sequence, changed_at) = (columns.time()?, columns.count()?, columns.time()?);
    let display_name: String = columns.next()?;
    let description: Option<String> = columns.next()?;
    let (given_name, family_name) = (
        columns.next::<Option<String>>()?,
        columns.next::<Option<String>>()?,
    );
    let (nick_name, preferred_language) = (columns.next()?, columns.next()?);
    let gender = columns
        .next::<Option<String>>()?
        .map(|gender| Gender::parse(&gender).ok_or(StoreError::Unreadable("gender")))
        .transpose()?;
    let email: Option<String> = columns.next()?;
    let email_verified = columns.next()?;
    let (phone, phone_verified) = (columns.next::<Option<String>>()?, columns.next()?);
    let (password_set_at, password_change_required) = (columns.maybe_time()?, columns.next()?);
    let (has_passkey, has_identity, has_roles) = (columns.next()?, columns.next()?, columns.next()?);
    let kind = if is_human {
        UserKind::Human(Box::new(Human {
            given_name: given_name.unwrap_or_default(),
            family_name: family_name.unwrap_or_default(),
            nick_name,
            display_name,
            preferred_language,
            gender,
            email: EmailAddress::parse(&email.unwrap_or_default())
                .map_err(|_| StoreError::Unreadable("address"))?,
            email_verified,
            phone: phone.map(|number| Phone {
                number,
                verified: phone_verified,
            }),
            password_set_at,
            password_change_required,
            has_passkey,
            has_identity,
        }))
    } else {
        UserKind::Machine(Machine {
            name: display_name,
            description: description.unwrap_or_default(),
        })
    };
    Ok(User {
        id,
        has_roles,
        organization_id,
        username,
        state,
        kind,
        sequence,
        created_at,
        changed_at,
    })
}

pub(super) fn organization(columns: &mut Columns<'_, '_>) -> Result<Organization, StoreError> {
    Ok(Organization {
        id: columns.next()?,
        name: columns.next()?,
        primary_domain: columns.next()?,
        is_default: columns.next()?,
        own_policy: policy(columns)?,
        instance_policy: policy(columns)?,
        has_email_provider: columns.next()?,
        sequence: columns.count()?,
        created_at: columns.time()?,
        changed_at: columns.time()?,
    })
}

pub(super) fn policy(columns: &mut Columns<'_, '_>) -> Result<Policy, StoreError> {
    columns.word(|text| serde_json::from_str(text).ok(), "policy")
}

pub(super) fn invite(columns: &mut Columns<'_, '_>) -> Result<Invite, StoreError> {
    let mut invite = Invite {
        id: columns.next()?,
        user_id: columns.next()?,
        organization_id: columns.next()?,
        inviter: Actor {
            id: columns.next()?,
            name: columns.next()?,
        },
        state: columns.word(invite_state, "invite state")?,
        application_name: columns.next()?,
        url_template: columns.next()?,
        note: columns.next()?,
        created_at: columns.time()?,
        expires_at: columns.time()?,
        code: None,
        ended_at: columns.maybe_time()?,
        last_event: columns.word(EventKind::parse, "event kind")?,
        last_event_at: columns.time()?,
        may_be_reminded: columns.next()?,
    };
    if let Some(hash) = columns.next()? {
        invite.code = Some(CodeRecord {
            hash,
            key_id: columns.next()?,
            created_at: columns.time()?,
            expires_at: columns.time()?,
            failed_checks: columns.next()?,
            spent_at: columns.maybe_time()?,
            proves_email: columns.next()?,
            is_scanned: columns.next()?,
        });
    }
    Ok(invite)
}

/// A lapsed invite is a pending one that ran out: its time says so.
pub(super) fn invite_state(text: &str) -> Option<InviteState> {
    match text {
        "lapsed" => Some(InviteState::Pending),
        text => InviteState::parse(text),
    }
}

pub(super) fn membership(columns: &mut Columns<'_, '_>) -> Result<Membership, StoreError> {
    let (scope, roles): (String, String) = (columns.next()?, columns.next()?);
    Ok(Membership {
        scope: match scope.is_empty() {
            true => Scope::Instance,
            false => Scope::Organization(scope),
        },
        roles: roles
            .split(' ')
            .map(|role| Role::parse(role).ok_or(StoreError::Unreadable("role")))
            .collect::<Result<_, _>>()?,
    })
}

pub(super) fn token(columns: &mut Columns<'_, '_>) -> Result<TokenRecord, StoreError> {
    Ok(TokenRecord {
        lookup: columns.next()?,
        hash: columns.next()?,
        user_id: columns.next()?,
        creator: Actor {
            id: columns.next()?,
            name: columns.next()?,
        },
        created_at: columns.time()?,
        expires_at: columns.maybe_time()?,
        last_used_at: columns.maybe_time()?,
    })
}

/// Without its memberships.
pub(super) fn listed_token(columns: &mut Columns<'_, '_>) -> Result<ListedToken, StoreError> {
    Ok(ListedToken {
        record: token(columns)?,
        user_name: columns.next()?,
        organization_id: columns.next()?,
        memberships: Vec::new(),
    })
}

pub(super) fn passkey(columns: &mut Columns<'_, '_>) -> Result<Passkey, StoreError> {
    Ok(Passkey {
        id: columns.next()?,
        user_id: columns.next()?,
        name: columns.next()?,
        credential_id: columns.next()?,
        credential: columns.next()?,
        created_at: columns.time()?,
        last_used_at: columns.maybe_time()?,
    })
}

pub(super) fn hand_off(columns: &mut Columns<'_, '_>) -> Result<HandOff, StoreError> {
    Ok(HandOff {
        code_hash: columns.next()?,
        user_id: columns.next()?,
        invite_id: columns.next()?,
        invite_code_hash: columns.next()?,
        expires_at: columns.time()?,
    })
}

pub(super) fn session(columns: &mut Columns<'_, '_>) -> Result<Session, StoreError> {
    Ok(Session {
        id: columns.next()?,
        token_hash: columns.next()?,
        user_id: columns.next()?,
        user_agent: columns.next()?,
        created_at: columns.time()?,
        last_seen_at: columns.time()?,
        proven_at: columns.time()?,
    })
}
