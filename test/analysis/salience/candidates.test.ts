// The sentences that summaries are chosen from: bounded, of one language, without twins, and the best scored first.
import { describe, expect, it } from 'vitest';
import { findCandidates, meritOf } from '../../../src/analysis/salience/candidates.ts';
import { rankCandidates } from '../../../src/analysis/salience/rank.ts';
import { scoreCandidates } from '../../../src/analysis/salience/scores.ts';
import { SUMMARY_ARTICLES_MAX, SUMMARY_CANDIDATES_MAX } from '../../../src/limits/summaries.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { type Article, UNKNOWN_OUTLET } from '../../../src/news/article.ts';
import { anArticle, NOW, urlOf } from '../../nouns.ts';

const CLOSED = 'The harbour of Port Ellery was closed on Monday because of storm Ottilie.';
const FERRIES = 'Two ferries with four hundred passengers have to wait in the bay until the wind drops.';
const BAND = 'A brass quintet plays dances in the old mill every second Sunday of the summer.';

function writeUp(at: number, body: string, given: Partial<Article> = {}): Article {
  const place = { url: urlOf(at), outlet: `Outlet ${at}`, headline: null, publishedAt: NOW - at * HOUR_MS };
  return anArticle({ ...place, body, ...given });
}

describe('findCandidates', () => {
  it('gives them in the order of time, then of the text, each with its voice and place', () => {
    const found = findCandidates([writeUp(1, CLOSED), writeUp(2, `${FERRIES} ${BAND}`)]);
    expect(found.map(({ words, voice, articleAt }) => [words, voice, articleAt])).toEqual([
      [FERRIES, 'Outlet 2', 0],
      [BAND, 'Outlet 2', 0],
      [CLOSED, 'Outlet 1', 1],
    ]);
  });

  it('takes texts of unknown outlets for voices of their own', () => {
    const unknown = { outlet: UNKNOWN_OUTLET };
    const found = findCandidates([writeUp(1, CLOSED, unknown), writeUp(2, FERRIES, unknown)]);
    expect(new Set(found.map(({ voice }) => voice)).size).toBe(2);
  });

  it('sees through typesetting when two sentences are the same', () => {
    const typeset = 'The harbour of Port Ellery was closed on Monday, because of storm “Ottilie”.';
    expect(findCandidates([writeUp(1, CLOSED), writeUp(2, typeset)])).toHaveLength(1);
  });

  it('knows what leans on the sentence before it, what only adds, and the tolls that are told', () => {
    const body = `${CLOSED} He told both ferries to wait. Also, the market was closed. Two people were killed there.`;
    const found = findCandidates([writeUp(1, body)]);
    expect(found.map(({ leansBack, isAddition }) => [leansBack, isAddition])).toEqual([
      [false, false],
      [true, false],
      [true, true],
      [false, false],
    ]);
    expect(found.at(-1)?.tolls).toEqual([{ fate: 'killed', count: 2 }]);
  });

  it('takes nothing for an addition that leans in another way too', () => {
    const body = `“${CLOSED} Also, the market of the harbour was closed,” said Aldo Brandt of the county.`;
    const last = findCandidates([writeUp(1, body)]).at(-1);
    expect([last?.leansBack, last?.isAddition]).toEqual([true, false]);
  });

  it('reads the newest of more articles than a story is read with', () => {
    const articles = Array.from({ length: SUMMARY_ARTICLES_MAX + 5 }, (_, at) =>
      writeUp(at, `Gust number ${at} hit the harbour of Port Ellery at night.`),
    );
    const found = findCandidates(articles);
    expect(found).toHaveLength(SUMMARY_ARTICLES_MAX);
    expect(found.some(({ article }) => article.id === urlOf(0))).toBe(true);
    expect(found.some(({ article }) => article.id === urlOf(SUMMARY_ARTICLES_MAX + 4))).toBe(false);
  });

  it('gives each article an equal share', () => {
    const long = (name: string) =>
      Array.from({ length: 400 }, (_, at) => `Gust number ${at} hit the ${name}.`).join(' ');
    const found = findCandidates([writeUp(1, long('pier')), writeUp(2, long('market'))]);
    const shares = Map.groupBy(found, ({ voice }) => voice);
    expect([...shares.values()].map(({ length }) => length)).toEqual([
      SUMMARY_CANDIDATES_MAX / 2,
      SUMMARY_CANDIDATES_MAX / 2,
    ]);
  });

  it('lets only those vote on the language that have something to quote', () => {
    const german = { language: 'de' };
    const articles = [writeUp(1, 'Nichts.', german), writeUp(2, 'Nur das.', german), writeUp(3, CLOSED)];
    expect(findCandidates(articles).map(({ words }) => words)).toEqual([CLOSED]);
  });

  it('gives none of headlines too long, cut off or empty', () => {
    const headline = (at: number, words: string | null) =>
      writeUp(at, '', { headline: words, body: null, textState: 'headline' });
    const articles = [headline(1, 'Storm '.repeat(80)), headline(2, 'Storm closes the…'), headline(3, ' ')];
    expect(findCandidates([...articles, headline(4, null)])).toEqual([]);
    expect(findCandidates([...articles, headline(5, ' Storm closes harbour ')])).toMatchObject([
      { words: 'Storm closes harbour', start: 1, end: 21 },
    ]);
  });
});

