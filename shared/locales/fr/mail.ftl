# L'invitation. L'aperçu, la partie HTML et la partie texte prennent leurs mots ici.
mail-subject = { $inviter } vous invite à rejoindre { $application } ({ $organization })
# Quand l'organisation est déjà nommée.
mail-subject-short = { $inviter } vous invite à rejoindre { $application }
mail-greeting = Bonjour { $name },
mail-greeting-nameless = Bonjour,
mail-headline = { $inviter } vous invite à rejoindre { $application }
mail-who = { $inviter } ({ $organization }) vous invite à rejoindre { $application }.
mail-who-short = { $inviter } vous invite à rejoindre { $application }.
mail-why = Cette invitation est pour vous, { $address }. Choisissez comment vous connecter, et vous pourrez commencer.
mail-note = { $inviter } vous écrit :
mail-replaces = Ceci est votre invitation la plus récente. Les liens et codes des e-mails précédents ne fonctionnent plus.
mail-button = Configurer votre connexion
mail-ends = Ce lien fonctionne jusqu’au { $until }.
mail-link = Si le bouton ne fonctionne pas, ouvrez cette adresse dans votre navigateur :
mail-link-plain = Ouvrez ce lien pour commencer :
mail-code = Si une page vous demande votre code :
mail-not-expected = Vous n’attendiez pas cet e-mail ? Vous n’avez rien à faire : personne ne peut entrer avec votre adresse.
mail-not-expected-action = Signaler que cette invitation n’est pas pour vous
mail-footer = { $organization } a envoyé cette invitation à { $address } avec usher.

# Le lien pour une clé d'accès.
mail-passkey-subject = Créer une clé d’accès pour { $organization }
mail-passkey-headline = Créer une clé d’accès
mail-passkey-who = Vous pouvez créer une clé d’accès pour votre compte chez { $organization }.
mail-passkey-why = Avec une clé d’accès, vous vous connectez grâce à votre empreinte digitale, à votre visage ou au code PIN de votre appareil. Ouvrez le lien sur l’appareil qui doit la recevoir.
mail-passkey-button = Créer une clé d’accès
mail-passkey-ends = Ce lien fonctionne jusqu’au { $until }, pour une seule clé d’accès.
mail-passkey-not-expected = Vous n’attendiez pas cet e-mail ? N’ouvrez pas le lien et prévenez { $organization } : toute personne qui l’ouvre peut créer une clé d’accès pour votre compte.
mail-passkey-footer = { $organization } a envoyé ce lien à { $address } avec usher.

# Confirmations : à la personne, et à qui l'a invitée.
mail-receipt-subject = Votre compte pour { $application } est configuré
mail-receipt-headline = Tout est prêt
mail-receipt-who = Votre compte pour { $application } est prêt.
mail-receipt-why-passkey = Le { $moment }, vous avez créé une clé d’accès pour ce compte. Utilisez-la pour vous connecter, avec l’identifiant { $login }.
mail-receipt-why-password = Le { $moment }, vous avez choisi un mot de passe pour ce compte. Utilisez-le pour vous connecter, avec l’identifiant { $login }.
mail-receipt-button = Voir votre compte
mail-receipt-button-plain = Votre compte :
mail-receipt-not-you = Ce n’était pas vous ? Prévenez tout de suite { $organization }.
mail-joined-subject = { $person } a accepté votre invitation à rejoindre { $application }
mail-joined-headline = Tout est prêt pour { $person }
mail-joined-who = { $person } ({ $login }) a accepté votre invitation à rejoindre { $application }.
mail-joined-why-passkey = Une clé d’accès a été créée le { $moment } ; la connexion est désormais possible.
mail-joined-why-password = Un mot de passe a été choisi le { $moment } ; la connexion est désormais possible.
mail-joined-button = Voir vos invitations
mail-joined-button-plain = Vos invitations :
mail-receipt-footer = Envoyé à { $address } avec usher, car quelque chose a changé dans votre compte ou dans l’une de vos invitations.
