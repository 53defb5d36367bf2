# 招待された人のページ。$application：招待先。$inviter：招待者。$email、$masked：メールアドレス。
ready-title = { $application } に招待されています
ready-by-person = { $person } 様、{ $inviter } さん（{ $organization }）から招待が届いています。
ready-by-person-only = { $person } 様、{ $inviter } さんから招待が届いています。
ready-by-organization = { $person } 様、{ $organization } から招待が届いています。
ready-you-will-use = 使用するメールアドレス：{ $email }
ready-next = 次に、ログイン方法を選びます。1 分ほどで終わります。いつでも中断でき、途中でやめても招待はそのまま使えます。
ready-continue = 次へ
ready-until = このリンクの有効期限は{ $moment }です。
ready-not-expected = お心当たりがない場合

link-expired-title = このリンクは期限切れです
link-expired-text = リンクの有効期限は{ $moment }でした。{ $application } への招待は今も有効です。
link-expired-way = 新しいリンクをお送りできます。
send-new-link = { $masked } に新しいリンクを送信
new-link-ask = { $organization } の { $inviter } さんに、新しいリンクを依頼してください。

over-title = この招待は期限切れです
over-text = { $application } への招待の有効期限は{ $moment }でした。{ $inviter } さんに新しい招待を送ってもらえます。
over-ask = { $inviter } さんに新しい招待を依頼
over-note = ご希望は 1 回だけお伝えします。新しい招待は、今回と同じ方法で届きます。

replaced-title = 新しいリンクがあります
replaced-text = { $moment }に { $application } への新しいリンクが発行され、このリンクは使えなくなりました。
replaced-way = { $masked } に届いた最新のメールをご確認ください。見つからない場合は、もう一度お送りできます。

already-done-title = 設定は完了しています
already-done-text = { $application } のアカウントは、{ $moment }に設定が完了しています。{ $login } としてログインできます。
already-done-text-passkey = { $application } のアカウントは、{ $moment }にパスキーで設定が完了しています。{ $login } としてログインできます。
already-done-not-you = お心当たりがない場合は、すぐに { $organization } の { $inviter } さんにお知らせください。

revoked-title = この招待は取り消されました
revoked-text = { $organization } が { $application } への招待を取り消しました。
revoked-contact = 間違いではないかと思われる場合は、{ $inviter } さんにご連絡ください。
other-code = 別のコードを入力

was-declined-title = この招待は辞退済みです
was-declined-text = { $application } への招待は終了しており、もう誰も使えません。
was-declined-contact = お気持ちが変わった場合は、{ $inviter } さんに新しい招待を送ってもらえます。
was-declined-for-now = { $application } への招待は、現在終了しています。
was-declined-way = ご自身で辞退していない場合や、お気持ちが変わった場合は、招待を再開できます。再開したことは招待した方にもわかります。
was-declined-reopen = 招待を再開する

wrong-account-title = 別のアカウントでログインしています
wrong-account-text = 現在 { $name } としてログインしています。この招待は { $email } 宛てです。招待はそのまま使えます。
wrong-account-use = { $email } を使う
wrong-account-note = このブラウザーで { $name } をログアウトし、そのあと招待を開きます。
wrong-account-stay = { $name } としてログインしたままにする

wrong-code-title = コードが一致しません
wrong-code-text = メールまたはカードのコードと、1 文字ずつ見比べてください。メールが何通か届いている場合は、最新のコードが有効です。
wrong-code-problem = コードが一致しません。あと { $tries } 回間違えると、しばらく入力できなくなります。

slowed-down-title = 入力回数が多すぎます
slowed-down-text = { $moment }からもう一度お試しいただけます。それまでは、正しいコードでも確認されません。
slowed-down-note = コードはそのまま使えます。お待ちの間に、メールまたはカードのコードをもう一度ご確認ください。

no-code-title = 招待コードを入力
no-code-text = コードはメールまたはカードに記載されています。
code-label = 招待コード
code-hint = スペースやハイフンが入っていても、小文字でもかまいません。
code-continue = 次へ
code-have-account = 設定がお済みの方はログイン

