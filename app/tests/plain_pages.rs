//! Every plain page in every language: well-formed, complete in words, safe to press. `PAGES_OUT=/some/folder` also writes
//! them as files with the style sheet inside, to be looked at.
#![cfg(feature = "ssr")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use app::access::{
    AccountView, ConfirmView, LastWay, NewPasswordPage, PasskeyLinkPage, PasswordView, PendingRemoval,
    ProfileForm, SignInView, account_page, confirm_page, new_password_page, passkey_link_page, problem_page,
    sign_in_page,
};
use app::onboarding::{DoneView, HandOffView, OnboardingPage, SignInWays, Told, page};
use app::plain::{House, PageContext};
use shared::access::{Application, OwnPasswordRule, PasskeySummary, SessionSummary, SignedInPerson};
use shared::onboarding::{Afterwards, Invitation, SetUpView, Welcome};
use shared::organizations::{Layers, Policy};
use shared::providers::{IdentitySummary, Mismatch, MismatchKind, Preset, ProviderChoice};
use shared::texts::Language;
use shared::{Micros, Problem, Reason};

const NOON: Micros = Micros(1_795_435_200_000_000);

fn context(language: Language) -> PageContext {
    PageContext {
        language,
        nonce: "n0nce".to_owned(),
        site_version: "v1".to_owned(),
        signed_in: None,
        house: None,
        path: "/invite/271?from=mail".to_owned(),
    }
}

fn provider() -> ProviderChoice {
    ProviderChoice {
        id: "77".to_owned(),
        name: "Acme <SSO>".to_owned(),
        preset: Preset::Oidc,
    }
}

fn mismatch(kind: MismatchKind) -> OnboardingPage {
    OnboardingPage::Mismatch {
        invitation: invitation(),
        mismatch: Mismatch {
            provider: provider(),
            kind,
            stated: "joe@home.net".to_owned(),
            invited: "maria@acme.com".to_owned(),
        },
    }
}

fn invitation() -> Invitation {
    Invitation {
        user_id: "271".to_owned(),
        inviter_name: "Ana Silva".to_owned(),
        organization_name: "Acme".to_owned(),
        application_name: "CustomerPortal".to_owned(),
        application_url: None,
        person_name: "Maria Gómez".to_owned(),
        email: "maria@acme.com".to_owned(),
        login_name: "maria@acme.com".to_owned(),
        language: None,
        look: None,
    }
}

fn person() -> SignedInPerson {
    SignedInPerson {
        user_id: "12".to_owned(),
        name: "Joe Home".to_owned(),
        login_name: "joe@home.net".to_owned(),
        is_admin: true,
    }
}

fn welcomes() -> Vec<(&'static str, Welcome)> {
    let masked_email = Some("m…@acme.com".to_owned());
    vec![
        (
            "ready",
            Welcome::Ready {
                invitation: invitation(),
                expires_at: NOON,
            },
        ),
        (
            "link-expired",
            Welcome::LinkExpired {
                invitation: invitation(),
                masked_email: masked_email.clone(),
                ended_at: NOON,
            },
        ),
        (
            "link-expired-no-mail",
            Welcome::LinkExpired {
                invitation: invitation(),
                masked_email: None,
                ended_at: NOON,
            },
        ),
        (
            "replaced-no-mail",
            Welcome::Replaced {
                invitation: invitation(),
                masked_email: None,
                at: NOON,
            },
        ),
        (
            "over",
            Welcome::Over {
                invitation: invitation(),
                ended_at: NOON,
            },
        ),
        (
            "replaced",
            Welcome::Replaced {
                invitation: invitation(),
                masked_email,
                at: NOON,
            },
        ),
        (
            "already-done",
            Welcome::AlreadyDone {
                invitation: invitation(),
                since: NOON,
                has_passkey: false,
                provider: None,
            },
        ),
        (
            "revoked",
            Welcome::Revoked {
                invitation: invitation(),
            },
        ),
        (
            "was-declined",
            Welcome::Declined {
                invitation: invitation(),
                may_reopen: true,
            },
        ),
        (
            "was-declined-and-over",
            Welcome::Declined {
                invitation: invitation(),
                may_reopen: false,
            },
        ),
        (
            "wrong-account",
            Welcome::WrongAccount {
                invitation: invitation(),
                signed_in_as: "joe@home.net".to_owned(),
            },
        ),
        ("wrong-code", Welcome::WrongCode { tries_left: 3 }),
        ("slowed-down", Welcome::SlowedDown { until: NOON }),
        ("no-code", Welcome::NoCode),
    ]
}

