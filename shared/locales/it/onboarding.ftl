# Le pagine della persona invitata. $application: a che cosa è invitata. $inviter: chi invita. $email, $masked: indirizzi.
ready-title = Hai ricevuto un invito per { $application }
ready-by-person = Ciao { $person }, hai ricevuto un invito da { $inviter } ({ $organization }).
ready-by-person-only = Ciao { $person }, hai ricevuto un invito da { $inviter }.
ready-by-organization = Ciao { $person }, hai ricevuto un invito da { $organization }.
ready-you-will-use = Userai { $email }.
ready-next = Nel prossimo passaggio scegli come accedere. Ci vuole un minuto e puoi fermarti quando vuoi: l’invito risulta usato solo quando hai finito.
ready-continue = Continua
ready-until = Scadenza del link: { $moment }.
ready-not-expected = Non te lo aspettavi?

link-expired-title = Questo link è scaduto
link-expired-text = Scadenza del link: { $moment }. Il tuo invito per { $application } è ancora aperto.
link-expired-way = Possiamo inviarti un nuovo link.
send-new-link = Invia un nuovo link a { $masked }
new-link-ask = Chiedi un nuovo link a { $inviter } ({ $organization }).

over-title = Questo invito è scaduto
over-text = Scadenza dell’invito per { $application }: { $moment }. { $inviter } può inviartene uno nuovo.
over-ask = Chiedi un nuovo invito a { $inviter }
over-note = Inoltriamo la tua richiesta una volta sola. Un nuovo invito ti arriverà allo stesso modo di questo.

replaced-title = C’è un link più recente
replaced-text = Per { $application } c’è un link più recente, creato in data { $moment }, che sostituisce questo.
replaced-way = Cerca l’ultima email inviata a { $masked }. Non la trovi? Possiamo inviartene un’altra.

already-done-title = È già tutto pronto
already-done-text = Il tuo account per { $application } è pronto. Configurazione completata: { $moment }. Accedi come { $login }.
already-done-text-passkey = Il tuo account per { $application } è pronto, con una passkey. Configurazione completata: { $moment }. Accedi come { $login }.
already-done-not-you = Non eri tu? Avvisa subito { $inviter } ({ $organization }).

revoked-title = Questo invito è stato revocato
revoked-text = { $organization } ha revocato l’invito per { $application }.
revoked-contact = Pensi che sia un errore? Contatta { $inviter }.
other-code = Digita un altro codice

was-declined-title = Hai rifiutato questo invito
was-declined-text = L’invito per { $application } è chiuso e nessuno può più usarlo.
was-declined-contact = Hai cambiato idea? { $inviter } può inviarti un nuovo invito.
was-declined-for-now = L’invito per { $application } per ora è chiuso.
was-declined-way = Non eri tu, oppure hai cambiato idea? Puoi riaprirlo; chi ti ha invitato potrà vederlo.
was-declined-reopen = Riapri l’invito

wrong-account-title = Stai usando un altro account
wrong-account-text = Hai effettuato l’accesso come { $name }. Questo invito è per { $email }. L’invito non è stato usato.
wrong-account-use = Usa invece { $email }
wrong-account-note = L’account { $name } verrà disconnesso in questo browser, poi si aprirà il tuo invito.
wrong-account-stay = Continua come { $name }

wrong-code-title = Questo codice non corrisponde
wrong-code-text = Confrontalo con l’email o la scheda, carattere per carattere. Se hai ricevuto più email, vale l’ultima.
wrong-code-problem = Questo codice non corrisponde. { $tries ->
    [one] Hai ancora un tentativo prima di una breve pausa.
   *[other] Hai ancora { $tries } tentativi prima di una breve pausa.
  }

slowed-down-title = Troppi tentativi
slowed-down-text = Prossimo tentativo possibile: { $moment }. Fino ad allora non viene verificato alcun codice, nemmeno quello giusto.
slowed-down-note = Il tuo codice resta com’è. Nel frattempo confrontalo con l’email o la scheda.

no-code-title = Digita il tuo codice di invito
no-code-text = Lo trovi nell’email o sulla scheda che hai ricevuto.
code-label = Codice di invito
code-hint = Spazi, trattini e lettere minuscole vanno bene.
code-continue = Continua
code-have-account = Hai già configurato l’accesso? Accedi

