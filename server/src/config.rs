//! Settings: `usher.toml`, then the environment, then flags. A key nobody knows or a value that cannot be stops the
//! start and says which and what is allowed.

mod written;

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use config::{Config, ConfigError, Environment, File, FileFormat};
use secrecy::{ExposeSecret as _, SecretString};
use shared::mail::ReturnPath;
use shared::users::EmailAddress;
use url::Url;

use written::{Written, check_variables};

/// Everything an operator can set. `docs/settings.md` lists the same.
#[derive(Debug)]
pub struct Settings {
    pub listen: SocketAddr,
    /// Scheme, host and port people reach usher at, without a path.
    pub public_url: String,
    /// The database file.
    pub database: PathBuf,
    /// None = mails wait in the queue.
    pub smtp_url: Option<SecretString>,
    pub mail_from: String,
    /// A mail from the invite form stays here so long, to be taken back.
    pub mail_undo: Duration,
    /// None = mails come back to the sender, and usher does not see them.
    pub mail_return_path: Option<ReturnPath>,
    /// Where a mail server brings mails that came back.
    pub lmtp_listen: Option<SocketAddr>,
    /// Where a mail server lays mails that came back.
    pub bounce_maildir: Option<PathBuf>,
    /// None = a key file beside the database.
    pub master_key: Option<SecretString>,
    /// Where the link of the first administrator leads to.
    pub admin_email: EmailAddress,
    /// The name of the first organization.
    pub organization_name: String,
    /// Proxies in front: the client's address is the n-th from the right of `X-Forwarded-For`. 0 = the peer's own.
    pub trusted_proxies: usize,
    /// Identity providers may be on the own machine or network, and answer over plain http.
    pub allow_private_addresses: bool,
    /// None = usher speaks cleartext.
    pub tls: Option<TlsFiles>,
    pub log: String,
    pub log_format: LogFormat,
}

/// Where the server's certificate and its key are, each in PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The server's own first, then those that lead to the root.
    pub certificates: PathBuf,
    pub key: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

/// Values of the command line; they win over everything else.
#[derive(Debug, Default)]
pub struct Flags {
    pub config: Option<PathBuf>,
    pub listen: Option<String>,
    pub public_url: Option<String>,
    pub database_url: Option<String>,
    pub log: Option<String>,
}

