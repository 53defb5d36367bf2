//! Plain pages: rendered once, working without a script.
