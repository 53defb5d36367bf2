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
    fn told(&self) -> [(&'static str, String); 14] {
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
            (
                "reports",
                self.hook
                    .as_ref()
                    .map_or("", |hook| hook.reporter.as_str())
                    .to_owned(),
            ),
        ]
    }
}

pub(super) fn differences(before: &EmailProvider, after: &EmailProvider) -> Vec<FieldChange> {
    let silently = |field: &str, differs: bool| {
        differs.then(|| FieldChange {
            field: field.to_owned(),
            before: None,
            after: None,
        })
    };
    let secret = silently("secret", before.sealed_secret != after.sealed_secret);
    let report_key = match (&before.hook, &after.hook) {
        (Some(before), Some(after)) => silently("report_key", before.keys != after.keys),
        _ => None,
    };
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
        .chain(report_key)
        .collect()
}
