//! The words that hold for one mail, and what their variables stand for in it.

use super::{MailTexts, TextField, Variable};
use crate::mail::{InviteMail, MailMessage};
use crate::texts::Language;
use crate::users::User;

/// Words that admins gave, to be said in one mail. The usual ones say what usher says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    texts: MailTexts,
    /// Values from outside, as they are. Those further on hold.
    values: Vec<(Variable, String)>,
}

impl Wording {
    #[must_use]
    pub fn of(texts: MailTexts, message: &MailMessage, user: Option<&User>) -> Self {
        let language = Language::from_tag(message.language()).unwrap_or_default();
        let mut values = user.map(|user| of_user(user, language)).unwrap_or_default();
        values.extend(of_message(message, language));
        Self { texts, values }
    }

    /// The field in words; none where usher's own are to be said. `show` makes a value fit to stand in a mail.
    #[must_use]
    pub fn say(&self, field: TextField, show: impl Fn(Variable, &str) -> String) -> Option<String> {
        let text = self.texts.of(field);
        let value = |variable| {
            let of_variable = self.values.iter().rev().find(|(name, _)| *name == variable);
            of_variable.map_or_else(String::new, |(_, value)| show(variable, value))
        };
        // An encoded word (RFC 2047) must not come together of a text and a value either.
        (!text.is_empty()).then(|| Variable::fill(text, value).replace("=?", "= ?"))
    }
}

fn of_user(user: &User, language: Language) -> Vec<(Variable, String)> {
    let mut values = vec![
        (Variable::UserID, user.id.clone()),
        (Variable::OrgID, user.organization_id.clone()),
        (Variable::UserName, user.username.clone()),
        (Variable::PreferredLoginName, user.username.clone()),
        (Variable::LoginName, user.username.clone()),
        (Variable::LoginNames, user.username.clone()),
        (Variable::CreationDate, language.moment(user.created_at)),
        (Variable::ChangeDate, language.moment(user.changed_at)),
    ];
    if let Some(human) = user.human() {
        let email = human.email.as_str().to_owned();
        values.extend([
            (Variable::FirstName, human.given_name.clone()),
            (Variable::LastName, human.family_name.clone()),
            (Variable::NickName, human.nick_name.clone().unwrap_or_default()),
            (Variable::DisplayName, human.display_name.clone()),
            (Variable::LastEmail, email.clone()),
        ]);
        if human.email_verified {
            values.push((Variable::VerifiedEmail, email));
        }
        if let Some(phone) = &human.phone {
            values.push((Variable::LastPhone, phone.number.clone()));
            if phone.verified {
                values.push((Variable::VerifiedPhone, phone.number.clone()));
            }
        }
    }
    values
}

/// What the mail itself says of these is nearer than what is stored now.
fn of_message(message: &MailMessage, language: Language) -> Vec<(Variable, String)> {
    let mut values = match message {
        MailMessage::Invite(mail) => of_invite(mail),
        MailMessage::Reminder(mail) => of_invite(&mail.invite),
        MailMessage::PasskeyLink(mail) => vec![
            (Variable::DisplayName, mail.person_name.clone()),
            (Variable::LastEmail, mail.to.clone()),
            (Variable::OrgName, mail.organization_name.clone()),
            (Variable::ApplicationName, mail.organization_name.clone()),
        ],
        MailMessage::OwnReceipt(mail) | MailMessage::InviterReceipt(mail) => vec![
            (Variable::DisplayName, mail.person_name.clone()),
            (Variable::LastEmail, mail.person_address.clone()),
            (Variable::OrgName, mail.organization_name.clone()),
            (Variable::ApplicationName, mail.application_name.clone()),
            (Variable::ChangeDate, language.moment(mail.at)),
        ],
    };
    if let MailMessage::InviterReceipt(mail) = message {
        values.push((Variable::InviterName, mail.recipient_name.clone()));
    }
    if let Some(end) = message.ends_at() {
        values.push((Variable::ExpiryDate, language.moment(end)));
    }
    values.push((Variable::RecipientAddress, message.to().to_owned()));
    values
}

fn of_invite(mail: &InviteMail) -> Vec<(Variable, String)> {
    vec![
        (Variable::DisplayName, mail.person_name.clone()),
        (Variable::LastEmail, mail.to.clone()),
        (Variable::InviterName, mail.inviter_name.clone()),
        (Variable::OrgName, mail.organization_name.clone()),
        (Variable::ApplicationName, mail.application_name.clone()),
        (Variable::Code, mail.code.clone()),
    ]
}
