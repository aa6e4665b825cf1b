// What holds for every comparison, whatever is compared: verbatim quotes, no order, values in their quotes, bounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import {
  ABOUT_MAX_LENGTH,
  COMPARED_ARTICLES_MAX,
  ONLY_IN_PER_ARTICLE_MAX,
} from '../../../src/limits/comparison.ts';
import { citableText } from '../../../src/news/article.ts';
import type { Comparison } from '../../../src/news/comparison.ts';
import { bodiesOf, storyOf } from './story-articles.ts';

function quotesOf({ agreed, conflicts, onlyIn }: Comparison) {
  return [
    ...agreed.flatMap(({ quotes }) => quotes),
    ...conflicts.flatMap(({ values }) => values.map(({ quote }) => quote)),
    ...onlyIn,
  ];
}

const SENTENCES = [
  'At least 30 people were killed in a fire at the covered market in Carrow.',
  'A fire at the covered market in Carrow killed 24 people, the brigade said.',
  'Cooperation with the Holm academy has been suspended since May 3.',
  'Cooperation with the Holm academy has slowed down since May 5.',
  'President Maria Alva opened the new bridge at Osterby on Monday.',
  'President Jon Berg opened the new bridge at Osterby on Tuesday.',
  'The government has not signed the fishing treaty with Sandria.',
  'The government has signed the fishing treaty with Sandria.',
  '“We will rebuild it,” said Ana Reyes, the mayor of Linden 😀.',
  'Did the operator know? Nobody can say (yet) …',
  'Die Zusammenarbeit mit der Akademie ist ausgesetzt worden.',
  '据报道，双方的科学合作自三月以来已经停滞。',
];

const anyBody = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 })
  .map((sentences) => sentences.join(' '));
const anyStory = fc
  .array(fc.record({ headline: fc.option(fc.constantFrom(...SENTENCES)), body: anyBody }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((writeUps) => storyOf(...writeUps));

describe('every comparison', () => {
  it('quotes verbatim, from the version it names', () => {
    fc.assert(
      fc.property(anyStory, (articles) => {
        for (const { article, version, start, end, quote } of quotesOf(compareArticles(articles))) {
          const source = articles.find(({ id }) => id === article);
          expect(source?.version).toBe(version);
          expect(source && citableText(source).slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the articles', () => {
    fc.assert(
      fc.property(
        anyStory.chain((articles) =>
          fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
        ),
        ([articles, shuffled]) => {
          expect(compareArticles(shuffled)).toEqual(compareArticles(articles));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives values that stand in their quotes, at most one a write-up, and at least two', () => {
    fc.assert(
      fc.property(anyStory, (articles) => {
        for (const { values, about } of compareArticles(articles).conflicts) {
          const ids = values.map(({ quote }) => quote.article);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.length).toBeGreaterThan(1);
          expect(about).not.toBe('');
          for (const { value, quote } of values) expect(quote.quote).toContain(value);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names what is agreed in few words of one of the quotes', () => {
    fc.assert(
      fc.property(anyStory, (articles) => {
        for (const { about, quotes } of compareArticles(articles).agreed) {
          expect(about.length).toBeLessThanOrEqual(ABOUT_MAX_LENGTH);
          expect(quotes.some(({ quote }) => quote.includes(about))).toBe(true);
          expect(quotes.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds for any text at all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 4 }), (bodies) => {
        const articles = bodiesOf(...bodies);
        for (const { article, start, end, quote } of quotesOf(compareArticles(articles))) {
          const source = articles.find(({ id }) => id === article);
          expect(source && citableText(source).slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('compares at most so many write-ups, the newest, and keeps to few sentences of each', () => {
    const many = storyOf(
      ...Array.from({ length: COMPARED_ARTICLES_MAX + 4 }, (_, at) => ({
        body: `Outlet number ${at} of Linden writes about a thing called Quark${at} that Mr. Holt${at} keeps in his garden.`,
      })),
    );
    const { articles, onlyIn } = compareArticles(many);
    expect(articles).toHaveLength(COMPARED_ARTICLES_MAX);
    expect(articles[0]).toBe(many.at(-1)?.id);
    const perArticle = Map.groupBy(onlyIn, ({ article }) => article);
    for (const quotes of perArticle.values())
      expect(quotes.length).toBeLessThanOrEqual(ONLY_IN_PER_ARTICLE_MAX);
  });
});

/** As much CPU time as a loaded machine may take; the time of a comparison that grew with the square would be minutes. */
const HOSTILE_MS = 6_000;

describe('a hostile text', () => {
  const fire = (at: number) => `${at + 10} people were killed in the fire at the old market hall`;
  it.each<[string, string]>([
    ['one word of 250,000 letters', 'a'.repeat(250_000)],
    ['a sentence around such a word', `He said that ${'a'.repeat(240_000)} fell.`],
    ['10,000 numbers', `${Array.from({ length: 10_000 }, (_, at) => at + 1).join(' ')}.`],
    ['2,000 death tolls', `${Array.from({ length: 2_000 }, (_, at) => fire(at)).join('. ')}.`],
    ['20,000 clauses', `${Array.from({ length: 20_000 }, (_, at) => `a${at % 7}`).join(', ')}.`],
    [
      'one sentence 3,000 times',
      'The council of Holm will not close the bridge because it rose. '.repeat(3_000),
    ],
    ['20,000 times said', `${'said, '.repeat(20_000)}.`],
  ])('takes no long time: %s', (_, body) => {
    const articles = storyOf(...Array.from({ length: 10 }, () => ({ headline: body.slice(0, 500), body })));
    const before = process.cpuUsage();
    const { conflicts, agreed } = compareArticles(articles);
    const { user } = process.cpuUsage(before);
    expect(conflicts.length + agreed.length).toBeLessThan(100);
    expect(user / 1_000).toBeLessThan(HOSTILE_MS);
  });
});

describe('two rows', () => {
  it('never give the same values of the same write-ups', () => {
    fc.assert(
      fc.property(anyStory, (articles) => {
        const rows = compareArticles(articles).conflicts.map(({ kind, values }) =>
          JSON.stringify([kind, ...values.map(({ value, quote }) => [quote.article, value.toLowerCase()])]),
        );
        expect(new Set(rows).size).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it('are one where headline and text give the same figures', () => {
    const charge = (sum: string) =>
      `The former director of Osterby harbour is accused of taking ${sum} crowns`;
    const writeUp = (sum: string) => ({
      headline: charge(sum),
      body: `${charge(sum)}, the court was told. ${charge(sum)} of dredging money.`,
    });
    const { conflicts } = compareArticles(storyOf(writeUp('about 14 million'), writeUp('11.4 million')));
    expect(conflicts.map(({ kind }) => kind)).toEqual(['number']);
  });
});

describe('a comparison', () => {
  it('is the same when it is made again', () => {
    fc.assert(
      fc.property(anyStory, (articles) => {
        expect(compareArticles(articles)).toEqual(compareArticles(articles));
      }),
      { numRuns: 20 },
    );
  });

  it('does not change by a write-up given twice', () => {
    fc.assert(
      fc.property(anyStory, (articles) => {
        expect(compareArticles([...articles, ...articles])).toEqual(compareArticles(articles));
      }),
      { numRuns: 20 },
    );
  });

  it('agrees with nobody where all are of one outlet', () => {
    fc.assert(
      fc.property(anyStory, (articles) => {
        const own = articles.map((article) => ({ ...article, outlet: 'Gazette' }));
        expect(compareArticles(own).agreed).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