#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// A key nobody knows, or a file that is no TOML.
    #[error("{0}")]
    Source(#[from] ConfigError),
    #[error("{name} is no setting of usher. The settings are {known}")]
    UnknownVariable { name: String, known: String },
    #[error("{key} is {value:?}: {allowed}")]
    Value {
        key: &'static str,
        value: String,
        allowed: &'static str,
    },
    #[error("{key} names the file {path}, which cannot be read: {source}")]
    SecretFile {
        key: &'static str,
        path: String,
        source: std::io::Error,
    },
    #[error("{key} and {key}_FILE are both set: keep one of them")]
    Both { key: &'static str },
    #[error("{missing} is missing: USHER_TLS_CERT and USHER_TLS_KEY belong together")]
    HalfOfTls { missing: &'static str },
    #[error("USHER_MAIL_RETURN_PATH is missing: {key} needs it to know which mails come back")]
    NoReturnPath { key: &'static str },
    #[error(
        "USHER_PUBLIC_URL is {public_url:?}, but USHER_TLS_CERT is set: people reach usher over https:// then"
    )]
    CleartextPublicUrl { public_url: String },
}

const MAIL_UNDO_SECONDS: u64 = 10;
const MAX_MAIL_UNDO_SECONDS: u64 = 300;

/// Read when no `--config` names another.
const DEFAULT_FILE: &str = "usher.toml";

impl Settings {
    pub fn load(flags: &Flags) -> Result<Self, SettingsError> {
        let file = match &flags.config {
            Some(path) => File::new(&path.display().to_string(), FileFormat::Toml).required(true),
            None => File::new(DEFAULT_FILE, FileFormat::Toml).required(false),
        };
        check_variables(std::env::vars_os().map(|(name, _)| name.to_string_lossy().into_owned()))?;
        let written: Written = Config::builder()
            .add_source(file)
            .add_source(
                Environment::with_prefix("USHER")
                    .prefix_separator("_")
                    .ignore_empty(true),
            )
            .build()?
            .try_deserialize()?;
        Self::check(written, flags)
    }

    fn check(written: Written, flags: &Flags) -> Result<Self, SettingsError> {
        let listen = flags
            .listen
            .clone()
            .or(written.listen)
            .unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        let tls = tls_files(written.tls_cert, written.tls_key)?;
        let listen: SocketAddr = parsed(
            "USHER_LISTEN",
            &listen,
            "an address and a port such as 127.0.0.1:8080 or [::]:8080",
        )?;
        let public_url = flags
            .public_url
            .clone()
            .or(written.public_url)
            .unwrap_or_else(|| usual_public_url(listen, tls.is_some()));
        let database_url = flags
            .database_url
            .clone()
            .or(written.database_url)
            .unwrap_or_else(|| "sqlite:data/usher.db".to_owned());
        let admin_email = written
            .admin_email
            .unwrap_or_else(|| "admin@localhost".to_owned());
        let log_format = written.log_format.unwrap_or_else(|| "text".to_owned());
        let host = host(&public_url).unwrap_or_default();
        let public_url = public_origin(&public_url)?;
        if tls.is_some() && !public_url.starts_with("https://") {
            return Err(SettingsError::CleartextPublicUrl { public_url });
        }
        let receptions = [
            ("USHER_LMTP_LISTEN", written.lmtp_listen.is_some()),
            ("USHER_BOUNCE_MAILDIR", written.bounce_maildir.is_some()),
        ];
        if written.mail_return_path.is_none()
            && let Some((key, _)) = receptions.into_iter().find(|(_, is_set)| *is_set)
        {
            return Err(SettingsError::NoReturnPath { key });
        }
        Ok(Self {
            listen,
            public_url,
            database: database_file(&database_url)?,
            smtp_url: secret(
                "USHER_SMTP_URL",
                written.smtp_url,
                written.smtp_url_file.as_deref(),
            )?,
            mail_from: written
                .mail_from
                .unwrap_or_else(|| format!("usher <invites@{host}>")),
            mail_return_path: written.mail_return_path.as_deref().map(return_path).transpose()?,
            lmtp_listen: written
                .lmtp_listen
                .map(|listen| {
                    parsed(
                        "USHER_LMTP_LISTEN",
                        &listen,
                        "an address and a port such as 127.0.0.1:2424",
                    )
                })
                .transpose()?,
            bounce_maildir: written.bounce_maildir,
            mail_undo: mail_undo(written.mail_undo_seconds.unwrap_or(MAIL_UNDO_SECONDS))?,
            master_key: secret(
                "USHER_MASTER_KEY",
                written.master_key,
                written.master_key_file.as_deref(),
            )?,
            admin_email: EmailAddress::parse(&admin_email).map_err(|_| SettingsError::Value {
                key: "USHER_ADMIN_EMAIL",
                value: admin_email,
                allowed: "an e-mail address is expected",
            })?,
            organization_name: written.organization_name.unwrap_or_else(|| "usher".to_owned()),
            trusted_proxies: written.trusted_proxies.unwrap_or(0),
            allow_private_addresses: written.allow_private_addresses.unwrap_or(false),
            tls,
            log: flags
                .log
                .clone()
                .or(written.log)
                .unwrap_or_else(|| "info".to_owned()),
            log_format: match log_format.as_str() {
                "text" => LogFormat::Text,
                "json" => LogFormat::Json,
                _ => {
                    return Err(SettingsError::Value {
                        key: "USHER_LOG_FORMAT",
                        value: log_format,
                        allowed: "text or json is expected",
                    });
                }
            },
        })
    }

    /// The master key's file when no key is set: beside the database, so that one folder holds all there is to keep.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.database.with_file_name("usher.key")
    }

    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Browsers may be told to come back over https alone. Not on localhost: that would close it to every other program
    /// of that machine.
    #[must_use]
    pub fn promises_https(&self) -> bool {
        self.is_https() && host(&self.public_url).as_deref() != Some("localhost")
    }
}

