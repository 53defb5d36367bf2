//! The e-mail providers of zitadel.admin.v1.AdminService: the instance's, on the same use cases as the desk's page.

use shared::access::Permission;
use shared::mail::providers::{
    Carrier, EmailProvider, EmailProviderForm, Host, ProviderKind, Standing, TlsRule, Trial,
};
use shared::texts::Language;
use shared::{Details, Problem, Reason, Service};
use wire::admin::v1::{
    ActivateEmailProviderRequest, ActivateEmailProviderResponse, AddEmailProviderHTTPRequest,
    AddEmailProviderHTTPResponse, AddEmailProviderSMTPRequest, AddEmailProviderSMTPResponse,
    DeactivateEmailProviderRequest, DeactivateEmailProviderResponse, GetEmailProviderByIdRequest,
    GetEmailProviderByIdResponse, GetEmailProviderRequest, GetEmailProviderResponse,
    ListEmailProvidersRequest, ListEmailProvidersResponse, RemoveEmailProviderRequest,
    RemoveEmailProviderResponse, TestEmailProviderSMTPByIdRequest, TestEmailProviderSMTPByIdResponse,
    TestEmailProviderSMTPRequest, TestEmailProviderSMTPResponse, UpdateEmailProviderHTTPRequest,
    UpdateEmailProviderHTTPResponse, UpdateEmailProviderSMTPPasswordRequest,
    UpdateEmailProviderSMTPPasswordResponse, UpdateEmailProviderSMTPRequest, UpdateEmailProviderSMTPResponse,
};
use wire::object::v2::ListQuery;
use wire::settings::v1::{EmailProviderHTTP, EmailProviderSMTP, EmailProviderState, email_provider::Config};
use wire::v1::{ListDetails, ObjectDetails};

use super::filters::Page;
use super::validate::{Checked, OPTIONAL_TEXT, TEXT, text};
use super::{Call, timestamp};

/// In characters, as the API has them.
const ID: std::ops::RangeInclusive<usize> = 1..=100;
const HOST: std::ops::RangeInclusive<usize> = 1..=500;
const ENDPOINT: std::ops::RangeInclusive<usize> = 1..=2048;
const PASSWORD: std::ops::RangeInclusive<usize> = 1..=4096;
const OPTIONAL_PASSWORD: std::ops::RangeInclusive<usize> = 0..=4096;

