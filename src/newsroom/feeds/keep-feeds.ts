// Adds, finds, changes and removes feeds.
import { FEEDS_MAX, FEEDS_PER_GUILD_MAX } from '../../limits/feeds.ts';
import { canonicalUrl } from '../../news/address.ts';
import {
  feedIdOf,
  isFeedId,
  type Feed,
  type FeedSettings,
  type ListedFeed,
  type NewFeed,
} from '../../news/feed.ts';
import type { FeedDiscovery, FoundFeed } from '../../news/ports-feeds.ts';
import { checkFeedAddress, type AddressRules } from './feed-address.ts';
import type { Newsroom } from '../newsroom.ts';
import { lookIntoAddress } from './look-into-address.ts';

/** `known`: it was there already, and is read again if it was paused. `reason` is a sentence. */
export type FeedAddition =
  { kind: 'added'; feed: Feed } | { kind: 'known'; feed: Feed } | { kind: 'refused'; reason: string };

/** The same for an address that was looked into first. `changed`: it was there, and has the settings now that were given. */
export type FoundAddition =
  | (Exclude<FeedAddition, { kind: 'refused' }> & FoundAt)
  | { kind: 'changed'; feed: Feed }
  | { kind: 'refused'; reason: string }
  /** Nothing there can be read; a sentence. */
  | { kind: 'failed'; problem: string };

interface FoundAt {
  /** How the address led to the feed; null where the feed was known before it was looked for. */
  found: FoundFeed | null;
  /** What else could be read there. */
  others: readonly FoundFeed[];
}

/** What became of a list of feeds. */
export interface FeedsAddition {
  added: Feed[];
  known: Feed[];
  refused: { url: string; reason: string }[];
}

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

/** Looks for what can be read at an address, and adds the best of it. */
export async function addFoundFeed(
  newsroom: Newsroom,
  outside: { rules: AddressRules; findFeeds: (address: string) => Promise<FeedDiscovery> },
  wanted: NewFeed,
): Promise<FoundAddition> {
  const { rules } = outside;
  const checked = checkFeedAddress(wanted.url, rules);
  if (checked.kind === 'refused') return checked;
  const known = await findFeed(newsroom, checked.url);
  if (known !== null) return addKnownFeed(newsroom, known, { wanted, rules });
  const discovery = await lookIntoAddress(outside.findFeeds, { written: wanted.url, url: checked.url });
  if (discovery.kind === 'failed') return discovery;
  const [best, ...others] = discovery.feeds;
  if (best === undefined) throw new Error('a discovery found nothing and did not say so');
  const added = await addFeed(newsroom, { ...wanted, url: best.url }, rules);
  return added.kind === 'refused' ? added : { ...added, found: best, others };
}

/** Adding a feed again resumes it, and gives it the settings that are named; only who added it may change those. */
async function addKnownFeed(
  newsroom: Newsroom,
  known: Feed,
  { wanted, rules }: { wanted: NewFeed; rules: AddressRules },
): Promise<FoundAddition> {
  // A feed that has moved is known by its old address, too.
  const added = await addFeed(newsroom, { ...wanted, url: known.url }, rules);
  if (added.kind === 'refused') return added;
  const settings = settingsIn(wanted);
  if (known.addedIn !== wanted.addedIn || Object.keys(settings).length === 0)
    return { ...added, found: null, others: [] };
  const changed = await newsroom.store.feeds.changeFeed(known.id, settings, newsroom.clock());
  return { kind: 'changed', feed: changed ?? added.feed };
}

/** The settings that somebody named: what is left out stays as it is. */
function settingsIn({ outlet, tag, readsPages }: NewFeed): Partial<FeedSettings> {
  return {
    ...(outlet === null ? {} : { outlet }),
    ...(tag === null ? {} : { tag }),
    ...(readsPages ? { readsPages } : {}),
  };
}

/** Adds the feeds of a list for the operator, as they stand there. One that is refused stops no other. */
export async function addFeeds(
  newsroom: Newsroom,
  listed: readonly ListedFeed[],
  rules: AddressRules = {},
): Promise<FeedsAddition> {
  const feeds = listed.map((feed) => ({
    ...{ tag: null, readsPages: false, addedIn: null, addedBy: null },
    ...feed,
  }));
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

/** Changes what is given of a feed, by its id or address; null where there is none. */
export async function changeFeed(
  newsroom: Newsroom,
  idOrAddress: string,
  settings: Partial<FeedSettings>,
): Promise<Feed | null> {
  const feed = await findFeed(newsroom, idOrAddress);
  return feed === null ? null : newsroom.store.feeds.changeFeed(feed.id, settings, newsroom.clock());
}

/** Removes a feed by its id or address and answers it; null where there was none. Its articles stay. */
export async function removeFeed(newsroom: Newsroom, idOrAddress: string): Promise<Feed | null> {
  const feed = await findFeed(newsroom, idOrAddress);
  if (feed === null) return null;
  return (await newsroom.store.feeds.removeFeed(feed.id)) ? feed : null;
}
