//! Which provider carries a mail, and what becomes of it there.

use std::time::Duration;

use serde_json::Value;
use server::mail::{Mailer as _, Outgoing};
use server::signature;
use shared::Reason;
use shared::access::Caller;
use shared::mail::providers::{EmailProviderForm, MAX_EMAIL_PROVIDERS, Standing};
use shared::mail::{Delivery, InviteMail, MailMessage};

use super::peers::{Endpoint, MailServer, Manners, nobody};
use super::{http, smtp, taken_by};
use crate::app::App;

#[tokio::test]
async fn an_organizations_own_carries_its_mails_and_the_instances_all_others() {
    let app = App::with_maria().await;
    app.add_person("otto", "other").await;
    let (own, instances, setting) = (
        MailServer::start(Manners::default()).await,
        MailServer::start(Manners::default()).await,
        MailServer::start(Manners::default()).await,
    );
    let dispatch = app.dispatch(Some(&setting.host()));
    let by = async |user: &str| taken_by(dispatch.send(app.mail_to(user)).await);
    assert_eq!(by("maria").await, "USHER_SMTP_URL");
    app.carrier("", smtp(&instances.host()), Standing::Active).await;
    assert_eq!(by("maria").await, format!("At {}", instances.host()));
    let (id, _) = app.carrier("acme", smtp(&own.host()), Standing::Active).await;
    assert_eq!(by("maria").await, format!("At {}", own.host()));
    assert_eq!(by("otto").await, format!("At {}", instances.host()));
    app.service
        .place_email_provider(&Caller::operator(), &id, Standing::Off)
        .await
        .unwrap();
    assert_eq!(by("maria").await, format!("At {}", instances.host()));
    let mail = own.mails().pop().unwrap();
    for header in [
        " <invites@acme.com>\r\nReply-To: help@acme.com\r\n",
        "Message-ID: <mail-1@id.example>",
    ] {
        assert!(mail.contains(header), "{header} in {mail}");
    }
}

#[tokio::test]
async fn without_anybody_mails_wait() {
    let app = App::without_mail().await;
    let dispatch = app.dispatch(None);
    assert!(!dispatch.is_ready().await);
    let held = Delivery::Held {
        until: app.now().plus(Duration::from_secs(60)),
    };
    assert_eq!(dispatch.send(app.mail_to("maria")).await, held);
    let server = MailServer::start(Manners::default()).await;
    // Somebody else's, and a fall-back alone, carry nothing.
    app.carrier("other", smtp(&server.host()), Standing::Active).await;
    app.carrier("", smtp(&server.host()), Standing::FallBack).await;
    assert!(dispatch.is_ready().await);
    assert_eq!(dispatch.send(app.mail_to("maria")).await, held);
    assert!(server.mails().is_empty());
}

#[tokio::test]
async fn the_fall_back_is_for_providers_that_do_not_talk_to_usher() {
    let fine = MailServer::start(Manners::default()).await;
    let away = Manners {
        greeting: Some("554 5.7.1 nothing for you"),
        ..Manners::default()
    };
    let locked = Manners {
        wants_password: true,
        ..Manners::default()
    };
    let (away, locked) = (MailServer::start(away).await, MailServer::start(locked).await);
    for host in [away.host(), locked.host(), nobody().await] {
        let app = App::with_maria().await;
        app.carrier("", smtp(&host), Standing::Active).await;
        let first = app.dispatch(None).send(app.mail_to("maria")).await;
        assert!(matches!(first, Delivery::PutOff { .. }), "{first:?}");
        app.carrier("", smtp(&fine.host()), Standing::FallBack).await;
        let delivery = app.dispatch(None).send(app.mail_to("maria")).await;
        assert_eq!(taken_by(delivery), format!("At {}", fine.host()), "{host}");
    }
    // What is said about the mail itself holds.
    let no = Manners {
        to_recipients: Some("550 5.1.1 no such mailbox"),
        ..Manners::default()
    };
    let no = MailServer::start(no).await;
    let app = App::with_maria().await;
    app.carrier("", smtp(&no.host()), Standing::Active).await;
    app.carrier("", smtp(&fine.host()), Standing::FallBack).await;
    let delivery = app.dispatch(None).send(app.mail_to("maria")).await;
    assert!(
        matches!(&delivery, Delivery::Refused { reply } if reply == "550 5.1.1 no such mailbox"),
        "{delivery:?}"
    );
    assert_eq!(fine.mails().len(), 3);
}

