//! The mail server of the settings, as an address.

use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use percent_encoding::percent_decode_str;
use shared::mail::providers::TlsRule;
use url::{Host, Url};

use super::secrets::Secrets;
use super::{Security, SmtpMailer};
use crate::mail::Sender;

/// What is wrong with an SMTP address. It never shows the address: a password may be in it.
#[derive(Debug, thiserror::Error)]
#[error(
    "USHER_SMTP_URL {fault}. Allowed are smtp://[user:password@]host[:port][?starttls=optional|required|never] \
     (port 25, or 587 with a password) and smtps://[user:password@]host[:port] (port 465); \
     special characters in user and password are percent-encoded, @ as %40"
)]
pub struct SmtpUrlError {
    fault: String,
}

impl SmtpUrlError {
    fn new(fault: impl Into<String>) -> Self {
        Self { fault: fault.into() }
    }
}

impl SmtpMailer {
    /// Reads an address such as `smtp://user:password@mail.example.com:587?starttls=required`. Connects to nothing yet.
    pub fn from_url(url: &str, from: Sender) -> Result<Self, SmtpUrlError> {
        let url = Url::parse(url.trim())
            .map_err(|fault| SmtpUrlError::new(format!("cannot be read as an address ({fault})")))?;
        let host = match url.host() {
            Some(Host::Domain(domain)) if !domain.is_empty() => domain.to_owned(),
            Some(Host::Ipv4(address)) => address.to_string(),
            Some(Host::Ipv6(address)) => address.to_string(),
            _ => return Err(SmtpUrlError::new("names no host")),
        };
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(SmtpUrlError::new(
                "has something after the host that does not belong there",
            ));
        }
        let credentials = credentials(&url)?;
        let rule = rule(&url)?;
        let security = Security::of(rule).map_err(|fault| {
            SmtpUrlError::new(format!(
                "cannot be used, as encryption cannot be set up ({fault})"
            ))
        })?;
        let default_port = match (rule, &credentials) {
            (TlsRule::Implicit, _) => 465,
            (_, Some(_)) => 587,
            (_, None) => 25,
        };
        let port = url.port().unwrap_or(default_port);
        if credentials.is_some()
            && matches!(rule, TlsRule::Optional | TlsRule::Never)
            && !is_this_machine(&host)
        {
            tracing::warn!(
                host,
                "the password for the mail server may travel unencrypted; USHER_SMTP_URL with ?starttls=required or smtps:// prevents that"
            );
        }
        let (credentials, secrets) = match credentials {
            Some((credentials, secrets)) => (Some((DEFAULT_MECHANISMS.to_vec(), credentials)), secrets),
            None => (None, Secrets::default()),
        };
        Ok(Self::new(host, port, security, credentials, secrets, from))
    }
}

fn credentials(url: &Url) -> Result<Option<(Credentials, Secrets)>, SmtpUrlError> {
    let decode = |text: &str| {
        percent_decode_str(text)
            .decode_utf8()
            .map(std::borrow::Cow::into_owned)
            .map_err(|_| SmtpUrlError::new("has a user or password that is not UTF-8"))
    };
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) => Err(SmtpUrlError::new("has a password without a user")),
        (_, None | Some("")) => Err(SmtpUrlError::new("has a user without a password")),
        (user, Some(password)) => {
            let password = decode(password)?;
            let credentials = Credentials::new(decode(user)?, password.clone());
            let secrets = Secrets::of(&credentials, &password);
            Ok(Some((credentials, secrets)))
        }
    }
}

fn rule(url: &Url) -> Result<TlsRule, SmtpUrlError> {
    let mut starttls = None;
    for (name, value) in url.query_pairs() {
        if name != "starttls" {
            return Err(SmtpUrlError::new("has an option that is not known"));
        }
        if starttls.replace(value.into_owned()).is_some() {
            return Err(SmtpUrlError::new("has the option starttls twice"));
        }
    }
    match (url.scheme(), starttls.as_deref()) {
        ("smtps", None) => Ok(TlsRule::Implicit),
        ("smtps", Some(_)) => Err(SmtpUrlError::new(
            "asks for starttls, which goes with smtp:// only",
        )),
        ("smtp", None | Some("optional")) => Ok(TlsRule::Optional),
        ("smtp", Some("required")) => Ok(TlsRule::Required),
        ("smtp", Some("never")) => Ok(TlsRule::Never),
        ("smtp", Some(_)) => Err(SmtpUrlError::new("has a starttls that is not one of the three")),
        _ => Err(SmtpUrlError::new("begins with neither smtp:// nor smtps://")),
    }
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}
