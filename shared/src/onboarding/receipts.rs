//! What the person and their inviter are told once the first way to sign in is there.

use crate::invites::{Invite, rules};
use crate::mail::{Accents, MailMessage, QueuedMail, ReceiptMail, harmless_words, mail_language};
use crate::onboarding::Invitation;
use crate::organizations::Organization;
use crate::ports::Load;
use crate::service::Tools;
use crate::users::{Method, User};
use crate::{Problem, Reason, Service};

/// Who gets a receipt besides the person.
pub(super) struct Inviter {
    user: User,
    organization: Organization,
}

impl Service {
    /// None when a program invited, or somebody who is gone.
    pub(super) async fn inviter_of(&self, invite: &Invite) -> Result<Option<Inviter>, Problem> {
        let snapshot = self.store.snapshot(Load::user(&invite.inviter.id)).await?;
        let human = snapshot
            .user
            .filter(|user| user.is_active() && user.human().is_some());
        Ok(human
            .zip(snapshot.organization)
            .map(|(user, organization)| Inviter { user, organization }))
    }
}

/// Without a mail server there are none: they would wait, and arrive when nobody remembers.
pub(super) fn receipts(
    tools: &Tools,
    person: &User,
    organization: &Organization,
    inviter: Option<&Inviter>,
    invitation: &Invitation,
    method: Method,
) -> Result<Vec<QueuedMail>, Problem> {
    if !tools.sends_mail(organization) {
        return Ok(Vec::new());
    }
    let base = tools.settings.public_url.trim_end_matches('/');
    let own = ReceiptMail {
        by_passkey: method == Method::Passkey,
        link: format!("{base}/account"),
        ..receipt(
            tools,
            person,
            organization,
            invitation,
            rules::accents(organization),
        )?
    };
    let mut mails = vec![QueuedMail::sealed(
        tools,
        &person.id,
        None,
        &MailMessage::OwnReceipt(own),
    )?];
    // Who invited themselves, as the first administrator does, is told once.
    if let Some(Inviter { user, organization }) = inviter.filter(|inviter| inviter.user.id != person.id) {
        let told = ReceiptMail {
            by_passkey: method == Method::Passkey,
            link: format!("{base}/admin/invites"),
            ..receipt(
                tools,
                user,
                organization,
                invitation,
                rules::accents(organization),
            )?
        };
        mails.push(QueuedMail::sealed(
            tools,
            &user.id,
            None,
            &MailMessage::InviterReceipt(told),
        )?);
    }
    Ok(mails)
}

fn receipt(
    tools: &Tools,
    to: &User,
    organization: &Organization,
    invitation: &Invitation,
    accents: Option<Accents>,
) -> Result<ReceiptMail, Problem> {
    let human = to.human().ok_or(Reason::UserNotFound)?;
    Ok(ReceiptMail {
        to: human.email.as_str().to_owned(),
        recipient_name: harmless_words(&human.display_name),
        language: mail_language(human, organization).tag().to_owned(),
        person_name: harmless_words(&invitation.person_name),
        person_address: invitation.email.clone(),
        application_name: harmless_words(&invitation.application_name),
        organization_name: harmless_words(&invitation.organization_name),
        by_passkey: false,
        link: String::new(),
        at: tools.now,
        accents,
    })
}
