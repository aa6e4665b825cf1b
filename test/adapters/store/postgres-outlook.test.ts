// What a search in PostgreSQL expects, and that a wrong expectation costs time alone: the same rows are found.
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { firstRowAt } from '../../../src/adapters/store/article-rows.ts';
import { createPostgresFrequencies } from '../../../src/adapters/store/postgres-frequencies.ts';
import { createPostgresPool } from '../../../src/adapters/store/postgres-open.ts';
import { lookAhead } from '../../../src/adapters/store/postgres-outlook.ts';
import { createReadRows } from '../../../src/adapters/store/postgres-reading.ts';
import { openPostgresStore } from '../../../src/adapters/store/postgres-store.ts';
import { stretchTerms } from '../../../src/adapters/store/postgres-stretches.ts';
import { walkRows } from '../../../src/adapters/store/postgres-walk.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import type { CandidateSearch } from '../../../src/news/ports-search.ts';
import { aSearch, anAnalysed, aTag, matching, NOW, slugOf, urlOf } from '../../nouns.ts';
import { borrowStoreDatabase, isPostgresMissing } from '../../postgres-server.ts';

async function open() {
  const url = await borrowStoreDatabase();
  const store = await openPostgresStore({ url });
  const pool = createPostgresPool({ url });
  onTestFinished(async () => {
    await store.close();
    await pool.end();
  });
  const readRows = createReadRows(pool);
  const parts = { readRows, frequencies: createPostgresFrequencies(readRows) };
  const expectOf = async (asked: Partial<CandidateSearch> & { words?: string[] }) =>
    (await lookAhead(parts, aSearch(asked))).expected;
  return { store, pool, parts, readRows, expectOf };
}

/** Twelve articles, an hour apart: all of ferries, each second of storms, each third of the Daily Anchor. */
async function openTwelve() {
  const opened = await open();
  const articles = Array.from({ length: 12 }, (_, place) =>
    anAnalysed({
      ...{ url: urlOf(place), body: null, eventTime: NOW - place * HOUR_MS },
      headline: place % 2 === 0 ? 'ferry storm' : 'ferry',
      outlet: place % 3 === 0 ? 'The Daily Anchor' : 'The Harbour Post',
      tags: place < 5 ? [aTag('Sea')] : [],
    }),
  );
  await opened.store.articles.takeIn(articles, NOW);
  return opened;
}

describe.skipIf(isPostgresMissing)('what is expected', () => {
  it('is what is rarest of all that is asked for', async () => {
    const { expectOf } = await openTwelve();
    expect(await expectOf({})).toBe(12);
    expect(await expectOf({ words: ['ferry'] })).toBe(12);
    expect(await expectOf({ words: ['ferry', 'storm'] })).toBe(6);
    expect(await expectOf({ words: ['ferry', 'storm'], tag: slugOf('sea') })).toBe(5);
    expect(await expectOf({ words: ['storm'], outlet: 'The Daily Anchor' })).toBe(4);
    expect(await expectOf({ words: ['otter'] })).toBe(0);
    expect(await expectOf({ tag: slugOf('nothing') })).toBe(0);
  });

  it('is too many rather than too few where words are alternatives, or beginnings', async () => {
    const { expectOf } = await openTwelve();
    const either = [[[matching('storm', 'otter')], [matching('ferry')]]];
    expect(await expectOf({ required: either })).toBe(12);
    expect(await expectOf({ words: ['storm', 'otter'], matching: 'any' })).toBe(6);
    expect(await expectOf({ required: [[[{ terms: [], prefixes: ['sto'] }]]] })).toBe(12);
    // A phrase has no more than its rarest word.
    expect(await expectOf({ required: [[[matching('ferry'), matching('storm')]]] })).toBe(6);
  });
});

