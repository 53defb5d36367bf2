//! What tries to sign in are counted under, at usher's own door and wherever else a password is checked.

use crate::secrets::CodeKeys;

/// The name as a keyed hash: people type passwords into the wrong field. With the source, so that nobody can lock somebody
/// else out from afar.
pub(crate) fn name_key(keys: &CodeKeys, login_name: &str, source: &str) -> String {
    let name = login_name.trim().to_lowercase();
    format!("sign-in:{}:{source}", keys.digest("sign-in", &name))
}

/// Tries from an address, whoever they are for.
pub(crate) fn source_key(source: &str) -> String {
    format!("sign-in:{source}")
}
