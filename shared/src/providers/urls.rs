//! Addresses of programs that browsers are sent to.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::invites::UrlTemplate;
use crate::organizations::policy::Domains;
use crate::{Problem, Reason};

/// A browser follows it unasked: only web addresses, on a host that links of the organization may lead to.
pub(super) fn check_url(url: &str, allowed: &Domains) -> Result<(), Problem> {
    let template = UrlTemplate::parse(url)?;
    let is_plain = !url.contains(['{', '}', '\\']) && !url.chars().any(|c| c.is_control() || c == ' ');
    if !is_plain || !template.is_web_address() || template.host().is_none() {
        return Err(Reason::TemplateSyntax.into());
    }
    template.check_host(allowed)
}

/// The address with further parameters, before its fragment.
pub(super) fn with_query(url: &str, parameters: &[(&str, String)]) -> String {
    let (base, fragment) = match url.split_once('#') {
        Some((base, fragment)) => (base, format!("#{fragment}")),
        None => (url, String::new()),
    };
    let mut whole = base.to_owned();
    for (name, value) in parameters {
        whole.push(if whole.contains('?') { '&' } else { '?' });
        whole.push_str(name);
        whole.push('=');
        whole.extend(utf8_percent_encode(value, NON_ALPHANUMERIC));
    }
    whole + &fragment
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organizations::policy::Policy;

    #[test]
    fn programs_are_answered_at_web_addresses_of_allowed_hosts() {
        let mut policy = Policy::default();
        policy.set("link_hosts", Some("app.example")).unwrap();
        let (hosts, every) = (policy.link_hosts.unwrap(), Domains::default());
        for good in ["https://app.example/done", "http://app.example:3000/?a=1#b"] {
            assert!(check_url(good, &hosts).is_ok(), "{good}");
            assert!(check_url(good, &every).is_ok(), "{good}");
        }
        for bad in [
            "https://evil.example/",
            "https://app.example@evil.example/",
            "https://evil.example\\@app.example/",
            "javascript:alert(1)",
            "/relative",
            "//app.example/",
            "https://app.example/{{.Code}}",
            "https://app.example/ x",
        ] {
            assert!(check_url(bad, &hosts).is_err(), "{bad}");
        }
        assert!(check_url("https://anywhere.example/", &every).is_ok());
        assert!(check_url("javascript:alert(1)", &every).is_err());
    }

    #[test]
    fn parameters_go_in_front_of_the_fragment() {
        let with = |url| with_query(url, &[("id", "1".into()), ("e", "a b&c".into())]);
        assert_eq!(
            with("https://app.example/x"),
            "https://app.example/x?id=1&e=a%20b%26c"
        );
        assert_eq!(
            with("https://app.example/x?y=2#z"),
            "https://app.example/x?y=2&id=1&e=a%20b%26c#z"
        );
    }
}
