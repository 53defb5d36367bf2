# Lo que comparten todas las páginas sencillas, y la página que dice qué no funcionó.
languages-label = Idioma
page-title = { $title } · { $house }
page-title-problem = Problema: { $title } · { $house }
signed-in-as-link = Cuenta de { $name }
password-label = Contraseña
password-show = Mostrar la contraseña
way-type-code = Escribir un código de invitación
way-sign-in = Iniciar sesión
way-account = Ir a su cuenta
way-back = Volver
way-try-again = Intentar de nuevo

problem-page-not-found-title = Esta página no existe
problem-page-not-found-text = Puede que la dirección tenga un error o que lo que había aquí ya no esté.
problem-page-forbidden-title = No tiene acceso a esta página
problem-page-forbidden-text = Su cuenta no permite verla. Si la necesita, pregunte a quien se encargue de usher en su organización.
problem-page-sign-in-title = Primero inicie sesión
problem-page-sign-in-text = Después llegará a la página que quería ver.
problem-page-slow-title = Una breve pausa, por favor
problem-page-busy-title = El servicio está saturado en este momento
problem-page-busy-text = No se ha perdido nada. Inténtelo de nuevo en un momento.
problem-page-broken-title = Algo ha fallado aquí
problem-page-broken-text = No ha sido culpa suya. Inténtelo de nuevo en un momento. Si vuelve a ocurrir, avise a quien le invitó.
problem-page-set-up-over-title = Se ha agotado el tiempo para la configuración
problem-page-set-up-over-text = Su invitación no se ha usado. Vuelva a abrir el enlace de su correo, o escriba su código, y continúe desde ahí.
problem-page-other-title = No se pudo completar

words-password-too-short = Esta contraseña tiene menos de { $text } caracteres. Añada algunos más.
words-password-too-long = Esta contraseña tiene más de 256 caracteres. Elija una más corta.
words-password-common = Muchas personas usan esta contraseña, por eso es de las primeras que se prueban. Elija otra.
words-password-personal = Esta contraseña está formada por su nombre o su dirección. Elija otra.
words-password-guessable = Esta contraseña es fácil de adivinar. Con una o dos palabras más será segura.
words-password-repeat-differs = Las dos contraseñas son distintas. Escriba ambas de nuevo.
words-sign-in-wrong = El nombre y la contraseña no coinciden.
words-password-wrong = La contraseña no es correcta.
words-code-invalid = Este código no coincide.
words-not-declined = Marque primero la casilla, para que sepamos que es usted. Por ahora no ha cambiado nada.
words-too-many-tries = Demasiados intentos. Podrá intentarlo de nuevo dentro de { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }.
words-too-many-mails = Por ahora esta dirección ya ha recibido suficientes correos. Podrá pedir otro dentro de { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }.
words-busy = usher está saturado en este momento. Inténtelo de nuevo dentro de poco.
words-already-set-up = Esta cuenta ya está configurada.

passkey-text = Su dispositivo comprueba que es usted con la huella digital, el rostro o su PIN. No hay nada que recordar y nadie puede robar esta llave con una página falsa.
passkey-create = Crear una llave de acceso
passkey-needs-script = Las llaves de acceso necesitan JavaScript, que está desactivado en este navegador. Todo lo demás funciona aquí sin él.
passkey-unable = Este navegador no puede crear llaves de acceso. Actualícelo o elija otro método.
passkey-needs-script-only = Las llaves de acceso necesitan JavaScript, que está desactivado en este navegador, y aquí no hay otro método. Actívelo o abra su enlace en otro navegador.
passkey-unable-only = Este navegador no puede crear llaves de acceso. Actualícelo o abra su enlace en otro dispositivo.
passkey-elsewhere = Este dispositivo no ofrece al navegador ninguna comprobación por huella digital, rostro o PIN. En su lugar, un teléfono o una llave de seguridad puede guardar su llave de acceso.
passkey-waiting = Siga las indicaciones de su dispositivo…
passkey-cancelled = No se ha creado ninguna llave de acceso y su invitación no se ha usado. Inténtelo de nuevo cuando quiera.
passkey-sign-in-cancelled = No se ha iniciado sesión. Inténtelo de nuevo o use su contraseña.
passkey-taken = Este dispositivo ya tiene una llave de acceso para su cuenta.
passkey-failed = No ha funcionado en este dispositivo. Inténtelo de nuevo, o use otro método u otro dispositivo.
