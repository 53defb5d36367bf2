# 招待。プレビュー、HTML、テキストの言葉はここから。
mail-subject = { $inviter } さんが { $application } に招待しています（{ $organization }）
# 組織名がすでに出ているとき。
mail-subject-short = { $inviter } さんが { $application } に招待しています
mail-greeting = { $name } 様
mail-greeting-nameless = こんにちは。
mail-headline = { $inviter } さんが { $application } に招待しています
mail-who = { $inviter } さん（{ $organization }）から、{ $application } への招待が届いています。
mail-who-short = { $inviter } さんから、{ $application } への招待が届いています。
mail-why = これは { $address } 宛ての招待です。ログイン方法を選ぶだけで、すぐに使い始められます。
mail-note = { $inviter } さんからのメッセージ：
mail-replaces = これが最新の招待です。以前のメールのリンクとコードは使えなくなりました。
mail-button = ログイン方法を設定
mail-ends = このリンクの有効期限は{ $until }です。
mail-link = ボタンを押しても開かない場合は、次の URL をブラウザーで開いてください：
mail-link-plain = 次のリンクを開いて始めてください：
mail-code = コードの入力を求められた場合：
mail-not-expected = お心当たりがない場合は、何もする必要はありません。あなたのメールアドレスで誰かがログインすることはありません。
mail-not-expected-action = 自分宛てではないことを知らせる
mail-footer = この招待は、{ $organization } が usher を使って { $address } に送信しました。

# パスキー用のリンク。
mail-passkey-subject = { $organization } のアカウントのパスキー作成
mail-passkey-headline = パスキーの作成
mail-passkey-who = { $organization } のアカウントにパスキーを作成できます。
mail-passkey-why = パスキーがあれば、指紋、顔、またはデバイスの PIN でログインできます。パスキーを保存したいデバイスで、リンクを開いてください。
mail-passkey-button = パスキーを作成
mail-passkey-ends = このリンクの有効期限は{ $until }です。作成できるパスキーは 1 つです。
mail-passkey-not-expected = お心当たりがない場合は、リンクを開かずに { $organization } にお知らせください。このリンクを開いた人は誰でも、あなたのアカウントにパスキーを作成できてしまいます。
mail-passkey-footer = このリンクは、{ $organization } が usher を使って { $address } に送信しました。

# 完了の知らせ。本人と招待者へ。
mail-receipt-subject = { $application } の設定が完了しました
mail-receipt-headline = 設定が完了しました
mail-receipt-who = { $application } のアカウントの準備ができました。
mail-receipt-why-passkey = { $moment }にパスキーが作成されました。{ $login } として、このパスキーでログインできます。
mail-receipt-why-password = { $moment }にパスワードが設定されました。{ $login } として、このパスワードでログインできます。
mail-receipt-button = アカウントを見る
mail-receipt-button-plain = アカウント：
mail-receipt-not-you = お心当たりがない場合は、すぐに { $organization } にお知らせください。
mail-joined-subject = { $person } さんが { $application } への招待を承諾しました
mail-joined-headline = { $person } さんの設定が完了しました
mail-joined-who = { $person } さん（{ $login }）が、{ $application } への招待を承諾しました。
mail-joined-why-passkey = { $moment }にパスキーを作成し、ログインできるようになりました。
mail-joined-why-password = { $moment }にパスワードを設定し、ログインできるようになりました。
mail-joined-button = 招待を見る
mail-joined-button-plain = あなたの招待：
mail-receipt-footer = アカウントまたは送信した招待に変更があったため、usher を使って { $address } に送信しました。
