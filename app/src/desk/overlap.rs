//! How long a secret that was replaced goes on counting.

use leptos::prelude::*;

use super::{SelectField, language};

const USUAL_HOURS: u32 = 24;
/// How long the old secret may hold beside the new one, with the ends of the words' keys.
const OVERLAPS: [(u32, &str); 3] = [(USUAL_HOURS, "day"), (7 * 24, "week"), (0, "none")];

/// How long the secret of before is to hold, in hours.
#[component]
pub(crate) fn OverlapField() -> impl IntoView {
    let language = language();
    let options = OVERLAPS
        .into_iter()
        .map(|(hours, key)| {
            (
                hours.to_string(),
                language.text(&format!("webhooks-overlap-{key}")),
            )
        })
        .collect();
    view! {
        <SelectField
            name="hours"
            label=language.text("webhooks-overlap")
            value=USUAL_HOURS.to_string()
            live=RwSignal::new(USUAL_HOURS.to_string())
            options=options
        />
    }
}
