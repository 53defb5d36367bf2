//! How mails travel: SMTP, with every wait bounded and every answer told in plain words.
//!
//! lettre's own pool is not used: when a send is dropped half-way (our time-out) it puts the connection back, and the next
//! mail would read the answer meant for the one before. Ours drops every connection that did not come to a clean end.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use lettre::Message;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use percent_encoding::percent_decode_str;
use shared::mail::{Delivery, Handover};
use tokio::time::{Instant, timeout, timeout_at};
use url::{Host, Url};

use super::Sender;

/// From the first byte to the server's last word. Well under the lease of a mail, so that no second worker takes it meanwhile.
const SEND_TIMEOUT: Duration = Duration::from_secs(30);
/// Is a parked connection alive? A server that does not say so quickly gets a new one.
const ALIVE_TIMEOUT: Duration = Duration::from_secs(3);
const GOODBYE_TIMEOUT: Duration = Duration::from_secs(2);
/// A connection is parked no longer than this: servers and firewalls drop quiet ones.
const PARKED: Duration = Duration::from_secs(20);
const MAX_PARKED: usize = 8;

/// Hands mails over. Tests use a scripted one.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Whom the mails come from.
    fn sender(&self) -> &Sender;
    async fn send(&self, message: Message) -> Delivery;
    /// Nothing is left to send for now: connections may be closed.
    async fn rest(&self) {}
}

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

enum Security {
    /// TLS from the first byte.
    Implicit(TlsParameters),
    /// STARTTLS, or nothing is sent.
    Required(TlsParameters),
    /// STARTTLS when the server offers it. Certificates are not checked: whoever could forge one could as well take the
    /// offer away, and the self-signed certificate of a relay next door must not stop the mail (RFC 7435).
    Optional(TlsParameters),
    Never,
}

impl Security {
    fn name(&self) -> &'static str {
        match self {
            Self::Implicit(_) => "implicit",
            Self::Required(_) => "required",
            Self::Optional(_) => "optional",
            Self::Never => "never",
        }
    }
}

struct Parked {
    connection: AsyncSmtpConnection,
    since: Instant,
}

/// Sends over SMTP.
pub struct SmtpMailer {
    from: Sender,
    host: String,
    port: u16,
    security: Security,
    credentials: Option<Credentials>,
    hello: ClientId,
    send_timeout: Duration,
    parked: Mutex<Vec<Parked>>,
}

