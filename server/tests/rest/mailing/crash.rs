//! usher dies at any step between the commit and the mail server's last word, and starts again on the same file: no mail is
//! lost, and one arrives twice only when the server's answer itself was lost.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use server::mail::{Dispatch, MailBell, MailWorker, Outbox, Sender, SmtpMailer};
use server::news::MailNews;
use server::outbound::Outbound;
use shared::invites::MailState;
use shared::mail::texts::Wording;
use shared::mail::{Delivery, LeasedMail, MailMessage};
use shared::{Micros, Problem, Service};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::peers::{MailServer, Manners};
use crate::app::{App, INVITE};

/// How long a dead worker holds its mails back.
const LEASE: Duration = Duration::from_secs(180);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Connected,
    Hello,
    Sender,
    Recipient,
    Data,
    Body,
    /// The server has the mail, and usher does not know.
    Taken,
    /// usher has heard so, and has not noted it.
    Answered,
}

/// A mail server that keeps silent at one step of its first conversation.
struct Peer {
    host: String,
    reached: Arc<Notify>,
    /// Message-IDs of the mails it took.
    taken: Arc<Mutex<Vec<String>>>,
}

impl Peer {
    async fn start(silent_at: Step) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let peer = Self {
            host: format!("127.0.0.1:{}", listener.local_addr().unwrap().port()),
            reached: Arc::default(),
            taken: Arc::default(),
        };
        let (reached, taken) = (Arc::clone(&peer.reached), Arc::clone(&peer.taken));
        tokio::spawn(async move {
            let mut is_first = true;
            while let Ok((stream, _)) = listener.accept().await {
                let silence = Silence {
                    at: std::mem::take(&mut is_first).then_some(silent_at),
                    reached: Arc::clone(&reached),
                };
                let taken = Arc::clone(&taken);
                tokio::spawn(async move { converse(stream, &silence, &taken).await });
            }
        });
        peer
    }
}

struct Silence {
    at: Option<Step>,
    reached: Arc<Notify>,
}

impl Silence {
    async fn come_to(&self, step: Step) {
        if self.at == Some(step) {
            self.reached.notify_one();
            std::future::pending::<()>().await;
        }
    }
}

/// None when the conversation is over.
async fn converse(stream: TcpStream, silence: &Silence, taken: &Mutex<Vec<String>>) -> Option<()> {
    let mut stream = BufReader::new(stream);
    let mut answer = (Step::Connected, "220 mail.test\r\n");
    loop {
        silence.come_to(answer.0).await;
        stream.write_all(answer.1.as_bytes()).await.ok()?;
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        answer = match line.split([' ', '\r']).next()? {
            "EHLO" => (Step::Hello, "250 mail.test\r\n"),
            "MAIL" => (Step::Sender, "250 fine\r\n"),
            "RCPT" => (Step::Recipient, "250 fine\r\n"),
            "DATA" => {
                silence.come_to(Step::Data).await;
                stream.write_all(b"354 go on\r\n").await.ok()?;
                let id = message(&mut stream, silence).await?;
                taken.lock().unwrap().push(id);
                (Step::Taken, "250 queued as 4711\r\n")
            }
            _ => (Step::Answered, "250 fine\r\n"),
        };
    }
}

/// Its Message-ID.
async fn message(stream: &mut BufReader<TcpStream>, silence: &Silence) -> Option<String> {
    let mut mail = String::new();
    while !mail.ends_with("\r\n.\r\n") {
        if stream.read_line(&mut mail).await.ok()? == 0 {
            return None;
        }
        silence.come_to(Step::Body).await;
    }
    let id = mail.lines().find_map(|line| line.strip_prefix("Message-ID: "))?;
    Some(id.to_owned())
}

/// Noting an outcome never comes to an end.
struct Dying {
    service: Arc<Service>,
    notes_nothing: AtomicBool,
    reached: Arc<Notify>,
}

#[async_trait]
impl Outbox for Dying {
    async fn due(&self, limit: u32) -> Result<Vec<LeasedMail>, Problem> {
        Outbox::due(&*self.service, limit).await
    }

    async fn next_at(&self) -> Result<Option<Micros>, Problem> {
        Outbox::next_at(&*self.service).await
    }

    fn unseal(&self, mail: &LeasedMail) -> Option<MailMessage> {
        Outbox::unseal(&*self.service, mail)
    }