pub async fn list_email_providers(
    service: &Service,
    call: &Call,
    request: ListEmailProvidersRequest,
) -> Result<ListEmailProvidersResponse, Problem> {
    let found = of_instance(service, call).await?;
    let query = request.query.into_option().map(|query| ListQuery {
        offset: query.offset,
        limit: query.limit,
        asc: query.asc,
    });
    let page = Page::read(query);
    let offset = usize::try_from(page.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
    Ok(ListEmailProvidersResponse {
        details: ListDetails {
            total_result: found.len() as u64,
            processed_sequence: 0,
            view_timestamp: timestamp(service.clock.now()).into(),
        }
        .into(),
        result: found.into_iter().skip(offset).take(limit).map(told).collect(),
    })
}

pub async fn get_email_provider(
    service: &Service,
    call: &Call,
    _: GetEmailProviderRequest,
) -> Result<GetEmailProviderResponse, Problem> {
    let active = of_instance(service, call)
        .await?
        .into_iter()
        .find(|provider| provider.standing == Standing::Active)
        .ok_or(Reason::EmailProviderNotFound)?;
    Ok(GetEmailProviderResponse {
        config: told(active).into(),
    })
}

pub async fn get_email_provider_by_id(
    service: &Service,
    call: &Call,
    request: GetEmailProviderByIdRequest,
) -> Result<GetEmailProviderByIdResponse, Problem> {
    may_read(call)?;
    text("GetEmailProviderByIdRequest.Id", &request.id, ID)?;
    let found = one(service, call, &request.id, None).await?;
    Ok(GetEmailProviderByIdResponse {
        config: told(found).into(),
    })
}

pub async fn add_email_provider_smtp(
    service: &Service,
    call: &Call,
    request: AddEmailProviderSMTPRequest,
) -> Result<AddEmailProviderSMTPResponse, Problem> {
    may_change(call)?;
    let form = Smtp {
        sender_address: request.sender_address,
        sender_name: request.sender_name,
        tls: request.tls,
        host: request.host,
        user: request.user,
        password: request.password,
        reply_to_address: request.reply_to_address,
        description: request.description,
    }
    .form("AddEmailProviderSMTPRequest")?;
    let added = service.save_email_provider(&call.caller, &form).await?;
    Ok(AddEmailProviderSMTPResponse {
        details: details(added.details).into(),
        id: added.id,
    })
}

pub async fn update_email_provider_smtp(
    service: &Service,
    call: &Call,
    request: UpdateEmailProviderSMTPRequest,
) -> Result<UpdateEmailProviderSMTPResponse, Problem> {
    may_change(call)?;
    text("UpdateEmailProviderSMTPRequest.Id", &request.id, ID)?;
    let form = Smtp {
        sender_address: request.sender_address,
        sender_name: request.sender_name,
        tls: request.tls,
        host: request.host,
        user: request.user,
        password: request.password,
        reply_to_address: request.reply_to_address,
        description: request.description,
    }
    .form("UpdateEmailProviderSMTPRequest")?;
    let before = one(service, call, &request.id, Some(ProviderKind::Smtp)).await?;
    let changed = service
        .save_email_provider(&call.caller, &kept(&before, form))
        .await?;
    Ok(UpdateEmailProviderSMTPResponse {
        details: details(changed.details).into(),
    })
}

pub async fn update_email_provider_smtp_password(
    service: &Service,
    call: &Call,
    request: UpdateEmailProviderSMTPPasswordRequest,
) -> Result<UpdateEmailProviderSMTPPasswordResponse, Problem> {
    may_change(call)?;
    text(
        "UpdateEmailProviderSMTPPasswordRequest.Password",
        &request.password,
        PASSWORD,
    )?;
    text("UpdateEmailProviderSMTPPasswordRequest.Id", &request.id, ID)?;
    let before = one(service, call, &request.id, Some(ProviderKind::Smtp)).await?;
    if before.smtp().is_some_and(|smtp| smtp.user.is_none()) {
        return Err(Reason::EmailProviderSignInIncomplete.into());
    }
    let form = EmailProviderForm {
        secret: request.password,
        ..EmailProviderForm::from(&before)
    };
    let changed = service.save_email_provider(&call.caller, &form).await?;
    Ok(UpdateEmailProviderSMTPPasswordResponse {
        details: details(changed.details).into(),
    })
}

pub async fn add_email_provider_http(
    service: &Service,
    call: &Call,
    request: AddEmailProviderHTTPRequest,
) -> Result<AddEmailProviderHTTPResponse, Problem> {
    may_change(call)?;
    let form = http_form(
        "AddEmailProviderHTTPRequest",
        request.endpoint,
        request.description,
    )?;
    let added = service.save_email_provider(&call.caller, &form).await?;
    Ok(AddEmailProviderHTTPResponse {
        details: details(added.details).into(),
        id: added.id,
        signing_key: added.signing_key.unwrap_or_default(),
    })
}

pub async fn update_email_provider_http(
    service: &Service,
    call: &Call,
    request: UpdateEmailProviderHTTPRequest,
) -> Result<UpdateEmailProviderHTTPResponse, Problem> {
    may_change(call)?;
    text("UpdateEmailProviderHTTPRequest.Id", &request.id, ID)?;
    let form = http_form(
        "UpdateEmailProviderHTTPRequest",
        request.endpoint,
        request.description,
    )?;
    let before = one(service, call, &request.id, Some(ProviderKind::Http)).await?;
    let renews = request.expiration_signing_key.is_set();
    let form = EmailProviderForm {
        renew_key: if renews { "yes" } else { "" }.to_owned(),
        ..kept(&before, form)
    };
    let changed = service.save_email_provider(&call.caller, &form).await?;
    Ok(UpdateEmailProviderHTTPResponse {
        details: details(changed.details).into(),
        signing_key: changed.signing_key,
    })
}

pub async fn activate_email_provider(
    service: &Service,
    call: &Call,
    request: ActivateEmailProviderRequest,
) -> Result<ActivateEmailProviderResponse, Problem> {
    may_change(call)?;
    text("ActivateEmailProviderRequest.Id", &request.id, TEXT)?;
    let before = one(service, call, &request.id, None).await?;
    if before.standing == Standing::Active {
        return Err(Reason::EmailProviderAlreadyActive.into());
    }
    let placed = service
        .place_email_provider(&call.caller, &before.id, Standing::Active)
        .await?;
    Ok(ActivateEmailProviderResponse {
        details: details(placed.details).into(),
    })
}

pub async fn deactivate_email_provider(
    service: &Service,
    call: &Call,
    request: DeactivateEmailProviderRequest,
) -> Result<DeactivateEmailProviderResponse, Problem> {
    may_change(call)?;
    text("DeactivateEmailProviderRequest.Id", &request.id, TEXT)?;
    let before = one(service, call, &request.id, None).await?;
    if before.standing == Standing::Off {
        return Err(Reason::EmailProviderAlreadyOff.into());
    }
    let placed = service
        .place_email_provider(&call.caller, &before.id, Standing::Off)
        .await?;
    Ok(DeactivateEmailProviderResponse {
        details: details(placed.details).into(),
    })
}

pub async fn remove_email_provider(
    service: &Service,
    call: &Call,
    request: RemoveEmailProviderRequest,
) -> Result<RemoveEmailProviderResponse, Problem> {
    may_change(call)?;
    text("RemoveEmailProviderRequest.Id", &request.id, ID)?;
    let before = one(service, call, &request.id, None).await?;
    let removed = service.remove_email_provider(&call.caller, &before.id).await?;
    Ok(RemoveEmailProviderResponse {
        details: details(removed.details).into(),
    })
}

pub async fn test_email_provider_smtp_by_id(
    service: &Service,
    call: &Call,
    request: TestEmailProviderSMTPByIdRequest,
) -> Result<TestEmailProviderSMTPByIdResponse, Problem> {
    may_change(call)?;
    let message = "TestEmailProviderSMTPByIdRequest";
    text(format_args!("{message}.Id"), &request.id, ID)?;
    text(
        format_args!("{message}.ReceiverAddress"),
        &request.receiver_address,
        TEXT,
    )?;
    let stored = one(service, call, &request.id, Some(ProviderKind::Smtp)).await?;
    let form = EmailProviderForm::from(&stored);
    let trial = service
        .try_email_provider(&call.caller, &form, &request.receiver_address, Language::ENGLISH)
        .await?;
    passed(trial)?;
    Ok(TestEmailProviderSMTPByIdResponse::default())
}

pub async fn test_email_provider_smtp(
    service: &Service,
    call: &Call,
    request: TestEmailProviderSMTPRequest,
) -> Result<TestEmailProviderSMTPResponse, Problem> {
    may_change(call)?;
    let message = "TestEmailProviderSMTPRequest";
    let form = Smtp {
        sender_address: request.sender_address,
        sender_name: request.sender_name,
        tls: request.tls,
        host: request.host,
        user: request.user,
        password: request.password,
        reply_to_address: String::new(),
        description: String::new(),
    }
    .form(message)?;
    text(
        format_args!("{message}.ReceiverAddress"),
        &request.receiver_address,
        TEXT,
    )?;
    text(format_args!("{message}.Id"), &request.id, 0..=*ID.end())?;
    let form = match request.id.as_str() {
        "" => form,
        id => kept(&one(service, call, id, Some(ProviderKind::Smtp)).await?, form),
    };
    let trial = service
        .try_email_provider(&call.caller, &form, &request.receiver_address, Language::ENGLISH)
        .await?;
    passed(trial)?;
    Ok(TestEmailProviderSMTPResponse::default())
}

fn may_read(call: &Call) -> Result<(), Problem> {
    call.caller.allow(Permission::PolicyRead, None)
}

/// Who may not learns nothing of what a message should be like.
fn may_change(call: &Call) -> Result<(), Problem> {
    call.caller.allow(Permission::InstancePolicyWrite, None)
}

async fn of_instance(service: &Service, call: &Call) -> Result<Vec<EmailProvider>, Problem> {
    may_read(call)?;
    let mut found = service.readable_email_providers(&call.caller).await?;
    found.retain(|provider| provider.organization_id.is_none());
    Ok(found)
}

/// One of the instance's, of this kind where the call is about one.
async fn one(
    service: &Service,
    call: &Call,
    id: &str,
    kind: Option<ProviderKind>,
) -> Result<EmailProvider, Problem> {
    let found = service.readable_email_provider(&call.caller, id).await?;
    let fits = found.organization_id.is_none() && kind.is_none_or(|kind| found.kind() == kind);
    fits.then_some(found)
        .ok_or_else(|| Reason::EmailProviderNotFound.into())
}

/// What the API says nothing about stays as it was.
fn kept(before: &EmailProvider, form: EmailProviderForm) -> EmailProviderForm {
    let stored = EmailProviderForm::from(before);
    let signs_in_as_before = !form.user.is_empty() && stored.user == form.user;
    let is_as_encrypted = |stored: &str, asked: &str| {
        let is_told = |rule| TlsRule::parse(rule).is_some_and(is_encrypted);
        is_told(stored) == is_told(asked)
    };
    let encrypts_as_before = stored.host == form.host && is_as_encrypted(&stored.tls, &form.tls);
    EmailProviderForm {
        id: stored.id,
        auth: if signs_in_as_before {
            stored.auth
        } else {
            form.auth
        },
        tls: if encrypts_as_before { stored.tls } else { form.tls },
        rate: stored.rate,
        concurrency: stored.concurrency,
        ..form
    }
}

/// All that the API tells of a rule.
fn is_encrypted(rule: TlsRule) -> bool {
    matches!(rule, TlsRule::Implicit | TlsRule::Required)
}

fn passed(trial: Trial) -> Result<(), Problem> {
    match trial.failure {
        None => Ok(()),
        Some(failure) => Err(Problem::with_text(Reason::EmailProviderFailed, failure.words)),
    }
}

/// What the messages about a mail server have in common.
struct Smtp {
    sender_address: String,
    sender_name: String,
    tls: bool,
    host: String,
    user: String,
    password: String,
    reply_to_address: String,
    description: String,
}

impl Smtp {
    fn form(self, message: &str) -> Result<EmailProviderForm, Problem> {
        let check = |field: &str, value: &str, chars| text(format_args!("{message}.{field}"), value, chars);
        let checked: Checked = check("SenderAddress", &self.sender_address, TEXT)
            .and_then(|()| check("SenderName", &self.sender_name, TEXT))
            .and_then(|()| check("Host", &self.host, HOST))
            .and_then(|()| check("User", &self.user, OPTIONAL_TEXT))
            .and_then(|()| check("Password", &self.password, OPTIONAL_PASSWORD))
            .and_then(|()| check("ReplyToAddress", &self.reply_to_address, OPTIONAL_TEXT))
            .and_then(|()| check("Description", &self.description, OPTIONAL_TEXT));
        checked?;
        let tls = match (self.tls, Host::parse(&self.host)?.port) {
            (true, 465) => TlsRule::Implicit,
            (true, _) => TlsRule::Required,
            (false, _) => TlsRule::Optional,
        };
        Ok(EmailProviderForm {
            kind: ProviderKind::Smtp.as_str().to_owned(),
            name: self.description,
            host: self.host,
            tls: tls.as_str().to_owned(),
            user: self.user,
            secret: self.password,
            sender_address: self.sender_address,
            sender_name: self.sender_name,
            reply_to: self.reply_to_address,
            ..EmailProviderForm::default()
        })
    }
}

fn http_form(message: &str, endpoint: String, description: String) -> Result<EmailProviderForm, Problem> {
    text(format_args!("{message}.Endpoint"), &endpoint, ENDPOINT)?;
    text(format_args!("{message}.Description"), &description, OPTIONAL_TEXT)?;
    Ok(EmailProviderForm {
        kind: ProviderKind::Http.as_str().to_owned(),
        name: description,
        endpoint,
        ..EmailProviderForm::default()
    })
}

fn details(details: Details) -> ObjectDetails {
    ObjectDetails {
        sequence: details.sequence,
        creation_date: timestamp(details.created_at).into(),
        change_date: timestamp(details.changed_at).into(),
        resource_owner: details.resource_owner,
    }
}

fn told(provider: EmailProvider) -> wire::settings::v1::EmailProvider {
    wire::settings::v1::EmailProvider {
        details: details(provider.details()).into(),
        state: match provider.standing {
            Standing::Active => EmailProviderState::EMAIL_PROVIDER_ACTIVE,
            Standing::FallBack | Standing::Off => EmailProviderState::EMAIL_PROVIDER_INACTIVE,
        }
        .into(),
        id: provider.id,
        description: provider.name,
        config: Some(match provider.carrier {
            Carrier::Smtp(smtp) => Config::Smtp(Box::new(EmailProviderSMTP {
                sender_address: smtp.sender_address,
                sender_name: smtp.sender_name,
                tls: is_encrypted(smtp.tls),
                host: smtp.host.to_string(),
                user: smtp.user.map_or_else(String::new, |(_, user)| user),
                reply_to_address: smtp.reply_to.unwrap_or_default(),
            })),
            Carrier::Http(http) => Config::Http(Box::new(EmailProviderHTTP {
                endpoint: http.endpoint,
            })),
        }),
    }
}
