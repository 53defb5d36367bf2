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

    /// An empty field is inherited, and so is one whose box is ticked.
    pub fn policy(&self) -> Result<Policy, Problem> {
        let mut policy = Policy::default();
        for field in Policy::FIELDS {
            let given_up = self.values.contains_key(&Self::inherit_name(field));
            let text = self.values.get(*field).map(|text| text.trim());
            policy.set(field, text.filter(|text| !text.is_empty() && !given_up))?;
        }
        Ok(policy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(values: &[(&str, &str)]) -> Policy {
        let values = values
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        let form = PolicyForm {
            values: values.collect(),
            ..PolicyForm::default()
        };
        form.policy().unwrap()
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
}
