//! Who reaches which session, in one table.

use super::reach::{may_delete, may_read, may_write};
use super::{ApiSession, SessionPerson, SessionUser, ShownSession};
use crate::access::{Caller, Membership, Role, Scope};
use crate::secrets::token_hash;
use crate::{Micros, Problem, Reason};

fn caller(id: &str, scope: Scope, role: Role) -> Caller {
    Caller {
        user_id: id.into(),
        organization_id: "a".into(),
        memberships: vec![Membership {
            scope,
            roles: vec![role],
        }],
        ..Caller::operator()
    }
}

/// Begun by `begun-by`, opened by `right`, about `maria` of the organization `a` or about nobody.
fn shown(has_person: bool) -> ShownSession {
    let person = has_person.then(|| SessionPerson {
        login_name: "maria".into(),
        display_name: "Maria".into(),
        organization_id: "a".into(),
    });
    ShownSession {
        session: ApiSession {
            creator_id: "begun-by".into(),
            token_hash: token_hash("right"),
            user: has_person.then(|| SessionUser {
                id: "maria".into(),
                checked_at: Micros(1),
            }),
            ..ApiSession::default()
        },
        person,
    }
}

fn reason(result: Result<ShownSession, Problem>) -> Option<Reason> {
    result.err().map(|problem| problem.reason)
}

#[test]
fn permission_the_token_or_having_begun_it_opens_a_session() {
    use Reason::{MembershipNotFound as Unknown, PermissionDenied as Denied};
    let in_a = || Scope::Organization("a".into());
    let in_b = || Scope::Organization("b".into());
    let (unreadable, wrong) = (Reason::SessionTokenUnreadable, Reason::SessionTokenWrong);
    for (caller, has_person, token, read, write, delete) in [
        (
            caller("x", Scope::Instance, Role::IamOwner),
            true,
            None,
            None,
            None,
            None,
        ),
        (
            caller("x", Scope::Instance, Role::IamOwner),
            false,
            None,
            None,
            None,
            None,
        ),
        (
            caller("x", Scope::Instance, Role::IamOwnerViewer),
            true,
            None,
            None,
            Some(Denied),
            Some(Denied),
        ),
        (
            caller("x", Scope::Instance, Role::IamUserManager),
            true,
            None,
            None,
            Some(Denied),
            None,
        ),
        (caller("x", in_a(), Role::OrgOwner), true, None, None, None, None),
        (
            caller("x", in_a(), Role::OrgOwner),
            false,
            None,
            Some(Unknown),
            Some(Unknown),
            Some(Unknown),
        ),
        (
            caller("x", in_a(), Role::OrgOwnerViewer),
            true,
            None,
            None,
            Some(Denied),
            Some(Denied),
        ),
        (
            caller("x", in_b(), Role::OrgOwner),
            true,
            None,
            Some(Unknown),
            Some(Unknown),
            Some(Unknown),
        ),
        // Whoever began it, and the person.
        (
            caller("begun-by", in_a(), Role::OrgOwner),
            false,
            None,
            None,
            None,
            None,
        ),
        (
            caller("begun-by", in_b(), Role::OrgOwner),
            true,
            None,
            None,
            Some(Unknown),
            None,
        ),
        (
            caller("maria", in_b(), Role::OrgOwner),
            true,
            None,
            None,
            Some(Unknown),
            None,
        ),
        // The token.
        (
            caller("x", in_b(), Role::OrgOwner),
            true,
            Some("right"),
            None,
            None,
            None,
        ),
        (
            caller("x", in_b(), Role::OrgOwner),
            true,
            Some("wrong"),
            Some(unreadable),
            Some(wrong),
            Some(wrong),
        ),
        (
            caller("x", in_a(), Role::OrgOwner),
            true,
            Some("wrong"),
            Some(unreadable),
            None,
            Some(wrong),
        ),
    ] {
        let found = || Some(shown(has_person));
        let refusals = (
            reason(may_read(&caller, found(), token)),
            reason(may_write(&caller, found(), token)),
            reason(may_delete(&caller, found(), token)),
        );
        assert_eq!(
            refusals,
            (read, write, delete),
            "{caller:?} {has_person} {token:?}"
        );
    }
}

#[test]
fn an_unknown_session_looks_to_strangers_like_one_of_others() {
    let stranger = caller("x", Scope::Organization("b".into()), Role::OrgOwner);
    let owner = caller("x", Scope::Instance, Role::IamOwner);
    for (caller, refusal) in [
        (&stranger, Reason::MembershipNotFound),
        (&owner, Reason::SessionNotFound),
    ] {
        assert_eq!(reason(may_read(caller, None, None)), Some(refusal));
        assert_eq!(reason(may_write(caller, None, None)), Some(refusal));
        assert_eq!(reason(may_delete(caller, None, None)), Some(refusal));
    }
    let with_token = may_read(&stranger, None, Some("any"));
    assert_eq!(reason(with_token), Some(Reason::SessionNotFound));
}
