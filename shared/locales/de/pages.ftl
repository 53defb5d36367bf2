# Was allen einfachen Seiten gemeinsam ist, und die Seite, die sagt, was nicht ging.
languages-label = Sprache
page-title = { $title } · { $house }
page-title-problem = Hinweis: { $title } · { $house }
signed-in-as-link = Konto von { $name }
password-label = Passwort
password-show = Passwort anzeigen
way-type-code = Einladungscode eingeben
way-sign-in = Anmelden
way-account = Zu Ihrem Konto
way-back = Zurück
way-try-again = Noch einmal versuchen

problem-page-not-found-title = Diese Seite gibt es nicht
problem-page-not-found-text = Vielleicht hat sich in der Adresse ein Tippfehler eingeschlichen, oder die Seite gibt es nicht mehr.
problem-page-forbidden-title = Diese Seite ist für Sie nicht freigegeben
problem-page-forbidden-text = Ihr Konto darf sie nicht sehen. Wenn Sie die Seite brauchen, wenden Sie sich an die Person, die usher in Ihrer Organisation betreut.
problem-page-sign-in-title = Bitte melden Sie sich zuerst an
problem-page-sign-in-text = Danach kommen Sie zu der Seite, die Sie aufrufen wollten.
problem-page-slow-title = Bitte eine kurze Pause
problem-page-busy-title = Gerade ist viel los
problem-page-busy-text = Es ist nichts verloren gegangen. Versuchen Sie es gleich noch einmal.
problem-page-broken-title = Hier ist etwas schiefgegangen
problem-page-broken-text = Es lag nicht an Ihnen. Versuchen Sie es gleich noch einmal. Wenn es wieder passiert, sagen Sie bitte der Person Bescheid, die Sie eingeladen hat.
problem-page-set-up-over-title = Die Zeit zum Einrichten ist abgelaufen
problem-page-set-up-over-text = Ihr Code ist nicht verbraucht. Öffnen Sie den Link in Ihrer E-Mail noch einmal oder geben Sie Ihren Code ein, dann geht es weiter.
problem-page-other-title = Das hat nicht geklappt

words-password-too-short = Dieses Passwort hat weniger als { $text } Zeichen. Bitte ergänzen Sie noch einige.
words-password-too-long = Dieses Passwort hat mehr als 256 Zeichen. Bitte wählen Sie ein kürzeres.
words-password-common = Dieses Passwort verwenden viele Menschen, deshalb wird es zuerst ausprobiert. Bitte wählen Sie ein anderes.
words-password-personal = Dieses Passwort besteht aus Ihrem Namen oder Ihrer Adresse. Bitte wählen Sie ein anderes.
words-password-guessable = Dieses Passwort ist schnell erraten. Ein oder zwei Wörter mehr machen es stark.
words-password-repeat-differs = Die beiden Passwörter sind verschieden. Bitte geben Sie beide noch einmal ein.
words-sign-in-wrong = Name und Passwort passen nicht zusammen.
words-password-wrong = Dieses Passwort stimmt nicht.
words-code-invalid = Dieser Code passt nicht.
words-not-declined = Bitte setzen Sie zuerst das Häkchen, damit wir wissen, dass Sie es sind. Bisher hat sich nichts geändert.
words-too-many-tries = Zu viele Versuche. Sie können es in { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
  } wieder versuchen.
words-too-many-mails = Diese Adresse hat vorerst genug E-Mails bekommen. Sie können in { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
  } wieder eine anfordern.
words-busy = usher ist gerade ausgelastet. Bitte versuchen Sie es gleich noch einmal.
words-already-set-up = Dieses Konto ist schon eingerichtet.

passkey-text = Ihr Gerät prüft mit Fingerabdruck, Gesicht oder PIN, dass Sie es sind. Sie müssen sich nichts merken, und niemand kann ihn mit einer gefälschten Seite stehlen.
passkey-create = Passkey anlegen
passkey-needs-script = Ein Passkey braucht JavaScript, das in diesem Browser ausgeschaltet ist. Alles andere hier geht auch ohne.
passkey-unable = Dieser Browser kann keine Passkeys anlegen. Aktualisieren Sie ihn, oder wählen Sie einen anderen Weg.
passkey-needs-script-only = Ein Passkey braucht JavaScript, das in diesem Browser ausgeschaltet ist, und einen anderen Weg gibt es hier nicht. Schalten Sie es ein, oder öffnen Sie Ihren Link in einem anderen Browser.
passkey-unable-only = Dieser Browser kann keine Passkeys anlegen. Aktualisieren Sie ihn, oder öffnen Sie Ihren Link auf einem anderen Gerät.
passkey-elsewhere = Dieses Gerät hat keine Prüfung per Fingerabdruck, Gesicht oder PIN, die der Browser verwenden darf. Ein Telefon oder ein Sicherheitsschlüssel kann Ihren Passkey stattdessen aufbewahren.
passkey-waiting = Folgen Sie den Hinweisen Ihres Geräts …
passkey-cancelled = Es wurde kein Passkey angelegt, und nichts ist verbraucht. Versuchen Sie es einfach noch einmal.
passkey-sign-in-cancelled = Sie sind nicht angemeldet. Versuchen Sie es noch einmal, oder verwenden Sie Ihr Passwort.
passkey-taken = Dieses Gerät hat schon einen Passkey für Ihr Konto.
passkey-failed = Das hat auf diesem Gerät nicht geklappt. Versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg oder ein anderes Gerät.
