# El escritorio de la administración: marco, formulario, lista y una invitación.
desk-skip = Ir al contenido
desk-nav = Menú principal
desk-nav-invites = Invitaciones
desk-nav-organizations = Organizaciones
desk-nav-tokens = Tokens
desk-nav-api = API
desk-nav-invite = Invitar
desk-sign-out = Cerrar sesión
desk-sign-in = Volver a iniciar sesión
desk-not-found = Esta página no existe
desk-not-found-words = Puede que la dirección tenga un error o que la página haya cambiado de lugar.
desk-to-invites = Todas las invitaciones
desk-to-invite = Ver esta invitación
desk-refused = No se pudo completar
desk-loading = Cargando…
desk-cancel = Cancelar
desk-optional = (opcional)
desk-missing = Complete este campo.
desk-just-now = ahora mismo
desk-minutes-ago = { $number ->
    [one] hace { $number } minuto
   *[other] hace { $number } minutos
  }
desk-hours-ago = { $number ->
    [one] hace { $number } hora
   *[other] hace { $number } horas
  }
desk-days-ago = { $number ->
    [one] hace { $number } día
   *[other] hace { $number } días
  }
desk-minutes-ahead = { $number ->
    [one] dentro de { $number } minuto
   *[other] dentro de { $number } minutos
  }
desk-hours-ahead = { $number ->
    [one] dentro de { $number } hora
   *[other] dentro de { $number } horas
  }
desk-days-ahead = { $number ->
    [one] dentro de { $number } día
   *[other] dentro de { $number } días
  }
desk-copied = Copiado
desk-copy-refused = Selecciónelo y cópielo manualmente
invite-status-pending = Pendiente
invite-status-accepted = Aceptada
invite-status-expired = Caducada
invite-status-revoked = Revocada
invite-status-declined = Rechazada
mail-state-queued = El correo está a la espera de enviarse
mail-state-sent = El servidor de correo ha aceptado el correo
mail-state-deferred = El correo todavía no se ha podido entregar. usher lo intentará de nuevo.
mail-state-failed = El correo no se ha podido entregar
mail-state-cancelled = El correo se retiró antes de salir
desk-mail-since = Desde el { $moment }
desk-mail-reply = Respuesta del servidor de correo: { $reply }
desk-mail-next-try = Próximo intento: { $moment }
desk-mail-not-set-up = El correo no está configurado, así que no se envía ningún mensaje.
desk-mail-not-set-up-way = Muestre los enlaces y los códigos, y entréguelos usted.
desk-person = Persona
desk-organization = Organización
desk-state = Estado
desk-last-event = Último evento
desk-valid-until = Fin de validez
desk-link-until = Fin de validez del enlace
desk-inviter = Quién invita
desk-created = Creación
desk-actions = Acciones
desk-application = Aplicación
desk-note = Mensaje
desk-search = Nombre o dirección de correo
desk-all-states = Todos los estados
desk-filter = Filtrar
desk-pages = Páginas
desk-first-page = Primera página
desk-next-page = Página siguiente
desk-needs-attention = Requiere atención
desk-no-invites = Todavía no se ha invitado a nadie
desk-no-invites-words = Invite a la primera persona: aquí verá su invitación y lo que ocurra con ella.
desk-nothing-found = Ninguna invitación coincide
desk-nothing-found-words = Pruebe con una parte más corta del nombre o con otro estado.
desk-show-all = Mostrar todas las invitaciones
desk-resend = Enviar de nuevo
desk-resent = Hay un enlace nuevo en camino. Los enlaces anteriores ya no funcionan.
desk-new-link-earlier = Los enlaces y códigos anteriores ya no funcionan.
desk-new-link-until = El enlace funciona hasta el { $moment }.
desk-new-link-title = Un enlace nuevo para { $name }
desk-new-link = Mostrar un enlace nuevo
desk-revoke = Revocar
desk-revoked = La invitación se ha revocado. Su enlace ya no funciona.
desk-for-person = para { $name }
desk-revoke-title = ¿Revocar la invitación para { $name }?
desk-revoke-words = El enlace dejará de funcionar al instante. Más adelante podrá volver a invitar a esta persona.
desk-revoke-yes = Revocar la invitación
desk-invite-of = Invitación para { $name }
desk-invite-again = Invitar de nuevo
desk-invite-id = Invitación
desk-timeline = Historial
desk-by = por { $name }
desk-as-text = Como texto para una solicitud de asistencia
desk-copy-text = Copiar el texto
desk-new-title = Invitar a una persona
desk-find = Buscar a una persona
desk-find-hint = Por nombre o dirección de correo. ¿Es alguien nuevo? Rellene el formulario de abajo.
desk-search-button = Buscar
desk-found = { $number ->
    [0] No hay resultados. Introduzca abajo los datos de una persona nueva.
    [one] { $number } persona encontrada
   *[other] { $number } personas encontradas
  }
