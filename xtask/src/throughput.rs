//! How many invites a second: usher with durable SQLite beside a bare axum handler, in one run on one machine.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::load::{self, CONNECTIONS, Measured, Post};

/// People the invites go to. Each gets several during a run, so most creates replace an open invite's code.
const PEOPLE: usize = 20_000;
/// The goal: at least this share of the bare handler's rate.
const GOAL: f64 = 0.5;

/// Measures and returns the report's section.
pub fn measure(usher: &Path, bare: &Path, quick: bool) -> Result<String> {
    let time = Duration::from_secs(if quick { 3 } else { 10 });
    let limit = measure_bare(bare, time)?;
    let own = measure_usher(usher, time)?;
    let ratio = own.measured.per_second / limit.per_second;
    let mut report = String::from("## Creating invites\n\n");
    let _ = writeln!(
        report,
        "`POST /v2/users/{{userId}}/invite_code` with `returnCode`, JSON over HTTP/1.1, {CONNECTIONS} connections, {} s, \
         {PEOPLE} people; each answer durable (`synchronous=FULL`). Client and server share the machine.\n",
        time.as_secs()
    );
    report.push_str("| server | a second | p50 | p99 |\n|---|---|---|---|\n");
    for (name, measured) in [("bare axum handler", &limit), ("usher", &own.measured)] {
        let _ = writeln!(
            report,
            "| {name} | {:.0} | {:.2} ms | {:.2} ms |",
            measured.per_second,
            millis(measured.p50),
            millis(measured.p99)
        );
    }
    let _ = writeln!(
        report,
        "\nusher reaches **{ratio:.2}** of the bare handler (goal: at least {GOAL}).\n"
    );
    let _ = writeln!(
        report,
        "Start to first answer {} ms; memory {:.1} MiB idle, {:.1} MiB after the run; binary {:.1} MiB.\n",
        own.start.as_millis(),
        own.idle_mib,
        own.loaded_mib,
        fs::metadata(usher)?.len() as f64 / 1024.0 / 1024.0
    );
    Ok(report)
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn create(at: usize) -> Post {
    Post {
        path: format!("/v2/users/bench-{}/invite_code", at % PEOPLE),
        body: r#"{"returnCode":{}}"#.to_owned(),
    }
}

fn measure_bare(bare: &Path, time: Duration) -> Result<Measured> {
    let mut server = Server(
        Command::new(bare)
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", bare.display()))?,
    );
    let stdout = server.0.stdout.take().context("the bare handler has no output")?;
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line)?;
    let address: SocketAddr = line
        .trim()
        .parse()
        .context("the bare handler printed no address")?;
    load::send_for(address, "none", Duration::from_secs(1), create)?;
    load::send_for(address, "none", time, create)
}

struct Own {
    measured: Measured,
    start: Duration,
    idle_mib: f64,
    loaded_mib: f64,
}

fn measure_usher(usher: &Path, time: Duration) -> Result<Own> {
    let folder = Folder::new()?;
    let address = free_address()?;
    let command = || usher_in(usher, &folder, address);
    let begin = Instant::now();
    let server = Server(command().stdout(Stdio::null()).spawn()?);
    let start = wait_until_up(address, begin)?;
    let idle_mib = memory_mib(server.0.id())?;
    let token = owner(command())?;
    make_people(address, &token, PEOPLE)?;
    load::send_for(address, &token, Duration::from_secs(1), create)?;
    let measured = load::send_for(address, &token, time, create)?;
    Ok(Own {
        measured,
        start,
        idle_mib,
        loaded_mib: memory_mib(server.0.id())?,
    })
}

/// usher with a database in the folder, and none of this process's own settings.
pub(crate) fn usher_in(usher: &Path, folder: &Folder, address: SocketAddr) -> Command {
    let mut command = Command::new(usher);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("USHER_")) {
        command.env_remove(name);
    }
    command
        .current_dir(&folder.0)
        .env("USHER_LISTEN", address.to_string())
        .env("USHER_PUBLIC_URL", format!("http://{address}"))
        .env("USHER_LOG", "warn");
    command
}

/// A token of somebody who may do everything.
pub(crate) fn owner(mut command: Command) -> Result<String> {
    let token = command
        .args(["token", "create", "--role", "IAM_OWNER"])
        .output()?;
    Ok(String::from_utf8(token.stdout)?.trim().to_owned())
}

/// `bench-0` and so on.
pub(crate) fn make_people(address: SocketAddr, token: &str, count: usize) -> Result<()> {
    load::send_each(address, token, count, |at| Post {
        path: "/v2/users/human".to_owned(),
        body: format!(
            r#"{{"userId":"bench-{at}","profile":{{"givenName":"Bench","familyName":"{at}"}},"email":{{"email":"bench-{at}@example.com","isVerified":false}}}}"#
        ),
    })
    .context("making the people failed")
}

pub(crate) fn wait_until_up(address: SocketAddr, begin: Instant) -> Result<Duration> {
    use std::io::{Read as _, Write as _};
    while begin.elapsed() < Duration::from_secs(20) {
        if let Ok(mut stream) = std::net::TcpStream::connect(address) {
            stream.write_all(b"GET /debug/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            if answer.starts_with("HTTP/1.1 200") {
                return Ok(begin.elapsed());
            }
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    bail!("usher did not answer on {address}")
}

/// The resident memory of a process.
fn memory_mib(process: u32) -> Result<f64> {
    let status =
        fs::read_to_string(format!("/proc/{process}/status")).context("memory is read from /proc")?;
    let kib = status
        .lines()
        .find_map(|line| {
            line.strip_prefix("VmRSS:")?
                .trim()
                .strip_suffix(" kB")?
                .trim()
                .parse::<f64>()
                .ok()
        })
        .context("no VmRSS in /proc")?;
    Ok(kib / 1024.0)
}

pub(crate) fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// A server that ends with the measurement.
pub(crate) struct Server(pub(crate) Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _gone_already = self.0.kill();
        let _waited = self.0.wait();
    }
}

/// A folder that goes with the measurement.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Result<Self> {
        let path = std::env::temp_dir().join(format!("usher-bench-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _gone_already = fs::remove_dir_all(&self.0);
    }
}
