//! What a policy can hold: types without room for a bad value, each with its form as text.

use std::fmt;

use crate::invites::{CodeProfile, UrlTemplate};
use crate::texts::Language;

/// The text form is what the database, the log and the admin's form use.
pub(super) trait Value: Sized {
    /// None = the text is no such value.
    fn read(text: &str) -> Option<Self>;
    fn text(&self) -> String;
}

/// A whole number with both limits in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Within<const LEAST: u32, const MOST: u32>(u32);

impl<const LEAST: u32, const MOST: u32> Within<LEAST, MOST> {
    pub const LEAST: u32 = LEAST;
    pub const MOST: u32 = MOST;

    #[must_use]
    pub fn new(number: u32) -> Option<Self> {
        (LEAST..=MOST).contains(&number).then_some(Self(number))
    }

    pub(super) const fn usual(number: u32) -> Self {
        assert!(LEAST <= number && number <= MOST);
        Self(number)
    }

    #[must_use]
    pub fn get(self) -> u32 {
        self.0
    }
}

/// The least length of a password, in characters. Never below what NIST SP 800-63B-4 asks for, never above what is taken.
pub type PasswordLength = Within<8, 256>;
/// The least score that zxcvbn gives a password: 2 (hardly guessed online) to 4 (hardly guessed at all).
pub type PasswordStrength = Within<2, 4>;
/// A lifetime: 1 hour to 90 days.
pub type Hours = Within<1, 2160>;

impl<const LEAST: u32, const MOST: u32> Value for Within<LEAST, MOST> {
    fn read(text: &str) -> Option<Self> {
        Self::new(text.parse().ok()?)
    }

    fn text(&self) -> String {
        self.0.to_string()
    }
}

impl Value for bool {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl Value for CodeProfile {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn text(&self) -> String {
        self.as_str().to_owned()
    }
}

impl Value for Language {
    fn read(text: &str) -> Option<Self> {
        Self::all().find(|language| language.tag() == text)
    }

    fn text(&self) -> String {
        self.tag().to_owned()
    }
}

/// Names of hosts or mail domains that are allowed. None in it = all of them, written `*`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Domains(Vec<String>);

impl Domains {
    pub const MOST: usize = 50;
    const NAME_CHARS: std::ops::RangeInclusive<usize> = 1..=253;

    /// A subdomain is allowed when it is named, or by `*.` before the name it is below of.
    #[must_use]
    pub fn allow(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.0.is_empty()
            || self.0.iter().any(|entry| match entry.strip_prefix('*') {
                Some(above) => name.len() > above.len() && name.ends_with(above),
                None => *entry == name,
            })
    }

    /// Empty = all.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.0
    }

    fn is_name(entry: &str) -> bool {
        let name = entry.strip_prefix("*.").unwrap_or(entry);
        let is_label = |label: &str| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        Self::NAME_CHARS.contains(&entry.chars().count()) && name.split('.').all(is_label)
    }
}

impl Value for Domains {
    /// Between blanks, commas or ends of lines.
    fn read(text: &str) -> Option<Self> {
        let mut names: Vec<String> = text
            .split(|c: char| c.is_whitespace() || c == ',')
            .filter(|name| !name.is_empty())
            .map(str::to_lowercase)
            .collect();
        if names == ["*"] {
            return Some(Self::default());
        }
        names.sort();
        names.dedup();
        let fits = (1..=Self::MOST).contains(&names.len()) && names.iter().all(|name| Self::is_name(name));
        fits.then_some(Self(names))
    }

    fn text(&self) -> String {
        if self.0.is_empty() {
            "*".to_owned()
        } else {
            self.0.join(" ")
        }
    }
}

/// A line of text with at least one character; none of its own = nothing.
macro_rules! lines {
    ($($(#[$doc:meta])* $name:ident, $most:literal, $fits:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            pub const MOST: usize = $most;

            #[must_use]
            pub fn get(&self) -> Option<&str> {
                (!self.0.is_empty()).then_some(self.0.as_str())
            }
        }

        impl Value for $name {
            fn read(text: &str) -> Option<Self> {
                let text = text.trim();
                let fits: fn(&str) -> bool = $fits;
                let length_fits = (1..=Self::MOST).contains(&text.chars().count());
                (length_fits && !text.chars().any(char::is_control) && fits(text)).then(|| Self(text.to_owned()))
            }

            fn text(&self) -> String {
                self.0.clone()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )+};
}

lines! {
    /// What people are invited to. None = the organization's name.
    ApplicationName, 200, |_| true;
    /// Where a picture of the organization is. Over https alone: pages that show it are.
    LogoUrl, 500, is_address;
    /// Where people go on who are set up.
    ApplicationUrl, 500, is_address;
}

/// Over https, and nothing in it that browsers read in more than one way.
fn is_address(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with(['/', ':', '?', '#'])
            && !rest.contains(|c: char| c.is_whitespace() || "\"'<>\\@{}".contains(c))
    })
}

