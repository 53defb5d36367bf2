//! What a field's comment promises about its length, in numbers. The comments are what people read; the schemas of the
//! description follow them, and the tests that send requests made from the schemas find a comment that lies.

/// Of a text, in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Length {
    pub least: Option<u32>,
    pub most: Option<u32>,
}

impl Length {
    /// Reads "1 to 200 characters" and "at most 200 characters".
    pub fn promised(comment: &str) -> Self {
        let words: Vec<&str> = comment.split_whitespace().collect();
        for place in 0..words.len() {
            match words.get(place..) {
                Some([least, "to", most, unit, ..]) if is_characters(unit) => {
                    return Self {
                        least: number(least),
                        most: number(most),
                    };
                }
                Some(["At" | "at", "most", most, unit, ..]) if is_characters(unit) => {
                    return Self {
                        least: None,
                        most: number(most),
                    };
                }
                _ => {}
            }
        }
        Self::default()
    }
}

fn is_characters(unit: &str) -> bool {
    unit.trim_end_matches(|c: char| c.is_ascii_punctuation()) == "characters"
}

fn number(word: &str) -> Option<u32> {
    word.replace(',', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promised(comment: &str) -> (Option<u32>, Option<u32>) {
        let Length { least, most } = Length::promised(comment);
        (least, most)
    }

    #[test]
    fn lengths_are_read_from_words() {
        assert_eq!(promised("1 to 200 characters."), (Some(1), Some(200)));
        assert_eq!(
            promised("In clear, 1 to 1,000 characters, unique."),
            (Some(1), Some(1000))
        );
        assert_eq!(promised("BCP 47 tag, at most 10 characters."), (None, Some(10)));
        assert_eq!(
            promised("At most 200 characters. Absent: the name."),
            (None, Some(200))
        );
    }

    #[test]
    fn other_numbers_are_no_lengths_of_texts() {
        assert_eq!(promised("1 to 500,000 bytes."), (None, None));
        assert_eq!(promised("Absent for 1 to 3 days."), (None, None));
        assert_eq!(promised(""), (None, None));
    }
}
