//! Signing in and the own account.
