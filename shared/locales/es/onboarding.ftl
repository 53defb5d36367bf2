# Las páginas de la persona invitada. $application: a qué se la invita. $inviter: quién invita. $email, $masked: direcciones.
ready-title = Tiene una invitación para unirse a { $application }
ready-by-person = Hola, { $person }: { $inviter } ({ $organization }) le ha enviado una invitación.
ready-by-person-only = Hola, { $person }: { $inviter } le ha enviado una invitación.
ready-by-organization = Hola, { $person }: { $organization } le ha enviado una invitación.
ready-you-will-use = Usará { $email }.
ready-next = A continuación elegirá cómo iniciar sesión. Solo lleva un minuto y puede dejarlo en cualquier momento: su invitación no se usa hasta que termine.
ready-continue = Continuar
ready-until = Este enlace funciona hasta el { $moment }.
ready-not-expected = ¿No esperaba esta invitación?

link-expired-title = Este enlace ha caducado
link-expired-text = Funcionó hasta el { $moment }. Su invitación a { $application } sigue siendo válida.
link-expired-way = Podemos enviarle un enlace nuevo.
send-new-link = Enviar un enlace nuevo a { $masked }
new-link-ask = Pida un enlace nuevo a { $inviter }, de { $organization }.

over-title = Esta invitación ha caducado
over-text = Su invitación a { $application } fue válida hasta el { $moment }. { $inviter } puede enviarle una nueva.
over-ask = Pedir una nueva invitación a { $inviter }
over-note = Transmitimos su petición una sola vez. Una nueva invitación le llegará por la misma vía que esta.

replaced-title = Hay un enlace más reciente
replaced-text = Un enlace más reciente a { $application } sustituye a este desde el { $moment }.
replaced-way = Busque el último correo enviado a { $masked }. ¿No lo encuentra? Podemos enviarle otro.

already-done-title = Todo listo
already-done-text = Su cuenta de { $application } está lista desde el { $moment }. Inicia sesión como { $login }.
already-done-text-passkey = Su cuenta de { $application } está lista, con una llave de acceso, desde el { $moment }. Inicia sesión como { $login }.
already-done-not-you = ¿No fue usted? Avise de inmediato a { $inviter }, de { $organization }.

revoked-title = Esta invitación ha sido anulada
revoked-text = { $organization } ha anulado la invitación a { $application }.
revoked-contact = ¿Cree que se trata de un error? Póngase en contacto con { $inviter }.
other-code = Escribir otro código

was-declined-title = Ha rechazado esta invitación
was-declined-text = La invitación a { $application } está cerrada y ya nadie puede usarla.
was-declined-contact = ¿Ha cambiado de opinión? { $inviter } puede enviarle una nueva invitación.
was-declined-for-now = La invitación a { $application } está cerrada por ahora.
was-declined-way = ¿No fue usted, o ha cambiado de opinión? Vuelva a abrirla; quien le invitó podrá verlo.
was-declined-reopen = Volver a abrir la invitación

wrong-account-title = Ha iniciado sesión con otra cuenta
wrong-account-text = Ha iniciado sesión como { $name }. Esta invitación es para { $email }. No se ha usado.
wrong-account-use = Usar { $email }
wrong-account-note = Se cerrará la sesión de { $name } en este navegador. Después se abrirá su invitación.
wrong-account-stay = Seguir como { $name }

wrong-code-title = Este código no coincide
wrong-code-text = Compárelo con su correo o su tarjeta, carácter por carácter. Si ha recibido varios correos, vale el último.
wrong-code-problem = Este código no coincide. { $tries ->
    [one] Le queda { $tries } intento antes de una breve pausa.
   *[other] Le quedan { $tries } intentos antes de una breve pausa.
  }

slowed-down-title = Demasiados intentos
slowed-down-text = Podrá intentarlo de nuevo a partir del { $moment }. Hasta entonces no se comprueba ningún código, ni siquiera el correcto.
slowed-down-note = Su código no cambia. Mientras tanto, compárelo con su correo o su tarjeta.

no-code-title = Escriba su código de invitación
no-code-text = Lo encontrará en su correo o en su tarjeta.
code-label = Código de invitación
code-hint = Puede escribirlo con espacios, guiones o minúsculas.
code-continue = Continuar
code-have-account = ¿Su cuenta ya está lista? Inicie sesión