fn set_up(problem: Option<Reason>) -> OnboardingPage {
    set_up_with(true, Some(8), vec![provider()], problem)
}

fn set_up_with(
    offers_passkeys: bool,
    min_password_chars: Option<usize>,
    providers: Vec<ProviderChoice>,
    problem: Option<Reason>,
) -> OnboardingPage {
    OnboardingPage::SetUp {
        view: SetUpView {
            invitation: invitation(),
            ends_at: NOON,
            providers,
            min_password_chars,
            offers_passkeys,
        },
        problem: problem.map(Problem::new),
    }
}

fn not_expected(invitation: Option<Invitation>, problem: Option<Reason>) -> OnboardingPage {
    OnboardingPage::NotExpected {
        invitation,
        user_id: "271".to_owned(),
        problem: problem.map(Problem::new),
    }
}

fn onboarding_pages() -> Vec<(&'static str, OnboardingPage)> {
    let mut pages: Vec<_> = welcomes()
        .into_iter()
        .map(|(name, welcome)| {
            let typed = if name == "wrong-code" { "7KQ2 9xm4" } else { "" }.to_owned();
            (name, OnboardingPage::Welcome { welcome, typed })
        })
        .collect();
    pages.extend([
        ("set-up", set_up(None)),
        ("set-up-password", set_up_with(false, Some(8), vec![], None)),
        ("set-up-passkey", set_up_with(true, None, vec![], None)),
        (
            "set-up-no-password",
            set_up_with(true, None, vec![provider()], None),
        ),
        (
            "set-up-provider",
            set_up_with(false, None, vec![provider()], None),
        ),
        ("set-up-none", set_up_with(false, None, vec![], None)),
        ("set-up-common", set_up(Some(Reason::PasswordCommon))),
        (
            "set-up-repeat-differs",
            set_up(Some(Reason::PasswordRepeatDiffers)),
        ),
        ("set-up-busy", set_up(Some(Reason::TryAgain))),
        ("done", OnboardingPage::Done(done())),
        (
            "done-passkey",
            OnboardingPage::Done(DoneView {
                afterwards: Some(afterwards(vec![passkeys().remove(0)])),
                told: Some(Told::Named),
                ..done_by(true, None)
            }),
        ),
        (
            "done-password",
            OnboardingPage::Done(DoneView {
                afterwards: Some(Afterwards {
                    min_password_chars: None,
                    ..afterwards(vec![])
                }),
                ..done()
            }),
        ),
        (
            "done-refused",
            OnboardingPage::Done(DoneView {
                afterwards: Some(afterwards(vec![])),
                problem: Some(Reason::PasswordCommon.into()),
                ..done_by(false, Some(provider()))
            }),
        ),
        (
            "done-name-refused",
            OnboardingPage::Done(DoneView {
                afterwards: Some(afterwards(passkeys())),
                problem: Some(Reason::PasskeyNameLength.into()),
                ..done_by(true, None)
            }),
        ),
        (
            "done-second",
            OnboardingPage::Done(DoneView {
                afterwards: Some(Afterwards {
                    offers_passkey: false,
                    min_password_chars: None,
                    has_second: true,
                    ..afterwards(passkeys())
                }),
                ..done_by(true, None)
            }),
        ),
        (
            "done-late",
            OnboardingPage::Done(DoneView {
                told: Some(Told::TooLate),
                ..done_by(true, None)
            }),
        ),
        (
            "done-application",
            OnboardingPage::Done(DoneView {
                invitation: Invitation {
                    application_url: Some("https://portal.acme.example/start?from=\"invite\"".to_owned()),
                    ..invitation()
                },
                ..done()
            }),
        ),
        (
            "done-provider",
            OnboardingPage::Done(done_by(false, Some(provider()))),
        ),
        ("mismatch-other", mismatch(MismatchKind::OtherAddress)),
        ("mismatch-unverified", mismatch(MismatchKind::NotVerified)),
        ("mismatch-none", mismatch(MismatchKind::NoAddress)),
        ("not-expected", not_expected(Some(invitation()), None)),
        ("not-expected-nameless", not_expected(None, None)),
        (
            "not-expected-unticked",
            not_expected(Some(invitation()), Some(Reason::NotDeclined)),
        ),
        (
            "hand-off",
            OnboardingPage::HandOff(HandOffView {
                user_id: "271".to_owned(),
                link: "https://id.example/on-phone?code=AAECAwQFBgcICQoLDA0".to_owned(),
                ends_at: NOON,
            }),
        ),
        ("on-phone", OnboardingPage::OnPhone(Some(invitation()))),
        ("on-phone-over", OnboardingPage::OnPhone(None)),
        ("on-phone-done", OnboardingPage::DoneOnPhone),
        ("declined", OnboardingPage::Declined),
        (
            "link-sent",
            OnboardingPage::LinkSent {
                masked_email: "m…@acme.com".to_owned(),
            },
        ),
        (
            "invitation-requested",
            OnboardingPage::InvitationRequested {
                inviter_name: "Ana Silva".to_owned(),
            },
        ),
    ]);
    pages
}

