//! The life of an invite, walked at random and compared with a model that fits on a page.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;

use super::rules::{self, Match};
use super::{
    Actor, CreateInvite, Delivery, Invite, InviteCode, InviteState, InviteStatus, InvitedPerson, Lifetime,
    MAX_LIFETIME, MIN_LIFETIME,
};
use crate::events::EventKind;
use crate::organizations::{Organization, Policy};
use crate::ports::{Change, InviteWrite, Random, Sealer, Snapshot, UserWrite};
use crate::secrets::CodeKeys;
use crate::service::{Draft, Settings, Tools};
use crate::users::{EmailAddress, Human, User, UserKind, UserState};
use crate::{Micros, Problem};

pub(super) const START: Micros = Micros(1_790_000_000_000_000);
pub(super) const HOUR: Duration = Duration::from_secs(60 * 60);
const INVITATION: Duration = Duration::from_secs(7 * 24 * 60 * 60);
pub(super) const LINK: Duration = Duration::from_secs(72 * 60 * 60);

/// What may happen. Codes are named by their age: 0 is the newest.
#[derive(Clone, Debug)]
enum Step {
    Create,
    TryWrongCode,
    TryCode(usize),
    Revoke,
    /// To so many hours from now.
    Extend(u64),
    Accept,
    Wait(u64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => Just(Step::Create),
        2 => Just(Step::TryWrongCode),
        3 => (0..3_usize).prop_map(Step::TryCode),
        1 => Just(Step::Revoke),
        1 => (0..3000_u64).prop_map(Step::Extend),
        1 => Just(Step::Accept),
        2 => (1..100_u64).prop_map(Step::Wait),
    ];
    prop::collection::vec(step, 1..40)
}

/// The model: what the newest invite should be.
#[derive(Clone, Debug, PartialEq)]
struct Model {
    status: InviteStatus,
    ends: Micros,
    link_ends: Micros,
    /// The newest code opens the door.
    live: bool,
    wrong: u32,
}

/// The rules, with a store of one user.
pub(super) struct World {
    pub(super) now: Micros,
    user: User,
    snapshot: Snapshot,
    codes: Vec<String>,
    model: Option<Model>,
    settled: bool,
    events: u64,
}

pub(super) struct Noise(pub(super) std::sync::Mutex<u64>);

impl Random for Noise {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap();
        for byte in bytes {
            *state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            *byte = (*state >> 33) as u8;
        }
    }
}

struct NoSeal;

impl Sealer for NoSeal {
    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, Problem> {
        Ok(plain.to_vec())
    }

    fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        Some(sealed.to_vec())
    }
}

impl World {
    pub(super) fn new() -> Self {
        let human = Human {
            given_name: "Maria".into(),
            family_name: "Silva".into(),
            nick_name: None,
            display_name: "Maria Silva".into(),
            preferred_language: None,
            gender: None,
            email: EmailAddress::parse("maria@acme.example").unwrap(),
            email_verified: false,
            phone: None,
            password_set_at: None,
            password_change_required: false,
            has_passkey: false,
            has_identity: false,
        };
        let user = User {
            id: "u1".into(),
            organization_id: "o1".into(),
            username: "maria".into(),
            state: UserState::Active,
            kind: UserKind::Human(Box::new(human)),
            has_roles: false,
            sequence: 1,
            created_at: START,
            changed_at: START,
        };
        let organization = Organization {
            id: "o1".into(),
            name: "Acme".into(),
            primary_domain: "acme.example".into(),
            is_default: true,
            own_policy: Policy::default(),
            instance_policy: Policy::default(),
            has_email_provider: false,
            sequence: 1,
            created_at: START,
            changed_at: START,
        };
        let snapshot = Snapshot {
            organization: Some(organization),
            ..Snapshot::default()
        };
        Self {
            now: START,
            user,
            snapshot,
            codes: vec![],
            model: None,
            settled: false,
            events: 1,
        }
    }

