# Les pages de la personne invitée. $application : ce à quoi on l'invite. $inviter : qui invite. $email, $masked : adresses.
ready-title = Vous avez une invitation à rejoindre { $application }
ready-by-person = Bonjour { $person }, { $inviter } ({ $organization }) vous a envoyé une invitation.
ready-by-person-only = Bonjour { $person }, { $inviter } vous a envoyé une invitation.
ready-by-organization = Bonjour { $person }, { $organization } vous a envoyé une invitation.
ready-you-will-use = Vous utiliserez { $email }.
ready-next = Vous allez maintenant choisir comment vous connecter. Cela prend une minute, et vous pouvez vous arrêter à tout moment : votre invitation n’est utilisée qu’une fois que vous avez terminé.
ready-continue = Continuer
ready-until = Ce lien fonctionne jusqu’au { $moment }.
ready-not-expected = Vous n’attendiez pas cette invitation ?

link-expired-title = Ce lien a expiré
link-expired-text = Il fonctionnait jusqu’au { $moment }. Votre invitation à rejoindre { $application } est toujours valable.
link-expired-way = Nous pouvons vous envoyer un nouveau lien.
send-new-link = Envoyer un nouveau lien à { $masked }
new-link-ask = Veuillez demander un nouveau lien à { $inviter }, chez { $organization }.

over-title = Cette invitation a expiré
over-text = Votre invitation à rejoindre { $application } était valable jusqu’au { $moment }. { $inviter } peut vous en envoyer une nouvelle.
over-ask = Demander une nouvelle invitation à { $inviter }
over-note = Nous transmettons votre demande, une seule fois. Une nouvelle invitation vous parviendra de la même façon que celle-ci.

replaced-title = Il existe un lien plus récent
replaced-text = Depuis le { $moment }, un lien plus récent vers { $application } remplace celui-ci.
replaced-way = Cherchez le dernier e-mail envoyé à { $masked }. Vous ne le trouvez pas ? Nous pouvons vous en envoyer un autre.

already-done-title = Tout est prêt
already-done-text = Votre compte pour { $application } est prêt depuis le { $moment }. Vous vous connectez avec l’identifiant { $login }.
already-done-text-passkey = Votre compte pour { $application } est prêt depuis le { $moment }, avec une clé d’accès. Vous vous connectez avec l’identifiant { $login }.
already-done-not-you = Ce n’était pas vous ? Prévenez tout de suite { $inviter }, chez { $organization }.

revoked-title = Cette invitation a été annulée
revoked-text = { $organization } a annulé l’invitation à rejoindre { $application }.
revoked-contact = Vous pensez qu’il s’agit d’une erreur ? Veuillez contacter { $inviter }.
other-code = Saisir un autre code

was-declined-title = Vous avez refusé cette invitation
was-declined-text = L’invitation à rejoindre { $application } est close, et plus personne ne peut l’utiliser.
was-declined-contact = Vous avez changé d’avis ? { $inviter } peut vous envoyer une nouvelle invitation.
was-declined-for-now = L’invitation à rejoindre { $application } est close pour le moment.
was-declined-way = Ce n’était pas vous, ou vous avez changé d’avis ? Rouvrez-la ; la personne à l’origine de l’invitation pourra le voir.
was-declined-reopen = Rouvrir l’invitation

wrong-account-title = Vous utilisez un autre compte
wrong-account-text = Votre session est ouverte avec le compte { $name }. Cette invitation est destinée à { $email }. Elle n’a pas été utilisée.
wrong-account-use = Utiliser plutôt { $email }
wrong-account-note = Le compte { $name } sera déconnecté dans ce navigateur. Votre invitation s’ouvrira ensuite.
wrong-account-stay = Rester avec le compte { $name }

wrong-code-title = Ce code n’est pas le bon
wrong-code-text = Comparez-le avec votre e-mail ou votre carte, caractère par caractère. Si vous avez reçu plusieurs e-mails, c’est le dernier qui compte.
wrong-code-problem = Ce code n’est pas le bon. { $tries ->
    [one] Il vous reste { $tries } essai avant une courte pause.
   *[other] Il vous reste { $tries } essais avant une courte pause.
  }

slowed-down-title = Trop d’essais
slowed-down-text = Vous pourrez réessayer à partir du { $moment }. D’ici là, aucun code n’est vérifié, pas même le bon.
slowed-down-note = Votre code ne change pas. En attendant, comparez-le avec votre e-mail ou votre carte.

no-code-title = Saisissez votre code d’invitation
no-code-text = Vous le trouverez dans votre e-mail ou sur votre carte.
code-label = Code d’invitation
code-hint = Les espaces, les tirets et les minuscules ne posent aucun problème.
code-continue = Continuer
code-have-account = Votre compte est déjà prêt ? Connectez-vous

