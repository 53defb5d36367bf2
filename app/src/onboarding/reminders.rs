//! No more reminders: one press, for whoever has the address from a mail.

use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use shared::texts::Language;

use super::told;
use crate::plain::Page;

pub(super) fn page(language: Language, token: &str) -> Page {
    let action = format!("/reminders/{}", utf8_percent_encode(token, NON_ALPHANUMERIC));
    let body = view! {
        <p class="lead">{language.text("stop-reminders-text")}</p>
        <form method="post" action=action data-once="">
            <button class="button button-wide" type="submit">
                {language.text("stop-reminders-button")}
            </button>
        </form>
    };
    told(language, "stop-reminders-title", body.into_any())
}

pub(super) fn stopped(language: Language) -> Page {
    let body = view! { <p class="lead">{language.text("reminders-stopped-text")}</p> };
    told(language, "reminders-stopped-title", body.into_any())
}
