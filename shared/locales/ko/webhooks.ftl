# 웹훅: 초대에 일어난 일을 알려 줄 주소. $number, $behind: 숫자.
webhooks-nav = 웹훅
webhooks-title = 웹훅
webhooks-one = 웹훅
webhooks-back = 모든 웹훅
webhooks-words = usher는 초대에 일어난 일을 바로바로 다른 프로그램에 알립니다.
webhooks-list = 웹훅
webhooks-none = 아직 웹훅이 없습니다
webhooks-none-words = 웹훅을 추가하면 모든 초대의 발송, 열람, 수락, 종료를 프로그램에 알려 줍니다.
webhooks-only-look = 현재 역할로는 웹훅을 볼 수 있지만 변경할 수는 없습니다.
webhooks-add = 웹훅 추가
webhooks-url = 주소
webhooks-url-hint = https://로 시작합니다. usher가 각 메시지를 이 주소에 POST합니다.
webhooks-owner = 대상 조직
webhooks-owner-instance = 모든 조직
webhooks-events = 이벤트
webhooks-events-hint = 프로그램에 알릴 이벤트를 선택하세요. 아무것도 선택하지 않으면 모두 알립니다.
webhooks-events-all = 전체
webhooks-events-some = { $number }종류
webhooks-create = 웹훅 추가
webhooks-save = 저장
webhooks-change = 주소와 이벤트 변경

webhooks-state = 상태
webhooks-state-on = 켜짐
webhooks-state-retrying = 다시 시도 중
webhooks-state-paused = 일시 중지됨
webhooks-state-gone = 중단됨
webhooks-state-failing = 중단됨
webhooks-standing-on = 메시지가 도착하고 있습니다.
webhooks-standing-retrying = 마지막 메시지가 도착하지 않았습니다. usher가 자동으로 다시 시도하며, 이후 메시지는 그때까지 대기합니다.
webhooks-standing-paused = 재개할 때까지 알리지 않습니다. 그동안 일어난 일은 재개한 뒤에 알립니다.
webhooks-standing-gone = 수신 측에서 완전히 없어졌다고 응답하여(410) usher가 알림을 중단했습니다. 잃은 것은 없습니다. 재개하면 그동안 일어난 일을 알립니다.
webhooks-standing-failing = 메시지 하나가 열두 번 도착하지 않아 usher가 알림을 중단했습니다. 잃은 것은 없습니다. 수신 측의 문제를 해결하고 재개하면 그동안 일어난 일을 알립니다.
webhooks-told = 마지막으로 알린 이벤트
webhooks-told-to = { $behind ->
    [0] { $number }(최신)
   *[other] { $number }(로그에 { $behind }개 더 있음)
  }
webhooks-next-try = 다음 시도
webhooks-old-secret-until = 이전 비밀 키 만료일

webhooks-test = 테스트 보내기
webhooks-test-event = 테스트
webhooks-tested-well = 테스트가 도착했습니다
webhooks-tested-badly = 테스트가 도착하지 않았습니다
webhooks-pause = 일시 중지
webhooks-resume = 재개
webhooks-remove = 삭제
webhooks-remove-title = 이 웹훅을 삭제할까요?
webhooks-remove-words = 메시지, 비밀 키, 발송 기록도 함께 삭제됩니다. 일시 중지하면 모두 유지됩니다.
webhooks-remove-yes = 웹훅 삭제
webhooks-secret = 비밀 키
webhooks-secret-copy = 비밀 키 복사
webhooks-secret-once = 지금 복사하세요. 이번 한 번만 표시됩니다. 프로그램은 이 키로 메시지가 usher에서 온 것인지 확인합니다.
webhooks-rotate = 새 비밀 키
webhooks-rotate-words = 메시지는 바로 새 비밀 키로 서명됩니다. 한동안은 이전 비밀 키의 서명도 함께 들어 있어, 메시지를 놓치지 않고 교체할 수 있습니다.
webhooks-rotate-yes = 새 비밀 키 만들기
webhooks-overlap = 이전 비밀 키의 유효 기간
webhooks-overlap-day = 24시간
webhooks-overlap-week = 7일
webhooks-overlap-none = 즉시 무효화(유출된 경우)
webhooks-replay = 다시 알리기
webhooks-replay-words = 지정한 이벤트부터 모든 내용을 같은 순서와 같은 ID로 다시 알립니다. 프로그램은 이미 받은 메시지를 ID로 구별할 수 있습니다.
webhooks-replay-from = 시작할 이벤트 번호
webhooks-replay-hint = 각 메시지의 ‘sequence’ 값입니다.
webhooks-replay-yes = 다시 알리기

webhooks-done-added = 웹훅을 추가했습니다
webhooks-done-rotated = 새 비밀 키입니다
webhooks-done-changed = 저장했습니다.
webhooks-done-paused = 일시 중지했습니다.
webhooks-done-resumed = 재개했습니다.
webhooks-done-replayed = 지정한 이벤트부터 다시 알립니다.
webhooks-done-removed = 웹훅을 삭제했습니다.

webhooks-attempts = 발송 기록
webhooks-attempts-words = 최신순으로 30일 동안의 기록을 표시합니다.
webhooks-attempts-none = 아직 기록이 없습니다. 테스트를 보내거나 다음 이벤트를 기다리세요.
webhooks-attempts-older = 이전 기록
webhooks-attempt-delivered = 도착
webhooks-attempt-failed = 실패
webhooks-attempt-number = { $number }번째 시도
webhooks-attempt-body = 보낸 내용
webhooks-attempt-answer = 응답
# $status: HTTP 상태.
webhooks-answered = 수신 측 응답: { $status }({ $milliseconds }ms 후)
webhooks-fault-private-address = 주소가 서버의 내부 네트워크를 가리킵니다. usher는 USHER_ALLOW_PRIVATE_ADDRESSES가 설정된 경우에만 이러한 주소에 연결합니다.
webhooks-fault-unreachable = 연결하지 못했거나 연결이 끊겼습니다. 주소가 맞는지, 수신 측이 실행 중인지 확인하세요.
webhooks-fault-timed-out = 수신 측이 10초 안에 응답하지 않았습니다. 먼저 응답하고 처리는 그 뒤에 해야 합니다.
webhooks-fault-secret-lost = 비밀 키를 암호화한 키가 없어져 usher가 더 이상 비밀 키를 읽을 수 없습니다. 새 비밀 키를 만드세요.

problem-webhook-not-found = 없는 웹훅입니다.
problem-webhook-url-invalid = 주소는 https://로 시작해야 하며 사용자 이름이나 비밀번호가 들어 있으면 안 됩니다. 예: https://hooks.example.com/usher
problem-webhook-event-unknown = 다음 이름의 초대 이벤트는 없습니다: { $text }
problem-webhooks-too-many = 웹훅이 이미 20개 있습니다. 필요하지 않은 웹훅을 삭제하세요.
