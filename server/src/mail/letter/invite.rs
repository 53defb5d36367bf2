//! The invitation.

use shared::mail::{InviteMail, harmless_words};
use shared::texts::{Language, TextValue};

use super::{Action, Code, Letter, Link, NotExpected, Person, harmless_address, isolated, name, web_link};
use crate::mail::compose::ComposeError;

impl Letter {
    pub(super) fn of_invite(mail: &InviteMail) -> Result<Self, ComposeError> {
        let language = Language::from_tag(&mail.language).unwrap_or_default();
        let names = Names::of(mail);
        let organization_is_said = names.organization.is_empty()
            || names.organization == names.application
            || names.organization == names.inviter;
        let variables = names.variables(mail, language);
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
            name: &names.person,
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
            ..Self::to(&addressee, names.organization, &variables)
        })
    }
}

/// Who and what an invitation is about, fit for its words.
pub(super) struct Names {
    person: String,
    organization: String,
    application: String,
    inviter: String,
}

impl Names {
    pub fn of(mail: &InviteMail) -> Self {
        let organization = name(&mail.organization_name);
        let or_organization = |text: &str| match name(text) {
            empty if empty.is_empty() => organization.clone(),
            name => name,
        };
        Self {
            person: name(&mail.person_name),
            application: or_organization(&mail.application_name),
            inviter: or_organization(&mail.inviter_name),
            organization,
        }
    }

    pub fn variables(&self, mail: &InviteMail, language: Language) -> [(&'static str, TextValue); 6] {
        [
            ("name", isolated(language, &self.person).into()),
            ("inviter", isolated(language, &self.inviter).into()),
            ("organization", isolated(language, &self.organization).into()),
            ("application", isolated(language, &self.application).into()),
            ("address", harmless_address(&mail.to).into()),
            ("until", language.moment(mail.link_expires_at).into()),
        ]
    }
}
