//! A provider made of a form that passed the rules, and one that such a form changes.

use super::{
    Carrier, EmailProvider, EmailProviderForm, Host, HttpCarrier, Pace, ProviderKind, SmtpCarrier, Standing,
    TlsRule,
};
use crate::{Micros, Problem, Reason};

/// A form that passed the rules.
#[derive(Clone, Debug)]
pub(super) struct Checked {
    pub name: String,
    pub carrier: Carrier,
    pub pace: Pace,
    /// None = the one before stays.
    pub secret: Option<String>,
}

impl Checked {
    /// `renewed`: a fresh key, for messages over HTTP where the form asks for one.
    pub fn of(
        form: &EmailProviderForm,
        kind: ProviderKind,
        allow_http: bool,
        renewed: impl FnOnce() -> String,
    ) -> Result<Self, Problem> {
        let (carrier, usual_name, secret) = match kind {
            ProviderKind::Smtp => {
                let host = Host::parse(&form.host)?;
                let usual_name = host.name.clone();
                let carrier = Carrier::Smtp(SmtpCarrier {
                    host,
                    tls: TlsRule::parse(&form.tls).unwrap_or_default(),
                    user: form.checked_user()?,
                    sender_address: form.checked_sender()?,
                    sender_name: form.checked_sender_name()?,
                    reply_to: form.checked_reply_to()?,
                });
                (carrier, usual_name, form.checked_secret()?)
            }
            ProviderKind::Http => {
                let endpoint = form.checked_endpoint(allow_http)?;
                let usual_name = endpoint
                    .split('/')
                    .nth(2)
                    .unwrap_or_default()
                    .chars()
                    .take(super::MAX_NAME_CHARS)
                    .collect();
                let wants_key = form.id.is_empty() || !form.renew_key.is_empty();
                let carrier = Carrier::Http(HttpCarrier { endpoint });
                (carrier, usual_name, wants_key.then(renewed))
            }
        };
        Ok(Self {
            name: form.checked_name(&usual_name)?,
            carrier,
            secret,
            pace: Pace {
                rate: form.checked_rate()?,
                concurrency: form.checked_concurrency()?,
            },
        })
    }
}

/// It carries nothing before somebody says so.
pub(super) fn new(
    id: String,
    organization_id: Option<String>,
    checked: Checked,
    sealed_secret: Vec<u8>,
    now: Micros,
) -> Result<EmailProvider, Problem> {
    complete(EmailProvider {
        id,
        organization_id,
        name: checked.name,
        carrier: checked.carrier,
        sealed_secret,
        pace: checked.pace,
        standing: Standing::Off,
        hook: None,
        sequence: 1,
        created_at: now,
        changed_at: now,
    })
}

/// The secret stays unless a new one is given; but it never goes to another server or user than the one it is for, nor
/// less protected than it was entered for.
pub(super) fn changed(
    before: EmailProvider,
    checked: Checked,
    sealed: Option<Vec<u8>>,
) -> Result<EmailProvider, Problem> {
    let sealed_secret = match sealed {
        Some(sealed) => sealed,
        None if may_keep_secret(&before.carrier, &checked.carrier) => before.sealed_secret,
        None => Vec::new(),
    };
    complete(EmailProvider {
        name: checked.name,
        carrier: checked.carrier,
        pace: checked.pace,
        sealed_secret,
        ..before
    })
}

/// A key only signs, so it may sign for another endpoint.
pub(super) fn may_keep_secret(before: &Carrier, after: &Carrier) -> bool {
    match (before, after) {
        (Carrier::Smtp(before), Carrier::Smtp(after)) => {
            let is_kept_as_well = after.tls.protection() >= before.tls.protection();
            (&before.host, &before.user) == (&after.host, &after.user) && is_kept_as_well
        }
        (Carrier::Http(_), Carrier::Http(_)) => true,
        _ => false,
    }
}

