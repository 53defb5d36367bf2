# Was aus jeder E-Mail wurde und was zu tun ist.
mail-state-bounced = Die E-Mail kam zurück
mail-state-expired = Die E-Mail wurde nicht gesendet: Ihr Link war abgelaufen
event-mail-delayed = E-Mail unterwegs: Der nächste Mailserver versucht es weiter
event-mail-delivered = Mailserver der Person hat die E-Mail angenommen
event-mail-bounced = E-Mail kam zurück
event-mail-complained = Die Person hat die E-Mail als unerwünscht gemeldet
delivery-server = Angenommen von { $server }
delivery-queue-id = Dort heißt sie: { $id }
delivery-tls = Unterwegs verschlüsselt ({ $version })
delivery-open = Unterwegs nicht verschlüsselt
delivery-handed-over = Übergeben: { $moment }
delivery-all-mails = Alle E-Mails dieser Einladung ({ $number })
delivery-leaves-in = { $number ->
    [one] Geht in 1 Sekunde hinaus
   *[other] Geht in { $number } Sekunden hinaus
  }
delivery-undo = Rückgängig machen
delivery-undo-words = Die E-Mail ist noch nicht hinausgegangen. „Rückgängig machen“ holt sie zurück und widerruft die Einladung.
trouble-mailbox-full = Das Postfach ist voll.
trouble-mailbox-full-advice = Bitten Sie die Person um eine andere Adresse oder übergeben Sie den Link oder die Karte. Sobald wieder Platz ist, können Sie die E-Mail noch einmal senden.
trouble-no-such-mailbox = Dieses Postfach gibt es nicht.
trouble-no-such-mailbox-advice = Prüfen Sie die Adresse auf Tippfehler oder fragen Sie die Person danach. Berichtigen Sie sie und senden Sie noch einmal.
trouble-mailbox-closed = Das Postfach gibt es, es nimmt aber keine E-Mails an.
trouble-mailbox-closed-advice = Bitten Sie die Person um eine andere Adresse oder übergeben Sie den Link oder die Karte.
trouble-domain-unknown = Den Teil nach dem @ gibt es nicht, oder er nimmt keine E-Mails an.
trouble-domain-unknown-advice = Suchen Sie nach einem Tippfehler hinter dem @. Stimmt die Adresse, bitten Sie die Person um eine andere.
trouble-spam = Die E-Mail wurde für Spam gehalten.
trouble-spam-advice = Übergeben Sie vorerst den Link oder die Karte. Wer usher betreibt, sollte beim E-Mail-Anbieter den Ruf des Absenders prüfen.
trouble-sender-refused = Die Gegenseite nimmt von diesem Absender keine E-Mails an.
trouble-sender-refused-advice = Wer usher betreibt, sollte die Absenderadresse sowie SPF, DKIM und DMARC der Domain prüfen. Übergeben Sie bis dahin den Link oder die Karte.
trouble-too-large = Die E-Mail war zu groß.
trouble-too-large-advice = Kürzen Sie die Notiz und senden Sie noch einmal, oder übergeben Sie den Link oder die Karte.
trouble-greylisted = Die Gegenseite wartet ab, ob die E-Mail noch einmal gesendet wird.
trouble-greylisted-advice = Nichts zu tun: usher sendet sie noch einmal. Das dauert meist ein paar Minuten.
trouble-busy = Der Mailserver ist ausgelastet.
trouble-busy-advice = Nichts zu tun: usher versucht es wieder. Wenn es eilt, übergeben Sie den Link oder die Karte.
trouble-sign-in-refused = Der Mailserver lässt usher nicht hinein.
trouble-sign-in-refused-advice = Wer usher betreibt, sollte Benutzername und Passwort des Mailservers prüfen. Bis dahin wartet die E-Mail.
trouble-unreachable = Der Mailserver ist nicht erreichbar.
trouble-unreachable-advice = usher versucht es wieder. Wenn das anhält, sollte sich der Betreiber den Mailserver ansehen. Wenn es eilt, übergeben Sie den Link oder die Karte.
trouble-encryption = Die Verbindung zum Mailserver ließ sich nicht verschlüsseln.
trouble-encryption-advice = Wer usher betreibt, sollte das Zertifikat des Mailservers und die Einstellungen zur Verschlüsselung prüfen.
trouble-letters = Ein Mailserver unterwegs kennt Buchstaben wie die in der Adresse nicht.
trouble-letters-advice = Bitten Sie die Person um eine Adresse mit einfachen Buchstaben oder übergeben Sie den Link oder die Karte.
trouble-refused = Die E-Mail wurde abgelehnt.
trouble-refused-advice = Mehr sagen die Worte des Mailservers. Bitten Sie die Person um eine andere Adresse oder übergeben Sie den Link oder die Karte.