set-up-title = パスワードを設定
set-up-title-choice = ログイン方法を選択
set-up-title-passkey = パスキーを作成
set-up-title-none = ここではまだ設定できません
set-up-none-text = { $organization } ではパスキーでのログインだけが認められていますが、このサーバーのアドレスではブラウザーがパスキーを使えません。
set-up-none-ask = このページの内容を { $organization } の { $inviter } さんにお知らせください。招待は有効なままです。
set-up-by-passkey = パスキーを使う
set-up-by-password = パスワードを使う
set-up-text = { $application } のアカウントに使います。
set-up-login-name = ログイン名
set-up-password = 新しいパスワード
set-up-rule = { $least } 文字以上。いくつかの単語をつなげると、覚えやすく、推測されにくくなります。
set-up-repeat = 新しいパスワード（確認）
set-up-save = パスワードを保存
set-up-until = { $moment }までに完了してください。過ぎてしまった場合は、もう一度リンクを開くだけで続けられます。
strength-label = パスワードの強度
strength-too-short = まだ短すぎます
strength-weak = すぐに推測されます。単語を 1 つか 2 つ足してください
strength-fair = よい状態です。もう 1 つ単語を足すと強くなります
strength-strong = 強い

done-title = 設定が完了しました
done-text = パスワードを保存しました。{ $login } として { $application } にログインできます。
done-text-passkey = パスキーを保存しました。このパスキーを使い、{ $login } として { $application } にログインできます。
done-sign-in = ログイン
done-continue = { $application } へ進む
done-account = このサイトのアカウントにログイン
done-named = 名前を保存しました。
done-second-saved = ログイン方法が 2 つになりました。片方を失っても、もう片方でログインできます。
done-too-late = ページを開いてから時間がたちすぎたため、追加されませんでした。ログインしたあと、アカウントのページで追加できます。
done-name-title = パスキーの名前
done-name-text = ほかのパスキーと見分けるための名前です。
done-second-title = 2 つ目のログイン方法
done-second-text = よろしければ追加してください。1 つ目が使えないときにもログインできます。あとからアカウントのページで追加することもできます。
done-second-passkey = 別のデバイスやセキュリティキーに、もう 1 つパスキーを作成します。
done-second-password = パスワードを設定

not-expected-title = お心当たりがない場合
not-expected-text = { $inviter } さん（{ $organization }）が、{ $email } を { $application } に招待しました。
not-expected-ignore-title = メールはそのままにしておいてかまいません
not-expected-ignore = ご自身で操作しないかぎり、何も起こりません。誰かが代わりにログインすることはなく、招待は期限が来ると終了します。
not-expected-decline-title = 招待を辞退することもできます
not-expected-decline = 招待はすぐに終了し、{ $inviter } さんに通知されます。
not-expected-decline-nameless = 招待はすぐに終了し、招待した方に通知されます。
not-expected-confirm = この招待を希望しません
not-expected-send = 招待を辞退する
not-expected-back = 招待に戻る

declined-title = 招待を辞退しました
declined-text = 招待は終了し、招待した方に通知されました。ほかに必要な操作はありません。このページは閉じてかまいません。

link-sent-title = 新しいリンクを送信しています
link-sent-text = { $masked } にお送りします。通常は 1～2 分で届きます。
link-sent-note = 届かない場合は、迷惑メールフォルダーもご確認ください。今お使いになったリンクは、もう使えません。

invitation-requested-title = ご希望をお伝えしました
invitation-requested-text = 新しい招待をご希望であることが、{ $inviter } さんに伝わりました。新しい招待は、今回と同じ方法で届きます。

set-up-on-phone = スマートフォンでパスキーを作成
hand-off-title = スマートフォンで続ける
hand-off-text = スマートフォンのカメラでこのコードを読み取り、表示されたリンクを開いてください。パスキーはスマートフォンに作成されます。
hand-off-code = スマートフォン用リンクの QR コード
hand-off-address = 読み取れない場合は、スマートフォンでこの URL を開いてください
hand-off-until = コードは{ $moment }まで、1 回だけ使えます。ほかの人には見せないでください。
hand-off-waiting = スマートフォンでの操作を待っています。このページは自動的に進みます。
hand-off-go-on = スマートフォンでの操作を終えました
hand-off-again = 新しいコードを表示
hand-off-back = ほかの方法に戻る
hand-off-phone-title = このスマートフォンで続けますか？
hand-off-phone-text = { $email } が { $application } にログインする方法を、ここで設定します。
hand-off-phone-send = ここで続ける
hand-off-phone-note = ご自身の画面のコードを今読み取った場合にだけ、続けてください。
hand-off-over-title = このコードはもう使えません
hand-off-over-text = コードは 10 分間、1 回だけ使えます。もう一方のデバイスで新しいコードを表示し、読み取ってください。
hand-off-done-text = もう一方のデバイスは自動的に進みます。スマートフォンでの操作は終わりです。
hand-off-done-sign-in = このスマートフォンでログイン
