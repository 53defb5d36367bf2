//! The frame of the admin's pages: router, navigation, start of the hydration.
