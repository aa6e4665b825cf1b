// Feeds kept for a test, and how they stand.
import type { Feed } from '../../../src/news/feed.ts';
import { addFeed } from '../../../src/newsroom/feeds/keep-feeds.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';

export async function keep(newsroom: Newsroom, ...urls: string[]): Promise<Feed[]> {
  const feeds: Feed[] = [];
  for (const url of urls) {
    const outcome = await addFeed(newsroom, {
      ...{ url, outlet: null, tag: null, readsPages: false, addedIn: null, addedBy: null },
    });
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    feeds.push(outcome.feed);
  }
  return feeds;
}

export async function kept(newsroom: Newsroom, url: string): Promise<Feed> {
  const feed = (await newsroom.store.feeds.listFeeds()).find((one) => one.url === url);
  if (feed === undefined) throw new Error(`no feed ${url}`);
  return feed;
}
