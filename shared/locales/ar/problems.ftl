# حالات الرفض.
problem-auth-header-missing = ترويسة المصادقة مفقودة
problem-auth-header-invalid = ترويسة المصادقة غير صالحة
problem-token-invalid = رمز الوصول غير صالح
problem-sign-in-needed = يُرجى تسجيل الدخول أولًا.
problem-sign-in-wrong = الاسم وكلمة المرور غير متطابقين.
problem-organization-header-unknown = هذه المؤسسة غير موجودة
problem-membership-not-found = لم يُعثر على العضوية
problem-permission-denied = ليست لديك الصلاحية اللازمة لذلك
problem-invalid-field = { $text }
problem-invalid-body = { $text }
problem-user-id-missing = معرّف المستخدم مفقود
problem-user-not-found = لم يُعثر على هذا المستخدم
problem-user-already-initialised = سبق إعداد هذا المستخدم
problem-user-exists = هذا المستخدم موجود بالفعل
problem-user-not-active = هذا المستخدم غير نشط
problem-user-not-locked = هذا المستخدم غير مقفل
problem-user-already-inactive = هذا المستخدم معطّل بالفعل
problem-user-not-inactive = هذا المستخدم غير معطّل
problem-template-invalid = قالب الرابط غير صالح
problem-template-host = لا يجوز أن تؤدي الروابط إلى { $text }. يُرجى أن تطلب من أحد مالكي المؤسسة السماح بهذا المضيف.
problem-application-host = لا يجوز توجيه الناس إلى { $text }. اسمح بهذا المضيف للروابط أولًا.
problem-code-invalid = الرمز غير صالح
problem-code-not-found = لم يُعثر على الرمز
problem-password-too-short = كلمة المرور قصيرة جدًا
problem-password-too-long = كلمة المرور هذه أطول من 256 حرفًا. يُرجى اختيار كلمة أقصر.
problem-password-common = كلمة المرور هذه موجودة في قوائم كلمات يستخدمها كثيرون. يُرجى اختيار كلمة أخرى.
problem-password-personal = كلمة المرور هذه مأخوذة من اسمك أو عنوانك. يُرجى اختيار كلمة أخرى.
problem-password-guessable = كلمة المرور هذه سهلة التخمين. بضع كلمات إضافية تجعلها قوية.
problem-password-repeat-differs = كلمتا المرور مختلفتان.
problem-password-unchanged = هذه هي كلمة المرور التي يجب تغييرها. يُرجى اختيار كلمة أخرى.
problem-password-not-set = لم تُعيَّن كلمة مرور
problem-password-wrong = كلمة المرور غير صحيحة
problem-password-hash-unsupported = لا يمكن استيراد سوى تجزئات argon2id بصيغة PHC.
problem-organization-not-found = لم يُعثر على هذه المؤسسة
problem-organization-exists = هذه المؤسسة موجودة بالفعل
problem-invite-not-found = لا توجد دعوة كهذه.
problem-invite-not-pending = لم تعد هذه الدعوة مفتوحة. يُرجى إنشاء دعوة جديدة.
problem-expiry-out-of-range = يمكن أن تبقى الدعوة مفتوحة من ساعة واحدة إلى 90 يومًا.
problem-token-not-found = لا يوجد رمز وصول كهذا. ربما أُلغي من قبل.
problem-token-name-length = يتكوّن الاسم من 1 إلى 200 حرف.
problem-token-end-out-of-range = ينتهي رمز الوصول بعد هذه اللحظة وخلال 100 عام.
problem-end-not-later = يجب أن يكون الموعد النهائي الجديد بعد الموعد الحالي.
problem-email-invalid = هذا ليس عنوان بريد إلكتروني. يكون العنوان على شكل name@example.com.
problem-name-missing = يُرجى إدخال الاسم الأول واسم العائلة.
problem-name-too-long = لا يزيد الاسم على 200 حرف. يرجى تقصيره.
problem-email-missing = يرجى إدخال عنوان بريد إلكتروني.
problem-language-unknown = لا توجد نصوص بهذه اللغة بعد.
problem-set-up-over = انتهى وقت الإعداد. يُرجى فتح الرابط مرة أخرى؛ فلم يُستهلك شيء.
problem-not-declined = يُرجى وضع علامة في المربع للرفض. لم يتغيّر شيء.
problem-too-many-tries = محاولات كثيرة جدًا. يُرجى المحاولة مرة أخرى بعد { $seconds ->
    [zero] لحظات
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
  }.
