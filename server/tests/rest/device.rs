//! A person's device as far as passkeys go: makes one key, and answers like a browser. It can be told to misbehave.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const PERSON_PRESENT: u8 = 0x01;
const PERSON_VERIFIED: u8 = 0x04;
const HAS_KEY: u8 = 0x40;

pub struct Device {
    key: EcdsaKeyPair,
    pub credential_id: Vec<u8>,
    handle: String,
    pub origin: String,
    pub verifies_person: bool,
    /// How often the key was used; 0 for devices that do not count.
    pub counter: u32,
}

impl Device {
    pub fn new(name: &str) -> Self {
        Self {
            key: EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap(),
            credential_id: Sha256::digest(name).to_vec(),
            handle: String::new(),
            origin: "https://id.example".to_owned(),
            verifies_person: true,
            counter: 0,
        }
    }

    pub fn register(&mut self, options: &Value) -> String {
        self.handle = text(&options["user"]["id"]);
        let client = self.client_data("webauthn.create", options);
        let mut data = self.authenticator_data(&options["rp"]["id"], HAS_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.credential_id.len()).unwrap().to_be_bytes());
        data.extend(&self.credential_id);
        data.extend(self.cose_key());
        // {"fmt": "none", "attStmt": {}, "authData": data} in CBOR.
        let mut attestation = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59".to_vec();
        attestation.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
        attestation.extend(data);
        self.answer(json!({
            "clientDataJSON": encode(&client),
            "attestationObject": encode(&attestation),
        }))
    }

    pub fn sign_in(&self, options: &Value) -> String {
        let client = self.client_data("webauthn.get", options);
        let data = self.authenticator_data(&options["rpId"], 0);
        let signed = [data.clone(), Sha256::digest(&client).to_vec()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        self.answer(json!({
            "clientDataJSON": encode(&client),
            "authenticatorData": encode(&data),
            "signature": encode(signature.as_ref()),
            "userHandle": self.handle,
        }))
    }

    fn answer(&self, response: Value) -> String {
        let id = encode(&self.credential_id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {} })
            .to_string()
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let data = json!({ "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false });
        data.to_string().into_bytes()
    }

    fn authenticator_data(&self, relying_party: &Value, flags: u8) -> Vec<u8> {
        let verified = if self.verifies_person { PERSON_VERIFIED } else { 0 };
        let mut data = Sha256::digest(text(relying_party)).to_vec();
        data.push(PERSON_PRESENT | verified | flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// {1: 2 (two coordinates), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} in CBOR.
    fn cose_key(&self) -> Vec<u8> {
        let point = self.key.public_key().as_ref();
        let (x, y) = point[1..].split_at(32);
        [
            b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".as_slice(),
            x,
            b"\x22\x58\x20",
            y,
        ]
        .concat()
    }
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
