# Рабочее место администратора: рамка, форма приглашения, список, одно приглашение.
desk-skip = К содержанию
desk-nav = Главное меню
desk-nav-invites = Приглашения
desk-nav-organizations = Организации
desk-nav-tokens = Токены
desk-nav-api = API
desk-nav-invite = Пригласить
desk-sign-out = Выйти
desk-sign-in = Войти снова
desk-not-found = Такой страницы нет
desk-not-found-words = Возможно, в адресе опечатка или страница переехала.
desk-to-invites = Все приглашения
desk-to-invite = Показать это приглашение
desk-refused = Не получилось
desk-loading = Загрузка…
desk-cancel = Отмена
desk-optional = (необязательно)
desk-missing = Заполните это поле.
desk-just-now = только что
desk-minutes-ago = { $number ->
    [one] { $number } минуту назад
    [few] { $number } минуты назад
    [many] { $number } минут назад
   *[other] { $number } минуты назад
  }
desk-hours-ago = { $number ->
    [one] { $number } час назад
    [few] { $number } часа назад
    [many] { $number } часов назад
   *[other] { $number } часа назад
  }
desk-days-ago = { $number ->
    [one] { $number } день назад
    [few] { $number } дня назад
    [many] { $number } дней назад
   *[other] { $number } дня назад
  }
desk-minutes-ahead = { $number ->
    [one] через { $number } минуту
    [few] через { $number } минуты
    [many] через { $number } минут
   *[other] через { $number } минуты
  }
desk-hours-ahead = { $number ->
    [one] через { $number } час
    [few] через { $number } часа
    [many] через { $number } часов
   *[other] через { $number } часа
  }
desk-days-ahead = { $number ->
    [one] через { $number } день
    [few] через { $number } дня
    [many] через { $number } дней
   *[other] через { $number } дня
  }
desk-copied = Скопировано
desk-copy-refused = Выделите и скопируйте вручную
invite-status-pending = Ожидает
invite-status-accepted = Принято
invite-status-expired = Истекло
invite-status-revoked = Отозвано
invite-status-declined = Отклонено
mail-state-queued = Письмо ждёт отправки
mail-state-sent = Почтовый сервер принял письмо
mail-state-deferred = Письмо пока не доставлено. usher попробует ещё раз.
mail-state-failed = Письмо не доставлено
mail-state-cancelled = Письмо отменено до отправки
desk-mail-since = С { $moment }
desk-mail-reply = Ответ почтового сервера: { $reply }
desk-mail-next-try = Следующая попытка: { $moment }
desk-mail-not-set-up = Почта не настроена, поэтому письма не отправляются.
desk-mail-not-set-up-way = Получите ссылку и код здесь и передайте их сами.
desk-person = Человек
desk-organization = Организация
desk-state = Состояние
desk-last-event = Последнее событие
desk-valid-until = Действует до
desk-link-until = Ссылка действует до
desk-inviter = Кто пригласил
desk-created = Создано
desk-actions = Действия
desk-application = Приложение
desk-note = Сообщение
desk-search = Имя или адрес электронной почты
desk-all-states = Все состояния
desk-filter = Фильтровать
desk-pages = Страницы
desk-first-page = Первая страница
desk-next-page = Следующая страница
desk-needs-attention = Требует внимания
desk-no-invites = Пока никто не приглашён
desk-no-invites-words = Пригласите первого человека: здесь появится его приглашение и всё, что с ним происходит.
desk-nothing-found = Подходящих приглашений нет
desk-nothing-found-words = Попробуйте ввести более короткую часть имени или выбрать другое состояние.
desk-show-all = Показать все приглашения
desk-resend = Отправить ещё раз
desk-resent = Новая ссылка отправляется. Прежние ссылки больше не действуют.
desk-new-link-earlier = Прежние ссылки и коды больше не действуют.
desk-new-link-until = Ссылка действует до { $moment }.
desk-new-link-title = Новая ссылка: { $name }
desk-new-link = Показать новую ссылку
desk-revoke = Отозвать
desk-revoked = Приглашение отозвано. Ссылка из него больше не действует.
desk-for-person = для: { $name }
desk-revoke-title = Отозвать приглашение: { $name }?
desk-revoke-words = Ссылка сразу перестанет действовать. Позже этого человека можно пригласить снова.
desk-revoke-yes = Отозвать приглашение
desk-invite-of = Приглашение: { $name }
desk-invite-again = Пригласить снова
desk-invite-id = Приглашение
desk-timeline = Что происходило
desk-by = автор: { $name }
desk-as-text = Текстом для обращения в поддержку
desk-copy-text = Скопировать текст
desk-new-title = Пригласить человека
desk-find = Найти человека
desk-find-hint = По имени или адресу электронной почты. Человека ещё нет в системе? Заполните форму ниже.
desk-search-button = Найти
desk-found = { $number ->
    [0] Никто не найден. Добавьте нового человека ниже.
    [one] Найден { $number } человек
    [few] Найдено { $number } человека
    [many] Найдено { $number } человек
   *[other] Найдено { $number } человека
  }
