//! The words that usher brings, with variables in them as admins write them.

use super::{MailKind, MailTexts, Variable, harmless_line};
use crate::texts::Language;

impl MailTexts {
    #[must_use]
    pub fn built_in(kind: MailKind, language: Language) -> Self {
        let whom = match kind {
            MailKind::InviterReceipt => Variable::InviterName,
            _ => Variable::DisplayName,
        };
        let variables = [
            ("name", whom),
            ("person", Variable::DisplayName),
            ("login", Variable::LastEmail),
            ("address", Variable::RecipientAddress),
            ("inviter", Variable::InviterName),
            ("organization", Variable::OrgName),
            ("application", Variable::ApplicationName),
            ("until", Variable::ExpiryDate),
            ("moment", Variable::ChangeDate),
        ]
        .map(|(name, variable)| (name, variable.placeholder().into()));
        let keys = kind.keys();
        let say = |end: &str| harmless_line(&language.text_with(&format!("{keys}-{end}"), &variables));
        // A receipt says by which way, and has its footer from the other kind.
        let (why, footer) = match kind {
            MailKind::OwnReceipt | MailKind::InviterReceipt => {
                ("why-passkey", "mail-receipt-footer".to_owned())
            }
            MailKind::Invite | MailKind::Reminder | MailKind::PasskeyLink => {
                ("why", format!("{keys}-footer"))
            }
        };
        // A reminder leads where the invitation does.
        let button = match kind {
            MailKind::Reminder => MailKind::Invite.keys(),
            _ => keys,
        };
        Self {
            title: say("headline"),
            pre_header: say("who"),
            subject: say("subject"),
            greeting: harmless_line(&language.text_with("mail-greeting", &variables)),
            text: format!("{} {}", say("who"), say(why)),
            button_text: harmless_line(&language.text_with(&format!("{button}-button"), &variables)),
            footer_text: harmless_line(&language.text_with(&footer, &variables)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::texts::TextField;

    #[test]
    fn usher_has_words_for_every_kind_in_every_language() {
        for kind in MailKind::ALL.iter().copied() {
            for language in Language::all() {
                let texts = MailTexts::built_in(kind, language);
                for field in TextField::ALL {
                    let words = texts.of(field);
                    assert!(
                        !words.is_empty() && !words.starts_with("mail-"),
                        "{field:?}: {words}"
                    );
                }
                assert_eq!(texts.checked().unwrap(), texts, "{kind:?} in {}", language.tag());
            }
        }
    }
}
