problem-email-providers-too-many = Hier gibt es schon 20 E-Mail-Anbieter. Entfernen Sie einen, der nicht gebraucht wird.
