//! A store in memory, as small as the calls of the API allow. The real ones have a suite of their own.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use async_trait::async_trait;
use shared::access::{Membership, Session, TokenRecord};
use shared::invites::{Invite, InviteDetail, InvitePage, InviteQuery, ReplacedCode};
use shared::mail::{LeasedMail, QueuedMail};
use shared::onboarding::SetUpSession;
use shared::organizations::{Organization, OrganizationCondition, OrganizationPage, OrganizationQuery};
use shared::ports::{
    AccessStore, Decision, InviteStore, InviteWrite, Load, MailQueue, OrganizationStore, RecentMails,
    Snapshot, StoredAnswer, UserStore, UserWrite,
};
use shared::throttle::Throttle;
use shared::users::{PersonSummary, TextMatch, User, UserCondition, UserPage, UserQuery, UserSort};
use shared::{Micros, Problem, Reason};

#[derive(Default)]
pub struct Tables {
    pub users: Vec<User>,
    pub organizations: Vec<Organization>,
    pub invites: Vec<Invite>,
    pub mails: Vec<QueuedMail>,
    pub metadata: HashMap<String, Vec<(String, Vec<u8>)>>,
    passwords: HashMap<String, String>,
    memberships: HashMap<String, Vec<Membership>>,
    tokens: Vec<TokenRecord>,
    replaced: HashMap<String, Vec<ReplacedCode>>,
    answers: Vec<StoredAnswer>,
    throttles: HashMap<String, Throttle>,
    /// Every call fails, as when the disk is gone.
    pub is_broken: bool,
}

#[derive(Default)]
pub struct MemoryStore(Mutex<Tables>);

impl MemoryStore {
    pub fn tables(&self) -> MutexGuard<'_, Tables> {
        self.0.lock().unwrap()
    }

    fn open(&self) -> Result<MutexGuard<'_, Tables>, Problem> {
        let tables = self.tables();
        if tables.is_broken {
            return Err(Problem::with_text(
                Reason::Internal,
                "disk I/O error: /secret/path",
            ));
        }
        Ok(tables)
    }
}

impl Tables {
    fn load(&self, load: &Load) -> Snapshot {
        let user = self.users.iter().find(|user| user.id == load.user_id).cloned();
        let organization_id = user
            .as_ref()
            .map(|user| &user.organization_id)
            .or(load.organization_id.as_ref());
        let mails = || {
            let since = load.mails_since.unwrap_or(Micros(i64::MAX));
            self.mails
                .iter()
                .filter(move |mail| mail.user_id == load.user_id && mail.created_at >= since)
        };
        Snapshot {
            organization: self
                .organizations
                .iter()
                .find(|o| Some(&o.id) == organization_id)
                .cloned(),
            invite: self
                .invites
                .iter()
                .rfind(|invite| invite.user_id == load.user_id)
                .cloned(),
            answer: self
                .answers
                .iter()
                .rfind(|a| Some(&a.key_hash) == load.answer.as_ref())
                .cloned(),
            recent_mails: RecentMails {
                count: u32::try_from(mails().count()).unwrap(),
                oldest_at: mails().map(|mail| mail.created_at).min().unwrap_or_default(),
            },
            replaced_codes: self.replaced.get(&load.user_id).cloned().unwrap_or_default(),
            user,
        }
    }

    fn is_taken(&self, user: &User) -> bool {
        self.users
            .iter()
            .any(|other| other.id == user.id || other.username == user.username)
    }
}

#[async_trait]
impl UserStore for MemoryStore {
    async fn change_user(&self, load: Load, decide: Decision) -> Result<(), Problem> {
        let mut tables = self.open()?;
        let change = decide(tables.load(&load))?;
        let id = load.user_id;
        match change.user {
            UserWrite::Keep => {}
            UserWrite::Insert(user) if tables.is_taken(&user) => return Err(Reason::UserExists.into()),
            UserWrite::Insert(user) => tables.users.push(*user),
            UserWrite::Update(new) => {
                let user = tables.users.iter_mut().find(|user| user.id == new.id).unwrap();
                *user = *new;
            }
            UserWrite::Touch { sequence, changed_at } => {
                let user = tables.users.iter_mut().find(|user| user.id == id).unwrap();
                (user.sequence, user.changed_at) = (sequence, changed_at);
            }
            UserWrite::Delete => {
                tables.users.retain(|user| user.id != id);
                tables.invites.retain(|invite| invite.user_id != id);
            }
        }
        match change.invite {
            InviteWrite::Keep => {}
            InviteWrite::Insert(invite) => tables.invites.push(*invite),
            InviteWrite::Update(new) => {
                let invite = tables
                    .invites
                    .iter_mut()
                    .find(|invite| invite.id == new.id)
                    .unwrap();
                *invite = *new;
            }
        }
        if let Some(hash) = change.password_hash {
            tables.passwords.insert(id.clone(), hash);
        }
        if let Some(code) = change.replaced_code {
            tables.replaced.entry(id.clone()).or_default().insert(0, code);
        }
        tables
            .memberships
            .entry(id.clone())
            .or_default()
            .extend(change.memberships);
        tables.metadata.entry(id).or_default().extend(change.metadata);
        tables.tokens.extend(change.token);
        if let Some(invite_id) = change.cancel_mails_of {
            tables.mails.retain(|mail| mail.invite_id != invite_id);
        }
        tables.mails.extend(change.mail);
        tables.answers.extend(change.answer);
        Ok(())
    }

