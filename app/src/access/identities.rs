//! The own accounts at identity providers, on the account page.

use leptos::prelude::*;
use shared::providers::{IdentitySummary, ProviderChoice};
use shared::texts::Language;

use super::AccountView;
use crate::plain::{Piece, sentence};

/// Left out for somebody who has none and cannot link any.
pub(super) fn section(language: Language, account: &AccountView) -> Option<AnyView> {
    if account.identities.is_empty() && account.providers.is_empty() {
        return None;
    }
    let introduction = if account.identities.is_empty() {
        "account-identities-none"
    } else {
        "account-identities-text"
    };
    let rows = account
        .identities
        .iter()
        .map(|identity| view! { <li>{row(language, identity)}</li> })
        .collect_view();
    let linked = account.is_linked.then(|| {
        view! {
            <div class="notice notice-good" role="status">
                <p>{language.text("account-identity-linked")}</p>
            </div>
        }
    });
    let add = account
        .providers
        .iter()
        .map(|choice| add(language, choice))
        .collect_view();
    Some(
        view! {
            <section class="card" aria-labelledby="identities">
                <div class="stack stack-tight">
                    <h2 id="identities">{language.text("account-identities-title")}</h2>
                    <p class="quiet">{language.text(introduction)}</p>
                </div>
                {linked}
                {(!account.identities.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> })}
                <div class="cluster">{add}</div>
            </section>
        }
        .into_any(),
    )
}

/// A link: the browser leaves for the provider.
fn add(language: Language, choice: &ProviderChoice) -> impl IntoView + use<> {
    let words = language.text_with(
        "account-identity-add",
        &[("provider", choice.name.as_str().into())],
    );
    view! {
        <a class="button button-quiet" href=format!("/account/identities/{}", choice.id) rel="nofollow">
            {words}
        </a>
    }
}

fn row(language: Language, identity: &IdentitySummary) -> AnyView {
    let created = ("created", Piece::Moment(identity.created_at));
    let dates = match identity.last_used_at {
        Some(used) => sentence(
            language,
            "account-identity-used",
            &[created, ("used", Piece::Moment(used))],
        ),
        None => sentence(language, "account-identity-made", &[created]),
    };
    let name = format!("{} · {}", identity.provider_name, identity.user_name);
    let which = language.text_with("account-identity-remove-which", &[("name", name.into())]);
    view! {
        <div class="row-words">
            <p>
                <bdi class="who">{identity.provider_name.clone()}</bdi>
                " "
                <bdi dir="ltr">{identity.user_name.clone()}</bdi>
            </p>
            <p class="small quiet">{dates}</p>
        </div>
        <form method="post" action="/account/identities/remove" data-once="">
            {fields(identity)}
            <button class="button button-danger" type="submit" aria-label=which>
                {language.text("account-identity-remove")}
            </button>
        </form>
    }
    .into_any()
}

fn fields(identity: &IdentitySummary) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="provider_id" value=identity.provider_id.clone() />
        <input type="hidden" name="subject" value=identity.subject.clone() />
    }
}

/// The name, the form's address and its fields.
pub(super) fn last_way<'a>(
    account: &'a AccountView,
    provider_id: &str,
    subject: &str,
) -> Option<(&'a str, &'static str, AnyView)> {
    let identity = account
        .identities
        .iter()
        .find(|identity| identity.provider_id == provider_id && identity.subject == subject)?;
    Some((
        &identity.provider_name,
        "/account/identities/remove",
        fields(identity).into_any(),
    ))
}
