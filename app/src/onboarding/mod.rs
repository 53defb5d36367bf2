//! The invited person's pages.
