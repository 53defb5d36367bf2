//! What a change of a provider leaves in its log.

use super::{EmailProvider, EmailProviderChange, EmailProviderChangeKind, EmailProviderForm};
use crate::invites::Actor;
use crate::organizations::FieldChange;

impl EmailProvider {
    /// The entry of the change that led here.
    pub(super) fn entry(
        &self,
        actor: Actor,
        kind: EmailProviderChangeKind,
        fields: Vec<FieldChange>,
    ) -> EmailProviderChange {
        EmailProviderChange {
            provider_id: self.id.clone(),
            organization_id: self.organization_id.clone(),
            name: self.name.clone(),
            sequence: self.sequence,
            at: self.changed_at,
            actor_id: actor.id,
            actor_name: actor.name,
            kind,
            fields,
        }
    }

    /// What an admin can set, by the names of the form; the secret apart.
    fn told(&self) -> [(&'static str, String); 13] {
        let form = EmailProviderForm::from(self);
        [
            ("name", form.name),
            ("standing", self.standing.as_str().to_owned()),
            ("host", form.host),
            ("tls", form.tls),
            ("auth", form.auth),
            ("user", form.user),
            ("sender_address", form.sender_address),
            ("sender_name", form.sender_name),
            ("reply_to", form.reply_to),
            ("endpoint", form.endpoint),
            ("rate", form.rate),
            ("concurrency", form.concurrency),
            ("kind", form.kind),
        ]
    }
}

pub(super) fn differences(before: &EmailProvider, after: &EmailProvider) -> Vec<FieldChange> {
    let secret = (before.sealed_secret != after.sealed_secret).then(|| FieldChange {
        field: "secret".to_owned(),
        before: None,
        after: None,
    });
    before
        .told()
        .into_iter()
        .zip(after.told())
        .filter(|((_, before), (_, after))| before != after)
        .map(|((field, before), (_, after))| FieldChange {
            field: field.to_owned(),
            before: Some(before),
            after: Some(after),
        })
        .chain(secret)
        .collect()
}