desk-has-sign-in = Вход уже настроен
desk-has-sign-in-words = Этому человеку не нужно приглашение: войти можно и так.
desk-open-since = Приглашение отправлено { $distance }, пока не принято
desk-open-words = Можно дать новую ссылку или создать здесь новое приглашение. Прежние ссылки тогда перестанут действовать.
desk-somebody-else = Другой человек
desk-new-person = Новый человек
desk-given-name = Имя
desk-family-name = Фамилия
desk-email = Адрес электронной почты
desk-did-you-mean = Возможно, вы имели в виду { $address }?
desk-known = Этот адрес уже есть в системе: { $name }.
desk-known-take = Пригласить этого человека
desk-language = Язык
desk-language-usual = Как принято в организации
desk-invitation = Приглашение
desk-how = Как передать приглашение?
desk-how-send = Отправить письмо
desk-how-return = Показать ссылку и код мне, письмо не отправлять
desk-how-both = Отправить письмо и показать ссылку и код мне
desk-valid-until-hint = Если поле пустое, действует срок организации. До конца выбранного дня (UTC), не больше 90 дней вперёд.
desk-application-hint = Упоминается в письме. Если не указать, возьмём приложение организации.
desk-url-template = Адрес ссылки
desk-url-template-hint = Для собственных страниц настройки входа. Подставляются {"{{.UserID}}, {{.Code}} и {{.OrgID}}"}.
desk-said-template = По такому адресу ссылка вести не может. Он должен начинаться с https:// (или со схемы вашего приложения, если ссылку передаёте вы сами), и для каждого {"{{"} нужно своё {"}}"}.
desk-said-variable = Подставить можно только {"{{.UserID}}, {{.Code}} и {{.OrgID}}"}.
desk-said-user-exists = Человек с таким адресом или именем пользователя уже есть.
desk-said-find = Найти этого человека
desk-link-web = В письме может быть только адрес, который начинается с https:// или http://.
desk-link-no-code = В ссылке не будет кода, и человеку придётся ввести его вручную. Чтобы код подставлялся сам, добавьте {"{{.Code}}"}.
desk-link-preview = Ссылка будет выглядеть так:
desk-note-hint = Несколько слов для этого человека, в письме они будут одним абзацем. Веб-адреса из текста убираются.
desk-note-reads = В письме это будет выглядеть так:
desk-submit = Отправить приглашение
desk-submit-return = Создать приглашение
desk-result-title = Приглашение готово: { $name }
desk-result-replaced = Было открытое приглашение. Его ссылки и коды больше не действуют.
desk-code = Код
desk-link = Ссылка
desk-copy-code = Скопировать код
desk-copy-link = Скопировать ссылку
desk-qr = Показать QR-код
desk-qr-label = QR-код со ссылкой на приглашение
desk-shown-once = Ссылка и код показаны только сейчас. Передайте их только этому человеку.
desk-another = Пригласить ещё кого-нибудь
desk-preview = Так будет выглядеть письмо
desk-preview-none = Письмо не отправится. Вы получите ссылку и код, чтобы передать их самостоятельно.
