# As páginas da pessoa convidada. $application: para o que ela é convidada. $inviter: quem convida. $email, $masked: endereços.
ready-title = Você recebeu um convite para { $application }
ready-by-person = Olá, { $person }! { $inviter } ({ $organization }) convidou você.
ready-by-person-only = Olá, { $person }! { $inviter } convidou você.
ready-by-organization = Olá, { $person }! { $organization } convidou você.
ready-you-will-use = Você vai usar { $email }.
ready-next = Agora você escolhe como vai entrar. Leva um minuto, e você pode parar a qualquer momento: seu convite só é usado quando você terminar.
ready-continue = Continuar
ready-until = Este link funciona até { $moment }.
ready-not-expected = Não esperava este convite?

link-expired-title = Este link expirou
link-expired-text = Ele funcionou até { $moment }. Seu convite para { $application } continua válido.
link-expired-way = Podemos enviar um novo link para você.
send-new-link = Enviar um novo link para { $masked }
new-link-ask = Peça um novo link a { $inviter }, de { $organization }.

over-title = Este convite expirou
over-text = Seu convite para { $application } foi válido até { $moment }. { $inviter } pode enviar um novo para você.
over-ask = Pedir um novo convite a { $inviter }
over-note = Encaminhamos seu pedido uma única vez. Um novo convite chegará até você da mesma forma que este.

replaced-title = Há um link mais novo
replaced-text = Desde { $moment }, um link mais novo para { $application } substitui este.
replaced-way = Procure o e-mail mais recente enviado para { $masked }. Não encontrou? Podemos enviar outro.

already-done-title = Tudo pronto
already-done-text = Sua conta de { $application } está pronta desde { $moment }. Você entra como { $login }.
already-done-text-passkey = Sua conta de { $application } está pronta desde { $moment }, com uma chave de acesso. Você entra como { $login }.
already-done-not-you = Não foi você? Avise imediatamente a { $inviter }, de { $organization }.

revoked-title = Este convite foi cancelado
revoked-text = { $organization } cancelou o convite para { $application }.
revoked-contact = Acha que foi engano? Fale com { $inviter }.
other-code = Digitar outro código

was-declined-title = Você recusou este convite
was-declined-text = O convite para { $application } está encerrado, e ninguém mais pode usá-lo.
was-declined-contact = Mudou de ideia? { $inviter } pode enviar um novo convite para você.
was-declined-for-now = O convite para { $application } está encerrado por enquanto.
was-declined-way = Não foi você ou mudou de ideia? Reabra o convite; quem convidou você poderá ver isso.
was-declined-reopen = Reabrir o convite

wrong-account-title = Você entrou com outra conta
wrong-account-text = Você entrou como { $name }. Este convite é para { $email }. Ele não foi usado.
wrong-account-use = Usar { $email }
wrong-account-note = A sessão de { $name } será encerrada neste navegador. Em seguida, seu convite será aberto.
wrong-account-stay = Continuar como { $name }

wrong-code-title = Este código não confere
wrong-code-text = Compare-o com o seu e-mail ou cartão, caractere por caractere. Se você recebeu vários e-mails, vale o mais recente.
wrong-code-problem = Este código não confere. { $tries ->
    [one] Você tem mais { $tries } tentativa antes de uma breve pausa.
   *[other] Você tem mais { $tries } tentativas antes de uma breve pausa.
  }

slowed-down-title = Muitas tentativas
slowed-down-text = Você pode tentar de novo a partir de { $moment }. Até lá, nenhum código é verificado, nem mesmo o certo.
slowed-down-note = Seu código continua o mesmo. Enquanto isso, compare-o com o seu e-mail ou cartão.

no-code-title = Digite seu código de convite
no-code-text = Você o encontra no seu e-mail ou no seu cartão.
code-label = Código de convite
code-hint = Pode digitar com espaços, hifens e letras minúsculas.
code-continue = Continuar
code-have-account = Sua conta já está pronta? Entre

