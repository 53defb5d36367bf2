# Zaproszenie. Podgląd, część HTML i część tekstowa biorą stąd swoje słowa.
mail-subject = { $inviter } ({ $organization }) zaprasza Cię do serwisu { $application }
# Gdy organizacja jest już wymieniona.
mail-subject-short = { $inviter } zaprasza Cię do serwisu { $application }
mail-greeting = Dzień dobry, { $name }!
mail-greeting-nameless = Dzień dobry!
mail-headline = { $inviter } zaprasza Cię do serwisu { $application }
mail-who = { $inviter } ({ $organization }) zaprasza Cię do serwisu { $application }.
mail-who-short = { $inviter } zaprasza Cię do serwisu { $application }.
mail-why = To zaproszenie jest dla Ciebie ({ $address }). Wybierz sposób logowania i możesz zaczynać.
mail-note = { $inviter } pisze:
mail-replaces = To najnowsze zaproszenie. Linki i kody z wcześniejszych wiadomości już nie działają.
mail-button = Skonfiguruj logowanie
mail-ends = Ten link działa do { $until }.
mail-link = Jeśli przycisk nie działa, otwórz ten adres w przeglądarce:
mail-link-plain = Aby zacząć, otwórz ten link:
mail-code = Jeśli strona zapyta o kod:
mail-not-expected = Nie spodziewasz się tego zaproszenia? Nie musisz nic robić: nikt nie uzyska dostępu z Twoim adresem.
mail-not-expected-action = Zgłoś, że zaproszenie nie było dla Ciebie
mail-footer = To zaproszenie wysłano na adres { $address } za pomocą programu usher. Nadawca: { $organization }.

# Link do klucza dostępu.
mail-passkey-subject = Utwórz klucz dostępu do konta w organizacji { $organization }
mail-passkey-headline = Utwórz klucz dostępu
mail-passkey-who = Możesz utworzyć klucz dostępu do swojego konta w organizacji { $organization }.
mail-passkey-why = Kluczem dostępu logujesz się za pomocą odcisku palca, twarzy albo kodu PIN urządzenia. Otwórz link na urządzeniu, na którym ma być klucz.
mail-passkey-button = Utwórz klucz dostępu
mail-passkey-ends = Ten link działa do { $until } i służy do utworzenia jednego klucza dostępu.
mail-passkey-not-expected = Nie spodziewasz się tej wiadomości? Nie otwieraj linku i powiadom organizację { $organization }: kto go otworzy, może utworzyć klucz dostępu do Twojego konta.
mail-passkey-footer = Ten link wysłano na adres { $address } za pomocą programu usher. Nadawca: { $organization }.

# Potwierdzenia: dla osoby i dla tego, kto ją zaprosił.
mail-receipt-subject = Twoje konto w serwisie { $application } jest gotowe
mail-receipt-headline = Wszystko gotowe
mail-receipt-who = Twoje konto w serwisie { $application } jest gotowe.
mail-receipt-why-passkey = Utworzono do niego klucz dostępu ({ $moment }). Logujesz się nim jako { $login }.
mail-receipt-why-password = Ustawiono do niego hasło ({ $moment }). Logujesz się nim jako { $login }.
mail-receipt-button = Przejdź do konta
mail-receipt-button-plain = Twoje konto:
mail-receipt-not-you = To nie Ty? Od razu powiadom organizację { $organization }.
mail-joined-subject = Zaproszenie do serwisu { $application } przyjęte: { $person }
mail-joined-headline = Konto gotowe: { $person }
mail-joined-who = Twoje zaproszenie do serwisu { $application } zostało przyjęte. Osoba: { $person } ({ $login }).
mail-joined-why-passkey = Klucz dostępu utworzono { $moment }. Można się już logować.
mail-joined-why-password = Hasło ustawiono { $moment }. Można się już logować.
mail-joined-button = Przejdź do zaproszeń
mail-joined-button-plain = Twoje zaproszenia:
mail-receipt-footer = Wiadomość wysłano na adres { $address } za pomocą programu usher, bo zmieniło się coś na Twoim koncie albo w Twoim zaproszeniu.
