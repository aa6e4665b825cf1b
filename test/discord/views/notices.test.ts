// What is shown instead of an answer: each says what happened and what to do, and Discord takes it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import {
  emptyIndexView,
  failureView,
  goneView,
  nothingFoundView,
  unknownNameView,
  wideningPeriods,
  type NextStep,
} from '../../../src/discord/views/notices.ts';
import { ALL_TIME, createQuestion } from '../../../src/news/question.ts';
import { escapeText } from '../../../src/discord/safe-text.ts';
import type { MessageView } from '../../../src/discord/door.ts';
import { HOSTILE } from '../hostile.ts';
import { buttonLabelsOf, buttonsOf, customIdsOf, problemsOf, textOf } from '../message-checks.ts';
import { anyQuestion, anyText, NOON } from '../nouns.ts';

const DAY_MS = 24 * 3_600_000;

function show(view: MessageView) {
  expect(problemsOf(view)).toEqual([]);
  expect(view.isForAsker).toBe(true);
  return view.components;
}

function steps(...names: string[]): NextStep[] {
  return names.map((name, place) => ({ name, customId: `1:nl:s${place}:abcdefghij:0:0` }));
}

describe('nothing found', () => {
  const nothing = { question: createQuestion({ words: 'zebra' }), newestAt: null, tagName: null, steps: [] };

  test('names the question and the period, and when the newest match was', () => {
    const text = textOf(show(nothingFoundView({ ...nothing, newestAt: NOON }, en)));
    expect(text).toBe(
      `### No stories for “zebra”\nNothing in the last 7 days. The newest match is from <t:${NOON / 1000}:R>.`,
    );
  });

  test('says that there is none at all where there is none', () => {
    const text = textOf(show(nothingFoundView(nothing, en)));
    expect(text).toContain('The index has no such article at all. Fewer or other words may find more.');
    const ever = { ...nothing, question: createQuestion({ words: 'zebra', period: ALL_TIME }) };
    expect(textOf(show(nothingFoundView(ever, en)))).toContain('The index has no such article at all.');
  });

  test('a question of nothing has a name too', () => {
    const text = textOf(show(nothingFoundView({ ...nothing, question: createQuestion({}) }, en)));
    expect(text).toContain('### No stories for this question');
  });

  test('offers next steps, the first of them first', () => {
    const components = show(nothingFoundView({ ...nothing, steps: steps('Show last 30 days', 'More') }, en));
    expect(buttonLabelsOf(components)).toEqual(['Show last 30 days', 'More']);
    expect(buttonsOf(components).map(({ style }) => style)).toEqual([1, 2]);
    expect(customIdsOf(components)[0]).toBe('1:nl:s0:abcdefghij:0:0');
  });

  test('a question of six thousand characters is named by its beginning', () => {
    const question = createQuestion({ words: '*'.repeat(6_000) });
    expect(textOf(show(nothingFoundView({ ...nothing, question }, en))).length).toBeLessThan(500);
  });

  test('any question makes a message that Discord takes', () => {
    fc.assert(
      fc.property(
        anyQuestion,
        fc.option(anyText(100)),
        fc.array(anyText(100), { maxLength: 9 }),
        (question, tagName, names) => {
          show(nothingFoundView({ question, tagName, newestAt: NOON, steps: steps(...names) }, en));
        },
      ),
    );
  });
});

describe('the periods worth offering', () => {
  test.each([
    [null, []],
    [0, [{ lastDays: 7 }]],
    [6.9, [{ lastDays: 7 }]],
    [7, [{ lastDays: 30 }]],
    [29.9, [{ lastDays: 30 }]],
    [30, [ALL_TIME]],
    [3_000, [ALL_TIME]],
  ])('for a newest match %s days old are %j', (days, periods) => {
    expect(wideningPeriods(days === null ? null : NOON - days * DAY_MS, NOON)).toEqual(periods);
  });
});

describe('an unknown name', () => {
  const words = { otherwise: 'Otherwise.', texts: en };

  test('is answered with near ones to press', () => {
    const components = show(unknownNameView('There is no tag “Sprots”', steps('Sports', 'Spots'), words));
    expect(textOf(components)).toBe('### There is no tag “Sprots”\nDid you mean:');
    expect(buttonLabelsOf(components)).toEqual(['Sports', 'Spots']);
  });

  test('is answered with what else to do where none is near', () => {
    expect(textOf(show(unknownNameView('There is no tag “x”', [], words)))).toContain('Otherwise.');
  });

  test.each(HOSTILE)('%j as a name fits a title and a button', (name) => {
    show(unknownNameView(en.nothing.unknownTag({ tag: escapeText(name) }), steps(name, name), words));
  });

  test('five steps are the most, for a row holds no more', () => {
    const many = steps(...Array.from({ length: 9 }, (_, place) => `Name ${place}`));
    expect(buttonsOf(show(unknownNameView('x', many, words)))).toHaveLength(5);
  });
});

describe('the other notices', () => {
  test('an empty index says how it is filled', () => {
    const text = textOf(show(emptyIndexView(en)));
    expect(text).toContain('### The index is empty');
    expect(text).toContain('npm run broadsheet -- ingest');
  });

  test('a story that is gone says why', () => {
    expect(textOf(show(goneView(en)))).toContain('no longer in the index');
  });

  test('a failure has a sentence, and a reference where the log has it too', () => {
    expect(textOf(show(failureView('It broke.', 'ABC-DEF', en)))).toBe(
      '### That did not work\nIt broke.\n-# Reference: ABC-DEF',
    );
    expect(textOf(show(failureView('It broke.', null, en)))).not.toContain('Reference');
  });

  test.each(Object.entries(en.failure).filter(([, text]) => typeof text === 'string'))(
    'the sentence of %s says something whole',
    (_, sentence) => expect(String(sentence)).toMatch(/^[A-Z].*[.a-z]$/),
  );
});
