//! The same request in nine languages, each with what the language brings itself. The end-to-end tests take them off
//! the page and run them.

mod compiled;
mod literal;
mod script;
mod shell;

use shared::openapi::Json;

/// Stands for the caller's token until there is one.
pub const TOKEN: &str = "<TOKEN>";

/// What every sample says.
pub struct Request {
    pub method: String,
    /// Whole, with stand-ins such as `<USER_ID>` for what only the reader knows.
    pub url: String,
    pub token: String,
    pub body: Option<Json>,
}

/// A way to write a request.
pub struct Language {
    /// Of the tab.
    pub name: &'static str,
    pub write: fn(&Request) -> String,
}

/// In the order of the tabs.
pub const LANGUAGES: &[Language] = &[
    Language {
        name: "curl",
        write: shell::curl,
    },
    Language {
        name: "python",
        write: script::python,
    },
    Language {
        name: "go",
        write: compiled::go,
    },
    Language {
        name: "nodejs",
        write: script::nodejs,
    },
    Language {
        name: "ruby",
        write: script::ruby,
    },
    Language {
        name: "csharp",
        write: compiled::csharp,
    },
    Language {
        name: "php",
        write: script::php,
    },
    Language {
        name: "java",
        write: compiled::java,
    },
    Language {
        name: "powershell",
        write: shell::powershell,
    },
];

impl Request {
    /// Every header, in the order the samples name them.
    fn headers(&self) -> Vec<(&'static str, String)> {
        let mut headers = Vec::new();
        if self.body.is_some() {
            headers.push(("Content-Type", "application/json".to_owned()));
        }
        headers.push(("Accept", "application/json".to_owned()));
        headers.push(("Authorization", format!("Bearer {}", self.token)));
        headers
    }

    /// `POST` as `Post`.
    fn capitalised_method(&self) -> String {
        let (first, rest) = self.method.split_at(1);
        first.to_owned() + &rest.to_ascii_lowercase()
    }
}

/// Every line but the first a few columns further in.
fn indented(text: &str, by: usize) -> String {
    text.replace('\n', &format!("\n{}", " ".repeat(by)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(method: &str, body: Option<&str>) -> Request {
        Request {
            method: method.to_owned(),
            url: "https://usher.example/v2/users/<USER_ID>".to_owned(),
            token: TOKEN.to_owned(),
            body: body.map(|text| serde_json::from_str(text).unwrap()),
        }
    }

    fn shown(request: &Request) -> String {
        let samples = LANGUAGES.iter().map(|language| {
            let sample = (language.write)(request);
            format!("=== {}\n{sample}\n", language.name)
        });
        samples.collect()
    }

    #[test]
    fn a_body_is_written_in_nine_languages() {
        let body = r#"{"sendCode":{"urlTemplate":"https://example.com/?u={{.UserID}}","applicationName":"Portal"},"returnCode":{},"seen":[true,2,"a"],"none":[]}"#;
        insta::assert_snapshot!("body", shown(&request("POST", Some(body))));
    }

    #[test]
    fn a_call_without_a_body_is_written_in_nine_languages() {
        insta::assert_snapshot!("no_body", shown(&request("DELETE", None)));
    }

    #[test]
    fn texts_that_mean_something_to_a_language_are_taken_literally() {
        let body = r##"{"note":"it's \"#{x}\" $y `z` \\n \n <b> é"}"##;
        insta::assert_snapshot!("literal", shown(&request("PUT", Some(body))));
    }
}
