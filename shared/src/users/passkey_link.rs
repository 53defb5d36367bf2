//! A code with which somebody makes a passkey for themselves: mailed as a link, or returned.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::{Caller, PASSKEY_CODE_LIFE, PasskeyCode, Permission, passkey_code};
use crate::events::EventKind;
use crate::invites::{CodeProfile, InviteCode, LinkValues, UrlTemplate, passkey_link, rules};
use crate::mail::{MailMessage, PasskeyLinkMail, QueuedMail, harmless_words, mail_language};
use crate::organizations::Organization;
use crate::ports::{Change, Load, PasskeyCodeWrite};
use crate::service::{Details, Draft, Idempotency, Tools};
use crate::users::User;
use crate::{Problem, Reason, Service, ids};

/// How the code leaves usher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasskeyLinkDelivery {
    /// None: usher's own page.
    Mail(Option<UrlTemplate>),
    Return,
}

#[derive(Clone, Debug)]
pub struct CreatePasskeyLink {
    pub user_id: String,
    pub delivery: PasskeyLinkDelivery,
    pub idempotency: Option<Idempotency>,
}

/// Serialised only to be sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreatedPasskeyLink {
    pub details: Details,
    /// The id and the code, when they were to be returned.
    pub code: Option<(String, String)>,
}

/// Without the code.
impl fmt::Debug for CreatedPasskeyLink {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "CreatedPasskeyLink({:?}, …)", self.details)
    }
}

impl Service {
    pub async fn create_passkey_link(
        &self,
        caller: &Caller,
        request: CreatePasskeyLink,
    ) -> Result<CreatedPasskeyLink, Problem> {
        let tools = self.tools();
        let mails = matches!(request.delivery, PasskeyLinkDelivery::Mail(_));
        let asked = request.idempotency.as_ref();
        let load = Load {
            answer: asked.map(|asked| asked.key_hash(&self.codes)),
            mails_since: mails.then(|| tools.now.minus(rules::MAIL_WINDOW)),
            ..Load::user(&request.user_id)
        };
        let (can_make_passkeys, caller) = (self.passkeys.is_some(), caller.clone());
        let created = self
            .store
            .decide(load, move |snapshot| {
                caller.allow_on_other(Permission::PasskeyWrite, &snapshot)?;
                if let Some(answer) = tools.stored_answer(request.idempotency.as_ref(), &snapshot)? {
                    return Ok((Change::none(), answer));
                }
                let user = snapshot
                    .user
                    .filter(|user| user.human().is_some())
                    .ok_or(Reason::UserNotFound)?;
                let organization = snapshot.organization.ok_or(Reason::OrganizationNotFound)?;
                if !can_make_passkeys || !organization.allows_passkeys() {
                    return Err(Reason::PasskeysNotPossible.into());
                }
                if mails {
                    rules::check_mail_limit(snapshot.recent_mails, tools.now)?;
                }
                let mut draft = Draft::new(&tools, user, caller.actor());
                let code = create(&tools, &mut draft, &organization, &request.delivery)?;
                let created = CreatedPasskeyLink {
                    details: draft.details(),
                    code,
                };
                draft.change.answer = tools.answer_to_store(request.idempotency, &created)?;
                Ok((draft.finish(), created))
            })
            .await?;
        if mails {
            self.mail_bell.ring();
        }
        Ok(created)
    }
}

/// The id and the code to be returned, if they are.
fn create(
    tools: &Tools,
    draft: &mut Draft,
    organization: &Organization,
    delivery: &PasskeyLinkDelivery,
) -> Result<Option<(String, String)>, Problem> {
    let id = ids::time_ordered(tools.now, &*tools.random);
    let code = InviteCode::generate(CodeProfile::Usher, |bytes| tools.random.fill(bytes));
    draft.record(EventKind::PasskeyCodeAdded, None, None);
    draft.change.passkey_code = PasskeyCodeWrite::Add(PasskeyCode {
        hash: passkey_code::hash(tools, &id, &code),
        id: id.clone(),
        user_id: draft.user.id.clone(),
        expires_at: tools.now.plus(PASSKEY_CODE_LIFE),
        failed_checks: 0,
    });
    let grouped = code.grouped();
    let values = LinkValues {
        user_id: &draft.user.id,
        code: &grouped,
        org_id: &organization.id,
        code_id: &id,
    };
    let link = match delivery {
        PasskeyLinkDelivery::Return => return Ok(Some((id, grouped))),
        PasskeyLinkDelivery::Mail(None) => passkey_link(&tools.settings.public_url, values),
        PasskeyLinkDelivery::Mail(Some(template)) => {
            template.check_host(&organization.policy().link_hosts)?;
            if !template.is_web_address() {
                return Err(Reason::TemplateSyntax.into());
            }
            template.render(values)
        }
    };
    draft.change.mails = vec![mail(tools, &draft.user, organization, link)?];
    Ok(None)
}

fn mail(
    tools: &Tools,
    user: &User,
    organization: &Organization,
    link: String,
) -> Result<QueuedMail, Problem> {
    let human = user.human().ok_or(Reason::UserNotFound)?;
    let message = MailMessage::PasskeyLink(PasskeyLinkMail {
        to: human.email.as_str().to_owned(),
        person_name: harmless_words(&human.display_name),
        language: mail_language(human, organization).tag().to_owned(),
        organization_name: harmless_words(&organization.name),
        link,
        link_expires_at: tools.now.plus(PASSKEY_CODE_LIFE),
        accents: rules::accents(organization),
    });
    QueuedMail::sealed(tools, &user.id, None, &message)
}
