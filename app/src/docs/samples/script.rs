//! Languages that write the body as a value of their own.

use super::literal::{Dialect, quoted};
use super::{Request, indented};

const PYTHON: Dialect = Dialect {
    flags: ["False", "True"],
    text: quoted,
    name: |name| format!("{}: ", quoted(name)),
    list: ["[", "]"],
    object: ["{", "}"],
    empty_object: "{}",
    indent: 4,
};

const JAVASCRIPT: Dialect = Dialect {
    flags: ["false", "true"],
    text: quoted,
    // Every name in our messages is an identifier.
    name: |name| format!("{name}: "),
    list: ["[", "]"],
    object: ["{", "}"],
    empty_object: "{}",
    indent: 2,
};

const RUBY: Dialect = Dialect {
    flags: ["false", "true"],
    text: |text| quoted(text).replace('#', r"\#"),
    name: |name| format!("{}: ", name),
    list: ["[", "]"],
    object: ["{", "}"],
    empty_object: "{}",
    indent: 2,
};

const PHP: Dialect = Dialect {
    flags: ["false", "true"],
    text: php_text,
    name: |name| format!("{} => ", single_quoted(name)),
    list: ["[", "]"],
    object: ["[", "]"],
    empty_object: "new stdClass()",
    indent: 4,
};

/// PHP knows two escapes there.
fn single_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}

/// A text over several lines would be moved with the lines around it, so it is written with escapes.
fn php_text(text: &str) -> String {
    match text.contains(char::is_control) {
        true => quoted(text).replace('$', r"\$"),
        false => single_quoted(text),
    }
}

pub fn python(request: &Request) -> String {
    let headers: String = request
        .headers()
        .iter()
        .map(|(name, value)| format!("        {}: {},\n", quoted(name), quoted(value)))
        .collect();
    let (import, data) = match &request.body {
        Some(body) => {
            let literal = indented(&PYTHON.write(body), 4);
            (
                "import json\n",
                format!("    data=json.dumps({literal}).encode(),\n"),
            )
        }
        None => ("", String::new()),
    };
    format!(
        "{import}import urllib.request\n\n\
         request = urllib.request.Request(\n    \
             {url},\n    \
             method={method},\n    \
             headers={{\n{headers}    }},\n\
         {data})\n\
         with urllib.request.urlopen(request) as response:\n    \
             print(response.read().decode())",
        url = quoted(&request.url),
        method = quoted(&request.method),
    )
}

pub fn nodejs(request: &Request) -> String {
    let headers: String = request
        .headers()
        .iter()
        .map(|(name, value)| format!("    {}: {},\n", quoted(name), quoted(value)))
        .collect();
    let body = request.body.as_ref().map(|body| {
        let literal = indented(&JAVASCRIPT.write(body), 2);
        format!("  body: JSON.stringify({literal}),\n")
    });
    format!(
        "const response = await fetch({url}, {{\n  \
             method: {method},\n  \
             headers: {{\n{headers}  }},\n\
         {body}}});\n\
         console.log(await response.text());",
        url = quoted(&request.url),
        method = quoted(&request.method),
        body = body.unwrap_or_default(),
    )
}

pub fn ruby(request: &Request) -> String {
    let headers: String = request
        .headers()
        .iter()
        .map(|(name, value)| format!("  {} => {},\n", quoted(name), (RUBY.text)(value)))
        .collect();
    let (require, body) = match &request.body {
        Some(body) => (
            "require \"json\"\n",
            format!("request.body = JSON.generate({})\n", RUBY.write(body)),
        ),
        None => ("", String::new()),
    };
    format!(
        "{require}require \"net/http\"\n\n\
         uri = URI({url})\n\
         request = Net::HTTP::{method}.new(uri, {{\n{headers}}})\n\
         {body}response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == \"https\") do |http|\n  \
             http.request(request)\n\
         end\n\
         puts response.body",
        url = (RUBY.text)(&request.url),
        method = request.capitalised_method(),
    )
}

pub fn php(request: &Request) -> String {
    let headers: String = request
        .headers()
        .iter()
        .map(|(name, value)| format!("        {},\n", single_quoted(&format!("{name}: {value}"))))
        .collect();
    let content = request.body.as_ref().map(|body| {
        let literal = indented(&PHP.write(body), 4);
        format!("    'content' => json_encode({literal}),\n")
    });
    format!(
        "<?php\n\
         $context = stream_context_create(['http' => [\n    \
             'method' => {method},\n    \
             'header' => [\n{headers}    ],\n\
         {content}    \
             'ignore_errors' => true,\n\
         ]]);\n\
         echo file_get_contents({url}, false, $context);",
        url = single_quoted(&request.url),
        method = single_quoted(&request.method),
        content = content.unwrap_or_default(),
    )
}
