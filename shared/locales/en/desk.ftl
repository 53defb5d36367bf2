# The admin's desk: frame, invite form, list, one invite.
desk-skip = To the content
desk-nav = Main
desk-nav-invites = Invites
desk-nav-organizations = Organizations
desk-nav-tokens = Tokens
desk-nav-api = API
desk-nav-invite = Invite
desk-sign-out = Sign out
desk-sign-in = Sign in again
desk-not-found = There is no such page
desk-not-found-words = The address may be mistyped, or the page has moved.
desk-to-invites = All invites
desk-to-invite = Show this invite
desk-refused = That did not work
desk-loading = Loading…
desk-cancel = Cancel
desk-optional = (optional)
desk-missing = Please fill this in.
desk-just-now = just now
desk-minutes-ago = { $number ->
    [one] 1 minute ago
   *[other] { $number } minutes ago
  }
desk-hours-ago = { $number ->
    [one] 1 hour ago
   *[other] { $number } hours ago
  }
desk-days-ago = { $number ->
    [one] 1 day ago
   *[other] { $number } days ago
  }
desk-minutes-ahead = { $number ->
    [one] in 1 minute
   *[other] in { $number } minutes
  }
desk-hours-ahead = { $number ->
    [one] in 1 hour
   *[other] in { $number } hours
  }
desk-days-ahead = { $number ->
    [one] in 1 day
   *[other] in { $number } days
  }
desk-copied = Copied
desk-copy-refused = Please select and copy it by hand
invite-status-pending = Pending
invite-status-accepted = Accepted
invite-status-expired = Expired
invite-status-revoked = Revoked
invite-status-declined = Declined
mail-state-queued = The mail is waiting to be sent
mail-state-sent = The mail server has taken the mail
mail-state-deferred = The mail has not got through yet. usher tries again.
mail-state-failed = The mail did not get through
mail-state-cancelled = The mail was taken back before it left
desk-mail-since = Since { $moment }
desk-mail-reply = The mail server said: { $reply }
desk-mail-next-try = Next try: { $moment }
desk-mail-not-set-up = Mail is not set up, so no mail leaves.
desk-mail-not-set-up-way = Show links and codes instead, and hand them on yourself.
desk-person = Person
desk-organization = Organization
desk-state = State
desk-last-event = Last event
desk-valid-until = Valid until
desk-link-until = Link works until
desk-inviter = Invited by
desk-created = Created
desk-actions = Actions
desk-application = Application
desk-note = Note
desk-search = Name or e-mail address
desk-all-states = All states
desk-filter = Filter
desk-pages = Pages
desk-first-page = First page
desk-next-page = Next page
desk-needs-attention = Needs attention
desk-no-invites = Nobody has been invited yet
desk-no-invites-words = Invite the first person: their invite and what becomes of it will stand here.
desk-nothing-found = No invite matches
desk-nothing-found-words = Try a shorter part of the name, or another state.
desk-show-all = Show all invites
desk-resend = Send again
desk-resent = A new link is on its way. Earlier links stopped working.
desk-new-link-earlier = Earlier links and codes stopped working.
desk-new-link-until = The link works until { $moment }.
desk-new-link-title = A new link for { $name }
desk-new-link = Show a new link
desk-revoke = Revoke
desk-revoked = The invite is revoked. Its link works no more.
desk-for-person = for { $name }
desk-revoke-title = Revoke the invite of { $name }?
desk-revoke-words = The link stops working at once. You can invite the person again later.
desk-revoke-yes = Revoke the invite
desk-invite-of = Invite of { $name }
desk-invite-again = Invite again
desk-invite-id = Invite
desk-timeline = What happened
desk-by = by { $name }
desk-as-text = As text for a support ticket
desk-copy-text = Copy the text
desk-new-title = Invite a person
desk-find = Find a person
desk-find-hint = By name or e-mail address. Somebody new? Fill in the form below.
desk-search-button = Search
desk-found = { $number ->
    [0] Nobody found. Enter them as a new person below.
    [one] 1 person found
   *[other] { $number } people found
  }
desk-has-sign-in = Has a way to sign in already
desk-has-sign-in-words = This person needs no invite. They can sign in.
desk-open-since = Invited { $distance }, not accepted yet
desk-open-words = You can give them a new link, or make a new invite here: earlier links then stop working.
desk-somebody-else = Somebody else
desk-new-person = A new person
desk-given-name = Given name
desk-family-name = Family name
desk-email = E-mail address
desk-did-you-mean = Did you mean { $address }?
desk-known = { $name } has this address already.
desk-known-take = Invite this person
desk-language = Language
desk-language-usual = As usual in the organization
desk-invitation = The invitation
desk-how = How does it reach them?
desk-how-send = Send a mail
desk-how-return = Show me link and code, send no mail
desk-how-both = Send a mail and show me link and code
desk-valid-until-hint = Empty: as long as the organization says. To the end of that day (UTC), at most 90 days ahead.
desk-application-hint = Named in the mail. Otherwise the organization's.
desk-url-template = Address of the link
desk-url-template-hint = For set-up pages of your own. {"{{.UserID}}, {{.Code}} and {{.OrgID}}"} are filled in.
desk-said-template = This is no address a link can lead to. It begins with https:// (or, for links you hand on yourself, with the scheme of your app), and each {"{{"} has its {"}}"}.
desk-said-variable = Only {"{{.UserID}}, {{.Code}} and {{.OrgID}}"} can be filled in.
desk-said-user-exists = Somebody with this address or user name is here already.
desk-said-find = Find this person
desk-link-web = A mail can only carry an address that begins with https:// or http://.
desk-link-no-code = The link will not bring the code along, so the person has to type it. To have it filled in, add {"{{.Code}}"}.
desk-link-preview = The link will look like this:
desk-note-hint = A few words for the person, shown in the mail as one paragraph. Web addresses are left out of it.
desk-note-reads = In the mail it will read:
desk-submit = Send the invite
desk-submit-return = Make the invite
desk-result-title = { $name } is invited
desk-result-replaced = There was an open invite. Its earlier links and codes stopped working.
desk-code = Code
desk-link = Link
desk-copy-code = Copy the code
desk-copy-link = Copy the link
desk-qr = Show as QR code
desk-qr-label = QR code of the invite link
desk-shown-once = Link and code are shown only now. Hand them to this person only.
desk-another = Invite another
desk-preview = The mail as it will arrive
desk-preview-none = No mail is sent. You will get a link and a code to hand on.
