//! The own passkeys on the account page.

use leptos::prelude::*;
use shared::access::PasskeySummary;
use shared::texts::Language;

use super::AccountView;
use crate::plain::{PasskeyWish, Piece, passkey_form, sentence};

/// Left out for somebody who has none and cannot make any.
pub(super) fn section(language: Language, account: &AccountView) -> Option<AnyView> {
    if account.passkeys.is_empty() && !account.may_add_passkey {
        return None;
    }
    let introduction = if account.passkeys.is_empty() {
        "account-passkeys-none"
    } else {
        "account-passkeys-text"
    };
    let rows = account
        .passkeys
        .iter()
        .map(|passkey| view! { <li>{row(language, passkey)}</li> })
        .collect_view();
    let add = account.may_add_passkey.then(|| match account.is_fresh {
        true => passkey_form(
            language,
            "/account/passkeys".to_owned(),
            PasskeyWish::Create,
            "button",
            ().into_any(),
        )
        .into_any(),
        false => view! {
            <p class="with-script">
                <a class="button" href="/account/confirm">
                    {language.text("passkey-create")}
                </a>
            </p>
        }
        .into_any(),
    });
    Some(
        view! {
            <section class="card" aria-labelledby="passkeys">
                <div class="stack stack-tight">
                    <h2 id="passkeys">{language.text("account-passkeys-title")}</h2>
                    <p class="quiet">{language.text(introduction)}</p>
                </div>
                {(!account.passkeys.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> })}
                {add}
            </section>
        }
        .into_any(),
    )
}

fn row(language: Language, passkey: &PasskeySummary) -> AnyView {
    let created = ("created", Piece::Moment(passkey.created_at));
    let dates = match passkey.last_used_at {
        Some(used) => sentence(
            language,
            "account-passkey-used",
            &[created, ("used", Piece::Moment(used))],
        ),
        None => sentence(language, "account-passkey-made", &[created]),
    };
    let which = |key| language.text_with(key, &[("name", passkey.name.as_str().into())]);
    let field = format!("passkey-{}", passkey.id);
    view! {
        <div class="row-words">
            <p>
                <bdi class="who">{passkey.name.clone()}</bdi>
            </p>
            <p class="small quiet">{dates}</p>
            <details>
                <summary aria-label=which("account-passkey-rename-which")>
                    {language.text("account-passkey-rename")}
                </summary>
                <form class="stack stack-tight" method="post" action="/account/passkeys/rename" data-once="">
                    <input type="hidden" name="id" value=passkey.id.clone() />
                    <div class="field">
                        <label for=field.clone()>{language.text("account-passkey-name")}</label>
                        <input
                            class="input"
                            id=field
                            name="name"
                            type="text"
                            required
                            maxlength="200"
                            value=passkey.name.clone()
                        />
                    </div>
                    <div>
                        <button class="button button-quiet" type="submit">
                            {language.text("account-passkey-save")}
                        </button>
                    </div>
                </form>
            </details>
        </div>
        <form method="post" action="/account/passkeys/remove" data-once="">
            <input type="hidden" name="id" value=passkey.id.clone() />
            <button
                class="button button-danger"
                type="submit"
                aria-label=which("account-passkey-remove-which")
            >
                {language.text("account-passkey-remove")}
            </button>
        </form>
    }
    .into_any()
}

/// The name, the form's address and its fields.
pub(super) fn last_way<'a>(account: &'a AccountView, id: &str) -> Option<(&'a str, &'static str, AnyView)> {
    let passkey = account.passkeys.iter().find(|passkey| passkey.id == id)?;
    let fields = view! { <input type="hidden" name="id" value=passkey.id.clone() /> };
    Some((&passkey.name, "/account/passkeys/remove", fields.into_any()))
}
