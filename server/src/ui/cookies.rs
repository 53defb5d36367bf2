//! usher's cookies: the browser session, the opened invite, the set-up session, the opened link for a passkey, a password
//! to be changed, a trip to an identity provider, the chosen language.

use std::time::Duration;

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::Micros;
use shared::access::{
    PASSKEY_CODE_LIFE, PASSWORD_TICKET_LIFE, PasswordTicket, PresentedPasskeyCode, SessionToken,
};
use shared::invites::InviteCode;
use shared::onboarding::{HAND_OFF_LIFE, OfferedHandOff, Presented};
use shared::ports::Sealer;
use shared::texts::Language;

const SESSION: &str = "usher-session";
const INVITE: &str = "usher-invite";
const SET_UP: &str = "usher-set-up";
const TRIP: &str = "usher-trip";
const PASSWORD_TICKET: &str = "usher-new-password";
const PASSKEY_CODE: &str = "usher-passkey-code";
/// On the laptop: the code it shows …
const HAND_OFF: &str = "usher-hand-off";
/// … and on the phone: the code it came with.
const HAND_OFF_CODE: &str = "usher-on-phone";
const LANGUAGE: &str = "usher-language";

/// An opened invite waits this long for its person to come back to the tab.
const INVITE_KEPT: Duration = Duration::from_secs(60 * 60);
/// The longest a session can last; the database says when it really ends.
const SESSION_KEPT: Duration = Duration::from_secs(7 * 24 * 60 * 60);
const SET_UP_KEPT: Duration = Duration::from_secs(15 * 60);
/// As long as a trip to an identity provider may take.
const TRIP_KEPT: Duration = Duration::from_secs(10 * 60);
const LANGUAGE_KEPT: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// How cookies are named and marked: over https with `__Host-` and `Secure`, which plain http could not store.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    pub https: bool,
}

/// The sealed value of the invite cookie.
#[derive(Serialize, Deserialize)]
struct SealedInvite {
    user_id: String,
    code: String,
}

/// The same of the cookie for making a passkey.
#[derive(Serialize, Deserialize)]
struct SealedPasskeyCode {
    user_id: String,
    id: String,
    code: String,
}

/// The same of the cookie of a laptop that waits for a phone.
#[derive(Serialize, Deserialize)]
struct SealedHandOff {
    code: String,
    expires_at: Micros,
}

/// The same of the cookie for changing a password at the door.
#[derive(Serialize, Deserialize)]
struct SealedPasswordTicket {
    user_id: String,
    set_at: Micros,
    expires_at: Micros,
    next: String,
}

impl Cookies {
    fn name(self, name: &str) -> String {
        if self.https {
            format!("__Host-{name}")
        } else {
            name.to_owned()
        }
    }

