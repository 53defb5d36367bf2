//! The page token of ListInvites: opaque to clients, so that what is in it can change.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use shared::PageKey;

/// The key of a page, as `InviteFilter.after` takes it. `None` for what is no token of ours.
pub(super) fn read(token: &str) -> Option<String> {
    let key = String::from_utf8(URL_SAFE_NO_PAD.decode(token).ok()?).ok()?;
    PageKey::read(&key)?;
    Some(key)
}

pub(super) fn write(key: &str) -> String {
    URL_SAFE_NO_PAD.encode(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_and_nothing_else_does() {
        assert_eq!(read(&write("5.a")).as_deref(), Some("5.a"));
        for token in ["5.a", "!", &write("5"), &URL_SAFE_NO_PAD.encode([0xff])] {
            assert_eq!(read(token), None, "{token}");
        }
    }
}