/// Who signs in does so with a secret; who does not, has none.
fn complete(provider: EmailProvider) -> Result<EmailProvider, Problem> {
    let signs_in = provider.smtp().is_none_or(|smtp| smtp.user.is_some());
    match (signs_in, provider.sealed_secret.is_empty()) {
        (true, true) => Err(Reason::EmailProviderSignInIncomplete.into()),
        (true, false) => Ok(provider),
        (false, _) => Ok(EmailProvider {
            sealed_secret: Vec::new(),
            ..provider
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::log::differences;
    use super::*;

    fn smtp_form() -> EmailProviderForm {
        EmailProviderForm {
            name: "Work".into(),
            host: "mail.example.com:587".into(),
            auth: "plain".into(),
            user: "ana".into(),
            secret: "secret".into(),
            sender_address: "invites@acme.com".into(),
            ..EmailProviderForm::default()
        }
    }

    fn checked(form: &EmailProviderForm, kind: ProviderKind) -> Result<Checked, Problem> {
        Checked::of(form, kind, false, || "fresh".into())
    }

    fn before() -> EmailProvider {
        let checked = checked(&smtp_form(), ProviderKind::Smtp).unwrap();
        new("p".into(), None, checked, b"old".to_vec(), Micros(1)).unwrap()
    }

    #[test]
    fn a_new_one_carries_nothing_yet() {
        assert_eq!((before().standing, before().sequence), (Standing::Off, 1));
    }

    #[test]
    fn a_secret_stays_with_its_server_and_user() {
        let secret = |change: fn(&mut EmailProviderForm), sealed: Option<&[u8]>| {
            let mut form = smtp_form();
            change(&mut form);
            let checked = checked(&form, ProviderKind::Smtp).unwrap();
            changed(before(), checked, sealed.map(<[u8]>::to_vec))
                .map(|provider| provider.sealed_secret)
                .map_err(|problem| problem.reason)
        };
        let incomplete = Err(Reason::EmailProviderSignInIncomplete);
        assert_eq!(secret(|_| (), None), Ok(b"old".to_vec()));
        assert_eq!(secret(|_| (), Some(b"new")), Ok(b"new".to_vec()));
        assert_eq!(
            secret(|form| form.host = "evil.example:587".into(), None),
            incomplete
        );
        assert_eq!(
            secret(|form| form.host = "mail.example.com:25".into(), None),
            incomplete
        );
        assert_eq!(secret(|form| form.user = "eve".into(), None), incomplete);
        assert_eq!(
            secret(|form| form.tls = "implicit".into(), None),
            Ok(b"old".to_vec())
        );
        for weaker in ["optional", "never"] {
            let mut form = smtp_form();
            form.tls = weaker.into();
            let checked = checked(&form, ProviderKind::Smtp).unwrap();
            let refused = changed(before(), checked, None).map_err(|problem| problem.reason);
            assert_eq!(
                refused.err(),
                Some(Reason::EmailProviderSignInIncomplete),
                "{weaker}"
            );
        }
        assert_eq!(
            secret(|form| form.host = "evil.example:587".into(), Some(b"new")),
            Ok(b"new".to_vec())
        );
        assert_eq!(secret(|form| form.auth = "none".into(), None), Ok(vec![]));
    }

    #[test]
    fn messages_over_http_are_signed_from_the_first_on() {
        let form = |id: &str, renew: &str| EmailProviderForm {
            id: id.into(),
            endpoint: "https://hooks.example.com/mail".into(),
            renew_key: renew.into(),
            ..EmailProviderForm::default()
        };
        let key = |id: &str, renew: &str| checked(&form(id, renew), ProviderKind::Http).unwrap().secret;
        assert_eq!(key("", "").as_deref(), Some("fresh"));
        assert_eq!(key("p", ""), None);
        assert_eq!(key("p", "yes").as_deref(), Some("fresh"));
        assert_eq!(
            checked(&form("", ""), ProviderKind::Http).unwrap().name,
            "hooks.example.com"
        );
    }

    #[test]
    fn what_changed_is_told_but_for_the_secret() {
        let form = EmailProviderForm {
            name: "Office".into(),
            tls: "implicit".into(),
            rate: "60".into(),
            ..smtp_form()
        };
        let after = changed(
            before(),
            checked(&form, ProviderKind::Smtp).unwrap(),
            Some(b"new".to_vec()),
        )
        .unwrap();
        let told: Vec<_> = differences(&before(), &after)
            .into_iter()
            .map(|change| (change.field, change.before, change.after))
            .collect();
        let line = |field: &str, before: &str, after: &str| {
            (field.to_owned(), Some(before.to_owned()), Some(after.to_owned()))
        };
        assert_eq!(
            told,
            [
                line("name", "Work", "Office"),
                line("tls", "required", "implicit"),
                line("rate", "", "60"),
                ("secret".to_owned(), None, None),
            ]
        );
    }
}