fn done() -> DoneView {
    done_by(false, None)
}

fn done_by(has_passkey: bool, provider: Option<ProviderChoice>) -> DoneView {
    DoneView {
        invitation: invitation(),
        ways: SignInWays {
            has_passkey,
            provider,
        },
        afterwards: None,
        told: None,
        problem: None,
    }
}

fn afterwards(passkeys: Vec<PasskeySummary>) -> Afterwards {
    Afterwards {
        user_id: "271".to_owned(),
        passkeys,
        offers_passkey: true,
        min_password_chars: Some(8),
        has_second: false,
    }
}

fn sessions() -> Vec<SessionSummary> {
    let session = |id: &str, user_agent: &str, is_current| SessionSummary {
        id: id.to_owned(),
        user_agent: user_agent.to_owned(),
        created_at: NOON,
        last_seen_at: NOON,
        is_current,
    };
    vec![
        session(
            "s1",
            "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Firefox/150.0",
            true,
        ),
        session(
            "s2",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1",
            false,
        ),
    ]
}

fn passkeys() -> Vec<PasskeySummary> {
    let passkey = |id: &str, name: &str, last_used_at| PasskeySummary {
        id: id.to_owned(),
        name: name.to_owned(),
        created_at: NOON,
        last_used_at,
    };
    vec![
        passkey("21", "Chrome on Linux", Some(NOON)),
        passkey("22", "<b>my phone</b>", None),
    ]
}

