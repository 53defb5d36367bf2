//! The admin's form for a policy.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Policy;
use crate::Problem;

/// As a browser posts it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyForm {
    /// Empty = the instance's policy.
    #[serde(default)]
    pub organization_id: String,
    /// By the names of the fields; those of [`PolicyForm::inherit_name`] are ticked boxes.
    #[serde(flatten)]
    pub values: BTreeMap<String, String>,
}

impl PolicyForm {
    /// Of the box that gives a field's own value up.
    #[must_use]
    pub fn inherit_name(field: &str) -> String {
        format!("inherit-{field}")
    }

    /// Of the box that allows a provider, where some are [chosen](Self::CHOSEN).
    #[must_use]
    pub fn provider_name(id: &str) -> String {
        format!("{}{id}", Self::PROVIDER)
    }

    /// The value of `allowed_providers` that leaves it to the boxes.
    pub const CHOSEN: &str = "chosen";
    const PROVIDER: &str = "provider-";

    /// An empty field is inherited, and so is one whose box is ticked.
    pub fn policy(&self) -> Result<Policy, Problem> {
        let mut policy = Policy::default();
        for field in Policy::FIELDS {
            let given_up = self.values.contains_key(&Self::inherit_name(field));
            let text = self.values.get(*field).map(|text| text.trim());
            match text.filter(|text| !text.is_empty() && !given_up) {
                Some(Self::CHOSEN) if *field == "allowed_providers" => {
                    policy.set(field, Some(&self.ticked_providers()))?;
                }
                text => policy.set(field, text)?,
            }
        }
        Ok(policy)
    }

    fn ticked_providers(&self) -> String {
        let ticked = self
            .values
            .keys()
            .filter_map(|name| name.strip_prefix(Self::PROVIDER));
        ticked.collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(values: &[(&str, &str)]) -> Result<Policy, Problem> {
        let values = values
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        let form = PolicyForm {
            values: values.collect(),
            ..PolicyForm::default()
        };
        form.policy()
    }

    fn read(values: &[(&str, &str)]) -> Policy {
        tried(values).unwrap()
    }

    #[test]
    fn what_is_empty_or_given_up_is_inherited() {
        let policy = read(&[
            ("min_password_chars", " 12 "),
            ("link_hours", ""),
            ("invitation_hours", "48"),
            ("inherit-invitation_hours", "on"),
        ]);
        assert_eq!(policy.text("min_password_chars").as_deref(), Some("12"));
        assert_eq!(policy.text("link_hours"), None);
        assert_eq!(policy.text("invitation_hours"), None);
    }

    #[test]
    fn providers_are_chosen_by_their_boxes() {
        let (one, two) = (PolicyForm::provider_name("1"), PolicyForm::provider_name("2"));
        let allowed = |choice| {
            let boxes = [
                ("allowed_providers", choice),
                (one.as_str(), "on"),
                (two.as_str(), "on"),
            ];
            read(&boxes).text("allowed_providers")
        };
        assert_eq!(allowed(PolicyForm::CHOSEN).as_deref(), Some("1 2"));
        assert_eq!(allowed("*").as_deref(), Some("*"));
        assert_eq!(allowed(""), None);
        // None is no choice; that is what the switch for all of them is for.
        let none = tried(&[("allowed_providers", PolicyForm::CHOSEN)]);
        assert_eq!(none.unwrap_err().text, "allowed_providers");
    }
}