/// The settings in force, one a line, secrets hidden: what `usher config check` prints.
impl fmt::Display for Settings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let set = |secret: &Option<SecretString>| if secret.is_some() { "(set)" } else { "(unset)" };
        writeln!(out, "listen = {:?}", self.listen.to_string())?;
        writeln!(out, "public_url = {:?}", self.public_url)?;
        writeln!(
            out,
            "database_url = {:?}",
            format!("sqlite:{}", self.database.display())
        )?;
        writeln!(out, "smtp_url = {}", set(&self.smtp_url))?;
        writeln!(out, "mail_from = {:?}", self.mail_from)?;
        if let Some(path) = &self.mail_return_path {
            writeln!(out, "mail_return_path = {:?}", path.to_string())?;
        }
        if let Some(listen) = &self.lmtp_listen {
            writeln!(out, "lmtp_listen = {:?}", listen.to_string())?;
        }
        if let Some(folder) = &self.bounce_maildir {
            writeln!(out, "bounce_maildir = {:?}", folder.display().to_string())?;
        }
        writeln!(out, "mail_undo_seconds = {}", self.mail_undo.as_secs())?;
        writeln!(out, "master_key = {}", set(&self.master_key))?;
        writeln!(out, "admin_email = {:?}", self.admin_email.as_str())?;
        writeln!(out, "organization_name = {:?}", self.organization_name)?;
        writeln!(out, "trusted_proxies = {}", self.trusted_proxies)?;
        writeln!(out, "allow_private_addresses = {}", self.allow_private_addresses)?;
        if let Some(TlsFiles { certificates, key }) = &self.tls {
            writeln!(out, "tls_cert = {:?}", certificates.display().to_string())?;
            writeln!(out, "tls_key = {:?}", key.display().to_string())?;
        }
        writeln!(out, "log = {:?}", self.log)?;
        write!(
            out,
            "log_format = {:?}",
            if self.log_format == LogFormat::Json {
                "json"
            } else {
                "text"
            }
        )
    }
}

fn parsed<T: std::str::FromStr>(
    key: &'static str,
    value: &str,
    allowed: &'static str,
) -> Result<T, SettingsError> {
    value.parse().map_err(|_| SettingsError::Value {
        key,
        value: value.to_owned(),
        allowed,
    })
}

/// Where usher can be reached as long as nobody says otherwise: from this machine, or at the one address it listens on.
fn usual_public_url(listen: SocketAddr, is_tls: bool) -> String {
    let scheme = if is_tls { "https" } else { "http" };
    if listen.ip().is_loopback() || listen.ip().is_unspecified() {
        format!("{scheme}://localhost:{}", listen.port())
    } else {
        format!("{scheme}://{listen}")
    }
}

fn host(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_owned)
}

fn public_origin(value: &str) -> Result<String, SettingsError> {
    let refuse = || SettingsError::Value {
        key: "USHER_PUBLIC_URL",
        value: value.to_owned(),
        allowed: "http:// or https:// with a host, perhaps a port, and nothing behind, is expected",
    };
    let url = Url::parse(value).map_err(|_| refuse())?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some()
        && matches!(url.path(), "" | "/")
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if plain {
        Ok(url.origin().ascii_serialization())
    } else {
        Err(refuse())
    }
}

fn tls_files(certificates: Option<PathBuf>, key: Option<PathBuf>) -> Result<Option<TlsFiles>, SettingsError> {
    match (certificates, key) {
        (Some(certificates), Some(key)) => Ok(Some(TlsFiles { certificates, key })),
        (None, None) => Ok(None),
        (Some(_), None) => Err(SettingsError::HalfOfTls {
            missing: "USHER_TLS_KEY",
        }),
        (None, Some(_)) => Err(SettingsError::HalfOfTls {
            missing: "USHER_TLS_CERT",
        }),
    }
}

