//! The admin's pages about invites.
