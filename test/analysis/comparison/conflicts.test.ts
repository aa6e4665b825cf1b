// Conflicts one by one: what differs, and what only looks as if it did.
import { describe, expect, test } from 'vitest';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import { bodiesOf, storyOf } from './story-articles.ts';

/** The conflicts of two bodies as "kind: value / value", values in the order of the bodies. */
function conflictsOf(one: string, other: string): string[] {
  const articles = bodiesOf(one, other);
  return compareArticles(articles).conflicts.map(({ kind, values }) => {
    const inOrder = articles.flatMap(({ id }) => values.filter(({ quote }) => quote.article === id));
    return `${kind}: ${inOrder.map(({ value }) => value).join(' / ')}`;
  });
}

const SHIP = 'when the ship Heron sank off Holm';

describe('figures', () => {
  test.each<[string, string, string[]]>([
    [`12 people died ${SHIP}.`, `15 people died ${SHIP}.`, ['number: 12 people / 15 people']],
    [`At least 12 people died ${SHIP}.`, `15 people died ${SHIP}.`, []],
    [
      `At least 20 people died ${SHIP}.`,
      `15 people died ${SHIP}.`,
      ['number: At least 20 people / 15 people'],
    ],
    [`About 15 people died ${SHIP}.`, `16 people died ${SHIP}.`, []],
    [`12 people died ${SHIP}.`, `15 people were injured ${SHIP}.`, []],
    [`12 people died ${SHIP}.`, `Twelve people died ${SHIP}.`, []],
    [`12 people died ${SHIP}.`, `Dozens of people died ${SHIP}.`, []],
    [`40 people died ${SHIP}, including 9 children.`, `40 people died ${SHIP}, 11 of them women.`, []],
    ['The tower of Linden is 80 metres tall.', 'The tower of Linden is 0.08 kilometres tall.', []],
    [
      'The tower of Linden is 80 metres tall.',
      'The tower of Linden is 95 metres tall.',
      ['number: 80 metres / 95 metres'],
    ],
    ['The tower in Linden is 80 metres tall.', 'The tower in Osterby is 95 metres tall.', []],
    ['The rate rose from 3 to 4 per cent in Holmia.', 'The rate rose to 4 per cent in Holmia.', []],
    ['The port of Holm handled 912,400 boxes.', 'The port of Holm handled 900,000 boxes.', []],
    ['The port of Holm handled 912,400 boxes.', 'Last year the port of Holm handled 700,000 boxes.', []],
  ])('%s | %s', (one, other, expected) => {
    expect(conflictsOf(one, other)).toEqual(expected);
  });
});

describe('wording', () => {
  const WORK = 'Work on the northern tunnel in Osterby';
  test.each<[string, string, string[]]>([
    [`${WORK} has been suspended.`, `${WORK} continues.`, ['modality: suspended / continues']],
    [`${WORK} has been suspended.`, `${WORK} has been halted.`, []],
    [
      `${WORK} has been suspended.`,
      `${WORK} has not been suspended.`,
      ['modality: suspended / not been suspended'],
    ],
    [`${WORK} has been suspended.`, 'Work on the southern tunnel in Osterby continues.', []],
    [`${WORK} has been suspended.`, `Should ${WORK.toLowerCase()} continue?`, []],
    [`${WORK} was suspended and resumed.`, `${WORK} has resumed.`, []],
    ['The council of Linden approved the school.', 'Parents in Linden rejected the school.', []],
    ['Exports of cars rose in the spring.', 'Imports of cars fell in the spring.', []],
    ['Of the seals 3 were killed in the storm.', 'Of the seals 8 were hurt in the storm.', []],
  ])('%s | %s', (one, other, expected) => {
    expect(conflictsOf(one, other)).toEqual(expected);
  });
});

describe('names, places and sources', () => {
  const OPENED = 'opened the new harbour museum';
  test.each<[string, string, string[]]>([
    [`Mayor Ana Reyes ${OPENED}.`, `Mayor Per Holt ${OPENED}.`, ['name: Ana Reyes / Per Holt']],
    [`Mayor Ana Reyes ${OPENED}.`, `Mayor Reyes ${OPENED}.`, []],
    [`Mayor Ana Reyes ${OPENED}.`, `Former mayor Per Holt ${OPENED}.`, []],
    [`Mayor Ana Reyes ${OPENED}.`, `Mayor Anna Reyez ${OPENED}.`, []],
    [`Mayor Ana Reyes ${OPENED}.`, `Mayor Per Holt ${OPENED}. Ana Reyes was mayor before.`, []],
    [
      'A balloon landed near the village of Tarn at dawn.',
      'A balloon landed near the village of Oran at dawn.',
      ['place: Tarn / Oran'],
    ],
    [
      'A balloon landed near the village of Tarn at dawn.',
      'A balloon landed near the town of Oran at dawn.',
      [],
    ],
    [
      'The leak at the plant began in a valve, the brigade said.',
      'The leak at the plant began in a valve, the operator said.',
      ['attribution: the brigade / the operator'],
    ],
    [
      'The leak at the plant began in a valve, officials said.',
      'The leak at the plant began in a valve, police said.',
      [],
    ],
  ])('%s | %s', (one, other, expected) => {
    expect(conflictsOf(one, other)).toEqual(expected);
  });
});

describe('dates', () => {
  const PUBLISHED = ['2026-05-06T08:00:00Z', '2026-05-07T08:00:00Z'] as const;
  const VISIT = 'The king of Holmia will visit the mines';
  test.each<[string, string, number]>([
    [`${VISIT} on 12 May.`, `${VISIT} on 14 May.`, 1],
    [`${VISIT} on 12 May.`, `${VISIT} in May.`, 0],
    [`${VISIT} tomorrow.`, `${VISIT} today.`, 0],
    [`${VISIT} today.`, `${VISIT} today.`, 1],
    [`${VISIT} from 12 May.`, `${VISIT} until 14 May.`, 0],
    ['The king said on Monday that mines matter.', 'The king said on Tuesday that mines matter.', 0],
  ])('%s | %s: %i', (one, other, expected) => {
    const articles = storyOf(
      { body: one, publishedAt: PUBLISHED[0] },
      { body: other, publishedAt: PUBLISHED[1] },
    );
    const dates = compareArticles(articles).conflicts.filter(({ kind }) => kind === 'date');
    expect(dates).toHaveLength(expected);
  });
});
