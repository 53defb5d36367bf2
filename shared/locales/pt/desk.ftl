# A mesa da administração: moldura, formulário de convite, lista e um convite.
desk-skip = Ir para o conteúdo
desk-nav = Menu principal
desk-nav-invites = Convites
desk-nav-organizations = Organizações
desk-nav-tokens = Tokens
desk-nav-api = API
desk-nav-invite = Convidar
desk-sign-out = Sair
desk-sign-in = Entrar de novo
desk-not-found = Esta página não existe
desk-not-found-words = O endereço pode ter sido digitado errado ou a página mudou de lugar.
desk-to-invites = Todos os convites
desk-to-invite = Mostrar este convite
desk-refused = Isso não deu certo
desk-loading = Carregando…
desk-cancel = Cancelar
desk-optional = (opcional)
desk-missing = Preencha este campo.
desk-just-now = agora mesmo
desk-minutes-ago = { $number ->
    [one] há { $number } minuto
   *[other] há { $number } minutos
  }
desk-hours-ago = { $number ->
    [one] há { $number } hora
   *[other] há { $number } horas
  }
desk-days-ago = { $number ->
    [one] há { $number } dia
   *[other] há { $number } dias
  }
desk-minutes-ahead = { $number ->
    [one] em { $number } minuto
   *[other] em { $number } minutos
  }
desk-hours-ahead = { $number ->
    [one] em { $number } hora
   *[other] em { $number } horas
  }
desk-days-ahead = { $number ->
    [one] em { $number } dia
   *[other] em { $number } dias
  }
desk-copied = Copiado
desk-copy-refused = Selecione e copie manualmente
invite-status-pending = Pendente
invite-status-accepted = Aceito
invite-status-expired = Expirado
invite-status-revoked = Revogado
invite-status-declined = Recusado
mail-state-queued = O e-mail está aguardando envio
mail-state-sent = O servidor de e-mail aceitou o e-mail
mail-state-deferred = O e-mail ainda não foi entregue. O usher tentará de novo.
mail-state-failed = O e-mail não foi entregue
mail-state-cancelled = O e-mail foi cancelado antes do envio
desk-mail-since = Desde { $moment }
desk-mail-reply = Resposta do servidor de e-mail: { $reply }
desk-mail-next-try = Próxima tentativa: { $moment }
desk-mail-not-set-up = O e-mail não está configurado, por isso nada é enviado.
desk-mail-not-set-up-way = Em vez disso, mostre os links e os códigos e repasse-os à pessoa.
desk-person = Pessoa
desk-organization = Organização
desk-state = Situação
desk-last-event = Último evento
desk-valid-until = Validade
desk-link-until = Validade do link
desk-inviter = Quem convidou
desk-created = Criação
desk-actions = Ações
desk-application = Aplicativo
desk-note = Mensagem
desk-search = Nome ou endereço de e-mail
desk-all-states = Todas as situações
desk-filter = Filtrar
desk-pages = Páginas
desk-first-page = Primeira página
desk-next-page = Próxima página
desk-needs-attention = Requer atenção
desk-no-invites = Ninguém foi convidado ainda
desk-no-invites-words = Convide a primeira pessoa: o convite e o que acontecer com ele aparecerão aqui.
desk-nothing-found = Nenhum convite corresponde à busca
desk-nothing-found-words = Tente uma parte menor do nome ou outra situação.
desk-show-all = Mostrar todos os convites
desk-resend = Enviar de novo
desk-resent = Um novo link está a caminho. Os links anteriores não funcionam mais.
desk-new-link-earlier = Os links e códigos anteriores não funcionam mais.
desk-new-link-until = O link funciona até { $moment }.
desk-new-link-title = Um novo link para { $name }
desk-new-link = Mostrar um novo link
desk-revoke = Revogar
desk-revoked = O convite foi revogado. O link dele não funciona mais.
desk-for-person = para { $name }
desk-revoke-title = Revogar o convite para { $name }?
desk-revoke-words = O link deixa de funcionar imediatamente. Você pode convidar a pessoa de novo mais tarde.
desk-revoke-yes = Revogar o convite
desk-invite-of = Convite para { $name }
desk-invite-again = Convidar de novo
desk-invite-id = Convite
desk-timeline = Histórico
desk-by = por { $name }
desk-as-text = Como texto para um chamado de suporte
desk-copy-text = Copiar o texto
desk-new-title = Convidar uma pessoa
desk-find = Buscar uma pessoa
desk-find-hint = Por nome ou endereço de e-mail. É alguém novo? Preencha o formulário abaixo.
desk-search-button = Buscar
desk-found = { $number ->
    [0] Ninguém foi encontrado. Informe abaixo os dados de uma nova pessoa.
    [one] { $number } pessoa encontrada
   *[other] { $number } pessoas encontradas
  }
