//! Mails that come back, from the wire to the invite's timeline.

use std::sync::Arc;
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use proptest::prelude::*;
use server::bounces::{Lmtp, LmtpLimits, MAX_NOTICE, Maildir, Notice, Reception, Reports, read};
use server::metrics::Metrics;
use server::news::MailNews;
use shared::mail::{Delivery, Fate, Handover, MailReport};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};

use crate::app::{App, INVITE};

/// A report as a mail server writes it, about the status fields given.
fn dsn(to: &str, status: &str) -> String {
    let parts = [
        "From: MAILER-DAEMON@mx.acme.com",
        &format!("To: {to}"),
        "Subject: Undelivered Mail Returned to Sender",
        "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status;",
        "\tboundary=\"edge\"",
        "",
        "--edge",
        "Content-Type: text/plain; charset=us-ascii",
        "",
        "The mail could not be delivered.",
        "--edge",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.acme.com",
        "",
        status,
        "",
        "--edge",
        "Content-Type: text/rfc822-headers",
        "",
        "Subject: An invitation",
        "",
        "--edge--",
        "",
    ];
    parts.join("\r\n")
}

const UNKNOWN: &str = "Final-Recipient: rfc822; maria@acme.com\r\nAction: failed\r\nStatus: 5.1.1\r\nRemote-MTA: dns; mx.acme.com\r\n\
                       Diagnostic-Code: smtp; 550 5.1.1 <maria@acme.com>:\r\n    User unknown";

fn reported(status: &str) -> Notice {
    read(dsn("x@y.example", status).as_bytes())
}

fn report(fate: Fate, words: &str, server: Option<&str>) -> Notice {
    Notice::Report {
        report: MailReport {
            fate,
            words: words.into(),
            server: server.map(str::to_owned),
        },
        mail_id: None,
    }
}

#[test]
fn reports_of_several_servers_are_read() {
    let words = "550 5.1.1 <maria@acme.com>: User unknown";
    assert_eq!(
        reported(UNKNOWN),
        report(Fate::Bounced, words, Some("mx.acme.com"))
    );
    assert_eq!(
        reported("Action: failed\r\nStatus: 5.2.2"),
        report(Fate::Bounced, "5.2.2", None)
    );
    assert_eq!(
        reported("action: FAILED (expired)\r\nstatus: 4.4.7\r\ndiagnostic-code: x-local; gave up"),
        report(Fate::Bounced, "4.4.7 gave up", None)
    );
    assert_eq!(
        reported("Action: delayed\r\nStatus: 4.4.1"),
        report(Fate::Delayed, "4.4.1", None)
    );
    assert_eq!(
        reported("Action: delivered\r\nStatus: 2.0.0"),
        report(Fate::Delivered, "2.0.0", None)
    );
    assert_eq!(
        reported("Action: delayed\r\nStatus: 4.4.1\r\n\r\nAction: failed\r\nStatus: 5.1.1"),
        report(Fate::Bounced, "5.1.1", None),
        "what is lasting counts"
    );
}

#[test]
fn what_is_no_report_is_none() {
    assert_eq!(read(b""), Notice::Unreadable);
    let absence = b"From: m@acme.com\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nBack on Monday";
    assert_eq!(read(absence), Notice::Other);
    for nothing in [
        "",
        "Action:",
        "Action: relayed\r\nStatus: 2.0.0",
        "Action: exploded",
        "Status: 5.1.1",
    ] {
        assert_eq!(reported(nothing), Notice::Other, "{nothing}");
    }
}

#[test]
fn mails_inside_mails_without_end_do_no_harm() {
    let nested = format!(
        "{}Subject: x\n\nbody",
        "Content-Type:message/rfc822\n\n".repeat(30_000)
    );
    assert_eq!(read(nested.as_bytes()), Notice::Other);
    let packed = format!(
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{}",
        BASE64_STANDARD.encode(&nested[..600_000])
    );
    assert_eq!(read(packed.as_bytes()), Notice::Other);
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes: Vec<u8>, status: String) {
        let _ = read(&bytes);
        let _ = reported(&status);
    }
}

/// An invite's mail that was handed over, with the address it comes back to.
struct Sent {
    app: App,
    reports: Reports,
    metrics: Arc<Metrics>,
    mail_id: String,
    address: String,
}

