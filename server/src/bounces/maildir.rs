//! Mails that a mail server laid into a maildir: looked at now and then, read once, and moved to those that were read.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use mail_parser::{HeaderName, HeaderValue, MessageParser};
use tokio::fs;
use tokio::time::sleep;

use super::{MAX_NOTICE, Reception, Reports};

const LOOK_EVERY: Duration = Duration::from_secs(10);
/// Files of one look; the others wait for the next.
const AT_ONCE: usize = 200;
/// Files of one look that stay where they are: with the store down all of them would.
const MOST_IN_VAIN: usize = 1000;
/// Where mail servers say whom a mail was for.
const ADDRESS_HEADERS: [&str; 4] = ["Delivered-To", "X-Original-To", "Envelope-To", "To"];

/// A folder with `new` and `cur` in it.
pub struct Maildir {
    folder: PathBuf,
    reports: Reports,
}

impl Maildir {
    #[must_use]
    pub fn new(folder: PathBuf, reports: Reports) -> Self {
        Self { folder, reports }
    }

    /// Until told to stop.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        loop {
            if let Err(fault) = self.look().await {
                tracing::error!(%fault, folder = %self.folder.display(), "cannot look into the maildir of mails that came back");
            }
            tokio::select! {
                () = &mut stop => return,
                () = sleep(LOOK_EVERY) => {}
            }
        }
    }

    /// Answers how many files were read and moved. One that cannot be keeps none from those behind it.
    pub async fn look(&self) -> io::Result<usize> {
        fs::create_dir_all(self.folder.join("cur")).await?;
        let mut files = fs::read_dir(self.folder.join("new")).await?;
        let (mut moved, mut in_vain) = (0, 0);
        while moved < AT_ONCE
            && in_vain < MOST_IN_VAIN
            && let Some(file) = files.next_entry().await?
        {
            // A link would lead elsewhere.
            if !file.file_type().await.is_ok_and(|kind| kind.is_file()) {
                continue;
            }
            match self.take_in(&file.path()).await {
                Ok(true) => moved += 1,
                Ok(false) => in_vain += 1,
                // Somebody else took it.
                Err(fault) if fault.kind() == io::ErrorKind::NotFound => {}
                Err(fault) => {
                    in_vain += 1;
                    tracing::error!(%fault, file = %file.path().display(), "cannot take in a mail that came back");
                }
            }
        }
        Ok(moved)
    }

    /// What cannot be noted for now stays where it is.
    async fn take_in(&self, file: &Path) -> io::Result<bool> {
        let reception = if fs::metadata(file).await?.len() > MAX_NOTICE as u64 {
            self.reports.count(Reception::Unreadable)
        } else {
            let bytes = fs::read(file).await?;
            self.reports.take_in(&addresses(&bytes), &bytes).await
        };
        if reception == Reception::Trouble {
            return Ok(false);
        }
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let name = name.split(':').next().unwrap_or_default();
        fs::rename(file, self.folder.join("cur").join(format!("{name}:2,S"))).await?;
        Ok(true)
    }
}

/// Whoever can lay files in here can also name any address: only those count that usher made.
fn addresses(bytes: &[u8]) -> Vec<String> {
    let Some(message) = MessageParser::default().parse_headers(bytes) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for header in message.headers() {
        let name = header.name.as_str();
        if !ADDRESS_HEADERS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
        {
            continue;
        }
        match &header.value {
            HeaderValue::Address(address) => found.extend(
                address
                    .iter()
                    .filter_map(|address| address.address().map(str::to_owned)),
            ),
            HeaderValue::Text(text) if header.name != HeaderName::To => {
                found.push(text.trim().trim_matches(['<', '>']).to_owned());
            }
            _ => {}
        }
    }
    found
}
