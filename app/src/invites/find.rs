//! Finding the person to invite: a combobox with a script, a plain search without.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use shared::Micros;
use shared::texts::Language;
use shared::users::PersonSummary;

use super::actions::{Actions, AgainForm};
use super::server_fns::FindPeople;
use crate::desk::{ProblemNotice, alive, distance, focus_soon, language};

/// A pause in typing this long sends the search.
const PAUSE: Duration = Duration::from_millis(250);
/// Shorter searches would find everybody.
const MIN_CHARS: usize = 2;

/// What the combobox knows; one for each time it is shown.
#[derive(Clone, Copy)]
struct Search {
    text: RwSignal<String>,
    find: ServerAction<FindPeople>,
    people: Memo<Vec<PersonSummary>>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    /// Counts key strokes, so that only the last one's pause counts.
    stroke: StoredValue<u32>,
    chosen: RwSignal<Option<PersonSummary>>,
}

impl Search {
    fn new(text: String, found: Vec<PersonSummary>, chosen: RwSignal<Option<PersonSummary>>) -> Self {
        let text = RwSignal::new(text);
        let find = ServerAction::<FindPeople>::new();
        let people = Memo::new(move |_| {
            if text.with(|text| text.trim().chars().count()) < MIN_CHARS {
                return Vec::new();
            }
            match find.value().get() {
                Some(Ok(dated)) => dated.value,
                Some(Err(_)) => Vec::new(),
                None => found.clone(),
            }
        });
        Self {
            text,
            find,
            people,
            open: RwSignal::new(false),
            active: RwSignal::new(None),
            stroke: StoredValue::new(0),
            chosen,
        }
    }

    fn typed(self, text: String) {
        self.text.set(text);
        self.active.set(None);
        self.open.set(true);
        self.stroke.update_value(|stroke| *stroke += 1);
        let own = self.stroke.get_value();
        set_timeout(
            move || {
                if self.stroke.try_get_value() == Some(own) {
                    self.ask();
                }
            },
            PAUSE,
        );
    }

    fn ask(self) {
        let text = self.text.get_untracked();
        if text.trim().chars().count() >= MIN_CHARS {
            self.find.dispatch(FindPeople { text });
        }
    }

    fn choose(self, place: usize) {
        if let Some(person) = self.people.with_untracked(|people| people.get(place).cloned()) {
            self.chosen.set(Some(person));
            focus_soon("chosen-person");
        }
    }

    fn is_shown(self) -> bool {
        self.open.get() && self.people.with(|people| !people.is_empty())
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let count = self.people.with_untracked(Vec::len);
        let active = self.active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                self.open.set(true);
                self.active
                    .set(Some(active.map_or(0, |place| (place + 1) % count)));
            }
            "ArrowUp" if count > 0 => {
                self.open.set(true);
                self.active.set(Some(
                    active.map_or(count - 1, |place| (place + count - 1) % count),
                ));
            }
            "Enter" => match active {
                Some(place) if self.open.get_untracked() => self.choose(place),
                _ => return,
            },
            "Escape" if self.open.get_untracked() => {
                self.open.set(false);
                self.active.set(None);
            }
            _ => return,
        }
        event.prevent_default();
    }
}

#[component]
pub(super) fn FindPerson(
    search: String,
    found: Vec<PersonSummary>,
    now: Micros,
    chosen: RwSignal<Option<PersonSummary>>,
) -> impl IntoView {
    let (language, alive) = (language(), alive());
    let state = Search::new(search.clone(), found.clone(), chosen);
    let asked = !search.trim().is_empty();
    let links = StoredValue::new((search.clone(), found));
    let refused = move || {
        state
            .find
            .value()
            .get()
            .and_then(Result::err)
            .map(|refusal| view! { <ProblemNotice problem=refusal.0/> })
    };
    let count = move || {
        let people = state.people.with(Vec::len);
        let has_answer = asked || state.find.version().get() > 0;
        let has_text = state.text.with(|text| text.trim().chars().count()) >= MIN_CHARS;
        (has_answer && has_text).then(|| {
            let number = i64::try_from(people).unwrap_or(i64::MAX);
            language.text_with("desk-found", &[("number", number.into())])
        })
    };
    view! {
        <form
            class="field desk-find"
            method="get"
            action="/admin/invites/new"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                state.open.set(true);
                state.ask();
            }
        >
            <label for="q">{language.text("desk-find")}</label>
            <p class="field-hint" id="q-hint">{language.text("desk-find-hint")}</p>
            <div class="input-group">
                <input
                    class="input"
                    id="q"
                    name="q"
                    type="search"
                    value=search
                    autocomplete="off"
                    aria-describedby="q-hint"
                    role=move || alive.get().then_some("combobox")
                    aria-autocomplete=move || alive.get().then_some("list")
                    aria-controls=move || alive.get().then_some("people")
                    aria-expanded=move || alive.get().then(|| state.is_shown().to_string())
                    aria-activedescendant=move || state.active.get().filter(|_| state.is_shown()).map(|place| format!("person-{place}"))
                    on:input=move |event| state.typed(event_target_value(&event))
                    on:keydown=move |event| state.key(&event)
                    on:focus=move |_| state.open.set(true)
                    on:blur=move |_| state.open.set(false)
                />
                <button class="button button-quiet" type="submit" aria-busy=move || state.find.pending().get().then_some("true")>
                    {language.text("desk-search-button")}
                </button>
            </div>
            <p class="small quiet" aria-live="polite">{count}</p>
            {refused}
            <Show when=move || alive.get() fallback=move || links.with_value(|(search, found)| links_to(language, search, found, now))>
                <ul
                    class="desk-people"
                    id="people"
                    role="listbox"
                    aria-label=language.text("desk-find")
                    hidden=move || !state.is_shown()
                    on:mousedown=move |event| event.prevent_default()
                >
                    {move || state.people.get().into_iter().enumerate().map(|(place, person)| option(language, state, place, person, now)).collect_view()}
                </ul>
            </Show>
        </form>
    }
}

