# De pagina’s van de uitgenodigde persoon. $application: waarvoor de uitnodiging is. $inviter: wie uitnodigt. $email, $masked: adressen.
ready-title = Je bent uitgenodigd voor { $application }
ready-by-person = Hallo { $person }, { $inviter } ({ $organization }) heeft je uitgenodigd.
ready-by-person-only = Hallo { $person }, { $inviter } heeft je uitgenodigd.
ready-by-organization = Hallo { $person }, { $organization } heeft je uitgenodigd.
ready-you-will-use = Je gebruikt { $email }.
ready-next = Hierna kies je hoe je wilt inloggen. Dat duurt een minuut en je kunt op elk moment stoppen: je uitnodiging is pas gebruikt als je klaar bent.
ready-continue = Doorgaan
ready-until = Deze link werkt tot { $moment }.
ready-not-expected = Had je dit niet verwacht?

link-expired-title = Deze link is verlopen
link-expired-text = De link werkte tot { $moment }. Je uitnodiging voor { $application } is nog open.
link-expired-way = We kunnen je een nieuwe link sturen.
send-new-link = Stuur een nieuwe link naar { $masked }
new-link-ask = Vraag { $inviter } ({ $organization }) om een nieuwe link.

over-title = Deze uitnodiging is verlopen
over-text = Je uitnodiging voor { $application } was open tot { $moment }. { $inviter } kan je een nieuwe sturen.
over-ask = Vraag { $inviter } om een nieuwe uitnodiging
over-note = We geven je verzoek één keer door. Een nieuwe uitnodiging komt op dezelfde manier bij je aan als deze.

replaced-title = Er is een nieuwere link
replaced-text = Sinds { $moment } is deze link voor { $application } vervangen door een nieuwere.
replaced-way = Zoek de nieuwste e-mail aan { $masked }. Kun je die niet vinden? We kunnen je er nog een sturen.

already-done-title = Alles is al ingesteld
already-done-text = Je account voor { $application } is klaar sinds { $moment }. Je logt in als { $login }.
already-done-text-passkey = Je account voor { $application } is klaar sinds { $moment }, met een passkey. Je logt in als { $login }.
already-done-not-you = Was jij dit niet? Laat het dan meteen weten aan { $inviter } ({ $organization }).

revoked-title = Deze uitnodiging is ingetrokken
revoked-text = { $organization } heeft de uitnodiging voor { $application } ingetrokken.
revoked-contact = Denk je dat dit een vergissing is? Neem dan contact op met { $inviter }.
other-code = Een andere code invoeren

was-declined-title = Je hebt deze uitnodiging afgewezen
was-declined-text = De uitnodiging voor { $application } is gesloten. Niemand kan er nog gebruik van maken.
was-declined-contact = Heb je je bedacht? { $inviter } kan je een nieuwe uitnodiging sturen.
was-declined-for-now = De uitnodiging voor { $application } is voorlopig gesloten.
was-declined-way = Was jij dit niet, of heb je je bedacht? Open de uitnodiging dan weer. Wie je heeft uitgenodigd, kan dat zien.
was-declined-reopen = Uitnodiging weer openen

wrong-account-title = Je bent ingelogd met een ander account
wrong-account-text = Je bent ingelogd als { $name }. Deze uitnodiging is voor { $email }. De uitnodiging is niet gebruikt.
wrong-account-use = Gebruik { $email }
wrong-account-note = { $name } wordt dan uitgelogd in deze browser. Daarna opent je uitnodiging.
wrong-account-stay = Ingelogd blijven als { $name }

wrong-code-title = Deze code klopt niet
wrong-code-text = Vergelijk hem teken voor teken met je e-mail of kaart. Heb je meer e-mails gekregen, dan geldt de nieuwste.
wrong-code-problem = Deze code klopt niet. { $tries ->
    [one] Je hebt nog één poging, daarna volgt een korte pauze.
   *[other] Je hebt nog { $tries } pogingen, daarna volgt een korte pauze.
  }

slowed-down-title = Te veel pogingen
slowed-down-text = Je kunt het opnieuw proberen vanaf { $moment }. Tot dan wordt er geen code gecontroleerd, ook niet de juiste.
slowed-down-note = Je code blijft zoals hij is. Vergelijk hem intussen met je e-mail of kaart.

no-code-title = Voer je uitnodigingscode in
no-code-text = Je vindt hem in je e-mail of op je kaart.
code-label = Uitnodigingscode
code-hint = Spaties, streepjes en kleine letters mogen.
code-continue = Doorgaan
code-have-account = Al ingesteld? Inloggen

