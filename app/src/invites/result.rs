//! What came of an invite: it stays on the page until the next one. And a link to hand over, wherever one is made.

use leptos::prelude::*;
use shared::Micros;
use shared::invites::InviteResult;

use super::actions::Actions;
use super::mail_line::MailLine;
use super::undo::Undo;
use crate::desk::{Moment, Secret, language};
use crate::qr::QrCode;

#[component]
pub(super) fn ResultCard(
    result: InviteResult,
    now: Micros,
    actions: Actions,
    another: Callback<()>,
) -> impl IntoView {
    let language = language();
    let title = language.text_with(
        "desk-result-title",
        &[("name", result.person_name.as_str().into())],
    );
    let mail = result
        .sent
        .then(|| view! { <MailLine invite_id=result.invite_id.clone() status=None/> });
    let back = format!("/admin/invites/{}", result.invite_id);
    let undo = (result.leaves_in > 0).then(|| {
        view! { <Undo actions=actions user_id=result.user_id.clone() back=back seconds=result.leaves_in/> }
    });
    view! {
        <section class="card stack desk-result" aria-labelledby="result-title" data-invite=result.invite_id.clone() data-user=result.user_id>
            <h2 id="result-title">{title}</h2>
            <p class="quiet"><bdi>{result.email}</bdi></p>
            {result.replaced.then(|| view! { <p class="notice notice-attention">{language.text("desk-result-replaced")}</p> })}
            {mail}
            {undo}
            <HandOver code=result.code link=result.link/>
            <dl class="facts">
                <dt>{language.text("desk-valid-until")}</dt><dd><Moment at=result.expires_at now=now/></dd>
                <dt>{language.text("desk-link-until")}</dt><dd><Moment at=result.link_expires_at now=now/></dd>
            </dl>
            <div class="cluster">
                <a
                    class="button"
                    href="/admin/invites/new"
                    on:click=move |event| {
                        event.prevent_default();
                        another.run(());
                    }
                >
                    {language.text("desk-another")}
                </a>
                <a class="button button-quiet" href=format!("/admin/invites/{}", result.invite_id)>{language.text("desk-to-invite")}</a>
            </div>
        </section>
    }
}

/// A new link for somebody who is invited already.
#[component]
pub(super) fn NewLinkCard(result: InviteResult) -> impl IntoView {
    let language = language();
    let title = language.text_with(
        "desk-new-link-title",
        &[("name", result.person_name.as_str().into())],
    );
    let until = language.text_with(
        "desk-new-link-until",
        &[("moment", language.moment(result.link_expires_at).into())],
    );
    view! {
        <section class="card stack desk-result" aria-labelledby="new-link-title" data-invite=result.invite_id data-user=result.user_id>
            <h2 id="new-link-title">{title}</h2>
            {result.replaced.then(|| view! { <p class="notice notice-attention">{language.text("desk-new-link-earlier")}</p> })}
            <HandOver code=result.code link=result.link/>
            <p class="small quiet">{until}</p>
        </section>
    }
}

/// Link and code, as far as they were to be shown.
#[component]
fn HandOver(code: Option<String>, link: Option<String>) -> impl IntoView {
    let language = language();
    view! {
        {code.map(|code| view! { <Secret id="result-code" label=language.text("desk-code") text=code copy=language.text("desk-copy-code")/> })}
        {link.map(|link| view! {
            <Secret id="result-link" label=language.text("desk-link") text=link.clone() copy=language.text("desk-copy-link")/>
            <details>
                <summary>{language.text("desk-qr")}</summary>
                <QrCode text=link label=language.text("desk-qr-label")/>
            </details>
            <p class="small quiet">{language.text("desk-shown-once")}</p>
        })}
    }
}
