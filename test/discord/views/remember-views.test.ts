// Views are rendered once for each thing and its options, and again when anything of them is another.
import { describe, expect, test } from 'vitest';
import { rememberViews } from '../../../src/discord/views/remember-views.ts';

interface Shown {
  list: object;
  count: number;
}

function counting() {
  let rendered = 0;
  const show = rememberViews<Shown, { texts: object; isPrivate: boolean }>(
    ({ list }) => list,
    () => {
      rendered += 1;
      return { components: [] };
    },
  );
  return { show, rendered: () => rendered };
}

describe('a remembered view', () => {
  const list = {};
  const texts = { title: 'Tags' };
  const others = { title: 'Schlagwörter' };

  test('is rendered once, though thing and options are handed over in new objects', () => {
    const { show, rendered } = counting();
    const first = show({ list, count: 1 }, { texts, isPrivate: false });
    expect(show({ list, count: 1 }, { texts, isPrivate: false })).toBe(first);
    expect(rendered()).toBe(1);
  });

  test.each([
    [
      { list, count: 2 },
      { texts, isPrivate: false },
    ],
    [
      { list, count: 1 },
      { texts, isPrivate: true },
    ],
    [
      { list: {}, count: 1 },
      { texts, isPrivate: false },
    ],
    [
      { list, count: 1 },
      { texts: others, isPrivate: false },
    ],
  ])('is rendered anew for %j with %j', (shown, options) => {
    const { show, rendered } = counting();
    show({ list, count: 1 }, { texts, isPrivate: false });
    show(shown, options);
    expect(rendered()).toBe(2);
  });

  test('stays beside those in other languages', () => {
    const { show, rendered } = counting();
    const first = show({ list, count: 1 }, { texts, isPrivate: false });
    const other = show({ list, count: 1 }, { texts: others, isPrivate: false });
    expect(other).not.toBe(first);
    expect(show({ list, count: 1 }, { texts, isPrivate: false })).toBe(first);
    expect(rendered()).toBe(2);
  });
});
