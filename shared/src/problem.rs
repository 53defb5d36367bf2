//! Why a request was refused: one type for every use case, one table for every edge.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::texts::{Language, TextValue};

/// The kinds of refusal, by their gRPC status number (google.rpc.Code).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Kind {
    InvalidArgument = 3,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    FailedPrecondition = 9,
    Aborted = 10,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
    Unauthenticated = 16,
}

impl Kind {
    /// The gRPC status number.
    #[must_use]
    pub fn code(self) -> u8 {
        self as u8
    }

    /// The HTTP status the gateway and Connect use for it.
    #[must_use]
    pub fn http_status(self) -> u16 {
        match self {
            Self::InvalidArgument | Self::FailedPrecondition => 400,
            Self::Unauthenticated => 401,
            Self::PermissionDenied => 403,
            Self::NotFound => 404,
            Self::AlreadyExists | Self::Aborted => 409,
            Self::ResourceExhausted => 429,
            Self::Internal => 500,
            Self::Unimplemented => 501,
            Self::Unavailable => 503,
        }
    }
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $kind:ident, $id:expr, $key:literal;)+) => {
        /// Every refusal usher knows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Reason { $($(#[$doc])* $name,)+ }

        impl Reason {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            #[must_use]
            pub fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind,)+ }
            }

            /// The id that programs match on, as ZITADEL's API has it; ids of our own begin with `USHER-`.
            #[must_use]
            pub fn id(self) -> Option<&'static str> {
                match self { $(Self::$name => $id,)+ }
            }

            /// The key of its words in the catalogue.
            #[must_use]
            pub fn text_key(self) -> &'static str {
                match self { $(Self::$name => $key,)+ }
            }
        }
    };
}

