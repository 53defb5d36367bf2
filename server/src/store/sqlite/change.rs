//! Writes what a decision decided. Parts of a change that are empty cost no statement.

use rusqlite::{Connection, params, params_from_iter};
use shared::access::{Membership, Scope, TokenRecord};
use shared::events::Event;
use shared::invites::{CodeRecord, Invite, InviteState, MailStep};
use shared::mail::Fate;
use shared::ports::{
    Change, Decision, IdentityWrite, InviteWrite, Load, MailOutcome, PasskeyWrite, Snapshot, StoredAnswer,
    UserWrite,
};
use shared::users::{Gender, Human, User, UserKind};
use shared::{Micros, Reason};

use super::rows::{integer, run};
use super::writer::savepoint;
use super::{StoreError, identities, load, passkeys};
use crate::store::sql;

/// What is left of a sealed message that is not needed any more.
const EMPTIED: &[u8] = &[];

pub(super) fn change_user(db: &Connection, asked: &Load, decide: Decision) -> Result<(), StoreError> {
    let snapshot = load::snapshot(db, asked)?;
    let before = Before::of(&snapshot);
    let change = decide(snapshot)?;
    let write = || write(db, &asked.user_id, &before, &change);
    if may_be_refused(&change) {
        savepoint(db, write)
    } else {
        write().map_err(StoreError::half_done)
    }
}

/// Names that are taken, a second open invite, a passkey that is registered and an account that is linked already are
/// found out while writing. Anything else that fails is a fault, too rare to pay a savepoint for with every change.
fn may_be_refused(change: &Change) -> bool {
    matches!(change.user, UserWrite::Insert(_) | UserWrite::Update(_))
        || matches!(change.invite, InviteWrite::Insert(_))
        || matches!(change.passkey, PasskeyWrite::Add(_))
        || matches!(change.identity, IdentityWrite::Add(_))
}

/// What has to be known of the state after the decision took it.
struct Before {
    invite_id: Option<String>,
    is_pending: bool,
}

impl Before {
    fn of(snapshot: &Snapshot) -> Self {
        let invite = snapshot.invite.as_ref();
        Self {
            invite_id: invite.map(|invite| invite.id.clone()),
            is_pending: invite.is_some_and(|invite| invite.state == InviteState::Pending),
        }
    }
}

fn write(db: &Connection, user_id: &str, before: &Before, change: &Change) -> Result<(), StoreError> {
    let password_hash = change.password_hash.as_deref();
    let is_new = match &change.user {
        UserWrite::Keep | UserWrite::Delete => false,
        UserWrite::Insert(user) => {
            write_user(db, sql::INSERT_USER, user, password_hash)?;
            true
        }
        UserWrite::Update(user) => {
            expect_one(write_user(db, sql::UPDATE_USER, user, password_hash)?, "user")?;
            false
        }
    };
    let user_id = match &change.user {
        UserWrite::Insert(user) => user.id.as_str(),
        _ => user_id,
    };
    if let (Some(hash), UserWrite::Keep) = (password_hash, &change.user) {
        expect_one(run(db, sql::SET_PASSWORD_HASH, params![hash, user_id])?, "user")?;
    }
    for (key, value) in &change.metadata {
        run(db, sql::SET_METADATA, params![user_id, key, value])?;
    }
    passkeys::write(db, user_id, &change.passkey)?;
    passkeys::write_code(db, user_id, &change.passkey_code)?;
    identities::write(db, user_id, &change.identity)?;
    for membership in &change.memberships {
        write_membership(db, user_id, membership)?;
    }
    if let Some(token) = &change.token {
        write_token(db, token)?;
    }
    if let Some(lookup) = &change.revoked_token {
        expect_one(run(db, sql::REVOKE_TOKEN, [lookup.as_str(), user_id])?, "token")?;
    }
    let invite_id = write_invite(db, before, &change.invite)?;
    if change.outdate_issued_codes {
        run(db, sql::OUTDATE_ISSUED_CODES, [user_id])?;
    }
    if let (Some(code), Some(invite_id)) = (&change.issued_code, invite_id) {
        run(
            db,
            sql::INSERT_ISSUED_CODE,
            params![code.lookup, code.stands_alone, code.issued_at.0, invite_id],
        )?;
    }
    for event in &change.events {
        // The log of a removed user stays, so the id of a new one that was in use once is taken.
        write_event(db, event).map_err(|error| {
            if is_new {
                error.or_taken(Reason::UserExists)
            } else {
                error
            }
        })?;
    }
    write_mail(db, change)?;
    if change.end_set_up_sessions || change.end_sessions {
        run(db, sql::END_SET_UP_SESSIONS_OF, [user_id])?;
    }
    if change.end_sessions {
        run(db, sql::END_SESSIONS_OF, [user_id])?;
        run(db, sql::END_PROVEN_API_SESSIONS_OF, [user_id])?;
    }
    if let Some(session) = &change.set_up_session {
        run(
            db,
            sql::INSERT_SET_UP_SESSION,
            params![
                session.token_hash,
                session.user_id,
                session.invite_id,
                session.code_hash,
                session.expires_at.0,
                session.is_done
            ],
        )?;
    }
    if let Some(StoredAnswer {
        key_hash,
        body_hash,
        sealed,
        created_at,
    }) = &change.answer
    {
        run(
            db,
            sql::SET_ANSWER,
            params![key_hash, body_hash, sealed, created_at.0],
        )?;
    }
    if change.user == UserWrite::Delete {
        let at = change.events.last().map(|event| event.at.0);
        run(db, sql::CANCEL_MAILS_OF_USER, params![EMPTIED, at, user_id])?;
        expect_one(run(db, sql::DELETE_USER, [user_id])?, "user")?;
    }
    Ok(())
}

