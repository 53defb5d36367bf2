//! Mails as data: what is to be said to whom. How it looks and travels is the server's.

pub mod providers;
pub mod texts;

#[cfg(feature = "core")]
mod deliver;
mod fate;
#[cfg(feature = "core")]
mod outcome;
#[cfg(feature = "core")]
mod queue;
#[cfg(feature = "core")]
mod report;
#[cfg(feature = "core")]
mod return_path;
#[cfg(feature = "core")]
mod steps;
mod trouble;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::Micros;

pub use fate::Fate;
#[cfg(feature = "core")]
pub(crate) use outcome::retry_at;
#[cfg(feature = "core")]
pub use outcome::{Delivery, Handover, MAX_ATTEMPTS};
#[cfg(feature = "core")]
pub(crate) use queue::mail_language;
#[cfg(feature = "core")]
pub use report::MailReport;
#[cfg(feature = "core")]
pub use return_path::{MAX_RETURN_LOCAL_CHARS, ReturnPath};
#[cfg(feature = "core")]
pub(crate) use steps::is_of_a_mail;
#[cfg(feature = "core")]
pub use steps::names_a_link;
pub use trouble::{Trouble, is_servers_word};

/// The mail of an invite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteMail {
    pub to: String,
    pub person_name: String,
    /// The language tag of the mail's texts.
    pub language: String,
    pub inviter_name: String,
    pub organization_name: String,
    pub application_name: String,
    /// In groups of four.
    pub code: String,
    pub link: String,
    /// The page for people who do not expect the mail.
    pub not_expected_link: String,
    pub link_expires_at: Micros,
    pub note: Option<String>,
    /// An earlier link stopped working with this mail.
    pub replaces_earlier: bool,
    /// The organization's own colours; none = usher's.
    #[serde(default)]
    pub accents: Option<Accents>,
}

/// Before the link of an invite ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReminderMail {
    /// With the same link as the first time.
    #[serde(flatten)]
    pub invite: InviteMail,
    /// The page that stops reminders.
    pub stop_link: String,
}

/// What an organization's mails look like: the colour of buttons and links on a light and on a dark ground, as `#rrggbb`,
/// empty for usher's, and the address of a logo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accents {
    pub light: String,
    pub dark: String,
    #[serde(default)]
    pub logo: Option<String>,
}

/// The link with which a person makes a passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasskeyLinkMail {
    pub to: String,
    pub person_name: String,
    /// The language tag of the mail's texts.
    pub language: String,
    pub organization_name: String,
    pub link: String,
    pub link_expires_at: Micros,
    /// The organization's own colours; none = usher's.
    pub accents: Option<Accents>,
}

/// Somebody has set up their first way to sign in: to themselves, or to who invited them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptMail {
    pub to: String,
    pub recipient_name: String,
    /// The language tag of the mail's texts.
    pub language: String,
    pub person_name: String,
    pub person_address: String,
    pub application_name: String,
    pub organization_name: String,
    /// By a passkey, or else by a password.
    pub by_passkey: bool,
    /// Where the recipient sees more.
    pub link: String,
    pub at: Micros,
    /// The organization's own colours; none = usher's.
    pub accents: Option<Accents>,
}

/// Any mail usher sends. The sealed form in the outbox is its JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MailMessage {
    Invite(InviteMail),
    Reminder(ReminderMail),
    PasskeyLink(PasskeyLinkMail),
    OwnReceipt(ReceiptMail),
    InviterReceipt(ReceiptMail),
}

impl MailMessage {
    #[must_use]
    pub fn to(&self) -> &str {
        match self {
            Self::Invite(mail) => &mail.to,
            Self::Reminder(mail) => &mail.invite.to,
            Self::PasskeyLink(mail) => &mail.to,
            Self::OwnReceipt(mail) | Self::InviterReceipt(mail) => &mail.to,
        }
    }

    /// The tag of the language it is in.
    #[must_use]
    pub fn language(&self) -> &str {
        match self {
            Self::Invite(mail) => &mail.language,
            Self::Reminder(mail) => &mail.invite.language,
            Self::PasskeyLink(mail) => &mail.language,
            Self::OwnReceipt(mail) | Self::InviterReceipt(mail) => &mail.language,
        }
    }

