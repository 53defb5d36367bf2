//! Amazon SES: what is in the envelope, as event publishing and as feedback notifications write it.

use serde::Deserialize;
use shared::mail::Fate;

use super::Told;
use crate::bounces::after_type;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    #[serde(alias = "notificationType")]
    event_type: String,
    mail: Mail,
    #[serde(default)]
    bounce: Bounce,
    #[serde(default)]
    delivery: Delivery,
    #[serde(default)]
    delivery_delay: Delay,
    #[serde(default)]
    reject: Reject,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Mail {
    #[serde(default)]
    tags: Tags,
    #[serde(default)]
    headers: Vec<Header>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Tags {
    #[serde(rename = "usher-mail")]
    mail: Vec<String>,
}

#[derive(Deserialize)]
struct Header {
    name: String,
    #[serde(default)]
    value: String,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Bounce {
    bounce_type: String,
    bounced_recipients: Vec<Recipient>,
    #[serde(rename = "reportingMTA")]
    reporting_mta: String,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Recipient {
    action: String,
    status: String,
    diagnostic_code: String,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Delivery {
    smtp_response: String,
    #[serde(rename = "reportingMTA")]
    reporting_mta: String,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Delay {
    delay_type: String,
    delayed_recipients: Vec<Recipient>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Reject {
    reason: String,
}

/// A message of the topic that is no event, such as SES's own test, tells nothing.
pub(super) fn read(message: &str) -> Vec<Told> {
    let record = serde_json::from_str::<Record>(message);
    record.ok().and_then(|record| told(&record)).into_iter().collect()
}

fn told(record: &Record) -> Option<Told> {
    let (fate, words, server) = match record.event_type.as_str() {
        "Bounce" => {
            let bounce = &record.bounce;
            let recipient = bounce.bounced_recipients.first();
            // An absence note comes as a passing bounce of nobody's making; a mail that SES gave up says that it failed.
            let has_failed = recipient.is_some_and(|recipient| recipient.action == "failed");
            if bounce.bounce_type == "Transient" && !has_failed {
                return None;
            }
            let words = recipient.map(Recipient::words).unwrap_or_default();
            (Fate::Bounced, words, after_type(&bounce.reporting_mta))
        }
        "Delivery" => {
            let delivery = &record.delivery;
            (
                Fate::Delivered,
                delivery.smtp_response.as_str(),
                delivery.reporting_mta.as_str(),
            )
        }
        "DeliveryDelay" => {
            let delay = &record.delivery_delay;
            let words = delay.delayed_recipients.first().map(Recipient::words);
            let words = words.filter(|words| !words.is_empty());
            (Fate::Delayed, words.unwrap_or(&delay.delay_type), "")
        }
        "Complaint" => (Fate::Complained, "", ""),
        "Reject" => (Fate::Bounced, record.reject.reason.as_str(), ""),
        _ => return None,
    };
    Told::of(record.mail.named(), fate, words, Some(server))
}

impl Mail {
    /// Feedback notifications have no tags, but the mail's own headers where they are asked for.
    fn named(&self) -> Option<&str> {
        let in_header = || {
            let found = self
                .headers
                .iter()
                .find(|header| header.name.eq_ignore_ascii_case("message-id"));
            found.map(|header| header.value.as_str())
        };
        self.tags.mail.first().map(String::as_str).or_else(in_header)
    }
}

impl Recipient {
    fn words(&self) -> &str {
        match self.diagnostic_code.is_empty() {
            true => &self.status,
            false => after_type(&self.diagnostic_code),
        }
    }
}
