//! The words that hold, for the mail worker, for previews, at the desk and over the API.

use super::{MailKind, MailTexts, MailTextsPage, TextPlace, TextVersion, Wording};
use crate::access::{Caller, Permission};
use crate::mail::MailMessage;
use crate::organizations::allow_change;
use crate::ports::Load;
use crate::texts::Language;
use crate::users::User;
use crate::{Problem, Reason, Service};

/// Versions that are told.
const SHOWN_VERSIONS: u32 = 50;

impl Service {
    /// For a mail that is about to leave to, or about, this person.
    pub async fn mail_wording(&self, user_id: &str, message: &MailMessage) -> Result<Wording, Problem> {
        let (kind, language) = named(message);
        let texts = holding(&self.store.mail_texts_for(user_id, kind, language).await?);
        if texts.is_empty() {
            return Ok(Wording::default());
        }
        let found = self.store.snapshot(Load::user(user_id)).await?;
        Ok(Wording::of(texts, message, found.user.as_ref()))
    }

    /// The same for a person who need not be stored yet.
    pub(crate) async fn wording_for(&self, user: &User, message: &MailMessage) -> Result<Wording, Problem> {
        let (kind, language) = named(message);
        let own = Some(user.organization_id.as_str());
        let texts = holding(&self.store.mail_texts_of(own, kind, language).await?);
        Ok(Wording::of(texts, message, Some(user)))
    }

    /// The newest version of a place; none where nobody ever changed it.
    pub async fn mail_texts(
        &self,
        caller: &Caller,
        place: &TextPlace,
    ) -> Result<Option<TextVersion>, Problem> {
        self.allow_reading(caller, place).await?;
        let mut versions = self.store.mail_text_versions(place, 1).await?;
        Ok(versions.pop())
    }

    /// What holds where the place says nothing itself.
    pub async fn inherited_mail_texts(
        &self,
        caller: &Caller,
        place: &TextPlace,
    ) -> Result<MailTexts, Problem> {
        self.allow_reading(caller, place).await?;
        Ok(self
            .of_instance(place)
            .await?
            .over(&MailTexts::built_in(place.kind, place.language)))
    }

    /// What a place says, what it inherits, and how it came to this.
    pub async fn mail_texts_page(&self, caller: &Caller, place: TextPlace) -> Result<MailTextsPage, Problem> {
        self.allow_reading(caller, &place).await?;
        let versions = self.store.mail_text_versions(&place, SHOWN_VERSIONS).await?;
        let newest = versions.first().map(|newest| newest.texts.clone());
        let of_instance = self.of_instance(&place).await?;
        Ok(MailTextsPage {
            own: newest.unwrap_or_default(),
            inherited: of_instance.over(&MailTexts::built_in(place.kind, place.language)),
            of_instance,
            versions,
            may_change: allow_change(caller, place.organization_id.as_deref()).is_ok(),
            for_instance: caller.allow(Permission::PolicyRead, None).is_ok(),
            organizations: self.summaries(caller, Permission::PolicyRead).await?,
            place,
        })
    }

    /// What the instance says for an organization's place; for its own, nothing stands between it and usher.
    pub(super) async fn of_instance(&self, place: &TextPlace) -> Result<MailTexts, Problem> {
        match place.organization_id {
            Some(_) => {
                let found = self.store.mail_texts_of(None, place.kind, place.language);
                Ok(holding(&found.await?))
            }
            None => Ok(MailTexts::default()),
        }
    }

    pub(super) async fn allow_reading(&self, caller: &Caller, place: &TextPlace) -> Result<(), Problem> {
        let owner = place.organization_id.as_deref();
        caller.allow(Permission::PolicyRead, owner)?;
        if let Some(id) = owner {
            self.store
                .organization(id)
                .await?
                .ok_or(Reason::OrganizationNotFound)?;
        }
        Ok(())
    }
}

fn named(message: &MailMessage) -> (MailKind, Language) {
    let language = Language::from_tag(message.language()).unwrap_or_default();
    (MailKind::from(message), language)
}

/// An organization's words stand over the instance's, field by field.
fn holding(newest: &[TextVersion]) -> MailTexts {
    let of = |own: bool| {
        let found = newest
            .iter()
            .find(|version| version.place.organization_id.is_some() == own);
        found.map(|version| version.texts.clone()).unwrap_or_default()
    };
    of(true).over(&of(false))
}
