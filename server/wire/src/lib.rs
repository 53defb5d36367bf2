//! The messages and services that clients see, generated from `proto/` when the crate is built.
//!
//! A module is a protobuf package: `zitadel.user.v2` is [`user::v2`], `zitadel.v1` is [`v1`], `usher.invite.v1` is
//! [`invite::v1`], `usher.org.v1`
//! is [`organization::v1`], `usher.idp.v1` is [`provider::v1`], `usher.webhook.v1` is [`webhook::v1`]. A message reads and writes protobuf through [`buffa::Message`] and proto3 JSON through serde. A
//! service is a trait, such as [`user::v2::UserService`], that [`connectrpc::Router::add_service`] takes in an `Arc`.

mod json;

#[expect(
    clippy::allow_attributes,
    reason = "generated: the allowances are written by the generator"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/wire.rs"));
}

pub use buffa::{EnumValue, MessageField};
use buffa::{Message, MessageName};
pub use buffa_types::google::protobuf::{Duration, Struct, Timestamp};
pub use generated::usher::{idp as provider, invite, org as organization, webhook};
pub use generated::zitadel::{admin, idp, management, object, org, session, settings, text, user, v1};

/// Every file under `proto/` and what they import, as an encoded `google.protobuf.FileDescriptorSet`.
pub const DESCRIPTOR_SET: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/descriptors.binpb"));

/// The same with the comments, which describe the API.
pub const COMMENTED_DESCRIPTOR_SET: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/commented.binpb"));

/// Turns the stored form of a time, microseconds since 1970 in UTC, into the wire form.
///
/// JSON has no form for years before 1 or after 9999: serialising such a time fails.
pub fn timestamp_from_micros(micros: i64) -> Timestamp {
    const PER_SECOND: i64 = 1_000_000;
    // Less than a thousand million, as `rem_euclid` is less than a million.
    let nanos = micros.rem_euclid(PER_SECOND) as i32 * 1000;
    Timestamp::from_unix(micros.div_euclid(PER_SECOND), nanos)
}

/// The stored form of a time, whole microseconds of it. `None` for what is no time, or one too far away to be stored.
pub fn micros_from_timestamp(time: &Timestamp) -> Option<i64> {
    const PER_SECOND: i64 = 1_000_000;
    if !(0..1_000_000_000).contains(&time.nanos) {
        return None;
    }
    time.seconds
        .checked_mul(PER_SECOND)?
        .checked_add(i64::from(time.nanos / 1000))
}

/// Packs a message for the details of an RPC error; the Connect form shows it readable as well.
pub fn error_detail<M: Message + MessageName + serde::Serialize>(message: &M) -> connectrpc::ErrorDetail {
    let mut detail = connectrpc::ErrorDetail::from_message(M::FULL_NAME, message);
    detail.debug = serde_json::to_value(message).ok();
    detail
}
