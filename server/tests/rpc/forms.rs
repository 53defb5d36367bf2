//! One call in each of its wire forms, framed and read by hand.

use std::pin::Pin;

use axum::body::Body;
use axum::http::{HeaderMap, Request};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use buffa::Message;
use hyper::body::Body as _;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wire::v1::ErrorDetail;

use crate::app::App;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Grpc,
    GrpcJson,
    GrpcWeb,
    GrpcWebJson,
    GrpcWebText,
    ConnectProto,
    ConnectJson,
}

impl Form {
    pub const ALL: [Self; 7] = [
        Self::Grpc,
        Self::GrpcJson,
        Self::GrpcWeb,
        Self::GrpcWebJson,
        Self::GrpcWebText,
        Self::ConnectProto,
        Self::ConnectJson,
    ];

    pub fn content_type(self) -> &'static str {
        match self {
            Self::Grpc => "application/grpc",
            Self::GrpcJson => "application/grpc+json",
            Self::GrpcWeb => "application/grpc-web+proto",
            Self::GrpcWebJson => "application/grpc-web+json",
            Self::GrpcWebText => "application/grpc-web-text",
            Self::ConnectProto => "application/proto",
            Self::ConnectJson => "application/json",
        }
    }

    fn is_json(self) -> bool {
        matches!(self, Self::GrpcJson | Self::GrpcWebJson | Self::ConnectJson)
    }

    pub fn is_connect(self) -> bool {
        matches!(self, Self::ConnectProto | Self::ConnectJson)
    }

    pub fn write(self, message: &(impl Message + Serialize)) -> Vec<u8> {
        let bytes = match self.is_json() {
            true => serde_json::to_vec(message).unwrap(),
            false => message.encode_to_vec(),
        };
        self.pack(bytes)
    }

    /// Frames what is already encoded.
    pub fn pack(self, bytes: Vec<u8>) -> Vec<u8> {
        if self.is_connect() {
            return bytes;
        }
        let length = u32::try_from(bytes.len()).unwrap().to_be_bytes();
        let framed = [&[0][..], &length, &bytes].concat();
        match self {
            Self::GrpcWebText => STANDARD.encode(framed).into_bytes(),
            _ => framed,
        }
    }

    fn read<M: Message + DeserializeOwned>(self, bytes: &[u8]) -> M {
        match self.is_json() {
            true => serde_json::from_slice(bytes).unwrap(),
            false => M::decode_from_slice(bytes).unwrap(),
        }
    }
}

/// What came back, alike for every form.
#[derive(Debug)]
pub struct Outcome {
    pub form: Form,
    pub headers: HeaderMap,
    /// The number of google.rpc.Code.
    pub code: u32,
    pub message: String,
    pub detail: Option<ErrorDetail>,
    /// One for each message of the answer, unframed.
    answers: Vec<Vec<u8>>,
}

impl Outcome {
    pub fn answer<M: Message + DeserializeOwned>(&self) -> M {
        assert_eq!(self.code, 0, "{self:?}");
        self.form.read(&self.only())
    }

    /// The items of a stream.
    pub fn all<M: Message + DeserializeOwned>(&self) -> Vec<M> {
        self.answers.iter().map(|answer| self.form.read(answer)).collect()
    }

    /// The bytes of the one answer.
    pub fn only(&self) -> Vec<u8> {
        let [answer] = self.answers.as_slice() else {
            panic!("one answer, not {}: {self:?}", self.answers.len())
        };
        answer.clone()
    }

    pub fn id(&self) -> &str {
        self.detail.as_ref().map_or("", |detail| &detail.id)
    }
}

/// Calls in one form. `headers` are all there are besides the content type.
pub async fn call(
    app: &App,
    form: Form,
    procedure: &str,
    headers: &[(&str, &str)],
    message: &(impl Message + Serialize),
) -> Outcome {
    send(app, form, procedure, headers, form.write(message)).await
}

pub async fn call_as_owner(
    app: &App,
    form: Form,
    procedure: &str,
    message: &(impl Message + Serialize),
) -> Outcome {
    call(app, form, procedure, &[("authorization", &app.owner)], message).await
}

