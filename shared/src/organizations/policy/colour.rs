//! Colours, and whether people can read them (WCAG 2.2, contrast of text).

use std::fmt;

use super::values::Value;

/// `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    pub const WHITE: Self = Self([255; 3]);
    pub const BLACK: Self = Self([0; 3]);
    /// WCAG's level AA for text of any size.
    pub const READABLE: f64 = 4.5;

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// WCAG's relative luminance.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// From 1 (the same) to 21 (black and white).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[must_use]
    pub fn is_readable_on(self, grounds: &[Self]) -> bool {
        self.stands_out(Self::READABLE, grounds)
    }

    fn stands_out(self, contrast: f64, grounds: &[Self]) -> bool {
        grounds.iter().all(|ground| self.contrast(*ground) >= contrast)
    }

    /// The next colour that can be read there: itself, or as little darker or lighter as it takes.
    #[must_use]
    pub fn readable_on(self, grounds: &[Self]) -> Self {
        self.next_at(Self::READABLE, grounds)
    }

    /// The next colour that stands out so much from all of them.
    pub(super) fn next_at(self, contrast: f64, grounds: &[Self]) -> Self {
        (0..=u8::MAX)
            .flat_map(|step| [Self::BLACK, Self::WHITE].map(|end| self.towards(end, step)))
            .find(|colour| colour.stands_out(contrast, grounds))
            // Grounds that no one colour suits: the one that stands out best from the worst of them.
            .unwrap_or_else(|| {
                let worst = |colour: Self| grounds.iter().map(|ground| colour.contrast(*ground)).fold(21.0, f64::min);
                if worst(Self::BLACK) >= worst(Self::WHITE) { Self::BLACK } else { Self::WHITE }
            })
    }

    /// `step` of 255 of the way to the other colour.
    pub(super) fn towards(self, end: Self, step: u8) -> Self {
        let mix = |from: u8, to: u8| {
            let (from, to, step) = (u32::from(from), u32::from(to), u32::from(step));
            u8::try_from((from * (255 - step) + to * step + 127) / 255).unwrap_or(u8::MAX)
        };
        let ([red, green, blue], [to_red, to_green, to_blue]) = (self.0, end.0);
        Self([mix(red, to_red), mix(green, to_green), mix(blue, to_blue)])
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Value for Colour {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn they_read_back() {
        assert_eq!(colour("#0D5c5a").to_string(), "#0d5c5a");
        for bad in [
            "", "0d5c5a", "#0d5c5", "#0d5c5a0", "#0d5c5g", "#+d5c5a", "red", "#ööö",
        ] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        // The greys around the limit on white.
        assert!(colour("#767676").is_readable_on(&[Colour::WHITE]));
        assert!(!colour("#777777").is_readable_on(&[Colour::WHITE]));
    }

    #[test]
    fn the_next_readable_colour_is_close_by() {
        assert_eq!(colour("#777777").readable_on(&[Colour::WHITE]), colour("#767676"));
        assert_eq!(colour("#767676").readable_on(&[Colour::WHITE]), colour("#767676"));
        assert_eq!(colour("#101010").readable_on(&[Colour::BLACK]), colour("#757575"));
    }

    proptest! {
        #[test]
        fn on_one_ground_there_always_is_one(front: [u8; 3], ground: [u8; 3]) {
            let ground = Colour(ground);
            prop_assert!(Colour(front).readable_on(&[ground]).is_readable_on(&[ground]));
        }
    }
}
