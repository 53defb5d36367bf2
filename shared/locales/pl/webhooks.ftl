# Webhooki: adresy, które dowiadują się, co dzieje się z zaproszeniami. $number, $behind: liczby.
webhooks-nav = Webhooki
webhooks-title = Webhooki
webhooks-one = Webhook
webhooks-back = Wszystkie webhooki
webhooks-words = usher na bieżąco powiadamia inne programy o tym, co dzieje się z zaproszeniami.
webhooks-list = Webhooki
webhooks-none = Nie ma jeszcze żadnych webhooków
webhooks-none-words = Dodaj webhook, a Twój program dowie się o każdym zaproszeniu: wysłanym, otwartym, przyjętym, zakończonym.
webhooks-only-look = Twoja rola pozwala przeglądać webhooki, ale nie zmieniać.
webhooks-add = Dodaj webhook
webhooks-url = Adres
webhooks-url-hint = Zaczyna się od https://. usher wysyła tam każde powiadomienie (POST).
webhooks-owner = Czyje zaproszenia
webhooks-owner-instance = Wszystkie organizacje
webhooks-events = Zdarzenia
webhooks-events-hint = Zaznacz, o czym Twój program ma się dowiadywać. Jeśli nic nie zaznaczysz, dowie się o wszystkim.
webhooks-events-all = Wszystkie zdarzenia
webhooks-events-some = { $number ->
    [one] 1 zdarzenie
    [few] { $number } zdarzenia
    [many] { $number } zdarzeń
   *[other] { $number } zdarzenia
  }
webhooks-create = Dodaj webhook
webhooks-save = Zapisz
webhooks-change = Zmień adres i zdarzenia

webhooks-state = Stan
webhooks-state-on = Włączony
webhooks-state-retrying = Ponawianie
webhooks-state-paused = Wstrzymany
webhooks-state-gone = Zatrzymany
webhooks-state-failing = Zatrzymany
webhooks-standing-on = Powiadomienia docierają.
webhooks-standing-retrying = Ostatnie powiadomienie nie dotarło. usher sam spróbuje ponownie, a późniejsze czekają na swoją kolej.
webhooks-standing-paused = Do wznowienia nic nie jest wysyłane. Co się w tym czasie wydarzy, zostanie wysłane później.
webhooks-standing-gone = Odbiorca odpowiedział, że już go nie ma (410), więc wysyłanie zatrzymano. Nic nie przepadło: po wznowieniu zostanie wysłane wszystko, co się w tym czasie wydarzyło.
webhooks-standing-failing = Jedno powiadomienie nie dotarło mimo dwunastu prób, więc wysyłanie zatrzymano. Nic nie przepadło: napraw odbiorcę i wznów, a zostanie wysłane wszystko, co się w tym czasie wydarzyło.
webhooks-told = Ostatnie wysłane zdarzenie
webhooks-told-to = { $behind ->
    [0] { $number }, najnowsze
    [one] { $number }, w dzienniku jest jeszcze 1
    [few] { $number }, w dzienniku są jeszcze { $behind }
    [many] { $number }, w dzienniku jest jeszcze { $behind }
   *[other] { $number }, w dzienniku jest jeszcze { $behind }
  }
webhooks-next-try = Następna próba
webhooks-old-secret-until = Stary klucz tajny ważny do

webhooks-test = Wyślij test
webhooks-test-event = Test
webhooks-tested-well = Test dotarł
webhooks-tested-badly = Test nie dotarł
webhooks-pause = Wstrzymaj
webhooks-resume = Wznów
webhooks-remove = Usuń
webhooks-remove-title = Usunąć ten webhook?
webhooks-remove-words = Razem z nim znikną jego powiadomienia, klucz tajny i zapis prób. Wstrzymanie je zachowuje.
webhooks-remove-yes = Usuń webhook
webhooks-secret = Klucz tajny
webhooks-secret-copy = Kopiuj klucz tajny
webhooks-secret-once = Skopiuj go teraz: jest widoczny tylko ten jeden raz. Twój program sprawdza nim, czy powiadomienie pochodzi z programu usher.
webhooks-rotate = Nowy klucz tajny
webhooks-rotate-words = Powiadomienia są od razu podpisywane nowym kluczem. Przez pewien czas mają też podpis starym, aby można było przejść na nowy bez utraty żadnego z nich.
webhooks-rotate-yes = Utwórz nowy klucz tajny
webhooks-overlap = Stary pozostanie ważny
webhooks-overlap-day = 24 godziny
webhooks-overlap-week = 7 dni
webhooks-overlap-none = ani chwili: wyciekł
webhooks-replay = Wyślij jeszcze raz
webhooks-replay-words = Wysyła jeszcze raz wszystko od wybranego zdarzenia, w tej samej kolejności i z tymi samymi identyfikatorami, więc Twój program rozpozna, co już ma.
webhooks-replay-from = Od zdarzenia numer
webhooks-replay-hint = Ten numer jest w każdym powiadomieniu jako „sequence”.
webhooks-replay-yes = Wyślij jeszcze raz

webhooks-done-added = Webhook został dodany
webhooks-done-rotated = Oto nowy klucz tajny
webhooks-done-changed = Zapisano.
webhooks-done-paused = Wstrzymano.
webhooks-done-resumed = Wznowiono.
webhooks-done-replayed = Od tego miejsca wszystko zostanie wysłane jeszcze raz.
webhooks-done-removed = Webhook został usunięty.

webhooks-attempts = Co wysłano
webhooks-attempts-words = Od najnowszych, z ostatnich 30 dni.
webhooks-attempts-none = Jeszcze nic. Wyślij test albo poczekaj na następne zdarzenie.
webhooks-attempts-older = Starsze
webhooks-attempt-delivered = Dotarło
webhooks-attempt-failed = Nie dotarło
webhooks-attempt-number = próba { $number }
webhooks-attempt-body = Wysłano
webhooks-attempt-answer = Odpowiedź
# $status: status HTTP.
webhooks-answered = Odbiorca odpowiedział { $status } po { $milliseconds } ms.
webhooks-fault-private-address = Adres prowadzi do wewnętrznej sieci serwera. usher łączy się z takimi adresami tylko wtedy, gdy ustawiono USHER_ALLOW_PRIVATE_ADDRESSES.
webhooks-fault-unreachable = Nie udało się połączyć albo połączenie zostało przerwane. Sprawdź adres i to, czy odbiorca działa.
webhooks-fault-timed-out = Odbiorca nie odpowiedział w ciągu dziesięciu sekund. Powinien najpierw odpowiedzieć, a dopiero potem zająć się resztą.
webhooks-fault-secret-lost = usher nie może już odczytać klucza tajnego, bo brakuje klucza, którym go zaszyfrowano. Utwórz nowy klucz tajny.

problem-webhook-not-found = Nie ma takiego webhooka.
problem-webhook-url-invalid = Adres musi zaczynać się od https:// i nie może zawierać nazwy użytkownika ani hasła, na przykład https://hooks.example.com/usher.
problem-webhook-event-unknown = Żadne zdarzenie zaproszenia nie nazywa się „{ $text }”.
problem-webhooks-too-many = Jest tu już 20 webhooków. Usuń taki, który nie jest potrzebny.
