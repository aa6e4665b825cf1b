// The stories that a message is about: numbered, each with the way to its summary, for who asked alone.
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { coverageView } from '../../../src/discord/views/coverage.ts';
import { buttonLabelsOf, problemsOf, textOf } from '../message-checks.ts';
import { manyStories, NOON, QUOTE_2000, HEADLINE_500, citationOf } from '../nouns.ts';

function show(count: number, lead = {}) {
  const stories = manyStories(count, lead);
  const view = coverageView({ kind: 'found', stories, isLinked: false, asOf: NOON }, en);
  expect(problemsOf(view)).toEqual([]);
  expect(view.isForAsker).toBe(true);
  return view.components;
}

describe('the coverage of a message', () => {
  test('lists its stories with one sentence each, and says that the message is not kept', () => {
    const text = textOf(show(2));
    expect(text).toMatch(/^## Coverage of this message/);
    expect(text).toContain('**1. Harbour bridge closed for repairs 1**');
    expect(text).toContain('**2. Harbour bridge closed for repairs 2**');
    expect(text).toContain('is not kept');
  });

  test('leads to each summary, and nowhere else: there is no question to ask again', () => {
    expect(buttonLabelsOf(show(3))).toEqual(['Summary', 'Summary', 'Summary']);
  });

  test('fits into a message, however long the texts are', () => {
    show(5, { headline: HEADLINE_500, gist: citationOf(QUOTE_2000), outlet: '新聞'.repeat(40) });
  });
});
