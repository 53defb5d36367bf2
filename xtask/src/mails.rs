//! How many mails a second leave the outbox: usher beside a bare loop of lettre, both to postfix's `smtp-sink`, in one run on
//! one machine.

use std::fmt::Write as _;
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::load::{self, Post};
use crate::throughput::{Folder, Server, free_address, make_people, owner, usher_in, wait_until_up};
use crate::tools;

/// As many as usher has to the mail server of its settings.
const CONNECTIONS: usize = 16;
/// The goal: at least this share of the bare loop's rate.
const GOAL: f64 = 0.8;
/// What nobody took is tried again after a minute and a quarter at most.
const SECOND_TRY: Duration = Duration::from_secs(76);
const LONGEST: Duration = Duration::from_secs(300);

/// Measures and returns the report's section.
pub fn measure(usher: &Path, bare: &Path, quick: bool) -> Result<String> {
    let sink = tools::ensure_postfix("smtp-sink")?;
    let mails = if quick { 2_000 } else { 20_000 };
    let limit = measure_bare(&sink, bare, mails)?;
    let own = measure_usher(&sink, usher, mails)?;
    let mut report = String::from("## Sending mails\n\n");
    let _ = writeln!(
        report,
        "{mails} mails over {CONNECTIONS} connections to `smtp-sink`, which forgets them; client and server share the machine.\n"
    );
    report.push_str("| sender | mails a second |\n|---|---|\n");
    let _ = writeln!(report, "| bare loop of lettre, one finished mail | {limit:.0} |");
    let _ = writeln!(
        report,
        "| usher: lease, write, send, note, each durable | {own:.0} |"
    );
    let _ = writeln!(
        report,
        "\nusher reaches **{:.2}** of the bare loop (goal: at least {GOAL}).\n",
        own / limit
    );
    Ok(report)
}

/// A mail server that ends when it has so many mails.
struct Sink {
    server: Server,
    address: SocketAddr,
}

impl Sink {
    fn start(program: &Path, address: SocketAddr, mails: usize) -> Result<Self> {
        let mut command = Command::new(program);
        if tools::is_root() {
            command.args(["-u", "nobody"]);
        }
        command
            .args(["-M", &mails.to_string()])
            .arg(address.to_string())
            .arg("128");
        let server = Server(command.stdout(Stdio::null()).spawn()?);
        let begin = Instant::now();
        while TcpStream::connect(address).is_err() {
            if begin.elapsed() > Duration::from_secs(10) {
                bail!("smtp-sink does not listen on {address}");
            }
            sleep(Duration::from_millis(5));
        }
        Ok(Self { server, address })
    }

    fn wait(&mut self) -> Result<()> {
        let begin = Instant::now();
        while self.server.0.try_wait()?.is_none() {
            if begin.elapsed() > LONGEST {
                bail!("not all mails have arrived at {}", self.address);
            }
            sleep(Duration::from_millis(1));
        }
        Ok(())
    }
}

fn rate(mails: usize, begin: Instant) -> f64 {
    mails as f64 / begin.elapsed().as_secs_f64()
}

fn measure_bare(sink: &Path, bare: &Path, mails: usize) -> Result<f64> {
    let mut sink = Sink::start(sink, free_address()?, mails)?;
    let begin = Instant::now();
    let _sender = Server(
        Command::new(bare)
            .args([
                sink.address.to_string(),
                mails.to_string(),
                CONNECTIONS.to_string(),
            ])
            .stderr(Stdio::null())
            .spawn()?,
    );
    sink.wait()?;
    Ok(rate(mails, begin))
}

fn measure_usher(sink: &Path, usher: &Path, mails: usize) -> Result<f64> {
    let (folder, address, mail_server) = (Folder::new()?, free_address()?, free_address()?);
    let command = || {
        let mut command = usher_in(usher, &folder, address);
        command.env("USHER_SMTP_URL", format!("smtp://{mail_server}"));
        command
    };
    // While nobody takes them, the mails queue up.
    let filling = Server(command().stdout(Stdio::null()).spawn()?);
    wait_until_up(address, Instant::now())?;
    let token = owner(command())?;
    make_people(address, &token, mails)?;
    load::send_each(address, &token, mails, |at| Post {
        path: format!("/v2/users/bench-{at}/invite_code"),
        body: r#"{"sendCode":{}}"#.to_owned(),
    })
    .context("making the invites failed")?;
    drop(filling);
    sleep(SECOND_TRY);
    let mut sink = Sink::start(sink, mail_server, mails)?;
    let _sender = Server(command().stdout(Stdio::null()).spawn()?);
    wait_until_up(address, Instant::now())?;
    let begin = Instant::now();
    sink.wait()?;
    Ok(rate(mails, begin))
}
