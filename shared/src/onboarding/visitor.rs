//! Who opens a link: a person's browser, or a machine that looks at links before people do. A guess, by what a request
//! says of itself and by when it comes; a machine that passes for a browser is taken for a person.

use std::time::Duration;

/// Nobody has read a mail so soon after it was handed over.
const TOO_SOON: Duration = Duration::from_secs(5);
const MAX_WORDS: usize = 200;

/// What machines call themselves that otherwise pass for browsers, in lower case. Plain "bot" is part of a phone's name.
const MACHINES: &[&str] = &[
    "bot/",
    "crawler",
    "spider",
    "scanner",
    "preview",
    "headless",
    "phantomjs",
    "imageproxy",
    "barracuda",
    "mimecast",
    "proofpoint",
    "ciscosecureemail",
    "safelinks",
];

/// What a request says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visitor {
    /// HEAD: it wants to know of the page, and not to see it.
    pub asks_for_head: bool,
    pub user_agent: String,
    /// It comes before anybody asked for the page, as a browser says that does so.
    pub prefetches: bool,
    /// It says how it came about, as browsers do where the connection can be trusted.
    pub has_fetch_metadata: bool,
}

impl Visitor {
    /// What gives a machine away, for the timeline; none for what may well be a person.
    #[must_use]
    pub fn machine(&self, since_mail: Option<Duration>) -> Option<String> {
        let sign = self.sign(since_mail)?;
        let words: String = self
            .user_agent
            .chars()
            .filter(|c| !c.is_control())
            .take(MAX_WORDS)
            .collect();
        Some(match words.is_empty() {
            true => sign.to_owned(),
            false => format!("{sign}: {words}"),
        })
    }

    fn sign(&self, since_mail: Option<Duration>) -> Option<&'static str> {
        let name = self.user_agent.to_ascii_lowercase();
        // Every browser since the nineties begins so.
        let is_browser = name.starts_with("mozilla/") || name.starts_with("opera/");
        if self.asks_for_head {
            Some("HEAD")
        } else if !is_browser || MACHINES.iter().any(|machine| name.contains(machine)) {
            Some("User-Agent")
        } else if self.prefetches {
            Some("Sec-Purpose")
        } else if !self.has_fetch_metadata && since_mail.is_some_and(|span| span < TOO_SOON) {
            Some("< 5 s")
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    fn sign(user_agent: &str) -> Option<&'static str> {
        let visitor = Visitor {
            user_agent: user_agent.into(),
            has_fetch_metadata: true,
            ..Visitor::default()
        };
        visitor.sign(Some(Duration::ZERO))
    }

    #[test]
    fn browsers_of_people_are_no_machines() {
        for user_agent in [
            FIREFOX,
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
            "Mozilla/5.0 (Linux; Android 9; CUBOT_P30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36",
            "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80; U; en) Presto/2.5.25 Version/10.54",
        ] {
            assert_eq!(sign(user_agent), None, "{user_agent}");
        }
    }

    #[test]
    fn machines_that_say_who_they_are_are_believed() {
        for user_agent in [
            "",
            "curl/8.5.0",
            "python-requests/2.32.3",
            "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
            "WhatsApp/2.23.20.0",
            "MSOffice 12",
            "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
            "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0 Safari/537.36",
            "Mozilla/5.0 (compatible; Barracuda Sentinel (EE))",
        ] {
            assert_eq!(sign(user_agent), Some("User-Agent"), "{user_agent}");
        }
    }

    #[test]
    fn the_way_of_asking_gives_a_machine_away() {
        let browser = Visitor {
            user_agent: FIREFOX.into(),
            has_fetch_metadata: true,
            ..Visitor::default()
        };
        let head = Visitor {
            asks_for_head: true,
            ..browser.clone()
        };
        let prefetch = Visitor {
            prefetches: true,
            ..browser.clone()
        };
        let silent = Visitor {
            has_fetch_metadata: false,
            ..browser.clone()
        };
        let at = |millis| Some(Duration::from_millis(millis));
        for (visitor, since_mail, expected) in [
            (&head, None, Some("HEAD")),
            (&prefetch, None, Some("Sec-Purpose")),
            (&browser, at(0), None),
            (&silent, at(0), Some("< 5 s")),
            (&silent, at(4_999), Some("< 5 s")),
            (&silent, at(5_000), None),
            (&silent, at(5_001), None),
            (&silent, None, None),
        ] {
            assert_eq!(visitor.sign(since_mail), expected, "{visitor:?} {since_mail:?}");
        }
    }

    #[test]
    fn the_timeline_is_told_the_sign_and_who_it_said_it_was() {
        let head = |user_agent: &str| Visitor {
            asks_for_head: true,
            user_agent: user_agent.into(),
            ..Visitor::default()
        };
        assert_eq!(head("").machine(None).as_deref(), Some("HEAD"));
        assert_eq!(
            head("curl/8\n.5").machine(None).as_deref(),
            Some("HEAD: curl/8.5")
        );
        let long = head(&"a".repeat(201)).machine(None).unwrap();
        assert_eq!(long, format!("HEAD: {}", "a".repeat(200)));
    }
}
