use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use server::mail::{Sender, SmtpMailer, compose};
use shared::mail::texts::Wording;
use shared::mail::{Delivery, Handover, Trouble};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::{invite, message, sender, stamp};

/// What the server does when it comes to a step.
#[derive(Clone, Copy, Default)]
struct Script {
    greeting: Act,
    hello: Act,
    sender: Act,
    recipient: Act,
    data: Act,
    body: Act,
    /// After a mail was taken.
    then: Act,
}

#[derive(Clone, Copy, Default)]
enum Act {
    #[default]
    Fine,
    Say(&'static str),
    HangUp,
    Stall,
}

/// A mail server of one script; counts its connections and mails.
struct Server {
    port: u16,
    connections: Arc<AtomicUsize>,
    mails: Arc<AtomicUsize>,
}

impl Server {
    async fn start(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            connections: Arc::default(),
            mails: Arc::default(),
        };
        let (connections, mails) = (Arc::clone(&server.connections), Arc::clone(&server.mails));
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                connections.fetch_add(1, Ordering::SeqCst);
                let mails = Arc::clone(&mails);
                tokio::spawn(async move { serve(stream, script, &mails).await });
            }
        });
        server
    }

    fn mailer(&self) -> SmtpMailer {
        self.mailer_with("")
    }

    fn mailer_with(&self, query: &str) -> SmtpMailer {
        SmtpMailer::from_url(&format!("smtp://127.0.0.1:{}{query}", self.port), sender())
            .unwrap()
            .with_send_timeout(Duration::from_millis(400))
    }

    fn counts(&self) -> (usize, usize) {
        (
            self.connections.load(Ordering::SeqCst),
            self.mails.load(Ordering::SeqCst),
        )
    }
}

/// None when the conversation is over.
async fn serve(stream: TcpStream, script: Script, mails: &AtomicUsize) -> Option<()> {
    let mut stream = BufReader::new(stream);
    act(&mut stream, script.greeting, "220 mail.test").await?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let command = line.split([' ', '\r']).next()?.to_ascii_uppercase();
        match command.as_str() {
            "EHLO" => {
                act(
                    &mut stream,
                    script.hello,
                    "250-mail.test\r\n250-AUTH PLAIN\r\n250 8BITMIME",
                )
                .await?
            }
            "AUTH" => act(&mut stream, Act::Say("535 5.7.8 wrong password"), "").await?,
            "MAIL" => act(&mut stream, script.sender, "250 ok").await?,
            "RCPT" => act(&mut stream, script.recipient, "250 ok").await?,
            "DATA" => {
                act(&mut stream, script.data, "354 go on").await?;
                if matches!(script.data, Act::Say(_)) {
                    continue;
                }
                loop {
                    let mut line = String::new();
                    if stream.read_line(&mut line).await.ok()? == 0 {
                        return None;
                    }
                    if line == ".\r\n" {
                        break;
                    }
                }
                mails.fetch_add(1, Ordering::SeqCst);
                act(
                    &mut stream,
                    script.body,
                    "250-2.0.0 thank you\r\n250 queued as 4711",
                )
                .await?;
                act(&mut stream, script.then, "").await?;
            }
            "QUIT" => {
                act(&mut stream, Act::Fine, "221 bye").await?;
                return None;
            }
            _ => act(&mut stream, Act::Fine, "250 ok").await?,
        }
    }
}

async fn act(stream: &mut BufReader<TcpStream>, act: Act, fine: &str) -> Option<()> {
    let words = match act {
        Act::Fine => fine,
        Act::Say(words) => words,
        Act::HangUp => return None,
        Act::Stall => {
            tokio::time::sleep(Duration::from_secs(60)).await;
            return None;
        }
    };
    if !words.is_empty() {
        stream.write_all(format!("{words}\r\n").as_bytes()).await.ok()?;
    }
    Some(())
}

async fn send(mailer: &SmtpMailer) -> Delivery {
    mailer
        .send(
            &compose(
                &message(&invite("en")),
                &Wording::default(),
                &sender(),
                &stamp("1"),
            )
            .unwrap(),
        )
        .await
}

async fn sent_to(script: Script) -> Delivery {
    send(&Server::start(script).await.mailer()).await
}

