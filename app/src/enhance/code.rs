//! The code's groups, once somebody has finished typing: never under their fingers.

use shared::invites::InviteCode;
use web_sys::{Document, HtmlInputElement};

use super::{each, on};

pub(super) fn enhance(document: &Document) {
    each(document, "[data-code]", |input: HtmlInputElement| {
        let field = input.clone();
        // `change` comes when the field is left or the form is sent, not while the caret moves.
        on(&input, "change", move |_| {
            let code = InviteCode::read(&field.value());
            // What cannot be a code stays as typed, to be compared.
            if code.is_plausible() {
                field.set_value(&code.grouped());
            }
        });
    });
}
