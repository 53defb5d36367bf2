//! From nothing to a connection that mails can go over: found, encrypted, signed in.

use std::io;
use std::net::SocketAddr;

use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::Starttls;
use lettre::transport::smtp::extension::Extension;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::Instant;

use super::failure::{Failure, Step, on_the_line, within};
use super::line::Line;
use super::record::Record;
use super::{Security, SmtpMailer, say_goodbye};
use crate::outbound::is_public;

impl SmtpMailer {
    /// The bare line; what comes of it is seen on it even if the rest fails.
    pub(super) async fn dial(&self, deadline: Instant, record: Option<Record>) -> Result<Line, Failure> {
        on_the_line(deadline, Step::Connect, async {
            let found: Vec<SocketAddr> = lookup_host((self.host.as_str(), self.port)).await?.collect();
            if self.only_public && found.iter().any(|address| !is_public(address.ip())) {
                let private = "it leads to a private address";
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, private));
            }
            Line::new(TcpStream::connect(found.as_slice()).await?, record)
        })
        .await
    }

    pub(super) async fn connect(
        &self,
        line: &Line,
        deadline: Instant,
    ) -> Result<AsyncSmtpConnection, Failure> {
        if let Security::Implicit(config) = &self.security {
            let encrypting = line.encrypt(config.clone(), &self.host);
            on_the_line(deadline, Step::Tls, encrypting).await?;
        }
        let mut connection = self.greet(line, Step::Connect, deadline).await?;
        let offers_tls = connection.server_info().supports_feature(Extension::StartTls);
        match &self.security {
            Security::Required(_) if !offers_tls => {
                say_goodbye(connection);
                return Err(Failure::Declined(
                    "The mail server offers no encryption (STARTTLS), and usher is told to send nothing without.",
                ));
            }
            Security::Required(config) | Security::Optional(config) if offers_tls => {
                within(deadline, Step::Tls, connection.command(Starttls)).await?;
                let encrypting = line.encrypt(config.clone(), &self.host);
                on_the_line(deadline, Step::Tls, encrypting).await?;
                line.greet_again();
                connection = self.greet(line, Step::Tls, deadline).await?;
            }
            _ => {}
        }
        if let Some((mechanisms, credentials)) = &self.credentials {
            within(deadline, Step::SignIn, connection.auth(mechanisms, credentials)).await?;
        }
        Ok(connection)
    }

    async fn greet(
        &self,
        line: &Line,
        step: Step,
        deadline: Instant,
    ) -> Result<AsyncSmtpConnection, Failure> {
        let greeting = AsyncSmtpConnection::connect_with_transport(Box::new(line.clone()), &self.hello);
        within(deadline, step, greeting).await
    }
}
