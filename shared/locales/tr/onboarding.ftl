# Davet edilen kişinin sayfaları. $application: neye davet edildiği. $inviter: davet eden. $email, $masked: adresler.
ready-title = { $application } uygulamasına davetlisiniz
ready-by-person = Merhaba { $person }, { $inviter } ({ $organization }) sizi davet etti.
ready-by-person-only = Merhaba { $person }, { $inviter } sizi davet etti.
ready-by-organization = Merhaba { $person }, { $organization } sizi davet etti.
ready-you-will-use = Kullanacağınız adres: { $email }.
ready-next = Şimdi nasıl oturum açacağınızı seçeceksiniz. Bir dakika sürer ve istediğiniz an bırakabilirsiniz: Davetiniz ancak işlemi tamamladığınızda kullanılmış olur.
ready-continue = Devam
ready-until = Bu bağlantı { $moment } tarihine kadar geçerlidir.
ready-not-expected = Bu daveti beklemiyor muydunuz?

link-expired-title = Bu bağlantının süresi doldu
link-expired-text = Bağlantı { $moment } tarihine kadar geçerliydi. { $application } davetiniz hâlâ açık.
link-expired-way = Size yeni bir bağlantı gönderebiliriz.
send-new-link = Yeni bağlantı gönder: { $masked }
new-link-ask = Lütfen sizi davet edenden yeni bir bağlantı isteyin: { $inviter } ({ $organization }).

over-title = Bu davetin süresi doldu
over-text = { $application } davetiniz { $moment } tarihine kadar açıktı. { $inviter } size yenisini gönderebilir.
over-ask = Davet edenden yeni davet iste ({ $inviter })
over-note = İsteğinizi bir kez iletiriz. Yeni davet size bununla aynı yoldan ulaşır.

replaced-title = Daha yeni bir bağlantı var
replaced-text = { $application } için { $moment } tarihinden beri bu bağlantının yerine daha yenisi geçerli.
replaced-way = { $masked } adresine gelen en son e-postaya bakın. Bulamıyor musunuz? Size bir tane daha gönderebiliriz.

already-done-title = Her şey hazır
already-done-text = { $application } hesabınız { $moment } tarihinden beri hazır. { $login } olarak oturum açarsınız.
already-done-text-passkey = { $application } hesabınız { $moment } tarihinden beri bir geçiş anahtarıyla hazır. { $login } olarak oturum açarsınız.
already-done-not-you = Bunu siz yapmadıysanız lütfen hemen sizi davet edene bildirin: { $inviter } ({ $organization }).

revoked-title = Bu davet geri çekildi
revoked-text = { $organization }, { $application } davetini geri çekti.
revoked-contact = Bunun bir yanlışlık olduğunu düşünüyorsanız lütfen sizi davet edene ulaşın: { $inviter }.
other-code = Başka bir kod girin

was-declined-title = Bu daveti reddettiniz
was-declined-text = { $application } daveti kapatıldı; artık kimse kullanamaz.
was-declined-contact = Fikriniz mi değişti? { $inviter } size yeni bir davet gönderebilir.
was-declined-for-now = { $application } daveti şimdilik kapalı.
was-declined-way = Bunu siz yapmadıysanız veya fikriniz değiştiyse daveti yeniden açın; sizi davet eden bunu görebilir.
was-declined-reopen = Daveti yeniden aç

wrong-account-title = Başka bir hesapla oturum açtınız
wrong-account-text = Şu anda { $name } olarak oturum açtınız. Bu davet { $email } için. Davetiniz kullanılmadı.
wrong-account-use = Bunun yerine { $email } adresini kullan
wrong-account-note = Bu tarayıcıda { $name } oturumu kapatılır. Ardından davetiniz açılır.
wrong-account-stay = { $name } olarak devam et

wrong-code-title = Bu kod eşleşmiyor
wrong-code-text = Kodu e-postanızdaki veya kartınızdaki kodla harf harf karşılaştırın. Birden çok e-posta aldıysanız en sonuncusu geçerlidir.
wrong-code-problem = Bu kod eşleşmiyor. { $tries ->
    [one] Kısa bir aradan önce bir deneme hakkınız kaldı.
   *[other] Kısa bir aradan önce { $tries } deneme hakkınız kaldı.
  }

slowed-down-title = Çok fazla deneme yapıldı
slowed-down-text = Yeniden deneyebileceğiniz zaman: { $moment }. O zamana kadar doğru kod da dahil hiçbir kod denetlenmez.
slowed-down-note = Kodunuz değişmez. Bu arada kodu e-postanızla veya kartınızla karşılaştırın.

no-code-title = Davet kodunuzu girin
no-code-text = Kodu e-postanızda veya kartınızda bulabilirsiniz.
code-label = Davet kodu
code-hint = Boşluk, tire ve küçük harf kullanabilirsiniz.
code-continue = Devam
code-have-account = Kurulumu zaten yaptınız mı? Oturum açın

