# Strony osoby zaproszonej. $application: do czego prowadzi zaproszenie. $inviter: kto zaprasza. $email, $masked: adresy.
ready-title = Zaproszenie do serwisu { $application }
ready-by-person = Dzień dobry, { $person }! Zaprasza Cię { $inviter } ({ $organization }).
ready-by-person-only = Dzień dobry, { $person }! Zaprasza Cię { $inviter }.
ready-by-organization = Dzień dobry, { $person }! Zaprasza Cię organizacja { $organization }.
ready-you-will-use = Twój adres: { $email }.
ready-next = W następnym kroku wybierzesz sposób logowania. To potrwa minutę i w każdej chwili można przerwać: zaproszenie zostanie wykorzystane dopiero na końcu.
ready-continue = Dalej
ready-until = Ten link działa do { $moment }.
ready-not-expected = Nie spodziewasz się tego zaproszenia?

link-expired-title = Ten link wygasł
link-expired-text = Działał do { $moment }. Twoje zaproszenie do serwisu { $application } jest nadal otwarte.
link-expired-way = Możemy wysłać Ci nowy link.
send-new-link = Wyślij nowy link na adres { $masked }
new-link-ask = Poproś o nowy link: { $inviter } ({ $organization }).

over-title = To zaproszenie wygasło
over-text = Twoje zaproszenie do serwisu { $application } było otwarte do { $moment }. Nowe może wysłać { $inviter }.
over-ask = Poproś o nowe zaproszenie: { $inviter }
over-note = Przekażemy Twoją prośbę jeden raz. Nowe zaproszenie dotrze tą samą drogą co to.

replaced-title = Jest nowszy link
replaced-text = Od { $moment } zamiast tego linku do serwisu { $application } działa nowszy.
replaced-way = Poszukaj najnowszej wiadomości wysłanej na adres { $masked }. Nie możesz jej znaleźć? Możemy wysłać kolejną.

already-done-title = Wszystko jest już gotowe
already-done-text = Twoje konto w serwisie { $application } jest gotowe od { $moment }. Logujesz się jako { $login }.
already-done-text-passkey = Twoje konto w serwisie { $application } jest gotowe od { $moment } i ma klucz dostępu. Logujesz się jako { $login }.
already-done-not-you = To nie Ty? Od razu powiadom tę osobę: { $inviter } ({ $organization }).

revoked-title = To zaproszenie zostało wycofane
revoked-text = Organizacja { $organization } wycofała zaproszenie do serwisu { $application }.
revoked-contact = Uważasz, że to pomyłka? Skontaktuj się z osobą, która zaprasza: { $inviter }.
other-code = Wpisz inny kod

was-declined-title = To zaproszenie zostało odrzucone
was-declined-text = Zaproszenie do serwisu { $application } jest zamknięte i nikt nie może już z niego skorzystać.
was-declined-contact = Chcesz jednak skorzystać? { $inviter } może wysłać Ci nowe zaproszenie.
was-declined-for-now = Zaproszenie do serwisu { $application } jest na razie zamknięte.
was-declined-way = To nie Ty albo zmieniasz zdanie? Otwórz zaproszenie ponownie. Osoba, która zaprasza, będzie to widzieć.
was-declined-reopen = Otwórz zaproszenie ponownie

wrong-account-title = Używasz teraz innego konta
wrong-account-text = W tej przeglądarce używasz konta { $name }. To zaproszenie jest dla adresu { $email }. Zaproszenie nie zostało wykorzystane.
wrong-account-use = Użyj adresu { $email }
wrong-account-note = Konto { $name } zostanie wylogowane w tej przeglądarce. Potem otworzy się Twoje zaproszenie.
wrong-account-stay = Zostań na koncie { $name }

wrong-code-title = Ten kod się nie zgadza
wrong-code-text = Porównaj go znak po znaku z wiadomością lub kartą. Jeśli wiadomości było kilka, liczy się najnowsza.
wrong-code-problem = Ten kod się nie zgadza. { $tries ->
    [one] Została jeszcze jedna próba, potem nastąpi krótka przerwa.
    [few] Zostały jeszcze { $tries } próby, potem nastąpi krótka przerwa.
    [many] Zostało jeszcze { $tries } prób, potem nastąpi krótka przerwa.
   *[other] Zostało jeszcze { $tries } próby, potem nastąpi krótka przerwa.
  }

slowed-down-title = Zbyt wiele prób
slowed-down-text = Ponowna próba będzie możliwa od { $moment }. Do tego czasu żaden kod nie jest sprawdzany, nawet właściwy.
slowed-down-note = Twój kod się nie zmienia. W tym czasie porównaj go z wiadomością lub kartą.

no-code-title = Wpisz kod zaproszenia
no-code-text = Znajdziesz go w wiadomości e-mail lub na karcie.
code-label = Kod zaproszenia
code-hint = Odstępy, kreski i małe litery nie przeszkadzają.
code-continue = Dalej
code-have-account = Konto już gotowe? Zaloguj się

