// What to tell people where an address holds nothing that could be read regularly.
import { sentenceOf } from './fetch-answer.ts';
import type { FetchedReading } from './read-fetched.ts';

const FEED_LIST =
  'This is a list of feeds (OPML), not a feed: the operator can add them all with "broadsheet feeds import".';
const ARTICLE_LINES =
  'These are article lines, which are read once: the operator can take them in with "broadsheet ingest".';
const ARTICLE_JSON =
  'This JSON is no JSON Feed: if it holds articles, the operator can take them in with "broadsheet ingest".';
const INDEX = 'This is an index of sitemaps: give the address of the one for news, or of the outlet’s feed.';
const ONE_ARTICLE = 'This is the page of one article, which is no feed';

/** A sentence: why an address cannot be read regularly, and what could be. */
export function problemOfReading(reading: Exclude<FetchedReading, { kind: 'articles' }>): string {
  if (reading.kind === 'feed-list') return FEED_LIST;
  if (reading.kind === 'article-lines') return ARTICLE_LINES;
  if (reading.kind === 'article-json') return ARTICLE_JSON;
  if (reading.kind === 'sitemap-index') return INDEX;
  const { feed } = reading;
  const named = feed === null ? '' : ` The page names a feed: ${feed}`;
  if (reading.kind === 'rejected') return `${sentenceOf(reading.reason)}${named}`;
  return named === ''
    ? `${ONE_ARTICLE}: give the address of the outlet’s feed, or of a tag page.`
    : `${ONE_ARTICLE}.${named}`;
}
