# Le pagine di amministrazione: cornice, modulo di invito, elenco, singolo invito.
desk-skip = Vai al contenuto
desk-nav = Menu principale
desk-nav-invites = Inviti
desk-nav-organizations = Organizzazioni
desk-nav-tokens = Token
desk-nav-api = API
desk-nav-invite = Invita
desk-sign-out = Esci
desk-sign-in = Accedi di nuovo
desk-not-found = Questa pagina non esiste
desk-not-found-words = Forse l’indirizzo contiene un errore, oppure la pagina è stata spostata.
desk-to-invites = Tutti gli inviti
desk-to-invite = Mostra questo invito
desk-refused = Operazione non riuscita
desk-loading = Caricamento…
desk-cancel = Annulla
desk-optional = (facoltativo)
desk-missing = Compila questo campo.
desk-just-now = poco fa
desk-minutes-ago = { $number ->
    [one] 1 minuto fa
   *[other] { $number } minuti fa
  }
desk-hours-ago = { $number ->
    [one] 1 ora fa
   *[other] { $number } ore fa
  }
desk-days-ago = { $number ->
    [one] 1 giorno fa
   *[other] { $number } giorni fa
  }
desk-minutes-ahead = { $number ->
    [one] tra 1 minuto
   *[other] tra { $number } minuti
  }
desk-hours-ahead = { $number ->
    [one] tra 1 ora
   *[other] tra { $number } ore
  }
desk-days-ahead = { $number ->
    [one] tra 1 giorno
   *[other] tra { $number } giorni
  }
desk-copied = Copiato
desk-copy-refused = Seleziona il testo e copialo a mano
invite-status-pending = In attesa
invite-status-accepted = Accettato
invite-status-expired = Scaduto
invite-status-revoked = Revocato
invite-status-declined = Rifiutato
mail-state-queued = L’email è in attesa di essere inviata
mail-state-sent = Il server di posta ha preso in carico l’email
mail-state-deferred = L’email non è ancora arrivata a destinazione. usher riproverà.
mail-state-failed = L’email non è arrivata a destinazione
mail-state-cancelled = L’email è stata annullata prima dell’invio
desk-mail-since = Ultimo aggiornamento: { $moment }
desk-mail-reply = Risposta del server di posta: { $reply }
desk-mail-next-try = Prossimo tentativo: { $moment }
desk-mail-not-set-up = La posta non è configurata, quindi non parte alcuna email.
desk-mail-not-set-up-way = Puoi mostrare link e codici e consegnarli di persona.
desk-person = Persona
desk-organization = Organizzazione
desk-state = Stato
desk-last-event = Ultimo evento
desk-valid-until = Scadenza
desk-link-until = Scadenza del link
desk-inviter = Invito di
desk-created = Creazione
desk-actions = Azioni
desk-application = Applicazione
desk-note = Nota
desk-search = Nome o indirizzo email
desk-all-states = Tutti gli stati
desk-filter = Filtra
desk-pages = Pagine
desk-first-page = Prima pagina
desk-next-page = Pagina successiva
desk-needs-attention = Da controllare
desk-no-invites = Non c’è ancora nessun invito
desk-no-invites-words = Invita la prima persona: qui vedrai il suo invito e come procede.
desk-nothing-found = Nessun invito corrisponde alla ricerca
desk-nothing-found-words = Prova con una parte più breve del nome o con un altro stato.
desk-show-all = Mostra tutti gli inviti
desk-resend = Invia di nuovo
desk-resent = Un nuovo link è in arrivo. I link precedenti non funzionano più.
desk-new-link-earlier = I link e i codici precedenti non funzionano più.
desk-new-link-until = Scadenza del link: { $moment }.
desk-new-link-title = Un nuovo link per { $name }
desk-new-link = Mostra un nuovo link
desk-revoke = Revoca
desk-revoked = L’invito è stato revocato. Il suo link non funziona più.
desk-for-person = per { $name }
desk-revoke-title = Revocare l’invito per { $name }?
desk-revoke-words = Il link smetterà subito di funzionare. Potrai invitare di nuovo la persona in seguito.
desk-revoke-yes = Revoca l’invito
desk-invite-of = Invito per { $name }
desk-invite-again = Invita di nuovo
desk-invite-id = Invito
desk-timeline = Cronologia
desk-by = da { $name }
desk-as-text = Come testo per una richiesta di assistenza
desk-copy-text = Copia il testo
desk-new-title = Invita una persona
desk-find = Cerca una persona
desk-find-hint = Per nome o indirizzo email. È una persona nuova? Compila il modulo qui sotto.
desk-search-button = Cerca
desk-found = { $number ->
    [0] Nessun risultato. Inserisci qui sotto i dati della nuova persona.
    [one] 1 persona trovata
   *[other] { $number } persone trovate
  }
