//! A mail with words that nobody saved, as it would arrive at the admin who tries them.

use std::time::Duration;

use super::{MailKind, MailTexts, TextPlace, Wording};
use crate::access::Caller;
use crate::invites::rules::accents;
use crate::mail::{InviteMail, MailMessage, PasskeyLinkMail, ReceiptMail, ReminderMail, RenderedMail};
use crate::organizations::Organization;
use crate::ports::Load;
use crate::{Problem, Reason, Service};

const LINK_LIFE: Duration = Duration::from_secs(72 * 60 * 60);

impl Service {
    pub async fn preview_mail_texts(
        &self,
        caller: &Caller,
        place: &TextPlace,
        texts: &MailTexts,
    ) -> Result<RenderedMail, Problem> {
        self.allow_reading(caller, place).await?;
        let own = texts.checked()?;
        let organization = match place.organization_id.as_deref() {
            Some(id) => self.store.organization(id).await?,
            None => self.store.default_organization().await?,
        }
        .ok_or(Reason::OrganizationNotFound)?;
        let below = self.of_instance(place).await?;
        let message = self.sample(caller, place, &organization);
        let person = self.store.snapshot(Load::user(&caller.user_id)).await?.user;
        let wording = Wording::of(own.over(&below), &message, person.as_ref());
        self.mail_renderer.render(&message, &wording)
    }

    /// To the caller, about the caller. Its code and links lead nowhere.
    fn sample(&self, caller: &Caller, place: &TextPlace, organization: &Organization) -> MailMessage {
        let now = self.clock.now();
        let link = format!("{}/invite", self.settings.public_url);
        let (to, name) = (caller.login_name.clone(), caller.name.clone());
        let language = place.language.tag().to_owned();
        let organization_name = organization.name.clone();
        let application_name = organization.application_name(None);
        let accents = accents(organization);
        let receipt = || ReceiptMail {
            to: to.clone(),
            recipient_name: name.clone(),
            language: language.clone(),
            person_name: name.clone(),
            person_address: to.clone(),
            application_name: application_name.clone(),
            organization_name: organization_name.clone(),
            by_passkey: true,
            link: link.clone(),
            at: now,
            accents: accents.clone(),
        };
        let invite = || InviteMail {
            to: to.clone(),
            person_name: name.clone(),
            language: language.clone(),
            inviter_name: name.clone(),
            organization_name: organization_name.clone(),
            application_name: application_name.clone(),
            code: "0000-0000-0000".to_owned(),
            not_expected_link: link.clone(),
            link: link.clone(),
            link_expires_at: now.plus(LINK_LIFE),
            note: None,
            replaces_earlier: false,
            accents: accents.clone(),
        };
        match place.kind {
            MailKind::OwnReceipt => MailMessage::OwnReceipt(receipt()),
            MailKind::InviterReceipt => MailMessage::InviterReceipt(receipt()),
            MailKind::PasskeyLink => MailMessage::PasskeyLink(PasskeyLinkMail {
                to: to.clone(),
                person_name: name.clone(),
                language: language.clone(),
                organization_name: organization_name.clone(),
                link: link.clone(),
                link_expires_at: now.plus(LINK_LIFE),
                accents: accents.clone(),
            }),
            MailKind::Invite => MailMessage::Invite(invite()),
            MailKind::Reminder => MailMessage::Reminder(ReminderMail {
                stop_link: link.clone(),
                invite: invite(),
            }),
        }
    }
}
