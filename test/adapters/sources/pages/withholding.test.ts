// Pages that withhold their article, and whole articles that only look like it.
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/adapters/sources/pages/article-text.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import {
  asksToLogIn,
  asksToPay,
  isConsentControl,
} from '../../../../src/adapters/sources/pages/wall-words.ts';
import { page, PARAGRAPHS, TEXT } from './saved-page.ts';

const [LEAD = ''] = PARAGRAPHS;
const BEGINNING = `<h1>Harbour opens</h1><p>${LEAD}</p>`;
/** Long enough for a whole article. */
const WHOLE = `<h1>Harbour opens</h1>${Array.from({ length: 9 }, (_, index) => PARAGRAPHS.map((text) => `<p>${String(index + 1)}. ${text}</p>`).join('')).join('')}`;

async function readingOf(head: string, body: string) {
  const reading = await readArticle(await parsePage(page(head, body)), 'https://times.example/harbour');
  return {
    withheld: reading?.withheld ?? null,
    body: reading?.line.body,
    textState: reading?.line.textState,
  };
}

const ld = (object: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Harbour opens', ...object })}</script>`;

describe('a paywall', () => {
  it.each([
    ['JSON-LD says so', ld({ isAccessibleForFree: false }), `<article>${BEGINNING}</article>`],
    ['JSON-LD says so as a word', ld({ isAccessibleForFree: 'False' }), `<article>${BEGINNING}</article>`],
    [
      'a part of it is not free',
      ld({
        hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.more' },
        isAccessibleForFree: 'False',
      }),
      `<article>${BEGINNING}</article>`,
    ],
    [
      'a meta element says so',
      '<meta property="article:content_tier" content="locked">',
      `<main>${BEGINNING}</main>`,
    ],
    [
      'it is metered, and a wall stands there',
      '<meta property="article:content_tier" content="metered">',
      `<article>${BEGINNING}<div class="paywall-box"><p>Two articles left.</p></div></article>`,
    ],
    [
      'a box asks for it',
      '',
      `<article>${BEGINNING}<div class="offer"><p>Subscribe to continue reading.</p></div></article>`,
    ],
    [
      'a wall covers a beginning',
      '',
      `<article>${BEGINNING}<div class="article-paywall"><p>From two crowns a week.</p></div></article>`,
    ],
  ])('is seen where %s', async (_, head, body) => {
    const reading = await readingOf(head, body);
    expect(reading).toMatchObject({ withheld: 'paywall', textState: 'excerpt' });
    expect(reading.body).toContain(LEAD);
    expect(reading.body).not.toMatch(/subscribe|crowns/i);
  });

  it.each([
    'Weiterlesen mit Hafenblatt Plus',
    'Article réservé aux abonnés',
    'Suscríbete para seguir leyendo',
    'Contenuto riservato agli abbonati',
    'Conteúdo exclusivo para assinantes',
    'Alleen voor abonnees',
    'Artykuł tylko dla subskrybentów',
    'Материал доступен только для подписчиков',
    '続きを読むには会員登録が必要です',
    '订阅后继续阅读全文',
    'To read the full story, please subscribe.',
  ])('is told by “%s”', async (words) => {
    expect(asksToPay(words) || asksToLogIn(words)).toBe(true);
    const { withheld } = await readingOf('', `<article>${BEGINNING}<p>${words}</p></article>`);
    expect(withheld).toBe('paywall');
  });
});

describe('a whole article', () => {
  const box = (words: string) => `<div class="box"><p>${words}</p></div>`;

  it.each([
    ['a box asks to subscribe', WHOLE + box('Subscribe to continue reading more of our work.')],
    [
      'a newsletter is offered',
      `<h1>Harbour opens</h1>${TEXT}${box('Subscribe to our newsletter for the news of the week.')}`,
    ],
    [
      'a cookie banner lies over it',
      `<h1>Harbour opens</h1>${TEXT}<div class="cookie-banner"><p>We and our partners use cookies for the purposes below.</p><button>Accept all</button></div>`,
    ],
    ['the page has a login', `<header><form><input type="password"></form></header>${WHOLE}`],
    ['the header says “log in”', `<header><a href="/login">Log in</a></header><h1>Harbour opens</h1>${TEXT}`],
    [
      'it tells of subscriptions',
      `<h1>Harbour opens</h1>${TEXT}<p>The club had 400 subscribers last year, and the ferry sold twice as many season tickets.</p>`,
    ],
  ])('is not withheld because %s', async (_, body) => {
    const reading = await readingOf(ld({ isAccessibleForFree: true }), `<article>${body}</article>`);
    expect(reading.withheld).toBeNull();
    expect(reading.textState).toBeUndefined();
    expect(reading.body).toContain(PARAGRAPHS[2]);
    expect(reading.body).not.toContain('partners');
  });

  it('may be about cookies', async () => {
    const about =
      'The council of Port Ellery asked what cookies are stored when people consent, and the clerk read out the list for an hour.';
    const { withheld, body } = await readingOf(
      '',
      `<article><h1>On cookies</h1>${`<p>${about}</p>`.repeat(2)}${TEXT}</article>`,
    );
    expect(withheld).toBeNull();
    expect(body).toContain(about);
  });
});

describe('a consent page', () => {
  it.each([
    [
      'English',
      'We and our 84 partners store cookies and process personal data with your consent.',
      'Accept all',
    ],
    [
      'German',
      'Wir und unsere Partner brauchen Ihre Einwilligung für Cookies und Tracking, siehe Datenschutz.',
      'Alle akzeptieren',
    ],
    [
      'French',
      'Avec votre consentement, nos partenaires et nous utilisons des cookies et vos données personnelles.',
      'Accepter',
    ],
    [
      'Spanish',
      'Con su consentimiento, nosotros y nuestros socios usamos cookies y datos personales.',
      'Aceptar',
    ],
    [
      'Italian',
      'Con il tuo consenso noi e i nostri partner usiamo cookie e dati personali per la pubblicità.',
      'Accetta',
    ],
    ['Chinese', '我们使用 Cookie 处理您的个人资料，请阅读隐私政策并同意。', '同意'],
  ])('gives no body in %s', async (_, words, control) => {
    const body = `<div class="dialog"><h2>Port Ellery News</h2><p>${words}</p><button>${control}</button></div>`;
    expect(await readingOf('<title>Port Ellery News</title>', body)).toMatchObject({
      withheld: 'consent',
      body: undefined,
    });
  });

  it('is known by its frame', async () => {
    const body = '<iframe src="https://cmp.consent.example/frame?id=1"></iframe>';
    expect((await readingOf('<title>One moment</title>', body)).withheld).toBe('consent');
  });
});

describe('a login', () => {
  it.each([
    [
      'a password is asked for',
      '<form><label>Name <input name="n"></label><input type="password"><button>Go</button></form>',
    ],
    ['English words ask', '<p>Log in to continue.</p>'],
    ['German words ask', '<p>Bitte melden Sie sich an, um den Text zu lesen.</p>'],
    ['French words ask', '<p>Connectez-vous pour lire la suite.</p>'],
    ['Spanish words ask', '<p>Inicia sesión para ver el texto.</p>'],
    ['Chinese words ask', '<p>登录后查看</p>'],
    ['Japanese words ask', '<p>ログインしてください</p>'],
  ])('is seen where %s', async (_, body) => {
    expect(
      (await readingOf('<title>Harbour opens</title>', `<main><h1>Harbour opens</h1>${body}</main>`))
        .withheld,
    ).toBe('login');
  });
});

describe('controls of consent', () => {
  it('are told from others by their words', () => {
    expect(['Accept all', 'OK', 'Alle ablehnen', 'J’accepte', '同意する'].map(isConsentControl)).toEqual(
      Array(5).fill(true),
    );
    expect(['Menu', 'Search', 'Weiter', ''].map(isConsentControl)).toEqual(Array(4).fill(false));
  });
});
