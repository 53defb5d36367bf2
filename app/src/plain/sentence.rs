//! Sentences from the catalogue with marked-up names in them. The catalogue holds no HTML and names hold no markup:
//! the variables go through Fluent as marks, and their views take the marks' places afterwards.

use leptos::prelude::*;
use shared::Micros;
use shared::texts::{Language, TextValue};

/// A variable of a sentence.
#[derive(Clone, Copy)]
pub(crate) enum Piece<'a> {
    /// A person, an organization, an application: in its own direction.
    Name(&'a str),
    /// A name that only completes another one.
    Aside(&'a str),
    /// An address or a login name: always left to right.
    Address(&'a str),
    Moment(Micros),
    /// Looked at by plural rules.
    Number(i64),
}

/// The first of the private characters that stand for the variables.
const FIRST_MARK: u32 = 0xE000;

pub(crate) fn sentence(language: Language, key: &str, pieces: &[(&'static str, Piece<'_>)]) -> AnyView {
    let variables: Vec<(&'static str, TextValue)> = pieces
        .iter()
        .zip(FIRST_MARK..)
        .map(|((name, piece), mark)| match piece {
            Piece::Number(number) => (*name, TextValue::Number(*number)),
            _ => (
                *name,
                TextValue::Words(char::from_u32(mark).into_iter().collect()),
            ),
        })
        .collect();
    let text = language.text_with(key, &variables);
    let mut parts: Vec<AnyView> = Vec::new();
    let mut words = String::new();
    for character in text.chars() {
        let piece = u32::from(character)
            .checked_sub(FIRST_MARK)
            .and_then(|place| pieces.get(usize::try_from(place).ok()?));
        match piece {
            Some((_, piece)) => {
                parts.push(std::mem::take(&mut words).into_any());
                parts.push(piece.view(language));
            }
            None => words.push(character),
        }
    }
    parts.push(words.into_any());
    parts.into_any()
}

impl Piece<'_> {
    fn view(self, language: Language) -> AnyView {
        match self {
            Self::Name(name) => view! { <bdi class="who">{name.to_owned()}</bdi> }.into_any(),
            Self::Aside(name) => view! { <bdi>{name.to_owned()}</bdi> }.into_any(),
            Self::Address(address) => view! {
                <bdi class="who" dir="ltr">
                    {address.to_owned()}
                </bdi>
            }
            .into_any(),
            Self::Moment(moment) => time(language, moment),
            Self::Number(number) => number.to_string().into_any(),
        }
    }
}

/// A moment in UTC and saying so; the enhancement rewrites it to the reader's own time.
fn time(language: Language, moment: Micros) -> AnyView {
    view! { <time datetime=moment.rfc3339()>{language.moment(moment)}</time> }.into_any()
}