set-up-title = Escolha uma senha
set-up-title-choice = Escolha como você vai entrar
set-up-title-passkey = Crie sua chave de acesso
set-up-title-none = Ainda não dá para continuar aqui
set-up-none-text = Em { $organization }, só se entra com chaves de acesso, e os navegadores não podem usá-las no endereço deste servidor.
set-up-none-ask = Conte a { $inviter }, de { $organization }, o que esta página diz. Seu convite continua válido e não foi usado.
set-up-by-passkey = Com uma chave de acesso
set-up-by-password = Com uma senha
set-up-text = Para a sua conta de { $application }.
set-up-login-name = Você vai entrar como
set-up-password = Nova senha
set-up-rule = Pelo menos { $least } caracteres. Algumas palavras em sequência são fáceis de lembrar e difíceis de adivinhar.
set-up-repeat = A mesma senha outra vez
set-up-save = Salvar senha
set-up-until = Termine até { $moment }. Depois disso, é só abrir seu link de novo.
strength-label = Força da senha
strength-too-short = Ainda curta demais
strength-weak = Ainda fácil de adivinhar: acrescente uma ou duas palavras
strength-fair = Boa: mais uma palavra a deixa forte
strength-strong = Forte

done-title = Tudo pronto
done-text = Sua senha foi salva. Agora você pode entrar em { $application } como { $login }.
done-text-passkey = Sua chave de acesso foi salva. Agora você pode entrar com ela em { $application }, como { $login }.
done-sign-in = Entrar
done-continue = Continuar para { $application }
done-account = Entrar na sua conta aqui
done-named = O nome foi salvo.
done-second-saved = Agora você tem duas formas de entrar. Se perder uma, ainda terá a outra.
done-too-late = Esta página ficou aberta por muito tempo, por isso nada foi adicionado. Você pode fazer isso na sua conta, depois de entrar.
done-name-title = Um nome para a sua chave de acesso
done-name-text = Para você reconhecê-la entre outras.
done-second-title = Uma segunda forma de entrar
done-second-text = Se quiser: com ela você entra quando não puder usar a primeira. Você também pode adicioná-la mais tarde, na sua conta.
done-second-passkey = Outra chave de acesso, em outro dispositivo ou em uma chave de segurança.
done-second-password = Escolher uma senha

not-expected-title = Não esperava este convite?
not-expected-text = { $inviter } ({ $organization }) convidou { $email } para { $application }.
not-expected-ignore-title = Você pode simplesmente ignorar o e-mail
not-expected-ignore = Sem você, nada acontece: ninguém pode entrar no seu lugar, e o convite expira sozinho.
not-expected-decline-title = Ou você pode recusar
not-expected-decline = O convite é encerrado na hora, e { $inviter } fica sabendo.
not-expected-decline-nameless = O convite é encerrado na hora, e quem convidou você fica sabendo.
not-expected-confirm = Não quero este convite
not-expected-send = Recusar o convite
not-expected-back = Voltar para o convite

declined-title = Você recusou
declined-text = O convite está encerrado, e quem convidou você já sabe. Não é preciso fazer mais nada; você pode fechar esta página.

link-sent-title = Um novo link está a caminho
link-sent-text = Estamos enviando para { $masked }. Ele costuma chegar em um ou dois minutos.
link-sent-note = Não chegou nada? Olhe também na pasta de spam. O link que trouxe você até aqui não funciona mais.

invitation-requested-title = Encaminhamos seu pedido
invitation-requested-text = { $inviter } já pode ver que você gostaria de um novo convite. Ele chegará até você da mesma forma que este.

set-up-on-phone = Criar uma chave de acesso no celular
hand-off-title = Continue no celular
hand-off-text = Aponte a câmera do celular para este código e siga o link. Sua chave de acesso será criada no celular.
hand-off-code = Código QR com o link para o seu celular
hand-off-address = Não consegue escanear? Abra este endereço no celular
hand-off-until = O código funciona uma única vez, até { $moment }. Não o mostre a ninguém.
hand-off-waiting = Aguardando o seu celular. Esta página continua automaticamente.
hand-off-go-on = Já terminei no celular
hand-off-again = Mostrar um novo código
hand-off-back = Voltar para as outras formas
hand-off-phone-title = Continuar neste celular?
hand-off-phone-text = Aqui você configura como { $email } entra em { $application }.
hand-off-phone-send = Continuar aqui
hand-off-phone-note = Continue somente se você acabou de escanear o código na sua própria tela.
hand-off-over-title = Este código não funciona mais
hand-off-over-text = Cada código funciona uma única vez e por dez minutos. Mostre um novo no outro dispositivo e escaneie-o.
hand-off-done-text = Seu outro dispositivo continua automaticamente. Você já pode guardar o celular.
hand-off-done-sign-in = Entrar neste celular
