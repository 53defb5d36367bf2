//! One request: its caller, its message, its answer.

use std::borrow::Cow;

use axum::body::{Body, Bytes};
use axum::http::request::Parts;
use axum::response::Response;
use buffa::Message;
use futures_util::Stream;
use percent_encoding::percent_decode_str;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::{Problem, Reason, Service};

use crate::api::{self, Api, MAX_MESSAGE};
use crate::operations::Call;
use crate::operations::invites::Watcher;
use crate::rest::query::Query;
use crate::rest::routes::{MOST_PARAMETERS, Segments};
use crate::rest::{Route, answer, lines};

/// A request whose sender is known.
pub(super) struct Exchange<'a> {
    api: &'a Api,
    route: &'static Route,
    parts: &'a Parts,
    body: Body,
    /// Of the path, in its order.
    parameters: <[String; MOST_PARAMETERS] as IntoIterator>::IntoIter,
    call: Call,
}

impl<'a> Exchange<'a> {
    /// Finds out who calls, before anything of the message is read.
    pub async fn begin(
        api: &'a Api,
        route: &'static Route,
        segments: Segments<'_>,
        parts: &'a Parts,
        body: Body,
    ) -> Result<Self, Problem> {
        let call = api.call(&parts.headers).await?;
        let mut parameters = <[String; MOST_PARAMETERS]>::default();
        for ((name, segment), value) in route.parameters().zip(segments).zip(&mut parameters) {
            *value = decoded(name, segment)?;
        }
        Ok(Self {
            api,
            route,
            parts,
            body,
            parameters: parameters.into_iter(),
            call,
        })
    }

    pub fn service(&self) -> &'a Service {
        &self.api.service
    }

    pub fn call(&self) -> &Call {
        &self.call
    }

    /// What the path says in the place of its next parameter.
    pub fn take_parameter(&mut self) -> String {
        self.parameters.next().unwrap_or_default()
    }

    /// For an answer that goes on after the request.
    pub fn watcher(&self) -> Watcher {
        self.api.watcher(&self.parts.headers)
    }

    /// Reads the body straight into its message.
    pub async fn message<M: DeserializeOwned + Default>(&mut self) -> Result<M, Problem> {
        let bytes = match self.route.takes.body {
            true => api::read(std::mem::take(&mut self.body), MAX_MESSAGE).await?,
            false => Bytes::new(),
        };
        decode(&bytes)
    }

    /// Notes the key of a request that is to be carried out once, now that its message is whole.
    pub fn complete(&mut self, message: &impl Message) -> Result<(), Problem> {
        if self.route.takes.idempotency_key {
            let headers = &self.parts.headers;
            self.call.idempotency = api::idempotency(&self.call, headers, self.route.operation, message)?;
        }
        Ok(())
    }

    pub fn query(&self) -> Query<'a> {
        Query::new(self.parts.uri.query().unwrap_or_default())
    }

    pub fn answer(&self, message: &impl Serialize) -> Result<Response, Problem> {
        answer::accept(self.route.status, message)
    }

    /// A line for each message, as long as they come.
    pub fn answer_each<M: Serialize + 'static>(
        &self,
        messages: impl Stream<Item = Result<M, Problem>> + Send + 'static,
    ) -> Response {
        lines::answer(self.route.status, api::language(&self.parts.headers), messages)
    }
}

fn decoded(name: &str, segment: &str) -> Result<String, Problem> {
    percent_decode_str(segment)
        .decode_utf8()
        .map(Cow::into_owned)
        .map_err(|_| {
            Problem::with_text(
                Reason::InvalidBody,
                format!("type mismatch, parameter: {name}, error: the path is not UTF-8"),
            )
        })
}

/// An empty body is an empty message.
fn decode<M: DeserializeOwned + Default>(bytes: &[u8]) -> Result<M, Problem> {
    if bytes.trim_ascii().is_empty() {
        return Ok(M::default());
    }
    serde_json::from_slice(bytes).map_err(|fault| Problem::with_text(Reason::InvalidBody, words(&fault)))
}

/// Where the fault is and of what kind; never the words of our libraries, which name types and repeat what was sent.
fn words(fault: &serde_json::Error) -> String {
    use serde_json::error::Category;
    let place = match (fault.line(), fault.column()) {
        (0, _) => String::new(),
        (line, column) => format!("(line {line}:{column}): "),
    };
    let said = fault.to_string();
    match fault.classify() {
        Category::Data if said.starts_with("multiple oneof fields") => {
            format!("proto: {place}a oneof is already set")
        }
        Category::Data if said.starts_with("duplicate field") => {
            format!("proto: {place}a field stands twice")
        }
        Category::Data => format!("proto: syntax error {place}a value has the wrong type"),
        Category::Eof => format!("proto: syntax error {place}unexpected end of the message"),
        Category::Syntax | Category::Io => format!("proto: syntax error {place}this is no JSON"),
    }
}

#[cfg(test)]
mod tests {
    use wire::user::v2::{CreateInviteCodeRequest, SetHumanEmail};

    use super::*;

    fn fault<M: DeserializeOwned + Default + std::fmt::Debug>(json: &str) -> String {
        decode::<M>(json.as_bytes()).unwrap_err().text
    }

    #[test]
    fn nothing_is_an_empty_message() {
        for empty in ["", " \r\n\t"] {
            assert_eq!(
                decode::<CreateInviteCodeRequest>(empty.as_bytes()).unwrap(),
                CreateInviteCodeRequest::default()
            );
        }
    }

    #[test]
    fn faults_say_where_and_repeat_nothing() {
        let create = fault::<CreateInviteCodeRequest>;
        assert_eq!(
            create(r#"{"userId":5}"#),
            "proto: syntax error (line 1:11): a value has the wrong type"
        );
        assert_eq!(
            create("{\n  \"sendCode\": \"secret\"}"),
            "proto: syntax error (line 2:22): a value has the wrong type"
        );
        assert_eq!(
            create(r#"{"userId":"#),
            "proto: syntax error (line 1:10): unexpected end of the message"
        );
        assert_eq!(create("<xml>"), "proto: syntax error (line 1:1): this is no JSON");
        assert_eq!(
            create(r#"{"userId":"1","user_id":"2"}"#),
            "proto: (line 1:23): a field stands twice"
        );
        assert_eq!(
            fault::<SetHumanEmail>(r#"{"sendCode":{},"returnCode":{}}"#),
            "proto: (line 1:31): a oneof is already set"
        );
    }
}
