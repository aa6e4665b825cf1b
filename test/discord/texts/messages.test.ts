// Messages of plain data: what is a string, what is a function and of which values, how numbers are counted and written.
import { describe, expect, expectTypeOf, test } from 'vitest';
import { speak, type Translated, type ValuesOf } from '../../../src/discord/texts/messages.ts';
import { textsFor } from '../../../src/discord/texts/texts.ts';

const plain = {
  title: 'Tags',
  list: {
    of: 'From {outlet}',
    count: '{count, plural, one {# story} other {# stories}} by {outlets, number}',
    kind: '{kind, select, agency {goes back to {source}} other {relies on {source}}}',
    path: '<t:1:R> it’s {path}',
  },
} as const;

describe('messages', () => {
  const { title, list } = speak<typeof plain>(plain, 'en-GB');

  test('without values are strings, with values functions of them', () => {
    expect(title).toBe('Tags');
    expect(list.of({ outlet: 'The Post' })).toBe('From The Post');
    expect(list.kind({ kind: 'agency', source: 'Wire' })).toBe('goes back to Wire');
    expect(list.kind({ kind: 'x', source: 'Wire' })).toBe('relies on Wire');
  });

  test('count and write numbers as their language does', () => {
    expect(list.count({ count: 1, outlets: 2 })).toBe('1 story by 2');
    expect(list.count({ count: 12_345, outlets: 1_000 })).toBe('12,345 stories by 1,000');
    const german: Translated<typeof plain> = {
      ...plain,
      list: { ...plain.list, count: '{count, plural, one {# Text} other {# Texte}} von {outlets, number}' },
    };
    expect(speak<typeof plain>(german, 'de').list.count({ count: 12_345, outlets: 1 })).toBe(
      '12.345 Texte von 1',
    );
  });

  test('leave values and angle brackets as they are', () => {
    expect(list.of({ outlet: '{x} <b> #' })).toBe('From {x} <b> #');
    expect(list.of({ outlet: '' })).toBe('From ');
    expect(list.path({ path: 'here' })).toBe('<t:1:R> it’s here');
  });

  test('take exactly the values that their text names', () => {
    expectTypeOf<keyof ValuesOf<typeof plain.list.kind>>().toEqualTypeOf<'kind' | 'source'>();
    expectTypeOf<ValuesOf<typeof plain.list.count>['count']>().toEqualTypeOf<number>();
    // @ts-expect-error A value is missing.
    expect(() => list.kind({ kind: 'agency' })).toThrow('source');
    // @ts-expect-error A number would be written without the grouping of its language.
    expect(list.of({ outlet: 1 })).toBe('From 1');
    // @ts-expect-error A text is missing.
    const missing: Translated<typeof plain> = { title: 'Schlagwörter' };
    expect(missing.list).toBeUndefined();
  });

  test('take some microseconds', () => {
    const count = () => list.count({ count: 3, outlets: 2 });
    count();
    const rounds = 2_000;
    const began = performance.now();
    for (let round = 0; round < rounds; round += 1) count();
    // Two or three where nothing else runs.
    expect(((performance.now() - began) * 1_000) / rounds).toBeLessThan(50);
  });
});

describe('the texts for a locale', () => {
  test.each([
    ['de', 'Schlagwörter'],
    ['es-ES', 'Etiquetas'],
    ['es-419', 'Etiquetas'],
    ['fr', 'Mots-clés'],
    ['ja', 'タグ'],
    ['zh-CN', '标签'],
    ['en-US', 'Tags'],
    ['en-GB', 'Tags'],
    ['zh-TW', 'Tags'],
    ['constructor', 'Tags'],
  ])('%s say %s', (locale, title) => expect(textsFor(locale).tags.title).toBe(title));

  test('write lists as the language does', () => {
    const items = ['A', 'B', 'C'];
    expect(textsFor('en-US').listOf(items)).toBe('A, B and C');
    expect(textsFor('en-US').seriesOf(items)).toBe('A, B, C');
    expect(textsFor('fr').listOf(items)).toBe('A, B et C');
    expect(textsFor('ja').listOf(items)).toBe('A、B、C');
  });
});