pub(super) fn expect_one(changed: usize, what: &'static str) -> Result<(), StoreError> {
    if changed == 1 {
        Ok(())
    } else {
        Err(StoreError::Missing(what))
    }
}

/// `INSERT_USER` and `UPDATE_USER` take the same values.
fn write_user(
    db: &Connection,
    sql: &str,
    user: &User,
    password_hash: Option<&str>,
) -> Result<usize, StoreError> {
    let human = user.human();
    let text = |get: fn(&Human) -> &str| human.map(get);
    let key = |text: Option<&str>| text.unwrap_or_default().to_lowercase();
    let (given_name, family_name) = (text(|h| &h.given_name), text(|h| &h.family_name));
    let nick_name = human.and_then(|human| human.nick_name.as_deref());
    let (kind, description) = match &user.kind {
        UserKind::Human(_) => ("human", None),
        UserKind::Machine(machine) => ("machine", Some(&machine.description)),
    };
    let phone = human.and_then(|human| human.phone.as_ref());
    run(
        db,
        sql,
        params![
            user.organization_id,
            user.username,
            user.username.to_lowercase(),
            user.state.as_str(),
            kind,
            user.created_at.0,
            user.display_name(),
            user.display_name().to_lowercase(),
            description,
            given_name,
            key(given_name),
            family_name,
            key(family_name),
            nick_name,
            key(nick_name),
            human.and_then(|human| human.preferred_language.as_deref()),
            human.and_then(|human| human.gender).map(Gender::as_str),
            text(|human| human.email.as_str()),
            human.map(|human| human.email.normalized()),
            human.is_some_and(|human| human.email_verified),
            phone.map(|phone| &phone.number),
            phone.is_some_and(|phone| phone.verified),
            human.and_then(|human| human.password_set_at).map(|time| time.0),
            human.is_some_and(|human| human.password_change_required),
            password_hash,
            user.id,
        ],
    )
    .map_err(|error| error.or_taken(Reason::UserExists))
}

fn write_membership(db: &Connection, user_id: &str, membership: &Membership) -> Result<(), StoreError> {
    let scope = match &membership.scope {
        Scope::Instance => "",
        Scope::Organization(id) => id,
    };
    let roles: Vec<&str> = membership.roles.iter().map(|role| role.as_str()).collect();
    run(db, sql::SET_MEMBERSHIP, params![user_id, scope, roles.join(" ")])?;
    Ok(())
}

fn write_token(db: &Connection, token: &TokenRecord) -> Result<(), StoreError> {
    run(
        db,
        sql::INSERT_TOKEN,
        params![
            token.lookup,
            token.hash,
            token.user_id,
            token.creator.id,
            token.creator.name,
            token.created_at.0,
            token.expires_at.map(|time| time.0),
            token.last_used_at.map(|time| time.0),
        ],
    )?;
    Ok(())
}

/// Returns the id of the invite that was written.
fn write_invite<'a>(
    db: &Connection,
    before: &Before,
    invite: &'a InviteWrite,
) -> Result<Option<&'a str>, StoreError> {
    let (invite, is_new) = match invite {
        InviteWrite::Keep => return Ok(None),
        InviteWrite::Insert(invite) => (invite, true),
        InviteWrite::Update(invite) => (invite, false),
    };
    if let (true, true, Some(id)) = (is_new, before.is_pending, &before.invite_id) {
        run(db, sql::LAPSE_INVITE, params![id, invite.created_at.0])?;
    }
    let stays_open = before.is_pending && invite.state == InviteState::Pending;
    write_invite_row(db, invite, is_new, stays_open)?;
    Ok(Some(&invite.id))
}