/// Two that have it would both deliver it.
#[tokio::test]
async fn a_mail_that_one_may_have_already_goes_to_no_other() {
    let app = App::with_maria().await;
    let silent = Manners {
        hangs_up_after_the_message: true,
        ..Manners::default()
    };
    let (silent, fine) = (
        MailServer::start(silent).await,
        MailServer::start(Manners::default()).await,
    );
    let (id, _) = app.carrier("", smtp(&silent.host()), Standing::Active).await;
    let (other, _) = app.carrier("", smtp(&fine.host()), Standing::FallBack).await;
    let delivery = app.dispatch(None).send(app.mail_to("maria")).await;
    let Delivery::Unsure { by, reply } = delivery else {
        panic!("{delivery:?}")
    };
    assert_eq!(by, id);
    assert!(reply.contains("it may have arrived"), "{reply}");

    let tried = |by: &str| Outgoing {
        tried_by: Some(by.to_owned()),
        ..app.mail_to("maria")
    };
    let down = EmailProviderForm {
        id: id.clone(),
        ..smtp(&nobody().await)
    };
    let operator = Caller::operator();
    app.service.save_email_provider(&operator, &down).await.unwrap();
    let delivery = app.dispatch(None).send(tried(&id)).await;
    assert!(
        matches!(&delivery, Delivery::PutOff { reply } if reply.contains("cannot be reached")),
        "{delivery:?}"
    );
    assert!(fine.mails().is_empty());
    // The one that may have it is the fall-back: the active one is left out.
    taken_by(app.dispatch(None).send(tried(&other)).await);
    // It has no turn any more: better twice than never.
    app.service.remove_email_provider(&operator, &id).await.unwrap();
    app.service
        .place_email_provider(&operator, &other, Standing::Active)
        .await
        .unwrap();
    taken_by(app.dispatch(None).send(tried(&id)).await);
    assert_eq!(fine.mails().len(), 2);
}

#[tokio::test]
async fn reports_are_asked_for_where_they_come_to_usher() {
    let app = App::with_maria().await;
    let able = Manners {
        reports: true,
        ..Manners::default()
    };
    for (manners, returns, mail, rcpt) in [
        (
            able,
            Some("bounce+1@id.example"),
            "MAIL FROM:<bounce+1@id.example> RET=HDRS ENVID=mail-1",
            "RCPT TO:<maria@acme.com> NOTIFY=SUCCESS,FAILURE,DELAY",
        ),
        (
            able,
            None,
            "MAIL FROM:<invites@acme.com>",
            "RCPT TO:<maria@acme.com>",
        ),
        (
            Manners::default(),
            Some("bounce+1@id.example"),
            "MAIL FROM:<bounce+1@id.example>",
            "RCPT TO:<maria@acme.com>",
        ),
    ] {
        let server = MailServer::start(manners).await;
        app.carrier("", smtp(&server.host()), Standing::Active).await;
        let dispatch = app.dispatch(None);
        // The second one goes over the connection of the first.
        for _ in 0..2 {
            let sent = Outgoing {
                return_address: returns.map(str::to_owned),
                ..app.mail_to("maria")
            };
            taken_by(dispatch.send(sent).await);
        }
        assert_eq!(server.connections(), 1);
        assert_eq!(server.commands("MAIL"), [mail; 2]);
        assert_eq!(server.commands("RCPT"), [rcpt; 2]);
    }
}

#[tokio::test]
async fn one_that_is_down_is_left_alone_for_a_while() {
    let app = App::with_maria().await;
    let away = MailServer::start(Manners {
        greeting: Some("421 4.3.2 not now"),
        ..Manners::default()
    })
    .await;
    let (id, _) = app.carrier("", smtp(&away.host()), Standing::Active).await;
    let dispatch = app.dispatch(None);
    for _ in 0..5 {
        let delivery = dispatch.send(app.mail_to("maria")).await;
        assert!(
            matches!(&delivery, Delivery::PutOff { reply } if reply == "421 4.3.2 not now"),
            "{delivery:?}"
        );
    }
    assert_eq!(away.connections(), 3, "the last two were not tried");
    // The fall-back has not to wait for it, and a change of the provider is tried at once.
    let fine = MailServer::start(Manners::default()).await;
    app.carrier("", smtp(&fine.host()), Standing::FallBack).await;
    assert_eq!(
        taken_by(dispatch.send(app.mail_to("maria")).await),
        format!("At {}", fine.host())
    );
    assert_eq!(away.connections(), 3);
    let mended = EmailProviderForm {
        id,
        name: "Mended".into(),
        ..smtp(&fine.host())
    };
    let operator = Caller::operator();
    app.service.save_email_provider(&operator, &mended).await.unwrap();
    assert_eq!(taken_by(dispatch.send(app.mail_to("maria")).await), "Mended");
}

