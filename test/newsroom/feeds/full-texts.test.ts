// Pages of articles read for their texts: which, how many, for how long, and what is said where they are withheld.
import { describe, expect, it } from 'vitest';
import { PAGES_PER_READING_MAX } from '../../../src/limits/feeds.ts';
import { HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import type { ArticleLine } from '../../../src/news/article.ts';
import type { ArticlePageReading } from '../../../src/news/ports-feeds.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { refreshFeeds } from '../../../src/newsroom/feeds/refresh-feeds.ts';
import { aLine, idOf, NOW, urlOf } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';
import { keep, kept } from './kept-feeds.ts';
import { aReading, createScriptedReader, type PageScript } from './scripted-reader.ts';

const A = 'https://a.example/feed';
const options = { refreshMs: 15 * MINUTE_MS };

const excerptOf = (place: string | number) =>
  `The notice ${place} concerns the northern pier and its lights.`;

/** An excerpt that is an hour older for each place. */
function anExcerpt(place: number): ArticleLine {
  return aLine({
    ...{
      url: urlOf(place),
      headline: `Notice ${place} of the port`,
      abstract: excerptOf(place),
      body: undefined,
    },
    publishedAt: new Date(NOW - place * HOUR_MS).toISOString(),
  });
}

const excerptsOf = (count: number, from = 1) =>
  Array.from({ length: count }, (_, back) => anExcerpt(from + back));

const aPage: PageScript = (url) => {
  const place = url.split('/').at(-1) ?? '';
  const body = `${excerptOf(place)} ${`The lamps of pier ${place} are cleaned and mended by the port’s own workers. `.repeat(6)}`;
  return { kind: 'article', line: { headline: `Notice ${place} of the port`, body, byline: 'Jo Tern' } };
};

/** A feed whose pages are read, and what it reads: one list of lines after another, an hour apart. */
async function readAll(given: {
  readings: readonly (readonly ArticleLine[])[];
  page?: PageScript;
  more?: { pagesMaxMs?: number };
}) {
  const { newsroom, setNow } = await openNewsroom();
  const [feed] = await keep(newsroom, A);
  if (feed !== undefined) await newsroom.store.feeds.changeFeed(feed.id, { readsPages: true }, NOW);
  const reader = createScriptedReader(
    (_feed, time) => aReading(given.readings[time] ?? []),
    given.page ?? aPage,
  );
  const reports = [];
  for (const place of given.readings.keys()) {
    setNow(NOW + place * HOUR_MS);
    reports.push(await refreshFeeds(newsroom, reader, { ...options, ...given.more }));
  }
  return { newsroom, reader, reports };
}

async function stateOf(newsroom: Newsroom, place: number) {
  return (await newsroom.store.articles.getArticle(idOf(place)))?.textState;
}

describe('a feed whose pages are read', () => {
  it('has the whole text of what is new, each page asked for once', async () => {
    const { newsroom, reader, reports } = await readAll({
      readings: [excerptsOf(2, 2), [anExcerpt(1), ...excerptsOf(2, 2)]],
    });
    expect(reader.askedPages).toEqual([2, 3, 1].map(urlOf));
    expect(reports.map(({ pages }) => pages)).toEqual([
      { read: 2, withheld: 0, failed: 0 },
      { read: 1, withheld: 0, failed: 0 },
    ]);
    expect(await newsroom.store.articles.getArticle(idOf(1))).toMatchObject({
      ...{ textState: 'full', abstract: excerptOf(1), byline: 'Jo Tern', outlet: 'The Harbour Post' },
    });
    expect((await kept(newsroom, A)).notice).toBeNull();
  });

  it('asks for no page of what is whole already, has no address, or is no article', async () => {
    const whole = aLine({ url: urlOf(1), body: 'The port mends its lamps, all of them. '.repeat(20) });
    const { reader } = await readAll({
      readings: [[whole, { ...anExcerpt(2), url: undefined }, { url: 'javascript:alert(1)' }]],
    });
    expect(reader.askedPages).toEqual([]);
  });

  it('asks for the newest, and for no more than the bound', async () => {
    const lines = excerptsOf(PAGES_PER_READING_MAX + 5).toReversed();
    const { newsroom, reader, reports } = await readAll({ readings: [lines] });
    expect(reader.askedPages).toEqual(
      Array.from({ length: PAGES_PER_READING_MAX }, (_, place) => urlOf(place + 1)),
    );
    expect(reports[0]).toMatchObject({ added: PAGES_PER_READING_MAX + 5 });
    expect(await stateOf(newsroom, PAGES_PER_READING_MAX)).toBe('full');
    expect(await stateOf(newsroom, PAGES_PER_READING_MAX + 1)).toBe('excerpt');
  });

  it('asks for no page where nobody wants them', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, A);
    const reader = createScriptedReader(() => aReading(excerptsOf(2)), aPage);
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ added: 2, pages: { read: 0 } });
    expect(reader.askedPages).toEqual([]);
  });

  it('keeps its excerpts where time is up, a page that hangs included', async () => {
    const hanging: PageScript = (url) => (url === urlOf(1) ? aPage(url) : new Promise(() => undefined));
    const { newsroom, reports } = await readAll({
      ...{ readings: [excerptsOf(3)], page: hanging, more: { pagesMaxMs: 50 } },
    });
    expect(reports[0]).toMatchObject({ read: 1, added: 3, pages: { read: 1, withheld: 0, failed: 0 } });
    expect([await stateOf(newsroom, 1), await stateOf(newsroom, 2)]).toEqual(['full', 'excerpt']);
  });

  it('keeps its excerpts where pages fail or are about something else, and counts them', async () => {
    const failing: PageScript = (url) =>
      url === urlOf(1)
        ? { kind: 'failed', problem: 'It is down.' }
        : {
            kind: 'article',
            line: { headline: 'Page not found', body: 'Nothing is here for you. '.repeat(30) },
          };
    const { newsroom, reports } = await readAll({ readings: [excerptsOf(2)], page: failing });
    expect(reports[0]).toMatchObject({ added: 2, pages: { read: 0, withheld: 0, failed: 2 } });
    expect([await stateOf(newsroom, 1), await stateOf(newsroom, 2)]).toEqual(['excerpt', 'excerpt']);
    expect((await kept(newsroom, A)).notice).toBeNull();
  });

  it.each<[string, ArticlePageReading, RegExp]>([
    [
      'by a paywall',
      { kind: 'withheld', by: 'paywall', line: null },
      /^Its pages are behind a paywall: excerpts are kept\.$/,
    ],
    ['until one logs in', { kind: 'withheld', by: 'login', line: null }, /log in: excerpts are kept\.$/],
    [
      'until one consents',
      { kind: 'withheld', by: 'consent', line: null },
      /consent .*: excerpts are kept\.$/,
    ],
    ['from programs', { kind: 'disallowed' }, /robots\.txt.*: excerpts are kept\.$/],
  ])('says so where most pages are withheld %s, until they are not', async (_name, withheld, sentence) => {
    let isOpen = false;
    const { newsroom, reports } = await readAll({
      readings: [excerptsOf(3), excerptsOf(3)],
      page: (url) => (url === urlOf(3) || isOpen ? aPage(url) : withheld),
    });
    expect(reports[0]).toMatchObject({ pages: { read: 1, withheld: 2, failed: 0 } });
    expect(await stateOf(newsroom, 1)).toBe('excerpt');
    // The second reading asked for no page, and says as before.
    expect(reports[1]).toMatchObject({ pages: { read: 0, withheld: 0 } });
    expect((await kept(newsroom, A)).notice).toMatch(sentence);
    isOpen = true;
    const reader = createScriptedReader(() => aReading(excerptsOf(2, 7)), aPage);
    await refreshFeeds(newsroom, reader, { ...options, feeds: [await kept(newsroom, A)] });
    expect((await kept(newsroom, A)).notice).toBeNull();
  });

  it('is left for the next round, whole, where this one is ended meanwhile', async () => {
    const { newsroom } = await openNewsroom();
    const [feed] = await keep(newsroom, A);
    if (feed !== undefined) await newsroom.store.feeds.changeFeed(feed.id, { readsPages: true }, NOW);
    const ending = new AbortController();
    const reader = createScriptedReader(
      () => aReading(excerptsOf(3)),
      (url) => {
        ending.abort();
        return aPage(url);
      },
    );
    expect(await refreshFeeds(newsroom, reader, { ...options, signal: ending.signal })).toMatchObject({
      ...{ read: 0, added: 0, pages: { read: 0 } },
    });
    const again = createScriptedReader(() => aReading(excerptsOf(3)), aPage);
    expect(await refreshFeeds(newsroom, again, options)).toMatchObject({
      read: 1,
      added: 3,
      pages: { read: 3 },
    });
  });
});

describe('a page whose layout changes', () => {
  it('is asked for whole until that is sure, told once, and well again when it is', async () => {
    const { newsroom, setNow } = await openNewsroom();
    await keep(newsroom, A);
    const counts = [20, 2, 2, 2, 20];
    const reader = createScriptedReader((_feed, time) =>
      aReading(excerptsOf(counts[time] ?? 20), { format: 'tag-page' }),
    );
    const told: number[] = [];
    const notices: (string | null)[] = [];
    const hadEtag: boolean[] = [];
    for (const place of counts.keys()) {
      setNow(NOW + place * HOUR_MS);
      await refreshFeeds(newsroom, reader, options);
      told.push((await newsroom.store.feeds.takeNotices(9)).length);
      notices.push((await kept(newsroom, A)).notice);
      hadEtag.push(reader.validatorsOf(A)?.etag !== null);
    }
    expect(told).toEqual([0, 0, 1, 0, 0]);
    expect(hadEtag).toEqual([false, true, false, true, true]);
    expect(notices).toEqual([
      null,
      expect.stringContaining('held 2 items'),
      expect.stringContaining('layout may have changed'),
      expect.stringContaining('layout may have changed'),
      null,
    ]);
  });
});
