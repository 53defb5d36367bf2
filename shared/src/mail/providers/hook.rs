//! Where a provider reports what became of the mails it took: its address here, and how its reports are proven.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{MAX_SECRET_CHARS, Reporter};
use crate::rotation::SealedSecrets;
use crate::{Problem, Reason};

/// A P-256 key with its wrapping takes 91 bytes.
const KEY_BYTES: std::ops::RangeInclusive<usize> = 60..=200;

/// A part of the provider it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailHook {
    /// The last part of its address; says nothing of the provider.
    pub id: String,
    pub reporter: Reporter,
    /// What reports are proven with: made by usher, or told by the provider.
    pub keys: SealedSecrets,
}

impl Reporter {
    /// What an admin pasted, as it is kept.
    pub(super) fn checked_key(self, key: &str) -> Result<String, Problem> {
        let key = key.trim();
        let is_sound = match self {
            Self::Ses => is_topic(key),
            Self::SendGrid => STANDARD
                .decode(key)
                .is_ok_and(|bytes| KEY_BYTES.contains(&bytes.len()) && bytes.first() == Some(&0x30)),
            Self::Generic | Self::Mailgun | Self::Postmark => {
                !key.is_empty() && !key.chars().any(char::is_control)
            }
        };
        if is_sound && key.chars().count() <= MAX_SECRET_CHARS {
            Ok(key.to_owned())
        } else {
            Err(Reason::MailHookKeyInvalid.into())
        }
    }
}

/// `arn:aws:sns:eu-west-1:123456789012:usher`
fn is_topic(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let parts: Vec<&str> = text.split(':').collect();
    matches!(parts.as_slice(), ["arn", partition, "sns", region, account, name]
        if [partition, region, account, name].iter().all(|part| !part.is_empty() && part.chars().all(plain)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_what_each_reporter_gives() {
        let sound = |reporter: Reporter, key: &str| reporter.checked_key(key).is_ok();
        let topic = "arn:aws:sns:eu-west-1:123456789012:usher_mails";
        assert_eq!(
            Reporter::Ses.checked_key(&format!(" {topic} ")).as_deref(),
            Ok(topic)
        );
        for wrong in [
            "",
            "usher",
            "arn:aws:sqs:eu-west-1:1:x",
            "arn:aws:sns::1:x",
            "arn:aws:sns:evil/:1:x",
            "arn:aws:sns:eu-west-1:1:x:sub",
        ] {
            assert!(!sound(Reporter::Ses, wrong), "{wrong}");
        }
        let key = |first: u8, length: usize| {
            let mut bytes = vec![0; length];
            bytes[0] = first;
            STANDARD.encode(bytes)
        };
        for (length, is_sound) in [(59, false), (60, true), (91, true), (200, true), (201, false)] {
            assert_eq!(
                sound(Reporter::SendGrid, &key(0x30, length)),
                is_sound,
                "{length}"
            );
        }
        assert!(!sound(Reporter::SendGrid, &key(0x31, 91)) && !sound(Reporter::SendGrid, "no base64!"));
        assert!(sound(Reporter::Mailgun, "key-1") && !sound(Reporter::Mailgun, " "));
        assert!(sound(Reporter::Mailgun, &"k".repeat(MAX_SECRET_CHARS)));
        assert!(!sound(Reporter::Mailgun, &"k".repeat(MAX_SECRET_CHARS + 1)));
    }
}
