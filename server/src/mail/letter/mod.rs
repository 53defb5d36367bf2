//! The words of a mail. The HTML part and the text part are two renderings of one structure, so they cannot say different
//! things.

mod data;
mod invite;
mod passkey_link;
mod receipt;
mod reminder;
mod worded;

use std::sync::LazyLock;

use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde::Serialize;
use shared::mail::texts::Wording;
use shared::mail::{Accents, MailMessage, harmless_words};
use shared::texts::{Language, TextValue};

use super::compose::ComposeError;
use super::palette::{DARK, LIGHT, Palette};

pub(super) use data::message_data;

/// Longer names are cut: a subject is read on a phone.
const NAME_CHARS: usize = 80;
const LAYOUT: &str = "letter.mjml";

/// The words of a mail and what they lead to.
#[derive(Serialize)]
pub(super) struct Letter {
    pub to: String,
    pub name: String,
    pub lang: &'static str,
    pub dir: &'static str,
    /// The side lines start at.
    start: &'static str,
    pub subject: String,
    /// Whose name stands at the head.
    organization: String,
    logo: Option<String>,
    greeting: String,
    headline: String,
    /// The headline as a sentence.
    who: String,
    why: String,
    note_lead: String,
    note: Option<String>,
    replaces: Option<String>,
    link: Option<Link>,
    code: Option<Code>,
    not_expected: Option<NotExpected>,
    footer: String,
    /// What shows beside the subject in a list of mails.
    pre_header: String,
    /// What stands between the greeting and the button: lines, in paragraphs.
    paragraphs: Vec<Vec<String>>,
    /// An admin's words for it, in place of `who` and `why`.
    own_text: Option<String>,
    footer_lines: Vec<String>,
    light: Palette,
    dark: Palette,
}

/// What the mail is about to be pressed.
#[derive(Serialize)]
struct Link {
    address: String,
    button: String,
    /// Before the address, for when the button does nothing …
    lead: String,
    /// … and where there is no button.
    lead_plain: String,
    ends: Option<String>,
}

#[derive(Serialize)]
struct Code {
    lead: String,
    groups: String,
}

#[derive(Serialize)]
struct NotExpected {
    words: String,
    action: Option<Action>,
}

#[derive(Serialize)]
struct Action {
    words: String,
    address: String,
}

/// What all letters begin with.
struct Person<'a> {
    to: &'a str,
    name: &'a str,
    language: Language,
    accents: Option<&'a Accents>,
}

impl Letter {
    pub fn of(message: &MailMessage, wording: &Wording) -> Result<Self, ComposeError> {
        let letter = match message {
            MailMessage::Invite(mail) => Self::of_invite(mail),
            MailMessage::Reminder(mail) => Self::of_reminder(mail),
            MailMessage::PasskeyLink(mail) => Self::of_passkey_link(mail),
            MailMessage::OwnReceipt(mail) => Self::of_own_receipt(mail),
            MailMessage::InviterReceipt(mail) => Self::of_inviter_receipt(mail),
        }?;
        Ok(letter.worded(wording))
    }

