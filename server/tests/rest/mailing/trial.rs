//! Test mails, and what they tell.

use shared::Reason;
use shared::access::Caller;
use shared::mail::providers::{EmailProviderForm, Standing, Trial, TrialFault, TrialSide};
use shared::texts::Language;

use super::peers::{Endpoint, MailServer, Manners, nobody};
use super::{http, smtp};
use crate::app::App;

async fn tried(app: &App, form: &EmailProviderForm) -> Trial {
    app.service
        .try_email_provider(&Caller::operator(), form, "boss@acme.com", Language::ENGLISH)
        .await
        .unwrap()
}

fn said(trial: &Trial) -> String {
    let line = |side, text: &str| match side {
        TrialSide::Usher => format!("> {text}\n"),
        TrialSide::Provider => format!("< {text}\n"),
        TrialSide::Note => format!("# {text}\n"),
    };
    trial.lines.iter().map(|one| line(one.side, &one.text)).collect()
}

#[tokio::test]
async fn the_whole_conversation_is_shown_but_for_secrets() {
    let app = App::start().await;
    let manners = Manners {
        tls: true,
        wants_password: true,
        ..Manners::default()
    };
    let server = MailServer::start(manners).await;
    let form = EmailProviderForm {
        tls: "optional".into(),
        auth: "plain".into(),
        user: "ana".into(),
        secret: "hunter2".into(),
        ..smtp(&server.host())
    };
    let trial = tried(&app, &form).await;
    assert_eq!(
        (trial.failure.as_ref(), trial.recipient.as_str()),
        (None, "boss@acme.com")
    );
    let said = said(&trial);
    let mut rest = said.as_str();
    for step in [
        "< 220 mail.test ready",
        "> EHLO ",
        "< 250-STARTTLS",
        "> STARTTLS",
        "# (TLSv1.3)",
        "> EHLO ",
        "< 250-AUTH PLAIN LOGIN",
        "> AUTH PLAIN …",
        "< 235 2.7.0 welcome",
        "> MAIL FROM:<invites@acme.com>",
        "> RCPT TO:<boss@acme.com>",
        "< 354 go on",
        " bytes)",
        "< 250 2.0.0 queued as 4711",
        "> QUIT",
    ] {
        let at = rest.find(step).unwrap_or_else(|| panic!("{step} in {said}"));
        rest = &rest[at + step.len()..];
    }
    assert!(!said.contains("hunter2") && !said.contains("AGFuYQ"), "{said}");
    let mail = server.mails().pop().unwrap();
    assert!(mail.contains("Subject: Test mail from usher"), "{mail}");
}

#[tokio::test]
async fn every_fault_has_its_advice() {
    let app = App::start().await;
    let with = async |manners: Manners| MailServer::start(manners).await.host();
    let locked = Manners {
        wants_password: true,
        ..Manners::default()
    };
    let signs_in = |host: String, auth: &str| EmailProviderForm {
        auth: auth.into(),
        user: "ana".into(),
        secret: "wrong".into(),
        ..smtp(&host)
    };
    let tls = |host: String, tls: &str| EmailProviderForm {
        tls: tls.into(),
        ..smtp(&host)
    };
    let fine = Manners::default();
    let no_mailbox = Manners {
        to_recipients: Some("550 5.1.1 no such mailbox"),
        ..fine
    };
    let encrypts = Manners { tls: true, ..fine };
    let cases = [
        (smtp(&nobody().await), TrialFault::Unreachable),
        (smtp("no-such-host.invalid:25"), TrialFault::Name),
        (tls(with(fine).await, "required"), TrialFault::Starttls),
        (tls(with(encrypts).await, "required"), TrialFault::Tls),
        (signs_in(with(locked).await, "plain"), TrialFault::SignIn),
        (signs_in(with(locked).await, "xoauth2"), TrialFault::Mechanism),
        (smtp(&with(locked).await), TrialFault::SignIn),
        (smtp(&with(no_mailbox).await), TrialFault::Recipient),
        (http(&Endpoint::start(500).await.url), TrialFault::Endpoint),
        (
            http(&format!("http://{}/", nobody().await)),
            TrialFault::Unreachable,
        ),
    ];
    for (form, wanted) in cases {
        let trial = tried(&app, &form).await;
        let failure = trial
            .failure
            .clone()
            .unwrap_or_else(|| panic!("{wanted:?}: {trial:?}"));
        assert_eq!(failure.fault, wanted, "{trial:?}");
        assert!(
            !failure.words.is_empty() && !failure.words.contains("wrong"),
            "{failure:?}"
        );
    }
}

#[tokio::test]
async fn a_stored_secret_is_tried_with_its_own_server_alone() {
    let app = App::start().await;
    let locked = Manners {
        wants_password: true,
        ..Manners::default()
    };
    let (server, thief) = (MailServer::start(locked).await, MailServer::start(locked).await);
    let stored = EmailProviderForm {
        auth: "plain".into(),
        user: "ana".into(),
        secret: "hunter2".into(),
        ..smtp(&server.host())
    };
    let (id, _) = app.carrier("", stored.clone(), Standing::Off).await;
    let without = |host: String| EmailProviderForm {
        id: id.clone(),
        secret: String::new(),
        host,
        ..stored.clone()
    };
    assert_eq!(tried(&app, &without(server.host())).await.failure, None);
    let stolen = app
        .service
        .try_email_provider(
            &Caller::operator(),
            &without(thief.host()),
            "ana@acme.com",
            Language::ENGLISH,
        )
        .await;
    assert_eq!(stolen.unwrap_err().reason, Reason::EmailProviderSignInIncomplete);
    assert!(thief.mails().is_empty());
}
