# Робоче місце адміністратора: рамка, форма запрошення, список, одне запрошення.
desk-skip = До вмісту
desk-nav = Головне меню
desk-nav-invites = Запрошення
desk-nav-organizations = Організації
desk-nav-tokens = Токени
desk-nav-api = API
desk-nav-invite = Запросити
desk-sign-out = Вийти
desk-sign-in = Увійти знову
desk-not-found = Такої сторінки немає
desk-not-found-words = Можливо, в адресі помилка або сторінку перенесено.
desk-to-invites = Усі запрошення
desk-to-invite = Показати це запрошення
desk-refused = Не вдалося
desk-loading = Завантаження…
desk-cancel = Скасувати
desk-optional = (необов’язково)
desk-missing = Заповніть це поле.
desk-just-now = щойно
desk-minutes-ago = { $number ->
    [one] { $number } хвилину тому
    [few] { $number } хвилини тому
    [many] { $number } хвилин тому
   *[other] { $number } хвилини тому
  }
desk-hours-ago = { $number ->
    [one] { $number } годину тому
    [few] { $number } години тому
    [many] { $number } годин тому
   *[other] { $number } години тому
  }
desk-days-ago = { $number ->
    [one] { $number } день тому
    [few] { $number } дні тому
    [many] { $number } днів тому
   *[other] { $number } дня тому
  }
desk-minutes-ahead = { $number ->
    [one] за { $number } хвилину
    [few] за { $number } хвилини
    [many] за { $number } хвилин
   *[other] за { $number } хвилини
  }
desk-hours-ahead = { $number ->
    [one] за { $number } годину
    [few] за { $number } години
    [many] за { $number } годин
   *[other] за { $number } години
  }
desk-days-ahead = { $number ->
    [one] за { $number } день
    [few] за { $number } дні
    [many] за { $number } днів
   *[other] за { $number } дня
  }
desk-copied = Скопійовано
desk-copy-refused = Виділіть і скопіюйте вручну
invite-status-pending = Очікує
invite-status-accepted = Прийнято
invite-status-expired = Термін минув
invite-status-revoked = Відкликано
invite-status-declined = Відхилено
mail-state-queued = Лист чекає на надсилання
mail-state-sent = Поштовий сервер прийняв лист
mail-state-deferred = Лист поки не доставлено. usher спробує ще раз.
mail-state-failed = Лист не доставлено
mail-state-cancelled = Лист скасовано до надсилання
desk-mail-since = З { $moment }
desk-mail-reply = Відповідь поштового сервера: { $reply }
desk-mail-next-try = Наступна спроба: { $moment }
desk-mail-not-set-up = Пошту не налаштовано, тому листи не надсилаються.
desk-mail-not-set-up-way = Отримайте посилання та код тут і передайте їх самі.
desk-person = Людина
desk-organization = Організація
desk-state = Стан
desk-last-event = Остання подія
desk-valid-until = Діє до
desk-link-until = Посилання діє до
desk-inviter = Хто запросив
desk-created = Створено
desk-actions = Дії
desk-application = Застосунок
desk-note = Повідомлення
desk-search = Ім’я або адреса електронної пошти
desk-all-states = Усі стани
desk-filter = Фільтрувати
desk-pages = Сторінки
desk-first-page = Перша сторінка
desk-next-page = Наступна сторінка
desk-needs-attention = Потребує уваги
desk-no-invites = Поки нікого не запрошено
desk-no-invites-words = Запросіть першу людину: тут з’явиться її запрошення й усе, що з ним відбувається.
desk-nothing-found = Відповідних запрошень немає
desk-nothing-found-words = Спробуйте ввести коротшу частину імені або вибрати інший стан.
desk-show-all = Показати всі запрошення
desk-resend = Надіслати ще раз
desk-resent = Нове посилання надсилається. Попередні посилання більше не діють.
desk-new-link-earlier = Попередні посилання та коди більше не діють.
desk-new-link-until = Посилання діє до { $moment }.
desk-new-link-title = Нове посилання: { $name }
desk-new-link = Показати нове посилання
desk-revoke = Відкликати
desk-revoked = Запрошення відкликано. Посилання з нього більше не діє.
desk-for-person = для: { $name }
desk-revoke-title = Відкликати запрошення: { $name }?
desk-revoke-words = Посилання відразу перестане діяти. Згодом цю людину можна запросити знову.
desk-revoke-yes = Відкликати запрошення
desk-invite-of = Запрошення: { $name }
desk-invite-again = Запросити знову
desk-invite-id = Запрошення
desk-timeline = Що відбувалося
desk-by = автор: { $name }
desk-as-text = Текстом для звернення до підтримки
desk-copy-text = Скопіювати текст
desk-new-title = Запросити людину
desk-find = Знайти людину
desk-find-hint = За іменем або адресою електронної пошти. Людини ще немає в системі? Заповніть форму нижче.
desk-search-button = Знайти
desk-found = { $number ->
    [0] Нікого не знайдено. Додайте нову людину нижче.
    [one] Знайдено { $number } людину
    [few] Знайдено { $number } людини
    [many] Знайдено { $number } людей
   *[other] Знайдено { $number } людини
  }