/// Every page by its name.
fn all_pages(language: Language) -> BTreeMap<String, String> {
    let context = context(language);
    let signed_in = PageContext {
        signed_in: Some(person()),
        ..context.clone()
    };
    let mut pages: BTreeMap<String, String> = onboarding_pages()
        .iter()
        .map(|(name, state)| {
            let context = if *name == "wrong-account" {
                &signed_in
            } else {
                &context
            };
            ((*name).to_owned(), page(context, state))
        })
        .collect();
    let wrong = SignInView {
        login_name: "maria@acme.com".to_owned(),
        problem: Some(Reason::SignInWrong.into()),
        next: "/admin/invites?q=a&b".to_owned(),
        providers: vec![provider()],
        ..SignInView::default()
    };
    pages.insert(
        "sign-in".to_owned(),
        sign_in_page(&context, &SignInView::default()),
    );
    pages.insert("sign-in-wrong".to_owned(), sign_in_page(&context, &wrong));
    let account = AccountView {
        person: person(),
        email: "joe@home.net".to_owned(),
        application: None,
        profile: ProfileForm {
            given_name: "Joe".to_owned(),
            family_name: "Miller".to_owned(),
            language: "pt".to_owned(),
        },
        problem: Some(Reason::NameMissing.into()),
        is_saved: false,
        sessions: sessions(),
        password: Some(PasswordView {
            rule: OwnPasswordRule {
                least: 8,
                has_one: true,
            },
            is_changed: false,
            problem: Some(Reason::PasswordWrong.into()),
        }),
        passkeys: passkeys(),
        may_add_passkey: true,
        identities: vec![IdentitySummary {
            provider_id: "77".to_owned(),
            provider_name: "Acme <SSO>".to_owned(),
            subject: "sub|1".to_owned(),
            user_name: "joe@home.net".to_owned(),
            created_at: NOON,
            last_used_at: None,
        }],
        providers: vec![provider()],
        is_linked: true,
        is_proven: false,
        is_fresh: true,
        passkey_problem: None,
        last_way: None,
    };
    pages.insert("account".to_owned(), account_page(&signed_in, &account));
    let crowded = AccountView {
        problem: None,
        passkey_problem: Some(Reason::TooManyPasskeys.into()),
        ..account.clone()
    };
    pages.insert(
        "account-passkey-problem".to_owned(),
        account_page(&signed_in, &crowded),
    );
    let last_way = AccountView {
        problem: None,
        last_way: Some(LastWay::Passkey("21".to_owned())),
        ..account.clone()
    };
    pages.insert("account-last-way".to_owned(), account_page(&signed_in, &last_way));
    let proven = AccountView {
        problem: None,
        is_linked: false,
        is_proven: true,
        application: Some(Application {
            name: "Customer <Portal>".to_owned(),
            url: "https://portal.acme.example/".to_owned(),
        }),
        ..account.clone()
    };
    pages.insert("account-proven".to_owned(), account_page(&signed_in, &proven));
    let without_password = |is_fresh| AccountView {
        problem: None,
        is_fresh,
        password: Some(PasswordView {
            rule: OwnPasswordRule {
                least: 8,
                has_one: false,
            },
            is_changed: false,
            problem: None,
        }),
        ..account.clone()
    };
    for (name, is_fresh) in [("account-first-password", true), ("account-no-password", false)] {
        let html = account_page(&signed_in, &without_password(is_fresh));
        pages.insert(name.to_owned(), html);
    }
    let stale = AccountView {
        problem: None,
        is_fresh: false,
        ..account.clone()
    };
    pages.insert("account-stale".to_owned(), account_page(&signed_in, &stale));
    let confirm = |has_password, has_passkey, problem: Option<Reason>| ConfirmView {
        person: person(),
        has_password,
        has_passkey,
        providers: vec![],
        removal: has_passkey.then(|| PendingRemoval {
            id: "21".to_owned(),
            even_the_last: true,
        }),
        problem: problem.map(Into::into),
    };
    for (name, view) in [
        ("confirm", confirm(true, true, None)),
        ("confirm-passkey", confirm(false, true, None)),
        ("confirm-wrong", confirm(true, false, Some(Reason::PasswordWrong))),
        ("confirm-impossible", confirm(false, false, None)),
    ] {
        pages.insert(name.to_owned(), confirm_page(&signed_in, &view));
    }
    let by_account = ConfirmView {
        providers: vec![provider()],
        ..confirm(false, false, Some(Reason::ProviderAnswerRefused))
    };
    pages.insert(
        "confirm-provider".to_owned(),
        confirm_page(&signed_in, &by_account),
    );
    for (name, problem) in [
        ("new-password", None),
        ("new-password-same", Some(Reason::PasswordUnchanged)),
        ("new-password-busy", Some(Reason::TryAgain)),
    ] {
        let view = NewPasswordPage {
            login_name: "maria@acme.com".to_owned(),
            least: 8,
            problem: problem.map(Into::into),
        };
        pages.insert(name.to_owned(), new_password_page(&context, &view));
    }
    let make = |problem: Option<Reason>| PasskeyLinkPage::Make {
        user_id: "271".to_owned(),
        login_name: "maria@acme.com".to_owned(),
        problem: problem.map(Into::into),
    };
    for (name, view) in [
        ("passkey-link", make(None)),
        ("passkey-link-problem", make(Some(Reason::PasskeyRefused))),
        ("passkey-link-done", PasskeyLinkPage::Done),
        ("passkey-link-over", PasskeyLinkPage::Over),
    ] {
        pages.insert(name.to_owned(), passkey_link_page(&context, &view));
    }
    let last_account = AccountView {
        problem: None,
        last_way: Some(LastWay::Identity {
            provider_id: "77".to_owned(),
            subject: "sub|1".to_owned(),
        }),
        ..account.clone()
    };
    pages.insert(
        "account-last-account".to_owned(),
        account_page(&signed_in, &last_account),
    );
    for reason in [
        Reason::RouteNotFound,
        Reason::Internal,
        Reason::PermissionDenied,
        Reason::SetUpOver,
        Reason::TryAgain,
        Reason::TooManyMails,
        Reason::CodeNotFound,
        Reason::SignInNeeded,
    ] {
        pages.insert(
            format!("problem-{reason:?}"),
            problem_page(&context, &reason.into()),
        );
    }
    pages
}

