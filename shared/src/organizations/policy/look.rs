//! How the pages of an organization look: every colour of their style sheet, made of the few that it chose. Whatever it
//! chose, everything can be read.

use std::fmt::Write as _;

use super::{Colour, Effective};

/// The colours of an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    light: Scheme,
    dark: Scheme,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Scheme {
    primary: Colour,
    background: Colour,
    font: Colour,
    warn: Colour,
}

/// Edges that tell where to press or look (WCAG 2.2, contrast of what is no text).
const EDGE: f64 = 3.0;
/// Nobody chooses these: what is under way, what went well, where the focus is.
const ATTENTION: Colour = Colour([0xc9, 0x8a, 0x1b]);
const GOOD: Colour = Colour([0x4f, 0x95, 0x5d]);
const FOCUS: Colour = Colour([0xc8, 0x7a, 0x10]);

impl Effective {
    /// None where the pages' own colours hold.
    #[must_use]
    pub fn look(&self) -> Option<Look> {
        let own = Look::of(self);
        (own != Look::of(&Self::default())).then_some(own)
    }
}

impl Look {
    fn of(policy: &Effective) -> Self {
        Self {
            light: Scheme {
                primary: policy.primary_light,
                background: policy.background_light,
                font: policy.font_light,
                warn: policy.warn_light,
            },
            dark: Scheme {
                primary: policy.primary_dark,
                background: policy.background_dark,
                font: policy.font_dark,
                warn: policy.warn_dark,
            },
        }
    }

    fn chosen(&self) -> [Colour; 8] {
        let [light, dark] = [self.light, self.dark].map(|s| [s.primary, s.background, s.font, s.warn]);
        let mut all = [Colour::BLACK; 8];
        all[..4].copy_from_slice(&light);
        all[4..].copy_from_slice(&dark);
        all
    }

    /// A name that says all there is to know of it: the style sheet needs no look-up, and tells nobody whose it is.
    #[must_use]
    pub fn name(&self) -> String {
        let digits = |colour: &Colour| colour.to_string().split_off(1);
        self.chosen().iter().map(digits).collect::<Vec<_>>().join("-")
    }

    /// The look of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let colours: Vec<Colour> = name
            .split('-')
            .map(|digits| Colour::parse(&format!("#{digits}")))
            .collect::<Option<_>>()?;
        let scheme = |[primary, background, font, warn]: [Colour; 4]| Scheme {
            primary,
            background,
            font,
            warn,
        };
        let [a, b, c, d, e, f, g, h] = <[Colour; 8]>::try_from(colours).ok()?;
        let look = Self {
            light: scheme([a, b, c, d]),
            dark: scheme([e, f, g, h]),
        };
        // One name each, so that one address each.
        (look.name() == name).then_some(look)
    }

    /// In place of the colours of `style/tokens.css`. A scheme that nobody touched keeps those.
    #[must_use]
    pub fn style_sheet(&self) -> String {
        let usual = Self::of(&Effective::default());
        let mut css = String::new();
        if self.light != usual.light {
            self.light.write(&mut css);
        }
        if self.dark != usual.dark {
            css.push_str("@media (prefers-color-scheme: dark) {\n");
            self.dark.write(&mut css);
            css.push_str("}\n");
        } else if self.light != usual.light {
            // Behind the light ones, which hold in both otherwise.
            css = format!("@media not (prefers-color-scheme: dark) {{\n{css}}}\n");
        }
        css
    }
}

impl Scheme {
    fn write(self, css: &mut String) {
        css.push_str(":root {\n");
        for (name, colour) in self.tokens() {
            // Writing to a string cannot fail.
            let _ = writeln!(css, "  --{name}: {colour};");
        }
        css.push_str("}\n");
    }