fn return_path(text: &str) -> Result<ReturnPath, SettingsError> {
    ReturnPath::parse(text).ok_or_else(|| SettingsError::Value {
        key: "USHER_MAIL_RETURN_PATH",
        value: text.to_owned(),
        allowed: "an address such as bounce@mail.example.com is expected: at most 11 lower-case letters, digits, dots and dashes before the @",
    })
}

fn mail_undo(seconds: u64) -> Result<Duration, SettingsError> {
    if seconds > MAX_MAIL_UNDO_SECONDS {
        return Err(SettingsError::Value {
            key: "USHER_MAIL_UNDO_SECONDS",
            value: seconds.to_string(),
            allowed: "at most 300 seconds are allowed; 0 lets mails leave at once",
        });
    }
    Ok(Duration::from_secs(seconds))
}

fn database_file(value: &str) -> Result<PathBuf, SettingsError> {
    match value.split_once(':') {
        Some(("sqlite", path)) if !path.trim_start_matches('/').is_empty() => {
            // `sqlite:data/x.db`, `sqlite:/srv/x.db` and `sqlite:///srv/x.db` all name a file.
            Ok(PathBuf::from(path.strip_prefix("//").unwrap_or(path)))
        }
        _ => Err(SettingsError::Value {
            key: "USHER_DATABASE_URL",
            value: value.split(['@', '?']).next().unwrap_or_default().to_owned(),
            allowed: "sqlite: and a file such as sqlite:data/usher.db is expected",
        }),
    }
}

