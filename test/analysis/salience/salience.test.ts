// Extractive summaries: what write-ups together hold important, each sentence verbatim, once, in an order that reads.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summariseArticles } from '../../../src/analysis/salience/salience.ts';
import { textStateOf } from '../../../src/analysis/text-state.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { type Article, citableText, UNKNOWN_OUTLET } from '../../../src/news/article.ts';
import { anArticle, NOW, urlOf } from '../../nouns.ts';

const CLOSED = 'The harbour of Port Ellery was closed on Monday because of storm Ottilie.';
const FERRIES = 'Two ferries with four hundred passengers have to wait in the bay until the wind drops.';
const ROOF = 'Part of the roof of the fish market was torn away and fell onto three parked cars.';
const OPENS = 'The harbour master expects to open the northern basin on Wednesday morning.';
const COAST = 'Schools along the coast stay closed as well, the county announced in the evening.';

/** A write-up of the storm, by an outlet of its own; each an hour later than the one before it. */
function writeUp(at: number, text: Partial<Article>): Article {
  const given = {
    headline: `Storm closes harbour ${at}`,
    body: null,
    url: urlOf(at),
    outlet: `Outlet ${at}`,
  };
  const article = { ...given, publishedAt: NOW - (50 - at) * HOUR_MS, ...text };
  return anArticle({ textState: textStateOf({ abstract: null, ...article }), ...article });
}

function wordsOf(articles: readonly Article[], sentences = 3): string[] {
  return summariseArticles(articles, { sentences }).map(({ text }) => text);
}

describe('summariseArticles', () => {
  it('cites each sentence where it stands', () => {
    const article = writeUp(1, { body: `PORT ELLERY, Nov 14 (Meridian Wire) — ${CLOSED} ${FERRIES}` });
    const summary = summariseArticles([article], { sentences: 2 });
    expect(summary.map(({ text }) => text)).toEqual([CLOSED, FERRIES]);
    for (const { text, citation } of summary) {
      expect(citation).toMatchObject({ article: article.id, version: article.version, quote: text });
      expect(citableText(article).slice(citation.start, citation.end)).toBe(text);
    }
  });

  it('says what the outlets share, and once', () => {
    const summary = wordsOf([
      writeUp(1, { body: `${CLOSED} ${COAST}` }),
      writeUp(2, { body: `Port Ellery closed its harbour on Monday because of the storm Ottilie. ${ROOF}` }),
      writeUp(3, { body: `Storm Ottilie has closed the harbour of Port Ellery since Monday. ${FERRIES}` }),
    ]);
    expect(summary.filter((words) => words.includes('Ottilie'))).toHaveLength(1);
    expect(summary[0]).toContain('Ottilie');
    expect(summary).toHaveLength(3);
  });

  it('says no sentence twice that outlets reprint, nor one with words added', () => {
    const again = `${CLOSED.slice(0, -1)}, as expected.`;
    const body = `${CLOSED} ${FERRIES}`;
    const summary = wordsOf(
      [writeUp(1, { body }), writeUp(2, { body }), writeUp(3, { body: `${again} ${FERRIES}` })],
      5,
    );
    expect(summary).toHaveLength(2);
    expect(summary[1]).toBe(FERRIES);
  });

  it('tells them in the order of the text, the lead’s article first', () => {
    const body = [CLOSED, FERRIES, ROOF, OPENS].join(' ');
    expect(wordsOf([writeUp(1, { body })], 4)).toEqual([CLOSED, FERRIES, ROOF, OPENS]);
  });

  it('leaves out who is not named, unless the sentence before it is told right before it', () => {
    const said = 'He expects that the ferries and the passengers have to wait in the bay for two days.';
    const alone = writeUp(1, { body: `${CLOSED} Photo: Waves break over the wall. ${said}` });
    expect(wordsOf([alone])).toEqual([CLOSED]);
    const named = 'The harbour master, Aldo Brandt, spoke to passengers of both ferries on Monday.';
    const summary = wordsOf([writeUp(1, { body: `${CLOSED} ${named} ${said}` })]);
    expect(summary).toEqual([CLOSED, named, said]);
  });

  it('never tells somebody’s words without whose they are', () => {
    const body = `The master of the harbour said: “The harbour stays closed. ${CLOSED}” ${FERRIES}`;
    expect(wordsOf([writeUp(1, { body })], 1)).not.toContain(CLOSED);
  });

  it('prefers what is told to what is asked', () => {
    const asked = 'Why was the harbour of Port Ellery closed on Monday because of storm Ottilie?';
    expect(wordsOf([writeUp(1, { body: `${asked} ${CLOSED} ${FERRIES}` })], 1)).toEqual([CLOSED]);
  });

  it('never tells the unfinished end of a text', () => {
    const body = `${CLOSED} Two ferries with four hundred passengers have to wait in…`;
    expect(wordsOf([writeUp(1, { body })])).toEqual([CLOSED]);
  });

  it('tells the one sentence that can be quoted, and nothing where there is none', () => {
    const only = 'He said that the harbour had never seen such waves before.';
    expect(wordsOf([writeUp(1, { body: only })])).toEqual([only]);
    expect(wordsOf([writeUp(1, { body: 'Closed. Stormy. Cold.' })])).toEqual([]);
    expect(wordsOf([])).toEqual([]);
    expect(wordsOf([writeUp(1, { body: CLOSED })], 0)).toEqual([]);
  });

  it('tells headlines where there is nothing else, each once, and no others', () => {
    const headlines = [
      writeUp(1, { headline: 'Storm Ottilie closes harbour of Port Ellery' }),
      writeUp(2, { headline: 'Storm Ottilie closes harbour of Port Ellery' }),
      writeUp(3, { headline: 'Roof of fish market falls onto cars' }),
      writeUp(4, { headline: 'Ferries have to wait in the…' }),
    ];
    expect(wordsOf(headlines, 5).toSorted()).toEqual([
      'Roof of fish market falls onto cars',
      'Storm Ottilie closes harbour of Port Ellery',
    ]);
    expect(wordsOf([...headlines, writeUp(5, { body: FERRIES })], 5)).toEqual([FERRIES]);
  });

  it('speaks the language of most write-ups', () => {
    const german = 'Der Hafen von Port Ellery ist seit Montag wegen des Sturms Ottilie gesperrt.';
    const articles = [
      writeUp(1, { body: german, language: 'de' }),
      writeUp(2, { body: `${CLOSED} ${ROOF}`, language: 'en-GB' }),
      writeUp(3, { body: FERRIES, language: 'en' }),
    ];
    expect(wordsOf(articles, 5)).not.toContain(german);
    expect(wordsOf(articles.slice(0, 2), 5)).toEqual([german]);
  });

  it('cites the better text, and the known outlet, where both say the same', () => {
    const body = `${CLOSED} ${FERRIES}`;
    const unknown = writeUp(1, { body, outlet: UNKNOWN_OUTLET, url: null });
    const known = writeUp(2, { body });
    const truncated = writeUp(1, { body: `${body} ${ROOF} And then […]` });
    const citedOf = (...articles: Article[]) =>
      new Set(summariseArticles(articles, { sentences: 2 }).map(({ citation }) => citation.article));
    expect(citedOf(unknown, known)).toEqual(new Set([known.id]));
    expect(citedOf(truncated, writeUp(3, { body, textState: 'full' }))).toContain(urlOf(3));
  });
});

