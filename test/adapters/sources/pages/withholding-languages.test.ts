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
import { WALL_SAMPLES } from './wall-samples.ts';

async function readingOf(body: string, head = '<title>Port</title>') {
  const reading = await readArticle(await parsePage(page(head, body)), 'https://times.example/port');
  return { withheld: reading?.withheld ?? null, body: reading?.line.body };
}
const paragraphs = (text: readonly string[]) => text.map((one) => `<p>${one}</p>`).join('');

describe.each(Object.entries(WALL_SAMPLES))('%s', (_, sample) => {
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
