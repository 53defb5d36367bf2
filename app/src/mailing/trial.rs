//! What came of a test mail: in plain words first, then all that was said.

use leptos::prelude::*;
use shared::mail::providers::{Trial, TrialSide};

use crate::desk::language;

#[component]
pub(super) fn TrialNotice(trial: Trial) -> impl IntoView {
    let language = language();
    let summary = match &trial.failure {
        None => {
            let words = language.text_with(
                "mailing-trial-good",
                &[("address", trial.recipient.as_str().into())],
            );
            view! { <p class="notice notice-good">{words}</p> }.into_any()
        }
        Some(failure) => {
            let advice = language.text(&format!("mailing-fault-{}", failure.fault.as_str()));
            view! {
                <div class="notice notice-problem stack stack-tight" role="alert">
                    <p><strong>{language.text("mailing-trial-bad")}</strong> " " {advice}</p>
                    <p><bdi dir="ltr"><code>{failure.words.clone()}</code></bdi></p>
                </div>
            }
            .into_any()
        }
    };
    let has_lines = !trial.lines.is_empty();
    let is_open = trial.failure.is_some();
    let lines = trial
        .lines
        .into_iter()
        .map(|line| {
            let (side, class) = match line.side {
                TrialSide::Usher => ("mailing-trial-usher", "trial-usher"),
                TrialSide::Provider => ("mailing-trial-provider", "trial-provider"),
                TrialSide::Note => ("mailing-trial-note", "trial-note"),
            };
            view! {
                <li class=class>
                    <span class="trial-side">{language.text(side)}</span>
                    <code dir="ltr">{line.text}</code>
                </li>
            }
        })
        .collect_view();
    let said = has_lines.then(|| {
        view! {
            <details class="trial" open=is_open>
                <summary>{language.text("mailing-trial-said")}</summary>
                <ol class="trial-lines">{lines}</ol>
            </details>
        }
    });
    view! {
        {summary}
        {said}
    }
}
