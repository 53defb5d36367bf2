//! The life of an invite, as pure decisions: a state and a wish in, a change or a refusal out.

use std::time::Duration;

use crate::events::EventKind;
use crate::invites::{
    Actor, CodeRecord, CreateInvite, CreatedInvite, Invite, InviteCode, InviteState, IssuedCode, Lifetime,
    LinkValues, UrlTemplate, default_link, reminders,
};
use crate::mail::{Accents, InviteMail, MailMessage, QueuedMail, harmless_words, mail_language};
use crate::organizations::{Effective, Organization, Source};
use crate::ports::{InviteWrite, RecentMails, Snapshot};
use crate::service::{Draft, Tools};
use crate::users::User;
use crate::{Micros, Problem, Reason, ids};

/// Wrong codes before a code is thrown away (NIST SP 800-63B-4 allows at most 100).
pub const MAX_FAILED_CHECKS: u32 = 10;
/// Mails to one person within [`MAIL_WINDOW`].
pub const MAX_MAILS: u32 = 5;
pub const MAIL_WINDOW: Duration = Duration::from_secs(60 * 60);

/// A person who can be invited: a human without a way to sign in.
pub(crate) fn invitable(user: Option<User>) -> Result<User, Problem> {
    let user = user
        .filter(|user| user.human().is_some())
        .ok_or(Reason::UserNotFound)?;
    if user.human().is_some_and(crate::users::Human::is_initialised) {
        return Err(Reason::UserAlreadyInitialised.into());
    }
    Ok(user)
}

/// Makes a new code for the user of the draft: on a fresh invite, or in place of the open one's earlier code.
pub(crate) fn create(
    tools: &Tools,
    draft: &mut Draft,
    snapshot: Snapshot,
    request: &CreateInvite,
    inviter: &Actor,
) -> Result<CreatedInvite, Problem> {
    let organization = snapshot.organization.ok_or(Reason::OrganizationNotFound)?;
    let policy = organization.policy();
    check_domain(&draft.user, inviter, &policy)?;
    check_template(request, snapshot.invite.as_ref(), &policy)?;
    let sends = request.sends_mail();
    if sends {
        if request
            .send
            .url_template
            .as_ref()
            .is_some_and(|template| !template.is_web_address())
        {
            return Err(Reason::TemplateSyntax.into());
        }
        check_mail_limit(snapshot.recent_mails, tools.now)?;
    }
    let (expires_at, link_expires_at) = organization
        .layers()
        .lifetime()
        .ends(tools.now, request.valid_until)?;
    let profile = policy.code_profile;
    let code = InviteCode::generate(profile, |bytes| tools.random.fill(bytes));
    let record = CodeRecord {
        hash: tools.codes.hash(&draft.user.id, &code),
        key_id: tools.codes.current_id().to_owned(),
        created_at: tools.now,
        expires_at: link_expires_at,
        failed_checks: 0,
        spent_at: None,
        proves_email: sends && !request.return_code,
        is_scanned: false,
    };
    let is_open = |invite: &Invite| invite.state == InviteState::Pending && tools.now < invite.expires_at;
    draft.change.issued_code = Some(IssuedCode {
        lookup: tools.codes.lookup(&code),
        stands_alone: profile.stands_alone(),
        issued_at: tools.now,
    });
    let earlier = snapshot.invite;
    let replaced = earlier.as_ref().is_some_and(is_open);
    // The newest invite of a user is the latest one, even where the clock stood still or went back.
    let created_at = earlier.as_ref().map_or(tools.now, |earlier| {
        tools.now.max(earlier.created_at.plus(Duration::from_micros(1)))
    });
    let mut invite = match earlier {
        Some(mut invite) if replaced => {
            draft.change.cancel_mails_of = Some(invite.id.clone());
            invite.expires_at = match (request.keeps_end, request.valid_until) {
                (true, _) => invite.expires_at,
                (false, Some(_)) => expires_at,
                // Nobody asked for an earlier end.
                (false, None) => invite.expires_at.max(expires_at),
            };
            invite
        }
        earlier => Invite {
            id: ids::time_ordered(tools.now, &*tools.random),
            user_id: draft.user.id.clone(),
            organization_id: organization.id.clone(),
            inviter: inviter.clone(),
            state: InviteState::Pending,
            application_name: earlier
                .as_ref()
                .and_then(|invite| invite.application_name.clone()),
            url_template: earlier.and_then(|invite| invite.url_template),
            note: None,
            created_at,
            expires_at,
            code: None,
            may_be_reminded: true,
            ended_at: None,
            last_event: EventKind::CodeAdded,
            last_event_at: tools.now,
        },
    };
    // What the request leaves out stays as it was; each part falls back by itself.
    if let Some(name) = &request.send.application_name {
        invite.application_name = Some(name.clone());
    }
    if let Some(template) = &request.send.url_template {
        invite.url_template = Some(template.source().to_owned());
    }
    if let Some(note) = &request.note {
        invite.note = Some(note.clone());
    }
    let link_expires_at = record.expires_at.min(invite.expires_at);
    invite.code = Some(CodeRecord {
        expires_at: link_expires_at,
        ..record
    });
    let link = link(tools, &invite, &code)?;
    let kind = if replaced {
        EventKind::CodeReplaced
    } else {
        EventKind::CodeAdded
    };
    draft.record(kind, Some(&mut invite), None);
    if sends {
        let mail = invite_mail(tools, &draft.user, &organization, &invite, &code, replaced)?;
        draft.change.mails = vec![QueuedMail {
            leaves_at: mail.created_at.plus(request.undo),
            ..mail
        }];
        if tools.sends_mail(&organization) {
            draft.change.reminder = reminders::plan(tools, &policy, &invite, &code)?;
        }
    }
    let created = CreatedInvite {
        invite_id: invite.id.clone(),
        user_id: draft.user.id.clone(),
        details: draft.details(),
        code: request.return_code.then(|| code.grouped()),
        link: request.return_code.then_some(link),
        sent: sends,
        replaced,
        expires_at: invite.expires_at,
        link_expires_at,
    };
    draft.change.invite = if replaced {
        InviteWrite::Update(Box::new(invite))
    } else {
        InviteWrite::Insert(Box::new(invite))
    };
    Ok(created)
}

