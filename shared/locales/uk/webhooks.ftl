# Вебхуки: адреси, яким повідомляють, що відбувається із запрошеннями. $number, $behind: числа.
webhooks-nav = Вебхуки
webhooks-title = Вебхуки
webhooks-one = Вебхук
webhooks-back = Усі вебхуки
webhooks-words = usher одразу повідомляє інші програми про те, що відбувається із запрошеннями.
webhooks-list = Вебхуки
webhooks-none = Вебхуків поки немає
webhooks-none-words = Додайте вебхук, і ваша програма знатиме про кожне запрошення: надіслано, відкрито, прийнято, завершено.
webhooks-only-look = Ваша роль дає змогу переглядати вебхуки, але не змінювати їх.
webhooks-add = Додати вебхук
webhooks-url = Адреса
webhooks-url-hint = Починається з https://. usher надсилає туди кожне сповіщення (POST).
webhooks-owner = Чиї запрошення
webhooks-owner-instance = Усі організації
webhooks-events = Події
webhooks-events-hint = Позначте, про що повідомляти вашу програму. Якщо не позначити нічого, usher повідомлятиме про все.
webhooks-events-all = Усі події
webhooks-events-some = { $number ->
    [one] { $number } подія
    [few] { $number } події
    [many] { $number } подій
   *[other] { $number } події
  }
webhooks-create = Додати вебхук
webhooks-save = Зберегти
webhooks-change = Змінити адресу й події

webhooks-state = Стан
webhooks-state-on = Увімкнено
webhooks-state-retrying = Нова спроба
webhooks-state-paused = Призупинено
webhooks-state-gone = Зупинено
webhooks-state-failing = Зупинено
webhooks-standing-on = Сповіщення надходять.
webhooks-standing-retrying = Останнє сповіщення не надійшло. usher спробує ще раз сам, а наступні чекають своєї черги.
webhooks-standing-paused = Сповіщення не надсилаються, доки ви не відновите надсилання. Про все, що станеться за цей час, usher повідомить потім.
webhooks-standing-gone = Одержувач відповів, що його більше немає (410), тому надсилання зупинено. Нічого не втрачено: відновіть його, і usher повідомить про все, що сталося за цей час.
webhooks-standing-failing = Одне сповіщення не надійшло за дванадцять спроб, тому надсилання зупинено. Нічого не втрачено: виправте одержувача й відновіть надсилання, і usher повідомить про все, що сталося за цей час.
webhooks-told = Остання надіслана подія
webhooks-told-to = { $behind ->
    [0] { $number }, найновіша
    [one] { $number }, у журналі ще { $behind }
    [few] { $number }, у журналі ще { $behind }
    [many] { $number }, у журналі ще { $behind }
   *[other] { $number }, у журналі ще { $behind }
  }
webhooks-next-try = Наступна спроба
webhooks-old-secret-until = Старий секрет діє до

webhooks-test = Надіслати тест
webhooks-test-event = Тест
webhooks-tested-well = Тест надійшов
webhooks-tested-badly = Тест не надійшов
webhooks-pause = Призупинити
webhooks-resume = Відновити
webhooks-remove = Видалити
webhooks-remove-title = Видалити цей вебхук?
webhooks-remove-words = Разом із ним буде видалено його сповіщення, секрет та історію спроб. Якщо його призупинити, вони збережуться.
webhooks-remove-yes = Видалити вебхук
webhooks-secret = Секрет
webhooks-secret-copy = Скопіювати секрет
webhooks-secret-once = Скопіюйте його зараз: його показано лише один раз. За ним ваша програма перевіряє, що сповіщення надійшло від usher.
webhooks-rotate = Новий секрет
webhooks-rotate-words = Сповіщення одразу підписуються новим секретом. Якийсь час у них буде й підпис старим, щоб ви могли перейти на новий і нічого не втратити.
webhooks-rotate-yes = Створити новий секрет
webhooks-overlap = Скільки ще діє старий
webhooks-overlap-day = 24 години
webhooks-overlap-week = 7 днів
webhooks-overlap-none = ніскільки: він став відомий стороннім
webhooks-replay = Надіслати ще раз
webhooks-replay-words = Надсилає ще раз усе, починаючи з вибраної події, у тому самому порядку й з тими самими ідентифікаторами, щоб ваша програма впізнала те, що вже має.
webhooks-replay-from = Починаючи з події номер
webhooks-replay-hint = Номер указано в кожному сповіщенні як «sequence».
webhooks-replay-yes = Надіслати ще раз

webhooks-done-added = Вебхук додано
webhooks-done-rotated = Новий секрет створено
webhooks-done-changed = Збережено.
webhooks-done-paused = Призупинено.
webhooks-done-resumed = Відновлено.
webhooks-done-replayed = Усе, починаючи з цієї події, буде надіслано ще раз.
webhooks-done-removed = Вебхук видалено.

webhooks-attempts = Що надіслано
webhooks-attempts-words = Спочатку нові, за 30 днів.
webhooks-attempts-none = Поки нічого. Надішліть тест або дочекайтеся наступної події.
webhooks-attempts-older = Раніші
webhooks-attempt-delivered = Надійшло
webhooks-attempt-failed = Не надійшло
webhooks-attempt-number = спроба { $number }
webhooks-attempt-body = Надіслано
webhooks-attempt-answer = Відповідь
# $status: код стану HTTP.
webhooks-answered = Одержувач відповів { $status } через { $milliseconds } мс.
webhooks-fault-private-address = Адреса веде у власну мережу сервера. usher звертається до таких адрес, лише якщо задано USHER_ALLOW_PRIVATE_ADDRESSES.
webhooks-fault-unreachable = З’єднання не встановилося або перервалося. Перевірте адресу та чи працює одержувач.
webhooks-fault-timed-out = Одержувач не відповів за десять секунд. Йому варто спершу відповідати, а вже потім братися до решти.
webhooks-fault-secret-lost = usher більше не може прочитати секрет: ключа, яким його зашифровано, немає. Створіть новий секрет.

problem-webhook-not-found = Такого вебхука немає.
problem-webhook-url-invalid = Адреса має починатися з https:// і не містити імені користувача чи пароля, наприклад https://hooks.example.com/usher.
problem-webhook-event-unknown = Запрошення не мають події «{ $text }».
problem-webhooks-too-many = Тут уже 20 вебхуків. Видаліть той, який більше не потрібен.
