# Co się stało z każdą wiadomością i co z tym zrobić.
mail-state-bounced = Wiadomość wróciła
mail-state-expired = Wiadomości nie wysłano: link już wygasł
event-mail-delayed = Wiadomość w drodze: następny serwer poczty nadal próbuje
event-mail-delivered = Serwer poczty odbiorcy przyjął wiadomość
event-mail-bounced = Wiadomość wróciła
event-mail-complained = Odbiorca zgłosił wiadomość jako niechcianą
delivery-server = Przyjął serwer: { $server }
delivery-queue-id = Numer w jego kolejce: { $id }
delivery-tls = Zaszyfrowano po drodze ({ $version })
delivery-open = Nie zaszyfrowano po drodze
delivery-handed-over = Przekazano: { $moment }
delivery-all-mails = Wszystkie wiadomości tego zaproszenia ({ $number })
delivery-leaves-in = { $number ->
    [one] Wysyłka za 1 sekundę
    [few] Wysyłka za { $number } sekundy
    [many] Wysyłka za { $number } sekund
   *[other] Wysyłka za { $number } sekundy
  }
delivery-undo = Cofnij
delivery-undo-words = Wiadomość nie została jeszcze wysłana. „Cofnij” zatrzyma ją i wycofa zaproszenie.
trouble-mailbox-full = Skrzynka jest pełna.
trouble-mailbox-full-advice = Poproś tę osobę o inny adres albo przekaż jej link lub kartę. Gdy zwolni miejsce w skrzynce, możesz wysłać wiadomość ponownie.
trouble-no-such-mailbox = Nie ma takiej skrzynki.
trouble-no-such-mailbox-advice = Sprawdź, czy w adresie nie ma literówki, albo zapytaj tę osobę o właściwy. Potem popraw adres i wyślij ponownie.
trouble-mailbox-closed = Skrzynka istnieje, ale nie przyjmuje wiadomości.
trouble-mailbox-closed-advice = Poproś tę osobę o inny adres albo przekaż jej link lub kartę.
trouble-domain-unknown = Część po znaku @ nie istnieje albo nie przyjmuje wiadomości.
trouble-domain-unknown-advice = Sprawdź, czy po znaku @ nie ma literówki. Jeśli adres jest poprawny, poproś tę osobę o inny.
trouble-spam = Wiadomość uznano za spam.
trouble-spam-advice = Na razie przekaż link lub kartę. Operator serwera powinien sprawdzić u dostawcy poczty reputację nadawcy.
trouble-sender-refused = Serwer odbiorcy nie przyjmuje wiadomości od tego nadawcy.
trouble-sender-refused-advice = Operator serwera powinien sprawdzić adres nadawcy oraz SPF, DKIM i DMARC jego domeny. Do tego czasu przekazuj link lub kartę.
trouble-too-large = Wiadomość była za duża.
trouble-too-large-advice = Skróć notatkę i wyślij ponownie albo przekaż link lub kartę.
trouble-greylisted = Serwer odbiorcy czeka, czy wiadomość zostanie wysłana ponownie.
trouble-greylisted-advice = Nie trzeba nic robić: usher wyśle ją ponownie. Zwykle trwa to kilka minut.
trouble-busy = Serwer poczty jest zajęty.
trouble-busy-advice = Nie trzeba nic robić: usher spróbuje ponownie. Jeśli sprawa jest pilna, przekaż link lub kartę.
trouble-sign-in-refused = Serwer poczty nie pozwala się zalogować.
trouble-sign-in-refused-advice = Operator serwera powinien sprawdzić nazwę użytkownika i hasło do serwera poczty. Do tego czasu wiadomość czeka.
trouble-unreachable = Serwer poczty jest nieosiągalny.
trouble-unreachable-advice = usher spróbuje ponownie. Jeśli to się przedłuża, operator serwera powinien sprawdzić serwer poczty. Jeśli sprawa jest pilna, przekaż link lub kartę.
trouble-encryption = Nie udało się zaszyfrować połączenia z serwerem poczty.
trouble-encryption-advice = Operator serwera powinien sprawdzić certyfikat serwera poczty i ustawienia szyfrowania.
trouble-letters = Jeden z serwerów poczty po drodze nie zna takich liter jak w tym adresie.
trouble-letters-advice = Poproś tę osobę o adres złożony ze zwykłych liter (a–z) albo przekaż jej link lub kartę.
trouble-refused = Wiadomość odrzucono.
trouble-refused-advice = Więcej mówi odpowiedź serwera poczty. Poproś tę osobę o inny adres albo przekaż jej link lub kartę.
