# Signing in and the own account.
sign-in-title = Sign in
sign-in-login-name = User name or e-mail
sign-in-send = Sign in
sign-in-have-code = Have an invite code?

account-title = Your account
account-name = Name
account-email = E-mail
account-login-name = You sign in as
account-to-desk = Go to the invites
account-profile-title = Name and language
account-language = Preferred language
account-language-hint = For mails and pages.
account-language-none = None chosen
account-save = Save
account-saved = Your name and language are saved.
account-sessions-title = Where you are signed in
account-sessions-text = Do you not recognise one of these? Then end it here.
account-session-current = This browser
account-session-seen = Last active { $moment }, signed in { $since }
account-session-end = End
account-session-end-which = End the session in { $browser }
account-session-unknown = Unknown browser
account-session-browser = { $browser } on { $system }
account-sign-out = Sign out
