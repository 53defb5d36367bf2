//! The list of invites: search, state and page are in the address, so it works without a script and can be shared.

use leptos::html;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::components::Form;
use leptos_router::hooks::{use_location, use_query_map};
use shared::invites::{InvitePage, InviteStatus};

use super::actions::{ActionNotice, Actions, RevokeDialog};
use super::row::InviteRow;
use super::server_fns::list_invites;
use super::words::{NoMailNotice, status_words};
use crate::desk::{Dated, ProblemNotice, Waiting, desk, language};

#[component]
pub fn InvitesPage() -> impl IntoView {
    let (language, desk) = (language(), desk());
    let actions = Actions::new();
    let query = use_query_map();
    let asked = move |name: &'static str| Memo::new(move |_| query.read().get(name).unwrap_or_default());
    let (search, status, after) = (asked("search"), asked("status"), asked("after"));
    let attention = asked("attention");
    let list = Resource::new(
        move || {
            let filter = (search.get(), status.get(), !attention.read().is_empty());
            (filter, after.get(), actions.version())
        },
        |((search, status, attention), after, _)| list_invites(search, status, after, attention),
    );
    let back = here();
    view! {
        <Title text=language.text("desk-nav-invites")/>
        <h1>{language.text("desk-nav-invites")}</h1>
        {(!desk.mail_is_set_up).then(|| view! { <NoMailNotice/> })}
        <ActionNotice actions=actions/>
        <Filters search=search status=status attention=attention/>
        <Transition fallback=move || view! { <Waiting/> }>
            {move || Suspend::new(async move {
                match list.await {
                    Ok(dated) => view! { <Page dated=dated actions=actions back=back search=search status=status attention=attention after=after/> }.into_any(),
                    Err(refusal) => view! { <ProblemNotice problem=refusal.0/> }.into_any(),
                }
            })}
        </Transition>
        <RevokeDialog actions=actions back=back/>
    }
}

/// The address somebody is at, for forms that lead back here.
pub(super) fn here() -> Signal<String> {
    let location = use_location();
    Signal::derive(move || {
        let query: Vec<String> = location
            .query
            .read()
            .latest_values()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .filter(|pair| pair != "revoke=")
            .collect();
        let path = location.pathname.get();
        if query.is_empty() {
            path
        } else {
            format!("{path}?{}", query.join("&"))
        }
    })
}

fn encoded(text: &str) -> String {
    leptos_router::location::Url::escape(text)
}

#[component]
fn Filters(search: Memo<String>, status: Memo<String>, attention: Memo<String>) -> impl IntoView {
    let language = language();
    let (text, choice): (NodeRef<html::Input>, NodeRef<html::Select>) = (NodeRef::new(), NodeRef::new());
    let tick: NodeRef<html::Input> = NodeRef::new();
    // Going back, or to all invites, changes the address; the fields follow, but never before somebody went anywhere.
    Effect::new(move |before: Option<(String, String, String)>| {
        let asked = (search.get(), status.get(), attention.get());
        if before.is_some_and(|before| before != asked) {
            if let Some(text) = text.get_untracked() {
                text.set_value(&asked.0);
            }
            if let Some(choice) = choice.get_untracked() {
                choice.set_value(&asked.1);
            }
            if let Some(tick) = tick.get_untracked() {
                tick.set_checked(!asked.2.is_empty());
            }
        }
        asked
    });
    let options = move || {
        InviteStatus::ALL
            .map(|choice| {
                let selected = move || status.get() == choice.as_str();
                view! { <option value=choice.as_str() selected=selected>{status_words(language, choice)}</option> }
            })
            .collect_view()
    };
    view! {
        <Form method="GET" action="/admin/invites" attr:class="toolbar" attr:role="search">
            <div class="field">
                <label for="search">{language.text("desk-search")}</label>
                <input class="input" type="search" id="search" node_ref=text name="search" value=move || search.get()/>
            </div>
            <div class="field">
                <label for="status">{language.text("desk-state")}</label>
                <select class="input" id="status" node_ref=choice name="status">
                    <option value="" selected=move || status.read().is_empty()>{language.text("desk-all-states")}</option>
                    {options()}
                </select>
            </div>
            <label class="check">
                <input type="checkbox" node_ref=tick name="attention" value="1" checked=move || !attention.read().is_empty()/>
                <span>{language.text("desk-needs-attention")}</span>
            </label>
            <button class="button button-quiet" type="submit">{language.text("desk-filter")}</button>
        </Form>
    }
}

#[component]
fn Page(
    dated: Dated<InvitePage>,
    actions: Actions,
    back: Signal<String>,
    search: Memo<String>,
    status: Memo<String>,
    attention: Memo<String>,
    after: Memo<String>,
) -> impl IntoView {
    let language = language();
    let Dated {
        now,
        value: InvitePage { invites, next },
    } = dated;
    let is_filtered = [search, status, attention]
        .iter()
        .any(|asked| !asked.read_untracked().is_empty());
    let is_first = after.read_untracked().is_empty();
    if invites.is_empty() {
        return view! { <Empty is_filtered=is_filtered || !is_first/> }.into_any();
    }
    let address = move |after: Option<String>| {
        let mut address = format!(
            "/admin/invites?search={}&status={}",
            encoded(&search.read_untracked()),
            encoded(&status.read_untracked())
        );
        if !attention.read_untracked().is_empty() {
            address.push_str("&attention=1");
        }
        if let Some(after) = after {
            address.push_str("&after=");
            address.push_str(&encoded(&after));
        }
        address
    };
    let heading = |key: &str| view! { <th scope="col">{language.text(key)}</th> };
    let rows = invites
        .into_iter()
        .map(|invite| view! { <InviteRow invite=invite now=now actions=actions back=back/> })
        .collect_view();
    view! {
        <table class="table table-cards desk-invites">
            <caption class="visually-hidden">{language.text("desk-nav-invites")}</caption>
            <thead>
                <tr>
                    {heading("desk-person")}
                    {heading("desk-organization")}
                    {heading("desk-state")}
                    {heading("desk-last-event")}
                    {heading("desk-valid-until")}
                    {heading("desk-inviter")}
                    {heading("desk-actions")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <nav class="cluster" aria-label=language.text("desk-pages")>
            {(!is_first).then(|| view! { <a class="button button-quiet" href=address(None)>{language.text("desk-first-page")}</a> })}
            {next.map(|next| view! { <a class="button button-quiet" rel="next" href=address(Some(next))>{language.text("desk-next-page")}</a> })}
        </nav>
    }
    .into_any()
}

#[component]
fn Empty(is_filtered: bool) -> impl IntoView {
    let language = language();
    let (title, words, link, label) = if is_filtered {
        (
            "desk-nothing-found",
            "desk-nothing-found-words",
            "/admin/invites",
            "desk-show-all",
        )
    } else {
        (
            "desk-no-invites",
            "desk-no-invites-words",
            "/admin/invites/new",
            "desk-nav-invite",
        )
    };
    view! {
        <div class="empty stack">
            <h2>{language.text(title)}</h2>
            <p>{language.text(words)}</p>
            <p><a class="button" href=link>{language.text(label)}</a></p>
        </div>
    }
}
