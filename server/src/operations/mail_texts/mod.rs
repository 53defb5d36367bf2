//! The words of the invitation's mail: the instance's (zitadel.admin.v1.AdminService) and an organization's
//! (zitadel.management.v1.ManagementService), on the same use cases as the desk.

pub mod admin;
pub mod management;

use shared::mail::texts::{MailKind, MailTexts, TextPlace, TextVersion};
use shared::texts::Language;
use shared::{Problem, Reason, Service};
use wire::text::v1::MessageCustomText;
use wire::v1::ObjectDetails;

use super::{Call, timestamp};

/// Of the organization, or of the whole instance.
fn place(organization_id: Option<String>, tag: &str) -> Result<TextPlace, Problem> {
    Ok(TextPlace {
        organization_id,
        kind: MailKind::Invite,
        language: Language::from_tag(tag).ok_or(Reason::LanguageUnknown)?,
    })
}

/// What the place says while it says nothing itself.
async fn default(service: &Service, call: &Call, place: &TextPlace) -> Result<MessageCustomText, Problem> {
    let inherited = service.inherited_mail_texts(&call.caller, place).await?;
    Ok(MessageCustomText {
        is_default: true,
        ..told(inherited)
    })
}

async fn custom(service: &Service, call: &Call, place: &TextPlace) -> Result<MessageCustomText, Problem> {
    let newest = service.mail_texts(&call.caller, place).await?;
    match newest.filter(|newest| !newest.texts.is_empty()) {
        Some(own) => Ok(MessageCustomText {
            details: details(&own).into(),
            ..told(own.texts)
        }),
        None => default(service, call, place).await,
    }
}

/// Whoever calls has looked at no version: the newest is replaced.
async fn set(
    service: &Service,
    call: &Call,
    place: TextPlace,
    texts: MailTexts,
) -> Result<ObjectDetails, Problem> {
    let saved = service.save_mail_texts(&call.caller, place, &texts, None).await?;
    Ok(details(&saved))
}

async fn reset(service: &Service, call: &Call, place: TextPlace) -> Result<ObjectDetails, Problem> {
    let reset = service.reset_mail_texts(&call.caller, place).await?;
    Ok(details(&reset))
}

fn told(texts: MailTexts) -> MessageCustomText {
    MessageCustomText {
        title: texts.title,
        pre_header: texts.pre_header,
        subject: texts.subject,
        greeting: texts.greeting,
        text: texts.text,
        button_text: texts.button_text,
        footer_text: texts.footer_text,
        ..MessageCustomText::default()
    }
}

fn details(version: &TextVersion) -> ObjectDetails {
    ObjectDetails {
        sequence: version.version,
        change_date: timestamp(version.at).into(),
        resource_owner: version.place.organization_id.clone().unwrap_or_default(),
        ..ObjectDetails::default()
    }
}
