# Wat er van elke e-mail is geworden, en wat je eraan kunt doen.
mail-state-bounced = De e-mail is teruggekomen
mail-state-expired = De e-mail is niet gestuurd: de link was al verlopen
event-mail-delayed = E-mail onderweg: de volgende mailserver blijft het proberen
event-mail-delivered = E-mail aangenomen door de mailserver van de persoon
event-mail-bounced = E-mail teruggekomen
event-mail-complained = E-mail door de persoon als ongewenst gemeld
delivery-server = Aangenomen door { $server }
delivery-queue-id = Kenmerk daar: { $id }
delivery-tls = Onderweg versleuteld ({ $version })
delivery-open = Onderweg niet versleuteld
delivery-handed-over = Overgedragen: { $moment }
delivery-all-mails = Alle e-mails van deze uitnodiging ({ $number })
delivery-leaves-in = { $number ->
    [one] Wordt over 1 seconde verstuurd
   *[other] Wordt over { $number } seconden verstuurd
  }
delivery-undo = Ongedaan maken
delivery-undo-words = De e-mail is nog niet verstuurd. Met ‘Ongedaan maken’ houd je hem tegen en trek je de uitnodiging in.
trouble-mailbox-full = De mailbox is vol.
trouble-mailbox-full-advice = Vraag de persoon om een ander adres, of geef de link of de kaart zelf door. Zodra er weer ruimte is, kun je de e-mail opnieuw sturen.
trouble-no-such-mailbox = Deze mailbox bestaat niet.
trouble-no-such-mailbox-advice = Kijk of er een typefout in het adres staat, of vraag de persoon naar het juiste adres. Verbeter het en stuur de e-mail opnieuw.
trouble-mailbox-closed = De mailbox bestaat, maar neemt geen e-mail aan.
trouble-mailbox-closed-advice = Vraag de persoon om een ander adres, of geef de link of de kaart zelf door.
trouble-domain-unknown = Het deel na de @ bestaat niet of neemt geen e-mail aan.
trouble-domain-unknown-advice = Kijk of er een typefout na de @ staat. Klopt het adres, vraag de persoon dan om een ander.
trouble-spam = De e-mail is voor spam aangezien.
trouble-spam-advice = Geef de link of de kaart voorlopig zelf door. De serverbeheerder kan bij de e-mailprovider nagaan welke reputatie de afzender heeft.
trouble-sender-refused = De ontvangende server neemt geen e-mail aan van deze afzender.
trouble-sender-refused-advice = De serverbeheerder moet het adres van de afzender en SPF, DKIM en DMARC van het domein nakijken. Geef de link of de kaart tot die tijd zelf door.
trouble-too-large = De e-mail was te groot.
trouble-too-large-advice = Maak het bericht korter en stuur de e-mail opnieuw, of geef de link of de kaart zelf door.
trouble-greylisted = De ontvangende server wacht af of de e-mail opnieuw wordt gestuurd.
trouble-greylisted-advice = Je hoeft niets te doen: usher stuurt de e-mail opnieuw. Meestal duurt dat een paar minuten.
trouble-busy = De mailserver heeft het druk.
trouble-busy-advice = Je hoeft niets te doen: usher probeert het opnieuw. Heeft het haast, geef de link of de kaart dan zelf door.
trouble-sign-in-refused = De mailserver laat usher niet inloggen.
trouble-sign-in-refused-advice = De serverbeheerder moet de gebruikersnaam en het wachtwoord voor de mailserver nakijken. Tot die tijd wacht de e-mail.
trouble-unreachable = De mailserver is niet bereikbaar.
trouble-unreachable-advice = usher probeert het opnieuw. Houdt dit aan, dan moet de serverbeheerder naar de mailserver kijken. Heeft het haast, geef de link of de kaart dan zelf door.
trouble-encryption = De verbinding met de mailserver kon niet worden versleuteld.
trouble-encryption-advice = De serverbeheerder moet het certificaat van de mailserver en de instellingen voor versleuteling nakijken.
trouble-letters = Een mailserver onderweg kent letters zoals die in het adres niet.
trouble-letters-advice = Vraag de persoon om een adres met gewone letters (a–z), of geef de link of de kaart zelf door.
trouble-refused = De e-mail is geweigerd.
trouble-refused-advice = Het antwoord van de mailserver zegt meer. Vraag de persoon om een ander adres, of geef de link of de kaart zelf door.
