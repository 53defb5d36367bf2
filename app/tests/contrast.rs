//! The colours of style/tokens.css against WCAG 2.2 AA, in light and dark.

use std::collections::HashMap;

use shared::organizations::policy::Look;

/// Text and what it stands on: 4.5:1.
const TEXTS: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "paper",
            "surface",
            "sunken",
            "accent-soft",
            "attention-soft",
            "problem-soft",
            "good-soft",
        ],
    ),
    ("ink-soft", &["paper", "surface", "sunken"]),
    ("accent", &["paper", "surface", "accent-soft"]),
    (
        "accent-strong",
        &[
            "paper",
            "surface",
            "accent-soft",
            "attention-soft",
            "problem-soft",
            "good-soft",
        ],
    ),
    ("accent-ink", &["accent", "accent-strong"]),
    ("attention", &["paper", "surface", "attention-soft"]),
    ("problem", &["paper", "surface", "problem-soft"]),
    ("good", &["paper", "surface", "good-soft"]),
];

/// Edges that tell where to press or look: 3:1.
const EDGES: &[(&str, &[&str])] = &[
    ("line-strong", &["paper", "surface"]),
    ("focus", &["paper", "surface", "sunken"]),
    ("problem-line", &["paper", "surface"]),
    ("accent", &["paper", "surface"]),
];

fn colours(css: &str) -> HashMap<&str, [u8; 3]> {
    css.lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
            let number = u32::from_str_radix(value.strip_suffix(';')?, 16).ok()?;
            let [_, red, green, blue] = number.to_be_bytes();
            Some((name, [red, green, blue]))
        })
        .collect()
}

/// WCAG's relative luminance.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_and_edges_stand_out_in_both_schemes() {
    let css = include_str!("../../style/tokens.css");
    let (light, rest) = css.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let (light, dark) = (colours(light), colours(rest));
    for name in light.keys() {
        assert!(dark.contains_key(name), "--{name} has no dark colour");
    }
    let faint = [faint(&light), faint(&dark)];
    assert_eq!(faint, [vec![], vec![]] as [Vec<String>; 2]);
}

fn faint(colours: &HashMap<&str, [u8; 3]>) -> Vec<String> {
    let mut faint = Vec::new();
    for (pairs, least) in [(TEXTS, 4.5), (EDGES, 3.0)] {
        for (front, grounds) in pairs {
            for ground in *grounds {
                let found = contrast(colours[front], colours[ground]);
                if found < least {
                    faint.push(format!("--{front} on --{ground} is {found:.2}, wants {least}"));
                }
            }
        }
    }
    faint
}

#[test]
fn whatever_an_organization_chooses_can_be_read() {
    let usual = colours(include_str!("../../style/tokens.css"));
    let mut seed = 1_u32;
    let mut next = move || {
        // xorshift: the same colours in every run.
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        format!("{:06x}", seed >> 8)
    };
    // Also the grounds on which black and white are about as hard to read.
    let grounds = [
        "000000", "ffffff", "757575", "767676", "777777", "ff0000", "0000ff", "00ff00",
    ];
    for round in 0..400 {
        let ground = grounds
            .get(round)
            .map_or_else(&mut next, |ground| (*ground).to_owned());
        let chosen: Vec<String> = (0..4)
            .map(|place| if place == 1 { ground.clone() } else { next() })
            .collect();
        let name = [chosen.clone(), chosen].concat().join("-");
        let css = Look::from_name(&name).unwrap().style_sheet();
        let (light, dark) = css.split_once("@media").unwrap();
        for sheet in [light, dark] {
            let own = colours(sheet);
            let (mut named, mut known): (Vec<_>, Vec<_>) = (own.keys().collect(), usual.keys().collect());
            named.sort();
            known.sort();
            assert_eq!(named, known, "{name}");
            assert_eq!(faint(&own), Vec::<String>::new(), "{name}");
        }
    }
}
