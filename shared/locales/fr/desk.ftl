# Le bureau de l'administration : cadre, formulaire d'invitation, liste, une invitation.
desk-skip = Aller au contenu
desk-nav = Menu principal
desk-nav-invites = Invitations
desk-nav-organizations = Organisations
desk-nav-tokens = Jetons
desk-nav-api = API
desk-nav-invite = Inviter
desk-sign-out = Se déconnecter
desk-sign-in = Se reconnecter
desk-not-found = Cette page n’existe pas
desk-not-found-words = L’adresse contient peut-être une faute de frappe, ou la page a été déplacée.
desk-to-invites = Toutes les invitations
desk-to-invite = Afficher cette invitation
desk-refused = Cela n’a pas fonctionné
desk-loading = Chargement…
desk-cancel = Annuler
desk-optional = (facultatif)
desk-missing = Veuillez remplir ce champ.
desk-just-now = à l’instant
desk-minutes-ago = { $number ->
    [one] il y a { $number } minute
   *[other] il y a { $number } minutes
  }
desk-hours-ago = { $number ->
    [one] il y a { $number } heure
   *[other] il y a { $number } heures
  }
desk-days-ago = { $number ->
    [one] il y a { $number } jour
   *[other] il y a { $number } jours
  }
desk-minutes-ahead = { $number ->
    [one] dans { $number } minute
   *[other] dans { $number } minutes
  }
desk-hours-ahead = { $number ->
    [one] dans { $number } heure
   *[other] dans { $number } heures
  }
desk-days-ahead = { $number ->
    [one] dans { $number } jour
   *[other] dans { $number } jours
  }
desk-copied = Copié
desk-copy-refused = Veuillez sélectionner le texte et le copier vous-même
invite-status-pending = En attente
invite-status-accepted = Acceptée
invite-status-expired = Expirée
invite-status-revoked = Révoquée
invite-status-declined = Refusée
mail-state-queued = L’e-mail attend d’être envoyé
mail-state-sent = Le serveur de messagerie a accepté l’e-mail
mail-state-deferred = L’e-mail n’a pas encore pu être remis. usher va réessayer.
mail-state-failed = L’e-mail n’a pas pu être remis
mail-state-cancelled = L’e-mail a été retiré avant son envoi
desk-mail-since = Depuis le { $moment }
desk-mail-reply = Réponse du serveur de messagerie : { $reply }
desk-mail-next-try = Prochaine tentative : { $moment }
desk-mail-not-set-up = La messagerie n’est pas configurée : aucun e-mail ne part.
desk-mail-not-set-up-way = Affichez plutôt les liens et les codes, et transmettez-les vous-même.
desk-person = Personne
desk-organization = Organisation
desk-state = État
desk-last-event = Dernier événement
desk-valid-until = Fin de validité
desk-link-until = Fin de validité du lien
desk-inviter = Créée par
desk-created = Création
desk-actions = Actions
desk-application = Application
desk-note = Message
desk-search = Nom ou adresse e-mail
desk-all-states = Tous les états
desk-filter = Filtrer
desk-pages = Pages
desk-first-page = Première page
desk-next-page = Page suivante
desk-needs-attention = À vérifier
desk-no-invites = Aucune invitation pour le moment
desk-no-invites-words = Invitez une première personne : son invitation et la suite qu’elle y donne apparaîtront ici.
desk-nothing-found = Aucune invitation ne correspond
desk-nothing-found-words = Essayez avec une partie plus courte du nom ou un autre état.
desk-show-all = Afficher toutes les invitations
desk-resend = Renvoyer
desk-resent = Un nouveau lien est en route. Les liens précédents ne fonctionnent plus.
desk-new-link-earlier = Les liens et codes précédents ne fonctionnent plus.
desk-new-link-until = Le lien fonctionne jusqu’au { $moment }.
desk-new-link-title = Un nouveau lien pour { $name }
desk-new-link = Afficher un nouveau lien
desk-revoke = Révoquer
desk-revoked = L’invitation est révoquée. Son lien ne fonctionne plus.
desk-for-person = pour { $name }
desk-revoke-title = Révoquer l’invitation pour { $name } ?
desk-revoke-words = Le lien cesse aussitôt de fonctionner. Vous pourrez inviter à nouveau cette personne plus tard.
desk-revoke-yes = Révoquer l’invitation
desk-invite-of = Invitation pour { $name }
desk-invite-again = Inviter à nouveau
desk-invite-id = Invitation
desk-timeline = Historique
desk-by = par { $name }
desk-as-text = En texte, pour une demande d’assistance
desk-copy-text = Copier le texte
desk-new-title = Inviter une personne
desk-find = Rechercher une personne
desk-find-hint = Par nom ou adresse e-mail. Une nouvelle personne ? Remplissez le formulaire ci-dessous.
desk-search-button = Rechercher
desk-found = { $number ->
    [0] Aucun résultat. Ajoutez ci-dessous une nouvelle personne.
    [one] { $number } personne trouvée
   *[other] { $number } personnes trouvées
  }
