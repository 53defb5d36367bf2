# مكتب المشرف: الإطار ونموذج الدعوة والقائمة والدعوة الواحدة.
desk-skip = إلى المحتوى
desk-nav = القائمة الرئيسية
desk-nav-invites = الدعوات
desk-nav-organizations = المؤسسات
desk-nav-tokens = رموز الوصول
desk-nav-api = واجهة API
desk-nav-invite = دعوة
desk-sign-out = تسجيل الخروج
desk-sign-in = تسجيل الدخول مجددًا
desk-not-found = لا توجد صفحة كهذه
desk-not-found-words = ربما كُتب العنوان خطأً أو نُقلت الصفحة.
desk-to-invites = كل الدعوات
desk-to-invite = عرض هذه الدعوة
desk-refused = لم ينجح ذلك
desk-loading = جارٍ التحميل…
desk-cancel = إلغاء
desk-optional = (اختياري)
desk-missing = يرجى ملء هذا الحقل.
desk-just-now = الآن
desk-minutes-ago = { $number ->
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $number } دقائق
   *[other] قبل { $number } دقيقة
  }
desk-hours-ago = { $number ->
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $number } ساعات
   *[other] قبل { $number } ساعة
  }
desk-days-ago = { $number ->
    [one] قبل يوم
    [two] قبل يومين
    [few] قبل { $number } أيام
   *[other] قبل { $number } يومًا
  }
desk-minutes-ahead = { $number ->
    [one] بعد دقيقة
    [two] بعد دقيقتين
    [few] بعد { $number } دقائق
   *[other] بعد { $number } دقيقة
  }
desk-hours-ahead = { $number ->
    [one] بعد ساعة
    [two] بعد ساعتين
    [few] بعد { $number } ساعات
   *[other] بعد { $number } ساعة
  }
desk-days-ahead = { $number ->
    [one] بعد يوم
    [two] بعد يومين
    [few] بعد { $number } أيام
   *[other] بعد { $number } يومًا
  }
desk-copied = تم النسخ
desk-copy-refused = يرجى التحديد والنسخ يدويًا
invite-status-pending = قيد الانتظار
invite-status-accepted = مقبولة
invite-status-expired = منتهية
invite-status-revoked = مسحوبة
invite-status-declined = مرفوضة
mail-state-queued = الرسالة بانتظار الإرسال
mail-state-sent = استلم خادم البريد الرسالة
mail-state-deferred = لم تصل الرسالة بعد. سيعيد usher المحاولة.
mail-state-failed = لم تصل الرسالة
mail-state-cancelled = سُحبت الرسالة قبل إرسالها
desk-mail-since = منذ { $moment }
desk-mail-reply = ردّ خادم البريد: { $reply }
desk-mail-next-try = المحاولة التالية: { $moment }
desk-mail-not-set-up = البريد غير معدّ، فلا تُرسل أي رسالة.
desk-mail-not-set-up-way = اعرض الروابط والرموز بدلًا من ذلك وسلّمها بنفسك.
desk-person = الشخص
desk-organization = المؤسسة
desk-state = الحالة
desk-last-event = آخر حدث
desk-valid-until = صالحة حتى
desk-link-until = الرابط صالح حتى
desk-inviter = الداعي
desk-created = أُنشئت
desk-actions = الإجراءات
desk-application = التطبيق
desk-note = ملاحظة
desk-search = الاسم أو عنوان البريد
desk-all-states = كل الحالات
desk-filter = تصفية
desk-pages = الصفحات
desk-first-page = الصفحة الأولى
desk-next-page = الصفحة التالية
desk-needs-attention = تحتاج إلى انتباه
desk-no-invites = لم يُدعَ أحد بعد
desk-no-invites-words = ادعُ أول شخص، وستظهر هنا دعوته وما آلت إليه.
desk-nothing-found = لا توجد دعوة مطابقة
desk-nothing-found-words = جرّب جزءًا أقصر من الاسم أو حالة أخرى.
desk-show-all = عرض كل الدعوات
desk-resend = إعادة الإرسال
desk-resent = رابط جديد في الطريق. لم تعد الروابط السابقة صالحة.
desk-new-link-earlier = لم تعد الروابط والرموز السابقة صالحة.
desk-new-link-until = الرابط صالح حتى { $moment }.
desk-new-link-title = رابط جديد لـ { $name }
desk-new-link = عرض رابط جديد
desk-revoke = سحب
desk-revoked = سُحبت الدعوة ولم يعد رابطها صالحًا.
desk-for-person = لـ { $name }
desk-revoke-title = أتريد سحب دعوة { $name }؟
desk-revoke-words = يتوقف الرابط فورًا. يمكنك دعوة الشخص لاحقًا من جديد.
desk-revoke-yes = سحب الدعوة
desk-invite-of = دعوة { $name }
desk-invite-again = دعوة من جديد
desk-invite-id = الدعوة
desk-timeline = ما حدث
desk-by = بواسطة { $name }
desk-as-text = نصّ لتذكرة الدعم
desk-copy-text = نسخ النص
desk-new-title = دعوة شخص
desk-find = البحث عن شخص
desk-find-hint = بالاسم أو عنوان البريد. شخص جديد؟ املأ النموذج أدناه.
desk-search-button = بحث
desk-found = { $number ->
    [0] لم يُعثر على أحد. أدخله شخصًا جديدًا أدناه.
    [one] عُثر على شخص واحد
    [two] عُثر على شخصين
    [few] عُثر على { $number } أشخاص
   *[other] عُثر على { $number } شخصًا
  }