impl fmt::Debug for SmtpMailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpMailer")
            .field("from", &self.from)
            .field("host", &self.host)
            .field("port", &self.port)
            .field("tls", &self.security.name())
            .field("signs_in", &self.credentials.is_some())
            .finish_non_exhaustive()
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
        let security = security(&url, &host)?;
        let default_port = match (&security, &credentials) {
            (Security::Implicit(_), _) => 465,
            (_, Some(_)) => 587,
            (_, None) => 25,
        };
        let mailer = Self {
            hello: hello_name(&from),
            from,
            port: url.port().unwrap_or(default_port),
            host,
            security,
            credentials,
            send_timeout: SEND_TIMEOUT,
            parked: Mutex::new(Vec::new()),
        };
        if mailer.credentials.is_some()
            && matches!(mailer.security, Security::Optional(_) | Security::Never)
            && !is_this_machine(&mailer.host)
        {
            tracing::warn!(
                host = mailer.host,
                "the password for the mail server may travel unencrypted; USHER_SMTP_URL with ?starttls=required or smtps:// prevents that"
            );
        }
        Ok(mailer)
    }

    /// For tests: other time limits than the real ones.
    #[must_use]
    pub fn with_send_timeout(mut self, limit: Duration) -> Self {
        self.send_timeout = limit;
        self
    }

    async fn hand_over(&self, message: &Message) -> Result<Handover, Failure> {
        let deadline = Instant::now() + self.send_timeout;
        let mut connection = match self.living_connection(deadline).await {
            Some(connection) => connection,
            None => self.connect(deadline).await?,
        };
        let encrypted = connection.is_encrypted();
        let outcome = converse(&mut connection, message, deadline).await;
        match &outcome {
            Ok(_) => self.park(connection),
            // The server is listening still: say goodbye, but let nobody wait for it.
            Err(failure) if failure.is_reply() => say_goodbye(connection),
            Err(_) => drop(connection),
        }
        let reply = reply_text(&outcome?);
        Ok(Handover {
            queue_id: queue_id(&reply).map(str::to_owned),
            reply,
            server: self.host.clone(),
            tls: encrypted.then(|| "TLS".to_owned()),
        })
    }

    async fn connect(&self, deadline: Instant) -> Result<AsyncSmtpConnection, Failure> {
        let implicit = match &self.security {
            Security::Implicit(parameters) => Some(parameters.clone()),
            _ => None,
        };
        let server = (self.host.as_str(), self.port);
        let connecting =
            AsyncSmtpConnection::connect_tokio1(server, Some(self.send_timeout), &self.hello, implicit, None);
        let mut connection = within(deadline, Step::Connect, connecting).await?;
        match &self.security {
            Security::Optional(parameters) if connection.can_starttls() => {
                within(
                    deadline,
                    Step::Tls,
                    connection.starttls(parameters.clone(), &self.hello),
                )
                .await?;
            }
            Security::Required(parameters) => {
                if !connection.can_starttls() {
                    say_goodbye(connection);
                    return Err(Failure::Plain {
                        words: "The mail server offers no encryption (STARTTLS), and USHER_SMTP_URL asks for it.",
                        lasting: false,
                    });
                }
                within(
                    deadline,
                    Step::Tls,
                    connection.starttls(parameters.clone(), &self.hello),
                )
                .await?;
            }
            _ => {}
        }
        if let Some(credentials) = &self.credentials {
            within(
                deadline,
                Step::SignIn,
                connection.auth(DEFAULT_MECHANISMS, credentials),
            )
            .await?;
        }
        Ok(connection)
    }

    /// A parked connection that still answers. Dead ones are found here, before they can cost a mail its try.
    async fn living_connection(&self, deadline: Instant) -> Option<AsyncSmtpConnection> {
        loop {
            let Parked {
                mut connection,
                since,
            } = self.lock().pop()?;
            if since.elapsed() > PARKED {
                say_goodbye(connection);
                continue;
            }
            let until = deadline.min(Instant::now() + ALIVE_TIMEOUT);
            if timeout_at(until, connection.test_connected()).await == Ok(true) {
                return Some(connection);
            }
        }
    }

    fn park(&self, connection: AsyncSmtpConnection) {
        let mut parked = self.lock();
        if parked.len() < MAX_PARKED && !connection.has_broken() {
            parked.push(Parked {
                connection,
                since: Instant::now(),
            });
        } else {
            drop(parked);
            say_goodbye(connection);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Parked>> {
        self.parked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Mailer for SmtpMailer {
    fn sender(&self) -> &Sender {
        &self.from
    }

    async fn send(&self, message: Message) -> Delivery {
        match self.hand_over(&message).await {
            Ok(handover) => Delivery::Accepted(handover),
            Err(failure) => failure.into(),
        }
    }

    async fn rest(&self) {
        let (stale, fresh) = std::mem::take(&mut *self.lock())
            .into_iter()
            .partition::<Vec<_>, _>(|parked| parked.since.elapsed() > PARKED / 2);
        self.lock().extend(fresh);
        for Parked { connection, .. } in stale {
            say_goodbye(connection);
        }
    }
}

/// One mail over an open connection.
async fn converse(
    connection: &mut AsyncSmtpConnection,
    message: &Message,
    deadline: Instant,
) -> Result<Response, Failure> {
    let envelope = message.envelope();
    let bytes = message.formatted();
    let mut options = Vec::new();
    let addresses = envelope.to().iter().chain(envelope.from());
    if addresses
        .into_iter()
        .any(|address| !AsRef::<str>::as_ref(address).is_ascii())
    {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Failure::Plain {
                words: "The mail server cannot deliver to an address with letters beyond ASCII (it offers no SMTPUTF8).",
                lasting: true,
            });
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    if !bytes.is_ascii() {
        options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let sender = Mail::new(envelope.from().cloned(), options);
    within(deadline, Step::Sender, connection.command(sender)).await?;
    for recipient in envelope.to() {
        let recipient = Rcpt::new(recipient.clone(), Vec::new());
        within(deadline, Step::Recipient, connection.command(recipient)).await?;
    }
    let go_ahead = within(deadline, Step::Data, connection.command(Data)).await?;
    if !go_ahead.has_code(354) {
        return Err(Failure::Strange(reply_text(&go_ahead)));
    }
    let response = within(deadline, Step::Body, connection.message(&bytes)).await?;
    if u16::from(response.code()) / 100 == 2 {
        Ok(response)
    } else {
        Err(Failure::Strange(reply_text(&response)))
    }
}

fn say_goodbye(mut connection: AsyncSmtpConnection) {
    tokio::spawn(async move { timeout(GOODBYE_TIMEOUT, connection.abort()).await });
}

async fn within<T>(
    deadline: Instant,
    step: Step,
    work: impl Future<Output = Result<T, lettre::transport::smtp::Error>>,
) -> Result<T, Failure> {
    match timeout_at(deadline, work).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(Failure::Smtp { step, error }),
        Err(_) => Err(Failure::Slow(step)),
    }
}

/// How far the conversation came.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Connect,
    Tls,
    SignIn,
    Sender,
    Recipient,
    Data,
    Body,
}

impl Step {
    fn words(self) -> &'static str {
        match self {
            Self::Connect => "while connecting",
            Self::Tls => "while setting up encryption",
            Self::SignIn => "while signing in",
            Self::Sender => "while naming the sender",
            Self::Recipient => "while naming the recipient",
            Self::Data => "before the message",
            Self::Body => "after the message; it may have arrived",
        }
    }
}

enum Failure {
    Smtp {
        step: Step,
        error: lettre::transport::smtp::Error,
    },
    Slow(Step),
    /// A reply that belongs somewhere else.
    Strange(String),
    Plain {
        words: &'static str,
        lasting: bool,
    },
}

impl Failure {
    /// The server said no, in good order.
    fn is_reply(&self) -> bool {
        match self {
            Self::Smtp { error, .. } => error.status().is_some(),
            Self::Slow(_) => false,
            Self::Strange(_) | Self::Plain { .. } => true,
        }
    }
}

impl From<Failure> for Delivery {
    fn from(failure: Failure) -> Self {
        let (step, error) = match failure {
            Failure::Smtp { step, error } => (step, error),
            Failure::Slow(step) => {
                return Self::PutOff {
                    reply: format!("The mail server took too long ({}).", step.words()),
                };
            }
            Failure::Strange(reply) => {
                return Self::PutOff {
                    reply: format!("The mail server gave an answer out of turn: {reply}"),
                };
            }
            Failure::Plain { words, lasting: true } => {
                return Self::Refused {
                    reply: words.to_owned(),
                };
            }
            Failure::Plain {
                words,
                lasting: false,
            } => {
                return Self::PutOff {
                    reply: words.to_owned(),
                };
            }
        };
        let words = std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string);
        let Some(code) = error.status() else {
            let what = if error.is_tls() || step == Step::Tls {
                "Encryption with the mail server failed"
            } else if step == Step::Connect {
                "The mail server cannot be reached"
            } else if step == Step::SignIn && error.is_client() {
                "usher cannot sign in to the mail server"
            } else {
                "The connection to the mail server broke"
            };
            return Self::PutOff {
                reply: format!("{what} ({}): {words}", step.words()),
            };
        };
        let reply = format!("{code} {words}").trim_end().to_owned();
        // A server that will not talk to usher at all says nothing about this mail: it waits until the setting is mended.
        let about_usher = matches!(step, Step::Connect | Step::Tls | Step::SignIn)
            || matches!(u16::from(code), 530 | 534 | 535 | 538);
        if !error.is_permanent() {
            Self::PutOff { reply }
        } else if about_usher {
            Self::PutOff {
                reply: format!("The mail server turned usher itself away: {reply}"),
            }
        } else {
            Self::Refused { reply }
        }
    }
}

