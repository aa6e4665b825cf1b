// What holds of every summary: verbatim at its spans, nothing twice, no longer than asked, the same in any order, at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summariseArticles } from '../../../src/analysis/salience/salience.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { citableText, UNKNOWN_OUTLET } from '../../../src/news/article.ts';
import { NOW } from '../../nouns.ts';
import { CLOSED, COAST, FERRIES, OPENS, ROOF, writeUp } from './storm.ts';

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
    expect(summariseArticles(articles, { sentences: 5 })).not.toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
