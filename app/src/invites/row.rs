//! One row of the list.

use leptos::prelude::*;
use shared::Micros;
use shared::invites::{InviteStatus, InviteSummary};

use super::actions::{Actions, AgainForm, RevokeLink};
use super::words::StatusBadge;
use crate::desk::{Moment, language};

#[component]
pub(super) fn InviteRow(
    invite: InviteSummary,
    now: Micros,
    actions: Actions,
    back: Signal<String>,
) -> impl IntoView {
    let language = language();
    let is_open = is_open(invite.status);
    let attention = invite.needs_attention.then(|| {
        view! { <span class="badge badge-attention">{language.text("desk-needs-attention")}</span> }
    });
    let again = is_open.then(|| {
        view! { <AgainForm actions=actions user_id=invite.user_id.clone() person_name=invite.person_name.clone() back=back/> }
    });
    let can_be_revoked = can_be_revoked(invite.status);
    let buttons = can_be_revoked.then(|| {
        view! {
            <div class="cluster">
                {again}
                <RevokeLink
                    actions=actions
                    invite_id=invite.invite_id.clone()
                    user_id=invite.user_id.clone()
                    person_name=invite.person_name.clone()
                />
            </div>
        }
    });
    view! {
        <tr class:desk-attention=invite.needs_attention data-invite=invite.invite_id.clone()>
            <th scope="row">
                <a class="who" href=format!("/admin/invites/{}", invite.invite_id)><bdi>{invite.person_name}</bdi></a>
                <span class="quiet small desk-address"><bdi>{invite.email}</bdi></span>
            </th>
            <td data-label=language.text("desk-organization")><bdi>{invite.organization_name}</bdi></td>
            <td data-label=language.text("desk-state")>
                <span class="cluster"><StatusBadge status=invite.status/> {attention}</span>
            </td>
            <td data-label=language.text("desk-last-event")>
                <span>{language.text(invite.last_event.text_key())}</span> " "
                <Moment at=invite.last_event_at now=now/>
            </td>
            <td data-label=is_open.then(|| language.text("desk-valid-until"))>
                {is_open.then(|| view! { <Moment at=invite.expires_at now=now/> })}
            </td>
            <td data-label=language.text("desk-inviter")><bdi>{invite.inviter_name}</bdi></td>
            <td data-label=can_be_revoked.then(|| language.text("desk-actions"))>{buttons}</td>
        </tr>
    }
}

/// Can it be sent again? An expired invitation's person may still hold a link.
pub(super) fn is_open(status: InviteStatus) -> bool {
    matches!(status, InviteStatus::Pending | InviteStatus::Expired)
}

/// Can it be taken back? Who declined may change their mind while the invitation lasts.
pub(super) fn can_be_revoked(status: InviteStatus) -> bool {
    is_open(status) || status == InviteStatus::Declined
}
