//! The standard services: health and reflection.

use buffa::Message;
use connectrpc_health::wire::{HealthCheckRequest, HealthCheckResponse};
use connectrpc_reflection::wire::{v1, v1alpha};

use crate::app::App;
use crate::forms::{Form, call, send};

const CHECK: &str = "/grpc.health.v1.Health/Check";

fn about(service: &str) -> HealthCheckRequest {
    HealthCheckRequest {
        service: service.into(),
        ..Default::default()
    }
}

#[tokio::test]
async fn health_is_told_for_each_service_without_a_token() {
    let app = App::start().await;
    for form in Form::ALL {
        for service in [
            "",
            "zitadel.user.v2.UserService",
            "zitadel.org.v2.OrganizationService",
            "grpc.health.v1.Health",
        ] {
            let answer: HealthCheckResponse = call(&app, form, CHECK, &[], &about(service)).await.answer();
            assert_eq!(answer.status.to_i32(), 1, "{form:?} {service}");
        }
        assert_eq!(
            call(&app, form, CHECK, &[], &about("nobody")).await.code,
            5,
            "{form:?}"
        );
    }
}

#[tokio::test]
async fn a_watcher_hears_that_usher_stops_and_is_let_go() {
    let app = App::start().await;
    let about = about("");
    let watch = call(&app, Form::Grpc, "/grpc.health.v1.Health/Watch", &[], &about);
    // The watch is begun first, and waits.
    let (outcome, ()) = tokio::join!(biased; watch, async { app.stop() });
    let states: Vec<i32> = outcome
        .all::<HealthCheckResponse>()
        .iter()
        .map(|answer| answer.status.to_i32())
        .collect();
    assert_eq!((outcome.code, states), (0, vec![1, 2]));
}

#[tokio::test]
async fn health_follows_the_store() {
    let app = App::start().await;
    app.database.lose_table("organizations");
    let answer: HealthCheckResponse = call(&app, Form::Grpc, CHECK, &[], &about("")).await.answer();
    assert_eq!(answer.status.to_i32(), 2);
}

#[tokio::test]
async fn reflection_describes_the_services_in_both_versions() {
    let app = App::start().await;
    for version in ["v1", "v1alpha"] {
        let path = format!("/grpc.reflection.{version}.ServerReflection/ServerReflectionInfo");
        // Field 7 of either version's request asks for the services.
        let asked = Form::Grpc.pack(vec![0x3a, 0]);
        let outcome = send(&app, Form::Grpc, &path, &[], asked).await;
        let names: Vec<String> = match version {
            "v1" => services_v1(&outcome.only()),
            _ => services_v1alpha(&outcome.only()),
        };
        for name in [
            "zitadel.user.v2.UserService",
            "zitadel.org.v2.OrganizationService",
            "grpc.health.v1.Health",
        ] {
            assert!(names.iter().any(|one| one == name), "{name} in {names:?}");
        }
    }
}

macro_rules! services {
    ($name:ident, $version:ident) => {
        fn $name(bytes: &[u8]) -> Vec<String> {
            use $version::server_reflection_response::MessageResponse;
            let answer = $version::ServerReflectionResponse::decode_from_slice(bytes).unwrap();
            match answer.message_response {
                Some(MessageResponse::ListServicesResponse(list)) => list
                    .service
                    .iter()
                    .map(|service| service.name.clone())
                    .collect(),
                other => panic!("{other:?}"),
            }
        }
    };
}
services!(services_v1, v1);
services!(services_v1alpha, v1alpha);
