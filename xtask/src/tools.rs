//! Where things are, and how to run the programs that others wrote.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The repository's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

/// A path as people read it: from the repository's folder on.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

pub fn shown_command(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = match program.file_name() {
        Some(name) if !program.starts_with(root()) => name.to_string_lossy().into_owned(),
        _ => shown(program),
    };
    let args = command.get_args().map(|arg| shown(Path::new(arg)));
    std::iter::once(program).chain(args).collect::<Vec<_>>().join(" ")
}

/// A cargo command in the repository's folder, with the cargo that runs this program.
pub fn cargo<'a>(args: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root()).args(args);
    command
}

/// Shows and runs a command; `advice` says what to do when it fails.
pub fn run(command: &mut Command, advice: &str) -> Result<()> {
    println!("\n$ {}", shown_command(command));
    let status = command
        .status()
        .with_context(|| format!("cannot start {}", shown_command(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status}): {advice}", shown_command(command));
    }
    Ok(())
}

/// Runs `cargo build` with the given arguments and returns the files it made for `target`, new or still good.
pub fn cargo_build(args: &[&str], target: &str) -> Result<Vec<PathBuf>> {
    let mut command = cargo(["build"]);
    command.args(args);
    println!("\n$ {}", shown_command(&command));
    let mut child = command
        .arg("--message-format=json-render-diagnostics")
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start cargo: install Rust with rustup")?;
    let stdout = child
        .stdout
        .take()
        .context("cargo's standard output is missing")?;
    let mut files = Vec::new();
    for line in BufReader::new(stdout).lines() {
        let line = line.context("cannot read what cargo says")?;
        let Ok(message) = serde_json::from_str::<serde_json::Value>(&line) else {
            continue;
        };
        if message["reason"] == "compiler-artifact" && message["target"]["name"] == target {
            let made = message["filenames"].as_array().into_iter().flatten();
            files.extend(made.filter_map(|file| file.as_str()).map(PathBuf::from));
        }
    }
    let status = child.wait().context("cargo did not end")?;
    if !status.success() {
        bail!(
            "`{}` failed ({status}): the compiler's message is above",
            shown_command(&command)
        );
    }
    Ok(files)
}

/// The program's path, if one of the folders of PATH has it.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Has the compiler the standard library for WebAssembly? If not, rustup gets it.
pub fn ensure_wasm_target() -> Result<()> {
    let libraries = Command::new("rustc")
        .current_dir(root())
        .args(["--print", "target-libdir", "--target", WASM_TARGET])
        .output()
        .context("cannot start rustc: install Rust with rustup")?;
    if Path::new(String::from_utf8_lossy(&libraries.stdout).trim()).is_dir() {
        return Ok(());
    }
    run(
        Command::new("rustup")
            .current_dir(root())
            .args(["target", "add", WASM_TARGET]),
        "the pages need this compiler target; without rustup, install your distribution's package for it",
    )
}

pub fn end2end() -> PathBuf {
    root().join("end2end")
}

/// Installs the packages of end2end/package-lock.json unless they are there. False: this machine has no npm.
pub fn ensure_npm_packages() -> Result<bool> {
    if on_path("npm").is_none() {
        return Ok(false);
    }
    let changed = |file: &str| {
        fs::metadata(end2end().join(file))
            .and_then(|found| found.modified())
            .ok()
    };
    // npm writes the inner file last, so it also tells whether an earlier install was cut short.
    let installed = changed("node_modules/.package-lock.json");
    if installed.is_none() || installed < changed("package-lock.json") {
        run(
            Command::new("npm")
                .current_dir(end2end())
                .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
            "npm's message is above; delete end2end/node_modules and try again",
        )?;
    }
    Ok(true)
}

/// A program that one of the npm packages brings.
pub fn npm_program(name: &str) -> Command {
    let mut command = Command::new(end2end().join("node_modules/.bin").join(name));
    command.current_dir(root());
    command
}

/// The browser of the end-to-end tests: `$CHROMIUM`, or the distribution's, which root may install. Its headless shell
/// draws no window and takes half the time.
pub fn ensure_chromium() -> Result<PathBuf> {
    if let Some(chosen) = env::var_os("CHROMIUM") {
        return Ok(chosen.into());
    }
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    let otherwise = "install Chromium by hand or set CHROMIUM to its path";
    install("chromium-headless-shell", otherwise).or_else(|_| install("chromium", otherwise))?;
    find_chromium().context("Chromium was installed but is not on PATH: set CHROMIUM to its path")
}

/// libfaketime, by which the end-to-end tests show usher a later time.
pub fn ensure_faketime() -> Result<()> {
    let is_here = ["x86_64", "aarch64"].iter().any(|machine| {
        Path::new(&format!(
            "/usr/lib/{machine}-linux-gnu/faketime/libfaketimeMT.so.1"
        ))
        .exists()
    });
    if is_here {
        Ok(())
    } else {
        install("libfaketime", "install libfaketime by hand")
    }
}

/// A program of postfix, the mail server that usher is tried with.
pub fn ensure_postfix(program: &str) -> Result<PathBuf> {
    let found = || {
        on_path(program).or_else(|| {
            // Debian keeps it where only root looks.
            let path = Path::new("/usr/sbin").join(program);
            path.exists().then_some(path)
        })
    };
    if found().is_none() {
        install("postfix", "install postfix by hand")?;
    }
    found().with_context(|| format!("postfix was installed without {program}"))
}

pub fn is_root() -> bool {
    succeeds(Command::new("id").arg("-u"), "0")
}

/// Installs one of the distribution's packages, as root or by sudo, and says so.
fn install(package: &str, otherwise: &str) -> Result<()> {
    let root_prefix: &[&str] = if is_root() {
        &[]
    } else if succeeds(Command::new("sudo").args(["-n", "id", "-u"]), "0") {
        &["sudo", "-n"]
    } else {
        bail!("{package} is missing and this user may not install it: {otherwise}, then run this again");
    };
    println!("{package} is missing: installing the distribution's");
    for step in [&["apt-get", "update"][..], &["apt-get", "install", "-y", package]] {
        let words = [root_prefix, step].concat();
        run(
            Command::new(words[0])
                .args(&words[1..])
                .env("DEBIAN_FRONTEND", "noninteractive"),
            otherwise,
        )?;
    }
    Ok(())
}

fn find_chromium() -> Option<PathBuf> {
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
    ]
    .into_iter()
    .find_map(on_path)
}

/// Does the command end well and print exactly this?
fn succeeds(command: &mut Command, printed: &str) -> bool {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
    output.is_ok_and(|output| {
        output.status.success() && String::from_utf8_lossy(&output.stdout).trim() == printed
    })
}
