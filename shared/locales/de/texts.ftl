problem-mail-text-not-found = Niemand hat den Wortlaut dieser Mail geändert.
problem-mail-text-version-unknown = Diese Fassung des Wortlauts gibt es nicht.
problem-mail-text-too-long = Das ist zu lang: { $text }
problem-mail-text-variable = Eine Variable mit diesem Namen kennt usher nicht: { $text }
problem-mail-text-braces = Eine Variable ist nicht geschlossen, oder zwei Klammern stehen allein: { $text }
problem-mail-text-blank = Hier stehen nur Leerzeichen. Schreiben Sie etwas, oder lassen Sie es leer, um es zu erben: { $text }
problem-mail-text-changed = Inzwischen hat jemand anderes diesen Wortlaut gespeichert. Sehen Sie ihn an, und speichern Sie Ihren dann noch einmal.
