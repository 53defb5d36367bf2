//! Reads delivery status notifications: `multipart/report` with a `message/delivery-status` part (RFC 3462 and 3464).

use std::thread;

use mail_parser::{MessageParser, MimeHeaders as _};
use shared::mail::{Fate, MailReport};

/// How much of a mail is read. What is reported stands in its first parts; the mail it is about comes last and may be long.
const READ_BYTES: usize = 128 * 1024;
/// Mails inside mails are read one call deeper each, so many nested ones need a deep stack: some 4,500 fit into what is read.
const STACK_BYTES: usize = 64 * 1024 * 1024;
/// Groups of fields in one report that are looked at. usher's mails have one recipient.
const MAX_GROUPS: usize = 20;

/// What a mail to a return path is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    Report {
        report: MailReport,
        /// The name that usher gave the mail when it asked for reports (ENVID of RFC 3461), where it comes back.
        mail_id: Option<String>,
    },
    /// A mail that reports nothing.
    Other,
    Unreadable,
}

/// The first recipient that something lasting is said of, else the first of whom anything is. It takes its time with a mail
/// made for that: not for async threads.
#[must_use]
pub fn read(bytes: &[u8]) -> Notice {
    let first = &bytes[..bytes.len().min(READ_BYTES)];
    thread::scope(|scope| {
        thread::Builder::new()
            .stack_size(STACK_BYTES)
            .spawn_scoped(scope, || look_at(first))
            .ok()
            .and_then(|reader| reader.join().ok())
            .unwrap_or(Notice::Unreadable)
    })
}

fn look_at(bytes: &[u8]) -> Notice {
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Notice::Unreadable;
    };
    let status = message.parts.iter().find(|part| {
        part.content_type().is_some_and(|kind| {
            kind.ctype().eq_ignore_ascii_case("message")
                && kind.subtype().is_some_and(|subtype| {
                    subtype.eq_ignore_ascii_case("delivery-status")
                        || subtype.eq_ignore_ascii_case("global-delivery-status")
                })
        })
    });
    let Some(status) = status else {
        return Notice::Other;
    };
    let text = String::from_utf8_lossy(status.contents());
    let groups = groups(&text);
    let mut reports: Vec<MailReport> = groups.iter().filter_map(report).collect();
    reports.sort_by_key(|report| std::cmp::Reverse(report.fate));
    let mail_id = groups
        .first()
        .and_then(|about_all| value(about_all, "original-envelope-id"));
    reports
        .into_iter()
        .next()
        .map_or(Notice::Other, |report| Notice::Report {
            report,
            mail_id: mail_id.map(str::to_owned),
        })
}

type Fields = Vec<(String, String)>;

/// Groups of `Name: value` lines with a blank line between them; a line that begins with a blank goes on with the one before.
fn groups(text: &str) -> Vec<Fields> {
    let mut groups: Vec<Fields> = vec![Vec::new()];
    for line in text.lines() {
        let line = line.trim_end();
        let Some(group) = groups.last_mut() else { break };
        if line.is_empty() {
            if !group.is_empty() {
                if groups.len() == MAX_GROUPS {
                    break;
                }
                groups.push(Vec::new());
            }
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = group.last_mut() {
                value.push(' ');
                value.push_str(line.trim_start());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            group.push((name.trim().to_lowercase(), value.trim().to_owned()));
        }
    }
    groups
}

fn value<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    let found = fields.iter().find(|(field, _)| field == name);
    found.map(|(_, value)| value.as_str())
}

fn report(fields: &Fields) -> Option<MailReport> {
    let field = |name: &str| value(fields, name);
    let action = field("action")?;
    let fate = match action.split([' ', '(']).next()?.to_lowercase().as_str() {
        "failed" => Fate::Bounced,
        "delayed" => Fate::Delayed,
        "delivered" => Fate::Delivered,
        // Handed on to somewhere that reports nothing further: no news of the mailbox.
        _ => return None,
    };
    let status = field("status").unwrap_or_default();
    let diagnostic = field("diagnostic-code").map(after_type).unwrap_or_default();
    let words = match (
        diagnostic.is_empty(),
        diagnostic.starts_with(|c: char| c.is_ascii_digit()),
    ) {
        (true, _) => status.to_owned(),
        (false, true) => diagnostic.to_owned(),
        (false, false) => format!("{status} {diagnostic}"),
    };
    Some(MailReport {
        fate,
        words,
        server: field("remote-mta")
            .map(after_type)
            .filter(|server| !server.is_empty())
            .map(str::to_owned),
    })
}

/// `smtp; 550 no` and `dns; mx.example.com` begin with their type.
pub fn after_type(value: &str) -> &str {
    value.split_once(';').map_or(value, |(_, rest)| rest).trim()
}
