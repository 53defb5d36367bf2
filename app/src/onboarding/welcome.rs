//! What somebody sees who follows a link or types a code.

use leptos::prelude::*;
use shared::onboarding::{Invitation, Welcome};
use shared::texts::Language;

use super::done::way_on;
use super::{SignInWays, code, decline, invite_path, titled, told};
use crate::plain::{Page, Piece, sentence};

pub(super) fn page(language: Language, welcome: &Welcome, typed: &str) -> Page {
    let say = |key: &str, pieces: &[(&'static str, Piece<'_>)]| sentence(language, key, pieces);
    match welcome {
        Welcome::Ready {
            invitation,
            expires_at,
        } => titled(
            language,
            "ready-title",
            &[("application", Piece::Name(&invitation.application_name))],
            view! {
                <p class="lead">{invited_by(language, invitation)}</p>
                <p class="identity">
                    {say("ready-you-will-use", &[("email", Piece::Address(&invitation.email))])}
                </p>
                <p>{language.text("ready-next")}</p>
                <form
                    method="post"
                    action=invite_path(&invitation.user_id, "/continue")
                    data-once=""
                >
                    <button class="button button-wide" type="submit">
                        {language.text("ready-continue")}
                    </button>
                </form>
                <div class="afterwards small quiet">
                    <p>{say("ready-until", &[("moment", Piece::Moment(*expires_at))])}</p>
                    <p>
                        <a class="way" href=invite_path(&invitation.user_id, "/not-expected")>
                            {language.text("ready-not-expected")}
                        </a>
                    </p>
                </div>
            }
            .into_any(),
        ),
        Welcome::LinkExpired {
            invitation,
            masked_email,
            ended_at,
        } => told(
            language,
            "link-expired-title",
            view! {
                <p class="lead">
                    {say(
                        "link-expired-text",
                        &[
                            ("moment", Piece::Moment(*ended_at)),
                            ("application", Piece::Name(&invitation.application_name)),
                        ],
                    )}
                </p>
                {match masked_email {
                    Some(masked) => new_link(language, invitation, masked, "link-expired-way").into_any(),
                    None => ask(language, invitation),
                }}
            }
            .into_any(),
        ),
        Welcome::Over { invitation, ended_at } => told(
            language,
            "over-title",
            view! {
                <p class="lead">
                    {say(
                        "over-text",
                        &[
                            ("moment", Piece::Moment(*ended_at)),
                            ("application", Piece::Name(&invitation.application_name)),
                            ("inviter", Piece::Name(inviter(invitation))),
                        ],
                    )}
                </p>
                <form
                    method="post"
                    action=invite_path(&invitation.user_id, "/new-invitation")
                    data-once=""
                >
                    <button class="button button-wide" type="submit">
                        <span>{say("over-ask", &[("inviter", Piece::Aside(inviter(invitation)))])}</span>
                    </button>
                </form>
                <p class="small quiet">{language.text("over-note")}</p>
            }
            .into_any(),
        ),
        Welcome::Replaced {
            invitation,
            masked_email,
            at,
        } => told(
            language,
            "replaced-title",
            view! {
                <p class="lead">
                    {say(
                        "replaced-text",
                        &[
                            ("moment", Piece::Moment(*at)),
                            ("application", Piece::Name(&invitation.application_name)),
                        ],
                    )}
                </p>
                {match masked_email {
                    Some(masked) => new_link(language, invitation, masked, "replaced-way").into_any(),
                    None => ask(language, invitation),
                }}
            }
            .into_any(),
        ),
        Welcome::AlreadyDone {
            invitation,
            since,
            has_passkey,
            provider,
        } => told(
            language,
            "already-done-title",
            view! {
                <p class="lead">
                    {say(
                        if *has_passkey { "already-done-text-passkey" } else { "already-done-text" },
                        &[
                            ("moment", Piece::Moment(*since)),
                            ("application", Piece::Name(&invitation.application_name)),
                            ("login", Piece::Address(&invitation.login_name)),
                        ],
                    )}
                </p>
                {way_on(
                    language,
                    invitation,
                    &SignInWays {
                        has_passkey: *has_passkey,
                        provider: provider.clone(),
                    },
                    "way-sign-in",
                )}
                <p class="small quiet">
                    {say(
                        "already-done-not-you",
                        &[
                            ("inviter", Piece::Aside(inviter(invitation))),
                            ("organization", Piece::Aside(&invitation.organization_name)),
                        ],
                    )}
                </p>
            }
            .into_any(),
        ),
        Welcome::Revoked { invitation } => closed(
            language,
            invitation,
            ["revoked-title", "revoked-text", "revoked-contact"],
        ),
        Welcome::Declined {
            invitation,
            may_reopen: true,
        } => decline::reopen(language, invitation),
        Welcome::Declined { invitation, .. } => closed(
            language,
            invitation,
            ["was-declined-title", "was-declined-text", "was-declined-contact"],
        ),
        Welcome::WrongAccount {
            invitation,
            signed_in_as,
        } => wrong_account(language, invitation, signed_in_as),
        Welcome::WrongCode { tries_left } => code::wrong(language, *tries_left, typed),
        Welcome::SlowedDown { until } => code::slowed_down(language, *until),
        Welcome::NoCode => code::asked_for(language, typed),
    }
}

