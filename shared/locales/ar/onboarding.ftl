# صفحات الشخص المدعو. ‏$application: ما دُعي إليه. ‏$inviter: صاحب الدعوة. ‏$email و$masked: عناوين البريد.
ready-title = أنت مدعو إلى { $application }
ready-by-person = مرحبًا { $person }، وصلتك دعوة من { $inviter } ({ $organization }).
ready-by-person-only = مرحبًا { $person }، وصلتك دعوة من { $inviter }.
ready-by-organization = مرحبًا { $person }، وصلتك دعوة من { $organization }.
ready-you-will-use = ستستخدم العنوان { $email }.
ready-next = الخطوة التالية هي اختيار طريقة تسجيل الدخول، ولن تستغرق أكثر من دقيقة. يمكنك التوقف متى شئت، فلن تُستهلك دعوتك إلا بعد أن تنتهي.
ready-continue = متابعة
ready-until = يعمل هذا الرابط حتى { $moment }.
ready-not-expected = ألم تكن تتوقع هذه الدعوة؟

link-expired-title = انتهت صلاحية هذا الرابط
link-expired-text = كان الرابط يعمل حتى { $moment }. ما زالت دعوتك إلى { $application } قائمة.
link-expired-way = يمكننا أن نرسل إليك رابطًا جديدًا.
send-new-link = إرسال رابط جديد إلى { $masked }
new-link-ask = يرجى طلب رابط جديد من { $inviter } لدى { $organization }.

over-title = انتهت هذه الدعوة
over-text = كانت دعوتك إلى { $application } قائمة حتى { $moment }. يمكن أن تصلك دعوة جديدة من { $inviter }.
over-ask = طلب دعوة جديدة من { $inviter }
over-note = سننقل طلبك مرة واحدة. وتصلك الدعوة الجديدة بالطريقة التي وصلتك بها هذه.

replaced-title = يوجد رابط أحدث
replaced-text = حلّ رابط أحدث إلى { $application } محل هذا الرابط منذ { $moment }.
replaced-way = ابحث عن أحدث رسالة وصلت إلى { $masked }. ألم تجدها؟ يمكننا أن نرسل إليك رابطًا آخر.

already-done-title = كل شيء جاهز
already-done-text = حسابك في { $application } جاهز منذ { $moment }. اسم الدخول هو { $login }.
already-done-text-passkey = حسابك في { $application } جاهز منذ { $moment } بمفتاح مرور. اسم الدخول هو { $login }.
already-done-not-you = ألم تكن أنت من فعل ذلك؟ أخبر { $inviter } ({ $organization }) على الفور من فضلك.

revoked-title = سُحبت هذه الدعوة
revoked-text = سُحبت الدعوة إلى { $application } من قِبل { $organization }.
revoked-contact = هل تظن أن ذلك خطأ؟ تواصل مع { $inviter } من فضلك.
other-code = إدخال رمز آخر

was-declined-title = لقد رفضت هذه الدعوة
was-declined-text = أُغلقت الدعوة إلى { $application }، ولا يمكن لأحد استخدامها بعد الآن.
was-declined-contact = هل غيّرت رأيك؟ يمكن أن تصلك دعوة جديدة من { $inviter }.
was-declined-for-now = الدعوة إلى { $application } مغلقة حاليًا.
was-declined-way = ألم تكن أنت من رفض، أم غيّرت رأيك؟ افتحها من جديد، وسيرى ذلك من دعاك.
was-declined-reopen = فتح الدعوة من جديد

wrong-account-title = لقد سجّلت الدخول بحساب آخر
wrong-account-text = لقد سجّلت الدخول باسم { $name }، أما هذه الدعوة فموجهة إلى { $email }. لم يُستهلك شيء.
wrong-account-use = استخدام { $email } بدلًا من ذلك
wrong-account-note = سيُسجَّل خروج { $name } من هذا المتصفح، ثم تُفتح دعوتك.
wrong-account-stay = البقاء باسم { $name }

wrong-code-title = هذا الرمز غير مطابق
wrong-code-text = قارنه حرفًا حرفًا بما في بريدك أو بطاقتك. وإن وصلتك عدة رسائل فالمعتمد أحدثها.
wrong-code-problem = هذا الرمز غير مطابق. { $tries ->
    [one] بقيت لك محاولة واحدة قبل استراحة قصيرة.
    [two] بقيت لك محاولتان قبل استراحة قصيرة.
    [few] بقيت لك { $tries } محاولات قبل استراحة قصيرة.
   *[other] بقيت لك { $tries } محاولة قبل استراحة قصيرة.
  }

slowed-down-title = محاولات كثيرة
slowed-down-text = يمكنك المحاولة من جديد ابتداءً من { $moment }. وحتى ذلك الحين لن يُفحص أي رمز، ولو كان صحيحًا.
slowed-down-note = يبقى رمزك كما هو. قارنه في هذه الأثناء بما في بريدك أو بطاقتك.

no-code-title = أدخل رمز الدعوة
no-code-text = تجده في بريدك الإلكتروني أو على بطاقتك.
code-label = رمز الدعوة
code-hint = لا بأس بالمسافات والشُّرَط والأحرف الصغيرة.
code-continue = متابعة
code-have-account = هل حسابك جاهز؟ سجّل الدخول

