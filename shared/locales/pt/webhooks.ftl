# Webhooks: endereços informados do que acontece com os convites. $number, $behind: números.
webhooks-nav = Webhooks
webhooks-title = Webhooks
webhooks-one = Webhook
webhooks-back = Todos os webhooks
webhooks-words = O usher informa outros programas do que acontece com os convites, na hora em que acontece.
webhooks-list = Webhooks
webhooks-none = Ainda não há webhooks
webhooks-none-words = Adicione um, e seu programa saberá o que acontece com cada convite: enviado, aberto, aceito, encerrado.
webhooks-only-look = Sua função permite ver os webhooks, mas não alterá-los.
webhooks-add = Adicionar um webhook
webhooks-url = Endereço
webhooks-url-hint = Começa com https://. O usher envia cada mensagem para lá por POST.
webhooks-owner = Convites de
webhooks-owner-instance = Todas as organizações
webhooks-events = Eventos
webhooks-events-hint = Marque o que interessa ao seu programa. Se nada for marcado, ele recebe tudo.
webhooks-events-all = Todos
webhooks-events-some = { $number ->
    [one] { $number } tipo
   *[other] { $number } tipos
  }
webhooks-create = Adicionar o webhook
webhooks-save = Salvar
webhooks-change = Alterar endereço e eventos

webhooks-state = Situação
webhooks-state-on = Ativo
webhooks-state-retrying = Tentando de novo
webhooks-state-paused = Em pausa
webhooks-state-gone = Parado
webhooks-state-failing = Parado
webhooks-standing-on = As mensagens estão chegando.
webhooks-standing-retrying = A última mensagem não chegou. O usher tenta de novo sozinho, e as mensagens seguintes esperam a vez.
webhooks-standing-paused = Nada é transmitido até você retomar. O que acontecer nesse meio-tempo será transmitido depois.
webhooks-standing-gone = O receptor respondeu que não existe mais (410), por isso o usher parou. Nada se perdeu: retome o webhook, e o que aconteceu nesse meio-tempo será transmitido.
webhooks-standing-failing = Uma mensagem falhou doze vezes, por isso o usher parou. Nada se perdeu: corrija o receptor, retome o webhook, e o que aconteceu nesse meio-tempo será transmitido.
webhooks-told = Transmitido até o evento
webhooks-told-to = { $behind ->
    [0] { $number }, o mais recente
    [one] { $number }, com mais { $behind } no log
   *[other] { $number }, com mais { $behind } no log
  }
webhooks-next-try = Próxima tentativa
webhooks-old-secret-until = Segredo anterior válido até

webhooks-test = Enviar um teste
webhooks-test-event = Teste
webhooks-tested-well = O teste chegou
webhooks-tested-badly = O teste não chegou
webhooks-pause = Pausar
webhooks-resume = Retomar
webhooks-remove = Remover
webhooks-remove-title = Remover este webhook?
webhooks-remove-words = As mensagens, o segredo e o registro das tentativas são excluídos com ele. Se você só pausar, eles são mantidos.
webhooks-remove-yes = Remover o webhook
webhooks-secret = Segredo
webhooks-secret-copy = Copiar o segredo
webhooks-secret-once = Copie-o agora: ele só é mostrado desta vez. Com ele, seu programa verifica se uma mensagem vem do usher.
webhooks-rotate = Novo segredo
webhooks-rotate-words = As mensagens são assinadas com o novo segredo imediatamente. Por um tempo, elas também levam uma assinatura com o anterior, para que você possa fazer a troca sem perder nenhuma.
webhooks-rotate-yes = Criar um novo segredo
webhooks-overlap = Validade do segredo anterior
webhooks-overlap-day = mais 24 horas
webhooks-overlap-week = mais 7 dias
webhooks-overlap-none = nenhuma: ele vazou
webhooks-replay = Retransmitir
webhooks-replay-words = Transmite de novo tudo a partir de um evento, em ordem e com os mesmos IDs, para que seu programa saiba o que já tem.
webhooks-replay-from = A partir do evento número
webhooks-replay-hint = É o número “sequence” de cada mensagem.
webhooks-replay-yes = Retransmitir

webhooks-done-added = O webhook foi adicionado
webhooks-done-rotated = Este é o novo segredo
webhooks-done-changed = Alterações salvas.
webhooks-done-paused = O webhook está em pausa.
webhooks-done-resumed = O webhook foi retomado.
webhooks-done-replayed = Tudo será retransmitido a partir dali.
webhooks-done-removed = O webhook foi removido.

webhooks-attempts = Envios
webhooks-attempts-words = Os mais recentes primeiro, por 30 dias.
webhooks-attempts-none = Nada ainda. Envie um teste ou espere o próximo evento.
webhooks-attempts-older = Mais antigos
webhooks-attempt-delivered = Chegou
webhooks-attempt-failed = Falhou
webhooks-attempt-number = tentativa { $number }
webhooks-attempt-body = Enviado
webhooks-attempt-answer = Resposta
# $status: um status HTTP.
webhooks-answered = O receptor respondeu { $status } depois de { $milliseconds } ms.
webhooks-fault-private-address = O endereço leva à rede interna do servidor. O usher só chama esses endereços quando USHER_ALLOW_PRIVATE_ADDRESSES está definido.
webhooks-fault-unreachable = Não houve conexão, ou ela caiu. Confira o endereço e se o receptor está funcionando.
webhooks-fault-timed-out = O receptor não respondeu em dez segundos. Ele deve responder primeiro e trabalhar depois.
webhooks-fault-secret-lost = O usher não consegue mais ler o segredo, porque a chave usada para criptografá-lo não existe mais. Crie um novo segredo.

problem-webhook-not-found = Este webhook não existe.
problem-webhook-url-invalid = O endereço deve começar com https:// e não pode conter nome de usuário nem senha, como https://hooks.example.com/usher.
problem-webhook-event-unknown = Nenhum evento de convite se chama “{ $text }”.
problem-webhooks-too-many = Já há 20 webhooks aqui. Remova um que não seja necessário.
