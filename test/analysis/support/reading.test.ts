// Reading for support: sentences of words with their places and stems, findings with theirs, and a guessed language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainOf, readForSupport, within } from '../../../src/analysis/support/reading.ts';
import { CLAIM_MAX_LENGTH, SUPPORT_SENTENCES_MAX, SUPPORT_SOURCES_MAX } from '../../../src/limits/support.ts';

const source = (text: string, language: string | null = null, publishedAt: number | null = null) => ({
  text,
  language,
  publishedAt,
});

describe('readForSupport', () => {
  it('cuts a text into sentences of folded words without possessives', () => {
    const { sources } = readForSupport('x', [source('Meier’s ships SANK. It’s late!', 'en')]);
    expect(sources[0]?.sentences.map(({ plain }) => plain)).toEqual(['meier ships sank', 'it late']);
  });

  it('tells content from grammar', () => {
    const { claim } = readForSupport('The ship was not there, on a Monday.', [source('x', 'en')]);
    const content = claim.sentences.flatMap(({ words }) => words.filter(({ isContent }) => isContent));
    expect(content.map(({ folded }) => folded)).toContain('ship');
    expect(content.map(({ folded }) => folded)).not.toContain('the');
    expect(content.map(({ folded }) => folded)).not.toContain(',');
  });

  it.each([
    ['en', 'The mayor said that the harbour was closed because of the storm and would open later.'],
    ['de', 'Der Hafen ist wegen des Sturms geschlossen, und die Schiffe liegen nicht mehr vor der Stadt.'],
    ['fr', 'Le port est fermé à cause de la tempête et les navires ne sont pas dans la baie.'],
    ['es', 'El puerto está cerrado por la tormenta y los barcos no están en la bahía.'],
    ['it', 'Il porto è chiuso per la tempesta e le navi non sono nella baia.'],
  ])('guesses %s from small words', (language, text) => {
    expect(readForSupport('x', [source(text)]).language).toBe(language);
  });

  it('guesses none where small words are few, and takes a given language as its primary tag', () => {
    expect(readForSupport('x', [source('Zzyx qwrt plmk vbnm.')]).language).toBeNull();
    expect(readForSupport('x', [source('Servus beinand.', 'de-AT')]).language).toBe('de');
  });

  it('reads a claim in the language of its sources, and as old as the newest', () => {
    const older = source('Das war so.', 'de', Date.UTC(2026, 3, 1));
    const newer = source('Das war so.', 'de', Date.UTC(2026, 3, 16));
    const { claim } = readForSupport('Gestern kamen 1.204 Boote.', [older, newer]);
    expect(claim.moments[0]?.from).toBe('2026-04-15');
    expect(claim.figures[0]?.min).toBe(1204);
  });

  it('finds nothing twice: what is a date is no figure', () => {
    const { claim } = readForSupport('On the 31st of May 2026 came 12 boats.', [
      source('x', 'en', Date.UTC(2026, 5, 1)),
    ]);
    expect(claim.moments).toHaveLength(1);
    expect(claim.figures.map(({ min }) => min)).toEqual([12]);
  });

  it('keeps to its limits', () => {
    const many = Array.from({ length: SUPPORT_SOURCES_MAX + 5 }, () => source('It rained.', 'en'));
    expect(readForSupport('x', many).sources).toHaveLength(SUPPORT_SOURCES_MAX);
    expect(readForSupport('a '.repeat(CLAIM_MAX_LENGTH), many).claim.text).toHaveLength(CLAIM_MAX_LENGTH);
    const long = readForSupport('x', [source('It rained. '.repeat(SUPPORT_SENTENCES_MAX + 50), 'en')]);
    expect(long.sources[0]?.sentences.length).toBeLessThanOrEqual(SUPPORT_SENTENCES_MAX);
  });

  it('reads one source once', () => {
    const one = source('It rained.', 'en');
    expect(readForSupport('x', [one]).sources[0]).toBe(readForSupport('y', [one]).sources[0]);
  });

  it('puts words in order within their sentences, for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.lorem({ maxCount: 12 }),
      fc.constantFrom('上海今天下雨。', 'مرحبا بالعالم.', 'It’s 5 p.m. in St. Gallen!'),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'zh', null), (written, language) => {
        for (const { sentences } of readForSupport('x', [source(written, language)]).sources)
          for (const { start, end, words, plain } of sentences) {
            expect(plain).toBe(plainOf(words));
            let last = start;
            for (const word of words) {
              expect(word.start).toBeGreaterThanOrEqual(last);
              expect(word.end).toBeLessThanOrEqual(end);
              last = word.start;
            }
          }
      }),
    );
  });
});

describe('within', () => {
  it('keeps what lies inside a span, its ends included', () => {
    const spans = [
      { start: 0, end: 4 },
      { start: 4, end: 8 },
      { start: 6, end: 12 },
    ];
    expect(within(spans, { start: 4, end: 8 })).toEqual([{ start: 4, end: 8 }]);
    expect(within(spans, { start: 0, end: 12 })).toEqual(spans);
    expect(within(spans, { start: 5, end: 7 })).toEqual([]);
  });
});
