//! The commands of the README: `cargo xtask build | run | test | bench`.

mod bench;
mod load;
mod mails;
mod site;
mod test;
mod throughput;
mod tools;

use std::{
    path::PathBuf,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Build, run, test and measure usher",
    disable_help_subcommand = true
)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the pages into target/site, then the binary that embeds them
    Build {
        /// Build faster: the server and the desk's WebAssembly without optimisation
        #[arg(long)]
        dev: bool,
    },
    /// Build, then run usher
    Run {
        /// Build faster: the server and the desk's WebAssembly without optimisation
        #[arg(long)]
        dev: bool,
        /// Arguments for usher
        #[arg(last = true, default_value = "serve")]
        args: Vec<String>,
    },
    Test(test::Args),
    Bench(bench::Args),
}

fn main() -> ExitCode {
    match run(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nerror: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Build { dev } => {
            let usher = build(dev)?;
            println!("\nbuilt {}", tools::shown(&usher));
            Ok(())
        }
        Task::Run { dev, args } => {
            let usher = build(dev)?;
            replace_with(Command::new(&usher).args(args))
        }
        Task::Test(args) => test::run(args),
        Task::Bench(args) => bench::run(args),
    }
}

/// The site comes first: the server's build script embeds it.
fn build(dev: bool) -> Result<PathBuf> {
    site::build(site::Mode::from_dev(dev))?;
    site::build_server(&["--package", "server", "--bin", "usher"], dev)
}

/// Becomes the program, so that signals and the exit code are its own.
#[cfg(unix)]
fn replace_with(program: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    println!("\n$ {}", tools::shown_command(program));
    Err(program.exec()).with_context(|| format!("cannot start {}", tools::shown_command(program)))
}

#[cfg(not(unix))]
fn replace_with(program: &mut Command) -> Result<()> {
    println!("\n$ {}", tools::shown_command(program));
    let status = program
        .status()
        .with_context(|| format!("cannot start {}", tools::shown_command(program)))?;
    std::process::exit(status.code().unwrap_or(1))
}
