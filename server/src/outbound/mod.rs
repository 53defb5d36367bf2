//! Calls to addresses that somebody else chose: no redirects, no proxies, no private addresses, bounded time and size.

mod addresses;

use std::error::Error as _;
use std::pin::Pin;
use std::time::Duration;

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use url::{Host, Url};

use addresses::{PrivateAddress, PublicOnly};

pub use addresses::is_public;

/// Somebody waits in front of a white page meanwhile.
const CONNECT_TIME: Duration = Duration::from_secs(5);
const CALL_TIME: Duration = Duration::from_secs(10);
/// Descriptions, keys and accounts are a few KiB.
const MAX_ANSWER_BYTES: usize = 512 * 1024;

#[derive(Debug, thiserror::Error)]
pub enum OutboundError {
    #[error("it leads to a private address")]
    Private,
    #[error("the answer is larger than {MAX_ANSWER_BYTES} bytes")]
    TooLarge,
    #[error(transparent)]
    Call(#[from] reqwest::Error),
    #[error(transparent)]
    Answer(#[from] openidconnect::http::Error),
}

/// An answer whose body is still to come.
type Answer = openidconnect::http::response::Builder;

#[derive(Clone)]
pub struct Outbound {
    client: reqwest::Client,
    pub allow_private: bool,
}

impl Outbound {
    pub fn new(allow_private: bool) -> Result<Self, OutboundError> {
        // The system's certificates, so that a company's own counts; those we bring make up for a system without any.
        let brought = webpki_root_certs::TLS_SERVER_ROOT_CERTS
            .iter()
            .map(|certificate| reqwest::Certificate::from_der(certificate))
            .collect::<Result<Vec<_>, _>>()?;
        let client = reqwest::Client::builder()
            .tls_certs_merge(brought)
            .user_agent("usher")
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .no_proxy()
            .https_only(!allow_private)
            .connect_timeout(CONNECT_TIME)
            .timeout(CALL_TIME)
            .dns_resolver(PublicOnly { allow_private })
            .build()?;
        Ok(Self {
            client,
            allow_private,
        })
    }

    pub async fn send(&self, request: HttpRequest) -> Result<HttpResponse, OutboundError> {
        let (answer, mut response) = self.begin(request).await?;
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(cause)? {
            if body.len() + piece.len() > MAX_ANSWER_BYTES {
                return Err(OutboundError::TooLarge);
            }
            body.extend_from_slice(&piece);
        }
        Ok(answer.body(body)?)
    }

    /// For whom the status is the answer: with the first bytes of the body, however long it is and however it ends.
    pub async fn send_for_status(
        &self,
        request: HttpRequest,
        first_bytes: usize,
    ) -> Result<HttpResponse, OutboundError> {
        let (answer, mut response) = self.begin(request).await?;
        let mut body = Vec::new();
        while body.len() < first_bytes
            && let Ok(Some(piece)) = response.chunk().await
        {
            body.extend_from_slice(&piece);
        }
        body.truncate(first_bytes);
        Ok(answer.body(body)?)
    }

    /// Up to the headers of the answer.
    async fn begin(&self, request: HttpRequest) -> Result<(Answer, reqwest::Response), OutboundError> {
        let request = reqwest::Request::try_from(request)?;
        // An address that is a number is never resolved.
        if !self.allow_private && is_private_number(request.url()) {
            return Err(OutboundError::Private);
        }
        let response = self.client.execute(request).await.map_err(cause)?;
        let mut answer = openidconnect::http::Response::builder().status(response.status());
        if let Some(headers) = answer.headers_mut() {
            headers.clone_from(response.headers());
        }
        Ok((answer, response))
    }

    pub async fn get(&self, url: &str, headers: &[(&str, &str)]) -> Result<HttpResponse, OutboundError> {
        let mut request = openidconnect::http::Request::get(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Vec::new())?).await
    }
}

/// For the library of OpenID Connect.
impl<'c> AsyncHttpClient<'c> for Outbound {
    type Error = OutboundError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, OutboundError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

fn is_private_number(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => !is_public(address.into()),
        Some(Host::Ipv6(address)) => !is_public(address.into()),
        Some(Host::Domain(_)) | None => false,
    }
}

/// A refusal of the resolver comes wrapped in what failed because of it.
fn cause(error: reqwest::Error) -> OutboundError {
    let mut source = error.source();
    while let Some(inner) = source {
        if inner.is::<PrivateAddress>() {
            return OutboundError::Private;
        }
        source = inner.source();
    }
    OutboundError::Call(error.without_url())
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn refusal(url: &str) -> OutboundError {
        let outbound = Outbound::new(false).unwrap();
        outbound.get(url, &[]).await.unwrap_err()
    }

    #[tokio::test]
    async fn names_and_numbers_of_the_own_network_are_refused() {
        for url in [
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://169.254.169.254/latest/meta-data",
            "https://localhost/",
        ] {
            assert!(matches!(refusal(url).await, OutboundError::Private), "{url}");
        }
    }

    #[tokio::test]
    async fn plain_http_is_for_the_own_network_alone() {
        assert!(matches!(
            refusal("http://id.example/").await,
            OutboundError::Call(_)
        ));
    }
}
