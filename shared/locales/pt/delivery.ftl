# O que foi feito de cada e-mail, e o que fazer.
mail-state-bounced = O e-mail voltou
mail-state-expired = O e-mail não foi enviado: o link já tinha expirado
event-mail-delayed = E-mail a caminho: o próximo servidor de e-mail continua tentando
event-mail-delivered = E-mail aceito pelo servidor de e-mail da pessoa
event-mail-bounced = E-mail voltou
event-mail-complained = E-mail marcado como indesejado pela pessoa
delivery-server = Aceito por { $server }
delivery-queue-id = Identificador nesse servidor: { $id }
delivery-tls = Criptografado no caminho ({ $version })
delivery-open = Sem criptografia no caminho
delivery-handed-over = Entregue ao servidor em { $moment }
delivery-all-mails = Todos os e-mails deste convite ({ $number })
delivery-leaves-in = { $number ->
    [one] Sai em { $number } segundo
   *[other] Sai em { $number } segundos
  }
delivery-undo = Desfazer o envio
delivery-undo-words = O e-mail ainda não saiu. “Desfazer o envio” cancela o e-mail e revoga o convite.
trouble-mailbox-full = A caixa de e-mail está cheia.
trouble-mailbox-full-advice = Peça outro endereço à pessoa ou entregue a ela o link ou o cartão. Quando houver espaço na caixa, você pode enviar o e-mail de novo.
trouble-no-such-mailbox = Esta caixa de e-mail não existe.
trouble-no-such-mailbox-advice = Veja se há um erro de digitação no endereço ou peça o correto à pessoa. Depois, corrija-o e envie de novo.
trouble-mailbox-closed = A caixa de e-mail existe, mas não aceita e-mails.
trouble-mailbox-closed-advice = Peça outro endereço à pessoa ou entregue a ela o link ou o cartão.
trouble-domain-unknown = A parte depois do @ não existe ou não aceita e-mails.
trouble-domain-unknown-advice = Veja se há um erro de digitação depois do @. Se o endereço estiver certo, peça outro à pessoa.
trouble-spam = O e-mail foi tratado como spam.
trouble-spam-advice = Por enquanto, entregue o link ou o cartão. Quem cuida do usher deve verificar a reputação do remetente com o provedor de e-mail.
trouble-sender-refused = O servidor de destino não aceita e-mails deste remetente.
trouble-sender-refused-advice = Quem cuida do usher deve verificar o endereço do remetente e os registros SPF, DKIM e DMARC do domínio. Até lá, entregue o link ou o cartão.
trouble-too-large = O e-mail era grande demais.
trouble-too-large-advice = Encurte a mensagem e envie de novo, ou entregue o link ou o cartão.
trouble-greylisted = O servidor de destino espera para ver se o e-mail será enviado outra vez.
trouble-greylisted-advice = Não é preciso fazer nada: o usher o envia de novo, e isso costuma levar alguns minutos.
trouble-busy = O servidor de e-mail está sobrecarregado.
trouble-busy-advice = Não é preciso fazer nada: o usher tentará de novo. Se for urgente, entregue o link ou o cartão.
trouble-sign-in-refused = O servidor de e-mail recusa a conexão do usher.
trouble-sign-in-refused-advice = Quem cuida do usher deve verificar o nome de usuário e a senha do servidor de e-mail. Até lá, o e-mail espera.
trouble-unreachable = O servidor de e-mail está inacessível.
trouble-unreachable-advice = O usher tentará de novo. Se isso continuar, quem cuida do usher deve verificar o servidor de e-mail. Se for urgente, entregue o link ou o cartão.
trouble-encryption = Não foi possível criptografar a conexão com o servidor de e-mail.
trouble-encryption-advice = Quem cuida do usher deve verificar o certificado do servidor de e-mail e as configurações de criptografia.
trouble-letters = Um servidor de e-mail no caminho não aceita algumas letras do endereço.
trouble-letters-advice = Peça à pessoa um endereço com letras simples, sem acentos nem caracteres especiais, ou entregue a ela o link ou o cartão.
trouble-refused = O e-mail foi recusado.
trouble-refused-advice = A resposta do servidor de e-mail diz mais. Peça outro endereço à pessoa ou entregue a ela o link ou o cartão.
