# O que todas as páginas simples têm em comum, e a página que diz o que deu errado.
languages-label = Idioma
page-title = { $title } · { $house }
page-title-problem = Problema: { $title } · { $house }
signed-in-as-link = Conta de { $name }
password-label = Senha
password-show = Mostrar senha
way-type-code = Digitar um código de convite
way-sign-in = Entrar
way-account = Ir para a sua conta
way-back = Voltar
way-try-again = Tentar de novo

problem-page-not-found-title = Esta página não existe
problem-page-not-found-text = O endereço pode ter sido digitado errado ou o que estava aqui não existe mais.
problem-page-forbidden-title = Você não tem acesso a esta página
problem-page-forbidden-text = Sua conta não permite vê-la. Se precisar dela, fale com quem cuida do usher na sua organização.
problem-page-sign-in-title = Entre primeiro, por favor
problem-page-sign-in-text = Depois você chega à página que queria.
problem-page-slow-title = Uma breve pausa, por favor
problem-page-busy-title = O serviço está sobrecarregado
problem-page-busy-text = Nada se perdeu. Tente de novo daqui a pouco.
problem-page-broken-title = Algo deu errado aqui
problem-page-broken-text = A culpa não foi sua. Tente de novo daqui a pouco. Se acontecer outra vez, avise quem convidou você.
problem-page-set-up-over-title = O tempo para a configuração acabou
problem-page-set-up-over-text = Seu convite não foi usado. Abra de novo o link do seu e-mail ou digite seu código e continue a partir daí.
problem-page-other-title = Isso não deu certo

words-password-too-short = Esta senha tem menos de { $text } caracteres. Acrescente mais alguns.
words-password-too-long = Esta senha tem mais de 256 caracteres. Escolha uma mais curta.
words-password-common = Muita gente usa esta senha, por isso ela é uma das primeiras a serem testadas. Escolha outra.
words-password-personal = Esta senha é formada pelo seu nome ou endereço. Escolha outra.
words-password-guessable = Esta senha é fácil de adivinhar. Uma ou duas palavras a mais a deixam forte.
words-password-repeat-differs = As duas senhas são diferentes. Digite ambas de novo.
words-sign-in-wrong = O nome e a senha não conferem.
words-password-wrong = A senha não confere.
words-code-invalid = Este código não confere.
words-not-declined = Marque a caixa primeiro, para sabermos que é você. Nada mudou até agora.
words-too-many-tries = Muitas tentativas. Você pode tentar de novo em { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }.
words-too-many-mails = Este endereço já recebeu e-mails suficientes por enquanto. Você pode pedir outro em { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }.
words-busy = O usher está sobrecarregado no momento. Tente de novo daqui a pouco.
words-already-set-up = Esta conta já está configurada.

passkey-text = Seu dispositivo verifica que é você pela impressão digital, pelo rosto ou pelo PIN. Não há nada para decorar, e ninguém consegue roubar esta chave com uma página falsa.
passkey-create = Criar uma chave de acesso
passkey-needs-script = Chaves de acesso precisam de JavaScript, que está desativado neste navegador. Todo o resto aqui funciona sem ele.
passkey-unable = Este navegador não consegue criar chaves de acesso. Atualize-o ou escolha outra forma.
passkey-needs-script-only = Chaves de acesso precisam de JavaScript, que está desativado neste navegador, e não há outra forma de entrar aqui. Ative-o ou abra seu link em outro navegador.
passkey-unable-only = Este navegador não consegue criar chaves de acesso. Atualize-o ou abra seu link em outro dispositivo.
passkey-elsewhere = Este dispositivo não oferece ao navegador verificação por impressão digital, rosto ou PIN. Um celular ou uma chave de segurança pode guardar sua chave de acesso.
passkey-waiting = Siga as instruções do seu dispositivo…
passkey-cancelled = Nenhuma chave de acesso foi criada, e seu convite não foi usado. Tente de novo quando quiser.
passkey-sign-in-cancelled = Você ainda não entrou. Tente de novo ou use sua senha.
passkey-taken = Este dispositivo já tem uma chave de acesso para a sua conta.
passkey-failed = Não deu certo neste dispositivo. Tente de novo ou use outra forma ou outro dispositivo.
