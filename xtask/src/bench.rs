//! Figures, each beside its limit: what the pages weigh, how many invites and mails a second.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};

use crate::{mails, site, throughput, tools};

/// What an invited person's browser loads beside the page itself, in bytes after brotli. A page on a slow phone
/// (400 kbit/s) then has its script after little more than a second.
const ENHANCE_LIMIT: usize = 60_000;

/// The strongest brotli and a window of 4 MiB: what memory-serve compresses the embedded files with.
const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;

/// Measure usher
#[derive(clap::Args)]
pub struct Args {
    /// Shorter runs, and target/site as it is instead of building it first
    #[arg(long)]
    quick: bool,
    /// Only what the pages weigh
    #[arg(long)]
    sizes: bool,
}

/// Prints the figures and keeps them in target/bench/report.md.
pub fn run(args: Args) -> Result<()> {
    if !args.quick {
        site::build(site::Mode::Release)?;
    }
    let mut report = sizes()?;
    if !args.sizes {
        let usher = site::build_server(&["--package", "server", "--bin", "usher"], false)?;
        report.push('\n');
        report.push_str(&throughput::measure(&usher, &bare("bare_handler")?, args.quick)?);
        report.push_str(&mails::measure(&usher, &bare("bare_mailer")?, args.quick)?);
    }
    let folder = tools::root().join("target/bench");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("report.md"), &report)?;
    println!("\n{report}");
    Ok(())
}

/// One of the programs that usher is measured beside.
fn bare(name: &str) -> Result<PathBuf> {
    let made = tools::cargo_build(&["--package", "server", "--bin", name, "--release"], name)?;
    made.into_iter()
        .next()
        .with_context(|| format!("cargo built no {name}"))
}

#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl std::ops::AddAssign for Size {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// Fails when the invited person's script has grown beyond its limit.
pub fn check_enhance_size() -> Result<()> {
    let size = size_of_program("enhance")?.brotli;
    println!(
        "enhance: {} after brotli, at most {}",
        kilobytes(size),
        kilobytes(ENHANCE_LIMIT)
    );
    if size > ENHANCE_LIMIT {
        bail!(
            "the invited person's script is too large: `cargo xtask bench` shows its parts; \
             move work to the server, or out of what feature `enhance` of `app` refers to"
        );
    }
    Ok(())
}

fn sizes() -> Result<String> {
    let mut report =
        String::from("## Sizes\n\n| what | raw | gzip -9 | brotli -q 11 | goal |\n|---|---|---|---|---|\n");
    for (program, goal) in [("enhance", Some(ENHANCE_LIMIT)), ("desk", None)] {
        for file in program_files(program) {
            report.push_str(&size_row(&file, size_of(&file)?, None));
        }
        report.push_str(&size_row(
            &format!("**{program} together**"),
            size_of_program(program)?,
            goal,
        ));
    }
    report.push_str(&size_row("usher.css", size_of("usher.css")?, None));
    Ok(report)
}

fn size_row(what: &str, size: Size, goal: Option<usize>) -> String {
    let goal = goal
        .map(|goal| format!("at most {}", kilobytes(goal)))
        .unwrap_or_default();
    let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
    format!("| {what} | {raw} | {gzip} | {brotli} | {goal} |\n")
}

fn program_files(program: &str) -> [String; 2] {
    [format!("{program}.js"), format!("{program}_bg.wasm")]
}

fn size_of_program(program: &str) -> Result<Size> {
    let mut sum = Size::default();
    for file in program_files(program) {
        sum += size_of(&file)?;
    }
    Ok(sum)
}

fn size_of(file: &str) -> Result<Size> {
    let path = site::folder().join("pkg").join(file);
    let bytes = fs::read(&path).with_context(|| {
        format!(
            "cannot read {}: run `cargo xtask build` first",
            tools::shown(&path)
        )
    })?;
    let compress = || -> std::io::Result<Size> {
        Ok(Size {
            raw: bytes.len(),
            gzip: gzip(&bytes)?,
            brotli: brotli(&bytes)?,
        })
    };
    compress().with_context(|| format!("cannot compress {}", tools::shown(Path::new(file))))
}

fn gzip(bytes: &[u8]) -> std::io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> std::io::Result<usize> {
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    encoder.write_all(bytes)?;
    Ok(encoder.into_inner().len())
}

/// Thousands of bytes, as the limits are given.
fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}
