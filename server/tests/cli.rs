//! The real binary as scripts use it: what it prints where, and how it ends.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Runs usher in a folder of its own, with nothing of this process's settings.
fn usher(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_usher"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("USHER_")) {
        command.env_remove(name);
    }
    command
        .args(arguments)
        .envs(environment.iter().copied())
        .current_dir(folder)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn version_goes_to_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let output = usher(folder.path(), &["version"], &[]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        text(&output.stdout),
        format!("usher {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_wrong_setting_ends_with_2_and_names_the_key() {
    let folder = tempfile::tempdir().unwrap();
    for (name, value, words) in [
        ("USHER_LISTEN", "nowhere", "USHER_LISTEN"),
        (
            "USHER_SMPT_URL",
            "smtp://localhost",
            "USHER_SMPT_URL is no setting",
        ),
        ("USHER_LOG_FORMAT", "xml", "text or json"),
        (
            "USHER_MASTER_KEY",
            "short",
            "USHER_MASTER_KEY: the master key is malformed",
        ),
        ("USHER_LOG", "usher=loud", "USHER_LOG is \"usher=loud\""),
    ] {
        let output = usher(
            folder.path(),
            &["token", "create", "--role", "IAM_OWNER"],
            &[(name, value)],
        );
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(
            text(&output.stderr).contains(words),
            "{name}: {}",
            text(&output.stderr)
        );
        assert!(output.stdout.is_empty(), "{name}");
    }
}

#[test]
fn a_settings_file_is_read_and_flags_win() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("usher.toml"),
        "listen = '127.0.0.1:1'\nmail_from = 'a@b.example'",
    )
    .unwrap();
    let output = usher(
        folder.path(),
        &["config", "check", "--listen", "127.0.0.1:2"],
        &[],
    );
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("listen = \"127.0.0.1:2\""));
    assert!(text(&output.stdout).contains("mail_from = \"a@b.example\""));
    let output = usher(
        folder.path(),
        &["config", "check", "--config", "missing.toml"],
        &[],
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("missing.toml"));
}

#[test]
fn a_token_is_printed_alone() {
    let folder = tempfile::tempdir().unwrap();
    let output = usher(
        folder.path(),
        &["token", "create", "--role", "ORG_OWNER", "--expires", "90d"],
        &[],
    );
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let printed = text(&output.stdout);
    assert!(
        printed.starts_with("usher_pat_") && printed.lines().count() == 1,
        "{printed}"
    );
    // Whoever is in the wrong folder sees it.
    let (told, file) = (text(&output.stderr), folder.path().join("data/usher.db"));
    assert!(
        told.contains("new database") && told.contains(&file.canonicalize().unwrap().display().to_string()),
        "{told}"
    );
    let second = usher(folder.path(), &["token", "create", "--role", "IAM_OWNER"], &[]);
    assert!(second.stderr.is_empty(), "{}", text(&second.stderr));
    let unknown = usher(
        folder.path(),
        &["token", "create", "--role", "ORG_OWNER", "--org", "nowhere"],
        &[],
    );
    assert_eq!(unknown.status.code(), Some(1));
    assert!(unknown.stdout.is_empty() && text(&unknown.stderr).contains("not found"));
    let wrong = usher(folder.path(), &["token", "create", "--role", "KING"], &[]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(text(&wrong.stderr).contains("IAM_OWNER"));
}

#[test]
fn an_administrator_gets_a_link_and_a_lost_key_stops_everything() {
    let folder = tempfile::tempdir().unwrap();
    let invite = || {
        usher(
            folder.path(),
            &["admin", "invite", "--email", "ana@acme.example"],
            &[],
        )
    };
    let (first, second) = (text(&invite().stdout), text(&invite().stdout));
    let page = |link: &str| link.split('?').next().unwrap().to_owned();
    assert!(
        first.starts_with("http://localhost:8080/invite/") && first.contains("?code="),
        "{first}"
    );
    assert_eq!(page(&first), page(&second), "the same person");
    assert_ne!(first, second, "another code");
    fs::remove_file(folder.path().join("data/usher.key")).unwrap();
    let lost = invite();
    assert_eq!(lost.status.code(), Some(2));
    assert!(text(&lost.stderr).contains("data/usher.key") && lost.stdout.is_empty());
}