/// The operator's own command reaches everybody: it is the way back in.
fn check_domain(user: &User, inviter: &Actor, policy: &Effective) -> Result<(), Problem> {
    let email = user.human().map_or("", |human| human.email.as_str());
    let domain = email.rsplit('@').next().unwrap_or_default();
    if policy.invited_domains.allow(domain) || *inviter == Actor::system() {
        return Ok(());
    }
    Err(Problem::with_text(Reason::DomainNotInvited, domain))
}

/// The template of an earlier invite counts as well: the hosts may have become fewer since.
fn check_template(
    request: &CreateInvite,
    earlier: Option<&Invite>,
    policy: &Effective,
) -> Result<(), Problem> {
    if let Some(template) = &request.send.url_template {
        return template.check_host(&policy.link_hosts);
    }
    let kept = earlier.and_then(|invite| invite.url_template.as_deref());
    kept.map_or(Ok(()), |source| {
        UrlTemplate::parse(source)?.check_host(&policy.link_hosts)
    })
}

/// usher's mails have colours of their own and no logo; others where somebody chose some.
pub(crate) fn accents(organization: &Organization) -> Option<Accents> {
    let layers = organization.layers();
    let has_colours = ["primary_light", "primary_dark"]
        .iter()
        .any(|field| layers.source(field) != Source::Default);
    let policy = layers.effective();
    let logo = policy.logo_url.get().map(str::to_owned);
    let (light, dark) = match has_colours {
        true => (policy.primary_light.to_string(), policy.primary_dark.to_string()),
        false => (String::new(), String::new()),
    };
    (has_colours || logo.is_some()).then_some(Accents { light, dark, logo })
}

pub(crate) fn check_mail_limit(recent: RecentMails, now: Micros) -> Result<(), Problem> {
    if recent.count < MAX_MAILS {
        return Ok(());
    }
    // Rounded up: whoever waits as long as told gets through.
    let wait = recent.oldest_at.plus(MAIL_WINDOW).since(now) + Duration::from_millis(1001);
    Err(Problem::wait(Reason::TooManyMails, wait))
}