fn write_invite_row(
    db: &Connection,
    invite: &Invite,
    is_new: bool,
    stays_open: bool,
) -> Result<(), StoreError> {
    let code = invite.code.as_ref();
    let time = |get: fn(&CodeRecord) -> Micros| code.map(get).map(|time| time.0);
    let values: [&dyn rusqlite::ToSql; 17] = [
        &invite.inviter.id,
        &invite.inviter.name,
        &invite.application_name,
        &invite.url_template,
        &invite.note,
        &invite.expires_at.0,
        &invite.ended_at.map(|time| time.0),
        &invite.last_event.as_str(),
        &invite.last_event_at.0,
        &code.map(|code| &code.hash),
        &code.map(|code| &code.key_id),
        &time(|code| code.created_at),
        &time(|code| code.expires_at),
        &code.map(|code| code.failed_checks),
        &code.and_then(|code| code.spent_at).map(|time| time.0),
        &code.map(|code| code.proves_email),
        &code.map(|code| code.is_scanned),
    ];
    let state: [&dyn rusqlite::ToSql; 1] = [&invite.state.as_str()];
    let id: [&dyn rusqlite::ToSql; 1] = [&invite.id];
    let (values, state, id) = (values.iter(), state.iter(), id.iter());
    let changed = if is_new {
        let keys: [&dyn rusqlite::ToSql; 3] =
            [&invite.user_id, &invite.organization_id, &invite.created_at.0];
        let row = id.chain(&keys).chain(values).chain(state);
        run(db, sql::INSERT_INVITE, params_from_iter(row))
    } else if stays_open {
        run(db, sql::UPDATE_OPEN_INVITE, params_from_iter(values.chain(id)))
    } else {
        let row = values.chain(state).chain(id);
        run(db, sql::UPDATE_INVITE, params_from_iter(row))
    }?;
    expect_one(changed, "invite")
}

fn write_event(db: &Connection, event: &Event) -> Result<(), StoreError> {
    run(
        db,
        sql::INSERT_EVENT,
        params![
            event.user_id,
            integer(event.sequence),
            event.id,
            event.organization_id,
            event.kind.as_str(),
            event.at.0,
            event.actor.id,
            event.actor.name,
            event.invite_id,
            event.detail,
            event.mail.as_ref().map(written_step).transpose()?,
        ],
    )?;
    Ok(())
}

fn written_step(step: &MailStep) -> Result<String, StoreError> {
    serde_json::to_string(step).map_err(|_| StoreError::Unreadable("step of a mail"))
}

/// Takes mails back first: a new mail of the same invite stays.
fn write_mail(db: &Connection, change: &Change) -> Result<(), StoreError> {
    if let Some(invite_id) = &change.cancel_mails_of {
        let at = change.events.last().map(|event| event.at.0);
        run(db, sql::CANCEL_MAILS_OF_INVITE, params![EMPTIED, at, invite_id])?;
    }
    for mail in &change.mails {
        run(
            db,
            sql::INSERT_MAIL,
            params![
                mail.id,
                mail.user_id,
                mail.invite_id,
                mail.sealed,
                mail.created_at.0,
                mail.leaves_at.0
            ],
        )?;
    }
    if let Some(outcome) = &change.mail_outcome {
        settle_mail(db, outcome)?;
    }
    Ok(())
}

/// What does not wait any more needs its message no more.
fn settle_mail(db: &Connection, outcome: &MailOutcome) -> Result<(), StoreError> {
    let handover = outcome.handover.as_ref();
    run(
        db,
        sql::SETTLE_MAIL,
        params![
            outcome.state.as_str(),
            outcome.fate.map(Fate::as_str),
            outcome.reply,
            handover
                .map(|handover| &handover.server)
                .filter(|server| !server.is_empty()),
            handover.and_then(|handover| handover.queue_id.as_ref()),
            handover.and_then(|handover| handover.tls.as_ref()),
            handover.map(|_| outcome.at.0),
            outcome.at.0,
            outcome.next_try_at.0,
            (!outcome.state.waits()).then_some(EMPTIED),
            outcome.attempt,
            outcome.tried_by,
            outcome.mail_id
        ],
    )?;
    Ok(())
}
