//! The words that admins gave a mail, in place of usher's.

use shared::mail::harmless_words;
use shared::mail::texts::{TextField, Variable, Wording};
use shared::texts::Language;

use super::{Letter, harmless_address, isolated, name};

/// In letters.
const LONGEST_WORD: usize = 200;

impl Letter {
    /// Links, the code and when they end stay where they are: no words can lose them.
    pub(super) fn worded(mut self, wording: &Wording) -> Self {
        let language = Language::from_tag(self.lang).unwrap_or_default();
        let own = |field| wording.say(field, |variable, value| shown(language, variable, value));
        let or = |field, usual: String| own(field).unwrap_or(usual);
        self.subject = breakable(&or(TextField::Subject, self.subject));
        self.pre_header = or(TextField::PreHeader, self.who.clone());
        self.headline = or(TextField::Title, self.headline);
        self.greeting = or(TextField::Greeting, self.greeting);
        self.footer = or(TextField::FooterText, self.footer);
        self.own_text = own(TextField::Text);
        if let Some(link) = &mut self.link {
            link.button = own(TextField::ButtonText).unwrap_or_else(|| link.button.clone());
        }
        let body = self.own_text.as_deref().unwrap_or(&self.why);
        self.paragraphs = body.split("\n\n").map(lines).collect();
        self.footer_lines = lines(&self.footer);
        self
    }
}

/// A header is folded at spaces, and none of its lines may be longer than 998 bytes (RFC 5322, 2.1.1): a word that comes near
/// gets places to break that nobody sees.
fn breakable(line: &str) -> String {
    let parts = |word: &str| {
        let letters: Vec<char> = word.chars().collect();
        let parts = letters.chunks(LONGEST_WORD).map(|part| part.iter().collect());
        parts.collect::<Vec<String>>().join("\u{200b}")
    };
    line.split(' ').map(parts).collect::<Vec<_>>().join(" ")
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// A value from outside, fit for a line, and apart from the words around it.
fn shown(language: Language, variable: Variable, value: &str) -> String {
    let fit = match variable {
        Variable::LastEmail
        | Variable::VerifiedEmail
        | Variable::RecipientAddress
        | Variable::UserName
        | Variable::LoginName
        | Variable::LoginNames
        | Variable::PreferredLoginName => harmless_address(value),
        Variable::ExpiryDate | Variable::ChangeDate | Variable::CreationDate | Variable::Code => {
            harmless_words(value)
        }
        _ => name(value),
    };
    match language.direction() {
        "rtl" if !fit.is_empty() => format!("\u{2068}{fit}\u{2069}"),
        _ => isolated(language, &fit),
    }
}
