# Strony administracji: rama, formularz zaproszenia, lista, jedno zaproszenie.
desk-skip = Przejdź do treści
desk-nav = Menu główne
desk-nav-invites = Zaproszenia
desk-nav-organizations = Organizacje
desk-nav-tokens = Tokeny
desk-nav-api = API
desk-nav-invite = Zaproś
desk-sign-out = Wyloguj się
desk-sign-in = Zaloguj się ponownie
desk-not-found = Nie ma takiej strony
desk-not-found-words = Być może w adresie jest błąd albo strona została przeniesiona.
desk-to-invites = Wszystkie zaproszenia
desk-to-invite = Pokaż to zaproszenie
desk-refused = Nie udało się
desk-loading = Wczytywanie…
desk-cancel = Anuluj
desk-optional = (opcjonalnie)
desk-missing = Wypełnij to pole.
desk-just-now = przed chwilą
desk-minutes-ago = { $number ->
    [one] 1 minutę temu
    [few] { $number } minuty temu
    [many] { $number } minut temu
   *[other] { $number } minuty temu
  }
desk-hours-ago = { $number ->
    [one] 1 godzinę temu
    [few] { $number } godziny temu
    [many] { $number } godzin temu
   *[other] { $number } godziny temu
  }
desk-days-ago = { $number ->
    [one] 1 dzień temu
    [few] { $number } dni temu
    [many] { $number } dni temu
   *[other] { $number } dnia temu
  }
desk-minutes-ahead = { $number ->
    [one] za 1 minutę
    [few] za { $number } minuty
    [many] za { $number } minut
   *[other] za { $number } minuty
  }
desk-hours-ahead = { $number ->
    [one] za 1 godzinę
    [few] za { $number } godziny
    [many] za { $number } godzin
   *[other] za { $number } godziny
  }
desk-days-ahead = { $number ->
    [one] za 1 dzień
    [few] za { $number } dni
    [many] za { $number } dni
   *[other] za { $number } dnia
  }
desk-copied = Skopiowano
desk-copy-refused = Zaznacz tekst i skopiuj go ręcznie
invite-status-pending = Oczekuje
invite-status-accepted = Przyjęte
invite-status-expired = Wygasło
invite-status-revoked = Wycofane
invite-status-declined = Odrzucone
mail-state-queued = Wiadomość czeka na wysłanie
mail-state-sent = Serwer poczty przyjął wiadomość
mail-state-deferred = Wiadomość jeszcze nie dotarła. usher spróbuje ponownie.
mail-state-failed = Wiadomość nie dotarła
mail-state-cancelled = Wiadomość anulowano przed wysłaniem
desk-mail-since = Od { $moment }
desk-mail-reply = Odpowiedź serwera poczty: { $reply }
desk-mail-next-try = Następna próba: { $moment }
desk-mail-not-set-up = Poczta nie jest skonfigurowana, więc wiadomości nie są wysyłane.
desk-mail-not-set-up-way = Możesz wyświetlać linki i kody i przekazywać je samodzielnie.
desk-person = Osoba
desk-organization = Organizacja
desk-state = Stan
desk-last-event = Ostatnie zdarzenie
desk-valid-until = Termin ważności
desk-link-until = Termin ważności linku
desk-inviter = Kto zaprasza
desk-created = Utworzono
desk-actions = Działania
desk-application = Serwis
desk-note = Notatka
desk-search = Imię, nazwisko lub adres e-mail
desk-all-states = Wszystkie stany
desk-filter = Filtruj
desk-pages = Strony
desk-first-page = Pierwsza strona
desk-next-page = Następna strona
desk-needs-attention = Wymaga uwagi
desk-no-invites = Nie ma jeszcze żadnych zaproszeń
desk-no-invites-words = Zaproś pierwszą osobę: tutaj zobaczysz jej zaproszenie i to, co się z nim dzieje.
desk-nothing-found = Nie znaleziono zaproszeń
desk-nothing-found-words = Wpisz krótszy fragment nazwiska albo wybierz inny stan.
desk-show-all = Pokaż wszystkie zaproszenia
desk-resend = Wyślij ponownie
desk-resent = Nowy link jest w drodze. Wcześniejsze linki przestały działać.
desk-new-link-earlier = Wcześniejsze linki i kody przestały działać.
desk-new-link-until = Link działa do { $moment }.
desk-new-link-title = Nowy link: { $name }
desk-new-link = Pokaż nowy link
desk-revoke = Wycofaj
desk-revoked = Zaproszenie zostało wycofane. Link z zaproszenia już nie działa.
desk-for-person = dla osoby: { $name }
desk-revoke-title = Wycofać zaproszenie ({ $name })?
desk-revoke-words = Link od razu przestanie działać. Tę osobę będzie można później zaprosić ponownie.
desk-revoke-yes = Wycofaj zaproszenie
desk-invite-of = Zaproszenie: { $name }
desk-invite-again = Zaproś ponownie
desk-invite-id = Zaproszenie
desk-timeline = Przebieg zdarzeń
desk-by = przez: { $name }
desk-as-text = Jako tekst do zgłoszenia do pomocy technicznej
desk-copy-text = Kopiuj tekst
desk-new-title = Zaproś osobę
desk-find = Znajdź osobę
desk-find-hint = Po nazwisku, imieniu lub adresie e-mail. Ktoś nowy? Wypełnij formularz poniżej.
desk-search-button = Szukaj
desk-found = { $number ->
    [0] Nikogo nie znaleziono. Poniżej wpisz dane nowej osoby.
    [one] Znaleziono 1 osobę
    [few] Znaleziono { $number } osoby
    [many] Znaleziono { $number } osób
   *[other] Znaleziono { $number } osoby
  }
