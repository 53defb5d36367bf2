//! What was tried, and one more try.

use shared::webhooks::AttemptQuery;
use shared::{Problem, Service};
use wire::webhook::v1::{
    ListWebhookDeliveriesRequest, ListWebhookDeliveriesResponse, TestWebhookRequest, TestWebhookResponse,
};

use super::show;
use crate::operations::Call;
use crate::operations::validate::{Checked, TEXT, broken, text};

/// Rows of a page when the request does not say, and at most.
const DEFAULT_ROWS: u32 = 50;
const MAX_ROWS: u32 = 200;

pub async fn test_webhook(
    service: &Service,
    call: &Call,
    request: TestWebhookRequest,
) -> Result<TestWebhookResponse, Problem> {
    text("TestWebhookRequest.WebhookId", &request.webhook_id, TEXT)?;
    let attempt = service.test_webhook(&call.caller, &request.webhook_id).await?;
    Ok(TestWebhookResponse {
        delivery: show::delivery(attempt).into(),
    })
}

pub async fn list_webhook_deliveries(
    service: &Service,
    call: &Call,
    request: ListWebhookDeliveriesRequest,
) -> Result<ListWebhookDeliveriesResponse, Problem> {
    text(
        "ListWebhookDeliveriesRequest.WebhookId",
        &request.webhook_id,
        TEXT,
    )?;
    let query = AttemptQuery {
        before: page_token(request.page_token)?,
        webhook_id: request.webhook_id,
        only_failed: request.only_failed,
        limit: match request.page_size {
            0 => DEFAULT_ROWS,
            asked => asked.min(MAX_ROWS),
        },
    };
    let page = service.webhook_attempts(&call.caller, query).await?;
    let last = page.attempts.last().filter(|_| page.has_more);
    Ok(ListWebhookDeliveriesResponse {
        next_page_token: last.map(|attempt| attempt.id.clone()).unwrap_or_default(),
        deliveries: page.attempts.into_iter().map(show::delivery).collect(),
    })
}

/// The id of the last delivery of the page before.
fn page_token(token: String) -> Checked<Option<String>> {
    match token.as_str() {
        "" => Ok(None),
        text if uuid_like(text) => Ok(Some(token)),
        _ => broken(
            "ListWebhookDeliveriesRequest.PageToken",
            "value must be a token of an earlier page",
        ),
    }
}

fn uuid_like(text: &str) -> bool {
    text.len() == 36
        && text
            .chars()
            .all(|c| c == '-' || (c.is_ascii_hexdigit() && !c.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_begins_where_one_of_ours_ended() {
        let token = "0190b3c4-0000-7000-8000-00000000000a";
        assert_eq!(page_token(String::new()), Ok(None));
        assert_eq!(page_token(token.to_owned()), Ok(Some(token.to_owned())));
        for other in ["x", &token[1..], &token.to_uppercase(), "50%"] {
            assert!(page_token(other.to_owned()).is_err(), "{other}");
        }
    }
}
