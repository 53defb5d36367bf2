# Her e-postaya ne olduğu ve ne yapılabileceği.
mail-state-bounced = E-posta geri döndü
mail-state-expired = E-posta gönderilmedi: Bağlantının süresi dolmuştu
event-mail-delayed = E-posta yolda: Sonraki e-posta sunucusu denemeyi sürdürüyor
event-mail-delivered = Kişinin e-posta sunucusu e-postayı teslim aldı
event-mail-bounced = E-posta geri döndü
event-mail-complained = Kişi e-postayı istenmeyen olarak bildirdi
delivery-server = Teslim alan: { $server }
delivery-queue-id = Oradaki kimliği: { $id }
delivery-tls = Yolda şifreliydi ({ $version })
delivery-open = Yolda şifreli değildi
delivery-handed-over = Teslim edildi: { $moment }
delivery-all-mails = Bu davetin tüm e-postaları ({ $number })
delivery-leaves-in = { $number ->
    [one] 1 saniye sonra gönderilecek
   *[other] { $number } saniye sonra gönderilecek
  }
delivery-undo = Geri al
delivery-undo-words = E-posta henüz gönderilmedi. “Geri al” e-postayı durdurur ve daveti geri çeker.
trouble-mailbox-full = Posta kutusu dolu.
trouble-mailbox-full-advice = Kişiden başka bir adres isteyin veya bağlantıyı ya da kartı kendiniz iletin. Kutuda yer açıldıktan sonra e-postayı yeniden gönderebilirsiniz.
trouble-no-such-mailbox = Böyle bir posta kutusu yok.
trouble-no-such-mailbox-advice = Adreste yazım hatası olup olmadığına bakın veya kişiye doğru adresi sorun. Sonra adresi düzeltip yeniden gönderin.
trouble-mailbox-closed = Posta kutusu var ama e-posta almıyor.
trouble-mailbox-closed-advice = Kişiden başka bir adres isteyin veya bağlantıyı ya da kartı kendiniz iletin.
trouble-domain-unknown = @ işaretinden sonraki bölüm yok veya e-posta almıyor.
trouble-domain-unknown-advice = @ işaretinden sonra yazım hatası olup olmadığına bakın. Adres doğruysa kişiden başka bir adres isteyin.
trouble-spam = E-posta istenmeyen posta sayıldı.
trouble-spam-advice = Şimdilik bağlantıyı veya kartı kendiniz iletin. Sistem yöneticisi, e-posta sağlayıcısından gönderenin itibarını denetlemelidir.
trouble-sender-refused = Karşı taraf bu gönderenden e-posta almıyor.
trouble-sender-refused-advice = Sistem yöneticisi, gönderenin adresini ve alan adının SPF, DKIM ve DMARC kayıtlarını denetlemelidir. O zamana kadar bağlantıyı veya kartı kendiniz iletin.
trouble-too-large = E-posta çok büyüktü.
trouble-too-large-advice = Notu kısaltıp yeniden gönderin veya bağlantıyı ya da kartı kendiniz iletin.
trouble-greylisted = Karşı taraf, e-postanın yeniden gönderilip gönderilmeyeceğini bekliyor.
trouble-greylisted-advice = Bir şey yapmanız gerekmez: usher e-postayı yeniden gönderir; bu genellikle birkaç dakika sürer.
trouble-busy = E-posta sunucusu meşgul.
trouble-busy-advice = Bir şey yapmanız gerekmez: usher yeniden dener. Acilse bağlantıyı veya kartı kendiniz iletin.
trouble-sign-in-refused = E-posta sunucusu oturum açmayı kabul etmiyor.
trouble-sign-in-refused-advice = Sistem yöneticisi, e-posta sunucusunun kullanıcı adını ve şifresini denetlemelidir. E-posta o zamana kadar bekler.
trouble-unreachable = E-posta sunucusuna ulaşılamıyor.
trouble-unreachable-advice = usher yeniden dener. Bu durum sürerse sistem yöneticisi e-posta sunucusuna bakmalıdır. Acilse bağlantıyı veya kartı kendiniz iletin.
trouble-encryption = E-posta sunucusuyla bağlantı şifrelenemedi.
trouble-encryption-advice = Sistem yöneticisi, e-posta sunucusunun sertifikasını ve şifreleme ayarlarını denetlemelidir.
trouble-letters = Yoldaki bir e-posta sunucusu, adresteki gibi harfleri tanımıyor.
trouble-letters-advice = Kişiden yalnızca temel harflerden (a–z) oluşan bir adres isteyin veya bağlantıyı ya da kartı kendiniz iletin.
trouble-refused = E-posta reddedildi.
trouble-refused-advice = Ayrıntılar e-posta sunucusunun yanıtında. Kişiden başka bir adres isteyin veya bağlantıyı ya da kartı kendiniz iletin.
