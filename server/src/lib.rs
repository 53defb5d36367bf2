//! usher's server: every edge and every adapter. `startup` alone names them all; edges know only [`shared::Service`].

pub mod access;
pub mod api;
pub mod cli;
pub mod client;
pub mod config;
pub mod credentials;
pub mod front;
pub mod layers;
pub mod mail;
pub mod metrics;
pub mod news;
pub mod openapi;
pub mod operations;
pub mod outbound;
pub mod providers;
pub mod rest;
pub mod rpc;
pub mod serve;
pub mod signals;
pub mod signature;
pub mod startup;
pub mod store;
pub mod streams;
pub mod system;
pub mod ui;
pub mod webhooks;
