//! Makes plain pages nicer where a browser can.
