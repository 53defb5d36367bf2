# Webhook：接收邀请动态的地址。$number、$behind：数字。
webhooks-nav = Webhook
webhooks-title = Webhook
webhooks-one = Webhook
webhooks-back = 所有 Webhook
webhooks-words = 邀请一有动态，usher 就会通知其他程序。
webhooks-list = Webhook
webhooks-none = 还没有 Webhook
webhooks-none-words = 添加后，您的程序会收到每个邀请的通知：发送、打开、接受、结束。
webhooks-only-look = 您的角色可以查看 Webhook，但不能更改。
webhooks-add = 添加 Webhook
webhooks-url = 地址
webhooks-url-hint = 以 https:// 开头。usher 会将每条消息 POST 到此地址。
webhooks-owner = 邀请所属
webhooks-owner-instance = 所有组织
webhooks-events = 事件
webhooks-events-hint = 请勾选要通知您的程序的事件。全部不勾选，则通知所有事件。
webhooks-events-all = 全部
webhooks-events-some = { $number } 种
webhooks-create = 添加 Webhook
webhooks-save = 保存
webhooks-change = 更改地址和事件

webhooks-state = 状态
webhooks-state-on = 已开启
webhooks-state-retrying = 正在重试
webhooks-state-paused = 已暂停
webhooks-state-gone = 已停止
webhooks-state-failing = 已停止
webhooks-standing-on = 消息可以送达。
webhooks-standing-retrying = 上一条消息未能送达。usher 会自动重试，后面的消息会等它送达后再发送。
webhooks-standing-paused = 恢复之前不会发送通知。其间的动态会在恢复后通知。
webhooks-standing-gone = 接收方答复已永久停用（410），因此 usher 已停止通知。没有任何损失：恢复后，其间的动态会一并通知。
webhooks-standing-failing = 有一条消息连续十二次未能送达，因此 usher 已停止通知。没有任何损失：请先修复接收方，再恢复通知，其间的动态会一并通知。
webhooks-told = 已通知至事件
webhooks-told-to = { $behind ->
    [0] { $number }（最新）
   *[other] { $number }（日志中还有 { $behind } 个）
  }
webhooks-next-try = 下次尝试
webhooks-old-secret-until = 旧密钥有效期至

webhooks-test = 发送测试
webhooks-test-event = 测试
webhooks-tested-well = 测试已送达
webhooks-tested-badly = 测试未送达
webhooks-pause = 暂停
webhooks-resume = 恢复
webhooks-remove = 移除
webhooks-remove-title = 要移除此 Webhook 吗？
webhooks-remove-words = 其消息、密钥和发送记录会一并删除。如果只是暂停，则都会保留。
webhooks-remove-yes = 移除 Webhook
webhooks-secret = 密钥
webhooks-secret-copy = 复制密钥
webhooks-secret-once = 请立即复制：它只显示这一次。您的程序用它来验证消息确实来自 usher。
webhooks-rotate = 新密钥
webhooks-rotate-words = 消息会立即使用新密钥签名。在一段时间内，还会同时附上旧密钥的签名，这样您可以从容更换，不会丢失消息。
webhooks-rotate-yes = 创建新密钥
webhooks-overlap = 旧密钥继续有效的时间
webhooks-overlap-day = 24 小时
webhooks-overlap-week = 7 天
webhooks-overlap-none = 立即失效：密钥已泄露
webhooks-replay = 重新通知
webhooks-replay-words = 从某个事件开始，按原有顺序和相同的 ID 全部重新通知一遍，以便您的程序识别哪些已经收到。
webhooks-replay-from = 起始事件编号
webhooks-replay-hint = 即每条消息中的“sequence”。
webhooks-replay-yes = 重新通知

webhooks-done-added = Webhook 已添加
webhooks-done-rotated = 这是新密钥
webhooks-done-changed = 已保存。
webhooks-done-paused = 已暂停。
webhooks-done-resumed = 已恢复。
webhooks-done-replayed = 将从该事件开始重新通知。
webhooks-done-removed = Webhook 已移除。

webhooks-attempts = 发送记录
webhooks-attempts-words = 最新的在前，保留 30 天。
webhooks-attempts-none = 还没有记录。请发送测试，或等待下一个事件。
webhooks-attempts-older = 更早的记录
webhooks-attempt-delivered = 已送达
webhooks-attempt-failed = 失败
webhooks-attempt-number = 第 { $number } 次尝试
webhooks-attempt-body = 发送内容
webhooks-attempt-answer = 响应
# $status：HTTP 状态码。
webhooks-answered = 接收方在 { $milliseconds } 毫秒后返回 { $status }。
webhooks-fault-private-address = 此地址指向服务器自身的网络。只有设置了 USHER_ALLOW_PRIVATE_ADDRESSES，usher 才会连接此类地址。
webhooks-fault-unreachable = 无法建立连接，或连接中断。请检查地址，以及接收方是否正在运行。
webhooks-fault-timed-out = 接收方未在十秒内响应。它应先响应，再处理。
webhooks-fault-secret-lost = 用于加密此密钥的主密钥已不存在，usher 无法再读取它。请创建新密钥。

problem-webhook-not-found = 此 Webhook 不存在。
problem-webhook-url-invalid = 地址必须以 https:// 开头，且不能包含用户名或密码，例如 https://hooks.example.com/usher。
problem-webhook-event-unknown = 邀请没有名为“{ $text }”的事件。
problem-webhooks-too-many = 此处已有 20 个 Webhook。请移除一个不需要的。
