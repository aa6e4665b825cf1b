// Questions: which are equal, what stands for them in a button, and which time they mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
import {
  createQuestion,
  isQuestionToken,
  normalForm,
  ORDERS,
  periodOf,
  questionTokenOf,
} from '../../src/news/question.ts';
import { NOW, slugOf } from '../nouns.ts';

const question = fc.record({
  words: fc.string({ unit: 'binary', maxLength: 20 }),
  tag: fc.option(fc.string({ maxLength: 5 }).map(slugOf)),
  outlet: fc.option(fc.string({ maxLength: 5 })),
  period: fc.oneof(
    fc.record({ lastDays: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ from: fc.option(fc.nat()), until: fc.option(fc.nat()) }),
  ),
  language: fc.option(fc.constantFrom('en', 'de')),
  order: fc.constantFrom(...ORDERS),
});

describe('a question', () => {
  it('asks for the top stories of seven days where nothing is asked', () => {
    expect(createQuestion({})).toEqual({
      ...{ words: '', tag: null, outlet: null, period: { lastDays: 7 }, language: null, order: 'best' },
    });
    expect(createQuestion({ words: 'ferry', order: 'newest' })).toMatchObject({
      words: 'ferry',
      order: 'newest',
    });
  });
});

describe('normalForm', () => {
  it('is one for spellings that ask the same', () => {
    const form = normalForm(createQuestion({ words: 'Café ferry' }));
    expect(normalForm(createQuestion({ words: '  Cafe\u0301 \n\t ferry ' }))).toBe(form);
    expect(normalForm(createQuestion({ words: 'café ferry' }))).not.toBe(form);
  });

  it('tells apart whatever else differs', () => {
    const asked = [
      ...[
        {},
        { words: 'a' },
        { tag: slugOf('a') },
        { outlet: 'a' },
        { language: 'en' },
        { order: 'newest' as const },
      ],
      ...[
        { period: { lastDays: 8 } },
        { period: { from: 7, until: null } },
        { period: { from: null, until: 7 } },
      ],
    ];
    const forms = asked.map((given) => normalForm(createQuestion(given)));
    expect(new Set(forms).size).toBe(asked.length);
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const turned = Object.fromEntries(Object.entries(asked).reverse()) as unknown as typeof asked;
        expect(normalForm(turned)).toBe(normalForm(asked));
      }),
    );
  });
});

describe('questionTokenOf', () => {
  it('is ten digits, the same for equal questions', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const token = questionTokenOf(asked);
        expect(isQuestionToken(token)).toBe(true);
        expect(questionTokenOf({ ...asked, words: ` ${asked.words.normalize('NFC')} ` })).toBe(token);
      }),
    );
  });

  it('differs for a thousand questions', () => {
    const tokens = Array.from({ length: 1_000 }, (_, place) =>
      questionTokenOf(createQuestion({ words: `ferry ${place}` })),
    );
    expect(new Set(tokens).size).toBe(1_000);
  });

  it.each([
    '',
    '123456789',
    '12345678901',
    'ABCDEFGHIJ',
    'abcdefghi-',
    'abcdefghij\n',
    'ａｂｃｄｅｆｇｈｉｊ',
  ])('is never %j', (text) => {
    expect(isQuestionToken(text)).toBe(false);
  });
});

describe('periodOf', () => {
  it('counts days back from the moment of asking, without an end', () => {
    expect(periodOf({ lastDays: 7 }, NOW)).toEqual({ from: NOW - 7 * DAY_MS, until: null });
  });

  it('leaves a period of its own as it is', () => {
    const period = { from: null, until: NOW };
    expect(periodOf(period, NOW + DAY_MS)).toEqual(period);
  });
});
