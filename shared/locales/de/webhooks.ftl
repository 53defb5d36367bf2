# Webhooks: Adressen, die erfahren, was mit Einladungen geschieht. $number, $behind: Zahlen.
webhooks-nav = Webhooks
webhooks-title = Webhooks
webhooks-one = Webhook
webhooks-back = Alle Webhooks
webhooks-words = usher meldet anderen Programmen, was mit Einladungen geschieht, sobald es geschieht.
webhooks-list = Webhooks
webhooks-none = Es gibt noch keine Webhooks
webhooks-none-words = Fügen Sie einen hinzu, und Ihr Programm erfährt von jeder Einladung: gesendet, geöffnet, angenommen, beendet.
webhooks-only-look = Ihre Rolle lässt Sie Webhooks ansehen, aber nicht ändern.
webhooks-add = Webhook hinzufügen
webhooks-url = Adresse
webhooks-url-hint = Beginnt mit https://. usher sendet jede Nachricht dorthin.
webhooks-owner = Einladungen von
webhooks-owner-instance = Allen Organisationen
webhooks-events = Ereignisse
webhooks-events-hint = Kreuzen Sie an, was Ihr Programm hören will. Ohne Kreuz hört es alles.
webhooks-events-all = Alle
webhooks-events-some = { $number ->
    [one] 1 Art
   *[other] { $number } Arten
  }
webhooks-create = Webhook hinzufügen
webhooks-save = Speichern
webhooks-change = Adresse und Ereignisse ändern

webhooks-state = Zustand
webhooks-state-on = An
webhooks-state-retrying = Neuer Versuch
webhooks-state-paused = Angehalten
webhooks-state-gone = Gestoppt
webhooks-state-failing = Gestoppt
webhooks-standing-on = Nachrichten kommen an.
webhooks-standing-retrying = Die letzte Nachricht kam nicht an. usher versucht es von selbst noch einmal; spätere Nachrichten warten dahinter.
webhooks-standing-paused = Bis Sie fortsetzen, wird nichts gemeldet. Was bis dahin geschieht, wird danach gemeldet.
webhooks-standing-gone = Der Empfänger hat geantwortet, dass es ihn nicht mehr gibt (410), deshalb hat usher gestoppt. Nichts ist verloren: Setzen Sie fort, und was inzwischen geschah, wird gemeldet.
webhooks-standing-failing = Eine Nachricht kam zwölfmal nicht an, deshalb hat usher gestoppt. Nichts ist verloren: Bringen Sie den Empfänger in Ordnung, setzen Sie fort, und was inzwischen geschah, wird gemeldet.
webhooks-told = Gemeldet bis Ereignis
webhooks-told-to = { $behind ->
    [0] { $number }, das neueste
    [one] { $number }, im Protokoll folgt noch 1
   *[other] { $number }, im Protokoll folgen noch { $behind }
  }
webhooks-next-try = Nächster Versuch
webhooks-old-secret-until = Altes Geheimnis gilt bis

webhooks-test = Test senden
webhooks-test-event = Test
webhooks-tested-well = Der Test ist angekommen
webhooks-tested-badly = Der Test ist nicht angekommen
webhooks-pause = Anhalten
webhooks-resume = Fortsetzen
webhooks-remove = Entfernen
webhooks-remove-title = Diesen Webhook entfernen?
webhooks-remove-words = Seine Nachrichten, sein Geheimnis und das Protokoll der Versuche verschwinden mit ihm. Anhalten bewahrt sie.
webhooks-remove-yes = Webhook entfernen
webhooks-secret = Geheimnis
webhooks-secret-copy = Geheimnis kopieren
webhooks-secret-once = Kopieren Sie es jetzt: Es ist nur dieses eine Mal zu sehen. Ihr Programm prüft damit, dass eine Nachricht von usher kommt.
webhooks-rotate = Neues Geheimnis
webhooks-rotate-words = Nachrichten werden sofort mit dem neuen Geheimnis signiert. Eine Zeit lang tragen sie auch eine Signatur mit dem alten, damit Sie wechseln können, ohne eine zu verlieren.
webhooks-rotate-yes = Neues Geheimnis erzeugen
webhooks-overlap = Das alte gilt noch
webhooks-overlap-day = 24 Stunden
webhooks-overlap-week = 7 Tage
webhooks-overlap-none = gar nicht: Es ist bekannt geworden
webhooks-replay = Noch einmal melden
webhooks-replay-words = Meldet alles ab einem Ereignis noch einmal, in derselben Reihenfolge und mit denselben IDs, damit Ihr Programm weiß, was es schon hat.
webhooks-replay-from = Ab Ereignis Nummer
webhooks-replay-hint = Die Nummer steht in jeder Nachricht als „sequence“.
webhooks-replay-yes = Noch einmal melden

webhooks-done-added = Der Webhook ist hinzugefügt
webhooks-done-rotated = Das ist das neue Geheimnis
webhooks-done-changed = Gespeichert.
webhooks-done-paused = Angehalten.
webhooks-done-resumed = Fortgesetzt.
webhooks-done-replayed = Wird von dort an noch einmal gemeldet.
webhooks-done-removed = Der Webhook ist entfernt.

webhooks-attempts = Was gesendet wurde
webhooks-attempts-words = Das Neueste zuerst, 30 Tage lang.
webhooks-attempts-none = Noch nichts. Senden Sie einen Test, oder warten Sie auf das nächste Ereignis.
webhooks-attempts-older = Ältere
webhooks-attempt-delivered = Angekommen
webhooks-attempt-failed = Fehlgeschlagen
webhooks-attempt-number = { $number }. Versuch
webhooks-attempt-body = Gesendet
webhooks-attempt-answer = Antwort
# $status: ein HTTP-Status.
webhooks-answered = Der Empfänger hat nach { $milliseconds } ms mit { $status } geantwortet.
webhooks-fault-private-address = Die Adresse führt in das eigene Netz des Servers. usher ruft solche Adressen nur auf, wenn USHER_ALLOW_PRIVATE_ADDRESSES gesetzt ist.
webhooks-fault-unreachable = Es kam keine Verbindung zustande, oder sie brach ab. Prüfen Sie die Adresse und ob der Empfänger läuft.
webhooks-fault-timed-out = Der Empfänger hat nicht innerhalb von zehn Sekunden geantwortet. Er sollte erst antworten und dann arbeiten.
webhooks-fault-secret-lost = usher kann das Geheimnis nicht mehr lesen, weil der Schlüssel fehlt, mit dem es versiegelt wurde. Erzeugen Sie ein neues.

problem-webhook-not-found = Diesen Webhook gibt es nicht.
problem-webhook-url-invalid = Die Adresse muss mit https:// beginnen und darf weder Namen noch Passwort enthalten, etwa https://hooks.example.com/usher.
problem-webhook-event-unknown = Kein Ereignis einer Einladung heißt „{ $text }“.
problem-webhooks-too-many = Hier gibt es schon 20 Webhooks. Entfernen Sie einen, der nicht mehr gebraucht wird.
