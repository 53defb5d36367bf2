//! A mail server and an endpoint that mails are posted to, each with a mind of its own.

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::{Router, extract::State, routing::post};
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// base64 of `\0ana\0hunter2`.
const ANA: &str = "AGFuYQBodW50ZXIy";

#[derive(Clone, Copy, Default)]
pub struct Manners {
    /// Offers STARTTLS.
    pub tls: bool,
    /// Takes nothing without signing in.
    pub wants_password: bool,
    pub to_recipients: Option<&'static str>,
    pub greeting: Option<&'static str>,
    pub hangs_up_after_the_message: bool,
    /// Answers the handshake with something else.
    pub breaks_tls: bool,
    /// Of the first mails for anybody.
    pub greylists: usize,
    /// Offers DSN.
    pub reports: bool,
}

/// What a mail server was told.
pub struct MailServer {
    pub port: u16,
    mails: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
    commands: Arc<Mutex<Vec<String>>>,
}

trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

impl MailServer {
    pub async fn start(manners: Manners) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let mails = Arc::<Mutex<Vec<String>>>::default();
        let acceptor = manners.tls.then(acceptor);
        let taken = Arc::clone(&mails);
        let connections = Arc::<AtomicUsize>::default();
        let counter = Arc::clone(&connections);
        let commands = Arc::<Mutex<Vec<String>>>::default();
        let heard = Arc::clone(&commands);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counter.fetch_add(1, Ordering::SeqCst);
                let (acceptor, taken) = (acceptor.clone(), Arc::clone(&taken));
                let heard = Arc::clone(&heard);
                tokio::spawn(async move { serve(Box::new(stream), manners, acceptor, &taken, &heard).await });
            }
        });
        Self {
            port,
            mails,
            connections,
            commands,
        }
    }

    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// The commands it heard that begin so.
    pub fn commands(&self, start: &str) -> Vec<String> {
        let commands = self.commands.lock().unwrap();
        commands
            .iter()
            .filter(|line| line.starts_with(start))
            .cloned()
            .collect()
    }

    /// The mails it took, headers and all.
    pub fn mails(&self) -> Vec<String> {
        self.mails.lock().unwrap().clone()
    }
}

/// A port that nobody listens at.
pub async fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("127.0.0.1:{}", listener.local_addr().unwrap().port())
}

async fn serve(
    stream: Box<dyn Stream>,
    manners: Manners,
    acceptor: Option<TlsAcceptor>,
    mails: &Mutex<Vec<String>>,
    heard: &Mutex<Vec<String>>,
) -> Option<()> {
    let (mut stream, mut offers_tls) = (BufReader::new(stream), acceptor.is_some());
    let mut signed_in = !manners.wants_password;
    say(&mut stream, manners.greeting.unwrap_or("220 mail.test ready")).await?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        heard.lock().unwrap().push(line.trim_end().to_owned());
        let words: Vec<&str> = line.split_whitespace().collect();
        let answer = match words.first()?.to_ascii_uppercase().as_str() {
            "EHLO" if offers_tls => "250-mail.test\r\n250-STARTTLS\r\n250 8BITMIME",
            "EHLO" if manners.reports => "250-mail.test\r\n250-DSN\r\n250 8BITMIME",
            "EHLO" => "250-mail.test\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME",
            "STARTTLS" => {
                say(&mut stream, "220 go on").await?;
                if manners.breaks_tls {
                    say(&mut stream, "no such thing").await?;
                    return None;
                }
                let encrypted = acceptor.as_ref()?.accept(stream.into_inner()).await.ok()?;
                let encrypted: Box<dyn Stream> = Box::new(encrypted);
                (stream, offers_tls) = (BufReader::new(encrypted), false);
                continue;
            }
            "AUTH" if words.get(2) == Some(&ANA) => {
                signed_in = true;
                "235 2.7.0 welcome"
            }
            "AUTH" => "535 5.7.8 no such user and password",
            "MAIL" if !signed_in => "530 5.7.0 sign in first",
            "RCPT" if mails_asked(heard) <= manners.greylists => {
                "450 4.2.0 greylisted, come back in a minute"
            }
            "RCPT" => manners.to_recipients.unwrap_or("250 ok"),
            "DATA" => {
                say(&mut stream, "354 go on").await?;
                let mut mail = String::new();
                while !mail.ends_with("\r\n.\r\n") {
                    if stream.read_line(&mut mail).await.ok()? == 0 {
                        return None;
                    }
                }
                if manners.hangs_up_after_the_message {
                    return None;
                }
                mails.lock().unwrap().push(mail);
                "250 2.0.0 queued as 4711"
            }
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        say(&mut stream, answer).await?;
    }
}

fn mails_asked(heard: &Mutex<Vec<String>>) -> usize {
    let heard = heard.lock().unwrap();
    heard.iter().filter(|line| line.starts_with("RCPT")).count()
}

async fn say(stream: &mut BufReader<Box<dyn Stream>>, words: &str) -> Option<()> {
    stream.write_all(format!("{words}\r\n").as_bytes()).await.ok()?;
    stream.flush().await.ok()
}

/// With a certificate that nobody vouches for.
fn acceptor() -> TlsAcceptor {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new("openssl")
        .current_dir(folder.path())
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
        ])
        .args(["-days", "2", "-subj", "/CN=elsewhere.test"])
        .args(["-addext", "subjectAltName=DNS:elsewhere.test"])
        .args(["-keyout", "key.pem", "-out", "cert.pem"])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let certificate = CertificateDer::from_pem_file(folder.path().join("cert.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_file(folder.path().join("key.pem")).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    TlsAcceptor::from(Arc::new(config))
}

type Posts = Arc<Mutex<Vec<(HeaderMap, Bytes)>>>;

/// What an endpoint got: headers and body.
pub struct Endpoint {
    pub url: String,
    posts: Posts,
}

impl Endpoint {
    pub async fn start(status: u16) -> Self {
        let posts = Posts::default();
        let answer = async move |State(posts): State<Posts>, headers: HeaderMap, body: Bytes| {
            posts.lock().unwrap().push((headers, body));
            (StatusCode::from_u16(status).unwrap(), "so it is")
        };
        let router = Router::new()
            .route("/mail", post(answer))
            .with_state(Arc::clone(&posts));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/mail", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, posts }
    }

    pub fn posts(&self) -> Vec<(HeaderMap, Bytes)> {
        self.posts.lock().unwrap().clone()
    }
}