desk-has-sign-in = Ya tiene un método de inicio de sesión
desk-has-sign-in-words = Esta persona no necesita invitación. Puede iniciar sesión.
desk-open-since = Invitación creada { $distance }, todavía sin aceptar
desk-open-words = Puede darle un enlace nuevo o crear aquí otra invitación: los enlaces anteriores dejarán entonces de funcionar.
desk-somebody-else = Otra persona
desk-new-person = Una persona nueva
desk-given-name = Nombre
desk-family-name = Apellidos
desk-email = Dirección de correo
desk-did-you-mean = ¿Quiso decir { $address }?
desk-known = { $name } ya tiene esta dirección.
desk-known-take = Invitar a esta persona
desk-language = Idioma
desk-language-usual = El habitual en la organización
desk-invitation = La invitación
desk-how = ¿Cómo se la hacemos llegar?
desk-how-send = Enviar un correo
desk-how-return = Mostrarme el enlace y el código, sin enviar ningún correo
desk-how-both = Enviar un correo y mostrarme el enlace y el código
desk-valid-until-hint = Vacío: el plazo que establece la organización. Si elige un día, hasta el final de ese día (UTC), como máximo dentro de 90 días.
desk-application-hint = Se nombra en el correo. Si no se indica, la de la organización.
desk-url-template = Dirección del enlace
desk-url-template-hint = Para sus propias páginas de configuración. {"{{.UserID}}, {{.Code}} y {{.OrgID}}"} se sustituyen por sus valores.
desk-said-template = Un enlace no puede llevar a esta dirección. Debe empezar por https:// (o, en los enlaces que entregue usted, por el esquema de su aplicación), y cada {"{{"} debe tener su {"}}"}.
desk-said-variable = Solo se pueden sustituir {"{{.UserID}}, {{.Code}} y {{.OrgID}}"}.
desk-said-user-exists = Aquí ya hay alguien con esta dirección o este nombre de usuario.
desk-said-find = Buscar a esta persona
desk-link-web = Un correo solo puede incluir una dirección que empiece por https:// o http://.
desk-link-no-code = El enlace no incluirá el código, así que la persona tendrá que escribirlo. Para que aparezca ya escrito, añada {"{{.Code}}"}.
desk-link-preview = El enlace tendrá este aspecto:
desk-note-hint = Unas palabras para la persona, que se muestran en el correo en un solo párrafo. Las direcciones web se omiten.
desk-note-reads = En el correo se leerá:
desk-submit = Enviar la invitación
desk-submit-return = Crear la invitación
desk-result-title = La invitación para { $name } está lista
desk-result-replaced = Había una invitación pendiente. Sus enlaces y códigos anteriores ya no funcionan.
desk-code = Código
desk-link = Enlace
desk-copy-code = Copiar el código
desk-copy-link = Copiar el enlace
desk-qr = Mostrar como código QR
desk-qr-label = Código QR del enlace de invitación
desk-shown-once = El enlace y el código solo se muestran ahora. Entréguelos únicamente a esta persona.
desk-another = Invitar a otra persona
desk-preview = El correo tal como llegará
desk-preview-none = No se envía ningún correo. Recibirá un enlace y un código para entregarlos usted.
