//! The pages' files: three WebAssembly programs, their JavaScript, the style sheet and the static files.
//!
//! Everything is put together in memory and then written to target/site, where the server's build script finds it.
//! A file whose content is the same is left alone, so that an unchanged site does not rebuild the server.

use std::{
    collections::BTreeMap,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::tools::{self, WASM_TARGET};

/// `-Oz` pays even after the compiler's own `opt-level = "z"`; the features are those every browser has had since 2021
/// and the compiler already uses.
const WASM_OPT: [&str; 5] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--strip-producers",
];

/// Bundling takes in the small scripts beside the generated one, so that a page loads one file.
const ESBUILD: [&str; 4] = ["--bundle", "--minify", "--format=esm", "--log-level=warning"];

#[derive(Clone, Copy, PartialEq)]
pub enum Mode {
    /// The desk's WebAssembly comes from the dev profile: quick to build, large.
    Dev,
    Release,
}

impl Mode {
    pub fn from_dev(dev: bool) -> Self {
        if dev { Mode::Dev } else { Mode::Release }
    }
}

/// Path below target/site → content.
type Files = BTreeMap<String, Vec<u8>>;

/// One build of the `app` crate for the browser.
struct Program {
    name: &'static str,
    feature: &'static str,
    optimised: bool,
}

pub fn folder() -> PathBuf {
    tools::root().join("target/site")
}

/// Builds whatever the server embeds.
pub fn build(mode: Mode) -> Result<()> {
    tools::ensure_wasm_target()?;
    let npm = tools::ensure_npm_packages()?;
    if !npm {
        println!(
            "npm is not installed: the pages are built without wasm-opt and esbuild, so they get larger"
        );
    }
    let programs = [
        Program {
            name: "desk",
            feature: "hydrate",
            optimised: mode == Mode::Release,
        },
        // Always optimised: these are small, and the size of the first is tested.
        Program {
            name: "enhance",
            feature: "enhance",
            optimised: true,
        },
        Program {
            name: "explore",
            feature: "explore",
            optimised: true,
        },
    ];
    let mut files = Files::new();
    for program in &programs {
        let made = build_program(program, npm).with_context(|| format!("cannot build {}", program.name))?;
        files.extend(
            made.into_iter()
                .map(|(path, content)| (format!("pkg/{path}"), content)),
        );
    }
    if let Some(css) = style_sheet(npm)? {
        files.insert("pkg/usher.css".into(), css);
    }
    read_folder(&tools::root().join("style/assets"), "", &mut files)?;
    publish(&files)
}

/// Builds the server with the site inside; the arguments choose the packages.
pub fn build_server(selection: &[&str], dev: bool) -> Result<PathBuf> {
    let mut args = selection.to_vec();
    if !dev {
        args.push("--release");
    }
    let made = tools::cargo_build(&args, "usher")?;
    let program = made
        .into_iter()
        .find(|file| file.file_stem().is_some_and(|stem| stem == "usher"));
    program.context("cargo built no program called usher: does server/Cargo.toml still name it?")
}