describe('meritOf', () => {
  it('is between 0 and 1, and counts the text before the outlet, and that before the address', () => {
    const full = anArticle({ textState: 'full', outlet: UNKNOWN_OUTLET, url: null });
    const excerpt = anArticle({ textState: 'excerpt' });
    const merits = [
      anArticle(),
      { ...anArticle(), url: null },
      full,
      excerpt,
      { ...full, textState: 'headline' as const },
    ];
    const values = merits.map(meritOf);
    expect(values).toEqual(values.toSorted((one, other) => other - one));
    expect(new Set(values).size).toBe(values.length);
    expect(values[0]).toBe(1);
    expect(values.at(-1)).toBe(0);
  });
});

describe('rankCandidates', () => {
  const ranksOf = (...articles: Article[]) => rankCandidates(findCandidates(articles));

  it('adds up to one, and is highest for what is said alike', () => {
    const again = 'Storm Ottilie has kept the harbour of Port Ellery closed since Monday.';
    const [closed = 0, band = 0, second = 0] = ranksOf(writeUp(2, `${CLOSED} ${BAND}`), writeUp(1, again));
    expect(closed).toBeGreaterThan(band);
    expect(second).toBeGreaterThan(band);
    expect(closed + second).toBeLessThanOrEqual(1);
  });

  it('counts what another outlet says alike for more than what the same one does', () => {
    const [like] = findCandidates([writeUp(1, CLOSED)]);
    if (like === undefined) throw new Error('a whole sentence is a candidate');
    const said = (voice: string, ...stems: string[]) => ({
      ...like,
      voice,
      stems: new Map(stems.map((stem) => [stem, 1])),
    });
    const [, own = 0, other = 0] = rankCandidates([
      said('A', 'storm', 'roof'),
      said('A', 'storm', 'ferry'),
      said('B', 'roof', 'school'),
    ]);
    expect(other).toBeGreaterThan(own);
  });

  it('is a number for sentences that share nothing, and for none', () => {
    expect(ranksOf(writeUp(2, CLOSED), writeUp(1, BAND)).every(Number.isFinite)).toBe(true);
    expect(ranksOf()).toEqual([]);
  });
});

describe('scoreCandidates', () => {
  const bestOf = (...articles: Article[]) => {
    const candidates = findCandidates(articles);
    const scores = scoreCandidates(candidates);
    return candidates[scores.indexOf(Math.max(...scores))]?.words;
  };

  it('is highest for what outlets agree on', () => {
    const again = 'Storm Ottilie has kept the harbour of Port Ellery closed since Monday.';
    expect(bestOf(writeUp(3, `${BAND} ${CLOSED}`), writeUp(2, `${FERRIES} ${again}`))).toMatch(/Ottilie/u);
  });

  it('is higher for the first of two sentences that are as good', () => {
    const scores = scoreCandidates(findCandidates([writeUp(1, `${CLOSED} ${BAND} ${FERRIES}`)]));
    const swapped = scoreCandidates(findCandidates([writeUp(1, `${BAND} ${CLOSED} ${FERRIES}`)]));
    expect(scores[0] ?? 0).toBeGreaterThan(swapped[1] ?? 0);
  });

  it('is higher for newer write-ups, and lower for what an older one told as still to come', () => {
    const scoreOf = (body: string, hours: number) =>
      scoreCandidates(
        findCandidates([
          writeUp(1, BAND),
          writeUp(2, `${body} ${CLOSED}`, { publishedAt: NOW - hours * HOUR_MS }),
        ]),
      )[0] ?? 0;
    expect(scoreOf(FERRIES, 40)).toBeLessThan(scoreOf(FERRIES, 2));
    const pending = 'Storm Ottilie is expected to reach the bay of Port Ellery around midnight.';
    const lost = (body: string) => scoreOf(body, 2) - scoreOf(body, 40);
    expect(lost(pending)).toBeGreaterThan(lost(FERRIES) + 0.5);
  });

  it('is higher with the headline’s words, and lower for a question', () => {
    const scoreOf = (body: string, headline: string | null = null) =>
      scoreCandidates(findCandidates([writeUp(1, `${body} ${CLOSED}`, { headline })]))[0] ?? 0;
    expect(scoreOf(FERRIES, 'Ferries wait in the bay')).toBeGreaterThan(scoreOf(FERRIES, 'Cold winter'));
    expect(scoreOf(FERRIES.replace('.', '?'))).toBeLessThan(scoreOf(FERRIES) - 1);
  });
});
