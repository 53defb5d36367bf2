//! Who saved which words when, and the way back to them.

use leptos::prelude::*;
use shared::mail::texts::{MailTextsPage, TextVersion};
use shared::texts::Language;

use super::{PATH, place_fields};

pub(super) fn versions(language: Language, page: &MailTextsPage) -> impl IntoView {
    if page.versions.is_empty() {
        return ().into_any();
    }
    let all = page
        .versions
        .iter()
        .enumerate()
        .map(|(at, version)| entry(language, page, at, version))
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="wording-versions">
            <h2 id="wording-versions">{language.text("texts-versions")}</h2>
            <ol class="stack policy-log" reversed>{all}</ol>
        </section>
    }
    .into_any()
}

fn entry(language: Language, page: &MailTextsPage, at: usize, version: &TextVersion) -> impl IntoView {
    let number = |number: u64| [("number", number.to_string().into())];
    let own = number(version.version);
    let name = language.text_with("texts-version", &own);
    let kind = match (version.restored, version.texts.is_empty()) {
        (Some(restored), _) => Some(language.text_with("texts-version-restored", &number(restored))),
        (None, true) => Some(language.text("texts-version-reset")),
        (None, false) => None,
    };
    let changed = page.changed(at);
    let fields = changed
        .iter()
        .map(|field| language.text(&format!("texts-field-{}", field.as_str())));
    let fields: Vec<String> = fields.collect();
    let told = language.text_with("texts-version-changed", &[("fields", fields.join(" · ").into())]);
    let words = changed
        .iter()
        .map(|field| {
            let label = language.text(&format!("texts-field-{}", field.as_str()));
            view! { <li>{label} ": " <bdi>{version.texts.of(*field).to_owned()}</bdi></li> }
        })
        .collect_view();
    let restore = (at > 0 && page.may_change).then(|| {
        view! {
            <form method="post" action=format!("{PATH}/restore")>
                {place_fields(&page.place)}
                <input type="hidden" name="version" value=page.version().to_string() />
                <input type="hidden" name="restored" value=version.version.to_string() />
                <button class="button button-plain" type="submit" aria-label=language.text_with("texts-restore-which", &own)>
                    {language.text("texts-restore")}
                </button>
            </form>
        }
    });
    view! {
        <li class="stack stack-tight">
            <p>
                <strong>{name}</strong> " · " <bdi>{version.actor_name.clone()}</bdi> " · " {language.moment(version.at)}
            </p>
            {kind.map(|kind| view! { <p>{kind}</p> })}
            <details>
                <summary>{told}</summary>
                <ul>{words}</ul>
            </details>
            {restore}
        </li>
    }
}