desk-has-sign-in = Ma już sposób logowania
desk-has-sign-in-words = Ta osoba nie potrzebuje zaproszenia. Może się zalogować.
desk-open-since = Zaproszenie utworzono { $distance }, jeszcze nieprzyjęte
desk-open-words = Możesz przekazać nowy link albo utworzyć tu nowe zaproszenie: wcześniejsze linki przestaną wtedy działać.
desk-somebody-else = Ktoś inny
desk-new-person = Nowa osoba
desk-given-name = Imię
desk-family-name = Nazwisko
desk-email = Adres e-mail
desk-did-you-mean = Czy chodziło o { $address }?
desk-known = { $name } ma już ten adres.
desk-known-take = Zaproś tę osobę
desk-language = Język
desk-language-usual = Domyślny w organizacji
desk-invitation = Zaproszenie
desk-how = Jak przekazać zaproszenie?
desk-how-send = Wyślij wiadomość e-mail
desk-how-return = Pokaż mi link i kod, nie wysyłaj wiadomości
desk-how-both = Wyślij wiadomość i pokaż mi link i kod
desk-valid-until-hint = Puste pole: tak długo, jak określa organizacja. Do końca wybranego dnia (UTC), najwyżej 90 dni naprzód.
desk-application-hint = Nazwa podawana w wiadomości. Puste pole: nazwa ustawiona w organizacji.
desk-url-template = Adres linku
desk-url-template-hint = Dla własnych stron konfiguracji. Automatycznie uzupełniane są: {"{{.UserID}}, {{.Code}} i {{.OrgID}}"}.
desk-said-template = Link nie może prowadzić pod ten adres. Adres zaczyna się od https:// (a w linkach przekazywanych samodzielnie może zaczynać się od schematu Twojej aplikacji), a każdemu {"{{"} odpowiada {"}}"}.
desk-said-variable = Uzupełniane są tylko {"{{.UserID}}, {{.Code}} i {{.OrgID}}"}.
desk-said-user-exists = Jest tu już ktoś z tym adresem lub tą nazwą użytkownika.
desk-said-find = Znajdź tę osobę
desk-link-web = W wiadomości może być tylko adres, który zaczyna się od https:// lub http://.
desk-link-no-code = Link nie zawiera kodu, więc osoba musi go wpisać. Aby kod był w linku, dodaj {"{{.Code}}"}.
desk-link-preview = Tak będzie wyglądał link:
desk-note-hint = Kilka słów do tej osoby. W wiadomości będą jednym akapitem, a adresy stron zostaną pominięte.
desk-note-reads = W wiadomości będzie:
desk-submit = Wyślij zaproszenie
desk-submit-return = Utwórz zaproszenie
desk-result-title = Zaproszenie gotowe: { $name }
desk-result-replaced = Istniało już otwarte zaproszenie. Jego wcześniejsze linki i kody przestały działać.
desk-code = Kod
desk-link = Link
desk-copy-code = Kopiuj kod
desk-copy-link = Kopiuj link
desk-qr = Pokaż jako kod QR
desk-qr-label = Kod QR z linkiem do zaproszenia
desk-shown-once = Link i kod są widoczne tylko teraz. Przekaż je wyłącznie tej osobie.
desk-another = Zaproś kolejną osobę
desk-preview = Podgląd wiadomości
desk-preview-none = Wiadomość nie zostanie wysłana. Otrzymasz link i kod do przekazania.