set-up-title = Bir şifre belirleyin
set-up-title-choice = Nasıl oturum açacağınızı seçin
set-up-title-passkey = Geçiş anahtarınızı oluşturun
set-up-title-none = Kurulumunuz şu anda burada yapılamıyor
set-up-none-text = { $organization } yalnızca geçiş anahtarıyla oturum açmaya izin veriyor, ancak tarayıcılar bu sunucunun adresinde geçiş anahtarı kullanamıyor.
set-up-none-ask = Lütfen bu sayfada yazanları sizi davet edene bildirin: { $inviter } ({ $organization }). Davetiniz açık kalır ve kullanılmış sayılmaz.
set-up-by-passkey = Geçiş anahtarıyla
set-up-by-password = Şifreyle
set-up-text = { $application } hesabınız için.
set-up-login-name = Oturum açma adınız
set-up-password = Yeni şifre
set-up-rule = En az { $least } karakter. Art arda birkaç sözcüğü akılda tutmak kolay, tahmin etmek zordur.
set-up-repeat = Aynı şifre, bir kez daha
set-up-save = Şifreyi kaydet
set-up-until = Lütfen şu zamana kadar tamamlayın: { $moment }. Süre geçerse bağlantınızı yeniden açmanız yeterlidir.
strength-label = Şifrenin gücü
strength-too-short = Henüz yeterince uzun değil
strength-weak = Şimdilik kolay tahmin edilir: bir iki sözcük ekleyin
strength-fair = Oldukça iyi: bir sözcük daha eklerseniz güçlü olur
strength-strong = Güçlü

done-title = Her şey hazır
done-text = Şifreniz kaydedildi. Artık { $application } uygulamasında { $login } olarak oturum açabilirsiniz.
done-text-passkey = Geçiş anahtarınız kaydedildi. Artık { $application } uygulamasında bu anahtarla, { $login } olarak oturum açabilirsiniz.
done-sign-in = Oturum aç
done-continue = { $application } uygulamasına geç
done-account = Buradaki hesabınızda oturum açın
done-named = Ad kaydedildi.
done-second-saved = Artık iki oturum açma yönteminiz var. Birini kaybederseniz diğeri kalır.
done-too-late = Bu sayfa çok uzun süre açık kaldığı için hiçbir şey eklenmedi. Oturum açtıktan sonra hesabınızda ekleyebilirsiniz.
done-name-title = Geçiş anahtarınıza bir ad verin
done-name-text = Böylece onu diğerlerinden ayırt edersiniz.
done-second-title = İkinci bir oturum açma yöntemi
done-second-text = Dilerseniz: İlkini kullanamadığınızda bu yöntemle oturum açarsınız. Daha sonra hesabınızda da ekleyebilirsiniz.
done-second-passkey = Başka bir cihazda veya güvenlik anahtarında bir geçiş anahtarı daha.
done-second-password = Şifre belirle

not-expected-title = Bu daveti beklemiyor muydunuz?
not-expected-text = { $inviter } ({ $organization }), { $email } adresini { $application } uygulamasına davet etti.
not-expected-ignore-title = E-postayı dikkate almayabilirsiniz
not-expected-ignore = Siz bir şey yapmadıkça hiçbir şey olmaz: Kimse sizin yerinize oturum açamaz ve davetin süresi kendiliğinden dolar.
not-expected-decline-title = Ya da daveti reddedin
not-expected-decline = Davet hemen kapatılır ve { $inviter } bilgilendirilir.
not-expected-decline-nameless = Davet hemen kapatılır ve sizi davet eden bilgilendirilir.
not-expected-confirm = Bu daveti istemiyorum
not-expected-send = Daveti reddet
not-expected-back = Davete dön

declined-title = Daveti reddettiniz
declined-text = Davet kapatıldı ve sizi davet eden bilgilendirildi. Yapmanız gereken başka bir şey yok; bu sayfayı kapatabilirsiniz.

link-sent-title = Yeni bağlantı yola çıktı
link-sent-text = Bağlantıyı { $masked } adresine gönderiyoruz. Genellikle bir iki dakika içinde ulaşır.
link-sent-note = Gelmedi mi? Spam klasörüne de bakın. Buraya gelirken kullandığınız bağlantı artık geçerli değil.

invitation-requested-title = İsteğinizi ilettik
invitation-requested-text = { $inviter } artık yeni bir davet istediğinizi görebilir. Yeni davet size bununla aynı yoldan ulaşır.

set-up-on-phone = Geçiş anahtarını telefonda oluştur
hand-off-title = Telefonunuzda devam edin
hand-off-text = Telefonunuzun kamerasını bu koda tutun ve bağlantıyı açın. Geçiş anahtarınız telefonda oluşturulur.
hand-off-code = Telefonunuz için bağlantıyı içeren QR kodu
hand-off-address = Kodu tarayamıyor musunuz? Telefonunuzda bu adresi açın
hand-off-until = Kod yalnızca bir kez ve { $moment } tarihine kadar kullanılabilir. Kimseye göstermeyin.
hand-off-waiting = Telefonunuz bekleniyor. Bu sayfa kendiliğinden devam eder.
hand-off-go-on = Telefondaki işlem bitti
hand-off-again = Yeni kod göster
hand-off-back = Diğer yöntemlere dön
hand-off-phone-title = Bu telefonda devam edilsin mi?
hand-off-phone-text = Burada, { $email } adresiyle { $application } uygulamasında nasıl oturum açılacağını ayarlarsınız.
hand-off-phone-send = Burada devam et
hand-off-phone-note = Yalnızca kodu az önce kendi ekranınızdan taradıysanız devam edin.
hand-off-over-title = Bu kod artık geçerli değil
hand-off-over-text = Bir kod tek kullanımlıktır ve on dakika geçerlidir. Diğer cihazınızda yeni bir kod gösterip onu tarayın.
hand-off-done-text = Diğer cihazınız kendiliğinden devam eder. Telefonu bırakabilirsiniz.
hand-off-done-sign-in = Bu telefonda oturum aç
