# Refusals. The first ones are what programs see, so they keep the wording of ZITADEL's API.
problem-auth-header-missing = auth header missing
problem-auth-header-invalid = invalid auth header
problem-token-invalid = Token is invalid
problem-sign-in-needed = Please sign in first.
problem-sign-in-wrong = That name and password do not match.
problem-organization-header-unknown = Organisation doesn't exist
problem-membership-not-found = membership not found
problem-permission-denied = No matching permissions found
problem-invalid-field = { $text }
problem-invalid-body = { $text }
problem-user-id-missing = User ID missing
problem-user-not-found = User could not be found
problem-user-already-initialised = User is already initialized
problem-user-exists = User already exists
problem-user-not-active = User is not active
problem-user-not-locked = User is not locked
problem-user-already-inactive = User is already inactive
problem-user-not-inactive = User is not inactive
problem-template-invalid = URL Template is invalid
problem-template-host = Links may not lead to { $text }. Ask an owner of the organization to allow this host.
problem-code-invalid = Code is invalid
problem-code-not-found = Code not found
problem-password-too-short = Password is too short
problem-password-too-long = This password is longer than 256 characters. Please take a shorter one.
problem-password-common = This password is on lists of passwords that many people use. Please take another one.
problem-password-personal = This password is built from your own name or address. Please take another one.
problem-password-guessable = This password is quickly guessed. A few words more make it strong.
problem-password-repeat-differs = The two passwords differ.
problem-password-not-set = Password not set
problem-password-wrong = Password is invalid
problem-password-hash-unsupported = Only argon2id hashes in PHC form can be imported.
problem-organization-not-found = Organisation not found
problem-organization-exists = Organisation already exists
problem-invite-not-found = There is no such invite.
problem-invite-not-pending = This invite is no longer open. Create a new one.
problem-expiry-out-of-range = An invite can be open for 1 hour to 90 days.
problem-token-not-found = There is no such token. It may have been revoked already.
problem-token-name-length = A name has 1 to 200 characters.
problem-token-end-out-of-range = A token ends after this moment and within 100 years.
problem-end-not-later = The new end has to be later than the present one.
problem-email-invalid = This is no e-mail address. It looks like name@example.com.
problem-name-missing = Please enter a given name and a family name.
problem-language-unknown = There are no texts in this language yet.
problem-set-up-over = Your set-up time is over. Open the link again; nothing was used up.
problem-not-declined = Tick the box to decline. Nothing has changed.
problem-too-many-tries = Too many tries. Try again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
  }.
problem-too-many-mails = This address has had enough mails for now. Try again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
  }.
problem-idempotency-key-reused = This Idempotency-Key was used with another request. Take a new key.
problem-idempotency-key-length = An Idempotency-Key has 1 to 255 characters.
problem-body-too-large = The request body is too large
problem-route-not-found = Not Found
problem-method-not-allowed = Method Not Allowed
problem-not-served = usher does not serve this: { $text }
problem-try-again = usher is busy. Try again in a moment.
problem-internal = Something went wrong inside usher. The log has the details.
problem-passkeys-not-possible = Passkeys are not possible here.
problem-passkey-refused = This passkey was not accepted. Please try again.
problem-passkey-unknown = This passkey is not known here. It may have been removed; use another way to sign in.
problem-passkey-not-found = There is no such passkey.
problem-passkey-taken = This passkey is registered already.
problem-passkey-name-length = A passkey's name has 1 to 200 characters.
problem-too-many-passkeys = You have 20 passkeys, and more are not possible. Remove one that you do not use.
problem-ceremony-over = That took too long. Please try again.
problem-last-way-to-sign-in = This is your last way to sign in.
problem-passkey-code-invalid = This link or code does not work (any more). Ask for a new one.
problem-passkey-domain = Passkeys belong to the domain { $text }. Leave the domain out, or name that one.
problem-proof-needed = Please show once more that it is you.
problem-hand-off-over = This code does not work any more. Show a new one on your other device.
