# Die Seiten der eingeladenen Person. $application: wozu eingeladen wird. $inviter: wer einlädt. $email, $masked: Adressen.
ready-title = Sie sind zu { $application } eingeladen
ready-by-person = Guten Tag { $person }, { $inviter } ({ $organization }) hat Sie eingeladen.
ready-by-person-only = Guten Tag { $person }, { $inviter } hat Sie eingeladen.
ready-by-organization = Guten Tag { $person }, { $organization } hat Sie eingeladen.
ready-you-will-use = Sie verwenden { $email }.
ready-next = Als Nächstes wählen Sie, wie Sie sich anmelden. Das dauert eine Minute, und Sie können jederzeit abbrechen: Ihre Einladung ist erst eingelöst, wenn Sie fertig sind.
ready-continue = Weiter
ready-until = Dieser Link gilt bis { $moment }.
ready-not-expected = Sie haben das nicht erwartet?

link-expired-title = Dieser Link ist abgelaufen
link-expired-text = Er galt bis { $moment }. Ihre Einladung zu { $application } ist weiterhin offen.
link-expired-way = Wir können Ihnen einen neuen Link schicken.
send-new-link = Neuen Link an { $masked } senden
new-link-ask = Bitte fragen Sie { $inviter } bei { $organization } nach einem neuen Link.

over-title = Diese Einladung ist abgelaufen
over-text = Ihre Einladung zu { $application } war bis { $moment } offen. { $inviter } kann Ihnen eine neue schicken.
over-ask = { $inviter } um eine neue Einladung bitten
over-note = Wir geben Ihren Wunsch einmal weiter. Eine neue Einladung erreicht Sie auf demselben Weg wie diese.

replaced-title = Es gibt einen neueren Link
replaced-text = Seit { $moment } gilt für { $application } ein neuerer Link statt dieses Links.
replaced-way = Suchen Sie nach der neuesten E-Mail an { $masked }. Nicht zu finden? Wir können Ihnen noch einen schicken.

already-done-title = Sie sind startklar
already-done-text = Ihr Konto für { $application } ist seit { $moment } eingerichtet. Sie melden sich als { $login } an.
already-done-text-passkey = Ihr Konto für { $application } ist seit { $moment } eingerichtet, mit einem Passkey. Sie melden sich als { $login } an.
already-done-not-you = Das waren nicht Sie? Dann sagen Sie bitte gleich { $inviter } ({ $organization }) Bescheid.

revoked-title = Diese Einladung wurde zurückgezogen
revoked-text = { $organization } hat die Einladung zu { $application } zurückgezogen.
revoked-contact = Halten Sie das für ein Versehen? Dann wenden Sie sich bitte an { $inviter }.
other-code = Anderen Code eingeben

was-declined-title = Sie haben diese Einladung abgelehnt
was-declined-text = Die Einladung zu { $application } ist geschlossen, und niemand kann sie mehr verwenden.
was-declined-contact = Haben Sie es sich anders überlegt? { $inviter } kann Ihnen eine neue Einladung schicken.
was-declined-for-now = Die Einladung zu { $application } ist vorerst geschlossen.
was-declined-way = Waren Sie das nicht, oder haben Sie es sich anders überlegt? Dann öffnen Sie sie wieder; wer Sie eingeladen hat, kann es sehen.
was-declined-reopen = Einladung wieder öffnen

wrong-account-title = Sie sind mit einem anderen Konto angemeldet
wrong-account-text = Sie sind als { $name } angemeldet. Diese Einladung ist für { $email }. Sie ist nicht verbraucht.
wrong-account-use = Stattdessen { $email } verwenden
wrong-account-note = Damit wird { $name } in diesem Browser abgemeldet. Danach öffnet sich Ihre Einladung.
wrong-account-stay = Als { $name } angemeldet bleiben

wrong-code-title = Dieser Code passt nicht
wrong-code-text = Vergleichen Sie ihn Zeichen für Zeichen mit Ihrer E-Mail oder Karte. Haben Sie mehrere E-Mails bekommen, gilt die neueste.
wrong-code-problem = Dieser Code passt nicht. { $tries ->
    [one] Sie haben noch einen Versuch, dann folgt eine kurze Pause.
   *[other] Sie haben noch { $tries } Versuche, dann folgt eine kurze Pause.
  }

slowed-down-title = Zu viele Versuche
slowed-down-text = Sie können es ab { $moment } wieder versuchen. Bis dahin wird kein Code geprüft, auch nicht der richtige.
slowed-down-note = Ihr Code bleibt, wie er ist. Vergleichen Sie ihn in der Zwischenzeit mit Ihrer E-Mail oder Karte.

no-code-title = Geben Sie Ihren Einladungscode ein
no-code-text = Sie finden ihn in Ihrer E-Mail oder auf Ihrer Karte.
code-label = Einladungscode
code-hint = Leerzeichen, Striche und Kleinbuchstaben sind in Ordnung.
code-continue = Weiter
code-have-account = Schon eingerichtet? Anmelden

