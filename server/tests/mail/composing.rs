use proptest::prelude::*;
use server::mail::{ComposeError, DARK, LIGHT, Palette, Sender, Stamp, compose, preview};
use shared::mail::texts::Wording;
use shared::mail::{Accents, InviteMail, MailMessage, ReminderMail};

use crate::{invite, message, mime, sender, stamp};

/// The mail as bytes, read back. On the way every line is checked against RFC 5322.
fn sent(mail: &InviteMail) -> mime::Part {
    let bytes = compose(
        &message(mail),
        &Wording::default(),
        &sender(),
        &stamp("019a-mail_1"),
    )
    .unwrap()
    .formatted();
    let source = String::from_utf8(bytes).unwrap();
    assert!(source.is_ascii());
    assert!(!source.replace("\r\n", "").contains(['\r', '\n']));
    for line in source.split("\r\n") {
        assert!(line.len() <= 998, "{} bytes", line.len());
    }
    mime::read(&source)
}

#[test]
fn a_return_address_is_in_the_envelope_and_nowhere_else() {
    let back = "bounce+1@mail.acme.com";
    let stamp = Stamp {
        return_address: Some(back.to_owned()),
        ..stamp("1")
    };
    let mail = compose(&message(&invite("en")), &Wording::default(), &sender(), &stamp).unwrap();
    assert_eq!(mail.envelope().from().map(AsRef::as_ref), Some(back));
    assert_eq!(mail.envelope().to().len(), 1);
    assert!(!String::from_utf8(mail.formatted()).unwrap().contains(back));
}

#[test]
fn reminders_alone_say_how_to_stop_them() {
    let heads = |message: &MailMessage| {
        let bytes = compose(message, &Wording::default(), &sender(), &stamp("1"))
            .unwrap()
            .formatted();
        let source = String::from_utf8(bytes).unwrap();
        let (heads, _) = source.split_once("\r\n\r\n").unwrap();
        let stops = heads.split("\r\n").filter(|line| line.starts_with("List-"));
        stops.map(str::to_owned).collect::<Vec<_>>()
    };
    let token = "0".repeat(52);
    let reminder = |scheme: &str| {
        MailMessage::Reminder(ReminderMail {
            invite: invite("en"),
            stop_link: format!("{scheme}://invite.acme.com/reminders/{token}"),
        })
    };
    let address = |scheme: &str| format!("List-Unsubscribe: <{scheme}://invite.acme.com/reminders/{token}>");
    assert_eq!(heads(&message(&invite("en"))), [""; 0]);
    assert_eq!(
        heads(&reminder("https")),
        [
            address("https"),
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click".to_owned()
        ]
    );
    // RFC 8058 has it for https alone.
    assert_eq!(heads(&reminder("http")), [address("http")]);
}

#[test]
fn an_english_reminder_says_that_the_invitation_is_open_and_until_when() {
    let mail = MailMessage::Reminder(ReminderMail {
        invite: invite("en"),
        stop_link: "https://invite.acme.com/reminders/42".to_owned(),
    });
    let seen = preview(&mail, &Wording::default()).unwrap();
    assert_eq!(
        seen.subject,
        "A reminder: Ana Silva invited you to CustomerPortal"
    );
    assert_eq!(
        seen.text,
        "Hello Maria Silva,\n\
         \n\
         Ana Silva invited you to CustomerPortal, and the invitation is still open. It is meant for you, maria@acme.com. The link is the same as in the first mail. Choose how you will sign in, and you can start.\n\
         \n\
         Open this link to begin:\n\
         https://invite.acme.com/invite/42?code=7K2M-9QXT-4HBN&orgID=7\n\
         \n\
         This link works until 14 May 2026, 14:00 UTC.\n\
         \n\
         If a page asks for your code:\n\
         7K2M-9QXT-4HBN\n\
         \n\
         You would rather not be reminded of this invitation again?\n\
         No more reminders:\n\
         https://invite.acme.com/reminders/42\n\
         \n\
         -- \n\
         Acme sent this reminder to maria@acme.com with usher.\n"
    );
}

