//! A mail as data, for providers that write it themselves. Names are those of ZITADEL's messages.

use serde_json::{Value, json};
use shared::mail::texts::Wording;
use shared::mail::{MailMessage, ReminderMail};

use super::Letter;
use crate::mail::compose::ComposeError;

pub(in crate::mail) fn message_data(message: &MailMessage, wording: &Wording) -> Result<Value, ComposeError> {
    let letter = Letter::of(message, wording)?;
    // A reminder comes unasked: whoever knows only the footer can stop them too.
    let stop = letter
        .not_expected
        .as_ref()
        .filter(|_| message.stop_link().is_some())
        .and_then(|stop| Some(format!("{} {}", stop.words, stop.action.as_ref()?.address)));
    let footer = [Some(letter.footer.clone()), stop];
    let footer = footer.into_iter().flatten().filter(|words| !words.is_empty());
    let footer = footer.collect::<Vec<_>>().join("\n\n");
    let usual = [&letter.who, &letter.why];
    let own = letter.own_text.as_ref();
    let text = own
        .map_or(usual.to_vec(), |own| vec![own])
        .into_iter()
        .chain(letter.note.as_ref())
        .filter(|words| !words.is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("\n\n");
    Ok(json!({
        "contextInfo": {
            "eventType": event(message),
            "recipientEmailAddress": letter.to,
        },
        "templateData": {
            "title": letter.headline,
            "preHeader": letter.pre_header,
            "subject": letter.subject,
            "greeting": letter.greeting,
            "text": text,
            "url": letter.link.as_ref().map_or("", |link| link.address.as_str()),
            "buttonText": letter.link.as_ref().map_or("", |link| link.button.as_str()),
            "primaryColor": letter.light.accent,
            "backgroundColor": letter.light.paper,
            "fontColor": letter.light.ink,
            "includeFooter": !footer.is_empty(),
            "footerText": footer,
        },
        "args": args(message, &letter),
    }))
}

/// What happened that the mail is about, by its name in ZITADEL's log where it has one.
fn event(message: &MailMessage) -> &'static str {
    match message {
        MailMessage::Invite(_) => "user.human.invite.code.added",
        MailMessage::Reminder(_) => "user.human.invite.reminder.added",
        MailMessage::PasskeyLink(_) => "user.human.passwordless.initialization.code.requested",
        MailMessage::OwnReceipt(_) | MailMessage::InviterReceipt(_) => "user.human.invite.check.succeeded",
    }
}

fn args(message: &MailMessage, letter: &Letter) -> Value {
    let mut args = json!({
        "displayName": letter.name,
        "lastEmail": letter.to,
        "preferredLanguage": letter.lang,
    });
    if let (Some(args), Some(stop)) = (args.as_object_mut(), message.stop_link()) {
        args.insert("stopUrl".to_owned(), stop.into());
    }
    let more = match message {
        MailMessage::Invite(mail) | MailMessage::Reminder(ReminderMail { invite: mail, .. }) => json!({
            "code": mail.code,
            "applicationName": mail.application_name,
            "orgName": mail.organization_name,
            "inviterName": mail.inviter_name,
        }),
        MailMessage::PasskeyLink(mail) => json!({ "orgName": mail.organization_name }),
        MailMessage::OwnReceipt(mail) | MailMessage::InviterReceipt(mail) => json!({
            "applicationName": mail.application_name,
            "orgName": mail.organization_name,
        }),
    };
    if let (Some(args), Value::Object(more)) = (args.as_object_mut(), more) {
        args.extend(more);
    }
    args
}
