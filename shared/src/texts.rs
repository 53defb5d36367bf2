//! The catalogue of texts for pages, mails and error messages: Fluent files under `locales/<language>/`.
//!
//! A language is a folder; `build.rs` finds it. English is complete and the fall-back of every other. The server has them
//! all; a browser has those its page brought ([`Language::supply`]).

use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::Micros;

mod catalogues {
    use super::Catalogue;

    include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));
}

/// One language's texts.
struct Catalogue {
    tag: &'static str,
    /// In the language itself.
    name: &'static str,
    /// Empty in a browser.
    files: &'static [&'static str],
}

type Bundle = FluentBundle<FluentResource>;

/// A language usher has texts in, as its BCP 47 tag (`en`, `de`, `ar`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Language(&'static str);

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::from_tag(&String::deserialize(deserializer)?).unwrap_or_default())
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl Language {
    pub const ENGLISH: Self = Self("en");

    /// Every language there is a catalogue for.
    pub fn all() -> impl Iterator<Item = Self> {
        catalogues::CATALOGUES.iter().map(|catalogue| Self(catalogue.tag))
    }

    /// The language for a tag such as `de-AT`: the same primary subtag, or none.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::all().find(|language| language.0.eq_ignore_ascii_case(primary))
    }

    /// The best language for an `Accept-Language` header (RFC 9110, 12.5.4).
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut ranges: Vec<(u32, usize, &str)> = header
            .split(',')
            .enumerate()
            .filter_map(|(place, range)| {
                let mut parts = range.split(';');
                let tag = parts.next()?.trim();
                let quality = parts
                    .find_map(|p| p.trim().strip_prefix("q=")?.parse::<f32>().ok())
                    .unwrap_or(1.0);
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "clamped to 0..=1 before"
                )]
                let per_mille = (quality.clamp(0.0, 1.0) * 1000.0) as u32;
                (per_mille > 0).then_some((per_mille, place, tag))
            })
            .collect();
        ranges.sort_by_key(|(quality, place, _)| (u32::MAX - quality, *place));
        ranges.iter().find_map(|(_, _, tag)| Self::from_tag(tag))
    }

    #[must_use]
    pub fn tag(self) -> &'static str {
        self.0
    }

    /// What people who speak it call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.catalogue().map_or(self.0, |(_, catalogue)| catalogue.name)
    }

    /// Are its texts here? On a server always.
    #[must_use]
    pub fn is_here(self) -> bool {
        self.bundle().is_some()
    }

    /// Brings the texts of a language to where they are not yet: its files, one after the other.
    pub fn supply(self, texts: &str) {
        if let Some((place, _)) = self.catalogue() {
            BUNDLES[place].get_or_init(|| self.read(&[texts]));
        }
    }

    /// All its texts as one piece, for where they have to be supplied.
    #[must_use]
    pub fn source(self) -> String {
        self.catalogue()
            .map(|(_, catalogue)| catalogue.files.join("\n"))
            .unwrap_or_default()
    }

    fn catalogue(self) -> Option<(usize, &'static Catalogue)> {
        let mut all = catalogues::CATALOGUES.iter().enumerate();
        all.find(|(_, catalogue)| catalogue.tag == self.0)
    }

    fn bundle(self) -> Option<&'static Bundle> {
        let (place, catalogue) = self.catalogue()?;
        match catalogue.files {
            [] => BUNDLES[place].get(),
            files => Some(BUNDLES[place].get_or_init(|| self.read(files))),
        }
    }

    fn read(self, files: &[&str]) -> Bundle {
        let identifier: LanguageIdentifier = self.0.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks keep a Latin name in an Arabic sentence in its place; left-to-right texts do without.
        bundle.set_use_isolating(self.direction() == "rtl");
        for file in files {
            // A file with a fault still gives the rest of its messages; a test refuses faults.
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        bundle
    }

    /// The value of HTML's `dir`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        if matches!(self.0, "ar" | "fa" | "he" | "ur") {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// The text under `key`, without variables.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The text under `key` with its variables filled in. An unknown key gives the key itself; a test keeps that from happening.
    #[must_use]
    pub fn text_with(self, key: &str, variables: &[(&'static str, TextValue)]) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in variables {
            arguments.set(*name, FluentValue::from(value));
        }
        [self, Self::ENGLISH]
            .iter()
            .find_map(|language| language.lookup(key, &arguments))
            .unwrap_or_else(|| key.to_owned())
    }

    fn lookup(self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundle()?;
        let pattern = bundle.get_message(key)?.value()?;
        Some(
            bundle
                .format_pattern(pattern, Some(arguments), &mut Vec::new())
                .into_owned(),
        )
    }

    /// A moment as people write it, in UTC and saying so: `14 May 2026, 14:00 UTC`.
    #[must_use]
    pub fn moment(self, moment: Micros) -> String {
        let civil = moment.civil();
        let month = self.text(&format!("month-{}", civil.month()));
        self.moment_of(
            civil.day().to_string(),
            month,
            civil.year().to_string(),
            format!("{:02}:{:02}", civil.hour(), civil.minute()),
            "UTC",
        )
    }

    /// Where each part of a moment stands, so that a script can say it in the reader's own time: `[day] [month] …`.
    #[must_use]
    pub fn moment_pattern(self) -> String {
        let place = |name: &str| format!("[{name}]");
        self.moment_of(
            place("day"),
            place("month"),
            place("year"),
            place("time"),
            "[zone]",
        )
    }

    fn moment_of(self, day: String, month: String, year: String, time: String, zone: &str) -> String {
        let parts = [
            ("day", day.into()),
            ("month", month.into()),
            ("year", year.into()),
            ("time", time.into()),
            ("zone", zone.into()),
        ];
        self.text_with("moment", &parts)
    }
}

/// A variable of a text: words, or a number that plural rules look at.
#[derive(Clone, Debug)]
pub enum TextValue {
    Words(String),
    Number(i64),
}

impl From<&TextValue> for FluentValue<'_> {
    fn from(value: &TextValue) -> Self {
        match value {
            TextValue::Words(words) => words.clone().into(),
            TextValue::Number(number) => (*number).into(),
        }
    }
}

