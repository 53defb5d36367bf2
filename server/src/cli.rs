//! Commands: what is typed, what is printed, which exit code follows.
//!
//! Results go to standard output alone, everything else to standard error. Exit codes: 0 done, 1 it failed,
//! 2 the command or a setting is wrong.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use shared::access::{Caller, CreateToken, MAX_TOKEN_LIFETIME, Role};
use shared::users::EmailAddress;

use crate::config::{Flags, Settings};
use crate::startup::{self, StartError};

/// The invite system: from "let them in" to the first sign-in.
#[derive(Parser)]
#[command(
    name = "usher",
    version,
    disable_version_flag = true,
    propagate_version = true
)]
struct Cli {
    #[command(flatten)]
    flags: GlobalFlags,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Args)]
struct GlobalFlags {
    /// Settings file; without it usher.toml of the current folder is read if there is one
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Address and port to listen on (USHER_LISTEN)
    #[arg(long, global = true, value_name = "ADDRESS")]
    listen: Option<String>,
    /// Where people reach usher (USHER_PUBLIC_URL)
    #[arg(long, global = true, value_name = "URL")]
    public_url: Option<String>,
    /// The database (USHER_DATABASE_URL)
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    /// What to log, such as info or debug,hyper=warn (USHER_LOG)
    #[arg(long, global = true, value_name = "FILTER")]
    log: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve pages and API (the default)
    Serve,
    /// Access tokens of programs
    #[command(subcommand)]
    Token(TokenCommand),
    /// Administrators
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Bring the database to this version's shape
    Migrate,
    /// Settings
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Print the version
    Version,
}

#[derive(Subcommand)]
enum TokenCommand {
    /// Make a service user with one role and print its token, which is shown only this once
    Create {
        /// IAM_OWNER, ORG_OWNER, ORG_USER_MANAGER, ORG_OWNER_VIEWER, …
        #[arg(long, value_parser = role)]
        role: Role,
        /// The organization of an ORG_ role; the default organization when left out
        #[arg(long, value_name = "ID")]
        org: Option<String>,
        /// Who made the calls: timelines show it, and invited people read it as their inviter. The organization's name
        /// when left out
        #[arg(long)]
        name: Option<String>,
        /// How long it works, such as 12h or 90d; for ever when left out
        #[arg(long, value_name = "TIME", value_parser = time_span)]
        expires: Option<Duration>,
    },
}

#[derive(Subcommand)]
enum AdminCommand {
    /// Print a fresh set-up link for an owner; takes the password from one who has lost it
    Invite {
        #[arg(long, value_parser = email)]
        email: EmailAddress,
    },
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// Read the settings and print those in force, secrets hidden
    Check,
}

fn role(text: &str) -> Result<Role, String> {
    Role::parse(text).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.into_iter().map(Role::as_str).collect();
        format!("expected one of {}", known.join(", "))
    })
}

fn email(text: &str) -> Result<EmailAddress, String> {
    EmailAddress::parse(text).map_err(|problem| problem.to_string())
}

/// `30m`, `12h`, `90d`.
fn time_span(text: &str) -> Result<Duration, String> {
    let refuse = || "expected a number of minutes, hours or days such as 30m, 12h or 90d".to_owned();
    let unit = text.chars().last().ok_or_else(refuse)?;
    let seconds = match unit {
        'm' => 60,
        'h' => 60 * 60,
        'd' => 24 * 60 * 60,
        _ => return Err(refuse()),
    };
    let count: u32 = text[..text.len() - unit.len_utf8()]
        .parse()
        .map_err(|_| refuse())?;
    let span = Duration::from_secs(u64::from(count) * seconds);
    if span.is_zero() || span > MAX_TOKEN_LIFETIME {
        return Err(refuse());
    }
    Ok(span)
}

pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let flags = Flags {
        config: cli.flags.config,
        listen: cli.flags.listen,
        public_url: cli.flags.public_url,
        database_url: cli.flags.database_url,
        log: cli.flags.log,
    };
    let command = cli.command.unwrap_or(Command::Serve);
    if let Command::Version = command {
        println!("usher {}", env!("CARGO_PKG_VERSION"));
        return ExitCode::SUCCESS;
    }
    let settings = match Settings::load(&flags) {
        Ok(settings) => settings,
        Err(error) => {
            eprintln!("usher: {error}");
            return ExitCode::from(2);
        }
    };
    match run(command, settings) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("usher: {error}");
            ExitCode::from(if error.is_about_settings() { 2 } else { 1 })
        }
    }
}

fn run(command: Command, settings: Settings) -> Result<(), StartError> {
    // Commands print their result; their log stays quiet unless something is wrong.
    let quiet = !matches!(command, Command::Serve);
    startup::start_log(&settings, quiet)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(StartError::Runtime)?;
    runtime.block_on(async {
        match command {
            Command::Serve => startup::serve(settings).await,
            Command::Token(TokenCommand::Create {
                role,
                org,
                name,
                expires,
            }) => {
                let service = startup::service_for_commands(&settings).await?;
                let request = CreateToken {
                    role,
                    organization_id: org,
                    name,
                    expires_at: expires.map(|lifetime| service.clock.now().plus(lifetime)),
                };
                let created = service.create_token(&Caller::operator(), request).await?;
                println!("{}", created.token.reveal());
                Ok(())
            }
            Command::Admin(AdminCommand::Invite { email }) => {
                let service = startup::service_for_commands(&settings).await?;
                let created = service.invite_administrator(&email).await?;
                println!("{}", created.link.unwrap_or_default());
                Ok(())
            }
            Command::Migrate => {
                startup::migrate(&settings)?;
                println!("the database has this version's shape");
                Ok(())
            }
            Command::Config(ConfigCommand::Check) => {
                println!("{settings}");
                Ok(())
            }
            Command::Version => Ok(()),
        }
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn time_spans_are_read_or_refused() {
        assert_eq!(time_span("90d"), Ok(Duration::from_secs(90 * 86_400)));
        assert_eq!(time_span("12h"), Ok(Duration::from_secs(43_200)));
        for bad in ["", "0d", "d", "90", "-1d", "1w", "1é", "40000d"] {
            assert!(time_span(bad).is_err(), "{bad}");
        }
    }
}
