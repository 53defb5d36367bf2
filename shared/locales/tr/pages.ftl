# Tüm sade sayfaların ortak sözleri ve neyin ters gittiğini söyleyen sayfa.
languages-label = Dil
page-title = { $title } · { $house }
page-title-problem = Sorun: { $title } · { $house }
signed-in-as-link = Hesap: { $name }
password-label = Şifre
password-show = Şifreyi göster
way-type-code = Davet kodu gir
way-sign-in = Oturum aç
way-account = Hesabınıza gidin
way-back = Geri dön
way-try-again = Yeniden dene

problem-page-not-found-title = Böyle bir sayfa yok
problem-page-not-found-text = Adres yanlış yazılmış veya sayfa kaldırılmış olabilir.
problem-page-forbidden-title = Bu sayfa size açık değil
problem-page-forbidden-text = Hesabınızın bu sayfayı görme izni yok. Gerekiyorsa kuruluşunuzda usher ile ilgilenen kişiye başvurun.
problem-page-sign-in-title = Lütfen önce oturum açın
problem-page-sign-in-text = Ardından istediğiniz sayfaya ulaşırsınız.
problem-page-slow-title = Lütfen kısa bir ara verin
problem-page-busy-title = Şu anda yoğunuz
problem-page-busy-text = Hiçbir şey kaybolmadı. Birazdan yeniden deneyin.
problem-page-broken-title = Burada bir şeyler ters gitti
problem-page-broken-text = Sizden kaynaklanmıyor. Birazdan yeniden deneyin. Yine olursa sizi davet edene bildirin.
problem-page-set-up-over-title = Kurulum süreniz doldu
problem-page-set-up-over-text = Davetiniz kullanılmadı. E-postanızdaki bağlantıyı yeniden açın veya kodunuzu girin ve devam edin.
problem-page-other-title = İşlem tamamlanamadı

words-password-too-short = Bu şifre { $text } karakterden kısa. Lütfen birkaç karakter ekleyin.
words-password-too-long = Bu şifre 256 karakterden uzun. Lütfen daha kısa bir şifre seçin.
words-password-common = Bu şifreyi çok kişi kullandığından ilk o denenir. Lütfen başka bir şifre seçin.
words-password-personal = Bu şifre kendi adınızdan veya adresinizden oluşuyor. Lütfen başka bir şifre seçin.
words-password-guessable = Bu şifre kolayca tahmin edilir. Bir iki sözcük daha eklerseniz güçlü olur.
words-password-repeat-differs = İki şifre birbirinden farklı. Lütfen ikisini de yeniden yazın.
words-sign-in-wrong = Bu ad ve şifre eşleşmiyor.
words-password-wrong = Bu şifre doğru değil.
words-code-invalid = Bu kod eşleşmiyor.
words-not-declined = Siz olduğunuzu bilelim diye lütfen önce kutuyu işaretleyin. Şimdilik hiçbir şey değişmedi.
words-too-many-tries = Çok fazla deneme yapıldı. { $minutes ->
    [one] Bir dakika
   *[other] { $minutes } dakika
  } sonra yeniden deneyebilirsiniz.
words-too-many-mails = Bu adrese şimdilik yeterince e-posta gönderildi. { $minutes ->
    [one] Bir dakika
   *[other] { $minutes } dakika
  } sonra yeniden isteyebilirsiniz.
words-busy = usher şu anda yoğun. Lütfen birazdan yeniden deneyin.
words-already-set-up = Bu hesabın kurulumu zaten yapıldı.

passkey-text = Cihazınız, siz olduğunuzu parmak iziniz, yüzünüz veya PIN ile doğrular. Hatırlamanız gereken bir şey yoktur ve kimse onu sahte bir sayfayla çalamaz.
passkey-create = Geçiş anahtarı oluştur
passkey-needs-script = Geçiş anahtarı için JavaScript gerekir, ancak bu tarayıcıda kapalı. Buradaki diğer her şey JavaScript olmadan da çalışır.
passkey-unable = Bu tarayıcı geçiş anahtarı oluşturamıyor. Tarayıcıyı güncelleyin veya başka bir yöntem seçin.
passkey-needs-script-only = Geçiş anahtarı için JavaScript gerekir, ancak bu tarayıcıda kapalı ve burada başka bir yöntem yok. JavaScript’i açın veya bağlantınızı başka bir tarayıcıda açın.
passkey-unable-only = Bu tarayıcı geçiş anahtarı oluşturamıyor. Tarayıcıyı güncelleyin veya bağlantınızı başka bir cihazda açın.
passkey-elsewhere = Bu cihazda tarayıcının kullanabileceği bir parmak izi, yüz veya PIN doğrulaması yok. Geçiş anahtarınızı bir telefonda veya güvenlik anahtarında saklayabilirsiniz.
passkey-waiting = Cihazınızın yönergelerini izleyin…
passkey-cancelled = Geçiş anahtarı oluşturulmadı, hiçbir şey de kaybolmadı. İstediğiniz zaman yeniden deneyin.
passkey-sign-in-cancelled = Oturumunuz açılmadı. Yeniden deneyin veya şifrenizi kullanın.
passkey-taken = Bu cihazda hesabınız için zaten bir geçiş anahtarı var.
passkey-failed = Bu cihazda işlem tamamlanamadı. Yeniden deneyin ya da başka bir yöntem veya başka bir cihaz kullanın.