    async fn snapshot(&self, load: Load) -> Result<Snapshot, Problem> {
        Ok(self.open()?.load(&load))
    }

    async fn users(&self, query: UserQuery) -> Result<UserPage, Problem> {
        let tables = self.open()?;
        let mut users: Vec<User> = tables
            .users
            .iter()
            .filter(|user| {
                query
                    .organizations
                    .as_ref()
                    .is_none_or(|seen| seen.contains(&user.organization_id))
            })
            .filter(|user| query.conditions.iter().all(|condition| holds(condition, user)))
            .cloned()
            .collect();
        users.sort_by_key(|user| match query.sort {
            UserSort::UserName => user.username.clone(),
            UserSort::Email => user
                .human()
                .map_or_else(String::new, |human| human.email.as_str().to_owned()),
            UserSort::FamilyName => user
                .human()
                .map_or_else(String::new, |human| human.family_name.clone()),
            _ => user.id.clone(),
        });
        if !query.ascending {
            users.reverse();
        }
        let total = users.len() as u64;
        let (offset, limit) = (usize::try_from(query.offset).unwrap(), query.limit as usize);
        Ok(UserPage {
            users: users.into_iter().skip(offset).take(limit).collect(),
            total,
        })
    }

    async fn user_by_login_name(&self, _: &str) -> Result<Option<User>, Problem> {
        Ok(None)
    }

    async fn password_hash(&self, user_id: &str) -> Result<Option<String>, Problem> {
        Ok(self.open()?.passwords.get(user_id).cloned())
    }

    async fn memberships(&self, user_id: &str) -> Result<Vec<Membership>, Problem> {
        Ok(self.open()?.memberships.get(user_id).cloned().unwrap_or_default())
    }

    async fn has_administrator(&self) -> Result<bool, Problem> {
        Ok(true)
    }

    async fn find_people(
        &self,
        _: &str,
        _: Option<Vec<String>>,
        _: Micros,
        _: u32,
    ) -> Result<Vec<PersonSummary>, Problem> {
        Ok(Vec::new())
    }
}

fn compare(value: &str, wanted: &str, how: TextMatch) -> bool {
    let (low, low_wanted) = (value.to_lowercase(), wanted.to_lowercase());
    match how {
        TextMatch::Equals => value == wanted,
        TextMatch::EqualsIgnoreCase => low == low_wanted,
        TextMatch::StartsWith => value.starts_with(wanted),
        TextMatch::StartsWithIgnoreCase => low.starts_with(&low_wanted),
        TextMatch::Contains => value.contains(wanted),
        TextMatch::ContainsIgnoreCase => low.contains(&low_wanted),
        TextMatch::EndsWith => value.ends_with(wanted),
        TextMatch::EndsWithIgnoreCase => low.ends_with(&low_wanted),
    }
}

fn holds(condition: &UserCondition, user: &User) -> bool {
    use UserCondition as C;
    let human = user.human();
    let text =
        |value: Option<&str>, wanted: &str, how| value.is_some_and(|value| compare(value, wanted, how));
    let email = human.map(|human| human.email.as_str());
    match condition {
        C::UserName(wanted, how) => compare(&user.username, wanted, *how),
        C::GivenName(wanted, how) => text(human.map(|h| h.given_name.as_str()), wanted, *how),
        C::FamilyName(wanted, how) => text(human.map(|h| h.family_name.as_str()), wanted, *how),
        C::NickName(wanted, how) => text(human.and_then(|h| h.nick_name.as_deref()), wanted, *how),
        C::DisplayName(wanted, how) => compare(user.display_name(), wanted, *how),
        C::Email(wanted, how) => text(email, wanted, *how),
        C::Phone(wanted, how) => text(
            human
                .and_then(|h| h.phone.as_ref())
                .map(|phone| phone.number.as_str()),
            wanted,
            *how,
        ),
        C::LoginName(wanted, how) => compare(&user.username, wanted, *how) || text(email, wanted, *how),
        C::State(state) => user.state == *state,
        C::IsHuman(is_human) => human.is_some() == *is_human,
        C::Organization(id) => user.organization_id == *id,
        C::InIds(ids) => ids.contains(&user.id),
        C::InEmails(emails) => email.is_some_and(|email| emails.iter().any(|wanted| wanted == email)),
        C::And(all) => all.iter().all(|condition| holds(condition, user)),
        C::Or(any) => any.iter().any(|condition| holds(condition, user)),
        C::Not(inner) => !holds(inner, user),
    }
}

