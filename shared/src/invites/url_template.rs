//! The template of a link: plain text with `{{.UserID}}`, `{{.Code}}` and `{{.OrgID}}`; for a link that makes a passkey
//! also `{{.CodeID}}`.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::organizations::policy::Domains;
use crate::{Problem, Reason};

/// The API's limit, in characters.
pub const MAX_TEMPLATE_CHARS: usize = 200;

/// What RFC 3986 calls unreserved stays; everything else in a value is percent-encoded.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    UserId,
    Code,
    OrgId,
    CodeId,
}

/// A template that is known to render.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrlTemplate {
    source: String,
    parts: Vec<Part>,
}

/// What goes into a link.
#[derive(Clone, Copy, Debug)]
pub struct LinkValues<'a> {
    pub user_id: &'a str,
    pub code: &'a str,
    pub org_id: &'a str,
    /// Of a code that makes a passkey.
    pub code_id: &'a str,
}

impl UrlTemplate {
    /// Reads a template. Braces that do not pair up are a syntax fault; any other variable or action is refused by its name.
    pub fn parse(source: &str) -> Result<Self, Problem> {
        Self::read(source, false)
    }

    /// [`Self::parse`] for a link that makes a passkey.
    pub fn parse_with_code_id(source: &str) -> Result<Self, Problem> {
        Self::read(source, true)
    }

    fn read(source: &str, knows_code_id: bool) -> Result<Self, Problem> {
        let length = source.chars().count();
        if !(1..=MAX_TEMPLATE_CHARS).contains(&length) {
            return Err(Problem::invalid(
                "invalid SendInviteCode.UrlTemplate: value length must be between 1 and 200 runes, inclusive",
            ));
        }
        let mut parts = Vec::new();
        let mut rest = source;
        while let Some((text, after)) = rest.split_once("{{") {
            let (action, tail) = after.split_once("}}").ok_or(Reason::TemplateSyntax)?;
            if !text.is_empty() {
                parts.push(Part::Text(text.to_owned()));
            }
            parts.push(match action.trim() {
                ".UserID" => Part::UserId,
                ".Code" => Part::Code,
                ".OrgID" => Part::OrgId,
                ".CodeID" if knows_code_id => Part::CodeId,
                "" => return Err(Reason::TemplateSyntax.into()),
                other if other.contains("{{") || other.contains('"') => {
                    return Err(Reason::TemplateSyntax.into());
                }
                _ => return Err(Reason::TemplateVariable.into()),
            });
            rest = tail;
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        Ok(Self {
            source: source.to_owned(),
            parts,
        })
    }

    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The link, its values percent-encoded.
    #[must_use]
    pub fn render(&self, values: LinkValues<'_>) -> String {
        let mut link = String::with_capacity(self.source.len() + 32);
        for part in &self.parts {
            let value = match part {
                Part::Text(text) => {
                    link.push_str(text);
                    continue;
                }
                Part::UserId => values.user_id,
                Part::Code => values.code,
                Part::OrgId => values.org_id,
                Part::CodeId => values.code_id,
            };
            link.extend(utf8_percent_encode(value, VALUE));
        }
        link
    }

    /// The host the link leads to, in lower case; none when the template is no absolute URL or its host is a variable.
    #[must_use]
    pub fn host(&self) -> Option<String> {
        let (_, after) = self.source.split_once("://")?;
        let authority = after.split(['/', '?', '#', '\\']).next()?;
        let host_and_port = authority.rsplit('@').next()?;
        let host = match host_and_port.strip_prefix('[') {
            Some(literal) => literal.split(']').next()?,
            None => host_and_port.split(':').next()?,
        };
        (!host.is_empty() && !host.contains('{')).then(|| host.to_lowercase())
    }

    /// A link that a mail program opens in a browser.
    #[must_use]
    pub fn is_web_address(&self) -> bool {
        let lower = self.source.to_ascii_lowercase();
        ["https://", "http://"]
            .iter()
            .any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len())
    }

    /// Refuses a host that the organization does not allow.
    pub fn check_host(&self, allowed: &Domains) -> Result<(), Problem> {
        if allowed.names().is_empty() {
            return Ok(());
        }
        match self.host() {
            Some(host) if allowed.allow(&host) => Ok(()),
            host => Err(Problem::with_text(Reason::TemplateHost, host.unwrap_or_default())),
        }
    }
}

/// usher's own link for an invite.
#[must_use]
pub fn default_link(public_url: &str, user_id: &str, code: &str) -> String {
    let base = public_url.trim_end_matches('/');
    format!(
        "{base}/invite/{}?code={}",
        utf8_percent_encode(user_id, VALUE),
        utf8_percent_encode(code, VALUE)
    )
}

