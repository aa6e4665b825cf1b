// Looking for what can be read at an address that somebody typed.
import { describe, expect, it } from 'vitest';
import type { FeedDiscovery } from '../../../src/news/ports-feeds.ts';
import { checkFeedAddress } from '../../../src/newsroom/feeds/feed-address.ts';
import { lookIntoAddress } from '../../../src/newsroom/feeds/look-into-address.ts';

const NOTHING: FeedDiscovery = { kind: 'failed', problem: 'It takes no connections.' };

/** Looks at what was typed, where only these addresses have a feed; answers what came of it and what was asked. */
async function look(written: string, ...having: string[]) {
  const checked = checkFeedAddress(written);
  if (checked.kind === 'refused') throw new Error(checked.reason);
  const asked: string[] = [];
  const found = await lookIntoAddress(
    async (url) => {
      asked.push(url);
      const feed = { url, title: null, format: 'rss', by: 'address' } as const;
      return having.includes(url) ? { kind: 'found', feeds: [feed] } : NOTHING;
    },
    { written, url: checked.url },
  );
  return { found, asked };
}

describe('an address without a scheme', () => {
  it('is looked at with encryption, and no further where that gives something', async () => {
    const url = 'https://harbour-post.example/';
    expect(await look('harbour-post.example', url)).toEqual({
      ...{ found: { kind: 'found', feeds: [expect.objectContaining({ url })] }, asked: [url] },
    });
  });

  it('is looked at without it where that gives nothing', async () => {
    const url = 'http://harbour-post.example/news';
    const { found, asked } = await look(' feed:harbour-post.example/news ', url);
    expect(found).toMatchObject({ kind: 'found', feeds: [{ url }] });
    expect(asked).toEqual(['https://harbour-post.example/news', url]);
  });

  it('that gives nothing either way fails for what the first way gave', async () => {
    expect(await look('harbour-post.example')).toMatchObject({ found: NOTHING, asked: { length: 2 } });
  });
});

describe('an address with a scheme', () => {
  it.each([
    'https://harbour-post.example/',
    'http://harbour-post.example/',
    'feed:https://harbour-post.example/',
  ])('is looked at as it stands: %s', async (written) => {
    const { found, asked } = await look(written);
    expect(found).toEqual(NOTHING);
    expect(asked).toEqual([written.replace(/^feed:/, '')]);
  });
});
