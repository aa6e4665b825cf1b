// Reuse: which write-ups print another's text, and how many outlets wrote one of their own.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countIndependentOutlets, findReprints, originsOf } from '../../../src/analysis/comparison/reuse.ts';
import type { Article } from '../../../src/news/article.ts';
import { bodiesOf, storyOf } from './story-articles.ts';

const WIRE =
  'The council of Carrow voted on Tuesday for a new tram line to the hospital. It will be four kilometres long and have nine stops. Work begins next spring, and the first trams are to run two years later, the mayor said after the vote.';
const OWN =
  'Trams will run to the hospital of Carrow after all. After a debate of six hours the councillors said yes to a line that doctors, nurses and patients have been asking for since the old bus was taken out of service last winter.';
const JAPANESE =
  '市議会は火曜日、病院への新しい路面電車の路線を承認した。全長は四キロで、停留所は九か所になる。工事は来年の春に始まり、最初の電車は二年後に走る予定だと市長は述べた。';

function pairsOf(articles: readonly Article[]): number[][] {
  const ids = articles.map(({ id }) => id);
  return findReprints(articles).map((pair) => pair.map((id) => ids.indexOf(id)));
}

function independentOf(articles: readonly Article[]): number {
  return countIndependentOutlets(articles, originsOf(articles, findReprints(articles)));
}

describe('findReprints', () => {
  it('names the earlier first', () => {
    expect(pairsOf(bodiesOf(WIRE, OWN, WIRE))).toEqual([[0, 2]]);
    expect(pairsOf(bodiesOf(WIRE, WIRE).toReversed())).toEqual([[1, 0]]);
  });

  it('finds a text in a longer one', () => {
    expect(pairsOf(bodiesOf(WIRE, `${WIRE} ${OWN}`))).toEqual([[0, 1]]);
  });

  it('finds a text with some words changed', () => {
    expect(pairsOf(bodiesOf(WIRE, WIRE.replace('on Tuesday', 'this week')))).toEqual([[0, 1]]);
  });

  it('finds a text whose abstract is the other’s first sentence', () => {
    const [lead = '', ...rest] = WIRE.split(/(?<=\.) /u);
    expect(pairsOf(storyOf({ body: WIRE }, { abstract: lead, body: rest.join(' ') }))).toEqual([[0, 1]]);
  });

  it('finds reuse in a script without spaces', () => {
    expect(pairsOf(bodiesOf(JAPANESE, JAPANESE))).toEqual([[0, 1]]);
  });

  it('takes two texts about the same for two', () => {
    expect(pairsOf(bodiesOf(WIRE, OWN))).toEqual([]);
  });

  it('says nothing of texts too short to tell', () => {
    const short = 'The council of Carrow voted on Tuesday for a new tram line.';
    expect(pairsOf(bodiesOf(short, short))).toEqual([]);
  });

  it('says nothing of headlines', () => {
    expect(pairsOf(storyOf({ headline: WIRE }, { headline: WIRE }))).toEqual([]);
  });

  it('does not depend on the order of the articles', () => {
    const articles = bodiesOf(WIRE, OWN, WIRE, `${WIRE} ${OWN}`);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(findReprints(shuffled)).toEqual(findReprints(articles));
      }),
      { numRuns: 20 },
    );
  });
});

describe('countIndependentOutlets', () => {
  test.each<[string, readonly Article[], number]>([
    ['counts each outlet with a text of its own', bodiesOf(WIRE, OWN), 2],
    ['counts a text and its reprint once', bodiesOf(WIRE, WIRE), 1],
    ['counts a text that holds two others with them', bodiesOf(WIRE, OWN, `${WIRE} ${OWN}`), 1],
    [
      'counts no unknown outlet',
      storyOf({ body: WIRE, outlet: 'unknown' }, { body: OWN, outlet: 'unknown' }),
      0,
    ],
    ['counts the one that is known', storyOf({ body: WIRE, outlet: 'unknown' }, { body: OWN }), 1],
    [
      'counts an outlet once',
      storyOf({ body: WIRE, outlet: 'Gazette' }, { body: OWN, outlet: 'Gazette' }),
      1,
    ],
    ['counts what one agency carried once', bodiesOf(`CARROW (AP) — ${WIRE}`, `CARROW (AP) — ${OWN}`), 1],
    ['counts two agencies twice', bodiesOf(`CARROW (AP) — ${WIRE}`, `CARROW (dpa) — ${OWN}`), 2],
    ['counts nothing where nothing is', [], 0],
  ])('%s', (_, articles, expected) => {
    expect(independentOf(articles)).toBe(expected);
  });
});

describe('originsOf', () => {
  it('gives each text that stands alone itself', () => {
    const articles = bodiesOf(WIRE, OWN);
    expect([...originsOf(articles, [])]).toEqual(articles.map(({ id }) => [id, id]));
  });

  it('gives a chain of reprints one origin', () => {
    const articles = bodiesOf(WIRE, WIRE, WIRE);
    const origins = originsOf(articles, findReprints(articles));
    expect(new Set(origins.values())).toEqual(new Set([articles[0]?.id]));
  });
});
