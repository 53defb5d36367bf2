//! Holds the borders of docs/architecture.md: who may import whom inside `server`, and what reaches the browser.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What each part may name besides itself. `startup` and `cli` put everything together and are not listed.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("rest", &["access", "api", "operations"]),
    ("rpc", &["access", "api", "metrics", "operations"]),
    ("openapi", &["access", "rest"]),
    ("api", &["access", "metrics", "operations", "streams"]),
    ("metrics", &[]),
    ("operations", &["streams"]),
    ("streams", &["news"]),
    ("access", &[]),
    ("ui", &["client", "news", "openapi"]),
    ("store", &[]),
    ("mail", &["news", "outbound", "signature"]),
    ("bounces", &["metrics", "news"]),
    ("hooks", &["bounces", "outbound", "signature"]),
    ("credentials", &["system"]),
    ("providers", &["outbound"]),
    ("webhooks", &["outbound", "signature"]),
    ("outbound", &[]),
    ("signature", &[]),
];

#[test]
fn edges_and_adapters_keep_to_their_borders() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (part, allowed) in MAY_NAME {
        let files = rust_files(&source.join(part));
        assert!(!files.is_empty(), "{part} has moved: this test has to follow");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for named in text.split("crate::").skip(1) {
                let name: String = named
                    .chars()
                    .take_while(|c| c.is_ascii_lowercase() || *c == '_')
                    .collect();
                let is_fine = name == *part || name.is_empty() || allowed.contains(&name.as_str());
                assert!(is_fine, "{} names crate::{name}", file.display());
            }
        }
    }
}

#[test]
fn what_the_browser_gets_of_shared_is_small() {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--package",
            "shared",
            "--edges",
            "normal",
            "--prefix",
            "none",
        ])
        .args(["--target", "wasm32-unknown-unknown", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let tree = String::from_utf8(output.stdout).unwrap();
    let names: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains("fluent-bundle"), "{tree}");
    let server_only = [
        "argon2",
        "async-trait",
        "axum",
        "hmac",
        "leptos",
        "rusqlite",
        "sha2",
        "tokio",
        "tracing",
        "zxcvbn",
    ];
    let leaked: Vec<_> = server_only.iter().filter(|name| names.contains(*name)).collect();
    assert!(
        leaked.is_empty(),
        "{leaked:?} would be compiled into the browser's program"
    );
}

fn rust_files(path: &Path) -> Vec<PathBuf> {
    if path.with_extension("rs").is_file() {
        return vec![path.with_extension("rs")];
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}
