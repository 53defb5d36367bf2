# Anmelden und das eigene Konto.
sign-in-title = Anmelden
sign-in-login-name = Benutzername oder E-Mail
sign-in-send = Anmelden
sign-in-passkey = Mit Passkey anmelden
sign-in-have-code = Haben Sie einen Einladungscode?

account-title = Ihr Konto
account-name = Name
account-email = E-Mail
account-login-name = Sie melden sich an als
account-to-desk = Zu den Einladungen
account-sessions-title = Wo Sie angemeldet sind
account-sessions-text = Kommt Ihnen etwas davon unbekannt vor? Dann beenden Sie es hier.
account-session-current = Dieser Browser
account-session-seen = Zuletzt aktiv { $moment }, angemeldet { $since }
account-session-end = Beenden
account-session-end-which = Sitzung in { $browser } beenden
account-session-unknown = Unbekannter Browser
account-session-browser = { $browser } auf { $system }
account-sign-out = Abmelden

account-passkeys-title = Ihre Passkeys
account-passkeys-text = Jeder gehört zu einem Gerät oder einem Passwortmanager. Ein zweiter hilft, wenn Sie den ersten verlieren.
account-passkeys-none = Sie haben noch keinen. Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder der PIN Ihres Geräts an.
account-passkey-made = Angelegt { $created }, noch nicht benutzt
account-passkey-used = Angelegt { $created }, zuletzt benutzt { $used }
account-passkey-name = Name
account-passkey-rename = Umbenennen
account-passkey-rename-which = Passkey { $name } umbenennen
account-passkey-save = Namen speichern
account-passkey-remove = Entfernen
account-passkey-remove-which = Passkey { $name } entfernen
account-passkey-add = Passkey hinzufügen
account-last-way-title = Den letzten Weg zur Anmeldung entfernen?
account-last-way-text = Ohne { $name } können Sie sich nicht mehr anmelden: Jemand muss Sie dann neu einladen.
account-last-way-send = Trotzdem entfernen
account-last-way-keep = Behalten
