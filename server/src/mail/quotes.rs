//! What a mail server's words may quote, and who does not get to see it.

use shared::mail::{MailMessage, names_a_link};

/// A server's words go to timelines and webhooks. What they quote of the mail does not: a code in it could be used.
pub(super) fn without_quotes(words: &str, message: &MailMessage) -> String {
    let code = message.code().unwrap_or_default();
    let typed = code.replace('-', "");
    let quotes =
        |word: &str| names_a_link(word) || !code.is_empty() && (word.contains(code) || word.contains(&typed));
    words
        .split(' ')
        .map(|word| if quotes(word) { "…" } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}

/// A server's words without the addresses and links they may quote.
pub(super) fn fit_to_log(reply: &str) -> String {
    reply
        .split_whitespace()
        .map(|word| {
            if word.contains('@') || word.contains("://") {
                "…"
            } else {
                word
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use shared::Micros;
    use shared::mail::InviteMail;

    use super::*;

    #[test]
    fn what_is_quoted_of_the_mail_is_left_out() {
        let message = MailMessage::Invite(InviteMail {
            to: "maria@acme.com".into(),
            person_name: "Maria".into(),
            language: "en".into(),
            inviter_name: "Paul".into(),
            organization_name: "Acme".into(),
            application_name: "Portal".into(),
            code: "7K2M-9XQ4-PWT3".into(),
            link: "https://usher.acme.com/invite/7?code=7K2M-9XQ4-PWT3".into(),
            not_expected_link: String::new(),
            link_expires_at: Micros(0),
            note: None,
            replaces_earlier: false,
            accents: None,
        });
        for (words, kept) in [
            (r#"200 OK {"args":{"code":"7K2M-9XQ4-PWT3"}}"#, "200 OK …"),
            (
                "554 blocked https://usher.acme.com/invite/7?code=x there",
                "554 blocked … there",
            ),
            (
                "554 blocked usher.acme.com/invite/7?code=7K2M9XQ4PWT3",
                "554 blocked …",
            ),
            (
                "550 5.1.1 <maria@acme.com>: unknown",
                "550 5.1.1 <maria@acme.com>: unknown",
            ),
        ] {
            assert_eq!(without_quotes(words, &message), kept);
        }
    }

    #[test]
    fn logs_quote_no_addresses_and_no_links() {
        assert_eq!(
            fit_to_log("550 5.1.1 <maria@acme.com>: unknown, see https://x.example/?q=1\r\n"),
            "550 5.1.1 … unknown, see …"
        );
    }
}