#[track_caller]
fn put_off(delivery: Delivery) -> String {
    match delivery {
        Delivery::PutOff { reply } => reply,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_taken_mail_keeps_the_servers_words() {
    assert_eq!(
        sent_to(Script::default()).await,
        Delivery::Accepted(Handover {
            provider: String::new(),
            reply: "250 2.0.0 thank you queued as 4711".to_owned(),
            server: "127.0.0.1".to_owned(),
            queue_id: Some("4711".to_owned()),
            tls: None,
        })
    );
}

/// What stands in the way is read out of the words of this very module, so that neither can change alone.
#[tokio::test]
async fn what_goes_wrong_is_understood() {
    let say = Act::Say;
    let scripts = [
        (
            Script {
                recipient: say("550 5.1.1 no such user here"),
                ..Script::default()
            },
            Trouble::NoSuchMailbox,
        ),
        (
            Script {
                recipient: say("452 4.2.2 over quota"),
                ..Script::default()
            },
            Trouble::MailboxFull,
        ),
        (
            Script {
                recipient: say("450 4.2.0 greylisted"),
                ..Script::default()
            },
            Trouble::Greylisted,
        ),
        (
            Script {
                body: say("554 5.7.1 looks like spam"),
                ..Script::default()
            },
            Trouble::Spam,
        ),
        (
            Script {
                body: say("552 5.3.4 too large"),
                ..Script::default()
            },
            Trouble::TooLarge,
        ),
        (
            Script {
                greeting: say("554 no service for you"),
                ..Script::default()
            },
            Trouble::SignInRefused,
        ),
        (
            Script {
                sender: say("530 5.7.0 sign in first"),
                ..Script::default()
            },
            Trouble::SignInRefused,
        ),
        (
            Script {
                greeting: Act::HangUp,
                ..Script::default()
            },
            Trouble::Unreachable,
        ),
        (
            Script {
                data: Act::HangUp,
                ..Script::default()
            },
            Trouble::Unreachable,
        ),
        (
            Script {
                body: Act::Stall,
                ..Script::default()
            },
            Trouble::Unreachable,
        ),
    ];
    for (script, trouble) in scripts {
        let reply = match sent_to(script).await {
            Delivery::PutOff { reply } | Delivery::Refused { reply } => reply,
            other => panic!("{other:?}"),
        };
        assert_eq!(Trouble::of(&reply), Some(trouble), "{reply}");
    }
    let server = Server::start(Script::default()).await;
    let reply = put_off(send(&server.mailer_with("?starttls=required")).await);
    assert_eq!(Trouble::of(&reply), Some(Trouble::Encryption), "{reply}");
}

/// lettre would read on until the memory is full.
#[tokio::test]
async fn an_answer_without_end_is_not_read_to_its_end() {
    let endless: &'static str = Box::leak("x".repeat(200 * 1024).into_boxed_str());
    let lines: &'static str = Box::leak("250-x\r\n".repeat(30_000).into_boxed_str());
    for words in [endless, lines] {
        let reply = put_off(
            sent_to(Script {
                recipient: Act::Say(words),
                ..Script::default()
            })
            .await,
        );
        assert!(
            reply.starts_with("The connection to the mail server broke"),
            "{reply}"
        );
        assert!(reply.len() < 500);
    }
}

#[tokio::test]
async fn one_connection_carries_many_mails() {
    let server = Server::start(Script::default()).await;
    let mailer = server.mailer();
    for _ in 0..3 {
        assert!(matches!(send(&mailer).await, Delivery::Accepted(_)));
    }
    assert_eq!(server.counts(), (1, 3));
}

#[tokio::test]
async fn a_connection_that_died_in_between_costs_no_try() {
    let server = Server::start(Script {
        then: Act::HangUp,
        ..Script::default()
    })
    .await;
    let mailer = server.mailer();
    for _ in 0..3 {
        assert!(matches!(send(&mailer).await, Delivery::Accepted(_)));
    }
    assert_eq!(server.counts(), (3, 3));
}

#[tokio::test]
async fn refusals_are_told_from_delays() {
    let unknown = sent_to(Script {
        recipient: Act::Say("550 5.1.1 no such user here"),
        ..Script::default()
    })
    .await;
    assert_eq!(
        unknown,
        Delivery::Refused {
            reply: "550 5.1.1 no such user here".to_owned()
        }
    );
    let grey = sent_to(Script {
        recipient: Act::Say("451 4.7.1 come back later"),
        ..Script::default()
    })
    .await;
    assert_eq!(
        grey,
        Delivery::PutOff {
            reply: "451 4.7.1 come back later".to_owned()
        }
    );
    let spam = sent_to(Script {
        body: Act::Say("554 5.7.1 looks like spam"),
        ..Script::default()
    })
    .await;
    assert_eq!(
        spam,
        Delivery::Refused {
            reply: "554 5.7.1 looks like spam".to_owned()
        }
    );
    let data = sent_to(Script {
        data: Act::Say("452 4.3.1 disk full"),
        ..Script::default()
    })
    .await;
    assert_eq!(
        data,
        Delivery::PutOff {
            reply: "452 4.3.1 disk full".to_owned()
        }
    );
}

#[tokio::test]
async fn a_server_that_turns_usher_away_does_not_fail_the_mail() {
    for greeting in ["421 4.3.2 shutting down", "554 no service for you"] {
        let reply = put_off(
            sent_to(Script {
                greeting: Act::Say(greeting),
                ..Script::default()
            })
            .await,
        );
        assert!(reply.ends_with(greeting), "{reply}");
    }
    let reply = put_off(
        sent_to(Script {
            sender: Act::Say("530 5.7.0 sign in first"),
            ..Script::default()
        })
        .await,
    );
    assert!(reply.contains("usher itself"), "{reply}");
}

#[tokio::test]
async fn a_wrong_password_waits_to_be_mended_and_is_never_shown() {
    let server = Server::start(Script::default()).await;
    let url = format!("smtp://usher:s%40cret@127.0.0.1:{}", server.port);
    let mailer = SmtpMailer::from_url(&url, sender()).unwrap();
    assert!(!format!("{mailer:?}").contains("cret"));
    let reply = put_off(send(&mailer).await);
    assert!(
        reply.contains("535 5.7.8 wrong password") && !reply.contains("cret"),
        "{reply}"
    );
}

#[tokio::test]
async fn a_hang_up_at_any_step_means_another_try() {
    let steps = [
        Script {
            greeting: Act::HangUp,
            ..Script::default()
        },
        Script {
            hello: Act::HangUp,
            ..Script::default()
        },
        Script {
            sender: Act::HangUp,
            ..Script::default()
        },
        Script {
            recipient: Act::HangUp,
            ..Script::default()
        },
        Script {
            data: Act::HangUp,
            ..Script::default()
        },
        Script {
            body: Act::HangUp,
            ..Script::default()
        },
    ];
    for script in steps {
        let reply = put_off(sent_to(script).await);
        assert!(reply.contains("mail server"), "{reply}");
    }
}

#[tokio::test]
async fn a_stall_at_any_step_ends_in_time_and_leaves_no_connection_behind() {
    let steps = [
        Script {
            greeting: Act::Stall,
            ..Script::default()
        },
        Script {
            hello: Act::Stall,
            ..Script::default()
        },
        Script {
            recipient: Act::Stall,
            ..Script::default()
        },
        Script {
            data: Act::Stall,
            ..Script::default()
        },
        Script {
            body: Act::Stall,
            ..Script::default()
        },
    ];
    for script in steps {
        let server = Server::start(script).await;
        let mailer = server.mailer();
        for connections in 1..=2 {
            assert!(put_off(send(&mailer).await).contains("too long"));
            assert_eq!(server.counts().0, connections);
        }
    }
}

#[tokio::test]
async fn encryption_that_is_required_and_missing_stops_the_mail() {
    let server = Server::start(Script::default()).await;
    let reply = put_off(send(&server.mailer_with("?starttls=required")).await);
    assert!(reply.contains("STARTTLS"), "{reply}");
    assert_eq!(server.counts(), (1, 0));
    assert!(matches!(
        send(&server.mailer_with("?starttls=never")).await,
        Delivery::Accepted(_)
    ));
}

#[tokio::test]
async fn nobody_listening_means_another_try() {
    let free = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let mailer = SmtpMailer::from_url(&format!("smtp://127.0.0.1:{free}"), sender()).unwrap();
    let reply = put_off(send(&mailer).await);
    assert!(reply.contains("cannot be reached"), "{reply}");
    let mailer = SmtpMailer::from_url(&format!("smtps://127.0.0.1:{free}"), sender()).unwrap();
    put_off(send(&mailer).await);
}

#[tokio::test]
async fn a_server_without_tls_behind_smtps_means_another_try() {
    let server = Server::start(Script::default()).await;
    let url = format!("smtps://127.0.0.1:{}", server.port);
    let mailer = SmtpMailer::from_url(&url, sender())
        .unwrap()
        .with_send_timeout(Duration::from_secs(2));
    put_off(send(&mailer).await);
}

#[test]
fn addresses_are_read_or_the_setting_is_named() {
    let from = || Sender::parse("invites@acme.com").unwrap();
    let shown = |url: &str| format!("{:?}", SmtpMailer::from_url(url, from()).unwrap());
    assert!(shown("smtp://localhost").contains("port: 25, tls: \"optional\", signs_in: false"));
    assert!(shown("smtp://u:p@mail.acme.com").contains("port: 587, tls: \"optional\", signs_in: true"));
    assert!(shown("smtps://u:p%2F@mail.acme.com").contains("port: 465, tls: \"implicit\""));
    assert!(shown("smtp://[::1]:2525/?starttls=never").contains("host: \"::1\", port: 2525, tls: \"never\""));
    let wrong = [
        "",
        "mail.acme.com",
        "mail.acme.com:25",
        "http://mail.acme.com",
        "smtp://",
        "smtp://user@mail.acme.com",
        "smtp://:hush@mail.acme.com",
        "smtp://u:hush@mail.acme.com/path",
        "smtp://u:hush@mail.acme.com?tls=required",
        "smtp://u:hush@mail.acme.com?starttls=maybe",
        "smtps://u:hush@mail.acme.com?starttls=never",
        "smtp://u:hush@mail.acme.com:port",
    ];
    for url in wrong {
        let fault = SmtpMailer::from_url(url, from()).unwrap_err();
        let words = format!("{fault} {fault:?}");
        assert!(
            words.contains("USHER_SMTP_URL") && words.contains("smtps://"),
            "{url}: {words}"
        );
        assert!(!words.contains("hush"), "{words}");
    }
}
