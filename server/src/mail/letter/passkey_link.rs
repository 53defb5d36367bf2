//! The link with which a person makes a passkey.

use shared::mail::PasskeyLinkMail;
use shared::texts::Language;

use super::{Letter, Link, NotExpected, Person, harmless_address, isolated, name, web_link};
use crate::mail::compose::ComposeError;

impl Letter {
    pub(super) fn of_passkey_link(mail: &PasskeyLinkMail) -> Result<Self, ComposeError> {
        let language = Language::from_tag(&mail.language).unwrap_or_default();
        let person = name(&mail.person_name);
        let organization = name(&mail.organization_name);
        let variables = [
            ("name", isolated(language, &person).into()),
            ("organization", isolated(language, &organization).into()),
            ("address", harmless_address(&mail.to).into()),
            ("until", language.moment(mail.link_expires_at).into()),
        ];
        let say = |key: &str| language.text_with(key, &variables);
        let addressee = Person {
            to: &mail.to,
            name: &person,
            language,
            accents: mail.accents.as_ref(),
        };
        Ok(Self {
            subject: say("mail-passkey-subject"),
            headline: say("mail-passkey-headline"),
            who: say("mail-passkey-who"),
            why: say("mail-passkey-why"),
            link: Some(Link {
                address: web_link(&mail.link)?,
                button: say("mail-passkey-button"),
                lead: say("mail-link"),
                lead_plain: say("mail-link-plain"),
                ends: Some(say("mail-passkey-ends")),
            }),
            not_expected: Some(NotExpected {
                words: say("mail-passkey-not-expected"),
                action: None,
            }),
            footer: say("mail-passkey-footer"),
            ..Self::to(&addressee, organization, &variables)
        })
    }
}
