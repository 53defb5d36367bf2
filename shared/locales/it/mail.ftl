# L’invito. Anteprima, parte HTML e parte di testo prendono le parole da qui.
mail-subject = { $inviter } ti invita ad accedere a { $application } ({ $organization })
# Quando l’organizzazione è già nominata.
mail-subject-short = { $inviter } ti invita ad accedere a { $application }
mail-greeting = Ciao { $name },
mail-greeting-nameless = Ciao,
mail-headline = { $inviter } ti invita ad accedere a { $application }
mail-who = { $inviter } ({ $organization }) ti invita ad accedere a { $application }.
mail-who-short = { $inviter } ti invita ad accedere a { $application }.
mail-why = L’invito è per te, { $address }. Scegli come vuoi accedere e puoi iniziare.
mail-note = { $inviter } scrive:
mail-replaces = Questo è il tuo invito più recente. I link e i codici delle email precedenti non funzionano più.
mail-button = Configura il tuo accesso
mail-ends = Scadenza del link: { $until }.
mail-link = Se il pulsante non funziona, apri questo indirizzo nel browser:
mail-link-plain = Per iniziare, apri questo link:
mail-code = Se una pagina ti chiede il codice:
mail-not-expected = Non ti aspettavi questa email? Non devi fare nulla: nessuno può accedere con il tuo indirizzo.
mail-not-expected-action = Segnala che l’invito non era per te
mail-footer = { $organization } ha inviato questo invito a { $address } con usher.

# Il link per una passkey.
mail-passkey-subject = Crea una passkey per { $organization }
mail-passkey-headline = Crea una passkey
mail-passkey-who = Puoi creare una passkey per il tuo account presso { $organization }.
mail-passkey-why = Con una passkey accedi con l’impronta, il volto o il PIN del dispositivo. Apri il link sul dispositivo su cui vuoi averla.
mail-passkey-button = Crea una passkey
mail-passkey-ends = Questo link serve a creare una sola passkey. Scadenza: { $until }.
mail-passkey-not-expected = Non ti aspettavi questa email? Allora non aprire il link e avvisa { $organization }: chi lo apre può creare una passkey per il tuo account.
mail-passkey-footer = { $organization } ha inviato questo link a { $address } con usher.

# Conferme: alla persona e a chi l’ha invitata.
mail-receipt-subject = Il tuo account per { $application } è pronto
mail-receipt-headline = È tutto pronto
mail-receipt-who = Il tuo account per { $application } è pronto.
mail-receipt-why-passkey = Hai creato la passkey per questo account in data { $moment }. La usi per accedere come { $login }.
mail-receipt-why-password = Hai scelto la password per questo account in data { $moment }. La usi per accedere come { $login }.
mail-receipt-button = Vai al tuo account
mail-receipt-button-plain = Il tuo account:
mail-receipt-not-you = Non eri tu? Avvisa subito { $organization }.
mail-joined-subject = { $person } ha accettato il tuo invito per { $application }
mail-joined-headline = Per { $person } è tutto pronto
mail-joined-who = { $person } ({ $login }) ha accettato il tuo invito per { $application }.
mail-joined-why-passkey = Ha creato una passkey in data { $moment } e ora può accedere.
mail-joined-why-password = Ha scelto una password in data { $moment } e ora può accedere.
mail-joined-button = Vai ai tuoi inviti
mail-joined-button-plain = I tuoi inviti:
mail-receipt-footer = Email inviata a { $address } con usher, perché è cambiato qualcosa in un tuo account o in un tuo invito.
