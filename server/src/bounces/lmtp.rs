//! A small LMTP server (RFC 2033) that takes mails for return addresses and nothing else.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{
    AsyncBufRead, AsyncBufReadExt as _, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader,
};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::{MAX_NOTICE, Reception, Reports};

/// RFC 5321 lets a command have 512 bytes; extensions add some.
const MAX_COMMAND: u64 = 2048;
/// A report comes for one mail.
const MAX_RECIPIENTS: usize = 20;
/// Commands of one connection, so that nobody stays for ever.
const MAX_COMMANDS: usize = 1000;
const CONNECTIONS: usize = 64;

#[derive(Clone, Copy, Debug)]
pub struct LmtpLimits {
    /// For each line of either side, and for a whole message.
    pub patience: Duration,
    /// For a connection: one that goes on for ever keeps its place from others.
    pub longest: Duration,
}

impl Default for LmtpLimits {
    fn default() -> Self {
        Self {
            patience: Duration::from_secs(60),
            longest: Duration::from_secs(5 * 60),
        }
    }
}

pub struct Lmtp {
    reports: Reports,
    limits: LmtpLimits,
}

impl Lmtp {
    #[must_use]
    pub fn new(reports: Reports, limits: LmtpLimits) -> Self {
        Self { reports, limits }
    }

    /// Until told to stop. Whoever is cut off has no answer yet, and comes again.
    pub async fn run(self, listener: TcpListener, stop: impl Future<Output = ()>) {
        let places = Arc::new(Semaphore::new(CONNECTIONS));
        let this = Arc::new(self);
        tokio::pin!(stop);
        loop {
            let next = async {
                let place = Arc::clone(&places).acquire_owned().await;
                (place, listener.accept().await)
            };
            let (place, stream) = tokio::select! {
                () = &mut stop => return,
                next = next => match next {
                    (Ok(place), Ok((stream, _))) => (place, stream),
                    (_, Err(fault)) => {
                        tracing::warn!(%fault, "cannot accept a connection of the mail server");
                        tokio::time::sleep(Duration::from_secs(1)).await;
                        continue;
                    }
                    (Err(_closed), _) => return,
                },
            };
            let this = Arc::clone(&this);
            tokio::spawn(async move {
                let _place = place;
                let (reader, writer) = stream.into_split();
                // Whoever is cut off has no answer to its last mail, and brings that again.
                let conversation = this.converse(BufReader::new(reader), writer);
                let _ = timeout(this.limits.longest, conversation).await;
            });
        }
    }

    /// One conversation; None when it is over.
    async fn converse(
        &self,
        mut reader: impl AsyncBufRead + Unpin,
        mut writer: impl AsyncWrite + Unpin,
    ) -> Option<()> {
        self.say(&mut writer, "220 usher LMTP").await?;
        let mut envelope = Envelope::default();
        for _ in 0..MAX_COMMANDS {
            let line = self.line(&mut reader).await?;
            let words = line.trim_end();
            let verb = words.split(' ').next().unwrap_or_default().to_ascii_uppercase();
            match verb.as_str() {
                "LHLO" => {
                    envelope = Envelope::default();
                    let hello = format!(
                        "250-usher\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250-PIPELINING\r\n250 SIZE {MAX_NOTICE}"
                    );
                    self.say(&mut writer, &hello).await?;
                }
                "MAIL" => {
                    envelope = Envelope {
                        has_sender: true,
                        ..Envelope::default()
                    };
                    self.say(&mut writer, "250 2.1.0 fine").await?;
                }
                "RCPT" => {
                    self.say(&mut writer, self.recipient(&mut envelope, words))
                        .await?
                }
                "DATA" if envelope.recipients.is_empty() => {
                    self.say(&mut writer, "503 5.5.1 no valid recipients").await?;
                }
                "DATA" => {
                    self.say(&mut writer, "354 go on").await?;
                    let data = timeout(self.limits.patience, data(&mut reader)).await.ok()??;
                    for recipient in std::mem::take(&mut envelope).recipients {
                        let answer = self.deliver(recipient, data.as_deref()).await;
                        self.say(&mut writer, answer).await?;
                    }
                }
                "RSET" => {
                    envelope = Envelope::default();
                    self.say(&mut writer, "250 2.0.0 forgotten").await?;
                }
                "NOOP" => self.say(&mut writer, "250 2.0.0 fine").await?,
                "QUIT" => {
                    self.say(&mut writer, "221 2.0.0 bye").await?;
                    return None;
                }
                _ => self.say(&mut writer, "500 5.5.1 unknown command").await?,
            }
        }
        self.say(&mut writer, "421 4.7.0 too many commands").await
    }

