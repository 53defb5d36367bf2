//! The database behind the ports of `shared`.
