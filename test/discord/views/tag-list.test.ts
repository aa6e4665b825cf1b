// The list of tags: what it says, how it is turned and ordered, and that Discord takes it whatever the tags are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { tagListView } from '../../../src/discord/views/tag-list.ts';
import { TAG_SLUG_MAX_LENGTH, tagSlugOf, type TagSlug } from '../../../src/news/tag.ts';
import type { TagList } from '../../../src/newsroom/tags/list-tags.ts';
import { HOSTILE, SIGNS } from '../hostile.ts';
import {
  buttonLabelsOf,
  buttonsOf,
  customIdLabelled,
  customIdsOf,
  problemsOf,
  selectsOf,
  textOf,
} from '../message-checks.ts';
import { anyTagList, createTag, createTagList, NOON } from '../nouns.ts';

function show(list: TagList, page = 0) {
  const view = tagListView(list, page, en);
  expect(problemsOf(view)).toEqual([]);
  expect(view.isForAsker).toBe(true);
  return view.components;
}

function tags(count: number) {
  return Array.from({ length: count }, (_, place) => createTag(place + 1));
}

describe('what the list of tags says', () => {
  test('each tag with its articles and its newest, in the order given', () => {
    const lines = textOf(show(createTagList(tags(3)))).split('\n');
    expect(lines).toEqual([
      '## Tags',
      `- **Subject 1** — 1 article, newest <t:${NOON / 1000 - 3_600}:R>`,
      `- **Subject 2** — 2 articles, newest <t:${NOON / 1000 - 7_200}:R>`,
      `- **Subject 3** — 3 articles, newest <t:${NOON / 1000 - 10_800}:R>`,
    ]);
  });

  test('names of any script, and names that look like markdown', () => {
    const given = ['経済', 'السياسة', '# *Culture*', '1. FC Fjord'];
    const text = textOf(show(createTagList(given.map((name, place) => createTag(place + 1, { name })))));
    expect(text).toContain('- **経済** —');
    expect(text).toContain('- **\u2068السياسة\u2069** —');
    expect(text).toContain('- **\\# \\*Culture\\*** —');
    expect(text).toContain('- **1\\. FC Fjord** —');
  });

  test('an empty index has no tag yet, and a text that resembles none is named', () => {
    expect(textOf(show(createTagList([])))).toBe('## Tags\nNo article has a tag yet.');
    const text = textOf(show(createTagList([], { find: '*zebra*' })));
    expect(text).toContain('## Tags like “\\*zebra\\*”');
    expect(text).toContain('No tag resembles “\\*zebra\\*”.');
    expect(customIdsOf(show(createTagList([], { find: 'zebra' })))).toEqual([]);
  });
});

describe('the parts of the list of tags that are pressed', () => {
  test('a tag of the page can be opened, by its slug, with its articles beside its name', () => {
    const [select] = selectsOf(show(createTagList(tags(45)), 1));
    expect(select?.custom_id).toBe('1:to');
    expect(select?.options).toHaveLength(20);
    expect(select?.options[0]).toEqual({ value: 'subject-21', label: 'Subject 21 — 21 articles' });
  });

  test('a tag whose name nobody could see has a label all the same', () => {
    const [select] = selectsOf(show(createTagList([createTag(1, { name: '\u3164' })])));
    expect(select?.options[0]?.label).toMatch(/1 article/);
  });

  test('pages keep the order, and the last stays the last', () => {
    const last = show(createTagList(tags(45), { view: 'newest' }), 99);
    expect(customIdLabelled(last, 'Previous')).toBe('1:tl:p:newest:1');
    expect(buttonLabelsOf(last)).toContain('Page 3 of 3');
    expect(selectsOf(last)[0]?.options).toHaveLength(5);
    expect(customIdLabelled(show(createTagList(tags(45))), 'Next')).toBe('1:tl:n:busiest:1');
  });

  test('the other orders can be chosen, the present one not', () => {
    const components = show(createTagList(tags(5), { view: 'alphabetical' }));
    expect(buttonLabelsOf(components)).toEqual(['Busiest first', 'Newest first', 'A to Z', 'Day by day']);
    const disabled = buttonsOf(components).map((one) => one.disabled === true);
    expect(disabled).toEqual([false, false, true, false]);
    expect(customIdLabelled(components, 'Busiest first')).toBe('1:tl:v:busiest:0');
  });

  test('what was looked for has neither pages nor orders', () => {
    expect(buttonLabelsOf(show(createTagList(tags(45), { find: 'sub' })))).toEqual([]);
    expect(buttonLabelsOf(show(createTagList(tags(1))))).toEqual([]);
  });
});

describe('a list of tags that is too much', () => {
  test('a thousand tags with names of a hundred characters fit on every page', () => {
    const long = Array.from({ length: 1_000 }, (_, place) =>
      createTag(place + 1, { name: `${place} ${'very '.repeat(20)}`.slice(0, 100), articles: 1_000_000 }),
    );
    for (const page of [0, 25, 49]) show(createTagList(long), page);
    expect(buttonLabelsOf(show(createTagList(long), 49))).toContain('Page 50 of 50');
  });

  test.each([...HOSTILE, ...SIGNS, '日'])('twenty names of nothing but %j fit', (piece) => {
    const name = piece.repeat(100).slice(0, 100);
    const given = Array.from({ length: 20 }, (_, place) => createTag(place + 1, { name, articles: 999_999 }));
    show(createTagList(given));
    show(createTagList(given, { find: name }));
    show(createTagList([], { find: name }));
  });

  test('the longest slug fits an option', () => {
    const slug = tagSlugOf('x'.repeat(300));
    expect(slug).toHaveLength(TAG_SLUG_MAX_LENGTH);
    show(createTagList([createTag(1, { slug: slug ?? ('x' as TagSlug) })]));
  });

  test('any tags on any page, in any order, make a message that Discord takes', () => {
    fc.assert(
      fc.property(anyTagList, fc.nat(60), (list, page) => {
        show(list, page);
      }),
    );
  });
});
