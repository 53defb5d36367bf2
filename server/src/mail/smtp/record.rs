//! Writes a conversation with a mail server down, without secrets and without the message.

use shared::mail::providers::{TrialLine, TrialSide};

use super::secrets::{HIDDEN, Secrets};

/// More is no conversation any more.
const MAX_LINES: usize = 200;
const MAX_LINE_CHARS: usize = 300;
/// A begun line that is longer is none of a conversation.
const MAX_BEGUN_BYTES: usize = 64 * 1024;

pub(super) struct Record {
    lines: Vec<TrialLine>,
    /// What usher says next.
    next: Next,
    /// Begun lines of either side.
    said: Vec<u8>,
    heard: Vec<u8>,
    message_bytes: usize,
    /// Between AUTH and the next command all that usher says is secret, whatever the server says before its turn.
    signs_in: bool,
    /// Servers may repeat them.
    secrets: Secrets,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Command,
    Message,
}

impl Record {
    pub fn new(secrets: Secrets) -> Self {
        Self {
            lines: Vec::new(),
            next: Next::Command,
            said: Vec::new(),
            heard: Vec::new(),
            message_bytes: 0,
            signs_in: false,
            secrets,
        }
    }

    pub fn lines(&self) -> &[TrialLine] {
        &self.lines
    }

    pub fn note(&mut self, text: String) {
        self.write(TrialSide::Note, &text);
    }

    pub fn heard(&mut self, bytes: &[u8]) {
        self.heard.extend_from_slice(bytes);
        for line in whole_lines(&mut self.heard) {
            self.next = match line.get(..3) {
                Some("354") => Next::Message,
                _ => Next::Command,
            };
            self.write(TrialSide::Provider, &line);
        }
    }

    pub fn said(&mut self, bytes: &[u8]) {
        self.said.extend_from_slice(bytes);
        for line in whole_lines(&mut self.said) {
            match self.next {
                Next::Message if line == "." => {
                    self.note(format!("({} bytes)", self.message_bytes));
                    self.next = Next::Command;
                    self.write(TrialSide::Usher, ".");
                }
                Next::Message => self.message_bytes += line.len() + 2,
                Next::Command => self.say_command(&line),
            }
        }
    }

    fn say_command(&mut self, line: &str) {
        let verb = line.split([' ', ':']).next().unwrap_or_default();
        let is_a_command = ["AUTH", "EHLO", "MAIL FROM", "NOOP", "QUIT", "RSET"]
            .iter()
            .any(|known| {
                line.get(..known.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(known))
            });
        if self.signs_in && !is_a_command {
            return self.write(TrialSide::Usher, HIDDEN);
        }
        self.signs_in = verb.eq_ignore_ascii_case("AUTH");
        // `AUTH PLAIN` brings the secret along.
        let mut words = line.splitn(3, ' ');
        match (words.next(), words.next(), words.next()) {
            (Some(auth), Some(way), Some(_)) if self.signs_in => {
                self.write(TrialSide::Usher, &format!("{auth} {way} {HIDDEN}"));
            }
            _ => self.write(TrialSide::Usher, line),
        }
    }

    fn write(&mut self, side: TrialSide, text: &str) {
        if self.lines.len() >= MAX_LINES {
            return;
        }
        let text = self
            .secrets
            .hide_in(text)
            .chars()
            .filter(|c| !c.is_control())
            .take(MAX_LINE_CHARS)
            .collect();
        self.lines.push(TrialLine { side, text });
    }
}

/// Takes the finished lines out of what has come so far.
fn whole_lines(buffer: &mut Vec<u8>) -> Vec<String> {
    let Some(end) = buffer.iter().rposition(|byte| *byte == b'\n') else {
        buffer.truncate(MAX_BEGUN_BYTES);
        return Vec::new();
    };
    let rest = buffer.split_off(end + 1);
    let whole = std::mem::replace(buffer, rest);
    String::from_utf8_lossy(&whole)
        .lines()
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use lettre::transport::smtp::authentication::Credentials;

    use super::*;

    fn shown(record: &Record) -> Vec<String> {
        let sign = |side| match side {
            TrialSide::Usher => '>',
            TrialSide::Provider => '<',
            TrialSide::Note => '#',
        };
        record
            .lines()
            .iter()
            .map(|line| format!("{} {}", sign(line.side), line.text))
            .collect()
    }

    #[test]
    fn secrets_and_the_message_are_left_out() {
        let credentials = Credentials::new("ana".to_owned(), "hunter2".to_owned());
        let mut record = Record::new(Secrets::of(&credentials, "hunter2"));
        record.heard(b"220 mail.test\r\n");
        record.said(b"AUTH PLAIN AGFuYQBodW50ZXIy\r\n");
        record.heard(b"535 no: hunter2\r\n");
        record.said(b"AUTH LOGIN\r\n");
        record.heard(b"334 VXNlcm5hbWU6\r\n");
        record.said(b"YW5h\r\n");
        // Out of turn: what usher says next is the secret all the same.
        record.heard(b"334 UGFzc3dvcmQ6\r\n235 ok\r\n");
        record.said(b"aHVudGVyMg==\r\n");
        record.said(b"MAIL FROM:<a@b.example>\r\n");
        record.said(b"DATA\r\n");
        record.heard(b"354 go on\r\n");
        record.said(b"Subject: x\r\n\r\nhi\r\n");
        record.said(b"\r\n.\r\n");
        record.heard(b"250 queued\r\n");
        assert_eq!(
            shown(&record),
            [
                "< 220 mail.test",
                "> AUTH PLAIN …",
                "< 535 no: …",
                "> AUTH LOGIN",
                "< 334 VXNlcm5hbWU6",
                "> …",
                "< 334 UGFzc3dvcmQ6",
                "< 235 ok",
                "> …",
                "> MAIL FROM:<a@b.example>",
                "> DATA",
                "< 354 go on",
                "# (20 bytes)",
                "> .",
                "< 250 queued",
            ]
        );
    }

    #[test]
    fn a_server_without_end_is_cut_short() {
        let mut record = Record::new(Secrets::default());
        record.heard(format!("250 {}\r\n", "x".repeat(10_000)).as_bytes());
        record.heard("250-more\r\n".repeat(1000).as_bytes());
        assert_eq!(record.lines().len(), MAX_LINES);
        assert_eq!(record.lines()[0].text.chars().count(), MAX_LINE_CHARS);
    }

    #[test]
    fn a_line_without_end_is_not_kept() {
        let mut record = Record::new(Secrets::default());
        for _ in 0..3 {
            record.heard(&[b'x'; MAX_BEGUN_BYTES]);
            assert_eq!(record.heard.len(), MAX_BEGUN_BYTES);
        }
    }

    #[test]
    fn lines_come_in_pieces() {
        let mut record = Record::new(Secrets::default());
        for piece in ["22", "0 mail", ".test\r", "\n250"] {
            record.heard(piece.as_bytes());
        }
        assert_eq!(shown(&record), ["< 220 mail.test"]);
    }
}
