//! Who carries mails away: providers of the instance and of organizations, which one is used, and who changed what.

mod change;
mod form;
mod kind;
mod trial;
mod view;

#[cfg(feature = "core")]
mod configure;
#[cfg(feature = "core")]
mod hook;
#[cfg(feature = "core")]
mod listed;
#[cfg(feature = "core")]
mod log;
#[cfg(feature = "core")]
mod model;
#[cfg(feature = "core")]
mod reports;
#[cfg(feature = "core")]
mod route;
#[cfg(feature = "core")]
mod settings;
#[cfg(feature = "core")]
mod try_out;

pub use change::{EmailProviderChange, EmailProviderChangeKind};
pub use form::{
    EmailProviderForm, Host, MAX_ADDRESS_CHARS, MAX_CONCURRENCY, MAX_ENDPOINT_CHARS, MAX_HOST_CHARS,
    MAX_NAME_CHARS, MAX_RATE, MAX_SECRET_CHARS,
};
pub use kind::{ProviderKind, Reporter, SignInWith, Standing, TlsRule, TrialFault};
pub use trial::{Trial, TrialFailure, TrialLine, TrialSide};
pub use view::{
    EmailProviderOwner, EmailProviderSummary, EmailProvidersPage, MailHookSet, MailHookView, SettingProvider,
};

#[cfg(feature = "core")]
pub use {
    configure::{EmailProviderDone, MAX_EMAIL_PROVIDERS},
    hook::MailHook,
    listed::MAIL_HOOKS,
    model::{Carrier, EmailProvider, HttpCarrier, Pace, SmtpCarrier},
    reports::{MailHookWish, Reporting},
    route::MailRoute,
};
