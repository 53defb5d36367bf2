//! Embeds the pages' files, so that one binary is all there is to install.
//!
//! `cargo xtask build` writes them to target/site; without it the server still compiles, with pages that lack style
//! and scripts. In a dev build the files are embedded as they are, since compressing them costs more than it saves.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let manifest_dir = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out_dir = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let site = manifest_dir.join("../target/site");
    fs::create_dir_all(&site)?;
    let site = site.canonicalize()?;
    println!("cargo::rerun-if-changed={}", site.display());
    println!("cargo::rerun-if-changed=build.rs");

    let files = files_below(&site)?;
    if files.is_empty() {
        println!("cargo::warning=the pages' files are not built: run `cargo xtask build`");
    }
    // No USHER_ in front: cargo also hands it to the programs it runs, and usher refuses settings it does not know.
    // The texts are files of the site too, made by the server from what `shared` embeds.
    let locales = manifest_dir.join("../shared/locales").canonicalize()?;
    println!("cargo::rerun-if-changed={}", locales.display());
    let texts = files_below(&locales)?;
    println!(
        "cargo::rustc-env=SITE_VERSION={}",
        version(&[(&site, &files), (&locales, &texts)])?
    );

    // Not `load_directory`: it reports every file as a warning.
    let assets = memory_serve::assets_to_code("", &site, &out_dir, true, |_| ());
    fs::write(out_dir.join("site.rs"), assets)
}

/// Changes whenever a file does, and with nothing else.
fn version(folders: &[(&Path, &[PathBuf])]) -> io::Result<String> {
    let mut hasher = DefaultHasher::new();
    for (folder, files) in folders {
        for file in *files {
            file.strip_prefix(folder).unwrap_or(file).hash(&mut hasher);
            fs::read(file)?.hash(&mut hasher);
        }
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Sorted, since folders list their files in any order.
fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
