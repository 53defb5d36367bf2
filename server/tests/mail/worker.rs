use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use server::mail::{MailBell, MailWorker, Mailer, Outbox, Outgoing};
use server::news::MailNews;
use shared::invites::MailState;
use shared::mail::texts::Wording;
use shared::mail::{Delivery, Handover, LeasedMail, MailMessage};
use shared::ports::Bell as _;
use shared::{Micros, Problem, Reason};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::{NOW, invite, message};

#[derive(Default)]
struct FakeOutbox {
    due: Mutex<VecDeque<LeasedMail>>,
    settled: Mutex<Vec<(String, Delivery)>>,
    looks: AtomicUsize,
    /// That many calls fail from now on.
    look_faults: AtomicUsize,
    settle_faults: AtomicUsize,
    unreadable: bool,
}

impl FakeOutbox {
    fn queue(&self, ids: std::ops::Range<usize>) {
        self.due.lock().unwrap().extend(ids.map(|id| LeasedMail {
            id: format!("mail-{id}"),
            user_id: "user".to_owned(),
            invite_id: Some(format!("invite-{id}")),
            sealed: Vec::new(),
            attempt: 1,
            created_at: NOW,
            tried_by: None,
            leased_until: NOW,
        }));
    }

    fn settled(&self) -> Vec<(String, Delivery)> {
        self.settled.lock().unwrap().clone()
    }
}

fn fails(faults: &AtomicUsize) -> bool {
    faults
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1))
        .is_ok()
}

#[async_trait]
impl Outbox for FakeOutbox {
    async fn due(&self, limit: u32) -> Result<Vec<LeasedMail>, Problem> {
        self.looks.fetch_add(1, Ordering::SeqCst);
        if fails(&self.look_faults) {
            return Err(Reason::Internal.into());
        }
        let mut due = self.due.lock().unwrap();
        let count = due.len().min(limit as usize);
        Ok(due.drain(..count).collect())
    }

    async fn next_at(&self) -> Result<Option<Micros>, Problem> {
        // Always overdue: what a mail leased by another worker looks like.
        Ok(Some(Micros(0)))
    }

    async fn wording(&self, _: &LeasedMail, _: &MailMessage) -> Result<Wording, Problem> {
        Ok(Wording::default())
    }

    fn unseal(&self, _: &LeasedMail) -> Option<MailMessage> {
        (!self.unreadable).then(|| message(&invite("en")))
    }

    fn message_id(&self, mail: &LeasedMail) -> String {
        format!("{}@id.example", mail.id)
    }

    fn return_address(&self, _: &LeasedMail) -> Option<String> {
        None
    }

    async fn settle(&self, mail: &LeasedMail, delivery: Delivery) -> Result<MailState, Problem> {
        if fails(&self.settle_faults) {
            return Err(Reason::Internal.into());
        }
        self.settled.lock().unwrap().push((mail.id.clone(), delivery));
        Ok(MailState::Sent)
    }

    fn now(&self) -> Micros {
        NOW
    }
}

struct FakeMailer {
    sent: AtomicUsize,
    at_once: AtomicUsize,
    most_at_once: AtomicUsize,
    /// When set, a send waits for it.
    gate: Option<Notify>,
    is_away: bool,
}

impl FakeMailer {
    fn new(gated: bool) -> Self {
        Self {
            sent: AtomicUsize::new(0),
            at_once: AtomicUsize::new(0),
            most_at_once: AtomicUsize::new(0),
            gate: gated.then(Notify::new),
            is_away: false,
        }
    }
}

fn accepted() -> Delivery {
    Delivery::Accepted(Handover {
        reply: "250 ok".to_owned(),
        ..Handover::default()
    })
}

#[async_trait]
impl Mailer for FakeMailer {
    async fn send(&self, _: Outgoing) -> Delivery {
        let now = self.at_once.fetch_add(1, Ordering::SeqCst) + 1;
        self.most_at_once.fetch_max(now, Ordering::SeqCst);
        match &self.gate {
            Some(gate) => gate.notified().await,
            None => tokio::time::sleep(Duration::from_millis(5)).await,
        }
        self.at_once.fetch_sub(1, Ordering::SeqCst);
        self.sent.fetch_add(1, Ordering::SeqCst);
        accepted()
    }

    async fn is_ready(&self) -> bool {
        !self.is_away
    }
}

struct Running {
    outbox: Arc<FakeOutbox>,
    mailer: Arc<FakeMailer>,
    bell: Arc<MailBell>,
    news: MailNews,
    stop: oneshot::Sender<()>,
    worker: JoinHandle<()>,
}

fn start(outbox: FakeOutbox, mailer: FakeMailer) -> Running {
    let (outbox, mailer, bell, news) = (
        Arc::new(outbox),
        Arc::new(mailer),
        Arc::new(MailBell::default()),
        MailNews::default(),
    );
    let (stop, stopped) = oneshot::channel();
    let worker = MailWorker::new(outbox.clone(), mailer.clone(), bell.clone(), news.clone())
        .concurrency(3)
        .drain(Duration::from_millis(500));
    let worker = tokio::spawn(worker.run(async {
        let _ = stopped.await;
    }));
    Running {
        outbox,
        mailer,
        bell,
        news,
        stop,
        worker,
    }
}

