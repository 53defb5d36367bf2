# Запрошення. Попередній перегляд на сторінці, HTML-частина й текстова частина беруть слова звідси.
mail-subject = { $inviter } запрошує вас до застосунку «{ $application }» ({ $organization })
# Коли організацію вже названо.
mail-subject-short = { $inviter } запрошує вас до застосунку «{ $application }»
mail-greeting = Вітаємо, { $name }!
mail-greeting-nameless = Вітаємо!
mail-headline = { $inviter } запрошує вас до застосунку «{ $application }»
mail-who = { $inviter } ({ $organization }) запрошує вас до застосунку «{ $application }».
mail-who-short = { $inviter } запрошує вас до застосунку «{ $application }».
mail-why = Запрошення надіслано саме вам, на адресу { $address }. Виберіть, як ви входитимете, — і можна починати.
mail-note = { $inviter } пише:
mail-replaces = Це ваше найновіше запрошення. Посилання та коди з попередніх листів більше не діють.
mail-button = Налаштувати вхід
mail-ends = Посилання діє до { $until }.
mail-link = Якщо кнопка не працює, відкрийте цю адресу в браузері:
mail-link-plain = Щоб почати, відкрийте це посилання:
mail-code = Якщо сторінка попросить код:
mail-not-expected = Не чекали на це запрошення? Нічого робити не потрібно: з вашою адресою ніхто не ввійде.
mail-not-expected-action = Повідомити, що запрошення не для вас
mail-footer = Це запрошення надіслано на адресу { $address } за допомогою usher. Відправник: { $organization }.

# Посилання для ключа доступу.
mail-passkey-subject = Посилання для створення ключа доступу: { $organization }
mail-passkey-headline = Створіть ключ доступу
mail-passkey-who = Ви можете створити ключ доступу для свого облікового запису в організації «{ $organization }».
mail-passkey-why = З ключем доступу ви входите за відбитком пальця, обличчям або PIN-кодом пристрою. Відкрийте посилання на тому пристрої, де зберігатиметься ключ.
mail-passkey-button = Створити ключ доступу
mail-passkey-ends = Посилання діє до { $until } і лише для одного ключа доступу.
mail-passkey-not-expected = Не чекали на цей лист? Не відкривайте посилання й повідомте про це організацію «{ $organization }»: той, хто його відкриє, зможе створити ключ доступу для вашого облікового запису.
mail-passkey-footer = Це посилання надіслано на адресу { $address } за допомогою usher. Відправник: { $organization }.

# Підтвердження: самій людині й тому, хто її запросив.
mail-receipt-subject = Ваш обліковий запис готовий: { $application }
mail-receipt-headline = Усе готово
mail-receipt-who = Ваш обліковий запис у застосунку «{ $application }» готовий.
mail-receipt-why-passkey = Ключ доступу для нього створено { $moment }. З цим ключем ви входите під іменем { $login }.
mail-receipt-why-password = Пароль для нього задано { $moment }. З цим паролем ви входите під іменем { $login }.
mail-receipt-button = Перейти до облікового запису
mail-receipt-button-plain = Ваш обліковий запис:
mail-receipt-not-you = Це були не ви? Одразу повідомте про це організацію «{ $organization }».
mail-joined-subject = Ваше запрошення до застосунку «{ $application }» прийнято: { $person }
mail-joined-headline = Усе готово: { $person }
mail-joined-who = Ваше запрошення до застосунку «{ $application }» прийнято: { $person } ({ $login }).
mail-joined-why-passkey = Ключ доступу створено { $moment }, тепер можна входити.
mail-joined-why-password = Пароль задано { $moment }, тепер можна входити.
mail-joined-button = Перейти до запрошень
mail-joined-button-plain = Ваші запрошення:
mail-receipt-footer = Лист надіслано на адресу { $address } за допомогою usher, бо щось змінилося у вашому обліковому записі або в запрошенні, яке ви надіслали.
