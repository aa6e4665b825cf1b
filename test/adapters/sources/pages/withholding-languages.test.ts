// Walls in many languages, and whole pages in the same ones with all that a whole page may carry.
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/adapters/sources/pages/article-text.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import {
  asksToLogIn,
  asksToPay,
  countConsentWords,
  offersSubscription,
} from '../../../../src/adapters/sources/pages/wall-words.ts';
import { page } from './saved-page.ts';

interface Sample {
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

const SAMPLES: Readonly<Record<string, Sample>> = {
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

async function readingOf(body: string, head = '<title>Port</title>') {
  const reading = await readArticle(await parsePage(page(head, body)), 'https://times.example/port');
  return { withheld: reading?.withheld ?? null, body: reading?.line.body };
}
const paragraphs = (text: readonly string[]) => text.map((one) => `<p>${one}</p>`).join('');

describe.each(Object.entries(SAMPLES))('%s', (_, sample) => {
  const [lead] = sample.text;
  const whole = `<h1>Port</h1>${paragraphs(sample.text)}`;

  it('tells a paywall below a beginning', async () => {
    const { withheld, body } = await readingOf(
      `<article><h1>Port</h1><p>${lead}</p><div><p>${sample.pay}</p></div></article>`,
    );
    expect(withheld).toBe('paywall');
    expect(body).toContain(lead);
    expect(body).not.toContain(sample.pay);
  });

  it('tells a paywall below three paragraphs, where it says that there is more', async () => {
    expect((await readingOf(`<article>${whole}<div><p>${sample.pay}</p></div></article>`)).withheld).toBe(
      'paywall',
    );
  });

  it('tells a login in the place of an article', async () => {
    expect((await readingOf(`<main><h1>Port</h1><p>${sample.login}</p></main>`)).withheld).toBe('login');
  });

  it('tells a page that asks for consent', async () => {
    const [words, control] = sample.cookies;
    const { withheld, body } = await readingOf(`<div><p>${words}</p><button>${control}</button></div>`);
    expect(withheld).toBe('consent');
    expect(body).toBeUndefined();
  });

  it.each([
    [
      'a banner about cookies',
      `<div class="banner"><p>${sample.cookies[0]}</p><button>${sample.cookies[1]}</button></div>`,
    ],
    [
      'a long box about cookies without a name',
      `<div>${`<p>${sample.cookies[0]}</p>`.repeat(8)}<button>${sample.cookies[1]}</button></div>`,
    ],
    ['a newsletter', `<div class="box"><p>${sample.newsletter}</p></div>`],
    ['a login for remarks', `<div class="box"><p>${sample.remarks}</p></div>`],
    [
      'a login for remarks in its place',
      `<section id="comments"><p>${sample.remarks}</p><form><input type="password"></form></section>`,
    ],
    ['an offer at the end', `</article><div class="box"><p>${sample.offer}</p></div>`],
    [
      'an offer in the header',
      `</article><header><p>${sample.offer}</p><form><input type="password"></form></header>`,
    ],
  ])('does not take a short whole report for a wall, with %s', async (_case, around) => {
    const { withheld, body } = await readingOf(`<article>${whole}${around}</article>`);
    expect(withheld).toBeNull();
    expect(body).toContain(sample.text[2]);
  });

  it('takes an offer below a text that is cut off for a paywall', async () => {
    const cut = `<p>${sample.text[1].slice(0, Math.floor(sample.text[1].length * 0.8))} …</p>`;
    const box = `<div class="box"><p>${sample.offer}</p></div>`;
    expect((await readingOf(`<article><h1>Port</h1><p>${lead}</p>${cut}${box}</article>`)).withheld).toBe(
      'paywall',
    );
  });

  it('has words for each', () => {
    expect(asksToPay(sample.pay)).toBe(true);
    expect(asksToLogIn(sample.login)).toBe(true);
    expect(offersSubscription(sample.offer)).toBe(true);
    expect(countConsentWords(sample.cookies[0])).toBeGreaterThan(1);
    for (const innocent of [...sample.text, sample.newsletter, sample.remarks]) {
      expect(asksToPay(innocent)).toBe(false);
      expect(asksToLogIn(innocent)).toBe(false);
      expect(offersSubscription(innocent)).toBe(false);
    }
  });
});

describe('words of walls', () => {
  it.each([
    'Members-only content',
    'You have reached your limit of free articles.',
    'Il vous reste 65.5 % de cet article à lire.',
    'Nur für Abonnenten: der ganze Text.',
    'Exclusivo para suscriptores',
    'Artigo exclusivo para assinantes',
    'Artykuł tylko dla prenumeratorów',
    'Článek pouze pro předplatitele',
    'Bu yazı sadece aboneler içindir.',
    'この記事は有料会員限定の記事です',
    '구독자 전용 기사입니다',
    'هذا المقال للمشتركين فقط',
  ])('ask for money: %s', (words) => {
    expect(asksToPay(words)).toBe(true);
  });

  it.each([
    'The paper has more subscribers than ever, its editor said on Friday.',
    'She wants to continue reading at the library.',
    'Die Zahl der Abonnenten stieg um neun Prozent.',
    'Der Rat will den Artikel 9 der Satzung lesen.',
    'Les abonnés du club ont voté dimanche.',
    'Los suscriptores del club votaron el domingo.',
    'Подписчиков у клуба стало больше.',
    `Subscribe to continue reading. ${'This is a very long text about the harbour. '.repeat(12)}`,
    '',
  ])('are told from news about them: %s', (words) => {
    expect(asksToPay(words)).toBe(false);
    expect(asksToLogIn(words)).toBe(false);
  });

  it('count where another sentence is about a newsletter', () => {
    expect(asksToPay('Get our newsletter. Subscribe to continue reading.')).toBe(true);
  });
});
