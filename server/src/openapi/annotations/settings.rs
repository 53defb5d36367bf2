//! Settings.

use shared::openapi::Tag;

use super::{Annotation, SETTINGS_OF};

pub(super) const TAG: Tag = Tag {
    name: "Settings",
    description: "What login pages have to know.",
};

const READ_SETTINGS: &str = "`policy.read` in the organization that is asked for, or in the caller's own.";

pub(super) static ROWS: &[Annotation] = &[
    Annotation {
        operation: "GetGeneralSettings",
        tag: TAG.name,
        permission: READ_SETTINGS,
        refusals: &[SETTINGS_OF],
        example: None,
    },
    Annotation {
        operation: "GetLoginSettings",
        tag: TAG.name,
        permission: READ_SETTINGS,
        refusals: &[SETTINGS_OF],
        example: None,
    },
    Annotation {
        operation: "GetPasswordComplexitySettings",
        tag: TAG.name,
        permission: READ_SETTINGS,
        refusals: &[SETTINGS_OF],
        example: None,
    },
    Annotation {
        operation: "GetBrandingSettings",
        tag: TAG.name,
        permission: READ_SETTINGS,
        refusals: &[SETTINGS_OF],
        example: None,
    },
    Annotation {
        operation: "GetActiveIdentityProviders",
        tag: TAG.name,
        permission: READ_SETTINGS,
        refusals: &[SETTINGS_OF],
        example: None,
    },
];