desk-has-sign-in = Já tem uma forma de entrar
desk-has-sign-in-words = Esta pessoa não precisa de convite. Ela já pode entrar.
desk-open-since = Convite criado { $distance }, ainda não aceito
desk-open-words = Você pode dar a ela um novo link ou criar um novo convite aqui: os links anteriores deixarão de funcionar.
desk-somebody-else = Outra pessoa
desk-new-person = Uma nova pessoa
desk-given-name = Nome
desk-family-name = Sobrenome
desk-email = Endereço de e-mail
desk-did-you-mean = Você quis dizer { $address }?
desk-known = { $name } já tem este endereço.
desk-known-take = Convidar esta pessoa
desk-language = Idioma
desk-language-usual = O habitual na organização
desk-invitation = O convite
desk-how = Como ele chega à pessoa?
desk-how-send = Enviar um e-mail
desk-how-return = Mostrar o link e o código para mim, sem enviar e-mail
desk-how-both = Enviar um e-mail e mostrar o link e o código para mim
desk-valid-until-hint = Vazio: pelo prazo que a organização define. Se escolher um dia, até o fim desse dia (UTC), no máximo daqui a 90 dias.
desk-application-hint = Aparece no e-mail. Se ficar vazio, vale o da organização.
desk-url-template = Endereço do link
desk-url-template-hint = Para páginas de configuração próprias. {"{{.UserID}}, {{.Code}} e {{.OrgID}}"} são substituídos pelos valores.
desk-said-template = Um link não pode levar a este endereço. Ele deve começar com https:// (ou, nos links que você repassa, com o esquema do seu aplicativo), e cada {"{{"} deve ter o seu {"}}"}.
desk-said-variable = Só {"{{.UserID}}, {{.Code}} e {{.OrgID}}"} podem ser substituídos.
desk-said-user-exists = Já existe aqui alguém com este endereço ou nome de usuário.
desk-said-find = Buscar esta pessoa
desk-link-web = Um e-mail só pode conter um endereço que comece com https:// ou http://.
desk-link-no-code = O link não levará o código, então a pessoa terá que digitá-lo. Para que ele já venha preenchido, adicione {"{{.Code}}"}.
desk-link-preview = O link ficará assim:
desk-note-hint = Algumas palavras para a pessoa, mostradas no e-mail em um só parágrafo. Endereços da web são omitidos.
desk-note-reads = No e-mail, aparecerá assim:
desk-submit = Enviar o convite
desk-submit-return = Criar o convite
desk-result-title = O convite para { $name } está pronto
desk-result-replaced = Havia um convite pendente. Os links e códigos anteriores dele não funcionam mais.
desk-code = Código
desk-link = Link
desk-copy-code = Copiar o código
desk-copy-link = Copiar o link
desk-qr = Mostrar como código QR
desk-qr-label = Código QR do link de convite
desk-shown-once = O link e o código só são mostrados agora. Entregue-os somente a esta pessoa.
desk-another = Convidar outra pessoa
desk-preview = O e-mail como ele vai chegar
desk-preview-none = Nenhum e-mail é enviado. Você receberá um link e um código para repassar.
