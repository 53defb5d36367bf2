//! The question before a webhook is removed. It is a part of the page, with and without a script.

use leptos::form::ActionForm;
use leptos::prelude::*;

use super::server_fns::RemoveWebhook;
use crate::desk::{QuestionCard, QuestionLinks, language};

#[component]
pub(super) fn RemoveQuestion(webhook_id: String, remove: ServerAction<RemoveWebhook>) -> impl IntoView {
    let language = language();
    let back = format!("/admin/webhooks/{webhook_id}");
    view! {
        <QuestionCard title=language.text("webhooks-remove-title") words=language.text("webhooks-remove-words")>
            <ActionForm action=remove>
                <input type="hidden" name="id" value=webhook_id/>
                <QuestionLinks yes=language.text("webhooks-remove-yes") back=back/>
            </ActionForm>
        </QuestionCard>
    }
}
