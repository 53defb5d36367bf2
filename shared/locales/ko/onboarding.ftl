# 초대받은 사람의 페이지. $application: 초대 대상. $inviter: 초대한 사람. $email, $masked: 이메일 주소.
ready-title = { $application }에 초대되었습니다
ready-by-person = { $person }님, 안녕하세요. { $organization }의 { $inviter }님이 초대했습니다.
ready-by-person-only = { $person }님, 안녕하세요. { $inviter }님이 초대했습니다.
ready-by-organization = { $person }님, 안녕하세요. { $organization }에서 초대했습니다.
ready-you-will-use = 사용할 이메일: { $email }
ready-next = 다음 단계에서 로그인 방법을 선택합니다. 1분 정도 걸립니다. 언제든지 멈출 수 있으며, 중간에 멈춰도 초대는 그대로 사용할 수 있습니다.
ready-continue = 계속
ready-until = 이 링크는 { $moment }까지 유효합니다.
ready-not-expected = 예상하지 못한 초대인가요?

link-expired-title = 만료된 링크입니다
link-expired-text = 이 링크는 { $moment }까지 유효했습니다. { $application } 초대는 아직 유효합니다.
link-expired-way = 새 링크를 보내 드릴 수 있습니다.
send-new-link = { $masked } 주소로 새 링크 보내기
new-link-ask = { $organization }의 { $inviter }님에게 새 링크를 요청하세요.

over-title = 만료된 초대입니다
over-text = { $application } 초대는 { $moment }까지 유효했습니다. { $inviter }님이 새 초대를 보내 줄 수 있습니다.
over-ask = { $inviter }님에게 새 초대 요청
over-note = 요청은 한 번 전달됩니다. 새 초대는 이번과 같은 방법으로 도착합니다.

replaced-title = 더 새로운 링크가 있습니다
replaced-text = { $moment }에 { $application }의 새 링크가 만들어져 이 링크는 더 이상 사용할 수 없습니다.
replaced-way = { $masked } 주소로 받은 최신 이메일을 확인하세요. 찾을 수 없다면 한 번 더 보내 드릴 수 있습니다.

already-done-title = 설정이 완료되었습니다
already-done-text = { $application } 계정은 { $moment }에 설정이 완료되었습니다. { $login } 계정으로 로그인하세요.
already-done-text-passkey = { $application } 계정은 { $moment }에 패스키로 설정이 완료되었습니다. { $login } 계정으로 로그인하세요.
already-done-not-you = 본인이 하신 일이 아닌가요? 바로 { $organization }의 { $inviter }님에게 알려 주세요.

revoked-title = 철회된 초대입니다
revoked-text = { $organization }에서 { $application } 초대를 철회했습니다.
revoked-contact = 잘못된 것 같다면 { $inviter }님에게 문의하세요.
other-code = 다른 코드 입력

was-declined-title = 이미 거절한 초대입니다
was-declined-text = { $application } 초대는 종료되어 더 이상 아무도 사용할 수 없습니다.
was-declined-contact = 마음이 바뀌셨나요? { $inviter }님이 새 초대를 보내 줄 수 있습니다.
was-declined-for-now = { $application } 초대는 현재 종료되어 있습니다.
was-declined-way = 본인이 거절하지 않았거나 마음이 바뀌셨나요? 초대를 다시 열 수 있으며, 초대한 사람도 이를 볼 수 있습니다.
was-declined-reopen = 초대 다시 열기

wrong-account-title = 다른 계정으로 로그인되어 있습니다
wrong-account-text = 현재 { $name } 계정으로 로그인되어 있습니다. 이 초대는 { $email } 주소로 보낸 것입니다. 초대는 그대로 사용할 수 있습니다.
wrong-account-use = { $email } 주소로 진행
wrong-account-note = 이 브라우저에서 { $name } 계정을 로그아웃한 뒤 초대를 엽니다.
wrong-account-stay = { $name } 계정으로 로그인 유지

wrong-code-title = 코드가 일치하지 않습니다
wrong-code-text = 이메일이나 카드에 적힌 코드와 한 글자씩 비교해 보세요. 이메일을 여러 번 받았다면 가장 최근 코드만 유효합니다.
wrong-code-problem = 코드가 일치하지 않습니다. { $tries }번 더 시도할 수 있으며, 그 후에는 잠시 기다려야 합니다.

slowed-down-title = 시도 횟수가 너무 많습니다
slowed-down-text = { $moment }부터 다시 시도할 수 있습니다. 그때까지는 올바른 코드를 입력해도 확인되지 않습니다.
slowed-down-note = 코드는 그대로 유효합니다. 그동안 이메일이나 카드에 적힌 코드를 다시 확인해 보세요.

no-code-title = 초대 코드 입력
no-code-text = 코드는 이메일이나 카드에 적혀 있습니다.
code-label = 초대 코드
code-hint = 공백이나 하이픈이 있어도 되고, 소문자로 입력해도 됩니다.
code-continue = 계속
code-have-account = 이미 설정하셨나요? 로그인

