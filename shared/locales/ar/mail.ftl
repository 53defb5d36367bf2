# الدعوة: تُؤخذ منها كلمات المعاينة وجزء HTML والجزء النصي.
mail-subject = دعوة من { $inviter } إلى { $application } ({ $organization })
# حين تكون المؤسسة مذكورة من قبل.
mail-subject-short = دعوة من { $inviter } إلى { $application }
mail-greeting = مرحبًا { $name }،
mail-greeting-nameless = مرحبًا،
mail-headline = دعوة من { $inviter } إلى { $application }
mail-who = وصلتك دعوة من { $inviter } ({ $organization }) إلى { $application }.
mail-who-short = وصلتك دعوة من { $inviter } إلى { $application }.
mail-why = الدعوة موجّهة إليك على العنوان { $address }. يُرجى اختيار طريقة تسجيل الدخول، وبعدها يمكنك البدء.
mail-note = رسالة من { $inviter }:
mail-replaces = هذه أحدث دعوة لك. الروابط والرموز في الرسائل السابقة لم تعد صالحة.
mail-button = إعداد تسجيل الدخول
mail-ends = هذا الرابط صالح حتى { $until }.
mail-link = إذا لم يعمل الزر، فيُرجى فتح هذا العنوان في المتصفح:
mail-link-plain = للبدء، يُرجى فتح هذا الرابط:
mail-code = إذا طُلب منك الرمز في إحدى الصفحات:
mail-not-expected = لم تكن هذه الدعوة متوقعة؟ لا داعي لفعل أي شيء؛ فلن يدخل أحد باستخدام عنوانك.
mail-not-expected-action = إبلاغنا بأنها ليست لك
mail-footer = أُرسلت هذه الدعوة من { $organization } إلى { $address } عبر usher.

# رابط مفتاح المرور.
mail-passkey-subject = أنشئ مفتاح مرور لدى { $organization }
mail-passkey-headline = أنشئ مفتاح مرور
mail-passkey-who = يمكنك إنشاء مفتاح مرور لحسابك لدى { $organization }.
mail-passkey-why = بمفتاح المرور تسجّل الدخول ببصمة الإصبع أو الوجه أو رمز PIN لجهازك. افتح الرابط على الجهاز الذي سيحمله.
mail-passkey-button = أنشئ مفتاح مرور
mail-passkey-ends = يعمل هذا الرابط حتى { $until } ولمفتاح مرور واحد.
mail-passkey-not-expected = لم تكن تتوقع هذا؟ لا تفتح الرابط وأخبر { $organization }: فمن يفتحه يستطيع إنشاء مفتاح مرور لحسابك.
mail-passkey-footer = أرسلت { $organization } هذا الرابط إلى { $address } عبر usher.

# إيصالات: للشخص ولمن دعاه.
mail-receipt-subject = حسابك في { $application } جاهز
mail-receipt-headline = كل شيء جاهز
mail-receipt-who = حسابك في { $application } جاهز.
mail-receipt-why-passkey = أنشأت له مفتاح مرور في { $moment }. به تسجّل الدخول باسم { $login }.
mail-receipt-why-password = اخترت له كلمة مرور في { $moment }. بها تسجّل الدخول باسم { $login }.
mail-receipt-button = اعرض حسابك
mail-receipt-button-plain = حسابك:
mail-receipt-not-you = لم تكن أنت؟ أخبر { $organization } فورًا.
mail-joined-subject = قَبِل { $person } دعوتك إلى { $application }
mail-joined-headline = { $person } جاهز
mail-joined-who = قَبِل { $person } ({ $login }) دعوتك إلى { $application }.
mail-joined-why-passkey = أُنشئ مفتاح مرور في { $moment } وصار تسجيل الدخول ممكنًا.
mail-joined-why-password = اختيرت كلمة مرور في { $moment } وصار تسجيل الدخول ممكنًا.
mail-joined-button = اعرض دعواتك
mail-joined-button-plain = دعواتك:
mail-receipt-footer = أُرسلت إلى { $address } عبر usher لأن شيئًا تغيّر في حسابك أو في دعوة منك.