    pub(super) fn tools(&self, random: &Arc<Noise>) -> Tools {
        Tools {
            now: self.now,
            random: Arc::<Noise>::clone(random),
            sealer: Arc::new(NoSeal),
            codes: Arc::new(CodeKeys::new(vec![("k".into(), [7; 32])]).unwrap()),
            settings: Arc::new(Settings {
                public_url: "https://id.example".into(),
                mail_server: Some(crate::MailServer {
                    host: "mail.example:25".into(),
                    sender: "invites@id.example".into(),
                }),
            }),
        }
    }

    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot {
            user: Some(self.user.clone()),
            ..self.snapshot.clone()
        }
    }

    pub(super) fn invite(&self) -> Option<&Invite> {
        self.snapshot.invite.as_ref()
    }

    /// What a store does with a change.
    pub(super) fn write(&mut self, change: Change) {
        match change.user {
            UserWrite::Update(user) => self.user = *user,
            other => assert_eq!(other, UserWrite::Keep),
        }
        for event in &change.events {
            self.events += 1;
            assert_eq!(event.sequence, self.events, "every event counts by one");
            (self.user.sequence, self.user.changed_at) = (event.sequence, event.at);
        }
        match change.invite {
            InviteWrite::Keep => {}
            InviteWrite::Insert(invite) => {
                let open = self
                    .invite()
                    .is_some_and(|old| old.status(self.now) == InviteStatus::Pending);
                assert!(!open, "one open invite for a user");
                self.snapshot.invite = Some(*invite);
            }
            InviteWrite::Update(invite) => {
                assert_eq!(self.invite().map(|old| &old.id), Some(&invite.id));
                self.snapshot.invite = Some(*invite);
            }
        }
    }

    pub(super) fn draft(&self, tools: &Tools) -> Draft {
        Draft::new(tools, self.user.clone(), Actor::system())
    }

    fn step(&mut self, step: &Step, random: &Arc<Noise>) {
        let tools = self.tools(random);
        match step {
            Step::Wait(hours) => self.now = self.now.plus(HOUR * u32::try_from(*hours).unwrap()),
            Step::Create => {
                let mut draft = self.draft(&tools);
                let person = InvitedPerson::Existing { user_id: "u1".into() };
                let request = CreateInvite::new(person, Delivery::Return);
                let made = rules::invitable(Some(self.user.clone())).and_then(|_| {
                    rules::create(&tools, &mut draft, self.snapshot(), &request, &Actor::system())
                });
                assert_eq!(
                    made.is_err(),
                    self.settled,
                    "only people without a way to sign in are invited"
                );
                let Ok(made) = made else { return };
                self.write(draft.finish());
                self.codes.insert(0, made.code.unwrap());
                let ends = match &self.model {
                    Some(model) if self.status(model) == InviteStatus::Pending => {
                        assert!(made.replaced);
                        model.ends.max(self.now.plus(INVITATION))
                    }
                    _ => {
                        assert!(!made.replaced);
                        self.now.plus(INVITATION)
                    }
                };
                let link_ends = self.now.plus(LINK).min(ends);
                self.model = Some(Model {
                    status: InviteStatus::Pending,
                    ends,
                    link_ends,
                    live: true,
                    wrong: 0,
                });
            }
            Step::TryWrongCode => self.try_code(&tools, &InviteCode::read("000000000000"), false),
            Step::TryCode(age) => {
                let Some(code) = self.codes.get(*age).cloned() else {
                    return;
                };
                let is_newest = *age == 0;
                self.try_code(&tools, &InviteCode::read(&code), is_newest);
            }
            Step::Revoke => {
                let Some(invite) = self.invite().cloned() else {
                    return;
                };
                let mut draft = self.draft(&tools);
                let ended = rules::end(&mut draft, invite, InviteState::Revoked, EventKind::Revoked);
                let model = self.model.as_mut().unwrap();
                assert_eq!(ended.is_ok(), model.status == InviteStatus::Pending);
                if ended.is_ok() {
                    model.status = InviteStatus::Revoked;
                    self.write(draft.finish());
                }
            }
            Step::Extend(hours) => {
                let Some(invite) = self.invite().cloned() else {
                    return;
                };
                let (mut draft, until) = (
                    self.draft(&tools),
                    self.now.plus(HOUR * u32::try_from(*hours).unwrap()),
                );
                let extended = rules::extend(&mut draft, invite, Lifetime::default(), Some(until));
                let (now, model) = (self.now, self.model.as_mut().unwrap());
                let is_a_time = until >= now.plus(MIN_LIFETIME) && until <= now.plus(MAX_LIFETIME);
                let expected = model.status == InviteStatus::Pending && is_a_time && until > model.ends;
                assert_eq!(extended.is_ok(), expected);
                if expected {
                    // The link keeps its own end: here no invitation is shorter than its link.
                    model.ends = until;
                    self.write(draft.finish());
                }
            }
            Step::Accept => {
                // As the page does: only with a live newest code.
                let usable = self
                    .invite()
                    .is_some_and(|invite| rules::is_usable(invite, self.now));
                assert_eq!(usable, self.model.as_ref().is_some_and(|model| self.opens(model)));
                if !usable {
                    return;
                }
                let mut draft = self.draft(&tools);
                draft.user.human_mut().unwrap().password_set_at = Some(self.now);
                draft.user_changed = true;
                rules::settle(&mut draft, self.snapshot.invite.clone());
                self.write(draft.finish());
                self.model.as_mut().unwrap().status = InviteStatus::Accepted;
                self.settled = true;
            }
        }
    }

    /// As the API's verify does.
    fn try_code(&mut self, tools: &Tools, code: &InviteCode, is_newest: bool) {
        let Some(mut invite) = self.invite().cloned() else {
            return;
        };
        let matched = rules::match_code(tools, &self.snapshot(), code) == Match::Newest;
        let opens = matched && rules::is_usable(&invite, self.now);
        let expected = is_newest && self.opens(self.model.as_ref().unwrap());
        assert_eq!(opens, expected, "{invite:?}");
        let mut draft = self.draft(tools);
        if opens {
            draft.record(EventKind::Verified, Some(&mut invite), None);
            invite.code.as_mut().unwrap().spent_at = Some(self.now);
            draft.change.invite = InviteWrite::Update(Box::new(invite));
            self.model.as_mut().unwrap().live = false;
        } else {
            rules::count_wrong_code(&mut draft, invite);
            let model = self.model.as_mut().unwrap();
            if model.status == InviteStatus::Pending {
                model.wrong += 1;
                model.live &= model.wrong < rules::MAX_FAILED_CHECKS;
            }
        }
        self.write(draft.finish());
    }

    fn status(&self, model: &Model) -> InviteStatus {
        match model.status {
            InviteStatus::Pending if self.now >= model.ends => InviteStatus::Expired,
            status => status,
        }
    }

    fn opens(&self, model: &Model) -> bool {
        model.live && self.status(model) == InviteStatus::Pending && self.now < model.link_ends
    }

    fn compare(&self) {
        match (&self.model, self.invite()) {
            (None, None) => {}
            (Some(model), Some(invite)) => {
                assert_eq!(invite.status(self.now), self.status(model));
                assert_eq!(invite.expires_at, model.ends);
                assert_eq!(rules::is_usable(invite, self.now), self.opens(model));
            }
            (model, invite) => panic!("{model:?} {invite:?}"),
        }
    }
}

proptest! {
    #[test]
    fn every_walk_ends_where_the_model_says(steps in steps(), seed: u64) {
        let random = Arc::new(Noise(std::sync::Mutex::new(seed)));
        let mut world = World::new();
        for step in &steps {
            world.step(step, &random);
            world.compare();
        }
    }
}
