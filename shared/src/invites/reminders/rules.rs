//! When the next reminder leaves: a pure rule of invite, policy and time.

use std::time::Duration;

use super::Reminder;
use super::quiet::Quiet;
use crate::Micros;
use crate::Problem;
use crate::invites::{Invite, InviteCode, rules};
use crate::organizations::Effective;
use crate::ports::ReminderWrite;
use crate::service::Tools;

/// Somebody who had a mail that lately needs no other.
const LEAST_APART: Duration = Duration::from_secs(60 * 60);
/// Who is reminded later than that cannot do anything about it.
const LEAST_LEFT: Duration = Duration::from_secs(30 * 60);

/// A reminder to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Next {
    pub at: Micros,
    /// Which of the policy's it is.
    pub place: u32,
}

/// `passed`: how many of the policy's are behind. `last_mail_at`: when the person was last written to.
pub(super) fn next(
    policy: &Effective,
    passed: u32,
    last_mail_at: Micros,
    link_ends_at: Micros,
    now: Micros,
) -> Option<Next> {
    let quiet = Quiet::new(policy.quiet_hours, &policy.time_zone);
    let last = link_ends_at.minus(LEAST_LEFT);
    let earliest = last_mail_at.plus(LEAST_APART).max(now);
    let before_end = |hours: u32| link_ends_at.minus(Duration::from_secs(u64::from(hours) * 60 * 60));
    let hours = policy.reminder_hours.hours();
    for (place, wished) in (0_u32..).zip(hours.iter().map(|hours| before_end(*hours))) {
        let follower = hours.get(place as usize + 1).map(|hours| before_end(*hours));
        // One that was missed while usher was down gives way to the one after it.
        let is_outrun = follower.is_some_and(|follower| follower <= now);
        if place < passed || is_outrun || wished < last_mail_at.plus(LEAST_APART) {
            continue;
        }
        let at = match quiet.around(wished.max(now)) {
            None => wished.max(now),
            Some((_, ends)) if ends <= last => ends,
            // The link ends in the night: the evening before it, if that is still to come.
            Some((began, _)) => began,
        };
        if (earliest..=last).contains(&at) {
            return Some(Next { at, place });
        }
    }
    None
}

/// What is kept for the reminders of a code that leaves by mail.
pub(crate) fn plan(
    tools: &Tools,
    policy: &Effective,
    invite: &Invite,
    code: &InviteCode,
) -> Result<ReminderWrite, Problem> {
    let Some(record) = invite.code.as_ref().filter(|_| invite.may_be_reminded) else {
        return Ok(ReminderWrite::Keep);
    };
    let Some(next) = next(policy, 0, tools.now, record.expires_at, tools.now) else {
        return Ok(ReminderWrite::Keep);
    };
    Ok(ReminderWrite::Set(Box::new(Reminder {
        invite_id: invite.id.clone(),
        user_id: invite.user_id.clone(),
        sealed_code: tools.sealer.seal(code.grouped().as_bytes())?,
        passed: 0,
        last_mail_at: tools.now,
        due_at: next.at,
    })))
}

/// The same reminder, after its invite or the time has moved: still to come, or given up.
pub(crate) fn follow(policy: &Effective, invite: &Invite, reminder: Reminder, now: Micros) -> ReminderWrite {
    match upcoming(policy, invite, &reminder, now) {
        Some(next) => ReminderWrite::Set(Box::new(Reminder {
            due_at: next.at,
            ..reminder
        })),
        None => ReminderWrite::Drop(reminder.invite_id),
    }
}

/// None where nothing is left to remind of.
pub(super) fn upcoming(
    policy: &Effective,
    invite: &Invite,
    reminder: &Reminder,
    now: Micros,
) -> Option<Next> {
    let is_open = invite.id == reminder.invite_id && invite.may_be_reminded && rules::is_usable(invite, now);
    let record = invite.code.as_ref().filter(|_| is_open)?;
    next(
        policy,
        reminder.passed,
        reminder.last_mail_at,
        record.expires_at,
        now,
    )
}