reasons! {
    AuthHeaderMissing = Unauthenticated, None, "problem-auth-header-missing";
    AuthHeaderInvalid = Unauthenticated, Some("AUTH-7fs1e"), "problem-auth-header-invalid";
    TokenInvalid = Unauthenticated, Some("AUTH-7fs1e"), "problem-token-invalid";
    SignInNeeded = Unauthenticated, Some("USHER-s1gn0"), "problem-sign-in-needed";
    /// Unknown login name and wrong password look the same.
    SignInWrong = InvalidArgument, Some("COMMAND-3M0fs"), "problem-sign-in-wrong";
    OrganizationHeaderUnknown = PermissionDenied, Some("AUTH-Bs7Ds"), "problem-organization-header-unknown";
    MembershipNotFound = NotFound, Some("AUTHZ-cdgFk"), "problem-membership-not-found";
    PermissionDenied = PermissionDenied, Some("AUTH-AWfge"), "problem-permission-denied";
    /// `text` says which field and what is allowed.
    InvalidField = InvalidArgument, None, "problem-invalid-field";
    /// The body is no JSON or has a wrong type; `text` says where.
    InvalidBody = InvalidArgument, None, "problem-invalid-body";
    UserIdMissing = InvalidArgument, Some("COMMAND-4jio3"), "problem-user-id-missing";
    UserNotFound = NotFound, Some("COMMAND-Wgvn4"), "problem-user-not-found";
    UserNotFoundByQuery = NotFound, Some("QUERY-Dfbg2"), "problem-user-not-found";
    VerifyUserIdMissing = InvalidArgument, Some("COMMAND-Gk3f2"), "problem-user-id-missing";
    VerifyUserNotFound = FailedPrecondition, Some("COMMAND-F5g2h"), "problem-user-not-found";
    UserAlreadyInitialised = FailedPrecondition, Some("COMMAND-EF34g"), "problem-user-already-initialised";
    UserExists = AlreadyExists, Some("V3-DKcYh"), "problem-user-exists";
    UpdateUserNotFound = NotFound, Some("COMMAND-ugjs0upun6"), "problem-user-not-found";
    LockUserNotFound = NotFound, Some("COMMAND-450yxuqrh1"), "problem-user-not-found";
    UnlockUserNotFound = NotFound, Some("COMMAND-x377t913pw"), "problem-user-not-found";
    DeactivateUserNotFound = NotFound, Some("COMMAND-5gp2p62iin"), "problem-user-not-found";
    ReactivateUserNotFound = NotFound, Some("COMMAND-9hy5kzbuk6"), "problem-user-not-found";
    UserNotActive = FailedPrecondition, Some("COMMAND-lgws8wtsqf"), "problem-user-not-active";
    UserNotLocked = FailedPrecondition, Some("COMMAND-olb9vb0oca"), "problem-user-not-locked";
    UserAlreadyInactive = FailedPrecondition, Some("COMMAND-5gunjw0cd7"), "problem-user-already-inactive";
    UserNotInactive = FailedPrecondition, Some("COMMAND-s5qqcz97hf"), "problem-user-not-inactive";
    TemplateSyntax = InvalidArgument, Some("DOMAIN-oGh5e"), "problem-template-invalid";
    TemplateVariable = InvalidArgument, Some("DOMAIN-ieYa7"), "problem-template-invalid";
    TemplateHost = InvalidArgument, Some("USHER-h0st1"), "problem-template-host";
    CodeInvalid = InvalidArgument, Some("COMMAND-Wgn4q"), "problem-code-invalid";
    CodeNotFound = FailedPrecondition, Some("COMMAND-Wr3gq"), "problem-code-not-found";
    /// `text` is the least number of characters.
    PasswordTooShort = InvalidArgument, Some("DOMAIN-HuJf6"), "problem-password-too-short";
    PasswordTooLong = InvalidArgument, Some("USHER-pw256"), "problem-password-too-long";
    PasswordCommon = InvalidArgument, Some("USHER-pwc0m"), "problem-password-common";
    PasswordPersonal = InvalidArgument, Some("USHER-pwme1"), "problem-password-personal";
    PasswordGuessable = InvalidArgument, Some("USHER-pwgs1"), "problem-password-guessable";
    PasswordNotAllowed = FailedPrecondition, Some("USHER-pwno1"), "problem-password-not-allowed";
    /// The organization of the person, `text`, does not use the way they came with; they have this one.
    SignInByPasskey = FailedPrecondition, Some("USHER-way01"), "problem-sign-in-by-passkey";
    SignInByProvider = FailedPrecondition, Some("USHER-way04"), "problem-sign-in-by-provider";
    SignInByPassword = FailedPrecondition, Some("USHER-way02"), "problem-sign-in-by-password";
    /// As above, and they have no other.
    NoWayToSignIn = FailedPrecondition, Some("USHER-way03"), "problem-no-way-to-sign-in";
    /// It is the one that has to be changed.
    PasswordUnchanged = InvalidArgument, Some("USHER-pwold"), "problem-password-unchanged";
    PasswordRepeatDiffers = InvalidArgument, Some("USHER-pwrpt"), "problem-password-repeat-differs";
    PasswordNotSet = FailedPrecondition, Some("COMMAND-Fds3s"), "problem-password-not-set";
    PasswordWrong = InvalidArgument, Some("COMMAND-3M0fs"), "problem-password-wrong";
    PasswordCodeNotFound = FailedPrecondition, Some("COMMAND-2M9fs"), "problem-code-not-found";
    PasswordHashUnsupported = InvalidArgument, Some("USHER-hash1"), "problem-password-hash-unsupported";
    /// `text` is the address's domain.
    DomainNotInvited = InvalidArgument, Some("USHER-dom01"), "problem-domain-not-invited";
    /// `text` is the field.
    PolicyValue = InvalidArgument, Some("USHER-pol01"), "problem-policy-value";
    NoMethodLeft = InvalidArgument, Some("USHER-pol02"), "problem-no-method-left";
    /// `text` is the field, a colon, and the next colour that can be read.
    ColourUnreadable = InvalidArgument, Some("USHER-pol03"), "problem-colour-unreadable";
    /// The application's address leads where links may not; `text` is its host.
    ApplicationHost = InvalidArgument, Some("USHER-pol04"), "problem-application-host";
    /// The public URL is none on which browsers know passkeys, or the organization allows none.
    PasskeysNotPossible = FailedPrecondition, Some("USHER-pkno1"), "problem-passkeys-not-possible";
    /// The device's answer does not hold: another origin, a wrong signature, nobody verified.
    PasskeyRefused = InvalidArgument, Some("USHER-pkbad"), "problem-passkey-refused";
    /// A passkey that was removed here, or belongs to somebody who may not sign in.
    PasskeyUnknown = InvalidArgument, Some("USHER-pk404"), "problem-passkey-unknown";
    PasskeyNotFound = NotFound, Some("COMMAND-DAfb2"), "problem-passkey-not-found";
    /// Wrong, unknown, over, spent: nobody learns which.
    PasskeyCodeInvalid = InvalidArgument, Some("COMMAND-Eeb2a"), "problem-passkey-code-invalid";
    /// Passkeys belong to one domain; `text` says which.
    PasskeyDomain = InvalidArgument, Some("USHER-pkdom"), "problem-passkey-domain";
    PasskeyTaken = AlreadyExists, Some("USHER-pktak"), "problem-passkey-taken";
    PasskeyNameLength = InvalidArgument, Some("USHER-pknam"), "problem-passkey-name-length";
    TooManyPasskeys = FailedPrecondition, Some("USHER-pkmax"), "problem-too-many-passkeys";
    /// The ceremony took too long, was finished already, or never began.
    CeremonyOver = FailedPrecondition, Some("USHER-pkend"), "problem-ceremony-over";
    /// Who sits there may be somebody else by now.
    ProofNeeded = FailedPrecondition, Some("USHER-proof"), "problem-proof-needed";
    LastWayToSignIn = FailedPrecondition, Some("USHER-last1"), "problem-last-way-to-sign-in";
    /// No such provider, or none for these people.
    ProviderNotFound = NotFound, Some("USHER-idp04"), "problem-provider-not-found";
    ProviderNameLength = InvalidArgument, Some("USHER-idpnm"), "problem-provider-name-length";
    ProviderIssuerInvalid = InvalidArgument, Some("USHER-idpis"), "problem-provider-issuer-invalid";
    ProviderClientIdInvalid = InvalidArgument, Some("USHER-idpid"), "problem-provider-client-id-invalid";
    ProviderScopesInvalid = InvalidArgument, Some("USHER-idpsc"), "problem-provider-scopes-invalid";
    /// The id of a team or of a key.
    ProviderAppleIdInvalid = InvalidArgument, Some("USHER-idpap"), "problem-provider-apple-id-invalid";
    /// It is missing, or no private key.
    ProviderKeyInvalid = InvalidArgument, Some("USHER-idpky"), "problem-provider-key-invalid";
    /// People sign in with it: it cannot go, nor get another issuer.
    ProviderInUse = FailedPrecondition, Some("USHER-idpus"), "problem-provider-in-use";
    /// It does not answer, or too late.
    ProviderUnreachable = Unavailable, Some("USHER-idpun"), "problem-provider-unreachable";
    /// Its name leads to the own machine or network.
    ProviderAddressPrivate = FailedPrecondition, Some("USHER-idppr"), "problem-provider-address-private";
    /// What it answers is no description of a provider.
    ProviderNotDescribed = FailedPrecondition, Some("USHER-idpnd"), "problem-provider-not-described";
    /// It calls itself by another issuer; `text` is that one.
    ProviderIssuerDiffers = FailedPrecondition, Some("USHER-idpdf"), "problem-provider-issuer-differs";
    /// Client id and secret are not what it knows.
    ProviderClientRefused = FailedPrecondition, Some("USHER-idpcl"), "problem-provider-client-refused";
    /// It sent the person back without saying who they are; `text` is its name.
    ProviderRefused = FailedPrecondition, Some("USHER-idprf"), "problem-provider-refused";
    /// The person changed their mind there; `text` is its name.
    ProviderCancelled = FailedPrecondition, Some("USHER-idpca"), "problem-provider-cancelled";
    /// Its word about who somebody is does not hold: signature, time, nonce, audience or issuer.
    ProviderAnswerRefused = FailedPrecondition, Some("USHER-idpan"), "problem-provider-answer-refused";
    WebhookNotFound = NotFound, Some("USHER-whk04"), "problem-webhook-not-found";
    WebhookUrlInvalid = InvalidArgument, Some("USHER-whkur"), "problem-webhook-url-invalid";
    /// `text`: the name.
    WebhookEventUnknown = InvalidArgument, Some("USHER-whkev"), "problem-webhook-event-unknown";
    WebhooksTooMany = FailedPrecondition, Some("USHER-whkmx"), "problem-webhooks-too-many";
    /// The trip took too long, was made already, or began in another browser.
    TripOver = FailedPrecondition, Some("USHER-trip0"), "problem-trip-over";
    IdentityTaken = AlreadyExists, Some("V3-DKcYh"), "problem-identity-taken";
    /// Nobody here is linked to the account, or they may not come this way; `text` is the provider's name.
    IdentityUnknown = FailedPrecondition, Some("USHER-idl04"), "problem-identity-unknown";
    /// It is not the account that proves who the person is; `text` is the provider's name.
    IdentityNotOwn = FailedPrecondition, Some("USHER-idlot"), "problem-identity-not-own";
    IdentityNotFound = NotFound, Some("USHER-idlnf"), "problem-identity-not-found";
    TooManyIdentities = FailedPrecondition, Some("USHER-idlmx"), "problem-too-many-identities";
    /// No such intent, another token, or too late.
    IntentInvalid = FailedPrecondition, Some("USHER-intnt"), "problem-intent-invalid";
    SessionNotFound = NotFound, Some("QUERY-SFeaa"), "problem-session-not-found";
    SessionExpired = FailedPrecondition, Some("COMMAND-Hkl3d"), "problem-session-expired";
    /// To change or end a session …
    SessionTokenWrong = PermissionDenied, Some("COMMAND-sGr42"), "problem-session-token-wrong";
    /// … and to read it.
    SessionTokenUnreadable = PermissionDenied, Some("QUERY-dsfr3"), "problem-session-token-wrong";
    SessionUserChange = InvalidArgument, None, "problem-session-user-change";
    SessionUserNotActive = FailedPrecondition, Some("SESSION-Gj4ko"), "problem-user-not-active";
    SessionUserLocked = FailedPrecondition, Some("COMMAND-JLK35"), "problem-user-locked";
    /// A password without knowing whose …
    SessionUserMissing = FailedPrecondition, Some("COMMAND-Sfw3f"), "problem-user-id-missing";
    /// … and a passkey.
    SessionPersonMissing = FailedPrecondition, Some("COMMAND-eeR2e"), "problem-user-id-missing";
    /// … and an intent.
    SessionIntentPersonMissing = FailedPrecondition, Some("COMMAND-Sfw3r"), "problem-user-id-missing";
    /// No such intent, nobody came back yet, or another token: nobody learns which.
    SessionIntentTokenWrong = PermissionDenied, Some("CRYPTO-CRYPTO"), "problem-session-intent-token-wrong";
    SessionIntentSpent = FailedPrecondition, Some("COMMAND-Df4bw"), "problem-session-intent-spent";
    SessionIntentExpired = FailedPrecondition, Some("COMMAND-SAf42"), "problem-session-intent-expired";
    /// Its account is not linked to the session's person.
    SessionIntentOtherPerson = FailedPrecondition, Some("COMMAND-O8xk3w"), "problem-session-intent-other-person";
    SessionPasswordNotSet = FailedPrecondition, Some("COMMAND-3nJ4t"), "problem-password-not-set";
    SessionNoChallenge = FailedPrecondition, Some("COMMAND-Ioqu5"), "problem-session-no-challenge";
    SessionPasskeyUnknown = FailedPrecondition, Some("COMMAND-Aej7i"), "problem-session-passkey-unknown";
    SessionPasskeyRefused = InvalidArgument, Some("WEBAU-3M9si"), "problem-session-passkey-refused";
    /// `text` is the relying party.
    SessionDomain = InvalidArgument, Some("USHER-rpid1"), "problem-session-domain";
    /// No such e-mail provider, or none for the one who asks.
    EmailProviderNotFound = NotFound, Some("QUERY-fwofw"), "problem-email-provider-not-found";
    EmailProviderNameLength = InvalidArgument, Some("USHER-mpvnm"), "problem-email-provider-name-length";
    EmailProviderHostInvalid = InvalidArgument, Some("COMMAND-EvAtufIinh"), "problem-email-provider-host-invalid";
    EmailProviderSenderInvalid = InvalidArgument, Some("COMMAND-SAAFpV8VKV"), "problem-email-provider-sender-invalid";
    /// Somebody signs in without a name or without a secret. The secret of before is for another server or user.
    EmailProviderSignInIncomplete = InvalidArgument, Some("USHER-mpvau"), "problem-email-provider-sign-in-incomplete";
    EmailProviderEndpointInvalid = InvalidArgument, Some("USHER-mpven"), "problem-email-provider-endpoint-invalid";
    EmailProviderPaceInvalid = InvalidArgument, Some("USHER-mpvpc"), "problem-email-provider-pace-invalid";
    /// What a provider was said to prove its reports with is none of its keys.
    MailHookKeyInvalid = InvalidArgument, Some("USHER-mphky"), "problem-mail-hook-key-invalid";
    EmailProviderAlreadyActive = FailedPrecondition, Some("COMMAND-vUHBSmBzaw"), "problem-email-provider-already-active";
    EmailProviderAlreadyOff = FailedPrecondition, Some("COMMAND-km8g3"), "problem-email-provider-already-off";
    /// `text` is what it said.
    EmailProvidersTooMany = FailedPrecondition, Some("USHER-mpvmx"), "problem-email-providers-too-many";
    EmailProviderFailed = FailedPrecondition, Some("USHER-mpvno"), "problem-email-provider-failed";
    /// The words of a mail that nobody changed: the instance's, an organization's.
    MailTextNotFound = NotFound, Some("INSTANCE-fju90"), "problem-mail-text-not-found";
    OrganizationMailTextNotFound = NotFound, Some("Org-3b8Jf"), "problem-mail-text-not-found";
    MailTextVersionUnknown = NotFound, Some("USHER-mtx04"), "problem-mail-text-version-unknown";
    /// `text` is the field.
    MailTextTooLong = InvalidArgument, Some("USHER-mtx01"), "problem-mail-text-too-long";
    /// `text` is what stands in the braces.
    MailTextVariable = InvalidArgument, Some("USHER-mtx02"), "problem-mail-text-variable";
    /// `text` is the field.
    MailTextBraces = InvalidArgument, Some("USHER-mtx03"), "problem-mail-text-braces";
    /// `text` is the field.
    MailTextBlank = InvalidArgument, Some("USHER-mtx05"), "problem-mail-text-blank";
    /// Somebody saved meanwhile.
    MailTextChanged = Aborted, Some("USHER-mtx09"), "problem-mail-text-changed";
    OrganizationNotFound = NotFound, Some("ORG-iL9vu"), "problem-organization-not-found";
    OrganizationExists = AlreadyExists, Some("ORG-lapo2m"), "problem-organization-exists";
    InviteNotFound = NotFound, Some("USHER-inv04"), "problem-invite-not-found";
    InviteNotPending = FailedPrecondition, Some("USHER-inv09"), "problem-invite-not-pending";
    ExpiryOutOfRange = InvalidArgument, Some("USHER-exp01"), "problem-expiry-out-of-range";
    /// `text` is the most hours.
    ExpiryBeyondPolicy = InvalidArgument, Some("USHER-exp02"), "problem-expiry-beyond-policy";
    TokenNotFound = NotFound, Some("USHER-pat04"), "problem-token-not-found";
    TokenNameLength = InvalidArgument, Some("USHER-pat01"), "problem-token-name-length";
    TokenEndOutOfRange = InvalidArgument, Some("USHER-pat02"), "problem-token-end-out-of-range";
    /// To extend is to move the end to a later time.
    EndNotLater = InvalidArgument, Some("USHER-ext01"), "problem-end-not-later";
    EmailInvalid = InvalidArgument, Some("EMAIL-599BI"), "problem-email-invalid";
    NameMissing = InvalidArgument, Some("USHER-name1"), "problem-name-missing";
    NameTooLong = InvalidArgument, Some("USHER-name2"), "problem-name-too-long";
    EmailMissing = InvalidArgument, Some("USHER-emai1"), "problem-email-missing";
    LanguageUnknown = InvalidArgument, Some("LANG-lg4DP"), "problem-language-unknown";
    /// The set-up session is over or never was.
    SetUpOver = FailedPrecondition, Some("USHER-setup"), "problem-set-up-over";
    /// A hand-off to a phone that was taken already, ran out, or never was.
    HandOffOver = FailedPrecondition, Some("USHER-phone"), "problem-hand-off-over";
    NotDeclined = InvalidArgument, Some("USHER-decl1"), "problem-not-declined";
    /// `retry_after` says when.
    TooManyTries = ResourceExhausted, Some("USHER-slow1"), "problem-too-many-tries";
    TooManyMails = ResourceExhausted, Some("USHER-mail1"), "problem-too-many-mails";
    MailNotSetUp = FailedPrecondition, Some("USHER-mail2"), "problem-mail-not-set-up";
    TooManyStreams = ResourceExhausted, Some("USHER-watch"), "problem-too-many-streams";
    IdempotencyKeyReused = Aborted, Some("USHER-idem1"), "problem-idempotency-key-reused";
    IdempotencyKeyLength = InvalidArgument, Some("USHER-idem2"), "problem-idempotency-key-length";
    BodyTooLarge = ResourceExhausted, None, "problem-body-too-large";
    RouteNotFound = NotFound, None, "problem-route-not-found";
    MethodNotAllowed = Unimplemented, None, "problem-method-not-allowed";
    /// A part of the API that usher does not serve; `text` names it and the way that works.
    NotServed = Unimplemented, Some("USHER-nope1"), "problem-not-served";
    TryAgain = Unavailable, Some("USHER-busy1"), "problem-try-again";
    Internal = Internal, Some("USHER-int13"), "problem-internal";
}