/// "Hello Maria, Ana Silva (Acme) has invited you." Names that say the same twice are said once.
fn invited_by(language: Language, invitation: &Invitation) -> AnyView {
    let Invitation {
        inviter_name,
        organization_name,
        application_name,
        person_name,
        ..
    } = invitation;
    let key = if inviter_name.is_empty() || inviter_name == organization_name {
        "ready-by-organization"
    } else if organization_name == application_name {
        "ready-by-person-only"
    } else {
        "ready-by-person"
    };
    sentence(
        language,
        key,
        &[
            ("person", Piece::Aside(person_name)),
            ("inviter", Piece::Name(inviter_name)),
            (
                "organization",
                if key == "ready-by-person" {
                    Piece::Aside(organization_name)
                } else {
                    Piece::Name(organization_name)
                },
            ),
        ],
    )
}

/// Whom to turn to: the organization, where no person's name is known.
pub(super) fn inviter(invitation: &Invitation) -> &str {
    if invitation.inviter_name.is_empty() {
        &invitation.organization_name
    } else {
        &invitation.inviter_name
    }
}

fn new_link(
    language: Language,
    invitation: &Invitation,
    masked_email: &str,
    words: &str,
) -> impl IntoView + use<> {
    let masked = ("masked", Piece::Address(masked_email));
    view! {
        <p>{sentence(language, words, &[masked])}</p>
        <form method="post" action=invite_path(&invitation.user_id, "/new-link") data-once="">
            <button class="button button-wide" type="submit">
                <span>{sentence(language, "send-new-link", &[masked])}</span>
            </button>
        </form>
    }
}

/// No mail can leave: whoever handed the link over has a newer one.
fn ask(language: Language, invitation: &Invitation) -> AnyView {
    let pieces = [
        ("inviter", Piece::Name(inviter(invitation))),
        ("organization", Piece::Aside(&invitation.organization_name)),
    ];
    view! {
        <p>{sentence(language, "new-link-ask", &pieces)}</p>
        <p>
            <a class="way" href="/invite">
                {language.text("other-code")}
            </a>
        </p>
    }
    .into_any()
}

/// An invitation that cannot be used any more, and whom to ask.
fn closed(language: Language, invitation: &Invitation, [title, text, contact]: [&str; 3]) -> Page {
    told(
        language,
        title,
        view! {
            <p class="lead">
                {sentence(
                    language,
                    text,
                    &[
                        ("organization", Piece::Name(&invitation.organization_name)),
                        ("application", Piece::Name(&invitation.application_name)),
                    ],
                )}
            </p>
            <p>{sentence(language, contact, &[("inviter", Piece::Name(inviter(invitation)))])}</p>
            <p>
                <a class="way" href="/invite">
                    {language.text("other-code")}
                </a>
            </p>
        }
        .into_any(),
    )
}

fn wrong_account(language: Language, invitation: &Invitation, signed_in_as: &str) -> Page {
    let name = Piece::Aside(signed_in_as);
    told(
        language,
        "wrong-account-title",
        view! {
            <p class="lead">
                {sentence(
                    language,
                    "wrong-account-text",
                    &[("name", Piece::Address(signed_in_as)), ("email", Piece::Address(&invitation.email))],
                )}
            </p>
            <div class="stack stack-tight">
                <form method="post" action="/sign-out" data-once="">
                    <input type="hidden" name="next" value=invite_path(&invitation.user_id, "") />
                    <button class="button button-wide" type="submit">
                        <span>
                            {sentence(
                                language,
                                "wrong-account-use",
                                &[("email", Piece::Address(&invitation.email))],
                            )}
                        </span>
                    </button>
                </form>
                <p class="small quiet">{sentence(language, "wrong-account-note", &[("name", name)])}</p>
            </div>
            <p>
                <a class="way" href="/account">
                    {sentence(language, "wrong-account-stay", &[("name", name)])}
                </a>
            </p>
        }
        .into_any(),
    )
}
