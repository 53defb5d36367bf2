# ما آلت إليه كل رسالة وما ينبغي فعله.
mail-state-bounced = عادت الرسالة
mail-state-expired = لم تُرسل الرسالة: كان رابطها قد انتهى
event-mail-delayed = الرسالة في الطريق: يواصل خادم البريد التالي المحاولة
event-mail-delivered = استلم خادم بريد الشخص الرسالة
event-mail-bounced = عادت الرسالة
event-mail-complained = أبلغ الشخص بأن الرسالة غير مرغوب فيها
delivery-server = استلمها { $server }
delivery-queue-id = اسمها هناك: { $id }
delivery-tls = مشفّرة في الطريق ({ $version })
delivery-open = غير مشفّرة في الطريق
delivery-handed-over = سُلّمت: { $moment }
delivery-all-mails = كل رسائل هذه الدعوة ({ $number })
delivery-leaves-in = { $number ->
    [zero] تُرسل الآن
    [one] تُرسل بعد ثانية واحدة
    [two] تُرسل بعد ثانيتين
    [few] تُرسل بعد { $number } ثوانٍ
    [many] تُرسل بعد { $number } ثانية
   *[other] تُرسل بعد { $number } ثانية
  }
delivery-undo = تراجع
delivery-undo-words = لم تُرسل الرسالة بعد. التراجع يسحبها ويلغي الدعوة.
trouble-mailbox-full = صندوق البريد ممتلئ.
trouble-mailbox-full-advice = اطلب من الشخص عنوانًا آخر، أو سلّمه الرابط أو البطاقة. يمكنك الإرسال مجددًا بعد أن يفرغ مساحة.
trouble-no-such-mailbox = لا يوجد صندوق بريد بهذا العنوان.
trouble-no-such-mailbox-advice = ابحث عن خطأ في كتابة العنوان، أو اسأل الشخص عن العنوان الصحيح، ثم صحّحه وأرسل مجددًا.
trouble-mailbox-closed = صندوق البريد موجود لكنه لا يستقبل الرسائل.
trouble-mailbox-closed-advice = اطلب من الشخص عنوانًا آخر، أو سلّمه الرابط أو البطاقة.
trouble-domain-unknown = الجزء الذي بعد @ غير موجود أو لا يستقبل البريد.
trouble-domain-unknown-advice = ابحث عن خطأ في الكتابة بعد @. إن كان العنوان صحيحًا فاطلب من الشخص عنوانًا آخر.
trouble-spam = عُدّت الرسالة بريدًا مزعجًا.
trouble-spam-advice = سلّم الرابط أو البطاقة في الوقت الحالي. على من يدير usher أن يتحقق من سمعة المرسل لدى مزوّد البريد.
trouble-sender-refused = الطرف الآخر لا يقبل رسائل من هذا المرسل.
trouble-sender-refused-advice = على من يدير usher أن يتحقق من عنوان المرسل ومن SPF وDKIM وDMARC للنطاق. حتى ذلك الحين سلّم الرابط أو البطاقة.
trouble-too-large = كانت الرسالة كبيرة جدًا.
trouble-too-large-advice = اختصر الملاحظة وأرسل مجددًا، أو سلّم الرابط أو البطاقة.
trouble-greylisted = ينتظر الطرف الآخر ليرى هل تُرسل الرسالة مرة أخرى.
trouble-greylisted-advice = لا يلزم شيء: يعيد usher إرسالها، ويستغرق ذلك عادةً بضع دقائق.
trouble-busy = خادم البريد مشغول.
trouble-busy-advice = لا يلزم شيء: سيعيد usher المحاولة. إن كان الأمر عاجلًا فسلّم الرابط أو البطاقة.
trouble-sign-in-refused = خادم البريد لا يسمح بدخول usher.
trouble-sign-in-refused-advice = على من يدير usher أن يتحقق من اسم المستخدم وكلمة المرور لخادم البريد. تنتظر الرسالة حتى ذلك الحين.
trouble-unreachable = لا يمكن الوصول إلى خادم البريد.
trouble-unreachable-advice = سيعيد usher المحاولة. إن استمر ذلك فعلى من يدير usher أن يفحص خادم البريد. إن كان الأمر عاجلًا فسلّم الرابط أو البطاقة.
trouble-encryption = تعذّر تشفير الاتصال بخادم البريد.
trouble-encryption-advice = على من يدير usher أن يتحقق من شهادة خادم البريد ومن إعدادات التشفير.
trouble-letters = لا يعرف أحد خوادم البريد في الطريق حروفًا كالتي في العنوان.
trouble-letters-advice = اطلب من الشخص عنوانًا بحروف لاتينية بسيطة، أو سلّمه الرابط أو البطاقة.
trouble-refused = رُفضت الرسالة.
trouble-refused-advice = كلمات خادم البريد توضّح أكثر. اطلب من الشخص عنوانًا آخر، أو سلّمه الرابط أو البطاقة.