fn option(
    language: Language,
    state: Search,
    place: usize,
    person: PersonSummary,
    now: Micros,
) -> impl IntoView {
    view! {
        <li
            id=format!("person-{place}")
            role="option"
            aria-selected=move || (state.active.get() == Some(place)).to_string()
            on:click=move |_| state.choose(place)
        >
            {card(language, &person, now)}
        </li>
    }
}

fn card(language: Language, person: &PersonSummary, now: Micros) -> impl IntoView + use<> {
    let state = if person.initialised {
        Some(language.text("desk-has-sign-in"))
    } else {
        person.pending_since.map(|since| {
            language.text_with(
                "desk-open-since",
                &[("distance", distance(language, now, since).into())],
            )
        })
    };
    let place = format!("{} · {}", person.email, person.organization_name);
    view! {
        <span class="who"><bdi>{person.name.clone()}</bdi></span>
        <span class="quiet small"><bdi>{place}</bdi></span>
        {state.map(|state| view! { <span class="badge">{state}</span> })}
    }
}

fn links_to(language: Language, search: &str, found: &[PersonSummary], now: Micros) -> impl IntoView + use<> {
    let search = leptos_router::location::Url::escape(search);
    let rows = found
        .iter()
        .map(|person| {
            let link = format!("/admin/invites/new?q={search}&user={}", person.user_id);
            view! { <li><a href=link>{card(language, person, now)}</a></li> }
        })
        .collect_view();
    view! { <ul class="rows desk-links">{rows}</ul> }
}

/// The picked person, with what stands in the way of inviting them.
#[component]
pub(super) fn Chosen(
    person: PersonSummary,
    now: Micros,
    chosen: RwSignal<Option<PersonSummary>>,
    actions: Actions,
) -> impl IntoView {
    let language = language();
    let remark = if person.initialised {
        view! {
            <div class="notice notice-attention">
                <strong>{language.text("desk-has-sign-in")}</strong>
                <p>{language.text("desk-has-sign-in-words")}</p>
            </div>
        }
        .into_any()
    } else if let Some((since, invite)) = person.pending_since.zip(person.pending_invite.clone()) {
        let page = format!("/admin/invites/{invite}");
        let words = language.text_with(
            "desk-open-since",
            &[("distance", distance(language, now, since).into())],
        );
        view! {
            <div class="notice notice-attention">
                <strong>{words}</strong>
                <p>{language.text("desk-open-words")}</p>
                <div class="cluster">
                    <AgainForm actions=actions user_id=person.user_id.clone() person_name=person.name.clone() back=page.clone()/>
                    <a href=page>{language.text("desk-to-invite")}</a>
                </div>
            </div>
        }
        .into_any()
    } else {
        ().into_any()
    };
    view! {
        <div class="cluster cluster-spread identity" id="chosen-person" tabindex="-1" data-user=person.user_id>
            <div class="stack stack-tight">
                <span class="who"><bdi>{person.name}</bdi></span>
                <span class="quiet"><bdi>{format!("{} · {}", person.email, person.organization_name)}</bdi></span>
            </div>
            <a
                class="button button-plain"
                href="/admin/invites/new"
                on:click=move |event| {
                    event.prevent_default();
                    chosen.set(None);
                    focus_soon("q");
                }
            >
                {language.text("desk-somebody-else")}
            </a>
        </div>
        {remark}
    }
}