#[test]
fn an_english_mail_says_who_what_why_and_until_when() {
    let mail = InviteMail {
        note: Some("See you on Monday!".to_owned()),
        replaces_earlier: true,
        ..invite("en")
    };
    let seen = preview(&message(&mail), &Wording::default()).unwrap();
    assert_eq!(seen.subject, "Ana Silva invites you to CustomerPortal (Acme)");
    assert_eq!(
        seen.text,
        "Hello Maria Silva,\n\
         \n\
         Ana Silva (Acme) invites you to CustomerPortal. The invitation is meant for you, maria@acme.com. Choose how you will sign in, and you can start.\n\
         \n\
         Ana Silva writes:\n\
         > See you on Monday!\n\
         \n\
         This is your newest invitation. Links and codes from earlier mails no longer work.\n\
         \n\
         Open this link to begin:\n\
         https://invite.acme.com/invite/42?code=7K2M-9QXT-4HBN&orgID=7\n\
         \n\
         This link works until 14 May 2026, 14:00 UTC.\n\
         \n\
         If a page asks for your code:\n\
         7K2M-9QXT-4HBN\n\
         \n\
         Not expecting this? You need do nothing; nobody comes in with your address.\n\
         Tell us it was not for you:\n\
         https://invite.acme.com/invite/42/not-expected?code=7K2M-9QXT-4HBN\n\
         \n\
         -- \n\
         Acme sent this invitation to maria@acme.com with usher.\n"
    );
}

#[test]
fn german_and_arabic_say_the_same_in_their_own_words() {
    let german = preview(&message(&invite("de-AT")), &Wording::default()).unwrap();
    assert_eq!(german.subject, "Ana Silva lädt Sie zu CustomerPortal ein (Acme)");
    assert!(
        german
            .text
            .starts_with("Guten Tag Maria Silva,\n\nAna Silva (Acme) lädt Sie zu CustomerPortal ein. ")
    );
    assert!(
        german
            .text
            .contains("Dieser Link gilt bis 14. Mai 2026, 14:00 Uhr (UTC).")
    );

    let arabic = preview(&message(&invite("ar")), &Wording::default()).unwrap();
    let bare = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(
        bare(&arabic.subject),
        "دعوة من Ana Silva إلى CustomerPortal (Acme)"
    );
    assert!(arabic.subject.contains("\u{2068}Ana Silva\u{2069}"));
    assert!(bare(&arabic.text).contains("14 مايو 2026، الساعة 14:00 (UTC)"));
    // The link stands alone on its line, without marks that would become part of it.
    assert!(arabic.text.lines().any(|line| line == invite("ar").link));
    assert!(arabic.text.lines().any(|line| line == "\u{200e}7K2M-9QXT-4HBN"));
}

#[test]
fn a_language_without_texts_gets_english() {
    assert_eq!(
        preview(&message(&invite("xx")), &Wording::default())
            .unwrap()
            .subject,
        preview(&message(&invite("en")), &Wording::default())
            .unwrap()
            .subject
    );
}

#[test]
fn nobody_is_named_twice() {
    let own = InviteMail {
        application_name: "Acme".to_owned(),
        ..invite("en")
    };
    assert_eq!(
        preview(&message(&own), &Wording::default()).unwrap().subject,
        "Ana Silva invites you to Acme"
    );
    let by_a_program = InviteMail {
        inviter_name: String::new(),
        ..invite("en")
    };
    assert_eq!(
        preview(&message(&by_a_program), &Wording::default())
            .unwrap()
            .subject,
        "Acme invites you to CustomerPortal"
    );
    let nameless = InviteMail {
        person_name: " ".to_owned(),
        ..invite("en")
    };
    assert!(
        preview(&message(&nameless), &Wording::default())
            .unwrap()
            .text
            .starts_with("Hello,\n")
    );
}

#[test]
fn every_language_reads_back_as_two_parts_that_say_the_same() {
    for language in ["en", "de", "ar"] {
        let mail = InviteMail {
            person_name: "Zoë, \"Z\" Łuczak".to_owned(),
            ..invite(language)
        };
        let seen = preview(&message(&mail), &Wording::default()).unwrap();
        let got = sent(&mail);
        assert_eq!(got.header("Subject"), seen.subject);
        assert!(
            got.header("To").ends_with("<maria@acme.com>"),
            "{}",
            got.header("To")
        );
        let parts = got.parts();
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[0].header("Content-Type"), "text/plain; charset=utf-8");
        assert_eq!(parts[1].header("Content-Type"), "text/html; charset=utf-8");
        assert_eq!(parts[0].text().trim_end(), seen.text.trim_end());
        assert_eq!(parts[1].text().trim_end(), seen.html.trim_end());
    }
}