set-up-title = Elija una contraseña
set-up-title-choice = Elija cómo iniciará sesión
set-up-title-passkey = Cree su llave de acceso
set-up-title-none = Aquí todavía no se puede continuar
set-up-none-text = En { $organization } solo se inicia sesión con llaves de acceso, y los navegadores no pueden usarlas en la dirección de este servidor.
set-up-none-ask = Comunique a { $inviter }, de { $organization }, lo que dice esta página. Su invitación sigue siendo válida y no se ha usado.
set-up-by-passkey = Con una llave de acceso
set-up-by-password = Con una contraseña
set-up-text = Para su cuenta de { $application }.
set-up-login-name = Iniciará sesión como
set-up-password = Contraseña nueva
set-up-rule = Al menos { $least } caracteres. Unas cuantas palabras seguidas son fáciles de recordar y difíciles de adivinar.
set-up-repeat = La misma contraseña otra vez
set-up-save = Guardar la contraseña
set-up-until = Termine antes del { $moment }. Después, solo tiene que volver a abrir su enlace.
strength-label = Seguridad de la contraseña
strength-too-short = Todavía es demasiado corta
strength-weak = Aún es fácil de adivinar: añada una o dos palabras
strength-fair = Bastante buena: con una palabra más será segura
strength-strong = Segura

done-title = Todo listo
done-text = Su contraseña está guardada. Ya puede iniciar sesión en { $application } como { $login }.
done-text-passkey = Su llave de acceso está guardada. Ya puede iniciar sesión con ella en { $application } como { $login }.
done-sign-in = Iniciar sesión
done-continue = Continuar a { $application }
done-account = Iniciar sesión en su cuenta aquí
done-named = El nombre está guardado.
done-second-saved = Ahora tiene dos métodos para iniciar sesión. Si pierde uno, le queda el otro.
done-too-late = Esta página estuvo abierta demasiado tiempo, por lo que no se añadió nada. Podrá hacerlo en su cuenta después de iniciar sesión.
done-name-title = Un nombre para su llave de acceso
done-name-text = Para reconocerla entre otras.
done-second-title = Un segundo método para iniciar sesión
done-second-text = Si lo desea: le permite entrar cuando no pueda usar el primero. También puede añadirlo más adelante, en su cuenta.
done-second-passkey = Otra llave de acceso, en otro dispositivo o en una llave de seguridad.
done-second-password = Elegir una contraseña

not-expected-title = ¿No esperaba esta invitación?
not-expected-text = { $inviter } ({ $organization }) ha invitado a { $email } a unirse a { $application }.
not-expected-ignore-title = Puede ignorar el correo sin más
not-expected-ignore = Sin usted no ocurre nada: nadie puede iniciar sesión en su lugar y la invitación caduca por sí sola.
not-expected-decline-title = O puede rechazarla
not-expected-decline = La invitación se cerrará al momento y se informará a { $inviter }.
not-expected-decline-nameless = La invitación se cerrará al momento y se informará a quien le invitó.
not-expected-confirm = No quiero esta invitación
not-expected-send = Rechazar la invitación
not-expected-back = Volver a la invitación

declined-title = Ha rechazado la invitación
declined-text = La invitación está cerrada y quien le invitó ya lo sabe. No tiene que hacer nada más; puede cerrar esta página.

link-sent-title = Hay un enlace nuevo en camino
link-sent-text = Lo estamos enviando a { $masked }. Suele llegar en uno o dos minutos.
link-sent-note = ¿No ha llegado nada? Mire también en la carpeta de correo no deseado. El enlace con el que llegó aquí ya no funciona.

invitation-requested-title = Hemos transmitido su petición
invitation-requested-text = { $inviter } ya puede ver que usted desea una nueva invitación. Le llegará por la misma vía que esta.

set-up-on-phone = Crear una llave de acceso en el teléfono
hand-off-title = Continúe en su teléfono
hand-off-text = Apunte la cámara del teléfono a este código y siga el enlace. La llave de acceso se creará en el teléfono.
hand-off-code = Código QR con el enlace para su teléfono
hand-off-address = ¿No puede escanearlo? Abra esta dirección en su teléfono
hand-off-until = Este código funciona una sola vez, hasta el { $moment }. No se lo muestre a nadie.
hand-off-waiting = Esperando a su teléfono. Esta página continuará por sí sola.
hand-off-go-on = Ya he terminado en el teléfono
hand-off-again = Mostrar un código nuevo
hand-off-back = Volver a los otros métodos
hand-off-phone-title = ¿Continuar en este teléfono?
hand-off-phone-text = Aquí se configura cómo { $email } inicia sesión en { $application }.
hand-off-phone-send = Continuar aquí
hand-off-phone-note = Continúe solo si acaba de escanear el código de su propia pantalla.
hand-off-over-title = Este código ya no funciona
hand-off-over-text = Cada código funciona una sola vez y durante diez minutos. Muestre uno nuevo en su otro dispositivo y escanéelo.
hand-off-done-text = Su otro dispositivo continúa por sí solo. Ya puede guardar el teléfono.
hand-off-done-sign-in = Iniciar sesión en este teléfono
