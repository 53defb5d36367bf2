//! Where a page of a list begins.

use crate::Micros;

/// The key of a row: pages run from the newest row to the oldest, and the next one begins behind this row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageKey {
    pub created_at: Micros,
    pub id: String,
}

impl PageKey {
    /// `None` for anything this program did not write.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (time, id) = text.split_once('.')?;
        (!id.is_empty()).then_some(Self {
            created_at: Micros(time.parse().ok()?),
            id: id.to_owned(),
        })
    }

    #[must_use]
    pub fn write(&self) -> String {
        format!("{}.{}", self.created_at.0, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_and_nothing_else_does() {
        let key = PageKey {
            created_at: Micros(1_790_000_000_000_000),
            id: "a.b".into(),
        };
        assert_eq!(PageKey::read(&key.write()), Some(key));
        for text in ["", ".", "5", "5.", ".a", "x.a", "99999999999999999999.a"] {
            assert_eq!(PageKey::read(text), None, "{text}");
        }
    }
}
