# Wat alle eenvoudige pagina’s delen, en de pagina die zegt wat er misging.
languages-label = Taal
page-title = { $title } · { $house }
page-title-problem = Probleem: { $title } · { $house }
signed-in-as-link = Account van { $name }
password-label = Wachtwoord
password-show = Wachtwoord tonen
way-type-code = Uitnodigingscode invoeren
way-sign-in = Inloggen
way-account = Naar je account
way-back = Terug
way-try-again = Opnieuw proberen

problem-page-not-found-title = Deze pagina bestaat niet
problem-page-not-found-text = Misschien zit er een typefout in het adres, of de pagina is er niet meer.
problem-page-forbidden-title = Je hebt geen toegang tot deze pagina
problem-page-forbidden-text = Je account mag deze pagina niet zien. Heb je de pagina nodig? Vraag het dan aan wie usher bij jouw organisatie beheert.
problem-page-sign-in-title = Log eerst in
problem-page-sign-in-text = Daarna kom je op de pagina die je wilde openen.
problem-page-slow-title = Even een korte pauze
problem-page-busy-title = Het is nu erg druk
problem-page-busy-text = Er is niets verloren gegaan. Probeer het zo meteen opnieuw.
problem-page-broken-title = Er is iets misgegaan
problem-page-broken-text = Het lag niet aan jou. Probeer het zo meteen opnieuw. Gebeurt het weer, laat het dan weten aan wie je heeft uitgenodigd.
problem-page-set-up-over-title = De tijd om in te stellen is voorbij
problem-page-set-up-over-text = Je uitnodiging is niet gebruikt. Open de link in je e-mail opnieuw of voer je code in. Dan kun je verder.
problem-page-other-title = Dat is niet gelukt

words-password-too-short = Dit wachtwoord heeft minder dan { $text } tekens. Voeg er nog een paar toe.
words-password-too-long = Dit wachtwoord heeft meer dan 256 tekens. Kies een korter wachtwoord.
words-password-common = Veel mensen gebruiken dit wachtwoord, dus het wordt als eerste geprobeerd. Kies een ander.
words-password-personal = Dit wachtwoord bestaat uit je eigen naam of adres. Kies een ander.
words-password-guessable = Dit wachtwoord is snel te raden. Met een of twee woorden erbij is het sterk.
words-password-repeat-differs = De twee wachtwoorden zijn verschillend. Typ ze allebei opnieuw.
words-sign-in-wrong = Deze naam en dit wachtwoord horen niet bij elkaar.
words-password-wrong = Dit wachtwoord klopt niet.
words-code-invalid = Deze code klopt niet.
words-not-declined = Vink eerst het vakje aan, zodat we weten dat jij het bent. Er is nog niets veranderd.
words-too-many-tries = Te veel pogingen. Je kunt het opnieuw proberen over { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  }.
words-too-many-mails = Dit adres heeft voorlopig genoeg e-mails gekregen. Je kunt opnieuw een e-mail vragen over { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  }.
words-busy = Het is even druk bij usher. Probeer het zo meteen opnieuw.
words-already-set-up = Dit account is al ingesteld.

passkey-text = Je apparaat controleert met je vingerafdruk, je gezicht of je pincode dat jij het bent. Je hoeft niets te onthouden, en niemand kan je passkey stelen met een valse pagina.
passkey-create = Passkey maken
passkey-needs-script = Voor een passkey is JavaScript nodig, en dat staat in deze browser uit. Al het andere hier werkt ook zonder.
passkey-unable = Deze browser kan geen passkeys maken. Werk de browser bij of kies een andere manier.
passkey-needs-script-only = Voor een passkey is JavaScript nodig, en dat staat in deze browser uit. Een andere manier is er hier niet. Zet JavaScript aan of open je link in een andere browser.
passkey-unable-only = Deze browser kan geen passkeys maken. Werk de browser bij of open je link op een ander apparaat.
passkey-elsewhere = Dit apparaat heeft geen controle met vingerafdruk, gezicht of pincode die de browser mag gebruiken. Je kunt je passkey wel op een telefoon of een beveiligingssleutel bewaren.
passkey-waiting = Volg de aanwijzingen van je apparaat…
passkey-cancelled = Er is geen passkey gemaakt en er is niets verloren gegaan. Probeer het opnieuw wanneer je wilt.
passkey-sign-in-cancelled = Je bent niet ingelogd. Probeer het opnieuw of gebruik je wachtwoord.
passkey-taken = Op dit apparaat staat al een passkey voor je account.
passkey-failed = Dat is op dit apparaat niet gelukt. Probeer het opnieuw, of kies een andere manier of een ander apparaat.