set-up-title = Wählen Sie ein Passwort
set-up-title-choice = Wie möchten Sie sich anmelden?
set-up-title-passkey = Legen Sie Ihren Passkey an
set-up-title-none = Hier geht es noch nicht weiter
set-up-none-text = Bei { $organization } meldet man sich nur mit Passkeys an, und an der Adresse dieses Servers können Browser keine Passkeys verwenden.
set-up-none-ask = Bitte sagen Sie { $inviter } bei { $organization }, was auf dieser Seite steht. Ihre Einladung bleibt offen, und nichts wurde verbraucht.
set-up-by-passkey = Mit einem Passkey
set-up-by-password = Mit einem Passwort
set-up-text = Für Ihr Konto bei { $application }.
set-up-login-name = So melden Sie sich an
set-up-password = Neues Passwort
set-up-rule = Mindestens { $least } Zeichen. Einige Wörter hintereinander sind leicht zu merken und schwer zu erraten.
set-up-repeat = Dasselbe Passwort noch einmal
set-up-save = Passwort speichern
set-up-until = Bitte schließen Sie das bis { $moment } ab. Danach öffnen Sie einfach Ihren Link noch einmal.
strength-label = Wie stark es ist
strength-too-short = Noch nicht lang genug
strength-weak = Noch schnell zu erraten: ein oder zwei Wörter mehr helfen
strength-fair = Schon gut: ein Wort mehr macht es stark
strength-strong = Stark

done-title = Sie sind startklar
done-text = Ihr Passwort ist gespeichert. Jetzt können Sie sich bei { $application } als { $login } anmelden.
done-text-passkey = Ihr Passkey ist gespeichert. Jetzt können Sie sich damit bei { $application } als { $login } anmelden.
done-sign-in = Anmelden

not-expected-title = Sie haben das nicht erwartet?
not-expected-text = { $inviter } ({ $organization }) hat { $email } zu { $application } eingeladen.
not-expected-ignore-title = Sie können die E-Mail einfach ignorieren
not-expected-ignore = Ohne Sie passiert nichts: Niemand kann sich an Ihrer Stelle anmelden, und die Einladung läuft von selbst ab.
not-expected-decline-title = Oder Sie lehnen ab
not-expected-decline = Dann ist die Einladung sofort geschlossen, und { $inviter } erfährt davon.
not-expected-decline-nameless = Dann ist die Einladung sofort geschlossen, und wer Sie eingeladen hat, erfährt davon.
not-expected-confirm = Ich möchte diese Einladung nicht
not-expected-send = Einladung ablehnen
not-expected-back = Zurück zur Einladung

declined-title = Sie haben abgelehnt
declined-text = Die Einladung ist geschlossen, und wer Sie eingeladen hat, weiß Bescheid. Mehr ist nicht zu tun; Sie können diese Seite schließen.

link-sent-title = Ein neuer Link ist unterwegs
link-sent-text = Wir schicken ihn an { $masked }. Meist kommt er in ein bis zwei Minuten an.
link-sent-note = Nichts angekommen? Sehen Sie auch im Spam-Ordner nach. Der Link, mit dem Sie gekommen sind, gilt nicht mehr.

invitation-requested-title = Wir haben es weitergegeben
invitation-requested-text = { $inviter } sieht jetzt, dass Sie eine neue Einladung möchten. Sie erreicht Sie auf demselben Weg wie diese.

set-up-on-phone = Passkey auf dem Telefon erstellen
hand-off-title = Auf dem Telefon weitermachen
hand-off-text = Richten Sie die Kamera Ihres Telefons auf diesen Code und folgen Sie dem Link. Der Passkey entsteht dann auf dem Telefon.
hand-off-code = QR-Code mit dem Link für Ihr Telefon
hand-off-address = Scannen geht nicht? Öffnen Sie diese Adresse auf dem Telefon
hand-off-until = Der Code gilt einmal, bis { $moment }. Zeigen Sie ihn niemandem.
hand-off-waiting = Wir warten auf Ihr Telefon. Diese Seite geht von selbst weiter.
hand-off-go-on = Auf dem Telefon bin ich fertig
hand-off-again = Neuen Code zeigen
hand-off-back = Zurück zu den anderen Wegen
hand-off-phone-title = Auf diesem Telefon weitermachen?
hand-off-phone-text = Hier richten Sie ein, wie sich { $email } bei { $application } anmeldet.
hand-off-phone-send = Hier weitermachen
hand-off-phone-note = Machen Sie nur weiter, wenn Sie den Code gerade von Ihrem eigenen Bildschirm gescannt haben.
hand-off-over-title = Dieser Code gilt nicht mehr
hand-off-over-text = Ein Code gilt einmal und zehn Minuten lang. Zeigen Sie auf dem anderen Gerät einen neuen und scannen Sie den.
hand-off-done-text = Ihr anderes Gerät macht von selbst weiter. Sie können das Telefon weglegen.
hand-off-done-sign-in = Auf diesem Telefon anmelden
