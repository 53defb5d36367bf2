//! One provider as mails go to it: its lines, its pace, and whether it is down.

use std::sync::Arc;

use shared::mail::providers::{Carrier, EmailProvider, Pace};
use shared::mail::{Delivery, Handover};
use shared::ports::MailAccess;
use tokio::time::Instant;

use super::http::HttpMailer;
use super::mailer::{Missed, Outgoing};
use super::outage::Outage;
use super::pace::Gate;
use super::smtp::{SmtpError, SmtpMailer};
use super::worker::HANDS;
use crate::outbound::Outbound;

/// What the mail server of the settings is called.
pub(super) const SETTING: &str = "USHER_SMTP_URL";
/// At once to the mail server of the settings.
const SETTING_HANDS: u32 = 16;
/// At once to the provider of one organization, whatever it wishes: the others' mails need hands as well.
const MOST_OF_ONE_ORGANIZATION: u32 = HANDS / 4;

pub(super) enum Channel {
    Smtp(Box<SmtpMailer>),
    Http(HttpMailer),
}

impl Channel {
    pub fn of(access: MailAccess, outbound: &Outbound) -> Result<Self, SmtpError> {
        Ok(match &access.carrier {
            Carrier::Smtp(carrier) => {
                // Who runs usher knows their network; whoever has an organization on it is not shown around there.
                let only_public = access.organization_id.is_some() && !outbound.allow_private;
                Self::Smtp(Box::new(SmtpMailer::of(carrier, &access.secret, only_public)?))
            }
            Carrier::Http(carrier) => Self::Http(HttpMailer {
                outbound: outbound.clone(),
                endpoint: carrier.endpoint.clone(),
                key: access.secret,
                id: access.id,
                name: access.name,
            }),
        })
    }
}

pub(super) struct Way {
    /// The provider's.
    id: String,
    name: String,
    channel: Channel,
    pace: Pace,
    /// Of an organization's own provider. The return path is the instance's, and such a server may carry its own senders
    /// alone.
    is_own: bool,
    pub gate: Arc<Gate>,
    outage: Outage,
}

impl Way {
    pub fn of_setting(mailer: SmtpMailer) -> Self {
        Self {
            id: SETTING.to_owned(),
            name: SETTING.to_owned(),
            channel: Channel::Smtp(Box::new(mailer)),
            pace: Pace {
                rate: None,
                concurrency: SETTING_HANDS,
            },
            is_own: false,
            gate: Arc::default(),
            outage: Outage::default(),
        }
    }

    pub fn of(provider: &EmailProvider, channel: Channel, gate: Arc<Gate>) -> Self {
        let is_own = provider.organization_id.is_some();
        let most = if is_own { MOST_OF_ONE_ORGANIZATION } else { HANDS };
        Self {
            id: provider.id.clone(),
            name: provider.name.clone(),
            channel,
            pace: Pace {
                concurrency: provider.pace.concurrency.min(most),
                ..provider.pace
            },
            is_own,
            gate,
            outage: Outage::default(),
        }
    }

    pub async fn carry(&self, mail: &Outgoing) -> Result<Delivery, Missed> {
        if let Some(words) = self.outage.words(Instant::now()) {
            return Err(Missed::turned_away(words));
        }
        let _pass = match self.gate.enter(self.pace, mail.now).await {
            Ok(pass) => pass,
            Err(until) => return Ok(Delivery::Held { until }),
        };
        if let Some(words) = self.outage.begin(Instant::now()) {
            return Err(Missed::turned_away(words));
        }
        let outcome = self.hand_over(mail).await;
        match &outcome {
            Err(missed) if missed.is_turned_away || missed.is_stalled => {
                self.outage.note(self.words_of(missed), Instant::now());
            }
            _ => self.outage.is_over(),
        }
        match outcome {
            Ok(handover) => Ok(Delivery::Accepted(Handover {
                provider: self.name.clone(),
                ..handover
            })),
            Err(missed) => Err(missed.at(&self.id)),
        }
    }

    async fn hand_over(&self, mail: &Outgoing) -> Result<Handover, Missed> {
        let mut mail = mail.clone();
        if self.is_own {
            mail.return_address = None;
        }
        match &self.channel {
            Channel::Smtp(mailer) => mailer.carry(&mail).await,
            Channel::Http(mailer) => mailer.carry(&mail).await,
        }
    }

    /// What is told of mails that are not tried because of this one: nothing that holds for this one alone.
    fn words_of(&self, missed: &Missed) -> String {
        match (&missed.delivery, missed.is_before_the_mail, &self.channel) {
            (Delivery::PutOff { reply }, true, _) => reply.clone(),
            (_, false, Channel::Smtp(_)) if missed.is_turned_away => {
                "The mail server turned usher itself away.".to_owned()
            }
            (_, _, Channel::Smtp(_)) => {
                "The mail server took too long with the mails before this one.".to_owned()
            }
            (_, _, Channel::Http(_)) => {
                "The mail provider took too long with the mails before this one.".to_owned()
            }
        }
    }

    pub fn rest(&self) {
        if let Channel::Smtp(mailer) = &self.channel {
            mailer.rest();
        }
    }
}