impl ApplicationUrl {
    /// In lower case.
    #[must_use]
    pub fn host(&self) -> Option<String> {
        UrlTemplate::parse(self.get()?).ok()?.host()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around<const LEAST: u32, const MOST: u32>() {
        let fits = |number: u32| Within::<LEAST, MOST>::new(number).is_some();
        assert!(!fits(LEAST - 1) && fits(LEAST) && fits(MOST) && !fits(MOST + 1));
    }

    #[test]
    fn numbers_hold_their_limits() {
        around::<{ PasswordLength::LEAST }, { PasswordLength::MOST }>();
        around::<{ PasswordStrength::LEAST }, { PasswordStrength::MOST }>();
        around::<{ Hours::LEAST }, { Hours::MOST }>();
        assert_eq!(Hours::read("72").map(Hours::get), Some(72));
        assert!(Hours::read("").is_none() && Hours::read("72.5").is_none() && Hours::read("-1").is_none());
    }

    #[test]
    fn the_lifetimes_limits_are_those_of_every_invite() {
        let hour = 60 * 60;
        assert_eq!(
            crate::invites::MIN_LIFETIME.as_secs(),
            u64::from(Hours::LEAST) * hour
        );
        assert_eq!(
            crate::invites::MAX_LIFETIME.as_secs(),
            u64::from(Hours::MOST) * hour
        );
    }

    #[test]
    fn domains_are_exact_and_subdomains_explicit() {
        let domains = Domains::read("Acme.example, *.beta.example\nbücher.example").unwrap();
        for (name, allowed) in [
            ("acme.example", true),
            ("ACME.example", true),
            ("sub.acme.example", false),
            ("notacme.example", false),
            ("acme.example.evil", false),
            ("beta.example", false),
            ("a.beta.example", true),
            ("a.b.beta.example", true),
            ("notbeta.example", false),
            ("BÜCHER.example", true),
            ("", false),
        ] {
            assert_eq!(domains.allow(name), allowed, "{name}");
        }
        assert!(Domains::default().allow("anything.example"));
    }

    #[test]
    fn domains_read_back_and_refuse_what_is_no_name() {
        for text in ["*", "acme.example", "*.acme.example acme.example", "localhost"] {
            assert_eq!(Domains::read(text).unwrap().text(), text);
        }
        for text in [
            "",
            " ",
            "https://acme.example",
            "acme.example/x",
            "a..b",
            ".acme",
            "acme.",
            "*acme",
            "* acme",
            "a.*.b",
            "-a.example",
            "a-.example",
            "a@b.example",
            "acme.example:80",
        ] {
            assert_eq!(Domains::read(text), None, "{text}");
        }
        let many = |count: usize| (0..count).map(|n| format!("d{n}.example ")).collect::<String>();
        assert!(Domains::read(&many(Domains::MOST)).is_some());
        assert!(Domains::read(&many(Domains::MOST + 1)).is_none());
        let long = |length: usize| "a".repeat(length);
        assert!(Domains::read(&long(253)).is_some() && Domains::read(&long(254)).is_none());
    }

    #[test]
    fn lines_hold_their_limits() {
        let name = |length: usize| ApplicationName::read(&"ö".repeat(length));
        assert!(name(0).is_none() && name(1).is_some() && name(200).is_some() && name(201).is_none());
        assert!(ApplicationName::read("a\nb").is_none());
        for (url, fits) in [
            ("https://acme.example/logo.svg", true),
            ("http://acme.example/logo.svg", false),
            ("https://", false),
            ("https:///logo.svg", false),
            ("https://me@acme.example/", false),
            ("https://acme.example/\"onload", false),
            ("https://good.example\\@evil.example", false),
            ("https://?", false),
            ("https://:443/", false),
            ("https://acme.example/{{.Code}}", false),
            ("https://acme.example:8443/a?b=c&d#e", true),
            ("javascript:alert(1)", false),
        ] {
            assert_eq!(LogoUrl::read(url).is_some(), fits, "{url}");
            assert_eq!(ApplicationUrl::read(url).is_some(), fits, "{url}");
        }
        let url = |length: usize| format!("https://{}", "a".repeat(length - 8));
        assert!(LogoUrl::read(&url(500)).is_some() && LogoUrl::read(&url(501)).is_none());
        assert!(ApplicationUrl::read(&url(500)).is_some() && ApplicationUrl::read(&url(501)).is_none());
    }

    #[test]
    fn an_application_has_a_host() {
        let host = |url: &str| ApplicationUrl::read(url).unwrap().host();
        for (url, name) in [
            ("https://App.Acme.example/start", "app.acme.example"),
            ("https://app.acme.example:8443?a=b", "app.acme.example"),
            ("https://app.acme.example#top", "app.acme.example"),
            ("https://[::1]:80/", "::1"),
        ] {
            assert_eq!(host(url).as_deref(), Some(name), "{url}");
        }
        assert_eq!(ApplicationUrl::default().host(), None);
    }
}
