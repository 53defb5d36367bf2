//! How mails travel: SMTP, with every wait bounded and every answer told in plain words.
//!
//! lettre's own pool is not used: when a send is dropped half-way (our time-out) it puts the connection back, and the next
//! mail would read the answer meant for the one before. Ours drops every connection that did not come to a clean end.

mod connect;
mod converse;
mod failure;
mod line;
mod record;
mod secrets;
mod tls;
mod url;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS, Mechanism};
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::extension::ClientId;
use secrecy::{ExposeSecret as _, SecretString};
use shared::mail::providers::{SignInWith, SmtpCarrier, TlsRule, TrialFailure, TrialLine};
use shared::mail::{Delivery, Handover};
use tokio::time::{Instant, timeout, timeout_at};
use tokio_rustls::rustls::{self, ClientConfig};

use self::converse::{converse, queue_id};
use self::failure::{Failure, reply_text};
use self::record::Record;
use self::secrets::Secrets;
use super::mailer::{Missed, Outgoing};
use super::worker::HANDS;
use super::{Sender, SenderError};

pub use self::url::SmtpUrlError;

/// From the first byte to the server's last word. Well under the lease of a mail, so that no second worker takes it meanwhile.
const SEND_TIMEOUT: Duration = Duration::from_secs(30);
/// Is a parked connection alive? A server that does not say so quickly gets a new one.
const ALIVE_TIMEOUT: Duration = Duration::from_secs(3);
const GOODBYE_TIMEOUT: Duration = Duration::from_secs(2);
/// A connection is parked no longer than this: servers and firewalls drop quiet ones.
const PARKED: Duration = Duration::from_secs(20);
/// As many as may be busy at once.
const MAX_PARKED: usize = HANDS as usize;

/// A [`TlsRule`] with what it takes to keep it.
enum Security {
    Implicit(Arc<ClientConfig>),
    Required(Arc<ClientConfig>),
    Optional(Arc<ClientConfig>),
    Never,
}

impl Security {
    fn of(rule: TlsRule) -> Result<Self, rustls::Error> {
        Ok(match rule {
            TlsRule::Implicit => Self::Implicit(tls::config(true)?),
            TlsRule::Required => Self::Required(tls::config(true)?),
            TlsRule::Optional => Self::Optional(tls::config(false)?),
            TlsRule::Never => Self::Never,
        })
    }

    fn rule(&self) -> TlsRule {
        match self {
            Self::Implicit(_) => TlsRule::Implicit,
            Self::Required(_) => TlsRule::Required,
            Self::Optional(_) => TlsRule::Optional,
            Self::Never => TlsRule::Never,
        }
    }
}

/// A connection that mails can go over.
struct Open {
    connection: AsyncSmtpConnection,
    tls: Option<String>,
    offers_reports: bool,
}

struct Parked {
    open: Open,
    since: Instant,
}

/// Why a stored provider cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SmtpError {
    #[error(transparent)]
    Sender(#[from] SenderError),
    #[error("encryption cannot be set up: {0}")]
    Tls(#[from] rustls::Error),
}

/// Sends over SMTP.
pub struct SmtpMailer {
    from: Sender,
    host: String,
    port: u16,
    security: Security,
    credentials: Option<(Vec<Mechanism>, Credentials)>,
    secrets: Secrets,
    hello: ClientId,
    /// What it is, it is not on the own machine or network.
    only_public: bool,
    send_timeout: Duration,
    parked: Mutex<Vec<Parked>>,
}

impl fmt::Debug for SmtpMailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpMailer")
            .field("from", &self.from)
            .field("host", &self.host)
            .field("port", &self.port)
            .field("tls", &self.security.rule().as_str())
            .field("signs_in", &self.credentials.is_some())
            .finish_non_exhaustive()
    }
}

impl SmtpMailer {
    fn new(
        host: String,
        port: u16,
        security: Security,
        credentials: Option<(Vec<Mechanism>, Credentials)>,
        secrets: Secrets,
        from: Sender,
    ) -> Self {
        Self {
            hello: hello_name(&from),
            from,
            host,
            port,
            security,
            credentials,
            secrets,
            only_public: false,
            send_timeout: SEND_TIMEOUT,
            parked: Mutex::new(Vec::new()),
        }
    }

    /// A provider as it is stored. Connects to nothing yet.
    pub fn of(carrier: &SmtpCarrier, secret: &SecretString, only_public: bool) -> Result<Self, SmtpError> {
        let credentials = carrier.user.as_ref().map(|(way, user)| {
            let mechanisms = match way {
                SignInWith::Nothing => DEFAULT_MECHANISMS.to_vec(),
                SignInWith::Plain => vec![Mechanism::Plain],
                SignInWith::Login => vec![Mechanism::Login],
                SignInWith::Xoauth2 => vec![Mechanism::Xoauth2],
            };
            let secret = secret.expose_secret().to_owned();
            (mechanisms, Credentials::new(user.clone(), secret))
        });
        let secrets = credentials
            .as_ref()
            .map(|(_, credentials)| Secrets::of(credentials, secret.expose_secret()));
        let mailer = Self::new(
            carrier.host.name.clone(),
            carrier.host.port,
            Security::of(carrier.tls)?,
            credentials,
            secrets.unwrap_or_default(),
            Sender::of(carrier)?,
        );
        Ok(Self {
            only_public,
            ..mailer
        })
    }