#[tokio::test]
async fn one_organization_has_twenty_at_most() {
    let app = App::with_maria().await;
    let operator = Caller::operator();
    for count in 1..=21 {
        let form = EmailProviderForm {
            organization_id: "acme".into(),
            ..smtp("mail.acme.example:25")
        };
        let saved = app.service.save_email_provider(&operator, &form).await;
        assert_eq!(saved.is_ok(), count <= MAX_EMAIL_PROVIDERS, "{count}");
        if let Err(problem) = saved {
            assert_eq!(problem.reason, Reason::EmailProvidersTooMany);
        }
    }
    // The instance's are counted apart.
    app.carrier("", smtp("mail.acme.example:25"), Standing::Off).await;
}

#[tokio::test]
async fn two_that_cannot_be_reached_are_both_named() {
    let app = App::with_maria().await;
    let (first, second) = (nobody().await, nobody().await);
    app.carrier("", smtp(&first), Standing::Active).await;
    app.carrier("", smtp(&second), Standing::FallBack).await;
    let delivery = app.dispatch(None).send(app.mail_to("maria")).await;
    let Delivery::PutOff { reply } = delivery else {
        panic!("{delivery:?}")
    };
    assert_eq!(reply.matches("cannot be reached").count(), 2, "{reply}");
    assert!(reply.contains(&second), "{reply}");
}

#[tokio::test]
async fn a_change_holds_for_the_next_mail() {
    let app = App::with_maria().await;
    let (first, second) = (
        MailServer::start(Manners::default()).await,
        MailServer::start(Manners::default()).await,
    );
    let (id, _) = app.carrier("", smtp(&first.host()), Standing::Active).await;
    let dispatch = app.dispatch(None);
    taken_by(dispatch.send(app.mail_to("maria")).await);
    let form = EmailProviderForm {
        id,
        ..smtp(&second.host())
    };
    app.service
        .save_email_provider(&Caller::operator(), &form)
        .await
        .unwrap();
    taken_by(dispatch.send(app.mail_to("maria")).await);
    assert_eq!((first.mails().len(), second.mails().len()), (1, 1));
}

#[tokio::test]
async fn a_pace_is_kept() {
    let app = App::with_maria().await;
    let server = MailServer::start(Manners::default()).await;
    let form = EmailProviderForm {
        rate: "2".into(),
        ..smtp(&server.host())
    };
    app.carrier("", form, Standing::Active).await;
    let dispatch = app.dispatch(None);
    for _ in 0..2 {
        taken_by(dispatch.send(app.mail_to("maria")).await);
    }
    let minute = Duration::from_secs(60);
    assert_eq!(
        dispatch.send(app.mail_to("maria")).await,
        Delivery::Held {
            until: app.now().plus(minute)
        }
    );
    app.advance(minute);
    taken_by(dispatch.send(app.mail_to("maria")).await);
    assert_eq!(server.mails().len(), 3);
}

#[tokio::test]
async fn the_version_of_tls_is_told() {
    let app = App::with_maria().await;
    let manners = Manners {
        tls: true,
        wants_password: true,
        ..Manners::default()
    };
    let server = MailServer::start(manners).await;
    let form = |tls: &str| EmailProviderForm {
        tls: tls.into(),
        auth: "plain".into(),
        user: "ana".into(),
        secret: "hunter2".into(),
        ..smtp(&server.host())
    };
    app.carrier("", form("optional"), Standing::Active).await;
    // The second one goes over the connection of the first.
    for _ in 0..2 {
        let delivery = app.dispatch(None).send(app.mail_to("maria")).await;
        let Delivery::Accepted(handover) = delivery else {
            panic!("{delivery:?}")
        };
        assert_eq!(handover.tls.as_deref(), Some("TLSv1.3"));
        assert_eq!(handover.queue_id.as_deref(), Some("4711"));
    }
    // Whoever asks for encryption asks who is at the other end, too.
    app.carrier("acme", form("required"), Standing::Active).await;
    let delivery = app.dispatch(None).send(app.mail_to("maria")).await;
    assert!(
        matches!(&delivery, Delivery::PutOff { reply } if reply.contains("Encryption")),
        "{delivery:?}"
    );
}

