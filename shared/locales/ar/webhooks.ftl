# الخطافات: عناوين تُبلَّغ بما يحدث للدعوات. ‎$number و‎$behind: أعداد.
webhooks-nav = خطافات الويب
webhooks-title = خطافات الويب
webhooks-one = خطاف ويب
webhooks-back = كل خطافات الويب
webhooks-words = يُبلغ usher البرامج الأخرى بما يحدث للدعوات فور حدوثه.
webhooks-list = خطافات الويب
webhooks-none = لا توجد خطافات ويب بعد
webhooks-none-words = أضف واحدًا ليعلم برنامجك بكل دعوة: أُرسلت، فُتحت، قُبلت، انتهت.
webhooks-only-look = يتيح لك دورك عرض خطافات الويب لا تغييرها.
webhooks-add = إضافة خطاف ويب
webhooks-url = العنوان
webhooks-url-hint = يبدأ بـ https://. يرسل usher كل رسالة إليه.
webhooks-owner = دعوات
webhooks-owner-instance = كل المؤسسات
webhooks-events = الأحداث
webhooks-events-hint = حدّد ما يريد برنامجك معرفته. إن لم تحدد شيئًا فسيُبلَّغ بكل شيء.
webhooks-events-all = الكل
webhooks-events-some = { $number ->
    [one] نوع واحد
    [two] نوعان
    [few] { $number } أنواع
   *[other] { $number } نوعًا
  }
webhooks-create = إضافة الخطاف
webhooks-save = حفظ
webhooks-change = تغيير العنوان والأحداث

webhooks-state = الحالة
webhooks-state-on = يعمل
webhooks-state-retrying = يعيد المحاولة
webhooks-state-paused = متوقف مؤقتًا
webhooks-state-gone = أُوقف
webhooks-state-failing = أُوقف
webhooks-standing-on = تصل الرسائل.
webhooks-standing-retrying = لم تصل الرسالة الأخيرة. يعيد usher المحاولة من تلقاء نفسه، وتنتظر الرسائل اللاحقة خلفها.
webhooks-standing-paused = لن يُبلَّغ بشيء حتى تستأنف. ما يحدث في هذه الأثناء يُبلَّغ به بعد ذلك.
webhooks-standing-gone = أجاب المستقبِل بأنه لم يعد موجودًا (410)، فتوقف usher. لم يضع شيء: استأنف ليُبلَّغ بما حدث في هذه الأثناء.
webhooks-standing-failing = فشل وصول رسالة واحدة اثنتي عشرة مرة، فتوقف usher. لم يضع شيء: أصلح المستقبِل ثم استأنف ليُبلَّغ بما حدث في هذه الأثناء.
webhooks-told = أُبلغ حتى الحدث
webhooks-told-to = { $behind ->
    [0] { $number }، وهو الأحدث
    [one] { $number }، ويليه واحد في السجل
    [two] { $number }، ويليه اثنان في السجل
   *[other] { $number }، ويليه { $behind } في السجل
  }
webhooks-next-try = المحاولة التالية
webhooks-old-secret-until = السر القديم صالح حتى

webhooks-test = إرسال اختبار
webhooks-test-event = اختبار
webhooks-tested-well = وصل الاختبار
webhooks-tested-badly = لم يصل الاختبار
webhooks-pause = إيقاف مؤقت
webhooks-resume = استئناف
webhooks-remove = إزالة
webhooks-remove-title = هل تريد إزالة خطاف الويب هذا؟
webhooks-remove-words = تزول معه رسائله وسرّه وسجل المحاولات. الإيقاف المؤقت يُبقيها.
webhooks-remove-yes = إزالة الخطاف
webhooks-secret = السر
webhooks-secret-copy = نسخ السر
webhooks-secret-once = انسخه الآن: لا يُعرض إلا هذه المرة. يتحقق به برنامجك من أن الرسالة من usher.
webhooks-rotate = سر جديد
webhooks-rotate-words = تُوقَّع الرسائل بالسر الجديد فورًا. ولفترة تحمل أيضًا توقيعًا بالسر القديم، كي تنتقل دون أن تفقد رسالة.
webhooks-rotate-yes = إنشاء سر جديد
webhooks-overlap = يبقى القديم صالحًا
webhooks-overlap-day = لمدة 24 ساعة
webhooks-overlap-week = لمدة 7 أيام
webhooks-overlap-none = لا يبقى: لقد تسرّب
webhooks-replay = الإبلاغ من جديد
webhooks-replay-words = يُبلغ بكل شيء من حدث معيّن مرة أخرى، بالترتيب وبالمعرّفات نفسها، ليعرف برنامجك ما لديه منها.
webhooks-replay-from = من الحدث رقم
webhooks-replay-hint = الرقم هو «sequence» في كل رسالة.
webhooks-replay-yes = الإبلاغ من جديد

webhooks-done-added = أُضيف خطاف الويب
webhooks-done-rotated = هذا هو السر الجديد
webhooks-done-changed = تم الحفظ.
webhooks-done-paused = أُوقف مؤقتًا.
webhooks-done-resumed = استُؤنف.
webhooks-done-replayed = يُبلَّغ من جديد ابتداءً من هناك.
webhooks-done-removed = أُزيل خطاف الويب.

webhooks-attempts = ما أُرسل
webhooks-attempts-words = الأحدث أولًا، لمدة 30 يومًا.
webhooks-attempts-none = لا شيء بعد. أرسل اختبارًا أو انتظر الحدث التالي.
webhooks-attempts-older = الأقدم
webhooks-attempt-delivered = وصلت
webhooks-attempt-failed = فشلت
webhooks-attempt-number = المحاولة { $number }
webhooks-attempt-body = المُرسَل
webhooks-attempt-answer = الجواب
# ‎$status: حالة HTTP.
webhooks-answered = أجاب المستقبِل بـ { $status } بعد { $milliseconds } م.ث.
webhooks-fault-private-address = يقود العنوان إلى شبكة الخادم نفسه. لا يتصل usher بعناوين كهذه إلا إذا ضُبط USHER_ALLOW_PRIVATE_ADDRESSES.
webhooks-fault-unreachable = لم يتم الاتصال أو انقطع. تحقق من العنوان ومن أن المستقبِل يعمل.
webhooks-fault-timed-out = لم يُجب المستقبِل خلال عشر ثوانٍ. عليه أن يجيب أولًا ثم يعمل.
webhooks-fault-secret-lost = لم يعد usher قادرًا على قراءة السر لأن المفتاح الذي خُتم به مفقود. أنشئ سرًا جديدًا.

problem-webhook-not-found = لا يوجد خطاف ويب كهذا.
problem-webhook-url-invalid = يجب أن يبدأ العنوان بـ https:// وألا يحوي اسمًا أو كلمة مرور، مثل https://hooks.example.com/usher.
problem-webhook-event-unknown = لا يوجد حدث لدعوة باسم «{ $text }».
problem-webhooks-too-many = يوجد هنا 20 خطاف ويب بالفعل. أزل واحدًا لا حاجة إليه.
