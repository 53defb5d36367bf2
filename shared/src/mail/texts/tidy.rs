//! Words of admins inside a mail. They may name addresses; they may not break a header, hide or turn around what is read.

/// One line.
#[must_use]
pub fn harmless_line(text: &str) -> String {
    text.chars()
        .map(|c| if breaks_a_line(c) { ' ' } else { c })
        .filter(|c| !is_unseen(*c))
        .collect::<String>()
        .split_whitespace()
        .map(|word| {
            // Headers can hold encoded words (RFC 2047): one that was typed would turn into anything.
            if word.contains("=?") { "…" } else { word }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Several lines; an empty one stands between paragraphs.
#[must_use]
pub fn harmless_lines(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(harmless_line) {
        let is_second_gap = line.is_empty() && lines.last().is_none_or(String::is_empty);
        if !is_second_gap {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

fn breaks_a_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Marks that turn the reading direction, and what has no width.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{200b}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_stays_one_and_reads_as_it_stands() {
        assert_eq!(
            harmless_line("Hi\r\nBcc: eve@evil.example"),
            "Hi Bcc: eve@evil.example"
        );
        assert_eq!(harmless_line("a\u{202e}b\u{2066}c\u{200f}"), "abc");
        assert_eq!(harmless_line("x =?utf-8?q?=0A?= y"), "x … y");
        assert_eq!(
            harmless_line("see https://acme.com/help"),
            "see https://acme.com/help"
        );
    }

    #[test]
    fn lines_keep_their_paragraphs() {
        assert_eq!(harmless_lines("\n\na\r\nb\n\n\n\n c\td\r\n"), "a\nb\n\nc d");
        assert_eq!(harmless_lines("a\u{2029}b"), "a\nb");
    }

    proptest! {
        #[test]
        fn no_header_can_be_broken(text: String) {
            prop_assert!(!harmless_line(&text).chars().any(breaks_a_line));
            prop_assert!(!harmless_lines(&text).chars().any(|c| c != '\n' && breaks_a_line(c)));
        }

        #[test]
        fn twice_is_once(text: String) {
            let once = harmless_lines(&text);
            prop_assert_eq!(harmless_lines(&once), once);
        }
    }
}
