// Adds, finds, tries and removes feeds.
import { FEEDS_MAX, FEEDS_PER_GUILD_MAX, TRIAL_HEADLINES_MAX } from '../../limits/feeds.ts';
import { canonicalUrl } from '../../news/address.ts';
import type { Article } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import { feedIdOf, isFeedId, NO_VALIDATORS, type Feed, type NewFeed } from '../../news/feed.ts';
import type { FeedReader } from '../../news/ports-feeds.ts';
import { articleFromLine } from '../article-from-line.ts';
import { checkFeedAddress, type AddressRules } from './feed-address.ts';
import type { Newsroom } from '../newsroom.ts';

/** `known`: it was there already, and is read again if it was paused. `reason` is a sentence. */
export type FeedAddition =
  { kind: 'added'; feed: Feed } | { kind: 'known'; feed: Feed } | { kind: 'refused'; reason: string };

/** What became of a list of feeds. */
export interface FeedsAddition {
  added: Feed[];
  known: Feed[];
  refused: { url: string; reason: string }[];
}

/** What an address would bring if it were a feed. */
export type FeedTrial =
  | { kind: 'refused'; reason: string }
  | { kind: 'failed'; problem: string }
  | {
      kind: 'feed';
      /** As it would be kept. */
      url: string;
      outlet: string | null;
      articles: number;
      /** Items that are no articles. */
      rejected: number;
      newestAt: EpochMs | null;
      /** The newest first. */
      headlines: string[];
      /** Where it has moved to for good. */
      movedTo: string | null;
    };

/** Adds a feed, to be read with the next round; it is not read here. */
export async function addFeed(
  newsroom: Newsroom,
  wanted: NewFeed,
  rules: AddressRules = {},
): Promise<FeedAddition> {
  const { added, known, refused } = await addAll(newsroom, [wanted], rules);
  const feed = added[0];
  if (feed !== undefined) return { kind: 'added', feed };
  const again = known[0];
  if (again !== undefined) return { kind: 'known', feed: again };
  return { kind: 'refused', reason: refused[0]?.reason ?? '' };
}

/** Adds the feeds of a list for the operator. One that is refused stops no other. */
export async function addFeeds(
  newsroom: Newsroom,
  listed: readonly Pick<NewFeed, 'url' | 'outlet'>[],
  rules: AddressRules = {},
): Promise<FeedsAddition> {
  const feeds = listed.map((feed) => ({ ...feed, tag: null, addedIn: null, addedBy: null }));
  return addAll(newsroom, feeds, rules);
}

async function addAll(
  newsroom: Newsroom,
  wanted: readonly NewFeed[],
  rules: AddressRules,
): Promise<FeedsAddition> {
  const { store, clock } = newsroom;
  const kept = await store.feeds.listFeeds();
  const urls = new Set(kept.map((feed) => feed.url));
  const outcome: FeedsAddition = { added: [], known: [], refused: [] };
  for (const feed of wanted) {
    const checked = checkFeedAddress(feed.url, rules);
    if (checked.kind === 'refused') {
      outcome.refused.push({ url: feed.url, reason: checked.reason });
      continue;
    }
    const { url } = checked;
    const full = urls.has(url) ? null : fullness(feed, kept);
    if (full !== null) {
      outcome.refused.push({ url, reason: full });
      continue;
    }
    const { feed: stored, isNew } = await store.feeds.addFeed({ ...feed, url }, clock());
    outcome[isNew ? 'added' : 'known'].push(stored);
    if (isNew) kept.push(stored);
    urls.add(url);
  }
  return outcome;
}

/** Why no more feeds are taken, or null where there is room. */
function fullness({ addedIn }: NewFeed, kept: readonly Feed[]): string | null {
  if (kept.length >= FEEDS_MAX)
    return `There are ${FEEDS_MAX} feeds, and no more are read: the operator has to remove some.`;
  if (addedIn === null) return null;
  if (kept.filter((feed) => feed.addedIn === addedIn).length >= FEEDS_PER_GUILD_MAX)
    return `This server has added ${FEEDS_PER_GUILD_MAX} feeds, and may add no more: remove some.`;
  return null;
}

/** The feed of an id or an address; null where none is kept. */
export async function findFeed(newsroom: Newsroom, idOrAddress: string): Promise<Feed | null> {
  const { feeds } = newsroom.store;
  const asked = idOrAddress.trim();
  if (isFeedId(asked)) return feeds.getFeed(asked);
  const checked = checkFeedAddress(asked, { areSecretsAllowed: true, arePrivateNetworksAllowed: true });
  const url = checked.kind === 'address' ? checked.url : (canonicalUrl(asked) ?? asked);
  // One that has moved keeps the id of its old address.
  const found = await feeds.getFeed(feedIdOf(url));
  return found ?? (await feeds.listFeeds()).find((feed) => feed.url === url) ?? null;
}

/** Removes a feed by its id or address and answers it; null where there was none. Its articles stay. */
export async function removeFeed(newsroom: Newsroom, idOrAddress: string): Promise<Feed | null> {
  const feed = await findFeed(newsroom, idOrAddress);
  if (feed === null) return null;
  return (await newsroom.store.feeds.removeFeed(feed.id)) ? feed : null;
}

/** Reads an address without keeping anything, and says what it would bring. */
export async function testFeed(
  { reader, now }: { reader: FeedReader; now: EpochMs },
  address: string,
  rules: AddressRules = {},
): Promise<FeedTrial> {
  const checked = checkFeedAddress(address, rules);
  if (checked.kind === 'refused') return checked;
  const { url } = checked;
  const reading = await reader.readFeed({ url, outlet: null, tag: null, validators: NO_VALIDATORS });
  if (reading.kind === 'failed') return { kind: 'failed', problem: reading.problem };
  // Nothing was known of it, so it cannot be unchanged.
  const { lines, outlet, movedTo } =
    reading.kind === 'read' ? reading : { lines: [], outlet: null, movedTo: null };
  const articles = lines.flatMap((line) => {
    const outcome = articleFromLine(line, now);
    return outcome.kind === 'article' ? [outcome.article] : [];
  });
  articles.sort((one, other) => (other.publishedAt ?? 0) - (one.publishedAt ?? 0));
  return {
    ...{ kind: 'feed', url, outlet, movedTo },
    articles: articles.length,
    rejected: lines.length - articles.length,
    newestAt: articles[0]?.publishedAt ?? null,
    headlines: headlinesOf(articles),
  };
}

function headlinesOf(articles: readonly Article[]): string[] {
  const headlines = articles.flatMap(({ headline }) => (headline === null ? [] : [headline]));
  return headlines.slice(0, TRIAL_HEADLINES_MAX);
}
