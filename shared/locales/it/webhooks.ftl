# Webhook: indirizzi che vengono informati di ciò che accade agli inviti. $number, $behind: numeri.
webhooks-nav = Webhook
webhooks-title = Webhook
webhooks-one = Webhook
webhooks-back = Tutti i webhook
webhooks-words = usher informa altri programmi di ciò che accade agli inviti, nel momento in cui accade.
webhooks-list = Webhook
webhooks-none = Non ci sono ancora webhook
webhooks-none-words = Aggiungine uno e il tuo programma saprà che cosa succede a ogni invito: inviato, aperto, accettato, concluso.
webhooks-only-look = Il tuo ruolo permette di vedere i webhook, ma non di modificarli.
webhooks-add = Aggiungi un webhook
webhooks-url = Indirizzo
webhooks-url-hint = Inizia con https://. usher invia qui ogni messaggio con una richiesta POST.
webhooks-owner = Inviti di
webhooks-owner-instance = Tutte le organizzazioni
webhooks-events = Eventi
webhooks-events-hint = Seleziona ciò che interessa al tuo programma. Senza alcuna selezione, riceve tutto.
webhooks-events-all = Tutti
webhooks-events-some = { $number ->
    [one] { $number } tipo
   *[other] { $number } tipi
  }
webhooks-create = Aggiungi il webhook
webhooks-save = Salva
webhooks-change = Modifica indirizzo ed eventi

webhooks-state = Stato
webhooks-state-on = Attivo
webhooks-state-retrying = Nuovo tentativo
webhooks-state-paused = In pausa
webhooks-state-gone = Interrotto
webhooks-state-failing = Interrotto
webhooks-standing-on = I messaggi arrivano.
webhooks-standing-retrying = L’ultimo messaggio non è arrivato. usher riprova da solo, e i messaggi successivi restano in coda.
webhooks-standing-paused = Non viene trasmesso nulla finché non riprendi. Ciò che accade nel frattempo verrà trasmesso allora.
webhooks-standing-gone = Il destinatario ha risposto di non esistere più (410), quindi usher si è fermato. Non è andato perso nulla: riprendi, e verrà trasmesso ciò che è accaduto nel frattempo.
webhooks-standing-failing = Un messaggio non è arrivato per dodici volte, quindi usher si è fermato. Non è andato perso nulla: sistema il destinatario e riprendi, e verrà trasmesso ciò che è accaduto nel frattempo.
webhooks-told = Trasmesso fino all’evento
webhooks-told-to = { $behind ->
    [0] { $number }, il più recente
    [one] { $number }, nel log ce n’è ancora { $behind }
   *[other] { $number }, nel log ce ne sono ancora { $behind }
  }
webhooks-next-try = Prossimo tentativo
webhooks-old-secret-until = Scadenza del segreto precedente

webhooks-test = Invia una prova
webhooks-test-event = Prova
webhooks-tested-well = La prova è arrivata
webhooks-tested-badly = La prova non è arrivata
webhooks-pause = Metti in pausa
webhooks-resume = Riprendi
webhooks-remove = Rimuovi
webhooks-remove-title = Rimuovere questo webhook?
webhooks-remove-words = Con il webhook vengono eliminati i suoi messaggi, il suo segreto e la cronologia dei tentativi. Una pausa li conserva.
webhooks-remove-yes = Rimuovi il webhook
webhooks-secret = Segreto
webhooks-secret-copy = Copia il segreto
webhooks-secret-once = Copialo ora: viene mostrato solo questa volta. Serve al tuo programma per verificare che un messaggio provenga da usher.
webhooks-rotate = Nuovo segreto
webhooks-rotate-words = I messaggi vengono firmati subito con il nuovo segreto. Per un certo periodo portano anche una firma con il precedente, così puoi fare il cambio senza perderne nessuno.
webhooks-rotate-yes = Crea un nuovo segreto
webhooks-overlap = Validità del segreto precedente
webhooks-overlap-day = altre 24 ore
webhooks-overlap-week = altri 7 giorni
webhooks-overlap-none = nessuna: è stato divulgato
webhooks-replay = Ritrasmetti
webhooks-replay-words = Trasmette di nuovo tutto a partire da un evento, in ordine e con gli stessi ID, così il tuo programma sa che cosa ha già.
webhooks-replay-from = A partire dall’evento numero
webhooks-replay-hint = È il numero «sequence» di ogni messaggio.
webhooks-replay-yes = Ritrasmetti

webhooks-done-added = Il webhook è stato aggiunto
webhooks-done-rotated = Ecco il nuovo segreto
webhooks-done-changed = Modifiche salvate.
webhooks-done-paused = Il webhook è in pausa.
webhooks-done-resumed = Il webhook è di nuovo attivo.
webhooks-done-replayed = Da quel punto in poi viene ritrasmesso tutto.
webhooks-done-removed = Il webhook è stato rimosso.

webhooks-attempts = Invii
webhooks-attempts-words = I più recenti per primi, per 30 giorni.
webhooks-attempts-none = Ancora nulla. Invia una prova oppure aspetta il prossimo evento.
webhooks-attempts-older = Meno recenti
webhooks-attempt-delivered = Arrivato
webhooks-attempt-failed = Non arrivato
webhooks-attempt-number = tentativo { $number }
webhooks-attempt-body = Inviato
webhooks-attempt-answer = Risposta
# $status: uno stato HTTP.
webhooks-answered = Il destinatario ha risposto { $status } dopo { $milliseconds } ms.
webhooks-fault-private-address = L’indirizzo porta nella rete interna del server. usher contatta questi indirizzi solo se è impostato USHER_ALLOW_PRIVATE_ADDRESSES.
webhooks-fault-unreachable = La connessione non è riuscita o si è interrotta. Controlla l’indirizzo e che il destinatario sia in funzione.
webhooks-fault-timed-out = Il destinatario non ha risposto entro dieci secondi. Dovrebbe prima rispondere e poi elaborare.
webhooks-fault-secret-lost = usher non riesce più a leggere il segreto, perché la chiave con cui era cifrato non c’è più. Crea un nuovo segreto.

problem-webhook-not-found = Questo webhook non esiste.
problem-webhook-url-invalid = L’indirizzo deve iniziare con https:// e non può contenere nome utente o password. Un esempio: https://hooks.example.com/usher.
problem-webhook-event-unknown = Nessun evento di un invito si chiama «{ $text }».
problem-webhooks-too-many = Qui ci sono già 20 webhook. Rimuovine uno che non serve più.