set-up-title = 비밀번호 설정
set-up-title-choice = 로그인 방법 선택
set-up-title-passkey = 패스키 만들기
set-up-title-none = 아직 여기에서 설정할 수 없습니다
set-up-none-text = { $organization }에서는 패스키로만 로그인할 수 있지만, 이 서버의 주소에서는 브라우저가 패스키를 사용할 수 없습니다.
set-up-none-ask = 이 페이지의 내용을 { $organization }의 { $inviter }님에게 알려 주세요. 초대는 계속 유효합니다.
set-up-by-passkey = 패스키 사용
set-up-by-password = 비밀번호 사용
set-up-text = { $application } 계정에 사용됩니다.
set-up-login-name = 로그인 이름
set-up-password = 새 비밀번호
set-up-rule = { $least }자 이상이어야 합니다. 단어 몇 개를 이어 쓰면 기억하기는 쉽고 추측하기는 어렵습니다.
set-up-repeat = 비밀번호 다시 입력
set-up-save = 비밀번호 저장
set-up-until = { $moment }까지 완료해 주세요. 시간이 지나면 링크를 다시 열면 됩니다.
strength-label = 비밀번호 강도
strength-too-short = 아직 너무 짧습니다
strength-weak = 아직 쉽게 추측할 수 있습니다. 단어를 한두 개 더하세요
strength-fair = 좋습니다. 단어를 하나 더하면 강력해집니다
strength-strong = 강력함

done-title = 설정이 완료되었습니다
done-text = 비밀번호를 저장했습니다. 이제 { $login } 계정으로 { $application }에 로그인할 수 있습니다.
done-text-passkey = 패스키를 저장했습니다. 이제 이 패스키를 사용해 { $login } 계정으로 { $application }에 로그인할 수 있습니다.
done-sign-in = 로그인
done-continue = { $application } 열기
done-account = 이 사이트의 내 계정에 로그인
done-named = 이름을 저장했습니다.
done-second-saved = 이제 로그인 방법이 두 가지입니다. 하나를 잃어도 다른 하나로 로그인할 수 있습니다.
done-too-late = 페이지를 너무 오래 열어 두어 추가되지 않았습니다. 로그인한 뒤 계정 페이지에서 추가할 수 있습니다.
done-name-title = 패스키 이름
done-name-text = 다른 패스키와 구별하기 위한 이름입니다.
done-second-title = 두 번째 로그인 방법
done-second-text = 원하시면 추가하세요. 첫 번째 방법을 쓸 수 없을 때도 로그인할 수 있습니다. 나중에 계정 페이지에서 추가해도 됩니다.
done-second-passkey = 다른 기기나 보안 키에 패스키를 하나 더 만듭니다.
done-second-password = 비밀번호 설정

not-expected-title = 예상하지 못한 초대인가요?
not-expected-text = { $organization }의 { $inviter }님이 { $email } 주소를 { $application }에 초대했습니다.
not-expected-ignore-title = 이메일을 그냥 무시하셔도 됩니다
not-expected-ignore = 직접 진행하지 않으면 아무 일도 일어나지 않습니다. 다른 사람이 대신 로그인할 수 없으며, 초대는 기간이 지나면 종료됩니다.
not-expected-decline-title = 초대를 거절할 수도 있습니다
not-expected-decline = 초대가 즉시 종료되고 { $inviter }님에게 알림이 갑니다.
not-expected-decline-nameless = 초대가 즉시 종료되고 초대한 사람에게 알림이 갑니다.
not-expected-confirm = 이 초대를 원하지 않습니다
not-expected-send = 초대 거절
not-expected-back = 초대로 돌아가기

declined-title = 초대를 거절했습니다
declined-text = 초대가 종료되었고 초대한 사람에게 알렸습니다. 더 하실 일은 없으니 이 페이지를 닫으셔도 됩니다.

link-sent-title = 새 링크를 보내고 있습니다
link-sent-text = { $masked } 주소로 보내고 있습니다. 보통 1~2분 안에 도착합니다.
link-sent-note = 받지 못하셨나요? 스팸 메일함도 확인해 보세요. 방금 사용하신 링크는 더 이상 사용할 수 없습니다.

invitation-requested-title = 요청을 전달했습니다
invitation-requested-text = 새 초대를 원하신다는 것을 이제 { $inviter }님이 볼 수 있습니다. 새 초대는 이번과 같은 방법으로 도착합니다.

set-up-on-phone = 휴대폰에서 패스키 만들기
hand-off-title = 휴대폰에서 계속하기
hand-off-text = 휴대폰 카메라로 이 코드를 비추고 링크를 여세요. 패스키는 휴대폰에 만들어집니다.
hand-off-code = 휴대폰용 링크의 QR 코드
hand-off-address = 스캔할 수 없나요? 휴대폰에서 이 주소를 여세요
hand-off-until = 코드는 { $moment }까지 한 번만 사용할 수 있습니다. 다른 사람에게 보여 주지 마세요.
hand-off-waiting = 휴대폰에서 진행하기를 기다리고 있습니다. 이 페이지는 자동으로 넘어갑니다.
hand-off-go-on = 휴대폰에서 완료했습니다
hand-off-again = 새 코드 표시
hand-off-back = 다른 방법으로 돌아가기
hand-off-phone-title = 이 휴대폰에서 계속할까요?
hand-off-phone-text = { $email } 계정으로 { $application }에 로그인하는 방법을 여기에서 설정합니다.
hand-off-phone-send = 여기에서 계속
hand-off-phone-note = 본인의 화면에 있는 코드를 방금 스캔한 경우에만 계속하세요.
hand-off-over-title = 이 코드는 더 이상 사용할 수 없습니다
hand-off-over-text = 코드는 10분 동안 한 번만 사용할 수 있습니다. 다른 기기에서 새 코드를 표시해 스캔하세요.
hand-off-done-text = 다른 기기는 자동으로 넘어갑니다. 휴대폰에서 할 일은 끝났습니다.
hand-off-done-sign-in = 이 휴대폰에서 로그인