impl From<&str> for TextValue {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for TextValue {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<i64> for TextValue {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// One place for each catalogue, filled when somebody first needs it.
static BUNDLES: LazyLock<Vec<OnceLock<Bundle>>> =
    LazyLock::new(|| catalogues::CATALOGUES.iter().map(|_| OnceLock::new()).collect());

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn keys(files: &[&str]) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for file in files {
            let resource = FluentResource::try_new((*file).to_owned())
                .unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
            drop(resource);
            for line in file.lines() {
                let name = line.split(" =").next().unwrap_or_default();
                let is_message = line.contains(" =") && name.starts_with(|c: char| c.is_ascii_lowercase());
                if is_message {
                    assert!(keys.insert(name.to_owned()), "{name} stands twice");
                }
            }
        }
        keys
    }

    #[test]
    fn every_catalogue_has_the_same_keys_as_english() {
        let english = catalogues::CATALOGUES
            .iter()
            .find(|catalogue| catalogue.tag == "en")
            .map(|catalogue| keys(catalogue.files))
            .unwrap();
        for Catalogue { tag, files, .. } in catalogues::CATALOGUES {
            assert_eq!(keys(files), english, "in {tag}");
        }
    }

    #[test]
    fn accept_language_follows_quality_then_order() {
        let pick = |header| Language::from_accept_language(header).map(Language::tag);
        assert_eq!(pick("de-AT,de;q=0.9,en;q=0.8"), Some("de"));
        assert_eq!(pick("xx;q=1, en;q=0.5, ar;q=0.7"), Some("ar"));
        assert_eq!(pick("de;q=0, en"), Some("en"));
        assert_eq!(pick("xx"), None);
        assert_eq!(pick(""), None);
    }

    #[test]
    fn moments_are_words_in_utc() {
        assert_eq!(
            Language::ENGLISH.moment(Micros(1_742_922_077_264_000)),
            "25 March 2025, 17:01 UTC"
        );
        for language in Language::all() {
            let pattern = language.moment_pattern();
            for part in ["[day]", "[month]", "[year]", "[time]", "[zone]"] {
                assert_eq!(pattern.matches(part).count(), 1, "{part} in {pattern}");
            }
        }
    }
}
