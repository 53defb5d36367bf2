# 受邀者的页面。$application：受邀加入的应用。$inviter：邀请人。$email、$masked：邮箱地址。
ready-title = 您受邀加入 { $application }
ready-by-person = { $person }，您好！{ $inviter }（{ $organization }）向您发出了邀请。
ready-by-person-only = { $person }，您好！{ $inviter } 向您发出了邀请。
ready-by-organization = { $person }，您好！{ $organization } 向您发出了邀请。
ready-you-will-use = 您将使用 { $email }。
ready-next = 接下来，请选择登录方式。大约需要一分钟。您可以随时停下，邀请不会因此失效。
ready-continue = 继续
ready-until = 此链接有效期至{ $moment }。
ready-not-expected = 不知道为什么收到邀请？

link-expired-title = 此链接已过期
link-expired-text = 链接有效期至{ $moment }。您的 { $application } 邀请仍然有效。
link-expired-way = 我们可以向您发送新链接。
send-new-link = 向 { $masked } 发送新链接
new-link-ask = 请向 { $organization } 的 { $inviter } 索取新链接。

over-title = 此邀请已过期
over-text = 您的 { $application } 邀请有效期至{ $moment }。{ $inviter } 可以向您发送新邀请。
over-ask = 请 { $inviter } 发送新邀请
over-note = 我们会转达一次您的请求。新邀请会以与这次相同的方式送达。

replaced-title = 已有更新的链接
replaced-text = { $moment }，系统生成了 { $application } 的新链接，此链接随之失效。
replaced-way = 请查看发送至 { $masked } 的最新邮件。找不到？我们可以再发送一次。

already-done-title = 您已完成设置
already-done-text = 您的 { $application } 账号已于{ $moment }设置完成。您的登录名是 { $login }。
already-done-text-passkey = 您的 { $application } 账号已于{ $moment }通过通行密钥设置完成。您的登录名是 { $login }。
already-done-not-you = 不是您本人的操作？请立即告知 { $organization } 的 { $inviter }。

revoked-title = 此邀请已撤销
revoked-text = { $organization } 已撤销 { $application } 邀请。
revoked-contact = 觉得有误？请联系 { $inviter }。
other-code = 输入其他邀请码

was-declined-title = 您已拒绝此邀请
was-declined-text = { $application } 邀请已关闭，任何人都无法再使用。
was-declined-contact = 改变主意了？{ $inviter } 可以向您发送新邀请。
was-declined-for-now = { $application } 邀请目前已关闭。
was-declined-way = 不是您本人的操作，或者改变了主意？您可以重新打开邀请，邀请您的人会看到。
was-declined-reopen = 重新打开邀请

wrong-account-title = 您登录的是其他账号
wrong-account-text = 您当前以 { $name } 的身份登录，而此邀请是发给 { $email } 的。邀请仍可使用。
wrong-account-use = 改用 { $email }
wrong-account-note = 这会在此浏览器中退出 { $name } 的登录，然后打开您的邀请。
wrong-account-stay = 继续以 { $name } 的身份登录

wrong-code-title = 邀请码不匹配
wrong-code-text = 请与邮件或卡片上的邀请码逐字核对。如果收到了多封邮件，以最新的一封为准。
wrong-code-problem = 邀请码不匹配。您还可以尝试 { $tries } 次，之后需要稍等片刻。

slowed-down-title = 尝试次数过多
slowed-down-text = 您可以从{ $moment }起再次尝试。在此之前，即使输入正确的邀请码也不会验证。
slowed-down-note = 您的邀请码没有变化。这段时间里，请再与邮件或卡片核对一遍。

no-code-title = 输入邀请码
no-code-text = 邀请码在您收到的邮件或卡片上。
code-label = 邀请码
code-hint = 带空格或短横线、使用小写字母都可以。
code-continue = 继续
code-have-account = 已完成设置？登录

