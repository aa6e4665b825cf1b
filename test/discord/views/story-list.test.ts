// The list of stories: what it says, and that Discord takes it whatever the stories are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQuestion } from '../../../src/news/question.ts';
import type { TagSlug } from '../../../src/news/tag.ts';
import { HOSTILE, SIGNS } from '../hostile.ts';
import {
  anyStoryList,
  anyText,
  citationOf,
  createListedStory,
  createStoryList,
  createWriteUp,
  HEADLINE_500,
  manyStories,
  NOON,
  QUOTE_2000,
  URL_500,
} from '../nouns.ts';
import { said, show } from './shown-story-list.ts';

const stamp = `<t:${NOON / 1000}:t>`;

describe('what a list says', () => {
  test('the question is named by tag, outlet and words', () => {
    const question = createQuestion({
      tag: 'harbour' as TagSlug,
      outlet: 'The Gazette',
      words: 'bridge  *x*',
    });
    const text = said(createStoryList(manyStories(1), { question }), { tagName: 'Harbour' });
    expect(text).toContain('## Harbour · From The Gazette · “bridge \\*x\\*”');
  });

  test('a question of nothing asks for the top stories', () => {
    expect(said(createStoryList(manyStories(2)))).toMatch(/^## Top stories\n/);
  });

  test('the number of stories, the period and the moment stand under it', () => {
    expect(said(createStoryList(manyStories(3)))).toContain(`-# 3 stories · last 7 days · as of ${stamp}`);
    expect(said(createStoryList(manyStories(1)))).toContain('-# 1 story ·');
    const bounded = createStoryList(manyStories(50), { total: 120, isBounded: true });
    expect(said(bounded)).toContain('-# more than 120 stories ·');
  });

  test('words that were relaxed, a period that was widened and words left out are said', () => {
    const question = createQuestion({ words: 'a b', period: { lastDays: 30 } });
    const widened = { widenedFrom: { lastDays: 7 }, isRelaxed: true, leftOutWords: 12, question };
    const text = said(createStoryList(manyStories(1), widened));
    expect(text).toContain('Nothing in the last 7 days.');
    expect(text).toContain('I found no story with all of these words; these have some of them.');
    expect(text).toContain('12 further words were not looked for.');
    expect(text).toContain('· last 30 days ·');
    const respelt = [{ typed: 'habrour', meant: 'harbour' }];
    expect(said(createStoryList(manyStories(1), { respelt }))).toContain(
      'Nothing has “habrour”; I looked for “harbour”.',
    );
  });

  test('none of these is said where it is not so', () => {
    expect(said(createStoryList(manyStories(1)))).not.toMatch(/Nothing in|No story has|further words/);
  });

  test('stories are numbered on through the pages, in their order', () => {
    const list = createStoryList(manyStories(12));
    const numbers = (page: number) =>
      [...said(list, { page }).matchAll(/\*\*(\d+)\. Harbour/g)].map(([, n]) => n);
    expect(numbers(0)).toEqual(['1', '2', '3', '4', '5']);
    expect(numbers(1)).toEqual(['6', '7', '8', '9', '10']);
    expect(numbers(2)).toEqual(['11', '12']);
    expect(numbers(9)).toEqual(['11', '12']);
  });

  test('a story has its headline, a sentence with the outlet linked, and when', () => {
    const text = said(createStoryList([createListedStory(1)]));
    expect(text).toContain('**1. Harbour bridge closed for repairs 1**');
    expect(text).toContain('The bridge over the harbour closes on Monday for 1 weeks.');
    expect(text).toContain('([The Harbour Gazette](https://gazette.example/a/1))');
    expect(text).toContain(`-# The Harbour Gazette · <t:${(NOON - 3_600_000) / 1000}:R>`);
  });

  test('a story of several articles says how many, by how many outlets, and the latest', () => {
    const story = createListedStory(1, { articles: 7, outlets: ['A', 'B', 'C'], latestAt: NOON });
    expect(said(createStoryList([story]))).toContain(
      `-# 7 articles by 3 outlets · latest <t:${NOON / 1000}:R>`,
    );
    const alone = createListedStory(1, { articles: 2, outlets: ['A'] });
    expect(said(createStoryList([alone]))).toContain('-# 2 articles · latest');
  });
});

describe('what is missing is said', () => {
  const saidOf = (lead: Parameters<typeof createWriteUp>[0]) =>
    said(createStoryList([createListedStory(1, { lead: createWriteUp(lead) })]));

  test('a headline', () => expect(saidOf({ headline: null })).toContain('**1. Without a headline**'));
  test('a sentence that can be quoted', () =>
    expect(saidOf({ gist: null })).toContain('*No sentence of it can be quoted.*'));
  test('the end of a text', () =>
    expect(saidOf({ isTruncated: true })).toContain('the text we have is cut off'));
  test('a date: when we first saw it is not when it came out', () => {
    const undated = createListedStory(1, { latestAt: NOON, isLatestDated: false });
    expect(said(createStoryList([undated]))).toContain(`undated, taken in <t:${NOON / 1000}:R>`);
    const many = createListedStory(1, { articles: 3, latestAt: NOON, isLatestDated: false });
    expect(said(createStoryList([many]))).not.toContain('latest');
  });
  test('an outlet', () => {
    expect(saidOf({ outlet: 'unknown' })).toContain('([unknown outlet](https://gazette.example/a/1))');
    expect(saidOf({ outlet: 'unknown' })).toContain('-# unknown outlet · ');
  });
  test('an outlet whose name nobody could see', () =>
    expect(saidOf({ outlet: '\u200B\u2060' })).toContain('([unknown outlet]('));
  test.each([
    ['no address', null],
    ['an address too long for a text', URL_500],
    ['no web address', 'javascript:alert(1)'],
  ])('the link, where there is %s', (_, url) => {
    const text = saidOf({ url });
    expect(text).toContain('(The Harbour Gazette)');
    expect(text).not.toContain('](');
  });
  test('the link, where nothing of the name can be clicked', () => {
    const text = saidOf({ outlet: '📰***' });
    expect(text).toContain('(📰\\*\\*\\*)');
    expect(text).not.toContain('](');
  });
});

describe('a list that is too much', () => {
  test('five stories of long Japanese texts and addresses fit, cut and marked', () => {
    const lead = { headline: HEADLINE_500, gist: citationOf(QUOTE_2000), url: URL_500 };
    const text = said(createStoryList(manyStories(5, lead)));
    expect(text.match(/…/g)?.length).toBe(10);
    expect(text.match(/都内で大規模な停電/g)?.length).toBeGreaterThanOrEqual(5);
  });

  test.each([...HOSTILE, ...SIGNS])('five stories of nothing but %j fit and say nothing else', (piece) => {
    const filled = (length: number) => piece.repeat(500).slice(0, length);
    const lead = { headline: filled(500), outlet: filled(80), gist: citationOf(filled(2_000)) };
    const url = `https://gazette.example/${'a'.repeat(150)}`;
    const words = filled(6_000);
    const question = createQuestion({ words, outlet: filled(80), tag: 'x' as TagSlug });
    const widened = {
      question,
      widenedFrom: { lastDays: 7 },
      isRelaxed: true,
      leftOutWords: 900,
      total: 99,
    };
    const list = createStoryList(manyStories(5, { ...lead, url, isTruncated: true }), widened);
    show(list, { tagName: filled(100), isPrivate: true });
  });

  test('a question of six thousand characters is named by its beginning', () => {
    const question = createQuestion({ words: 'storm '.repeat(1_000) });
    const [heading = ''] = said(createStoryList(manyStories(1), { question })).split('\n');
    expect(heading).toMatch(/^## “storm storm .*…”$/);
    expect(heading.length).toBeLessThan(140);
  });

  test('any stories on any page make a message that Discord takes', () => {
    const options = fc.record({
      page: fc.nat(20),
      isPrivate: fc.boolean(),
      tagName: fc.option(anyText(100)),
    });
    fc.assert(
      fc.property(anyStoryList, options, (list, given) => {
        show(list, given);
      }),
    );
  });
});
