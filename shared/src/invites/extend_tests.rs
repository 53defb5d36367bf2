//! Moving the end of an invitation: its limits, and what its link gets of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::lifecycle_tests::{HOUR, LINK, Noise, START, World};
use super::{
    Actor, CreateInvite, Delivery, Invite, InviteState, InviteStatus, InvitedPerson, Lifetime, MAX_LIFETIME,
    MIN_LIFETIME, rules,
};
use crate::events::EventKind;
use crate::ports::{Change, InviteWrite};
use crate::{Micros, Reason};

/// An invite made at [`START`] that is open for so many hours.
fn world(hours: u32) -> World {
    let mut world = World::new();
    let tools = world.tools(&Arc::new(Noise(Mutex::new(1))));
    let mut draft = world.draft(&tools);
    let request = CreateInvite {
        valid_until: Some(START.plus(HOUR * hours)),
        ..CreateInvite::new(InvitedPerson::Existing { user_id: "u1".into() }, Delivery::Return)
    };
    rules::create(&tools, &mut draft, world.snapshot(), &request, &Actor::system()).unwrap();
    world.write(draft.finish());
    world
}

fn try_to_extend(world: &World, invite: Invite, until: Option<Micros>) -> Result<(Invite, Change), Reason> {
    let tools = world.tools(&Arc::new(Noise(Mutex::new(1))));
    let mut draft = world.draft(&tools);
    rules::extend(&mut draft, invite, Lifetime::default(), until).map_err(|problem| problem.reason)?;
    let change = draft.finish();
    match &change.invite {
        InviteWrite::Update(invite) => Ok((Invite::clone(invite), change)),
        other => panic!("{other:?}"),
    }
}

fn extend(world: &World, until: Option<Micros>) -> Result<Invite, Reason> {
    try_to_extend(world, world.invite().unwrap().clone(), until).map(|(invite, _)| invite)
}

#[test]
fn the_new_end_is_within_the_limits_and_later() {
    let (world, second) = (world(2), Duration::from_secs(1));
    let at = |span| extend(&world, Some(START.plus(span))).map(|invite| invite.expires_at);
    assert_eq!(at(2 * HOUR), Err(Reason::EndNotLater));
    assert_eq!(at(2 * HOUR - second), Err(Reason::EndNotLater));
    assert_eq!(at(2 * HOUR + second), Ok(START.plus(2 * HOUR + second)));
    assert_eq!(at(MAX_LIFETIME), Ok(START.plus(MAX_LIFETIME)));
    assert_eq!(at(MAX_LIFETIME + second), Err(Reason::ExpiryOutOfRange));
    assert_eq!(at(MIN_LIFETIME - second), Err(Reason::ExpiryOutOfRange));
    assert_eq!(
        extend(&world, None).unwrap().expires_at,
        START.plus(Lifetime::default().invitation)
    );
}

#[test]
fn the_shortest_time_counts_from_now_and_not_from_the_making() {
    let mut world = world(2);
    world.now = START.plus(3 * HOUR);
    let at = |until: Micros| extend(&world, Some(until)).map(|invite| invite.expires_at);
    let least = world.now.plus(MIN_LIFETIME);
    assert_eq!(at(least), Ok(least));
    assert_eq!(at(Micros(least.0 - 1)), Err(Reason::ExpiryOutOfRange));
}

#[test]
fn without_a_wish_a_later_end_is_not_brought_forward() {
    assert_eq!(extend(&world(24 * 30), None), Err(Reason::EndNotLater));
}

#[test]
fn an_expired_invite_opens_again() {
    let mut world = world(2);
    world.now = START.plus(5 * HOUR);
    assert_eq!(world.invite().unwrap().status(world.now), InviteStatus::Expired);
    let invite = extend(&world, None).unwrap();
    assert_eq!(invite.status(world.now), InviteStatus::Pending);
    assert!(
        rules::is_usable(&invite, world.now),
        "its link was cut by the invitation alone"
    );
}

#[test]
fn a_link_gets_back_what_the_end_had_cut_off_and_no_more() {
    let link_end = |invite: Invite| invite.code.unwrap().expires_at;
    let short = world(2);
    assert_eq!(link_end(short.invite().unwrap().clone()), START.plus(2 * HOUR));
    let to = |hours: u32| link_end(extend(&short, Some(START.plus(HOUR * hours))).unwrap());
    assert_eq!(to(71), START.plus(71 * HOUR));
    assert_eq!(to(72), START.plus(LINK));
    assert_eq!(to(73), START.plus(LINK));
    // One that had its whole time keeps its end, even when that is over.
    let mut long = world(24 * 7);
    long.now = START.plus(LINK + HOUR);
    let invite = extend(&long, Some(START.plus(24 * 30 * HOUR))).unwrap();
    assert!(!rules::is_usable(&invite, long.now));
    assert_eq!(link_end(invite), START.plus(LINK));
}

#[test]
fn a_used_code_stays_as_it_is() {
    let world = world(2);
    let mut invite = world.invite().unwrap().clone();
    invite.code.as_mut().unwrap().spent_at = Some(START);
    let (extended, _) = try_to_extend(&world, invite.clone(), None).unwrap();
    assert_eq!(extended.code, invite.code);
    invite.code = None;
    assert_eq!(try_to_extend(&world, invite, None).unwrap().0.code, None);
}

#[test]
fn what_is_over_stays_over() {
    let world = world(2);
    for state in [InviteState::Accepted, InviteState::Revoked, InviteState::Declined] {
        let invite = Invite {
            state,
            ..world.invite().unwrap().clone()
        };
        assert_eq!(
            try_to_extend(&world, invite, None).err(),
            Some(Reason::InviteNotPending)
        );
    }
}

#[test]
fn the_log_tells_the_new_end() {
    let world = world(2);
    let (invite, change) = try_to_extend(&world, world.invite().unwrap().clone(), None).unwrap();
    assert_eq!(change.events.len(), 1);
    assert_eq!(change.events[0].kind, EventKind::Extended);
    assert_eq!(change.events[0].detail, Some(invite.expires_at.rfc3339()));
    assert_eq!(invite.last_event, EventKind::Extended);
}

#[test]
fn a_newer_invite_stands_for_the_older_one() {
    let invite = world(2).invite().unwrap().clone();
    assert!(rules::the_newest(Some(invite.clone()), &invite.id).is_ok());
    for newest in [Some(invite), None] {
        let refused = rules::the_newest(newest, "other").map_err(|problem| problem.reason);
        assert_eq!(refused, Err(Reason::InviteNotPending));
    }
}
