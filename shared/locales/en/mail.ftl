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
