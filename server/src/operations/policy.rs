//! Policies of organizations and of the instance.

use shared::organizations::{Effective, Layers, Policy, PolicyView, Source};
use shared::{Details, Problem, Reason, Service};
use wire::object;
use wire::organization::v1::Policy as Message;
use wire::organization::v1::{
    Colours, Domains, GetInstancePolicyRequest, GetInstancePolicyResponse, GetPolicyRequest,
    GetPolicyResponse, PolicyOrigin, PolicySource, ProviderIds, Reminders, SetInstancePolicyRequest,
    SetInstancePolicyResponse, SetPolicyRequest, SetPolicyResponse,
};

use super::validate::{TEXT, text};
use super::{Call, details};

pub async fn get_policy(
    service: &Service,
    call: &Call,
    request: GetPolicyRequest,
) -> Result<GetPolicyResponse, Problem> {
    text("GetPolicyRequest.OrganizationId", &request.organization_id, TEXT)?;
    let view = service
        .policy(&call.caller, Some(&request.organization_id))
        .await?;
    Ok(GetPolicyResponse {
        details: details_of(&view).into(),
        policy: own(&view.layers).into(),
        effective: effective(&view.layers.effective()).into(),
        origins: origins(&view.layers),
    })
}

pub async fn set_policy(
    service: &Service,
    call: &Call,
    request: SetPolicyRequest,
) -> Result<SetPolicyResponse, Problem> {
    text("SetPolicyRequest.OrganizationId", &request.organization_id, TEXT)?;
    let place = Some(request.organization_id.as_str());
    let policy = read(request.policy.into_option().unwrap_or_default())?;
    service.set_policy(&call.caller, place, policy).await?;
    let view = service.policy(&call.caller, place).await?;
    Ok(SetPolicyResponse {
        details: details_of(&view).into(),
    })
}

pub async fn get_instance_policy(
    service: &Service,
    call: &Call,
    _: GetInstancePolicyRequest,
) -> Result<GetInstancePolicyResponse, Problem> {
    let view = service.policy(&call.caller, None).await?;
    Ok(GetInstancePolicyResponse {
        details: details_of(&view).into(),
        policy: own(&view.layers).into(),
        effective: effective(&view.layers.effective()).into(),
        origins: origins(&view.layers),
    })
}

pub async fn set_instance_policy(
    service: &Service,
    call: &Call,
    request: SetInstancePolicyRequest,
) -> Result<SetInstancePolicyResponse, Problem> {
    let policy = read(request.policy.into_option().unwrap_or_default())?;
    service.set_policy(&call.caller, None, policy).await?;
    let view = service.policy(&call.caller, None).await?;
    Ok(SetInstancePolicyResponse {
        details: details_of(&view).into(),
    })
}

/// None before the first change.
fn details_of(view: &PolicyView) -> Option<object::v2::Details> {
    (view.sequence > 0).then(|| {
        details(Details {
            sequence: view.sequence,
            changed_at: view.changed_at,
            created_at: view.created_at,
            resource_owner: view
                .organization
                .as_ref()
                .map_or_else(String::new, |place| place.id.clone()),
        })
    })
}

