//! Putting reminders into the outbox when their time has come.

use std::time::Duration;

use super::rules::{Next, follow, upcoming};
use super::{DueReminder, Reminder, beside_the_persons_news, stop_link};
use crate::events::EventKind;
use crate::invites::{Actor, Invite, InviteCode, UrlTemplate, rules};
use crate::mail::{MailMessage, QueuedMail, ReminderMail};
use crate::organizations::Organization;
use crate::ports::{Change, InviteWrite, Load, ReminderWrite};
use crate::service::{Draft, Tools};
use crate::users::User;
use crate::{Problem, Reason, Service};

/// What was promised for a moment is kept a little later too: nobody looks at the very moment.
const GRACE: Duration = Duration::from_secs(15 * 60);
/// Looked at in one go; what is left comes with the next.
const AT_ONCE: u32 = 500;

impl Service {
    /// Puts the reminders that are due into the outbox, each in one transaction with what says that it was. Answers how many
    /// it was.
    pub async fn send_due_reminders(&self) -> Result<u32, Problem> {
        let mut sent = 0;
        for due in self.store.due_reminders(self.clock.now(), AT_ONCE).await? {
            let invite = due.invite_id.clone();
            match self.send_reminder(due).await {
                Ok(is_sent) => sent += u32::from(is_sent),
                // Others need not wait for it; it comes again.
                Err(problem) => tracing::error!(invite, %problem, "a reminder could not be looked at"),
            }
        }
        if sent > 0 {
            self.mail_bell.ring();
        }
        Ok(sent)
    }

    async fn send_reminder(&self, due: DueReminder) -> Result<bool, Problem> {
        let tools = self.tools();
        let load = Load {
            reminder: Some(due.invite_id.clone()),
            ..Load::user(&due.user_id)
        };
        self.store
            .decide(load, move |snapshot| {
                let Some(reminder) = snapshot.reminder else {
                    return Ok((Change::none(), false));
                };
                let open = snapshot.user.filter(User::is_active);
                let (Some(user), Some(organization), Some(invite)) =
                    (open, snapshot.organization, snapshot.invite)
                else {
                    return Ok((only(ReminderWrite::Drop(reminder.invite_id)), false));
                };
                Ok(settle(&tools, user, &organization, invite, reminder))
            })
            .await
    }
}

/// Sends it, puts it off, or gives it up.
fn settle(
    tools: &Tools,
    user: User,
    organization: &Organization,
    mut invite: Invite,
    reminder: Reminder,
) -> (Change, bool) {
    let policy = organization.policy();
    let asked_for = match tools.now < reminder.due_at.plus(GRACE) {
        true => reminder.due_at.min(tools.now),
        false => tools.now,
    };
    let next = upcoming(&policy, &invite, &reminder, asked_for);
    let may_leave = |next: &Next| next.at <= tools.now && rules::is_usable(&invite, tools.now);
    let Some(next) = next.filter(may_leave) else {
        return (only(follow(&policy, &invite, reminder, tools.now)), false);
    };
    let mail = match mail(tools, &user, organization, &invite, &reminder) {
        Ok(mail) => mail,
        Err(problem) => {
            tracing::warn!(invite = reminder.invite_id, %problem, "no reminder can be made of this invite");
            return (only(ReminderWrite::Drop(reminder.invite_id)), false);
        }
    };
    let mut draft = Draft::new(tools, user, Actor::system());
    beside_the_persons_news(&mut draft, &mut invite, EventKind::Reminded);
    draft.change.mails.push(mail);
    let rest = Reminder {
        passed: next.place + 1,
        last_mail_at: tools.now,
        ..reminder
    };
    draft.change.reminder = follow(&policy, &invite, rest, tools.now);
    draft.change.invite = InviteWrite::Update(Box::new(invite));
    (draft.finish(), true)
}

fn only(reminder: ReminderWrite) -> Change {
    Change {
        reminder,
        ..Change::none()
    }
}

fn mail(
    tools: &Tools,
    user: &User,
    organization: &Organization,
    invite: &Invite,
    reminder: &Reminder,
) -> Result<QueuedMail, Problem> {
    if let Some(template) = &invite.url_template {
        UrlTemplate::parse(template)?.check_host(&organization.policy().link_hosts)?;
    }
    // Sealed under a key that may be gone.
    let plain = tools.sealer.open(&reminder.sealed_code).ok_or(Reason::Internal)?;
    let code = InviteCode::read(&String::from_utf8_lossy(&plain));
    let message = MailMessage::Reminder(ReminderMail {
        invite: rules::mail_of(tools, user, organization, invite, &code)?,
        stop_link: stop_link(&tools.settings.public_url, &tools.codes, &invite.id).ok_or(Reason::Internal)?,
    });
    QueuedMail::sealed(tools, &user.id, Some(&invite.id), &message)
}