/// The start tags of one element.
fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!("<{name}");
    html.match_indices(&start)
        .map(|(at, _)| &html[at..])
        .filter(|rest| !rest[start.len()..].starts_with(|c: char| c.is_alphanumeric()))
        .map(|rest| &rest[..=rest.find('>').unwrap_or(rest.len() - 1)])
        .collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let rest = tag.split_once(&format!(" {name}=\""))?.1;
    rest.split_once('"').map(|(value, _)| value)
}

#[test]
fn every_page_is_a_whole_document() {
    for language in Language::all() {
        for (name, html) in all_pages(language) {
            let at = format!("{name} in {}", language.tag());
            assert!(html.starts_with("<!DOCTYPE html><html"), "{at}");
            let root = tags(&html, "html")[0];
            assert_eq!(attribute(root, "lang"), Some(language.tag()), "{at}");
            assert_eq!(attribute(root, "dir"), Some(language.direction()), "{at}");
            for element in ["h1", "main", "title"] {
                assert_eq!(tags(&html, element).len(), 1, "{element} of {at}");
            }
            assert!(!html.contains("<title></title>"), "{at}");
            assert!(!html.contains("<!>"), "{at}: a mark for hydration is left");
        }
    }
}

#[test]
fn forms_work_by_themselves_and_no_script_is_inside_the_markup() {
    for (name, html) in all_pages(Language::ENGLISH) {
        for form in tags(&html, "form") {
            assert_eq!(attribute(form, "method"), Some("post"), "{name}: {form}");
            assert!(
                attribute(form, "action").is_some_and(|path| path.starts_with('/')),
                "{name}: {form}"
            );
        }
        for script in tags(&html, "script") {
            assert_eq!(attribute(script, "nonce"), Some("n0nce"), "{name}");
        }
        for inline in [" onclick=", " onsubmit=", " oninput=", " style=", "javascript:"] {
            assert!(!html.contains(inline), "{name} has {inline}");
        }
    }
}

#[test]
fn what_a_field_points_at_is_there() {
    for (name, html) in all_pages(Language::ENGLISH) {
        let ids: Vec<&str> = html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        for id in &ids {
            assert_eq!(
                ids.iter().filter(|other| *other == id).count(),
                1,
                "{name}: id {id}"
            );
        }
        for pointer in ["aria-describedby", "aria-labelledby", "aria-controls", "for"] {
            for rest in html.split(&format!(" {pointer}=\"")).skip(1) {
                for id in rest.split('"').next().unwrap().split(' ') {
                    assert!(ids.contains(&id), "{name}: {pointer} wants {id}");
                }
            }
        }
    }
}

#[test]
fn every_word_comes_from_the_catalogue() {
    let keys: Vec<String> = ["pages", "onboarding", "access"]
        .iter()
        .flat_map(|file| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../shared/locales/en/{file}.ftl"));
            let text = fs::read_to_string(path).unwrap();
            text.lines()
                .filter_map(|line| line.split_once(" ="))
                .map(|(key, _)| key.to_owned())
                .filter(|key| key.contains('-') && !key.starts_with(' '))
                .collect::<Vec<_>>()
        })
        .collect();
    for language in Language::all() {
        for (name, html) in all_pages(language) {
            for key in &keys {
                assert!(
                    !html.contains(&format!(">{key}<")),
                    "{name} in {} shows {key}",
                    language.tag()
                );
            }
            assert!(!html.contains("{$"), "{name} in {}", language.tag());
            assert!(
                !html.chars().any(|c| ('\u{E000}'..='\u{F8FF}').contains(&c)),
                "{name}"
            );
        }
    }
}

#[test]
fn names_are_text_and_addresses_keep_their_direction() {
    let hostile = Invitation {
        inviter_name: "<script>alert(1)</script>".to_owned(),
        application_name: "\u{E001}\"><img src=x>".to_owned(),
        ..invitation()
    };
    let html = page(
        &context(Language::ENGLISH),
        &OnboardingPage::Welcome {
            welcome: Welcome::Ready {
                invitation: hostile,
                expires_at: NOON,
            },
            typed: String::new(),
        },
    );
    assert!(!html.contains("<script>alert"));
    assert!(!html.contains("<img"));
    assert!(html.contains("<bdi dir=\"ltr\" class=\"who\">maria@acme.com</bdi>"));
}

