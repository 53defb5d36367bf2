# Die Einladung. Vorschau, HTML-Teil und Text-Teil nehmen ihre Worte von hier.
mail-subject = { $inviter } lädt Sie zu { $application } ein ({ $organization })
# Wenn die Organisation schon genannt ist.
mail-subject-short = { $inviter } lädt Sie zu { $application } ein
mail-greeting = Guten Tag { $name },
mail-greeting-nameless = Guten Tag,
mail-headline = { $inviter } lädt Sie zu { $application } ein
mail-who = { $inviter } ({ $organization }) lädt Sie zu { $application } ein.
mail-who-short = { $inviter } lädt Sie zu { $application } ein.
mail-why = Die Einladung gilt Ihnen, { $address }. Wählen Sie, wie Sie sich anmelden möchten, und schon geht es los.
mail-note = { $inviter } schreibt:
mail-replaces = Dies ist Ihre neueste Einladung. Links und Codes aus früheren E-Mails gelten nicht mehr.
mail-button = Anmeldung einrichten
mail-ends = Dieser Link gilt bis { $until }.
mail-link = Falls die Schaltfläche nichts bewirkt, öffnen Sie diese Adresse im Browser:
mail-link-plain = Öffnen Sie diesen Link, um zu beginnen:
mail-code = Falls eine Seite nach Ihrem Code fragt:
mail-not-expected = Nicht erwartet? Sie brauchen nichts zu tun; niemand erhält mit Ihrer Adresse Zugang.
mail-not-expected-action = Melden, dass sie nicht für Sie ist
mail-footer = { $organization } hat diese Einladung mit usher an { $address } gesendet.

# Der Link für einen Passkey.
mail-passkey-subject = Passkey für { $organization } erstellen
mail-passkey-headline = Passkey erstellen
mail-passkey-who = Sie können einen Passkey für Ihr Konto bei { $organization } erstellen.
mail-passkey-why = Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder mit der PIN Ihres Geräts an. Öffnen Sie den Link auf dem Gerät, das ihn bekommen soll.
mail-passkey-button = Passkey erstellen
mail-passkey-ends = Dieser Link gilt bis { $until } und für einen Passkey.
mail-passkey-not-expected = Damit haben Sie nicht gerechnet? Dann öffnen Sie den Link nicht und sagen Sie { $organization } Bescheid: Wer ihn öffnet, kann einen Passkey für Ihr Konto erstellen.
mail-passkey-footer = { $organization } hat diesen Link mit usher an { $address } gesendet.

# Quittungen: an die Person und an die, die eingeladen hat.
mail-receipt-subject = Ihr Konto für { $application } ist eingerichtet
mail-receipt-headline = Alles eingerichtet
mail-receipt-who = Ihr Konto für { $application } ist bereit.
mail-receipt-why-passkey = Am { $moment } haben Sie dafür einen Passkey erstellt. Damit melden Sie sich als { $login } an.
mail-receipt-why-password = Am { $moment } haben Sie dafür ein Passwort gewählt. Damit melden Sie sich als { $login } an.
mail-receipt-button = Zum Konto
mail-receipt-button-plain = Ihr Konto:
mail-receipt-not-you = Waren Sie das nicht? Dann sagen Sie { $organization } bitte sofort Bescheid.
mail-joined-subject = { $person } hat Ihre Einladung zu { $application } angenommen
mail-joined-headline = { $person } ist eingerichtet
mail-joined-who = { $person } ({ $login }) hat Ihre Einladung zu { $application } angenommen.
mail-joined-why-passkey = Seit { $moment } gibt es dafür einen Passkey, und die Anmeldung ist möglich.
mail-joined-why-password = Seit { $moment } gibt es dafür ein Passwort, und die Anmeldung ist möglich.
mail-joined-button = Zu den Einladungen
mail-joined-button-plain = Ihre Einladungen:
mail-receipt-footer = Mit usher an { $address } gesendet, weil sich an Ihrem Konto oder an einer Einladung von Ihnen etwas geändert hat.
