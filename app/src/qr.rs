//! A link as a QR code, drawn as one path: dark on light in every theme, since cameras want it so.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

/// The quiet zone the standard asks for, in modules.
const MARGIN: usize = 4;

#[component]
pub(crate) fn QrCode(text: String, label: String) -> impl IntoView {
    drawing(&text).map(|(size, path)| {
        view! {
            <svg class="qr-code" role="img" aria-label=label viewBox=format!("0 0 {size} {size}") shape-rendering="crispEdges">
                <rect width="100%" height="100%" fill="#fff"/>
                <path d=path fill="#000"/>
            </svg>
        }
    })
}

/// The side's length in modules and the path of the dark ones; none when the text is too long for a code.
fn drawing(text: &str) -> Option<(String, String)> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < code.size {
            let dark = row[x..].iter().take_while(|module| module.value()).count();
            if dark > 0 {
                let _ = write!(path, "M{} {}h{dark}v1h-{dark}z", x + MARGIN, y + MARGIN);
            }
            x += dark.max(1);
        }
    }
    Some(((code.size + 2 * MARGIN).to_string(), path))
}

#[cfg(test)]
mod tests {
    use super::drawing;

    #[test]
    fn a_link_becomes_a_path_with_its_finder_pattern() {
        let (size, path) = drawing("https://id.example/invite/1?code=ABCD-EFGH-JKMN").unwrap();
        assert!(size.parse::<usize>().unwrap() >= 29);
        assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(drawing(&"x".repeat(10_000)).is_none());
    }
}
