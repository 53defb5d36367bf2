# ما تشترك فيه الصفحات البسيطة، والصفحة التي تخبر بما لم ينجح.
languages-label = اللغة
page-title = { $title } · { $house }
page-title-problem = تنبيه: { $title } · { $house }
signed-in-as-link = حساب { $name }
password-label = كلمة المرور
password-show = إظهار كلمة المرور
way-type-code = إدخال رمز دعوة
way-sign-in = تسجيل الدخول
way-account = الانتقال إلى حسابك
way-back = رجوع
way-try-again = المحاولة مرة أخرى

problem-page-not-found-title = هذه الصفحة غير موجودة
problem-page-not-found-text = ربما كُتب العنوان خطأً، أو أن الصفحة لم تعد هنا.
problem-page-forbidden-title = هذه الصفحة غير متاحة لك
problem-page-forbidden-text = لا يملك حسابك صلاحية الاطلاع عليها. إن كنت بحاجة إليها فتواصل مع المسؤول عن usher في مؤسستك.
problem-page-sign-in-title = يُرجى تسجيل الدخول أولًا
problem-page-sign-in-text = بعد ذلك ستنتقل إلى الصفحة التي أردتها.
problem-page-slow-title = استراحة قصيرة من فضلك
problem-page-busy-title = الخدمة مشغولة الآن
problem-page-busy-text = لم يضع شيء. حاول مرة أخرى بعد لحظات.
problem-page-broken-title = حدث خطأ لدينا
problem-page-broken-text = لم يكن السبب منك. حاول مرة أخرى بعد لحظات، وإن تكرر ذلك فأخبر من دعاك.
problem-page-set-up-over-title = انتهت المهلة المخصصة للإعداد
problem-page-set-up-over-text = ما زال رمزك صالحًا ولم يُستهلك. افتح الرابط في بريدك مرة أخرى أو أدخل رمزك، ثم أكمل من هناك.
problem-page-other-title = لم ينجح ذلك

words-password-too-short = عدد أحرف كلمة المرور هذه أقل من { $text }. أضف إليها بعض الأحرف من فضلك.
words-password-too-long = كلمة المرور هذه أطول من 256 حرفًا. اختر كلمة أقصر من فضلك.
words-password-common = يستخدم كثيرون كلمة المرور هذه، ولذلك تُجرَّب أولًا. اختر كلمة أخرى من فضلك.
words-password-personal = كلمة المرور هذه مأخوذة من اسمك أو عنوانك. اختر كلمة أخرى من فضلك.
words-password-guessable = يسهل تخمين كلمة المرور هذه. كلمة إضافية أو كلمتان تجعلانها قوية.
words-password-repeat-differs = كلمتا المرور غير متطابقتين. أدخلهما مرة أخرى من فضلك.
words-sign-in-wrong = الاسم وكلمة المرور غير متطابقين.
words-password-wrong = كلمة المرور هذه غير صحيحة.
words-code-invalid = هذا الرمز غير مطابق.
words-not-declined = ضع علامة في المربع أولًا لنتأكد أنك أنت من يرفض. لم يتغير شيء حتى الآن.
words-too-many-tries = محاولات كثيرة. يمكنك المحاولة مرة أخرى بعد { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
  }.
words-too-many-mails = أُرسل إلى هذا العنوان ما يكفي من الرسائل الآن. يمكنك طلب رسالة أخرى بعد { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
  }.
words-busy = خدمة usher مشغولة الآن. حاول مرة أخرى بعد لحظات.
words-already-set-up = هذا الحساب أُعِدّ من قبل.

passkey-text = يتحقق جهازك من هويتك ببصمتك أو وجهك أو رقم PIN. لا شيء عليك تذكّره، ولا يمكن لأحد سرقته بصفحة مزيفة.
passkey-create = إنشاء مفتاح مرور
passkey-needs-script = يحتاج مفتاح المرور إلى JavaScript، وهي متوقفة في هذا المتصفح. أما الطرق الأخرى هنا فلا تحتاج إليها.
passkey-unable = لا يستطيع هذا المتصفح إنشاء مفاتيح مرور. حدّثه أو اختر طريقة أخرى.
passkey-needs-script-only = يحتاج مفتاح المرور إلى JavaScript، وهي متوقفة في هذا المتصفح، ولا توجد طريقة أخرى هنا. شغّلها أو افتح رابطك في متصفح آخر.
passkey-unable-only = لا يستطيع هذا المتصفح إنشاء مفاتيح مرور. حدّثه أو افتح رابطك على جهاز آخر.
passkey-elsewhere = لا يوفر هذا الجهاز للمتصفح تحققًا بالبصمة أو الوجه أو رقم PIN. يمكن أن يحفظ هاتف أو مفتاح أمان مفتاح مرورك بدلًا منه.
passkey-waiting = اتبع ما يقوله جهازك …
passkey-cancelled = لم يُنشأ مفتاح مرور ولم يُستهلك شيء. حاول مجددًا متى شئت.
passkey-sign-in-cancelled = لم تسجّل الدخول. حاول مجددًا أو استخدم كلمة مرورك.
passkey-taken = على هذا الجهاز مفتاح مرور لحسابك بالفعل.
passkey-failed = لم ينجح ذلك على هذا الجهاز. حاول مجددًا أو استخدم طريقة أخرى أو جهازًا آخر.
