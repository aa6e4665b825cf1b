// An index from before there were keys: its articles get them at the first opening, what was pruned by its address.
import { describe, expect, it } from 'vitest';
import { TAKE_IN_BATCH } from '../../src/limits/store.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import { articleKeysOf } from '../../src/news/identity.ts';
import { KEYS_NOTE, keyArticles } from '../../src/newsroom/key-articles.ts';
import { reindexArticles } from '../../src/newsroom/reindex-articles.ts';
import { aLine, anAnalysed, anArticle, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const BODY =
  'The ferry from Northam to Corran runs again after three weeks in the dock, and all of its seats are taken until Sunday.';
const FERRY = { headline: 'Ferry to Corran runs again', body: BODY, guid: 'tag:harbour-post,1' };

/** An index in which the store alone has put articles: they have no keys. */
async function openUnkeyed(count = 1) {
  const opened = await openNewsroom();
  const batch = Array.from({ length: count }, (_, place) =>
    anAnalysed({ ...FERRY, url: urlOf(`2026/${place}`), body: `${place} ${BODY}`, guid: `${place}` }),
  );
  await opened.newsroom.store.articles.takeIn(batch, NOW);
  return { ...opened, articles: opened.newsroom.store.articles };
}

describe('keyArticles', () => {
  it('makes articles known by address, guid and words', async () => {
    const { newsroom, articles, takeIn } = await openUnkeyed();
    const again = aLine({ ...FERRY, url: urlOf('copy'), body: `0 ${BODY}` });
    const keys = articleKeysOf(anArticle({ ...FERRY, url: urlOf('2026/0'), body: `0 ${BODY}`, guid: '0' }));
    const all = [keys.url, keys.guid, keys.content].filter((key) => key !== null);
    expect(await articles.findIdentities(all)).toEqual(new Map());
    expect(await keyArticles(newsroom)).toBe(1);
    expect(await articles.findIdentities(all)).toEqual(new Map(all.map((key) => [key, idOf('2026/0')])));
    expect(all).toHaveLength(3);
    expect(await takeIn(again)).toMatchObject({ unchanged: 1 });
  });

  it('makes what was pruned known by its address, however that is spelled', async () => {
    const { newsroom, articles, takeIn } = await openUnkeyed();
    await articles.prune(NOW + DAY_MS, NOW);
    expect(await keyArticles(newsroom)).toBe(1);
    const back = aLine({ ...FERRY, url: 'http://www.harbour-post.example/2026/0/amp', body: `0 ${BODY}` });
    expect(await takeIn(back)).toMatchObject({ added: 0, unchanged: 1 });
  });

  it('does so for all, batch by batch, once', async () => {
    const count = 2 * TAKE_IN_BATCH + 3;
    const { newsroom, articles } = await openUnkeyed(count);
    const state = [await articles.getState(), await newsroom.store.revision()];
    expect(await keyArticles(newsroom)).toBe(count);
    expect(await keyArticles(newsroom)).toBe(0);
    expect([await articles.getState(), await newsroom.store.revision()]).toEqual(state);
    expect(await newsroom.store.check()).toEqual([]);
  });

  it('leaves what was learnt meanwhile', async () => {
    const { newsroom, articles } = await openUnkeyed();
    const { url } = articleKeysOf(anArticle({ url: urlOf('2026/0') }));
    if (url === null) throw new Error('it has an address');
    await articles.keepKeys(new Map([[url, null]]));
    await keyArticles(newsroom);
    expect(await articles.findIdentities([url])).toEqual(new Map([[url, null]]));
  });

  it('is done when an index is opened', async () => {
    const { newsroom } = await openUnkeyed();
    await reindexArticles(newsroom);
    expect(await newsroom.store.notes.getNote(KEYS_NOTE)).not.toBeNull();
    expect(await keyArticles(newsroom)).toBe(0);
  });
});
