// Whatever order and disguise the same items come in again: as many articles as before, and nothing old is news.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import { takeInArticles } from '../../src/newsroom/take-in-articles.ts';
import { aLine, NOW, urlOf } from '../nouns.ts';
import { itemsOf, openNewsroom } from './open-newsroom.ts';

const SUBJECTS = ['ferry', 'library', 'heron', 'bridge', 'orchard', 'theatre', 'tram', 'lighthouse'];

/** Articles of which no two agree: each says its own word over and over, with numbers of its own. Every other is short. */
const ORIGINALS: readonly ArticleLine[] = SUBJECTS.map((subject, place) =>
  aLine({
    url: urlOf(`2026/${subject}-${place}`),
    guid: `${place}`,
    headline: `The ${subject} of Northam makes news`,
    body: Array.from(
      { length: place % 2 === 0 ? 12 : 2 },
      (_, at) => `${subject} ${subject}${at} number ${place * 100 + at}`,
    ).join(', '),
    publishedAt: new Date(NOW - place * HOUR_MS).toISOString(),
  }),
);

type Disguise = (line: ArticleLine) => ArticleLine;

/** These leave the address what it is: a text of a few words is known by nothing else. */
const OF_ADDRESS: readonly Disguise[] = [
  (line) => line,
  (line) => ({ ...line, url: `${line.url ?? ''}?utm_source=feed&utm_campaign=x` }),
  (line) => ({ ...line, url: line.url?.replace('https://', 'http://www.') }),
  (line) => ({ ...line, url: `${line.url ?? ''}/amp/` }),
  (line) => ({ ...line, url: `https://www.google.com/amp/s/${line.url?.slice('https://'.length) ?? ''}` }),
  (line) => ({ ...line, guid: undefined }),
  (line) => ({ ...line, publishedAt: undefined }),
  (line) => ({ ...line, publishedAt: '2031-01-01T00:00:00Z' }),
];

const DISGUISES: readonly Disguise[] = [
  ...OF_ADDRESS,
  // The feed counts from the start again: every item has another's number.
  (line) => ({ ...line, guid: `${(Number(line.guid) + 1) % SUBJECTS.length}` }),
  (line) => ({ ...line, url: undefined }),
  (line) => ({ ...line, url: urlOf(`moved/${line.guid ?? ''}`), guid: undefined }),
  (line) => ({ ...line, body: line.body?.replaceAll(' ', '\n ') }),
  (line) => ({ ...line, body: `${line.body ?? ''} https://harbour-post.example/more` }),
];

const item = fc.tuple(fc.nat(ORIGINALS.length - 1), fc.nat(DISGUISES.length - 1)).map(([place, disguise]) => {
  const disguises = place % 2 === 0 ? DISGUISES : OF_ADDRESS;
  return disguises[disguise % disguises.length]?.(ORIGINALS[place] ?? {}) ?? {};
});
const batches = fc.array(fc.array(item, { maxLength: 12 }), { maxLength: 5 });

describe('items that come again', () => {
  it('in any order and disguise are the articles that they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        batches,
        fc.shuffledSubarray([...ORIGINALS], { minLength: ORIGINALS.length }),
        async (replays, all) => {
          const { newsroom } = await openNewsroom();
          const { articles } = newsroom.store;
          for (const replay of [...replays, all, ...replays]) await takeInArticles(newsroom, itemsOf(replay));
          expect((await articles.getState()).articles).toBe(ORIGINALS.length);
          expect(await newsroom.store.check()).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('after they were pruned are not news, and stay forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (replays) => {
        const { newsroom, setNow } = await openNewsroom();
        const { articles } = newsroom.store;
        await takeInArticles(newsroom, itemsOf(ORIGINALS));
        await articles.prune(NOW + DAY_MS, NOW + DAY_MS);
        setNow(NOW + 100 * DAY_MS);
        const reports = [];
        for (const replay of replays) reports.push(await takeInArticles(newsroom, itemsOf(replay)));
        expect(reports.every(({ added }) => added === 0)).toBe(true);
        const back = await articles.listAfter(null, 100);
        expect(back.filter(({ firstSeenAt }) => firstSeenAt > NOW + DAY_MS)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
