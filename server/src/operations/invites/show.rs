//! Invites as messages.

use shared::invites::{
    InviteDetail, InviteStatus, InviteSummary, MailState, MailStatus, MailStep, TimelineEntry,
};
use shared::mail::Trouble;
use wire::invite::v1::{self, Invite, Mail, TimelineEvent};

use crate::operations::timestamp;

pub(super) fn summary(invite: &InviteSummary) -> Invite {
    Invite {
        id: invite.invite_id.clone(),
        user_id: invite.user_id.clone(),
        organization_id: invite.organization_id.clone(),
        organization_name: invite.organization_name.clone(),
        state: state(invite.status).into(),
        person_name: invite.person_name.clone(),
        email: invite.email.clone(),
        inviter_id: invite.inviter_id.clone(),
        inviter_name: invite.inviter_name.clone(),
        creation_date: timestamp(invite.created_at).into(),
        expiration_date: timestamp(invite.expires_at).into(),
        last_event: invite.last_event.as_str().to_owned(),
        last_event_date: timestamp(invite.last_event_at).into(),
        needs_attention: invite.needs_attention,
        ..Default::default()
    }
}

pub(super) fn detail(detail: &InviteDetail) -> Invite {
    Invite {
        application_name: detail.application_name.clone(),
        note: detail.note.clone(),
        link_expiration_date: detail.link_expires_at.map(timestamp).into(),
        mail: detail.mail().map(mail).into(),
        mails: detail.mails.iter().map(mail).collect(),
        ..summary(&detail.summary)
    }
}

pub(super) fn event(entry: &TimelineEntry) -> TimelineEvent {
    TimelineEvent {
        sequence: entry.sequence,
        date: timestamp(entry.at).into(),
        r#type: entry.kind.as_str().to_owned(),
        actor_id: entry.actor_id.clone(),
        actor_name: entry.actor_name.clone(),
        detail: entry.detail.clone(),
        mail: entry.mail.as_ref().map(|mail| step(mail, entry.trouble())).into(),
    }
}

fn step(mail: &MailStep, trouble: Option<Trouble>) -> v1::MailStep {
    v1::MailStep {
        mail_id: mail.mail_id.clone(),
        server: mail.server.clone(),
        queue_id: mail.queue_id.clone(),
        tls: mail.tls.clone(),
        next_attempt_date: mail.next_try_at.map(timestamp).into(),
        trouble: trouble.map(|trouble| trouble.as_str().to_owned()),
    }
}

pub(super) fn mail(mail: &MailStatus) -> Mail {
    use v1::MailState as S;
    let state = match mail.state {
        MailState::Queued => S::MAIL_STATE_QUEUED,
        MailState::Sent => S::MAIL_STATE_SENT,
        MailState::Deferred => S::MAIL_STATE_DEFERRED,
        MailState::Failed => S::MAIL_STATE_FAILED,
        MailState::Bounced => S::MAIL_STATE_BOUNCED,
        MailState::Expired => S::MAIL_STATE_EXPIRED,
        MailState::Cancelled => S::MAIL_STATE_CANCELLED,
    };
    Mail {
        state: state.into(),
        reply: mail.reply.clone(),
        attempts: mail.attempts,
        change_date: timestamp(mail.changed_at).into(),
        next_attempt_date: mail.next_try_at.map(timestamp).into(),
        id: mail.mail_id.clone(),
        server: mail.server.clone(),
        queue_id: mail.queue_id.clone(),
        tls: mail.tls.clone(),
        queue_date: timestamp(mail.queued_at).into(),
        handover_date: mail.handed_over_at.map(timestamp).into(),
        trouble: mail.trouble().map(|trouble| trouble.as_str().to_owned()),
    }
}

fn state(status: InviteStatus) -> v1::InviteState {
    use v1::InviteState as S;
    match status {
        InviteStatus::Pending => S::INVITE_STATE_PENDING,
        InviteStatus::Accepted => S::INVITE_STATE_ACCEPTED,
        InviteStatus::Expired => S::INVITE_STATE_EXPIRED,
        InviteStatus::Revoked => S::INVITE_STATE_REVOKED,
        InviteStatus::Declined => S::INVITE_STATE_DECLINED,
    }
}
