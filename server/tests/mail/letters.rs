//! The mails beside the invitation, in every language.

use server::mail::preview;
use shared::mail::texts::Wording;
use shared::mail::{InviteMail, MailMessage, PasskeyLinkMail, ReceiptMail, ReminderMail};
use shared::texts::Language;

use crate::{END, invite};

const LINK: &str = "https://invite.acme.com/passkey/42?id=7&code=7K2M-9QXT-4HBN";
const ACCOUNT: &str = "https://invite.acme.com/account";

fn link(language: Language) -> MailMessage {
    MailMessage::PasskeyLink(PasskeyLinkMail {
        to: "maria@acme.com".to_owned(),
        person_name: "Maria Silva".to_owned(),
        language: language.tag().to_owned(),
        organization_name: "Acme".to_owned(),
        link: LINK.to_owned(),
        link_expires_at: END,
        accents: None,
    })
}

const STOP: &str = "https://invite.acme.com/reminders/42";
const INVITATION: &str = "https://invite.acme.com/invite/42?code=7K2M-9QXT-4HBN&orgID=7";

fn reminder(language: Language) -> MailMessage {
    MailMessage::Reminder(ReminderMail {
        invite: InviteMail {
            inviter_name: "Ana see evil.com".to_owned(),
            ..invite(language.tag())
        },
        stop_link: STOP.to_owned(),
    })
}

fn receipt(language: Language, by_passkey: bool) -> ReceiptMail {
    ReceiptMail {
        to: "ana@acme.com".to_owned(),
        recipient_name: "Ana Silva".to_owned(),
        language: language.tag().to_owned(),
        person_name: "Maria see evil.com".to_owned(),
        person_address: "maria@acme.com".to_owned(),
        application_name: "CustomerPortal".to_owned(),
        organization_name: "Acme".to_owned(),
        by_passkey,
        link: ACCOUNT.to_owned(),
        at: END,
        accents: None,
    }
}

#[test]
fn every_mail_has_its_words_and_its_link_in_both_forms() {
    for language in Language::all() {
        for (message, link) in [
            (link(language), LINK),
            (reminder(language), STOP),
            (reminder(language), INVITATION),
            (MailMessage::OwnReceipt(receipt(language, true)), ACCOUNT),
            (MailMessage::OwnReceipt(receipt(language, false)), ACCOUNT),
            (MailMessage::InviterReceipt(receipt(language, true)), ACCOUNT),
            (MailMessage::InviterReceipt(receipt(language, false)), ACCOUNT),
        ] {
            let mail = preview(&message, &Wording::default()).unwrap();
            let tag = language.tag();
            assert!(!mail.subject.is_empty(), "{tag}");
            assert!(mail.text.contains(link), "{tag}: {}", mail.text);
            assert!(
                mail.html.contains(&link.replace('&', "&amp;")),
                "{tag}: {}",
                mail.html
            );
            for words in [&mail.subject, &mail.text, &mail.html] {
                // A text that is missing shows as its key, a variable that is missing as its name.
                assert!(!words.contains("mail-"), "{tag}: {words}");
                assert!(!words.contains("{$"), "{tag}: {words}");
                assert!(!words.contains("evil.com"), "{tag}: {words}");
            }
        }
    }
}

#[test]
fn a_receipt_says_with_what_and_to_whom() {
    let english = Language::ENGLISH;
    let text = |message| preview(&message, &Wording::default()).unwrap().text;
    let own = text(MailMessage::OwnReceipt(receipt(english, true)));
    assert!(
        own.contains("you made a passkey") && own.contains("Was that not you?"),
        "{own}"
    );
    let told = text(MailMessage::InviterReceipt(receipt(english, false)));
    assert!(
        told.contains("chose a password") && !told.contains("Was that not you?"),
        "{told}"
    );
}
