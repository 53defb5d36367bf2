//! `cargo xtask test`: every check that the main branch must pass, each also on its own.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::{
    bench,
    site::{self, Mode},
    tools::{self, WASM_TARGET},
};

/// Check usher; without a part, everything
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo xtask test                              everything, the quickest parts first
  cargo xtask test fmt lint                     these two
  cargo xtask test unit -- invite               the Rust tests with `invite` in their name
  cargo xtask test browser -- invite.spec.ts    one file of browser tests
  cargo xtask test browser -- -g 'wrong code' --project 'without JavaScript'
                                                what follows -- goes to Playwright
  SHOTS=1 cargo xtask test browser              also keep pictures of the pages in end2end/shots")]
pub struct Args {
    /// What to check
    parts: Vec<Part>,
    /// Go on with the other parts when one fails
    #[arg(long)]
    keep_going: bool,
    /// For `unit`, `browser` or `client`: which tests
    #[arg(last = true)]
    filter: Vec<String>,
}

/// In the order they run: what fails quickly comes first.
#[derive(Clone, Copy, PartialEq, PartialOrd, Eq, Ord, ValueEnum)]
enum Part {
    /// Is every Rust file formatted?
    Fmt,
    /// Are licences, advisories and who depends on whom as deny.toml says? (needs cargo-deny)
    Deps,
    /// Clippy without a warning, for the server and the WebAssembly programs
    Lint,
    /// Is the invited person's script small enough?
    Size,
    /// The Rust tests
    Unit,
    /// The pages in Chromium, with and without JavaScript
    Browser,
    /// The API's description, the official API clients and the reference's samples against a running usher
    Client,
}

