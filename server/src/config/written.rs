//! The names of the settings, as people write them.

use std::path::PathBuf;

use secrecy::SecretString;
use serde::Deserialize;

use super::SettingsError;

macro_rules! written {
    ($($key:ident: $type:ty,)+) => {
        /// The settings as written. Unknown keys are errors; each secret has a sibling that names a file.
        #[derive(Debug, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub(super) struct Written { $(pub $key: Option<$type>,)+ }

        const KEYS: &[&str] = &[$(stringify!($key)),+];
    };
}

written! {
    listen: String,
    public_url: String,
    database_url: String,
    smtp_url: SecretString,
    smtp_url_file: PathBuf,
    mail_from: String,
    mail_undo_seconds: u64,
    mail_return_path: String,
    lmtp_listen: String,
    bounce_maildir: PathBuf,
    master_key: SecretString,
    master_key_file: PathBuf,
    admin_email: String,
    organization_name: String,
    trusted_proxies: usize,
    allow_private_addresses: bool,
    tls_cert: PathBuf,
    tls_key: PathBuf,
    log: String,
    log_format: String,
}

/// A misspelt variable is told by its own name. Windows does not mind the case, so usher does not either.
pub(super) fn check_variables(names: impl Iterator<Item = String>) -> Result<(), SettingsError> {
    let variable = |key: &str| format!("USHER_{}", key.to_uppercase());
    for name in names {
        let upper = name.to_uppercase();
        if upper.starts_with("USHER_") && !KEYS.iter().any(|key| variable(key) == upper) {
            let known: Vec<_> = KEYS.iter().map(|key| variable(key)).collect();
            return Err(SettingsError::UnknownVariable {
                name,
                known: known.join(", "),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_variable_is_told_by_its_name() {
        let check = |name: &str| check_variables([name.to_owned()].into_iter());
        assert!(check("USHER_SMTP_URL_FILE").is_ok());
        assert!(check("USHERETTE").is_ok());
        let error = check("USHER_LISTN").unwrap_err().to_string();
        assert!(
            error.contains("USHER_LISTN") && error.contains("USHER_LISTEN"),
            "{error}"
        );
    }
}