set-up-title = Kies een wachtwoord
set-up-title-choice = Kies hoe je wilt inloggen
set-up-title-passkey = Maak je passkey
set-up-title-none = Je kunt hier nog niet verder
set-up-none-text = Bij { $organization } kun je alleen inloggen met een passkey, en op het adres van deze server kunnen browsers geen passkeys gebruiken.
set-up-none-ask = Vertel { $inviter } ({ $organization }) wat er op deze pagina staat. Je uitnodiging blijft open en is niet gebruikt.
set-up-by-passkey = Met een passkey
set-up-by-password = Met een wachtwoord
set-up-text = Voor je account bij { $application }.
set-up-login-name = Je logt in als
set-up-password = Nieuw wachtwoord
set-up-rule = Minstens { $least } tekens. Een paar woorden achter elkaar zijn makkelijk te onthouden en moeilijk te raden.
set-up-repeat = Nog een keer hetzelfde wachtwoord
set-up-save = Wachtwoord opslaan
set-up-until = Rond dit af vóór { $moment }. Daarna open je gewoon opnieuw je link.
strength-label = Hoe sterk het is
strength-too-short = Nog niet lang genoeg
strength-weak = Nog snel te raden: voeg een of twee woorden toe
strength-fair = Al best goed: met nog een woord is het sterk
strength-strong = Sterk

done-title = Alles is ingesteld
done-text = Je wachtwoord is opgeslagen. Je kunt nu bij { $application } inloggen als { $login }.
done-text-passkey = Je passkey is opgeslagen. Je kunt er nu mee inloggen bij { $application }, als { $login }.
done-sign-in = Inloggen
done-continue = Doorgaan naar { $application }
done-account = Hier inloggen op je account
done-named = De naam is opgeslagen.
done-second-saved = Je hebt nu twee manieren om in te loggen. Raak je de ene kwijt, dan heb je de andere nog.
done-too-late = Deze pagina stond te lang open, dus er is niets toegevoegd. In je account kan het nog steeds, als je bent ingelogd.
done-name-title = Een naam voor je passkey
done-name-text = Zo herken je hem tussen andere.
done-second-title = Een tweede manier om in te loggen
done-second-text = Als je wilt: zo kun je inloggen als de eerste manier niet werkt. Het kan ook later, in je account.
done-second-passkey = Nog een passkey, op een ander apparaat of op een beveiligingssleutel.
done-second-password = Wachtwoord kiezen

not-expected-title = Had je dit niet verwacht?
not-expected-text = { $inviter } ({ $organization }) heeft { $email } uitgenodigd voor { $application }.
not-expected-ignore-title = Je kunt de e-mail gewoon negeren
not-expected-ignore = Zonder jou gebeurt er niets: niemand kan in jouw plaats inloggen, en de uitnodiging verloopt vanzelf.
not-expected-decline-title = Of je wijst de uitnodiging af
not-expected-decline = De uitnodiging is dan meteen gesloten, en { $inviter } krijgt dat te horen.
not-expected-decline-nameless = De uitnodiging is dan meteen gesloten, en wie je heeft uitgenodigd, krijgt dat te horen.
not-expected-confirm = Ik wil deze uitnodiging niet
not-expected-send = Uitnodiging afwijzen
not-expected-back = Terug naar de uitnodiging

declined-title = Je hebt de uitnodiging afgewezen
declined-text = De uitnodiging is gesloten en wie je heeft uitgenodigd, weet het. Je hoeft verder niets te doen. Je kunt deze pagina sluiten.

link-sent-title = Er is een nieuwe link onderweg
link-sent-text = We sturen hem naar { $masked }. Meestal komt hij binnen een paar minuten aan.
link-sent-note = Niets ontvangen? Kijk ook in je map met ongewenste e-mail. De link waarmee je hier kwam, werkt niet meer.

invitation-requested-title = We hebben het doorgegeven
invitation-requested-text = { $inviter } kan nu zien dat je een nieuwe uitnodiging wilt. Die komt op dezelfde manier bij je aan als deze.

set-up-on-phone = Passkey maken op je telefoon
hand-off-title = Ga verder op je telefoon
hand-off-text = Richt de camera van je telefoon op deze code en volg de link. De passkey wordt dan op je telefoon gemaakt.
hand-off-code = QR-code met de link voor je telefoon
hand-off-address = Lukt scannen niet? Open dit adres op je telefoon
hand-off-until = De code werkt één keer, tot { $moment }. Laat hem aan niemand zien.
hand-off-waiting = We wachten op je telefoon. Deze pagina gaat vanzelf verder.
hand-off-go-on = Ik ben klaar op mijn telefoon
hand-off-again = Nieuwe code tonen
hand-off-back = Terug naar de andere manieren
hand-off-phone-title = Verdergaan op deze telefoon?
hand-off-phone-text = Hier stel je in hoe { $email } inlogt bij { $application }.
hand-off-phone-send = Hier doorgaan
hand-off-phone-note = Ga alleen door als je de code zojuist van je eigen scherm hebt gescand.
hand-off-over-title = Deze code werkt niet meer
hand-off-over-text = Een code werkt één keer en tien minuten lang. Laat op je andere apparaat een nieuwe tonen en scan die.
hand-off-done-text = Je andere apparaat gaat vanzelf verder. Je kunt je telefoon wegleggen.
hand-off-done-sign-in = Inloggen op deze telefoon
