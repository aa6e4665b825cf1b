// Quotable sentences: whole ones of the report, each at its span; nothing of credits, captions and cut-off ends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginsWithQuote,
  isQuestion,
  partsOf,
  quotableInPart,
  quotableSentencesOf,
  readingLengthOf,
} from '../../src/analysis/quotable.ts';
import { textStateOf } from '../../src/analysis/text-state.ts';
import { QUOTABLE_OPENING_MAX_LENGTH } from '../../src/limits/summaries.ts';
import { type ArticleText, citableText, TEXT_STATES, type TextState } from '../../src/news/article.ts';

const LEAD = 'The harbour of Port Ellery was closed on Monday because of a heavy storm.';
const NEXT = 'Two ferries and a freighter have to wait outside the bay until the wind drops.';
const LAST = 'The harbour master expects to open the northern basin on Wednesday morning.';

function quotable(
  text: Partial<ArticleText>,
  facts: { textState?: TextState; language?: string | null; max?: number } = {},
) {
  const article = { headline: 'Storm closes the harbour', abstract: null, body: null, ...text };
  const { textState = textStateOf(article), language = 'en', max = 100 } = facts;
  return quotableSentencesOf({ ...article, textState, language }, max);
}

function wordsIn(...given: Parameters<typeof quotable>): string[] {
  return quotable(...given).map(({ words }) => words);
}