enum Outcome {
    Passed,
    Skipped(&'static str),
}

pub fn run(args: Args) -> Result<()> {
    let mut parts = args.parts.clone();
    if parts.is_empty() {
        parts = Part::value_variants().to_vec();
    }
    parts.sort();
    parts.dedup();
    let takes_filter = |part: &Part| matches!(part, Part::Unit | Part::Browser | Part::Client);
    let one_that_filters = parts.len() == 1 && parts.iter().all(takes_filter);
    if !args.filter.is_empty() && !one_that_filters {
        bail!(
            "a filter after -- needs exactly one of the parts unit, browser and client: `cargo xtask test unit -- NAME`"
        );
    }

    let mut summary: Vec<(Part, Result<Outcome>, Duration)> = Vec::new();
    for part in &parts {
        println!("\n=== {}", name(*part));
        let start = Instant::now();
        let outcome = run_part(*part, &args.filter);
        if let Err(problem) = &outcome {
            println!("\n{problem:#}");
        }
        let failed = outcome.is_err();
        summary.push((*part, outcome, start.elapsed()));
        if failed && !args.keep_going {
            break;
        }
    }
    report(&parts, &summary)
}

fn report(parts: &[Part], summary: &[(Part, Result<Outcome>, Duration)]) -> Result<()> {
    println!("\n=== summary");
    let mut failed = Vec::new();
    for (part, outcome, time) in summary {
        let outcome = match outcome {
            Ok(Outcome::Passed) => "passed".to_owned(),
            Ok(Outcome::Skipped(why)) => format!("skipped: {why}"),
            Err(_) => {
                failed.push(name(*part));
                "FAILED".to_owned()
            }
        };
        println!("{:<8} {:>7.1} s  {outcome}", name(*part), time.as_secs_f64());
    }
    for part in &parts[summary.len()..] {
        println!("{:<8} {:>9}  not run", name(*part), "");
    }
    let total: Duration = summary.iter().map(|(_, _, time)| *time).sum();
    println!("{:<8} {:>7.1} s", "together", total.as_secs_f64());
    if !failed.is_empty() {
        bail!("failed: {}; its messages are above", failed.join(", "));
    }
    Ok(())
}

fn name(part: Part) -> String {
    part.to_possible_value()
        .map(|value| value.get_name().to_owned())
        .unwrap_or_default()
}

fn run_part(part: Part, filter: &[String]) -> Result<Outcome> {
    match part {
        Part::Fmt => fmt(),
        Part::Deps => deps(),
        Part::Lint => lint(),
        Part::Size => size(),
        Part::Unit => unit(filter),
        Part::Browser => browser(filter),
        Part::Client => client(filter),
    }
}

fn fmt() -> Result<Outcome> {
    tools::run(
        &mut tools::cargo(["fmt", "--all", "--check"]),
        "run `cargo fmt --all`",
    )?;
    Ok(Outcome::Passed)
}

fn deps() -> Result<Outcome> {
    if tools::on_path("cargo-deny").is_none() {
        return Ok(Outcome::Skipped(
            "cargo-deny is not installed (cargo install --locked cargo-deny)",
        ));
    }
    tools::run(
        &mut tools::cargo(["deny", "check"]),
        "deny.toml says what is allowed, and why; without network, `cargo deny check bans licenses sources`",
    )?;
    Ok(Outcome::Passed)
}

/// The workspace without this tool. The server brings `app` with feature `ssr`; one selection for every command keeps
/// cargo from building the dependencies twice with different features.
const WORKSPACE: [&str; 3] = ["--workspace", "--exclude", "xtask"];

fn lint() -> Result<Outcome> {
    tools::ensure_wasm_target()?;
    let hosts = [&WORKSPACE[..], &["--package", "xtask"]];
    for selection in hosts {
        clippy(&[selection, &["--all-targets"]].concat())?;
    }
    for feature in ["hydrate", "enhance", "explore"] {
        clippy(&[
            "--package",
            "app",
            "--lib",
            "--features",
            feature,
            "--target",
            WASM_TARGET,
        ])?;
    }
    Ok(Outcome::Passed)
}

fn clippy(selection: &[&str]) -> Result<()> {
    let mut command = tools::cargo(["clippy"]);
    command.args(selection).args(["--", "-D", "warnings"]);
    tools::run(
        &mut command,
        "clippy's message is above; a lint that is wrong here takes #[expect(…, reason = \"…\")]",
    )
}

fn size() -> Result<Outcome> {
    site::build(Mode::Dev)?;
    println!();
    bench::check_enhance_size()?;
    Ok(Outcome::Passed)
}

fn unit(filter: &[String]) -> Result<Outcome> {
    // The server embeds the site, and its tests ask for the files.
    site::build(Mode::Dev)?;
    let nextest = tools::on_path("cargo-nextest").is_some();
    let runner: &[&str] = if nextest {
        &["nextest", "run", "--no-fail-fast"]
    } else {
        &["test", "--all-targets", "--no-fail-fast"]
    };
    let advice = "the failed tests are above; `cargo xtask test unit -- NAME` runs one of them";
    let mut command = tools::cargo(runner.iter().copied());
    tools::run(command.args(WORKSPACE).args(filter), advice)?;
    if filter.is_empty() {
        tools::run(tools::cargo(["test", "--doc"]).args(WORKSPACE), advice)?;
        tools::run(&mut tools::cargo(["test", "--package", "xtask"]), advice)?;
    }
    Ok(Outcome::Passed)
}

fn browser(filter: &[String]) -> Result<Outcome> {
    playwright("playwright.config.ts", filter)
}

fn client(filter: &[String]) -> Result<Outcome> {
    tools::ensure_postfix("postfix")?;
    for program in ["curl", "openssl"] {
        if tools::on_path(program).is_none() {
            bail!("these tests need {program}");
        }
    }
    describe()?;
    // A filter means tests of one of them.
    let filter: Vec<String> = [filter, &["--pass-with-no-tests".to_owned()]].concat();
    playwright("clients.config.ts", &filter)?;
    playwright("samples.config.ts", &filter)
}

/// Whether the API's description keeps to OpenAPI 3.1.
fn describe() -> Result<()> {
    if !tools::ensure_npm_packages()? {
        bail!("these tests need npm: install Node.js 20 or later");
    }
    let mut linter = tools::npm_program("redocly");
    tools::run(
        linter
            .current_dir(tools::end2end())
            .args([
                "lint",
                "../docs/openapi.json",
                "--config",
                "redocly.yaml",
                "--max-problems",
                "20",
            ])
            .env("REDOCLY_TELEMETRY", "off")
            .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"),
        "the description is made by server/src/openapi; the rules are in end2end/redocly.yaml",
    )
}

fn playwright(config: &str, filter: &[String]) -> Result<Outcome> {
    if !tools::ensure_npm_packages()? {
        bail!("these tests need npm: install Node.js 20 or later");
    }
    let chromium = tools::ensure_chromium()?;
    tools::ensure_faketime()?;
    site::build(Mode::Dev)?;
    // With the tests, so that cargo uses the dependencies of part `unit` once more.
    let usher = site::build_server(&["--package", "server", "--bins", "--tests"], true)?;
    let mut types = tools::npm_program("tsc");
    tools::run(
        types.current_dir(tools::end2end()).arg("--noEmit"),
        "TypeScript's message is above",
    )?;
    let mut command: Command = tools::npm_program("playwright");
    command
        .current_dir(tools::end2end())
        .args(["test", "--config", config])
        .args(filter);
    command.env("CHROMIUM", chromium).env("USHER_BIN", usher);
    tools::run(
        &mut command,
        "for a trace run the test again with `--trace on`; `npx playwright show-trace end2end/test-results/…/trace.zip` opens it",
    )
    .context("tests with Playwright failed")?;
    Ok(Outcome::Passed)
}
