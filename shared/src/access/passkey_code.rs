//! Codes with which a person makes a passkey: an id and a secret, good for an hour and for one passkey.

use std::time::Duration;

use crate::Micros;
use crate::invites::InviteCode;
use crate::ports::Snapshot;
use crate::secrets::same_hash;
use crate::service::Tools;
use crate::users::User;

pub const PASSKEY_CODE_LIFE: Duration = Duration::from_secs(60 * 60);
/// Wrong secrets before the code is thrown away.
const MAX_FAILED_CHECKS: u32 = 10;

/// A code as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyCode {
    pub id: String,
    pub user_id: String,
    pub hash: Vec<u8>,
    pub expires_at: Micros,
    pub failed_checks: u32,
}

/// What somebody came with.
#[derive(Clone, Debug)]
pub struct PresentedPasskeyCode {
    pub id: String,
    pub code: InviteCode,
}

/// What a presented code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Right,
    /// To be counted.
    Wrong,
    /// Wrong once too often: to be thrown away.
    WrongAgain,
    /// Unknown or over; there is nothing to count.
    None,
}

pub(crate) fn verdict(tools: &Tools, snapshot: &Snapshot, presented: &PresentedPasskeyCode) -> Verdict {
    let code = snapshot
        .passkey_code
        .as_ref()
        .filter(|code| code.id == presented.id);
    match code.filter(|_| is_open(tools.now, snapshot)) {
        None => Verdict::None,
        Some(code) if same_hash(&code.hash, &hash(tools, &code.id, &presented.code)) => Verdict::Right,
        Some(code) if code.failed_checks + 1 >= MAX_FAILED_CHECKS => Verdict::WrongAgain,
        Some(_) => Verdict::Wrong,
    }
}

/// Does the code of the snapshot still make a passkey? What is closed to its person is closed here too.
pub(crate) fn is_open(now: Micros, snapshot: &Snapshot) -> bool {
    let lives = |code: &PasskeyCode| now < code.expires_at;
    snapshot.passkey_code.as_ref().is_some_and(lives) && snapshot.user.as_ref().is_some_and(User::is_active)
}

pub(crate) fn hash(tools: &Tools, id: &str, code: &InviteCode) -> Vec<u8> {
    let text = format!("{id}:{}", code.reveal());
    tools.codes.digest("passkey-code", &text).into_bytes()
}
