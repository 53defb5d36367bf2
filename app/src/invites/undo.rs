//! Taking an invite back before its mail leaves. Without a script it is a plain button that is true for some seconds.

use leptos::form::ActionForm;
use leptos::prelude::*;
use shared::Micros;
use shared::invites::{MailState, MailStatus};

use super::actions::Actions;
use crate::desk::language;

/// The whole seconds that a mail still waits by intention; none when it may leave, or was tried before.
pub(super) fn leaves_in(mail: &MailStatus, now: Micros) -> Option<u32> {
    let leaves_at = mail.next_try_at.filter(|_| mail.state == MailState::Queued)?;
    let seconds = u32::try_from(leaves_at.since(now).as_secs()).ok()?;
    (seconds > 0 && mail.mail_is_set_up).then_some(seconds)
}

/// Counts down beside the button and goes when the time is over; pressing it later revokes the invite all the same.
#[component]
pub(super) fn Undo(
    actions: Actions,
    user_id: String,
    #[prop(into)] back: Signal<String>,
    seconds: u32,
) -> impl IntoView {
    let language = language();
    let left = RwSignal::new(seconds);
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        let tick = move || left.update(|left| *left = left.saturating_sub(1));
        if let Ok(ticking) = set_interval_with_handle(tick, std::time::Duration::from_secs(1)) {
            on_cleanup(move || ticking.clear());
        }
    });
    view! {
        <div class="notice" data-undo hidden=move || left.get() == 0>
            <p>{language.text("delivery-undo-words")}</p>
            <ActionForm action=actions.revoke_action()>
                <input type="hidden" name="user_id" value=user_id/>
                <input type="hidden" name="back" value=move || back.get()/>
                <div class="cluster">
                    <button class="button button-quiet" type="submit">{language.text("delivery-undo")}</button>
                    <span role="timer" class="quiet">
                        {move || language.text_with("delivery-leaves-in", &[("number", i64::from(left.get()).into())])}
                    </span>
                </div>
            </ActionForm>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn only_a_mail_that_waits_by_intention_can_be_undone() {
        let now = Micros(1_742_922_077_264_000);
        let mail = |state, wait: Duration| MailStatus {
            mail_id: "m1".into(),
            state,
            fate: None,
            reply: None,
            server: None,
            queue_id: None,
            tls: None,
            attempts: 0,
            queued_at: now,
            changed_at: now,
            handed_over_at: None,
            next_try_at: Some(now.plus(wait)),
            mail_is_set_up: true,
        };
        let second = Duration::from_secs(1);
        assert_eq!(leaves_in(&mail(MailState::Queued, 10 * second), now), Some(10));
        assert_eq!(leaves_in(&mail(MailState::Queued, second), now), Some(1));
        assert_eq!(leaves_in(&mail(MailState::Queued, second / 2), now), None);
        assert_eq!(leaves_in(&mail(MailState::Queued, Duration::ZERO), now), None);
        assert_eq!(leaves_in(&mail(MailState::Deferred, 10 * second), now), None);
        let waits_for_a_server = MailStatus {
            mail_is_set_up: false,
            ..mail(MailState::Queued, 10 * second)
        };
        assert_eq!(leaves_in(&waits_for_a_server, now), None);
    }
}
