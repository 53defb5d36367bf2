# Signing in and the own account.
sign-in-title = Sign in
sign-in-login-name = User name or e-mail
sign-in-send = Sign in
sign-in-passkey = Sign in with a passkey
sign-in-have-code = Have an invite code?

account-title = Your account
account-name = Name
account-email = E-mail
account-login-name = You sign in as
account-to-desk = Go to the invites
account-sessions-title = Where you are signed in
account-sessions-text = Do you not recognise one of these? Then end it here.
account-session-current = This browser
account-session-seen = Last active { $moment }, signed in { $since }
account-session-end = End
account-session-end-which = End the session in { $browser }
account-session-unknown = Unknown browser
account-session-browser = { $browser } on { $system }
account-sign-out = Sign out

account-passkeys-title = Your passkeys
account-passkeys-text = Each one belongs to a device or a password manager. A second one helps when you lose the first.
account-passkeys-none = You have none yet. With a passkey you sign in by fingerprint, face or the PIN of your device.
account-passkey-made = Made { $created }, not used yet
account-passkey-used = Made { $created }, last used { $used }
account-passkey-name = Name
account-passkey-rename = Rename
account-passkey-rename-which = Rename the passkey { $name }
account-passkey-save = Save name
account-passkey-remove = Remove
account-passkey-remove-which = Remove the passkey { $name }
account-passkey-add = Add a passkey
account-last-way-title = Remove your last way to sign in?
account-last-way-text = Without { $name } you cannot sign in any more: somebody has to invite you again.
account-last-way-send = Remove it anyway
account-last-way-keep = Keep it
