//! The words of mails: over the API, and in what previews show.

use serde_json::{Value, json};
use shared::access::{Caller, Role};
use shared::mail::texts::{MailKind, MailTexts, TextField, TextPlace};
use shared::texts::Language;
use shared::{Problem, Reason};

use crate::app::App;

const PATH: &str = "/admin/v1/text/message/invite_user";
const OF_ORGANIZATION: &str = "/management/v1/text";
const DEFAULT: &str = "/admin/v1/text/default/message/invite_user";

fn place(organization: Option<&str>) -> TextPlace {
    TextPlace {
        organization_id: organization.map(str::to_owned),
        kind: MailKind::Invite,
        language: Language::ENGLISH,
    }
}

fn subject(subject: &str) -> MailTexts {
    MailTexts {
        subject: subject.into(),
        ..MailTexts::default()
    }
}

async fn read(app: &App, path: &str) -> Value {
    app.get(path).await.json()["customText"].clone()
}

async fn previewed(app: &App) -> String {
    let preview = app.post("/v1/invites/_preview", r#"{"userId":"maria"}"#).await;
    preview.json()["subject"]
        .as_str()
        .unwrap_or(&preview.text)
        .to_owned()
}

fn reason<T>(outcome: Result<T, Problem>) -> Option<Reason> {
    outcome.err().map(|problem| problem.reason)
}

#[tokio::test]
async fn the_instances_words_are_set_read_and_taken_back() {
    let app = App::start().await;
    let path = format!("{PATH}/de-AT");
    let usual = read(&app, &format!("{DEFAULT}/de")).await;
    assert_eq!(usual["isDefault"], true);
    assert!(
        usual["subject"].as_str().unwrap().contains("{{.InviterName}}"),
        "{usual}"
    );
    assert_eq!(read(&app, &path).await, usual);

    let words = json!({ "subject": "{{ .DisplayName }}!", "buttonText": "Los" });
    let set = app.put(&path, &words.to_string()).await;
    assert_eq!(set.json()["details"]["sequence"], "1", "{}", set.text);
    let own = read(&app, &path).await;
    assert_eq!(
        (own["subject"].as_str(), own["buttonText"].as_str()),
        (Some("{{ .DisplayName }}!"), Some("Los"))
    );
    assert_eq!((own.get("title"), own.get("isDefault")), (None, None));
    // The same again is no version.
    let again = app.put(&path, &words.to_string()).await;
    assert_eq!(again.json()["details"]["sequence"], "1");

    let reset = app.call_as(&app.owner, "DELETE", &path, "").await;
    assert_eq!(reset.json()["details"]["sequence"], "2", "{}", reset.text);
    assert_eq!(read(&app, &path).await, usual);
    let twice = app.call_as(&app.owner, "DELETE", &path, "").await;
    assert_eq!(
        twice.refusal(),
        "404 Nobody has changed the words of this mail. (INSTANCE-fju90)"
    );
}

#[tokio::test]
async fn what_breaks_a_rule_is_refused() {
    let app = App::start().await;
    let refused = async |tag: &str, words: Value| {
        app.put(&format!("{PATH}/{tag}"), &words.to_string())
            .await
            .refusal()
    };
    assert!(
        refused("en", json!({ "title": "{{.Nobody}}" }))
            .await
            .ends_with("(USHER-mtx02)")
    );
    assert!(
        refused("en", json!({ "title": "{{.Code" }))
            .await
            .ends_with("(USHER-mtx03)")
    );
    assert!(
        refused("en", json!({ "buttonText": " " }))
            .await
            .ends_with("(USHER-mtx05)")
    );
    assert!(
        refused("xx", json!({ "title": "x" }))
            .await
            .ends_with("(LANG-lg4DP)")
    );
    for (length, status) in [(1999, 200), (2000, 200), (2001, 400)] {
        let words = json!({ "title": "x".repeat(length) });
        assert_eq!(
            app.put(&format!("{PATH}/en"), &words.to_string()).await.status,
            status,
            "{length}"
        );
    }
}

#[tokio::test]
async fn an_organizations_words_stand_over_the_instances() {
    let app = App::with_maria().await;
    let operator = Caller::operator();
    let usual = previewed(&app).await;
    let save = |owner, texts: MailTexts| {
        let (service, operator) = (std::sync::Arc::clone(&app.service), &operator);
        async move {
            service
                .save_mail_texts(operator, place(owner), &texts, None)
                .await
        }
    };
    save(None, subject("Of all: {{.DisplayName}}")).await.unwrap();
    assert_eq!(previewed(&app).await, "Of all: Maria Silva");
    save(Some("acme"), subject("Of Acme")).await.unwrap();
    assert_eq!(previewed(&app).await, "Of Acme");
    save(
        Some("acme"),
        MailTexts {
            title: "Other".into(),
            ..MailTexts::default()
        },
    )
    .await
    .unwrap();
    assert_eq!(previewed(&app).await, "Of all: Maria Silva");
    app.service
        .reset_mail_texts(&operator, place(None))
        .await
        .unwrap();
    assert_eq!(previewed(&app).await, usual);
}

#[tokio::test]
async fn two_who_save_at_once_do_not_overwrite_each_other() {
    let app = App::start().await;
    let (service, caller) = (&app.service, Caller::operator());
    let save = |words: &'static str, expected| {
        let caller = &caller;
        async move {
            service
                .save_mail_texts(caller, place(None), &subject(words), Some(expected))
                .await
        }
    };
    assert_eq!(save("one", 0).await.unwrap().version, 1);
    assert_eq!(reason(save("two", 0).await), Some(Reason::MailTextChanged));
    assert_eq!(save("two", 1).await.unwrap().version, 2);
    let restored = service
        .restore_mail_texts(&caller, place(None), 1, 2)
        .await
        .unwrap();
    assert_eq!(
        (
            restored.version,
            restored.restored,
            restored.texts.subject.as_str()
        ),
        (3, Some(1), "one")
    );
    let stale = service.restore_mail_texts(&caller, place(None), 2, 2).await;
    assert_eq!(reason(stale), Some(Reason::MailTextChanged));
    let unknown = service.restore_mail_texts(&caller, place(None), 9, 3).await;
    assert_eq!(reason(unknown), Some(Reason::MailTextVersionUnknown));
    let page = service.mail_texts_page(&caller, place(None)).await.unwrap();
    let told: Vec<_> = page
        .versions
        .iter()
        .map(|version| (version.version, version.texts.subject.as_str()))
        .collect();
    assert_eq!(
        (page.own.subject.as_str(), page.changed(0), page.changed(2)),
        ("one", vec![TextField::Subject], vec![TextField::Subject])
    );
    assert_eq!(told, [(3, "one"), (2, "two"), (1, "one")]);
}

