# The invitation. The page preview, the HTML part and the text part take their words from here.
mail-subject = { $inviter } invites you to { $application } ({ $organization })
# When the organization is already named by one of the others.
mail-subject-short = { $inviter } invites you to { $application }
mail-greeting = Hello { $name },
mail-greeting-nameless = Hello,
mail-headline = { $inviter } invites you to { $application }
mail-who = { $inviter } ({ $organization }) invites you to { $application }.
mail-who-short = { $inviter } invites you to { $application }.
mail-why = The invitation is meant for you, { $address }. Choose how you will sign in, and you can start.
mail-note = { $inviter } writes:
mail-replaces = This is your newest invitation. Links and codes from earlier mails no longer work.
mail-button = Set up your sign-in
mail-ends = This link works until { $until }.
mail-link = If the button does nothing, open this address in your browser:
mail-link-plain = Open this link to begin:
mail-code = If a page asks for your code:
mail-not-expected = Not expecting this? You need do nothing; nobody comes in with your address.
mail-not-expected-action = Tell us it was not for you
mail-footer = { $organization } sent this invitation to { $address } with usher.

# The link for a passkey.
mail-passkey-subject = Make a passkey for { $organization }
mail-passkey-headline = Make a passkey
mail-passkey-who = You can make a passkey for your account at { $organization }.
mail-passkey-why = With a passkey you sign in by fingerprint, face or the PIN of your device. Open the link on the device that is to have it.
mail-passkey-button = Make a passkey
mail-passkey-ends = This link works until { $until }, and for one passkey.
mail-passkey-not-expected = Not expecting this? Then leave the link alone and tell { $organization }: whoever opens it can make a passkey for your account.
mail-passkey-footer = { $organization } sent this link to { $address } with usher.

# Receipts: to the person, and to who invited them.
mail-receipt-subject = You are set up for { $application }
mail-receipt-headline = You are all set
mail-receipt-who = Your account for { $application } is ready.
mail-receipt-why-passkey = On { $moment } you made a passkey for it. You sign in with that, as { $login }.
mail-receipt-why-password = On { $moment } you chose a password for it. You sign in with that, as { $login }.
mail-receipt-button = See your account
mail-receipt-button-plain = Your account:
mail-receipt-not-you = Was that not you? Then tell { $organization } straight away.
mail-joined-subject = { $person } has accepted your invitation to { $application }
mail-joined-headline = { $person } is all set
mail-joined-who = { $person } ({ $login }) has accepted your invitation to { $application }.
mail-joined-why-passkey = On { $moment } they made a passkey and can sign in now.
mail-joined-why-password = On { $moment } they chose a password and can sign in now.
mail-joined-button = See your invites
mail-joined-button-plain = Your invites:
mail-receipt-footer = Sent to { $address } with usher, because something about an account or an invitation of yours has changed.