fn secret(
    key: &'static str,
    value: Option<SecretString>,
    file: Option<&Path>,
) -> Result<Option<SecretString>, SettingsError> {
    match (value, file) {
        (Some(_), Some(_)) => Err(SettingsError::Both { key }),
        (value, None) => Ok(value.filter(|value| !value.expose_secret().trim().is_empty())),
        (None, Some(path)) => std::fs::read_to_string(path)
            .map(|text| Some(SecretString::from(text.trim().to_owned())))
            .map_err(|source| SettingsError::SecretFile {
                key,
                path: path.display().to_string(),
                source,
            }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(toml: &str) -> Result<Settings, String> {
        let written: Written = Config::builder()
            .add_source(File::from_str(toml, FileFormat::Toml))
            .build()
            .and_then(Config::try_deserialize)
            .map_err(|error| error.to_string())?;
        Settings::check(written, &Flags::default()).map_err(|error| error.to_string())
    }

    #[test]
    fn nothing_set_is_a_working_set_up() {
        let settings = check("").unwrap();
        assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(settings.public_url, "http://localhost:8080");
        assert_eq!(settings.database, Path::new("data/usher.db"));
        assert_eq!(settings.key_file(), Path::new("data/usher.key"));
        assert_eq!(settings.mail_from, "usher <invites@localhost>");
        assert_eq!(settings.mail_undo, Duration::from_secs(10));
    }

    #[test]
    fn the_usual_public_url_leads_to_where_usher_listens() {
        for (listen, public_url) in [
            ("127.0.0.1:9000", "http://localhost:9000"),
            ("0.0.0.0:9000", "http://localhost:9000"),
            ("[::]:80", "http://localhost"),
            ("[::1]:9000", "http://localhost:9000"),
            ("192.0.2.7:9000", "http://192.0.2.7:9000"),
            ("[2001:db8::7]:9000", "http://[2001:db8::7]:9000"),
        ] {
            let settings = check(&format!("listen = '{listen}'")).unwrap();
            assert_eq!(settings.public_url, public_url, "{listen}");
        }
    }

    #[test]
    fn an_unknown_key_is_named_with_what_is_allowed() {
        let error = check("smpt_url = 'x'").unwrap_err();
        assert!(
            error.contains("smpt_url") && error.contains("smtp_url"),
            "{error}"
        );
    }

    #[test]
    fn impossible_values_are_named_with_what_is_allowed() {
        for (toml, key) in [
            ("listen = 'localhost'", "USHER_LISTEN"),
            ("public_url = 'localhost:8080'", "USHER_PUBLIC_URL"),
            ("public_url = 'https://a.example/path'", "USHER_PUBLIC_URL"),
            ("database_url = 'mysql://x'", "USHER_DATABASE_URL"),
            ("database_url = 'sqlite:'", "USHER_DATABASE_URL"),
            ("admin_email = 'nobody'", "USHER_ADMIN_EMAIL"),
            ("log_format = 'xml'", "USHER_LOG_FORMAT"),
            ("mail_undo_seconds = 301", "USHER_MAIL_UNDO_SECONDS"),
            (
                "mail_return_path = 'twelve-chars@a.example'",
                "USHER_MAIL_RETURN_PATH",
            ),
            (
                "mail_return_path = 'bounce@a.example'\nlmtp_listen = 'localhost'",
                "USHER_LMTP_LISTEN",
            ),
            ("lmtp_listen = '127.0.0.1:24'", "USHER_MAIL_RETURN_PATH"),
            ("bounce_maildir = 'mails'", "USHER_MAIL_RETURN_PATH"),
            ("trusted_proxies = -1", "trusted_proxies"),
        ] {
            let error = check(toml).unwrap_err();
            assert!(error.contains(key), "{toml}: {error}");
        }
    }

    #[test]
    fn secrets_come_from_a_file_too_but_not_from_both() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("smtp");
        std::fs::write(&path, "smtp://mail.example\n").unwrap();
        let settings = check(&format!("smtp_url_file = '{}'", path.display())).unwrap();
        assert_eq!(settings.smtp_url.unwrap().expose_secret(), "smtp://mail.example");
        assert!(
            check(&format!("smtp_url = 'x'\nsmtp_url_file = '{}'", path.display()))
                .unwrap_err()
                .contains("both")
        );
        assert!(
            check("master_key_file = '/nowhere/key'")
                .unwrap_err()
                .contains("/nowhere/key")
        );
    }

    #[test]
    fn tls_takes_both_files_and_an_https_address() {
        let both = "tls_cert = 'c.pem'\ntls_key = 'k.pem'\n";
        let settings = check(both).unwrap();
        assert_eq!(settings.public_url, "https://localhost:8080");
        assert_eq!(
            settings.tls,
            Some(TlsFiles {
                certificates: "c.pem".into(),
                key: "k.pem".into()
            })
        );
        for (toml, missing) in [
            ("tls_cert = 'c.pem'", "USHER_TLS_KEY is missing"),
            ("tls_key = 'k.pem'", "USHER_TLS_CERT is missing"),
        ] {
            let error = check(toml).unwrap_err();
            assert!(error.contains(missing), "{error}");
        }
        let error = check(&format!("{both}public_url = 'http://id.example'")).unwrap_err();
        assert!(error.contains("http://id.example"), "{error}");
        assert!(check(&format!("{both}public_url = 'https://id.example'")).is_ok());
    }

    #[test]
    fn https_is_promised_for_hosts_that_are_usher_s_alone() {
        for (public_url, promised) in [
            ("https://id.example", true),
            ("http://id.example", false),
            ("https://localhost:8443", false),
        ] {
            let settings = check(&format!("public_url = '{public_url}'")).unwrap();
            assert_eq!(settings.promises_https(), promised, "{public_url}");
        }
    }

    #[test]
    fn printed_settings_hide_secrets() {
        let printed = check("smtp_url = 'smtp://u:hunter2@mail.example'").unwrap();
        assert!(!format!("{printed} {printed:?}").contains("hunter2"));
    }

    #[test]
    fn mails_can_be_undone_for_at_most_five_minutes() {
        for seconds in [0, 1, 299, 300] {
            let settings = check(&format!("mail_undo_seconds = {seconds}")).unwrap();
            assert_eq!(settings.mail_undo.as_secs(), seconds);
        }
    }

    #[test]
    fn the_public_url_is_an_origin() {
        assert_eq!(
            check("public_url = 'HTTPS://Id.Example:443/'")
                .unwrap()
                .public_url,
            "https://id.example"
        );
    }
}
