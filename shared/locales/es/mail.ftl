# La invitación. La vista previa, la parte HTML y la parte de texto toman de aquí sus palabras.
mail-subject = { $inviter } le invita a unirse a { $application } ({ $organization })
# Cuando la organización ya se nombra.
mail-subject-short = { $inviter } le invita a unirse a { $application }
mail-greeting = Hola, { $name }:
mail-greeting-nameless = Hola:
mail-headline = { $inviter } le invita a unirse a { $application }
mail-who = { $inviter } ({ $organization }) le invita a unirse a { $application }.
mail-who-short = { $inviter } le invita a unirse a { $application }.
mail-why = Esta invitación es para usted, { $address }. Elija cómo iniciará sesión y podrá empezar.
mail-note = Mensaje de { $inviter }:
mail-replaces = Esta es su invitación más reciente. Los enlaces y códigos de correos anteriores ya no funcionan.
mail-button = Configurar su inicio de sesión
mail-ends = Este enlace funciona hasta el { $until }.
mail-link = Si el botón no funciona, abra esta dirección en su navegador:
mail-link-plain = Abra este enlace para empezar:
mail-code = Si una página le pide su código:
mail-not-expected = ¿No esperaba este correo? No tiene que hacer nada: nadie puede entrar con su dirección.
mail-not-expected-action = Avisar de que no era para usted
mail-footer = { $organization } envió esta invitación a { $address } con usher.

# El enlace para una llave de acceso.
mail-passkey-subject = Cree una llave de acceso para { $organization }
mail-passkey-headline = Cree una llave de acceso
mail-passkey-who = Puede crear una llave de acceso para su cuenta en { $organization }.
mail-passkey-why = Con una llave de acceso, inicia sesión con la huella digital, el rostro o el PIN de su dispositivo. Abra el enlace en el dispositivo que vaya a guardarla.
mail-passkey-button = Crear una llave de acceso
mail-passkey-ends = Este enlace funciona para una sola llave de acceso, hasta el { $until }.
mail-passkey-not-expected = ¿No esperaba este correo? No abra el enlace y avise a { $organization }: quien lo abra puede crear una llave de acceso para su cuenta.
mail-passkey-footer = { $organization } envió este enlace a { $address } con usher.

# Confirmaciones: a la persona y a quien la invitó.
mail-receipt-subject = Su cuenta de { $application } está configurada
mail-receipt-headline = Todo listo
mail-receipt-who = Su cuenta de { $application } está lista.
mail-receipt-why-passkey = Usted creó una llave de acceso para esta cuenta el { $moment }. Con ella inicia sesión como { $login }.
mail-receipt-why-password = Usted eligió una contraseña para esta cuenta el { $moment }. Con ella inicia sesión como { $login }.
mail-receipt-button = Ver su cuenta
mail-receipt-button-plain = Su cuenta:
mail-receipt-not-you = ¿No fue usted? Avise de inmediato a { $organization }.
mail-joined-subject = { $person } ha aceptado su invitación a { $application }
mail-joined-headline = Todo listo para { $person }
mail-joined-who = { $person } ({ $login }) ha aceptado su invitación a { $application }.
mail-joined-why-passkey = Esa persona creó una llave de acceso el { $moment } y ya puede iniciar sesión.
mail-joined-why-password = Esa persona eligió una contraseña el { $moment } y ya puede iniciar sesión.
mail-joined-button = Ver sus invitaciones
mail-joined-button-plain = Sus invitaciones:
mail-receipt-footer = Enviado a { $address } con usher porque algo ha cambiado en su cuenta o en una de sus invitaciones.
