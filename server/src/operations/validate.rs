//! The rules on fields, checked and worded as protoc-gen-validate does it: the first fault only, in Go's names.

use std::fmt::Display;
use std::ops::RangeInclusive;

use buffa::Enumeration;
use shared::Problem;
use wire::EnumValue;

/// Ids, names and most other texts, in characters.
pub(super) const TEXT: RangeInclusive<usize> = 1..=200;
/// Texts that may be empty.
pub(super) const OPTIONAL_TEXT: RangeInclusive<usize> = 0..=200;

/// The rule that a message breaks: `invalid <Message>.<Field>: …`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Violation(String);

pub(super) type Checked<T = ()> = Result<T, Violation>;

impl From<Violation> for Problem {
    fn from(violation: Violation) -> Self {
        Self::invalid(violation.0)
    }
}

pub(super) fn broken<T>(field: impl Display, rule: impl Display) -> Checked<T> {
    Err(Violation(format!("invalid {field}: {rule}")))
}

/// A length in characters.
pub(super) fn text(field: impl Display, value: &str, chars: RangeInclusive<usize>) -> Checked {
    length(field, value.chars().count(), chars, "runes")
}

/// A text whose rule holds as soon as it is present, even empty.
pub(super) fn optional(field: impl Display, value: Option<&str>, chars: RangeInclusive<usize>) -> Checked {
    value.map_or(Ok(()), |value| text(field, value, chars))
}

pub(super) fn bytes(field: impl Display, value: &[u8], allowed: RangeInclusive<usize>) -> Checked {
    length(field, value.len(), allowed, "bytes")
}

fn length(field: impl Display, length: usize, allowed: RangeInclusive<usize>, unit: &str) -> Checked {
    if allowed.contains(&length) {
        return Ok(());
    }
    match (*allowed.start(), *allowed.end()) {
        (0, most) => broken(field, format_args!("value length must be at most {most} {unit}")),
        (least, most) => broken(
            field,
            format_args!("value length must be between {least} and {most} {unit}, inclusive"),
        ),
    }
}

pub(super) fn required<T>(field: impl Display, value: Option<T>) -> Checked<T> {
    match value {
        Some(value) => Ok(value),
        None => broken(field, "value is required"),
    }
}

pub(super) fn at_most(field: impl Display, items: usize, most: usize) -> Checked {
    if items <= most {
        return Ok(());
    }
    broken(
        field,
        format_args!("value must contain no more than {most} item(s)"),
    )
}

pub(super) fn defined<E: Enumeration>(field: impl Display, value: EnumValue<E>) -> Checked<E> {
    match value.as_known() {
        Some(known) => Ok(known),
        None => broken(field, "value must be one of the defined enum values"),
    }
}

/// A fault of the message in `field`, told from the outside in.
pub(super) fn within<T>(field: impl Display, checked: Checked<T>) -> Checked<T> {
    checked.map_err(|Violation(cause)| {
        Violation(format!(
            "invalid {field}: embedded message failed validation | caused by: {cause}"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(checked: Checked) -> String {
        checked.err().map_or_else(String::new, |violation| violation.0)
    }

    #[test]
    fn lengths_count_characters_at_and_around_their_limits() {
        let check = |length| words(text("M.UserId", &"ö".repeat(length), TEXT));
        assert_eq!(check(1), "");
        assert_eq!(check(200), "");
        let expected = "invalid M.UserId: value length must be between 1 and 200 runes, inclusive";
        assert_eq!(check(0), expected);
        assert_eq!(check(201), expected);
        assert_eq!(
            words(text("M.Name", "abc", 0..=2)),
            "invalid M.Name: value length must be at most 2 runes"
        );
        assert_eq!(
            words(bytes("M.Value", &[], 1..=500_000)),
            "invalid M.Value: value length must be between 1 and 500000 bytes, inclusive"
        );
    }

    #[test]
    fn an_absent_optional_text_breaks_no_rule_and_an_empty_one_does() {
        assert_eq!(words(optional("M.Name", None, TEXT)), "");
        assert_ne!(words(optional("M.Name", Some(""), TEXT)), "");
    }

    #[test]
    fn a_fault_inside_is_told_with_the_way_to_it() {
        let inside: Checked = broken("B.C", "value is required");
        assert_eq!(
            words(within("A.B", inside)),
            "invalid A.B: embedded message failed validation | caused by: invalid B.C: value is required"
        );
    }
}
