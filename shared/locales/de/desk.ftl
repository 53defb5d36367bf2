# Der Schreibtisch der Verwaltung: Rahmen, Einladungsformular, Liste, eine Einladung.
desk-skip = Zum Inhalt
desk-nav = Hauptmenü
desk-nav-invites = Einladungen
desk-nav-organizations = Organisationen
desk-nav-tokens = Token
desk-nav-api = API
desk-nav-invite = Einladen
desk-sign-out = Abmelden
desk-sign-in = Wieder anmelden
desk-not-found = Diese Seite gibt es nicht
desk-not-found-words = Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.
desk-to-invites = Alle Einladungen
desk-to-invite = Diese Einladung ansehen
desk-refused = Das hat nicht geklappt
desk-loading = Wird geladen …
desk-cancel = Abbrechen
desk-optional = (freiwillig)
desk-missing = Bitte füllen Sie dieses Feld aus.
desk-just-now = gerade eben
desk-minutes-ago = { $number ->
    [one] vor 1 Minute
   *[other] vor { $number } Minuten
  }
desk-hours-ago = { $number ->
    [one] vor 1 Stunde
   *[other] vor { $number } Stunden
  }
desk-days-ago = { $number ->
    [one] vor 1 Tag
   *[other] vor { $number } Tagen
  }
desk-minutes-ahead = { $number ->
    [one] in 1 Minute
   *[other] in { $number } Minuten
  }
desk-hours-ahead = { $number ->
    [one] in 1 Stunde
   *[other] in { $number } Stunden
  }
desk-days-ahead = { $number ->
    [one] in 1 Tag
   *[other] in { $number } Tagen
  }
desk-copied = Kopiert
desk-copy-refused = Bitte markieren und von Hand kopieren
invite-status-pending = Offen
invite-status-accepted = Angenommen
invite-status-expired = Abgelaufen
invite-status-revoked = Zurückgezogen
invite-status-declined = Abgelehnt
mail-state-queued = Die E-Mail wartet auf den Versand
mail-state-sent = Der Mailserver hat die E-Mail angenommen
mail-state-deferred = Die E-Mail ist noch nicht durchgekommen. usher versucht es wieder.
mail-state-failed = Die E-Mail ist nicht durchgekommen
mail-state-cancelled = Die E-Mail wurde vor dem Versand zurückgeholt
desk-mail-since = Seit { $moment }
desk-mail-reply = Der Mailserver sagte: { $reply }
desk-mail-next-try = Nächster Versuch: { $moment }
desk-mail-not-set-up = E-Mail ist nicht eingerichtet, es geht also keine hinaus.
desk-mail-not-set-up-way = Lassen Sie sich Links und Codes anzeigen und geben Sie beides selbst weiter.
desk-person = Person
desk-organization = Organisation
desk-state = Stand
desk-last-event = Letztes Ereignis
desk-valid-until = Gültig bis
desk-link-until = Link gilt bis
desk-inviter = Eingeladen von
desk-created = Erstellt
desk-actions = Aktionen
desk-application = Anwendung
desk-note = Notiz
desk-search = Name oder E-Mail-Adresse
desk-all-states = Jeder Stand
desk-filter = Filtern
desk-pages = Seiten
desk-first-page = Erste Seite
desk-next-page = Nächste Seite
desk-needs-attention = Braucht Aufmerksamkeit
desk-no-invites = Noch ist niemand eingeladen
desk-no-invites-words = Laden Sie die erste Person ein: Hier steht dann ihre Einladung und was aus ihr wird.
desk-nothing-found = Keine Einladung passt
desk-nothing-found-words = Versuchen Sie einen kürzeren Teil des Namens oder einen anderen Stand.
desk-show-all = Alle Einladungen zeigen
desk-resend = Erneut senden
desk-resent = Ein neuer Link ist unterwegs. Frühere Links gelten nicht mehr.
desk-new-link-earlier = Frühere Links und Codes gelten nicht mehr.
desk-new-link-until = Der Link gilt bis { $moment }.
desk-new-link-title = Ein neuer Link für { $name }
desk-new-link = Neuen Link anzeigen
desk-revoke = Zurückziehen
desk-revoked = Die Einladung ist zurückgezogen. Ihr Link gilt nicht mehr.
desk-for-person = für { $name }
desk-revoke-title = Einladung von { $name } zurückziehen?
desk-revoke-words = Der Link gilt sofort nicht mehr. Sie können die Person später wieder einladen.
desk-revoke-yes = Einladung zurückziehen
desk-invite-of = Einladung von { $name }
desk-invite-again = Wieder einladen
desk-invite-id = Einladung
desk-timeline = Was geschehen ist
desk-by = durch { $name }
desk-as-text = Als Text für eine Support-Anfrage
desk-copy-text = Text kopieren
desk-new-title = Eine Person einladen
desk-find = Person suchen
desk-find-hint = Nach Name oder E-Mail-Adresse. Jemand Neues? Füllen Sie das Formular darunter aus.
desk-search-button = Suchen
desk-found = { $number ->
    [0] Niemand gefunden. Geben Sie darunter eine neue Person ein.
    [one] 1 Person gefunden
   *[other] { $number } Personen gefunden
  }
