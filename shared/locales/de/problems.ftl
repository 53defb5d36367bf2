# Ablehnungen.
problem-auth-header-missing = Der Authorization-Header fehlt
problem-auth-header-invalid = Der Authorization-Header ist ungültig
problem-token-invalid = Das Token ist ungültig
problem-sign-in-needed = Bitte melden Sie sich zuerst an.
problem-sign-in-wrong = Name und Passwort passen nicht zusammen.
problem-organization-header-unknown = Diese Organisation gibt es nicht
problem-membership-not-found = Es wurde keine Mitgliedschaft gefunden
problem-permission-denied = Dazu fehlt Ihnen die Berechtigung
problem-invalid-field = { $text }
problem-invalid-body = { $text }
problem-user-id-missing = Die Benutzer-ID fehlt
problem-user-not-found = Diese Person wurde nicht gefunden
problem-user-already-initialised = Diese Person ist bereits eingerichtet
problem-user-exists = Diese Person gibt es bereits
problem-user-not-active = Diese Person ist nicht aktiv
problem-user-not-locked = Diese Person ist nicht gesperrt
problem-user-already-inactive = Diese Person ist bereits deaktiviert
problem-user-not-inactive = Diese Person ist nicht deaktiviert
problem-template-invalid = Die URL-Vorlage ist ungültig
problem-template-host = Links dürfen nicht zu { $text } führen. Bitten Sie jemanden mit Inhaberrolle in der Organisation, diesen Host zu erlauben.
problem-code-invalid = Der Code ist ungültig
problem-code-not-found = Der Code wurde nicht gefunden
problem-password-too-short = Das Passwort ist zu kurz
problem-password-too-long = Dieses Passwort ist länger als 256 Zeichen. Bitte wählen Sie ein kürzeres.
problem-password-common = Dieses Passwort steht auf Listen von Passwörtern, die viele verwenden. Bitte wählen Sie ein anderes.
problem-password-personal = Dieses Passwort ist aus Ihrem Namen oder Ihrer Adresse gebildet. Bitte wählen Sie ein anderes.
problem-password-guessable = Dieses Passwort ist schnell erraten. Ein paar Wörter mehr machen es stark.
problem-password-repeat-differs = Die beiden Passwörter stimmen nicht überein.
problem-password-not-set = Es ist kein Passwort festgelegt
problem-password-wrong = Das Passwort ist falsch
problem-password-hash-unsupported = Es können nur argon2id-Hashes in PHC-Form übernommen werden.
problem-organization-not-found = Diese Organisation wurde nicht gefunden
problem-organization-exists = Diese Organisation gibt es bereits
problem-invite-not-found = Diese Einladung gibt es nicht.
problem-invite-not-pending = Diese Einladung ist nicht mehr offen. Bitte erstellen Sie eine neue.
problem-expiry-out-of-range = Eine Einladung kann 1 Stunde bis 90 Tage offen sein.
problem-token-not-found = Dieses Token gibt es nicht. Vielleicht ist es schon widerrufen.
problem-token-name-length = Ein Name hat 1 bis 200 Zeichen.
problem-token-end-out-of-range = Ein Token endet nach diesem Augenblick und innerhalb von 100 Jahren.
problem-end-not-later = Das neue Ende muss nach dem jetzigen liegen.
problem-email-invalid = Das ist keine E-Mail-Adresse. Sie sieht aus wie name@example.com.
problem-name-missing = Bitte geben Sie Vor- und Nachnamen ein.
problem-language-unknown = In dieser Sprache gibt es noch keine Texte.
problem-set-up-over = Die Zeit für die Einrichtung ist abgelaufen. Öffnen Sie den Link noch einmal; es ist nichts verbraucht.
problem-not-declined = Setzen Sie das Häkchen, um abzulehnen. Es hat sich nichts geändert.
problem-too-many-tries = Zu viele Versuche. Bitte versuchen Sie es in { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
  } noch einmal.
problem-too-many-mails = Diese Adresse hat vorerst genug E-Mails erhalten. Bitte versuchen Sie es in { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
  } noch einmal.
problem-idempotency-key-reused = Dieser Idempotency-Key wurde schon für eine andere Anfrage verwendet. Bitte nehmen Sie einen neuen.
problem-idempotency-key-length = Ein Idempotency-Key hat 1 bis 255 Zeichen.
problem-body-too-large = Der Inhalt der Anfrage ist zu groß
problem-route-not-found = Nicht gefunden
problem-method-not-allowed = Diese Methode ist hier nicht erlaubt
problem-not-served = usher bietet das nicht an: { $text }
problem-try-again = usher ist gerade ausgelastet. Bitte versuchen Sie es gleich noch einmal.
problem-internal = In usher ist etwas schiefgegangen. Einzelheiten stehen im Protokoll.
problem-passkeys-not-possible = Passkeys sind hier nicht möglich.
problem-passkey-refused = Dieser Passkey wurde nicht angenommen. Bitte versuchen Sie es noch einmal.
problem-passkey-unknown = Dieser Passkey ist hier nicht bekannt. Vielleicht wurde er entfernt; melden Sie sich auf einem anderen Weg an.
problem-passkey-not-found = Diesen Passkey gibt es nicht.
problem-passkey-taken = Dieser Passkey ist schon registriert.
problem-passkey-name-length = Der Name eines Passkeys hat 1 bis 200 Zeichen.
problem-too-many-passkeys = Sie haben 20 Passkeys, mehr sind nicht möglich. Entfernen Sie einen, den Sie nicht benutzen.
problem-ceremony-over = Das hat zu lange gedauert. Bitte versuchen Sie es noch einmal.
problem-last-way-to-sign-in = Das ist Ihr letzter Weg zur Anmeldung.
problem-passkey-code-invalid = Dieser Link oder Code funktioniert nicht (mehr). Bitten Sie um einen neuen.
problem-passkey-domain = Passkeys gehören zur Domain { $text }. Lassen Sie die Domain weg oder nennen Sie diese.
problem-proof-needed = Bitte zeigen Sie noch einmal, dass Sie es sind.
problem-hand-off-over = Dieser Code gilt nicht mehr. Zeigen Sie auf dem anderen Gerät einen neuen.
