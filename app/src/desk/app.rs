//! The desk's routes.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::SsrMode;
use leptos_router::components::{FlatRoutes, Redirect, Route, Router};
use leptos_router::path;

use super::context::Travelling;
use super::kept::KeptOnce;
use super::layout::Layout;
use super::not_found::NotFound;
use crate::invites::{InvitePage, InvitesPage, NewInvitePage};
use crate::mailing::{EditEmailProviderPage, EmailProvidersPage, NewEmailProviderPage};
use crate::organizations::{OrganizationsPage, PolicyPage};
use crate::providers::{EditProviderPage, NewProviderPage, ProvidersPage};
use crate::tokens::TokensPage;
use crate::webhooks::{WebhookPage, WebhooksPage};

/// Every page is rendered whole before it is sent (`SsrMode::Async`): it works without a script and can set its status.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let Travelling { language, desk, kept } = SharedValue::new(Travelling::begin).into_inner();
    provide_context(language);
    provide_context(desk);
    provide_context(KeptOnce(StoredValue::new(kept)));
    view! {
        <Router>
            <Layout>
                <FlatRoutes fallback=NotFound>
                    <Route path=path!("/admin") view=|| view! { <Redirect path="/admin/invites"/> } ssr=SsrMode::Async/>
                    <Route path=path!("/admin/invites") view=InvitesPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/invites/new") view=NewInvitePage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/invites/:id") view=InvitePage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/organizations") view=OrganizationsPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/organizations/:id/policy") view=PolicyPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/instance/policy") view=PolicyPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/providers") view=ProvidersPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/providers/new") view=NewProviderPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/providers/:id") view=EditProviderPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/webhooks") view=WebhooksPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/webhooks/:id") view=WebhookPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/mail") view=EmailProvidersPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/mail/new") view=NewEmailProviderPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/mail/:id") view=EditEmailProviderPage ssr=SsrMode::Async/>
                    <Route path=path!("/admin/tokens") view=TokensPage ssr=SsrMode::Async/>
                </FlatRoutes>
            </Layout>
        </Router>
    }
}
