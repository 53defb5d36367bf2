//! Where the mail of an invite is, followed live while somebody looks.

use leptos::prelude::*;
use shared::invites::{MailState, MailStatus};
use shared::mail::Fate;
use shared::texts::Language;

use super::mail_words::{Advice, status_words};
use crate::desk::{desk, language};

/// Says the mail's state and changes as it changes. `on_change` hears of every later state.
#[component]
pub(super) fn MailLine(
    invite_id: String,
    status: Option<MailStatus>,
    #[prop(optional, into)] on_change: Option<Callback<()>>,
) -> impl IntoView {
    let (language, set_up) = (language(), desk().mail_is_set_up);
    let live = RwSignal::new(status);
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if live.with_untracked(|status| !is_over(status.as_ref())) {
            follow::start(&invite_id, live, on_change);
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (invite_id, on_change);
    let class = move || match live.with(|status| status.as_ref().map(|status| (status.state, status.fate))) {
        Some((MailState::Sent, Some(Fate::Delayed | Fate::Complained))) => "notice notice-attention",
        Some((MailState::Sent, _)) => "notice notice-good",
        Some((MailState::Failed | MailState::Bounced | MailState::Expired, _)) => "notice notice-problem",
        Some((MailState::Deferred, _)) => "notice notice-attention",
        _ if !set_up => "notice notice-attention",
        _ => "notice",
    };
    view! {
        <div class=class role="status" data-mail-state=move || state_name(live.get().as_ref())>
            <strong>{move || language.text(&format!("mail-state-{}", state_name(live.get().as_ref())))}</strong>
            {move || live.get().and_then(|status| status.trouble()).map(|trouble| view! { <Advice trouble=trouble is_over=is_over(live.get().as_ref())/> })}
            {move || words(language, live.get().as_ref(), set_up).into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
        </div>
    }
}

fn state_name(status: Option<&MailStatus>) -> &'static str {
    status.map_or(MailState::Queued, |status| status.state).as_str()
}

/// What counts as a change.
#[cfg(feature = "hydrate")]
fn progress(status: Option<&MailStatus>) -> Option<(MailState, Option<Fate>, u32)> {
    status.map(|status| (status.state, status.fate, status.attempts))
}

fn is_over(status: Option<&MailStatus>) -> bool {
    status.is_some_and(MailStatus::is_over)
}

fn words(language: Language, status: Option<&MailStatus>, set_up: bool) -> Vec<String> {
    match status {
        Some(status) => status_words(language, status),
        None if set_up => Vec::new(),
        None => vec![language.text("desk-mail-not-set-up")],
    }
}

#[cfg(feature = "hydrate")]
mod follow {
    use futures_util::StreamExt as _;
    use futures_util::future::{AbortHandle, Abortable};
    use gloo_net::eventsource::futures::EventSource;
    use leptos::prelude::*;
    use shared::invites::MailStatus;

    /// Listens until the mail is over, the server has no more to say, or the page is left; the browser reconnects by itself.
    pub(super) fn start(
        invite_id: &str,
        live: RwSignal<Option<MailStatus>>,
        on_change: Option<Callback<()>>,
    ) {
        let (abort, registration) = AbortHandle::new_pair();
        on_cleanup(move || abort.abort());
        let listening = listen(format!("/admin/invites/{invite_id}/mail-state"), live, on_change);
        leptos::task::spawn_local(async move {
            // Aborting drops the event source, which closes it.
            let _ = Abortable::new(listening, registration).await;
        });
    }

    async fn listen(address: String, live: RwSignal<Option<MailStatus>>, on_change: Option<Callback<()>>) {
        let Ok(mut source) = EventSource::new(&address) else {
            return;
        };
        let Ok(mut messages) = source.subscribe("message") else {
            return;
        };
        while let Some(Ok((_, message))) = messages.next().await {
            let text = message.data().as_string().unwrap_or_default();
            let Ok(status) = serde_json::from_str::<Option<MailStatus>>(&text) else {
                continue;
            };
            let changed = live.try_with_untracked(|before| {
                super::progress(before.as_ref()) != super::progress(status.as_ref())
            });
            if changed == Some(true) {
                let is_over = super::is_over(status.as_ref());
                live.try_set(status);
                if let Some(on_change) = on_change {
                    on_change.try_run(());
                }
                if is_over {
                    return;
                }
            }
        }
    }
}
