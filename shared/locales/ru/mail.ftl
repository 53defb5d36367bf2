# Приглашение. Предпросмотр на странице, HTML-часть и текстовая часть берут слова отсюда.
mail-subject = { $inviter } приглашает вас в приложение «{ $application }» ({ $organization })
# Когда организация уже названа.
mail-subject-short = { $inviter } приглашает вас в приложение «{ $application }»
mail-greeting = Здравствуйте, { $name }!
mail-greeting-nameless = Здравствуйте!
mail-headline = { $inviter } приглашает вас в приложение «{ $application }»
mail-who = { $inviter } ({ $organization }) приглашает вас в приложение «{ $application }».
mail-who-short = { $inviter } приглашает вас в приложение «{ $application }».
mail-why = Приглашение отправлено именно вам, на адрес { $address }. Выберите, как вы будете входить, — и можно начинать.
mail-note = { $inviter } пишет:
mail-replaces = Это ваше самое новое приглашение. Ссылки и коды из прежних писем больше не действуют.
mail-button = Настроить вход
mail-ends = Ссылка действует до { $until }.
mail-link = Если кнопка не работает, откройте этот адрес в браузере:
mail-link-plain = Чтобы начать, откройте эту ссылку:
mail-code = Если страница попросит код:
mail-not-expected = Не ждали этого приглашения? Ничего делать не нужно: с вашим адресом никто не войдёт.
mail-not-expected-action = Сообщить, что приглашение не для вас
mail-footer = Это приглашение отправлено на адрес { $address } с помощью usher. Отправитель: { $organization }.

# Ссылка для ключа доступа.
mail-passkey-subject = Ссылка для создания ключа доступа: { $organization }
mail-passkey-headline = Создайте ключ доступа
mail-passkey-who = Вы можете создать ключ доступа для своего аккаунта в организации «{ $organization }».
mail-passkey-why = С ключом доступа вы входите по отпечатку пальца, лицу или PIN-коду устройства. Откройте ссылку на том устройстве, где будет храниться ключ.
mail-passkey-button = Создать ключ доступа
mail-passkey-ends = Ссылка действует до { $until } и только для одного ключа доступа.
mail-passkey-not-expected = Не ждали этого письма? Не открывайте ссылку и сообщите об этом организации «{ $organization }»: тот, кто её откроет, сможет создать ключ доступа для вашего аккаунта.
mail-passkey-footer = Эта ссылка отправлена на адрес { $address } с помощью usher. Отправитель: { $organization }.

# Подтверждения: самому человеку и тому, кто его пригласил.
mail-receipt-subject = Ваш аккаунт готов: { $application }
mail-receipt-headline = Всё готово
mail-receipt-who = Ваш аккаунт в приложении «{ $application }» готов.
mail-receipt-why-passkey = Ключ доступа для него создан { $moment }. С этим ключом вы входите под именем { $login }.
mail-receipt-why-password = Пароль для него задан { $moment }. С этим паролем вы входите под именем { $login }.
mail-receipt-button = Перейти в аккаунт
mail-receipt-button-plain = Ваш аккаунт:
mail-receipt-not-you = Это были не вы? Сразу сообщите об этом организации «{ $organization }».
mail-joined-subject = Ваше приглашение в приложение «{ $application }» принято: { $person }
mail-joined-headline = Всё готово: { $person }
mail-joined-who = Ваше приглашение в приложение «{ $application }» принято: { $person } ({ $login }).
mail-joined-why-passkey = Ключ доступа создан { $moment }, теперь можно входить.
mail-joined-why-password = Пароль задан { $moment }, теперь можно входить.
mail-joined-button = Перейти к приглашениям
mail-joined-button-plain = Ваши приглашения:
mail-receipt-footer = Письмо отправлено на адрес { $address } с помощью usher, потому что изменилось что-то в вашем аккаунте или в приглашении, которое вы отправили.
