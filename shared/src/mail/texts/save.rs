//! Words are saved, taken back, and brought back; each time as a new version.

use super::{MailTexts, TextPlace, TextVersion};
use crate::access::Caller;
use crate::invites::Actor;
use crate::organizations::allow_change;
use crate::{Micros, Problem, Reason, Service};

impl Service {
    /// `expected`: the version that was looked at, 0 where there was none; none = whatever there is.
    pub async fn save_mail_texts(
        &self,
        caller: &Caller,
        place: TextPlace,
        texts: &MailTexts,
        expected: Option<u64>,
    ) -> Result<TextVersion, Problem> {
        self.allow_writing(caller, &place).await?;
        let texts = texts.checked()?;
        self.write_mail_texts(caller, place, expected, texts, None).await
    }

    /// Back to what is inherited.
    pub async fn reset_mail_texts(&self, caller: &Caller, place: TextPlace) -> Result<TextVersion, Problem> {
        self.allow_writing(caller, &place).await?;
        let (now, actor, owner) = (self.clock.now(), caller.actor(), place.clone());
        self.store
            .decide_mail_texts(&place, move |newest| {
                let newest =
                    newest
                        .filter(|newest| !newest.texts.is_empty())
                        .ok_or(match owner.organization_id {
                            Some(_) => Reason::OrganizationMailTextNotFound,
                            None => Reason::MailTextNotFound,
                        })?;
                let reset = following(Some(&newest), owner, MailTexts::default(), None, actor, now);
                Ok((Some(reset.clone()), reset))
            })
            .await
    }

    /// The words of an earlier version again.
    pub async fn restore_mail_texts(
        &self,
        caller: &Caller,
        place: TextPlace,
        version: u64,
        expected: u64,
    ) -> Result<TextVersion, Problem> {
        self.allow_writing(caller, &place).await?;
        let earlier = self
            .store
            .mail_text_version(&place, version)
            .await?
            .ok_or(Reason::MailTextVersionUnknown)?;
        self.write_mail_texts(caller, place, Some(expected), earlier.texts, Some(version))
            .await
    }

    async fn write_mail_texts(
        &self,
        caller: &Caller,
        place: TextPlace,
        expected: Option<u64>,
        texts: MailTexts,
        restored: Option<u64>,
    ) -> Result<TextVersion, Problem> {
        let (now, actor, owner) = (self.clock.now(), caller.actor(), place.clone());
        self.store
            .decide_mail_texts(&place, move |newest| {
                let before = newest.as_ref().map_or(0, |newest| newest.version);
                if expected.is_some_and(|expected| expected != before) {
                    return Err(Reason::MailTextChanged.into());
                }
                match newest {
                    // What changes nothing is no version.
                    Some(newest) if newest.texts == texts => Ok((None, newest)),
                    newest => {
                        let next = following(newest.as_ref(), owner, texts, restored, actor, now);
                        Ok((Some(next.clone()), next))
                    }
                }
            })
            .await
    }

    async fn allow_writing(&self, caller: &Caller, place: &TextPlace) -> Result<(), Problem> {
        self.allow_reading(caller, place).await?;
        allow_change(caller, place.organization_id.as_deref())
    }
}

fn following(
    newest: Option<&TextVersion>,
    place: TextPlace,
    texts: MailTexts,
    restored: Option<u64>,
    actor: Actor,
    now: Micros,
) -> TextVersion {
    TextVersion {
        place,
        version: newest.map_or(1, |newest| newest.version + 1),
        texts,
        restored,
        at: now,
        actor_id: actor.id,
        actor_name: actor.name,
    }
}