    async fn wording(&self, mail: &LeasedMail, message: &MailMessage) -> Result<Wording, Problem> {
        Outbox::wording(&*self.service, mail, message).await
    }

    fn message_id(&self, mail: &LeasedMail) -> String {
        Outbox::message_id(&*self.service, mail)
    }

    fn return_address(&self, mail: &LeasedMail) -> Option<String> {
        Outbox::return_address(&*self.service, mail)
    }

    async fn settle(&self, mail: &LeasedMail, delivery: Delivery) -> Result<MailState, Problem> {
        if self.notes_nothing.load(Ordering::SeqCst) {
            self.reached.notify_one();
            std::future::pending::<()>().await;
        }
        Outbox::settle(&*self.service, mail, delivery).await
    }

    fn now(&self) -> Micros {
        Outbox::now(&*self.service)
    }
}

fn work(outbox: Arc<dyn Outbox>, service: &Arc<Service>, host: &str) -> JoinHandle<()> {
    let sender = Sender::parse("usher@id.example").unwrap();
    let mailer = SmtpMailer::from_url(&format!("smtp://{host}"), sender).unwrap();
    let dispatch = Dispatch::new(Arc::clone(service), Some(mailer), Outbound::new(true).unwrap());
    let worker = MailWorker::new(
        outbox,
        Arc::new(dispatch),
        Arc::new(MailBell::default()),
        MailNews::default(),
    );
    tokio::spawn(worker.run(std::future::pending()))
}

async fn until_the_mail_is(app: &App, state: &str) {
    let id = app.newest_invite("maria").await;
    let is_there = async {
        loop {
            let invite = app.get(&format!("/v1/invites/{id}")).await.json();
            if invite["invite"]["mail"]["state"] == state {
                return;
            }
            sleep(Duration::from_millis(5)).await;
        }
    };
    let in_time = timeout(Duration::from_secs(10), is_there).await;
    assert!(in_time.is_ok(), "the mail does not become {state}");
}

#[tokio::test]
async fn a_crash_at_any_step_loses_no_mail() {
    for (step, arrives) in [
        (Step::Connected, 1),
        (Step::Hello, 1),
        (Step::Sender, 1),
        (Step::Recipient, 1),
        (Step::Data, 1),
        (Step::Body, 1),
        (Step::Taken, 2),
        (Step::Answered, 2),
    ] {
        let app = App::with_maria().await;
        app.post(INVITE, r#"{"sendCode":{}}"#).await;
        let peer = Peer::start(step).await;
        let dying = Dying {
            service: Arc::clone(&app.service),
            notes_nothing: AtomicBool::new(step == Step::Answered),
            reached: Arc::clone(&peer.reached),
        };
        let worker = work(Arc::new(dying), &app.service, &peer.host);
        timeout(Duration::from_secs(10), peer.reached.notified())
            .await
            .unwrap_or_else(|_| panic!("{step:?} is reached"));
        worker.abort();
        let _aborted = worker.await;

        let service = app.restarted();
        app.advance(LEASE - Duration::from_micros(1));
        assert!(service.due_mails(1).await.unwrap().is_empty(), "{step:?}");
        app.advance(Duration::from_micros(1));
        let worker = work(Arc::clone(&service) as Arc<dyn Outbox>, &service, &peer.host);
        until_the_mail_is(&app, "MAIL_STATE_SENT").await;
        worker.abort();
        let mut taken = peer.taken.lock().unwrap().clone();
        assert_eq!(taken.len(), arrives, "{step:?}: {taken:?}");
        taken.dedup();
        assert_eq!(taken.len(), 1, "{step:?}: one Message-ID");
    }
}

#[tokio::test]
async fn a_greylisted_mail_waits_its_minute_and_arrives() {
    let app = App::with_maria().await;
    app.post(INVITE, r#"{"sendCode":{}}"#).await;
    let server = MailServer::start(Manners {
        greylists: 1,
        ..Manners::default()
    })
    .await;
    let work = || {
        work(
            Arc::clone(&app.service) as Arc<dyn Outbox>,
            &app.service,
            &server.host(),
        )
    };
    let worker = work();
    until_the_mail_is(&app, "MAIL_STATE_DEFERRED").await;
    worker.abort();
    let _aborted = worker.await;
    // A minute and a quarter at most.
    app.advance(Duration::from_secs(75));
    let worker = work();
    until_the_mail_is(&app, "MAIL_STATE_SENT").await;
    worker.abort();
    assert_eq!(server.mails().len(), 1);
}
