//! Mails that come back: taken in over LMTP or from a maildir, read, and noted on the mail they are about. Nothing is ever
//! answered with a mail, so nothing can go round in a circle.

mod lmtp;
mod maildir;
mod notice;

use std::sync::Arc;

use shared::mail::providers::Reporting;
use shared::mail::{MailOwner, MailReport};
use shared::{Problem, Service};

use crate::metrics::Metrics;
use crate::news::MailNews;

pub use lmtp::{Lmtp, LmtpLimits};
pub use maildir::Maildir;
pub use notice::{Notice, after_type, read};

/// A report that is larger is none: it would hold the whole mail, and more.
pub const MAX_NOTICE: usize = 1024 * 1024;

/// What became of a mail that came to a return path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reception {
    /// News of a mail.
    Noted,
    /// Known already, or of a mail that whoever reports has nothing to say about.
    Repeated,
    /// To an address that usher did not make.
    Forged,
    /// A mail, but no report: an absence note for example.
    NoReport,
    /// No mail at all, or too large a one.
    Unreadable,
    /// It could not be noted; whoever brought it may try again.
    Trouble,
}

impl Reception {
    fn name(self) -> &'static str {
        match self {
            Self::Noted => "noted",
            Self::Repeated => "repeated",
            Self::Forged => "forged",
            Self::NoReport => "no_report",
            Self::Unreadable => "unreadable",
            Self::Trouble => "trouble",
        }
    }
}

/// Where every word of what became of a mail ends, whichever way it came.
#[derive(Clone)]
pub struct Reports {
    service: Arc<Service>,
    metrics: Arc<Metrics>,
    news: MailNews,
}

impl Reports {
    #[must_use]
    pub fn new(service: Arc<Service>, metrics: Arc<Metrics>, news: MailNews) -> Self {
        Self {
            service,
            metrics,
            news,
        }
    }

    /// Is this one of usher's return addresses?
    #[must_use]
    pub fn expects(&self, address: &str) -> bool {
        self.service.returned_mail(address).is_some()
    }

    pub fn count(&self, reception: Reception) -> Reception {
        self.metrics.count_bounce(reception.name());
        reception
    }

    /// Notes what was sent to these addresses; only one that usher made says which mail it is about.
    pub async fn take_in(&self, addresses: &[String], bytes: &[u8]) -> Reception {
        self.count(self.look_at(addresses, bytes).await)
    }

    async fn look_at(&self, addresses: &[String], bytes: &[u8]) -> Reception {
        if bytes.len() > MAX_NOTICE {
            return Reception::Unreadable;
        }
        let made_here = addresses
            .iter()
            .find_map(|address| self.service.returned_mail(address));
        let Some(mail_id) = made_here else {
            return Reception::Forged;
        };
        let mail = bytes.to_vec();
        let report = match tokio::task::spawn_blocking(move || read(&mail)).await {
            // About another mail than the one whose address it came to.
            Ok(Notice::Report {
                mail_id: Some(named), ..
            }) if named != mail_id => return Reception::Forged,
            Ok(Notice::Report { report, .. }) => report,
            Ok(Notice::Other) => return Reception::NoReport,
            Ok(Notice::Unreadable) | Err(_) => return Reception::Unreadable,
        };
        let noted = self.service.report_mail(&mail_id, report).await;
        self.tell(&mail_id, noted)
    }

    /// Notes what a provider tells of a mail.
    pub async fn take_word(&self, by: &Reporting, mail_id: &str, report: MailReport) -> Reception {
        let noted = self.service.report_by_provider(by, mail_id, report).await;
        self.count(self.tell(mail_id, noted))
    }

    fn tell(&self, mail_id: &str, noted: Result<Option<MailOwner>, Problem>) -> Reception {
        match noted {
            Ok(Some(told)) => {
                if let Some(invite_id) = told.invite_id {
                    self.news.tell(&invite_id);
                }
                Reception::Noted
            }
            Ok(None) => Reception::Repeated,
            Err(problem) => {
                tracing::error!(mail = mail_id, %problem, "cannot note what became of a mail");
                Reception::Trouble
            }
        }
    }
}
