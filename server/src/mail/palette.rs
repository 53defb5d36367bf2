//! The colours of a mail.

use std::borrow::Cow;

use serde::Serialize;
use shared::organizations::policy::Colour;

/// Colours of a mail, as `#rrggbb`.
#[derive(Clone, Debug, Serialize)]
pub struct Palette {
    pub paper: &'static str,
    pub card: &'static str,
    pub ink: &'static str,
    pub quiet: &'static str,
    pub accent: Cow<'static, str>,
    pub on_accent: Cow<'static, str>,
    pub tint: &'static str,
    pub rule: &'static str,
}

pub const LIGHT: Palette = Palette {
    paper: "#f6f4ef",
    card: "#ffffff",
    ink: "#1d2423",
    quiet: "#55605d",
    accent: Cow::Borrowed("#0f5c56"),
    on_accent: Cow::Borrowed("#ffffff"),
    tint: "#eef3f1",
    rule: "#e5e2da",
};

pub const DARK: Palette = Palette {
    paper: "#131918",
    card: "#1c2423",
    ink: "#edf1ee",
    quiet: "#adb8b4",
    accent: Cow::Borrowed("#7fd3c6"),
    on_accent: Cow::Borrowed("#08211e"),
    tint: "#2a3533",
    rule: "#36423f",
};

impl Palette {
    /// With another accent, or the next to it that can be read wherever the mail has it.
    pub(super) fn with_accent(self, accent: Option<&str>) -> Self {
        let Some(chosen) = accent.and_then(Colour::parse) else {
            return self;
        };
        let grounds: Vec<Colour> = [self.paper, self.card]
            .into_iter()
            .filter_map(Colour::parse)
            .collect();
        let accent = chosen.readable_on(&grounds);
        Self {
            on_accent: Cow::Owned(Colour::WHITE.readable_on(&[accent]).to_string()),
            accent: Cow::Owned(accent.to_string()),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_can_be_read_wherever_the_mail_has_it() {
        for usual in [LIGHT, DARK] {
            for chosen in ["#ffff00", "#000000", "#ffffff", "#777777", "#0d5c5a"] {
                let palette = usual.clone().with_accent(Some(chosen));
                let colour = |text: &str| Colour::parse(text).unwrap();
                let accent = colour(&palette.accent);
                assert!(
                    accent.is_readable_on(&[colour(palette.paper), colour(palette.card)]),
                    "{chosen}"
                );
                assert!(colour(&palette.on_accent).is_readable_on(&[accent]), "{chosen}");
            }
        }
    }

    #[test]
    fn without_a_choice_the_colours_are_ushers() {
        assert_eq!(LIGHT.with_accent(None).accent, LIGHT.accent);
        assert_eq!(LIGHT.with_accent(Some("#004488")).accent, "#004488");
    }
}