    fn make(self, name: &str, value: String, kept: Duration) -> Cookie<'static> {
        let mut cookie = Cookie::new(self.name(name), value);
        cookie.set_path("/");
        cookie.set_http_only(true);
        cookie.set_secure(self.https);
        // Lax: a link in a mail is followed from another site.
        cookie.set_same_site(SameSite::Lax);
        cookie.set_max_age(time::Duration::try_from(kept).ok());
        cookie
    }

    fn remove(self, jar: CookieJar, name: &str) -> CookieJar {
        jar.add(self.make(name, String::new(), Duration::ZERO))
    }

    pub fn session(self, jar: &CookieJar) -> Option<SessionToken> {
        jar.get(&self.name(SESSION))
            .map(|cookie| SessionToken::new(cookie.value().to_owned()))
    }

    pub fn keep_session(self, jar: CookieJar, token: &SessionToken) -> CookieJar {
        jar.add(self.make(SESSION, token.reveal().to_owned(), SESSION_KEPT))
    }

    /// What lets the person who was here act without signing in again: nobody else who comes to this browser may.
    pub fn forget_person(self, jar: CookieJar) -> CookieJar {
        let jar = self.remove(jar, SESSION);
        let jar = self.drop_set_up(jar);
        self.forget_password_ticket(jar)
    }

    pub fn set_up(self, jar: &CookieJar) -> Option<SessionToken> {
        jar.get(&self.name(SET_UP))
            .map(|cookie| SessionToken::new(cookie.value().to_owned()))
    }

    pub fn keep_set_up(self, jar: CookieJar, token: &SessionToken) -> CookieJar {
        jar.add(self.make(SET_UP, token.reveal().to_owned(), SET_UP_KEPT))
    }

    pub fn drop_set_up(self, jar: CookieJar) -> CookieJar {
        self.remove(jar, SET_UP)
    }

    /// The invite this browser has opened, if it is the one of this user.
    pub fn invite(self, jar: &CookieJar, sealer: &dyn Sealer, user_id: &str) -> Option<Presented> {
        let opened: SealedInvite = self.unsealed(jar, sealer, INVITE)?;
        (opened.user_id == user_id).then(|| Presented {
            user_id: opened.user_id,
            code: InviteCode::read(&opened.code),
        })
    }

    /// Remembers the opened invite, sealed: the code leaves the address bar, and nothing is stored on the server.
    pub fn keep_invite(self, jar: CookieJar, sealer: &dyn Sealer, presented: &Presented) -> CookieJar {
        let plain = SealedInvite {
            user_id: presented.user_id.clone(),
            code: presented.code.reveal().to_owned(),
        };
        self.keep_sealed(jar, sealer, INVITE, &plain, INVITE_KEPT)
    }

    pub fn forget_invite(self, jar: CookieJar) -> CookieJar {
        self.remove(jar, INVITE)
    }

    /// What ties trips to identity providers to this browser.
    pub fn trip(self, jar: &CookieJar) -> Option<String> {
        jar.get(&self.name(TRIP))
            .map(|cookie| cookie.value().to_owned())
            .filter(|value| !value.is_empty())
    }

    pub fn keep_trip(self, jar: CookieJar, browser: &str) -> CookieJar {
        jar.add(self.make(TRIP, browser.to_owned(), TRIP_KEPT))
    }

    /// The code this browser has opened, if it is one of this user.
    pub fn passkey_code(
        self,
        jar: &CookieJar,
        sealer: &dyn Sealer,
        user_id: &str,
    ) -> Option<PresentedPasskeyCode> {
        let opened: SealedPasskeyCode = self.unsealed(jar, sealer, PASSKEY_CODE)?;
        (opened.user_id == user_id).then(|| PresentedPasskeyCode {
            id: opened.id,
            code: InviteCode::read(&opened.code),
        })
    }

    pub fn keep_passkey_code(
        self,
        jar: CookieJar,
        sealer: &dyn Sealer,
        user_id: &str,
        presented: &PresentedPasskeyCode,
    ) -> CookieJar {
        let plain = SealedPasskeyCode {
            user_id: user_id.to_owned(),
            id: presented.id.clone(),
            code: presented.code.reveal().to_owned(),
        };
        self.keep_sealed(jar, sealer, PASSKEY_CODE, &plain, PASSKEY_CODE_LIFE)
    }

    pub fn forget_passkey_code(self, jar: CookieJar) -> CookieJar {
        self.remove(jar, PASSKEY_CODE)
    }

    pub fn hand_off(self, jar: &CookieJar, sealer: &dyn Sealer) -> Option<OfferedHandOff> {
        let kept: SealedHandOff = self.unsealed(jar, sealer, HAND_OFF)?;
        Some(OfferedHandOff {
            code: SessionToken::new(kept.code),
            expires_at: kept.expires_at,
        })
    }

    pub fn keep_hand_off(self, jar: CookieJar, sealer: &dyn Sealer, offered: &OfferedHandOff) -> CookieJar {
        let plain = SealedHandOff {
            code: offered.code.reveal().to_owned(),
            expires_at: offered.expires_at,
        };
        self.keep_sealed(jar, sealer, HAND_OFF, &plain, HAND_OFF_LIFE)
    }

    pub fn hand_off_code(self, jar: &CookieJar) -> Option<SessionToken> {
        jar.get(&self.name(HAND_OFF_CODE))
            .map(|cookie| SessionToken::new(cookie.value().to_owned()))
    }

    pub fn keep_hand_off_code(self, jar: CookieJar, code: &SessionToken) -> CookieJar {
        jar.add(self.make(HAND_OFF_CODE, code.reveal().to_owned(), SET_UP_KEPT))
    }

    pub fn forget_hand_off_code(self, jar: CookieJar) -> CookieJar {
        self.remove(jar, HAND_OFF_CODE)
    }

    fn unsealed<T: DeserializeOwned>(self, jar: &CookieJar, sealer: &dyn Sealer, name: &str) -> Option<T> {
        let sealed = URL_SAFE_NO_PAD.decode(jar.get(&self.name(name))?.value()).ok()?;
        serde_json::from_slice(&sealer.open(&sealed)?).ok()
    }

    fn keep_sealed(
        self,
        jar: CookieJar,
        sealer: &dyn Sealer,
        name: &str,
        plain: &impl Serialize,
        kept: Duration,
    ) -> CookieJar {
        let sealed = serde_json::to_vec(plain)
            .ok()
            .and_then(|plain| sealer.seal(&plain).ok());
        match sealed {
            Some(sealed) => jar.add(self.make(name, URL_SAFE_NO_PAD.encode(sealed), kept)),
            None => jar,
        }
    }

    /// The password that has to be changed, and where its person was going.
    pub fn password_ticket(self, jar: &CookieJar, sealer: &dyn Sealer) -> Option<(PasswordTicket, String)> {
        let kept: SealedPasswordTicket = self.unsealed(jar, sealer, PASSWORD_TICKET)?;
        let ticket = PasswordTicket {
            user_id: kept.user_id,
            set_at: kept.set_at,
            expires_at: kept.expires_at,
        };
        Some((ticket, kept.next))
    }

    pub fn keep_password_ticket(
        self,
        jar: CookieJar,
        sealer: &dyn Sealer,
        ticket: &PasswordTicket,
        next: &str,
    ) -> CookieJar {
        let plain = SealedPasswordTicket {
            user_id: ticket.user_id.clone(),
            set_at: ticket.set_at,
            expires_at: ticket.expires_at,
            next: next.to_owned(),
        };
        self.keep_sealed(jar, sealer, PASSWORD_TICKET, &plain, PASSWORD_TICKET_LIFE)
    }

    pub fn forget_password_ticket(self, jar: CookieJar) -> CookieJar {
        self.remove(jar, PASSWORD_TICKET)
    }

    pub fn language(self, jar: &CookieJar) -> Option<Language> {
        Language::from_tag(jar.get(&self.name(LANGUAGE))?.value())
    }

    pub fn keep_language(self, jar: CookieJar, language: Language) -> CookieJar {
        jar.add(self.make(LANGUAGE, language.tag().to_owned(), LANGUAGE_KEPT))
    }
}
