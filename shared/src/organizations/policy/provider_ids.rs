//! Which identity providers people may come from.

use super::values::Value;

/// Ids of providers that are allowed. None in it = all of them, written `*`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProviderIds(Vec<String>);

impl ProviderIds {
    pub const MOST: usize = 50;
    const ID_CHARS: std::ops::RangeInclusive<usize> = 1..=200;

    #[must_use]
    pub fn allow(&self, id: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|own| own == id)
    }

    /// Empty = all.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.0
    }

    fn is_id(text: &str) -> bool {
        Self::ID_CHARS.contains(&text.chars().count())
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
    }
}

impl Value for ProviderIds {
    /// With blanks between them.
    fn read(text: &str) -> Option<Self> {
        let mut ids: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        if ids == ["*"] {
            return Some(Self::default());
        }
        ids.sort();
        ids.dedup();
        let fits = (1..=Self::MOST).contains(&ids.len()) && ids.iter().all(|id| Self::is_id(id));
        fits.then_some(Self(ids))
    }

    fn text(&self) -> String {
        match self.0.as_slice() {
            [] => "*".to_owned(),
            ids => ids.join(" "),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_is_allowed_and_nothing_else() {
        let named = ProviderIds::read("2 1 2").unwrap();
        assert_eq!(named.text(), "1 2");
        assert!(named.allow("1") && named.allow("2") && !named.allow("3") && !named.allow(""));
        let all = ProviderIds::read("*").unwrap();
        assert!(all.allow("3") && all.text() == "*");
    }

    #[test]
    fn the_limits_hold_at_and_above() {
        let many = |count: usize| (0..count).map(|n| format!("{n} ")).collect::<String>();
        assert!(ProviderIds::read(&many(ProviderIds::MOST)).is_some());
        assert!(ProviderIds::read(&many(ProviderIds::MOST + 1)).is_none());
        let long = |length: usize| ProviderIds::read(&"a".repeat(length));
        assert!(long(0).is_none() && long(1).is_some() && long(200).is_some() && long(201).is_none());
        for bad in [" ", "* 1", "a/b", "a,b", "ü"] {
            assert_eq!(ProviderIds::read(bad), None, "{bad}");
        }
    }
}