desk-has-sign-in = Вхід уже налаштовано
desk-has-sign-in-words = Ця людина не потребує запрошення: увійти можна й так.
desk-open-since = Запрошення надіслано { $distance }, поки не прийнято
desk-open-words = Можна дати нове посилання або створити тут нове запрошення. Попередні посилання тоді перестануть діяти.
desk-somebody-else = Інша людина
desk-new-person = Нова людина
desk-given-name = Ім’я
desk-family-name = Прізвище
desk-email = Адреса електронної пошти
desk-did-you-mean = Можливо, ви мали на увазі { $address }?
desk-known = Ця адреса вже є в системі: { $name }.
desk-known-take = Запросити цю людину
desk-language = Мова
desk-language-usual = Як прийнято в організації
desk-invitation = Запрошення
desk-how = Як передати запрошення?
desk-how-send = Надіслати лист
desk-how-return = Показати посилання та код мені, лист не надсилати
desk-how-both = Надіслати лист і показати посилання та код мені
desk-valid-until-hint = Якщо поле порожнє, діє термін організації. До кінця вибраного дня (UTC), щонайбільше на 90 днів наперед.
desk-application-hint = Згадується в листі. Якщо не вказати, візьмемо застосунок організації.
desk-url-template = Адреса посилання
desk-url-template-hint = Для власних сторінок налаштування входу. Підставляються {"{{.UserID}}, {{.Code}} і {{.OrgID}}"}.
desk-said-template = На таку адресу посилання вести не може. Вона має починатися з https:// (або зі схеми вашого застосунку, якщо посилання передаєте ви самі), і для кожного {"{{"} потрібне своє {"}}"}.
desk-said-variable = Підставити можна лише {"{{.UserID}}, {{.Code}} і {{.OrgID}}"}.
desk-said-user-exists = Людина з такою адресою або іменем користувача вже є.
desk-said-find = Знайти цю людину
desk-link-web = У листі може бути лише адреса, що починається з https:// або http://.
desk-link-no-code = Посилання не міститиме коду, і людині доведеться ввести його вручну. Щоб код підставлявся сам, додайте {"{{.Code}}"}.
desk-link-preview = Посилання матиме такий вигляд:
desk-note-hint = Кілька слів для цієї людини, у листі вони будуть одним абзацом. Вебадреси з тексту прибираються.
desk-note-reads = У листі це матиме такий вигляд:
desk-submit = Надіслати запрошення
desk-submit-return = Створити запрошення
desk-result-title = Запрошення готове: { $name }
desk-result-replaced = Було відкрите запрошення. Його посилання та коди більше не діють.
desk-code = Код
desk-link = Посилання
desk-copy-code = Скопіювати код
desk-copy-link = Скопіювати посилання
desk-qr = Показати QR-код
desk-qr-label = QR-код із посиланням на запрошення
desk-shown-once = Посилання та код показано лише зараз. Передайте їх тільки цій людині.
desk-another = Запросити ще когось
desk-preview = Такий вигляд матиме лист
desk-preview-none = Лист не надсилатиметься. Ви отримаєте посилання та код, щоб передати їх самостійно.
