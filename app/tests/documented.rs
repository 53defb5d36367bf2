//! The guide to the invited person's pages has the words of the pages.

use shared::texts::Language;

#[test]
fn every_page_has_its_heading_and_picture_in_the_guide() {
    let guide = include_str!("../../docs/invited-person.md");
    for (title, picture) in [
        ("ready-title", "ready"),
        ("set-up-title-choice", "set-up"),
        ("done-title", "done"),
        ("no-code-title", "no-code"),
        ("link-expired-title", "link-ended"),
        ("over-title", "invitation-ended"),
        ("replaced-title", "replaced"),
        ("already-done-title", "already-done"),
        ("revoked-title", "revoked"),
        ("not-expected-title", "not-expected"),
        ("was-declined-title", "declined"),
        ("wrong-account-title", "wrong-account"),
        ("mismatch-title", "another-address"),
        ("set-up-title-passkey", "no-method"),
        ("wrong-code-title", "wrong-code"),
        ("slowed-down-title", "slowed-down"),
    ] {
        let application = [("application", "CustomerPortal".into())];
        let heading = Language::ENGLISH.text_with(title, &application);
        let heading: String = heading
            .chars()
            .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
            .collect();
        let section = guide.split("\n### ").find(|section| {
            section.starts_with(&heading) && section.contains(&format!("](pictures/{picture}.png)"))
        });
        assert!(section.is_some(), "{heading}");
    }
}
