//! The tokens there are.

use leptos::prelude::*;
use shared::Micros;
use shared::access::{GivenRole, TOKEN_PREFIX, TokenPage, TokenSummary};

use super::revoke::{RevokeLink, Revoking};
use super::role::role_name;
use crate::desk::{Dated, Moment, language};

#[component]
pub(super) fn TokenList(dated: Dated<TokenPage>, is_first: bool, revoking: Revoking) -> impl IntoView {
    let language = language();
    let Dated {
        now,
        value: TokenPage { tokens, next },
    } = dated;
    if tokens.is_empty() && is_first {
        return view! {
            <div class="empty stack">
                <h2>{language.text("tokens-none")}</h2>
                <p>{language.text("tokens-none-words")}</p>
            </div>
        }
        .into_any();
    }
    let heading = |key: &str| view! { <th scope="col">{language.text(key)}</th> };
    let rows = tokens
        .into_iter()
        .map(|token| view! { <TokenRow token=token now=now revoking=revoking/> })
        .collect_view();
    view! {
        <table class="table table-cards desk-tokens">
            <caption class="visually-hidden">{language.text("tokens-list")}</caption>
            <thead>
                <tr>
                    {heading("tokens-name")}
                    {heading("tokens-role")}
                    {heading("desk-created")}
                    {heading("desk-valid-until")}
                    {heading("tokens-last-used")}
                    {heading("desk-actions")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <nav class="cluster" aria-label=language.text("desk-pages")>
            {(!is_first).then(|| view! { <a class="button button-quiet" href="/admin/tokens">{language.text("desk-first-page")}</a> })}
            {next.map(|next| view! {
                <a class="button button-quiet" rel="next" href=format!("/admin/tokens?after={next}")>{language.text("desk-next-page")}</a>
            })}
        </nav>
    }
    .into_any()
}

#[component]
fn TokenRow(token: TokenSummary, now: Micros, revoking: Revoking) -> impl IntoView {
    let language = language();
    let by = language.text_with("desk-by", &[("name", token.creator_name.as_str().into())]);
    let end = match token.expires_at {
        Some(at) => view! { <Moment at=at now=now/> }.into_any(),
        None => language.text("tokens-no-end").into_any(),
    };
    let expired = token
        .is_expired
        .then(|| view! { <span class="badge badge-attention">{language.text("tokens-expired")}</span> });
    let last_used = match token.last_used_at {
        Some(at) => view! { <Moment at=at now=now/> }.into_any(),
        None => view! { <span class="quiet">{language.text("tokens-never-used")}</span> }.into_any(),
    };
    let revoke = token.is_revocable.then(
        || view! { <RevokeLink revoking=revoking lookup=token.lookup.clone() name=token.name.clone()/> },
    );
    view! {
        <tr data-token=token.lookup.clone()>
            <th scope="row">
                <bdi class="who">{token.name}</bdi>
                <code class="quiet small desk-address" dir="ltr">{format!("{TOKEN_PREFIX}{}", token.lookup)}</code>
            </th>
            <td data-label=language.text("tokens-role")>
                {token.roles.into_iter().map(|given| view! { <RoleWords given=given/> }).collect_view()}
            </td>
            <td data-label=language.text("desk-created")>
                <Moment at=token.created_at now=now/>
                <span class="quiet small desk-address"><bdi>{by}</bdi></span>
            </td>
            <td data-label=language.text("desk-valid-until")>{end} " " {expired}</td>
            <td data-label=language.text("tokens-last-used")>{last_used}</td>
            <td data-label=language.text("desk-actions")>{revoke}</td>
        </tr>
    }
}

#[component]
fn RoleWords(given: GivenRole) -> impl IntoView {
    let language = language();
    let place = given
        .organization_name
        .unwrap_or_else(|| language.text("tokens-everywhere"));
    view! {
        <span title=given.role.as_str()>{role_name(language, given.role)}</span>
        <span class="quiet small desk-address"><bdi>{place}</bdi></span>
    }
}
