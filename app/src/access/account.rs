//! The own account: who one is here, and where one is signed in.

use leptos::prelude::*;
use serde::Deserialize;
use shared::Problem;
use shared::access::{PasskeySummary, SessionSummary, SignedInPerson};
use shared::providers::{IdentitySummary, ProviderChoice};
use shared::texts::Language;

use super::{identities, passkeys};
use crate::plain::{Page, PageContext, Piece, autofocus, document, problem_notice, sentence, words};

#[derive(Clone, Debug)]
pub struct AccountView {
    pub person: SignedInPerson,
    pub email: String,
    pub profile: ProfileForm,
    /// Why the form was not taken.
    pub problem: Option<Problem>,
    /// The form before this page was taken.
    pub is_saved: bool,
    pub sessions: Vec<SessionSummary>,
    pub passkeys: Vec<PasskeySummary>,
    pub may_add_passkey: bool,
    pub identities: Vec<IdentitySummary>,
    /// Where further accounts may be linked.
    pub providers: Vec<ProviderChoice>,
    /// One was linked just now.
    pub is_linked: bool,
    /// Adding a passkey takes no further proof of who sits there.
    pub is_fresh: bool,
    /// Why a passkey or an account was not added, named or removed.
    pub passkey_problem: Option<Problem>,
    /// What was to be removed although it is the last way to sign in.
    pub last_way: Option<LastWay>,
}

/// The last way to sign in.
#[derive(Clone, Debug)]
pub enum LastWay {
    Passkey(String),
    Identity { provider_id: String, subject: String },
}

/// Name and language as the form has them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    pub given_name: String,
    pub family_name: String,
    /// A language tag; empty = stays as it is.
    pub language: String,
}

#[must_use]
pub fn account_page(context: &PageContext, account: &AccountView) -> String {
    let language = context.language;
    let person = &account.person;
    let sign_out = || {
        view! {
            <form method="post" action="/sign-out" data-once="">
                <button class="button button-quiet" type="submit">
                    {language.text("account-sign-out")}
                </button>
            </form>
        }
    };
    document(context, || Page {
        title: language.text("account-title"),
        has_problem: account.problem.is_some()
            || account.passkey_problem.is_some()
            || account.last_way.is_some(),
        main: view! {
            <div class="stack stack-loose">
                <h1>{language.text("account-title")}</h1>
                {problem_notice(
                    "account-problem",
                    account.passkey_problem.as_ref().map(|problem| words(language, problem)),
                )}
                {last_way(language, account)}
                <section class="card">
                    <dl class="facts">
                        <dt>{language.text("account-name")}</dt>
                        <dd>
                            <bdi>{person.name.clone()}</bdi>
                        </dd>
                        <dt>{language.text("account-email")}</dt>
                        <dd>
                            <bdi dir="ltr">{account.email.clone()}</bdi>
                        </dd>
                        <dt>{language.text("account-login-name")}</dt>
                        <dd>
                            <bdi dir="ltr">{person.login_name.clone()}</bdi>
                        </dd>
                    </dl>
                    <div class="cluster">
                        {person
                            .is_admin
                            .then(|| {
                                view! {
                                    <a class="button" href="/admin/invites">
                                        {language.text("account-to-desk")}
                                    </a>
                                }
                            })} {sign_out()}
                    </div>
                </section>
                {profile_card(language, account)}
                {passkeys::section(language, account)}
                {identities::section(language, account)}
                <section class="card" aria-labelledby="sessions">
                    <div class="stack stack-tight">
                        <h2 id="sessions">{language.text("account-sessions-title")}</h2>
                        <p class="quiet">{language.text("account-sessions-text")}</p>
                    </div>
                    <ul class="rows">
                        {account
                            .sessions
                            .iter()
                            .map(|session| view! { <li>{session_row(language, session)}</li> })
                            .collect_view()}
                    </ul>
                </section>
            </div>
        }
        .into_any(),
    })
}

/// Asks again before somebody shuts themselves out.
fn last_way(language: Language, account: &AccountView) -> Option<AnyView> {
    let (name, action, fields) = match account.last_way.as_ref()? {
        LastWay::Passkey(id) => passkeys::last_way(account, id)?,
        LastWay::Identity { provider_id, subject } => identities::last_way(account, provider_id, subject)?,
    };
    Some(
        view! {
            <div class="notice notice-problem" id="last-way" role="alert" tabindex="-1">
                <h2>{language.text("account-last-way-title")}</h2>
                <p>{sentence(language, "account-last-way-text", &[("name", Piece::Name(name))])}</p>
                <form class="cluster" method="post" action=action data-once="">
                    {fields}
                    <input type="hidden" name="confirmed" value="yes" />
                    <button class="button button-danger" type="submit">
                        {language.text("account-last-way-send")}
                    </button>
                    <a class="button button-quiet" href="/account">
                        {language.text("account-last-way-keep")}
                    </a>
                </form>
            </div>
        }
        .into_any(),
    )
}

fn profile_card(language: Language, account: &AccountView) -> AnyView {
    let ProfileForm {
        given_name,
        family_name,
        language: chosen,
    } = &account.profile;
    let is_wrong = autofocus(account.problem.is_some());
    let described_by = account.problem.is_some().then_some("profile-problem");
    let name_field = |id: &'static str, label: &str, autocomplete: &'static str, value: &str| {
        view! {
            <div class="field">
                <label for=id>{language.text(label)}</label>
                <input
                    class="input"
                    id=id
                    name=id
                    type="text"
                    autocomplete=autocomplete
                    maxlength="200"
                    required
                    value=value.to_owned()
                    aria-invalid=is_wrong
                    aria-describedby=described_by
                />
            </div>
        }
    };
    let knows = Language::from_tag(chosen);
    let options = Language::all()
        .map(|other| {
            let is_chosen = knows == Some(other);
            view! {
                <option value=other.tag() lang=other.tag() selected=is_chosen>
                    {other.text("language-name")}
                </option>
            }
        })
        .collect_view();
    // A language without texts here may well be the person's own: it is not taken from them unasked.
    let unknown = knows.is_none().then(|| {
        let words = match chosen.is_empty() {
            true => language.text("account-language-none"),
            false => chosen.clone(),
        };
        view! {
            <option value="" selected>
                {words}
            </option>
        }
    });
    view! {
        <section class="card" aria-labelledby="profile">
            <h2 id="profile">{language.text("account-profile-title")}</h2>
            {account
                .is_saved
                .then(|| {
                    view! {
                        <div class="notice notice-good" role="status">
                            <p>{language.text("account-saved")}</p>
                        </div>
                    }
                })}
            {problem_notice("profile-problem", account.problem.as_ref().map(|p| words(language, p)))}
            <form class="stack" method="post" action="/account/profile" data-once="">
                <div class="field-row">
                    {name_field("given_name", "desk-given-name", "given-name", given_name)}
                    {name_field("family_name", "desk-family-name", "family-name", family_name)}
                </div>
                <div class="field">
                    <label for="profile-language">{language.text("account-language")}</label>
                    <p class="field-hint" id="profile-language-hint">
                        {language.text("account-language-hint")}
                    </p>
                    <select
                        class="input"
                        id="profile-language"
                        name="language"
                        aria-describedby="profile-language-hint"
                    >
                        {unknown}
                        {options}
                    </select>
                </div>
                <div>
                    <button class="button" type="submit">
                        {language.text("account-save")}
                    </button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn session_row(language: Language, session: &SessionSummary) -> AnyView {
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
