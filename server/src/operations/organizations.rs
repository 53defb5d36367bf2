//! Organizations: add, list.

use shared::access::{Permission, Role};
use shared::organizations::{
    AddOrganization, NewAdmin, Organization, OrganizationCondition, OrganizationQuery,
};
use shared::{Details, Problem, Service};
use wire::org::v2::add_organization_request::{Admin, admin::UserType};
use wire::org::v2::add_organization_response::CreatedAdmin;
use wire::org::v2::search_query::Query;
use wire::org::v2::{
    AddOrganizationRequest, AddOrganizationResponse, ListOrganizationsRequest, ListOrganizationsResponse,
    OrganizationFieldName, OrganizationState, SearchQuery,
};

use super::filters::{Filters, Page, text_filter};
use super::users::{check_add_human_user, new_human};
use super::validate::{Checked, TEXT, broken, defined, optional, required, text, within};
use super::{Call, details, list_details};

pub async fn add_organization(
    service: &Service,
    call: &Call,
    request: AddOrganizationRequest,
) -> Result<AddOrganizationResponse, Problem> {
    // Asked before the message is looked at, as the existing API does for calls of one fixed permission.
    call.caller.allow(Permission::OrgCreate, None)?;
    check_add(&request)?;
    let wish = AddOrganization {
        name: request.name,
        id: request.org_id,
        admins: request
            .admins
            .into_iter()
            .enumerate()
            .map(|(at, admin)| new_admin(at, admin))
            .collect::<Result<_, _>>()?,
        ..AddOrganization::default()
    };
    let added = service.add_organization(&call.caller, wish).await?;
    Ok(AddOrganizationResponse {
        details: details(details_of(&added.organization)).into(),
        organization_id: added.organization.id,
        created_admins: added
            .created_admins
            .into_iter()
            .map(|admin| CreatedAdmin {
                user_id: admin.user_id,
                ..CreatedAdmin::default()
            })
            .collect(),
    })
}

fn check_add(request: &AddOrganizationRequest) -> Checked {
    text("AddOrganizationRequest.Name", &request.name, TEXT)?;
    for (at, admin) in request.admins.iter().enumerate() {
        within(
            format_args!("AddOrganizationRequest.Admins[{at}]"),
            check_admin(admin),
        )?;
    }
    optional("AddOrganizationRequest.OrgId", request.org_id.as_deref(), TEXT)
}

fn check_admin(admin: &Admin) -> Checked {
    match required("AddOrganizationRequest_Admin.UserType", admin.user_type.as_ref())? {
        UserType::UserId(id) => text("AddOrganizationRequest_Admin.UserId", id, TEXT),
        UserType::Human(human) => within("AddOrganizationRequest_Admin.Human", check_add_human_user(human)),
    }
}

fn new_admin(at: usize, admin: Admin) -> Result<NewAdmin, Problem> {
    let roles = admin
        .roles
        .iter()
        .map(|name| role(at, name))
        .collect::<Checked<_>>()?;
    match admin.user_type {
        Some(UserType::Human(human)) => Ok(NewAdmin::Human {
            human: Box::new(new_human(*human)?),
            roles,
        }),
        Some(UserType::UserId(user_id)) => Ok(NewAdmin::User { user_id, roles }),
        // Checked before.
        None => Ok(NewAdmin::User {
            user_id: String::new(),
            roles,
        }),
    }
}

/// A role within the new organization. One of the whole instance is no organization's to give.
fn role(at: usize, name: &str) -> Checked<Role> {
    match Role::parse(name).filter(|role| !role.is_instance_wide()) {
        Some(role) => Ok(role),
        None => broken(
            format_args!("AddOrganizationRequest.Admins[{at}].Roles"),
            "value must be one of ORG_OWNER, ORG_USER_MANAGER, ORG_OWNER_VIEWER",
        ),
    }
}

pub async fn list_organizations(
    service: &Service,
    call: &Call,
    request: ListOrganizationsRequest,
) -> Result<ListOrganizationsResponse, Problem> {
    let mut filters = Filters::default();
    let conditions = request
        .queries
        .into_iter()
        .enumerate()
        .map(|(at, query)| {
            within(
                format_args!("ListOrganizationsRequest.Queries[{at}]"),
                condition(query, &mut filters),
            )
        })
        .collect::<Checked<_>>()?;
    let page = Page::read(request.query.into_option());
    let found = service
        .list_organizations(
            &call.caller,
            OrganizationQuery {
                conditions,
                visible: None,
                sort_by_name: request.sorting_column == OrganizationFieldName::Name,
                ascending: page.ascending,
                offset: page.offset,
                limit: page.limit,
            },
        )
        .await?;
    Ok(ListOrganizationsResponse {
        details: list_details(service, found.total).into(),
        sorting_column: request.sorting_column,
        result: found.organizations.into_iter().map(organization).collect(),
    })
}

fn condition(query: SearchQuery, filters: &mut Filters) -> Checked<OrganizationCondition> {
    filters.count("SearchQuery.Query", 0)?;
    Ok(match required("SearchQuery.Query", query.query)? {
        Query::NameQuery(q) => {
            let checked = text_filter("OrganizationNameQuery", "Name", q.name, q.method);
            let (name, compare) = within("SearchQuery.NameQuery", checked)?;
            OrganizationCondition::Name(name, compare)
        }
        Query::DomainQuery(q) => {
            let checked = text_filter("OrganizationDomainQuery", "Domain", q.domain, q.method);
            let (domain, compare) = within("SearchQuery.DomainQuery", checked)?;
            OrganizationCondition::Domain(domain, compare)
        }
        Query::StateQuery(q) => {
            let checked = defined("OrganizationStateQuery.State", q.state);
            let state = within("SearchQuery.StateQuery", checked)?;
            OrganizationCondition::IsActive(state == OrganizationState::Active)
        }
        Query::IdQuery(q) => {
            within("SearchQuery.IdQuery", text("OrganizationIDQuery.Id", &q.id, TEXT))?;
            OrganizationCondition::Id(q.id)
        }
        Query::DefaultQuery(_) => OrganizationCondition::Default,
    })
}

fn organization(organization: Organization) -> wire::org::v2::Organization {
    wire::org::v2::Organization {
        details: details(details_of(&organization)).into(),
        state: OrganizationState::Active.into(),
        id: organization.id,
        name: organization.name,
        primary_domain: organization.primary_domain,
    }
}

fn details_of(organization: &Organization) -> Details {
    Details {
        sequence: organization.sequence,
        changed_at: organization.changed_at,
        created_at: organization.created_at,
        resource_owner: organization.id.clone(),
    }
}