#[tokio::test]
async fn an_owner_words_the_mails_of_their_organization() {
    let app = App::with_maria().await;
    let owner = app.token(Role::OrgOwner, "acme").await;
    let call = async |method: &str, path: &str, body: &str| {
        let headers = [("authorization", owner.as_str()), ("x-zitadel-orgid", "acme")];
        app.call(method, path, &headers, body).await
    };
    app.put(&format!("{PATH}/en"), r#"{"title":"Of all"}"#).await;
    let default = call(
        "GET",
        &format!("{OF_ORGANIZATION}/default/message/invite_user/en"),
        "",
    )
    .await;
    let default = default.json()["customText"].clone();
    assert_eq!(
        (default["title"].as_str(), default["isDefault"].as_bool()),
        (Some("Of all"), Some(true))
    );
    let own = format!("{OF_ORGANIZATION}/message/invite_user/en");
    assert_eq!(call("GET", &own, "").await.json()["customText"], default);
    let set = call("PUT", &own, r#"{"subject":"Of Acme: {{.DisplayName}}"}"#).await;
    assert_eq!(set.json()["details"]["resourceOwner"], "acme", "{}", set.text);
    assert_eq!(previewed(&app).await, "Of Acme: Maria Silva");
    assert_eq!(
        call("GET", &own, "").await.json()["customText"]["subject"],
        "Of Acme: {{.DisplayName}}"
    );
    assert_eq!(call("DELETE", &own, "").await.status, 200);
    let twice = call("DELETE", &own, "").await;
    assert_eq!(
        twice.refusal(),
        "404 Nobody has changed the words of this mail. (Org-3b8Jf)"
    );
    let other = app.token(Role::OrgOwner, "other").await;
    let headers = [("authorization", other.as_str()), ("x-zitadel-orgid", "acme")];
    let stranger = app.call("GET", &own, &headers, "").await;
    assert_eq!(stranger.refusal(), "404 membership not found (AUTHZ-cdgFk)");
}

#[tokio::test]
async fn others_have_no_say() {
    let app = App::start().await;
    let owner = app.token(Role::OrgOwner, "acme").await;
    for (method, body) in [("GET", ""), ("PUT", r#"{"title":"x"}"#), ("DELETE", "")] {
        let answer = app.call_as(&owner, method, &format!("{PATH}/en"), body).await;
        assert_eq!(
            answer.refusal(),
            "404 membership not found (AUTHZ-cdgFk)",
            "{method}"
        );
    }
}
