# Web kancaları: davetlerde olup bitenlerin bildirildiği adresler. $number, $behind: sayılar.
webhooks-nav = Web kancaları
webhooks-title = Web kancaları
webhooks-one = Web kancası
webhooks-back = Tüm web kancaları
webhooks-words = usher, davetlerde olanları anında başka programlara bildirir.
webhooks-list = Web kancaları
webhooks-none = Henüz web kancası yok
webhooks-none-words = Bir web kancası ekleyin; programınız her davetten haberdar olsun: gönderildi, açıldı, kabul edildi, sona erdi.
webhooks-only-look = Rolünüz web kancalarını görmenize izin verir, ancak değiştirmenize izin vermez.
webhooks-add = Web kancası ekle
webhooks-url = Adres
webhooks-url-hint = https:// ile başlar. usher her bildirimi bu adrese gönderir (POST).
webhooks-owner = Kimin davetleri
webhooks-owner-instance = Tüm kuruluşlar
webhooks-events = Olaylar
webhooks-events-hint = Programınıza bildirilecek olayları işaretleyin. Hiçbiri işaretlenmezse hepsi bildirilir.
webhooks-events-all = Tüm olaylar
webhooks-events-some = { $number ->
    [one] 1 olay
   *[other] { $number } olay
  }
webhooks-create = Web kancasını ekle
webhooks-save = Kaydet
webhooks-change = Adresi ve olayları değiştir

webhooks-state = Durum
webhooks-state-on = Açık
webhooks-state-retrying = Yeniden deneniyor
webhooks-state-paused = Duraklatıldı
webhooks-state-gone = Durduruldu
webhooks-state-failing = Durduruldu
webhooks-standing-on = Bildirimler ulaşıyor.
webhooks-standing-retrying = Son bildirim ulaşmadı. usher kendiliğinden yeniden dener; sonraki bildirimler sırada bekler.
webhooks-standing-paused = Siz sürdürene kadar hiçbir şey bildirilmez. Bu sırada olanlar sonra bildirilir.
webhooks-standing-gone = Alıcı artık var olmadığını bildirdiği için (410) gönderim durduruldu. Hiçbir şey kaybolmadı: Sürdürdüğünüzde bu sırada olanlar bildirilir.
webhooks-standing-failing = Bir bildirim on iki denemede de ulaşmadığı için gönderim durduruldu. Hiçbir şey kaybolmadı: Alıcıyı düzeltip sürdürün; bu sırada olanlar bildirilir.
webhooks-told = Bildirilen son olay
webhooks-told-to = { $behind ->
    [0] { $number }, en yenisi
    [one] { $number }, günlükte 1 olay daha var
   *[other] { $number }, günlükte { $behind } olay daha var
  }
webhooks-next-try = Sonraki deneme
webhooks-old-secret-until = Eski gizli anahtarın geçerlilik sonu

webhooks-test = Deneme gönder
webhooks-test-event = Deneme
webhooks-tested-well = Deneme ulaştı
webhooks-tested-badly = Deneme ulaşmadı
webhooks-pause = Duraklat
webhooks-resume = Sürdür
webhooks-remove = Kaldır
webhooks-remove-title = Bu web kancası kaldırılsın mı?
webhooks-remove-words = Bildirimleri, gizli anahtarı ve denemelerin kaydı da silinir. Duraklatırsanız hepsi korunur.
webhooks-remove-yes = Web kancasını kaldır
webhooks-secret = Gizli anahtar
webhooks-secret-copy = Gizli anahtarı kopyala
webhooks-secret-once = Şimdi kopyalayın: Yalnızca bu kez gösterilir. Programınız, bir bildirimin gerçekten usher tarafından gönderildiğini bununla denetler.
webhooks-rotate = Yeni gizli anahtar
webhooks-rotate-words = Bildirimler hemen yeni gizli anahtarla imzalanır. Bir süre eskisiyle de imzalanır; böylece hiçbirini kaçırmadan geçiş yapabilirsiniz.
webhooks-rotate-yes = Yeni gizli anahtar oluştur
webhooks-overlap = Eskisinin geçerli kalacağı süre
webhooks-overlap-day = 24 saat
webhooks-overlap-week = 7 gün
webhooks-overlap-none = yok: Anahtar başkalarının eline geçti
webhooks-replay = Yeniden bildir
webhooks-replay-words = Seçilen olaydan itibaren her şeyi aynı sırayla ve aynı kimliklerle bir kez daha bildirir; böylece programınız elinde zaten olanları tanır.
webhooks-replay-from = Başlangıç olayının numarası
webhooks-replay-hint = Numara her bildirimde “sequence” olarak yer alır.
webhooks-replay-yes = Yeniden bildir

webhooks-done-added = Web kancası eklendi
webhooks-done-rotated = Yeni gizli anahtar
webhooks-done-changed = Kaydedildi.
webhooks-done-paused = Duraklatıldı.
webhooks-done-resumed = Sürdürüldü.
webhooks-done-replayed = O olaydan itibaren yeniden bildirilecek.
webhooks-done-removed = Web kancası kaldırıldı.

webhooks-attempts = Gönderilenler
webhooks-attempts-words = En yeniler önce, 30 gün boyunca.
webhooks-attempts-none = Henüz bir şey yok. Bir deneme gönderin veya sonraki olayı bekleyin.
webhooks-attempts-older = Daha eskiler
webhooks-attempt-delivered = Ulaştı
webhooks-attempt-failed = Ulaşmadı
webhooks-attempt-number = { $number }. deneme
webhooks-attempt-body = Gönderilen
webhooks-attempt-answer = Yanıt
# $status: bir HTTP durum kodu.
webhooks-answered = Alıcının { $milliseconds } ms sonraki yanıtı: { $status }.
webhooks-fault-private-address = Adres, sunucunun kendi ağına götürüyor. usher böyle adreslerle yalnızca USHER_ALLOW_PRIVATE_ADDRESSES ayarlıysa iletişim kurar.
webhooks-fault-unreachable = Bağlantı kurulamadı veya koptu. Adresi denetleyin ve alıcının çalışıp çalışmadığına bakın.
webhooks-fault-timed-out = Alıcı on saniye içinde yanıt vermedi. Önce yanıt vermeli, işini sonra yapmalıdır.
webhooks-fault-secret-lost = Gizli anahtarı koruyan şifreleme anahtarı artık olmadığı için usher onu okuyamıyor. Yeni bir gizli anahtar oluşturun.

problem-webhook-not-found = Böyle bir web kancası yok.
problem-webhook-url-invalid = Adres https:// ile başlamalı, kullanıcı adı veya şifre içermemelidir; örneğin https://hooks.example.com/usher.
problem-webhook-event-unknown = “{ $text }” adlı bir davet olayı yok.
problem-webhooks-too-many = Burada zaten 20 web kancası var. Gerekmeyen birini kaldırın.
