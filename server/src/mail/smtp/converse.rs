//! One mail over an open connection.

use lettre::Message;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{Extension, MailBodyParameter, MailParameter, RcptParameter};
use lettre::transport::smtp::response::Response;
use tokio::time::Instant;

use super::failure::{Failure, Step, reply_text, within};

/// `reports` is the name that reports of the mail's delivery have it by. Only who takes such reports asks for them: they come
/// to the sender's own mailbox else, one for each mail.
pub(super) async fn converse(
    connection: &mut AsyncSmtpConnection,
    message: &Message,
    reports: Option<&str>,
    deadline: Instant,
) -> Result<Response, Failure> {
    let envelope = message.envelope();
    let bytes = message.formatted();
    let mut options = Vec::new();
    let addresses = envelope.to().iter().chain(envelope.from());
    if addresses
        .into_iter()
        .any(|address| !AsRef::<str>::as_ref(address).is_ascii())
    {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Failure::Unfit(
                "The mail server cannot deliver to an address with letters beyond ASCII (it offers no SMTPUTF8).",
            ));
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    if !bytes.is_ascii() {
        options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let mut wishes = Vec::new();
    if let Some(name) = reports {
        // The headers are enough to look at: the whole mail, with its code, does not travel back.
        options.extend([mail_option("RET", "HDRS"), mail_option("ENVID", name)]);
        wishes.push(RcptParameter::Other {
            keyword: "NOTIFY".to_owned(),
            value: Some("SUCCESS,FAILURE,DELAY".to_owned()),
        });
    }
    let sender = Mail::new(envelope.from().cloned(), options);
    within(deadline, Step::Sender, connection.command(sender)).await?;
    for recipient in envelope.to() {
        let recipient = Rcpt::new(recipient.clone(), wishes.clone());
        within(deadline, Step::Recipient, connection.command(recipient)).await?;
    }
    let go_ahead = within(deadline, Step::Data, connection.command(Data)).await?;
    if !go_ahead.has_code(354) {
        return Err(Failure::Strange(reply_text(&go_ahead)));
    }
    let response = within(deadline, Step::Body, connection.message(&bytes)).await?;
    if u16::from(response.code()) / 100 == 2 {
        Ok(response)
    } else {
        Err(Failure::Strange(reply_text(&response)))
    }
}

fn mail_option(keyword: &str, value: &str) -> MailParameter {
    MailParameter::Other {
        keyword: keyword.to_owned(),
        value: Some(value.to_owned()),
    }
}

/// Postfix and most large services say `queued as`, Exim `id=`.
pub(super) fn queue_id(reply: &str) -> Option<&str> {
    let lower = reply.to_ascii_lowercase();
    ["queued as ", "id="]
        .iter()
        .find_map(|words| lower.find(words).map(|at| at + words.len()))
        .and_then(|start| reply.get(start..))
        .and_then(|rest| rest.split([' ', ',', ';', ')']).next())
        .filter(|id| !id.is_empty())
}
