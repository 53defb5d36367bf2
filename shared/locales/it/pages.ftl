# Ciò che hanno in comune le pagine semplici, e la pagina che spiega che cosa non ha funzionato.
languages-label = Lingua
page-title = { $title } · { $house }
page-title-problem = Problema: { $title } · { $house }
signed-in-as-link = Account di { $name }
password-label = Password
password-show = Mostra la password
way-type-code = Digita un codice di invito
way-sign-in = Accedi
way-account = Vai al tuo account
way-back = Indietro
way-try-again = Riprova

problem-page-not-found-title = Questa pagina non esiste
problem-page-not-found-text = Forse l’indirizzo contiene un errore, oppure la pagina non c’è più.
problem-page-forbidden-title = Questa pagina non è accessibile
problem-page-forbidden-text = Il tuo account non può vederla. Se ti serve, rivolgiti a chi si occupa di usher nella tua organizzazione.
problem-page-sign-in-title = Prima effettua l’accesso
problem-page-sign-in-text = Poi arriverai alla pagina che volevi.
problem-page-slow-title = Una breve pausa, per favore
problem-page-busy-title = C’è molto traffico in questo momento
problem-page-busy-text = Non è andato perso nulla. Riprova tra poco.
problem-page-broken-title = Qualcosa è andato storto
problem-page-broken-text = Non dipende da te. Riprova tra poco. Se succede ancora, avvisa chi ti ha invitato.
problem-page-set-up-over-title = Il tempo per la configurazione è scaduto
problem-page-set-up-over-text = L’invito non è stato usato. Apri di nuovo il link nell’email, oppure digita il codice, e riprendi da lì.
problem-page-other-title = Operazione non riuscita

words-password-too-short = Questa password ha meno di { $text } caratteri. Aggiungine qualcuno.
words-password-too-long = Questa password ha più di 256 caratteri. Scegline una più corta.
words-password-common = Molte persone usano questa password, quindi è tra le prime a essere provate. Scegline un’altra.
words-password-personal = Questa password si basa sul tuo nome o sul tuo indirizzo. Scegline un’altra.
words-password-guessable = Questa password si indovina in fretta. Con una o due parole in più diventa sicura.
words-password-repeat-differs = Le due password sono diverse. Digitale di nuovo entrambe.
words-sign-in-wrong = Nome e password non corrispondono.
words-password-wrong = Questa password non è corretta.
words-code-invalid = Questo codice non corrisponde.
words-not-declined = Prima seleziona la casella, così sappiamo che sei tu. Finora non è cambiato nulla.
words-too-many-tries = Troppi tentativi. Puoi riprovare tra { $minutes ->
    [one] un minuto
   *[other] { $minutes } minuti
  }.
words-too-many-mails = A questo indirizzo sono già state inviate abbastanza email. Puoi chiederne un’altra tra { $minutes ->
    [one] un minuto
   *[other] { $minutes } minuti
  }.
words-busy = usher è molto occupato. Riprova tra poco.
words-already-set-up = Questo account è già stato configurato.

passkey-text = Il dispositivo verifica che sei tu, con l’impronta, il volto o il PIN. Non devi ricordare nulla e nessuno può rubarla con una pagina falsa.
passkey-create = Crea una passkey
passkey-needs-script = Per creare una passkey serve JavaScript, che in questo browser è disattivato. Tutto il resto qui funziona anche senza.
passkey-unable = Questo browser non può creare passkey. Aggiornalo oppure scegli un altro metodo.
passkey-needs-script-only = Per creare una passkey serve JavaScript, che in questo browser è disattivato, e qui non c’è un altro metodo di accesso. Attivalo oppure apri il link in un altro browser.
passkey-unable-only = Questo browser non può creare passkey. Aggiornalo oppure apri il link su un altro dispositivo.
passkey-elsewhere = Questo dispositivo non ha un controllo con impronta, volto o PIN che il browser possa usare. Puoi salvare la passkey su un telefono o su una chiave di sicurezza.
passkey-waiting = Segui le indicazioni del dispositivo…
passkey-cancelled = Non è stata creata alcuna passkey e non è andato perso nulla. Riprova quando vuoi.
passkey-sign-in-cancelled = L’accesso non è stato effettuato. Riprova oppure usa la password.
passkey-taken = Su questo dispositivo c’è già una passkey per il tuo account.
passkey-failed = Su questo dispositivo non ha funzionato. Riprova, oppure usa un altro metodo o un altro dispositivo.