set-up-title = Scegli una password
set-up-title-choice = Scegli come accedere
set-up-title-passkey = Crea la tua passkey
set-up-title-none = Qui non puoi ancora configurare l’accesso
set-up-none-text = { $organization } permette di accedere solo con le passkey, e all’indirizzo di questo server i browser non possono usarle.
set-up-none-ask = Riferisci a { $inviter } ({ $organization }) che cosa dice questa pagina. Il tuo invito resta aperto e non è stato usato.
set-up-by-passkey = Con una passkey
set-up-by-password = Con una password
set-up-text = Per il tuo account su { $application }.
set-up-login-name = Accederai come
set-up-password = Nuova password
set-up-rule = Almeno { $least } caratteri. Alcune parole in fila sono facili da ricordare e difficili da indovinare.
set-up-repeat = La stessa password, di nuovo
set-up-save = Salva la password
set-up-until = Completa la configurazione entro questa scadenza: { $moment }. Dopo ti basterà riaprire il link.
strength-label = Quanto è sicura
strength-too-short = Non ancora abbastanza lunga
strength-weak = Si indovina ancora in fretta: aggiungi una o due parole
strength-fair = Già buona: con un’altra parola diventa sicura
strength-strong = Sicura

done-title = È tutto pronto
done-text = La password è stata salvata. Ora puoi accedere a { $application } come { $login }.
done-text-passkey = La passkey è stata salvata. Ora puoi usarla per accedere a { $application } come { $login }.
done-sign-in = Accedi
done-continue = Continua su { $application }
done-account = Accedi qui al tuo account
done-named = Il nome è stato salvato.
done-second-saved = Ora hai due metodi di accesso. Se ne perdi uno, ti resta l’altro.
done-too-late = Questa pagina è rimasta aperta troppo a lungo, quindi non è stato aggiunto nulla. Puoi farlo dal tuo account, dopo aver effettuato l’accesso.
done-name-title = Un nome per la tua passkey
done-name-text = Per riconoscerla tra le altre.
done-second-title = Un secondo metodo di accesso
done-second-text = Se vuoi: ti permette di accedere quando non puoi usare il primo. Puoi aggiungerlo anche più tardi, dal tuo account.
done-second-passkey = Un’altra passkey, su un altro dispositivo o su una chiave di sicurezza.
done-second-password = Scegli una password

not-expected-title = Non te lo aspettavi?
not-expected-text = { $inviter } ({ $organization }) ha invitato { $email } ad accedere a { $application }.
not-expected-ignore-title = Puoi semplicemente ignorare l’email
not-expected-ignore = Senza di te non succede nulla: nessuno può accedere al tuo posto e l’invito scade da solo.
not-expected-decline-title = Oppure puoi rifiutare
not-expected-decline = In questo caso l’invito si chiude subito e { $inviter } ne viene a conoscenza.
not-expected-decline-nameless = In questo caso l’invito si chiude subito e chi ti ha invitato ne viene a conoscenza.
not-expected-confirm = Non voglio questo invito
not-expected-send = Rifiuta l’invito
not-expected-back = Torna all’invito

declined-title = Hai rifiutato l’invito
declined-text = L’invito è chiuso e abbiamo avvisato chi ti ha invitato. Non devi fare altro: puoi chiudere questa pagina.

link-sent-title = Un nuovo link è in arrivo
link-sent-text = Lo stiamo inviando a { $masked }. Di solito arriva in un paio di minuti.
link-sent-note = Non è arrivato? Controlla anche la cartella della posta indesiderata. Il link con cui hai aperto questa pagina non funziona più.

invitation-requested-title = Abbiamo inoltrato la richiesta
invitation-requested-text = { $inviter } ora può vedere che vuoi un nuovo invito. Ti arriverà allo stesso modo di questo.

set-up-on-phone = Crea una passkey sul telefono
hand-off-title = Continua sul telefono
hand-off-text = Inquadra questo codice con la fotocamera del telefono e segui il link. La passkey verrà creata sul telefono.
hand-off-code = Codice QR con il link per il telefono
hand-off-address = Non riesci a inquadrarlo? Apri questo indirizzo sul telefono
hand-off-until = Il codice funziona una volta sola. Scadenza: { $moment }. Non mostrarlo a nessuno.
hand-off-waiting = In attesa del telefono. Questa pagina prosegue da sola.
hand-off-go-on = Ho finito sul telefono
hand-off-again = Mostra un nuovo codice
hand-off-back = Torna agli altri metodi
hand-off-phone-title = Continuare su questo telefono?
hand-off-phone-text = Qui configuri come { $email } accede a { $application }.
hand-off-phone-send = Continua qui
hand-off-phone-note = Continua solo se hai appena inquadrato il codice dal tuo schermo.
hand-off-over-title = Questo codice non funziona più
hand-off-over-text = Un codice funziona una volta sola e per dieci minuti. Mostrane uno nuovo sull’altro dispositivo e inquadra quello.
hand-off-done-text = L’altro dispositivo prosegue da solo. Puoi mettere via il telefono.
hand-off-done-sign-in = Accedi su questo telefono
