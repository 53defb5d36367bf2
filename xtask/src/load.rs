//! Load on a server of this machine: 64 keep-alive connections, each sending its next request when it has the answer
//! to the one before. The client shares the machine's cores with the server, in every measurement alike.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

pub const CONNECTIONS: usize = 64;
/// Longer than any answer of a working server takes.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A POST of JSON.
pub struct Post {
    pub path: String,
    pub body: String,
}

/// What came of a load run.
pub struct Measured {
    pub per_second: f64,
    pub p50: Duration,
    pub p99: Duration,
}

/// Sends the requests of `0..count` once each. Fails on any answer that is not 2xx.
pub fn send_each(
    server: SocketAddr,
    token: &str,
    count: usize,
    make: impl Fn(usize) -> Post + Sync,
) -> Result<()> {
    let next = AtomicUsize::new(0);
    run(server, token, &|| {
        let at = next.fetch_add(1, Ordering::Relaxed);
        (at < count).then(|| make(at))
    })?;
    Ok(())
}

/// Sends requests for a while, the n-th made by `make(n)`.
pub fn send_for(
    server: SocketAddr,
    token: &str,
    time: Duration,
    make: impl Fn(usize) -> Post + Sync,
) -> Result<Measured> {
    let next = AtomicUsize::new(0);
    let start = Instant::now();
    let mut latencies = run(server, token, &|| {
        (start.elapsed() < time).then(|| make(next.fetch_add(1, Ordering::Relaxed)))
    })?;
    let elapsed = start.elapsed();
    latencies.sort_unstable();
    let at = |share: f64| latencies[((latencies.len() - 1) as f64 * share) as usize];
    Ok(Measured {
        per_second: latencies.len() as f64 / elapsed.as_secs_f64(),
        p50: at(0.5),
        p99: at(0.99),
    })
}

fn run(server: SocketAddr, token: &str, next: &(dyn Fn() -> Option<Post> + Sync)) -> Result<Vec<Duration>> {
    thread::scope(|scope| {
        let connections: Vec<_> = (0..CONNECTIONS)
            .map(|_| scope.spawn(|| connection(server, token, next)))
            .collect();
        let mut latencies = Vec::new();
        for connection in connections {
            match connection.join() {
                Ok(measured) => latencies.extend(measured?),
                Err(_) => bail!("a connection's thread panicked"),
            }
        }
        if latencies.is_empty() {
            bail!("no request was answered");
        }
        Ok(latencies)
    })
}

fn connection(
    server: SocketAddr,
    token: &str,
    next: &(dyn Fn() -> Option<Post> + Sync),
) -> Result<Vec<Duration>> {
    let mut stream = TcpStream::connect(server).with_context(|| format!("cannot connect to {server}"))?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    let mut answers = BufReader::new(stream.try_clone()?);
    let (mut latencies, mut line, mut body) = (Vec::new(), String::new(), Vec::new());
    while let Some(post) = next() {
        let request = format!(
            "POST {} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
            post.path,
            post.body.len(),
            post.body
        );
        let start = Instant::now();
        stream.write_all(request.as_bytes())?;
        let status = read_answer(&mut answers, &mut line, &mut body)?;
        latencies.push(start.elapsed());
        if !(200..300).contains(&status) {
            bail!(
                "{} answered {status}: {}",
                post.path,
                String::from_utf8_lossy(&body)
            );
        }
    }
    Ok(latencies)
}

fn read_answer(answers: &mut BufReader<TcpStream>, line: &mut String, body: &mut Vec<u8>) -> Result<u16> {
    line.clear();
    answers.read_line(line).context("the server hung up")?;
    let status = line
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .context("no HTTP answer")?;
    let mut length = 0;
    loop {
        line.clear();
        answers.read_line(line)?;
        if line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse()?;
        }
    }
    body.resize(length, 0);
    answers.read_exact(body)?;
    Ok(status)
}