    fn tokens(self) -> Vec<(&'static str, Colour)> {
        let paper = self.background;
        // Black or white text can always be read on the paper; no other ground may be worse for it.
        let is_light = paper.contrast(Colour::BLACK) >= paper.contrast(Colour::WHITE);
        let text = if is_light { Colour::BLACK } else { Colour::WHITE };
        let ground = |wish: Colour| match text.is_readable_on(&[wish]) {
            true => wish,
            false => paper,
        };
        let surface = ground(paper.towards(Colour::WHITE, if is_light { 178 } else { 13 }));
        let sunken = ground(paper.towards(Colour::BLACK, if is_light { 15 } else { 76 }));
        let soft = |hue: Colour| ground(surface.towards(hue, 34));
        let accent_soft = soft(self.primary);
        let [attention_soft, problem_soft, good_soft] = [ATTENTION, self.warn, GOOD].map(soft);
        let sheets = [paper, surface, sunken];
        let accent_grounds = [paper, surface, sunken, accent_soft];
        let all = [
            paper,
            surface,
            sunken,
            accent_soft,
            attention_soft,
            problem_soft,
            good_soft,
        ];
        let ink = self.font.readable_on(&all);
        let accent = self.primary.readable_on(&accent_grounds);
        let pressed = accent.towards(ink, 90).readable_on(&all);
        let on_accent = |accents: &[Colour]| {
            [Colour::WHITE, paper, ink, Colour::BLACK]
                .into_iter()
                .find(|colour| colour.is_readable_on(accents))
        };
        let (accent, accent_strong, accent_ink) = match on_accent(&[accent, pressed]) {
            Some(front) => (accent, pressed, front),
            // No text suits both: the one that is read everywhere is pressed as well.
            None => (ink, ink, Colour::WHITE.readable_on(&[ink])),
        };
        let word = |hue: Colour, own: Colour| hue.readable_on(&[paper, surface, own]);
        let edge = |hue: Colour| hue.next_at(EDGE, &sheets);
        vec![
            ("paper", paper),
            ("surface", surface),
            ("sunken", sunken),
            ("ink", ink),
            ("ink-soft", ink.towards(paper, 64).readable_on(&sheets)),
            ("line", paper.towards(ink, 38)),
            ("line-strong", edge(paper.towards(ink, 128))),
            ("accent", accent),
            ("accent-strong", accent_strong),
            ("accent-ink", accent_ink),
            ("accent-soft", accent_soft),
            ("attention", word(ATTENTION, attention_soft)),
            ("attention-soft", attention_soft),
            ("attention-line", edge(ATTENTION)),
            ("problem", word(self.warn, problem_soft)),
            ("problem-soft", problem_soft),
            ("problem-line", edge(self.warn)),
            ("good", word(GOOD, good_soft)),
            ("good-soft", good_soft),
            ("good-line", edge(GOOD)),
            ("focus", edge(FOCUS)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organizations::policy::Policy;

    fn look(values: &[(&str, &str)]) -> Option<Look> {
        let mut policy = Policy::default();
        for (field, text) in values {
            policy.set(field, Some(text)).unwrap();
        }
        policy.over(&Effective::default()).look()
    }

    #[test]
    fn who_chose_nothing_looks_like_usher() {
        assert_eq!(look(&[]), None);
        assert_eq!(look(&[("primary_light", "#0d5c5a")]), None);
        assert_eq!(look(&[("application_name", "Portal")]), None);
    }

    #[test]
    fn the_name_says_all() {
        let acme = look(&[("primary_light", "#004488"), ("warn_dark", "#ff9988")]).unwrap();
        assert_eq!(
            acme.name(),
            "004488-f6f2e9-23241f-982b1f-74c9bf-171613-ece7db-ff9988"
        );
        assert_eq!(Look::from_name(&acme.name()), Some(acme));
        for wrong in [
            "",
            "004488",
            "004488-f6f2e9-23241f-982b1f-74c9bf-171613-ece7db",
            "004488-f6f2e9-23241f-982b1f-74c9bf-171613-ece7db-ff9988-000000",
            "004488-f6f2e9-23241f-982b1f-74c9bf-171613-ece7db-FF9988",
            "004488-f6f2e9-23241f-982b1f-74c9bf-171613-ece7db-} * {",
        ] {
            assert_eq!(Look::from_name(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_scheme_nobody_touched_keeps_its_colours() {
        let dark_rule = "@media (prefers-color-scheme: dark)";
        let light = look(&[("primary_light", "#004488")]).unwrap().style_sheet();
        assert!(
            light.contains("--accent: #004488;") && !light.contains(dark_rule),
            "{light}"
        );
        let dark = look(&[("primary_dark", "#99ccff")]).unwrap().style_sheet();
        assert!(
            dark.starts_with(dark_rule) && dark.contains("--accent: #99ccff;"),
            "{dark}"
        );
        assert_eq!(dark.matches(":root").count(), 1);
    }
}