    /// What lets its reader in, as the mail shows it.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Invite(mail) => Some(&mail.code),
            Self::Reminder(mail) => Some(&mail.invite.code),
            Self::PasskeyLink(_) | Self::OwnReceipt(_) | Self::InviterReceipt(_) => None,
        }
    }

    /// From then on it would say something untrue.
    #[must_use]
    pub fn ends_at(&self) -> Option<Micros> {
        match self {
            Self::Invite(mail) => Some(mail.link_expires_at),
            Self::Reminder(mail) => Some(mail.invite.link_expires_at),
            Self::PasskeyLink(mail) => Some(mail.link_expires_at),
            Self::OwnReceipt(_) | Self::InviterReceipt(_) => None,
        }
    }

    /// The page that stops mails of its kind; only reminders come unasked.
    #[must_use]
    pub fn stop_link(&self) -> Option<&str> {
        match self {
            Self::Reminder(mail) => Some(&mail.stop_link),
            _ => None,
        }
    }
}

/// A mail as a mail program shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedMail {
    pub subject: String,
    pub html: String,
    pub text: String,
}

/// A mail that is not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailPreview {
    /// The address it would go to.
    pub recipient: String,
    /// The tag of the language it is in.
    pub language: String,
    pub rendered: RenderedMail,
}

/// An outbox row as a decision writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedMail {
    pub id: String,
    pub user_id: String,
    /// The invite on whose timeline it shows.
    pub invite_id: Option<String>,
    /// The sealed JSON of a [`MailMessage`].
    pub sealed: Vec<u8>,
    pub created_at: Micros,
    /// Not before then; until then it can be taken back for certain.
    pub leaves_at: Micros,
}

/// An outbox row as the worker gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeasedMail {
    pub id: String,
    pub user_id: String,
    pub invite_id: Option<String>,
    pub sealed: Vec<u8>,
    /// Counting this one.
    pub attempt: u32,
    pub created_at: Micros,
    /// The provider that an earlier try may have reached, though its answer was lost.
    pub tried_by: Option<String>,
    /// Another worker may take it then.
    pub leased_until: Micros,
}

/// Whose mail it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailOwner {
    pub mail_id: String,
    pub user_id: String,
    pub invite_id: Option<String>,
    pub created_at: Micros,
}

impl LeasedMail {
    #[must_use]
    pub fn owner(&self) -> MailOwner {
        MailOwner {
            mail_id: self.id.clone(),
            user_id: self.user_id.clone(),
            invite_id: self.invite_id.clone(),
            created_at: self.created_at,
        }
    }
}

/// Whoever waits this long for a mail to leave should look after it.
pub const STUCK_AFTER: Duration = Duration::from_secs(60 * 60);

/// Words of outside people inside a mail: one line, no control characters, and nothing a mail program would
/// make a link of or decode.
#[must_use]
pub fn harmless_words(text: &str) -> String {
    let one_line: String = text
        .chars()
        .map(|c| {
            if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            }
        })
        .filter(|c| !is_invisible_mark(*c))
        .collect();
    one_line
        .split_whitespace()
        .map(|word| {
            // Headers can hold encoded words (RFC 2047): one that came from outside would turn into anything.
            if looks_like_a_link(word) || word.contains("=?") {
                "…".to_owned()
            } else {
                word.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Changes how the text around it is read, and is not seen itself.
pub(crate) fn is_invisible_mark(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{200b}')
}

fn looks_like_a_link(word: &str) -> bool {
    let lower = word.to_lowercase();
    if lower.contains("://") || lower.starts_with("www.") {
        return true;
    }
    // `evil.example/path` and `evil.com`: a dot between letters, then a path or a label that could be a top-level domain.
    let host = lower.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let has_path = host.len() < lower.trim_end_matches(['/', '?', '#', ':']).len();
    host.rsplit_once('.').is_some_and(|(before, last)| {
        let letters = last.len() >= 2 && last.chars().all(char::is_alphabetic);
        let name = !before.is_empty()
            && before
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'));
        letters && name && (has_path || before.chars().filter(|c| c.is_alphanumeric()).count() > 2)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_stay_and_links_go() {
        assert_eq!(harmless_words("Maria da Silva-Núñez"), "Maria da Silva-Núñez");
        assert_eq!(harmless_words("Dr. J.R. Smith Jr."), "Dr. J.R. Smith Jr.");
        assert_eq!(
            harmless_words("Win at https://evil.example/x now"),
            "Win at … now"
        );
        assert_eq!(harmless_words("see evil.com and www.x"), "see … and …");
        assert_eq!(harmless_words("a\r\nBcc: x\u{202e}y"), "a Bcc: xy");
        assert_eq!(harmless_words("a =?utf-8?q?=E2=80=AE?= b=?x"), "a … …");
        assert_eq!(harmless_words("1+1=2? = ?"), "1+1=2? = ?");
    }

    proptest! {
        #[test]
        fn never_a_control_character_and_never_a_scheme(text: String) {
            let words = harmless_words(&text);
            prop_assert!(!words.chars().any(char::is_control));
            prop_assert!(!words.contains("://"));
        }
    }
}
