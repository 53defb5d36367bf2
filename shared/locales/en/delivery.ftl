# What became of each mail, and what to do about it.
mail-state-bounced = The mail came back
mail-state-expired = The mail was not sent: its link had ended
event-mail-delayed = Mail under way: the next mail server goes on trying
event-mail-delivered = Mail taken by the person's mail server
event-mail-bounced = Mail came back
event-mail-complained = Mail called unwanted by the person
delivery-server = Taken by { $server }
delivery-queue-id = Its name there: { $id }
delivery-tls = Encrypted on the way ({ $version })
delivery-open = Not encrypted on the way
delivery-handed-over = Handed over: { $moment }
delivery-all-mails = All mails of this invite ({ $number })
delivery-leaves-in = { $number ->
    [one] Leaves in 1 second
   *[other] Leaves in { $number } seconds
  }
delivery-undo = Undo
delivery-undo-words = The mail has not left yet. Undo takes it back and revokes the invite.
trouble-mailbox-full = The mailbox is full.
trouble-mailbox-full-advice = Ask the person for another address, or hand over the link or the card. usher's mail gets in once they have made room and you send again.
trouble-no-such-mailbox = There is no such mailbox.
trouble-no-such-mailbox-advice = Look for a typo in the address, or ask the person for the right one. Then correct it and send again.
trouble-mailbox-closed = The mailbox exists but takes no mail.
trouble-mailbox-closed-advice = Ask the person for another address, or hand over the link or the card.
trouble-domain-unknown = The part after the @ does not exist or takes no mail.
trouble-domain-unknown-advice = Look for a typo after the @. If the address is right, ask the person for another one.
trouble-spam = The mail was taken for spam.
trouble-spam-advice = Hand over the link or the card for now. Whoever runs usher should check the sender's reputation with the mail provider.
trouble-sender-refused = The other side does not accept mail from this sender.
trouble-sender-refused-advice = Whoever runs usher should check the sender's address and the domain's SPF, DKIM and DMARC. Until then, hand over the link or the card.
trouble-too-large = The mail was too large.
trouble-too-large-advice = Shorten the note and send again, or hand over the link or the card.
trouble-greylisted = The other side waits to see whether the mail is sent again.
trouble-greylisted-advice = Nothing to do: usher sends it again, and that usually takes a few minutes.
trouble-busy = The mail server is busy.
trouble-busy-advice = Nothing to do: usher tries again. If it is urgent, hand over the link or the card.
trouble-sign-in-refused = The mail server does not let usher in.
trouble-sign-in-refused-advice = Whoever runs usher should check the user name and the password of the mail server. The mail waits until then.
trouble-unreachable = The mail server cannot be reached.
trouble-unreachable-advice = usher tries again. If this lasts, whoever runs usher should look at the mail server. If it is urgent, hand over the link or the card.
trouble-encryption = The connection to the mail server could not be encrypted.
trouble-encryption-advice = Whoever runs usher should check the mail server's certificate and the settings for encryption.
trouble-letters = A mail server on the way does not know letters like those in the address.
trouble-letters-advice = Ask the person for an address with plain letters, or hand over the link or the card.
trouble-refused = The mail was refused.
trouble-refused-advice = The mail server's words say more. Ask the person for another address, or hand over the link or the card.
