//! The fields of a policy and their values in words.

use shared::invites::CodeProfile;
use shared::organizations::policy::{
    ApplicationName, ApplicationUrl, Hours, LogoUrl, PasswordLength, PasswordStrength, ZoneName,
};
use shared::providers::ProviderChoice;
use shared::texts::Language;
use shared::{Problem, Reason};

/// What a field is filled in with.
pub(super) enum Control {
    /// Each choice as value and words.
    Choice(Vec<(String, String)>),
    Number {
        least: u32,
        most: u32,
    },
    Names,
    /// All, or those whose boxes are ticked.
    Providers,
    Line {
        most: usize,
    },
    Address {
        most: usize,
    },
    Colour,
}

pub(super) fn control(language: Language, field: &str) -> Control {
    let choices = |values: Vec<String>| {
        let words = |value: String| (value.clone(), value_words(language, &[], field, &value));
        Control::Choice(values.into_iter().map(words).collect())
    };
    match field {
        "passwords" | "passkeys" | "identity_providers" | "second_factor" => {
            choices(vec!["true".into(), "false".into()])
        }
        "min_password_strength" => choices(
            (PasswordStrength::LEAST..=PasswordStrength::MOST)
                .map(|score| score.to_string())
                .collect(),
        ),
        "code_profile" => choices(
            CodeProfile::ALL
                .iter()
                .map(|profile| profile.as_str().to_owned())
                .collect(),
        ),
        "default_language" => choices(
            Language::all()
                .map(|language| language.tag().to_owned())
                .collect(),
        ),
        "min_password_chars" => Control::Number {
            least: PasswordLength::LEAST,
            most: PasswordLength::MOST,
        },
        "invitation_hours" | "link_hours" => Control::Number {
            least: Hours::LEAST,
            most: Hours::MOST,
        },
        "link_hosts" | "invited_domains" => Control::Names,
        "allowed_providers" => Control::Providers,
        "reminder_hours" | "quiet_hours" => Control::Line { most: 40 },
        "time_zone" => Control::Line { most: ZoneName::MOST },
        "application_name" => Control::Line {
            most: ApplicationName::MOST,
        },
        "application_url" => Control::Address {
            most: ApplicationUrl::MOST,
        },
        "logo_url" => Control::Address { most: LogoUrl::MOST },
        _ => Control::Colour,
    }
}

pub(super) fn label(language: Language, field: &str) -> String {
    // A colour is called the same in both schemes.
    match field.rsplit_once('_') {
        Some((name, scheme @ ("light" | "dark"))) => {
            let scheme = language.text(&format!("policy-{scheme}"));
            language.text_with(&format!("policy-{name}"), &[("scheme", scheme.into())])
        }
        _ => language.text(&format!("policy-{}", field.replace('_', "-"))),
    }
}

/// What the label does not say; none where it says all.
pub(super) fn hint(language: Language, field: &str) -> Option<String> {
    let number = |number: u32| i64::from(number).into();
    Some(match control(language, field) {
        Control::Number { least, most } => language.text_with(
            "policy-hint-number",
            &[("least", number(least)), ("most", number(most))],
        ),
        Control::Names => language.text("policy-hint-names"),
        Control::Address { .. } => language.text(&format!("policy-hint-{}", field.replace('_', "-"))),
        Control::Line { .. } if field != "application_name" => {
            language.text(&format!("policy-hint-{}", field.replace('_', "-")))
        }
        Control::Choice(_) if matches!(field, "identity_providers" | "second_factor" | "code_profile") => {
            language.text(&format!("policy-hint-{}", field.replace('_', "-")))
        }
        Control::Choice(_) | Control::Providers | Control::Line { .. } | Control::Colour => return None,
    })
}

/// A value as people read it.
pub(super) fn value_words(
    language: Language,
    providers: &[ProviderChoice],
    field: &str,
    value: &str,
) -> String {
    match (field, value) {
        (_, "") => language.text("policy-none"),
        ("allowed_providers", "*") => language.text("policy-providers-all"),
        ("allowed_providers", ids) => {
            let name = |id: &str| {
                let found = providers.iter().find(|provider| provider.id == id);
                found.map_or_else(|| id.to_owned(), |provider| provider.name.clone())
            };
            ids.split(' ').map(name).collect::<Vec<_>>().join(", ")
        }
        (_, "*") => language.text("policy-any"),
        ("reminder_hours", "none") => language.text("policy-reminders-none"),
        ("quiet_hours", "none") => language.text("policy-quiet-none"),
        (_, "true") => language.text("policy-yes"),
        (_, "false") => language.text("policy-no"),
        ("min_password_strength", score) => language.text(&format!("policy-strength-{score}")),
        ("code_profile", profile) => language.text(&format!("policy-profile-{profile}")),
        ("default_language", tag) => {
            Language::from_tag(tag).map_or_else(|| tag.to_owned(), |language| language.name().to_owned())
        }
        (_, other) => other.to_owned(),
    }
}

/// With the field by the name that stands on the page.
pub(super) fn named(language: Language, problem: Problem) -> Problem {
    if !matches!(problem.reason, Reason::PolicyValue | Reason::ColourUnreadable) {
        return problem;
    }
    let text = match problem.text.split_once(": ") {
        Some((field, rest)) => format!("{}: {rest}", label(language, field)),
        None => label(language, &problem.text),
    };
    Problem { text, ..problem }
}

#[cfg(test)]
mod tests {
    use shared::organizations::{Effective, Policy};

    use super::*;

    #[test]
    fn every_field_and_choice_has_words() {
        for field in Policy::FIELDS {
            let words = label(Language::ENGLISH, field);
            assert!(!words.starts_with("policy-"), "{words}");
            let hint = hint(Language::ENGLISH, field).unwrap_or_default();
            assert!(!hint.starts_with("policy-"), "{hint}");
            if let Control::Choice(choices) = control(Language::ENGLISH, field) {
                let usual = Effective::default().text(field);
                assert!(choices.iter().any(|(value, _)| *value == usual), "{field}");
                for (value, words) in choices {
                    assert!(!words.starts_with("policy-") && words != value, "{field} {value}");
                }
            }
        }
    }

    #[test]
    fn a_refusal_names_the_field_as_the_page_does() {
        let refused = Problem::with_text(Reason::ColourUnreadable, "font_light: #767676");
        let said = named(Language::ENGLISH, refused).text;
        assert!(
            said.ends_with(": #767676") && !said.contains("font_light"),
            "{said}"
        );
    }
}