set-up-title = 设置密码
set-up-title-choice = 选择登录方式
set-up-title-passkey = 创建通行密钥
set-up-title-none = 目前无法在此完成设置
set-up-none-text = { $organization } 只允许使用通行密钥登录，而浏览器无法在此服务器的地址上使用通行密钥。
set-up-none-ask = 请将此页面的内容告知 { $organization } 的 { $inviter }。您的邀请仍然有效。
set-up-by-passkey = 使用通行密钥
set-up-by-password = 使用密码
set-up-text = 用于您的 { $application } 账号。
set-up-login-name = 您的登录名
set-up-password = 新密码
set-up-rule = 至少 { $least } 个字符。把几个词连在一起，既好记又难猜。
set-up-repeat = 再次输入密码
set-up-save = 保存密码
set-up-until = 请在{ $moment }前完成。如果超过时间，重新打开链接即可。
strength-label = 密码强度
strength-too-short = 长度还不够
strength-weak = 目前容易被猜到：请再加一两个词
strength-fair = 不错：再加一个词就足够强
strength-strong = 强

done-title = 设置完成
done-text = 密码已保存。现在，您可以用 { $login } 登录 { $application }。
done-text-passkey = 通行密钥已保存。现在，您可以用它以 { $login } 的身份登录 { $application }。
done-sign-in = 登录
done-continue = 前往 { $application }
done-account = 登录您在此处的账号
done-named = 名称已保存。
done-second-saved = 您现在有两种登录方式。即使失去其中一种，还可以用另一种。
done-too-late = 此页面打开时间过长，因此未添加任何内容。您可以在登录后到账号页面中添加。
done-name-title = 为通行密钥命名
done-name-text = 便于您日后辨认。
done-second-title = 第二种登录方式
done-second-text = 您可以选择添加：第一种无法使用时，仍能登录。以后也可以在账号页面中添加。
done-second-passkey = 在其他设备或安全密钥上再创建一个通行密钥。
done-second-password = 设置密码

not-expected-title = 不知道为什么收到邀请？
not-expected-text = { $inviter }（{ $organization }）邀请 { $email } 加入 { $application }。
not-expected-ignore-title = 您可以直接忽略这封邮件
not-expected-ignore = 只要您不操作，就不会发生任何事：没有人能代替您登录，邀请到期后会自动失效。
not-expected-decline-title = 您也可以拒绝邀请
not-expected-decline = 邀请会立即关闭，{ $inviter } 会收到通知。
not-expected-decline-nameless = 邀请会立即关闭，邀请您的人会收到通知。
not-expected-confirm = 我不想接受此邀请
not-expected-send = 拒绝邀请
not-expected-back = 返回邀请

declined-title = 您已拒绝邀请
declined-text = 邀请已关闭，并已通知邀请您的人。您无需再做任何操作，可以关闭此页面。

link-sent-title = 新链接正在发送
link-sent-text = 我们正在将链接发送至 { $masked }，通常一两分钟内送达。
link-sent-note = 没有收到？请也查看垃圾邮件文件夹。您刚才使用的链接已失效。

invitation-requested-title = 已转达您的请求
invitation-requested-text = { $inviter } 现在可以看到您需要新邀请。新邀请会以与这次相同的方式送达。

set-up-on-phone = 在手机上创建通行密钥
hand-off-title = 在手机上继续
hand-off-text = 请用手机相机扫描此二维码，并打开其中的链接。通行密钥将在手机上创建。
hand-off-code = 手机链接的二维码
hand-off-address = 无法扫描？请在手机上打开此地址
hand-off-until = 此二维码只能使用一次，有效期至{ $moment }。请勿向他人展示。
hand-off-waiting = 正在等待您的手机。此页面会自动继续。
hand-off-go-on = 我已在手机上完成
hand-off-again = 显示新的二维码
hand-off-back = 返回其他方式
hand-off-phone-title = 在此手机上继续？
hand-off-phone-text = 您将在此设置 { $email } 登录 { $application } 的方式。
hand-off-phone-send = 在此继续
hand-off-phone-note = 只有刚刚从您自己的屏幕上扫描了二维码，才应继续。
hand-off-over-title = 此二维码已失效
hand-off-over-text = 二维码只能使用一次，有效期为十分钟。请在另一台设备上显示新的二维码，然后扫描。
hand-off-done-text = 您的另一台设备会自动继续。手机上的操作已完成。
hand-off-done-sign-in = 在此手机上登录