#[test]
fn headers_keep_machines_quiet_and_tries_recognisable() {
    let got = sent(&invite("de"));
    assert_eq!(got.header("Auto-Submitted"), "auto-generated");
    assert_eq!(got.header("X-Auto-Response-Suppress"), "All");
    assert_eq!(got.header("Content-Language"), "de");
    assert_eq!(got.header("Message-ID"), "<019a-mail_1@id.acme.com>");
    assert_eq!(got.header("Date"), "Mon, 11 May 2026 11:46:40 +0000");
    assert_eq!(got.header("From"), "Acme, Inc. <invites@acme.com>");
    let source = compose(
        &message(&invite("de")),
        &Wording::default(),
        &sender(),
        &stamp("1"),
    )
    .unwrap()
    .formatted();
    assert!(
        !String::from_utf8(source).unwrap().contains("Acme, Inc."),
        "a bare comma would make two senders"
    );
    let again = || {
        compose(
            &message(&invite("de")),
            &Wording::default(),
            &sender(),
            &stamp("019a-mail_1"),
        )
        .unwrap()
        .formatted()
    };
    assert_eq!(again(), again());
}

#[test]
fn the_page_is_marked_with_language_and_direction_and_really_turned() {
    let english = preview(&message(&invite("en")), &Wording::default())
        .unwrap()
        .html;
    assert!(english.contains("<html lang=\"en\" dir=\"ltr\""));
    assert!(!english.contains("rtl") && !english.contains("text-align:right"));
    let mail = InviteMail {
        note: Some("أهلًا".to_owned()),
        ..invite("ar")
    };
    let arabic = preview(&message(&mail), &Wording::default()).unwrap().html;
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\""));
    assert!(arabic.contains("border-right:3px"));
    assert!(arabic.contains("direction:rtl") && !arabic.contains("direction:ltr"));
    // The link and the code run from left to right all the same.
    assert_eq!(
        arabic.matches("<p dir=\"ltr\"").count() + arabic.matches("<p class=\"box\" dir=\"ltr\"").count(),
        2
    );
}

