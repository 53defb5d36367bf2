//! Turns `proto/` into the message types and service traits that `src/lib.rs` mounts, without any outside compiler.

use std::{env, error::Error, fmt::Write as _, fs, path::PathBuf};

use connectrpc_build::{CodeGenConfig, Config};
use protox::prost_reflect::{DescriptorPool, MessageDescriptor};

const ROOT: &str = "proto";
/// The packages whose messages are generated here.
const OURS: [&str; 2] = ["usher.", "zitadel."];
const FILES: [&str; 40] = [
    "usher/idp/v1/provider.proto",
    "usher/idp/v1/provider_service.proto",
    "usher/invite/v1/calls.proto",
    "usher/invite/v1/invite.proto",
    "usher/invite/v1/invite_service.proto",
    "usher/org/v1/policy.proto",
    "usher/org/v1/policy_service.proto",
    "usher/webhook/v1/webhook.proto",
    "usher/webhook/v1/webhook_service.proto",
    "zitadel/admin/v1/admin_service.proto",
    "zitadel/admin/v1/email.proto",
    "zitadel/admin/v1/texts.proto",
    "zitadel/idp/v2/idp.proto",
    "zitadel/management/v1/management_service.proto",
    "zitadel/management/v1/texts.proto",
    "zitadel/object/v2/object.proto",
    "zitadel/org/v2/org_service.proto",
    "zitadel/org/v2/organizations.proto",
    "zitadel/session/v2/calls.proto",
    "zitadel/session/v2/challenge.proto",
    "zitadel/session/v2/checks.proto",
    "zitadel/session/v2/session.proto",
    "zitadel/session/v2/session_service.proto",
    "zitadel/settings/v1/email.proto",
    "zitadel/settings/v2/branding.proto",
    "zitadel/settings/v2/general.proto",
    "zitadel/settings/v2/login.proto",
    "zitadel/settings/v2/password.proto",
    "zitadel/settings/v2/settings_service.proto",
    "zitadel/text/v1/text.proto",
    "zitadel/user/v2/identity_providers.proto",
    "zitadel/user/v2/invites.proto",
    "zitadel/user/v2/onboarding.proto",
    "zitadel/user/v2/passkeys.proto",
    "zitadel/user/v2/states.proto",
    "zitadel/user/v2/user_service.proto",
    "zitadel/user/v2/users.proto",
    "zitadel/v1/errors.proto",
    "zitadel/v1/object.proto",
    "zitadel/v1/queries.proto",
];

/// Described to clients of reflection, not generated: a library serves it.
const DESCRIBED: &str = "grpc/health/v1/health.proto";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={ROOT}");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);

    let mut compiler = protox::Compiler::new([ROOT])?;
    compiler
        .include_imports(true)
        .open_files(FILES)?
        .open_file(DESCRIBED)?;
    // Served by reflection: without comments, which would only make the binary larger.
    fs::write(
        out.join("descriptors.binpb"),
        compiler.encode_file_descriptor_set(),
    )?;
    fs::write(out.join("objects.rs"), objects(&compiler.descriptor_pool())?)?;
    // Read by the code generator, which turns the comments into doc comments.
    let commented = out.join("commented.binpb");
    fs::write(
        &commented,
        compiler.include_source_info(true).encode_file_descriptor_set(),
    )?;

    // Text format, lazy views and reflection of single messages are off by default.
    let mut messages = CodeGenConfig::default();
    messages.generate_json = true;
    // The derived serde code becomes plain functions, which `objects.rs` wraps: see `src/json.rs`.
    messages.message_attributes = vec![(".".into(), r#"#[serde(remote = "Self")]"#.into())];
    // A field we do not know is dropped: nothing is stored or passed on in wire form.
    messages.preserve_unknown_fields = false;
    // The registry would serve `Any` and extensions, and what a setter does is as short by hand.
    messages.emit_register_fn = false;
    messages.generate_with_setters = false;
    messages.file_per_package = true;
    Config::new()
        .buffa_config(messages)
        .gate_client_feature(true)
        .descriptor_set(commented)
        // It would name the file written above and so run this script in every build.
        .emit_rerun_directives(false)
        .files(&FILES)
        .include_file("wire.rs")
        .compile()
        .map_err(Into::into)
}

/// One macro call for each message, which gives the type its serde traits.
fn objects(pool: &DescriptorPool) -> Result<String, Box<dyn Error>> {
    let mut calls = String::new();
    for message in pool
        .all_messages()
        .filter(|m| OURS.iter().any(|package| m.full_name().starts_with(package)))
        // The entries of a map are no type of their own.
        .filter(|m| !m.is_map_entry())
    {
        // The generator writes the reading side itself for a message with a oneof, and takes only an object there.
        let written = message.oneofs().any(|oneof| !oneof.is_synthetic());
        let call = if written { "writable" } else { "object" };
        writeln!(calls, "{call}!(crate::generated::{});", rust_path(&message))?;
    }
    Ok(calls)
}

/// Where the generator puts the message: a message inside another is in a module with the snake-case name of that one.
fn rust_path(message: &MessageDescriptor) -> String {
    fn module(message: &MessageDescriptor) -> String {
        let outer = match message.parent_message() {
            Some(parent) => module(&parent),
            None => message.package_name().replace('.', "::"),
        };
        // An underscore before each word; of letters in a row, like OTP in OTPEmail, the last begins the next word.
        let letters: Vec<char> = message.name().chars().collect();
        let mut name = String::new();
        for (at, letter) in letters.iter().enumerate() {
            let after_word = at > 0 && letters[at - 1].is_ascii_lowercase();
            let before_word = at > 0 && letters.get(at + 1).is_some_and(char::is_ascii_lowercase);
            if letter.is_ascii_uppercase() && (after_word || before_word) {
                name.push('_');
            }
            name.push(letter.to_ascii_lowercase());
        }
        format!("{outer}::{name}")
    }
    match message.parent_message() {
        Some(parent) => format!("{}::{}", module(&parent), message.name()),
        None => format!(
            "{}::{}",
            message.package_name().replace('.', "::"),
            message.name()
        ),
    }
}
