//! The user as stored.

use crate::Micros;
use crate::invites::Actor;
use crate::users::EmailAddress;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserState {
    Active,
    Inactive,
    Locked,
}

impl UserState {
    /// The spelling in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Locked => "locked",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Active, Self::Inactive, Self::Locked]
            .into_iter()
            .find(|state| state.as_str() == text)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Female,
    Male,
    Diverse,
}

impl Gender {
    /// The spelling in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
            Self::Diverse => "diverse",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Female, Self::Male, Self::Diverse]
            .into_iter()
            .find(|gender| gender.as_str() == text)
    }
}

/// A way to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Password,
    Passkey,
    /// An account at an identity provider.
    Identity,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    pub number: String,
    pub verified: bool,
}

/// Somebody who signs in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Human {
    pub given_name: String,
    pub family_name: String,
    pub nick_name: Option<String>,
    pub display_name: String,
    /// A BCP 47 tag; need not be a language usher has texts in.
    pub preferred_language: Option<String>,
    pub gender: Option<Gender>,
    pub email: EmailAddress,
    pub email_verified: bool,
    pub phone: Option<Phone>,
    /// When the password was set; none = no password.
    pub password_set_at: Option<Micros>,
    pub password_change_required: bool,
    /// Has a passkey. Derived from the passkeys, so nothing writes it.
    pub has_passkey: bool,
    /// Has a linked account. Derived from the accounts, so nothing writes it.
    pub has_identity: bool,
}

/// A program with tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Machine {
    pub name: String,
    pub description: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UserKind {
    Human(Box<Human>),
    Machine(Machine),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub id: String,
    pub organization_id: String,
    pub username: String,
    pub state: UserState,
    pub kind: UserKind,
    /// Holds some role. Derived from the memberships, so nothing writes it.
    pub has_roles: bool,
    /// The number of the user's last event: `details.sequence`.
    pub sequence: u64,
    pub created_at: Micros,
    /// The time of the user's last event: `details.changeDate`.
    pub changed_at: Micros,
}

impl User {
    /// May act and sign in.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.state == UserState::Active
    }

    #[must_use]
    pub fn human(&self) -> Option<&Human> {
        match &self.kind {
            UserKind::Human(human) => Some(human),
            UserKind::Machine(_) => None,
        }
    }

    pub fn human_mut(&mut self) -> Option<&mut Human> {
        match &mut self.kind {
            UserKind::Human(human) => Some(human),
            UserKind::Machine(_) => None,
        }
    }

    /// The user as the one who does something.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor {
            id: self.id.clone(),
            name: self.display_name().to_owned(),
        }
    }

    #[must_use]
    pub fn display_name(&self) -> &str {
        match &self.kind {
            UserKind::Human(human) => &human.display_name,
            UserKind::Machine(machine) => &machine.name,
        }
    }
}
