// What every ArticleIndex finds: by words, by filters, and whatever it is asked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CandidateSearch, TermMatch, TextInLanguage } from '../../src/news/ports-search.ts';
import { aSearch, anAnalysed, idOf, matching, NOW, slugOf } from '../nouns.ts';
import { ALL, article, at, BATCH, openIndex, placesFound } from './indexed-articles.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const NOTHING: TermMatch = { terms: [], prefixes: [] };
const HOSTILE = [
  ...[
    '"',
    '""',
    '"ferry',
    'a" OR "b',
    "ferry'; drop table articles; --",
    'ferry*',
    '^ferry',
    '-ferry',
    '(',
    ')',
  ],
  ...[
    'NEAR(ferry storm, 2)',
    'ferry AND storm',
    'ferry storm',
    'terms:ferry',
    '',
    '   ',
    '\\',
    '%',
    '_',
    '{}',
  ],
  ...['a\u0000b', '\ud800', 'a\u20DDb', 'a-b', '👩‍🚒', 'AND', 'OR', 'NOT', '\n', '\t'],
];

export function articleIndexContract(open: OpenStore): void {
  describe('words', () => {
    it('are all required, or any of them', async () => {
      const store = await openIndex(open);
      expect(await placesFound(store, { words: ['ferry'] })).toEqual(['court', 'ferry']);
      expect(await placesFound(store, { words: ['ferry', 'storm'] })).toEqual(['ferry']);
      expect(await placesFound(store, { words: ['ferry', 'storm'], matching: 'any' })).toEqual([
        ...['court', 'storm', 'ferry'],
      ]);
      expect(await placesFound(store, { words: ['ferry', 'nowhere'] })).toEqual([]);
      expect(await placesFound(store, {})).toEqual(ALL);
    });

    it('match by any of their forms, alternatives and beginnings; a phrase by all its terms', async () => {
      const store = await openIndex(open);
      const required = (...places: CandidateSearch['required']) => placesFound(store, { required: places });
      expect(await required([[matching('nowhere', 'court')]])).toEqual(['court']);
      expect(await required([[matching('court')], [matching('warning')]])).toEqual(['court', 'storm']);
      expect(await required([[matching('ferry'), matching('storm')]])).toEqual(['ferry']);
      expect(await required([[matching('ferry'), matching('storm')], [matching('court')]])).toEqual([
        ...['court', 'ferry'],
      ]);
      expect(await required([[{ terms: ['nowhere'], prefixes: ['warn'] }]])).toEqual(['storm']);
      expect(await required([[{ terms: [], prefixes: ['ferr', 'xyz'] }]])).toEqual(['court', 'ferry']);
    });

    it('that are excluded keep articles out, also where nothing else is asked', async () => {
      const store = await openIndex(open);
      expect(await placesFound(store, { words: ['ferry'], excluded: [matching('storm')] })).toEqual([
        'court',
      ]);
      expect(await placesFound(store, { excluded: [matching('storm'), matching('court')] })).toEqual([
        'other',
      ]);
      const excluded = [{ terms: [], prefixes: ['sto'] }];
      expect(await placesFound(store, { words: ['ferry', 'storm'], matching: 'any', excluded })).toEqual([
        'court',
      ]);
      expect(await placesFound(store, { excluded: [NOTHING] })).toEqual(ALL);
    });

    it('are counted by field, place by place', async () => {
      const store = await openIndex(open);
      const [found] = await store.index.findCandidates(aSearch({ words: ['ferry', 'storm'] }));
      expect(found).toEqual({
        id: idOf('ferry'),
        story: BATCH[0]?.story,
        outlet: 'The Harbour Post',
        eventTime: at(-4),
        length: 4,
        found: [
          { headline: 2, abstract: 0, body: 1 },
          { headline: 1, abstract: 0, body: 0 },
        ],
      });
      const any = await store.index.findCandidates(aSearch({ words: ['court', 'storm'], matching: 'any' }));
      expect(any.map((candidate) => candidate.found)).toEqual([
        [
          { headline: 1, abstract: 0, body: 0 },
          { headline: 0, abstract: 0, body: 0 },
        ],
        [
          { headline: 0, abstract: 0, body: 0 },
          { headline: 1, abstract: 1, body: 0 },
        ],
        [
          { headline: 0, abstract: 0, body: 0 },
          { headline: 1, abstract: 0, body: 0 },
        ],
      ]);
    });

    it('count as their best alternative, phrases as their rarest term', async () => {
      const store = await openIndex(open);
      const countOf = async (...alternatives: CandidateSearch['required'][number][number][]) =>
        (
          await store.index.findCandidates(
            aSearch({ required: [alternatives], period: { from: at(-4), until: at(-3) } }),
          )
        )[0]?.found;
      expect(await countOf([matching('storm')], [matching('ferry')])).toEqual([
        { headline: 2, abstract: 0, body: 1 },
      ]);
      expect(await countOf([matching('storm'), matching('ferry')])).toEqual([
        { headline: 1, abstract: 0, body: 0 },
      ]);
    });

    it('that only the text tells are looked for among so many of the newest', async () => {
      const store = await openIndex(open);
      const wanted = (headline: string) => (text: TextInLanguage) => text.headline === headline;
      const find = (headline: string, limit: number) =>
        placesFound(store, { words: ['ferry'], isWanted: wanted(headline), limit });
      expect(await find('ferry ferry storm', 2)).toEqual(['ferry']);
      expect(await find('ferry ferry storm', 1)).toEqual([]);
      expect(await find('storm', 9)).toEqual([]);
    });

    it('are told from those that stand nowhere, whatever they are', async () => {
      const { index } = await openIndex(open);
      expect(await index.findTerms(['ferry', 'ferries', 'storm', ...HOSTILE])).toEqual(['ferry', 'storm']);
      expect(await index.findTerms([])).toEqual([]);
    });

    it('deep in a long text are found, and counted as standing there once', async () => {
      const { store } = await openForTest(open);
      const body = Array.from({ length: 1_500 }, (_, place) => `w${place}`).join(' ');
      await store.articles.takeIn([anAnalysed({ body: `${body} deepest` })], NOW);
      const [found] = await store.index.findCandidates(aSearch({ words: ['deepest'] }));
      expect(found?.found).toEqual([{ headline: 0, abstract: 0, body: 1 }]);
      expect(found?.length).toBe(1_504);
    });
  });

  describe('filters', () => {
    it('keep to a tag, whole and exact', async () => {
      const store = await openIndex(open);
      expect(await placesFound(store, { tag: slugOf('sea') })).toEqual(['ferry']);
      expect(await placesFound(store, { tag: slugOf('sea-level') })).toEqual(['court']);
      expect(await placesFound(store, { tag: slugOf('sea'), words: ['court'] })).toEqual([]);
      expect(await placesFound(store, { tag: slugOf('ferry') })).toEqual([]);
    });

    it('keep to an outlet, also where another differs only in its signs', async () => {
      const store = await openIndex(open);
      expect(await placesFound(store, { outlet: 'Ça-Ira' })).toEqual(['court']);
      expect(await placesFound(store, { outlet: 'Ca Ira!' })).toEqual(['other']);
      expect(await placesFound(store, { outlet: 'ca ira' })).toEqual([]);
    });

    it('keep to a language', async () => {
      const store = await openIndex(open);
      expect(await placesFound(store, { language: 'de' })).toEqual(['storm']);
      expect(await placesFound(store, { language: 'en' })).toEqual(['court', 'ferry']);
      expect(await placesFound(store, { language: 'd' })).toEqual([]);
    });

    it('keep to a period, its end left out', async () => {
      const store = await openIndex(open);
      const inPeriod = (from: number | null, until: number | null) =>
        placesFound(store, { period: { from, until } });
      expect(await inPeriod(at(-3), at(-1))).toEqual(['court', 'storm']);
      expect(await inPeriod(at(-3) + 1, at(-1) + 1)).toEqual(['other', 'court']);
      expect(await inPeriod(null, at(-3))).toEqual(['ferry']);
      expect(await inPeriod(at(-1), null)).toEqual(['other']);
      expect(await inPeriod(null, null)).toEqual(ALL);
      expect(await inPeriod(at(-1), at(-3))).toEqual([]);
    });

    it('keep to what had been seen by a moment', async () => {
      const { store } = await openForTest(open);
      const seen = (place: string, firstSeenAt: number) => article(place, -9, { firstSeenAt });
      await store.articles.takeIn([seen('early', at(-2)), seen('late', at(-1))], NOW);
      expect(await placesFound(store, { asOf: at(-2) })).toEqual(['early']);
      expect(await placesFound(store, { asOf: at(-2) - 1 })).toEqual([]);
      expect(await placesFound(store, { asOf: at(-1) })).toHaveLength(2);
    });

    it('leave the newest where more match than are asked for', async () => {
      const store = await openIndex(open);
      expect(await placesFound(store, { limit: 2 })).toEqual(['other', 'court']);
      expect(await placesFound(store, { limit: 1, words: ['storm'] })).toEqual(['storm']);
    });
  });

  describe('whatever is asked for', () => {
    it.each(HOSTILE)('%j finds no other article and breaks nothing', async (term) => {
      const store = await openIndex(open);
      expect(await placesFound(store, { required: [[[matching(term)]]] })).toEqual([]);
      expect(await placesFound(store, { required: [[[{ terms: [], prefixes: [term] }]]] })).toEqual([]);
      expect(await placesFound(store, { excluded: [matching(term)] })).toEqual(ALL);
      expect(await placesFound(store, { tag: slugOf(term) })).toEqual([]);
      expect(await placesFound(store, { outlet: term })).toEqual([]);
      expect(await placesFound(store, { language: term })).toEqual([]);
      expect(await store.index.documentFrequencies([term])).toEqual(new Map());
    });

    it('a word that nothing can be found by finds nothing, and takes nothing from the others', async () => {
      const store = await openIndex(open);
      for (const nothing of [[], [[]], [[NOTHING]]]) {
        expect(await placesFound(store, { required: [nothing] })).toEqual([]);
        expect(await placesFound(store, { required: [nothing, [[matching('court')]]] })).toEqual([]);
        const any = { required: [nothing, [[matching('court')]]], matching: 'any' as const };
        expect(await placesFound(store, any)).toEqual(['court']);
      }
    });

    it('no text of any kind is an error', async () => {
      const store = await openIndex(open);
      const text = fc.string({ unit: 'binary', maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(text, text, async (term, other) => {
          const asked = { required: [[[{ terms: [term], prefixes: [other] }]]], excluded: [matching(other)] };
          await expect(placesFound(store, { ...asked, tag: slugOf(term) })).resolves.toBeInstanceOf(Array);
          await expect(placesFound(store, { ...asked, outlet: term })).resolves.toBeInstanceOf(Array);
        }),
        { numRuns: 200 },
      );
    });
  });
}
