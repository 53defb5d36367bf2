//! One service behind an axum router: how a handler sees a call, and what leaves the server.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use connectrpc::{ConnectError, RequestContext, Response, Router, ServiceRequest, ServiceResult};
use tower::ServiceExt;
use wire::org::v2::{
    AddOrganizationRequest, AddOrganizationResponse, ListOrganizationsRequest, ListOrganizationsResponse,
    OrganizationService,
};
use wire::v1::ErrorDetail;

struct Organizations;

/// What a layer in front of the service found out about the caller.
#[derive(Clone)]
struct Caller(&'static str);

#[expect(refining_impl_trait, reason = "every answer is the owned message")]
impl OrganizationService for Organizations {
    async fn add_organization(
        &self,
        context: RequestContext,
        request: ServiceRequest<'_, AddOrganizationRequest>,
    ) -> ServiceResult<AddOrganizationResponse> {
        let Some(Caller(id)) = context.extensions().get() else {
            return Err(ConnectError::unauthenticated("auth header missing"));
        };
        let language = context
            .header("accept-language")
            .and_then(|value| value.to_str().ok());
        let organization_id = format!("{} by {id} in {}", request.name, language.unwrap_or("en"));
        Response::ok(AddOrganizationResponse {
            organization_id,
            ..Default::default()
        })
    }

    async fn list_organizations(
        &self,
        _: RequestContext,
        request: ServiceRequest<'_, ListOrganizationsRequest>,
    ) -> ServiceResult<ListOrganizationsResponse> {
        let request = request.to_owned_message();
        let detail = ErrorDetail {
            id: "AUTH-AWfge".into(),
            message: "No matching permissions found".into(),
        };
        let message = format!(
            "{} ({}), {} queries",
            detail.message,
            detail.id,
            request.queries.len()
        );
        Err(ConnectError::permission_denied(message).with_detail(wire::error_detail(&detail)))
    }
}

async fn call(method: &str, caller: Option<Caller>, json: &'static str) -> (StatusCode, serde_json::Value) {
    let service = Router::new()
        .add_service(Arc::new(Organizations))
        .into_axum_service();
    let app = axum::Router::new().fallback_service(service);
    let mut request = Request::post(format!("/zitadel.org.v2.OrganizationService/{method}"))
        .header("content-type", "application/json")
        .header("accept-language", "de")
        .body(Body::from(json))
        .unwrap();
    if let Some(caller) = caller {
        request.extensions_mut().insert(caller);
    }
    let response = app.oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, serde_json::from_slice(&body).unwrap())
}

#[tokio::test]
async fn a_handler_reads_headers_and_what_layers_left_for_it() {
    let (status, body) = call("AddOrganization", Some(Caller("7")), r#"{"name":"Acme","new":1}"#).await;
    assert_eq!(
        (status, body),
        (
            StatusCode::OK,
            serde_json::json!({ "organizationId": "Acme by 7 in de" })
        )
    );

    let (status, body) = call("AddOrganization", None, "{}").await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert_eq!(
        body,
        serde_json::json!({ "code": "unauthenticated", "message": "auth header missing" })
    );
}

#[tokio::test]
async fn an_error_carries_its_details() {
    let (status, body) = call("ListOrganizations", None, r#"{"queries":[{"defaultQuery":{}}]}"#).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert_eq!(body["code"], "permission_denied");
    assert_eq!(
        body["message"],
        "No matching permissions found (AUTH-AWfge), 1 queries"
    );
    assert_eq!(body["details"][0]["type"], "zitadel.v1.ErrorDetail");
    assert_eq!(body["details"][0]["debug"]["id"], "AUTH-AWfge");
}

#[tokio::test]
async fn a_body_that_is_no_such_message_is_refused() {
    for json in ["[]", r#"{"name":1}"#, "{"] {
        let (status, body) = call("AddOrganization", Some(Caller("7")), json).await;
        assert_eq!(
            (status, &body["code"]),
            (StatusCode::BAD_REQUEST, &"invalid_argument".into())
        );
    }
}
