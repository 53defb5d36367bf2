# What every plain page shares, and the page that says what went wrong.
languages-label = Language
page-title = { $title } · { $house }
page-title-problem = Problem: { $title } · { $house }
signed-in-as-link = Account of { $name }
password-label = Password
password-show = Show password
way-type-code = Type an invite code
way-sign-in = Sign in
way-account = Go to your account
way-back = Go back
way-try-again = Try again

problem-page-not-found-title = This page does not exist
problem-page-not-found-text = The address may be mistyped, or what stood here has gone.
problem-page-forbidden-title = This page is not open to you
problem-page-forbidden-text = Your account may not see it. If you need it, ask whoever looks after usher at your organization.
problem-page-sign-in-title = Please sign in first
problem-page-sign-in-text = Then you get to the page you wanted.
problem-page-slow-title = A short break, please
problem-page-busy-title = Busy right now
problem-page-busy-text = Nothing was lost. Try again in a moment.
problem-page-broken-title = Something went wrong here
problem-page-broken-text = It was not your doing. Try again in a moment. If it happens again, tell whoever invited you.
problem-page-set-up-over-title = Your time to set up has run out
problem-page-set-up-over-text = Nothing was used up. Open the link in your e-mail again, or type your code, and go on from there.
problem-page-other-title = That did not work

words-password-too-short = This password has fewer than { $text } characters. Please add some.
words-password-too-long = This password has more than 256 characters. Please take a shorter one.
words-password-common = Many people use this password, so it is tried first. Please take another one.
words-password-personal = This password is built from your own name or address. Please take another one.
words-password-guessable = This password is quickly guessed. One or two more words make it strong.
words-password-repeat-differs = The two passwords differ. Please type both again.
words-sign-in-wrong = This name and password do not match.
words-password-wrong = This password does not match.
words-code-invalid = This code does not match.
words-not-declined = Tick the box first, so that we know it is you. Nothing has changed so far.
words-too-many-tries = Too many tries. You can try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }.
words-too-many-mails = This address has had enough e-mails for now. You can ask again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }.
words-busy = usher is busy. Please try again in a moment.
words-already-set-up = This account has been set up already.

passkey-text = Your device checks that it is you, by fingerprint, face or its PIN. There is nothing to remember, and nobody can steal it with a fake page.
passkey-create = Create a passkey
passkey-needs-script = A passkey needs JavaScript, which is switched off in this browser. Everything else here works without.
passkey-unable = This browser cannot make passkeys. Bring it up to date, or choose another way.
passkey-needs-script-only = A passkey needs JavaScript, which is switched off in this browser, and there is no other way in here. Switch it on, or open your link in another browser.
passkey-unable-only = This browser cannot make passkeys. Bring it up to date, or open your link on another device.
passkey-elsewhere = This device has no fingerprint, face or PIN check that the browser may use. A phone or a security key can hold your passkey instead.
passkey-waiting = Follow what your device says …
passkey-cancelled = No passkey was made, and nothing was used up. Try again whenever you like.
passkey-sign-in-cancelled = You are not signed in. Try again, or use your password.
passkey-taken = This device already holds a passkey for your account.
passkey-failed = That did not work on this device. Try again, or use another way or another device.
