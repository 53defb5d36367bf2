//! What a call asks of a session, from its message. Parts of the API that usher does not serve are refused before anything is
//! looked at.

use std::collections::BTreeMap;

use shared::sessions::{FindPerson, IntentCheck, SessionWish, UserAgent};
use shared::{Problem, Reason};
use wire::Duration;
use wire::session::v2::check_user::Search;
use wire::session::v2::{self, Checks, RequestChallenges};

use crate::operations::validate::{
    Checked, OPTIONAL_TEXT, TEXT, broken, defined, optional, required, text, within,
};

/// What the person's device and browser may weigh together.
const MAX_USER_AGENT_BYTES: usize = 16 * 1024;

/// The members that both calls have.
pub(super) struct Parts {
    pub checks: Option<Checks>,
    pub metadata: BTreeMap<String, Vec<u8>>,
    pub challenges: Option<RequestChallenges>,
    pub lifetime: Option<Duration>,
}

pub(super) fn read(message: &str, parts: Parts) -> Result<SessionWish, Problem> {
    let checks = parts.checks.unwrap_or_default();
    let challenges = parts.challenges.unwrap_or_default();
    within(format_args!("{message}.Checks"), check(&checks))?;
    within(
        format_args!("{message}.Challenges"),
        check_challenges(&challenges),
    )?;
    let lifetime = lifetime(message, parts.lifetime)?;
    refuse_unserved(&checks, &challenges)?;
    Ok(SessionWish {
        person: checks
            .user
            .into_option()
            .and_then(|user| user.search)
            .map(|search| match search {
                Search::UserId(id) => FindPerson::ById(id),
                Search::LoginName(name) => FindPerson::ByLoginName(name),
            }),
        password: checks.password.into_option().map(|check| check.password.into()),
        passkey: checks.web_auth_n.into_option().map(credential).transpose()?,
        intent: checks.idp_intent.into_option().map(|check| IntentCheck {
            id: check.idp_intent_id,
            token: check.idp_intent_token.into(),
        }),
        challenge: challenges.web_auth_n.into_option().map(|asked| asked.domain),
        metadata: parts.metadata,
        lifetime,
    })
}

fn check(checks: &Checks) -> Checked {
    if let Some(user) = checks.user.as_option() {
        within("Checks.User", check_user(user))?;
    }
    if let Some(password) = checks.password.as_option() {
        let checked = text("CheckPassword.Password", &password.password, TEXT);
        within("Checks.Password", checked)?;
    }
    if let Some(passkey) = checks.web_auth_n.as_option() {
        let data = passkey.credential_assertion_data.as_option();
        let checked = required("CheckWebAuthN.CredentialAssertionData", data).map(drop);
        within("Checks.WebAuthN", checked)?;
    }
    if let Some(intent) = checks.idp_intent.as_option() {
        let checked = text("CheckIDPIntent.IdpIntentId", &intent.idp_intent_id, TEXT)
            .and_then(|()| text("CheckIDPIntent.IdpIntentToken", &intent.idp_intent_token, TEXT));
        within("Checks.IdpIntent", checked)?;
    }
    Ok(())
}

fn check_user(user: &v2::CheckUser) -> Checked {
    match required("CheckUser.Search", user.search.as_ref())? {
        Search::UserId(id) => text("CheckUser.UserId", id, TEXT),
        Search::LoginName(name) => text("CheckUser.LoginName", name, TEXT),
    }
}

fn check_challenges(challenges: &RequestChallenges) -> Checked {
    let Some(asked) = challenges.web_auth_n.as_option() else {
        return Ok(());
    };
    let checked = text("RequestChallenges_WebAuthN.Domain", &asked.domain, TEXT).and_then(|()| {
        let field = "RequestChallenges_WebAuthN.UserVerificationRequirement";
        defined(field, asked.user_verification_requirement).map(drop)
    });
    within("RequestChallenges.WebAuthN", checked)
}

fn lifetime(message: &str, lifetime: Option<Duration>) -> Checked<Option<std::time::Duration>> {
    let Some(lifetime) = lifetime else { return Ok(None) };
    match std::time::Duration::try_from(lifetime) {
        Ok(lifetime) if !lifetime.is_zero() => Ok(Some(lifetime)),
        _ => broken(
            format_args!("{message}.Lifetime"),
            "value must be greater than 0s",
        ),
    }
}

fn refuse_unserved(checks: &Checks, challenges: &RequestChallenges) -> Result<(), Problem> {
    let unserved = [
        (checks.totp.is_set(), "time-based one-time passwords"),
        (
            checks.otp_sms.is_set() || challenges.otp_sms.is_set(),
            "one-time passwords by text message",
        ),
        (
            checks.otp_email.is_set() || challenges.otp_email.is_set(),
            "one-time passwords by mail",
        ),
        (checks.recovery_code.is_set(), "recovery codes"),
    ];
    match unserved.into_iter().find(|(asked, _)| *asked) {
        Some((_, what)) => Err(Problem::with_text(Reason::NotServed, what)),
        None => Ok(()),
    }
}

/// As JSON, in which browsers and the ceremony speak of it.
fn credential(check: v2::CheckWebAuthN) -> Result<String, Problem> {
    serde_json::to_string(&check.credential_assertion_data).map_err(|_| Reason::SessionPasskeyRefused.into())
}

pub(super) fn user_agent(said: Option<v2::UserAgent>) -> Checked<UserAgent> {
    let said = said.unwrap_or_default();
    let fingerprint = said.fingerprint_id.as_deref();
    let checked = optional("UserAgent.FingerprintId", fingerprint, OPTIONAL_TEXT);
    within("CreateSessionRequest.UserAgent", checked)?;
    let user_agent = UserAgent {
        fingerprint_id: said.fingerprint_id,
        ip: said.ip.and_then(|ip| ip.parse().ok()),
        description: said.description,
        header: said
            .header
            .into_iter()
            .map(|(name, values)| (name, values.values))
            .collect(),
    };
    match weight(&user_agent) <= MAX_USER_AGENT_BYTES {
        true => Ok(user_agent),
        false => broken(
            "CreateSessionRequest.UserAgent",
            format_args!("value must weigh at most {MAX_USER_AGENT_BYTES} bytes"),
        ),
    }
}

fn weight(user_agent: &UserAgent) -> usize {
    let header: usize = user_agent
        .header
        .iter()
        .map(|(name, values)| name.len() + values.iter().map(String::len).sum::<usize>())
        .sum();
    header + user_agent.description.as_ref().map_or(0, String::len)
}
