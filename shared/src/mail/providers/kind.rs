//! The words that forms, database and log share.

use serde::{Deserialize, Serialize};

macro_rules! spelled {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The spelling in the database and in forms, and the end of its catalogue key.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text)
            }
        }
    };
}

spelled! {
    /// How mails get to the provider.
    ProviderKind {
        #[default]
        Smtp = "smtp",
        Http = "http",
    }
}

spelled! {
    /// How the way to a mail server is encrypted.
    TlsRule {
        /// From the first byte.
        Implicit = "implicit",
        /// STARTTLS, or nothing is sent.
        #[default]
        Required = "required",
        /// STARTTLS when the server offers it. Certificates are not checked: whoever could forge one could as well take
        /// the offer away, and the self-signed certificate of a relay next door must not stop the mail (RFC 7435).
        Optional = "optional",
        Never = "never",
    }
}

impl TlsRule {
    /// How well a secret is kept on the way; more is better.
    #[must_use]
    pub fn protection(self) -> u8 {
        match self {
            Self::Implicit | Self::Required => 2,
            Self::Optional => 1,
            Self::Never => 0,
        }
    }
}

spelled! {
    /// How usher signs in to a mail server.
    SignInWith {
        Nothing = "none",
        #[default]
        Plain = "plain",
        Login = "login",
        /// The secret is an access token.
        Xoauth2 = "xoauth2",
    }
}

spelled! {
    /// What stands in the way of a mail, as far as it can be told.
    TrialFault {
        /// Nobody answers there.
        #[default]
        Unreachable = "unreachable",
        /// No such name.
        Name = "name",
        /// It leads into the own network.
        Private = "private",
        Tls = "tls",
        /// No encryption is offered.
        Starttls = "starttls",
        SignIn = "sign-in",
        /// The server knows no such way to sign in.
        Mechanism = "mechanism",
        Sender = "sender",
        Recipient = "recipient",
        Slow = "slow",
        Content = "content",
        /// An endpoint over HTTP said no.
        Endpoint = "endpoint",
    }
}

spelled! {
    /// What a provider does for its owner.
    Standing {
        /// Carries the mails; one at most.
        Active = "active",
        /// Tried when the active one cannot be reached or turns usher away; one at most.
        FallBack = "fall-back",
        #[default]
        Off = "off",
    }
}

spelled! {
    /// Who tells what became of a mail, and in which words.
    Reporter {
        /// Any program, in usher's own form.
        #[default]
        Generic = "generic",
        Ses = "ses",
        SendGrid = "sendgrid",
        Mailgun = "mailgun",
        Postmark = "postmark",
    }
}

impl Reporter {
    /// usher makes what reports are proven with, and tells it once; otherwise the provider tells it.
    #[must_use]
    pub fn makes_its_key_here(self) -> bool {
        matches!(self, Self::Generic | Self::Postmark)
    }

    /// Whose mail server this is.
    #[must_use]
    pub fn of_host(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let is_below = |domain: &str| {
            name.strip_suffix(domain)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        [
            ("amazonaws.com", Self::Ses),
            ("amazonaws.com.cn", Self::Ses),
            ("sendgrid.net", Self::SendGrid),
            ("mailgun.org", Self::Mailgun),
            ("postmarkapp.com", Self::Postmark),
        ]
        .into_iter()
        .find_map(|(domain, reporter)| is_below(domain).then_some(reporter))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn words_read_back_and_are_in_the_catalogue() {
        let words = |key: String| assert_ne!(Language::ENGLISH.text(&key), key);
        for kind in ProviderKind::ALL {
            assert_eq!(ProviderKind::parse(kind.as_str()), Some(*kind));
            words(format!("mailing-kind-{}", kind.as_str()));
        }
        for rule in TlsRule::ALL {
            assert_eq!(TlsRule::parse(rule.as_str()), Some(*rule));
            words(format!("mailing-tls-{}", rule.as_str()));
        }
        for way in SignInWith::ALL {
            assert_eq!(SignInWith::parse(way.as_str()), Some(*way));
            words(format!("mailing-auth-{}", way.as_str()));
        }
        for fault in TrialFault::ALL {
            assert_eq!(TrialFault::parse(fault.as_str()), Some(*fault));
            words(format!("mailing-fault-{}", fault.as_str()));
        }
        for standing in Standing::ALL {
            assert_eq!(Standing::parse(standing.as_str()), Some(*standing));
            words(format!("mailing-standing-{}", standing.as_str()));
        }
        for reporter in Reporter::ALL {
            assert_eq!(Reporter::parse(reporter.as_str()), Some(*reporter));
            words(format!("reports-from-{}", reporter.as_str()));
            words(format!("reports-how-{}", reporter.as_str()));
        }
    }

    #[test]
    fn mail_servers_are_known_by_their_domain() {
        for (host, reporter) in [
            ("email-smtp.eu-west-1.amazonaws.com", Some(Reporter::Ses)),
            ("SMTP.SendGrid.net", Some(Reporter::SendGrid)),
            ("smtp.eu.mailgun.org", Some(Reporter::Mailgun)),
            ("smtp-broadcasts.postmarkapp.com", Some(Reporter::Postmark)),
            ("sendgrid.net", Some(Reporter::SendGrid)),
            ("evilsendgrid.net", None),
            ("sendgrid.net.evil.example", None),
            ("mail.acme.com", None),
        ] {
            assert_eq!(Reporter::of_host(host), reporter, "{host}");
        }
    }
}
