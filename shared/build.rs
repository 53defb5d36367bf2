//! Lists the text catalogues in `locales/<language>/*.ftl`, so that a new language is a new folder and no code.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut table = String::from("pub(super) static CATALOGUES: &[(&str, &[&str])] = &[\n");
    for language in sorted(&locales)? {
        let code = language
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let _ = write!(table, "    ({code:?}, &[");
        for file in sorted(&language)?
            .iter()
            .filter(|file| file.extension().is_some_and(|e| e == "ftl"))
        {
            println!("cargo::rerun-if-changed={}", file.display());
            let _ = write!(table, "include_str!({:?}), ", file.display().to_string());
        }
        table.push_str("]),\n");
    }
    table.push_str("];\n");
    fs::write(
        Path::new(&env::var("OUT_DIR").map_err(io::Error::other)?).join("catalogues.rs"),
        table,
    )
}

fn sorted(folder: &Path) -> io::Result<Vec<std::path::PathBuf>> {
    let mut entries = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<Vec<_>, _>>()?;
    entries.sort();
    Ok(entries)
}
