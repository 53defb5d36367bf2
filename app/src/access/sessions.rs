//! Where somebody is signed in, on the account page.

use leptos::prelude::*;
use shared::access::SessionSummary;
use shared::texts::Language;

use crate::plain::{Piece, sentence};

pub(super) fn row(language: Language, session: &SessionSummary) -> AnyView {
    let browser = browser_words(language, &session.user_agent);
    let which = language.text_with(
        "account-session-end-which",
        &[("browser", browser.as_str().into())],
    );
    view! {
        <div class="row-words">
            <p>
                <bdi class="who">{browser}</bdi>
                " "
                {session
                    .is_current
                    .then(|| {
                        view! {
                            <span class="badge badge-accent">{language.text("account-session-current")}</span>
                        }
                    })}
            </p>
            <p class="small quiet">
                {sentence(
                    language,
                    "account-session-seen",
                    &[
                        ("moment", Piece::Moment(session.last_seen_at)),
                        ("since", Piece::Moment(session.created_at)),
                    ],
                )}
            </p>
        </div>
        <form method="post" action="/account/sessions/end" data-once="">
            <input type="hidden" name="id" value=session.id.clone() />
            <button class="button button-danger" type="submit" aria-label=which>
                {language.text("account-session-end")}
            </button>
        </form>
    }
    .into_any()
}

/// "Firefox on Linux": enough to tell one's own devices apart. Browsers call themselves by each other's names, so the
/// order matters.
#[must_use]
pub fn browser_words(language: Language, user_agent: &str) -> String {
    const BROWSERS: &[(&str, &str)] = &[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ];
    const SYSTEMS: &[(&str, &str)] = &[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];
    let find = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| user_agent.contains(mark))
            .map(|(_, name)| *name)
    };
    match (find(BROWSERS), find(SYSTEMS)) {
        (Some(browser), Some(system)) => language.text_with(
            "account-session-browser",
            &[("browser", browser.into()), ("system", system.into())],
        ),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => language.text("account-session-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_told_apart_in_words() {
        let words = |user_agent| browser_words(Language::ENGLISH, user_agent);
        assert_eq!(
            words(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36 Edg/150.0"
            ),
            "Edge on Windows"
        );
        assert_eq!(
            words(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1"
            ),
            "Safari on iPhone"
        );
        assert_eq!(words(""), "Unknown browser");
    }
}