fn reply_text(response: &Response) -> String {
    let words: Vec<&str> = response.message().collect();
    format!("{} {}", response.code(), words.join(" "))
        .trim_end()
        .to_owned()
}

/// Postfix and most large services say `queued as`, Exim `id=`.
fn queue_id(reply: &str) -> Option<&str> {
    let lower = reply.to_ascii_lowercase();
    ["queued as ", "id="]
        .iter()
        .find_map(|words| lower.find(words).map(|at| at + words.len()))
        .and_then(|start| reply.get(start..))
        .and_then(|rest| rest.split([' ', ',', ';', ')']).next())
        .filter(|id| !id.is_empty())
}

fn credentials(url: &Url) -> Result<Option<Credentials>, SmtpUrlError> {
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
        (user, Some(password)) => Ok(Some(Credentials::new(decode(user)?, decode(password)?))),
    }
}

fn security(url: &Url, host: &str) -> Result<Security, SmtpUrlError> {
    let mut starttls = None;
    for (name, value) in url.query_pairs() {
        if name != "starttls" {
            return Err(SmtpUrlError::new("has an option that is not known"));
        }
        if starttls.replace(value.into_owned()).is_some() {
            return Err(SmtpUrlError::new("has the option starttls twice"));
        }
    }
    let tls = |verify: bool| {
        TlsParameters::builder(host.to_owned())
            .dangerous_accept_invalid_certs(!verify)
            .dangerous_accept_invalid_hostnames(!verify)
            .build()
            .map_err(|fault| {
                SmtpUrlError::new(format!(
                    "names a host that encryption cannot be set up for ({fault})"
                ))
            })
    };
    match (url.scheme(), starttls.as_deref()) {
        ("smtps", None) => Ok(Security::Implicit(tls(true)?)),
        ("smtps", Some(_)) => Err(SmtpUrlError::new(
            "asks for starttls, which goes with smtp:// only",
        )),
        ("smtp", None | Some("optional")) => Ok(Security::Optional(tls(false)?)),
        ("smtp", Some("required")) => Ok(Security::Required(tls(true)?)),
        ("smtp", Some("never")) => Ok(Security::Never),
        ("smtp", Some(_)) => Err(SmtpUrlError::new("has a starttls that is not one of the three")),
        _ => Err(SmtpUrlError::new("begins with neither smtp:// nor smtps://")),
    }
}

/// Servers are wary of a greeting without a full name; a container's host name is none, the sender's domain is.
fn hello_name(from: &Sender) -> ClientId {
    match ClientId::default() {
        ClientId::Domain(name) if name.contains('.') && name.is_ascii() => ClientId::Domain(name),
        _ => ClientId::Domain(from.domain().to_owned()),
    }
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}