/// usher's own link for making a passkey.
#[must_use]
pub fn passkey_link(public_url: &str, values: LinkValues<'_>) -> String {
    let base = public_url.trim_end_matches('/');
    let [user_id, id, code] =
        [values.user_id, values.code_id, values.code].map(|value| utf8_percent_encode(value, VALUE));
    format!("{base}/passkey/{user_id}?id={id}&code={code}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const VALUES: LinkValues<'_> = LinkValues {
        user_id: "a/b",
        code: "AB&=C",
        org_id: "ö",
        code_id: "c/1",
    };

    fn refused(source: &str) -> Reason {
        UrlTemplate::parse(source).unwrap_err().reason
    }

    #[test]
    fn the_documented_template_renders_with_encoded_values() {
        let template = UrlTemplate::parse(
            "https://example.com/user/invite?userID={{.UserID}}&code={{.Code}}&orgID={{.OrgID}}",
        )
        .unwrap();
        assert_eq!(
            template.render(VALUES),
            "https://example.com/user/invite?userID=a%2Fb&code=AB%26%3DC&orgID=%C3%B6"
        );
    }

    #[test]
    fn blanks_inside_the_braces_are_fine() {
        assert_eq!(
            UrlTemplate::parse("x{{ .Code }}y{{.Code }}")
                .unwrap()
                .render(VALUES),
            "xAB%26%3DCyAB%26%3DC"
        );
    }

    #[test]
    fn only_a_link_that_makes_a_passkey_knows_the_id_of_its_code() {
        let source = "https://a.example/?id={{.CodeID}}";
        assert_eq!(refused(source), Reason::TemplateVariable);
        let template = UrlTemplate::parse_with_code_id(source).unwrap();
        assert_eq!(template.render(VALUES), "https://a.example/?id=c%2F1");
    }

    #[test]
    fn a_template_without_variables_is_its_own_link() {
        assert_eq!(
            UrlTemplate::parse("https://a.example/}}").unwrap().render(VALUES),
            "https://a.example/}}"
        );
    }

    #[test]
    fn faults_have_the_ids_clients_know() {
        for source in ["{{", "{{.Code}", "{{}}", "{{ {{.Code}} }}"] {
            assert_eq!(refused(source), Reason::TemplateSyntax, "{source}");
        }
        for source in [
            "{{.LoginName}}",
            "{{Code}}",
            "{{if .Code}}",
            "{{.code}}",
            "{{.UserID.X}}",
        ] {
            assert_eq!(refused(source), Reason::TemplateVariable, "{source}");
        }
    }

    #[test]
    fn the_limit_counts_characters() {
        assert!(UrlTemplate::parse(&"ö".repeat(200)).is_ok());
        assert_eq!(refused(&"ö".repeat(201)), Reason::InvalidField);
        assert_eq!(refused(""), Reason::InvalidField);
    }

    #[test]
    fn hosts_are_read_as_browsers_do() {
        let host = |source: &str| UrlTemplate::parse(source).unwrap().host();
        assert_eq!(host("https://Example.com:8443/x").as_deref(), Some("example.com"));
        assert_eq!(
            host("https://good.example@evil.example/x").as_deref(),
            Some("evil.example")
        );
        assert_eq!(
            host("https://evil.example\\@good.example/").as_deref(),
            Some("evil.example")
        );
        assert_eq!(host("https://[::1]:80/").as_deref(), Some("::1"));
        assert_eq!(host("https://{{.Code}}.example/"), None);
        assert_eq!(host("/relative"), None);
    }

    #[test]
    fn an_allow_list_refuses_every_other_host() {
        let mut policy = crate::organizations::Policy::default();
        policy.set("link_hosts", Some("example.com")).unwrap();
        let allowed = policy.link_hosts.unwrap();
        let check = |source: &str| UrlTemplate::parse(source).unwrap().check_host(&allowed);
        assert!(check("https://example.com/{{.Code}}").is_ok());
        assert!(check("https://example.com.evil.example/").is_err());
        assert!(check("//example.com/").is_err());
        assert!(
            UrlTemplate::parse("javascript:1")
                .unwrap()
                .check_host(&Domains::default())
                .is_ok()
        );
    }

    #[test]
    fn the_default_link_is_ushers_own_page() {
        assert_eq!(
            default_link("https://id.example/", "12", "AB C"),
            "https://id.example/invite/12?code=AB%20C"
        );
    }

    #[test]
    fn a_link_for_a_passkey_is_ushers_own_page() {
        assert_eq!(
            passkey_link("https://id.example/", VALUES),
            "https://id.example/passkey/a%2Fb?id=c%2F1&code=AB%26%3DC"
        );
    }

    proptest! {
        #[test]
        fn parsing_never_panics(source: String) {
            if let Ok(template) = UrlTemplate::parse(&source) {
                let _ = (template.render(VALUES), template.host());
            }
        }

        #[test]
        fn a_value_never_leaves_its_place(code in "\\PC{0,20}") {
            let template = UrlTemplate::parse("https://a.example/?code={{.Code}}&x=1").unwrap();
            let link = template.render(LinkValues { code: &code, ..VALUES });
            prop_assert!(link.starts_with("https://a.example/?code=") && link.ends_with("&x=1"));
            prop_assert_eq!(link.matches('&').count(), 1);
        }
    }
}
