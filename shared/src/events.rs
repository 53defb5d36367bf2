//! The append-only log: the timeline admins see, `details.sequence`, and the audit.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $key:literal;)+) => {
        /// What can happen to a user and an invite. Where ZITADEL has an event for it, the spelling is the same.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum EventKind { $($(#[$doc])* #[serde(rename = $text)] $name,)+ }

        impl EventKind {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The spelling in the database.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// The key of its words in the catalogue.
            #[must_use]
            pub fn text_key(self) -> &'static str {
                match self { $(Self::$name => $key,)+ }
            }
        }
    };
}

kinds! {
    UserAdded = "user.human.added", "event-user-added";
    MachineAdded = "user.machine.added", "event-machine-added";
    UserRemoved = "user.removed", "event-user-removed";
    Locked = "user.locked", "event-user-locked";
    Unlocked = "user.unlocked", "event-user-unlocked";
    Deactivated = "user.deactivated", "event-user-deactivated";
    Reactivated = "user.reactivated", "event-user-reactivated";
    UsernameChanged = "user.username.changed", "event-username-changed";
    ProfileChanged = "user.human.profile.changed", "event-profile-changed";
    EmailChanged = "user.human.email.changed", "event-email-changed";
    PhoneChanged = "user.human.phone.changed", "event-phone-changed";
    PhoneVerified = "user.human.phone.verified", "event-phone-verified";
    CodeAdded = "user.human.invite.code.added", "event-code-added";
    /// A newer code took the place of an earlier one.
    CodeReplaced = "user.human.invite.code.replaced", "event-code-replaced";
    MailSent = "user.human.invite.code.sent", "event-mail-sent";
    MailDeferred = "user.human.invite.mail.deferred", "event-mail-deferred";
    MailFailed = "user.human.invite.mail.failed", "event-mail-failed";
    /// The server that had taken it goes on trying.
    MailDelayed = "user.human.invite.mail.delayed", "event-mail-delayed";
    /// The recipient's own mail server has it.
    MailDelivered = "user.human.invite.mail.delivered", "event-mail-delivered";
    /// It came back.
    MailBounced = "user.human.invite.mail.bounced", "event-mail-bounced";
    /// The recipient called it unwanted.
    MailComplained = "user.human.invite.mail.complained", "event-mail-complained";
    MailTooLate = "user.human.invite.mail.too_late", "event-mail-too-late";
    Opened = "user.human.invite.opened", "event-opened";
    /// By what is probably no person.
    Scanned = "user.human.invite.scanned", "event-scanned";
    WrongCode = "user.human.invite.check.failed", "event-wrong-code";
    /// The code was thrown away after too many wrong ones.
    CodeDiscarded = "user.human.invite.code.discarded", "event-code-discarded";
    /// The address it was made for is another one now.
    CodeOutdated = "user.human.invite.code.outdated", "event-code-outdated";
    Verified = "user.human.invite.check.succeeded", "event-verified";
    EmailVerified = "user.human.email.verified", "event-email-verified";
    WrongAccount = "user.human.invite.wrong_account", "event-wrong-account";
    LinkRequested = "user.human.invite.link.requested", "event-link-requested";
    InvitationRequested = "user.human.invite.invitation.requested", "event-invitation-requested";
    SetUpStarted = "user.human.invite.setup.started", "event-set-up-started";
    PasswordChanged = "user.human.password.changed", "event-password-changed";
    PasswordRemoved = "user.human.password.removed", "event-password-removed";
    Extended = "user.human.invite.extended", "event-extended";
    PasskeyAdded = "user.human.passwordless.token.verified", "event-passkey-added";
    PasskeyRemoved = "user.human.passwordless.token.removed", "event-passkey-removed";
    /// A code with which the person makes a passkey.
    PasskeyCodeAdded = "user.human.passwordless.initialization.code.added", "event-passkey-code-added";
    PasskeyCodeWrong = "user.human.passwordless.initialization.code.check.failed", "event-passkey-code-wrong";
    IdentityAdded = "user.idp.link.added", "event-identity-added";
    IdentityRemoved = "user.idp.link.removed", "event-identity-removed";
    Reminded = "user.human.invite.reminder.added", "event-reminded";
    /// The person or an admin wants no more of them.
    RemindersStopped = "user.human.invite.reminder.stopped", "event-reminders-stopped";
    Accepted = "user.human.invite.accepted", "event-accepted";
    Revoked = "user.human.invite.revoked", "event-revoked";
    Declined = "user.human.invite.declined", "event-declined";
    /// The declining was taken back.
    Reopened = "user.human.invite.reopened", "event-reopened";
    FirstSignIn = "user.human.first_sign_in", "event-first-sign-in";
    MemberAdded = "user.member.added", "event-member-added";
    TokenAdded = "user.pat.added", "event-token-added";
    TokenRemoved = "user.pat.removed", "event-token-removed";
}

impl EventKind {
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }

    /// It stands on the timeline of an invite, and webhooks may be told of it.
    #[must_use]
    pub fn is_about_invites(self) -> bool {
        self.as_str().starts_with("user.human.invite.")
            || matches!(self, Self::EmailVerified | Self::FirstSignIn)
    }
}

/// One entry of a user's log.
#[cfg(feature = "core")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub id: String,
    pub user_id: String,
    pub organization_id: String,
    /// 1, 2, 3, … for each user.
    pub sequence: u64,
    pub kind: EventKind,
    pub at: crate::Micros,
    pub actor: crate::invites::Actor,
    pub invite_id: Option<String>,
    /// More words about it: the mail server's reply, a reason, how the code was delivered.
    pub detail: Option<String>,
    /// Of a mail: what the step brought.
    pub mail: Option<crate::invites::MailStep>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn every_kind_has_words_and_reads_back() {
        for kind in EventKind::ALL {
            assert_ne!(Language::ENGLISH.text(kind.text_key()), kind.text_key());
            assert_eq!(EventKind::parse(kind.as_str()), Some(*kind));
        }
    }
}
