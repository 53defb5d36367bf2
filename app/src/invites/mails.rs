//! Every mail of an invite, where there were several: which one got through, and what became of the others.

use leptos::prelude::*;
use shared::invites::MailStatus;

use super::mail_words::{Advice, Lines, status_words};
use crate::desk::language;

/// The newest stands above already, so one mail alone needs no list.
#[component]
pub(super) fn Mails(mails: Vec<MailStatus>) -> impl IntoView {
    let language = language();
    if mails.len() < 2 {
        return ().into_any();
    }
    let number = i64::try_from(mails.len()).unwrap_or(i64::MAX);
    let title = language.text_with("delivery-all-mails", &[("number", number.into())]);
    let entries = mails
        .into_iter()
        .map(|mail| {
            let state = mail.state.as_str();
            view! {
                <li data-mail=state>
                    <strong>{language.text(&format!("mail-state-{state}"))}</strong>
                    <Lines lines=status_words(language, &mail)/>
                    {mail.trouble().map(|trouble| view! { <Advice trouble=trouble is_over=mail.is_over()/> })}
                </li>
            }
        })
        .collect_view();
    view! {
        <details>
            <summary>{title}</summary>
            <ol class="stack">{entries}</ol>
        </details>
    }
    .into_any()
}
