//! The own account: who one is here, and where one is signed in.

use leptos::prelude::*;
use serde::Deserialize;
use shared::Problem;
use shared::access::{Application, PasskeySummary, SessionSummary, SignedInPerson};
use shared::providers::{IdentitySummary, ProviderChoice};
use shared::texts::Language;

use super::{PasswordView, identities, passkeys, password, sessions};
use crate::plain::{Page, PageContext, Piece, autofocus, document, problem_notice, sentence, words};

#[derive(Clone, Debug)]
pub struct AccountView {
    pub person: SignedInPerson,
    pub email: String,
    /// Where the person's work goes on.
    pub application: Option<Application>,
    pub profile: ProfileForm,
    /// Why the form was not taken.
    pub problem: Option<Problem>,
    /// The form before this page was taken.
    pub is_saved: bool,
    pub sessions: Vec<SessionSummary>,
    /// None for somebody who may have no password.
    pub password: Option<PasswordView>,
    pub passkeys: Vec<PasskeySummary>,
    pub may_add_passkey: bool,
    pub identities: Vec<IdentitySummary>,
    /// Where further accounts may be linked.
    pub providers: Vec<ProviderChoice>,
    /// One was linked just now.
    pub is_linked: bool,
    /// Adding a passkey takes no further proof of who sits there.
    pub is_fresh: bool,
    /// The person has just shown that it is them.
    pub is_proven: bool,
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
            || account
                .password
                .as_ref()
                .is_some_and(|password| password.problem.is_some())
            || account.last_way.is_some(),
        main: view! {
            <div class="stack stack-loose">
                <h1>{language.text("account-title")}</h1>
                {problem_notice(
                    "account-problem",
                    account.passkey_problem.as_ref().map(|problem| words(language, problem)),
                )}
                {last_way(language, account)}
                {account
                    .is_proven
                    .then(|| {
                        view! {
                            <div class="notice notice-good" role="status">
                                <p>{language.text("account-proven")}</p>
                            </div>
                        }
                    })}
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
                        {account
                            .application
                            .as_ref()
                            .map(|application| to_application(language, application, person.is_admin))}
                        {person
                            .is_admin
                            .then(|| {
                                view! {
                                    <a class="button" href="/admin/invites">
                                        {language.text("account-to-desk")}
                                    </a>
                                    <a class="button button-quiet" href="/docs/api">
                                        {language.text("account-to-docs")}
                                    </a>
                                }
                            })} {sign_out()}
                    </div>
                </section>
                {profile_card(language, account)}
                {password::section(language, account)}
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
                            .map(|session| view! { <li>{sessions::row(language, session)}</li> })
                            .collect_view()}
                    </ul>
                </section>
            </div>
        }
        .into_any(),
    })
}

/// Admins have more to do here than there.
fn to_application(language: Language, application: &Application, is_admin: bool) -> impl IntoView + use<> {
    let class = match is_admin {
        true => "button button-quiet",
        false => "button",
    };
    let words = sentence(
        language,
        "done-continue",
        &[("application", Piece::Aside(&application.name))],
    );
    view! {
        <a class=class href=application.url.clone() rel="noreferrer">
            <span>{words}</span>
        </a>
    }
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
                    // Somebody without a family name may go on without.
                    required=!value.is_empty()
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
                    {other.name()}
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
