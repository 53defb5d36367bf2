# Ce que partagent toutes les pages simples, et la page qui dit ce qui n'a pas fonctionné.
languages-label = Langue
page-title = { $title } · { $house }
page-title-problem = Problème : { $title } · { $house }
signed-in-as-link = Compte : { $name }
password-label = Mot de passe
password-show = Afficher le mot de passe
way-type-code = Saisir un code d’invitation
way-sign-in = Se connecter
way-account = Aller à votre compte
way-back = Retour
way-try-again = Réessayer

problem-page-not-found-title = Cette page n’existe pas
problem-page-not-found-text = L’adresse contient peut-être une faute de frappe, ou ce qui se trouvait ici a disparu.
problem-page-forbidden-title = Vous n’avez pas accès à cette page
problem-page-forbidden-text = Votre compte ne permet pas de la voir. Si vous en avez besoin, adressez-vous à la personne qui s’occupe d’usher dans votre organisation.
problem-page-sign-in-title = Veuillez d’abord vous connecter
problem-page-sign-in-text = Vous arriverez ensuite à la page souhaitée.
problem-page-slow-title = Une courte pause, s’il vous plaît
problem-page-busy-title = Le service est très sollicité
problem-page-busy-text = Rien n’est perdu. Réessayez dans un instant.
problem-page-broken-title = Une erreur s’est produite ici
problem-page-broken-text = Vous n’y êtes pour rien. Réessayez dans un instant. Si l’erreur se reproduit, prévenez la personne qui vous a envoyé l’invitation.
problem-page-set-up-over-title = Le temps prévu pour la configuration est écoulé
problem-page-set-up-over-text = Votre invitation n’a pas été utilisée. Rouvrez le lien de votre e-mail ou saisissez votre code, et continuez à partir de là.
problem-page-other-title = Cela n’a pas fonctionné

words-password-too-short = Ce mot de passe compte moins de { $text } caractères. Veuillez en ajouter quelques-uns.
words-password-too-long = Ce mot de passe compte plus de 256 caractères. Veuillez en choisir un plus court.
words-password-common = Beaucoup de gens utilisent ce mot de passe ; c’est donc l’un des premiers que l’on essaie. Veuillez en choisir un autre.
words-password-personal = Ce mot de passe est formé à partir de votre nom ou de votre adresse. Veuillez en choisir un autre.
words-password-guessable = Ce mot de passe est facile à deviner. Un ou deux mots de plus le rendront fort.
words-password-repeat-differs = Les deux mots de passe sont différents. Veuillez les saisir à nouveau.
words-sign-in-wrong = Ce nom et ce mot de passe ne correspondent pas.
words-password-wrong = Ce mot de passe n’est pas le bon.
words-code-invalid = Ce code n’est pas le bon.
words-not-declined = Cochez d’abord la case, pour que nous sachions que c’est bien vous. Rien n’a changé pour l’instant.
words-too-many-tries = Trop d’essais. Vous pourrez réessayer dans { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }.
words-too-many-mails = Cette adresse a reçu assez d’e-mails pour le moment. Vous pourrez refaire une demande dans { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }.
words-busy = usher est très sollicité. Veuillez réessayer dans un instant.
words-already-set-up = Ce compte est déjà configuré.

passkey-text = Votre appareil vérifie que c’est bien vous, avec votre empreinte digitale, votre visage ou son code PIN. Il n’y a rien à retenir, et personne ne peut voler cette clé avec une fausse page.
passkey-create = Créer une clé d’accès
passkey-needs-script = Les clés d’accès ont besoin de JavaScript, qui est désactivé dans ce navigateur. Tout le reste ici fonctionne sans.
passkey-unable = Ce navigateur ne peut pas créer de clé d’accès. Mettez-le à jour ou choisissez une autre méthode.
passkey-needs-script-only = Les clés d’accès ont besoin de JavaScript, qui est désactivé dans ce navigateur, et il n’y a pas d’autre méthode ici. Activez-le ou ouvrez votre lien dans un autre navigateur.
passkey-unable-only = Ce navigateur ne peut pas créer de clé d’accès. Mettez-le à jour ou ouvrez votre lien sur un autre appareil.
passkey-elsewhere = Cet appareil ne propose au navigateur aucune vérification par empreinte digitale, visage ou code PIN. Un téléphone ou une clé de sécurité peut conserver votre clé d’accès à la place.
passkey-waiting = Suivez les indications de votre appareil…
passkey-cancelled = Aucune clé d’accès n’a été créée, et votre invitation n’a pas été utilisée. Réessayez quand vous voulez.
passkey-sign-in-cancelled = La connexion n’a pas eu lieu. Réessayez ou utilisez votre mot de passe.
passkey-taken = Cet appareil contient déjà une clé d’accès pour votre compte.
passkey-failed = Cela n’a pas fonctionné sur cet appareil. Réessayez, ou utilisez une autre méthode ou un autre appareil.
