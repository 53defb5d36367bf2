# Yönetim: çerçeve, davet formu, liste, tek davet.
desk-skip = İçeriğe geç
desk-nav = Ana menü
desk-nav-invites = Davetler
desk-nav-organizations = Kuruluşlar
desk-nav-tokens = Belirteçler
desk-nav-api = API
desk-nav-invite = Davet et
desk-sign-out = Oturumu kapat
desk-sign-in = Yeniden oturum aç
desk-not-found = Böyle bir sayfa yok
desk-not-found-words = Adres yanlış yazılmış veya sayfa taşınmış olabilir.
desk-to-invites = Tüm davetler
desk-to-invite = Bu daveti göster
desk-refused = İşlem tamamlanamadı
desk-loading = Yükleniyor…
desk-cancel = Vazgeç
desk-optional = (isteğe bağlı)
desk-missing = Lütfen bu alanı doldurun.
desk-just-now = az önce
desk-minutes-ago = { $number ->
    [one] 1 dakika önce
   *[other] { $number } dakika önce
  }
desk-hours-ago = { $number ->
    [one] 1 saat önce
   *[other] { $number } saat önce
  }
desk-days-ago = { $number ->
    [one] 1 gün önce
   *[other] { $number } gün önce
  }
desk-minutes-ahead = { $number ->
    [one] 1 dakika sonra
   *[other] { $number } dakika sonra
  }
desk-hours-ahead = { $number ->
    [one] 1 saat sonra
   *[other] { $number } saat sonra
  }
desk-days-ahead = { $number ->
    [one] 1 gün sonra
   *[other] { $number } gün sonra
  }
desk-copied = Kopyalandı
desk-copy-refused = Lütfen seçip elle kopyalayın
invite-status-pending = Bekliyor
invite-status-accepted = Kabul edildi
invite-status-expired = Süresi doldu
invite-status-revoked = Geri çekildi
invite-status-declined = Reddedildi
mail-state-queued = E-posta gönderilmeyi bekliyor
mail-state-sent = E-posta sunucusu e-postayı teslim aldı
mail-state-deferred = E-posta henüz iletilemedi. usher yeniden deniyor.
mail-state-failed = E-posta iletilemedi
mail-state-cancelled = E-posta gönderilmeden geri alındı
desk-mail-since = Bu durumun başlangıcı: { $moment }
desk-mail-reply = E-posta sunucusunun yanıtı: { $reply }
desk-mail-next-try = Sonraki deneme: { $moment }
desk-mail-not-set-up = E-posta ayarlanmadığı için hiçbir e-posta gönderilmiyor.
desk-mail-not-set-up-way = Bunun yerine bağlantıyı ve kodu görüntüleyip kişiye kendiniz iletin.
desk-person = Kişi
desk-organization = Kuruluş
desk-state = Durum
desk-last-event = Son olay
desk-valid-until = Geçerlilik sonu
desk-link-until = Bağlantının geçerlilik sonu
desk-inviter = Davet eden
desk-created = Oluşturulma
desk-actions = İşlemler
desk-application = Uygulama
desk-note = Not
desk-search = Ad veya e-posta adresi
desk-all-states = Tüm durumlar
desk-filter = Filtrele
desk-pages = Sayfalar
desk-first-page = İlk sayfa
desk-next-page = Sonraki sayfa
desk-needs-attention = İlgilenmeniz gerekenler
desk-no-invites = Henüz kimse davet edilmedi
desk-no-invites-words = İlk kişiyi davet edin; davetini ve gelişmeleri burada göreceksiniz.
desk-nothing-found = Eşleşen davet yok
desk-nothing-found-words = Adın daha kısa bir bölümünü veya başka bir durumu deneyin.
desk-show-all = Tüm davetleri göster
desk-resend = Yeniden gönder
desk-resent = Yeni bağlantı yola çıktı. Önceki bağlantılar artık geçerli değil.
desk-new-link-earlier = Önceki bağlantılar ve kodlar artık geçerli değil.
desk-new-link-until = Bağlantı { $moment } tarihine kadar geçerlidir.
desk-new-link-title = { $name } için yeni bağlantı
desk-new-link = Yeni bağlantı göster
desk-revoke = Geri çek
desk-revoked = Davet geri çekildi. Bağlantısı artık geçerli değil.
desk-for-person = { $name } için
desk-revoke-title = { $name } için gönderilen davet geri çekilsin mi?
desk-revoke-words = Bağlantı hemen geçersiz olur. Kişiyi daha sonra yeniden davet edebilirsiniz.
desk-revoke-yes = Daveti geri çek
desk-invite-of = Davet: { $name }
desk-invite-again = Yeniden davet et
desk-invite-id = Davet
desk-timeline = Neler oldu
desk-by = { $name } tarafından
desk-as-text = Destek talebi için metin olarak
desk-copy-text = Metni kopyala
desk-new-title = Birini davet edin
desk-find = Kişi bul
desk-find-hint = Ad veya e-posta adresiyle arayın. Kişi yeni mi? Aşağıdaki formu doldurun.
desk-search-button = Ara
desk-found = { $number ->
    [0] Kimse bulunamadı. Aşağıya yeni kişi olarak ekleyin.
    [one] 1 kişi bulundu
   *[other] { $number } kişi bulundu
  }