#[test]
fn the_code_typed_stays_in_its_field() {
    let pages = all_pages(Language::ENGLISH);
    let html = &pages["wrong-code"];
    let field = tags(html, "input")
        .into_iter()
        .find(|tag| attribute(tag, "name") == Some("code"))
        .unwrap();
    assert_eq!(attribute(field, "value"), Some("7KQ2 9xm4"));
    assert_eq!(attribute(field, "autocomplete"), Some("one-time-code"));
    assert!(html.contains("You have 3 tries left"));
}

#[test]
fn the_set_up_page_offers_what_is_allowed_and_names_nothing_else() {
    let pages = all_pages(Language::ENGLISH);
    for (name, passkey, password) in [
        ("set-up", true, true),
        ("set-up-password", false, true),
        ("set-up-passkey", true, false),
        ("set-up-no-password", true, false),
        ("set-up-provider", false, false),
        ("set-up-none", false, false),
    ] {
        let html = &pages[name];
        let forms = tags(html, "form");
        let has = |attribute: &str| forms.iter().any(|form| form.contains(attribute));
        assert_eq!(has("data-passkey=\"create\""), passkey, "{name}");
        assert_eq!(has("action=\"/invite/271/set-up\""), password, "{name}");
        let words = html.to_lowercase();
        assert_eq!(words.contains("password"), password, "{name}");
        // Where nothing is possible, the page says what would be.
        assert_eq!(
            words.contains("passkey"),
            passkey || name == "set-up-none",
            "{name}"
        );
    }
    assert!(pages["set-up-none"].contains("Ana Silva"), "whom to ask");
}

#[test]
fn the_account_page_asks_for_the_password_of_before() {
    let html = &all_pages(Language::ENGLISH)["account"];
    let field = |name: &str| {
        let inputs = tags(html, "input").into_iter();
        inputs
            .clone()
            .find(|tag| attribute(tag, "name") == Some(name))
            .unwrap()
    };
    assert_eq!(
        attribute(field("current"), "autocomplete"),
        Some("current-password")
    );
    assert_eq!(attribute(field("current"), "aria-invalid"), Some("true"));
    assert_eq!(attribute(field("password"), "autocomplete"), Some("new-password"));
    assert_eq!(attribute(field("password"), "minlength"), Some("8"));
    assert!(html.contains("This is not your current password."));
}

#[test]
fn no_page_offers_a_mail_that_cannot_leave() {
    let pages = all_pages(Language::ENGLISH);
    for name in ["link-expired", "replaced"] {
        assert!(pages[name].contains("action=\"/invite/271/new-link\""), "{name}");
        let without = &pages[&format!("{name}-no-mail")];
        assert!(!without.contains("new-link\""), "{name}");
        assert!(!without.contains("e-mail"), "{name}");
        assert!(without.contains("Ana Silva"), "{name}: whom to ask");
    }
}

#[test]
fn the_language_switch_comes_back_to_the_same_page() {
    let html = &all_pages(Language::ENGLISH)["ready"];
    assert!(html.contains("/language?lang=de&amp;next=%2Finvite%2F271%3Ffrom%3Dmail"));
    assert!(html.contains("Deutsch"));
    assert!(html.contains("العربية"));
}

/// No test: writes the pages for whoever wants to look at them.
#[test]
fn pages_can_be_looked_at() {
    let Some(folder) = std::env::var_os("PAGES_OUT").map(PathBuf::from) else {
        return;
    };
    let style = std::env::var("PAGES_CSS").map_or_else(
        |_| String::new(),
        |path| fs::read_to_string(path).expect("PAGES_CSS names a bundled style sheet"),
    );
    for language in Language::all() {
        let folder = folder.join(language.tag());
        fs::create_dir_all(&folder).unwrap();
        for (name, html) in all_pages(language) {
            let html = html.replace("</head>", &format!("<style>{style}</style></head>"));
            fs::write(folder.join(format!("{name}.html")), html).unwrap();
        }
    }
}

