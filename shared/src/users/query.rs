//! What ListUsers can be asked: a tree of conditions, a sort order and a page. Stores turn it into SQL.

use crate::users::{User, UserState};

/// How a text is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextMatch {
    #[default]
    Equals,
    EqualsIgnoreCase,
    StartsWith,
    StartsWithIgnoreCase,
    Contains,
    ContainsIgnoreCase,
    EndsWith,
    EndsWithIgnoreCase,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UserCondition {
    UserName(String, TextMatch),
    GivenName(String, TextMatch),
    FamilyName(String, TextMatch),
    NickName(String, TextMatch),
    DisplayName(String, TextMatch),
    Email(String, TextMatch),
    Phone(String, TextMatch),
    /// A user name or an e-mail address: what people type to sign in.
    LoginName(String, TextMatch),
    State(UserState),
    IsHuman(bool),
    Organization(String),
    InIds(Vec<String>),
    InEmails(Vec<String>),
    And(Vec<UserCondition>),
    Or(Vec<UserCondition>),
    Not(Box<UserCondition>),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UserSort {
    /// By creation, then id.
    #[default]
    CreatedAt,
    UserName,
    GivenName,
    FamilyName,
    NickName,
    DisplayName,
    Email,
    State,
    Kind,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserQuery {
    /// All of them must hold.
    pub conditions: Vec<UserCondition>,
    /// Only users of these organizations; none = all.
    pub organizations: Option<Vec<String>>,
    pub sort: UserSort,
    pub ascending: bool,
    pub offset: u64,
    pub limit: u32,
}

/// One page, and how many there are on all pages together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserPage {
    pub users: Vec<User>,
    pub total: u64,
}