desk-has-sign-in = Zaten oturum açabiliyor
desk-has-sign-in-words = Bu kişinin davete ihtiyacı yok. Oturum açabilir.
desk-open-since = Davet edildi ({ $distance }), henüz kabul etmedi
desk-open-words = Kişiye yeni bir bağlantı verebilir veya burada yeni bir davet oluşturabilirsiniz; önceki bağlantılar bu durumda geçersiz olur.
desk-somebody-else = Başka biri
desk-new-person = Yeni kişi
desk-given-name = Ad
desk-family-name = Soyadı
desk-email = E-posta adresi
desk-did-you-mean = Bunu mu demek istediniz: { $address }?
desk-known = Bu adres zaten { $name } adına kayıtlı.
desk-known-take = Bu kişiyi davet et
desk-language = Dil
desk-language-usual = Kuruluşun varsayılanı
desk-invitation = Davet
desk-how = Kişiye nasıl ulaşsın?
desk-how-send = E-posta gönder
desk-how-return = Bağlantıyı ve kodu bana göster, e-posta gönderme
desk-how-both = E-posta gönder, bağlantıyı ve kodu bana da göster
desk-valid-until-hint = Boş bırakılırsa kuruluşun belirlediği süre geçerlidir. Seçilen günün sonuna (UTC) kadar, en çok 90 gün sonrası.
desk-application-hint = E-postada adı geçer. Boş bırakılırsa kuruluşun uygulaması kullanılır.
desk-url-template = Bağlantı adresi
desk-url-template-hint = Kendi kurulum sayfalarınız için. {"{{.UserID}}, {{.Code}} ve {{.OrgID}}"} doldurulur.
desk-said-template = Bu, bir bağlantının götürebileceği bir adres değil. Adres https:// ile (kendiniz ileteceğiniz bağlantılarda uygulamanızın şemasıyla da olabilir) başlar ve her {"{{"} için bir {"}}"} bulunur.
desk-said-variable = Yalnızca {"{{.UserID}}, {{.Code}} ve {{.OrgID}}"} doldurulabilir.
desk-said-user-exists = Bu adrese veya kullanıcı adına sahip biri zaten var.
desk-said-find = Bu kişiyi bul
desk-link-web = E-postaya yalnızca https:// veya http:// ile başlayan bir adres konabilir.
desk-link-no-code = Bağlantı kodu içermeyecek; kişinin kodu elle yazması gerekecek. Kodun kendiliğinden dolması için {"{{.Code}}"} ekleyin.
desk-link-preview = Bağlantı şöyle görünecek:
desk-note-hint = Kişi için birkaç söz; e-postada tek paragraf olarak gösterilir. Web adresleri çıkarılır.
desk-note-reads = E-postada şöyle görünecek:
desk-submit = Daveti gönder
desk-submit-return = Daveti oluştur
desk-result-title = { $name } davet edildi
desk-result-replaced = Açık bir davet vardı. O davetin bağlantıları ve kodları artık geçerli değil.
desk-code = Kod
desk-link = Bağlantı
desk-copy-code = Kodu kopyala
desk-copy-link = Bağlantıyı kopyala
desk-qr = QR kodu olarak göster
desk-qr-label = Davet bağlantısının QR kodu
desk-shown-once = Bağlantı ve kod yalnızca şimdi gösteriliyor. Bunları yalnızca bu kişiye verin.
desk-another = Başka birini davet et
desk-preview = E-posta böyle görünecek
desk-preview-none = E-posta gönderilmeyecek. İletmeniz için size bir bağlantı ve bir kod verilecek.
