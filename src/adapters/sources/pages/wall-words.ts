// What pages say where they withhold an article: that one has to pay, to log in, or to agree, in many languages.

/** A wall is told in a few sentences. In UTF-16 units. */
const WALL_MAX_LENGTH = 450;

/** For those who pay. Each says that there is more of this text to read, not merely that there is something to buy. */
const PAY = [
  /(?:subscribe|subscription|become a (?:member|subscriber)|join (?:now|today)|start your (?:free )?trial)[^.!?]{0,60}(?:to|and) (?:continue|keep reading|finish|read (?:on|the (?:full|rest|whole))|unlock (?:this|the)|access (?:this|the full))/i,
  /(?:to|and) (?:continue reading|keep reading|read the (?:full|rest|whole)|read (?:this|the full) (?:article|story)|view (?:the|this) (?:full )?(?:story|article)|unlock (?:this|the))[^.!?]{0,80}(?:subscri|sign up|become a member|choose a plan|start (?:a|your))/i,
  /(?:this|the (?:full )?)\s?(?:article|story|content|post|section)?\s?(?:is|are) (?:for|only for|available (?:only )?(?:to|for)|reserved for|exclusive to|exclusively for|restricted to|limited to)(?: our| paying| premium| paid)? ?(?:subscribers|members|paid)/i,
  /(?:subscriber|member|premium)s?[- ](?:only|exclusive)(?: (?:content|article|story))|you(?:['’]ve| have) (?:reached|read) your (?:limit|last|free|monthly)[^.]{0,40}(?:article|stor)?/i,
  /(?:weiterlesen|weiter lesen|lesen sie weiter|artikel (?:frei|freischalten|vollständig))[^.!?]{0,60}(?:abo|abonn|mit \S*(?:plus|\+|premium|digital)|testen)|weiterlesen mit\s|(?:jetzt )?(?:mit|im|als) [^.!?]{0,30}(?:abo|abonnent\S*|plus|\+) weiterlesen|(?:nur|exklusiv) für (?:unsere )?(?:abonnent|digital-?abonnent|plus-?|premium-?|mitglieder|leser mit)|(?:dieser|der) (?:artikel|inhalt|text|beitrag) ist (?:exklusiv|kostenpflichtig|nur (?:für|mit)|abonnent)|abonnieren sie[^.!?]{0,40}(?:weiter|um)/i,
  /(?:article |contenu |texte )?(?:est )?(?:réservée?|reservee?) (?:aux|à nos|à) (?:abonn|membres|adhérents)|abonnez-vous (?:pour (?:lire|continuer|accéder|poursuivre)|afin)|(?:la suite|il vous reste|pour lire la suite)[^.!?]{0,80}(?:abonn)|il vous reste \d[\d.,]*\s?% /i,
  /suscr[íi]b(?:ete|ase|irte|irse)[^.!?]{0,40}(?:para|y) (?:seguir|continuar|leer|acceder)|(?:contenido|artículo|noticia|información)s? (?:exclusiv[oa]s?|reservad[oa]s?|solo|sólo)[^.!?]{0,20}(?:para|a) (?:los |nuestros |las )?(?:suscriptor|abonad|socios)|(?:solo|sólo|exclusivo) (?:para )?(?:los )?suscriptores/i,
  /abbonati (?:per|a) (?:continuare|leggere|proseguire)|(?:contenuto|articolo) (?:è )?(?:riservato|esclusivo|solo)[^.!?]{0,20}(?:agli|per gli|ai) (?:abbonati|utenti|lettori)|continua a leggere con/i,
  /assin(?:e|ar)[^.!?]{0,40}(?:para (?:continuar|ler|ter acesso)|e (?:continue|leia))|(?:conteúdo|artigo|matéria) (?:exclusiv[oa]|restrit[oa])[^.!?]{0,20}(?:para|a|aos) (?:os )?assinantes/i,
  /(?:word|wordt u) (?:nu )?abonnee|(?:alleen|exclusief) voor (?:abonnees|leden)|lees (?:dit artikel )?verder met|(?:för|endast för|bara för) prenumeranter|logga in eller prenumerera|(?:kun|bare|eksklusivt) for abonnenter|vain tilaajille|tilaa ja lue|for at læse (?:videre|hele)/i,
  /(?:tylko|wyłącznie) dla (?:subskrybentów|prenumeratorów|abonentów)|(?:pouze|jen) pro předplatitele|odemkn(?:ěte|out) (?:článek|obsah)|csak előfizetőknek|sadece aboneler|abone ol(?:un|arak)[^.!?]{0,30}(?:devam|oku)/i,
  /(?:только|доступ\S*) (?:для|по) (?:подписчик|подписк)|оформите подписку[^.!?]{0,40}(?:чтобы|читать|продолж)|(?:лише|тільки) для передплатників|оформіть передплату/i,
  /(?:订阅|訂閱|付费|付費|购买|購買|开通|加入)(?:会员|會員)?(?:后|後|以|才能|即可)?[^。！？]{0,10}(?:继续|繼續)?(?:阅读|閱讀|查看)(?:全文|更多|剩余|完整)?|(?:本文|此文章|此内容)[^。！？]{0,10}(?:会员|會員|订阅|訂閱|付费)(?:专享|專享|可见|可讀|限定)|(?:会员|會員|订阅者|訂戶)(?:专享|專享|专属|專屬|限定)/,
  /続きを(?:読む|お読みいただく|ご覧いただく)(?:に|ため)は|(?:有料|会員|購読者)(?:会員)?(?:限定|専用)(?:の)?(?:記事|コンテンツ)|残り[\s\d０-９,，]+文字|구독(?:자|회원)? ?(?:전용|만)|(?:구독|유료 ?회원)[^.!?]{0,20}(?:계속|전문|읽)|للمشتركين فقط|اشترك (?:الآن )?(?:لمتابعة|لقراءة|لمواصلة)|فقط برای مشترکین|केवल सदस्यों|สำหรับสมาชิก/,
];

/** What is offered to those who read, here or anywhere on the site: below a whole text it is no wall. */
const OFFERS = [
  /(?:already|are you) a (?:subscriber|member)\s?\?|(?:subscribe|become a (?:member|subscriber)|join (?:now|today)|start your (?:free )?trial)[^.!?]{0,60}(?:to|and|for) (?:unlock|get|enjoy|access|unlimited|full)|(?:subscriber|member|premium)s?[- ](?:only|exclusive)|for (?:subscribers|members) only/i,
  /sie sind (?:bereits|schon) abonnent|(?:jetzt|hier) (?:abonnieren|abo (?:abschließen|bestellen))|abo (?:abschließen|bestellen|testen)|alle (?:artikel|inhalte) (?:frei|lesen|unbegrenzt)/i,
  /déjà abonné|(?:je m['’]abonne|s['’]abonner|abonnez-vous) (?:à partir|pour|dès)|accès (?:illimité|à tous les)/i,
  /ya (?:eres|es|soy) suscriptor|suscr[íi]b(?:ete|ase) (?:desde|por|ahora|y)|acceso (?:ilimitado|a todo)/i,
  /(?:sei|hai) già (?:un )?abbona|abbonati (?:ora|da|a soli)|accesso illimitato|já (?:é|sou) assinante|assine (?:agora|já|por)|acesso ilimitado/i,
  /al abonnee\?|neem een abonnement|bli abonnent|køb abonnement|bli prenumerant|(?:wykup|kup) (?:dostęp|subskrypcję|prenumeratę)|předplatit|előfizetőink|abone ol/i,
  /оформ(?:ите|ить) подписку|уже подписаны|оформити передплату|(?:立即|马上|馬上)(?:订阅|訂閱)|成为会员|成為會員|有料会員(?:になる|登録)|購読(?:する|を申し込む)|구독하기|اشترك الآن/i,
];

/** For those who are known. */
const LOG_IN = [
  /(?:log ?in|sign[- ]?in|register|create an? (?:free )?account|sign[- ]?up)[^.!?]{0,60}(?:to (?:continue|keep reading|read|view|access|see|unlock)|and (?:continue|read))|(?:you (?:must|need to|have to)|please) (?:be )?(?:logged|log|signed|sign)[- ]?in/i,
  /(?:bitte )?(?:melden sie sich|loggen sie sich|registrieren sie sich|jetzt (?:kostenlos )?(?:registrieren|anmelden|einloggen))[^.!?]{0,60}(?:um|weiter|zu lesen|an\b|ein\b)|(?:anmelden|einloggen|registrieren),? um/i,
  /(?:connectez-vous|identifiez-vous|inscrivez-vous|créez un compte|se connecter)[^.!?]{0,30}(?:pour|afin)|(?:inicia(?:r)? sesión|regístrate|registrarse|identifícate|accede)[^.!?]{0,30}para|(?:accedi|registrati|effettua (?:il login|l['’]accesso))[^.!?]{0,30}(?:per|a)|(?:faça (?:o )?login|entre|cadastre-se)[^.!?]{0,30}para|(?:log|meld je) (?:in|aan) om|logga in för|logg inn for|log ind for|kirjaudu|zaloguj się|přihlaste se|jelentkezzen be|giriş yap/i,
  /(?:войдите|авторизуйтесь|зарегистрируйтесь)|увійдіть|(?:登录|登錄|登入|注册|註冊)(?:后|後|以|才能|即可)[^。]{0,10}(?:阅读|閱讀|查看|继续|繼續)?|ログイン(?:して|が必要|すると)|(?:会員|無料)登録(?:して|すると|が必要)|로그인(?: ?(?:후|하|이 ?필요))|تسجيل الدخول/i,
];

/** What consent is asked for, and what is asked with it. */
const CONSENT_WORDS =
  /cookies?|consent|personal (?:data|information)|data protection|privacy|partners?|purposes?|gdpr|tracking|einwilligung|datenschutz|personenbezogen|zustimm|zweck|traceurs?|consentement|données personnelles|vie privée|confidentialité|partenaires|consentimiento|datos personales|privacidad|socios|consenso|dati personali|riservatezza|consentimento|dados pessoais|privacidade|toestemming|persoonsgegevens|samtycke|personuppgifter|zgod[aęy]|dane osobowe|danych osobowych|prywatności|souhlas|osobních údajů|согласи|персональн|конфиденциальн|同意|隐私|隱私|個人情報|プライバシー|クッキー|동의|개인정보|쿠키|ملفات تعريف الارتباط|الخصوصية/giu;

/** What is pressed to agree or not. */
const CONSENT_CONTROL =
  /(?:accept|agree|allow|reject|decline|refuse|manage|i consent)\b.{0,30}$|^ok(?:ay)?$|akzeptier|zustimm|einverstanden|ablehn|alle erlauben|accepter|refuser|j['’]accepte|aceptar|rechazar|acepto|accett|rifiut|aceit|rejeitar|accepteren|akkoord|weigeren|godkänn|acceptera|godta|acceptér|hyväksy|akceptuj|zgadzam|odrzuć|přijmout|souhlasím|odmítnout|elfogad|kabul|принять|соглас|отклонить|прийняти|погодж|同意|接受|拒绝|拒絕|許可|동의|거부|허용|أوافق|قبول|موافق/iu;

/** What one may have to log in, sign up or pay for besides the text: remarks, letters by mail. */
const BESIDE_THE_TEXT =
  /comment|\breply\b|kommentar|kommentier|(?:zu|um .{0,20}) antworten|comentar|comentár|commenta|reageren|reactie|komentarz|komentář|komentować|yorum|коммент|评论|評論|コメント|댓글|تعليق|newsletter|nieuwsbrief|boletín|boletim|infolettre|nyhetsbrev|nyhedsbrev|biuletyn|bülten|рассылк|розсилк|通讯|ニュースレター|メルマガ|뉴스레터|النشرة/i;

/** True for a few sentences that say that the rest is for those who pay. */
export function asksToPay(text: string): boolean {
  return isSaidIn(text, PAY);
}

/** True for a few sentences that offer a subscription without saying that there is more of this text. */
export function offersSubscription(text: string): boolean {
  return isSaidIn(text, OFFERS);
}

/** True for a few sentences that say that the rest is for those who log in. */
export function asksToLogIn(text: string): boolean {
  return isSaidIn(text, LOG_IN);
}

function isSaidIn(text: string, patterns: readonly RegExp[]): boolean {
  if (text.length > WALL_MAX_LENGTH) return false;
  const sentences = text.split(/(?<=[.!?])\s+|(?<=[。！？])|\n/).filter((one) => !BESIDE_THE_TEXT.test(one));
  return sentences.some((sentence) => patterns.some((pattern) => pattern.test(sentence)));
}

/** How many words about consent a text has. */
export function countConsentWords(text: string): number {
  return text.match(CONSENT_WORDS)?.length ?? 0;
}

/** True for the words on a control that agrees or declines. */
export function isConsentControl(label: string): boolean {
  return label.length <= 60 && CONSENT_CONTROL.test(label.trim());
}
