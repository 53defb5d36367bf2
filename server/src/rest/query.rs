//! What calls without a body read from the query: the members of their message, in both spellings. Other names are left
//! alone, and of a name that stands twice the last counts.

use shared::{Problem, Reason};
use wire::object::v2::RequestContext;
use wire::object::v2::request_context::ResourceOwner;
use wire::settings::v2::GetActiveIdentityProvidersRequest;
use wire::user::v2::DomainQuery;

#[derive(Clone, Copy)]
pub(super) struct Query<'a>(&'a str);

impl<'a> Query<'a> {
    pub fn new(text: &'a str) -> Self {
        Self(text)
    }

    pub fn domain_query(self) -> Result<Option<DomainQuery>, Problem> {
        let domain = self.text("domainQuery.domain", "domain_query.domain");
        let include = self.flag(
            "domainQuery.includeWithoutDomain",
            "domain_query.include_without_domain",
        )?;
        Ok(match (domain, include) {
            (None, None) => None,
            (domain, include) => Some(DomainQuery {
                domain: domain.unwrap_or_default(),
                include_without_domain: include.unwrap_or_default(),
            }),
        })
    }

    pub fn context(self) -> Result<Option<RequestContext>, Problem> {
        let instance = self.flag("ctx.instance", "ctx.instance")?;
        let resource_owner = match (self.text("ctx.orgId", "ctx.org_id"), instance) {
            (None, None) => return Ok(None),
            (Some(id), None) => ResourceOwner::OrgId(id),
            (None, Some(instance)) => ResourceOwner::Instance(instance),
            (Some(_), Some(_)) => {
                return Err(fault("field already set for resource_owner oneof".to_owned()));
            }
        };
        Ok(Some(RequestContext {
            resource_owner: Some(resource_owner),
        }))
    }

    pub fn session_token(self) -> Option<String> {
        self.text("sessionToken", "session_token")
    }

    pub fn identity_providers(self) -> Result<GetActiveIdentityProvidersRequest, Problem> {
        Ok(GetActiveIdentityProvidersRequest {
            ctx: self.context()?.into(),
            creation_allowed: self.flag("creationAllowed", "creation_allowed")?,
            linking_allowed: self.flag("linkingAllowed", "linking_allowed")?,
            auto_creation: self.flag("autoCreation", "auto_creation")?,
            auto_linking: self.flag("autoLinking", "auto_linking")?,
        })
    }

    fn text(self, json_name: &str, field_name: &str) -> Option<String> {
        url::form_urlencoded::parse(self.0.as_bytes())
            .filter(|(name, _)| name == json_name || name == field_name)
            .last()
            .map(|(_, value)| value.into_owned())
    }

    fn flag(self, json_name: &str, field_name: &str) -> Result<Option<bool>, Problem> {
        let Some(value) = self.text(json_name, field_name) else {
            return Ok(None);
        };
        match flag(&value) {
            Some(flag) => Ok(Some(flag)),
            None => {
                let field = field_name.rsplit('.').next().unwrap_or(field_name);
                Err(fault(format!(
                    "parsing field \"{field}\": the value is neither true nor false"
                )))
            }
        }
    }
}

fn fault(text: String) -> Problem {
    Problem::with_text(Reason::InvalidBody, text)
}

/// The spellings that Go's `strconv.ParseBool` takes.
fn flag(value: &str) -> Option<bool> {
    match value {
        "1" | "t" | "T" | "true" | "TRUE" | "True" => Some(true),
        "0" | "f" | "F" | "false" | "FALSE" | "False" => Some(false),
        _ => None,
    }
}
