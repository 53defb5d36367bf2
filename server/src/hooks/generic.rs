//! usher's own form, for any program: signed JSON, one word about a mail or a list of them.

use serde::Deserialize;
use shared::mail::Fate;

use super::{Call, Told, Unproven};
use crate::signature::{self, SignatureError};

#[derive(Deserialize)]
#[serde(untagged)]
enum Body {
    One(Word),
    Many(Vec<Word>),
}

#[derive(Deserialize)]
struct Word {
    /// The mail's id, or its Message-ID.
    mail: String,
    event: String,
    #[serde(default)]
    reply: String,
    #[serde(default)]
    server: String,
}

pub(super) fn read(call: &Call<'_>) -> Result<Vec<Told>, Unproven> {
    let keys: Vec<&[u8]> = call.keys.iter().map(|key| key.as_bytes()).collect();
    signature::verify(&keys, call.now, call.body, call.header(signature::HEADER)?).map_err(|error| {
        match error {
            SignatureError::OutOfTime => Unproven::OutOfTime,
            SignatureError::Unreadable | SignatureError::Wrong => Unproven::Signature,
        }
    })?;
    let words = match serde_json::from_slice(call.body).map_err(|_| Unproven::Unreadable)? {
        Body::One(word) => vec![word],
        Body::Many(words) => words,
    };
    let told = words.iter().filter_map(|word| {
        let fate = Fate::parse(&word.event)?;
        Told::of(Some(&word.mail), fate, &word.reply, Some(&word.server))
    });
    Ok(told.collect())
}
