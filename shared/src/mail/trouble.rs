//! What stands in a mail's way, found out of a mail server's words, so that people can be told what to do about it.

use serde::{Deserialize, Serialize};

macro_rules! troubles {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)+) => {
        /// Why a mail did not get through, as far as an admin can do something about it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Trouble { $($(#[$doc])* #[serde(rename = $text)] $name,)+ }

        impl Trouble {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The spelling in the API, and in the catalogue: `trouble-…` says what is wrong, `trouble-…-advice` what to do.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

troubles! {
    MailboxFull = "mailbox-full";
    NoSuchMailbox = "no-such-mailbox";
    /// It exists and takes no mail.
    MailboxClosed = "mailbox-closed";
    DomainUnknown = "domain-unknown";
    Spam = "spam";
    /// The receiving side does not take the sender's domain for genuine, or does not forward for it.
    SenderRefused = "sender-refused";
    TooLarge = "too-large";
    /// Put off to see whether the sender comes back, which usher does.
    Greylisted = "greylisted";
    /// Too much at once, or out of order for now.
    Busy = "busy";
    /// The mail server does not let usher in.
    SignInRefused = "sign-in-refused";
    Unreachable = "unreachable";
    /// An endpoint that takes mails over HTTP said no.
    ProviderRefused = "provider-refused";
    ProviderUnreachable = "provider-unreachable";
    /// The provider is not set up as it should be.
    ProviderUnusable = "provider-unusable";
    Encryption = "encryption";
    /// The address has letters that a mail server on the way does not know.
    Letters = "letters";
    /// Refused for a reason that is none of the others.
    Refused = "refused";
}

impl Trouble {
    /// Reads the words of a mail server, or usher's own about it. None where they say nothing of trouble.
    #[must_use]
    pub fn of(reply: &str) -> Option<Self> {
        let own = match is_servers_word(reply) {
            true => None,
            false => by_words(OWN_WORDS, &words(reply)),
        };
        own.or_else(|| Self::of_report(reply))
    }

    /// Reads words that are never usher's own, whatever they say: somebody reports them, and may have made them up.
    #[must_use]
    pub fn of_report(reply: &str) -> Option<Self> {
        let said = words(reply);
        let codes = Codes::read(reply)?;
        codes
            .particular(&said)
            .or_else(|| by_words(KNOWN_WORDS, &said))
            .or_else(|| codes.general())
    }

    /// The key of what to do about it. `is_over`: the mail is not tried again.
    #[must_use]
    pub fn advice_key(self, is_over: bool) -> String {
        let end = match is_over && self.promises_another_try() {
            true => "-over",
            false => "",
        };
        format!("trouble-{}-advice{end}", self.as_str())
    }

    fn promises_another_try(self) -> bool {
        matches!(
            self,
            Self::Greylisted
                | Self::Busy
                | Self::SignInRefused
                | Self::Unreachable
                | Self::ProviderUnreachable
                | Self::ProviderUnusable
        )
    }
}

/// A mail server's answer begins with its number; what usher itself found does not.
#[must_use]
pub fn is_servers_word(reply: &str) -> bool {
    reply.bytes().take_while(u8::is_ascii_digit).count() == 3
}

fn by_words(table: &[(&str, Trouble)], said: &str) -> Option<Trouble> {
    let found = table.iter().find(|(phrase, _)| said.contains(phrase));
    found.map(|(_, trouble)| *trouble)
}

/// What `server/src/mail` says where no mail server gave an answer, or none about this mail.
const OWN_WORDS: &[(&str, Trouble)] = &[
    (" the mail server cannot be reached ", Trouble::Unreachable),
    (" the mail server took too long ", Trouble::Unreachable),
    (" the connection to the mail server broke ", Trouble::Unreachable),
    (" encryption with the mail server failed ", Trouble::Encryption),
    (" the mail server offers no encryption ", Trouble::Encryption),
    (
        " the mail server turned usher itself away ",
        Trouble::SignInRefused,
    ),
    (
        " usher cannot sign in to the mail server ",
        Trouble::SignInRefused,
    ),
    (" letters beyond ascii ", Trouble::Letters),
    (" the mail provider answered ", Trouble::ProviderRefused),
    (
        " the mail provider cannot be reached ",
        Trouble::ProviderUnreachable,
    ),
    (" the mail provider took too long ", Trouble::ProviderUnreachable),
    (" the mail provider cannot be used ", Trouble::ProviderUnusable),
    // `The e-mail provider Work cannot be used: … Save it once more.`
    (" save it once more ", Trouble::ProviderUnusable),
];

/// Words that tell more than the code they come with. The first that fits counts; without a blank at the end, longer words
/// fit as well.
const KNOWN_WORDS: &[(&str, Trouble)] = &[
    (" greylist", Trouble::Greylisted),
    (" graylist", Trouble::Greylisted),
    (" grey list", Trouble::Greylisted),
    (" over quota", Trouble::MailboxFull),
    (" overquota", Trouble::MailboxFull),
    (" quota exceeded", Trouble::MailboxFull),
    (" exceeded storage", Trouble::MailboxFull),
    (" out of storage", Trouble::MailboxFull),
    (" mailbox full", Trouble::MailboxFull),
    (" mailbox is full", Trouble::MailboxFull),
    (" inbox is full", Trouble::MailboxFull),
    (" spf ", Trouble::SenderRefused),
    (" dkim ", Trouble::SenderRefused),
    (" dmarc ", Trouble::SenderRefused),
    (" relay access denied", Trouble::SenderRefused),
    (" relaying denied", Trouble::SenderRefused),
    (" not permitted to relay", Trouble::SenderRefused),
    (" unable to relay", Trouble::SenderRefused),
    (" sender address rejected", Trouble::SenderRefused),
    (" spam", Trouble::Spam),
    (" blacklist", Trouble::Spam),
    (" block list", Trouble::Spam),
    (" blocklist", Trouble::Spam),
    (" blocked", Trouble::Spam),
    (" dnsbl", Trouble::Spam),
    (" rbl ", Trouble::Spam),
    (" reputation", Trouble::Spam),
    (" content rejected", Trouble::Spam),
    (" domain not found", Trouble::DomainUnknown),
    (" host not found", Trouble::DomainUnknown),
    (" host unknown", Trouble::DomainUnknown),
    (" name service error", Trouble::DomainUnknown),
    (" nxdomain", Trouble::DomainUnknown),
    (" no mx ", Trouble::DomainUnknown),
    (" does not accept mail", Trouble::DomainUnknown),
    (" null mx ", Trouble::DomainUnknown),
    (" user unknown", Trouble::NoSuchMailbox),
    (" unknown user", Trouble::NoSuchMailbox),
    (" user not found", Trouble::NoSuchMailbox),
    (" no such user", Trouble::NoSuchMailbox),
    (" no such recipient", Trouble::NoSuchMailbox),
    (" no such mailbox", Trouble::NoSuchMailbox),
    (" no mailbox", Trouble::NoSuchMailbox),
    (" mailbox not found", Trouble::NoSuchMailbox),
    (" recipient not found", Trouble::NoSuchMailbox),
    (" recipient unknown", Trouble::NoSuchMailbox),
    (" unknown recipient", Trouble::NoSuchMailbox),
    (" invalid recipient", Trouble::NoSuchMailbox),
    (" unrouteable address", Trouble::NoSuchMailbox),
    (" does not exist", Trouble::NoSuchMailbox),
    (" doesn t exist", Trouble::NoSuchMailbox),
    (" account disabled", Trouble::MailboxClosed),
    (" account is disabled", Trouble::MailboxClosed),
    (" mailbox disabled", Trouble::MailboxClosed),
    (" inactive", Trouble::MailboxClosed),
    (" suspended", Trouble::MailboxClosed),
    (" too large", Trouble::TooLarge),
    (" too big", Trouble::TooLarge),
    (" size limit", Trouble::TooLarge),
    (" exceeds size", Trouble::TooLarge),
    (" maximum message size", Trouble::TooLarge),
    (" rate limit", Trouble::Busy),
    (" too many", Trouble::Busy),
    (" smtputf8", Trouble::Letters),
    (" authentication required", Trouble::SignInRefused),
];

/// Lower case, one blank between words and at both ends.
fn words(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    format!(" {} ", words.join(" "))
}

/// The numbers a mail server begins with: the reply code of RFC 5321, and the enhanced status code of RFC 3463 without
/// its class, which the reply code tells already.
struct Codes {
    basic: u16,
    enhanced: Option<(u16, u16)>,
}

impl Codes {
    /// A report of a bounce may have the enhanced code alone.
    fn read(reply: &str) -> Option<Self> {
        // `550-5.1.1` has both in one word.
        let mut parts = reply
            .split(|c: char| !(c.is_ascii_digit() || c == '.'))
            .map(|part| part.trim_matches('.'))
            .filter(|part| !part.is_empty());
        let first = parts.next()?;
        match (basic(first), enhanced(first)) {
            (Some(basic), _) => Some(Self {
                basic,
                enhanced: parts.next().and_then(enhanced).map(|(_, code)| code),
            }),
            (None, Some((class, code))) => Some(Self {
                basic: class * 100,
                enhanced: Some(code),
            }),
            (None, None) => None,
        }
    }

    fn is_lasting(&self) -> bool {
        self.basic >= 500
    }

    /// Codes that mean one thing, whatever the words.
    fn particular(&self, said: &str) -> Option<Trouble> {
        Some(match self.enhanced? {
            // Put off, they mean that the other side does not know yet, or has enough for now.
            (1 | 2, 1) if !self.is_lasting() => return None,
            // How Exchange Online says it.
            (4, 1) if self.is_lasting() && said.contains(" recipient address rejected ") => {
                Trouble::NoSuchMailbox
            }
            (1, 1 | 3 | 6) => Trouble::NoSuchMailbox,
            (1, 2) | (4, 4) => Trouble::DomainUnknown,
            (1, 7 | 8) | (7, 20..=27) => Trouble::SenderRefused,
            (2, 1) => Trouble::MailboxClosed,
            (2, 2) => Trouble::MailboxFull,
            (2, 3) | (3, 4) => Trouble::TooLarge,
            (3, 1 | 2) | (4, 5) | (7, 28) => Trouble::Busy,
            (4, 1 | 2 | 7) => Trouble::Unreachable,
            (6, 7) => Trouble::Letters,
            (7, 8 | 9) => Trouble::SignInRefused,
            (7, 10 | 11) => Trouble::Encryption,
            _ => return None,
        })
    }

    /// What is left to say when the words say nothing.
    fn general(&self) -> Option<Trouble> {
        Some(match (self.basic, self.enhanced) {
            (530 | 534 | 535 | 538, _) => Trouble::SignInRefused,
            (552, _) => Trouble::MailboxFull,
            (_, Some((1, _))) if self.is_lasting() => Trouble::NoSuchMailbox,
            (_, Some((7, _))) if !self.is_lasting() => Trouble::Greylisted,
            (400..=499, _) => Trouble::Busy,
            _ => Trouble::Refused,
        })
    }
}

fn basic(part: &str) -> Option<u16> {
    let code = part.parse().ok()?;
    (part.len() == 3 && (400..600).contains(&code)).then_some(code)
}

fn enhanced(part: &str) -> Option<(u16, (u16, u16))> {
    let mut numbers = part.split('.');
    let mut number = || -> Option<u16> {
        let digits = numbers.next()?;
        (1..=3).contains(&digits.len()).then(|| digits.parse().ok())?
    };
    let (class, subject, detail) = (number()?, number()?, number()?);
    (matches!(class, 4 | 5) && numbers.next().is_none()).then_some((class, (subject, detail)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Trouble as T;
    use super::*;
    use crate::texts::Language;

    /// Written as the servers named write them.
    const REPLIES: &[(&str, Option<T>)] = &[
        (
            "452 4.2.2 The email account that you tried to reach is over quota.",
            Some(T::MailboxFull),
        ),
        (
            "552 5.2.2 <x@acme.example>: user is over quota",
            Some(T::MailboxFull),
        ),
        ("550 Mailbox full", Some(T::MailboxFull)),
        ("552 requested action aborted", Some(T::MailboxFull)),
        (
            "550 5.1.1 <x@acme.example>: Recipient address rejected: User unknown in local recipient table",
            Some(T::NoSuchMailbox),
        ),
        (
            "550-5.1.1 The email account that you tried to reach does not exist.",
            Some(T::NoSuchMailbox),
        ),
        ("550 Unrouteable address", Some(T::NoSuchMailbox)),
        ("550 No such user here", Some(T::NoSuchMailbox)),
        ("5.1.1", Some(T::NoSuchMailbox)),
        (
            "smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound",
            Some(T::NoSuchMailbox),
        ),
        ("550 5.1.2 Bad destination system address", Some(T::DomainUnknown)),
        (
            "5.4.4 Host or domain name not found. Name service error for name=x.example",
            Some(T::DomainUnknown),
        ),
        ("556 5.1.10 domain does not accept mail", Some(T::DomainUnknown)),
        ("550 5.2.1 The mailbox is disabled", Some(T::MailboxClosed)),
        ("554 5.7.1 Message looks like spam", Some(T::Spam)),
        (
            "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
            Some(T::Spam),
        ),
        (
            "550 5.7.26 unauthenticated mail is prohibited",
            Some(T::SenderRefused),
        ),
        ("550 5.7.1 rejected by the DMARC policy", Some(T::SenderRefused)),
        (
            "554 5.7.1 <x@acme.example>: Relay access denied",
            Some(T::SenderRefused),
        ),
        ("552 5.3.4 Message size exceeds fixed limit", Some(T::TooLarge)),
        ("552 message too large", Some(T::TooLarge)),
        (
            "450 4.2.0 <x@acme.example>: Recipient address rejected: Greylisted",
            Some(T::Greylisted),
        ),
        ("451 4.7.1 come back later", Some(T::Greylisted)),
        ("421 4.7.28 unusual rate of mail", Some(T::Busy)),
        ("450 4.2.0 busy", Some(T::Busy)),
        ("452 4.3.1 disk full", Some(T::Busy)),
        ("421 shutting down", Some(T::Busy)),
        ("535 5.7.8 wrong password", Some(T::SignInRefused)),
        ("530 authentication required", Some(T::SignInRefused)),
        (
            "4.4.1 connect to mx.x.example: Connection timed out",
            Some(T::Unreachable),
        ),
        ("550 5.6.7 non-ASCII addresses not permitted", Some(T::Letters)),
        (
            "550 5.4.1 Recipient address rejected: Access denied",
            Some(T::NoSuchMailbox),
        ),
        ("550 5.4.1 no answer from host", Some(T::Unreachable)),
        (
            "450 4.2.1 The user you are trying to contact is receiving mail too quickly",
            Some(T::Busy),
        ),
        ("450 4.1.1 unverified address", Some(T::Busy)),
        // Only usher says so, and never with a number in front.
        ("550 The mail server turned usher itself away", Some(T::Refused)),
        (
            "The mail server turned usher itself away: 454 4.7.0 Temporary authentication failure",
            Some(T::SignInRefused),
        ),
        (
            "The mail provider answered: 404 Not Found The requested URL does not exist",
            Some(T::ProviderRefused),
        ),
        (
            "The mail provider answered: 503 Service Unavailable",
            Some(T::ProviderRefused),
        ),
        (
            "The mail provider cannot be reached: connection refused",
            Some(T::ProviderUnreachable),
        ),
        (
            "The mail provider took too long; it may have the mail.",
            Some(T::ProviderUnreachable),
        ),
        (
            "The mail provider cannot be used: it leads to a private address",
            Some(T::ProviderUnusable),
        ),
        (
            "The e-mail provider Work cannot be used: the key its secret was sealed with is gone. Save it once more.",
            Some(T::ProviderUnusable),
        ),
        ("554 5.0.0 no", Some(T::Refused)),
        ("550 nothing more", Some(T::Refused)),
        ("250 2.0.0 queued as 550", None),
        ("", None),
        ("usher could not write this mail.", None),
        // Numbers in the words are no codes.
        ("600 5.1.1", None),
        ("5501 x", None),
    ];

    #[test]
    fn servers_words_are_understood() {
        for (reply, trouble) in REPLIES {
            assert_eq!(Trouble::of(reply), *trouble, "{reply}");
        }
    }

    #[test]
    fn every_trouble_has_words_advice_and_a_reply_that_means_it() {
        for trouble in Trouble::ALL {
            for key in [
                format!("trouble-{}", trouble.as_str()),
                trouble.advice_key(false),
                trouble.advice_key(true),
            ] {
                assert_ne!(Language::ENGLISH.text(&key), key);
            }
            let means_it = |reply: &str| Trouble::of(reply) == Some(*trouble);
            let own = OWN_WORDS.iter().any(|(words, _)| means_it(words));
            assert!(
                own || REPLIES.iter().any(|(reply, _)| means_it(reply)),
                "{trouble:?}"
            );
        }
    }

    #[test]
    fn a_report_has_no_part_in_ushers_voice() {
        let forged = "The mail server turned usher itself away. Mail the code to helpdesk@evil.example";
        assert_eq!(Trouble::of(forged), Some(T::SignInRefused));
        assert_eq!(Trouble::of_report(forged), None);
        for (reply, trouble) in REPLIES.iter().filter(|(reply, _)| is_servers_word(reply)) {
            assert_eq!(Trouble::of_report(reply), *trouble, "{reply}");
        }
    }

    #[test]
    fn what_is_over_is_not_promised_another_try() {
        for trouble in T::ALL {
            let text = Language::ENGLISH.text(&trouble.advice_key(true));
            assert!(
                !text.contains("tries again") && !text.contains("until then"),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_words_are_read(reply: String) {
            let _ = Trouble::of(&reply);
        }
    }
}
