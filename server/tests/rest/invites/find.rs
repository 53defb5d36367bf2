//! GetInvite, ListInvites, GetTimeline.

use std::time::Duration;

use serde_json::{Value, json};
use shared::access::Role;

use super::NO_SUCH_INVITE;
use crate::app::{App, INVITE};

const SEARCH: &str = "/v1/invites/_search";

/// The people of a page, newest invite first, and the token of the next one.
fn page(answer: &Value) -> (Vec<&str>, &str) {
    let invites = answer["invites"].as_array();
    let people = invites
        .into_iter()
        .flatten()
        .map(|invite| invite["userId"].as_str().unwrap());
    (
        people.collect(),
        answer["nextPageToken"].as_str().unwrap_or_default(),
    )
}

async fn search_as(app: &App, authorization: &str, body: Value) -> Value {
    let answer = app
        .call_as(authorization, "POST", SEARCH, &body.to_string())
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.json()
}

async fn search(app: &App, body: Value) -> Value {
    search_as(app, &app.owner, body).await
}

/// `p1` to `p<count>` of `acme`, invited a second apart.
async fn with_invited(count: u32) -> App {
    let app = App::start().await;
    for n in 1..=count {
        let id = format!("p{n}");
        app.add_person(&id, "acme").await;
        app.invite_id(&id).await;
        app.advance(Duration::from_secs(1));
    }
    app
}