fn read(message: Message) -> Result<Policy, Problem> {
    let (light, dark) = (
        message.light.into_option().unwrap_or_default(),
        message.dark.into_option().unwrap_or_default(),
    );
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    let truth = |truth: Option<bool>| truth.map(|truth| truth.to_string());
    let names = |field: &str, domains: Option<Domains>| match domains {
        // A name with a blank in it is two in a text.
        Some(domains) if domains.names.iter().any(|name| name.contains([' ', ','])) => {
            Err(Problem::with_text(Reason::PolicyValue, field))
        }
        domains => Ok(domains.map(|domains| domains.names.join(" "))),
    };
    let providers = match message.allowed_providers.into_option() {
        Some(providers) if providers.ids.iter().any(|id| id.contains(char::is_whitespace)) => {
            return Err(Problem::with_text(Reason::PolicyValue, "allowed_providers"));
        }
        providers => providers.map(|providers| providers.ids.join(" ")),
    };
    let mut policy = Policy::default();
    for (field, text) in [
        ("passwords", truth(message.passwords)),
        ("passkeys", truth(message.passkeys)),
        ("identity_providers", truth(message.identity_providers)),
        ("allowed_providers", providers),
        ("second_factor", truth(message.second_factor)),
        ("min_password_chars", number(message.min_password_chars)),
        ("min_password_strength", number(message.min_password_strength)),
        ("invitation_hours", number(message.invitation_hours)),
        ("link_hours", number(message.link_hours)),
        ("code_profile", message.code_profile),
        ("reminder_hours", message.reminders.into_option().map(hours)),
        ("quiet_hours", message.quiet_hours),
        ("time_zone", message.time_zone),
        (
            "link_hosts",
            names("link_hosts", message.link_hosts.into_option())?,
        ),
        (
            "invited_domains",
            names("invited_domains", message.invited_domains.into_option())?,
        ),
        ("default_language", message.default_language),
        ("application_name", message.application_name),
        ("application_url", message.application_url),
        ("logo_url", message.logo_url),
        ("primary_light", light.primary),
        ("background_light", light.background),
        ("font_light", light.font),
        ("warn_light", light.warn),
        ("primary_dark", dark.primary),
        ("background_dark", dark.background),
        ("font_dark", dark.font),
        ("warn_dark", dark.warn),
    ] {
        policy.set(field, text.as_deref())?;
    }
    Ok(policy)
}

/// As a policy's text has them.
fn hours(reminders: Reminders) -> String {
    if reminders.hours_before_end.is_empty() {
        return "none".to_owned();
    }
    let hours: Vec<String> = reminders.hours_before_end.iter().map(u32::to_string).collect();
    hours.join(" ")
}

fn own(layers: &Layers) -> Message {
    message(|field| layers.own().text(field))
}

fn effective(held: &Effective) -> Message {
    message(|field| Some(held.text(field)).filter(|text| !text.is_empty()))
}

fn message(value: impl Fn(&str) -> Option<String>) -> Message {
    let number = |field: &str| value(field).and_then(|text| text.parse().ok());
    let truth = |field: &str| value(field).and_then(|text| text.parse().ok());
    let names = |field: &str| {
        let domains = value(field).map(|text| Domains {
            names: text.split(' ').map(str::to_owned).collect(),
        });
        domains.into()
    };
    let colours = |scheme: &str| {
        let colour = |name: &str| value(&format!("{name}_{scheme}"));
        let colours = Colours {
            primary: colour("primary"),
            background: colour("background"),
            font: colour("font"),
            warn: colour("warn"),
        };
        Some(colours)
            .filter(|colours| *colours != Colours::default())
            .into()
    };
    Message {
        passwords: truth("passwords"),
        passkeys: truth("passkeys"),
        identity_providers: truth("identity_providers"),
        allowed_providers: value("allowed_providers")
            .map(|text| ProviderIds {
                ids: text.split(' ').map(str::to_owned).collect(),
            })
            .into(),
        second_factor: truth("second_factor"),
        min_password_chars: number("min_password_chars"),
        min_password_strength: number("min_password_strength"),
        invitation_hours: number("invitation_hours"),
        link_hours: number("link_hours"),
        code_profile: value("code_profile"),
        reminders: value("reminder_hours")
            .map(|text| Reminders {
                hours_before_end: text.split(' ').filter_map(|hours| hours.parse().ok()).collect(),
            })
            .into(),
        quiet_hours: value("quiet_hours"),
        time_zone: value("time_zone"),
        link_hosts: names("link_hosts"),
        invited_domains: names("invited_domains"),
        default_language: value("default_language"),
        application_name: value("application_name"),
        application_url: value("application_url"),
        logo_url: value("logo_url"),
        light: colours("light"),
        dark: colours("dark"),
    }
}

fn origins(layers: &Layers) -> Vec<PolicyOrigin> {
    Policy::FIELDS
        .iter()
        .map(|field| PolicyOrigin {
            field: match field.rsplit_once('_') {
                Some(("reminder", "hours")) => "reminders".to_owned(),
                Some((name, scheme @ ("light" | "dark"))) => format!("{scheme}.{name}"),
                _ => (*field).to_owned(),
            },
            source: match layers.source(field) {
                Source::Default => PolicySource::POLICY_SOURCE_DEFAULT,
                Source::Instance => PolicySource::POLICY_SOURCE_INSTANCE,
                Source::Organization => PolicySource::POLICY_SOURCE_ORGANIZATION,
            }
            .into(),
        })
        .collect()
}