fn build_program(program: &Program, npm: bool) -> Result<Files> {
    let mut args = vec![
        "--package",
        "app",
        "--lib",
        "--target",
        WASM_TARGET,
        "--features",
        program.feature,
    ];
    if program.optimised {
        args.extend(["--profile", "wasm-release"]);
    }
    // A target folder has room for one build of `app` per profile: sharing it, each program would throw the other's
    // away, and linking takes a minute.
    let own_target = tools::root().join("target").join(program.name);
    if program.name != "desk" {
        args.extend([
            "--target-dir",
            own_target
                .to_str()
                .context("the repository's path is not UTF-8")?,
        ]);
    }
    let made = tools::cargo_build(&args, "app")?;
    let wasm = made
        .iter()
        .find(|file| file.extension().is_some_and(|extension| extension == "wasm"));
    let wasm =
        wasm.context("cargo built no WebAssembly: does app/Cargo.toml still say crate-type cdylib?")?;
    let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", tools::shown(wasm)))?;

    let profile = if program.optimised { "release" } else { "dev" };
    let work = tools::root()
        .join("target/xtask")
        .join(format!("{}-{profile}", program.name));
    let finished = work.join("finished");
    let key_file = work.join("key");
    let key = key(&bytes, npm)?;
    if fs::read_to_string(&key_file).is_ok_and(|found| found == key) {
        println!("{}: unchanged", program.name);
    } else {
        if work.exists() {
            fs::remove_dir_all(&work).with_context(|| format!("cannot empty {}", tools::shown(&work)))?;
        }
        fs::create_dir_all(&finished)
            .with_context(|| format!("cannot create {}", tools::shown(&finished)))?;
        finish_program(program, bytes, npm, &work, &finished)?;
        fs::write(&key_file, key).with_context(|| format!("cannot write {}", tools::shown(&key_file)))?;
    }
    let mut files = Files::new();
    read_folder(&finished, "", &mut files)?;
    Ok(files)
}

/// Tells whether the finished files still belong to the compiler's output and to the tools.
fn key(wasm: &[u8], npm: bool) -> Result<String> {
    let lock = tools::end2end().join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| format!("cannot read {}", tools::shown(&lock)))?;
    let mut hasher = DefaultHasher::new();
    (wasm, npm, lock, WASM_OPT, ESBUILD).hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

/// The compiler's WebAssembly → what a browser loads.
fn finish_program(program: &Program, wasm: Vec<u8>, npm: bool, work: &Path, finished: &Path) -> Result<()> {
    let bound = work.join("bound");
    let bind = || {
        Bindgen::new()
            .input_bytes(program.name, wasm)
            .web(true)?
            .typescript(false)
            .omit_default_module_path(false)
            .remove_name_section(program.optimised)
            .remove_producers_section(true)
            .generate(if npm { &bound } else { finished })
    };
    bind().context(
        "wasm-bindgen failed: are `wasm-bindgen` and `wasm-bindgen-cli-support` the same version?",
    )?;
    if !npm {
        return Ok(());
    }
    let wasm_name = format!("{}_bg.wasm", program.name);
    let (from, to) = (bound.join(&wasm_name), finished.join(&wasm_name));
    if program.optimised {
        tools::run(
            tools::npm_program("wasm-opt")
                .args(WASM_OPT)
                .arg(&from)
                .arg("-o")
                .arg(&to),
            "wasm-opt refuses what the compiler made: does it need another --enable-… flag?",
        )?;
    } else {
        fs::copy(&from, &to).with_context(|| format!("cannot copy {}", tools::shown(&from)))?;
    }
    let js_name = format!("{}.js", program.name);
    let outfile = format!("--outfile={}", tools::shown(&finished.join(&js_name)));
    tools::run(
        tools::npm_program("esbuild")
            .arg(bound.join(&js_name))
            .args(ESBUILD)
            .arg(outfile),
        "esbuild's message is above",
    )
}

fn style_sheet(npm: bool) -> Result<Option<Vec<u8>>> {
    let main = tools::root().join("style/main.css");
    if !main.exists() {
        println!("style/main.css is missing: the pages get no style sheet");
        return Ok(None);
    }
    if !npm {
        return Ok(Some(flatten(&main)?.into_bytes()));
    }
    let bundled = tools::root().join("target/xtask/usher.css");
    let outfile = format!("--outfile={}", tools::shown(&bundled));
    // Pictures and fonts stay files of their own: addresses of the server, like /favicon.svg.
    let external = ["svg", "png", "webp", "woff2"].map(|extension| format!("--external:*.{extension}"));
    tools::run(
        tools::npm_program("esbuild")
            .arg(&main)
            .args(["--bundle", "--minify", "--log-level=warning"])
            .args(external)
            .arg(outfile),
        "esbuild's message is above: look at style/",
    )?;
    let css = fs::read(&bundled).with_context(|| format!("cannot read {}", tools::shown(&bundled)))?;
    Ok(Some(css))
}