/// A refusal with what its words need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{}", self.words(Language::ENGLISH))]
pub struct Problem {
    pub reason: Reason,
    /// The `{ $text }` of the words: outside text only, never something internal.
    pub text: String,
    /// After how many seconds another try makes sense.
    pub retry_after_seconds: Option<u64>,
}

impl Problem {
    #[must_use]
    pub fn new(reason: Reason) -> Self {
        Self {
            reason,
            text: String::new(),
            retry_after_seconds: None,
        }
    }

    #[must_use]
    pub fn with_text(reason: Reason, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::new(reason)
        }
    }

    /// A field that breaks its rule, in the words of protoc-gen-validate.
    #[must_use]
    pub fn invalid(text: impl Into<String>) -> Self {
        Self::with_text(Reason::InvalidField, text)
    }

    #[must_use]
    pub fn wait(reason: Reason, wait: Duration) -> Self {
        Self {
            retry_after_seconds: Some(wait.as_secs().max(1)),
            ..Self::new(reason)
        }
    }

    /// The words for people, without the id.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        let seconds = i64::try_from(self.retry_after_seconds.unwrap_or(0)).unwrap_or(i64::MAX);
        language.text_with(
            self.reason.text_key(),
            &[
                ("text", TextValue::from(self.text.as_str())),
                ("seconds", TextValue::from(seconds)),
            ],
        )
    }

    /// The words as programs get them: with the id in parentheses.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let words = self.words(language);
        match self.reason.id() {
            Some(id) => format!("{words} ({id})"),
            None => words,
        }
    }
}

impl From<Reason> for Problem {
    fn from(reason: Reason) -> Self {
        Self::new(reason)
    }
}

/// What a server function sends when it refuses: the problem itself, so that the page can speak the person's language.
impl std::str::FromStr for Problem {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_words() {
        for reason in Reason::ALL {
            let words = Language::ENGLISH.text(reason.text_key());
            assert_ne!(words, reason.text_key(), "{reason:?}");
        }
    }

    #[test]
    fn ids_stand_in_parentheses_behind_the_words() {
        assert_eq!(
            Problem::new(Reason::UserAlreadyInitialised).message(Language::ENGLISH),
            "User is already initialized (COMMAND-EF34g)"
        );
        assert_eq!(
            Problem::new(Reason::AuthHeaderMissing).message(Language::ENGLISH),
            "auth header missing"
        );
    }
}
