//! The rules of proto3 JSON, as a lenient server reads it.

use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};
use wire::MessageField;
use wire::object::v2::{Details, ListQuery};
use wire::user::v2::{
    AuthenticationMethodType, CreateInviteCodeRequest, CreateUserRequest, Gender,
    ListAuthenticationMethodTypesResponse, ListUsersRequest, Metadata, ReturnEmailVerificationCode,
    ReturnInviteCode, SendInviteCode, SetHumanEmail, SetHumanProfile, UserFieldName, set_human_email,
};

fn read<M: DeserializeOwned>(json: &str) -> M {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn write(message: &impl Serialize) -> String {
    serde_json::to_string(message).unwrap()
}

fn refuses<M: DeserializeOwned + Debug>(texts: &[&str]) {
    for json in texts {
        let message = serde_json::from_str::<M>(json);
        assert!(message.is_err(), "{json} was read as {message:?}");
    }
}

#[test]
fn both_spellings_of_a_name_are_read_and_camel_case_is_written() {
    let request: CreateInviteCodeRequest =
        read(r#"{"user_id":"1","send_code":{"url_template":"u","application_name":"a"}}"#);
    let json = r#"{"userId":"1","sendCode":{"urlTemplate":"u","applicationName":"a"}}"#;
    assert_eq!(write(&request), json);
    assert_eq!(read::<CreateInviteCodeRequest>(json), request);
    refuses::<CreateInviteCodeRequest>(&[r#"{"userId":"1","user_id":"1"}"#]);
}

#[test]
fn unknown_fields_are_ignored_at_every_depth() {
    let request: CreateInviteCodeRequest =
        read(r#"{"new":{"deep":[1,{"er":null}]},"userId":"1","sendCode":{"tone":"kind"}}"#);
    let expected = CreateInviteCodeRequest {
        user_id: "1".into(),
        send_code: MessageField::some(SendInviteCode::default()),
        ..Default::default()
    };
    assert_eq!(request, expected);
}

#[test]
fn null_means_unset() {
    let request: CreateInviteCodeRequest =
        read(r#"{"userId":null,"sendCode":{"urlTemplate":null},"returnCode":null}"#);
    assert_eq!(request.user_id, "");
    assert!(request.send_code.is_set() && request.return_code.is_unset());
    assert_eq!(request.send_code.url_template, None);

    assert_eq!(
        read::<Details>(r#"{"sequence":null,"changeDate":null}"#),
        Details::default()
    );
    assert_eq!(
        read::<ListQuery>(r#"{"asc":null,"limit":null}"#),
        ListQuery::default()
    );
    let list = r#"{"query":null,"sortingColumn":null,"queries":null}"#;
    assert_eq!(read::<ListUsersRequest>(list), ListUsersRequest::default());

    let email: SetHumanEmail = read(r#"{"isVerified":null,"returnCode":{}}"#);
    assert_eq!(email.verification, ReturnEmailVerificationCode::default().into());
}

#[test]
fn sending_and_returning_the_code_can_be_asked_for_together() {
    let request: CreateInviteCodeRequest =
        read(r#"{"sendCode":{"applicationName":"CustomerPortal"},"returnCode":{}}"#);
    assert_eq!(
        request.send_code.application_name.as_deref(),
        Some("CustomerPortal")
    );
    assert_eq!(
        request.return_code.as_option(),
        Some(&ReturnInviteCode::default())
    );
}

#[test]
fn only_one_member_of_a_oneof_can_be_set() {
    let email: SetHumanEmail = read(r#"{"email":"a@example.com","isVerified":false}"#);
    assert_eq!(
        email.verification,
        Some(set_human_email::Verification::IsVerified(false))
    );
    assert_eq!(write(&email), r#"{"email":"a@example.com","isVerified":false}"#);

    refuses::<SetHumanEmail>(&[
        r#"{"sendCode":{},"returnCode":{}}"#,
        r#"{"returnCode":{},"isVerified":false}"#,
        r#"{"isVerified":true,"is_verified":true}"#,
    ]);
    refuses::<CreateUserRequest>(&[r#"{"human":{},"machine":{}}"#]);
}

#[test]
fn integers_of_64_bits_are_written_as_text_and_read_as_either() {
    for json in [r#"{"sequence":"2"}"#, r#"{"sequence":2}"#, r#"{"sequence":2.0}"#] {
        assert_eq!(write(&read::<Details>(json)), r#"{"sequence":"2"}"#);
    }
    let most = r#"{"sequence":"18446744073709551615"}"#;
    assert_eq!(read::<Details>(most).sequence, u64::MAX);
    assert_eq!(write(&read::<Details>(most)), most);
    refuses::<Details>(&[
        r#"{"sequence":-1}"#,
        r#"{"sequence":1.5}"#,
        r#"{"sequence":"18446744073709551616"}"#,
        r#"{"sequence":"two"}"#,
        r#"{"sequence":true}"#,
    ]);
}

#[test]
fn integers_of_32_bits_are_written_as_numbers_and_read_as_either() {
    for json in [r#"{"limit":5}"#, r#"{"limit":"5"}"#] {
        assert_eq!(write(&read::<ListQuery>(json)), r#"{"limit":5}"#);
    }
    refuses::<ListQuery>(&[r#"{"limit":4294967296}"#, r#"{"limit":5.5}"#, r#"{"limit":-1}"#]);
}

#[test]
fn enums_are_written_by_name_and_read_by_name_or_number() {
    let named = r#"{"sortingColumn":"USER_FIELD_NAME_EMAIL"}"#;
    for json in [named, r#"{"sortingColumn":6}"#, r#"{"sorting_column":6}"#] {
        let request: ListUsersRequest = read(json);
        assert_eq!(request.sorting_column, UserFieldName::Email);
        assert_eq!(write(&request), named);
    }
    let types: ListAuthenticationMethodTypesResponse =
        read(r#"{"authMethodTypes":["AUTHENTICATION_METHOD_TYPE_PASSWORD",2]}"#);
    assert_eq!(types.auth_method_types[1], AuthenticationMethodType::Passkey);

    // A number we do not know is kept, for the rules to refuse; a name we do not know says nothing at all.
    let newer: ListUsersRequest = read(r#"{"sortingColumn":99}"#);
    assert_eq!(
        (newer.sorting_column.to_i32(), newer.sorting_column.as_known()),
        (99, None)
    );
    refuses::<ListUsersRequest>(&[r#"{"sortingColumn":"EMAIL"}"#, r#"{"sortingColumn":true}"#]);
}

#[test]
fn what_has_its_default_value_is_not_written_unless_it_was_set() {
    assert_eq!(write(&CreateInviteCodeRequest::default()), "{}");
    assert_eq!(write(&Details::default()), "{}");
    assert_eq!(write(&ListQuery::default()), "{}");
    assert_eq!(write(&ListUsersRequest::default()), "{}");
    assert_eq!(write(&ReturnInviteCode::default()), "{}");
    assert_eq!(
        read::<CreateInviteCodeRequest>("{}"),
        CreateInviteCodeRequest::default()
    );

    let profile = SetHumanProfile {
        nick_name: Some(String::new()),
        gender: Some(Gender::Unspecified.into()),
        ..Default::default()
    };
    assert_eq!(
        write(&profile),
        r#"{"nickName":"","gender":"GENDER_UNSPECIFIED"}"#
    );
}

#[test]
fn times_are_written_in_utc_and_read_with_any_offset() {
    for (json, written) in [
        ("2025-03-25T17:01:17Z", "2025-03-25T17:01:17Z"),
        ("2025-03-25T18:01:17.5+01:00", "2025-03-25T17:01:17.500Z"),
        ("2025-03-25T17:01:17.000001Z", "2025-03-25T17:01:17.000001Z"),
    ] {
        let details: Details = read(&format!(r#"{{"changeDate":"{json}"}}"#));
        assert_eq!(write(&details), format!(r#"{{"changeDate":"{written}"}}"#));
    }
    refuses::<Details>(&[
        r#"{"changeDate":"2025-03-25T17:01:17"}"#,
        r#"{"changeDate":1742922077}"#,
    ]);
}

#[test]
fn bytes_are_base64_of_either_alphabet() {
    for json in [r#"{"value":"/+8="}"#, r#"{"value":"_-8"}"#] {
        assert_eq!(write(&read::<Metadata>(json)), r#"{"value":"/+8="}"#);
    }
    refuses::<Metadata>(&[r#"{"value":"?"}"#, r#"{"value":5}"#]);
}

#[test]
fn a_value_of_the_wrong_type_is_an_error() {
    refuses::<CreateInviteCodeRequest>(&[
        r#"{"userId":1}"#,
        r#"{"userId":["1"]}"#,
        r#"{"sendCode":"yes"}"#,
        r#"{"sendCode":true}"#,
        r#"{"sendCode":{"urlTemplate":5}}"#,
        r#"{"userId":"1""#,
        r#"{"userId":"1"} {}"#,
        "null",
        "",
    ]);
    refuses::<ListQuery>(&[r#"{"asc":"true"}"#, r#"{"asc":1}"#]);
    refuses::<ListUsersRequest>(&[r#"{"queries":{}}"#, r#"{"queries":[null]}"#]);
}

#[test]
fn a_message_is_an_object_and_never_an_array() {
    refuses::<CreateInviteCodeRequest>(&["[]", r#"["1"]"#, r#"{"sendCode":[]}"#, r#"{"returnCode":[]}"#]);
    refuses::<SetHumanEmail>(&["[]", r#"{"sendCode":[]}"#]);
    refuses::<CreateUserRequest>(&[r#"{"human":[]}"#, r#"{"machine":["name"]}"#]);
    refuses::<ListUsersRequest>(&[r#"{"query":[0,5]}"#, r#"{"queries":[[]]}"#]);
}

#[test]
fn nesting_without_end_is_an_error() {
    let (open, close) = (r#"{"notQuery":{"query":"#, "}}");
    let json = format!(
        r#"{{"queries":[{}{{}}{}]}}"#,
        open.repeat(10_000),
        close.repeat(10_000)
    );
    refuses::<ListUsersRequest>(&[&json]);
}