describe.skipIf(isPostgresMissing)('a period', () => {
  const periodEnding = (until: number) => aSearch({ period: { from: NOW - 3 * DAY_MS, until } });

  it('ends in rows where it ends in time, unless articles of it stand later', async () => {
    const { store, parts } = await openTwelve();
    const until = NOW - 3 * HOUR_MS;
    expect((await lookAhead(parts, periodEnding(until))).highest).toBeLessThan(firstRowAt(until + MINUTE_MS));
    const crowd = Array.from({ length: 2_500 }, (_, place) =>
      anAnalysed({ url: urlOf(`crowd${place}`), headline: 'crowd', body: null, eventTime: until - 1 }),
    );
    for (let start = 0; start < crowd.length; start += 500)
      await store.articles.takeIn(crowd.slice(start, start + 500), NOW);
    expect((await lookAhead(parts, periodEnding(until))).highest).toBeGreaterThan(
      firstRowAt(until + HOUR_MS),
    );
    const found = await store.index.findCandidates({ ...periodEnding(until), limit: 5_000 });
    expect(found.filter(({ id }) => id.includes('crowd'))).toHaveLength(2_500);
  });
});

interface Leaving {
  isWord: boolean;
  every: number;
}

const ROWS = 6_000;

/** Rows of articles over two hundred days, more and more of them; each eleventh has the word, the oldest all. */
async function openMany() {
  const opened = await open();
  const rows = Array.from({ length: ROWS }, (_, place) => {
    const share = place / ROWS;
    return firstRowAt(NOW - Math.round(200 * DAY_MS * share * share * share)) + 1 + (place % 900);
  }).sort((one, other) => other - one);
  const isFound = (place: number) => place % 11 === 0 || place > ROWS - 400;
  const terms = rows.map((row, place) => [...stretchTerms(row), ...(isFound(place) ? ['ferry'] : [])]);
  const distinct = new Map(rows.map((row, place) => [row, terms[place] ?? []]));
  await opened.pool.query(
    `insert into candidates (row, id, story, outlet, event_time, first_seen_at, length, terms)
     select row, row::text, row::text, 'The Harbour Post', row / 1024 * 1000, 0, 1, '' from unnest($1::bigint[]) as row`,
    [[...distinct.keys()]],
  );
  await opened.pool.query(
    `insert into article_terms select row, array_to_tsvector(string_to_array(terms, ' '))
     from unnest($1::bigint[], $2::text[]) as added (row, terms)`,
    [[...distinct.keys()], [...distinct.values()].map((ofRow) => ofRow.join(' '))],
  );
  const found = [...distinct].filter(([, ofRow]) => ofRow.includes('ferry')).map(([row]) => row);
  return { ...opened, all: [...distinct.keys()], found };
}

describe.skipIf(isPostgresMissing)('a walk', () => {
  it('finds the same rows, newest first, however wrong the expectation', { timeout: 30_000 }, async () => {
    const { parts, readRows, found, all } = await openMany();
    const ahead = await lookAhead(parts, aSearch());
    // Who asks may leave out some of what is found, and then wants more.
    const walk = async (expected: number, limit: number, { isWord, every }: Leaving) => {
      const rows: number[] = [];
      const match = isWord ? { text: "'ferry'", hasWanted: true } : { text: "!'otter'", hasWanted: false };
      for await (const some of walkRows(readRows, { ...ahead, match, expected }, () => limit - rows.length))
        rows.push(...some.filter((row) => row % every === 0));
      return rows;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(0, 1, ROWS, 1e12), fc.integer({ min: 0, max: 2 * ROWS })),
        fc.oneof(fc.constantFrom(1, 10_000), fc.integer({ min: 1, max: 1_200 })),
        fc.record({ isWord: fc.boolean(), every: fc.constantFrom(1, 7) }),
        async (expected, limit, leaving) => {
          const left = (leaving.isWord ? found : all).filter((row) => row % leaving.every === 0);
          expect(await walk(expected, limit, leaving)).toEqual(left.slice(0, limit));
        },
      ),
      { numRuns: 25 },
    );
  });
});
