//! What an invited person sees when they arrive.

use crate::Micros;
use crate::access::PasskeySummary;
use crate::organizations::policy::Look;
use crate::providers::ProviderChoice;

/// An invitation in the words of its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub user_id: String,
    pub inviter_name: String,
    pub organization_name: String,
    pub application_name: String,
    /// Where the application is, for whoever is set up.
    pub application_url: Option<String>,
    pub person_name: String,
    pub email: String,
    /// What they will type to sign in.
    pub login_name: String,
    /// The person's own language, if they have chosen one.
    pub language: Option<String>,
    /// The organization's own colours.
    pub look: Option<Look>,
}

/// The states of the invited person's page. All but the last three are told only to somebody who has a valid code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Welcome {
    Ready {
        invitation: Invitation,
        expires_at: Micros,
    },
    /// The link ended, the invitation goes on.
    LinkExpired {
        invitation: Invitation,
        /// Where a new link can be mailed to; none without a mail server.
        masked_email: Option<String>,
        ended_at: Micros,
    },
    /// The invitation ended.
    Over {
        invitation: Invitation,
        ended_at: Micros,
    },
    Replaced {
        invitation: Invitation,
        /// As above.
        masked_email: Option<String>,
        at: Micros,
    },
    AlreadyDone {
        invitation: Invitation,
        since: Micros,
        /// The person signs in with a passkey.
        has_passkey: bool,
        /// The person signs in with an account there.
        provider: Option<ProviderChoice>,
    },
    Revoked {
        invitation: Invitation,
    },
    Declined {
        invitation: Invitation,
        /// Its time is not over, so that it can be taken back.
        may_reopen: bool,
    },
    WrongAccount {
        invitation: Invitation,
        /// A login name.
        signed_in_as: String,
    },
    /// Wrong, unknown, thrown away: nobody learns which.
    WrongCode {
        tries_left: u32,
    },
    SlowedDown {
        until: Micros,
    },
    /// Nothing was presented yet.
    NoCode,
}

/// The page on which the first way to sign in is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetUpView {
    pub invitation: Invitation,
    pub ends_at: Micros,
    /// What the organization asks of a password; none = it uses no passwords.
    pub min_password_chars: Option<usize>,
    /// A passkey may be chosen instead, if the device can make one.
    pub offers_passkeys: bool,
    /// Or an account at one of these.
    pub providers: Vec<ProviderChoice>,
}

/// What the page that says it is done offers besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Afterwards {
    pub user_id: String,
    /// To be named.
    pub passkeys: Vec<PasskeySummary>,
    /// As a second way to sign in …
    pub offers_passkey: bool,
    /// … or a password, of so many characters at least; none = not offered.
    pub min_password_chars: Option<usize>,
    /// There are two ways by now.
    pub has_second: bool,
}
