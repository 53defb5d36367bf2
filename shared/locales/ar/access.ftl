# تسجيل الدخول والحساب الشخصي.
sign-in-title = تسجيل الدخول
sign-in-login-name = اسم المستخدم أو البريد الإلكتروني
sign-in-send = تسجيل الدخول
sign-in-have-code = هل لديك رمز دعوة؟

account-title = حسابك
account-name = الاسم
account-email = البريد الإلكتروني
account-login-name = اسم الدخول
account-to-desk = الانتقال إلى الدعوات
account-profile-title = الاسم واللغة
account-language = اللغة المفضلة
account-language-hint = للرسائل والصفحات.
account-language-none = لم تُختر لغة
account-save = حفظ
account-saved = حُفظ اسمك ولغتك.
account-sessions-title = أماكن تسجيل دخولك
account-sessions-text = هل بينها ما لا تعرفه؟ يمكنك إنهاؤه من هنا.
account-session-current = هذا المتصفح
account-session-seen = آخر نشاط: { $moment }، تسجيل الدخول: { $since }
account-session-end = إنهاء
account-session-end-which = إنهاء الجلسة في { $browser }
account-session-unknown = متصفح غير معروف
account-session-browser = { $browser } على { $system }
account-sign-out = تسجيل الخروج
