//! What went wrong on the way, and what that means for the mail.

use std::io;

use lettre::transport::smtp::response::Response;
use shared::mail::Delivery;
use shared::mail::providers::TrialFault;
use tokio::time::{Instant, timeout_at};

use crate::mail::mailer::Missed;

/// How far the conversation came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Connect,
    Tls,
    SignIn,
    Sender,
    Recipient,
    Data,
    Body,
}

impl Step {
    fn words(self) -> &'static str {
        match self {
            Self::Connect => "while connecting",
            Self::Tls => "while setting up encryption",
            Self::SignIn => "while signing in",
            Self::Sender => "while naming the sender",
            Self::Recipient => "while naming the recipient",
            Self::Data => "before the message",
            Self::Body => "after the message; it may have arrived",
        }
    }

    /// Nothing of any mail has been said.
    fn is_before_the_mail(self) -> bool {
        matches!(self, Self::Connect | Self::Tls | Self::SignIn)
    }
}

#[derive(Debug)]
pub(super) enum Failure {
    Smtp {
        step: Step,
        error: lettre::transport::smtp::Error,
    },
    Line {
        step: Step,
        error: io::Error,
    },
    Slow(Step),
    /// A reply that belongs somewhere else.
    Strange(String),
    /// The server cannot take this mail.
    Unfit(&'static str),
    /// usher will not talk to it like that.
    Declined(&'static str),
}

impl Failure {
    /// The server said no, in good order.
    pub fn is_reply(&self) -> bool {
        match self {
            Self::Smtp { error, .. } => error.status().is_some(),
            Self::Line { .. } | Self::Slow(_) => false,
            Self::Strange(_) | Self::Unfit(_) | Self::Declined(_) => true,
        }
    }

    /// What an admin has to look at.
    pub fn fault(&self) -> TrialFault {
        match self {
            Self::Smtp { step, error } => match step {
                Step::Connect => TrialFault::Unreachable,
                Step::Tls => TrialFault::Tls,
                Step::SignIn if error.is_client() => TrialFault::Mechanism,
                Step::SignIn => TrialFault::SignIn,
                Step::Sender if self.is_turned_away() => TrialFault::SignIn,
                Step::Sender => TrialFault::Sender,
                Step::Recipient => TrialFault::Recipient,
                Step::Data | Step::Body => TrialFault::Content,
            },
            Self::Line { step: Step::Tls, .. } => TrialFault::Tls,
            Self::Line { error, .. } if error.kind() == io::ErrorKind::PermissionDenied => {
                TrialFault::Private
            }
            // The resolver's own.
            Self::Line { error, .. } if error.raw_os_error().is_none() => TrialFault::Name,
            Self::Line { .. } => TrialFault::Unreachable,
            Self::Slow(_) => TrialFault::Slow,
            Self::Strange(_) | Self::Unfit(_) => TrialFault::Content,
            Self::Declined(_) => TrialFault::Starttls,
        }
    }

    fn is_silence_after_the_message(&self) -> bool {
        match self {
            Self::Slow(step) | Self::Line { step, .. } => *step == Step::Body,
            Self::Smtp { step, error } => *step == Step::Body && error.status().is_none(),
            Self::Strange(_) | Self::Unfit(_) | Self::Declined(_) => false,
        }
    }

    fn is_before_the_mail(&self) -> bool {
        match self {
            Self::Smtp { step, .. } | Self::Line { step, .. } | Self::Slow(step) => step.is_before_the_mail(),
            Self::Strange(_) | Self::Unfit(_) => false,
            Self::Declined(_) => true,
        }
    }

    fn is_turned_away(&self) -> bool {
        match self {
            Self::Smtp { step, error } => {
                step.is_before_the_mail()
                    || error
                        .status()
                        .is_some_and(|code| matches!(u16::from(code), 530 | 534 | 535 | 538))
            }
            Self::Line { step, .. } | Self::Slow(step) => step.is_before_the_mail(),
            Self::Strange(_) | Self::Unfit(_) => false,
            Self::Declined(_) => true,
        }
    }
}

impl From<Failure> for Missed {
    fn from(failure: Failure) -> Self {
        Self {
            is_turned_away: failure.is_turned_away(),
            is_before_the_mail: failure.is_before_the_mail(),
            is_stalled: matches!(failure, Failure::Slow(_)),
            may_have_it: failure.is_silence_after_the_message(),
            delivery: failure.into(),
        }
    }
}

impl From<Failure> for Delivery {
    fn from(failure: Failure) -> Self {
        let is_turned_away = failure.is_turned_away();
        match failure {
            Failure::Slow(step) => Self::PutOff {
                reply: format!("The mail server took too long ({}).", step.words()),
            },
            Failure::Strange(reply) => Self::PutOff {
                reply: format!("The mail server gave an answer out of turn: {reply}"),
            },
            Failure::Unfit(words) => Self::Refused {
                reply: words.to_owned(),
            },
            Failure::Declined(words) => Self::PutOff {
                reply: words.to_owned(),
            },
            Failure::Line { step, error } => Self::PutOff {
                reply: broken(step, false, &error.to_string()),
            },
            Failure::Smtp { step, error } => {
                let words =
                    std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string);
                let Some(code) = error.status() else {
                    return Self::PutOff {
                        reply: broken(step, error.is_client(), &words),
                    };
                };
                let reply = format!("{code} {words}").trim_end().to_owned();
                // A server that will not talk to usher at all says nothing about this mail: it waits until the setting
                // is mended.
                let is_about_usher = error.is_permanent() || matches!(step, Step::Tls | Step::SignIn);
                match (error.is_permanent(), is_turned_away && is_about_usher) {
                    (false, false) => Self::PutOff { reply },
                    (_, true) => Self::PutOff {
                        reply: format!("The mail server turned usher itself away: {reply}"),
                    },
                    (true, false) => Self::Refused { reply },
                }
            }
        }
    }
}

fn broken(step: Step, is_ours: bool, words: &str) -> String {
    let what = match step {
        Step::Tls => "Encryption with the mail server failed",
        Step::Connect => "The mail server cannot be reached",
        Step::SignIn if is_ours => "usher cannot sign in to the mail server",
        _ => "The connection to the mail server broke",
    };
    format!("{what} ({}): {words}", step.words())
}

pub(super) fn reply_text(response: &Response) -> String {
    let words: Vec<&str> = response.message().collect();
    format!("{} {}", response.code(), words.join(" "))
        .trim_end()
        .to_owned()
}

/// A step of the conversation, in time.
pub(super) async fn within<T>(
    deadline: Instant,
    step: Step,
    work: impl Future<Output = Result<T, lettre::transport::smtp::Error>>,
) -> Result<T, Failure> {
    match timeout_at(deadline, work).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(Failure::Smtp { step, error }),
        Err(_) => Err(Failure::Slow(step)),
    }
}

/// As [`within`], below the conversation.
pub(super) async fn on_the_line<T>(
    deadline: Instant,
    step: Step,
    work: impl Future<Output = io::Result<T>>,
) -> Result<T, Failure> {
    match timeout_at(deadline, work).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(Failure::Line { step, error }),
        Err(_) => Err(Failure::Slow(step)),
    }
}