    /// For tests: other time limits than the real ones.
    #[must_use]
    pub fn with_send_timeout(mut self, limit: Duration) -> Self {
        self.send_timeout = limit;
        self
    }

    /// Name and port.
    #[must_use]
    pub fn server(&self) -> shared::MailServer {
        shared::MailServer {
            host: format!("{}:{}", self.host, self.port),
            sender: self.from.to_string(),
        }
    }

    #[must_use]
    pub fn sender(&self) -> &Sender {
        &self.from
    }

    pub async fn send(&self, message: &Message) -> Delivery {
        match self.hand_over(message, None).await {
            Ok(handover) => Delivery::Accepted(handover),
            Err(missed) => missed.delivery,
        }
    }

    pub(super) async fn carry(&self, mail: &Outgoing) -> Result<Handover, Missed> {
        let message = mail.written_by(&self.from).await.map_err(Missed::answered)?;
        let reports = mail.return_address.is_some().then_some(mail.id.as_str());
        self.hand_over(&message, reports).await
    }

    /// `reports` as [`converse`] has it.
    async fn hand_over(&self, message: &Message, reports: Option<&str>) -> Result<Handover, Missed> {
        let handed = self.talk(message, reports).await;
        handed.map_err(|failure| {
            let missed = Missed::from(failure);
            Missed {
                delivery: missed.delivery.with_words(|words| self.secrets.hide_in(&words)),
                ..missed
            }
        })
    }

    async fn talk(&self, message: &Message, reports: Option<&str>) -> Result<Handover, Failure> {
        let deadline = Instant::now() + self.send_timeout;
        let mut open = match self.living_connection(deadline).await {
            Some(open) => open,
            None => {
                let line = self.dial(deadline, None).await?;
                Open {
                    connection: self.connect(&line, deadline).await?,
                    tls: line.tls(),
                    offers_reports: line.offers_reports(),
                }
            }
        };
        let tls = open.tls.clone();
        let reports = reports.filter(|_| open.offers_reports);
        let outcome = converse(&mut open.connection, message, reports, deadline).await;
        match &outcome {
            Ok(_) => self.park(open),
            // The server is listening still: say goodbye, but let nobody wait for it.
            Err(failure) if failure.is_reply() => say_goodbye(open.connection),
            Err(_) => drop(open),
        }
        let reply = reply_text(&outcome?);
        Ok(Handover {
            provider: String::new(),
            queue_id: queue_id(&reply).map(str::to_owned),
            reply,
            server: self.host.clone(),
            tls,
        })
    }

    /// Once, over a line of its own, with all that was said; secrets are left out of it.
    pub(super) async fn try_out(&self, message: &Message) -> (Result<(), TrialFailure>, Vec<TrialLine>) {
        let deadline = Instant::now() + self.send_timeout;
        let line = match self.dial(deadline, Some(Record::new(self.secrets.clone()))).await {
            Ok(line) => line,
            Err(failure) => return (Err(self.told(failure)), Vec::new()),
        };
        let outcome = async {
            let mut connection = self.connect(&line, deadline).await?;
            converse(&mut connection, message, None, deadline).await?;
            let _ = timeout(GOODBYE_TIMEOUT, connection.quit()).await;
            Ok(())
        };
        let outcome = outcome.await.map_err(|failure| self.told(failure));
        (outcome, line.record())
    }

    fn told(&self, failure: Failure) -> TrialFailure {
        let fault = failure.fault();
        let words = match failure.into() {
            Delivery::PutOff { reply } | Delivery::Unsure { reply, .. } | Delivery::Refused { reply } => {
                reply
            }
            Delivery::Accepted(_) | Delivery::TooLate | Delivery::Held { .. } => String::new(),
        };
        TrialFailure {
            fault,
            words: self.secrets.hide_in(&words),
        }
    }

    /// A parked connection that still answers. Dead ones are found here, before they can cost a mail its try.
    async fn living_connection(&self, deadline: Instant) -> Option<Open> {
        loop {
            let Parked { mut open, since } = self.lock().pop()?;
            if since.elapsed() > PARKED {
                say_goodbye(open.connection);
                continue;
            }
            let until = deadline.min(Instant::now() + ALIVE_TIMEOUT);
            if timeout_at(until, open.connection.test_connected()).await == Ok(true) {
                return Some(open);
            }
        }
    }

    fn park(&self, open: Open) {
        let mut parked = self.lock();
        if parked.len() < MAX_PARKED && !open.connection.has_broken() {
            parked.push(Parked {
                open,
                since: Instant::now(),
            });
        } else {
            drop(parked);
            say_goodbye(open.connection);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Parked>> {
        self.parked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn rest(&self) {
        let (stale, fresh) = std::mem::take(&mut *self.lock())
            .into_iter()
            .partition::<Vec<_>, _>(|parked| parked.since.elapsed() > PARKED / 2);
        self.lock().extend(fresh);
        for Parked { open, .. } in stale {
            say_goodbye(open.connection);
        }
    }
}

fn say_goodbye(mut connection: AsyncSmtpConnection) {
    tokio::spawn(async move { timeout(GOODBYE_TIMEOUT, connection.abort()).await });
}

/// Servers are wary of a greeting without a full name; a container's host name is none, the sender's domain is.
fn hello_name(from: &Sender) -> ClientId {
    match ClientId::default() {
        ClientId::Domain(name) if name.contains('.') && name.is_ascii() => ClientId::Domain(name),
        _ => ClientId::Domain(from.domain().to_owned()),
    }
}
