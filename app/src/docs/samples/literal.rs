//! JSON values as the literals of languages that have such.

use shared::openapi::Json;

/// How a language writes what JSON knows.
pub struct Dialect {
    pub flags: [&'static str; 2],
    pub text: fn(&str) -> String,
    /// A member's name with what stands between it and its value.
    pub name: fn(&str) -> String,
    pub list: [&'static str; 2],
    pub object: [&'static str; 2],
    pub empty_object: &'static str,
    pub indent: usize,
}

impl Dialect {
    pub fn write(&self, value: &Json) -> String {
        self.nested(value, 0)
    }

    fn nested(&self, value: &Json, depth: usize) -> String {
        match value {
            Json::Flag(flag) => self.flags[usize::from(*flag)].to_owned(),
            Json::Number(number) => number.to_string(),
            Json::Text(text) => (self.text)(text),
            Json::List(items) => {
                let items = items.iter().map(|item| self.nested(item, depth + 1));
                self.lines(items.collect(), self.list, depth)
            }
            Json::Object(members) if members.is_empty() => self.empty_object.to_owned(),
            Json::Object(members) => {
                let members = members
                    .iter()
                    .map(|(name, value)| (self.name)(name) + &self.nested(value, depth + 1));
                self.lines(members.collect(), self.object, depth)
            }
        }
    }

    fn lines(&self, lines: Vec<String>, [open, close]: [&str; 2], depth: usize) -> String {
        if lines.is_empty() {
            return format!("{open}{close}");
        }
        let (inner, outer) = (
            " ".repeat(self.indent * (depth + 1)),
            " ".repeat(self.indent * depth),
        );
        let lines: String = lines
            .into_iter()
            .map(|line| format!("{inner}{line},\n"))
            .collect();
        format!("{open}\n{lines}{outer}{close}")
    }
}

/// In double quotes, as JSON writes it. Python and JavaScript read the same.
pub fn quoted(text: &str) -> String {
    Json::Text(text.to_owned()).pretty()
}