describe('quotableSentencesOf', () => {
  it('gives the sentences of abstract and body in the order of the text', () => {
    const found = quotable({ abstract: LAST, body: `${LEAD} ${NEXT}` });
    expect(found.map(({ words }) => words)).toEqual([LAST, LEAD, NEXT]);
    expect(found.map(({ isAbstract }) => isAbstract)).toEqual([true, false, false]);
    expect(found.map(({ position }) => position)).toEqual([0, 0, 1]);
  });

  it('counts what may not be quoted in the position', () => {
    const found = quotable({ body: `${LEAD} Photo: Waves at the harbour wall on Monday. ${NEXT}` });
    expect(found.map(({ words, position }) => [words, position])).toEqual([
      [LEAD, 0],
      [NEXT, 2],
    ]);
  });

  it.each([
    ['a dateline', `PORT ELLERY, Nov 14 (Meridian Wire) — ${LEAD}`],
    ['a byline', `By Ana Reyes\n\n${LEAD}`],
    ['a caption', `Photo: Waves at the harbour wall of Port Ellery on Monday.\n\n${LEAD}`],
    ['a correction', `Correction: The harbour was closed on Monday, not on Sunday.\n\n${LEAD}`],
    ['an invitation', `${LEAD} Read more about the storms of this autumn on our pages.`],
    ['an invitation to sign up', `${LEAD}\n\nSign up here for our daily letter about the town.`],
    ['credits in brackets', `${LEAD}\n\n(Reporting by Ana Reyes in Port Ellery; Editing by Tom Poe.)`],
    ['credits', `${LEAD}\n\nAdditional reporting by Ana Reyes; Editing by Tom Poe in London.`],
    ['a teaser in the middle', `Two ferries and a freighter have to wait outside… ${LEAD}`],
    ['an exclamation', `Closed. ${LEAD}`],
    ['three words', `${LEAD} Meteorologists remained extraordinarily pessimistic.`.replace('remained ', '')],
    ['a sentence without an end', `${LEAD} Two ferries and a freighter have to wait`],
  ])('passes by %s', (_name, body) => {
    expect(wordsIn({ body })).toEqual([LEAD]);
  });

  it('keeps a sentence that speaks of reporting', () => {
    const sentence = 'Reporting by the harbour office had been late in three of the last four years.';
    expect(wordsIn({ body: sentence })).toEqual([sentence]);
  });

  it('never gives the unfinished end of a text', () => {
    expect(wordsIn({ body: `${LEAD} Two ferries and a freighter have to wait outside…` })).toEqual([LEAD]);
    expect(wordsIn({ body: `${LEAD} It was the last word of Capt. […]` })).toEqual([LEAD]);
    expect(wordsIn({ abstract: 'The harbour of Port Ellery was closed on', body: null })).toHaveLength(1);
    const truncated = { textState: 'truncated' as const };
    expect(wordsIn({ abstract: 'The harbour of Port Ellery was closed on' }, truncated)).toEqual([]);
  });

  it('gives nothing of a headline alone, whatever else is said', () => {
    expect(wordsIn({}, { textState: 'headline' })).toEqual([]);
    expect(wordsIn({ body: LEAD }, { textState: 'headline' })).toEqual([]);
  });

  it.each([
    ['He said that the harbour had never seen such waves.', true, false],
    ['This was the third storm of the year in Port Ellery.', true, false],
    ['But nobody in town had expected anything of the kind.', false, true],
    ['However, the harbour master did not want to say when.', false, true],
    ['The move comes after two weeks of storms in Port Ellery.', true, false],
    ['Men and women of the county waited for an hour.', false, false],
    [LEAD, false, false],
    ['Itinerant traders had left the harbour the day before.', false, false],
  ])('says of “%s” whether it points back and goes on', (body, pointsBack, goesOn) => {
    expect(quotable({ body })).toMatchObject([{ pointsBack, goesOn }]);
  });

  it('gives no more than asked', () => {
    expect(wordsIn({ body: `${LEAD} ${NEXT} ${LAST}` }, { max: 2 })).toEqual([LEAD, NEXT]);
    expect(wordsIn({ body: LEAD }, { max: 0 })).toEqual([]);
  });

  it('looks at the opening of a long text, and at no half sentence there', () => {
    const body = Array.from({ length: 5_000 }, (_, at) => `Wave number ${at} broke over the wall.`).join(' ');
    const found = quotable({ body }, { max: 10_000 });
    expect(found.length).toBeGreaterThan(300);
    expect(found.at(-1)?.end).toBeLessThan(QUOTABLE_OPENING_MAX_LENGTH + 50);
    expect(found.every(({ words }) => /^Wave number \d+ broke over the wall\.$/.test(words))).toBe(true);
    expect(wordsIn({ body }, { max: 3 })).toHaveLength(3);
  });

  it('is done with a text of 250,000 characters that never ends a sentence', () => {
    const begun = performance.now();
    expect(wordsIn({ body: 'and “on, '.repeat(30_000) })).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('reads the primary language of a tag', () => {
    const unmarked = 'ท่าเรือของเมืองปิดให้บริการตั้งแต่วันจันทร์ เนื่องจากพายุรุนแรง';
    expect(wordsIn({ body: unmarked }, { language: 'th-TH', textState: 'full' })).toEqual([unmarked]);
    expect(wordsIn({ body: unmarked }, { language: 'th-TH', textState: 'truncated' })).toEqual([]);
  });

  it('gives trimmed words at their span, in order, none of a cut end, whatever the text', () => {
    const part = fc.option(
      fc
        .array(fc.constantFrom(LEAD, NEXT, 'He said so to us.', ' ', '\n\n', 'LONDON — ', '…', '[…]', 'x'), {
          maxLength: 12,
        })
        .map((pieces) => pieces.join('')),
      { nil: null },
    );
    const texts = fc.record({ headline: part, abstract: part, body: part });
    fc.assert(
      fc.property(texts, fc.constantFrom(...TEXT_STATES), fc.nat(8), (text, textState, max) => {
        const found = quotableSentencesOf({ ...text, textState, language: 'en' }, max);
        expect(found.length).toBeLessThanOrEqual(max);
        let last = text.headline?.length ?? 0;
        for (const { start, end, words } of found) {
          expect(citableText(text).slice(start, end)).toBe(words);
          expect(words).toBe(words.trim());
          expect(start).toBeGreaterThanOrEqual(last);
          expect(words).not.toMatch(/…\]?$/u);
          last = end;
        }
      }),
    );
  });
});

describe('quotableInPart', () => {
  it('looks at as many whole sentences of an opening as it is told', () => {
    const [part] = partsOf({ headline: 'Storm', abstract: null, body: `Closed. ${LEAD} ${NEXT}` });
    if (part === undefined) throw new Error('a body is a part');
    const facts = { textState: 'full' as const, language: 'en' };
    const wordsOf = (length: number, sentences: number) =>
      quotableInPart(part, facts, { length, sentences }).map(({ words }) => words);
    expect(wordsOf(1_000, 1)).toEqual([]);
    expect(wordsOf(1_000, 2)).toEqual([LEAD]);
    expect(wordsOf(LEAD.length + 20, 9)).toEqual([LEAD]);
  });
});

describe('the signs of a sentence', () => {
  it.each([
    ['Why was the harbour closed?', true],
    ['“Why was it closed?”', true],
    ['なぜですか？', true],
    ['“Why?” he asked.', false],
  ])('%s is a question: %s', (words, expected) => expect(isQuestion(words)).toBe(expected));

  it.each([
    ['“We wait,” the captain said.', true],
    ['The captain said: “We wait.”', false],
  ])('%s begins with a quote: %s', (words, expected) => expect(beginsWithQuote(words)).toBe(expected));

  it('weighs a Chinese letter as two and a half', () => {
    expect(readingLengthOf('港口关闭')).toBe(10);
    expect(readingLengthOf('port')).toBe(4);
  });
});
