//! Finds who carries a mail: the active provider of its organization, then the fall-back.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use shared::mail::providers::{Carrier, EmailProvider, MailRoute};
use shared::mail::{Delivery, Handover};
use shared::ports::MailAccess;
use shared::{Problem, Service};

use super::http::HttpMailer;
use super::mailer::{Mailer, Missed, Outgoing};
use super::pace::Gate;
use super::smtp::{SmtpError, SmtpMailer};
use crate::outbound::Outbound;

/// A mail that nobody carries is looked at again after this.
const NOBODY: Duration = Duration::from_secs(60);
/// What the mail server of the settings is called.
const SETTING: &str = "USHER_SMTP_URL";

/// Hands each mail to the provider of its organization.
pub struct Dispatch {
    service: Arc<Service>,
    /// For whoever has no provider.
    setting: Option<Arc<SmtpMailer>>,
    outbound: Outbound,
    known: Mutex<HashMap<String, Known>>,
}

/// A provider that mails went to, with its open connections.
#[derive(Clone)]
struct Known {
    /// Of the provider as it was then.
    version: u64,
    channel: Arc<Channel>,
    gate: Arc<Gate>,
}

pub(super) enum Channel {
    Smtp(SmtpMailer),
    Http(HttpMailer),
}

impl Channel {
    pub fn of(access: MailAccess, outbound: &Outbound) -> Result<Self, SmtpError> {
        Ok(match &access.carrier {
            Carrier::Smtp(carrier) => {
                // Who runs usher knows their network; whoever has an organization on it is not shown around there.
                let only_public = access.organization_id.is_some() && !outbound.allow_private;
                Self::Smtp(SmtpMailer::of(carrier, &access.secret, only_public)?)
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

impl Dispatch {
    #[must_use]
    pub fn new(service: Arc<Service>, setting: Option<Arc<SmtpMailer>>, outbound: Outbound) -> Self {
        Self {
            service,
            setting,
            outbound,
            known: Mutex::default(),
        }
    }

    async fn by_active(&self, active: Option<&EmailProvider>, mail: &Outgoing) -> Result<Delivery, Missed> {
        match (active, &self.setting) {
            (Some(provider), _) => self.by(provider, mail).await,
            (None, Some(setting)) => Ok(accepted(SETTING, setting.carry(mail).await?)),
            (None, None) => Ok(Delivery::Held {
                until: mail.now.plus(NOBODY),
            }),
        }
    }

    async fn by(&self, provider: &EmailProvider, mail: &Outgoing) -> Result<Delivery, Missed> {
        let known = self.known(provider).map_err(|reply| Missed {
            delivery: Delivery::PutOff { reply },
            is_turned_away: true,
        })?;
        let _pass = match known.gate.pass(provider.pace, mail.now) {
            Ok(pass) => pass,
            Err(until) => return Ok(Delivery::Held { until }),
        };
        let mut mail = mail.clone();
        if provider.organization_id.is_some() {
            // The return path is the instance's; an organization's own server may carry its own senders alone.
            mail.return_address = None;
        }
        let handover = match &*known.channel {
            Channel::Smtp(mailer) => mailer.carry(&mail).await?,
            Channel::Http(mailer) => mailer.carry(&mail).await?,
        };
        Ok(accepted(&provider.name, handover))
    }

    /// The one before goes with its connections once its last mail is there; what was counted stays.
    fn known(&self, provider: &EmailProvider) -> Result<Known, String> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let before = known.get(&provider.id);
        if let Some(found) = before.filter(|found| found.version == provider.sequence) {
            return Ok(found.clone());
        }
        let gate = before.map_or_else(Arc::default, |before| Arc::clone(&before.gate));
        let channel = self.channel(provider).map_err(|fault| {
            format!(
                "The e-mail provider {} cannot be used: {fault}. Save it once more.",
                provider.name
            )
        })?;
        let fresh = Known {
            version: provider.sequence,
            channel: Arc::new(channel),
            gate,
        };
        known.insert(provider.id.clone(), fresh.clone());
        Ok(fresh)
    }

    fn channel(&self, provider: &EmailProvider) -> Result<Channel, String> {
        let secret = self.service.email_secret(&provider.sealed_secret);
        let secret = secret.map_err(|_| "the key its secret was sealed with is gone".to_owned())?;
        let access = MailAccess {
            id: provider.id.clone(),
            name: provider.name.clone(),
            organization_id: provider.organization_id.clone(),
            carrier: provider.carrier.clone(),
            secret: secret.unwrap_or_default().into(),
        };
        Channel::of(access, &self.outbound).map_err(|fault| fault.to_string())
    }

    async fn route(&self, mail: &Outgoing) -> Result<MailRoute, Problem> {
        let providers = self.service.store.email_providers_for(&mail.user_id).await?;
        Ok(MailRoute::of(providers))
    }
}

#[async_trait]
impl Mailer for Dispatch {
    async fn send(&self, mail: Outgoing) -> Delivery {
        let route = match self.route(&mail).await {
            Ok(route) => route,
            Err(trouble) => {
                tracing::error!(%trouble, "cannot tell who carries a mail");
                return Delivery::Held {
                    until: mail.now.plus(NOBODY),
                };
            }
        };
        let missed = match self.by_active(route.active.as_ref(), &mail).await {
            Ok(delivery) => return delivery,
            Err(missed) => missed,
        };
        let Some(fall_back) = route.fall_back.filter(|_| missed.is_turned_away) else {
            return missed.delivery;
        };
        tracing::warn!(
            mail = mail.id,
            provider = fall_back.name,
            "the fall-back is tried"
        );
        match self.by(&fall_back, &mail).await {
            Ok(delivery) => delivery,
            Err(second) => both(missed.delivery, &fall_back.name, second),
        }
    }

    async fn is_ready(&self) -> bool {
        self.setting.is_some()
            || self.service.sends_mail(None).await.unwrap_or_else(|trouble| {
                tracing::error!(%trouble, "cannot tell whether anybody carries mails");
                false
            })
    }

    async fn rest(&self) {
        if let Some(setting) = &self.setting {
            setting.rest();
        }
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        for Known { channel, .. } in known.values() {
            if let Channel::Smtp(mailer) = &**channel {
                mailer.rest();
            }
        }
    }
}

fn accepted(provider: &str, handover: Handover) -> Delivery {
    Delivery::Accepted(Handover {
        provider: provider.to_owned(),
        ..handover
    })
}

/// What the fall-back says of the mail itself holds. If neither talks to usher, both are told.
fn both(first: Delivery, fall_back: &str, second: Missed) -> Delivery {
    match (first, second.delivery) {
        (Delivery::PutOff { reply: first }, Delivery::PutOff { reply }) if second.is_turned_away => {
            Delivery::PutOff {
                reply: format!("{first} / {fall_back}: {reply}"),
            }
        }
        (_, second) => second,
    }
}
