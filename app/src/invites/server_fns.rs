//! What the pages ask of the server. Each has an address of its own below `/api`; forms post to it without a script too.

use leptos::server;
use serde::{Deserialize, Serialize};
use shared::invites::{CreateInviteForm, InviteDetail, InvitePage, InviteResult};
use shared::organizations::OrganizationSummary;
use shared::users::PersonSummary;

#[cfg(feature = "ssr")]
use super::edge;
use crate::desk::{Dated, Refusal};

/// What the invite form begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormStart {
    pub organizations: Vec<OrganizationSummary>,
    /// People found for the search in the address.
    pub found: Vec<PersonSummary>,
    /// The person picked in the address.
    pub chosen: Option<PersonSummary>,
}

#[server(prefix = "/api", endpoint = "prepare_invite")]
pub async fn prepare_invite(search: String, user_id: String) -> Result<Dated<FormStart>, Refusal> {
    edge::prepare_invite(&search, &user_id).await
}

#[server(prefix = "/api", endpoint = "organizations")]
pub async fn organizations() -> Result<Vec<OrganizationSummary>, Refusal> {
    edge::organizations().await
}

#[server(prefix = "/api", endpoint = "find_people")]
pub async fn find_people(text: String) -> Result<Dated<Vec<PersonSummary>>, Refusal> {
    edge::find_people(&text).await
}

#[server(prefix = "/api", endpoint = "create_invite")]
pub async fn create_invite(#[server(flatten)] form: CreateInviteForm) -> Result<InviteResult, Refusal> {
    edge::create_invite(form).await
}

/// `status` is the spelling of an `InviteStatus` or empty; `after` the key of the page before or empty; with `attention`
/// only those somebody should look after.
#[server(prefix = "/api", endpoint = "list_invites")]
pub async fn list_invites(
    search: String,
    status: String,
    after: String,
    #[server(default)] attention: bool,
) -> Result<Dated<InvitePage>, Refusal> {
    edge::list_invites(search, &status, after, attention).await
}

#[server(prefix = "/api", endpoint = "get_invite")]
pub async fn get_invite(id: String) -> Result<Dated<InviteDetail>, Refusal> {
    edge::get_invite(&id).await
}

/// `back` is where a plain form goes afterwards.
#[server(prefix = "/api", endpoint = "resend_invite")]
pub async fn resend_invite(user_id: String, #[server(default)] back: String) -> Result<(), Refusal> {
    edge::resend_invite(&user_id, &back).await
}

/// A new code for an open invite, to be handed over.
#[server(prefix = "/api", endpoint = "new_link")]
pub async fn new_link(user_id: String, #[server(default)] back: String) -> Result<InviteResult, Refusal> {
    edge::new_link(&user_id, &back).await
}

#[server(prefix = "/api", endpoint = "revoke_invite")]
pub async fn revoke_invite(user_id: String, #[server(default)] back: String) -> Result<(), Refusal> {
    edge::revoke_invite(&user_id, &back).await
}

/// Nobody is reminded of this invite any more.
#[server(prefix = "/api", endpoint = "stop_reminders")]
pub async fn stop_reminders(invite_id: String, #[server(default)] back: String) -> Result<(), Refusal> {
    edge::stop_reminders(&invite_id, &back).await
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use axum::body::{Body, HttpBody as _};
    use axum::http::{Request, StatusCode};
    use axum::response::{IntoResponse as _, Response};

    use crate::desk::Refusal;
    use shared::{Problem, Reason};

    /// Nothing in these futures waits for the outside.
    fn now<T>(future: impl Future<Output = T>) -> T {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("it waits"),
        }
    }

    fn post(path: &str, body: &str) -> (StatusCode, Problem) {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let response: Response = now(leptos_axum::handle_server_fns(request)).into_response();
        let (status, mut body) = (response.status(), response.into_body());
        let mut bytes = Vec::new();
        while let Some(Ok(frame)) = now(std::future::poll_fn(|context| {
            pin!(&mut body).poll_frame(context)
        })) {
            bytes.extend(frame.into_data().unwrap_or_default());
        }
        let Refusal(problem) = serde_json::from_slice(&bytes).unwrap();
        (status, problem)
    }

    #[test]
    fn forms_are_read_flat_and_whatever_is_left_out_is_empty() {
        // Without a service in the context every call ends as an internal fault, but only after its input was read.
        for (path, body) in [
            (
                "/api/create_invite",
                "user_id=&given_name=Maria&email=maria%40acme.com&note=&delivery=both",
            ),
            ("/api/create_invite", "user_id=123"),
            ("/api/list_invites", "search=&status=pending&after="),
            ("/api/list_invites", "search=&status=&after=&attention=true"),
            ("/api/resend_invite", "user_id=1"),
            ("/api/new_link", "user_id=1&back=%2Fadmin%2Finvites"),
            ("/api/revoke_invite", "user_id=1&back=%2Fadmin%2Finvites"),
            ("/api/stop_reminders", "invite_id=1&back=%2Fadmin%2Finvites"),
            ("/api/prepare_invite", "search=&user_id="),
            ("/api/find_people", "text=maria"),
            ("/api/get_invite", "id=1"),
            ("/api/organizations", ""),
            ("/api/list_policies", ""),
            ("/api/get_policy", "organization_id="),
            (
                "/api/set_policy",
                "organization_id=acme&min_password_chars=12&link_hosts=a.example%0D%0Ab.example&inherit-link_hours=on",
            ),
        ] {
            assert_eq!(post(path, body).1.reason, Reason::Internal, "{path} {body}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_said_as_a_problem() {
        let (_, problem) = post("/api/get_invite", "nothing=1");
        assert_eq!(problem.reason, Reason::InvalidBody);
    }
}
