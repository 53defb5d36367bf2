//! Turns a message into the mail that leaves. One structure holds the words; the HTML part and the text part are two
//! renderings of it, so they cannot say different things.

use std::fmt;
use std::sync::LazyLock;
use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde::Serialize;
use shared::Micros;
use shared::mail::{InviteMail, MailMessage, RenderedMail, harmless_words};
use shared::texts::Language;

use super::palette::{DARK, LIGHT, Palette};

/// Longer names are cut: a subject is read on a phone.
const NAME_CHARS: usize = 80;
const INVITE: &str = "invite.mjml";

/// Why a message cannot become a mail. Trying again would not help.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    #[error("the recipient's address cannot be used in a mail: {0}")]
    Recipient(lettre::address::AddressError),
    #[error("the mail's link is not an http or https address")]
    Link,
    #[error("the mail's template has a fault: {0}")]
    Template(#[from] minijinja::Error),
    #[error("the mail's layout has a fault: {0}")]
    Layout(String),
    #[error("the mail could not be put together: {0}")]
    Envelope(#[from] lettre::error::Error),
}

/// Whom mails come from.
#[derive(Clone, PartialEq, Eq)]
pub struct Sender {
    name: Option<String>,
    address: Address,
}

#[derive(Debug, thiserror::Error)]
#[error("this is no sender of mails: it looks like `invites@example.com` or `Example <invites@example.com>`")]
pub struct SenderError;

impl Sender {
    /// Reads `invites@example.com` or `Example <invites@example.com>`.
    pub fn parse(text: &str) -> Result<Self, SenderError> {
        // By hand: a display name with a comma or a dot needs quotes in a mail, not in a setting.
        let text = text.trim();
        let (name, address) = match text.strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
            Some((name, address)) => (name.trim().trim_matches('"'), address),
            None => ("", text),
        };
        let name = Some(shorten(&harmless_words(name))).filter(|name| !name.is_empty());
        let address = ascii_domain(address).map_err(|_| SenderError)?;
        Ok(Self { name, address })
    }

    /// The domain mails come from, in ASCII.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.address.domain()
    }

    fn mailbox(&self) -> Mailbox {
        Mailbox::new(self.name.clone(), self.address.clone())
    }
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sender({})", self.address)
    }
}

/// The words of a message, in both forms.
pub fn preview(message: &MailMessage) -> Result<RenderedMail, ComposeError> {
    let letter = letter_of(message)?;
    Ok(RenderedMail {
        html: letter.html()?,
        text: letter.text(),
        subject: letter.subject,
    })
}

/// The whole mail. `mail_id` is the outbox row's: the Message-ID comes from it and stays the same at every try, so that
/// a mail server that gets the mail twice can tell.
pub fn compose(
    message: &MailMessage,
    from: &Sender,
    mail_id: &str,
    now: Micros,
) -> Result<Message, ComposeError> {
    let letter = letter_of(message)?;
    let address = ascii_domain(&letter.to).map_err(ComposeError::Recipient)?;
    let name = Some(letter.name.clone()).filter(|name| !name.is_empty());
    let id: String = mail_id
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '-' {
                c
            } else {
                '-'
            }
        })
        .take(50)
        .collect();
    let sent_at = UNIX_EPOCH + Duration::from_micros(u64::try_from(now.0).unwrap_or(0));
    let body = MultiPart::alternative()
        // `=_` cannot stand in a quoted-printable or base64 body, so no text can end the part early.
        .boundary(format!("=_usher-{id}"))
        .singlepart(part(ContentType::TEXT_PLAIN, letter.text()))
        .singlepart(part(ContentType::TEXT_HTML, letter.html()?));
    Ok(Message::builder()
        .from(from.mailbox())
        .to(Mailbox::new(name, address))
        .subject(letter.subject)
        .date(sent_at)
        .message_id(Some(format!("<{id}@{}>", from.domain())))
        .raw_header(plain_header("Auto-Submitted", "auto-generated"))
        .raw_header(plain_header("X-Auto-Response-Suppress", "All"))
        .raw_header(plain_header("Content-Language", letter.lang))
        .multipart(body)?)
}

fn part(kind: ContentType, text: String) -> SinglePart {
    SinglePart::builder().header(kind).body(text)
}

fn plain_header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// An address with its domain in ASCII, as every mail server takes it.
fn ascii_domain(address: &str) -> Result<Address, lettre::address::AddressError> {
    let address: Address = address.trim().parse()?;
    match url::Host::parse(address.domain()) {
        Ok(url::Host::Domain(domain)) if domain != address.domain() => Address::new(address.user(), domain),
        _ => Ok(address),
    }
}

fn letter_of(message: &MailMessage) -> Result<Letter, ComposeError> {
    match message {
        MailMessage::Invite(mail) => Letter::of_invite(mail),
    }
}

