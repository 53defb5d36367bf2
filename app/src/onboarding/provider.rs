//! Setting up with an account at an identity provider.

use leptos::prelude::*;
use shared::onboarding::Invitation;
use shared::providers::{Mismatch, MismatchKind, ProviderChoice};
use shared::texts::Language;

use super::{invite_path, titled};
use crate::plain::{Page, Piece, sentence};

/// Leaves for the provider.
pub(super) fn provider_path(user_id: &str, choice: &ProviderChoice) -> String {
    invite_path(user_id, &format!("/set-up/idp/{}", choice.id))
}

pub(super) fn sign_in_path(choice: &ProviderChoice) -> String {
    format!("/sign-in/idp/{}", choice.id)
}

/// The provider's account is not the invited one: both are shown, and nothing is used up.
pub(super) fn mismatch(language: Language, invitation: &Invitation, mismatch: &Mismatch) -> Page {
    let provider = mismatch.provider.name.as_str();
    let key = match mismatch.kind {
        MismatchKind::OtherAddress => "mismatch-other-address",
        MismatchKind::NotVerified => "mismatch-not-verified",
        MismatchKind::NoAddress => "mismatch-no-address",
    };
    let named = |key| language.text_with(key, &[("provider", provider.into())]);
    let verify_there = (mismatch.kind == MismatchKind::NotVerified)
        .then(|| view! { <p>{named("mismatch-verify-there")}</p> });
    titled(
        language,
        "mismatch-title",
        &[],
        view! {
            <p class="lead">
                {sentence(
                    language,
                    key,
                    &[
                        ("provider", Piece::Name(provider)),
                        ("stated", Piece::Address(&mismatch.stated)),
                        ("invited", Piece::Address(&mismatch.invited)),
                    ],
                )}
            </p>
            {verify_there}
            <p>{language.text("mismatch-nothing-used")}</p>
            <a
                class="button button-wide"
                href=provider_path(&invitation.user_id, &mismatch.provider)
                rel="nofollow"
            >
                {named("mismatch-other-account")}
            </a>
            <a class="button button-quiet button-wide" href=invite_path(&invitation.user_id, "/set-up")>
                {language.text("mismatch-other-method")}
            </a>
            <p class="small quiet">{named("mismatch-other-hint")}</p>
        }
        .into_any(),
    )
}
