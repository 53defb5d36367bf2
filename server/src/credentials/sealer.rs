//! Sealed data: AES-256-GCM with a random nonce; the key's id stands in front.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use shared::ports::Sealer;
use shared::{Problem, Reason};

pub struct AeadSealer {
    keys: Vec<(String, LessSafeKey)>,
}

impl AeadSealer {
    /// The first key seals; all of them open. `None` without keys.
    #[must_use]
    pub fn new(keys: Vec<(String, [u8; 32])>) -> Option<Self> {
        let keys: Option<Vec<_>> = keys
            .into_iter()
            .map(|(id, key)| Some((id, LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &key).ok()?))))
            .collect();
        keys.filter(|keys| !keys.is_empty()).map(|keys| Self { keys })
    }
}

impl Sealer for AeadSealer {
    /// `length of id, id, nonce, ciphertext and tag`; the id is authenticated too. A random nonce of 96 bits is safe
    /// for some 2^32 messages under one key (NIST SP 800-38D, 8.3): rotate the key before that.
    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, Problem> {
        let (id, key) = self.keys.first().ok_or(Reason::Internal)?;
        let mut nonce = [0_u8; NONCE_LEN];
        aws_lc_rs::rand::fill(&mut nonce).map_err(|_| Reason::Internal)?;
        let length = u8::try_from(id.len()).map_err(|_| Reason::Internal)?;
        let mut sealed = Vec::with_capacity(1 + id.len() + NONCE_LEN + plain.len() + AES_256_GCM.tag_len());
        sealed.push(length);
        sealed.extend_from_slice(id.as_bytes());
        sealed.extend_from_slice(&nonce);
        let mut body = plain.to_vec();
        key.seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(id.as_bytes()),
            &mut body,
        )
        .map_err(|_| Reason::Internal)?;
        sealed.extend_from_slice(&body);
        Ok(sealed)
    }

    fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        let (length, rest) = sealed.split_first()?;
        let (id, rest) = rest.split_at_checked(usize::from(*length))?;
        let (nonce, body) = rest.split_at_checked(NONCE_LEN)?;
        let (_, key) = self.keys.iter().find(|(known, _)| known.as_bytes() == id)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut body = body.to_vec();
        let length = key.open_in_place(nonce, Aad::from(id), &mut body).ok()?.len();
        body.truncate(length);
        Some(body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_and_what_is_changed_does_not() {
        let sealer = AeadSealer::new(vec![("a".into(), [1; 32])]).unwrap();
        let sealed = sealer.seal(b"hello").unwrap();
        assert_eq!(sealer.open(&sealed).as_deref(), Some(&b"hello"[..]));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(sealer.open(&changed), None, "byte {at}");
        }
        assert_eq!(sealer.open(&[]), None);
        assert_ne!(sealer.seal(b"hello").unwrap(), sealed);
    }

    #[test]
    fn an_older_key_still_opens() {
        let old = AeadSealer::new(vec![("a".into(), [1; 32])]).unwrap();
        let rotated = AeadSealer::new(vec![("b".into(), [2; 32]), ("a".into(), [1; 32])]).unwrap();
        assert_eq!(rotated.open(&old.seal(b"x").unwrap()).as_deref(), Some(&b"x"[..]));
        assert_eq!(old.open(&rotated.seal(b"x").unwrap()), None);
    }
}
