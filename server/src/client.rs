//! Who is on the other end: the address that slow-down counts by.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap};
use shared::throttle::source_of;

/// The source of a request, as text.
///
/// Behind `trusted_proxies` proxies it is the n-th entry from the right of `X-Forwarded-For`: entries further left are
/// whatever the client wrote.
#[must_use]
pub fn source(headers: &HeaderMap, extensions: &Extensions, trusted_proxies: usize) -> String {
    let peer = extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map(|info| info.0.ip());
    let address = if trusted_proxies == 0 {
        peer
    } else {
        forwarded(headers, trusted_proxies).or(peer)
    };
    address.map_or_else(|| "unknown".to_owned(), source_of)
}

fn forwarded(headers: &HeaderMap, trusted_proxies: usize) -> Option<IpAddr> {
    let entries: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let entry = entries.get(entries.len().checked_sub(trusted_proxies)?)?;
    entry
        .parse()
        .ok()
        .or_else(|| entry.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, forwarded: &[&str], proxies: usize) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 1)));
        source(&headers, &extensions, proxies)
    }

    #[test]
    fn without_proxies_the_header_means_nothing() {
        assert_eq!(from("192.0.2.1", &["203.0.113.9"], 0), "192.0.2.1");
    }

    #[test]
    fn behind_proxies_the_client_cannot_choose_its_address() {
        assert_eq!(from("192.0.2.1", &["6.6.6.6, 203.0.113.9"], 1), "203.0.113.9");
        assert_eq!(
            from("192.0.2.1", &["6.6.6.6", "203.0.113.9, 198.51.100.2"], 2),
            "203.0.113.9"
        );
        assert_eq!(from("192.0.2.1", &["203.0.113.9"], 2), "192.0.2.1");
        assert_eq!(from("192.0.2.1", &["nonsense"], 1), "192.0.2.1");
    }

    #[test]
    fn an_ipv6_network_is_one_source() {
        assert_eq!(
            from("2001:db8:1:2:3:4:5:6", &[], 0),
            from("2001:db8:1:2::9", &[], 0)
        );
        assert_ne!(from("2001:db8:1:2::1", &[], 0), from("2001:db8:1:3::1", &[], 0));
        assert_eq!(from("::ffff:192.0.2.1", &[], 0), "192.0.2.1");
    }
}
