//! TLS in front of HTTP: the handshake, with limits of its own.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::server::TlsStream;

use super::certificate::Certificate;

/// A peer that has not finished its handshake by then is cut off.
const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);
/// Handshakes at once; further peers wait for a place, within their own time-out.
const MOST_HANDSHAKES: usize = 512;

/// Turns a peer's bytes into a connection nobody else reads.
#[derive(Clone)]
pub struct Tls {
    acceptor: TlsAcceptor,
    places: Arc<Semaphore>,
}

impl Tls {
    /// HTTP/2 where the peer can, otherwise HTTP/1.1.
    pub fn new(certificate: Arc<Certificate>) -> Result<Self, tokio_rustls::rustls::Error> {
        let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(certificate);
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Self {
            acceptor: TlsAcceptor::from(Arc::new(config)),
            places: Arc::new(Semaphore::new(MOST_HANDSHAKES)),
        })
    }

    pub(super) async fn shake_hands<S>(&self, stream: S) -> io::Result<TlsStream<S>>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        self.shake_within(HANDSHAKE_TIMEOUT, stream).await
    }

    async fn shake_within<S>(&self, time: Duration, stream: S) -> io::Result<TlsStream<S>>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let handshake = async {
            // The semaphore is never closed: waiting cannot fail.
            let _place = self.places.acquire().await;
            self.acceptor.accept(stream).await
        };
        tokio::time::timeout(time, handshake)
            .await
            .unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use futures_util::future::join_all;
    use tokio_rustls::TlsConnector;
    use tokio_rustls::rustls::pki_types::ServerName;
    use tokio_rustls::rustls::{ClientConfig, RootCertStore};

    use super::super::certificate::tests::{Files, Issued};
    use super::*;

    fn serving(issued: &Issued) -> Tls {
        Tls::new(Arc::new(Files::of(issued).read().unwrap())).unwrap()
    }

    async fn connect(tls: &Tls, issued: &Issued) {
        let (near, far) = tokio::io::duplex(64 * 1024);
        let mut roots = RootCertStore::empty();
        roots.add(issued.der()).unwrap();
        let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::try_from("localhost").unwrap();
        let connector = TlsConnector::from(Arc::new(config));
        let (server, client) = tokio::join!(tls.shake_hands(far), connector.connect(name, near));
        server.unwrap();
        client.unwrap();
    }

    /// Whether a peer gets its connection only once the others, who say nothing, have left.
    async fn waits_beside(silent: usize) -> bool {
        let issued = Issued::new();
        let tls = serving(&issued);
        let (near, far): (Vec<_>, Vec<_>) = (0..silent).map(|_| tokio::io::duplex(1)).unzip();
        let have_left = Cell::new(false);
        let silence = join_all(far.into_iter().map(|stream| tls.shake_hands(stream)));
        let newcomer = async {
            connect(&tls, &issued).await;
            have_left.get()
        };
        let leaving = async {
            // Far more turns than a handshake takes.
            for _ in 0..100 {
                tokio::task::yield_now().await;
            }
            have_left.set(true);
            drop(near);
        };
        let (ended, waited, ()) = tokio::join!(biased; silence, newcomer, leaving);
        assert!(ended.iter().all(Result::is_err));
        waited
    }

    #[tokio::test]
    async fn handshakes_at_once_are_limited() {
        assert!(!waits_beside(0).await);
        assert!(!waits_beside(MOST_HANDSHAKES - 1).await);
        assert!(waits_beside(MOST_HANDSHAKES).await);
    }

    #[tokio::test]
    async fn a_silent_peer_is_cut_off() {
        let tls = serving(&Issued::new());
        let (_near, far) = tokio::io::duplex(1);
        let cut_off = tls.shake_within(Duration::ZERO, far).await.unwrap_err();
        assert_eq!(cut_off.kind(), io::ErrorKind::TimedOut);
        assert_eq!(tls.places.available_permits(), MOST_HANDSHAKES);
    }
}
