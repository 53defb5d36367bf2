//! Puts usher together: the one place that names every adapter.

use std::io::{self, IsTerminal as _};
use std::sync::Arc;
use std::time::Duration;

use secrecy::ExposeSecret as _;
use shared::access::CallerMemory;
use shared::ids::NumericIds;
use shared::ports::{Bell, PasskeyCeremonies, Store};
use shared::{Problem, Service};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use crate::api::Api;
use crate::bounces::{Lmtp, LmtpLimits, Maildir, Reports};
use crate::config::{LogFormat, Settings};
use crate::credentials::{AeadSealer, Argon2Hasher, MasterKey, MasterKeyError, WebauthnCeremonies};
use crate::hooks::{Amazon, Hooks};
use crate::mail::{
    Dispatch, MailBell, MailWorker, Renderer, Sender, SenderError, SmtpMailer, SmtpUrlError, Trials,
};
use crate::news::MailNews;
use crate::outbound::{Outbound, OutboundError};
use crate::providers::Providers;
use crate::serve::{Certificate, CertificateError, Tls};
use crate::signals::{HangUps, Stop};
use crate::store::{SoleServer, SqliteStore, StoreError};
use crate::streams::Streams;
use crate::system::{SystemClock, SystemRandom};
use crate::ui::{Cookies, UiState};
use crate::webhooks::{Receivers, WebhookWorker};
use crate::{front, hooks, layers, openapi, serve, ui};

/// What is over is removed this often.
const SWEEP_EVERY: Duration = Duration::from_secs(10 * 60);
/// The certificate's files are looked at this often.
const RENEW_EVERY: Duration = Duration::from_secs(60);