#[tokio::test]
async fn encryption_that_breaks_in_the_middle_sends_nothing() {
    let server = MailServer::start(Manners {
        tls: true,
        breaks_tls: true,
        ..Manners::default()
    })
    .await;
    for tls in ["optional", "required"] {
        let app = App::with_maria().await;
        let form = EmailProviderForm {
            tls: tls.into(),
            ..smtp(&server.host())
        };
        app.carrier("", form, Standing::Active).await;
        let delivery = app.dispatch(None).send(app.mail_to("maria")).await;
        assert!(
            matches!(&delivery, Delivery::PutOff { reply } if reply.starts_with("Encryption with the mail server failed")),
            "{tls}: {delivery:?}"
        );
    }
    assert!(server.commands("MAIL").is_empty() && server.mails().is_empty());
}

#[tokio::test]
async fn over_http_a_mail_is_signed_data() {
    let app = App::with_maria().await;
    let endpoint = Endpoint::start(200).await;
    let (id, key) = app.carrier("", http(&endpoint.url), Standing::Active).await;
    let delivery = app.dispatch(None).send(app.mail_to("maria")).await;
    let Delivery::Accepted(handover) = delivery else {
        panic!("{delivery:?}")
    };
    assert_eq!(
        (handover.provider.as_str(), handover.reply.as_str()),
        ("Our sender", "200 OK so it is")
    );
    let (headers, body) = endpoint.posts().pop().unwrap();
    let signature = headers[signature::HEADER].to_str().unwrap();
    signature::verify(&[key.as_bytes()], app.now(), &body, signature).unwrap();
    assert_eq!(headers["idempotency-key"], "mail-1");
    let mut body: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(body["contextInfo"]["provider"]["id"], id.as_str());
    body["contextInfo"]["provider"]["id"] = "…".into();
    insta::assert_json_snapshot!(body);
}

#[tokio::test]
async fn what_an_endpoint_answers_decides() {
    let app = App::with_maria().await;
    // status → taken, refused, another try
    for (status, wanted) in [
        (200, "taken"),
        (204, "taken"),
        (299, "taken"),
        (302, "later"),
        (400, "refused"),
        (401, "refused"),
        (408, "later"),
        (422, "refused"),
        (429, "later"),
        (499, "refused"),
        (500, "later"),
        (503, "later"),
    ] {
        let endpoint = Endpoint::start(status).await;
        app.carrier("", http(&endpoint.url), Standing::Active).await;
        let delivery = app.dispatch(None).send(app.mail_to("maria")).await;
        let found = match &delivery {
            Delivery::Accepted(_) => "taken",
            Delivery::Refused { .. } => "refused",
            Delivery::PutOff { .. } => "later",
            _ => "else",
        };
        assert_eq!(found, wanted, "{status}: {delivery:?}");
        assert_eq!(endpoint.posts().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn a_mail_that_cannot_be_written_is_refused_with_words() {
    let app = App::with_maria().await;
    let (server, endpoint) = (
        MailServer::start(Manners::default()).await,
        Endpoint::start(200).await,
    );
    for form in [smtp(&server.host()), http(&endpoint.url)] {
        app.carrier("", form, Standing::Active).await;
        let mut mail = app.mail_to("maria");
        let MailMessage::Invite(invite) = &*mail.message else {
            panic!("an invite")
        };
        mail.message = std::sync::Arc::new(MailMessage::Invite(InviteMail {
            link: "javascript:1".into(),
            ..invite.clone()
        }));
        let delivery = app.dispatch(None).send(mail).await;
        assert!(
            matches!(&delivery, Delivery::Refused { reply } if reply.contains("could not write")),
            "{delivery:?}"
        );
    }
    assert!(server.mails().is_empty() && endpoint.posts().is_empty());
}
