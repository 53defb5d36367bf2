//! A receiver for tests, and the worker that calls it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use serde_json::Value;
use server::signature;
use server::webhooks::WebhookWorker;
use shared::Micros;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::app::App;

/// Longer than anything here takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// What came in.
pub struct Message {
    pub headers: HeaderMap,
    pub body: String,
}

impl Message {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    pub fn kind(&self) -> String {
        self.json()["type"].as_str().unwrap().to_owned()
    }

    pub fn is_signed_with(&self, secret: &str, now: Micros) -> bool {
        let header = self.headers[signature::HEADER].to_str().unwrap();
        signature::verify(&[secret.as_bytes()], now, self.body.as_bytes(), header).is_ok()
    }
}

struct Desk {
    answers: Mutex<VecDeque<(u16, String)>>,
    arrived: mpsc::UnboundedSender<Message>,
}

pub struct Receiver {
    pub url: String,
    desk: Arc<Desk>,
    messages: mpsc::UnboundedReceiver<Message>,
    server: JoinHandle<()>,
}

impl Receiver {
    pub async fn start() -> Self {
        let (arrived, messages) = mpsc::unbounded_channel();
        let desk = Arc::new(Desk {
            answers: Mutex::default(),
            arrived,
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let router = Router::new()
            .route("/hook", post(take))
            .with_state(Arc::clone(&desk));
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self {
            url,
            desk,
            messages,
            server,
        }
    }

    /// Says this to the next message; after what was said before, and 200 when there is nothing to say.
    pub fn will_answer(&self, status: u16, words: &str) {
        self.desk
            .answers
            .lock()
            .unwrap()
            .push_back((status, words.to_owned()));
    }

    pub async fn next(&mut self) -> Message {
        let next = timeout(PATIENCE, self.messages.recv()).await;
        next.unwrap().unwrap()
    }

    pub async fn kinds(&mut self, count: usize) -> Vec<String> {
        let mut kinds = Vec::new();
        for _ in 0..count {
            kinds.push(self.next().await.kind());
        }
        kinds
    }

    pub fn has_more(&mut self) -> bool {
        !self.messages.is_empty()
    }

    /// Nobody is at home any more.
    pub fn leave(&self) {
        self.server.abort();
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn take(State(desk): State<Arc<Desk>>, headers: HeaderMap, body: String) -> (StatusCode, String) {
    let answer = desk.answers.lock().unwrap().pop_front();
    let _ = desk.arrived.send(Message { headers, body });
    let (status, words) = answer.unwrap_or((200, String::new()));
    (StatusCode::from_u16(status).unwrap(), words)
}

/// The worker of an application, until it is stopped.
pub struct Working {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Working {
    pub fn begin(app: &App) -> Self {
        let (stop, stopped) = oneshot::channel();
        let worker = WebhookWorker::new(Arc::clone(&app.service)).look_every(Duration::from_millis(5));
        let task = tokio::spawn(worker.run(async move {
            let _ = stopped.await;
        }));
        Self { stop, task }
    }

    /// After the calls in hand.
    pub async fn end(self) {
        let _ = self.stop.send(());
        timeout(PATIENCE, self.task).await.unwrap().unwrap();
    }
}

/// Waits for something that the worker does by itself.
pub async fn until(mut is_so: impl AsyncFnMut() -> bool) {
    let waiting = async {
        while !is_so().await {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(PATIENCE, waiting).await.unwrap();
}