const PIECES = [
  ...[CLOSED, FERRIES, ROOF, OPENS, COAST],
  ...[
    'He did not say when.',
    'But the county waits.',
    '“We wait for the wind to drop.”',
    'Why was it closed?',
  ],
  ...['Photo: Waves at the wall.', ' ', '\n\n', 'LONDON — ', '[…]', '…', 'Cold', 'The harbour stays closed.'],
];

const someText = fc.option(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(' ')),
  { nil: null },
);

const someArticles = fc
  .array(
    fc.record({
      headline: fc.constantFrom('Storm closes harbour', 'Roof torn away at the market', null),
      abstract: someText,
      body: someText,
      outlet: fc.constantFrom('The Harbour Post', 'Coast Courier', UNKNOWN_OUTLET),
      language: fc.constantFrom('en', 'de', null),
      publishedAt: fc.constantFrom(NOW - HOUR_MS, NOW - 2 * HOUR_MS),
      isCut: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((texts) =>
    texts.map(({ isCut, ...text }, at) =>
      writeUp(at, { ...text, ...(isCut ? { textState: 'truncated' as const } : {}) }),
    ),
  );

describe('a summary, whatever the articles', () => {
  it('is verbatim, has no two sentences alike, and is no longer than asked', () => {
    fc.assert(
      fc.property(someArticles, fc.integer({ min: 0, max: 6 }), (articles, sentences) => {
        const summary = summariseArticles(articles, { sentences });
        expect(summary.length).toBeLessThanOrEqual(sentences);
        expect(new Set(summary.map(({ text }) => text)).size).toBe(summary.length);
        for (const { text, citation } of summary) {
          const article = articles.find(({ id }) => id === citation.article);
          if (article === undefined) throw new Error('cites an article that was not given');
          expect(citableText(article).slice(citation.start, citation.end)).toBe(text);
          expect(citation.quote).toBe(text);
          expect(citation.version).toBe(article.version);
        }
      }),
    );
  });

  it('is the same in whatever order they come', () => {
    const shuffled = someArticles.chain((articles) =>
      fc.tuple(
        fc.constant(articles),
        fc.shuffledSubarray(articles, { minLength: articles.length, maxLength: articles.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([articles, reordered]) => {
        expect(summariseArticles(reordered, { sentences: 4 })).toEqual(
          summariseArticles(articles, { sentences: 4 }),
        );
      }),
    );
  });

  it('has nothing of what follows the last whole sentence of a truncated text', () => {
    const cut = fc.constantFrom('…', ' […]', '...', ' Read more', '');
    fc.assert(
      fc.property(fc.subarray(PIECES.slice(0, 5)), fc.nat(CLOSED.length - 2), cut, (whole, length, mark) => {
        const begun = whole.join(' ').length;
        const body = `${whole.join(' ')} ${CLOSED.slice(0, length)}${mark}`;
        const article = writeUp(1, { headline: null, body, textState: 'truncated' });
        for (const { citation } of summariseArticles([article], { sentences: 5 }))
          expect(citation.end).toBeLessThanOrEqual(begun);
      }),
    );
  });

  it('comes at once, from thirty articles of any length', () => {
    const articles = Array.from({ length: 40 }, (_, at) => {
      const lines = Array.from(
        { length: 2_000 },
        (__, line) => `Gust ${line * at} hit pier ${line} of town ${at}.`,
      );
      return writeUp(at, { body: lines.join(' ') });
    });
    const begun = performance.now();
    expect(wordsOf(articles, 5)).not.toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
