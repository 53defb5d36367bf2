# Вебхуки: адреса, которым сообщают, что происходит с приглашениями. $number, $behind: числа.
webhooks-nav = Вебхуки
webhooks-title = Вебхуки
webhooks-one = Вебхук
webhooks-back = Все вебхуки
webhooks-words = usher сразу сообщает другим программам, что происходит с приглашениями.
webhooks-list = Вебхуки
webhooks-none = Вебхуков пока нет
webhooks-none-words = Добавьте вебхук, и ваша программа будет знать о каждом приглашении: отправлено, открыто, принято, завершено.
webhooks-only-look = Ваша роль позволяет смотреть вебхуки, но не изменять их.
webhooks-add = Добавить вебхук
webhooks-url = Адрес
webhooks-url-hint = Начинается с https://. usher отправляет туда каждое уведомление (POST).
webhooks-owner = Чьи приглашения
webhooks-owner-instance = Все организации
webhooks-events = События
webhooks-events-hint = Отметьте, о чём сообщать вашей программе. Если не отметить ничего, usher будет сообщать обо всём.
webhooks-events-all = Все события
webhooks-events-some = { $number ->
    [one] { $number } событие
    [few] { $number } события
    [many] { $number } событий
   *[other] { $number } события
  }
webhooks-create = Добавить вебхук
webhooks-save = Сохранить
webhooks-change = Изменить адрес и события

webhooks-state = Состояние
webhooks-state-on = Включён
webhooks-state-retrying = Новая попытка
webhooks-state-paused = Приостановлен
webhooks-state-gone = Остановлен
webhooks-state-failing = Остановлен
webhooks-standing-on = Уведомления доходят.
webhooks-standing-retrying = Последнее уведомление не дошло. usher попробует ещё раз сам, а следующие ждут своей очереди.
webhooks-standing-paused = Уведомления не отправляются, пока вы не возобновите отправку. Обо всём, что произойдёт за это время, usher сообщит потом.
webhooks-standing-gone = Получатель ответил, что его больше нет (410), поэтому отправка остановлена. Ничего не потеряно: возобновите её, и usher сообщит обо всём, что произошло за это время.
webhooks-standing-failing = Одно уведомление не дошло за двенадцать попыток, поэтому отправка остановлена. Ничего не потеряно: исправьте получателя и возобновите её, и usher сообщит обо всём, что произошло за это время.
webhooks-told = Последнее отправленное событие
webhooks-told-to = { $behind ->
    [0] { $number }, самое новое
    [one] { $number }, в журнале ещё { $behind }
    [few] { $number }, в журнале ещё { $behind }
    [many] { $number }, в журнале ещё { $behind }
   *[other] { $number }, в журнале ещё { $behind }
  }
webhooks-next-try = Следующая попытка
webhooks-old-secret-until = Старый секрет действует до

webhooks-test = Отправить тест
webhooks-test-event = Тест
webhooks-tested-well = Тест дошёл
webhooks-tested-badly = Тест не дошёл
webhooks-pause = Приостановить
webhooks-resume = Возобновить
webhooks-remove = Удалить
webhooks-remove-title = Удалить этот вебхук?
webhooks-remove-words = Вместе с ним удалятся его уведомления, секрет и история попыток. Если его приостановить, они сохранятся.
webhooks-remove-yes = Удалить вебхук
webhooks-secret = Секрет
webhooks-secret-copy = Скопировать секрет
webhooks-secret-once = Скопируйте его сейчас: он показан только один раз. По нему ваша программа проверяет, что уведомление пришло от usher.
webhooks-rotate = Новый секрет
webhooks-rotate-words = Уведомления сразу подписываются новым секретом. Какое-то время в них будет и подпись старым, чтобы вы могли перейти на новый и ничего не потерять.
webhooks-rotate-yes = Создать новый секрет
webhooks-overlap = Сколько ещё действует старый
webhooks-overlap-day = 24 часа
webhooks-overlap-week = 7 дней
webhooks-overlap-none = нисколько: он стал известен посторонним
webhooks-replay = Отправить ещё раз
webhooks-replay-words = Отправляет ещё раз всё начиная с выбранного события, в том же порядке и с теми же идентификаторами, чтобы ваша программа узнала то, что у неё уже есть.
webhooks-replay-from = Начиная с события номер
webhooks-replay-hint = Номер указан в каждом уведомлении как «sequence».
webhooks-replay-yes = Отправить ещё раз

webhooks-done-added = Вебхук добавлен
webhooks-done-rotated = Новый секрет создан
webhooks-done-changed = Сохранено.
webhooks-done-paused = Приостановлено.
webhooks-done-resumed = Возобновлено.
webhooks-done-replayed = Всё начиная с этого события будет отправлено ещё раз.
webhooks-done-removed = Вебхук удалён.

webhooks-attempts = Что отправлено
webhooks-attempts-words = Сначала новые, за 30 дней.
webhooks-attempts-none = Пока ничего. Отправьте тест или дождитесь следующего события.
webhooks-attempts-older = Более ранние
webhooks-attempt-delivered = Дошло
webhooks-attempt-failed = Не дошло
webhooks-attempt-number = попытка { $number }
webhooks-attempt-body = Отправлено
webhooks-attempt-answer = Ответ
# $status: код состояния HTTP.
webhooks-answered = Получатель ответил { $status } через { $milliseconds } мс.
webhooks-fault-private-address = Адрес ведёт в собственную сеть сервера. usher обращается к таким адресам, только если задано USHER_ALLOW_PRIVATE_ADDRESSES.
webhooks-fault-unreachable = Соединение не установилось или прервалось. Проверьте адрес и работает ли получатель.
webhooks-fault-timed-out = Получатель не ответил за десять секунд. Ему стоит сначала отвечать, а потом уже заниматься остальным.
webhooks-fault-secret-lost = usher больше не может прочитать секрет: ключа, которым он зашифрован, нет. Создайте новый секрет.

problem-webhook-not-found = Такого вебхука нет.
problem-webhook-url-invalid = Адрес должен начинаться с https:// и не содержать имени пользователя или пароля, например https://hooks.example.com/usher.
problem-webhook-event-unknown = У приглашений нет события «{ $text }».
problem-webhooks-too-many = Здесь уже 20 вебхуков. Удалите тот, который больше не нужен.