set-up-title = Choisissez un mot de passe
set-up-title-choice = Choisissez comment vous connecter
set-up-title-passkey = Créez votre clé d’accès
set-up-title-none = La configuration n’est pas encore possible ici
set-up-none-text = Chez { $organization }, on se connecte uniquement avec des clés d’accès, et les navigateurs ne peuvent pas en utiliser à l’adresse de ce serveur.
set-up-none-ask = Veuillez signaler à { $inviter }, chez { $organization }, ce qu’indique cette page. Votre invitation reste valable et n’a pas été utilisée.
set-up-by-passkey = Avec une clé d’accès
set-up-by-password = Avec un mot de passe
set-up-text = Pour votre compte { $application }.
set-up-login-name = Votre identifiant de connexion
set-up-password = Nouveau mot de passe
set-up-rule = Au moins { $least } caractères. Quelques mots à la suite sont faciles à retenir et difficiles à deviner.
set-up-repeat = Le même mot de passe, encore une fois
set-up-save = Enregistrer le mot de passe
set-up-until = Veuillez terminer avant le { $moment }. Passé ce délai, rouvrez simplement votre lien.
strength-label = Force du mot de passe
strength-too-short = Pas encore assez long
strength-weak = Encore facile à deviner : ajoutez un mot ou deux
strength-fair = Plutôt bon : un mot de plus le rendra fort
strength-strong = Fort

done-title = Tout est prêt
done-text = Votre mot de passe est enregistré. Vous pouvez maintenant vous connecter à { $application } avec l’identifiant { $login }.
done-text-passkey = Votre clé d’accès est enregistrée. Vous pouvez maintenant l’utiliser pour vous connecter à { $application }, avec l’identifiant { $login }.
done-sign-in = Se connecter
done-continue = Continuer vers { $application }
done-account = Se connecter à votre compte ici
done-named = Le nom est enregistré.
done-second-saved = Vous avez maintenant deux méthodes de connexion. Si vous en perdez une, il vous reste l’autre.
done-too-late = Cette page est restée ouverte trop longtemps, rien n’a donc été ajouté. Vous pourrez le faire dans votre compte, à votre prochaine connexion.
done-name-title = Un nom pour votre clé d’accès
done-name-text = Pour la reconnaître parmi d’autres.
done-second-title = Une deuxième méthode de connexion
done-second-text = Si vous le souhaitez : elle vous permet d’entrer quand vous ne pouvez pas utiliser la première. Vous pourrez aussi l’ajouter plus tard, dans votre compte.
done-second-passkey = Une autre clé d’accès, sur un autre appareil ou une clé de sécurité.
done-second-password = Choisir un mot de passe

not-expected-title = Vous n’attendiez pas cette invitation ?
not-expected-text = { $inviter } ({ $organization }) a invité { $email } à rejoindre { $application }.
not-expected-ignore-title = Vous pouvez simplement ignorer l’e-mail
not-expected-ignore = Sans vous, rien ne se passe : personne ne peut se connecter à votre place, et l’invitation expire d’elle-même.
not-expected-decline-title = Ou la refuser
not-expected-decline = L’invitation est alors close aussitôt, et nous en informons { $inviter }.
not-expected-decline-nameless = L’invitation est alors close aussitôt, et nous en informons la personne à l’origine de l’invitation.
not-expected-confirm = Je ne veux pas de cette invitation
not-expected-send = Refuser l’invitation
not-expected-back = Retour à l’invitation

declined-title = Vous avez refusé
declined-text = L’invitation est close, et la personne qui vous l’a envoyée en est informée. Vous n’avez rien d’autre à faire ; vous pouvez fermer cette page.

link-sent-title = Un nouveau lien est en route
link-sent-text = Nous l’envoyons à { $masked }. Il arrive en général en une minute ou deux.
link-sent-note = Rien reçu ? Regardez aussi dans le dossier des courriers indésirables. Le lien que vous avez ouvert ne fonctionne plus.

invitation-requested-title = Votre demande est transmise
invitation-requested-text = { $inviter } voit maintenant que vous souhaitez une nouvelle invitation. Elle vous parviendra de la même façon que celle-ci.

set-up-on-phone = Créer une clé d’accès sur votre téléphone
hand-off-title = Continuez sur votre téléphone
hand-off-text = Dirigez l’appareil photo de votre téléphone vers ce code et suivez le lien. Votre clé d’accès sera alors créée sur le téléphone.
hand-off-code = Code QR avec le lien pour votre téléphone
hand-off-address = Impossible de le scanner ? Ouvrez cette adresse sur votre téléphone
hand-off-until = Le code fonctionne une seule fois, jusqu’au { $moment }. Ne le montrez à personne.
hand-off-waiting = En attente de votre téléphone. Cette page continuera toute seule.
hand-off-go-on = J’ai terminé sur mon téléphone
hand-off-again = Afficher un nouveau code
hand-off-back = Retour aux autres méthodes
hand-off-phone-title = Continuer sur ce téléphone ?
hand-off-phone-text = Vous choisissez ici comment { $email } se connecte à { $application }.
hand-off-phone-send = Continuer ici
hand-off-phone-note = Ne continuez que si vous venez de scanner le code sur votre propre écran.
hand-off-over-title = Ce code ne fonctionne plus
hand-off-over-text = Un code fonctionne une seule fois, pendant dix minutes. Affichez-en un nouveau sur votre autre appareil et scannez-le.
hand-off-done-text = Votre autre appareil continue tout seul. Vous pouvez ranger votre téléphone.
hand-off-done-sign-in = Se connecter sur ce téléphone
