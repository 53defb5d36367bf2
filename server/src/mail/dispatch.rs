//! Finds who carries a mail: the active provider of its organization, then the fall-back.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use shared::mail::Delivery;
use shared::mail::providers::{EmailProvider, MailRoute};
use shared::ports::MailAccess;
use shared::{Problem, Service};
use tokio::time::Instant;

use super::mailer::{Mailer, Missed, Outgoing};
use super::smtp::SmtpMailer;
use super::way::{Channel, SETTING, Way};
use crate::outbound::Outbound;

/// A mail that nobody carries is looked at again after this.
const NOBODY: Duration = Duration::from_secs(60);
/// A provider without mails is forgotten after this, with its connections and its secret.
const FORGOTTEN_AFTER: Duration = Duration::from_secs(10 * 60);

/// Hands each mail to the provider of its organization.
pub struct Dispatch {
    service: Arc<Service>,
    /// For whoever has no provider.
    setting: Option<Arc<Way>>,
    outbound: Outbound,
    known: Mutex<HashMap<String, Known>>,
}

/// A provider that mails went to.
struct Known {
    /// Of the provider as it was then.
    version: u64,
    used_at: Instant,
    way: Arc<Way>,
}

impl Dispatch {
    #[must_use]
    pub fn new(service: Arc<Service>, setting: Option<SmtpMailer>, outbound: Outbound) -> Self {
        Self {
            service,
            setting: setting.map(|mailer| Arc::new(Way::of_setting(mailer))),
            outbound,
            known: Mutex::default(),
        }
    }

    async fn by(&self, provider: Option<&EmailProvider>, mail: &Outgoing) -> Result<Delivery, Missed> {
        let way = match (provider, &self.setting) {
            (Some(provider), _) => self.known(provider).map_err(Missed::turned_away)?,
            (None, Some(setting)) => Arc::clone(setting),
            (None, None) => {
                return Ok(Delivery::Held {
                    until: mail.now.plus(NOBODY),
                });
            }
        };
        way.carry(mail).await
    }

    /// The one before goes with its connections once its last mail is there; what was counted stays.
    fn known(&self, provider: &EmailProvider) -> Result<Arc<Way>, String> {
        let mut known = self.lock();
        let now = Instant::now();
        if let Some(found) = known.get_mut(&provider.id)
            && found.version == provider.sequence
        {
            found.used_at = now;
            return Ok(Arc::clone(&found.way));
        }
        let gate = known
            .get(&provider.id)
            .map_or_else(Arc::default, |before| Arc::clone(&before.way.gate));
        let channel = self.channel(provider).map_err(|fault| {
            format!(
                "The e-mail provider {} cannot be used: {fault}. Save it once more.",
                provider.name
            )
        })?;
        let way = Arc::new(Way::of(provider, channel, gate));
        forget(&mut known, now);
        let fresh = Known {
            version: provider.sequence,
            used_at: now,
            way: Arc::clone(&way),
        };
        known.insert(provider.id.clone(), fresh);
        Ok(way)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
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
        let route = alone(route, mail.tried_by.as_deref());
        let missed = match self.by(route.active.as_ref(), &mail).await {
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
        match self.by(Some(&fall_back), &mail).await {
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
        let mut known = self.lock();
        forget(&mut known, Instant::now());
        for Known { way, .. } in known.values() {
            way.rest();
        }
    }
}

/// Those in whose hands no mail is.
fn forget(known: &mut HashMap<String, Known>, now: Instant) {
    known.retain(|_, known| {
        Arc::strong_count(&known.way) > 1 || now.duration_since(known.used_at) < FORGOTTEN_AFTER
    });
}

/// A mail that one provider may have is another's only when that one has no turn any more: two that have it send it twice.
fn alone(route: MailRoute, tried_by: Option<&str>) -> MailRoute {
    let Some(tried_by) = tried_by else { return route };
    let is_it = |provider: &EmailProvider| provider.id == tried_by;
    match &route.active {
        _ if route.fall_back.as_ref().is_some_and(is_it) => MailRoute {
            active: route.fall_back,
            fall_back: None,
        },
        active if active.as_ref().map_or(tried_by == SETTING, is_it) => MailRoute {
            fall_back: None,
            ..route
        },
        _ => route,
    }
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
