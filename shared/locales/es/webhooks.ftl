# Webhooks: direcciones a las que se informa de lo que ocurre con las invitaciones. $number, $behind: números.
webhooks-nav = Webhooks
webhooks-title = Webhooks
webhooks-one = Webhook
webhooks-back = Todos los webhooks
webhooks-words = usher informa a otros programas de lo que ocurre con las invitaciones, en el momento en que ocurre.
webhooks-list = Webhooks
webhooks-none = Todavía no hay webhooks
webhooks-none-words = Añada uno y su programa sabrá qué pasa con cada invitación: enviada, abierta, aceptada, terminada.
webhooks-only-look = Su rol permite consultar los webhooks, pero no cambiarlos.
webhooks-add = Añadir un webhook
webhooks-url = Dirección
webhooks-url-hint = Empieza por https://. usher envía ahí cada mensaje por POST.
webhooks-owner = Invitaciones de
webhooks-owner-instance = Todas las organizaciones
webhooks-events = Eventos
webhooks-events-hint = Marque lo que le interesa a su programa. Si no marca nada, lo recibe todo.
webhooks-events-all = Todos
webhooks-events-some = { $number ->
    [one] { $number } tipo
   *[other] { $number } tipos
  }
webhooks-create = Añadir el webhook
webhooks-save = Guardar
webhooks-change = Cambiar la dirección y los eventos

webhooks-state = Estado
webhooks-state-on = Activo
webhooks-state-retrying = Reintentando
webhooks-state-paused = En pausa
webhooks-state-gone = Detenido
webhooks-state-failing = Detenido
webhooks-standing-on = Los mensajes llegan.
webhooks-standing-retrying = El último mensaje no llegó. usher lo intenta de nuevo por sí solo, y los mensajes posteriores esperan su turno.
webhooks-standing-paused = No se transmite nada hasta que lo reanude. Lo que ocurra mientras tanto se transmitirá entonces.
webhooks-standing-gone = El receptor respondió que ya no existe (410), así que usher se detuvo. No se ha perdido nada: reanude el webhook y se transmitirá lo que haya ocurrido mientras tanto.
webhooks-standing-failing = Un mensaje falló doce veces, así que usher se detuvo. No se ha perdido nada: corrija el receptor, reanude el webhook y se transmitirá lo que haya ocurrido mientras tanto.
webhooks-told = Transmitido hasta el evento
webhooks-told-to = { $behind ->
    [0] { $number }, el más reciente
    [one] { $number }, con { $behind } más en el registro
   *[other] { $number }, con { $behind } más en el registro
  }
webhooks-next-try = Próximo intento
webhooks-old-secret-until = Fin de validez del secreto anterior

webhooks-test = Enviar una prueba
webhooks-test-event = Prueba
webhooks-tested-well = La prueba ha llegado
webhooks-tested-badly = La prueba no ha llegado
webhooks-pause = Pausar
webhooks-resume = Reanudar
webhooks-remove = Eliminar
webhooks-remove-title = ¿Eliminar este webhook?
webhooks-remove-words = Con él se borran sus mensajes, su secreto y el historial de intentos. Si solo lo pausa, se conservan.
webhooks-remove-yes = Eliminar el webhook
webhooks-secret = Secreto
webhooks-secret-copy = Copiar el secreto
webhooks-secret-once = Cópielo ahora: solo se muestra esta vez. Con él, su programa comprueba que un mensaje viene de usher.
webhooks-rotate = Secreto nuevo
webhooks-rotate-words = Los mensajes se firman de inmediato con el secreto nuevo. Durante un tiempo llevan también una firma con el anterior, para que pueda hacer el cambio sin perder ninguno.
webhooks-rotate-yes = Crear un secreto nuevo
webhooks-overlap = Validez del secreto anterior
webhooks-overlap-day = 24 horas más
webhooks-overlap-week = 7 días más
webhooks-overlap-none = ninguna: se ha filtrado
webhooks-replay = Volver a transmitir
webhooks-replay-words = Transmite de nuevo todo a partir de un evento, en orden y con los mismos ID, para que su programa sepa lo que ya tiene.
webhooks-replay-from = A partir del evento número
webhooks-replay-hint = Es el número «sequence» de cada mensaje.
webhooks-replay-yes = Volver a transmitir

webhooks-done-added = El webhook se ha añadido
webhooks-done-rotated = Este es el secreto nuevo
webhooks-done-changed = Cambios guardados.
webhooks-done-paused = El webhook está en pausa.
webhooks-done-resumed = El webhook se ha reanudado.
webhooks-done-replayed = Se vuelve a transmitir todo a partir de ahí.
webhooks-done-removed = El webhook se ha eliminado.

webhooks-attempts = Envíos
webhooks-attempts-words = Los más recientes primero, durante 30 días.
webhooks-attempts-none = Todavía nada. Envíe una prueba o espere al próximo evento.
webhooks-attempts-older = Anteriores
webhooks-attempt-delivered = Ha llegado
webhooks-attempt-failed = Ha fallado
webhooks-attempt-number = intento { $number }
webhooks-attempt-body = Enviado
webhooks-attempt-answer = Respuesta
# $status: un estado HTTP.
webhooks-answered = El receptor respondió { $status } al cabo de { $milliseconds } ms.
webhooks-fault-private-address = La dirección lleva a la red interna del servidor. usher solo llama a esas direcciones si USHER_ALLOW_PRIVATE_ADDRESSES está definido.
webhooks-fault-unreachable = No hubo conexión o se interrumpió. Compruebe la dirección y que el receptor esté en marcha.
webhooks-fault-timed-out = El receptor no respondió en diez segundos. Debería responder primero y trabajar después.
webhooks-fault-secret-lost = usher ya no puede leer el secreto, porque la clave con la que se cifró ya no está. Cree un secreto nuevo.

problem-webhook-not-found = Este webhook no existe.
problem-webhook-url-invalid = La dirección debe empezar por https:// y no puede contener nombre de usuario ni contraseña; por ejemplo, https://hooks.example.com/usher.
problem-webhook-event-unknown = Ningún evento de una invitación se llama «{ $text }».
problem-webhooks-too-many = Aquí ya hay 20 webhooks. Elimine uno que no haga falta.
