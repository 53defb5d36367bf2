problem-mail-text-not-found = لم يغيّر أحد نصوص هذه الرسالة.
problem-mail-text-version-unknown = لا توجد نسخة كهذه من النصوص.
problem-mail-text-too-long = هذا النص أطول من المسموح: { $text }
problem-mail-text-variable = لا يعرف usher متغيّرًا بهذا الاسم: { $text }
problem-mail-text-braces = متغيّر غير مغلق، أو قوسان قائمان وحدهما: { $text }
problem-mail-text-blank = لا يوجد هنا سوى مسافات. اكتب شيئًا، أو اتركه فارغًا ليُورَث: { $text }
problem-mail-text-changed = حفظ شخص آخر هذه النصوص في هذه الأثناء. اطّلع على نصوصه ثم احفظ نصوصك من جديد.
