# Ce que chaque e-mail est devenu, et ce qu'il faut faire.
mail-state-bounced = L’e-mail est revenu à l’expéditeur
mail-state-expired = L’e-mail n’a pas été envoyé : son lien avait expiré
event-mail-delayed = E-mail en chemin : le serveur suivant continue d’essayer
event-mail-delivered = E-mail accepté par le serveur de messagerie de la personne
event-mail-bounced = E-mail revenu à l’expéditeur
event-mail-complained = E-mail signalé comme indésirable par la personne
delivery-server = Accepté par { $server }
delivery-queue-id = Son identifiant sur ce serveur : { $id }
delivery-tls = Chiffré pendant le transport ({ $version })
delivery-open = Non chiffré pendant le transport
delivery-handed-over = Remis au serveur le { $moment }
delivery-all-mails = Tous les e-mails de cette invitation ({ $number })
delivery-leaves-in = { $number ->
    [one] Départ dans { $number } seconde
   *[other] Départ dans { $number } secondes
  }
delivery-undo = Annuler l’envoi
delivery-undo-words = L’e-mail n’est pas encore parti. « Annuler l’envoi » le retire et révoque l’invitation.
trouble-mailbox-full = La boîte e-mail est pleine.
trouble-mailbox-full-advice = Demandez une autre adresse à la personne, ou remettez-lui le lien ou la carte. Une fois qu’elle aura fait de la place, vous pourrez renvoyer l’e-mail.
trouble-no-such-mailbox = Cette boîte e-mail n’existe pas.
trouble-no-such-mailbox-advice = Vérifiez si l’adresse contient une faute de frappe, ou demandez la bonne à la personne. Corrigez-la, puis renvoyez l’e-mail.
trouble-mailbox-closed = La boîte e-mail existe, mais n’accepte aucun e-mail.
trouble-mailbox-closed-advice = Demandez une autre adresse à la personne, ou remettez-lui le lien ou la carte.
trouble-domain-unknown = La partie qui suit le @ n’existe pas ou n’accepte aucun e-mail.
trouble-domain-unknown-advice = Vérifiez s’il y a une faute de frappe après le @. Si l’adresse est exacte, demandez-en une autre à la personne.
trouble-spam = L’e-mail a été pris pour du spam.
trouble-spam-advice = Pour l’instant, remettez le lien ou la carte. La personne qui s’occupe d’usher devrait vérifier la réputation de l’expéditeur auprès du fournisseur d’e-mail.
trouble-sender-refused = Le serveur destinataire n’accepte pas les e-mails de cet expéditeur.
trouble-sender-refused-advice = La personne qui s’occupe d’usher devrait vérifier l’adresse de l’expéditeur, ainsi que SPF, DKIM et DMARC pour son domaine. D’ici là, remettez le lien ou la carte.
trouble-too-large = L’e-mail était trop volumineux.
trouble-too-large-advice = Raccourcissez le message et renvoyez l’e-mail, ou remettez le lien ou la carte.
trouble-greylisted = Le serveur destinataire attend de voir si l’e-mail est envoyé une nouvelle fois.
trouble-greylisted-advice = Il n’y a rien à faire : usher le renvoie, et cela prend en général quelques minutes.
trouble-busy = Le serveur de messagerie est très sollicité.
trouble-busy-advice = Il n’y a rien à faire : usher va réessayer. Si c’est urgent, remettez le lien ou la carte.
trouble-sign-in-refused = Le serveur de messagerie refuse la connexion d’usher.
trouble-sign-in-refused-advice = La personne qui s’occupe d’usher devrait vérifier le nom d’utilisateur et le mot de passe du serveur de messagerie. L’e-mail attend jusque-là.
trouble-unreachable = Le serveur de messagerie est injoignable.
trouble-unreachable-advice = usher va réessayer. Si cela dure, la personne qui s’occupe d’usher devrait vérifier le serveur de messagerie. Si c’est urgent, remettez le lien ou la carte.
trouble-encryption = La connexion au serveur de messagerie n’a pas pu être chiffrée.
trouble-encryption-advice = La personne qui s’occupe d’usher devrait vérifier le certificat du serveur de messagerie et les paramètres de chiffrement.
trouble-letters = Un serveur de messagerie en chemin ne prend pas en charge certaines lettres de l’adresse.
trouble-letters-advice = Demandez à la personne une adresse en lettres simples, sans accents ni caractères spéciaux, ou remettez-lui le lien ou la carte.
trouble-refused = L’e-mail a été refusé.
trouble-refused-advice = La réponse du serveur de messagerie en dit plus. Demandez une autre adresse à la personne, ou remettez-lui le lien ou la carte.
