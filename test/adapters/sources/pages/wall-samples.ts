// A short report in seven languages, with the words that walls, banners and boxes around it are made of.

interface WallSample {
  /** Three paragraphs of a short report. */
  text: readonly [string, string, string];
  pay: string;
  login: string;
  /** A notice of cookies, and what agrees to them. */
  cookies: readonly [string, string];
  newsletter: string;
  /** Who wants to remark on something has to log in. */
  remarks: string;
  /** Sells a subscription without holding anything back. */
  offer: string;
}

export const WALL_SAMPLES: Readonly<Record<string, WallSample>> = {
  English: {
    text: [
      'The harbour of Port Ellery opened at noon on Wednesday, and nine ships came in before the evening tide, the harbour master said.',
      'Two of them, he said, had waited for a week outside the mole, because the lock of the old basin could not be moved after the storm.',
      'The council wants to replace the lock within two years; the money is to come from the dues that ships pay when they come in.',
    ],
    pay: 'Subscribe now to continue reading this article.',
    login: 'Please log in to read the rest.',
    cookies: [
      'We and our partners use cookies and personal data for several purposes, with your consent.',
      'Accept all',
    ],
    newsletter: 'Sign up to our newsletter to see what happened in the week.',
    remarks: 'You must be logged in to post a comment.',
    offer: 'Become a member and get unlimited reading on all your devices.',
  },
  German: {
    text: [
      'Der Hafen von Ellersiel ist seit Mittwochmittag wieder offen, und neun Schiffe kamen vor der Abendflut herein, sagte der Hafenmeister.',
      'Zwei davon, sagte er, hatten eine Woche lang vor der Mole gewartet, weil sich die Schleuse des alten Beckens nach dem Sturm nicht bewegte.',
      'Der Rat will die Schleuse binnen zwei Jahren ersetzen; das Geld soll aus den Gebühren kommen, die Schiffe beim Einlaufen zahlen.',
    ],
    pay: 'Jetzt mit dem Digital-Abo weiterlesen.',
    login: 'Bitte melden Sie sich an, um weiterzulesen.',
    cookies: [
      'Wir und unsere Partner brauchen Ihre Einwilligung für Cookies und Tracking, siehe Datenschutz.',
      'Alle akzeptieren',
    ],
    newsletter: 'Registrieren Sie sich für unseren Newsletter, um nichts zu verpassen.',
    remarks: 'Bitte melden Sie sich an, um zu kommentieren.',
    offer: 'Sie sind bereits Abonnent?',
  },
  French: {
    text: [
      'Le port d’Ellerive a rouvert mercredi à midi, et neuf navires sont entrés avant la marée du soir, a dit le capitaine du port.',
      'Deux d’entre eux, a-t-il dit, avaient attendu une semaine devant le môle, car l’écluse du vieux bassin ne bougeait plus après la tempête.',
      'Le conseil veut remplacer l’écluse en deux ans ; l’argent doit venir des droits que les navires paient en entrant dans le port.',
    ],
    pay: 'Cet article est réservé aux abonnés.',
    login: 'Connectez-vous pour lire la suite.',
    cookies: [
      'Avec votre consentement, nos partenaires et nous utilisons des cookies et vos données personnelles.',
      'Tout accepter',
    ],
    newsletter: 'Inscrivez-vous à la newsletter pour ne rien manquer.',
    remarks: 'Connectez-vous pour laisser un commentaire.',
    offer: 'Déjà abonné ?',
  },
  Spanish: {
    text: [
      'El puerto de Elleral abrió el miércoles al mediodía, y nueve barcos entraron antes de la marea de la tarde, dijo el capitán del puerto.',
      'Dos de ellos, dijo, habían esperado una semana frente al muelle, porque la esclusa de la dársena vieja no se movía tras la tormenta.',
      'El consejo quiere reemplazar la esclusa en dos años; el dinero ha de venir de las tasas que los barcos pagan cuando entran.',
    ],
    pay: 'Suscríbete para seguir leyendo.',
    login: 'Inicia sesión para leer el texto completo.',
    cookies: [
      'Con su consentimiento, nosotros y nuestros socios usamos cookies y datos personales.',
      'Aceptar todo',
    ],
    newsletter: 'Regístrate en nuestro boletín para recibir las noticias de la semana.',
    remarks: 'Inicia sesión para comentar.',
    offer: '¿Ya eres suscriptor?',
  },
  Italian: {
    text: [
      'Il porto di Ellerina ha riaperto mercoledì a mezzogiorno, e nove navi sono entrate prima della marea della sera, ha detto il capitano.',
      'Due di esse, ha detto, avevano aspettato una settimana davanti al molo, perché la chiusa del vecchio bacino non si muoveva dopo la tempesta.',
      'Il consiglio vuole sostituire la chiusa entro due anni; il denaro deve venire dai diritti che le navi pagano quando entrano.',
    ],
    pay: 'Contenuto riservato agli abbonati.',
    login: 'Accedi per leggere il testo.',
    cookies: [
      'Con il tuo consenso noi e i nostri partner usiamo cookie e dati personali per la pubblicità.',
      'Accetta',
    ],
    newsletter: 'Registrati per ricevere la newsletter.',
    remarks: 'Accedi per lasciare un commento o commentare.',
    offer: 'Sei già abbonato?',
  },
  Russian: {
    text: [
      'Порт Эллерска открылся в среду в полдень, и девять судов вошли до вечернего прилива, сказал капитан порта.',
      'Два из них, сказал он, неделю ждали за молом, потому что шлюз старого бассейна после бури не двигался, и никто не знал почему.',
      'Совет хочет заменить шлюз за два года; деньги должны прийти из сборов, которые суда платят, когда входят в порт, так решено.',
    ],
    pay: 'Материал доступен только для подписчиков.',
    login: 'Войдите, чтобы читать дальше.',
    cookies: [
      'С вашего согласия мы и партнёры храним cookie и персональные данные, см. о конфиденциальности.',
      'Принять',
    ],
    newsletter: 'Зарегистрируйтесь, чтобы получать рассылку.',
    remarks: 'Войдите, чтобы оставить комментарий.',
    offer: 'Вы уже подписаны?',
  },
  Chinese: {
    text: [
      '艾勒里港星期三中午重新开放，港务长说，傍晚涨潮之前已有九艘船进港，其中最大的一艘载着从北方运来的木材，码头上站满了前来观看的居民。港务局还说，拖船今晚不休息，直到最后一艘货船靠岸为止，明天清晨渡轮也将恢复航行。',
      '他说，其中两艘在防波堤外等了一个星期，因为暴风雨之后旧船坞的水闸无法移动，工人们日夜修理，直到星期二夜里才把水闸重新升起来。船员们说，他们的淡水只够再用两天，幸好渔民每天早晨给他们送去水和面包。',
      '市议会希望在两年之内更换水闸；这笔钱将来自船只进港时所付的费用，议员们说，居民的税不会因此增加，但是渔民担心费用会越来越高。议会下个月将再次讨论这件事，并且邀请船主和渔民一起参加，听取他们的意见。',
    ],
    pay: '订阅后继续阅读全文。',
    login: '登录后查看全文。',
    cookies: ['我们使用 Cookie 处理您的个人资料，请阅读隐私政策并同意。', '同意'],
    newsletter: '注册后查看我们每周的通讯。',
    remarks: '登录后查看评论。',
    offer: '立即订阅',
  },
};
