# De beheerpagina’s: kader, uitnodigingsformulier, lijst, één uitnodiging.
desk-skip = Naar de inhoud
desk-nav = Hoofdmenu
desk-nav-invites = Uitnodigingen
desk-nav-organizations = Organisaties
desk-nav-tokens = Tokens
desk-nav-api = API
desk-nav-invite = Uitnodigen
desk-sign-out = Uitloggen
desk-sign-in = Opnieuw inloggen
desk-not-found = Deze pagina bestaat niet
desk-not-found-words = Misschien zit er een typefout in het adres, of de pagina is verplaatst.
desk-to-invites = Alle uitnodigingen
desk-to-invite = Deze uitnodiging bekijken
desk-refused = Dat is niet gelukt
desk-loading = Laden…
desk-cancel = Annuleren
desk-optional = (optioneel)
desk-missing = Vul dit veld in.
desk-just-now = zojuist
desk-minutes-ago = { $number ->
    [one] 1 minuut geleden
   *[other] { $number } minuten geleden
  }
desk-hours-ago = { $number ->
    [one] 1 uur geleden
   *[other] { $number } uur geleden
  }
desk-days-ago = { $number ->
    [one] 1 dag geleden
   *[other] { $number } dagen geleden
  }
desk-minutes-ahead = { $number ->
    [one] over 1 minuut
   *[other] over { $number } minuten
  }
desk-hours-ahead = { $number ->
    [one] over 1 uur
   *[other] over { $number } uur
  }
desk-days-ahead = { $number ->
    [one] over 1 dag
   *[other] over { $number } dagen
  }
desk-copied = Gekopieerd
desk-copy-refused = Selecteer de tekst en kopieer die zelf
invite-status-pending = Open
invite-status-accepted = Geaccepteerd
invite-status-expired = Verlopen
invite-status-revoked = Ingetrokken
invite-status-declined = Afgewezen
mail-state-queued = De e-mail wacht op verzending
mail-state-sent = De mailserver heeft de e-mail aangenomen
mail-state-deferred = De e-mail is nog niet aangekomen. usher probeert het opnieuw.
mail-state-failed = De e-mail is niet aangekomen
mail-state-cancelled = De e-mail is vóór verzending geannuleerd
desk-mail-since = Sinds { $moment }
desk-mail-reply = Antwoord van de mailserver: { $reply }
desk-mail-next-try = Volgende poging: { $moment }
desk-mail-not-set-up = E-mail is niet ingesteld, dus er worden geen e-mails gestuurd.
desk-mail-not-set-up-way = Laat in plaats daarvan links en codes tonen en geef ze zelf door.
desk-person = Persoon
desk-organization = Organisatie
desk-state = Status
desk-last-event = Laatste gebeurtenis
desk-valid-until = Vervaldatum
desk-link-until = Vervaldatum van de link
desk-inviter = Uitgenodigd door
desk-created = Gemaakt
desk-actions = Acties
desk-application = Applicatie
desk-note = Bericht
desk-search = Naam of e-mailadres
desk-all-states = Alle statussen
desk-filter = Filteren
desk-pages = Pagina’s
desk-first-page = Eerste pagina
desk-next-page = Volgende pagina
desk-needs-attention = Vraagt aandacht
desk-no-invites = Er is nog niemand uitgenodigd
desk-no-invites-words = Nodig de eerste persoon uit. De uitnodiging en het verloop ervan komen hier te staan.
desk-nothing-found = Geen uitnodiging gevonden
desk-nothing-found-words = Probeer een korter deel van de naam of een andere status.
desk-show-all = Alle uitnodigingen tonen
desk-resend = Opnieuw sturen
desk-resent = Er is een nieuwe link onderweg. Eerdere links werken niet meer.
desk-new-link-earlier = Eerdere links en codes werken niet meer.
desk-new-link-until = De link werkt tot { $moment }.
desk-new-link-title = Een nieuwe link voor { $name }
desk-new-link = Nieuwe link tonen
desk-revoke = Intrekken
desk-revoked = De uitnodiging is ingetrokken. De link werkt niet meer.
desk-for-person = voor { $name }
desk-revoke-title = Uitnodiging voor { $name } intrekken?
desk-revoke-words = De link werkt dan meteen niet meer. Je kunt de persoon later opnieuw uitnodigen.
desk-revoke-yes = Uitnodiging intrekken
desk-invite-of = Uitnodiging voor { $name }
desk-invite-again = Opnieuw uitnodigen
desk-invite-id = Uitnodiging
desk-timeline = Wat er is gebeurd
desk-by = door { $name }
desk-as-text = Als tekst voor een supportvraag
desk-copy-text = Tekst kopiëren
desk-new-title = Iemand uitnodigen
desk-find = Iemand zoeken
desk-find-hint = Op naam of e-mailadres. Iemand nieuw? Vul het formulier hieronder in.
desk-search-button = Zoeken
desk-found = { $number ->
    [0] Niemand gevonden. Voer hieronder een nieuwe persoon in.
    [one] 1 persoon gevonden
   *[other] { $number } personen gevonden
  }
