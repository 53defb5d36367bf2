//! The master key: every other key is derived from it by purpose.
//!
//! Its text is `id:base64`, 32 bytes; several may stand behind commas. The first one makes new hashes and seals, the
//! others still read old ones, which is how a key is rotated.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use shared::ports::Random;
use shared::secrets::{CodeKeys, keyed};

/// What `USHER_MASTER_KEY` must look like, for messages.
const SHAPE: &str = "expected `id:base64` with 32 bytes, several behind commas, the current one first";

#[derive(Debug, thiserror::Error)]
pub enum MasterKeyError {
    #[error("the master key is malformed: {SHAPE}")]
    Malformed,
    #[error("cannot read or write the master key at {path}: {source}")]
    File { path: String, source: io::Error },
}

pub struct MasterKey {
    keys: Vec<(String, [u8; 32])>,
}

impl MasterKey {
    pub fn parse(text: &str) -> Result<Self, MasterKeyError> {
        let keys: Option<Vec<_>> = text.trim().split(',').map(Self::parse_one).collect();
        keys.map(|keys| Self { keys }).ok_or(MasterKeyError::Malformed)
    }

    fn parse_one(text: &str) -> Option<(String, [u8; 32])> {
        let (id, key) = text.trim().split_once(':')?;
        let named = (1..=32).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        named.then_some(())?;
        Some((id.to_owned(), STANDARD.decode(key).ok()?.try_into().ok()?))
    }

    /// Reads the key file, or makes one that only its owner can read.
    pub fn from_file(path: &Path, random: &dyn Random) -> Result<Self, MasterKeyError> {
        let fault = |source| MasterKeyError::File {
            path: path.display().to_string(),
            source,
        };
        match fs::read_to_string(path) {
            Ok(text) => Self::parse(&text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let mut key = [0_u8; 32];
                random.fill(&mut key);
                let text = format!("k1:{}", STANDARD.encode(key));
                if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                    let mut builder = fs::DirBuilder::new();
                    builder.recursive(true);
                    #[cfg(unix)]
                    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
                    builder.create(folder).map_err(fault)?;
                }
                match write_new(path, &text) {
                    // Another process was faster: its key is the key.
                    Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                        Self::parse(&fs::read_to_string(path).map_err(fault)?)
                    }
                    written => written.map_err(fault).and_then(|()| Self::parse(&text)),
                }
            }
            Err(error) => Err(fault(error)),
        }
    }

    /// The keys under which invite codes are hashed.
    #[must_use]
    pub fn code_keys(&self) -> Option<CodeKeys> {
        CodeKeys::new(self.derive("invite codes"))
    }

    /// The keys under which mails and stored answers are sealed.
    #[must_use]
    pub fn seal_keys(&self) -> Vec<(String, [u8; 32])> {
        self.derive("seals")
    }

    fn derive(&self, purpose: &str) -> Vec<(String, [u8; 32])> {
        self.keys
            .iter()
            .filter_map(|(id, key)| Some((id.clone(), keyed(key, &["usher", purpose]).try_into().ok()?)))
            .collect()
    }
}

/// Written beside and linked into place, so that no reader ever sees half a key.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension(format!("key.{}", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    let linked = fs::hard_link(&beside, path);
    fs::remove_file(&beside)?;
    linked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::SystemRandom;

    #[test]
    fn a_key_file_is_made_once_and_only_its_owner_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data/usher.key");
        let first = MasterKey::from_file(&path, &SystemRandom).unwrap();
        let second = MasterKey::from_file(&path, &SystemRandom).unwrap();
        assert_eq!(first.keys, second.keys);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn malformed_keys_are_refused() {
        for text in ["", "abc", "k1:", "k1:AAAA", ":AAAA", "k 1:AAAA"] {
            assert!(MasterKey::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn purposes_have_different_keys() {
        let key = MasterKey::parse(&format!("k1:{}", STANDARD.encode([7; 32]))).unwrap();
        assert_ne!(key.derive("a"), key.derive("b"));
        assert_ne!(key.derive("a")[0].1, [7; 32]);
    }
}
