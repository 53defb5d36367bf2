//! Providers as stored.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{EmailProviderForm, Host, MailHook, ProviderKind, SignInWith, Standing, TlsRule};
use crate::Micros;
use crate::service::Details;

#[derive(Clone, PartialEq, Eq)]
pub struct EmailProvider {
    pub id: String,
    /// None = the whole instance's.
    pub organization_id: Option<String>,
    pub name: String,
    pub carrier: Carrier,
    /// A password, a token, or the key that messages over HTTP are signed with. Empty = none.
    pub sealed_secret: Vec<u8>,
    pub pace: Pace,
    pub standing: Standing,
    /// Where it reports what became of mails; none = nowhere.
    pub hook: Option<MailHook>,
    /// How many changes its log tells.
    pub sequence: u64,
    pub created_at: Micros,
    pub changed_at: Micros,
}

/// Without the secret, sealed as it is.
impl fmt::Debug for EmailProvider {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "EmailProvider({}, {:?})", self.id, self.standing)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Carrier {
    Smtp(SmtpCarrier),
    Http(HttpCarrier),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmtpCarrier {
    pub host: Host,
    pub tls: TlsRule,
    /// None = without signing in.
    pub user: Option<(SignInWith, String)>,
    pub sender_address: String,
    /// May be empty.
    pub sender_name: String,
    pub reply_to: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HttpCarrier {
    pub endpoint: String,
}

/// How fast a provider takes mails, of each running usher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Mails in any minute; none = as fast as it goes.
    pub rate: Option<u32>,
    /// Mails at once.
    pub concurrency: u32,
}

impl EmailProvider {
    #[must_use]
    pub fn details(&self) -> Details {
        Details {
            sequence: self.sequence,
            changed_at: self.changed_at,
            created_at: self.created_at,
            resource_owner: self.organization_id.clone().unwrap_or_default(),
        }
    }

    #[must_use]
    pub fn kind(&self) -> ProviderKind {
        match self.carrier {
            Carrier::Smtp(_) => ProviderKind::Smtp,
            Carrier::Http(_) => ProviderKind::Http,
        }
    }

    #[must_use]
    pub fn smtp(&self) -> Option<&SmtpCarrier> {
        match &self.carrier {
            Carrier::Smtp(smtp) => Some(smtp),
            Carrier::Http(_) => None,
        }
    }
}

/// The form that would change nothing.
impl From<&EmailProvider> for EmailProviderForm {
    fn from(provider: &EmailProvider) -> Self {
        let form = Self {
            id: provider.id.clone(),
            organization_id: provider.organization_id.clone().unwrap_or_default(),
            kind: provider.kind().as_str().to_owned(),
            name: provider.name.clone(),
            rate: provider
                .pace
                .rate
                .map_or_else(String::new, |rate| rate.to_string()),
            concurrency: provider.pace.concurrency.to_string(),
            ..Self::default()
        };
        match &provider.carrier {
            Carrier::Smtp(smtp) => Self {
                host: smtp.host.to_string(),
                tls: smtp.tls.as_str().to_owned(),
                auth: smtp
                    .user
                    .as_ref()
                    .map_or(SignInWith::Nothing, |(way, _)| *way)
                    .as_str()
                    .to_owned(),
                user: smtp
                    .user
                    .as_ref()
                    .map_or_else(String::new, |(_, user)| user.clone()),
                sender_address: smtp.sender_address.clone(),
                sender_name: smtp.sender_name.clone(),
                reply_to: smtp.reply_to.clone().unwrap_or_default(),
                ..form
            },
            Carrier::Http(http) => Self {
                endpoint: http.endpoint.clone(),
                ..form
            },
        }
    }
}
