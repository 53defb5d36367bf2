# 邀请。页面预览、HTML 部分和纯文本部分都从这里取词。
mail-subject = { $inviter } 邀请您加入 { $application }（{ $organization }）
# 组织名称已在别处出现时。
mail-subject-short = { $inviter } 邀请您加入 { $application }
mail-greeting = { $name }，您好：
mail-greeting-nameless = 您好：
mail-headline = { $inviter } 邀请您加入 { $application }
mail-who = { $inviter }（{ $organization }）邀请您加入 { $application }。
mail-who-short = { $inviter } 邀请您加入 { $application }。
mail-why = 此邀请发给您本人（{ $address }）。选择登录方式后，即可开始使用。
mail-note = { $inviter } 的留言：
mail-replaces = 这是最新的邀请，之前邮件中的链接和邀请码已失效。
mail-button = 设置登录方式
mail-ends = 此链接有效期至{ $until }。
mail-link = 如果按钮无法打开，请在浏览器中打开以下地址：
mail-link-plain = 请打开以下链接开始：
mail-code = 如果页面要求输入邀请码：
mail-not-expected = 不知道为什么收到这封邮件？您无需做任何事，没有人能凭您的邮箱地址登录。
mail-not-expected-action = 告诉我们这不是发给您的
mail-footer = 此邀请由 { $organization } 通过 usher 发送至 { $address }。

# 通行密钥链接。
mail-passkey-subject = 为您在 { $organization } 的账号创建通行密钥
mail-passkey-headline = 创建通行密钥
mail-passkey-who = 您可以为您在 { $organization } 的账号创建通行密钥。
mail-passkey-why = 有了通行密钥，就能用指纹、面部识别或设备的 PIN 码登录。请在要保存通行密钥的设备上打开链接。
mail-passkey-button = 创建通行密钥
mail-passkey-ends = 此链接有效期至{ $until }，只能创建一个通行密钥。
mail-passkey-not-expected = 不知道为什么收到这封邮件？请不要打开链接，并告知 { $organization }：任何人打开此链接，都能为您的账号创建通行密钥。
mail-passkey-footer = 此链接由 { $organization } 通过 usher 发送至 { $address }。

# 完成通知：发给本人和邀请人。
mail-receipt-subject = 您的 { $application } 账号已设置完成
mail-receipt-headline = 设置完成
mail-receipt-who = 您的 { $application } 账号已准备就绪。
mail-receipt-why-passkey = 您已于{ $moment }创建通行密钥，可用它以 { $login } 的身份登录。
mail-receipt-why-password = 您已于{ $moment }设置密码，可用它以 { $login } 的身份登录。
mail-receipt-button = 查看账号
mail-receipt-button-plain = 您的账号：
mail-receipt-not-you = 不是您本人的操作？请立即告知 { $organization }。
mail-joined-subject = { $person } 已接受您发出的 { $application } 邀请
mail-joined-headline = { $person } 已完成设置
mail-joined-who = { $person }（{ $login }）已接受您发出的 { $application } 邀请。
mail-joined-why-passkey = 对方已于{ $moment }创建通行密钥，现在可以登录。
mail-joined-why-password = 对方已于{ $moment }设置密码，现在可以登录。
mail-joined-button = 查看邀请
mail-joined-button-plain = 您的邀请：
mail-receipt-footer = 因您的账号或您发出的邀请有变动，usher 将此邮件发送至 { $address }。
