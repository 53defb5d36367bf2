//! Every kind of mail, read by a parser that is not ours: what arrives is what was meant (RFC 5322, 2045, 6532).

use mail_parser::{Message, MessageParser};
use server::mail::{compose, preview};
use shared::mail::texts::{MailTexts, TextField, Wording};
use shared::mail::{InviteMail, MailMessage, PasskeyLinkMail, ReceiptMail, ReminderMail};
use shared::texts::Language;

use crate::{END, invite, sender, stamp};

/// As written in a profile, however odd.
const NAMES: [&str; 6] = [
    "Maria Silva",
    "Müller, Jürgen \"JJ\" (Büro)",
    "محمد العلي",
    "李小龍 🎉",
    "a\u{202e}b <x@evil.example>, c",
    "=?utf-8?q?not_encoded?= =20",
];

/// As entered, and as it travels: a domain in ASCII, a mailbox in its own letters.
const ADDRESSES: [(&str, &str); 3] = [
    ("maria@acme.com", "maria@acme.com"),
    ("maria@bücher.example", "maria@xn--bcher-kva.example"),
    ("maría@acme.com", "maría@acme.com"),
];

fn every_kind(language: Language, name: &str, to: &str) -> [MailMessage; 5] {
    let (tag, name, to) = (language.tag().to_owned(), name.to_owned(), to.to_owned());
    let receipt = ReceiptMail {
        to: to.clone(),
        recipient_name: name.clone(),
        language: tag.clone(),
        person_name: name.clone(),
        person_address: to.clone(),
        application_name: name.clone(),
        organization_name: name.clone(),
        by_passkey: true,
        link: "https://invite.acme.com/account".to_owned(),
        at: END,
        accents: None,
    };
    let invitation = InviteMail {
        to: to.clone(),
        person_name: name.clone(),
        inviter_name: name.clone(),
        organization_name: name.clone(),
        application_name: name.clone(),
        note: Some(format!("{name} {}", "long ".repeat(99))),
        ..invite(&tag)
    };
    let reminder = ReminderMail {
        invite: invitation.clone(),
        stop_link: "https://invite.acme.com/reminders/42".to_owned(),
    };
    let link = PasskeyLinkMail {
        to,
        person_name: name.clone(),
        language: tag,
        organization_name: name,
        link: "https://invite.acme.com/passkey/42?id=7&code=7K2M-9QXT-4HBN".to_owned(),
        link_expires_at: END,
        accents: None,
    };
    [
        MailMessage::Invite(invitation),
        MailMessage::Reminder(reminder),
        MailMessage::PasskeyLink(link),
        MailMessage::OwnReceipt(receipt.clone()),
        MailMessage::InviterReceipt(receipt),
    ]
}

/// Lines end in CR LF, none is longer than 998 bytes (RFC 5322, 2.1.1), and headers are ASCII but for the addresses that are not.
fn check_lines(bytes: &[u8], address: &str) {
    let text = std::str::from_utf8(bytes).unwrap();
    for line in text.split("\r\n") {
        assert!(line.len() <= 998, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.replace(address, "").is_ascii(), "{head}");
    assert!(body.is_ascii(), "bodies travel in seven bits");
}

fn lines(text: &str) -> Vec<&str> {
    text.trim_end().lines().map(str::trim_end).collect()
}

fn check(read: &Message<'_>, meant: &MailMessage, wording: &Wording, address: &str) {
    let seen = preview(meant, wording).unwrap();
    assert_eq!(read.subject(), Some(seen.subject.as_str()));
    assert_eq!(read.message_id(), Some("1@id.acme.com"));
    assert!(read.date().is_some_and(mail_parser::DateTime::is_valid));
    let of = |addresses: Option<&mail_parser::Address<'_>>| -> Vec<String> {
        let addresses = addresses.into_iter().flat_map(mail_parser::Address::iter);
        addresses
            .map(|address| address.address().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(of(read.to()), [address]);
    assert_eq!(of(read.from()), ["invites@acme.com"]);
    assert!(read.cc().is_none() && read.bcc().is_none());
    assert_eq!((read.text_body_count(), read.html_body_count()), (1, 1));
    assert_eq!(read.attachment_count(), 0);
    assert_eq!(lines(&read.body_text(0).unwrap()), lines(&seen.text));
    assert_eq!(lines(&read.body_html(0).unwrap()), lines(&seen.html));
}

fn arrives(message: &MailMessage, wording: &Wording, address: &str) {
    let bytes = compose(message, wording, &sender(), &stamp("1"))
        .unwrap()
        .formatted();
    check_lines(&bytes, address);
    let read = MessageParser::default().parse(&bytes).unwrap();
    check(&read, message, wording, address);
}

/// As long as they may be, and as odd: no place to break a line, letters of four bytes, marks that turn the direction.
fn odd_words() -> [MailTexts; 4] {
    let filled =
        |part: &str| MailTexts::default().map(|field, _| part.repeat(field.max_bytes() / part.len()));
    [
        filled("x"),
        filled("🎉"),
        filled("ab \u{202e}ת{{.DisplayName}} "),
        MailTexts::default().map(|field, _| match field {
            TextField::Text => ".\r\n..\n\n--=_usher-1--\nFrom me = =20 https://acme.com/?a=b\n".to_owned(),
            _ => "a, \"b\" <c@d.example>; {{.OrgName}} ".to_owned(),
        }),
    ]
}

#[test]
fn words_of_admins_arrive_as_they_were_meant() {
    for tag in ["en", "ar", "ja"] {
        let language = Language::from_tag(tag).unwrap();
        for name in NAMES {
            for message in every_kind(language, name, "maria@acme.com") {
                for texts in odd_words() {
                    let wording = Wording::of(texts.checked().unwrap(), &message, None);
                    arrives(&message, &wording, "maria@acme.com");
                }
            }
        }
    }
}

#[test]
fn every_kind_arrives_as_it_was_meant() {
    for language in Language::all() {
        for name in NAMES {
            for (entered, travels) in ADDRESSES {
                for message in every_kind(language, name, entered) {
                    arrives(&message, &Wording::default(), travels);
                }
            }
        }
    }
}