/// Sends a body as it is.
pub async fn send(app: &App, form: Form, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Outcome {
    let mut request = Request::post(path).header("content-type", form.content_type());
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = app.respond(request.body(Body::from(body)).unwrap()).await;
    let (parts, body) = response.into_parts();
    let (bytes, trailers) = collect(body).await;
    if form.is_connect() {
        return connect(form, parts.status.as_u16(), parts.headers, bytes);
    }
    assert_eq!(parts.status, 200, "{form:?} always answers 200");
    let kind = parts.headers["content-type"].to_str().unwrap();
    assert!(kind.starts_with(form.content_type()), "{form:?}: {kind}");
    let bytes = match form {
        Form::GrpcWebText => unpadded(&bytes),
        _ => bytes,
    };
    let mut answers = Vec::new();
    let mut status = parts.headers.clone();
    status.extend(trailers);
    for (flags, content) in frames(&bytes) {
        match flags {
            0 => answers.push(content.to_vec()),
            0x80 => status.extend(trailer_frame(content)),
            other => panic!("flags {other}"),
        }
    }
    Outcome {
        form,
        headers: parts.headers,
        code: status["grpc-status"].to_str().unwrap().parse().unwrap(),
        message: message_of(&status),
        detail: status
            .get("grpc-status-details-bin")
            .and_then(|value| detail_of(value.as_bytes())),
        answers,
    }
}

/// A GET of the Connect form.
pub async fn get(app: &App, path_and_query: &str, headers: &[(&str, &str)]) -> Outcome {
    let mut request = Request::get(path_and_query);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = app.respond(request.body(Body::empty()).unwrap()).await;
    let (parts, body) = response.into_parts();
    let (bytes, _) = collect(body).await;
    connect(Form::ConnectJson, parts.status.as_u16(), parts.headers, bytes)
}

pub fn query(message: &impl Message) -> String {
    let message = URL_SAFE_NO_PAD.encode(message.encode_to_vec());
    format!("connect=v1&encoding=proto&base64=1&message={message}")
}

fn connect(form: Form, status: u16, headers: HeaderMap, bytes: Vec<u8>) -> Outcome {
    let mut outcome = Outcome {
        form,
        headers,
        code: 0,
        message: String::new(),
        detail: None,
        answers: Vec::new(),
    };
    if status == 200 {
        outcome.answers.push(bytes);
        return outcome;
    }
    let error: Value = serde_json::from_slice(&bytes).unwrap();
    let name = error["code"].as_str().unwrap();
    let code: connectrpc::ErrorCode = name.parse().unwrap();
    assert_eq!(code.http_status(), status, "{error}");
    outcome.code = code.grpc_code();
    outcome.message = error["message"].as_str().unwrap_or_default().to_owned();
    if let Some(detail) = error["details"].get(0) {
        assert_eq!(detail["type"], "zitadel.v1.ErrorDetail");
        let value = STANDARD_NO_PAD.decode(detail["value"].as_str().unwrap()).unwrap();
        outcome.detail = Some(ErrorDetail::decode_from_slice(&value).unwrap());
    }
    outcome
}

async fn collect(mut body: Body) -> (Vec<u8>, HeaderMap) {
    let (mut bytes, mut trailers) = (Vec::new(), HeaderMap::new());
    while let Some(frame) = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        match frame.unwrap().into_data() {
            Ok(data) => bytes.extend(data),
            Err(frame) => trailers.extend(frame.into_trailers().unwrap()),
        }
    }
    (bytes, trailers)
}

fn frames(mut bytes: &[u8]) -> Vec<(u8, &[u8])> {
    let mut frames = Vec::new();
    while let Some((head, rest)) = bytes.split_first_chunk::<5>() {
        let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]);
        let (content, others) = rest.split_at(length.try_into().unwrap());
        frames.push((head[0], content));
        bytes = others;
    }
    assert!(bytes.is_empty(), "half a frame");
    frames
}

/// Base64 in pieces, each with its padding.
fn unpadded(text: &[u8]) -> Vec<u8> {
    text.chunks(4)
        .flat_map(|quantum| STANDARD.decode(quantum).unwrap())
        .collect()
}

fn trailer_frame(content: &[u8]) -> HeaderMap {
    std::str::from_utf8(content)
        .unwrap()
        .lines()
        .map(|line| line.split_once(':').unwrap())
        .map(|(name, value)| (name.parse().unwrap(), value.trim().parse().unwrap()))
        .collect::<Vec<(axum::http::HeaderName, axum::http::HeaderValue)>>()
        .into_iter()
        .collect()
}

fn message_of(status: &HeaderMap) -> String {
    let encoded = status
        .get("grpc-message")
        .map_or("", |value| value.to_str().unwrap());
    percent_encoding::percent_decode_str(encoded)
        .decode_utf8()
        .unwrap()
        .into_owned()
}

/// Reads `google.rpc.Status{3: Any{1: type, 2: value}}` as far as it is needed.
fn detail_of(header: &[u8]) -> Option<ErrorDetail> {
    fn field(bytes: &[u8], wanted: u8) -> Option<Vec<u8>> {
        let mut rest = bytes;
        while let Some((&tag, after)) = rest.split_first() {
            let (&length, after) = after.split_first().unwrap();
            if tag & 7 == 0 {
                rest = after;
                continue;
            }
            // Two bytes of length are enough for our texts.
            let (length, after) = match length {
                0x80.. => (
                    usize::from(length & 0x7f) | usize::from(after[0]) << 7,
                    &after[1..],
                ),
                _ => (usize::from(length), after),
            };
            let (content, others) = after.split_at(length);
            if tag >> 3 == wanted {
                return Some(content.to_vec());
            }
            rest = others;
        }
        None
    }
    let header: Vec<u8> = header.iter().copied().filter(|byte| *byte != b'=').collect();
    let status = STANDARD_NO_PAD.decode(header).unwrap();
    let any = field(&status, 3)?;
    assert_eq!(field(&any, 1)?, b"type.googleapis.com/zitadel.v1.ErrorDetail");
    ErrorDetail::decode_from_slice(&field(&any, 2)?).ok()
}
