// Write-ups as lanes: an outlet each, the first to report first, the first write-up marked.
import { describe, expect, test } from 'vitest';
import { UNKNOWN_OUTLET } from '../../src/news/article.ts';
import { coverageLanesOf } from '../../src/news/coverage-chart.ts';
import { articleId, createStory, createWriteUp, NOON } from '../discord/nouns.ts';

const HOUR_MS = 3_600_000;

describe('the lanes of coverage', () => {
  const writeUps = [
    createWriteUp({ outlet: 'Post', eventTime: NOON, url: 'https://www.post.example/1' }, 1),
    createWriteUp({ outlet: 'Gazette', eventTime: NOON - 2 * HOUR_MS, url: 'https://gazette.example/2' }, 2),
    createWriteUp({ outlet: 'Post', eventTime: NOON - HOUR_MS, isDated: false, url: null }, 3),
  ];
  const lanes = coverageLanesOf(createStory({ writeUps }), articleId(2));

  test('are one an outlet, the first to report first', () => {
    expect(lanes.map(({ outlet }) => outlet)).toEqual(['Gazette', 'Post']);
  });

  test('hold each write-up once, earliest first, with whether it is dated', () => {
    expect(lanes[1]?.marks).toEqual([
      { at: NOON - HOUR_MS, isDated: false, isFirst: false },
      { at: NOON, isDated: true, isFirst: false },
    ]);
  });

  test('mark the first write-up, or none where nobody knows it', () => {
    expect(lanes[0]?.marks.map(({ isFirst }) => isFirst)).toEqual([true]);
    const unmarked = coverageLanesOf(createStory({ writeUps }), null);
    expect(unmarked.flatMap(({ marks }) => marks).some(({ isFirst }) => isFirst)).toBe(false);
  });

  test('name the host without www, and none where there is no address', () => {
    expect(lanes.map(({ host }) => host)).toEqual(['gazette.example', null]);
  });

  test('of unknown outlets are one a site, without a name', () => {
    const unknown = [1, 2, 3].map((number) =>
      createWriteUp(
        { outlet: UNKNOWN_OUTLET, url: number === 3 ? null : `https://site-${number}.example/x` },
        number,
      ),
    );
    const found = coverageLanesOf(createStory({ writeUps: unknown }), null);
    expect(found.map(({ outlet, host }) => [outlet, host])).toEqual([
      [null, 'site-1.example'],
      [null, 'site-2.example'],
      [null, null],
    ]);
  });

  test('of an address that is none have no host', () => {
    const [lane] = coverageLanesOf(createStory({ writeUps: [createWriteUp({ url: 'no address' })] }), null);
    expect(lane?.host).toBeNull();
  });
});
