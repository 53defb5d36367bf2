# Webhooks: addresses that are told what happens to invites. $number, $behind: numbers.
webhooks-nav = Webhooks
webhooks-title = Webhooks
webhooks-one = Webhook
webhooks-back = All webhooks
webhooks-words = usher tells other programs what happens to invites, as it happens.
webhooks-list = Webhooks
webhooks-none = There are no webhooks yet
webhooks-none-words = Add one, and your program hears of every invite: sent, opened, accepted, ended.
webhooks-only-look = Your role lets you look at webhooks, not change them.
webhooks-add = Add a webhook
webhooks-url = Address
webhooks-url-hint = Begins with https://. usher posts each message there.
webhooks-owner = Invites of
webhooks-owner-instance = All organizations
webhooks-events = Events
webhooks-events-hint = Tick what your program wants to hear. With nothing ticked it hears everything.
webhooks-events-all = All
webhooks-events-some = { $number ->
    [one] 1 kind
   *[other] { $number } kinds
  }
webhooks-create = Add webhook
webhooks-save = Save
webhooks-change = Change address and events

webhooks-state = State
webhooks-state-on = On
webhooks-state-retrying = Trying again
webhooks-state-paused = Paused
webhooks-state-gone = Stopped
webhooks-state-failing = Stopped
webhooks-standing-on = Messages arrive.
webhooks-standing-retrying = The last message did not arrive. usher tries again by itself, and later messages wait behind it.
webhooks-standing-paused = Nothing is told until you resume. What happens meanwhile is told then.
webhooks-standing-gone = The receiver answered that it is gone for good (410), so usher stopped. Nothing is lost: resume, and what happened meanwhile is told.
webhooks-standing-failing = One message failed to arrive twelve times, so usher stopped. Nothing is lost: put the receiver right, resume, and what happened meanwhile is told.
webhooks-told = Told up to event
webhooks-told-to = { $behind ->
    [0] { $number }, the newest
    [one] { $number }, with 1 more in the log
   *[other] { $number }, with { $behind } more in the log
  }
webhooks-next-try = Next try
webhooks-old-secret-until = Old secret valid until

webhooks-test = Send a test
webhooks-test-event = Test
webhooks-tested-well = The test arrived
webhooks-tested-badly = The test did not arrive
webhooks-pause = Pause
webhooks-resume = Resume
webhooks-remove = Remove
webhooks-remove-title = Remove this webhook?
webhooks-remove-words = Its messages, its secret and the record of what was tried go with it. A pause keeps them.
webhooks-remove-yes = Remove webhook
webhooks-secret = Secret
webhooks-secret-copy = Copy the secret
webhooks-secret-once = Copy it now: it is shown only this once. Your program checks with it that a message comes from usher.
webhooks-rotate = New secret
webhooks-rotate-words = Messages are signed with the new secret at once. For a while they carry a signature with the old one too, so that you can change over without losing any.
webhooks-rotate-yes = Make a new secret
webhooks-overlap = The old one stays valid
webhooks-overlap-day = for 24 hours
webhooks-overlap-week = for 7 days
webhooks-overlap-none = not at all: it has leaked
webhooks-replay = Tell again
webhooks-replay-words = Tells everything from one event on once more, in order and with the same ids, so that your program knows what it has already.
webhooks-replay-from = From event number
webhooks-replay-hint = The number is the “sequence” in each message.
webhooks-replay-yes = Tell again

webhooks-done-added = The webhook is added
webhooks-done-rotated = Here is the new secret
webhooks-done-changed = Saved.
webhooks-done-paused = Paused.
webhooks-done-resumed = Resumed.
webhooks-done-replayed = Told again from there on.
webhooks-done-removed = The webhook is removed.

webhooks-attempts = What was sent
webhooks-attempts-words = The newest first, for 30 days.
webhooks-attempts-none = Nothing yet. Send a test, or wait for the next event.
webhooks-attempts-older = Older
webhooks-attempt-delivered = Arrived
webhooks-attempt-failed = Failed
webhooks-attempt-number = try { $number }
webhooks-attempt-body = Sent
webhooks-attempt-answer = Answer
# $status: an HTTP status.
webhooks-answered = The receiver answered { $status } after { $milliseconds } ms.
webhooks-fault-private-address = The address leads into the server’s own network. usher calls such addresses only when USHER_ALLOW_PRIVATE_ADDRESSES is set.
webhooks-fault-unreachable = There was no connection, or it broke. Check the address, and whether the receiver is running.
webhooks-fault-timed-out = The receiver did not answer within ten seconds. It should answer first and work afterwards.
webhooks-fault-secret-lost = usher can no longer read the secret, because the key it was sealed with is gone. Make a new secret.

problem-webhook-not-found = There is no such webhook.
problem-webhook-url-invalid = The address has to begin with https:// and may hold no name or password, such as https://hooks.example.com/usher.
problem-webhook-event-unknown = No event of an invite is called “{ $text }”.
problem-webhooks-too-many = There are 20 webhooks here already. Remove one that is not needed.
