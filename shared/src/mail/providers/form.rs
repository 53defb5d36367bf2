//! The form of a provider, and the rules for each of its fields: the browser's and the server's.

use serde::{Deserialize, Serialize};

use super::kind::SignInWith;
use crate::users::EmailAddress;
use crate::{Problem, Reason};

pub const MAX_NAME_CHARS: usize = 200;
pub const MAX_HOST_CHARS: usize = 500;
pub const MAX_ADDRESS_CHARS: usize = 200;
/// A token of XOAUTH2 is the longest.
pub const MAX_SECRET_CHARS: usize = 4096;
pub const MAX_ENDPOINT_CHARS: usize = 2048;
/// Mails a minute.
pub const MAX_RATE: u32 = 60_000;
pub const MAX_CONCURRENCY: u32 = 64;
/// Where a form says nothing.
const USUAL_CONCURRENCY: u32 = 4;

/// A provider as the admin's form has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EmailProviderForm {
    /// Empty for a new one.
    pub id: String,
    /// Empty for one of the whole instance.
    pub organization_id: String,
    pub kind: String,
    pub name: String,
    /// Name and port of a mail server.
    pub host: String,
    pub tls: String,
    pub auth: String,
    pub user: String,
    /// Empty keeps the one before.
    pub secret: String,
    pub sender_address: String,
    pub sender_name: String,
    pub reply_to: String,
    /// Where mails are posted to over HTTP.
    pub endpoint: String,
    /// Not empty: messages over HTTP are signed with a new key from now on.
    pub renew_key: String,
    /// Empty for as fast as it goes.
    pub rate: String,
    pub concurrency: String,
}

/// A mail server's name, or number, and its port.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Host {
    pub name: String,
    pub port: u16,
}

impl Host {
    /// Reads `mail.example.com:587`, `192.0.2.1:25` or `[2001:db8::1]:25`.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let wrong = || Problem::new(Reason::EmailProviderHostInvalid);
        let text = text.trim();
        let (name, port) = text.rsplit_once(':').ok_or_else(wrong)?;
        let port: u16 = port.parse().map_err(|_| wrong())?;
        let name = match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
            Some(number) => number
                .parse::<std::net::Ipv6Addr>()
                .map_err(|_| wrong())?
                .to_string(),
            None => name.to_owned(),
        };
        let is_number = name.parse::<std::net::IpAddr>().is_ok();
        let is_name = !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'));
        if port == 0 || text.chars().count() > MAX_HOST_CHARS || !(is_number || is_name) {
            return Err(wrong());
        }
        Ok(Self { name, port })
    }
}

impl std::fmt::Display for Host {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.name.contains(':') {
            true => write!(formatter, "[{}]:{}", self.name, self.port),
            false => write!(formatter, "{}:{}", self.name, self.port),
        }
    }
}

impl EmailProviderForm {
    /// What admins know it by; what it is called at least where they say nothing.
    pub fn checked_name(&self, usual: &str) -> Result<String, Problem> {
        let name = one_line(&self.name);
        let name = if name.is_empty() { one_line(usual) } else { name };
        match name.chars().count() {
            1..=MAX_NAME_CHARS => Ok(name),
            _ => Err(Reason::EmailProviderNameLength.into()),
        }
    }

    pub fn checked_sender(&self) -> Result<String, Problem> {
        address(&self.sender_address)?.ok_or_else(|| Reason::EmailProviderSenderInvalid.into())
    }

    /// None = mails are answered to the sender.
    pub fn checked_reply_to(&self) -> Result<Option<String>, Problem> {
        address(&self.reply_to)
    }

    pub fn checked_sender_name(&self) -> Result<String, Problem> {
        let name = one_line(&self.sender_name);
        match name.chars().count() {
            0..=MAX_ADDRESS_CHARS => Ok(name),
            _ => Err(Reason::EmailProviderNameLength.into()),
        }
    }

    /// Who signs in; none for nobody. Whether there is a secret is looked at where the one before is known.
    pub fn checked_user(&self) -> Result<Option<(SignInWith, String)>, Problem> {
        let user = self.user.trim();
        let way = SignInWith::parse(&self.auth).unwrap_or(match user {
            "" => SignInWith::Nothing,
            _ => SignInWith::default(),
        });
        let is_fine = user.chars().count() <= MAX_ADDRESS_CHARS && !user.chars().any(char::is_control);
        match way {
            SignInWith::Nothing => Ok(None),
            _ if user.is_empty() || !is_fine => Err(Reason::EmailProviderSignInIncomplete.into()),
            way => Ok(Some((way, user.to_owned()))),
        }
    }