problem-too-many-mails = وصل إلى هذا العنوان ما يكفي من الرسائل الآن. يُرجى المحاولة مرة أخرى بعد { $seconds ->
    [zero] لحظات
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
  }.
problem-mail-not-set-up = لا يمكن إرسال رسائل من هنا. اعرض رابطًا جديدًا وسلّمه بنفسك.
problem-too-many-streams = أنت تتابع بالفعل أكبر عدد مسموح به من الدعوات في وقت واحد. أنهِ إحدى هذه المتابعات أولًا.
problem-password-not-allowed = لا تستخدم هذه المؤسسة كلمات المرور.
problem-sign-in-by-passkey = لا تسمح { $text } بهذه الطريقة. سجّل الدخول بمفتاح المرور الخاص بك.
problem-sign-in-by-provider = لا تسمح { $text } بهذه الطريقة. سجّل الدخول بحسابك المربوط.
problem-sign-in-by-password = لا تسمح { $text } بهذه الطريقة. سجّل الدخول بكلمة المرور الخاصة بك.
problem-no-way-to-sign-in = لم تعد { $text } تسمح بالطريقة التي تسجّل بها الدخول، ولم تُعِدّ طريقة أخرى. اطلب من أحد مسؤولي { $text } طريقة دخول جديدة.
problem-domain-not-invited = لا تدعو هذه المؤسسة عناوين لدى { $text }.
problem-policy-value = هذه القيمة غير ممكنة هنا: { $text }.
problem-no-method-left = يحتاج الناس إلى طريقة لتسجيل الدخول: اسمح بكلمات المرور، أو بمفاتيح المرور إن كانت المتصفحات تستطيع استخدامها على العنوان العام.
problem-colour-unreadable = يصعب قراءة هذا اللون على خلفيته. أقرب لون مقروء: { $text }.
problem-expiry-beyond-policy = أقصى عدد من الساعات تبقى فيه دعوات هذه المؤسسة مفتوحة: { $text }.
problem-idempotency-key-reused = استُخدم هذا المفتاح (Idempotency-Key) مع طلب آخر. يُرجى استخدام مفتاح جديد.
problem-idempotency-key-length = يتكوّن المفتاح (Idempotency-Key) من حرف واحد إلى 255 حرفًا.
problem-body-too-large = محتوى الطلب كبير جدًا
problem-route-not-found = غير موجود
problem-method-not-allowed = هذه الطريقة غير مسموح بها هنا
problem-not-served = لا يقدّم usher هذا: { $text }
problem-try-again = usher مشغول الآن. يُرجى المحاولة مرة أخرى بعد لحظات.
problem-internal = حدث خطأ داخل usher. التفاصيل في السجل.
problem-passkeys-not-possible = مفاتيح المرور غير ممكنة هنا.
problem-passkey-refused = لم يُقبل مفتاح المرور هذا. حاول مجددًا من فضلك.
problem-passkey-unknown = مفتاح المرور هذا غير معروف هنا. ربما أُزيل؛ استخدم طريقة أخرى لتسجيل الدخول.
problem-passkey-not-found = لا يوجد مفتاح مرور كهذا.
problem-passkey-taken = مفتاح المرور هذا مسجّل بالفعل.
problem-passkey-name-length = يتكون اسم مفتاح المرور من 1 إلى 200 حرف.
problem-too-many-passkeys = لديك 20 مفتاح مرور ولا يمكن إضافة المزيد. أزل مفتاحًا لا تستخدمه.
problem-ceremony-over = استغرق ذلك وقتًا طويلًا. حاول مجددًا من فضلك.
problem-last-way-to-sign-in = هذه آخر طريقة لديك لتسجيل الدخول.
problem-provider-not-found = لا يوجد مزوّد هوية كهذا.
problem-provider-name-length = يتكون اسم المزوّد من 1 إلى 200 حرف.
problem-provider-issuer-invalid = يجب أن يكون المُصدِر عنوانًا يبدأ بـ https:// وبلا استعلام، مثل https://id.example.com.
problem-provider-client-id-invalid = معرّف العميل ناقص أو غير صحيح: انسخه من عند المزوّد.
problem-provider-scopes-invalid = النطاقات كلمات تفصل بينها مسافات، ويحتاج OpenID Connect إلى «openid» بينها.
problem-provider-apple-id-invalid = يتكوّن كل من معرّف الفريق ومعرّف المفتاح لدى Apple من عشرة أحرف وأرقام.
problem-provider-key-invalid = ليس هذا هو المفتاح الخاص: ألصق ملف ‎.p8 كاملًا كما أعطته Apple، بسطره الأول والأخير.
problem-provider-in-use = هناك أشخاص يسجّلون الدخول بهذا المزوّد. يمكن إيقافه، لكن لا يمكن إزالته ولا تغيير مُصدِره.
problem-provider-unreachable = مزوّد الهوية لا يستجيب. حاول مجددًا بعد قليل من فضلك.
problem-provider-address-private = يقود اسم المزوّد إلى شبكة الخادم نفسه. لا يتصل usher بعناوين كهذه إلا إذا ضُبط USHER_ALLOW_PRIVATE_ADDRESSES.
problem-provider-not-described = لا يوجد عند هذا المُصدِر وصف لمزوّد OpenID Connect. تحقق من العنوان: يطلب usher تحته ‎/.well-known/openid-configuration.
problem-provider-issuer-differs = يسمّي المزوّد نفسه بمُصدِر آخر: { $text }. يجب أن يتطابقا حتى آخر حرف.
problem-provider-client-refused = لا يقبل المزوّد معرّف العميل هذا مع هذا السر.
problem-provider-refused = أعادك { $text } دون أن يذكر من أنت. حاول مجددًا من فضلك.
problem-provider-cancelled = لقد توقفت عند { $text }. لم يُستهلك شيء؛ اختر مجددًا.
problem-provider-answer-refused = ما أجاب به المزوّد عنك لا يصح، فلم يُقبل. حاول مجددًا من فضلك.
problem-trip-over = استغرق ذلك وقتًا أطول من اللازم، أو بدأ في متصفح آخر. ابدأ من جديد من فضلك.
problem-identity-taken = هذا الحساب مربوط بالفعل.
problem-identity-unknown = لا أحد هنا يسجّل الدخول بهذا الحساب لدى { $text }.
problem-identity-not-found = لا يوجد حساب مربوط كهذا.
problem-identity-not-own = هذا حساب آخر لدى { $text } غير الحساب المربوط بك هنا. سجّل الدخول هناك بالحساب المربوط.
problem-too-many-identities = لا يمكن ربط حسابات أخرى.
problem-intent-invalid = انتهت العملية أو لا يطابق رمزها.
problem-session-intent-token-wrong = لا وجود لهذا الطلب، أو أن رمزه لا يطابق.
problem-session-intent-spent = استُخدم هذا الطلب من قبل.
problem-session-intent-expired = انتهى هذا الطلب.
problem-session-intent-other-person = حساب هذا الطلب غير مرتبط بهذا المستخدم.
problem-passkey-code-invalid = هذا الرابط أو الرمز لا يعمل، أو لم يعد يعمل. اطلب رابطًا جديدًا.
problem-passkey-domain = تنتمي مفاتيح المرور إلى النطاق { $text }. اترك النطاق فارغًا أو اذكر هذا النطاق.
problem-proof-needed = أثبت مرة أخرى أنك أنت.
problem-hand-off-over = لم يعد هذا الرمز يعمل. أظهر رمزًا جديدًا على جهازك الآخر.
problem-user-locked = هذا المستخدم مقفل
problem-session-not-found = لا توجد هذه الجلسة
problem-session-expired = انتهت هذه الجلسة
problem-session-token-wrong = رمز الجلسة غير صالح
problem-session-user-change = لا يمكن نقل الجلسة إلى شخص آخر
problem-session-no-challenge = لا تنتظر هذه الجلسة مفتاح مرور
problem-session-passkey-unknown = ليس لهذا الشخص مفتاح المرور هذا
problem-session-passkey-refused = لم يُقبل مفتاح المرور
problem-session-domain = مفاتيح المرور على هذا الخادم تخص النطاق { $text } وحده.
