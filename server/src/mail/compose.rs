//! Turns a message into the mail that leaves: from whom, to whom, in which parts.

use std::fmt;
use std::time::{Duration, UNIX_EPOCH};

use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MessageBuilder, MultiPart, SinglePart};
use lettre::{Address, Message};
use shared::Micros;
use shared::mail::providers::{Reporter, SmtpCarrier};
use shared::mail::texts::Wording;
use shared::mail::{MailMessage, RenderedMail, harmless_words};

use super::letter::{Letter, shorten};

/// What the line between two parts begins with.
const BOUNDARY: &str = "=_usher-";
/// What providers call the mail by in their reports.
const MAIL_MARK: &str = "usher-mail";

/// Why a message cannot become a mail. Trying again would not help.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    #[error("the recipient's address cannot be used in a mail: {0}")]
    Recipient(lettre::address::AddressError),
    #[error("the address that it comes back to cannot be used in a mail: {0}")]
    Return(lettre::address::AddressError),
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
    /// None = mails are answered to the sender.
    reply_to: Option<Address>,
    /// Whose server sends the mails, as far as it reports on them by a name of usher's.
    reporter: Option<Reporter>,
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
        Ok(Self {
            name,
            address,
            reply_to: None,
            reporter: None,
        })
    }

    /// Whom an e-mail provider sends for.
    pub fn of(carrier: &SmtpCarrier) -> Result<Self, SenderError> {
        let address = |text: &str| ascii_domain(text).map_err(|_| SenderError);
        let name = shorten(&harmless_words(&carrier.sender_name));
        Ok(Self {
            name: Some(name).filter(|name| !name.is_empty()),
            address: address(&carrier.sender_address)?,
            reply_to: carrier.reply_to.as_deref().map(address).transpose()?,
            reporter: Reporter::of_host(&carrier.host.name),
        })
    }

    /// Who a mail is from, and who is answered.
    pub(super) fn heads(&self, mail: MessageBuilder) -> MessageBuilder {
        let mail = mail.from(self.mailbox());
        match &self.reply_to {
            Some(address) => mail.reply_to(Mailbox::new(None, address.clone())),
            None => mail,
        }
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

impl fmt::Display for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name} <{}>", self.address),
            None => write!(f, "{}", self.address),
        }
    }
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sender({})", self.address)
    }
}

/// The words of a message, in both forms.
pub fn preview(message: &MailMessage, wording: &Wording) -> Result<RenderedMail, ComposeError> {
    let letter = Letter::of(message, wording)?;
    Ok(RenderedMail {
        html: letter.html()?,
        text: letter.text(),
        subject: letter.subject,
    })
}

/// What makes a mail this one and no other.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// The outbox row's.
    pub mail_id: String,
    /// Without the angle brackets.
    pub message_id: String,
    /// Where it comes back to; none = to the sender.
    pub return_address: Option<String>,
    pub now: Micros,
}

/// The whole mail.
pub fn compose(
    message: &MailMessage,
    wording: &Wording,
    from: &Sender,
    stamp: &Stamp,
) -> Result<Message, ComposeError> {
    let letter = Letter::of(message, wording)?;
    let address = ascii_domain(&letter.to).map_err(ComposeError::Recipient)?;
    let name = Some(letter.name.clone()).filter(|name| !name.is_empty());
    let id: String = stamp
        .mail_id
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
    let sent_at = UNIX_EPOCH + Duration::from_micros(u64::try_from(stamp.now.0).unwrap_or(0));
    let body = MultiPart::alternative()
        // `=_` cannot stand in a quoted-printable or base64 body, so no text can end the part early.
        .boundary(format!("{BOUNDARY}{id}"))
        .singlepart(part(ContentType::TEXT_PLAIN, letter.text()))
        .singlepart(part(ContentType::TEXT_HTML, letter.html()?));
    let builder = match &stamp.return_address {
        Some(back) => {
            let back = back.parse().map_err(ComposeError::Return)?;
            Message::builder().envelope(Envelope::new(Some(back), vec![address.clone()])?)
        }
        None => Message::builder(),
    };
    let builder = stop_headers(message).fold(builder, MessageBuilder::raw_header);
    let builder = match from.reporter.and_then(|reporter| mark(reporter, &id)) {
        Some(mark) => builder.raw_header(mark),
        None => builder,
    };
    Ok(from
        .heads(builder)
        .to(Mailbox::new(name, address))
        .subject(letter.subject)
        .date(sent_at)
        .message_id(Some(format!("<{}>", stamp.message_id)))
        .raw_header(plain_header("Auto-Submitted", "auto-generated"))
        .raw_header(plain_header("X-Auto-Response-Suppress", "All"))
        .raw_header(plain_header("Content-Language", letter.lang))
        .multipart(body)?)
}

fn part(kind: ContentType, text: String) -> SinglePart {
    // A body of short ASCII lines would travel as it is: with what looks like the end of a part it is encoded all the same.
    let encoding = text
        .contains(BOUNDARY)
        .then_some(ContentTransferEncoding::QuotedPrintable);
    let body = match encoding {
        Some(encoding) => Body::new_with_encoding(text, encoding).unwrap_or_else(Body::new),
        None => Body::new(text),
    };
    SinglePart::builder().header(kind).body(body)
}

/// How a mail program stops mails of this kind with one press (RFC 2369, RFC 8058).
fn stop_headers(message: &MailMessage) -> impl Iterator<Item = HeaderValue> {
    let link = message.stop_link().filter(|link| link.is_ascii());
    let list = link.map(|link| whole_header("List-Unsubscribe", format!("<{link}>")));
    let post = link
        .filter(|link| link.starts_with("https://"))
        .map(|_| plain_header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    list.into_iter().chain(post)
}

/// An address is not cut into lines.
fn whole_header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
}

/// The mail's name for the provider's reports. Each takes its own header out before the mail goes on.
fn mark(reporter: Reporter, id: &str) -> Option<HeaderValue> {
    let (header, value) = match reporter {
        Reporter::Generic => return None,
        Reporter::Ses => ("X-SES-MESSAGE-TAGS", format!("{MAIL_MARK}={id}")),
        Reporter::SendGrid => (
            "X-SMTPAPI",
            format!(r#"{{"unique_args":{{"{MAIL_MARK}":"{id}"}}}}"#),
        ),
        Reporter::Mailgun => ("X-Mailgun-Variables", format!(r#"{{"{MAIL_MARK}":"{id}"}}"#)),
        Reporter::Postmark => ("X-PM-Metadata-usher-mail", id.to_owned()),
    };
    Some(plain_header(header, &value))
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
