//! The providers usher knows by name, as data.

use serde::{Deserialize, Serialize};

/// A kind of provider with what is usual for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    Google,
    Microsoft,
    /// OAuth 2 with a REST API; no OpenID Connect.
    GitHub,
    GitLab,
    /// OpenID Connect with a signed token in the place of a secret, and an answer that is posted.
    Apple,
    /// Whatever describes itself by OpenID Connect discovery.
    #[default]
    Oidc,
}

/// When an account may be linked to a person, by the address that the provider states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressRule {
    /// It is the person's own, and the provider has verified it.
    #[default]
    Verified,
    /// It is the person's own; the provider's word is enough. For directories whose owner gives out the addresses.
    Stated,
    /// Any account.
    Any,
}

impl Preset {
    pub const ALL: [Self; 6] = [
        Self::Google,
        Self::Microsoft,
        Self::GitHub,
        Self::GitLab,
        Self::Apple,
        Self::Oidc,
    ];

    /// The spelling in the database and in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Google => "google",
            Self::Microsoft => "microsoft",
            Self::GitHub => "github",
            Self::GitLab => "gitlab",
            Self::Apple => "apple",
            Self::Oidc => "oidc",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.as_str() == text)
    }

    /// What people know it by; empty for one that has to be named.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Google => "Google",
            Self::Microsoft => "Microsoft",
            Self::GitHub => "GitHub",
            Self::GitLab => "GitLab",
            Self::Apple => "Apple",
            Self::Oidc => "",
        }
    }

    /// The public service's issuer. Microsoft's names the directory, so that nobody from another one comes in.
    #[must_use]
    pub fn issuer(self) -> &'static str {
        match self {
            Self::Google => "https://accounts.google.com",
            Self::GitHub => "https://github.com",
            Self::GitLab => "https://gitlab.com",
            Self::Apple => "https://appleid.apple.com",
            Self::Microsoft | Self::Oidc => "",
        }
    }

    #[must_use]
    pub fn scopes(self) -> &'static str {
        match self {
            Self::GitHub => "read:user user:email",
            // The name comes in the browser's hands, so nobody vouches for it.
            Self::Apple => "openid email",
            _ => "openid email profile",
        }
    }

    /// Microsoft says nothing about whether an address is verified: its directory's owner gives it out.
    #[must_use]
    pub fn addresses(self) -> AddressRule {
        match self {
            Self::Microsoft => AddressRule::Stated,
            _ => AddressRule::Verified,
        }
    }
}

impl AddressRule {
    pub const ALL: [Self; 3] = [Self::Verified, Self::Stated, Self::Any];

    /// The spelling in the database, and the end of its catalogue key.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Stated => "stated",
            Self::Any => "any",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_read_back() {
        for preset in Preset::ALL {
            assert_eq!(Preset::parse(preset.as_str()), Some(preset));
        }
        for rule in AddressRule::ALL {
            assert_eq!(AddressRule::parse(rule.as_str()), Some(rule));
        }
    }

    #[test]
    fn what_presets_bring_passes_the_rules() {
        for preset in Preset::ALL {
            if !preset.issuer().is_empty() {
                assert_eq!(
                    super::super::issuer(preset, preset.issuer(), false).as_deref(),
                    Ok(preset.issuer())
                );
            }
            assert!(
                super::super::scopes(preset, preset.scopes()).is_ok(),
                "{preset:?}"
            );
        }
    }
}
