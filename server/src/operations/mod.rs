//! The calls of the API on their messages, one function each: check the message, ask the use case, wrap the answer.
//! Every wire form (REST, gRPC, gRPC-web, Connect) ends here.

pub mod email_providers;
pub mod identity_providers;
pub mod invites;
pub mod mail_texts;
pub mod organizations;
pub mod passkeys;
pub mod policy;
pub mod providers;
pub mod sessions;
pub mod settings;
pub mod users;
pub mod webhooks;

mod filters;
mod validate;

use std::sync::Arc;

use shared::access::Caller;
use shared::{Details, Idempotency, Micros, Service};
use wire::object::v2::ListDetails;
use wire::{MessageField, Timestamp, object};

/// What a call brings besides its message.
#[derive(Clone, Debug)]
pub struct Call {
    pub caller: Arc<Caller>,
    /// From `x-zitadel-orgid`, known to exist: the organization of what is made without naming one.
    pub organization_id: Option<String>,
    pub idempotency: Option<Idempotency>,
}

fn timestamp(moment: Micros) -> Timestamp {
    wire::timestamp_from_micros(moment.0)
}

/// A time that a message may leave out.
fn moment(field: &str, time: Option<Timestamp>) -> validate::Checked<Option<Micros>> {
    match time {
        None => Ok(None),
        Some(time) => match wire::micros_from_timestamp(&time) {
            Some(micros) => Ok(Some(Micros(micros))),
            None => validate::broken(field, "value must be a valid time"),
        },
    }
}

fn details(details: Details) -> object::v2::Details {
    object::v2::Details {
        sequence: details.sequence,
        change_date: timestamp(details.changed_at).into(),
        resource_owner: details.resource_owner,
        creation_date: timestamp(details.created_at).into(),
    }
}

fn list_details(service: &Service, total_result: u64) -> ListDetails {
    ListDetails {
        total_result,
        processed_sequence: 0,
        timestamp: MessageField::some(timestamp(service.clock.now())),
    }
}
