//! Messages whose bytes and JSON the official clients produce. Each must be read and written in both forms.

use std::fmt::Debug;

use buffa::Message;
use serde::{Serialize, de::DeserializeOwned};
use wire::object::v2::Details;
use wire::user::v2::{
    CreateInviteCodeRequest, CreateInviteCodeResponse, ReturnInviteCode, SendInviteCode,
    VerifyInviteCodeRequest,
};
use wire::v1::ErrorDetail;
use wire::{DESCRIPTOR_SET, MessageField, error_detail, timestamp_from_micros};

const USER: &str = "69629026806489455";

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}

fn proves<M: Message + Serialize + DeserializeOwned + PartialEq + Debug>(
    message: M,
    bytes: &str,
    json: &str,
) {
    assert_eq!(hex(&message.encode_to_vec()), bytes);
    assert_eq!(M::decode_from_slice(&unhex(bytes)).unwrap(), message);
    assert_eq!(serde_json::to_string(&message).unwrap(), json);
    assert_eq!(serde_json::from_str::<M>(json).unwrap(), message);
}

#[test]
fn create_request() {
    let request = CreateInviteCodeRequest {
        user_id: USER.into(),
        ..Default::default()
    };
    proves(
        request.clone(),
        "0a113639363239303236383036343839343535",
        r#"{"userId":"69629026806489455"}"#,
    );
    proves(
        CreateInviteCodeRequest {
            return_code: MessageField::some(ReturnInviteCode::default()),
            ..request.clone()
        },
        "0a1136393632393032363830363438393435351a00",
        r#"{"userId":"69629026806489455","returnCode":{}}"#,
    );
    proves(
        CreateInviteCodeRequest {
            send_code: MessageField::some(SendInviteCode::default()),
            ..request
        },
        "0a1136393632393032363830363438393435351200",
        r#"{"userId":"69629026806489455","sendCode":{}}"#,
    );
}

#[test]
fn create_response() {
    proves(
        CreateInviteCodeResponse {
            details: MessageField::some(Details {
                sequence: 2,
                change_date: MessageField::some(timestamp_from_micros(1_742_922_077_264_000)),
                resource_owner: "69629023906488334".into(),
                ..Default::default()
            }),
            invite_code: Some("AB12CD".into()),
        },
        "0a220802120b08ddc28bbf061080a4f17d1a1136393632393032333930363438383333341206414231324344",
        concat!(
            r#"{"details":{"sequence":"2","changeDate":"2025-03-25T17:01:17.264Z","#,
            r#""resourceOwner":"69629023906488334"},"inviteCode":"AB12CD"}"#
        ),
    );
}

#[test]
fn verify_request() {
    proves(
        VerifyInviteCodeRequest {
            user_id: USER.into(),
            verification_code: "AB12CD".into(),
        },
        "0a1136393632393032363830363438393435351206414231324344",
        r#"{"userId":"69629026806489455","verificationCode":"AB12CD"}"#,
    );
}

#[test]
fn detail_of_an_error() {
    let detail = ErrorDetail {
        id: "COMMAND-EF34g".into(),
        message: "User is already initialized".into(),
    };
    proves(
        detail.clone(),
        "0a0d434f4d4d414e442d4546333467121b5573657220697320616c726561647920696e697469616c697a6564",
        r#"{"id":"COMMAND-EF34g","message":"User is already initialized"}"#,
    );

    // The Connect protocol writes base64 without the padding.
    assert_eq!(
        serde_json::to_value(error_detail(&detail)).unwrap(),
        serde_json::json!({
            "type": "zitadel.v1.ErrorDetail",
            "value": "Cg1DT01NQU5ELUVGMzRnEhtVc2VyIGlzIGFscmVhZHkgaW5pdGlhbGl6ZWQ",
            "debug": { "id": "COMMAND-EF34g", "message": "User is already initialized" },
        })
    );
}

#[test]
fn a_field_from_a_newer_client_is_dropped() {
    let bytes = unhex("0a03313233aa060474657874");
    let request = CreateInviteCodeRequest::decode_from_slice(&bytes).unwrap();
    assert_eq!(
        request,
        CreateInviteCodeRequest {
            user_id: "123".into(),
            ..Default::default()
        }
    );
}

#[test]
fn times_before_1970_keep_their_fraction() {
    let written = |micros| serde_json::to_string(&timestamp_from_micros(micros)).unwrap();
    assert_eq!(written(0), r#""1970-01-01T00:00:00Z""#);
    assert_eq!(written(1), r#""1970-01-01T00:00:00.000001Z""#);
    assert_eq!(written(-1), r#""1969-12-31T23:59:59.999999Z""#);
    assert!(serde_json::to_string(&timestamp_from_micros(i64::MAX)).is_err());
}

#[test]
fn secrets_stay_out_of_debug_output() {
    let request = VerifyInviteCodeRequest {
        user_id: USER.into(),
        verification_code: "AB12CD".into(),
    };
    let printed = format!("{request:?}");
    assert!(printed.contains(USER) && !printed.contains("AB12CD"), "{printed}");
}

#[test]
fn descriptors_name_every_service() {
    for name in [
        "UserService",
        "OrganizationService",
        "google/protobuf/timestamp.proto",
    ] {
        assert!(
            DESCRIPTOR_SET
                .windows(name.len())
                .any(|window| window == name.as_bytes()),
            "{name}"
        );
    }
}
