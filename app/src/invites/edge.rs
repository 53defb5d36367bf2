//! The server's side of the server functions: reads the request, calls the use case, answers.

use shared::invites::{
    CreateInvite, CreateInviteForm, Delivery, InviteDetail, InviteFilter, InvitePage, InviteResult,
    InviteStatus, InvitedPerson, NewPerson, PAGE_ROWS, UrlTemplate,
};
use shared::organizations::OrganizationSummary;
use shared::texts::Language;
use shared::users::{EmailAddress, PersonSummary};
use shared::{Problem, Reason};

use super::server_fns::FormStart;
use crate::desk::edge::{Edge, filled};
use crate::desk::{Dated, Kept, Refusal, end_of_day};

const NEW_PAGE: &str = "/admin/invites/new";
const LIST_PAGE: &str = "/admin/invites";

/// Who is invited, with the name and the address the result shows.
struct Invited {
    person: InvitedPerson,
    name: String,
    email: String,
}

impl Edge {
    async fn people(&self, text: &str) -> Result<Vec<PersonSummary>, Problem> {
        if text.trim().is_empty() {
            return Ok(Vec::new());
        }
        self.service.find_people(&self.caller, text).await
    }

    /// The person with this id, as the picker shows them.
    async fn person(&self, user_id: &str) -> Result<Option<PersonSummary>, Problem> {
        if user_id.trim().is_empty() {
            return Ok(None);
        }
        let user = self.service.get_user(&self.caller, user_id).await?;
        let Some(human) = user.human() else {
            return Ok(None);
        };
        let found = self.people(human.email.as_str()).await?;
        Ok(found.into_iter().find(|person| person.user_id == user_id))
    }

    async fn prepare(&self, search: &str, user_id: &str) -> Result<FormStart, Problem> {
        let organizations = self.service.organizations_to_invite_into(&self.caller).await?;
        let found = self.people(search).await?;
        let chosen = match found.iter().find(|person| person.user_id == user_id) {
            Some(person) => Some(person.clone()),
            // A person who is not there any more is no reason to show no form.
            None => self.person(user_id).await.unwrap_or_default(),
        };
        Ok(FormStart {
            organizations,
            found,
            chosen,
        })
    }

    async fn create(&self, form: &CreateInviteForm) -> Result<InviteResult, Problem> {
        let invited = self.invited_person(form).await?;
        let delivery = match form.delivery.as_str() {
            "return" => Delivery::Return,
            "both" => Delivery::Both,
            "send" | "" => Delivery::Mail,
            other => return Err(Problem::invalid(format!("delivery: {other}"))),
        };
        let mut request = CreateInvite::new(invited.person.clone(), delivery);
        request.send.application_name = filled(&form.application_name);
        request.send.url_template = filled(&form.url_template)
            .as_deref()
            .map(UrlTemplate::parse)
            .transpose()?;
        request.valid_until = filled(&form.valid_until)
            .map(|date| end_of_day(&date).ok_or_else(|| Problem::new(Reason::ExpiryOutOfRange)))
            .transpose()?;
        request.note = filled(&form.note);
        request.undo = self.service.settings.undo;
        self.carry_out(invited, request).await
    }

    async fn carry_out(&self, invited: Invited, request: CreateInvite) -> Result<InviteResult, Problem> {
        let undo = request.undo;
        let created = self.service.create_invite(&self.caller, request).await?;
        let owner = &created.details.resource_owner;
        let mail_is_set_up = self.service.sends_mail(Some(owner)).await?;
        let leaves_in = match created.sent && mail_is_set_up {
            true => u32::try_from(undo.as_secs()).unwrap_or(u32::MAX),
            false => 0,
        };
        Ok(InviteResult {
            invite_id: created.invite_id,
            user_id: created.user_id,
            person_name: invited.name,
            email: invited.email,
            code: created.code,
            link: created.link,
            expires_at: created.expires_at,
            link_expires_at: created.link_expires_at,
            sent: created.sent,
            replaced: created.replaced,
            mail_is_set_up,
            leaves_in,
        })
    }

    async fn resend(&self, user_id: &str) -> Result<(), Problem> {
        let user = self.service.get_user(&self.caller, user_id).await?;
        // The mail would wait, and the link that was handed over would be dead.
        if !self.service.sends_mail(Some(&user.organization_id)).await? {
            return Err(Reason::MailNotSetUp.into());
        }
        self.service
            .resend_invite(&self.caller, user_id, None)
            .await
            .map(|_| ())
    }

    async fn new_link(&self, user_id: &str) -> Result<InviteResult, Problem> {
        let invited = self.existing(user_id.to_owned()).await?;
        let request = CreateInvite::new(invited.person.clone(), Delivery::Return);
        self.carry_out(invited, request).await
    }

    async fn existing(&self, user_id: String) -> Result<Invited, Problem> {
        let user = self.service.get_user(&self.caller, &user_id).await?;
        Ok(Invited {
            name: user.display_name().to_owned(),
            email: user
                .human()
                .map(|human| human.email.as_str().to_owned())
                .unwrap_or_default(),
            person: InvitedPerson::Existing { user_id },
        })
    }