desk-has-sign-in = Kan al inloggen
desk-has-sign-in-words = Deze persoon heeft geen uitnodiging nodig en kan al inloggen.
desk-open-since = Uitgenodigd: { $distance }. Nog niet geaccepteerd
desk-open-words = Je kunt een nieuwe link geven of hier een nieuwe uitnodiging maken. Eerdere links werken dan niet meer.
desk-somebody-else = Iemand anders
desk-new-person = Een nieuwe persoon
desk-given-name = Voornaam
desk-family-name = Achternaam
desk-email = E-mailadres
desk-did-you-mean = Bedoelde je { $address }?
desk-known = { $name } heeft dit adres al.
desk-known-take = Deze persoon uitnodigen
desk-language = Taal
desk-language-usual = Zoals gebruikelijk in de organisatie
desk-invitation = De uitnodiging
desk-how = Hoe komt de uitnodiging aan?
desk-how-send = Een e-mail sturen
desk-how-return = Link en code aan mij tonen, geen e-mail sturen
desk-how-both = Een e-mail sturen en link en code aan mij tonen
desk-valid-until-hint = Leeg: zo lang als de organisatie bepaalt. Tot het einde van die dag (UTC), hooguit 90 dagen vooruit.
desk-application-hint = Staat in de e-mail. Leeg: die van de organisatie.
desk-url-template = Adres van de link
desk-url-template-hint = Voor je eigen instelpagina’s. {"{{.UserID}}, {{.Code}} en {{.OrgID}}"} worden ingevuld.
desk-said-template = Naar dit adres kan geen link leiden. Het begint met https:// (of, bij links die je zelf doorgeeft, met het schema van je app), en bij elke {"{{"} hoort een {"}}"}.
desk-said-variable = Alleen {"{{.UserID}}, {{.Code}} en {{.OrgID}}"} kunnen worden ingevuld.
desk-said-user-exists = Er is hier al iemand met dit adres of deze gebruikersnaam.
desk-said-find = Deze persoon zoeken
desk-link-web = In een e-mail kan alleen een adres staan dat begint met https:// of http://.
desk-link-no-code = De code staat niet in de link, dus de persoon moet hem zelf typen. Voeg {"{{.Code}}"} toe om de code mee te geven.
desk-link-preview = Zo gaat de link eruitzien:
desk-note-hint = Een paar woorden voor de persoon. In de e-mail staan ze als één alinea. Webadressen worden weggelaten.
desk-note-reads = In de e-mail staat dan:
desk-submit = Uitnodiging sturen
desk-submit-return = Uitnodiging maken
desk-result-title = { $name } is uitgenodigd
desk-result-replaced = Er was nog een open uitnodiging. De eerdere links en codes daarvan werken niet meer.
desk-code = Code
desk-link = Link
desk-copy-code = Code kopiëren
desk-copy-link = Link kopiëren
desk-qr = Als QR-code tonen
desk-qr-label = QR-code van de uitnodigingslink
desk-shown-once = De link en de code zie je alleen nu. Geef ze alleen aan deze persoon.
desk-another = Nog iemand uitnodigen
desk-preview = De e-mail zoals die aankomt
desk-preview-none = Er wordt geen e-mail gestuurd. Je krijgt een link en een code om door te geven.
