//! The invitation once more, before its link ends.

use shared::mail::ReminderMail;
use shared::texts::Language;

use super::invite::Names;
use super::{Action, Letter, NotExpected, web_link};
use crate::mail::compose::ComposeError;

impl Letter {
    pub(super) fn of_reminder(mail: &ReminderMail) -> Result<Self, ComposeError> {
        let language = Language::from_tag(&mail.invite.language).unwrap_or_default();
        let variables = Names::of(&mail.invite).variables(&mail.invite, language);
        let say = |key: &str| language.text_with(key, &variables);
        Ok(Self {
            subject: say("mail-reminder-subject"),
            headline: say("mail-reminder-headline"),
            who: say("mail-reminder-who"),
            why: say("mail-reminder-why"),
            not_expected: Some(NotExpected {
                words: say("mail-reminder-stop"),
                action: Some(Action {
                    words: say("mail-reminder-stop-action"),
                    address: web_link(&mail.stop_link)?,
                }),
            }),
            footer: say("mail-reminder-footer"),
            ..Self::of_invite(&mail.invite)?
        })
    }
}