#[async_trait]
impl InviteStore for MemoryStore {
    async fn invites(&self, _: InviteQuery) -> Result<InvitePage, Problem> {
        Err(Reason::Internal.into())
    }

    async fn invite(&self, _: &str, _: Micros) -> Result<Option<InviteDetail>, Problem> {
        Ok(None)
    }

    async fn user_by_code(&self, _: Vec<Vec<u8>>) -> Result<Option<String>, Problem> {
        Ok(None)
    }
}

#[async_trait]
impl OrganizationStore for MemoryStore {
    async fn add_organization(&self, new: Organization) -> Result<(), Problem> {
        let mut tables = self.open()?;
        if tables
            .organizations
            .iter()
            .any(|other| other.id == new.id || other.name == new.name)
        {
            return Err(Reason::OrganizationExists.into());
        }
        tables.organizations.push(new);
        Ok(())
    }

    async fn organization(&self, id: &str) -> Result<Option<Organization>, Problem> {
        Ok(self
            .open()?
            .organizations
            .iter()
            .find(|organization| organization.id == id)
            .cloned())
    }

    async fn default_organization(&self) -> Result<Option<Organization>, Problem> {
        Ok(self
            .open()?
            .organizations
            .iter()
            .find(|organization| organization.is_default)
            .cloned())
    }

    async fn organizations(&self, query: OrganizationQuery) -> Result<OrganizationPage, Problem> {
        use OrganizationCondition as C;
        let holds = |condition: &C, organization: &Organization| match condition {
            C::Name(wanted, how) => compare(&organization.name, wanted, *how),
            C::Domain(wanted, how) => compare(&organization.primary_domain, wanted, *how),
            C::Id(id) => organization.id == *id,
            C::Default => organization.is_default,
            C::IsActive(is_active) => *is_active,
        };
        let mut organizations: Vec<_> = self
            .open()?
            .organizations
            .iter()
            .filter(|o| {
                query
                    .visible
                    .as_ref()
                    .is_none_or(|visible| visible.contains(&o.id))
            })
            .filter(|o| query.conditions.iter().all(|condition| holds(condition, o)))
            .cloned()
            .collect();
        if query.sort_by_name {
            organizations.sort_by(|a, b| a.name.cmp(&b.name));
        }
        if !query.ascending {
            organizations.reverse();
        }
        let total = organizations.len() as u64;
        organizations.truncate(query.limit as usize);
        Ok(OrganizationPage { organizations, total })
    }
}

#[async_trait]
impl AccessStore for MemoryStore {
    async fn token(&self, lookup: &str) -> Result<Option<TokenRecord>, Problem> {
        Ok(self
            .open()?
            .tokens
            .iter()
            .find(|token| token.lookup == lookup)
            .cloned())
    }

    async fn add_session(&self, _: Session) -> Result<(), Problem> {
        Ok(())
    }

    async fn session(&self, _: Vec<u8>) -> Result<Option<Session>, Problem> {
        Ok(None)
    }

    async fn sessions_of(&self, _: &str, _: Micros) -> Result<Vec<Session>, Problem> {
        Ok(Vec::new())
    }

    async fn touch_session(&self, _: &str, _: Micros) -> Result<(), Problem> {
        Ok(())
    }

    async fn end_session(&self, _: &str, _: &str) -> Result<(), Problem> {
        Ok(())
    }

    async fn set_up_session(&self, _: Vec<u8>) -> Result<Option<SetUpSession>, Problem> {
        Ok(None)
    }

    async fn throttle(&self, key: &str) -> Result<Throttle, Problem> {
        Ok(self.open()?.throttles.get(key).copied().unwrap_or_default())
    }

    async fn throttle_failed(&self, key: &str, now: Micros) -> Result<Throttle, Problem> {
        let mut tables = self.open()?;
        let throttle = tables.throttles.entry(key.to_owned()).or_default();
        *throttle = throttle.after_failure(now);
        Ok(*throttle)
    }

    async fn throttle_clear(&self, key: &str) -> Result<(), Problem> {
        self.open()?.throttles.remove(key);
        Ok(())
    }

    async fn sweep(&self, _: Micros) -> Result<u64, Problem> {
        Ok(0)
    }
}

#[async_trait]
impl MailQueue for MemoryStore {
    async fn lease_mails(&self, _: Micros, _: Micros, _: u32) -> Result<Vec<LeasedMail>, Problem> {
        Ok(Vec::new())
    }

    async fn next_mail_at(&self) -> Result<Option<Micros>, Problem> {
        Ok(None)
    }

    async fn mails_waiting(&self) -> Result<u64, Problem> {
        Ok(self.open()?.mails.len() as u64)
    }
}
