//! What Apple takes in the place of a client secret: a token, signed by a key that it made for its client's team.

use serde::{Deserialize, Serialize};

use super::Preset;
use crate::{Problem, Reason};

/// Which key that is; the key itself is kept as secrets are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppleKey {
    pub team_id: String,
    pub key_id: String,
}

/// Apple's ids of teams and keys are so long.
pub const APPLE_ID_CHARS: usize = 10;

/// None where the provider is not Apple: only there anybody asks for them.
pub fn apple_key(preset: Preset, team_id: &str, key_id: &str) -> Result<Option<AppleKey>, Problem> {
    if preset != Preset::Apple {
        return Ok(None);
    }
    let id = |text: &str| {
        let text = text.trim();
        let is_fine =
            text.chars().count() == APPLE_ID_CHARS && text.chars().all(|c| c.is_ascii_alphanumeric());
        is_fine
            .then(|| text.to_owned())
            .ok_or(Reason::ProviderAppleIdInvalid)
    };
    Ok(Some(AppleKey {
        team_id: id(team_id)?,
        key_id: id(key_id)?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_as_long_as_apples() {
        let read =
            |team: &str, key: &str| apple_key(Preset::Apple, team, key).map_err(|problem| problem.reason);
        let key = AppleKey {
            team_id: "ABCDE12345".into(),
            key_id: "KEY7654321".into(),
        };
        assert_eq!(read(" ABCDE12345 ", "KEY7654321"), Ok(Some(key)));
        let refused = Err(Reason::ProviderAppleIdInvalid);
        for bad in ["", "ABCDE1234", "ABCDE123456", "ABCDE 1234", "ÄBCDE12345"] {
            assert_eq!(read(bad, "KEY7654321"), refused, "{bad}");
            assert_eq!(read("ABCDE12345", bad), refused, "{bad}");
        }
        assert_eq!(apple_key(Preset::Google, "any", ""), Ok(None));
    }
}
