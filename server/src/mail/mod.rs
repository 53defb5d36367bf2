//! Mails: how they look and how they travel.
