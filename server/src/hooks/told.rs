//! What all reporters tell in the end, and why one of them is not believed.

use std::time::Duration;

use axum::http::StatusCode;
use shared::Micros;
use shared::mail::{Fate, MailReport};
use uuid::Uuid;

/// Providers try again for hours what they could not tell, under the signature of the first time.
const LATEST: Duration = Duration::from_secs(24 * 60 * 60);
/// Clocks differ.
const EARLIEST: Duration = Duration::from_secs(5 * 60);

/// A word about one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) mail_id: String,
    pub(super) report: MailReport,
}

impl Told {
    /// None where no mail of usher's is named.
    pub(super) fn of(named: Option<&str>, fate: Fate, words: &str, server: Option<&str>) -> Option<Self> {
        Some(Self {
            mail_id: mail_id(named?)?,
            report: MailReport {
                fate,
                words: words.to_owned(),
                server: server.filter(|server| !server.is_empty()).map(str::to_owned),
            },
        })
    }
}

/// Out of the mail's id, or its Message-ID.
fn mail_id(named: &str) -> Option<String> {
    let named = named.trim().trim_matches(['<', '>']);
    let id = named.split('@').next()?;
    Uuid::try_parse(id).ok().map(|id| id.hyphenated().to_string())
}

/// Why a report is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unproven {
    #[error("it cannot be read")]
    Unreadable,
    #[error("its signature is missing or was made with another key")]
    Signature,
    #[error("it was signed too long ago, or in the future")]
    OutOfTime,
    #[error("the certificate it was signed with cannot be had")]
    Certificate,
}

impl Unproven {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Signature | Self::OutOfTime => StatusCode::UNAUTHORIZED,
            // Not the reporter's fault: it may come again.
            Self::Certificate => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

pub(super) fn is_timely(seconds: i64, now: Micros) -> Result<(), Unproven> {
    let age = now.0.div_euclid(1_000_000).saturating_sub(seconds);
    let limit = |span: Duration| i64::try_from(span.as_secs()).unwrap_or(i64::MAX);
    match (-limit(EARLIEST)..=limit(LATEST)).contains(&age) {
        true => Ok(()),
        false => Err(Unproven::OutOfTime),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "019ab7c2-1f00-7abc-8def-0123456789ab";

    #[test]
    fn a_mail_is_named_by_its_id_or_message_id() {
        for named in [
            ID,
            &format!(" {ID} "),
            &format!("<{ID}@acme.com>"),
            &format!("{ID}@acme.com"),
            "019ab7c21f007abc8def0123456789ab",
        ] {
            assert_eq!(mail_id(named).as_deref(), Some(ID), "{named}");
        }
        for other in ["", "<>", "m1", "<other@acme.com>", &format!("x{ID}")] {
            assert_eq!(mail_id(other), None, "{other}");
        }
    }

    #[test]
    fn a_day_and_no_more() {
        let at = |age: i64| is_timely(1_700_000_000 - age, Micros(1_700_000_000_000_000));
        for age in [-300, -299, 0, 86_399, 86_400] {
            assert_eq!(at(age), Ok(()), "{age}");
        }
        for age in [-301, 86_401] {
            assert_eq!(at(age), Err(Unproven::OutOfTime), "{age}");
        }
        assert_eq!(is_timely(i64::MIN, Micros(0)), Err(Unproven::OutOfTime));
    }
}
