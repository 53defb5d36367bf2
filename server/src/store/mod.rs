//! The database behind the ports of `shared`.

mod search;
pub mod sql;
mod sqlite;

pub use sqlite::{SoleServer, SqliteStore, StoreError};
