//! The mail of an invite before there is one.

use std::sync::Arc;

use crate::access::{Caller, Permission};
use crate::invites::create::{check_application_name, check_note, new_user};
use crate::invites::{CreateInvite, InvitedPerson, rules};
use crate::mail::{MailMessage, MailPreview};
use crate::ports::{Load, Random};
use crate::service::{Draft, Tools};
use crate::{Problem, Reason, Service};

/// What every preview's "random" bytes are. Its code is all zeros, which nobody takes for a real one and nothing stores.
struct Zeros;

impl Random for Zeros {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0);
    }
}

impl Service {
    /// The mail this request would send: made by the rules that would make it, and then not kept.
    pub async fn preview_mail(&self, caller: &Caller, request: CreateInvite) -> Result<MailPreview, Problem> {
        let tools = Tools {
            random: Arc::new(Zeros),
            ..self.tools()
        };
        check_application_name(request.send.application_name.as_deref())?;
        check_note(request.note.as_deref())?;
        let (user_id, new_user) = match &request.person {
            InvitedPerson::Existing { user_id } => (user_id.trim().to_owned(), None),
            InvitedPerson::New(person) => {
                let user = new_user(self.new_id(), person, tools.now)?;
                (user.id.clone(), Some(user))
            }
        };
        if user_id.is_empty() {
            return Err(Reason::UserIdMissing.into());
        }
        let load = Load {
            organization_id: new_user.as_ref().map(|user| user.organization_id.clone()),
            ..Load::user(&user_id)
        };
        let mut snapshot = self.store.snapshot(load).await?;
        let user = match new_user {
            Some(user) => {
                caller.allow(Permission::UserWrite, Some(&user.organization_id))?;
                user
            }
            None => {
                caller.allow_on(Permission::UserWrite, &user_id, &snapshot)?;
                rules::invitable(snapshot.user.take())?
            }
        };
        let person = user.clone();
        let mut draft = Draft::new(&tools, user, caller.actor());
        rules::create(&tools, &mut draft, snapshot, &request, &caller.actor())?;
        let queued = draft.change.mails.pop().ok_or(Reason::Internal)?;
        let plain = tools.sealer.open(&queued.sealed).ok_or(Reason::Internal)?;
        let message: MailMessage = serde_json::from_slice(&plain).map_err(|_| Reason::Internal)?;
        let wording = self.wording_for(&person, &message).await?;
        let rendered = self.mail_renderer.render(&message, &wording)?;
        Ok(MailPreview {
            recipient: message.to().to_owned(),
            language: message.language().to_owned(),
            rendered,
        })
    }
}