desk-has-sign-in = لديه طريقة لتسجيل الدخول
desk-has-sign-in-words = لا يحتاج هذا الشخص إلى دعوة، فبإمكانه تسجيل الدخول.
desk-open-since = دُعي { $distance } ولم يقبل بعد
desk-open-words = يمكنك إعطاؤه رابطًا جديدًا أو إنشاء دعوة جديدة هنا، وعندها لا تعود الروابط السابقة صالحة.
desk-somebody-else = شخص آخر
desk-new-person = شخص جديد
desk-given-name = الاسم
desk-family-name = اسم العائلة
desk-email = عنوان البريد الإلكتروني
desk-did-you-mean = هل تقصد { $address }؟
desk-known = هذا العنوان مسجّل باسم { $name }.
desk-known-take = دعوة هذا الشخص
desk-language = اللغة
desk-language-usual = لغة المؤسسة
desk-invitation = الدعوة
desk-how = كيف تصل إليه؟
desk-how-send = إرسال رسالة
desk-how-return = عرض الرابط والرمز دون إرسال رسالة
desk-how-both = إرسال رسالة وعرض الرابط والرمز
desk-valid-until-hint = إذا تُرك فارغًا فالمدة ما تحدده المؤسسة. حتى نهاية ذلك اليوم (UTC)، وبعد 90 يومًا على الأكثر.
desk-application-hint = يُذكر في الرسالة. وإلا فتطبيق المؤسسة.
desk-url-template = عنوان الرابط
desk-url-template-hint = لصفحات الإعداد الخاصة بك. تُملأ {"{{.UserID}} و{{.Code}} و{{.OrgID}}"} تلقائيًا.
desk-said-template = لا يمكن أن يقود رابط إلى هذا العنوان. يبدأ العنوان بـ https:// (أو، للروابط التي تسلّمها بنفسك، بمخطط تطبيقك)، ولكل {"{{"} قوسها {"}}"}.
desk-said-variable = لا يُملأ إلا {"{{.UserID}} و{{.Code}} و{{.OrgID}}"}.
desk-said-user-exists = يوجد هنا شخص بهذا العنوان أو باسم المستخدم هذا.
desk-said-find = البحث عن هذا الشخص
desk-link-web = لا يمكن أن تحمل الرسالة إلا عنوانًا يبدأ بـ https:// أو http://.
desk-link-no-code = لن يحمل الرابط الرمز، فعلى الشخص كتابته بنفسه. ليُملأ تلقائيًا أضف {"{{.Code}}"}.
desk-link-preview = سيبدو الرابط هكذا:
desk-note-hint = بضع كلمات للشخص تظهر في الرسالة فقرةً واحدة. تُحذف منها عناوين الويب.
desk-note-reads = ستُقرأ في الرسالة هكذا:
desk-submit = إرسال الدعوة
desk-submit-return = إنشاء الدعوة
desk-result-title = دُعي { $name }
desk-result-replaced = كانت هناك دعوة مفتوحة. لم تعد روابطها ورموزها السابقة صالحة.
desk-code = الرمز
desk-link = الرابط
desk-copy-code = نسخ الرمز
desk-copy-link = نسخ الرابط
desk-qr = عرض رمز QR
desk-qr-label = رمز QR لرابط الدعوة
desk-shown-once = يظهر الرابط والرمز الآن فقط. سلّمهما لهذا الشخص وحده.
desk-another = دعوة شخص آخر
desk-preview = الرسالة كما ستصل
desk-preview-none = لا تُرسل رسالة. ستحصل على رابط ورمز لتسليمهما.
