# Webhooks: adressen die te horen krijgen wat er met uitnodigingen gebeurt. $number, $behind: getallen.
webhooks-nav = Webhooks
webhooks-title = Webhooks
webhooks-one = Webhook
webhooks-back = Alle webhooks
webhooks-words = usher meldt andere programma’s wat er met uitnodigingen gebeurt, zodra het gebeurt.
webhooks-list = Webhooks
webhooks-none = Er zijn nog geen webhooks
webhooks-none-words = Voeg er een toe, en je programma hoort het van elke uitnodiging: gestuurd, geopend, geaccepteerd, beëindigd.
webhooks-only-look = Met jouw rol kun je webhooks bekijken, maar niet wijzigen.
webhooks-add = Webhook toevoegen
webhooks-url = Adres
webhooks-url-hint = Begint met https://. usher stuurt elke melding daarnaartoe (POST).
webhooks-owner = Uitnodigingen van
webhooks-owner-instance = Alle organisaties
webhooks-events = Gebeurtenissen
webhooks-events-hint = Vink aan wat je programma wil horen. Is er niets aangevinkt, dan hoort het alles.
webhooks-events-all = Alle gebeurtenissen
webhooks-events-some = { $number ->
    [one] 1 gebeurtenis
   *[other] { $number } gebeurtenissen
  }
webhooks-create = Webhook toevoegen
webhooks-save = Opslaan
webhooks-change = Adres en gebeurtenissen wijzigen

webhooks-state = Status
webhooks-state-on = Aan
webhooks-state-retrying = Nieuwe poging
webhooks-state-paused = Gepauzeerd
webhooks-state-gone = Gestopt
webhooks-state-failing = Gestopt
webhooks-standing-on = Meldingen komen aan.
webhooks-standing-retrying = De laatste melding is niet aangekomen. usher probeert het vanzelf opnieuw; latere meldingen wachten daarop.
webhooks-standing-paused = Er wordt niets gemeld tot je hervat. Wat er intussen gebeurt, wordt dan alsnog gemeld.
webhooks-standing-gone = De ontvanger antwoordde dat hij niet meer bestaat (410), dus is usher gestopt. Er is niets verloren: hervat je, dan wordt alsnog gemeld wat er intussen is gebeurd.
webhooks-standing-failing = Eén melding is twaalf keer niet aangekomen, dus is usher gestopt. Er is niets verloren: breng de ontvanger in orde en hervat, dan wordt alsnog gemeld wat er intussen is gebeurd.
webhooks-told = Gemeld tot en met gebeurtenis
webhooks-told-to = { $behind ->
    [0] { $number }, de nieuwste
    [one] { $number }; er staat er nog 1 in het logboek
   *[other] { $number }; er staan er nog { $behind } in het logboek
  }
webhooks-next-try = Volgende poging
webhooks-old-secret-until = Oude geheim geldig tot

webhooks-test = Test sturen
webhooks-test-event = Test
webhooks-tested-well = De test is aangekomen
webhooks-tested-badly = De test is niet aangekomen
webhooks-pause = Pauzeren
webhooks-resume = Hervatten
webhooks-remove = Verwijderen
webhooks-remove-title = Deze webhook verwijderen?
webhooks-remove-words = De meldingen, het geheim en het overzicht van de pogingen verdwijnen mee. Bij pauzeren blijven ze bewaard.
webhooks-remove-yes = Webhook verwijderen
webhooks-secret = Geheim
webhooks-secret-copy = Geheim kopiëren
webhooks-secret-once = Kopieer het nu: je ziet het alleen deze ene keer. Je programma controleert ermee of een melding van usher komt.
webhooks-rotate = Nieuw geheim
webhooks-rotate-words = Meldingen worden meteen met het nieuwe geheim ondertekend. Een tijdlang staat er ook een handtekening met het oude bij, zodat je kunt overstappen zonder een melding te missen.
webhooks-rotate-yes = Nieuw geheim maken
webhooks-overlap = Het oude blijft geldig
webhooks-overlap-day = 24 uur
webhooks-overlap-week = 7 dagen
webhooks-overlap-none = helemaal niet: het is uitgelekt
webhooks-replay = Opnieuw melden
webhooks-replay-words = Meldt alles vanaf een gebeurtenis nog een keer, in dezelfde volgorde en met dezelfde ID’s, zodat je programma weet wat het al heeft.
webhooks-replay-from = Vanaf gebeurtenis nummer
webhooks-replay-hint = Het nummer staat in elke melding als ‘sequence’.
webhooks-replay-yes = Opnieuw melden

webhooks-done-added = De webhook is toegevoegd
webhooks-done-rotated = Dit is het nieuwe geheim
webhooks-done-changed = Opgeslagen.
webhooks-done-paused = Gepauzeerd.
webhooks-done-resumed = Hervat.
webhooks-done-replayed = Vanaf daar wordt alles opnieuw gemeld.
webhooks-done-removed = De webhook is verwijderd.

webhooks-attempts = Wat er is gestuurd
webhooks-attempts-words = Het nieuwste eerst, 30 dagen lang.
webhooks-attempts-none = Nog niets. Stuur een test of wacht op de volgende gebeurtenis.
webhooks-attempts-older = Oudere
webhooks-attempt-delivered = Aangekomen
webhooks-attempt-failed = Mislukt
webhooks-attempt-number = poging { $number }
webhooks-attempt-body = Gestuurd
webhooks-attempt-answer = Antwoord
# $status: een HTTP-status.
webhooks-answered = De ontvanger antwoordde na { $milliseconds } ms met { $status }.
webhooks-fault-private-address = Het adres leidt naar het eigen netwerk van de server. usher maakt alleen verbinding met zulke adressen als USHER_ALLOW_PRIVATE_ADDRESSES is ingesteld.
webhooks-fault-unreachable = Er kwam geen verbinding, of die werd verbroken. Controleer het adres, en kijk of de ontvanger draait.
webhooks-fault-timed-out = De ontvanger antwoordde niet binnen tien seconden. Hij moet eerst antwoorden en daarna pas aan het werk gaan.
webhooks-fault-secret-lost = usher kan het geheim niet meer lezen, omdat de sleutel ontbreekt waarmee het is verzegeld. Maak een nieuw geheim.

problem-webhook-not-found = Deze webhook bestaat niet.
problem-webhook-url-invalid = Het adres moet beginnen met https:// en mag geen gebruikersnaam of wachtwoord bevatten, zoals https://hooks.example.com/usher.
problem-webhook-event-unknown = Er is geen gebeurtenis van een uitnodiging met de naam ‘{ $text }’.
problem-webhooks-too-many = Er zijn hier al 20 webhooks. Verwijder er een die je niet meer nodig hebt.
