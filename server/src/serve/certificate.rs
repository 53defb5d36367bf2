//! The server's certificate: read from two files, and again when they change, so that renewing needs no restart.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use sha2::{Digest, Sha256};
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;

#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    #[error("USHER_TLS_CERT names the file {path}, which cannot be read: {source}")]
    CertificatesUnreadable { path: PathBuf, source: io::Error },
    #[error("USHER_TLS_KEY names the file {path}, which cannot be read: {source}")]
    KeyUnreadable { path: PathBuf, source: io::Error },
    #[error("USHER_TLS_CERT names the file {path}, which has no certificate in PEM")]
    NoCertificate { path: PathBuf },
    #[error("USHER_TLS_KEY names the file {path}, which has no private key in PEM without a password")]
    NoKey { path: PathBuf },
    #[error("the certificate in {certificates} and the key in {key} do not work together: {source}")]
    Mismatch {
        certificates: PathBuf,
        key: PathBuf,
        source: tokio_rustls::rustls::Error,
    },
}

/// What the files held when they were last looked at: a broken renewal is reported once, not every minute.
type Seen = Result<[u8; 32], String>;

/// The certificate in use. Each handshake takes the newest.
pub struct Certificate {
    certificates: PathBuf,
    key: PathBuf,
    in_use: RwLock<Arc<CertifiedKey>>,
    seen: RwLock<Seen>,
}

impl Certificate {
    pub fn read(certificates: &Path, key: &Path) -> Result<Self, CertificateError> {
        let pem = Pem::read(certificates, key)?;
        Ok(Self {
            in_use: RwLock::new(Arc::new(pem.parse(certificates, key)?)),
            seen: RwLock::new(Ok(pem.digest())),
            certificates: certificates.to_owned(),
            key: key.to_owned(),
        })
    }

    /// Takes up what has changed on disk. What is broken changes nothing: connections go on with the certificate of before.
    pub fn renew(&self) -> Result<(), CertificateError> {
        let pem = Pem::read(&self.certificates, &self.key);
        let now = match &pem {
            Ok(pem) => Ok(pem.digest()),
            Err(error) => Err(error.to_string()),
        };
        let mut seen = self.seen.write().unwrap_or_else(PoisonError::into_inner);
        if *seen == now {
            return Ok(());
        }
        *seen = now;
        let renewed = pem?.parse(&self.certificates, &self.key)?;
        *self.in_use.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(renewed);
        tracing::info!(file = %self.certificates.display(), "the certificate was renewed");
        Ok(())
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Certificate")
            .field("certificates", &self.certificates)
            .finish_non_exhaustive()
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let in_use = self.in_use.read().unwrap_or_else(PoisonError::into_inner);
        Some(Arc::clone(&in_use))
    }
}

/// Both files as they are on disk.
struct Pem {
    certificates: Vec<u8>,
    key: Vec<u8>,
}

impl Pem {
    fn read(certificates: &Path, key: &Path) -> Result<Self, CertificateError> {
        Ok(Self {
            certificates: std::fs::read(certificates).map_err(|source| {
                CertificateError::CertificatesUnreadable {
                    path: certificates.to_owned(),
                    source,
                }
            })?,
            key: std::fs::read(key).map_err(|source| CertificateError::KeyUnreadable {
                path: key.to_owned(),
                source,
            })?,
        })
    }

    fn digest(&self) -> [u8; 32] {
        let parts = [Sha256::digest(&self.certificates), Sha256::digest(&self.key)];
        Sha256::digest(parts.concat()).into()
    }

