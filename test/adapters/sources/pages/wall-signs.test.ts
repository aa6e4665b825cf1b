// What pages say of their access, and whether it is so: metered articles are served whole, and say that they are not free.
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/adapters/sources/pages/article-text.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readMetas } from '../../../../src/adapters/sources/pages/page-metas.ts';
import { readWallSigns, type WallSigns } from '../../../../src/adapters/sources/pages/wall-signs.ts';
import { page, PARAGRAPHS } from './saved-page.ts';

const ld = (object: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Port', ...object })}</script>`;
const locked = (...selectors: readonly string[]) =>
  ld({
    isAccessibleForFree: false,
    hasPart: selectors.map((cssSelector) => ({
      '@type': 'WebPageElement',
      isAccessibleForFree: false,
      cssSelector,
    })),
  });
const LOCKED = ld({ isAccessibleForFree: 'False' });

/** As many different paragraphs as asked for. */
const text = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>${String(at + 1)}. ${PARAGRAPHS[at % 3] ?? ''}</p>`).join('');

async function signsOf(head: string, body: string): Promise<WallSigns> {
  const document = await parsePage(page(head, body));
  return readWallSigns(document, readMetas(document));
}

async function withheldOf(head: string, body: string) {
  return (await readArticle(await parsePage(page(head, body))))?.withheld;
}

describe('a page that says that it is not free', () => {
  it('is believed where it shows a beginning', async () => {
    expect(await withheldOf(LOCKED, `<article><h1>Port</h1>${text(4)}</article>`)).toBe('paywall');
  });

  it('is not where the whole text stands there', async () => {
    expect(await withheldOf(LOCKED, `<article><h1>Port</h1>${text(30)}</article>`)).toBeNull();
  });

  it.each([
    ['the text is cut off', `${text(30)}<p>${(PARAGRAPHS[0] ?? '').slice(0, 90)}…</p>`],
    ['the text stops in a sentence', `${text(30)}<p>${(PARAGRAPHS[0] ?? '').slice(0, 90)}</p>`],
    ['words ask for money', `${text(30)}<p>Subscribe to continue reading.</p>`],
    ['a wall stands there', `${text(30)}<div class="paywall"><p>From two crowns a week.</p></div>`],
    ['it is one long paragraph', `<p>${PARAGRAPHS.join(' ').repeat(9)}</p>`],
  ])('is believed where it is long and %s', async (_, inner) => {
    expect(await withheldOf(LOCKED, `<article><h1>Port</h1>${inner}</article>`)).toBe('paywall');
  });

  it.each([
    ['the part is there', locked('.rest'), `${text(2)}<div class="rest">${text(9)}</div>`, null],
    ['the part is there, named by an id', locked('#rest'), `${text(2)}<div id="rest">${text(9)}</div>`, null],
    [
      'the part is there, named with its element',
      locked('div.rest'),
      `${text(2)}<div class="rest">${text(9)}</div>`,
      null,
    ],
    [
      'one of two parts is there',
      locked('.none', '.rest'),
      `${text(2)}<div class="rest">${text(9)}</div>`,
      null,
    ],
    ['the part is missing', locked('.rest'), text(30), 'paywall'],
    ['the part is empty', locked('.rest'), `${text(30)}<div class="rest"></div>`, 'paywall'],
    ['the part is short', locked('.rest'), `${text(2)}<div class="rest">${text(1)}</div>`, 'paywall'],
    [
      'the part is hidden',
      locked('.rest'),
      `${text(2)}<div class="rest" style="display:none">${text(9)}</div>`,
      'paywall',
    ],
    [
      'the part stands in what is hidden',
      locked('.rest'),
      `${text(2)}<div hidden><div class="rest">${text(9)}</div></div>`,
      'paywall',
    ],
    [
      'the part ends cut off',
      locked('.rest'),
      `<div class="rest">${text(9)}<p>${(PARAGRAPHS[1] ?? '').slice(0, 99)}…</p></div>`,
      'paywall',
    ],
  ])('is checked where it names a part, and %s', async (...[, head, inner, withheld]) => {
    expect(await withheldOf(head, `<article><h1>Port</h1>${inner}</article>`)).toBe(withheld);
  });

  it.each(['p:nth-child(3)', 'div > p', '.1a', '[', '*', '', '.a .b', ':has(p)'])(
    'is judged by its text where it names its parts as %s',
    async (selector) => {
      expect((await signsOf(locked(selector), `<div class="a">${text(9)}</div>`)).lockedParts).toBeNull();
      expect(await withheldOf(locked(selector), `<article><h1>Port</h1>${text(30)}</article>`)).toBeNull();
    },
  );
});

describe('what a page says of its access', () => {
  it.each([
    ['nothing', '', null],
    ['that it is free', ld({ isAccessibleForFree: true }), null],
    ['that it is not', ld({ isAccessibleForFree: false }), 'locked'],
    ['that it is not, in a word', ld({ isAccessibleForFree: 'False' }), 'locked'],
    ['that it is not, as an address', ld({ isAccessibleForFree: 'https://schema.org/False' }), 'locked'],
    [
      'that its page is not',
      '<script type="application/ld+json">{"@type":"WebPage","isAccessibleForFree":"no"}</script>',
      'locked',
    ],
    [
      'that its site is not',
      '<script type="application/ld+json">{"@type":"WebSite","isAccessibleForFree":false}</script>',
      null,
    ],
    ['that it is locked', '<meta property="article:content_tier" content="Locked">', 'locked'],
    ['that it is for subscribers', '<meta name="access" content="subscribers">', 'locked'],
    ['that it is metered', '<meta property="article:content_tier" content="metered">', 'metered'],
    ['that it is free, in a tier', '<meta property="article:content_tier" content="free">', null],
  ])('is read: %s', async (_, head, said) => {
    expect((await signsOf(head, text(1))).said).toBe(said);
  });
});

describe('elements that are walls', () => {
  it.each([
    '<div class="paywall"><p>Two crowns a week</p></div>',
    '<div id="article-gate">Two crowns</div>',
    '<section class="premium-wall">Two crowns</section>',
    '<div class="subscriber-only">Two crowns</div>',
    '<div class="c-regwall">Tell us who you are</div>',
  ])('are known by their names: %s', async (wall) => {
    expect((await signsOf('', wall)).hasWall).toBe(true);
  });

  it.each([
    ['empty', '<div class="paywall"> </div>'],
    ['the article behind it', `<div class="paid-content">${text(30)}</div>`],
    ['the body', ''],
    ['something else', '<div class="firewall">Words</div><div class="wallpaper">Words</div>'],
  ])('are none where they are %s', async (_, body) => {
    const document = await parsePage(page('', body).replace('<body>', '<body class="paywall">'));
    expect(readWallSigns(document, readMetas(document)).hasWall).toBe(false);
  });
});

describe('a password', () => {
  it('is asked for in the middle of the page', async () => {
    expect((await signsOf('', '<main><form><input type="PASSWORD"></form></main>')).hasPassword).toBe(true);
  });

  it.each(['header', 'nav', 'aside', 'footer', 'dialog', 'div hidden', 'div id="comments"'])(
    'is every page’s where it stands in: %s',
    async (open) => {
      const [name = ''] = open.split(' ');
      const body = `<${open}><form><input type="password"></form></${name}>`;
      expect((await signsOf('', body)).hasPassword).toBe(false);
    },
  );
});

describe('a frame for consent', () => {
  it.each([
    ['<iframe src="https://consent.times.example/notice"></iframe>', true],
    ['<iframe src="https://cdn.example/sourcepoint/index.html"></iframe>', true],
    ['<form action="/collectConsent?x=1"></form>', true],
    ['<iframe src="https://video.example/7"></iframe>', false],
    ['<form action="/search"></form>', false],
  ])('is known: %s', async (body, isKnown) => {
    expect((await signsOf('', body)).hasConsentFrame).toBe(isKnown);
  });
});
