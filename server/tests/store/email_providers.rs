//! E-mail providers: kept, changed in one step with their log, found for a mail.

use shared::mail::providers::{
    Carrier, EmailProvider, EmailProviderChange, EmailProviderChangeKind as Kind, Host, HttpCarrier,
    MailHook, Pace, Reporter, SignInWith, SmtpCarrier, Standing, TlsRule,
};
use shared::ports::{EmailProviderChanged, EmailProviderDecision, EmailProviderWrite};
use shared::rotation::{OldSecret, SealedSecrets};
use shared::{Problem, Reason};

use crate::fixtures::*;

fn provider(id: &str, organization: Option<&str>, standing: Standing) -> EmailProvider {
    EmailProvider {
        id: id.into(),
        organization_id: organization.map(str::to_owned),
        name: format!("Mail {id}"),
        carrier: Carrier::Smtp(SmtpCarrier {
            host: Host {
                name: "mail.example".into(),
                port: 587,
            },
            tls: TlsRule::Required,
            user: Some((SignInWith::Plain, "ana".into())),
            sender_address: "invites@acme.com".into(),
            sender_name: "Acme".into(),
            reply_to: Some("help@acme.com".into()),
        }),
        sealed_secret: b"sealed".to_vec(),
        pace: Pace {
            rate: Some(60),
            concurrency: 2,
        },
        standing,
        hook: None,
        sequence: 1,
        created_at: NOW,
        changed_at: NOW,
    }
}

fn changed(write: EmailProviderWrite, provider: &EmailProvider) -> EmailProviderChanged {
    EmailProviderChanged {
        write,
        entry: EmailProviderChange {
            provider_id: provider.id.clone(),
            organization_id: provider.organization_id.clone(),
            name: provider.name.clone(),
            sequence: provider.sequence,
            at: provider.changed_at,
            actor_id: "boss".into(),
            actor_name: "The Boss".into(),
            kind: Kind::Changed,
            fields: vec![],
        },
    }
}

fn insert(provider: EmailProvider) -> EmailProviderChanged {
    changed(EmailProviderWrite::Insert(Box::new(provider.clone())), &provider)
}

fn update(provider: EmailProvider) -> EmailProviderChanged {
    changed(EmailProviderWrite::Update(Box::new(provider.clone())), &provider)
}

async fn write(db: &Db, owner: Option<&str>, changes: Vec<EmailProviderChanged>) -> Result<(), Problem> {
    let decide: EmailProviderDecision = Box::new(|_| Ok(changes));
    db.change_email_providers(owner, decide).await
}

async fn add(db: &Db, provider: EmailProvider) {
    let owner = provider.organization_id.clone();
    write(db, owner.as_deref(), vec![insert(provider)]).await.unwrap();
}

pub async fn an_email_provider_reads_back_as_written_changes_and_goes(db: Db) {
    let first = provider("m1", None, Standing::Off);
    add(&db, first.clone()).await;
    assert_eq!(db.email_provider("m1").await.unwrap(), Some(first.clone()));
    assert_eq!(db.email_provider_by_hook("h1").await.unwrap(), None);
    let second = EmailProvider {
        name: "Elsewhere".into(),
        carrier: Carrier::Http(HttpCarrier {
            endpoint: "https://hooks.example/mail".into(),
        }),
        sealed_secret: vec![],
        pace: Pace {
            rate: None,
            concurrency: 1,
        },
        standing: Standing::FallBack,
        sequence: 2,
        changed_at: NOW.plus(HOUR),
        hook: Some(MailHook {
            id: "h1".into(),
            reporter: Reporter::Mailgun,
            keys: SealedSecrets {
                sealed: b"new".to_vec(),
                old: Some(OldSecret {
                    sealed: b"old".to_vec(),
                    ends_at: NOW.plus(HOUR),
                }),
            },
        }),
        ..first
    };
    write(&db, None, vec![update(second.clone())]).await.unwrap();
    assert_eq!(db.email_provider("m1").await.unwrap(), Some(second.clone()));
    assert_eq!(
        db.email_provider_by_hook("h1").await.unwrap(),
        Some(second.clone())
    );
    assert_eq!(db.email_provider_by_hook("").await.unwrap(), None);
    let gone = EmailProvider {
        sequence: 3,
        ..second.clone()
    };
    let remove = changed(EmailProviderWrite::Remove("m1".into()), &gone);
    write(&db, None, vec![remove]).await.unwrap();
    assert_eq!(db.email_provider("m1").await.unwrap(), None);
    assert!(write(&db, None, vec![update(second)]).await.is_err());
    let told = db.email_provider_changes(None, 10).await.unwrap();
    let sequences: Vec<u64> = told.iter().map(|change| change.sequence).collect();
    assert_eq!(sequences, [3, 2, 1]);
}

