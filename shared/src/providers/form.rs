//! The form of a provider, and the rules for each of its fields: the browser's and the server's.

use serde::{Deserialize, Serialize};

use super::Preset;
use crate::{Problem, Reason};

pub const MAX_PROVIDER_NAME_CHARS: usize = 200;
pub const MAX_ISSUER_CHARS: usize = 500;
const MAX_CLIENT_ID_CHARS: usize = 500;
const MAX_SCOPES_CHARS: usize = 500;

/// A provider as the admin's form has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProviderForm {
    /// Empty for a new one.
    pub id: String,
    /// Empty for one of the whole instance.
    pub organization_id: String,
    pub preset: String,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    /// Empty keeps the one before. Of Apple it is the private key.
    pub client_secret: String,
    /// Apple's alone, as is the next.
    pub team_id: String,
    pub key_id: String,
    pub scopes: String,
    pub addresses: String,
}

/// The text, or what is usual where it is empty.
fn or_usual<'t>(text: &'t str, usual: &'t str) -> &'t str {
    match text.trim() {
        "" => usual,
        text => text,
    }
}

/// What people read on its button.
pub fn provider_name(preset: Preset, text: &str) -> Result<String, Problem> {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    let name = or_usual(&text, preset.name()).to_owned();
    match name.chars().count() {
        1..=MAX_PROVIDER_NAME_CHARS => Ok(name),
        _ => Err(Reason::ProviderNameLength.into()),
    }
}

/// An address without query and fragment. Plain http is for providers on one's own machine.
pub fn issuer(preset: Preset, text: &str, allow_http: bool) -> Result<String, Problem> {
    let wrong = || Problem::new(Reason::ProviderIssuerInvalid);
    let text = or_usual(text, preset.issuer());
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://").filter(|_| allow_http))
        .ok_or_else(wrong)?;
    let host = rest.split('/').next().unwrap_or_default();
    let is_address = !host.is_empty()
        && text.chars().count() <= MAX_ISSUER_CHARS
        && text
            .chars()
            .all(|c| c.is_ascii_graphic() && !"?#\\\"<>@{}".contains(c));
    is_address.then(|| text.to_owned()).ok_or_else(wrong)
}

pub fn client_id(text: &str) -> Result<String, Problem> {
    let text = text.trim();
    let is_fine = (1..=MAX_CLIENT_ID_CHARS).contains(&text.chars().count())
        && text.chars().all(|c| c.is_ascii_graphic() || c == ' ');
    is_fine
        .then(|| text.to_owned())
        .ok_or_else(|| Reason::ProviderClientIdInvalid.into())
}

/// Words with blanks between them. OpenID Connect needs its own scope.
pub fn scopes(preset: Preset, text: &str) -> Result<Vec<String>, Problem> {
    let text = or_usual(text, preset.scopes());
    let scopes: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let is_fine = text.chars().count() <= MAX_SCOPES_CHARS
        && scopes
            .iter()
            .all(|scope| scope.chars().all(|c| c.is_ascii_graphic() && !"\"\\".contains(c)))
        && (preset == Preset::GitHub || scopes.iter().any(|scope| scope == "openid"));
    is_fine
        .then_some(scopes)
        .ok_or_else(|| Reason::ProviderScopesInvalid.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_an_address_over_https() {
        for good in [
            "https://accounts.google.com",
            "https://login.microsoftonline.com/9a6f/v2.0",
            " https://id.example:8443/realms/acme/ ",
        ] {
            assert_eq!(
                issuer(Preset::Oidc, good, false).as_deref(),
                Ok(good.trim()),
                "{good}"
            );
        }
        for bad in [
            "",
            "https://",
            "https:///realm",
            "accounts.google.com",
            "ftp://id.example",
            "http://id.example",
            "https://id.example?x=1",
            "https://id.example#x",
            "https://user@id.example",
            "https://id example",
            "https://login.microsoftonline.com/{tenantid}/v2.0",
        ] {
            assert_eq!(
                issuer(Preset::Oidc, bad, false).map_err(|problem| problem.reason),
                Err(Reason::ProviderIssuerInvalid),
                "{bad}"
            );
        }
        assert!(issuer(Preset::Oidc, "http://localhost:9000", true).is_ok());
    }

    #[test]
    fn the_limits_hold_at_and_above() {
        let long = |length: usize| format!("https://{}", "a".repeat(length - 8));
        assert!(issuer(Preset::Oidc, &long(MAX_ISSUER_CHARS), false).is_ok());
        assert!(issuer(Preset::Oidc, &long(MAX_ISSUER_CHARS + 1), false).is_err());
        assert!(provider_name(Preset::Oidc, &"ü".repeat(MAX_PROVIDER_NAME_CHARS)).is_ok());
        assert!(provider_name(Preset::Oidc, &"ü".repeat(MAX_PROVIDER_NAME_CHARS + 1)).is_err());
        assert!(provider_name(Preset::Oidc, " \u{7} ").is_err());
        assert!(client_id(&"a".repeat(MAX_CLIENT_ID_CHARS)).is_ok());
        assert!(client_id(&"a".repeat(MAX_CLIENT_ID_CHARS + 1)).is_err());
        assert!(client_id(" ").is_err());
        let scope = |length: usize| format!("openid {}", "a".repeat(length - 7));
        assert!(scopes(Preset::Oidc, &scope(MAX_SCOPES_CHARS)).is_ok());
        assert!(scopes(Preset::Oidc, &scope(MAX_SCOPES_CHARS + 1)).is_err());
    }

    #[test]
    fn openid_connect_needs_its_scope_and_github_has_other_ones() {
        assert_eq!(
            scopes(Preset::Oidc, " email  openid "),
            Ok(vec!["email".to_owned(), "openid".to_owned()])
        );
        assert!(scopes(Preset::Google, "email").is_err());
        assert_eq!(
            scopes(Preset::GitHub, "user:email"),
            Ok(vec!["user:email".to_owned()])
        );
    }

    #[test]
    fn what_is_empty_is_what_is_usual() {
        assert_eq!(provider_name(Preset::Google, " ").as_deref(), Ok("Google"));
        let google = issuer(Preset::Google, "", false);
        assert_eq!(google.as_deref(), Ok(Preset::Google.issuer()));
        assert_eq!(
            scopes(Preset::GitHub, " ")
                .map(|scopes| scopes.join(" "))
                .as_deref(),
            Ok(Preset::GitHub.scopes())
        );
        // Nothing is usual where there is no such provider.
        assert!(provider_name(Preset::Oidc, "").is_err() && issuer(Preset::Microsoft, "", false).is_err());
    }
}
