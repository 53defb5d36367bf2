# The invited person's pages. $application: what they are invited to. $inviter: who invites. $email, $masked: addresses.
ready-title = You are invited to { $application }
ready-by-person = Hello { $person }, { $inviter } ({ $organization }) has invited you.
ready-by-person-only = Hello { $person }, { $inviter } has invited you.
ready-by-organization = Hello { $person }, { $organization } has invited you.
ready-you-will-use = You will use { $email }.
ready-next = Next, you choose how you will sign in. That takes a minute, and you can stop at any time: your invitation is only used once you have finished.
ready-continue = Continue
ready-until = This link works until { $moment }.
ready-not-expected = Not expecting this?

link-expired-title = This link has ended
link-expired-text = It worked until { $moment }. Your invitation to { $application } is still open.
link-expired-way = We can send you a new link.
send-new-link = Send a new link to { $masked }
new-link-ask = Please ask { $inviter } at { $organization } for a new link.

over-title = This invitation has ended
over-text = Your invitation to { $application } was open until { $moment }. { $inviter } can send you a new one.
over-ask = Ask { $inviter } for a new invitation
over-note = We pass your wish on, once. A new invitation reaches you the way this one did.

replaced-title = There is a newer link
replaced-text = Since { $moment } a newer link to { $application } has taken the place of this one.
replaced-way = Look for the latest e-mail to { $masked }. Cannot find it? We can send you another one.

already-done-title = You are all set
already-done-text = Your account for { $application } has been ready since { $moment }. You sign in as { $login }.
already-done-text-passkey = Your account for { $application } has been ready since { $moment }, with a passkey. You sign in as { $login }.
already-done-not-you = Was that not you? Then please tell { $inviter } at { $organization } straight away.

revoked-title = This invitation was withdrawn
revoked-text = { $organization } has withdrawn the invitation to { $application }.
revoked-contact = Do you think that is a mistake? Then please get in touch with { $inviter }.
other-code = Type another code

was-declined-title = You have declined this invitation
was-declined-text = The invitation to { $application } is closed, and nobody can use it any more.
was-declined-contact = Changed your mind? { $inviter } can send you a new invitation.
was-declined-for-now = The invitation to { $application } is closed for now.
was-declined-way = Was that not you, or have you changed your mind? Then open it again; whoever invited you can see it.
was-declined-reopen = Open the invitation again

wrong-account-title = You are signed in with another account
wrong-account-text = You are signed in as { $name }. This invitation is for { $email }. Nothing has been used up.
wrong-account-use = Use { $email } instead
wrong-account-note = This signs { $name } out in this browser. Then your invitation opens.
wrong-account-stay = Stay signed in as { $name }

wrong-code-title = This code does not match
wrong-code-text = Compare it with your e-mail or card, letter by letter. If you have had several e-mails, the latest counts.
wrong-code-problem = This code does not match. { $tries ->
    [one] You have one try left before a short break.
   *[other] You have { $tries } tries left before a short break.
  }

slowed-down-title = Too many tries
slowed-down-text = You can try again from { $moment } on. Until then no code is checked, not even the right one.
slowed-down-note = Your code stays as it is. In the meantime, compare it with your e-mail or card.

no-code-title = Type your invite code
no-code-text = You find it in your e-mail or on your card.
code-label = Invite code
code-hint = Spaces, dashes and small letters are all fine.
code-continue = Continue
code-have-account = Already set up? Sign in

set-up-title = Choose a password
set-up-title-choice = Choose how you will sign in
set-up-title-passkey = Create your passkey
set-up-title-none = You cannot be set up here yet
set-up-none-text = { $organization } lets people sign in with passkeys alone, and browsers cannot use passkeys at this server’s address.
set-up-none-ask = Please tell { $inviter } at { $organization } what this page says. Your invitation stays open, and nothing was used up.
set-up-by-passkey = With a passkey
set-up-by-password = With a password
set-up-text = For your account at { $application }.
set-up-login-name = You will sign in as
set-up-password = New password
set-up-rule = At least { $least } characters. A few words in a row are easy to keep in mind and hard to guess.
set-up-repeat = The same password again
set-up-save = Save password
set-up-until = Please finish by { $moment }. After that, just open your link again.
strength-label = How strong it is
strength-too-short = Not long enough yet
strength-weak = Quickly guessed so far: add a word or two
strength-fair = Quite good: one more word makes it strong
strength-strong = Strong

done-title = You are all set
done-text = Your password is saved. Now you can sign in to { $application } as { $login }.
done-text-passkey = Your passkey is saved. Now you can sign in to { $application } with it, as { $login }.
done-sign-in = Sign in

not-expected-title = Not expecting this?
not-expected-text = { $inviter } ({ $organization }) has invited { $email } to { $application }.
not-expected-ignore-title = You can just ignore the e-mail
not-expected-ignore = Without you nothing happens: nobody can sign in for you, and the invitation ends by itself.
not-expected-decline-title = Or you decline
not-expected-decline = Then the invitation is closed at once, and { $inviter } is told.
not-expected-decline-nameless = Then the invitation is closed at once, and whoever invited you is told.
not-expected-confirm = I do not want this invitation
not-expected-send = Decline the invitation
not-expected-back = Back to the invitation

declined-title = You have declined
declined-text = The invitation is closed and whoever invited you has been told. There is nothing else to do; you can close this page.

link-sent-title = A new link is on its way
link-sent-text = We are sending it to { $masked }. It usually arrives within a minute or two.
link-sent-note = Nothing there? Look in the folder for unwanted mail as well. The link you came with does not work any more.

invitation-requested-title = We have passed it on
invitation-requested-text = { $inviter } can now see that you would like a new invitation. It reaches you the way this one did.

set-up-on-phone = Make a passkey on your phone
hand-off-title = Continue on your phone
hand-off-text = Point the camera of your phone at this code and follow the link. Your passkey is then made on the phone.
hand-off-code = QR code with the link for your phone
hand-off-address = Cannot scan it? Open this address on your phone
hand-off-until = The code works once, until { $moment }. Do not show it to anybody.
hand-off-waiting = Waiting for your phone. This page goes on by itself.
hand-off-go-on = I am done on my phone
hand-off-again = Show a new code
hand-off-back = Back to the other ways
hand-off-phone-title = Continue on this phone?
hand-off-phone-text = Here you set up how { $email } signs in to { $application }.
hand-off-phone-send = Continue here
hand-off-phone-note = Only continue if you have just scanned the code from your own screen.
hand-off-over-title = This code does not work any more
hand-off-over-text = A code works once and for ten minutes. Show a new one on your other device and scan that.
hand-off-done-text = Your other device goes on by itself. You can put the phone away.
hand-off-done-sign-in = Sign in on this phone
