//! The address that mails come back to: one for each mail, which nobody but usher can make up (a VERP of RFC 3464's kind).

use crate::Service;
use crate::secrets::CodeKeys;

const PURPOSE: &str = "return-path";
/// RFC 5321 gives the part before the @ 64 characters; the mail and its mark take 52, the plus one.
pub const MAX_RETURN_LOCAL_CHARS: usize = 11;

/// Where mails come back to, without the mail in it: `bounce@mail.example.com`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnPath {
    local: String,
    domain: String,
}

impl std::fmt::Display for ReturnPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}

impl ReturnPath {
    /// In lower case, since mail servers on the way may make it so.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (local, domain) = text.trim().split_once('@')?;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.');
        let sound = |part: &str| {
            !part.is_empty()
                && part.chars().all(plain)
                && !part.starts_with('.')
                && !part.ends_with('.')
                && !part.contains("..")
        };
        let fits = local.len() <= MAX_RETURN_LOCAL_CHARS && domain.len() <= 253;
        (fits && sound(local) && sound(domain)).then(|| Self {
            local: local.to_owned(),
            domain: domain.to_owned(),
        })
    }

    /// The address a mail comes back to. None for an id that usher did not make.
    #[must_use]
    pub fn of_mail(&self, mail_id: &str, keys: &CodeKeys) -> Option<String> {
        let token = keys.marked_id(PURPOSE, mail_id)?;
        Some(format!("{}+{token}@{}", self.local, self.domain))
    }

    /// The mail that an address belongs to, if usher made it.
    #[must_use]
    pub fn mail_of(&self, address: &str, keys: &CodeKeys) -> Option<String> {
        let address = address.trim().to_lowercase();
        let (local, domain) = address.rsplit_once('@')?;
        let token = local.strip_prefix(&self.local)?.strip_prefix('+')?;
        keys.id_of_mark(PURPOSE, token).filter(|_| domain == self.domain)
    }
}

impl Service {
    /// The address that a mail comes back to; none where no return path is set.
    #[must_use]
    pub fn return_address(&self, mail_id: &str) -> Option<String> {
        let path = self.settings.return_path.as_ref()?;
        path.of_mail(mail_id, &self.codes)
    }

    /// The mail that came back to this address.
    #[must_use]
    pub fn returned_mail(&self, address: &str) -> Option<String> {
        let path = self.settings.return_path.as_ref()?;
        path.mail_of(address, &self.codes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &str = "019ab7c2-1f00-7abc-8def-0123456789ab";

    fn keys(ids: &[(&str, u8)]) -> CodeKeys {
        let keys = ids.iter().map(|(id, byte)| ((*id).to_owned(), [*byte; 32]));
        CodeKeys::new(keys.collect()).unwrap()
    }

    fn path() -> ReturnPath {
        ReturnPath::parse("bounce@mail.example.com").unwrap()
    }

    #[test]
    fn an_address_leads_back_to_its_mail_in_any_case_and_after_the_key_changed() {
        let old = keys(&[("a", 1)]);
        let address = path().of_mail(MAIL, &old).unwrap();
        assert!(address.split('@').next().unwrap().len() <= 64, "{address}");
        let rotated = keys(&[("b", 2), ("a", 1)]);
        for written in [address.clone(), address.to_uppercase(), format!(" {address} ")] {
            assert_eq!(path().mail_of(&written, &rotated).as_deref(), Some(MAIL));
        }
    }

    #[test]
    fn nobody_else_makes_one_up() {
        let own = keys(&[("a", 1)]);
        let address = path().of_mail(MAIL, &own).unwrap();
        assert_eq!(path().mail_of(&address, &keys(&[("a", 2)])), None);
        let (local, _) = address.split_once('@').unwrap();
        // Each digit of the token counts.
        for at in "bounce+".len()..local.len() {
            let mut other = address.clone().into_bytes();
            other[at] = if other[at] == b'0' { b'1' } else { b'0' };
            let other = String::from_utf8(other).unwrap();
            assert_eq!(path().mail_of(&other, &own), None, "{at}");
        }
        for wrong in [
            "",
            "bounce@mail.example.com",
            "bounce+@mail.example.com",
            &address.replace("example.com", "example.org"),
            &address.replace("bounce+", "other+"),
            &address.replace("bounce+", "bounce+0"),
            &address.replace("bounce+0", "bounce+ü"),
        ] {
            assert_eq!(path().mail_of(wrong, &own), None, "{wrong}");
        }
    }

    #[test]
    fn the_longest_name_still_fits() {
        let named = |length: usize| ReturnPath::parse(&format!("{}@a.example", "b".repeat(length)));
        assert!(named(10).is_some() && named(12).is_none());
        let address = named(11).unwrap().of_mail(MAIL, &keys(&[("a", 1)])).unwrap();
        assert_eq!(address.split('@').next().unwrap().len(), 64);
    }

    #[test]
    fn only_plain_addresses_are_return_paths() {
        for wrong in [
            "",
            "bounce",
            "@a.example",
            "bounce@",
            "b+c@a.example",
            "B@a.example",
            "b@a..example",
            ".b@a.example",
            "b@ü.example",
            "b c@a.example",
        ] {
            assert_eq!(ReturnPath::parse(wrong), None, "{wrong}");
        }
        assert_eq!(path().of_mail("m1", &keys(&[("a", 1)])), None);
    }
}
