//! The invited person's pages: one for each state of an invitation, each with words of its own and a way on.

mod code;
mod decline;
mod done;
mod hand_off;
mod provider;
mod refused;
mod reminders;
mod set_up;
mod welcome;

use leptos::prelude::*;
use shared::Problem;
use shared::onboarding::{Invitation, SetUpView, Welcome};
use shared::providers::{Mismatch, ProviderChoice};
use shared::texts::Language;

use crate::plain::{Page, PageContext, Piece, document, sentence};

pub use done::{DoneView, Told};
pub use hand_off::HandOffView;

pub(crate) use refused::{Place, words_at};
pub(crate) use set_up::{new_password, repeated};

/// How somebody signs in who is done setting up; neither of them: with their password.
#[derive(Clone, Debug, Default)]
pub struct SignInWays {
    pub has_passkey: bool,
    pub provider: Option<ProviderChoice>,
}

#[derive(Clone, Debug)]
pub enum OnboardingPage {
    /// `typed`: what stood in the code's field, to be kept.
    Welcome {
        welcome: Welcome,
        typed: String,
    },
    SetUp {
        view: SetUpView,
        problem: Option<Problem>,
    },
    Done(DoneView),
    /// A provider's account that is not the invited one.
    Mismatch {
        invitation: Invitation,
        mismatch: Mismatch,
    },
    /// Without a valid code nobody learns whose invitation it is.
    NotExpected {
        invitation: Option<Invitation>,
        user_id: String,
        problem: Option<Problem>,
    },
    /// The laptop that waits for the phone.
    HandOff(HandOffView),
    /// The phone before it takes over; nothing when it is too late.
    OnPhone(Option<Invitation>),
    DoneOnPhone,
    Declined,
    /// From a reminder; anybody may open it with any token.
    StopReminders {
        token: String,
    },
    RemindersStopped,
    LinkSent {
        masked_email: String,
    },
    InvitationRequested {
        inviter_name: String,
    },
}

/// The page as an HTML document.
#[must_use]
pub fn page(context: &PageContext, page: &OnboardingPage) -> String {
    let language = context.language;
    document(context, || match page {
        OnboardingPage::Welcome { welcome, typed } => welcome::page(language, welcome, typed),
        OnboardingPage::SetUp { view, problem } => set_up::page(language, view, problem.as_ref()),
        OnboardingPage::Done(view) => done::page(language, view),
        OnboardingPage::Mismatch { invitation, mismatch } => {
            provider::mismatch(language, invitation, mismatch)
        }
        OnboardingPage::NotExpected {
            invitation,
            user_id,
            problem,
        } => decline::page(language, invitation.as_ref(), user_id, problem.as_ref()),
        OnboardingPage::HandOff(view) => hand_off::on_laptop(language, view),
        OnboardingPage::OnPhone(invitation) => hand_off::on_phone(language, invitation.as_ref()),
        OnboardingPage::DoneOnPhone => hand_off::done(language),
        OnboardingPage::Declined => decline::declined(language),
        OnboardingPage::StopReminders { token } => reminders::page(language, token),
        OnboardingPage::RemindersStopped => reminders::stopped(language),
        OnboardingPage::LinkSent { masked_email } => told(
            language,
            "link-sent-title",
            view! {
                <p class="lead">
                    {sentence(language, "link-sent-text", &[("masked", Piece::Address(masked_email))])}
                </p>
                <p class="quiet">{language.text("link-sent-note")}</p>
            }
            .into_any(),
        ),
        OnboardingPage::InvitationRequested { inviter_name } => told(
            language,
            "invitation-requested-title",
            view! {
                <p class="lead">
                    {sentence(
                        language,
                        "invitation-requested-text",
                        &[("inviter", Piece::Name(inviter_name))],
                    )}
                </p>
            }
            .into_any(),
        ),
    })
}

/// A page under a heading without variables.
fn told(language: Language, title_key: &str, body: AnyView) -> Page {
    titled(language, title_key, &[], body)
}

/// A page under a heading; its variables are names.
fn titled(
    language: Language,
    title_key: &str,
    variables: &[(&'static str, Piece<'_>)],
    body: AnyView,
) -> Page {
    let plain: Vec<_> = variables
        .iter()
        .filter_map(|(name, piece)| match piece {
            Piece::Name(words) | Piece::Aside(words) | Piece::Address(words) => {
                Some((*name, (*words).into()))
            }
            Piece::Moment(_) | Piece::Number(_) => None,
        })
        .collect();
    Page {
        title: language.text_with(title_key, &plain),
        has_problem: false,
        main: view! {
            <section class="card card-door">
                <h1>{sentence(language, title_key, variables)}</h1>
                {body}
            </section>
        }
        .into_any(),
    }
}

/// To where somebody signs in who is done setting up.
fn sign_in_link(
    language: Language,
    invitation: &Invitation,
    ways: &SignInWays,
    class: &'static str,
    words_key: &str,
) -> impl IntoView + use<> {
    let (href, words) = match ways {
        SignInWays {
            has_passkey: false,
            provider: Some(provider),
        } => (
            provider::sign_in_path(provider),
            language.text_with(
                "done-sign-in-provider",
                &[("provider", provider.name.as_str().into())],
            ),
        ),
        _ => (
            sign_in_path(&invitation.login_name, ways.has_passkey),
            language.text(words_key),
        ),
    };
    view! {
        <a class=class href=href>
            {words}
        </a>
    }
}

/// Where somebody signs in who is done setting up. A passkey needs no name, so the page does not wait for a password.
fn sign_in_path(login_name: &str, has_passkey: bool) -> String {
    if has_passkey {
        return "/sign-in".to_owned();
    }
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    format!(
        "/sign-in?login_name={}",
        utf8_percent_encode(login_name, NON_ALPHANUMERIC)
    )
}

/// An address of the invited person's pages, below `/invite/{user_id}`.
fn invite_path(user_id: &str, rest: &str) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~');
    format!("/invite/{}{rest}", utf8_percent_encode(user_id, SEGMENT))
}
