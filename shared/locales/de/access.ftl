# Anmelden und das eigene Konto.
sign-in-title = Anmelden
sign-in-login-name = Benutzername oder E-Mail
sign-in-send = Anmelden
sign-in-have-code = Haben Sie einen Einladungscode?

account-title = Ihr Konto
account-name = Name
account-email = E-Mail
account-login-name = Sie melden sich an als
account-to-desk = Zu den Einladungen
account-profile-title = Name und Sprache
account-language = Bevorzugte Sprache
account-language-hint = Für E-Mails und Seiten.
account-language-none = Keine gewählt
account-save = Speichern
account-saved = Name und Sprache sind gespeichert.
account-sessions-title = Wo Sie angemeldet sind
account-sessions-text = Kommt Ihnen etwas davon unbekannt vor? Dann beenden Sie es hier.
account-session-current = Dieser Browser
account-session-seen = Zuletzt aktiv { $moment }, angemeldet { $since }
account-session-end = Beenden
account-session-end-which = Sitzung in { $browser } beenden
account-session-unknown = Unbekannter Browser
account-session-browser = { $browser } auf { $system }
account-sign-out = Abmelden
