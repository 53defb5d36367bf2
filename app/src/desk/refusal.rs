//! What server functions answer with.

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};
use shared::{Micros, Problem, Reason};

/// An answer with the server's time, by which the page counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated<T> {
    pub now: Micros,
    pub value: T,
}

/// A refusal on its way to the page. On the wire it is the JSON of the [`Problem`], so that the page can say it in the person's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Refusal(pub Problem);

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self(reason.into())
    }
}

impl FromServerFnError for Refusal {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        use ServerFnErrorErr::{Args, MissingArg, Request};
        match error {
            // The server was not reached.
            Request(_) => Reason::TryAgain.into(),
            Args(words) | MissingArg(words) => Problem::with_text(Reason::InvalidBody, words).into(),
            _ => Reason::Internal.into(),
        }
    }
}