#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("USHER_MASTER_KEY: {0}")]
    MasterKey(MasterKeyError),
    #[error(transparent)]
    KeyFile(MasterKeyError),
    #[error("USHER_MASTER_KEY has no usable key")]
    NoKey,
    #[error(
        "the database exists but its key {path} does not: put the key back from your backup, or set USHER_MASTER_KEY. \
         To go on without the old key (open invites and waiting mails are lost), write `k2:` and 32 random bytes in base64 \
         into that file"
    )]
    KeyLost { path: String },
    #[error(transparent)]
    Smtp(#[from] SmtpUrlError),
    #[error("USHER_MAIL_FROM: {0}")]
    Sender(#[from] SenderError),
    #[error("USHER_LOG is {value:?}, which is no log filter: {source}")]
    Log {
        value: String,
        source: tracing_subscriber::filter::ParseError,
    },
    #[error("cannot open the database: {0}")]
    Store(#[from] StoreError),
    #[error(
        "cannot listen on {address}: {source}. Is another usher running? USHER_LISTEN sets another address"
    )]
    Listen { address: String, source: io::Error },
    #[error(
        "cannot listen for mails that come back on {address}: {source}. USHER_LMTP_LISTEN sets another address"
    )]
    Lmtp { address: String, source: io::Error },
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    #[error("TLS cannot be set up: {0}")]
    Tls(#[from] tokio_rustls::rustls::Error),
    #[error("password hashing cannot be set up: {0}")]
    Passwords(argon2::Error),
    #[error("calls to other servers cannot be set up: {0}")]
    Outbound(#[from] OutboundError),
    #[error("the API's description cannot be read: {0}")]
    Description(#[from] connectrpc_reflection::ReflectionError),
    #[error("cannot start the runtime: {0}")]
    Runtime(io::Error),
    #[error("cannot wait for signals: {0}")]
    Signals(io::Error),
    #[error("{0}")]
    Problem(#[from] Problem),
}

impl StartError {
    #[must_use]
    pub fn is_about_settings(&self) -> bool {
        matches!(
            self,
            Self::MasterKey(_)
                | Self::KeyFile(_)
                | Self::NoKey
                | Self::KeyLost { .. }
                | Self::Smtp(_)
                | Self::Sender(_)
                | Self::Log { .. }
                | Self::Listen { .. }
                | Self::Lmtp { .. }
                | Self::Certificate(_)
        )
    }
}

/// Logs go to standard error, so that standard output holds results alone.
pub fn start_log(settings: &Settings, quiet: bool) -> Result<(), StartError> {
    let wanted = if quiet { "warn" } else { settings.log.as_str() };
    // Lists of embedded files and of migrations that changed nothing are not news.
    let filter = EnvFilter::try_new(&settings.log)
        .and_then(|_| EnvFilter::try_new(format!("memory_serve=warn,refinery_core=warn,{wanted}")))
        .map_err(|source| StartError::Log {
            value: settings.log.clone(),
            source,
        })?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr);
    match settings.log_format {
        LogFormat::Text => log.with_ansi(io::stderr().is_terminal()).init(),
        LogFormat::Json => log.json().init(),
    }
    Ok(())
}

pub fn migrate(settings: &Settings) -> Result<(), StartError> {
    SqliteStore::migrate(&settings.database)?;
    Ok(())
}

/// The use cases over the real adapters.
fn service(settings: &Settings, bell: Arc<dyn Bell>) -> Result<Service, StartError> {
    let random = Arc::new(SystemRandom);
    let master_key = match &settings.master_key {
        Some(text) => MasterKey::parse(text.expose_secret()).map_err(StartError::MasterKey)?,
        // A new key would turn every code and every waiting mail of the database into noise.
        None if settings.database.exists() && !settings.key_file().exists() => {
            return Err(StartError::KeyLost {
                path: settings.key_file().display().to_string(),
            });
        }
        None => MasterKey::from_file(&settings.key_file(), &*random).map_err(StartError::KeyFile)?,
    };
    let store: Arc<dyn Store> = Arc::new(SqliteStore::open(&settings.database)?);
    let outbound = Outbound::new(settings.allow_private_addresses)?;
    Ok(Service {
        store,
        clock: Arc::new(SystemClock),
        passwords: Arc::new(Argon2Hasher::new().map_err(StartError::Passwords)?),
        passkeys: WebauthnCeremonies::of(&settings.public_url)
            .map(|ceremonies| Arc::new(ceremonies) as Arc<dyn PasskeyCeremonies>),
        providers: Arc::new(Providers::new(settings.allow_private_addresses)?),
        webhooks: Arc::new(Receivers::new(settings.allow_private_addresses)?),
        sealer: Arc::new(AeadSealer::new(master_key.seal_keys()).ok_or(StartError::NoKey)?),
        codes: Arc::new(master_key.code_keys().ok_or(StartError::NoKey)?),
        mail_bell: bell,
        mail_renderer: Arc::new(Renderer),
        mail_trials: Arc::new(Trials::new(outbound, Arc::new(SystemClock))),
        settings: Arc::new(shared::Settings {
            public_url: settings.public_url.clone(),
            mail_server: mail_server(settings)?.map(|mailer| mailer.server()),
            undo: settings.mail_undo,
            return_path: settings.mail_return_path.clone(),
        }),
        ids: NumericIds::new(&*random),
        callers: CallerMemory::default(),
        random,
    })
}

/// The one that USHER_SMTP_URL names.
fn mail_server(settings: &Settings) -> Result<Option<SmtpMailer>, StartError> {
    let Some(url) = &settings.smtp_url else {
        return Ok(None);
    };
    let sender = Sender::parse(&settings.mail_from)?;
    Ok(Some(SmtpMailer::from_url(url.expose_secret(), sender)?))
}

/// For commands beside a running server, whose worker finds their mails by its timer.
pub async fn service_for_commands(settings: &Settings) -> Result<Service, StartError> {
    let is_new = !settings.database.exists();
    let service = service(settings, Arc::new(MailBell::default()))?;
    if is_new {
        let file = settings.database.canonicalize();
        let file = file.as_deref().unwrap_or(&settings.database);
        eprintln!("usher: made a new database, {}: there was none", file.display());
    }
    service
        .ensure_default_organization(&settings.organization_name)
        .await?;
    Ok(service)
}

/// Serves until SIGTERM or SIGINT, then finishes requests and mails in hand.
pub async fn serve(settings: Settings) -> Result<(), StartError> {
    let bell = Arc::new(MailBell::default());
    let news = MailNews::default();
    let _alone = SoleServer::on(&settings.database)?;
    let service = Arc::new(service(&settings, Arc::clone(&bell) as Arc<dyn Bell>)?);
    service
        .ensure_default_organization(&settings.organization_name)
        .await?;
    let dispatch = Dispatch::new(
        Arc::clone(&service),
        mail_server(&settings)?,
        Outbound::new(settings.allow_private_addresses)?,
    );
    let certificate = match &settings.tls {
        Some(files) => Some(Arc::new(Certificate::read(&files.certificates, &files.key)?)),
        None => None,
    };
    let tls = certificate.clone().map(Tls::new).transpose()?;
    let listener = TcpListener::bind(settings.listen)
        .await
        .map_err(|source| StartError::Listen {
            address: settings.listen.to_string(),
            source,
        })?;

    let (stop, stopped) = tokio::sync::watch::channel(false);
    let streams = Streams::new(news.clone(), stopped.clone());
    let wait_for_stop = move || {
        let mut stopped = stopped.clone();
        async move {
            // An error means that the sender is gone, which is a stop as well.
            let _ended = stopped.wait_for(|stop| *stop).await;
        }
    };
    let worker = MailWorker::new(
        service.clone(),
        Arc::new(dispatch),
        Arc::clone(&bell),
        news.clone(),
    );
    let worker = tokio::spawn(worker.run(wait_for_stop()));
    let teller = tokio::spawn(WebhookWorker::new(Arc::clone(&service)).run(wait_for_stop()));
    let lmtp = match settings.lmtp_listen {
        Some(address) => Some(
            TcpListener::bind(address)
                .await
                .map_err(|source| StartError::Lmtp {
                    address: address.to_string(),
                    source,
                })?,
        ),
        None => None,
    };
    let sweeper = tokio::spawn(sweep(Arc::clone(&service), wait_for_stop()));

    let api = Arc::new(Api::new(Arc::clone(&service), streams.clone()));
    let reports = Reports::new(Arc::clone(&service), Arc::clone(&api.metrics), news.clone());
    let hooks = Hooks::new(
        Arc::clone(&service),
        reports.clone(),
        Amazon::new(Outbound::new(settings.allow_private_addresses)?),
    );
    let pages = openapi::router()
        .merge(hooks::router(hooks))
        .merge(ui::router(UiState {
            service: Arc::clone(&service),
            cookies: Cookies {
                https: settings.is_https(),
            },
            trusted_proxies: settings.trusted_proxies,
            site_version: env!("SITE_VERSION"),
            news,
            stopped: streams.stopped.clone(),
        }));
    let lmtp = lmtp.map(|listener| {
        let lmtp = Lmtp::new(reports.clone(), LmtpLimits::default());
        tokio::spawn(lmtp.run(listener, wait_for_stop()))
    });
    let maildir = settings.bounce_maildir.clone().map(|folder| {
        let maildir = Maildir::new(folder, reports);
        tokio::spawn(maildir.run(wait_for_stop()))
    });
    let app = layers::surround(front::app(api, pages, streams.stopped)?);
    announce(&service, &settings).await?;
    let renewer = match certificate {
        Some(certificate) => Some(tokio::spawn(renew(
            certificate,
            HangUps::new().map_err(StartError::Signals)?,
            wait_for_stop(),
        ))),
        None => None,
    };
    let mut asked = Stop::new().map_err(StartError::Signals)?;
    let shutdown = async move {
        asked.wait().await;
        tracing::info!("stopping: requests and mails in hand are finished first");
        let _nobody_listens = stop.send(true);
    };
    if settings.promises_https() {
        serve::serve(listener, tls, layers::promise_https(app), shutdown).await;
    } else {
        serve::serve(listener, tls, app, shutdown).await;
    }
    if let Err(error) = worker.await {
        tracing::error!(%error, "the mail worker ended early");
    }
    if let Err(error) = teller.await {
        tracing::error!(%error, "the worker of webhooks ended early");
    }
    if let Err(error) = sweeper.await {
        tracing::error!(%error, "the sweeper ended early");
    }
    for reception in [lmtp, maildir].into_iter().flatten() {
        if let Err(error) = reception.await {
            tracing::error!(%error, "nobody took in mails that came back");
        }
    }
    if let Some(renewer) = renewer
        && let Err(error) = renewer.await
    {
        tracing::error!(%error, "nobody looked after the certificate");
    }
    Ok(())
}

/// One line with the address; while there is no administrator, the first one's link as well.
async fn announce(service: &Service, settings: &Settings) -> Result<(), StartError> {
    println!("usher is ready at {}", settings.public_url);
    if !service.store.has_administrator().await? {
        let created = service.invite_administrator(&settings.admin_email).await?;
        println!("first administrator: {}", created.link.unwrap_or_default());
        if created.replaced {
            tracing::warn!("the link printed at an earlier start works no more");
        }
    }
    if !service.sends_mail(None).await? {
        tracing::warn!(
            "nobody carries mails: they wait in the queue until USHER_SMTP_URL or a provider (/admin/mail) is set up"
        );
    }
    Ok(())
}

async fn sweep(service: Arc<Service>, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(SWEEP_EVERY) => {}
        }
        match service.store.sweep(service.clock.now()).await {
            Ok(removed) => tracing::debug!(removed, "swept what was over"),
            Err(problem) => tracing::warn!(%problem, "sweeping failed"),
        }
    }
}

/// Takes up a renewed certificate: soon after it came, or at once when asked to.
async fn renew(certificate: Arc<Certificate>, mut hang_ups: HangUps, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => return,
            () = hang_ups.next() => {}
            () = tokio::time::sleep(RENEW_EVERY) => {}
        }
        if let Err(error) = certificate.renew() {
            tracing::error!(%error, "the certificate of before stays in use");
        }
    }
}