fn link(tools: &Tools, invite: &Invite, code: &InviteCode) -> Result<String, Problem> {
    let code = code.grouped();
    Ok(match &invite.url_template {
        None => default_link(&tools.settings.public_url, &invite.user_id, &code),
        Some(source) => UrlTemplate::parse(source)?.render(LinkValues {
            user_id: &invite.user_id,
            code: &code,
            org_id: &invite.organization_id,
            code_id: "",
        }),
    })
}

fn invite_mail(
    tools: &Tools,
    user: &User,
    organization: &Organization,
    invite: &Invite,
    code: &InviteCode,
    replaces_earlier: bool,
) -> Result<QueuedMail, Problem> {
    let message = MailMessage::Invite(InviteMail {
        replaces_earlier,
        ..mail_of(tools, user, organization, invite, code)?
    });
    QueuedMail::sealed(tools, &user.id, Some(&invite.id), &message)
}

/// The words of an invite, as a mail has them.
pub(crate) fn mail_of(
    tools: &Tools,
    user: &User,
    organization: &Organization,
    invite: &Invite,
    code: &InviteCode,
) -> Result<InviteMail, Problem> {
    let human = user.human().ok_or(Reason::UserNotFound)?;
    Ok(InviteMail {
        to: human.email.as_str().to_owned(),
        person_name: harmless_words(&human.display_name),
        language: mail_language(human, organization).tag().to_owned(),
        inviter_name: harmless_words(&invite.inviter.name),
        application_name: harmless_words(&organization.application_name(invite.application_name.as_deref())),
        organization_name: harmless_words(&organization.name),
        accents: accents(organization),
        code: code.grouped(),
        link: link(tools, invite, code)?,
        not_expected_link: default_link(&tools.settings.public_url, &user.id, &code.grouped()).replacen(
            "?code=",
            "/not-expected?code=",
            1,
        ),
        link_expires_at: invite
            .code
            .as_ref()
            .map_or(invite.expires_at, |code| code.expires_at),
        note: invite.note.as_deref().map(harmless_words),
        replaces_earlier: false,
    })
}

/// What a presented code is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Match {
    /// The newest code, whatever became of its invite.
    Newest,
    /// An earlier code, which works no more.
    Replaced {
        at: Micros,
    },
    None,
}

pub(crate) fn match_code(tools: &Tools, snapshot: &Snapshot, code: &InviteCode) -> Match {
    let Some(invite) = &snapshot.invite else {
        return Match::None;
    };
    if invite
        .code
        .as_ref()
        .is_some_and(|record| tools.codes.matches(&invite.user_id, code, record))
    {
        return Match::Newest;
    }
    if !snapshot.presented_was_issued {
        return Match::None;
    }
    // Without a newest code, the one that took its place was thrown away, or it was this one.
    Match::Replaced {
        at: invite
            .code
            .as_ref()
            .map_or(invite.last_event_at, |newest| newest.created_at),
    }
}

/// Does the newest code still open the door?
pub(crate) fn is_usable(invite: &Invite, now: Micros) -> bool {
    let live = |record: &CodeRecord| record.spent_at.is_none() && now < record.expires_at;
    invite.state == InviteState::Pending && now < invite.expires_at && invite.code.as_ref().is_some_and(live)
}

/// Counts a wrong code; the tenth throws the code away. The invitation and the user are never harmed, and an invite that
/// has ended keeps its code, by which its holder is told so.
pub(crate) fn count_wrong_code(draft: &mut Draft, mut invite: Invite) {
    if invite.state != InviteState::Pending {
        draft.record(EventKind::WrongCode, None, None);
        return;
    }
    draft.record(EventKind::WrongCode, Some(&mut invite), None);
    let failed = invite.code.as_mut().map(|record| {
        record.failed_checks += 1;
        record.failed_checks
    });
    if failed.is_some_and(|count| count >= MAX_FAILED_CHECKS) {
        invite.code = None;
        draft.record(EventKind::CodeDiscarded, Some(&mut invite), None);
        draft.change.cancel_mails_of = Some(invite.id.clone());
    }
    draft.change.invite = InviteWrite::Update(Box::new(invite));
}

