// Older pages of a feed: followed while all is new, never further, and what they hold is news where it is.
import { describe, expect, it } from 'vitest';
import { PAGES_FOLLOWED_FIRST_MAX, PAGES_FOLLOWED_MAX } from '../../../src/limits/feeds.ts';
import { HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { NO_VALIDATORS } from '../../../src/news/feed.ts';
import { refreshFeeds } from '../../../src/newsroom/feeds/refresh-feeds.ts';
import { idOf, NOW } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';
import { keep, kept } from './kept-feeds.ts';
import {
  aFailure,
  aReading,
  createScriptedReader,
  linesOf,
  VALIDATORS,
  type Script,
} from './scripted-reader.ts';

const A = 'https://a.example/tag/ports';
const options = { refreshMs: 15 * MINUTE_MS };
const pageOf = (number: number) => (number === 1 ? A : `${A}/page/${number}`);

/** A tag page of `items`, the highest number the newest, so many on each page. */
function createPages(size: number, newest: () => number): Script {
  return ({ url }) => {
    const number = Number(/\/page\/(\d+)$/.exec(url)?.[1] ?? 1);
    const from = newest() - (number - 1) * size;
    const places = Array.from({ length: size }, (_, back) => from - back).filter((place) => place > 0);
    return aReading(linesOf(...places), { format: 'tag-page', nextPage: pageOf(number + 1) });
  };
}

/** What `takeIn` of the store was told. */
async function openWatched() {
  const opened = await openNewsroom();
  const { articles } = opened.newsroom.store;
  const takeIn = articles.takeIn.bind(articles);
  const told: { ids: string[]; isBackfill: boolean | undefined }[] = [];
  articles.takeIn = async (analysed, at, isBackfill) => {
    told.push({ ids: analysed.map(({ article }) => article.id), isBackfill });
    await takeIn(analysed, at, isBackfill);
  };
  return { ...opened, told };
}

describe('older pages', () => {
  it('are followed at the first reading, as far as the bound, and all of it is backfill', async () => {
    const { newsroom, told } = await openWatched();
    await keep(newsroom, A);
    const reader = createScriptedReader(createPages(3, () => 1_000));
    const report = await refreshFeeds(newsroom, reader, options);
    expect(reader.asked).toEqual([1, 2, 3, 4].map(pageOf));
    expect(reader.asked).toHaveLength(1 + PAGES_FOLLOWED_FIRST_MAX);
    expect(report).toMatchObject({ read: 1, added: 12 });
    expect(told).toMatchObject([{ isBackfill: true }]);
    expect(await kept(newsroom, A)).toMatchObject({ articles: 12, usualItems: 3, validators: VALIDATORS });
  });

  it('are asked for without validators, as what the page was', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, A);
    const reader = createScriptedReader(createPages(3, () => 5));
    await refreshFeeds(newsroom, reader, options);
    expect(reader.asked).toEqual([1, 2, 3].map(pageOf));
    expect(reader.validatorsOf(pageOf(2))).toEqual(NO_VALIDATORS);
  });

  it('are not asked for where anything is known', async () => {
    const { newsroom, setNow } = await openWatched();
    await keep(newsroom, A);
    let newest = 3;
    const reader = createScriptedReader(createPages(3, () => newest));
    await refreshFeeds(newsroom, reader, options);
    const before = reader.asked.length;
    newest = 5;
    setNow(NOW + HOUR_MS);
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ added: 2 });
    expect(reader.asked.slice(before)).toEqual([A]);
  });

  it('bring what came out in a long gap, oldest first, as news, up to the first page with something known', async () => {
    const { newsroom, setNow, told } = await openWatched();
    await keep(newsroom, A);
    let newest = 3;
    const reader = createScriptedReader(createPages(3, () => newest));
    await refreshFeeds(newsroom, reader, options);
    const before = reader.asked.length;
    newest = 10;
    setNow(NOW + 100 * HOUR_MS);
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ added: 7 });
    expect(reader.asked.slice(before)).toEqual([1, 2, 3].map(pageOf));
    const ids = [4, 7, 6, 5, 10, 9, 8].map(idOf);
    expect(told.at(-1)).toEqual({ ids, isBackfill: false });
  });

  it('are followed further after a gap than at first, and not for ever', async () => {
    const { newsroom, setNow } = await openWatched();
    await keep(newsroom, A);
    let newest = 3;
    const reader = createScriptedReader(createPages(3, () => newest));
    await refreshFeeds(newsroom, reader, options);
    const before = reader.asked.length;
    newest = 1_000;
    setNow(NOW + 100 * HOUR_MS);
    await refreshFeeds(newsroom, reader, options);
    expect(reader.asked.slice(before)).toHaveLength(1 + PAGES_FOLLOWED_MAX);
  });

  it('that fail spoil nothing', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, A);
    const pages = createPages(3, () => 100);
    const reader = createScriptedReader((feed, time) =>
      feed.url === pageOf(3) ? aFailure({ isGone: true }) : pages(feed, time),
    );
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ read: 1, failed: 0, added: 6 });
    expect(await kept(newsroom, A)).toMatchObject({ failures: 0, isPaused: false });
  });

  it.each([
    ['lead back to the first', () => A],
    ['lead to themselves', () => pageOf(2)],
    ['are the first again, under other addresses', (time: number) => pageOf(time + 2)],
  ])('that %s are seen through', async (_name, next) => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, A);
    let time = 0;
    const reader = createScriptedReader(() =>
      aReading(linesOf(1, 2, 3), { format: 'tag-page', nextPage: next(time++) }),
    );
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ added: 3, rejected: 0 });
    expect(reader.asked.length).toBeLessThanOrEqual(2);
  });

  it('are all left for the next round where this one is ended meanwhile, and nothing is lost', async () => {
    const { newsroom, setNow } = await openWatched();
    await keep(newsroom, A);
    let newest = 3;
    const pages = createPages(3, () => newest);
    await refreshFeeds(newsroom, createScriptedReader(pages), options);
    newest = 10;
    setNow(NOW + 100 * HOUR_MS);
    const ending = new AbortController();
    const ended = createScriptedReader((feed, time) => {
      if (feed.url === pageOf(2)) ending.abort();
      return pages(feed, time);
    });
    const first = await refreshFeeds(newsroom, ended, { ...options, signal: ending.signal });
    expect(first).toMatchObject({ read: 0, failed: 0, added: 0 });
    expect(ended.asked).toEqual([1, 2].map(pageOf));
    const second = await refreshFeeds(newsroom, createScriptedReader(pages), options);
    expect(second).toMatchObject({ read: 1, added: 7 });
  });
});