    /// `certificates` and `key` are the files, for whoever has to mend them.
    fn parse(&self, certificates: &Path, key: &Path) -> Result<CertifiedKey, CertificateError> {
        let chain: Vec<_> = CertificateDer::pem_slice_iter(&self.certificates)
            .collect::<Result<_, _>>()
            .ok()
            .filter(|chain: &Vec<_>| !chain.is_empty())
            .ok_or_else(|| CertificateError::NoCertificate {
                path: certificates.to_owned(),
            })?;
        let private = PrivateKeyDer::from_pem_slice(&self.key)
            .map_err(|_| CertificateError::NoKey { path: key.to_owned() })?;
        CertifiedKey::from_der(chain, private, &aws_lc_rs::default_provider()).map_err(|source| {
            CertificateError::Mismatch {
                certificates: certificates.to_owned(),
                key: key.to_owned(),
                source,
            }
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::fs;
    use std::process::Command;

    use super::*;

    /// A certificate for localhost and its key, each in PEM.
    pub struct Issued {
        certificate: String,
        key: String,
    }

    impl Issued {
        pub fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let issued = Command::new("openssl")
                .args([
                    "req",
                    "-x509",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:prime256v1",
                ])
                .args([
                    "-nodes",
                    "-subj",
                    "/CN=localhost",
                    "-addext",
                    "subjectAltName=DNS:localhost",
                ])
                .args(["-addext", "basicConstraints=critical,CA:FALSE"])
                .args(["-keyout", "key.pem", "-out", "cert.pem"])
                .current_dir(folder.path())
                .output()
                .expect("these tests need openssl");
            assert!(
                issued.status.success(),
                "{}",
                String::from_utf8_lossy(&issued.stderr)
            );
            let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
            Self {
                certificate: text("cert.pem"),
                key: text("key.pem"),
            }
        }

        pub fn der(&self) -> CertificateDer<'static> {
            CertificateDer::from_pem_slice(self.certificate.as_bytes()).unwrap()
        }
    }

    /// The two files of the settings.
    pub struct Files(tempfile::TempDir);

    impl Files {
        pub fn of(issued: &Issued) -> Self {
            let files = Self(tempfile::tempdir().unwrap());
            files.write(&issued.certificate, &issued.key);
            files
        }

        pub fn read(&self) -> Result<Certificate, CertificateError> {
            Certificate::read(&self.certificates(), &self.key())
        }

        fn write(&self, certificates: &str, key: &str) {
            fs::write(self.certificates(), certificates).unwrap();
            fs::write(self.key(), key).unwrap();
        }

        fn certificates(&self) -> PathBuf {
            self.0.path().join("cert.pem")
        }

        fn key(&self) -> PathBuf {
            self.0.path().join("key.pem")
        }
    }

    fn in_use(certificate: &Certificate) -> Vec<CertificateDer<'static>> {
        certificate.in_use.read().unwrap().cert.clone()
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        let (good, other) = (Issued::new(), Issued::new());
        let files = Files::of(&good);
        let refusal = || files.read().unwrap_err().to_string();
        let no_der = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        for (certificates, key, file, words) in [
            ("", good.key.as_str(), "cert.pem", "no certificate"),
            (
                "-----BEGIN CERTIFICATE-----\n%",
                &good.key,
                "cert.pem",
                "no certificate",
            ),
            (no_der, &good.key, "cert.pem", "do not work together"),
            (&good.certificate, "", "key.pem", "no private key"),
            (&good.certificate, &good.certificate, "key.pem", "no private key"),
            (&good.certificate, &other.key, "key.pem", "do not work together"),
        ] {
            files.write(certificates, key);
            let said = refusal();
            assert!(said.contains(file) && said.contains(words), "{said}");
        }
        fs::remove_file(files.key()).unwrap();
        let said = refusal();
        assert!(
            said.contains("USHER_TLS_KEY") && said.contains("key.pem"),
            "{said}"
        );
        fs::remove_file(files.certificates()).unwrap();
        let said = refusal();
        assert!(
            said.contains("USHER_TLS_CERT") && said.contains("cert.pem"),
            "{said}"
        );
    }

    #[test]
    fn a_renewed_certificate_is_taken_up_and_a_broken_one_is_not() {
        let (first, next) = (Issued::new(), Issued::new());
        let files = Files::of(&first);
        let certificate = files.read().unwrap();
        certificate.renew().unwrap();
        assert_eq!(in_use(&certificate), [first.der()]);

        // Half a renewal: the key has not come yet. Said once is enough.
        files.write(&next.certificate, &first.key);
        certificate.renew().unwrap_err();
        certificate.renew().unwrap();
        assert_eq!(in_use(&certificate), [first.der()]);

        files.write(&next.certificate, &next.key);
        certificate.renew().unwrap();
        assert_eq!(in_use(&certificate), [next.der()]);

        fs::remove_file(files.key()).unwrap();
        certificate.renew().unwrap_err();
        certificate.renew().unwrap();
        assert_eq!(in_use(&certificate), [next.der()]);
    }
}
