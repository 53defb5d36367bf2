//! What the person and their inviter are told once the first way to sign in is there.

use shared::mail::ReceiptMail;
use shared::texts::Language;

use super::{Letter, Link, NotExpected, Person, harmless_address, isolated, name, web_link};
use crate::mail::compose::ComposeError;

impl Letter {
    pub(super) fn of_own_receipt(mail: &ReceiptMail) -> Result<Self, ComposeError> {
        let letter = Self::of_receipt(mail, "mail-receipt", "mail-receipt-button")?;
        let say = speaker(mail);
        Ok(Self {
            not_expected: Some(NotExpected {
                words: say("mail-receipt-not-you"),
                action: None,
            }),
            ..letter
        })
    }

    pub(super) fn of_inviter_receipt(mail: &ReceiptMail) -> Result<Self, ComposeError> {
        Self::of_receipt(mail, "mail-joined", "mail-joined-button")
    }

    /// `key`: what its words begin with.
    fn of_receipt(mail: &ReceiptMail, key: &str, button: &str) -> Result<Self, ComposeError> {
        let language = Language::from_tag(&mail.language).unwrap_or_default();
        let recipient = name(&mail.recipient_name);
        let say = speaker(mail);
        let addressee = Person {
            to: &mail.to,
            name: &recipient,
            language,
            accents: mail.accents.as_ref(),
        };
        let variables = [("name", isolated(language, &recipient).into())];
        let way = if mail.by_passkey { "passkey" } else { "password" };
        Ok(Self {
            subject: say(&format!("{key}-subject")),
            headline: say(&format!("{key}-headline")),
            who: say(&format!("{key}-who")),
            why: say(&format!("{key}-why-{way}")),
            link: Some(Link {
                address: web_link(&mail.link)?,
                button: say(button),
                lead: say("mail-link"),
                lead_plain: say(&format!("{button}-plain")),
                ends: None,
            }),
            footer: say("mail-receipt-footer"),
            ..Self::to(&addressee, name(&mail.organization_name), &variables)
        })
    }
}

/// Says words of the catalogue about what happened.
fn speaker(mail: &ReceiptMail) -> impl Fn(&str) -> String {
    let language = Language::from_tag(&mail.language).unwrap_or_default();
    let outside = |text: &str| isolated(language, &name(text)).into();
    let variables = [
        ("person", outside(&mail.person_name)),
        ("organization", outside(&mail.organization_name)),
        ("application", outside(&mail.application_name)),
        ("login", harmless_address(&mail.person_address).into()),
        ("address", harmless_address(&mail.to).into()),
        ("moment", language.moment(mail.at).into()),
    ];
    move |key| language.text_with(key, &variables)
}
