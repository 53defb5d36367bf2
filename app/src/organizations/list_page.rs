//! The organizations whose policy somebody may look at, and the instance's.

use leptos::prelude::*;
use leptos_meta::Title;

use super::policy_page::address;
use super::server_fns::list_policies;
use crate::desk::{ProblemNotice, Waiting, language};

#[component]
pub fn OrganizationsPage() -> impl IntoView {
    let language = language();
    let places = Resource::new(|| (), |()| list_policies());
    view! {
        <Title text=language.text("desk-nav-organizations")/>
        <header class="stack stack-tight">
            <h1>{language.text("desk-nav-organizations")}</h1>
            <p class="quiet">{language.text("policy-list-words")}</p>
        </header>
        <Transition fallback=move || view! { <Waiting/> }>
            {move || Suspend::new(async move {
                match places.await {
                    Ok(places) => {
                        let instance = places.instance.then(|| (String::new(), language.text("policy-of-instance")));
                        let organizations = places.organizations.into_iter().map(|place| (place.id, place.name));
                        let rows = instance
                            .into_iter()
                            .chain(organizations)
                            .map(|(id, name)| view! { <li><a href=address(&id)><bdi>{name}</bdi></a></li> })
                            .collect_view();
                        view! { <ul class="card rows policy-places">{rows}</ul> }.into_any()
                    }
                    Err(refusal) => view! { <ProblemNotice problem=refusal.0/> }.into_any(),
                }
            })}
        </Transition>
    }
}
