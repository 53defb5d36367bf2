//! Going on with the set-up on a phone: the laptop's page with the QR code, and the phone's page behind it.

use leptos::prelude::*;
use shared::Micros;
use shared::onboarding::Invitation;
use shared::texts::Language;

use super::{invite_path, told};
use crate::plain::{Page, Piece, sentence};
use crate::qr::QrCode;

/// What the laptop shows.
#[derive(Clone, Debug)]
pub struct HandOffView {
    pub user_id: String,
    /// Where the phone goes on.
    pub link: String,
    pub ends_at: Micros,
}

/// The script looks now and then whether the phone is done; without it, "Go on" does.
pub(super) fn on_laptop(language: Language, page: &HandOffView) -> Page {
    let own = invite_path(&page.user_id, "/on-phone");
    let state = format!("{own}/state");
    told(
        language,
        "hand-off-title",
        view! {
            <p class="lead">{language.text("hand-off-text")}</p>
            <QrCode text=page.link.clone() label=language.text("hand-off-code") />
            <details>
                <summary>{language.text("hand-off-address")}</summary>
                <p dir="ltr" class="small qr-address">{page.link.clone()}</p>
            </details>
            <p class="small quiet">
                {sentence(language, "hand-off-until", &[("moment", Piece::Moment(page.ends_at))])}
            </p>
            <p class="with-script" role="status" data-wait=state>
                {language.text("hand-off-waiting")}
            </p>
            <form class="cluster" method="post" action=own.clone() data-once="">
                <a class="button without-script" href=own.clone()>
                    {language.text("hand-off-go-on")}
                </a>
                <button class="button button-quiet" type="submit">
                    {language.text("hand-off-again")}
                </button>
            </form>
            <p>
                <a class="way" href=invite_path(&page.user_id, "/set-up")>
                    {language.text("hand-off-back")}
                </a>
            </p>
        }
        .into_any(),
    )
}

/// Before the phone takes it: what it is about. `None`: it has been taken, or is over.
pub(super) fn on_phone(language: Language, invitation: Option<&Invitation>) -> Page {
    let Some(invitation) = invitation else {
        return told(
            language,
            "hand-off-over-title",
            view! { <p class="lead">{language.text("hand-off-over-text")}</p> }.into_any(),
        );
    };
    told(
        language,
        "hand-off-phone-title",
        view! {
            <p class="lead">
                {sentence(
                    language,
                    "hand-off-phone-text",
                    &[
                        ("application", Piece::Name(&invitation.application_name)),
                        ("email", Piece::Address(&invitation.email)),
                    ],
                )}
            </p>
            <form method="post" action="/on-phone" data-once="">
                <button class="button button-wide" type="submit">
                    {language.text("hand-off-phone-send")}
                </button>
            </form>
            <p class="small quiet">{language.text("hand-off-phone-note")}</p>
        }
        .into_any(),
    )
}

/// The phone is done; the other device has noticed.
pub(super) fn done(language: Language) -> Page {
    told(
        language,
        "done-title",
        view! {
            <p class="lead">{language.text("hand-off-done-text")}</p>
            <a class="button button-quiet button-wide" href="/sign-in">
                {language.text("hand-off-done-sign-in")}
            </a>
        }
        .into_any(),
    )
}
