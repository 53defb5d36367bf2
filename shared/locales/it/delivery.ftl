# Che fine ha fatto ogni email, e che cosa fare.
mail-state-bounced = L’email è tornata indietro
mail-state-expired = L’email non è stata inviata: il link era già scaduto
event-mail-delayed = Email in viaggio, il server di posta successivo continua a riprovare
event-mail-delivered = Email accettata dal server di posta della persona
event-mail-bounced = Email tornata indietro
event-mail-complained = Email segnalata come indesiderata dalla persona
delivery-server = Accettata da { $server }
delivery-queue-id = Identificativo su quel server: { $id }
delivery-tls = Cifrata durante il tragitto ({ $version })
delivery-open = Non cifrata durante il tragitto
delivery-handed-over = Consegnata al server di posta: { $moment }
delivery-all-mails = Tutte le email di questo invito ({ $number })
delivery-leaves-in = { $number ->
    [one] Parte tra { $number } secondo
   *[other] Parte tra { $number } secondi
  }
delivery-undo = Annulla l’invio
delivery-undo-words = L’email non è ancora partita. «Annulla l’invio» la ritira e revoca l’invito.
trouble-mailbox-full = La casella di posta è piena.
trouble-mailbox-full-advice = Chiedi alla persona un altro indirizzo, oppure consegnale il link o la scheda. Quando nella casella ci sarà spazio, potrai inviare di nuovo l’email.
trouble-no-such-mailbox = Questa casella di posta non esiste.
trouble-no-such-mailbox-advice = Controlla se nell’indirizzo c’è un errore di battitura, oppure chiedi alla persona quello giusto. Poi correggilo e invia di nuovo.
trouble-mailbox-closed = La casella di posta esiste, ma non accetta email.
trouble-mailbox-closed-advice = Chiedi alla persona un altro indirizzo, oppure consegnale il link o la scheda.
trouble-domain-unknown = La parte dopo la @ non esiste o non accetta email.
trouble-domain-unknown-advice = Controlla se dopo la @ c’è un errore di battitura. Se l’indirizzo è giusto, chiedine un altro alla persona.
trouble-spam = L’email è stata scambiata per spam.
trouble-spam-advice = Per ora consegna il link o la scheda. Chi si occupa di usher dovrebbe controllare la reputazione del mittente presso il provider di posta.
trouble-sender-refused = Il server di destinazione non accetta email da questo mittente.
trouble-sender-refused-advice = Chi si occupa di usher dovrebbe controllare l’indirizzo del mittente e i record SPF, DKIM e DMARC del dominio. Fino ad allora, consegna il link o la scheda.
trouble-too-large = L’email era troppo grande.
trouble-too-large-advice = Accorcia la nota e invia di nuovo, oppure consegna il link o la scheda.
trouble-greylisted = Il server di destinazione aspetta di vedere se l’email viene inviata un’altra volta.
trouble-greylisted-advice = Non c’è nulla da fare: usher la invierà di nuovo e di solito bastano pochi minuti.
trouble-busy = Il server di posta è sovraccarico.
trouble-busy-advice = Non c’è nulla da fare: usher riproverà. Se è urgente, consegna il link o la scheda.
trouble-sign-in-refused = Il server di posta rifiuta l’accesso di usher.
trouble-sign-in-refused-advice = Chi si occupa di usher dovrebbe controllare il nome utente e la password del server di posta. Fino ad allora l’email resta in attesa.
trouble-unreachable = Il server di posta non è raggiungibile.
trouble-unreachable-advice = usher riproverà. Se il problema continua, chi si occupa di usher dovrebbe controllare il server di posta. Se è urgente, consegna il link o la scheda.
trouble-encryption = Non è stato possibile cifrare la connessione al server di posta.
trouble-encryption-advice = Chi si occupa di usher dovrebbe controllare il certificato del server di posta e le impostazioni di crittografia.
trouble-letters = Un server di posta lungo il tragitto non supporta alcune lettere dell’indirizzo.
trouble-letters-advice = Chiedi alla persona un indirizzo con lettere semplici, senza accenti né caratteri speciali, oppure consegnale il link o la scheda.
trouble-refused = L’email è stata rifiutata.
trouble-refused-advice = La risposta del server di posta dice di più. Chiedi alla persona un altro indirizzo, oppure consegnale il link o la scheda.
