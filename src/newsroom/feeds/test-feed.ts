// Tries an address without keeping anything: what would be read there, and how far each item would come.
import { TRIAL_ITEMS_MAX } from '../../limits/feeds.ts';
import { isDateDoubtful, type Article, type ArticleId, type ArticleLine } from '../../news/article.ts';
import { NO_VALIDATORS, type FeedFormat } from '../../news/feed.ts';
import type { FeedReader, FeedReading, FoundFeed } from '../../news/ports-feeds.ts';
import { articleFromLine } from '../article-from-line.ts';
import { identifyArticles } from '../identify-articles.ts';
import type { Newsroom } from '../newsroom.ts';
import { readTagging } from '../tags/arriving-tags.ts';
import { tidyTags } from '../tags/tidy-tags.ts';
import { checkFeedAddress, type AddressRules } from './feed-address.ts';
import { lookIntoAddress } from './look-into-address.ts';

/** How far an item would come: into the index; known to it already; a repetition within the feed; no article. */
export type ItemFate = 'new' | 'known' | 'repeated' | 'rejected';

export interface TrialItem {
  headline: string | null;
  url: string | null;
  fate: ItemFate;
  /** Why it is rejected, as a part of a sentence; else null. */
  reason: string | null;
  textState: Article['textState'] | null;
  publishedAt: number | null;
  /** The publisher's date cannot be true, and is not gone by. */
  isDateDoubtful: boolean;
  tags: readonly string[];
}

/** What an address would bring if it were added. */
export type FeedTrial =
  | { kind: 'refused'; reason: string }
  | { kind: 'failed'; problem: string }
  | {
      kind: 'feed';
      /** What would be read, and how the address led there. */
      url: string;
      by: FoundFeed['by'];
      /** What else could be read there. */
      others: readonly FoundFeed[];
      format: FeedFormat;
      outlet: string | null;
      /** Where it has moved to for good. */
      movedTo: string | null;
      counts: Readonly<Record<ItemFate, number>>;
      newestAt: number | null;
      /** Up to `TRIAL_ITEMS_MAX`: those that stop first, then the newest. */
      items: readonly TrialItem[];
    };

/** Reads what `feeds add` would add, once, and looks up which of its items the index has. */
export async function testFeed(
  newsroom: Newsroom,
  reader: Pick<FeedReader, 'findFeeds' | 'readFeed'>,
  { address, rules }: { address: string; rules: AddressRules },
): Promise<FeedTrial> {
  const checked = checkFeedAddress(address, rules);
  if (checked.kind === 'refused') return checked;
  const find = (url: string) => reader.findFeeds(url);
  const discovery = await lookIntoAddress(find, { written: address, url: checked.url });
  if (discovery.kind === 'failed') return discovery;
  const [best, ...others] = discovery.feeds;
  if (best === undefined) return { kind: 'failed', problem: NOTHING_FOUND };
  const { url, format, by } = best;
  const reading = await reader.readFeed({
    ...{ url, outlet: null, tag: null, format, validators: NO_VALIDATORS },
  });
  if (reading.kind === 'failed') return { kind: 'failed', problem: reading.problem };
  const items = await judge(newsroom, linesOf(reading));
  return {
    ...{ kind: 'feed', url, by, others, format, counts: countsOf(items), newestAt: newestOf(items) },
    ...(reading.kind === 'read'
      ? { outlet: reading.outlet, movedTo: reading.movedTo }
      : { outlet: null, movedTo: null }),
    items: inOrder(items).slice(0, TRIAL_ITEMS_MAX),
  };
}

const NOTHING_FOUND = 'Nothing was found there that could be read: give the address of a feed or a tag page.';

/** Nothing was known of it, so it cannot be unchanged. */
function linesOf(reading: FeedReading): readonly ArticleLine[] {
  return reading.kind === 'read' ? reading.lines : [];
}

/** As taking in would judge them: checked, identified, their tags tidied. */
async function judge(newsroom: Newsroom, lines: readonly ArticleLine[]): Promise<TrialItem[]> {
  const { store, clock } = newsroom;
  const outcomes = lines.map((line) => ({ line, outcome: articleFromLine(line, clock()) }));
  const read = outcomes.flatMap(({ outcome }) => (outcome.kind === 'article' ? [outcome.article] : []));
  const { articles } = await identifyArticles(newsroom, read);
  const { aliases } = await readTagging(store);
  const coming = tidyTags(articles, aliases);
  const known = await store.articles.findKnown(coming.map(({ id }) => id));
  const seen = new Set<ArticleId>();
  const taken = coming.map((article) => {
    const { id } = article;
    const fate = seen.has(id) ? 'repeated' : known.has(id) ? 'known' : 'new';
    seen.add(id);
    return itemOf(article, fate);
  });
  return outcomes.flatMap(({ line, outcome }) =>
    outcome.kind === 'rejected' ? [rejectedItem(line, outcome.reason)] : taken.splice(0, 1),
  );
}

function itemOf(article: Article, fate: ItemFate): TrialItem {
  const { headline, url, textState, publishedAt } = article;
  const tags = article.tags.map(({ name }) => name);
  const isDoubtful = isDateDoubtful(article);
  return { headline, url, fate, reason: null, textState, publishedAt, isDateDoubtful: isDoubtful, tags };
}

function rejectedItem(line: ArticleLine, reason: string): TrialItem {
  const { headline, url } = line;
  const nothing = { textState: null, publishedAt: null, isDateDoubtful: false, tags: [] };
  return { headline: headline ?? null, url: url ?? null, fate: 'rejected', reason, ...nothing };
}

function countsOf(items: readonly TrialItem[]): Record<ItemFate, number> {
  const counts = { new: 0, known: 0, repeated: 0, rejected: 0 };
  for (const { fate } of items) counts[fate] += 1;
  return counts;
}

function newestOf(items: readonly TrialItem[]): number | null {
  const dates = items.flatMap((item) =>
    item.publishedAt === null || item.isDateDoubtful ? [] : [item.publishedAt],
  );
  return dates.length === 0 ? null : dates.reduce((newest, date) => Math.max(newest, date));
}

/** What stops needs to be seen first. */
function inOrder(items: readonly TrialItem[]): TrialItem[] {
  const rank = ({ fate }: TrialItem) => (fate === 'rejected' ? 0 : 1);
  return items.toSorted(
    (one, other) => rank(one) - rank(other) || (other.publishedAt ?? 0) - (one.publishedAt ?? 0),
  );
}
