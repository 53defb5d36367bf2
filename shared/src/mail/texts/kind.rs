//! The kinds of mail whose words can be changed.

use serde::{Deserialize, Serialize};

use crate::mail::MailMessage;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal, $keys:literal;)+) => {
        /// A kind of mail. One that usher learns to send is one line here.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum MailKind { $($(#[$doc])* $kind,)+ }

        impl MailKind {
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// The spelling in addresses and in the database, and the end of its catalogue key (`texts-kind-…`).
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$kind => $name,)+ }
            }

            /// What the catalogue's keys of its words begin with.
            #[must_use]
            pub fn keys(self) -> &'static str {
                match self { $(Self::$kind => $keys,)+ }
            }
        }

        impl From<&MailMessage> for MailKind {
            fn from(message: &MailMessage) -> Self {
                match message { $(MailMessage::$kind(_) => Self::$kind,)+ }
            }
        }
    };
}

kinds! {
    #[default]
    Invite = "invite_user", "mail";
    Reminder = "reminder", "mail-reminder";
    PasskeyLink = "passkey_link", "mail-passkey";
    OwnReceipt = "own_receipt", "mail-receipt";
    InviterReceipt = "inviter_receipt", "mail-joined";
}

impl MailKind {
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }
}
