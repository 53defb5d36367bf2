//! Inviting somebody who is not a user yet, and the mail that somebody would get.

use shared::invites::{CreateInvite, Delivery, InvitedPerson, MAX_NOTE_CHARS, NewPerson};
use shared::users::EmailAddress;
use shared::{Micros, Problem, Service};
use wire::invite::v1::preview_mail_request::Recipient;
use wire::invite::v1::{
    InvitePersonRequest, InvitePersonResponse, Person, PreviewMailRequest, PreviewMailResponse,
};
use wire::user::v2::SendInviteCode;

use super::codes::{check_send, send_options};
use crate::operations::validate::{Checked, OPTIONAL_TEXT, TEXT, required, text, within};
use crate::operations::{Call, details, moment, timestamp};

pub async fn invite_person(
    service: &Service,
    call: &Call,
    request: InvitePersonRequest,
) -> Result<InvitePersonResponse, Problem> {
    let person = required("InvitePersonRequest.Person", request.person.into_option())?;
    within("InvitePersonRequest.Person", check_person(&person))?;
    let delivery = Delivery::from_wishes(request.send_code.is_set(), request.return_code.is_set());
    let wishes = Wishes {
        message: "InvitePersonRequest",
        send: request.send_code.into_option(),
        note: request.note,
        until: moment(
            "InvitePersonRequest.ExpirationDate",
            request.expiration_date.into_option(),
        )?,
    };
    wishes.check()?;
    let wish = CreateInvite {
        idempotency: call.idempotency.clone(),
        ..wishes.of(new_person(service, call, person).await?, delivery)?
    };
    let created = service.create_invite(&call.caller, wish).await?;
    Ok(InvitePersonResponse {
        details: details(created.details).into(),
        user_id: created.user_id,
        invite_id: created.invite_id,
        expiration_date: timestamp(created.expires_at).into(),
        link_expiration_date: timestamp(created.link_expires_at).into(),
        invite_code: created.code,
        link: created.link,
    })
}

pub async fn preview_mail(
    service: &Service,
    call: &Call,
    request: PreviewMailRequest,
) -> Result<PreviewMailResponse, Problem> {
    let recipient = required("PreviewMailRequest.Recipient", request.recipient)?;
    match &recipient {
        Recipient::UserId(id) => text("PreviewMailRequest.UserId", id, TEXT)?,
        Recipient::Person(person) => within("PreviewMailRequest.Person", check_person(person))?,
    }
    let wishes = Wishes {
        message: "PreviewMailRequest",
        send: request.send_code.into_option(),
        note: request.note,
        until: moment(
            "PreviewMailRequest.ExpirationDate",
            request.expiration_date.into_option(),
        )?,
    };
    wishes.check()?;
    let person = match recipient {
        Recipient::UserId(user_id) => InvitedPerson::Existing { user_id },
        Recipient::Person(person) => new_person(service, call, *person).await?,
    };
    let wish = wishes.of(person, Delivery::Mail)?;
    let preview = service.preview_mail(&call.caller, wish).await?;
    Ok(PreviewMailResponse {
        recipient: preview.recipient,
        language: preview.language,
        subject: preview.rendered.subject,
        html: preview.rendered.html,
        text: preview.rendered.text,
    })
}

/// What both calls may say about the invite.
struct Wishes {
    message: &'static str,
    send: Option<SendInviteCode>,
    note: String,
    until: Option<Micros>,
}

impl Wishes {
    fn check(&self) -> Checked {
        let message = self.message;
        if let Some(send) = &self.send {
            within(format_args!("{message}.SendCode"), check_send(send))?;
        }
        text(format_args!("{message}.Note"), &self.note, 0..=MAX_NOTE_CHARS)
    }

    fn of(self, person: InvitedPerson, delivery: Delivery) -> Result<CreateInvite, Problem> {
        Ok(CreateInvite {
            send: self.send.map(send_options).transpose()?.unwrap_or_default(),
            note: Some(self.note).filter(|note| !note.is_empty()),
            valid_until: self.until,
            ..CreateInvite::new(person, delivery)
        })
    }
}

fn check_person(person: &Person) -> Checked {
    text("Person.GivenName", &person.given_name, TEXT)?;
    text("Person.FamilyName", &person.family_name, TEXT)?;
    text("Person.Email", &person.email, TEXT)?;
    text("Person.PreferredLanguage", &person.preferred_language, 0..=10)?;
    text("Person.OrganizationId", &person.organization_id, OPTIONAL_TEXT)
}

async fn new_person(service: &Service, call: &Call, person: Person) -> Result<InvitedPerson, Problem> {
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    let organization = filled(person.organization_id).or_else(|| call.organization_id.clone());
    Ok(InvitedPerson::New(NewPerson {
        email: EmailAddress::parse(&person.email)?,
        organization_id: service
            .organization_for(&call.caller, organization.as_deref(), None)
            .await?,
        given_name: person.given_name,
        family_name: person.family_name,
        preferred_language: filled(person.preferred_language),
    }))
}
