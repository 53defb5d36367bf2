//! What a server was told to let usher in, and must not be shown again when it repeats it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};

pub(super) const HIDDEN: &str = "…";

/// A secret, in each spelling it goes over the line in.
#[derive(Clone, Default)]
pub(super) struct Secrets(Vec<String>);

impl Secrets {
    pub fn of(credentials: &Credentials, secret: &str) -> Self {
        if secret.is_empty() {
            return Self::default();
        }
        let whole = [Mechanism::Plain, Mechanism::Xoauth2]
            .into_iter()
            .filter_map(|mechanism| mechanism.response(credentials, None).ok())
            .map(|words| STANDARD.encode(words));
        // The longest first: none is found inside another.
        Self(
            whole
                .chain([STANDARD.encode(secret), secret.to_owned()])
                .collect(),
        )
    }

    pub fn hide_in(&self, words: &str) -> String {
        self.0
            .iter()
            .fold(words.to_owned(), |words, secret| words.replace(secret, HIDDEN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_hidden() {
        let credentials = Credentials::new("ana".to_owned(), "hunter2".to_owned());
        let secrets = Secrets::of(&credentials, "hunter2");
        for (said, shown) in [
            ("535 no: hunter2", "535 no: …"),
            ("535 no: aHVudGVyMg==", "535 no: …"),
            ("535 no: AGFuYQBodW50ZXIy", "535 no: …"),
            ("535 no: dXNlcj1hbmEBYXV0aD1CZWFyZXIgaHVudGVyMgEB", "535 no: …"),
            ("535 no: ana", "535 no: ana"),
        ] {
            assert_eq!(secrets.hide_in(said), shown);
        }
        assert_eq!(Secrets::default().hide_in("535 no"), "535 no");
    }
}
