# Co wspólne dla wszystkich prostych stron, i strona, która mówi, co się nie udało.
languages-label = Język
page-title = { $title } · { $house }
page-title-problem = Problem: { $title } · { $house }
signed-in-as-link = Konto: { $name }
password-label = Hasło
password-show = Pokaż hasło
way-type-code = Wpisz kod zaproszenia
way-sign-in = Zaloguj się
way-account = Przejdź do swojego konta
way-back = Wróć
way-try-again = Spróbuj ponownie

problem-page-not-found-title = Ta strona nie istnieje
problem-page-not-found-text = Być może w adresie jest błąd albo tej strony już nie ma.
problem-page-forbidden-title = Nie masz dostępu do tej strony
problem-page-forbidden-text = Twoje konto nie może jej wyświetlić. Jeśli jej potrzebujesz, zwróć się do osoby, która w Twojej organizacji zajmuje się programem usher.
problem-page-sign-in-title = Najpierw się zaloguj
problem-page-sign-in-text = Potem otworzy się wybrana strona.
problem-page-slow-title = Prosimy o krótką przerwę
problem-page-busy-title = Chwilowo duży ruch
problem-page-busy-text = Nic nie zginęło. Spróbuj ponownie za chwilę.
problem-page-broken-title = Coś poszło nie tak
problem-page-broken-text = To nie Twoja wina. Spróbuj ponownie za chwilę. Jeśli to się powtórzy, powiadom osobę, która zaprasza.
problem-page-set-up-over-title = Czas na konfigurację minął
problem-page-set-up-over-text = Zaproszenie nie zostało wykorzystane. Otwórz ponownie link z wiadomości albo wpisz kod i kontynuuj.
problem-page-other-title = Nie udało się

words-password-too-short = To hasło jest za krótkie. Minimalna liczba znaków: { $text }.
words-password-too-long = To hasło ma więcej niż 256 znaków. Wybierz krótsze.
words-password-common = Wiele osób używa tego hasła, więc jest sprawdzane jako jedno z pierwszych. Wybierz inne.
words-password-personal = To hasło opiera się na Twoim imieniu, nazwisku lub adresie. Wybierz inne.
words-password-guessable = To hasło łatwo odgadnąć. Jedno lub dwa słowa więcej i będzie silne.
words-password-repeat-differs = Hasła różnią się od siebie. Wpisz oba jeszcze raz.
words-sign-in-wrong = Nazwa i hasło nie pasują do siebie.
words-password-wrong = To hasło się nie zgadza.
words-code-invalid = Ten kod się nie zgadza.
words-not-declined = Najpierw zaznacz pole, abyśmy wiedzieli, że to Ty. Na razie nic się nie zmieniło.
words-too-many-tries = Zbyt wiele prób. Możesz spróbować ponownie za { $minutes ->
    [one] minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
  }.
words-too-many-mails = Na ten adres wysłano już na razie dość wiadomości. O kolejną możesz poprosić za { $minutes ->
    [one] minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
  }.
words-busy = usher jest teraz zajęty. Spróbuj ponownie za chwilę.
words-already-set-up = To konto jest już skonfigurowane.

passkey-text = Twoje urządzenie sprawdza, że to Ty: odciskiem palca, twarzą albo kodem PIN. Nie trzeba nic pamiętać i nikt nie ukradnie klucza za pomocą fałszywej strony.
passkey-create = Utwórz klucz dostępu
passkey-needs-script = Klucz dostępu wymaga JavaScriptu, który w tej przeglądarce jest wyłączony. Wszystko inne tutaj działa także bez niego.
passkey-unable = Ta przeglądarka nie obsługuje tworzenia kluczy dostępu. Zaktualizuj ją albo wybierz inny sposób.
passkey-needs-script-only = Klucz dostępu wymaga JavaScriptu, który w tej przeglądarce jest wyłączony, a innego sposobu logowania tu nie ma. Włącz go albo otwórz link w innej przeglądarce.
passkey-unable-only = Ta przeglądarka nie obsługuje tworzenia kluczy dostępu. Zaktualizuj ją albo otwórz link na innym urządzeniu.
passkey-elsewhere = To urządzenie nie udostępnia przeglądarce odcisku palca, twarzy ani kodu PIN. Klucz dostępu możesz zapisać na telefonie albo na kluczu bezpieczeństwa.
passkey-waiting = Postępuj zgodnie ze wskazówkami urządzenia…
passkey-cancelled = Klucz dostępu nie powstał i nic nie przepadło. Spróbuj ponownie w dowolnej chwili.
passkey-sign-in-cancelled = Logowanie nie zostało dokończone. Spróbuj ponownie albo użyj hasła.
passkey-taken = Na tym urządzeniu jest już klucz dostępu do Twojego konta.
passkey-failed = Na tym urządzeniu się nie udało. Spróbuj ponownie albo użyj innego sposobu lub innego urządzenia.