set-up-title = اختر كلمة مرور
set-up-title-choice = اختر طريقة تسجيل الدخول
set-up-title-passkey = أنشئ مفتاح المرور الخاص بك
set-up-title-none = لا يمكن إعداد حسابك هنا بعد
set-up-none-text = لا تسمح { $organization } بتسجيل الدخول إلا بمفاتيح المرور، ولا تستطيع المتصفحات استخدامها على عنوان هذا الخادم.
set-up-none-ask = أخبر { $inviter } لدى { $organization } بما تقوله هذه الصفحة. تبقى دعوتك مفتوحة ولم يُستهلك شيء.
set-up-by-passkey = بمفتاح مرور
set-up-by-password = بكلمة مرور
set-up-text = لحسابك في { $application }.
set-up-login-name = اسم الدخول
set-up-password = كلمة المرور الجديدة
set-up-rule = ‏{ $least } أحرف على الأقل. بضع كلمات متتالية يسهل تذكرها ويصعب تخمينها.
set-up-repeat = كلمة المرور نفسها مرة أخرى
set-up-save = حفظ كلمة المرور
set-up-until = يُرجى الانتهاء قبل { $moment }. وبعد ذلك يكفي أن تفتح رابطك مرة أخرى.
strength-label = مدى قوتها
strength-too-short = ليست طويلة بما يكفي بعد
strength-weak = يسهل تخمينها حتى الآن، أضف كلمة أو كلمتين
strength-fair = جيدة، وكلمة أخرى تجعلها قوية
strength-strong = قوية

done-title = كل شيء جاهز
done-text = حُفظت كلمة مرورك. يمكنك الآن تسجيل الدخول إلى { $application } باسم { $login }.
done-text-passkey = حُفظ مفتاح مرورك. يمكنك الآن تسجيل الدخول به إلى { $application } باسم { $login }.
done-sign-in = تسجيل الدخول

not-expected-title = ألم تكن تتوقع هذه الدعوة؟
not-expected-text = وُجِّهت إلى { $email } دعوة إلى { $application } من { $inviter } ({ $organization }).
not-expected-ignore-title = يمكنك تجاهل الرسالة ببساطة
not-expected-ignore = لن يحدث شيء من دونك: لا يمكن لأحد تسجيل الدخول بدلًا منك، والدعوة تنتهي من تلقاء نفسها.
not-expected-decline-title = أو يمكنك رفضها
not-expected-decline = عندها تُغلق الدعوة فورًا ويُبلَّغ { $inviter } بذلك.
not-expected-decline-nameless = عندها تُغلق الدعوة فورًا ويُبلَّغ صاحبها بذلك.
not-expected-confirm = لا أريد هذه الدعوة
not-expected-send = رفض الدعوة
not-expected-back = العودة إلى الدعوة

declined-title = لقد رفضت الدعوة
declined-text = أُغلقت الدعوة وأُبلغ صاحبها بذلك. لم يبقَ عليك شيء، ويمكنك إغلاق هذه الصفحة.

link-sent-title = رابط جديد في الطريق إليك
link-sent-text = نرسله إلى { $masked }. يصل عادةً خلال دقيقة أو دقيقتين.
link-sent-note = ألم يصل شيء؟ ابحث أيضًا في مجلد البريد غير المرغوب فيه. لم يعد الرابط الذي جئت به صالحًا.

invitation-requested-title = نقلنا طلبك
invitation-requested-text = يظهر الآن لدى { $inviter } أنك ترغب في دعوة جديدة. وتصلك بالطريقة التي وصلتك بها هذه.

set-up-on-phone = أنشئ مفتاح مرور على هاتفك
hand-off-title = تابع على هاتفك
hand-off-text = وجّه كاميرا هاتفك إلى هذا الرمز واتبع الرابط. عندها يُنشأ مفتاح المرور على الهاتف.
hand-off-code = رمز QR يحمل رابط هاتفك
hand-off-address = لا يمكنك المسح؟ افتح هذا العنوان على هاتفك
hand-off-until = يعمل الرمز مرة واحدة حتى { $moment }. لا تُرِه لأحد.
hand-off-waiting = ننتظر هاتفك. ستتابع هذه الصفحة من تلقاء نفسها.
hand-off-go-on = انتهيت على هاتفي
hand-off-again = أظهر رمزًا جديدًا
hand-off-back = العودة إلى الطرق الأخرى
hand-off-phone-title = هل تتابع على هذا الهاتف؟
hand-off-phone-text = هنا تحدد كيف يسجّل { $email } الدخول إلى { $application }.
hand-off-phone-send = تابع هنا
hand-off-phone-note = لا تتابع إلا إذا مسحت الرمز للتو من شاشتك أنت.
hand-off-over-title = لم يعد هذا الرمز يعمل
hand-off-over-text = يعمل الرمز مرة واحدة ولعشر دقائق. أظهر رمزًا جديدًا على جهازك الآخر وامسحه.
hand-off-done-text = يتابع جهازك الآخر من تلقاء نفسه. يمكنك ترك الهاتف الآن.
hand-off-done-sign-in = سجّل الدخول على هذا الهاتف
