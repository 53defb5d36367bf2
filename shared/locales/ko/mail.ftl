# 초대. 미리 보기, HTML, 텍스트 부분이 모두 여기의 문구를 사용한다.
mail-subject = { $inviter }님이 { $application }에 초대했습니다({ $organization })
# 조직 이름이 이미 나와 있을 때.
mail-subject-short = { $inviter }님이 { $application }에 초대했습니다
mail-greeting = { $name }님, 안녕하세요.
mail-greeting-nameless = 안녕하세요.
mail-headline = { $inviter }님이 { $application }에 초대했습니다
mail-who = { $organization }의 { $inviter }님이 { $application }에 초대했습니다.
mail-who-short = { $inviter }님이 { $application }에 초대했습니다.
mail-why = { $address } 주소로 보내 드리는 초대입니다. 로그인 방법을 선택하면 바로 시작할 수 있습니다.
mail-note = { $inviter }님의 메시지:
mail-replaces = 이 이메일이 최신 초대입니다. 이전 이메일의 링크와 코드는 더 이상 사용할 수 없습니다.
mail-button = 로그인 방법 설정
mail-ends = 이 링크는 { $until }까지 유효합니다.
mail-link = 버튼이 작동하지 않으면 브라우저에서 다음 주소를 여세요.
mail-link-plain = 다음 링크를 열어 시작하세요.
mail-code = 페이지에서 코드를 요청하는 경우:
mail-not-expected = 예상하지 못한 초대인가요? 아무것도 하지 않으셔도 됩니다. 이 주소로 다른 사람이 로그인할 수는 없습니다.
mail-not-expected-action = 잘못 온 초대라고 알리기
mail-footer = { $organization }에서 usher를 통해 { $address } 주소로 보낸 초대입니다.

# 패스키용 링크.
mail-passkey-subject = { $organization } 계정의 패스키 만들기
mail-passkey-headline = 패스키 만들기
mail-passkey-who = { $organization } 계정에 사용할 패스키를 만들 수 있습니다.
mail-passkey-why = 패스키가 있으면 지문, 얼굴 또는 기기의 PIN으로 로그인할 수 있습니다. 패스키를 저장할 기기에서 링크를 여세요.
mail-passkey-button = 패스키 만들기
mail-passkey-ends = 이 링크는 { $until }까지 유효하며, 패스키 하나를 만들 수 있습니다.
mail-passkey-not-expected = 예상하지 못한 이메일인가요? 링크를 열지 말고 { $organization }에 알려 주세요. 링크를 여는 사람은 누구나 이 계정에 패스키를 만들 수 있습니다.
mail-passkey-footer = { $organization }에서 usher를 통해 { $address } 주소로 보낸 링크입니다.

# 완료 알림: 본인과 초대한 사람에게.
mail-receipt-subject = { $application } 계정 설정이 완료되었습니다
mail-receipt-headline = 설정이 완료되었습니다
mail-receipt-who = { $application } 계정이 준비되었습니다.
mail-receipt-why-passkey = { $moment }에 패스키를 만드셨습니다. 이 패스키를 사용해 { $login } 계정으로 로그인하세요.
mail-receipt-why-password = { $moment }에 비밀번호를 설정하셨습니다. 이 비밀번호를 사용해 { $login } 계정으로 로그인하세요.
mail-receipt-button = 계정 보기
mail-receipt-button-plain = 내 계정:
mail-receipt-not-you = 본인이 하신 일이 아닌가요? 바로 { $organization }에 알려 주세요.
mail-joined-subject = { $person }님이 { $application } 초대를 수락했습니다
mail-joined-headline = { $person }님의 설정이 완료되었습니다
mail-joined-who = { $person }님({ $login })이 { $application } 초대를 수락했습니다.
mail-joined-why-passkey = { $moment }에 패스키를 만들어 이제 로그인할 수 있습니다.
mail-joined-why-password = { $moment }에 비밀번호를 설정하여 이제 로그인할 수 있습니다.
mail-joined-button = 초대 보기
mail-joined-button-plain = 내 초대:
mail-receipt-footer = 계정이나 보내신 초대에 변경 사항이 있어 usher를 통해 { $address } 주소로 보내 드립니다.