    fn recipient(&self, envelope: &mut Envelope, words: &str) -> &'static str {
        if !envelope.has_sender {
            return "503 5.5.1 MAIL first";
        }
        if envelope.recipients.len() == MAX_RECIPIENTS {
            return "452 4.5.3 too many recipients";
        }
        let address = words
            .split_once('<')
            .and_then(|(_, rest)| rest.split_once('>'))
            .map(|(address, _)| address);
        match address {
            Some(address) if self.reports.expects(address) => {
                envelope.recipients.push(address.to_owned());
                "250 2.1.5 fine"
            }
            _ => {
                self.reports.count(Reception::Forged);
                "550 5.1.1 no such address"
            }
        }
    }

    async fn deliver(&self, recipient: String, data: Option<&[u8]>) -> &'static str {
        let Some(data) = data else {
            self.reports.count(Reception::Unreadable);
            return "552 5.3.4 too large";
        };
        match self.reports.take_in(&[recipient], data).await {
            Reception::Trouble => "451 4.3.0 try again later",
            // Refusing would make the server send a report about the report.
            _ => "250 2.0.0 taken",
        }
    }

    async fn say(&self, writer: &mut (impl AsyncWrite + Unpin), words: &str) -> Option<()> {
        let said = async {
            writer.write_all(format!("{words}\r\n").as_bytes()).await?;
            writer.flush().await
        };
        timeout(self.limits.patience, said).await.ok()?.ok()
    }

    async fn line(&self, reader: &mut (impl AsyncBufRead + Unpin)) -> Option<String> {
        let mut line = Vec::new();
        let mut limited = reader.take(MAX_COMMAND);
        let read = timeout(self.limits.patience, limited.read_until(b'\n', &mut line));
        read.await.ok()?.ok()?;
        line.ends_with(b"\n")
            .then(|| String::from_utf8_lossy(&line).into_owned())
    }
}

#[derive(Default)]
struct Envelope {
    has_sender: bool,
    recipients: Vec<String>,
}

/// The message without the dots that were put before dots. `Some(None)`: it was too large, and is read to its end all the
/// same, so that the answer is heard. None: the connection ended.
async fn data(reader: &mut (impl AsyncBufRead + Unpin)) -> Option<Option<Vec<u8>>> {
    let (mut data, mut is_too_large, mut starts_line) = (Vec::new(), false, true);
    let mut piece = Vec::new();
    loop {
        piece.clear();
        let mut limited = (&mut *reader).take(MAX_COMMAND);
        if limited.read_until(b'\n', &mut piece).await.ok()? == 0 {
            return None;
        }
        if starts_line && (piece == b".\r\n" || piece == b".\n") {
            return Some((!is_too_large).then_some(data));
        }
        let kept = match starts_line {
            true => piece.strip_prefix(b".").unwrap_or(&piece),
            false => &piece,
        };
        starts_line = piece.ends_with(b"\n");
        is_too_large |= data.len() + kept.len() > MAX_NOTICE;
        if is_too_large {
            data = Vec::new();
        } else {
            data.extend_from_slice(kept);
        }
    }
}