impl Running {
    async fn stop(self) {
        self.stop.send(()).unwrap();
        timeout(Duration::from_secs(2), self.worker)
            .await
            .expect("the worker stops")
            .unwrap();
    }
}

async fn until(condition: impl Fn() -> bool) {
    timeout(Duration::from_secs(5), async {
        while !condition() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    })
    .await
    .expect("this happens in time");
}

#[tokio::test]
async fn the_bell_wakes_and_the_news_name_the_invite() {
    let running = start(FakeOutbox::default(), FakeMailer::new(false));
    let mut news = running.news.subscribe();
    until(|| running.outbox.looks.load(Ordering::SeqCst) == 1).await;
    running.outbox.queue(0..1);
    running.bell.ring();
    let told = timeout(Duration::from_millis(450), news.recv())
        .await
        .expect("before the timer")
        .unwrap();
    assert_eq!(told, "invite-0");
    assert_eq!(running.outbox.settled(), [("mail-0".to_owned(), accepted())]);
    running.stop().await;
}

#[tokio::test]
async fn a_heap_is_worked_off_a_few_at_a_time_and_each_once() {
    let outbox = FakeOutbox::default();
    outbox.queue(0..40);
    let running = start(outbox, FakeMailer::new(false));
    until(|| running.outbox.settled().len() == 40).await;
    assert_eq!(running.mailer.most_at_once.load(Ordering::SeqCst), 3);
    let mut ids: Vec<String> = running.outbox.settled().into_iter().map(|(id, _)| id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 40);
    running.stop().await;
}

#[tokio::test]
async fn an_idle_worker_does_not_spin() {
    let running = start(FakeOutbox::default(), FakeMailer::new(false));
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(running.outbox.looks.load(Ordering::SeqCst), 1);
    running.stop().await;
}

#[tokio::test]
async fn a_store_in_trouble_is_asked_again_but_not_in_a_circle() {
    let outbox = FakeOutbox::default();
    outbox.queue(0..1);
    outbox.look_faults.store(1, Ordering::SeqCst);
    let running = start(outbox, FakeMailer::new(false));
    for _ in 0..20 {
        running.bell.ring();
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(running.outbox.looks.load(Ordering::SeqCst), 1);
    until(|| running.outbox.settled().len() == 1).await;
    running.stop().await;
}

#[tokio::test]
async fn an_outcome_is_noted_though_the_store_stumbles_and_nothing_is_sent_twice() {
    let outbox = FakeOutbox::default();
    outbox.queue(0..1);
    outbox.settle_faults.store(1, Ordering::SeqCst);
    let running = start(outbox, FakeMailer::new(false));
    until(|| running.outbox.settled().len() == 1).await;
    assert_eq!(running.mailer.sent.load(Ordering::SeqCst), 1);
    running.stop().await;
}

#[tokio::test]
async fn mails_that_cannot_be_read_are_refused_with_words() {
    let outbox = FakeOutbox {
        unreadable: true,
        ..FakeOutbox::default()
    };
    outbox.queue(0..1);
    let running = start(outbox, FakeMailer::new(false));
    until(|| running.outbox.settled().len() == 1).await;
    let settled = running.outbox.settled();
    assert!(
        matches!(&settled[0].1, Delivery::Refused { reply } if reply.contains("cannot read")),
        "{settled:?}"
    );
    assert_eq!(running.mailer.sent.load(Ordering::SeqCst), 0);
    running.stop().await;
}

#[tokio::test]
async fn while_nobody_carries_mails_none_is_looked_for() {
    let outbox = FakeOutbox::default();
    outbox.queue(0..1);
    let running = start(
        outbox,
        FakeMailer {
            is_away: true,
            ..FakeMailer::new(false)
        },
    );
    running.bell.ring();
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(running.outbox.looks.load(Ordering::SeqCst), 0);
    running.stop().await;
}

#[tokio::test]
async fn at_the_stop_mails_in_hand_are_finished() {
    let outbox = FakeOutbox::default();
    outbox.queue(0..5);
    let running = start(outbox, FakeMailer::new(true));
    until(|| running.mailer.at_once.load(Ordering::SeqCst) == 3).await;
    let (outbox, mailer) = (Arc::clone(&running.outbox), Arc::clone(&running.mailer));
    let stopping = tokio::spawn(running.stop());
    tokio::time::sleep(Duration::from_millis(50)).await;
    for _ in 0..3 {
        mailer.gate.as_ref().unwrap().notify_one();
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    stopping.await.unwrap();
    assert_eq!(outbox.settled().len(), 3);
    assert_eq!(outbox.due.lock().unwrap().len(), 2, "nothing new is begun");
}

#[tokio::test]
async fn a_mail_that_hangs_does_not_hold_the_stop() {
    let outbox = FakeOutbox::default();
    outbox.queue(0..1);
    let running = start(outbox, FakeMailer::new(true));
    until(|| running.mailer.at_once.load(Ordering::SeqCst) == 1).await;
    running.stop().await;
}
