//! The limit that `cargo xtask bench` holds usher against: an axum handler that parses the same request and answers the
//! same bytes each time, without looking anything up or storing anything.

use axum::body::Bytes;
use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::post;
use axum::{Json, Router};
use wire::object::v2::Details;
use wire::user::v2::{CreateInviteCodeRequest, CreateInviteCodeResponse};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "127.0.0.1:0".to_owned());
    let listener = tokio::net::TcpListener::bind(address).await?;
    println!("{}", listener.local_addr()?);
    let app = Router::new().route("/v2/users/{user_id}/invite_code", post(answer));
    server::serve::serve(listener, None, app, std::future::pending()).await;
    Ok(())
}

async fn answer(Path(user_id): Path<String>, body: Bytes) -> impl IntoResponse {
    let Ok(mut request) = serde_json::from_slice::<CreateInviteCodeRequest>(&body) else {
        return (
            [(CONTENT_TYPE, "application/json")],
            Json(CreateInviteCodeResponse::default()),
        );
    };
    request.user_id = user_id;
    let moment = wire::timestamp_from_micros(1_742_922_077_264_000);
    let details = Details {
        sequence: 2,
        change_date: moment.clone().into(),
        resource_owner: "69629023906488334".to_owned(),
        creation_date: moment.into(),
    };
    let response = CreateInviteCodeResponse {
        details: details.into(),
        invite_code: Some("0123-4567-89AB".to_owned()),
    };
    ([(CONTENT_TYPE, "application/json")], Json(response))
}