    /// As typed: blanks may belong to a password. None keeps the one before.
    pub fn checked_secret(&self) -> Result<Option<String>, Problem> {
        let is_fine =
            self.secret.chars().count() <= MAX_SECRET_CHARS && !self.secret.contains(['\0', '\r', '\n']);
        match is_fine {
            true => Ok(Some(self.secret.clone()).filter(|secret| !secret.is_empty())),
            false => Err(Reason::EmailProviderSignInIncomplete.into()),
        }
    }

    /// Over https, or over http where private addresses may be called.
    pub fn checked_endpoint(&self, allow_http: bool) -> Result<String, Problem> {
        let text = self.endpoint.trim();
        let host = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://").filter(|_| allow_http))
            .and_then(|rest| rest.split(['/', '?']).next())
            .filter(|host| !host.is_empty() && !host.contains('@'));
        let is_fine = host.is_some()
            && text.chars().count() <= MAX_ENDPOINT_CHARS
            && text
                .chars()
                .all(|c| c.is_ascii_graphic() && !"#\\\"<>{}".contains(c));
        match is_fine {
            true => Ok(text.to_owned()),
            false => Err(Reason::EmailProviderEndpointInvalid.into()),
        }
    }

    /// Mails a minute; none for as fast as it goes.
    pub fn checked_rate(&self) -> Result<Option<u32>, Problem> {
        match self.rate.trim() {
            "" => Ok(None),
            text => match text.parse() {
                Ok(rate @ 1..=MAX_RATE) => Ok(Some(rate)),
                _ => Err(Reason::EmailProviderPaceInvalid.into()),
            },
        }
    }

    /// Mails at once.
    pub fn checked_concurrency(&self) -> Result<u32, Problem> {
        match self.concurrency.trim() {
            "" => Ok(USUAL_CONCURRENCY),
            text => match text.parse() {
                Ok(mails @ 1..=MAX_CONCURRENCY) => Ok(mails),
                _ => Err(Reason::EmailProviderPaceInvalid.into()),
            },
        }
    }
}

fn one_line(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .collect::<String>()
        .trim()
        .to_owned()
}