    /// A letter that only greets. `variables` are those of its words.
    fn to(person: &Person<'_>, organization: String, variables: &[(&'static str, TextValue)]) -> Self {
        let language = person.language;
        let say = |key: &str| language.text_with(key, variables);
        let is_nameless = person.name.is_empty();
        Self {
            to: person.to.to_owned(),
            name: person.name.to_owned(),
            lang: language.tag(),
            dir: language.direction(),
            start: if language.direction() == "rtl" {
                "right"
            } else {
                "left"
            },
            subject: String::new(),
            organization,
            logo: person
                .accents
                .and_then(|accents| web_link(accents.logo.as_deref()?).ok()),
            greeting: say(if is_nameless {
                "mail-greeting-nameless"
            } else {
                "mail-greeting"
            }),
            headline: String::new(),
            who: String::new(),
            why: String::new(),
            note_lead: String::new(),
            note: None,
            replaces: None,
            link: None,
            code: None,
            not_expected: None,
            footer: String::new(),
            pre_header: String::new(),
            paragraphs: Vec::new(),
            own_text: None,
            footer_lines: Vec::new(),
            light: LIGHT.with_accent(person.accents.map(|accents| accents.light.as_str())),
            dark: DARK.with_accent(person.accents.map(|accents| accents.dark.as_str())),
        }
    }

    pub fn html(&self) -> Result<String, ComposeError> {
        let templates = TEMPLATES
            .as_ref()
            .map_err(|fault| ComposeError::Layout(fault.to_string()))?;
        let mjml = templates
            .get_template(LAYOUT)?
            .render(minijinja::value::Serde(self))?
            // The template engine also escapes slashes, which HTML does not need and crude link finders do not undo.
            .replace("&#x2f;", "/");
        let parsed = mrml::parse(&mjml).map_err(|fault| ComposeError::Layout(fault.to_string()))?;
        // No fonts: by default every family with a web font of its name becomes an import from Google.
        let options = mrml::prelude::render::RenderOptions {
            fonts: std::collections::HashMap::new(),
            ..Default::default()
        };
        parsed
            .element
            .render(&options)
            .map_err(|fault| ComposeError::Layout(fault.to_string()))
    }

    /// What the mail is about, in sentences.
    fn story(&self) -> String {
        let usual = || format!("{} {}", self.who, self.why);
        self.own_text.clone().unwrap_or_else(usual)
    }

    pub fn text(&self) -> String {
        let mut paragraphs = vec![self.greeting.clone(), self.story()];
        if let Some(note) = &self.note {
            paragraphs.push(format!("{}\n> {note}", self.note_lead));
        }
        paragraphs.extend(self.replaces.clone());
        // A left-to-right mark keeps groups of digits in order where the paragraph runs the other way.
        let mark = if self.dir == "rtl" { "\u{200e}" } else { "" };
        if let Some(link) = &self.link {
            paragraphs.push(format!("{}\n{}", link.lead_plain, link.address));
            paragraphs.extend(link.ends.clone());
        }
        if let Some(code) = &self.code {
            paragraphs.push(format!("{}\n{mark}{}", code.lead, code.groups));
        }
        if let Some(not_expected) = &self.not_expected {
            let mut words = not_expected.words.clone();
            if let Some(action) = &not_expected.action {
                words += &format!("\n{}:\n{}", action.words, action.address);
            }
            paragraphs.push(words);
        }
        paragraphs.push(format!("-- \n{}", self.footer));
        paragraphs.join("\n\n") + "\n"
    }
}

static TEMPLATES: LazyLock<Result<Environment<'static>, minijinja::Error>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_auto_escape_callback(|_| AutoEscape::Html);
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.add_template(LAYOUT, include_str!("../templates/letter.mjml"))?;
    Ok(templates)
});

/// A name from outside, fit for a line.
fn name(text: &str) -> String {
    shorten(&harmless_words(text))
}

pub(super) fn shorten(text: &str) -> String {
    match text.char_indices().nth(NAME_CHARS) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// An address is not words: `maria@acme.com` has to stay. Nothing that could break a line or turn the reading direction does.
fn harmless_address(address: &str) -> String {
    address
        .chars()
        .filter(|c| {
            !c.is_control()
                && !c.is_whitespace()
                && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        })
        .collect()
}

/// A right-to-left name in a left-to-right sentence is set apart, or it would pull the words beside it to its other side.
/// Right-to-left catalogues set all variables apart themselves.
fn isolated(language: Language, name: &str) -> String {
    let right_to_left =
        |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    if language.direction() == "ltr" && name.contains(right_to_left) {
        format!("\u{2068}{name}\u{2069}")
    } else {
        name.to_owned()
    }
}

/// The link as it was made; only what could break a line, a tag or a link finder is percent-encoded.
fn web_link(link: &str) -> Result<String, ComposeError> {
    let untidy = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\');
    match url::Url::parse(link) {
        Ok(parsed) if !matches!(parsed.scheme(), "http" | "https") => Err(ComposeError::Link),
        Ok(parsed) if link.contains(untidy) || !link.is_ascii() => Ok(parsed.into()),
        Ok(_) => Ok(link.to_owned()),
        Err(_) => Err(ComposeError::Link),
    }
}