desk-has-sign-in = A déjà une méthode de connexion
desk-has-sign-in-words = Cette personne n’a pas besoin d’invitation. Elle peut se connecter.
desk-open-since = Invitation créée { $distance }, pas encore acceptée
desk-open-words = Vous pouvez lui donner un nouveau lien, ou créer ici une nouvelle invitation : les liens précédents cesseront alors de fonctionner.
desk-somebody-else = Quelqu’un d’autre
desk-new-person = Une nouvelle personne
desk-given-name = Prénom
desk-family-name = Nom de famille
desk-email = Adresse e-mail
desk-did-you-mean = Vouliez-vous dire { $address } ?
desk-known = Cette adresse est déjà utilisée par { $name }.
desk-known-take = Inviter cette personne
desk-language = Langue
desk-language-usual = Langue habituelle de l’organisation
desk-invitation = L’invitation
desk-how = Comment la transmettre ?
desk-how-send = Envoyer un e-mail
desk-how-return = Me montrer le lien et le code, sans envoyer d’e-mail
desk-how-both = Envoyer un e-mail et me montrer le lien et le code
desk-valid-until-hint = Vide : la durée prévue par l’organisation. Sinon, jusqu’à la fin du jour choisi (UTC), dans 90 jours au plus tard.
desk-application-hint = Nommée dans l’e-mail. Sinon, celle de l’organisation.
desk-url-template = Adresse du lien
desk-url-template-hint = Pour vos propres pages de configuration. {"{{.UserID}}, {{.Code}} et {{.OrgID}}"} sont remplacés par leurs valeurs.
desk-said-template = Un lien ne peut pas mener à cette adresse. Elle doit commencer par https:// (ou, pour les liens que vous transmettez vous-même, par le schéma de votre application), et chaque {"{{"} doit avoir son {"}}"}.
desk-said-variable = Seuls {"{{.UserID}}, {{.Code}} et {{.OrgID}}"} peuvent être remplacés.
desk-said-user-exists = Une personne avec cette adresse ou ce nom d’utilisateur existe déjà ici.
desk-said-find = Rechercher cette personne
desk-link-web = Un e-mail ne peut contenir qu’une adresse qui commence par https:// ou http://.
desk-link-no-code = Le lien ne contiendra pas le code : la personne devra le saisir. Pour qu’il soit rempli d’avance, ajoutez {"{{.Code}}"}.
desk-link-preview = Le lien ressemblera à ceci :
desk-note-hint = Quelques mots pour la personne, affichés dans l’e-mail en un seul paragraphe. Les adresses web en sont retirées.
desk-note-reads = Dans l’e-mail, on lira :
desk-submit = Envoyer l’invitation
desk-submit-return = Créer l’invitation
desk-result-title = L’invitation pour { $name } est prête
desk-result-replaced = Une invitation était déjà en attente. Ses liens et codes précédents ne fonctionnent plus.
desk-code = Code
desk-link = Lien
desk-copy-code = Copier le code
desk-copy-link = Copier le lien
desk-qr = Afficher le code QR
desk-qr-label = Code QR du lien d’invitation
desk-shown-once = Le lien et le code ne sont affichés que maintenant. Ne les donnez qu’à cette personne.
desk-another = Inviter une autre personne
desk-preview = L’e-mail tel qu’il arrivera
desk-preview-none = Aucun e-mail n’est envoyé. Vous recevrez un lien et un code à transmettre.
