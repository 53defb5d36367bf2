//! The line to a mail server: a socket that turns to TLS half-way, and writes down what is said when asked to.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use lettre::transport::smtp::client::AsyncTokioStream;
use shared::mail::providers::TrialLine;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::ClientConfig;
use tokio_rustls::rustls::pki_types::ServerName;

use super::record::Record;

/// What lettre wants to hear first from a connection. After STARTTLS a server keeps silent.
const GREETING: &[u8] = b"220 go on\r\n";
/// One answer. lettre looks at its length only once a line has an end, and at every line of it again with each that comes.
const MAX_ANSWER_BYTES: usize = 8 * 1024;

/// Handles of one line: lettre holds one, and whoever encrypts it another.
#[derive(Clone)]
pub(super) struct Line {
    inner: Arc<Mutex<Inner>>,
    peer: SocketAddr,
}

struct Inner {
    socket: Socket,
    /// Read before anything of the socket.
    greeting: &'static [u8],
    record: Option<Record>,
    /// Since usher last said something.
    answer_bytes: usize,
    hello: Hello,
}

/// What a server says to EHLO. lettre keeps the extensions that it knows itself, and DSN is none of them.
#[derive(Default)]
struct Hello {
    is_heard: bool,
    answer: Vec<u8>,
}

enum Socket {
    Plain(TcpStream),
    Encrypted(Box<TlsStream<TcpStream>>),
    /// Turning to TLS, or failed at it.
    Gone,
}

impl fmt::Debug for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Line({})", self.peer)
    }
}

impl Line {
    pub fn new(socket: TcpStream, record: Option<Record>) -> io::Result<Self> {
        Ok(Self {
            peer: socket.peer_addr()?,
            inner: Arc::new(Mutex::new(Inner {
                socket: Socket::Plain(socket),
                greeting: b"",
                record,
                answer_bytes: 0,
                hello: Hello::default(),
            })),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Nothing that came before is read any more.
    pub async fn encrypt(&self, config: Arc<ClientConfig>, host: &str) -> io::Result<()> {
        let Socket::Plain(socket) = std::mem::replace(&mut self.lock().socket, Socket::Gone) else {
            return Err(io::ErrorKind::NotConnected.into());
        };
        let name = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
        let socket = TlsConnector::from(config).connect(name, socket).await?;
        self.lock().socket = Socket::Encrypted(Box::new(socket));
        if let (Some(tls), Some(record)) = (self.tls(), &mut self.lock().record) {
            record.note(format!("({tls})"));
        }
        Ok(())
    }

    pub fn greet_again(&self) {
        self.lock().greeting = GREETING;
    }

    /// The version of TLS; none while it is open.
    pub fn tls(&self) -> Option<String> {
        match &self.lock().socket {
            Socket::Encrypted(socket) => {
                let version = socket.get_ref().1.protocol_version()?;
                Some(format!("{version:?}").replace('_', "."))
            }
            Socket::Plain(_) | Socket::Gone => None,
        }
    }

    /// Does the server report on mails (RFC 3461)?
    pub fn offers_reports(&self) -> bool {
        String::from_utf8_lossy(&self.lock().hello.answer)
            .lines()
            .filter_map(|line| line.trim_end().get(4..))
            .any(|extension| extension.eq_ignore_ascii_case("DSN"))
    }

    /// What was said so far.
    pub fn record(&self) -> Vec<TrialLine> {
        self.lock()
            .record
            .as_ref()
            .map_or_else(Vec::new, |record| record.lines().to_vec())
    }
}

impl Inner {
    fn hear(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Some(record) = &mut self.record {
            record.heard(bytes);
        }
        if self.hello.is_heard {
            self.hello.answer.extend_from_slice(bytes);
        }
        self.answer_bytes += bytes.len();
        if self.answer_bytes > MAX_ANSWER_BYTES {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "its answer has no end",
            ));
        }
        Ok(())
    }

    fn say(&mut self, bytes: &[u8]) {
        if let Some(record) = &mut self.record {
            record.said(bytes);
        }
        self.answer_bytes = 0;
        self.hello.is_heard = bytes.starts_with(b"EHLO ");
        if self.hello.is_heard {
            self.hello.answer.clear();
        }
    }
}

impl AsyncTokioStream for Line {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.peer)
    }
}

impl AsyncRead for Line {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let mut inner = self.lock();
        if !inner.greeting.is_empty() {
            let (now, later) = inner
                .greeting
                .split_at(buffer.remaining().min(inner.greeting.len()));
            buffer.put_slice(now);
            inner.greeting = later;
            return Poll::Ready(Ok(()));
        }
        let before = buffer.filled().len();
        let polled = match &mut inner.socket {
            Socket::Plain(socket) => Pin::new(socket).poll_read(context, buffer),
            Socket::Encrypted(socket) => Pin::new(socket).poll_read(context, buffer),
            Socket::Gone => Poll::Ready(Err(io::ErrorKind::NotConnected.into())),
        };
        let heard = buffer.filled().get(before..).unwrap_or_default();
        inner.hear(heard)?;
        polled
    }
}

impl AsyncWrite for Line {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let mut inner = self.lock();
        let polled = match &mut inner.socket {
            Socket::Plain(socket) => Pin::new(socket).poll_write(context, bytes),
            Socket::Encrypted(socket) => Pin::new(socket).poll_write(context, bytes),
            Socket::Gone => Poll::Ready(Err(io::ErrorKind::NotConnected.into())),
        };
        if let Poll::Ready(Ok(written)) = &polled {
            inner.say(bytes.get(..*written).unwrap_or_default());
        }
        polled
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.lock().socket {
            Socket::Plain(socket) => Pin::new(socket).poll_flush(context),
            Socket::Encrypted(socket) => Pin::new(socket).poll_flush(context),
            Socket::Gone => Poll::Ready(Ok(())),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.lock().socket {
            Socket::Plain(socket) => Pin::new(socket).poll_shutdown(context),
            Socket::Encrypted(socket) => Pin::new(socket).poll_shutdown(context),
            Socket::Gone => Poll::Ready(Ok(())),
        }
    }
}