desk-has-sign-in = Ha già un metodo di accesso
desk-has-sign-in-words = Questa persona non ha bisogno di un invito. Può già accedere.
desk-open-since = Invito creato { $distance }, non ancora accettato
desk-open-words = Puoi creare un nuovo link oppure, da qui, un nuovo invito: i link precedenti smetteranno di funzionare.
desk-somebody-else = Un’altra persona
desk-new-person = Una nuova persona
desk-given-name = Nome
desk-family-name = Cognome
desk-email = Indirizzo email
desk-did-you-mean = Intendevi { $address }?
desk-known = { $name } ha già questo indirizzo.
desk-known-take = Invita questa persona
desk-language = Lingua
desk-language-usual = Quella predefinita dell’organizzazione
desk-invitation = L’invito
desk-how = Come consegnare l’invito?
desk-how-send = Invia un’email
desk-how-return = Mostrami link e codice, senza inviare email
desk-how-both = Invia un’email e mostrami link e codice
desk-valid-until-hint = Se vuoto, vale la durata stabilita dall’organizzazione. L’invito resta valido fino alla fine del giorno scelto (UTC), al massimo tra 90 giorni.
desk-application-hint = Compare nell’email. Se vuoto, si usa quella dell’organizzazione.
desk-url-template = Indirizzo del link
desk-url-template-hint = Per pagine di configurazione proprie. {"{{.UserID}}, {{.Code}} e {{.OrgID}}"} vengono compilati automaticamente.
desk-said-template = Un link non può portare a questo indirizzo. L’indirizzo deve iniziare con https:// (o, per i link da consegnare di persona, con lo schema della tua app) e a ogni {"{{"} deve corrispondere {"}}"}.
desk-said-variable = Si possono compilare solo {"{{.UserID}}, {{.Code}} e {{.OrgID}}"}.
desk-said-user-exists = C’è già una persona con questo indirizzo o nome utente.
desk-said-find = Trova questa persona
desk-link-web = Un’email può contenere solo un indirizzo che inizia con https:// o http://.
desk-link-no-code = Il link non contiene il codice, quindi la persona dovrà digitarlo. Per inserirlo nel link, aggiungi {"{{.Code}}"}.
desk-link-preview = Il link sarà simile a questo:
desk-note-hint = Qualche parola per la persona, che nell’email compare come un unico paragrafo. Gli indirizzi web vengono omessi.
desk-note-reads = Nell’email si leggerà:
desk-submit = Invia l’invito
desk-submit-return = Crea l’invito
desk-result-title = Invito pronto per { $name }
desk-result-replaced = C’era già un invito aperto. I suoi link e codici precedenti non funzionano più.
desk-code = Codice
desk-link = Link
desk-copy-code = Copia il codice
desk-copy-link = Copia il link
desk-qr = Mostra come codice QR
desk-qr-label = Codice QR del link di invito
desk-shown-once = Link e codice vengono mostrati solo ora. Consegnali solo a questa persona.
desk-another = Invita un’altra persona
desk-preview = L’email come arriverà
desk-preview-none = Non viene inviata alcuna email. Riceverai un link e un codice da consegnare.