/// The words of a mail and what they lead to.
#[derive(Serialize)]
struct Letter {
    to: String,
    name: String,
    lang: &'static str,
    dir: &'static str,
    /// The side lines start at.
    start: &'static str,
    subject: String,
    organization: String,
    greeting: String,
    headline: String,
    who: String,
    why: String,
    note_lead: String,
    note: Option<String>,
    replaces: Option<String>,
    button: String,
    ends: String,
    link_lead: String,
    link_lead_plain: String,
    link: String,
    code_lead: String,
    code: String,
    not_expected: String,
    not_expected_action: String,
    not_expected_link: String,
    footer: String,
    light: Palette,
    dark: Palette,
}

impl Letter {
    fn of_invite(mail: &InviteMail) -> Result<Self, ComposeError> {
        let language = Language::from_tag(&mail.language).unwrap_or_default();
        let name = |text: &str| shorten(&harmless_words(text));
        let person = name(&mail.person_name);
        let organization = name(&mail.organization_name);
        let application = match name(&mail.application_name) {
            empty if empty.is_empty() => organization.clone(),
            application => application,
        };
        let inviter = match name(&mail.inviter_name) {
            empty if empty.is_empty() => organization.clone(),
            inviter => inviter,
        };
        let organization_is_said =
            organization.is_empty() || organization == application || organization == inviter;
        let address = harmless_address(&mail.to);
        let variables = [
            ("name", isolated(language, &person).into()),
            ("inviter", isolated(language, &inviter).into()),
            ("organization", isolated(language, &organization).into()),
            ("application", isolated(language, &application).into()),
            ("address", address.into()),
            ("until", language.moment(mail.link_expires_at).into()),
        ];
        let say = |key: &str| language.text_with(key, &variables);
        let short_or = |key: &str| {
            if organization_is_said {
                say(&format!("{key}-short"))
            } else {
                say(key)
            }
        };
        let right_to_left = language.direction() == "rtl";
        Ok(Self {
            to: mail.to.clone(),
            lang: language.tag(),
            dir: language.direction(),
            start: if right_to_left { "right" } else { "left" },
            subject: short_or("mail-subject"),
            greeting: say(if person.is_empty() {
                "mail-greeting-nameless"
            } else {
                "mail-greeting"
            }),
            headline: say("mail-headline"),
            who: short_or("mail-who"),
            why: say("mail-why"),
            note_lead: say("mail-note"),
            note: mail
                .note
                .as_deref()
                .map(harmless_words)
                .filter(|note| !note.is_empty()),
            replaces: mail.replaces_earlier.then(|| say("mail-replaces")),
            button: say("mail-button"),
            ends: say("mail-ends"),
            link_lead: say("mail-link"),
            link_lead_plain: say("mail-link-plain"),
            link: web_link(&mail.link)?,
            code_lead: say("mail-code"),
            code: harmless_words(&mail.code),
            not_expected: say("mail-not-expected"),
            not_expected_action: say("mail-not-expected-action"),
            not_expected_link: web_link(&mail.not_expected_link)?,
            footer: say("mail-footer"),
            name: person,
            organization,
            light: LIGHT.with_accent(mail.accents.as_ref().map(|accents| accents.light.as_str())),
            dark: DARK.with_accent(mail.accents.as_ref().map(|accents| accents.dark.as_str())),
        })
    }

    fn html(&self) -> Result<String, ComposeError> {
        let templates = TEMPLATES
            .as_ref()
            .map_err(|fault| ComposeError::Layout(fault.to_string()))?;
        let mjml = templates
            .get_template(INVITE)?
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

    fn text(&self) -> String {
        let mut paragraphs = vec![self.greeting.clone(), format!("{} {}", self.who, self.why)];
        if let Some(note) = &self.note {
            paragraphs.push(format!("{}\n> {note}", self.note_lead));
        }
        paragraphs.extend(self.replaces.clone());
        // A left-to-right mark keeps groups of digits in order where the paragraph runs the other way.
        let mark = if self.dir == "rtl" { "\u{200e}" } else { "" };
        paragraphs.extend([
            format!("{}\n{}", self.link_lead_plain, self.link),
            self.ends.clone(),
            format!("{}\n{mark}{}", self.code_lead, self.code),
            format!(
                "{}\n{}:\n{}",
                self.not_expected, self.not_expected_action, self.not_expected_link
            ),
            format!("-- \n{}", self.footer),
        ]);
        paragraphs.join("\n\n") + "\n"
    }
}

static TEMPLATES: LazyLock<Result<Environment<'static>, minijinja::Error>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_auto_escape_callback(|_| AutoEscape::Html);
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.add_template(INVITE, include_str!("templates/invite.mjml"))?;
    Ok(templates)
});

fn shorten(text: &str) -> String {
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