pub async fn a_decision_sees_its_owners_providers_and_refusing_writes_nothing(db: Db) {
    add(&db, provider("m2", None, Standing::Off)).await;
    add(&db, provider("m1", None, Standing::Off)).await;
    add(&db, provider("m3", Some("o1"), Standing::Off)).await;
    for (owner, wanted) in [
        (None, vec!["m1", "m2"]),
        (Some("o1"), vec!["m3"]),
        (Some("o2"), vec![]),
    ] {
        let decide: EmailProviderDecision = Box::new(move |found| {
            let ids: Vec<_> = found.iter().map(|provider| provider.id.as_str()).collect();
            assert_eq!(ids, wanted);
            Err(Reason::EmailProviderNotFound.into())
        });
        let refused = db.change_email_providers(owner, decide).await.unwrap_err();
        assert_eq!(refused.reason, Reason::EmailProviderNotFound);
    }
    assert_eq!(db.email_providers().await.unwrap().len(), 3);
}

pub async fn one_is_active_and_one_the_fall_back_of_each_owner(db: Db) {
    for standing in [Standing::Active, Standing::FallBack] {
        for owner in [None, Some("o1"), Some("o2")] {
            let id = format!("{owner:?}{standing:?}");
            add(&db, provider(&id, owner, standing)).await;
            let second = insert(provider(&format!("{id}2"), owner, standing));
            assert!(write(&db, owner, vec![second]).await.is_err(), "{id}");
        }
    }
    // The second change of one decision fails: neither is made.
    let off = EmailProvider {
        sequence: 2,
        ..provider("NoneActive", None, Standing::Off)
    };
    let double = insert(provider("another", None, Standing::FallBack));
    assert!(write(&db, None, vec![update(off), double]).await.is_err());
    let kept = db.email_provider("NoneActive").await.unwrap().unwrap();
    assert_eq!(kept.standing, Standing::Active);
    add(&db, provider("off1", None, Standing::Off)).await;
    add(&db, provider("off2", None, Standing::Off)).await;
}

pub async fn a_mail_finds_the_providers_in_use_of_its_organization_and_the_instance(db: Db) {
    add_user(&db, person("u1", "Maria", "maria@acme.com")).await;
    let ids = async |user: &str| {
        let mut found: Vec<String> = db
            .email_providers_for(user)
            .await
            .unwrap()
            .into_iter()
            .map(|provider| provider.id)
            .collect();
        found.sort();
        found
    };
    assert_eq!(ids("u1").await, [""; 0]);
    assert!(!db.has_email_provider(None).await.unwrap());
    add(&db, provider("own", Some("o1"), Standing::Active)).await;
    add(&db, provider("own-off", Some("o1"), Standing::Off)).await;
    add(&db, provider("others", Some("o2"), Standing::Active)).await;
    assert!(!db.has_email_provider(Some("o3")).await.unwrap());
    add(&db, provider("ours", None, Standing::FallBack)).await;
    assert_eq!(ids("u1").await, ["ours", "own"]);
    assert_eq!(ids("nobody").await, ["ours"]);
    assert!(db.has_email_provider(None).await.unwrap());
    assert!(db.has_email_provider(Some("o1")).await.unwrap());
    // A fall-back alone carries nothing.
    assert!(!db.has_email_provider(Some("o3")).await.unwrap());
    assert!(db.organization("o1").await.unwrap().unwrap().has_email_provider);
}

pub async fn the_log_tells_of_the_named_organizations_or_of_all(db: Db) {
    add(&db, provider("m1", None, Standing::Off)).await;
    add(&db, provider("m2", Some("o1"), Standing::Off)).await;
    add(&db, provider("m3", Some("o2"), Standing::Off)).await;
    let told = async |organizations: Option<Vec<String>>, limit| {
        let changes = db.email_provider_changes(organizations, limit).await.unwrap();
        changes
            .into_iter()
            .map(|change| change.provider_id)
            .collect::<Vec<_>>()
    };
    assert_eq!(told(None, 10).await, ["m3", "m2", "m1"]);
    assert_eq!(told(None, 2).await, ["m3", "m2"]);
    assert_eq!(told(Some(vec!["o1".into()]), 10).await, ["m2"]);
    assert!(told(Some(vec![]), 10).await.is_empty());
}