/// The style sheet with its imports put in, for machines without esbuild.
fn flatten(file: &Path) -> Result<String> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", tools::shown(file)))?;
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut flat = String::new();
    for line in text.lines() {
        match parse_import(line) {
            None => flat.push_str(line),
            Some(import) => {
                let inner = flatten(&folder.join(import.path))?;
                flat.push_str(&match import.layer {
                    Some(layer) => format!("@layer {layer} {{\n{inner}}}"),
                    None => inner,
                });
            }
        }
        flat.push('\n');
    }
    Ok(flat)
}

#[derive(Debug, PartialEq)]
struct Import<'a> {
    path: &'a str,
    layer: Option<&'a str>,
}

/// Reads the one form we write: `@import "file.css";` or `@import "file.css" layer(name);` on a line of its own.
fn parse_import(line: &str) -> Option<Import<'_>> {
    let rest = line.trim().strip_prefix("@import")?.trim().strip_suffix(';')?;
    let rest = rest.strip_prefix("url(").map_or(rest, |inner| inner.trim());
    let (path, rest) = rest.strip_prefix('"')?.split_once('"')?;
    let rest = rest.trim_start_matches(')').trim();
    let layer = rest
        .strip_prefix("layer(")
        .and_then(|inner| inner.strip_suffix(')'));
    Some(Import { path, layer })
}

/// Adds every file below the folder, which need not exist.
fn read_folder(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", tools::shown(folder)))? {
        let path = entry
            .with_context(|| format!("cannot list {}", tools::shown(folder)))?
            .path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            bail!("{} has a name that is not UTF-8: rename it", tools::shown(&path));
        };
        if path.is_dir() {
            read_folder(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            let content = fs::read(&path).with_context(|| format!("cannot read {}", tools::shown(&path)))?;
            files.insert(format!("{prefix}{name}"), content);
        }
    }
    Ok(())
}

/// Makes target/site hold exactly these files, touching only what differs.
fn publish(files: &Files) -> Result<()> {
    let site = folder();
    let mut before = Files::new();
    read_folder(&site, "", &mut before)?;
    for path in before.keys().filter(|path| !files.contains_key(*path)) {
        let file = site.join(path);
        fs::remove_file(&file).with_context(|| format!("cannot remove {}", tools::shown(&file)))?;
    }
    for (path, content) in files
        .iter()
        .filter(|(path, content)| before.get(*path) != Some(content))
    {
        let file = site.join(path);
        let parent = file.parent().unwrap_or(&site);
        fs::create_dir_all(parent).with_context(|| format!("cannot create {}", tools::shown(parent)))?;
        fs::write(&file, content).with_context(|| format!("cannot write {}", tools::shown(&file)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_is_read_with_and_without_a_layer() {
        let plain = Import {
            path: "base.css",
            layer: None,
        };
        assert_eq!(parse_import("@import \"base.css\";"), Some(plain));
        let layered = Import {
            path: "parts/form.css",
            layer: Some("components"),
        };
        assert_eq!(
            parse_import("  @import url(\"parts/form.css\") layer(components);"),
            Some(layered)
        );
        assert_eq!(parse_import("@layer base, components;"), None);
        assert_eq!(parse_import("body { margin: 0 }"), None);
    }

    #[test]
    fn imports_are_put_in_where_they_stand() {
        let folder = std::env::temp_dir().join(format!("usher-xtask-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(
            folder.join("main.css"),
            "@layer base;\n@import \"base.css\" layer(base);\na { top: 0 }\n",
        )
        .unwrap();
        fs::write(folder.join("base.css"), "b { top: 1px }\n").unwrap();
        let flat = flatten(&folder.join("main.css")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(
            flat,
            "@layer base;\n@layer base {\nb { top: 1px }\n}\na { top: 0 }\n"
        );
    }
}