#[test]
fn ways_to_providers_are_links_that_keep_where_one_was_going() {
    let pages = all_pages(Language::ENGLISH);
    assert!(pages["set-up"].contains(r#"href="/invite/271/set-up/idp/77""#));
    assert!(pages["sign-in-wrong"].contains(r#"href="/sign-in/idp/77?next=%2Fadmin%2Finvites%3Fq%3Da%26b""#));
    assert!(pages["done-provider"].contains(r#"href="/sign-in/idp/77""#));
    assert!(pages["account"].contains(r#"href="/account/identities/77""#));
}

#[test]
fn a_mismatch_shows_both_addresses_and_two_ways_on() {
    let pages = all_pages(Language::ENGLISH);
    for name in ["mismatch-other", "mismatch-unverified"] {
        let page = &pages[name];
        assert!(
            page.contains("joe@home.net") && page.contains("maria@acme.com"),
            "{name}"
        );
        assert!(page.contains(r#"href="/invite/271/set-up/idp/77""#), "{name}");
        assert!(page.contains(r#"href="/invite/271/set-up""#), "{name}");
    }
    assert!(!pages["mismatch-none"].contains("joe@home.net"));
}

#[test]
fn the_last_account_goes_only_when_that_is_meant() {
    let page = &all_pages(Language::ENGLISH)["account-last-account"];
    let question = page.split(r#"id="last-way""#).nth(1).unwrap_or_default();
    let question = question.split("</form>").next().unwrap_or_default();
    for part in [
        r#"action="/account/identities/remove""#,
        r#"name="subject" value="sub|1""#,
        r#"name="confirmed" value="yes""#,
    ] {
        assert!(question.contains(part), "{part}");
    }
}

#[test]
fn whoever_is_done_is_asked_for_no_more_than_there_is() {
    let pages = all_pages(Language::ENGLISH);
    for (name, names, passkey, password) in [
        ("done", 0, false, false),
        ("done-passkey", 1, true, true),
        ("done-password", 0, true, false),
        ("done-refused", 0, true, true),
        ("done-second", 2, false, false),
        ("done-late", 0, false, false),
    ] {
        let forms = tags(&pages[name], "form");
        let to = |path: &str| {
            let posts = |form: &&&str| attribute(form, "action") == Some(path);
            forms.iter().filter(posts).count()
        };
        assert_eq!(to("/invite/271/done/name"), names, "{name}");
        assert_eq!(to("/invite/271/done/passkey"), usize::from(passkey), "{name}");
        assert_eq!(to("/invite/271/done/password"), usize::from(password), "{name}");
        // Never forced: the way on is there in any case.
        assert!(pages[name].contains(r#"href="/sign-in"#), "{name}");
    }
    assert!(tags(&pages["done-refused"], "details")[0].contains("open"));
    assert!(!tags(&pages["done-passkey"], "details")[0].contains("open"));
}

#[test]
fn the_way_on_leads_to_the_application() {
    let pages = all_pages(Language::ENGLISH);
    let first = |name: &str| {
        let links = tags(&pages[name], "a").into_iter();
        let mut buttons =
            links.filter(|link| attribute(link, "class").is_some_and(|class| class.contains("button")));
        attribute(buttons.next().unwrap(), "href").unwrap().to_owned()
    };
    assert_eq!(
        first("done-application"),
        "https://portal.acme.example/start?from=&quot;invite&quot;"
    );
    assert_eq!(first("account-proven"), "https://portal.acme.example/");
    assert!(first("done").starts_with("/sign-in?"));
}

#[test]
fn a_house_puts_its_name_and_colours_on_its_pages() {
    let mut policy = Policy::default();
    policy.set("primary_light", Some("#004488")).unwrap();
    let layers = Layers {
        instance: policy,
        organization: None,
    };
    let look = layers.effective().look().unwrap();
    let of = |house: Option<House>| {
        let context = PageContext {
            house,
            ..context(Language::ENGLISH)
        };
        page(&context, &set_up(None))
    };
    let house = |look| {
        Some(House {
            name: "<i>Acme</i>".to_owned(),
            look,
        })
    };
    let own = of(house(Some(look)));
    assert!(own.contains(&format!(r#"href="/look/{}.css?v=v1""#, look.name())));
    assert!(own.contains("&lt;i&gt;Acme&lt;/i&gt;</bdi></header>"));
    for plain in [of(house(None)), of(None)] {
        assert!(!plain.contains("/look/"));
    }
}

#[test]
fn a_first_password_takes_a_proof_and_no_other_password() {
    let pages = all_pages(Language::ENGLISH);
    for (name, current, new) in [
        ("account", true, true),
        ("account-first-password", false, true),
        ("account-no-password", false, false),
    ] {
        let inputs = tags(&pages[name], "input");
        let has = |name: &str| inputs.iter().any(|tag| attribute(tag, "name") == Some(name));
        assert_eq!((has("current"), has("password")), (current, new), "{name}");
    }
    assert!(pages["account-no-password"].contains(r#"href="/account/confirm""#));
}