#[test]
fn nothing_is_loaded_and_only_the_two_links_lead_out() {
    let html = preview(&message(&invite("en")), &Wording::default())
        .unwrap()
        .html;
    let lower = html.to_lowercase();
    for loader in [
        "<img",
        "<link",
        "@import",
        "url(",
        "src=",
        "<script",
        "background=",
        "font-face",
        "googleapis",
    ] {
        assert!(!lower.contains(loader), "{loader}");
    }
    let hrefs: Vec<&str> = html
        .split("href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let link = "https://invite.acme.com/invite/42?code=7K2M-9QXT-4HBN&amp;orgID=7";
    assert_eq!(
        hrefs,
        [
            link,
            link,
            "https://invite.acme.com/invite/42/not-expected?code=7K2M-9QXT-4HBN"
        ]
    );
    assert!(html.contains(&format!(">{link}</a>")), "the link can be read");
    let others = html
        .replace(link, "")
        .replace(hrefs[2], "")
        .replace("http://www.w3.org/1999/xhtml", "");
    assert!(!others.contains("://"));
}

#[test]
fn words_of_others_stay_words() {
    let evil =
        "</title></mj-text><img src=x onerror=alert(1)>{{ code }}{% raw %}&amp;\"'\r\nBcc: x@y.example";
    let mail = InviteMail {
        person_name: evil.to_owned(),
        inviter_name: format!("{evil}\u{202e}"),
        organization_name: format!("=?utf-8?q?x?= {evil}"),
        application_name: evil.to_owned(),
        note: Some(evil.to_owned()),
        code: "<b>7K2M</b>".to_owned(),
        link: "https://invite.acme.com/\"><script>alert(1)</script>?code=a b".to_owned(),
        ..invite("en")
    };
    let html = preview(&message(&mail), &Wording::default()).unwrap().html;
    assert!(!html.contains("<img") && !html.contains("<script") && !html.contains("<b>"));
    assert!(html.contains("{{ code }}"), "no template inside a template");
    let got = sent(&mail);
    assert!(got.all("Bcc").is_empty());
    assert!(!got.header("Subject").contains('\u{202e}'));
    assert_eq!(got.parts().len(), 2);
}

#[test]
fn a_name_that_runs_the_other_way_is_set_apart() {
    let mail = InviteMail {
        inviter_name: "ليلى".to_owned(),
        ..invite("en")
    };
    assert!(
        preview(&message(&mail), &Wording::default())
            .unwrap()
            .subject
            .starts_with("\u{2068}ليلى\u{2069} invites")
    );
}

#[test]
fn long_names_are_cut() {
    let mail = InviteMail {
        application_name: "x".repeat(5_000),
        ..invite("en")
    };
    assert!(
        preview(&message(&mail), &Wording::default())
            .unwrap()
            .subject
            .len()
            < 200
    );
    sent(&mail);
}

#[test]
fn what_cannot_be_a_mail_says_why() {
    let compose = |mail: InviteMail| compose(&message(&mail), &Wording::default(), &sender(), &stamp("1"));
    assert!(matches!(
        compose(InviteMail {
            to: "maria@acme.com\r\nBcc: x@y.example".to_owned(),
            ..invite("en")
        }),
        Err(ComposeError::Recipient(_))
    ));
    assert!(matches!(
        compose(InviteMail {
            link: "javascript:alert(1)".to_owned(),
            ..invite("en")
        }),
        Err(ComposeError::Link)
    ));
}

#[test]
fn domains_beyond_ascii_travel_in_ascii() {
    let mail = InviteMail {
        to: "maria@bücher.example".to_owned(),
        ..invite("en")
    };
    let composed = compose(&message(&mail), &Wording::default(), &sender(), &stamp("1")).unwrap();
    assert_eq!(
        composed.envelope().to()[0].to_string(),
        "maria@xn--bcher-kva.example"
    );
    assert!(
        preview(&message(&mail), &Wording::default())
            .unwrap()
            .text
            .contains("maria@bücher.example")
    );
}

#[test]
fn senders_are_addresses_with_or_without_a_name() {
    assert_eq!(Sender::parse("invites@acme.com").unwrap().domain(), "acme.com");
    assert_eq!(
        Sender::parse(" Acme <invites@acme.com> ").unwrap().domain(),
        "acme.com"
    );
    for wrong in [
        "",
        "acme.com",
        "Acme <>",
        "a@b.c\r\nBcc: x@y.example",
        "a@b.c, d@e.f",
    ] {
        assert!(Sender::parse(wrong).is_err(), "{wrong:?}");
    }
}

/// WCAG 2.2, relative luminance.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[test]
fn every_colour_can_be_read_on_what_is_behind_it() {
    for Palette {
        paper,
        card,
        ink,
        quiet,
        accent,
        on_accent,
        tint,
        ..
    } in [LIGHT, DARK]
    {
        let pairs = [
            (ink, card),
            (ink, tint),
            (quiet, card),
            (quiet, paper),
            (&*accent, card),
            (&*accent, paper),
            (&*on_accent, &*accent),
        ];
        for (front, back) in pairs {
            let (a, b) = (luminance(front), luminance(back));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 4.5, "{front} on {back}: {contrast:.2}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_name_breaks_a_mail(person: String, inviter: String, organization: String, note: String) {
        let mail = InviteMail {
            person_name: person,
            inviter_name: inviter,
            organization_name: organization,
            note: Some(note),
            ..invite("ar")
        };
        let got = sent(&mail);
        let names: Vec<&str> = got.headers.iter().map(|(name, _)| name.as_str()).collect();
        prop_assert_eq!(names, ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress", "Content-Language", "MIME-Version", "Content-Type"]);
        prop_assert_eq!(got.parts().len(), 2);
    }
}

#[test]
fn an_organizations_logo_stands_above_its_name() {
    let with = |logo: &str| {
        let mail = InviteMail {
            accents: Some(Accents {
                light: String::new(),
                dark: String::new(),
                logo: Some(logo.to_owned()),
            }),
            ..invite("en")
        };
        preview(&message(&mail), &Wording::default()).unwrap().html
    };
    let html = with("https://acme.com/logo.png?a=1&b=\"x");
    assert!(
        html.contains(r#"<img src="https://acme.com/logo.png?a=1&amp;b=%22x" alt="""#),
        "{html}"
    );
    assert!(
        html.contains("#0f5c56"),
        "without a choice the colours are usher's"
    );
    assert!(!with("javascript:alert(1)").contains("<img"));
}
