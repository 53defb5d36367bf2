# Qué fue de cada correo y qué hacer.
mail-state-bounced = El correo ha sido devuelto
mail-state-expired = El correo no se envió: su enlace había caducado
event-mail-delayed = Correo en camino: el siguiente servidor de correo sigue intentándolo
event-mail-delivered = Correo aceptado por el servidor de correo de la persona
event-mail-bounced = Correo devuelto
event-mail-complained = La persona marcó el correo como no deseado
delivery-server = Aceptado por { $server }
delivery-queue-id = Su identificador en ese servidor: { $id }
delivery-tls = Cifrado por el camino ({ $version })
delivery-open = Sin cifrar por el camino
delivery-handed-over = Entregado al servidor el { $moment }
delivery-all-mails = Todos los correos de esta invitación ({ $number })
delivery-leaves-in = { $number ->
    [one] Sale dentro de { $number } segundo
   *[other] Sale dentro de { $number } segundos
  }
delivery-undo = Deshacer el envío
delivery-undo-words = El correo todavía no ha salido. «Deshacer el envío» lo retira y revoca la invitación.
trouble-mailbox-full = El buzón está lleno.
trouble-mailbox-full-advice = Pida otra dirección a la persona, o entréguele el enlace o la tarjeta. Cuando haya hecho sitio en el buzón, podrá enviar el correo de nuevo.
trouble-no-such-mailbox = Este buzón no existe.
trouble-no-such-mailbox-advice = Compruebe si hay un error en la dirección o pida la correcta a la persona. Después, corríjala y envíe de nuevo.
trouble-mailbox-closed = El buzón existe, pero no acepta correo.
trouble-mailbox-closed-advice = Pida otra dirección a la persona, o entréguele el enlace o la tarjeta.
trouble-domain-unknown = Lo que sigue a la @ no existe o no acepta correo.
trouble-domain-unknown-advice = Compruebe si hay un error después de la @. Si la dirección es correcta, pida otra a la persona.
trouble-spam = El correo se tomó por spam.
trouble-spam-advice = Por ahora, entregue el enlace o la tarjeta. Quien se encargue de usher debería comprobar la reputación del remitente con el proveedor de correo.
trouble-sender-refused = El servidor de destino no acepta correo de este remitente.
trouble-sender-refused-advice = Quien se encargue de usher debería comprobar la dirección del remitente y los registros SPF, DKIM y DMARC de su dominio. Hasta entonces, entregue el enlace o la tarjeta.
trouble-too-large = El correo era demasiado grande.
trouble-too-large-advice = Acorte el mensaje y envíe de nuevo, o entregue el enlace o la tarjeta.
trouble-greylisted = El servidor de destino espera a ver si el correo se envía otra vez.
trouble-greylisted-advice = No hay que hacer nada: usher lo enviará otra vez, y eso suele tardar unos minutos.
trouble-busy = El servidor de correo está saturado.
trouble-busy-advice = No hay que hacer nada: usher lo intentará de nuevo. Si es urgente, entregue el enlace o la tarjeta.
trouble-sign-in-refused = El servidor de correo rechaza la conexión de usher.
trouble-sign-in-refused-advice = Quien se encargue de usher debería comprobar el nombre de usuario y la contraseña del servidor de correo. Hasta entonces, el correo espera.
trouble-unreachable = No se puede contactar con el servidor de correo.
trouble-unreachable-advice = usher lo intentará de nuevo. Si el problema continúa, quien se encargue de usher debería revisar el servidor de correo. Si es urgente, entregue el enlace o la tarjeta.
trouble-encryption = La conexión con el servidor de correo no se pudo cifrar.
trouble-encryption-advice = Quien se encargue de usher debería comprobar el certificado del servidor de correo y los ajustes de cifrado.
trouble-letters = Un servidor de correo del camino no admite algunas letras de la dirección.
trouble-letters-advice = Pida a la persona una dirección con letras sencillas, sin tildes ni caracteres especiales, o entréguele el enlace o la tarjeta.
trouble-refused = El correo fue rechazado.
trouble-refused-advice = La respuesta del servidor de correo dice más. Pida otra dirección a la persona, o entréguele el enlace o la tarjeta.
