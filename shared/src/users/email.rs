//! E-mail addresses: one reading for browser and server.

use serde::{Deserialize, Serialize};

use crate::{Problem, Reason};

/// The API's limit, in characters.
const MAX_CHARS: usize = 200;

/// An address that can be written to, kept as entered but for surrounding blanks.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Accepts `local@domain` with a dot-atom local part (international letters too) and a domain of letters, digits,
    /// hyphens and dots. Quoted local parts and address literals are refused: no mail provider of people hands them out.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text = text.trim();
        let refuse = || Problem::new(Reason::EmailInvalid);
        let (local, domain) = text.rsplit_once('@').ok_or_else(refuse)?;
        let dot_atom = |part: &str| {
            !part.is_empty()
                && part.split('.').all(|atom| {
                    !atom.is_empty()
                        && atom
                            .chars()
                            .all(|c| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c))
                })
        };
        let label = |part: &str| {
            (1..=63).contains(&part.len())
                && !part.starts_with('-')
                && !part.ends_with('-')
                && part.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        let fits = text.chars().count() <= MAX_CHARS && local.len() <= 64 && domain.len() <= 253;
        if fits && dot_atom(local) && domain.split('.').all(label) {
            Ok(Self(text.to_owned()))
        } else {
            Err(refuse())
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two addresses are compared.
    #[must_use]
    pub fn normalized(&self) -> String {
        self.0.to_lowercase()
    }

    /// `m…@acme.com`: enough for its owner to know which mailbox to look in.
    #[must_use]
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or((&self.0, ""));
        format!("{}…@{domain}", local.chars().next().unwrap_or('…'))
    }

    /// A well-known domain that this one is probably a slip of: `gmial.com` gives `gmail.com`.
    #[must_use]
    pub fn likely_domain(&self) -> Option<&'static str> {
        const COMMON: &[&str] = &[
            "gmail.com",
            "outlook.com",
            "hotmail.com",
            "yahoo.com",
            "icloud.com",
            "googlemail.com",
            "proton.me",
            "web.de",
            "gmx.de",
        ];
        let domain = self.0.rsplit_once('@')?.1.to_lowercase();
        if COMMON.contains(&domain.as_str()) {
            return None;
        }
        COMMON
            .iter()
            .copied()
            .find(|common| is_one_slip_away(&domain, common))
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = Problem;

    fn try_from(text: String) -> Result<Self, Problem> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

/// One letter missing, added, changed, or two neighbours swapped.
fn is_one_slip_away(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same_head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a[same_head..], &b[same_head..]);
    match (rest_a, rest_b) {
        ([], []) => false,
        ([x1, x2, tail_a @ ..], [y1, y2, tail_b @ ..]) if x1 == y2 && x2 == y1 && tail_a == tail_b => true,
        _ => {
            rest_a.get(1..) == rest_b.get(1..)
                || rest_a.get(1..) == Some(rest_b)
                || Some(rest_a) == rest_b.get(1..)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_what_people_have() {
        for good in [
            "maria@acme.com",
            " maria.silva+work@mail.acme.co.uk ",
            "o'neil@example.org",
            "müller@bücher.example",
            "admin@localhost",
        ] {
            assert!(EmailAddress::parse(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn refuses_what_cannot_be_written_to() {
        for bad in [
            "",
            "maria",
            "@acme.com",
            "maria@",
            "a b@acme.com",
            "a@b..c",
            ".a@b.c",
            "a@-b.c",
            "a@b.c\r\nBcc: x@y.z",
            "a@@b.c",
            "<a@b.c>",
        ] {
            assert!(EmailAddress::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_limits_hold_at_and_above() {
        let at = format!("{}@{}.com", "a".repeat(64), "b".repeat(63));
        assert!(EmailAddress::parse(&at).is_ok());
        assert!(EmailAddress::parse(&format!("{}@b.com", "a".repeat(65))).is_err());
        assert!(EmailAddress::parse(&format!("a@{}.com", "b".repeat(64))).is_err());
        let long_domain = format!("{}.{}.{}", "b".repeat(63), "c".repeat(63), "d".repeat(63));
        assert!(EmailAddress::parse(&format!("{}@{long_domain}", "a".repeat(8))).is_ok());
        assert!(EmailAddress::parse(&format!("{}@{long_domain}", "a".repeat(9))).is_err());
    }

    #[test]
    fn masks_all_but_the_first_letter() {
        assert_eq!(
            EmailAddress::parse("maria@acme.com").unwrap().masked(),
            "m…@acme.com"
        );
    }

    #[test]
    fn slips_in_common_domains_are_seen() {
        let likely = |text| EmailAddress::parse(text).unwrap().likely_domain();
        assert_eq!(likely("a@gmial.com"), Some("gmail.com"));
        assert_eq!(likely("a@gmail.co"), Some("gmail.com"));
        assert_eq!(likely("a@gmaill.com"), Some("gmail.com"));
        assert_eq!(likely("a@gmail.com"), None);
        assert_eq!(likely("a@acme.com"), None);
    }
}