#[tokio::test]
async fn an_invite_is_read_with_its_mail() {
    let app = App::with_maria().await;
    app.post(INVITE, r#"{"sendCode":{"applicationName":"Shop"}}"#)
        .await;
    let id = search(&app, json!({})).await["invites"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut answer = app.get(&format!("/v1/invites/{id}")).await.json();
    assert_eq!(answer["invite"]["id"].take(), id);
    let _differs = answer["invite"]["inviterId"].take();
    let mut mails = answer["invite"]["mails"].take();
    assert_eq!(mails.as_array().map(Vec::len), Some(1));
    assert_eq!(mails[0].take(), answer["invite"]["mail"]);
    let _differs = answer["invite"]["mail"]["id"].take();
    insta::assert_snapshot!(answer.to_string(), @r#"{"invite":{"applicationName":"Shop","creationDate":"2025-03-25T17:01:17.264Z","email":"maria@acme.com","expirationDate":"2025-04-01T17:01:17.264Z","id":null,"inviterId":null,"inviterName":"program","lastEvent":"user.human.invite.code.added","lastEventDate":"2025-03-25T17:01:17.264Z","linkExpirationDate":"2025-03-28T17:01:17.264Z","mail":{"changeDate":"2025-03-25T17:01:17.264Z","id":null,"nextAttemptDate":"2025-03-25T17:01:17.264Z","queueDate":"2025-03-25T17:01:17.264Z","state":"MAIL_STATE_QUEUED"},"mails":null,"organizationId":"acme","organizationName":"Acme","personName":"Maria Silva","state":"INVITE_STATE_PENDING","userId":"maria"}}"#);
}

#[tokio::test]
async fn the_timeline_is_told_from_the_beginning() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    app.advance(Duration::from_secs(60));
    assert_eq!(app.invite_id("maria").await, id);
    let answer = app.get(&format!("/v1/invites/{id}/timeline")).await;
    insta::assert_snapshot!(answer.shown(), @r#"200 {"events":[{"sequence":"2","date":"2025-03-25T17:01:17.264Z","type":"user.human.invite.code.added","actorId":"system","actorName":"usher"},{"sequence":"3","date":"2025-03-25T17:02:17.264Z","type":"user.human.invite.code.replaced","actorId":"system","actorName":"usher"}]}"#);
}

#[tokio::test]
async fn other_organizations_and_wrong_ids_look_alike() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    let stranger = app.token(Role::OrgOwner, "other").await;
    for path in ["", "/timeline", "/watch"] {
        for (caller, id) in [
            (&stranger, id.as_str()),
            (&stranger, "nothing"),
            (&app.owner, "nothing"),
        ] {
            let answer = app
                .call_as(caller, "GET", &format!("/v1/invites/{id}{path}"), "")
                .await;
            assert_eq!(answer.refusal(), NO_SUCH_INVITE, "{path}");
        }
    }
}

#[tokio::test]
async fn ids_have_200_characters_at_most() {
    let app = App::start().await;
    let get = async |length| {
        app.get(&format!("/v1/invites/{}", "i".repeat(length)))
            .await
            .refusal()
    };
    assert_eq!(get(200).await, NO_SUCH_INVITE);
    insta::assert_snapshot!(get(201).await, @"400 invalid GetInviteRequest.InviteId: value length must be between 1 and 200 runes, inclusive");
}

#[tokio::test]
async fn every_filter_holds() {
    let app = with_invited(3).await;
    app.add_person("noor", "other").await;
    let noor = app.invite_id("noor").await;
    let program = app.program(Role::OrgOwner, "acme", None).await;
    app.advance(Duration::from_secs(1));
    app.add_person("zoe", "acme").await;
    app.call_as(
        &program.authorization,
        "POST",
        "/v2/users/zoe/invite_code",
        r#"{"returnCode":{}}"#,
    )
    .await;
    app.post(&format!("/v1/invites/{noor}/revoke"), "").await;
    for (filter, people) in [
        (json!({}), vec!["zoe", "noor", "p3", "p2", "p1"]),
        (
            json!({"state": "INVITE_STATE_UNSPECIFIED"}),
            vec!["zoe", "noor", "p3", "p2", "p1"],
        ),
        (
            json!({"state": "INVITE_STATE_PENDING"}),
            vec!["zoe", "p3", "p2", "p1"],
        ),
        (json!({"state": "INVITE_STATE_REVOKED"}), vec!["noor"]),
        (json!({"state": "INVITE_STATE_ACCEPTED"}), vec![]),
        (json!({"state": "INVITE_STATE_EXPIRED"}), vec![]),
        (json!({"state": "INVITE_STATE_DECLINED"}), vec![]),
        (json!({"organizationId": "other"}), vec!["noor"]),
        (json!({"organizationId": "nowhere"}), vec![]),
        (json!({"email": "P2@Acme.COM"}), vec!["p2"]),
        (json!({"email": "p2@acme"}), vec![]),
        (json!({"inviterId": program.id}), vec!["zoe"]),
        (
            json!({"organizationId": "acme", "inviterId": "system"}),
            vec!["p3", "p2", "p1"],
        ),
        (
            json!({"createdFrom": "2025-03-25T17:01:19.264Z"}),
            vec!["zoe", "noor", "p3"],
        ),
        (
            json!({"createdBefore": "2025-03-25T17:01:19.264Z"}),
            vec!["p2", "p1"],
        ),
        (
            json!({"createdFrom": "2025-03-25T17:01:18.264Z", "createdBefore": "2025-03-25T17:01:18.264001Z"}),
            vec!["p2"],
        ),
        (
            json!({"email": "p1@acme.com", "state": "INVITE_STATE_REVOKED"}),
            vec![],
        ),
    ] {
        assert_eq!(page(&search(&app, filter.clone()).await).0, people, "{filter}");
    }
    app.advance(Duration::from_secs(7 * 24 * 60 * 60));
    let expired = search(&app, json!({"state": "INVITE_STATE_EXPIRED"})).await;
    assert_eq!(page(&expired).0, ["zoe", "p3", "p2", "p1"]);
    assert_eq!(expired["invites"][0]["state"], "INVITE_STATE_EXPIRED");
}

#[tokio::test]
async fn pages_are_whole_and_newcomers_stay_out() {
    let app = with_invited(5).await;
    let (mut seen, mut token) = (Vec::new(), String::new());
    loop {
        let answer = search(&app, json!({"pageSize": 2, "pageToken": token})).await;
        let (people, next) = page(&answer);
        seen.extend(people.into_iter().map(str::to_owned));
        let newcomer = format!("new{}", seen.len());
        app.add_person(&newcomer, "acme").await;
        app.invite_id(&newcomer).await;
        token = next.to_owned();
        if token.is_empty() {
            break;
        }
    }
    assert_eq!(seen, ["p5", "p4", "p3", "p2", "p1"]);
}

#[tokio::test]
async fn the_last_page_names_no_next_one() {
    let app = with_invited(2).await;
    for (size, has_next) in [(1, true), (2, false), (3, false)] {
        let answer = search(&app, json!({"pageSize": size})).await;
        assert_eq!(!page(&answer).1.is_empty(), has_next, "{size}");
    }
}

#[tokio::test]
async fn a_page_has_50_invites_unless_asked_and_200_at_most() {
    let app = with_invited(201).await;
    for (asked, rows) in [
        (0, 50),
        (1, 1),
        (199, 199),
        (200, 200),
        (201, 200),
        (u32::MAX, 200),
    ] {
        let answer = search(&app, json!({"pageSize": asked})).await;
        let (people, next) = page(&answer);
        assert_eq!((people.len(), next.is_empty()), (rows, false), "{asked}");
    }
}

#[tokio::test]
async fn faults_of_a_search_are_told() {
    let app = App::start().await;
    let refusal = async |body: Value| app.post(SEARCH, &body.to_string()).await.refusal();
    insta::assert_snapshot!(refusal(json!({"pageToken": "x"})).await, @"400 invalid ListInvitesRequest.PageToken: value must be a next_page_token");
    insta::assert_snapshot!(refusal(json!({"pageToken": "NS5h!"})).await, @"400 invalid ListInvitesRequest.PageToken: value must be a next_page_token");
    insta::assert_snapshot!(refusal(json!({"state": 9})).await, @"400 invalid ListInvitesRequest.State: value must be one of the defined enum values");
    for field in ["organizationId", "email", "inviterId"] {
        let find = async |length| {
            app.post(SEARCH, &json!({field: "x".repeat(length)}).to_string())
                .await
        };
        assert_eq!(find(200).await.status, 200);
        let answer = find(201).await;
        assert!(
            answer
                .refusal()
                .ends_with("value length must be at most 200 runes"),
            "{}",
            answer.text
        );
    }
}

#[tokio::test]
async fn callers_see_the_organizations_they_may_read() {
    let app = with_invited(1).await;
    app.add_person("noor", "other").await;
    app.invite_id("noor").await;
    let viewer = app.token(Role::OrgOwnerViewer, "other").await;
    assert_eq!(page(&search_as(&app, &viewer, json!({})).await).0, ["noor"]);
    let hidden = search_as(&app, &viewer, json!({"organizationId": "acme"})).await;
    assert_eq!(hidden, json!({}));
}
