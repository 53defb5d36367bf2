//! Keyed hashes of codes, plain hashes of long random tokens, and the text forms of both.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::invites::{CodeRecord, InviteCode};
use crate::ports::Random;

/// 256 bits: nobody guesses it, so a fast hash of it is safe to store.
const TOKEN_BYTES: usize = 32;
const MARK_BYTES: usize = 10;
const ID_BYTES: usize = 16;

/// The keys under which codes are hashed. The first one makes new hashes; all of them check old ones.
pub struct CodeKeys {
    keys: Vec<(String, [u8; 32])>,
}

impl CodeKeys {
    /// `None` without any key.
    #[must_use]
    pub fn new(keys: Vec<(String, [u8; 32])>) -> Option<Self> {
        (!keys.is_empty()).then_some(Self { keys })
    }

    #[must_use]
    pub fn current_id(&self) -> &str {
        self.keys.first().map_or("", |(id, _)| id)
    }

    /// The hash stored for a user's code.
    #[must_use]
    pub fn hash(&self, user_id: &str, code: &InviteCode) -> Vec<u8> {
        self.keys
            .first()
            .map(|(_, key)| keyed(key, &["invite-code", user_id, code.reveal()]))
            .unwrap_or_default()
    }

    /// What an issued code is remembered by.
    #[must_use]
    pub fn lookup(&self, code: &InviteCode) -> Vec<u8> {
        self.keys
            .first()
            .map(|(_, key)| lookup(key, code))
            .unwrap_or_default()
    }

    /// What the code would be remembered by, under every key.
    #[must_use]
    pub fn lookups(&self, code: &InviteCode) -> Vec<Vec<u8>> {
        self.keys.iter().map(|(_, key)| lookup(key, code)).collect()
    }

    /// A keyed hash of anything else that should not be found out from a stolen database, in hexadecimal.
    #[must_use]
    pub fn digest(&self, purpose: &str, text: &str) -> String {
        let hash = self
            .keys
            .first()
            .map(|(_, key)| keyed(key, &[purpose, text]))
            .unwrap_or_default();
        hex(&hash)
    }

    /// So many bytes which only the holder of a key can make of the text.
    #[must_use]
    pub fn mark(&self, purpose: &str, text: &str, bytes: usize) -> Vec<u8> {
        self.keys
            .first()
            .map(|(_, key)| mark(key, purpose, text, bytes))
            .unwrap_or_default()
    }

    /// Was the mark made of this text, under any key?
    #[must_use]
    pub fn is_mark(&self, purpose: &str, text: &str, marked: &[u8]) -> bool {
        let made_under = |key| same_hash(&mark(key, purpose, text, marked.len()), marked);
        !marked.is_empty() && self.keys.iter().any(|(_, key)| made_under(key))
    }

    /// The id of something with a mark on it, so that nobody else can name it. None for an id that usher did not make.
    #[must_use]
    pub fn marked_id(&self, purpose: &str, id: &str) -> Option<String> {
        let id = uuid::Uuid::try_parse(id).ok()?.simple().to_string();
        let mark = hex(&self.mark(purpose, &id, MARK_BYTES));
        Some(format!("{id}{mark}"))
    }

    /// The id of [`Self::marked_id`], if its mark is right under any key.
    #[must_use]
    pub fn id_of_mark(&self, purpose: &str, token: &str) -> Option<String> {
        if token.len() != 2 * (ID_BYTES + MARK_BYTES) || !token.is_ascii() {
            return None;
        }
        let (id, mark) = token.split_at(2 * ID_BYTES);
        let usual = uuid::Uuid::try_parse(id).ok()?;
        self.is_mark(purpose, id, &unhex(mark)?)
            .then(|| usual.hyphenated().to_string())
    }

    #[must_use]
    pub fn matches(&self, user_id: &str, code: &InviteCode, record: &CodeRecord) -> bool {
        self.keys
            .iter()
            .find(|(id, _)| *id == record.key_id)
            .is_some_and(|(_, key)| {
                keyed(key, &["invite-code", user_id, code.reveal()])
                    .ct_eq(&record.hash)
                    .into()
            })
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pairs = (0..text.len()).step_by(2);
    pairs
        .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}

/// Half of the hash: 128 bits tell codes apart and keep the index of all codes small.
fn lookup(key: &[u8; 32], code: &InviteCode) -> Vec<u8> {
    let mut hash = keyed(key, &["invite-lookup", code.reveal()]);
    hash.truncate(16);
    hash
}

fn mark(key: &[u8; 32], purpose: &str, text: &str, bytes: usize) -> Vec<u8> {
    let mut hash = keyed(key, &[purpose, text]);
    hash.truncate(bytes);
    hash
}

/// HMAC-SHA256 over length-prefixed parts, so that no two lists of parts collide.
#[must_use]
pub fn keyed(key: &[u8; 32], parts: &[&str]) -> Vec<u8> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("any key length fits");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().to_vec()
}

/// A fresh token of 256 random bits, in URL-safe base64.
#[must_use]
pub fn random_token(random: &dyn Random) -> String {
    let mut bytes = [0_u8; TOKEN_BYTES];
    random.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A fresh code for a QR code: 112 bits, in URL-safe base64. Short, so that cameras read it well, and far beyond guessing.
#[must_use]
pub fn random_code(random: &dyn Random) -> String {
    let mut bytes = [0_u8; 14];
    random.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What is stored of a random token.
#[must_use]
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Compares two hashes without telling by time where they differ.
#[must_use]
pub fn same_hash(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Micros;

    fn record(keys: &CodeKeys, user_id: &str, code: &InviteCode) -> CodeRecord {
        CodeRecord {
            hash: keys.hash(user_id, code),
            key_id: keys.current_id().to_owned(),
            created_at: Micros(0),
            expires_at: Micros(0),
            failed_checks: 0,
            spent_at: None,
            proves_email: false,
            is_scanned: false,
        }
    }

    #[test]
    fn a_code_matches_only_its_user_and_its_key() {
        let keys = CodeKeys::new(vec![("a".into(), [1; 32])]).unwrap();
        let code = InviteCode::read("0123456789AB");
        let stored = record(&keys, "u1", &code);
        assert!(keys.matches("u1", &code, &stored));
        assert!(!keys.matches("u2", &code, &stored));
        assert!(!keys.matches("u1", &InviteCode::read("0123456789AC"), &stored));
        let other = CodeKeys::new(vec![("b".into(), [1; 32])]).unwrap();
        assert!(!other.matches("u1", &code, &stored));
    }

    #[test]
    fn an_older_key_still_checks_what_it_made() {
        let code = InviteCode::read("0123456789AB");
        let old = CodeKeys::new(vec![("a".into(), [1; 32])]).unwrap();
        let rotated = CodeKeys::new(vec![("b".into(), [2; 32]), ("a".into(), [1; 32])]).unwrap();
        assert!(rotated.matches("u", &code, &record(&old, "u", &code)));
        assert_eq!(rotated.lookups(&code), [rotated.lookup(&code), old.lookup(&code)]);
        assert_ne!(rotated.lookup(&code), old.lookup(&code));
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(keyed(&[0; 32], &["ab", "c"]), keyed(&[0; 32], &["a", "bc"]));
    }
}
