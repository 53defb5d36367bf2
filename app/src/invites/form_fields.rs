//! The fields of the invite form: what is typed, live.

use leptos::prelude::*;
use shared::invites::CreateInviteForm;
use shared::organizations::OrganizationSummary;

/// What stands in the form at this moment.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub given_name: RwSignal<String>,
    pub family_name: RwSignal<String>,
    pub email: RwSignal<String>,
    pub language: RwSignal<String>,
    pub organization_id: RwSignal<String>,
    pub application_name: RwSignal<String>,
    pub url_template: RwSignal<String>,
    pub delivery: RwSignal<String>,
    pub valid_until: RwSignal<String>,
    pub note: RwSignal<String>,
}

impl Fields {
    pub fn new(form: &CreateInviteForm) -> Self {
        let live = |text: &str| RwSignal::new(text.to_owned());
        Self {
            given_name: live(&form.given_name),
            family_name: live(&form.family_name),
            email: live(&form.email),
            language: live(&form.language),
            organization_id: live(&form.organization_id),
            application_name: live(&form.application_name),
            url_template: live(&form.url_template),
            delivery: live(&form.delivery),
            valid_until: live(&form.valid_until),
            note: live(&form.note),
        }
    }

    /// A form nobody has touched.
    pub fn usual(organizations: &[OrganizationSummary], mail_is_set_up: bool) -> CreateInviteForm {
        CreateInviteForm {
            organization_id: organizations
                .first()
                .map(|organization| organization.id.clone())
                .unwrap_or_default(),
            delivery: if mail_is_set_up { "send" } else { "return" }.to_owned(),
            ..CreateInviteForm::default()
        }
    }
}
