problem-email-providers-too-many = There are 20 e-mail providers here already. Remove one that is not needed.
