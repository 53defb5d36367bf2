# O convite. A prévia, a parte HTML e a parte de texto tiram daqui as suas palavras.
mail-subject = { $inviter } convidou você para { $application } ({ $organization })
# Quando a organização já foi citada.
mail-subject-short = { $inviter } convidou você para { $application }
mail-greeting = Olá, { $name },
mail-greeting-nameless = Olá,
mail-headline = { $inviter } convidou você para { $application }
mail-who = { $inviter } ({ $organization }) convidou você para { $application }.
mail-who-short = { $inviter } convidou você para { $application }.
mail-why = Este convite é para você, { $address }. Escolha como vai entrar e já poderá começar.
mail-note = Mensagem de { $inviter }:
mail-replaces = Este é o seu convite mais recente. Os links e códigos de e-mails anteriores não funcionam mais.
mail-button = Configurar seu acesso
mail-ends = Este link funciona até { $until }.
mail-link = Se o botão não funcionar, abra este endereço no seu navegador:
mail-link-plain = Abra este link para começar:
mail-code = Se uma página pedir o seu código:
mail-not-expected = Não esperava este e-mail? Você não precisa fazer nada: ninguém consegue entrar com o seu endereço.
mail-not-expected-action = Avisar que não era para você
mail-footer = { $organization } enviou este convite para { $address } com o usher.

# O link para uma chave de acesso.
mail-passkey-subject = Crie uma chave de acesso para { $organization }
mail-passkey-headline = Crie uma chave de acesso
mail-passkey-who = Você pode criar uma chave de acesso para a sua conta em { $organization }.
mail-passkey-why = Com uma chave de acesso, você entra usando a impressão digital, o rosto ou o PIN do seu dispositivo. Abra o link no dispositivo que vai guardar a chave.
mail-passkey-button = Criar uma chave de acesso
mail-passkey-ends = Este link funciona até { $until } e para uma só chave de acesso.
mail-passkey-not-expected = Não esperava este e-mail? Não abra o link e avise a { $organization }: quem o abrir pode criar uma chave de acesso para a sua conta.
mail-passkey-footer = { $organization } enviou este link para { $address } com o usher.

# Confirmações: à pessoa e a quem a convidou.
mail-receipt-subject = Sua conta de { $application } está configurada
mail-receipt-headline = Tudo pronto
mail-receipt-who = Sua conta de { $application } está pronta.
mail-receipt-why-passkey = Em { $moment }, você criou uma chave de acesso para esta conta. Com ela, você entra como { $login }.
mail-receipt-why-password = Em { $moment }, você escolheu uma senha para esta conta. Com ela, você entra como { $login }.
mail-receipt-button = Ver sua conta
mail-receipt-button-plain = Sua conta:
mail-receipt-not-you = Não foi você? Avise imediatamente a { $organization }.
mail-joined-subject = { $person } aceitou seu convite para { $application }
mail-joined-headline = Tudo pronto para { $person }
mail-joined-who = { $person } ({ $login }) aceitou seu convite para { $application }.
mail-joined-why-passkey = Uma chave de acesso foi criada em { $moment }, e já é possível entrar.
mail-joined-why-password = Uma senha foi escolhida em { $moment }, e já é possível entrar.
mail-joined-button = Ver seus convites
mail-joined-button-plain = Seus convites:
mail-receipt-footer = Enviado para { $address } com o usher porque algo mudou na sua conta ou em um convite seu.