fn address(text: &str) -> Result<Option<String>, Problem> {
    match text.trim() {
        "" => Ok(None),
        text if text.chars().count() > MAX_ADDRESS_CHARS => Err(Reason::EmailProviderSenderInvalid.into()),
        text => EmailAddress::parse(text)
            .map(|address| Some(address.as_str().to_owned()))
            .map_err(|_| Reason::EmailProviderSenderInvalid.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(change: impl FnOnce(&mut EmailProviderForm)) -> EmailProviderForm {
        let mut form = EmailProviderForm::default();
        change(&mut form);
        form
    }

    #[test]
    fn a_host_is_a_name_or_number_with_a_port() {
        for (good, name, port) in [
            ("mail.example.com:587", "mail.example.com", 587),
            (" 192.0.2.1:25 ", "192.0.2.1", 25),
            ("[2001:db8::1]:465", "2001:db8::1", 465),
            ("relay_1:65535", "relay_1", 65535),
        ] {
            let host = Host::parse(good).unwrap();
            assert_eq!((host.name.as_str(), host.port), (name, port), "{good}");
            assert_eq!(host.to_string(), good.trim());
        }
        let long = |chars: usize| format!("{}:25", "a".repeat(chars - 3));
        assert!(Host::parse(&long(MAX_HOST_CHARS)).is_ok());
        assert!(Host::parse(&long(MAX_HOST_CHARS + 1)).is_err());
        for bad in [
            "",
            "mail.example.com",
            ":25",
            "mail.example.com:",
            "mail.example.com:0",
            "mail.example.com:65536",
            "mail example:25",
            "user@mail.example.com:25",
            "smtp://mail.example.com:25",
            "[mail]:25",
            "a/b:25",
        ] {
            let refused = Host::parse(bad).map_err(|problem| problem.reason);
            assert_eq!(refused, Err(Reason::EmailProviderHostInvalid), "{bad}");
        }
    }

    #[test]
    fn names_hold_at_and_above_their_limit() {
        let named = |length: usize| form(|form| form.name = "ü".repeat(length)).checked_name("");
        assert!(named(MAX_NAME_CHARS).is_ok());
        assert!(named(MAX_NAME_CHARS + 1).is_err());
        assert!(named(0).is_err());
        assert_eq!(
            form(|_| ()).checked_name("mail.example.com").as_deref(),
            Ok("mail.example.com")
        );
        let sender = |length: usize| form(|form| form.sender_name = "ü".repeat(length)).checked_sender_name();
        assert!(
            sender(0).is_ok() && sender(MAX_ADDRESS_CHARS).is_ok() && sender(MAX_ADDRESS_CHARS + 1).is_err()
        );
        assert_eq!(
            form(|form| form.sender_name = "Acme\r\nBcc: x".into())
                .checked_sender_name()
                .as_deref(),
            Ok("AcmeBcc: x")
        );
    }

    #[test]
    fn senders_are_addresses() {
        let sender = |text: &str| form(|form| form.sender_address = text.into()).checked_sender();
        assert_eq!(sender(" invites@acme.com ").as_deref(), Ok("invites@acme.com"));
        assert!(sender("").is_err() && sender("acme.com").is_err() && sender("a@b\r\nc.d").is_err());
        let reply_to = |text: &str| form(|form| form.reply_to = text.into()).checked_reply_to();
        assert_eq!(reply_to(" "), Ok(None));
        assert_eq!(reply_to("help@acme.com"), Ok(Some("help@acme.com".into())));
        assert!(reply_to("help").is_err());
    }

    #[test]
    fn who_signs_in_has_a_name() {
        let user = |auth: &str, user: &str| {
            form(|form| (form.auth, form.user) = (auth.into(), user.into())).checked_user()
        };
        assert_eq!(user("none", "left over"), Ok(None));
        assert_eq!(user("", ""), Ok(None));
        assert_eq!(user("", "ana"), Ok(Some((SignInWith::Plain, "ana".into()))));
        assert_eq!(
            user("xoauth2", " ana "),
            Ok(Some((SignInWith::Xoauth2, "ana".into())))
        );
        assert!(user("login", " ").is_err() && user("plain", "a\nb").is_err());
        assert!(user("plain", &"a".repeat(MAX_ADDRESS_CHARS)).is_ok());
        assert!(user("plain", &"a".repeat(MAX_ADDRESS_CHARS + 1)).is_err());
    }

    #[test]
    fn secrets_stay_as_they_were_typed() {
        let secret = |text: &str| form(|form| form.secret = text.into()).checked_secret();
        assert_eq!(secret(""), Ok(None));
        assert_eq!(secret(" with blanks "), Ok(Some(" with blanks ".into())));
        assert!(secret("two\nlines").is_err());
        assert!(secret(&"a".repeat(MAX_SECRET_CHARS)).is_ok());
        assert!(secret(&"a".repeat(MAX_SECRET_CHARS + 1)).is_err());
    }

    #[test]
    fn an_endpoint_is_an_address_over_https() {
        let endpoint = |text: &str, http| form(|form| form.endpoint = text.into()).checked_endpoint(http);
        assert!(endpoint("https://hooks.example.com/mail?key=1", false).is_ok());
        assert!(endpoint("http://127.0.0.1:9000/mail", true).is_ok());
        for bad in [
            "",
            "https://",
            "https:///mail",
            "hooks.example.com",
            "ftp://a.example",
            "http://a.example",
            "https://user@a.example",
            "https://a.example/#x",
            "https://a example",
        ] {
            assert!(endpoint(bad, false).is_err(), "{bad}");
        }
        let long = |chars: usize| endpoint(&format!("https://{}", "a".repeat(chars - 8)), false);
        assert!(long(MAX_ENDPOINT_CHARS).is_ok() && long(MAX_ENDPOINT_CHARS + 1).is_err());
    }

    #[test]
    fn paces_hold_at_below_and_above_their_limits() {
        let rate = |text: &str| form(|form| form.rate = text.into()).checked_rate();
        assert_eq!(
            (rate(""), rate("1"), rate("60000")),
            (Ok(None), Ok(Some(1)), Ok(Some(MAX_RATE)))
        );
        assert!(rate("0").is_err() && rate("60001").is_err() && rate("-1").is_err() && rate("many").is_err());
        let at_once = |text: &str| form(|form| form.concurrency = text.into()).checked_concurrency();
        assert_eq!(
            (at_once(""), at_once("1"), at_once("64")),
            (Ok(USUAL_CONCURRENCY), Ok(1), Ok(MAX_CONCURRENCY))
        );
        assert!(at_once("0").is_err() && at_once("65").is_err());
    }
}
