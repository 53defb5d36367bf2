//! The words of mails: versions, one after the other, at each place by itself.

use shared::mail::texts::{MailKind, MailTexts, TextPlace, TextVersion};
use shared::texts::Language;
use shared::{Problem, Reason};

use crate::fixtures::*;

fn place(organization: Option<&str>, tag: &str) -> TextPlace {
    TextPlace {
        organization_id: organization.map(str::to_owned),
        kind: MailKind::Invite,
        language: Language::from_tag(tag).unwrap(),
    }
}

fn version(place: &TextPlace, number: u64, subject: &str) -> TextVersion {
    TextVersion {
        place: place.clone(),
        version: number,
        texts: MailTexts {
            subject: subject.into(),
            ..MailTexts::default()
        },
        restored: (number == 3).then_some(1),
        at: NOW,
        actor_id: "boss".into(),
        actor_name: "The Boss".into(),
    }
}

async fn save(store: &Db, next: &TextVersion) {
    let next = next.clone();
    let place = next.place.clone();
    store
        .change_mail_texts(&place, Box::new(move |_| Ok(Some(next))))
        .await
        .unwrap();
}

pub async fn versions_read_back_newest_first(store: Db) {
    let english = place(None, "en");
    for (number, subject) in [(1, "one"), (2, "two"), (3, "one")] {
        save(&store, &version(&english, number, subject)).await;
    }
    save(&store, &version(&place(None, "de"), 1, "eins")).await;
    let found = store.mail_text_versions(&english, 2).await.unwrap();
    assert_eq!(found, [version(&english, 3, "one"), version(&english, 2, "two")]);
    let second = store.mail_text_version(&english, 2).await.unwrap();
    assert_eq!(second, Some(version(&english, 2, "two")));
    assert_eq!(store.mail_text_version(&english, 4).await.unwrap(), None);
}

pub async fn a_decision_sees_the_newest_and_may_refuse(store: Db) {
    let english = place(None, "en");
    save(&store, &version(&english, 1, "one")).await;
    let refused = store
        .change_mail_texts(
            &english,
            Box::new(|newest| {
                assert_eq!(newest.map(|newest| newest.version), Some(1));
                Err(Problem::new(Reason::MailTextChanged))
            }),
        )
        .await;
    assert_eq!(refused.unwrap_err().reason, Reason::MailTextChanged);
    let twice = version(&english, 1, "again");
    let refused = store
        .change_mail_texts(&english, Box::new(move |_| Ok(Some(twice))))
        .await;
    assert!(refused.is_err(), "a version is written once");
    assert_eq!(store.mail_text_versions(&english, 9).await.unwrap().len(), 1);
}

pub async fn the_newest_of_instance_and_organization_hold(store: Db) {
    for (organization, number, subject) in [
        (None, 1, "old"),
        (None, 2, "instance"),
        (Some("acme"), 1, "acme"),
        (Some("other"), 1, "other"),
    ] {
        save(&store, &version(&place(organization, "en"), number, subject)).await;
    }
    let found = |organization| {
        let store = store.clone();
        async move {
            let of = store.mail_texts_of(organization, MailKind::Invite, Language::ENGLISH);
            let mut subjects: Vec<String> = of.await.unwrap().into_iter().map(|v| v.texts.subject).collect();
            subjects.sort();
            subjects
        }
    };
    assert_eq!(found(None).await, ["instance"]);
    assert_eq!(found(Some("acme")).await, ["acme", "instance"]);
    let nobody = store.mail_texts_for("nobody", MailKind::Invite, Language::ENGLISH);
    assert_eq!(nobody.await.unwrap().len(), 1);
    let other_kind = store.mail_texts_of(Some("acme"), MailKind::OwnReceipt, Language::ENGLISH);
    assert_eq!(other_kind.await.unwrap(), []);
}
