# Webhooks : adresses informées de ce qui arrive aux invitations. $number, $behind : nombres.
webhooks-nav = Webhooks
webhooks-title = Webhooks
webhooks-one = Webhook
webhooks-back = Tous les webhooks
webhooks-words = usher informe d’autres programmes de ce qui arrive aux invitations, au fur et à mesure.
webhooks-list = Webhooks
webhooks-none = Il n’y a pas encore de webhook
webhooks-none-words = Ajoutez-en un, et votre programme sera informé de chaque invitation : envoyée, ouverte, acceptée, terminée.
webhooks-only-look = Votre rôle permet de consulter les webhooks, mais pas de les modifier.
webhooks-add = Ajouter un webhook
webhooks-url = Adresse
webhooks-url-hint = Commence par https://. usher y envoie chaque message par POST.
webhooks-owner = Invitations de
webhooks-owner-instance = Toutes les organisations
webhooks-events = Événements
webhooks-events-hint = Cochez ce qui intéresse votre programme. Si rien n’est coché, il reçoit tout.
webhooks-events-all = Tous
webhooks-events-some = { $number ->
    [one] { $number } type
   *[other] { $number } types
  }
webhooks-create = Ajouter le webhook
webhooks-save = Enregistrer
webhooks-change = Modifier l’adresse et les événements

webhooks-state = État
webhooks-state-on = Actif
webhooks-state-retrying = Nouvelle tentative
webhooks-state-paused = En pause
webhooks-state-gone = Arrêté
webhooks-state-failing = Arrêté
webhooks-standing-on = Les messages arrivent.
webhooks-standing-retrying = Le dernier message n’est pas arrivé. usher réessaie de lui-même, et les messages suivants attendent leur tour.
webhooks-standing-paused = Rien n’est transmis tant que vous ne reprenez pas. Ce qui se passe entre-temps sera transmis à ce moment-là.
webhooks-standing-gone = Le récepteur a répondu qu’il n’existe plus (410), et usher s’est donc arrêté. Rien n’est perdu : à la reprise, ce qui s’est passé entre-temps sera transmis.
webhooks-standing-failing = Un message a échoué douze fois, et usher s’est donc arrêté. Rien n’est perdu : remettez le récepteur en état, puis reprenez ; ce qui s’est passé entre-temps sera transmis.
webhooks-told = Transmis jusqu’à l’événement
webhooks-told-to = { $behind ->
    [0] { $number }, le plus récent
    [one] { $number }, encore { $behind } dans le journal
   *[other] { $number }, encore { $behind } dans le journal
  }
webhooks-next-try = Prochaine tentative
webhooks-old-secret-until = Fin de validité de l’ancien secret

webhooks-test = Envoyer un test
webhooks-test-event = Test
webhooks-tested-well = Le test est arrivé
webhooks-tested-badly = Le test n’est pas arrivé
webhooks-pause = Mettre en pause
webhooks-resume = Reprendre
webhooks-remove = Supprimer
webhooks-remove-title = Supprimer ce webhook ?
webhooks-remove-words = Ses messages, son secret et l’historique des tentatives disparaissent avec lui. Une pause les conserve.
webhooks-remove-yes = Supprimer le webhook
webhooks-secret = Secret
webhooks-secret-copy = Copier le secret
webhooks-secret-once = Copiez-le maintenant : il n’est affiché que cette fois. Il permet à votre programme de vérifier qu’un message vient d’usher.
webhooks-rotate = Nouveau secret
webhooks-rotate-words = Les messages sont aussitôt signés avec le nouveau secret. Pendant un temps, ils portent aussi une signature faite avec l’ancien, pour que vous puissiez changer sans en perdre aucun.
webhooks-rotate-yes = Créer un nouveau secret
webhooks-overlap = Validité de l’ancien secret
webhooks-overlap-day = encore 24 heures
webhooks-overlap-week = encore 7 jours
webhooks-overlap-none = aucune : il a fuité
webhooks-replay = Retransmettre
webhooks-replay-words = Transmet de nouveau tout à partir d’un événement, dans l’ordre et avec les mêmes ID, pour que votre programme reconnaisse ce qu’il a déjà.
webhooks-replay-from = À partir de l’événement numéro
webhooks-replay-hint = C’est le nombre « sequence » de chaque message.
webhooks-replay-yes = Retransmettre

webhooks-done-added = Le webhook est ajouté
webhooks-done-rotated = Voici le nouveau secret
webhooks-done-changed = Modifications enregistrées.
webhooks-done-paused = Le webhook est en pause.
webhooks-done-resumed = Le webhook a repris.
webhooks-done-replayed = Tout est retransmis à partir de là.
webhooks-done-removed = Le webhook est supprimé.

webhooks-attempts = Envois
webhooks-attempts-words = Les plus récents d’abord, sur 30 jours.
webhooks-attempts-none = Rien pour le moment. Envoyez un test, ou attendez le prochain événement.
webhooks-attempts-older = Plus anciens
webhooks-attempt-delivered = Arrivé
webhooks-attempt-failed = Échec
webhooks-attempt-number = tentative { $number }
webhooks-attempt-body = Envoyé
webhooks-attempt-answer = Réponse
# $status : un statut HTTP.
webhooks-answered = Le récepteur a répondu { $status } au bout de { $milliseconds } ms.
webhooks-fault-private-address = L’adresse mène au réseau interne du serveur. usher n’appelle de telles adresses que si USHER_ALLOW_PRIVATE_ADDRESSES est défini.
webhooks-fault-unreachable = La connexion n’a pas abouti ou s’est interrompue. Vérifiez l’adresse, et que le récepteur est en marche.
webhooks-fault-timed-out = Le récepteur n’a pas répondu en dix secondes. Il devrait répondre d’abord et travailler ensuite.
webhooks-fault-secret-lost = usher ne peut plus lire le secret, car la clé qui le protégeait n’existe plus. Créez un nouveau secret.

problem-webhook-not-found = Ce webhook n’existe pas.
problem-webhook-url-invalid = L’adresse doit commencer par https:// et ne contenir ni nom d’utilisateur ni mot de passe, par exemple https://hooks.example.com/usher.
problem-webhook-event-unknown = Aucun événement d’invitation ne s’appelle « { $text } ».
problem-webhooks-too-many = Il y a déjà 20 webhooks ici. Supprimez-en un dont vous n’avez plus besoin.
