//! A session as the API tells it.

use shared::sessions::{ApiSession, SessionPerson, ShownSession, UserAgent};
use wire::session::v2::user_agent::HeaderValues;
use wire::session::v2::{self, Factors, IntentFactor, PasswordFactor, Session, UserFactor, WebAuthNFactor};

use crate::operations::timestamp;

pub(super) fn session(shown: ShownSession) -> Session {
    let factors = shown.person.map(|person| factors(&shown.session, person));
    let session = shown.session;
    Session {
        id: session.id,
        creation_date: timestamp(session.created_at).into(),
        change_date: timestamp(session.changed_at).into(),
        sequence: session.sequence,
        factors: factors.into(),
        metadata: session.metadata.into_iter().collect(),
        user_agent: user_agent(session.user_agent).into(),
        expiration_date: session.expires_at.map(timestamp).into(),
    }
}

fn factors(session: &ApiSession, person: SessionPerson) -> Factors {
    let user = session.user.as_ref().map(|user| UserFactor {
        verified_at: timestamp(user.checked_at).into(),
        id: user.id.clone(),
        login_name: person.login_name,
        display_name: person.display_name,
        organization_id: person.organization_id,
    });
    let password = session.password_at.map(|at| PasswordFactor {
        verified_at: timestamp(at).into(),
    });
    let passkey = session.passkey_at.map(|at| WebAuthNFactor {
        verified_at: timestamp(at).into(),
        // No other answers are taken.
        user_verified: true,
    });
    let intent = session.intent_at.map(|at| IntentFactor {
        verified_at: timestamp(at).into(),
    });
    Factors {
        user: user.into(),
        password: password.into(),
        web_auth_n: passkey.into(),
        intent: intent.into(),
        ..Factors::default()
    }
}

fn user_agent(known: UserAgent) -> Option<v2::UserAgent> {
    if known == UserAgent::default() {
        return None;
    }
    Some(v2::UserAgent {
        fingerprint_id: known.fingerprint_id,
        ip: known.ip.map(|ip| ip.to_string()),
        description: known.description,
        header: known
            .header
            .into_iter()
            .map(|(name, values)| (name, HeaderValues { values }))
            .collect(),
    })
}
