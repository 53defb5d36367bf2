//! The button that asks the person's device for a passkey. A script serves it: WebAuthn has no other way in.

use leptos::prelude::*;
use shared::texts::Language;

/// What the device is asked for.
#[derive(Clone, Copy)]
pub(crate) enum PasskeyWish {
    Create,
    SignIn,
    /// Sign in again, as the same person.
    Prove,
}

/// The script fetches `{path}/options`, asks the device, puts the answer into the form and sends it: everything that
/// follows is a form like any other. The words for what may happen in between wait in attributes.
pub(crate) fn passkey_form(
    language: Language,
    path: String,
    wish: PasskeyWish,
    class: &'static str,
    fields: AnyView,
) -> impl IntoView {
    let (name, label, cancelled) = match wish {
        PasskeyWish::Create => ("create", "passkey-create", "passkey-cancelled"),
        PasskeyWish::SignIn => ("sign-in", "sign-in-passkey", "passkey-sign-in-cancelled"),
        PasskeyWish::Prove => ("prove", "confirm-passkey", "passkey-sign-in-cancelled"),
    };
    view! {
        <form
            class="stack with-script"
            method="post"
            data-options=format!("{path}/options")
            action=path
            data-passkey=name
            data-waiting=language.text("passkey-waiting")
            data-cancelled=language.text(cancelled)
            data-taken=language.text("passkey-taken")
            data-failed=language.text("passkey-failed")
        >
            {fields}
            <input type="hidden" name="ceremony" />
            <input type="hidden" name="credential" />
            <button class=class type="button" data-ask="">
                {language.text(label)}
            </button>
            <p class="small passkey-status" role="status"></p>
        </form>
    }
}