desk-has-sign-in = Kann sich schon anmelden
desk-has-sign-in-words = Diese Person braucht keine Einladung. Sie kann sich anmelden.
desk-open-since = Eingeladen { $distance }, noch nicht angenommen
desk-open-words = Sie können einen neuen Link geben oder hier neu einladen: Frühere Links gelten dann nicht mehr.
desk-somebody-else = Jemand anderes
desk-new-person = Eine neue Person
desk-given-name = Vorname
desk-family-name = Nachname
desk-email = E-Mail-Adresse
desk-did-you-mean = Meinten Sie { $address }?
desk-known = { $name } hat diese Adresse schon.
desk-known-take = Diese Person einladen
desk-language = Sprache
desk-language-usual = Wie in der Organisation üblich
desk-invitation = Die Einladung
desk-how = Wie kommt sie an?
desk-how-send = E-Mail senden
desk-how-return = Link und Code anzeigen, keine E-Mail senden
desk-how-both = E-Mail senden und Link und Code anzeigen
desk-valid-until-hint = Leer: so lange, wie die Organisation es vorsieht. Bis zum Ende dieses Tages (UTC), höchstens 90 Tage voraus.
desk-application-hint = Steht in der E-Mail. Sonst die der Organisation.
desk-url-template = Adresse des Links
desk-url-template-hint = Für eigene Einrichtungsseiten. {"{{.UserID}}, {{.Code}} und {{.OrgID}}"} werden ausgefüllt.
desk-said-template = An diese Adresse kann kein Link führen. Sie beginnt mit https:// (oder, bei Links zum Weitergeben, mit dem Schema Ihrer App), und jedes {"{{"} hat sein {"}}"}.
desk-said-variable = Ausgefüllt werden nur {"{{.UserID}}, {{.Code}} und {{.OrgID}}"}.
desk-said-user-exists = Mit dieser Adresse oder diesem Benutzernamen gibt es hier schon jemanden.
desk-said-find = Diese Person suchen
desk-link-web = Eine E-Mail kann nur eine Adresse enthalten, die mit https:// oder http:// beginnt.
desk-link-no-code = Der Link bringt den Code nicht mit, die Person muss ihn also eintippen. Mit {"{{.Code}}"} steht er im Link.
desk-link-preview = So wird der Link aussehen:
desk-note-hint = Einige Worte für die Person; sie stehen als ein Absatz in der E-Mail. Webadressen werden ausgelassen.
desk-note-reads = In der E-Mail steht dann:
desk-submit = Einladung senden
desk-submit-return = Einladung erstellen
desk-result-title = { $name } ist eingeladen
desk-result-replaced = Es gab eine offene Einladung. Ihre früheren Links und Codes gelten nicht mehr.
desk-code = Code
desk-link = Link
desk-copy-code = Code kopieren
desk-copy-link = Link kopieren
desk-qr = Als QR-Code zeigen
desk-qr-label = QR-Code des Einladungslinks
desk-shown-once = Link und Code stehen nur jetzt hier. Geben Sie beides nur dieser Person.
desk-another = Noch jemanden einladen
desk-preview = Die E-Mail, wie sie ankommt
desk-preview-none = Es geht keine E-Mail hinaus. Sie bekommen Link und Code zum Weitergeben.
