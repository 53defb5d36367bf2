# De uitnodiging. De voorbeeldweergave, het HTML-deel en het tekstdeel halen hun woorden hier.
mail-subject = { $inviter } nodigt je uit voor { $application } ({ $organization })
# Als de organisatie al is genoemd.
mail-subject-short = { $inviter } nodigt je uit voor { $application }
mail-greeting = Hallo { $name },
mail-greeting-nameless = Hallo,
mail-headline = { $inviter } nodigt je uit voor { $application }
mail-who = { $inviter } ({ $organization }) nodigt je uit voor { $application }.
mail-who-short = { $inviter } nodigt je uit voor { $application }.
mail-why = De uitnodiging is voor jou bedoeld, { $address }. Kies hoe je wilt inloggen en je kunt beginnen.
mail-note = { $inviter } schrijft:
mail-replaces = Dit is je nieuwste uitnodiging. Links en codes uit eerdere e-mails werken niet meer.
mail-button = Inloggen instellen
mail-ends = Deze link werkt tot { $until }.
mail-link = Doet de knop niets? Open dan dit adres in je browser:
mail-link-plain = Open deze link om te beginnen:
mail-code = Vraagt een pagina om je code? Dit is hem:
mail-not-expected = Had je dit niet verwacht? Je hoeft niets te doen: niemand krijgt toegang met jouw adres.
mail-not-expected-action = Melden dat het niet voor jou was
mail-footer = { $organization } heeft deze uitnodiging met usher naar { $address } gestuurd.

# De link voor een passkey.
mail-passkey-subject = Maak een passkey voor { $organization }
mail-passkey-headline = Maak een passkey
mail-passkey-who = Je kunt een passkey maken voor je account bij { $organization }.
mail-passkey-why = Met een passkey log je in met je vingerafdruk, je gezicht of de pincode van je apparaat. Open de link op het apparaat waarop je de passkey wilt hebben.
mail-passkey-button = Passkey maken
mail-passkey-ends = Deze link werkt tot { $until }, voor één passkey.
mail-passkey-not-expected = Had je dit niet verwacht? Open de link dan niet en laat het weten aan { $organization }: wie hem opent, kan een passkey voor jouw account maken.
mail-passkey-footer = { $organization } heeft deze link met usher naar { $address } gestuurd.

# Bevestigingen: aan de persoon en aan wie heeft uitgenodigd.
mail-receipt-subject = Je account voor { $application } is klaar
mail-receipt-headline = Alles is ingesteld
mail-receipt-who = Je account voor { $application } is klaar.
mail-receipt-why-passkey = Op { $moment } heb je er een passkey voor gemaakt. Daarmee log je in als { $login }.
mail-receipt-why-password = Op { $moment } heb je er een wachtwoord voor gekozen. Daarmee log je in als { $login }.
mail-receipt-button = Naar je account
mail-receipt-button-plain = Je account:
mail-receipt-not-you = Was jij dit niet? Laat het dan meteen weten aan { $organization }.
mail-joined-subject = { $person } heeft je uitnodiging voor { $application } geaccepteerd
mail-joined-headline = Voor { $person } is alles ingesteld
mail-joined-who = { $person } ({ $login }) heeft je uitnodiging voor { $application } geaccepteerd.
mail-joined-why-passkey = Op { $moment } is er een passkey gemaakt. Inloggen kan nu.
mail-joined-why-password = Op { $moment } is er een wachtwoord gekozen. Inloggen kan nu.
mail-joined-button = Naar je uitnodigingen
mail-joined-button-plain = Je uitnodigingen:
mail-receipt-footer = Met usher naar { $address } gestuurd, omdat er iets is veranderd aan een account of een uitnodiging van jou.