set-up-title = Wybierz hasło
set-up-title-choice = Wybierz sposób logowania
set-up-title-passkey = Utwórz swój klucz dostępu
set-up-title-none = Na razie nie można tu przejść dalej
set-up-none-text = Organizacja { $organization } pozwala logować się tylko kluczami dostępu, a pod adresem tego serwera przeglądarki nie mogą ich używać.
set-up-none-ask = Przekaż treść tej strony osobie, która zaprasza: { $inviter } ({ $organization }). Twoje zaproszenie pozostaje otwarte i nie zostało wykorzystane.
set-up-by-passkey = Kluczem dostępu
set-up-by-password = Hasłem
set-up-text = Do Twojego konta w serwisie { $application }.
set-up-login-name = Będziesz logować się jako
set-up-password = Nowe hasło
set-up-rule = Minimalna liczba znaków: { $least }. Kilka słów z rzędu łatwo zapamiętać, a trudno odgadnąć.
set-up-repeat = To samo hasło jeszcze raz
set-up-save = Zapisz hasło
set-up-until = Dokończ do { $moment }. Później po prostu otwórz link jeszcze raz.
strength-label = Siła hasła
strength-too-short = Jeszcze za krótkie
strength-weak = Na razie łatwe do odgadnięcia: dodaj jedno lub dwa słowa
strength-fair = Już dobre: jeszcze jedno słowo i będzie silne
strength-strong = Silne

done-title = Wszystko gotowe
done-text = Hasło zostało zapisane. Możesz teraz zalogować się do serwisu { $application } jako { $login }.
done-text-passkey = Klucz dostępu został zapisany. Możesz się nim teraz zalogować do serwisu { $application } jako { $login }.
done-sign-in = Zaloguj się
done-continue = Przejdź do serwisu { $application }
done-account = Zaloguj się tutaj na swoje konto
done-named = Nazwa została zapisana.
done-second-saved = Masz teraz dwa sposoby logowania. Jeśli stracisz jeden, zostanie Ci drugi.
done-too-late = Ta strona była otwarta zbyt długo, więc nic nie dodano. Nadal możesz to zrobić na swoim koncie po zalogowaniu.
done-name-title = Nazwa klucza dostępu
done-name-text = Łatwiej rozpoznasz go wśród innych.
done-second-title = Drugi sposób logowania
done-second-text = Jeśli chcesz: przyda się, gdy nie możesz użyć pierwszego. Można go też dodać później na swoim koncie.
done-second-passkey = Kolejny klucz dostępu, na innym urządzeniu albo na kluczu bezpieczeństwa.
done-second-password = Wybierz hasło

not-expected-title = Nie spodziewasz się tego zaproszenia?
not-expected-text = { $inviter } ({ $organization }) zaprasza { $email } do serwisu { $application }.
not-expected-ignore-title = Możesz po prostu zignorować wiadomość
not-expected-ignore = Bez Ciebie nic się nie stanie: nikt nie zaloguje się w Twoim imieniu, a zaproszenie samo wygaśnie.
not-expected-decline-title = Możesz też odrzucić zaproszenie
not-expected-decline = Zostanie ono wtedy od razu zamknięte, a { $inviter } się o tym dowie.
not-expected-decline-nameless = Zostanie ono wtedy od razu zamknięte, a osoba, która zaprasza, się o tym dowie.
not-expected-confirm = Nie chcę tego zaproszenia
not-expected-send = Odrzuć zaproszenie
not-expected-back = Wróć do zaproszenia

declined-title = Zaproszenie odrzucone
declined-text = Zaproszenie jest zamknięte, a osoba, która zaprasza, już o tym wie. To wszystko. Możesz zamknąć tę stronę.

link-sent-title = Nowy link jest w drodze
link-sent-text = Wysyłamy go na adres { $masked }. Zwykle dociera w ciągu minuty lub dwóch.
link-sent-note = Nic nie przyszło? Sprawdź też folder ze spamem. Link, przez który otwarto tę stronę, już nie działa.

invitation-requested-title = Prośba przekazana
invitation-requested-text = { $inviter } widzi teraz, że prosisz o nowe zaproszenie. Dotrze ono tą samą drogą co to.

set-up-on-phone = Utwórz klucz dostępu na telefonie
hand-off-title = Kontynuuj na telefonie
hand-off-text = Skieruj aparat telefonu na ten kod i otwórz link. Klucz dostępu powstanie wtedy na telefonie.
hand-off-code = Kod QR z linkiem na telefon
hand-off-address = Nie możesz zeskanować? Otwórz ten adres na telefonie
hand-off-until = Kod działa jeden raz, do { $moment }. Nie pokazuj go nikomu.
hand-off-waiting = Czekamy na Twój telefon. Ta strona sama przejdzie dalej.
hand-off-go-on = Na telefonie wszystko gotowe
hand-off-again = Pokaż nowy kod
hand-off-back = Wróć do innych sposobów
hand-off-phone-title = Kontynuować na tym telefonie?
hand-off-phone-text = Tutaj ustawisz sposób logowania do serwisu { $application } dla adresu { $email }.
hand-off-phone-send = Kontynuuj tutaj
hand-off-phone-note = Kontynuuj tylko wtedy, gdy kod został przed chwilą zeskanowany z Twojego własnego ekranu.
hand-off-over-title = Ten kod już nie działa
hand-off-over-text = Kod działa jeden raz i przez dziesięć minut. Wyświetl nowy na drugim urządzeniu i go zeskanuj.
hand-off-done-text = Drugie urządzenie samo przejdzie dalej. Możesz odłożyć telefon.
hand-off-done-sign-in = Zaloguj się na tym telefonie