impl Sent {
    async fn new() -> Self {
        let app = App::with_maria().await;
        app.post(INVITE, r#"{"sendCode":{}}"#).await;
        let mail = app.service.due_mails(1).await.unwrap().remove(0);
        let delivery = Delivery::Accepted(Handover::default());
        app.service.settle_mail(&mail, delivery).await.unwrap();
        let metrics = Arc::new(Metrics::new());
        let service = Arc::clone(&app.service);
        Self {
            reports: Reports::new(service, Arc::clone(&metrics), MailNews::default()),
            address: app.service.return_address(&mail.id).unwrap(),
            mail_id: mail.id,
            metrics,
            app,
        }
    }

    async fn state(&self) -> String {
        let id = self.app.newest_invite("maria").await;
        let invite = self.app.get(&format!("/v1/invites/{id}")).await.json();
        invite["invite"]["mail"]["state"].as_str().unwrap().to_owned()
    }

    #[track_caller]
    fn counted(&self, name: &str, count: u32) {
        let line = format!("usher_mails_returned_total{{outcome=\"{name}\"}} {count}");
        let text = self.metrics.text(None);
        assert!(text.contains(&line), "{line} in {text}");
    }
}

#[tokio::test]
async fn only_an_address_that_usher_made_says_whose_mail_came_back() {
    let sent = Sent::new().await;
    let bytes = dsn(&sent.address, UNKNOWN);
    let forged = sent.address.replace("bounce+", "bounce+0");
    let take_in =
        async |address: &str, bytes: &[u8]| sent.reports.take_in(&[address.to_owned()], bytes).await;
    for address in ["", "bounce@mail.example.com", &forged] {
        assert_eq!(take_in(address, bytes.as_bytes()).await, Reception::Forged);
    }
    assert_eq!(sent.state().await, "MAIL_STATE_SENT");
    assert_eq!(
        take_in(&sent.address, b"Subject: Away\r\n\r\nBack on Monday").await,
        Reception::NoReport
    );
    assert_eq!(take_in(&sent.address, bytes.as_bytes()).await, Reception::Noted);
    assert_eq!(sent.state().await, "MAIL_STATE_BOUNCED");
    for _ in 0..3 {
        assert_eq!(
            take_in(&sent.address, bytes.as_bytes()).await,
            Reception::Repeated
        );
    }
    for (name, count) in [("forged", 3), ("no_report", 1), ("noted", 1), ("repeated", 3)] {
        sent.counted(name, count);
    }
}

#[tokio::test]
async fn a_report_has_a_megabyte_at_most() {
    let sent = Sent::new().await;
    let mut bytes = dsn(&sent.address, UNKNOWN).into_bytes();
    bytes.resize(MAX_NOTICE + 1, b'\n');
    let take_in = async |bytes: &[u8]| {
        sent.reports
            .take_in(std::slice::from_ref(&sent.address), bytes)
            .await
    };
    assert_eq!(take_in(&bytes).await, Reception::Unreadable);
    bytes.truncate(MAX_NOTICE);
    assert_eq!(take_in(&bytes).await, Reception::Noted);
}

/// The mail server's side of LMTP.
struct Client {
    reader: BufReader<OwnedReadHalf>,
    writer: OwnedWriteHalf,
}

impl Client {
    async fn connect(reports: Reports) -> Self {
        let limits = LmtpLimits {
            patience: Duration::from_secs(5),
            longest: Duration::from_secs(60),
        };
        Self::connect_within(limits, reports).await
    }

    async fn connect_within(limits: LmtpLimits, reports: Reports) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(Lmtp::new(reports, limits).run(listener, std::future::pending()));
        let (reader, writer) = TcpStream::connect(address).await.unwrap().into_split();
        let mut client = Self {
            reader: BufReader::new(reader),
            writer,
        };
        assert_eq!(client.answer().await, "220");
        assert_eq!(client.say("LHLO mx.acme.com").await, "250");
        client
    }

    /// The code of the last line of an answer; empty when the connection ended.
    async fn answer(&mut self) -> String {
        loop {
            let mut line = String::new();
            self.reader.read_line(&mut line).await.unwrap();
            if line.as_bytes().get(3) != Some(&b'-') {
                return line.chars().take(3).collect();
            }
        }
    }

    async fn say(&mut self, line: &str) -> String {
        self.writer
            .write_all(format!("{line}\r\n").as_bytes())
            .await
            .unwrap();
        self.answer().await
    }

    async fn send(&mut self, to: &str, data: &str) -> String {
        assert_eq!(self.say("MAIL FROM:<>").await, "250");
        assert_eq!(self.say(&format!("RCPT TO:<{to}>")).await, "250");
        assert_eq!(self.say("DATA").await, "354");
        let stuffed = data.replace("\r\n.", "\r\n..");
        self.say(&format!("{stuffed}\r\n.")).await
    }
}

