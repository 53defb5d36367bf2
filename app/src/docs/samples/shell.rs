//! What is typed into a shell.

use super::Request;

pub fn curl(request: &Request) -> String {
    let mut words = vec![format!("curl -L {}", single_quoted(&request.url))];
    // With a body it is POST, without one GET, unless something else is said.
    let own = match request.body {
        Some(_) => "POST",
        None => "GET",
    };
    if request.method != own {
        words.push(format!("-X {}", request.method));
    }
    for (name, value) in request.headers() {
        words.push(format!("-H {}", single_quoted(&format!("{name}: {value}"))));
    }
    if let Some(body) = &request.body {
        words.push(format!("-d {}", single_quoted(&body.pretty())));
    }
    words.join(" \\\n")
}

fn single_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

pub fn powershell(request: &Request) -> String {
    let mut lines = vec![format!(
        "$headers = @{{ Authorization = 'Bearer {}' }}",
        request.token
    )];
    let mut call = format!(
        "Invoke-RestMethod -Method {} -Uri '{}' -Headers $headers",
        request.capitalised_method(),
        request.url.replace('\'', "''"),
    );
    if let Some(body) = &request.body {
        lines.push(format!("$body = @'\n{}\n'@", body.pretty()));
        call += " -ContentType 'application/json; charset=utf-8' -Body $body";
    }
    lines.push(call);
    lines.join("\n")
}
