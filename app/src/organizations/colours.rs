//! Colours as they are typed: what they look like together, and the next readable one where they are too close.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use shared::organizations::Effective;
use shared::organizations::policy::{Colour, SCHEMES, readable};

use super::words::label;
use crate::desk::language;

/// The colour fields of the form at this moment; an empty one is inherited.
#[derive(Clone)]
pub(super) struct Colours {
    typed: Arc<BTreeMap<&'static str, RwSignal<String>>>,
    inherited: Arc<Effective>,
}

impl Colours {
    pub fn new(own: impl Fn(&str) -> String, inherited: Effective) -> Self {
        let fields = SCHEMES
            .into_iter()
            .flat_map(|(background, fronts)| std::iter::once(background).chain(fronts));
        Self {
            typed: Arc::new(fields.map(|field| (field, RwSignal::new(own(field)))).collect()),
            inherited: Arc::new(inherited),
        }
    }

    pub fn typed(&self, field: &str) -> Option<RwSignal<String>> {
        self.typed.get(field).copied()
    }

    /// What would hold; a colour that is not finished counts as empty.
    fn shown(&self, field: &str) -> String {
        let typed = self.typed(field).map(|typed| typed.get()).unwrap_or_default();
        Colour::parse(&typed).map_or_else(|| self.inherited.text(field), |colour| colour.to_string())
    }

    fn next_readable(&self, field: &str) -> Option<Colour> {
        let (background, _) = SCHEMES.iter().find(|(_, fronts)| fronts.contains(&field))?;
        readable(&self.shown(field), &self.shown(background))
    }
}

/// Beside a field whose colour is hard to read.
#[component]
pub(super) fn Remark(colours: Colours, field: &'static str) -> impl IntoView {
    let language = language();
    view! {
        <div aria-live="polite">
            {move || colours.next_readable(field).map(|next| {
                let words = language.text_with("policy-unreadable", &[("colour", next.to_string().into())]);
                view! { <p class="field-problem" data-proposed=next.to_string()>{words}</p> }
            })}
        </div>
    }
}

/// The colours of one scheme together.
#[component]
pub(super) fn Sample(colours: Colours, background: &'static str, fronts: [&'static str; 3]) -> impl IntoView {
    let language = language();
    let shown = move |field: &'static str| {
        let colours = colours.clone();
        move || colours.shown(field)
    };
    // A text begins where its language begins.
    let start = if language.direction() == "rtl" { 264 } else { 16 };
    let lines = fronts
        .into_iter()
        .zip([26, 50, 74])
        .map(|(field, y)| view! { <text x=start y=y fill=shown(field)>{label(language, field)}</text> })
        .collect_view();
    view! {
        <svg class="policy-sample" viewBox="0 0 280 90" aria-hidden="true" focusable="false">
            <rect width="280" height="90" rx="10" fill=shown(background)></rect>
            {lines}
        </svg>
    }
}
