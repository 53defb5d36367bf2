//! Just enough MIME to read back what was written, independent of what wrote it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

pub struct Part {
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Part {
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.headers
            .iter()
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .collect()
    }

    /// The one header of this name.
    pub fn header(&self, name: &str) -> &str {
        let all = self.all(name);
        assert_eq!(all.len(), 1, "{name}: {all:?}");
        all[0]
    }

    pub fn parts(&self) -> Vec<Part> {
        let kind = self.header("Content-Type");
        assert!(kind.starts_with("multipart/alternative"), "{kind}");
        let boundary = kind.split_once("boundary=").unwrap().1.trim_matches('"');
        let mut pieces: Vec<&str> = self.body.split(&format!("--{boundary}")).collect();
        assert_eq!(pieces.pop().unwrap().trim(), "--");
        pieces.remove(0);
        pieces
            .into_iter()
            .map(|piece| read(piece.strip_prefix("\r\n").unwrap()))
            .collect()
    }

    pub fn text(&self) -> String {
        let encoding = self.header("Content-Transfer-Encoding");
        match encoding {
            "7bit" => self.body.clone(),
            "base64" => String::from_utf8(STANDARD.decode(self.body.replace("\r\n", "")).unwrap()).unwrap(),
            "quoted-printable" => String::from_utf8(quoted_printable(&self.body)).unwrap(),
            other => panic!("{other}"),
        }
        .replace("\r\n", "\n")
    }
}

pub fn read(source: &str) -> Part {
    let (head, body) = source.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let headers = unfolded
        .split("\r\n")
        .map(|line| {
            let (name, value) = line
                .split_once(": ")
                .unwrap_or_else(|| panic!("no header: {line:?}"));
            (name.to_owned(), encoded_words(value))
        })
        .collect();
    Part {
        headers,
        body: body.to_owned(),
    }
}

/// RFC 2047: neighbouring encoded words belong together.
fn encoded_words(value: &str) -> String {
    let value = value.replace("?=  =?", "?==?").replace("?= =?", "?==?");
    let mut plain = String::new();
    let mut rest = value.as_str();
    let mut bytes = Vec::new();
    while let Some((before, after)) = rest.split_once("=?utf-8?b?") {
        assert!(before.is_empty() || bytes.is_empty());
        plain.push_str(before);
        let (word, next) = after.split_once("?=").unwrap();
        bytes.extend(STANDARD.decode(word).unwrap());
        if !next.starts_with("=?") {
            plain.push_str(&String::from_utf8(std::mem::take(&mut bytes)).unwrap());
        }
        rest = next;
    }
    plain + rest
}

fn quoted_printable(body: &str) -> Vec<u8> {
    let body = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = body.as_bytes();
    while let [first, after @ ..] = rest {
        if let (b'=', [high, low, next @ ..]) = (first, after) {
            let hex = [*high, *low];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
            rest = next;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    bytes
}
