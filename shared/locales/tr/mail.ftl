# Davet. Sayfadaki önizleme, HTML bölümü ve metin bölümü sözlerini buradan alır.
mail-subject = { $inviter } sizi { $application } uygulamasına davet ediyor ({ $organization })
# Kuruluşun adı zaten geçtiğinde.
mail-subject-short = { $inviter } sizi { $application } uygulamasına davet ediyor
mail-greeting = Merhaba { $name },
mail-greeting-nameless = Merhaba,
mail-headline = { $inviter } sizi { $application } uygulamasına davet ediyor
mail-who = { $inviter } ({ $organization }) sizi { $application } uygulamasına davet ediyor.
mail-who-short = { $inviter } sizi { $application } uygulamasına davet ediyor.
mail-why = Bu davet size, { $address } adresinin sahibine gönderildi. Nasıl oturum açacağınızı seçin ve başlayın.
mail-note = { $inviter } size şunları yazdı:
mail-replaces = Bu, en yeni davetinizdir. Önceki e-postalardaki bağlantılar ve kodlar artık geçerli değil.
mail-button = Oturum açma yönteminizi seçin
mail-ends = Bu bağlantı { $until } tarihine kadar geçerlidir.
mail-link = Düğme çalışmazsa bu adresi tarayıcınızda açın:
mail-link-plain = Başlamak için bu bağlantıyı açın:
mail-code = Bir sayfa kodunuzu sorarsa:
mail-not-expected = Bu daveti beklemiyor muydunuz? Bir şey yapmanız gerekmez; kimse sizin adresinizle giriş yapamaz.
mail-not-expected-action = Davetin size ait olmadığını bildirin
mail-footer = Bu davet, { $organization } tarafından usher ile { $address } adresine gönderildi.

# Geçiş anahtarı bağlantısı.
mail-passkey-subject = { $organization } hesabınız için geçiş anahtarı bağlantısı
mail-passkey-headline = Geçiş anahtarı oluşturun
mail-passkey-who = { $organization } hesabınız için bir geçiş anahtarı oluşturabilirsiniz.
mail-passkey-why = Geçiş anahtarıyla parmak iziniz, yüzünüz veya cihazınızın PIN’i ile oturum açarsınız. Bağlantıyı, geçiş anahtarının bulunacağı cihazda açın.
mail-passkey-button = Geçiş anahtarı oluşturun
mail-passkey-ends = Bu bağlantı { $until } tarihine kadar ve tek bir geçiş anahtarı için geçerlidir.
mail-passkey-not-expected = Bu e-postayı beklemiyor muydunuz? Bağlantıyı açmayın ve durumu { $organization } kuruluşuna bildirin: Bağlantıyı açan kişi hesabınız için geçiş anahtarı oluşturabilir.
mail-passkey-footer = Bu bağlantı, { $organization } tarafından usher ile { $address } adresine gönderildi.

# Bilgilendirmeler: kişiye ve onu davet edene.
mail-receipt-subject = { $application } hesabınız hazır
mail-receipt-headline = Her şey hazır
mail-receipt-who = { $application } hesabınız kullanıma hazır.
mail-receipt-why-passkey = { $moment } tarihinde bu hesap için bir geçiş anahtarı oluşturdunuz. Bu anahtarla { $login } olarak oturum açarsınız.
mail-receipt-why-password = { $moment } tarihinde bu hesap için bir şifre belirlediniz. Bu şifreyle { $login } olarak oturum açarsınız.
mail-receipt-button = Hesabınıza gidin
mail-receipt-button-plain = Hesabınız:
mail-receipt-not-you = Bunu siz yapmadıysanız durumu hemen { $organization } kuruluşuna bildirin.
mail-joined-subject = { $person }, { $application } davetinizi kabul etti
mail-joined-headline = { $person } kurulumu tamamladı
mail-joined-who = { $person } ({ $login }), { $application } davetinizi kabul etti.
mail-joined-why-passkey = { $moment } tarihinde bir geçiş anahtarı oluşturdu ve artık oturum açabilir.
mail-joined-why-password = { $moment } tarihinde bir şifre belirledi ve artık oturum açabilir.
mail-joined-button = Davetlerinize gidin
mail-joined-button-plain = Davetleriniz:
mail-receipt-footer = Bir hesabınızda veya gönderdiğiniz bir davette değişiklik olduğu için usher ile { $address } adresine gönderildi.
