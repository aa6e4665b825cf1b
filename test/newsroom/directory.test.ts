// The directory: answered from memory, read again behind the answer, never by two at once.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/news/ports.ts';
import { createDirectory } from '../../src/newsroom/directory.ts';
import { aLine, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const REFRESH_EVERY_MS = 5_000;

/** A real store that counts how often its tags and its revision are read. */
function countReads(store: Store) {
  const reads = { tags: 0, revision: 0 };
  const counting: Store = {
    ...store,
    tags: {
      ...store.tags,
      listTags: (period, asOf) => {
        reads.tags += 1;
        return store.tags.listTags(period, asOf);
      },
    },
    revision: () => {
      reads.revision += 1;
      return store.revision();
    },
  };
  return { counting, reads };
}

async function openDirectory() {
  const opened = await openNewsroom();
  await opened.takeIn(aLine({ tags: ['Sea'] }));
  const { counting, reads } = countReads(opened.newsroom.store);
  let now = NOW;
  return {
    ...opened,
    directory: createDirectory(counting, () => now),
    reads,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

/** Lets a read that nobody waits for come to its end. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('createDirectory', () => {
  it('lists tags, outlets and languages', async () => {
    const { directory } = await openDirectory();
    expect(await directory.list()).toMatchObject({
      tags: [{ slug: 'sea', articles: 1 }],
      outlets: [{ name: 'The Harbour Post', articles: 1 }],
      languages: ['en'],
    });
  });

  it('reads the store once for all who ask first, and not again while it is young', async () => {
    const { directory, reads, pass } = await openDirectory();
    await Promise.all([directory.list(), directory.list(), directory.list()]);
    pass(REFRESH_EVERY_MS - 1);
    await directory.list();
    expect(reads).toEqual({ tags: 1, revision: 1 });
  });

  it('answers what it has, and reads behind the answer', async () => {
    const { directory, reads, pass, takeIn } = await openDirectory();
    const first = await directory.list();
    await takeIn(aLine({ url: urlOf(2), tags: ['Wind'] }));
    pass(REFRESH_EVERY_MS);
    expect(await directory.list()).toEqual(first);
    await settle();
    await settle();
    expect((await directory.list()).tags.map(({ slug }) => slug)).toEqual(['sea', 'wind']);
    expect(reads.tags).toBe(2);
  });

  it('does not read the lists again where nothing changed', async () => {
    const { directory, reads, pass } = await openDirectory();
    await directory.list();
    for (let times = 0; times < 3; times += 1) {
      pass(REFRESH_EVERY_MS);
      await directory.list();
      await settle();
    }
    expect(reads).toEqual({ tags: 1, revision: 4 });
  });

  it('lists the newest stories, read again when the index has changed', async () => {
    const { directory, pass, takeIn } = await openDirectory();
    expect(await directory.listRecentStories()).toMatchObject([{ articles: 1, outlets: 1 }]);
    await takeIn(aLine({ url: urlOf(2), headline: 'Pier closed', body: 'The pier closed on Monday.' }));
    expect(await directory.listRecentStories()).toHaveLength(1);
    pass(3 * REFRESH_EVERY_MS);
    await directory.listRecentStories();
    await settle();
    await settle();
    expect(await directory.listRecentStories()).toHaveLength(2);
  });

  it('waits for the store while it has nothing to answer', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    let now = NOW;
    const directory = createDirectory(newsroom.store, () => now);
    expect((await directory.list()).tags).toEqual([]);
    await takeIn(aLine({ tags: ['Sea'] }));
    now += REFRESH_EVERY_MS;
    expect((await directory.list()).tags).toHaveLength(1);
  });

  it('answers what it has where the store fails later, and fails where it has nothing', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine({ tags: ['Sea'] }));
    let now = NOW;
    const failing = { isFailing: false };
    const store: Store = {
      ...newsroom.store,
      revision: () => (failing.isFailing ? Promise.reject(new Error('gone')) : newsroom.store.revision()),
    };
    const directory = createDirectory(store, () => now);
    await directory.list();
    failing.isFailing = true;
    now += REFRESH_EVERY_MS;
    expect((await directory.list()).tags).toHaveLength(1);
    await settle();
    await expect(createDirectory(store, () => now).list()).rejects.toThrow('gone');
  });
});
