# Webhook：招待に起きたことを知らせる送信先。$number、$behind：数。
webhooks-nav = Webhook
webhooks-title = Webhook
webhooks-one = Webhook
webhooks-back = すべての Webhook
webhooks-words = usher は、招待に起きたことを、その都度ほかのプログラムに通知します。
webhooks-list = Webhook
webhooks-none = Webhook はまだありません
webhooks-none-words = 追加すると、招待の送信、開封、承諾、終了のすべてが、お使いのプログラムに通知されます。
webhooks-only-look = あなたのロールでは、Webhook を表示できますが、変更はできません。
webhooks-add = Webhook を追加
webhooks-url = URL
webhooks-url-hint = https:// で始まる URL です。usher は各メッセージをここに POST します。
webhooks-owner = 対象の組織
webhooks-owner-instance = すべての組織
webhooks-events = イベント
webhooks-events-hint = 通知するイベントを選択してください。何も選択しない場合は、すべて通知されます。
webhooks-events-all = すべて
webhooks-events-some = { $number } 種類
webhooks-create = Webhook を追加
webhooks-save = 保存
webhooks-change = URL とイベントを変更

webhooks-state = 状態
webhooks-state-on = オン
webhooks-state-retrying = 再試行中
webhooks-state-paused = 一時停止中
webhooks-state-gone = 停止
webhooks-state-failing = 停止
webhooks-standing-on = メッセージは届いています。
webhooks-standing-retrying = 直近のメッセージが届きませんでした。usher が自動的に再試行します。以降のメッセージは、それまで待機します。
webhooks-standing-paused = 再開するまで、何も通知されません。その間に起きたことは、再開後に通知されます。
webhooks-standing-gone = 受信側から、今後は利用できないという応答（410）があったため、usher は通知を停止しました。失われたものはありません。再開すると、その間に起きたことが通知されます。
webhooks-standing-failing = 1 つのメッセージが 12 回続けて届かなかったため、usher は通知を停止しました。失われたものはありません。受信側の問題を解決してから再開すると、その間に起きたことが通知されます。
webhooks-told = 通知済みのイベント
webhooks-told-to = { $behind ->
    [0] { $number } まで（最新）
   *[other] { $number } まで（ログにあと { $behind } 件）
  }
webhooks-next-try = 次の送信
webhooks-old-secret-until = 古いシークレットの有効期限

webhooks-test = テストを送信
webhooks-test-event = テスト
webhooks-tested-well = テストは届きました
webhooks-tested-badly = テストは届きませんでした
webhooks-pause = 一時停止
webhooks-resume = 再開
webhooks-remove = 削除
webhooks-remove-title = この Webhook を削除しますか？
webhooks-remove-words = メッセージ、シークレット、送信の記録も削除されます。一時停止なら、すべて残ります。
webhooks-remove-yes = Webhook を削除
webhooks-secret = シークレット
webhooks-secret-copy = シークレットをコピー
webhooks-secret-once = 今すぐコピーしてください。表示されるのは今回だけです。お使いのプログラムは、これを使って、メッセージが usher からのものであることを検証します。
webhooks-rotate = 新しいシークレット
webhooks-rotate-words = メッセージは、すぐに新しいシークレットで署名されます。しばらくは古いシークレットの署名も付くため、メッセージを失わずに切り替えられます。
webhooks-rotate-yes = 新しいシークレットを作成
webhooks-overlap = 古いシークレットの有効期間
webhooks-overlap-day = 24 時間
webhooks-overlap-week = 7 日間
webhooks-overlap-none = すぐに無効にする（漏えいした場合）
webhooks-replay = もう一度通知
webhooks-replay-words = 指定したイベント以降のすべてを、同じ順序、同じ ID でもう一度通知します。プログラムは、受信済みのものを ID で見分けられます。
webhooks-replay-from = 開始するイベントの番号
webhooks-replay-hint = 各メッセージの「sequence」の値です。
webhooks-replay-yes = もう一度通知

webhooks-done-added = Webhook を追加しました
webhooks-done-rotated = 新しいシークレットです
webhooks-done-changed = 保存しました。
webhooks-done-paused = 一時停止しました。
webhooks-done-resumed = 再開しました。
webhooks-done-replayed = 指定したイベントから、もう一度通知します。
webhooks-done-removed = Webhook を削除しました。

webhooks-attempts = 送信履歴
webhooks-attempts-words = 新しい順に、30 日分を表示します。
webhooks-attempts-none = まだありません。テストを送信するか、次のイベントをお待ちください。
webhooks-attempts-older = 以前の履歴
webhooks-attempt-delivered = 到達
webhooks-attempt-failed = 失敗
webhooks-attempt-number = { $number } 回目
webhooks-attempt-body = 送信内容
webhooks-attempt-answer = レスポンス
# $status：HTTP ステータス。
webhooks-answered = 受信側は { $milliseconds } ミリ秒後に { $status } を返しました。
webhooks-fault-private-address = この URL は、サーバー自身のネットワーク内を指しています。usher がこのようなアドレスに接続するのは、USHER_ALLOW_PRIVATE_ADDRESSES が設定されている場合だけです。
webhooks-fault-unreachable = 接続できなかったか、接続が切れました。URL と、受信側が稼働しているかを確認してください。
webhooks-fault-timed-out = 受信側から 10 秒以内に応答がありませんでした。先に応答を返し、処理はその後で行ってください。
webhooks-fault-secret-lost = シークレットの暗号化に使われたキーがないため、usher はシークレットを読み取れません。新しいシークレットを作成してください。

problem-webhook-not-found = この Webhook は存在しません。
problem-webhook-url-invalid = URL は https:// で始まり、ユーザー名やパスワードを含まないものにしてください。例：https://hooks.example.com/usher
problem-webhook-event-unknown = 招待のイベントに「{ $text }」はありません。
problem-webhooks-too-many = Webhook がすでに 20 個あります。不要なものを 1 つ削除してください。
