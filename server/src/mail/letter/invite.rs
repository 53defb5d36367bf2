//! The invitation.

use shared::mail::{InviteMail, harmless_words};
use shared::texts::Language;

use super::{Action, Code, Letter, Link, NotExpected, Person, harmless_address, isolated, name, web_link};
use crate::mail::compose::ComposeError;

impl Letter {
    pub(super) fn of_invite(mail: &InviteMail) -> Result<Self, ComposeError> {
        let language = Language::from_tag(&mail.language).unwrap_or_default();
        let person = name(&mail.person_name);
        let organization = name(&mail.organization_name);
        let application = match name(&mail.application_name) {
            empty if empty.is_empty() => organization.clone(),
            application => application,
        };
        let inviter = match name(&mail.inviter_name) {
            empty if empty.is_empty() => organization.clone(),
            inviter => inviter,
        };
        let organization_is_said =
            organization.is_empty() || organization == application || organization == inviter;
        let variables = [
            ("name", isolated(language, &person).into()),
            ("inviter", isolated(language, &inviter).into()),
            ("organization", isolated(language, &organization).into()),
            ("application", isolated(language, &application).into()),
            ("address", harmless_address(&mail.to).into()),
            ("until", language.moment(mail.link_expires_at).into()),
        ];
        let say = |key: &str| language.text_with(key, &variables);
        let short_or = |key: &str| {
            if organization_is_said {
                say(&format!("{key}-short"))
            } else {
                say(key)
            }
        };
        let addressee = Person {
            to: &mail.to,
            name: &person,
            language,
            accents: mail.accents.as_ref(),
        };
        let note = mail.note.as_deref().map(harmless_words);
        Ok(Self {
            subject: short_or("mail-subject"),
            headline: say("mail-headline"),
            who: short_or("mail-who"),
            why: say("mail-why"),
            note_lead: say("mail-note"),
            note: note.filter(|note| !note.is_empty()),
            replaces: mail.replaces_earlier.then(|| say("mail-replaces")),
            link: Some(Link {
                address: web_link(&mail.link)?,
                button: say("mail-button"),
                lead: say("mail-link"),
                lead_plain: say("mail-link-plain"),
                ends: Some(say("mail-ends")),
            }),
            code: Some(Code {
                lead: say("mail-code"),
                groups: harmless_words(&mail.code),
            }),
            not_expected: Some(NotExpected {
                words: say("mail-not-expected"),
                action: Some(Action {
                    words: say("mail-not-expected-action"),
                    address: web_link(&mail.not_expected_link)?,
                }),
            }),
            footer: say("mail-footer"),
            ..Self::to(&addressee, organization, &variables)
        })
    }
}
