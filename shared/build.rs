//! Lists the text catalogues in `locales/<language>/*.ftl`, so that a new language is a new folder and no code.
//!
//! The browser's programs get the list alone: a page brings the texts of its one language.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let in_browser = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    let mut table = String::from("pub(super) static CATALOGUES: &[Catalogue] = &[\n");
    for language in sorted(&locales)? {
        let code = language
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let name = own_name(&language)?;
        let _ = write!(table, "    Catalogue {{ tag: {code:?}, name: {name:?}, files: &[");
        for file in sorted(&language)?
            .iter()
            .filter(|file| file.extension().is_some_and(|e| e == "ftl"))
        {
            println!("cargo::rerun-if-changed={}", file.display());
            if !in_browser {
                let _ = write!(table, "include_str!({:?}), ", file.display().to_string());
            }
        }
        table.push_str("] },\n");
    }
    table.push_str("];\n");
    fs::write(
        Path::new(&env::var("OUT_DIR").map_err(io::Error::other)?).join("catalogues.rs"),
        table,
    )
}

/// What people who speak the language call it.
fn own_name(language: &Path) -> io::Result<String> {
    let texts = fs::read_to_string(language.join("common.ftl"))?;
    let name = texts
        .lines()
        .find_map(|line| line.strip_prefix("language-name = "));
    name.map(str::to_owned)
        .ok_or_else(|| io::Error::other(format!("{} names no language-name", language.display())))
}

fn sorted(folder: &Path) -> io::Result<Vec<std::path::PathBuf>> {
    let mut entries = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<Vec<_>, _>>()?;
    entries.sort();
    Ok(entries)
}