    async fn invited_person(&self, form: &CreateInviteForm) -> Result<Invited, Problem> {
        if let Some(user_id) = filled(&form.user_id) {
            return self.existing(user_id).await;
        }
        let language = filled(&form.language)
            .map(|tag| Language::from_tag(&tag).ok_or_else(|| Problem::new(Reason::LanguageUnknown)))
            .transpose()?;
        let person = NewPerson {
            given_name: form.given_name.trim().to_owned(),
            family_name: form.family_name.trim().to_owned(),
            email: EmailAddress::parse(&filled(&form.email).ok_or(Reason::EmailMissing)?)?,
            preferred_language: language.map(|language| language.tag().to_owned()),
            organization_id: self.organization(form).await?,
        };
        Ok(Invited {
            name: format!("{} {}", person.given_name, person.family_name),
            email: person.email.as_str().to_owned(),
            person: InvitedPerson::New(person),
        })
    }

    /// Without a choice in the form: the only one there is.
    async fn organization(&self, form: &CreateInviteForm) -> Result<String, Problem> {
        if let Some(id) = filled(&form.organization_id) {
            return Ok(id);
        }
        let mut organizations = self.service.organizations_to_invite_into(&self.caller).await?;
        match (organizations.pop(), organizations.is_empty()) {
            (Some(only), true) => Ok(only.id),
            _ => Err(Reason::OrganizationNotFound.into()),
        }
    }
}

/// Only a page of the invites; anything else would let a form send people elsewhere.
fn way_back(back: &str) -> &str {
    let inside = back
        .strip_prefix(LIST_PAGE)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    if inside && back.chars().all(|c| c.is_ascii_graphic()) {
        back
    } else {
        LIST_PAGE
    }
}

pub(super) async fn prepare_invite(search: &str, user_id: &str) -> Result<Dated<FormStart>, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.prepare(search, user_id).await;
    edge.answer(outcome.map(|start| edge.dated(start)))
}

pub(super) async fn organizations() -> Result<Vec<OrganizationSummary>, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.organizations_to_invite_into(&edge.caller).await;
    edge.answer(outcome)
}

pub(super) async fn find_people(text: &str) -> Result<Dated<Vec<PersonSummary>>, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.people(text).await;
    edge.answer(outcome.map(|people| edge.dated(people)))
}

pub(super) async fn create_invite(form: CreateInviteForm) -> Result<InviteResult, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.create(&form).await;
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    let (path, kept) = match &outcome {
        Ok(result) => ("?done", Kept::Created(Box::new(result.clone()))),
        Err(problem) => (
            "?refused",
            Kept::Refused {
                form: Box::new(form),
                problem: problem.clone(),
            },
        ),
    };
    edge.send_on(&format!("{NEW_PAGE}{path}"), kept)?;
    outcome.map_err(Refusal)
}

pub(super) async fn list_invites(
    search: String,
    status: &str,
    after: String,
    needs_attention: bool,
) -> Result<Dated<InvitePage>, Refusal> {
    let edge = Edge::read()?;
    let filter = InviteFilter {
        search: search.trim().to_owned(),
        status: InviteStatus::parse(status),
        after: filled(&after),
        needs_attention,
        ..InviteFilter::default()
    };
    let outcome = edge.service.list_invites(&edge.caller, filter, PAGE_ROWS).await;
    edge.answer(outcome.map(|page| edge.dated(page)))
}

pub(super) async fn get_invite(id: &str) -> Result<Dated<InviteDetail>, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.get_invite(&edge.caller, id).await;
    edge.answer(outcome.map(|detail| edge.dated(detail)))
}

pub(super) async fn resend_invite(user_id: &str, back: &str) -> Result<(), Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.resend(user_id).await;
    done(&edge, outcome, |()| Kept::Resent, back)
}

pub(super) async fn new_link(user_id: &str, back: &str) -> Result<InviteResult, Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.new_link(user_id).await;
    done(&edge, outcome, |result| Kept::NewLink(Box::new(result)), back)
}

pub(super) async fn revoke_invite(user_id: &str, back: &str) -> Result<(), Refusal> {
    let edge = Edge::read()?;
    let outcome = edge
        .service
        .revoke_invite_of(&edge.caller, user_id)
        .await
        .map(|_| ());
    done(&edge, outcome, |()| Kept::Revoked, back)
}

pub(super) async fn stop_reminders(invite_id: &str, back: &str) -> Result<(), Refusal> {
    let edge = Edge::read()?;
    let outcome = edge.service.stop_reminders(&edge.caller, invite_id).await;
    done(&edge, outcome, |()| Kept::RemindersStopped, back)
}

fn done<T: Clone>(
    edge: &Edge,
    outcome: Result<T, Problem>,
    kept: impl FnOnce(T) -> Kept,
    back: &str,
) -> Result<T, Refusal> {
    if !edge.is_plain_form {
        return edge.answer(outcome);
    }
    edge.send_on(way_back(back), outcome.clone().map_or_else(Kept::NotDone, kept))?;
    outcome.map_err(Refusal)
}

#[cfg(test)]
mod tests {
    use super::way_back;

    #[test]
    fn a_form_leads_back_to_invites_only() {
        for good in [
            "/admin/invites",
            "/admin/invites/12",
            "/admin/invites?search=a%20b",
        ] {
            assert_eq!(way_back(good), good);
        }
        for bad in [
            "",
            "https://evil.example",
            "//evil.example",
            "/admin/invitesx",
            "/admin/invites?a=\r\nX: y",
        ] {
            assert_eq!(way_back(bad), "/admin/invites", "{bad}");
        }
    }
}