#[tokio::test]
async fn a_mail_server_brings_reports_over_lmtp() {
    let sent = Sent::new().await;
    let mut client = Client::connect(sent.reports.clone()).await;
    assert_eq!(client.say("RCPT TO:<x@y.example>").await, "503");
    assert_eq!(client.say("MAIL FROM:<>").await, "250");
    assert_eq!(client.say("RCPT TO:<bounce@mail.example.com>").await, "550");
    assert_eq!(client.say("DATA").await, "503");
    assert_eq!(client.say("EHLO x").await, "500");
    let report = dsn(&sent.address, UNKNOWN);
    assert_eq!(client.send(&sent.address.to_uppercase(), &report).await, "250");
    assert_eq!(sent.state().await, "MAIL_STATE_BOUNCED");
    assert_eq!(client.say("QUIT").await, "221");
    assert_eq!(client.answer().await, "");
    sent.counted("forged", 1);
    sent.counted("noted", 1);
}

#[tokio::test]
async fn what_is_too_large_is_refused_and_the_conversation_goes_on() {
    let sent = Sent::new().await;
    let mut client = Client::connect(sent.reports.clone()).await;
    let huge = "x".repeat(MAX_NOTICE + 1);
    assert_eq!(client.send(&sent.address, &huge).await, "552");
    assert_eq!(client.say("NOOP").await, "250");
    assert_eq!(
        client.send(&sent.address, &dsn(&sent.address, UNKNOWN)).await,
        "250"
    );
    sent.counted("unreadable", 1);
    sent.counted("noted", 1);
}

#[tokio::test]
async fn a_command_without_an_end_ends_the_conversation() {
    let sent = Sent::new().await;
    let mut client = Client::connect(sent.reports.clone()).await;
    client.writer.write_all(&[b'x'; 4096]).await.unwrap();
    assert_eq!(client.answer().await, "");
}

#[tokio::test]
async fn nobody_keeps_a_place_for_ever() {
    let sent = Sent::new().await;
    let limits = LmtpLimits {
        patience: Duration::from_secs(5),
        longest: Duration::from_millis(200),
    };
    let mut client = Client::connect_within(limits, sent.reports.clone()).await;
    assert_eq!(client.answer().await, "");
}

#[tokio::test]
async fn a_report_that_names_another_mail_is_none_of_this_one() {
    let sent = Sent::new().await;
    let about = |id: &str| {
        dsn(&sent.address, UNKNOWN).replace(
            "Reporting-MTA: dns; mx.acme.com",
            &format!("Reporting-MTA: dns; mx.acme.com\r\nOriginal-Envelope-Id: {id}"),
        )
    };
    let addresses = [sent.address.clone()];
    let other = about("019ab7c2-1f00-7abc-8def-0123456789ab");
    assert_eq!(
        sent.reports.take_in(&addresses, other.as_bytes()).await,
        Reception::Forged
    );
    assert_eq!(
        sent.reports
            .take_in(&addresses, about(&sent.mail_id).as_bytes())
            .await,
        Reception::Noted
    );
}

#[tokio::test]
async fn a_file_that_cannot_be_taken_in_keeps_none_from_those_behind_it() {
    let sent = Sent::new().await;
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("new");
    std::fs::create_dir(&new).unwrap();
    for name in ["1.a", "2.b", "3.c"] {
        std::fs::write(new.join(name), dsn("bounce@mail.example.com", UNKNOWN)).unwrap();
        // Its place is taken by something that no file can replace.
        if name != "2.b" {
            std::fs::create_dir_all(folder.path().join(format!("cur/{name}:2,S/x"))).unwrap();
        }
    }
    let maildir = Maildir::new(folder.path().to_owned(), sent.reports.clone());
    assert_eq!(maildir.look().await.unwrap(), 1);
    assert!(folder.path().join("cur/2.b:2,S").is_file());
    assert_eq!(maildir.look().await.unwrap(), 0);
}

#[tokio::test]
async fn a_maildir_is_read_once() {
    let sent = Sent::new().await;
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("new");
    std::fs::create_dir(&new).unwrap();
    std::fs::write(new.join("1.a"), dsn(&sent.address, UNKNOWN)).unwrap();
    std::fs::write(new.join("2.b"), dsn("bounce@mail.example.com", UNKNOWN)).unwrap();
    std::fs::write(new.join("3.c"), vec![b'x'; MAX_NOTICE + 1]).unwrap();
    let maildir = Maildir::new(folder.path().to_owned(), sent.reports.clone());
    assert_eq!(maildir.look().await.unwrap(), 3);
    assert_eq!(maildir.look().await.unwrap(), 0);
    assert_eq!(sent.state().await, "MAIL_STATE_BOUNCED");
    assert!(folder.path().join("cur/1.a:2,S").is_file());
    for name in ["noted", "forged", "unreadable"] {
        sent.counted(name, 1);
    }
}
