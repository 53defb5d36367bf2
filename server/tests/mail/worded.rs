//! Mails with words of admins: they stand where usher's stood, and harm nothing.

use mail_parser::MessageParser;
use server::mail::{compose, preview};
use shared::mail::texts::{MailTexts, TextField, Wording};
use shared::mail::{InviteMail, RenderedMail};

use crate::{invite, message, sender, stamp};

fn seen(mail: &InviteMail, texts: MailTexts) -> RenderedMail {
    let meant = message(mail);
    let wording = Wording::of(texts.checked().unwrap(), &meant, None);
    preview(&meant, &wording).unwrap()
}

fn all_say(words: &str) -> MailTexts {
    MailTexts::default().map(|_, _| words.to_owned())
}

#[test]
fn every_field_stands_where_ushers_words_stood() {
    let texts = MailTexts::default().map(|field, _| format!("own-{}", field.as_str()));
    let mail = seen(&invite("en"), texts);
    assert_eq!(mail.subject, "own-subject");
    for field in TextField::ALL {
        let words = format!("own-{}", field.as_str());
        assert!(mail.html.contains(&words), "{words}");
    }
    for field in [TextField::Greeting, TextField::Text, TextField::FooterText] {
        assert!(
            mail.text.contains(&format!("own-{}", field.as_str())),
            "{}",
            mail.text
        );
    }
    assert!(
        !mail.text.contains("Choose how you will sign in"),
        "{}",
        mail.text
    );
}

#[test]
fn no_words_can_lose_the_link_the_code_or_when_they_end() {
    let mail = seen(&invite("en"), all_say("x"));
    for part in [
        "https://invite.acme.com/invite/42",
        "7K2M-9QXT-4HBN",
        "14 May 2026, 14:00 UTC",
    ] {
        assert!(mail.html.contains(part) && mail.text.contains(part), "{part}");
    }
}

#[test]
fn fields_that_say_nothing_keep_ushers_words() {
    let texts = MailTexts {
        subject: "{{.InviterName}} → {{.OrgName}}".into(),
        ..MailTexts::default()
    };
    let usual = preview(&message(&invite("de")), &Wording::default()).unwrap();
    let mail = seen(&invite("de"), texts);
    assert_eq!(mail.subject, "Ana Silva → Acme");
    assert_eq!(mail.text, usual.text);
}

#[test]
fn lines_and_paragraphs_stay() {
    let texts = MailTexts {
        text: "One\r\ntwo\n\n\n\nthree".into(),
        ..MailTexts::default()
    };
    let mail = seen(&invite("en"), texts);
    assert!(mail.text.contains("\n\nOne\ntwo\n\nthree\n\n"), "{}", mail.text);
    assert!(mail.html.contains("One<br />two</p>"), "{}", mail.html);
}

#[test]
fn markup_is_words_from_admins_as_from_others() {
    let evil = r#"<script>alert(1)</script><img src=x onerror="y">{{.DisplayName}}"#;
    let person = InviteMail {
        person_name: "<b onclick=z>".into(),
        ..invite("en")
    };
    let html = seen(&person, all_say(evil)).html;
    for tag in ["<script", "<img", "<b onclick"] {
        assert!(!html.contains(tag), "{tag}");
    }
    assert!(html.contains("&lt;script&gt;"), "{html}");
}

#[test]
fn no_header_can_be_added() {
    let subject = "Hi\r\nBcc: eve@evil.example\u{2028}=?utf-8?q?=0ABcc:_x?= {{.DisplayName}}";
    let texts = MailTexts {
        subject: subject.into(),
        ..MailTexts::default()
    };
    let meant = message(&InviteMail {
        person_name: "x\r\nBcc: mal@evil.example".into(),
        ..invite("en")
    });
    let wording = Wording::of(texts.checked().unwrap(), &meant, None);
    let bytes = compose(&meant, &wording, &sender(), &stamp("1"))
        .unwrap()
        .formatted();
    let read = MessageParser::default().parse(&bytes).unwrap();
    assert!(read.bcc().is_none() && read.cc().is_none());
    assert_eq!(read.to().unwrap().iter().count(), 1);
}

#[test]
fn an_encoded_word_does_not_come_together_of_text_and_value() {
    let texts = MailTexts {
        subject: "={{.DisplayName}}".into(),
        ..MailTexts::default()
    };
    let person = InviteMail {
        person_name: "?utf-8?q?evil?=".into(),
        ..invite("en")
    };
    assert!(!seen(&person, texts).subject.contains("=?"));
}

#[test]
fn names_are_set_apart_where_the_words_run_the_other_way() {
    let texts = || MailTexts {
        subject: "{{.DisplayName}} ({{.OrgName}})\u{202e}".into(),
        ..MailTexts::default()
    };
    let arabic = InviteMail {
        person_name: "محمد".into(),
        ..invite("en")
    };
    assert_eq!(seen(&arabic, texts()).subject, "\u{2068}محمد\u{2069} (Acme)");
    let latin = seen(&invite("ar"), texts()).subject;
    assert_eq!(latin, "\u{2068}Maria Silva\u{2069} (\u{2068}Acme\u{2069})");
}
