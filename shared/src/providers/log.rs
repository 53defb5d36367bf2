//! What a change of a provider leaves in its log.

use super::{AppleKey, IdentityProvider, ProviderChange, ProviderChangeKind};
use crate::invites::Actor;
use crate::organizations::FieldChange;

impl IdentityProvider {
    /// The entry of the change that led here.
    pub(super) fn entry(
        &self,
        actor: Actor,
        kind: ProviderChangeKind,
        fields: Vec<FieldChange>,
    ) -> ProviderChange {
        ProviderChange {
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
    fn told(&self) -> Vec<(&'static str, String)> {
        let apple = |id: fn(&AppleKey) -> &String| self.apple.as_ref().map(id).cloned().unwrap_or_default();
        vec![
            ("name", self.name.clone()),
            ("issuer", self.issuer.clone()),
            ("client_id", self.client_id.clone()),
            ("team_id", apple(|key| &key.team_id)),
            ("key_id", apple(|key| &key.key_id)),
            ("scopes", self.scopes.join(" ")),
            ("addresses", self.addresses.as_str().to_owned()),
        ]
    }
}

pub(super) fn differences(before: &IdentityProvider, after: &IdentityProvider) -> Vec<FieldChange> {
    let secret = (before.sealed_secret != after.sealed_secret).then(|| FieldChange {
        field: "client_secret".to_owned(),
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
