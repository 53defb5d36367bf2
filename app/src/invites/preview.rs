//! The mail as it will arrive, in the invited person's language, while the form is filled in.

use leptos::prelude::*;
use shared::mail::harmless_words;
use shared::organizations::OrganizationSummary;
use shared::texts::Language;
use shared::users::PersonSummary;

use super::form_fields::Fields;
use crate::desk::{brought, desk, language};

/// Stands where the code will be.
const PLACEHOLDER: &str = "••••-••••-••••";

#[component]
pub(super) fn MailPreview(
    fields: Fields,
    chosen: RwSignal<Option<PersonSummary>>,
    organizations: Vec<OrganizationSummary>,
) -> impl IntoView {
    let (own, inviter) = (language(), desk().person.name);
    let organization = Memo::new(move |_| match chosen.get() {
        Some(person) => person.organization_name,
        None => fields.organization_id.with(|id| {
            let named = organizations
                .iter()
                .find(|organization| organization.id == *id)
                .or(organizations.first());
            named
                .map(|organization| organization.name.clone())
                .unwrap_or_default()
        }),
    });
    // An existing person has a language that only the server knows.
    let theirs = brought(
        move || fields.language.with(|tag| Language::from_tag(tag)).unwrap_or(own),
        own,
    );
    let name = move || match chosen.get() {
        Some(person) => person.name,
        None => format!("{} {}", fields.given_name.get(), fields.family_name.get()),
    };
    let application = move || fields.application_name.with(|name| harmless_words(name));
    let application = move || {
        Some(application())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| organization.get())
    };
    let address = move || match chosen.get() {
        Some(person) => person.email,
        None => Some(fields.email.get())
            .filter(|email| !email.trim().is_empty())
            .unwrap_or_else(|| "name@example.com".to_owned()),
    };
    let words = move |key: &str| {
        let variables = [
            ("inviter", harmless_words(&inviter).into()),
            ("organization", harmless_words(&organization.get()).into()),
            ("application", application().into()),
            ("name", harmless_words(&name()).into()),
            ("address", address().into()),
        ];
        theirs.get().text_with(key, &variables)
    };
    // The mail names the organization once.
    let short = move |long: &'static str, short: &'static str| {
        if application() == organization.get() {
            short
        } else {
            long
        }
    };
    let nameless = move || name().trim().is_empty();
    let (subject, headline, greeting, why, writes) =
        (words.clone(), words.clone(), words.clone(), words.clone(), words);
    let note = move || fields.note.with(|note| harmless_words(note));
    let sends = move || fields.delivery.with(|delivery| delivery != "return");
    view! {
        <section class="card card-quiet stack desk-preview" aria-labelledby="preview-title">
            <h2 id="preview-title">{own.text("desk-preview")}</h2>
            <p class="quiet small" hidden=sends>{own.text("desk-preview-none")}</p>
            <div class="desk-mail stack stack-tight" hidden=move || !sends() lang=move || theirs.get().tag() dir=move || theirs.get().direction()>
                <p class="small quiet">{move || subject(short("mail-subject", "mail-subject-short"))}</p>
                <p class="desk-mail-headline">{move || headline("mail-headline")}</p>
                <p>{move || greeting(if nameless() { "mail-greeting-nameless" } else { "mail-greeting" })}</p>
                <p>{move || why("mail-why")}</p>
                <div hidden=move || note().is_empty()>
                    <p>{move || writes("mail-note")}</p>
                    <blockquote>{note}</blockquote>
                </div>
                <p><span class="button" aria-hidden="true">{move || theirs.get().text("mail-button")}</span></p>
                <p class="small">{move || theirs.get().text("mail-code")} " " <code dir="ltr">{PLACEHOLDER}</code></p>
            </div>
        </section>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use shared::invites::CreateInviteForm;

    use super::*;

    #[test]
    fn it_says_what_the_mail_says() {
        let html = Owner::new().with(|| {
            let form = CreateInviteForm {
                given_name: "Ana".into(),
                family_name: "O'Neil".into(),
                email: "ana@acme.com".into(),
                application_name: "Portal".into(),
                delivery: "send".into(),
                ..CreateInviteForm::default()
            };
            let fields = Fields::new(&form);
            let chosen = RwSignal::new(None);
            view! { <MailPreview fields=fields chosen=chosen organizations=Vec::new()/> }.to_html()
        });
        assert!(html.contains("Hello Ana O'Neil,"), "{html}");
        assert_eq!(
            html.matches("invites you to Portal").count(),
            2,
            "subject and headline: {html}"
        );
        assert!(html.contains("ana@acme.com"), "{html}");
    }
}
