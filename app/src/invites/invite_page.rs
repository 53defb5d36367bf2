//! One invite: what it is, everything that happened to it, and what can be done.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};
use shared::invites::{InviteDetail, InviteStatus};
use shared::mail::harmless_words;

use super::actions::{
    ActionNotice, Actions, Asked, NewLinkForm, ResendForm, RevokeDialog, RevokeLink, RevokeQuestion,
    StopRemindersForm,
};
use super::mail_line::MailLine;
use super::mails::Mails;
use super::row::{can_be_revoked, is_open};
use super::server_fns::get_invite;
use super::timeline::{AsText, Timeline};
use super::undo::{Undo, leaves_in};
use super::words::StatusBadge;
use crate::desk::{Dated, Moment, ProblemNotice, Waiting, desk, language};

#[component]
pub fn InvitePage() -> impl IntoView {
    let language = language();
    let actions = Actions::new();
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    let detail = Resource::new(move || (id.get(), actions.version()), |(id, _)| get_invite(id));
    let back = Signal::derive(move || format!("/admin/invites/{}", id.get()));
    view! {
        <p><a href="/admin/invites">{language.text("desk-to-invites")}</a></p>
        <ActionNotice actions=actions/>
        <Transition fallback=move || view! { <Waiting/> }>
            {move || Suspend::new(async move {
                match detail.await {
                    Ok(dated) => {
                        let again = Callback::new(move |()| detail.refetch());
                        view! { <Invite dated=dated actions=actions back=back again=again/> }.into_any()
                    }
                    Err(refusal) => view! { <Title text=language.text("desk-refused")/> <ProblemNotice problem=refusal.0/> }.into_any(),
                }
            })}
        </Transition>
        <RevokeDialog actions=actions back=back/>
    }
}

#[component]
fn Invite(
    dated: Dated<InviteDetail>,
    actions: Actions,
    back: Signal<String>,
    again: Callback<()>,
) -> impl IntoView {
    let language = language();
    let Dated { now, value: detail } = dated;
    let summary = detail.summary.clone();
    let is_open = is_open(summary.status);
    let asks = use_query_map().read_untracked().get("revoke").is_some() && can_be_revoked(summary.status);
    let question = asks.then(|| {
        view! {
            <RevokeQuestion
                actions=actions
                user_id=summary.user_id.clone()
                person_name=summary.person_name.clone()
                back=back.get_untracked()
            />
        }
    });
    let Asked { user_id, person_name } = Asked {
        user_id: summary.user_id.clone(),
        person_name: summary.person_name.clone(),
    };
    let new_link = if is_open {
        let resend = desk().mail_is_set_up.then(|| {
            view! { <ResendForm actions=actions user_id=user_id.clone() person_name=person_name.clone() back=back/> }
        });
        view! {
            {resend}
            <NewLinkForm actions=actions user_id=user_id.clone() person_name=person_name.clone() back=back/>
        }
        .into_any()
    } else if summary.status == InviteStatus::Accepted {
        ().into_any()
    } else {
        let link = format!("/admin/invites/new?user={}", summary.user_id);
        view! { <a class="button button-quiet" href=link>{language.text("desk-invite-again")}</a> }.into_any()
    };
    let mail = detail.mail().cloned().map(|mail| {
        let leaves_in = leaves_in(&mail, now).filter(|_| is_open);
        let undo = leaves_in.map(|seconds| {
            view! { <Undo actions=actions user_id=summary.user_id.clone() back=back seconds=seconds/> }
        });
        view! { <MailLine invite_id=summary.invite_id.clone() status=Some(mail) on_change=again/> {undo} }
    });
    let revoke = can_be_revoked(summary.status).then(|| {
        view! { <RevokeLink actions=actions invite_id=summary.invite_id.clone() user_id=user_id person_name=person_name/> }
    });
    let stop_reminders = detail.next_reminder_at.map(|_| {
        view! { <StopRemindersForm actions=actions invite_id=summary.invite_id.clone() back=back/> }
    });
    let title = language.text_with("desk-invite-of", &[("name", summary.person_name.as_str().into())]);
    view! {
        <Title text=title.clone()/>
        <header class="stack stack-tight">
            <h1>{title}</h1>
            <div class="cluster">
                <StatusBadge status=summary.status/>
                {summary.needs_attention.then(|| view! { <span class="badge badge-attention">{language.text("desk-needs-attention")}</span> })}
                <span class="quiet"><bdi>{summary.email.clone()}</bdi></span>
            </div>
        </header>
        {question}
        <div class="split">
            <div class="stack">
                {mail}
                <Mails mails=detail.mails.clone()/>
                <section class="stack" aria-labelledby="timeline">
                    <h2 id="timeline">{language.text("desk-timeline")}</h2>
                    <Timeline entries=detail.timeline.clone() now=now/>
                </section>
            </div>
            <aside class="card stack">
                <Facts detail=detail.clone() now=now/>
                <div class="cluster">{new_link} {stop_reminders} {revoke}</div>
                <AsText detail=detail/>
            </aside>
        </div>
    }
}

#[component]
fn Facts(detail: InviteDetail, now: shared::Micros) -> impl IntoView {
    let language = language();
    let InviteDetail {
        summary,
        application_name,
        note,
        link_expires_at,
        next_reminder_at,
        ..
    } = detail;
    let words = |key: &str, value: String| view! { <dt>{language.text(key)}</dt><dd><bdi>{value}</bdi></dd> };
    let moment = |key: &str, at| view! { <dt>{language.text(key)}</dt><dd><Moment at=at now=now/></dd> };
    view! {
        <dl class="facts">
            {words("desk-organization", summary.organization_name)}
            {application_name.map(|name| words("desk-application", name))}
            {words("desk-inviter", summary.inviter_name)}
            {moment("desk-created", summary.created_at)}
            {is_open(summary.status).then(|| moment("desk-valid-until", summary.expires_at))}
            {link_expires_at.map(|at| moment("desk-link-until", at))}
            {next_reminder_at.map(|at| moment("desk-next-reminder", at))}
            {note.map(|note| words("desk-note", harmless_words(&note)))}
        </dl>
    }
}