/// The person has another address now. Whoever reads the old mailbox holds links and codes, so none of them may open
/// anything any more, nor tell anything of the person. An open invitation stays open, to be sent again.
pub(crate) fn outdate(draft: &mut Draft, invite: &mut Invite) {
    if let Some(code) = &mut invite.code {
        code.outdate(draft.now);
        if invite.state == InviteState::Pending {
            draft.record(EventKind::CodeOutdated, Some(invite), None);
        }
    }
    draft.change.cancel_mails_of = Some(invite.id.clone());
    draft.change.outdate_issued_codes = true;
    draft.change.end_set_up_sessions = true;
    draft.change.invite = InviteWrite::Update(Box::new(invite.clone()));
}

/// The user of the draft has a way to sign in now: an open invite is accepted, or one that was
/// declined and might be opened again, and its mails need not leave any more.
pub(crate) fn settle(draft: &mut Draft, invite: Option<Invite>) {
    let waits = |invite: &Invite| matches!(invite.state, InviteState::Pending | InviteState::Declined);
    let Some(mut invite) = invite.filter(waits) else {
        return;
    };
    invite.state = InviteState::Accepted;
    invite.ended_at = Some(draft.now);
    draft.record(EventKind::Accepted, Some(&mut invite), None);
    draft.change.cancel_mails_of = Some(invite.id.clone());
    draft.change.invite = InviteWrite::Update(Box::new(invite));
}

/// The invite of that id, if no newer one took its place.
pub(crate) fn the_newest(newest: Option<Invite>, invite_id: &str) -> Result<Invite, Problem> {
    newest
        .filter(|invite| invite.id == invite_id)
        .ok_or_else(|| Reason::InviteNotPending.into())
}

/// Moves the end of an open or expired invite. Its newest link gets back what the earlier end had cut off, and no more:
/// the two clocks stay two. Answers the ends.
pub(crate) fn extend(
    draft: &mut Draft,
    mut invite: Invite,
    lifetime: Lifetime,
    until: Option<Micros>,
) -> Result<(Micros, Option<Micros>), Problem> {
    if invite.state != InviteState::Pending {
        return Err(Reason::InviteNotPending.into());
    }
    let (expires_at, _) = lifetime.ends(draft.now, until)?;
    if expires_at <= invite.expires_at {
        return Err(Reason::EndNotLater.into());
    }
    let mut link_expires_at = None;
    if let Some(record) = invite.code.as_mut().filter(|record| record.may_open()) {
        if record.expires_at >= invite.expires_at {
            let whole = record.created_at.plus(lifetime.link);
            record.expires_at = record.expires_at.max(whole.min(expires_at));
        }
        link_expires_at = Some(record.expires_at);
    }
    invite.expires_at = expires_at;
    draft.record(EventKind::Extended, Some(&mut invite), Some(expires_at.rfc3339()));
    draft.change.invite = InviteWrite::Update(Box::new(invite));
    Ok((expires_at, link_expires_at))
}

/// Ends an open invite without a credential. An expired one can be ended too: its person may still hold a link; and one
/// that was declined can be withdrawn, as its person may open it again.
pub(crate) fn end(
    draft: &mut Draft,
    mut invite: Invite,
    state: InviteState,
    kind: EventKind,
) -> Result<(), Problem> {
    let is_withdrawal = state == InviteState::Revoked && invite.state == InviteState::Declined;
    if invite.state != InviteState::Pending && !is_withdrawal {
        return Err(Reason::InviteNotPending.into());
    }
    invite.state = state;
    invite.ended_at = Some(draft.now);
    draft.record(kind, Some(&mut invite), None);
    draft.change.cancel_mails_of = Some(invite.id.clone());
    draft.change.end_set_up_sessions = true;
    draft.change.invite = InviteWrite::Update(Box::new(invite));
    Ok(())
}

/// Opens a declined invite again, as far as its time goes.
pub(crate) fn reopen(draft: &mut Draft, mut invite: Invite) -> Result<(), Problem> {
    if invite.state != InviteState::Declined || draft.now >= invite.expires_at {
        return Err(Reason::InviteNotPending.into());
    }
    invite.state = InviteState::Pending;
    invite.ended_at = None;
    draft.record(EventKind::Reopened, Some(&mut invite), None);
    draft.change.invite = InviteWrite::Update(Box::new(invite));
    Ok(())
}
