# تسجيل الدخول والحساب الشخصي.
sign-in-title = تسجيل الدخول
sign-in-login-name = اسم المستخدم أو البريد الإلكتروني
sign-in-send = تسجيل الدخول
sign-in-passkey = تسجيل الدخول بمفتاح مرور
sign-in-have-code = هل لديك رمز دعوة؟

account-title = حسابك
account-name = الاسم
account-email = البريد الإلكتروني
account-login-name = اسم الدخول
account-to-desk = الانتقال إلى الدعوات
account-sessions-title = أماكن تسجيل دخولك
account-sessions-text = هل بينها ما لا تعرفه؟ يمكنك إنهاؤه من هنا.
account-session-current = هذا المتصفح
account-session-seen = آخر نشاط: { $moment }، تسجيل الدخول: { $since }
account-session-end = إنهاء
account-session-end-which = إنهاء الجلسة في { $browser }
account-session-unknown = متصفح غير معروف
account-session-browser = { $browser } على { $system }
account-sign-out = تسجيل الخروج

account-passkeys-title = مفاتيح المرور
account-passkeys-text = ينتمي كل مفتاح إلى جهاز أو إلى مدير كلمات مرور. المفتاح الثاني يفيدك إن فقدت الأول.
account-passkeys-none = ليس لديك أي مفتاح بعد. بمفتاح المرور تسجّل الدخول ببصمتك أو وجهك أو رقم PIN لجهازك.
account-passkey-made = أُنشئ { $created }، ولم يُستخدم بعد
account-passkey-used = أُنشئ { $created }، وآخر استخدام { $used }
account-passkey-name = الاسم
account-passkey-rename = إعادة تسمية
account-passkey-rename-which = إعادة تسمية مفتاح المرور { $name }
account-passkey-save = حفظ الاسم
account-passkey-remove = إزالة
account-passkey-remove-which = إزالة مفتاح المرور { $name }
account-passkey-add = إضافة مفتاح مرور
account-last-way-title = هل تريد إزالة آخر طريقة لتسجيل دخولك؟
account-last-way-text = من دون { $name } لن تتمكن من تسجيل الدخول، وستحتاج إلى دعوة جديدة.
account-last-way-send = إزالته على أي حال
account-last-way-keep = الاحتفاظ به
