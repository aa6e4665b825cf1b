// Gathers the links of a page that may be feeds: those that its head names for them, and those that look like one.
import { LINK_MAX_LENGTH, PAGE_FEED_LINKS_MAX, PAGE_LINKS_MAX } from '../../../limits/discovery.ts';
import { PAGE_MAX_BYTES } from '../../../limits/reading.ts';
import { htmlToLine } from '../pages/html-text.ts';
import { decodeEntities } from '../pages/html-entities.ts';
import { scanHtml } from '../pages/scan-html.ts';
import { isSameSite } from '../same-site.ts';
import { resolveUrl } from '../web-names.ts';

/** A link that may be a feed. `isNamed`: the page says that it is one, with a link element. */
export interface PageLink {
  url: string;
  title: string | null;
  isNamed: boolean;
}

const FEED_TYPE = /^\s*application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|x-rss\+xml)\b/i;
/** Types that pages give to their feeds, and to other things. */
const LOOSE_TYPE = /^\s*(?:text\/(?:xml|rss\+xml)|application\/(?:xml|json))\s*(?:;|$)/i;
/** Other things that are said to be the page in another form: WordPress's own interface, embedding, search. */
const NO_FEED = /wp-json|oembed|opensearch|osd\.xml|manifest|xmlrpc/i;

/** Paths and queries that feeds have; whole words of them only: /feedback is none. */
const FEED_PATH =
  /(?:^|[/._-])(?:feeds?|rss2?|atom|rdf)(?:[/._-]|$)|\.(?:rss|atom|rdf|xml)$|[?&](?:feed|format|type|output)=(?:rss2?|atom|feed|xml)(?:&|$)/i;
const FEED_WORDS =
  /(?:^|[^\p{L}])(?:rss|atom[ -]?feed|xml[ -]?feed|news[ -]?feed|web[ -]?feed)(?:[^\p{L}]|$)/iu;

/** An anchor that is being read, with its words so far. */
interface OpenAnchor {
  url: string;
  title: string;
  words: string;
  hasFeedType: boolean;
}

/**
 * In the order of the page, each address once, at most `PAGE_FEED_LINKS_MAX`. Links within comments and scripts are none. Anchors
 * count only where they stay on the site: on other pages' feeds outlets comment.
 */
export function findPageLinks(html: string, url: string): PageLink[] {
  const links = new Map<string, PageLink>();
  let base = url;
  let anchor: OpenAnchor | null = null;
  let looked = 0;

  function keep(link: PageLink): void {
    const known = links.get(link.url);
    if (known === undefined ? links.size < PAGE_FEED_LINKS_MAX : link.isNamed && !known.isNamed)
      links.set(link.url, link);
  }
  function concludeAnchor(): void {
    if (anchor !== null && looksLikeFeed(anchor) && isSameSite(anchor.url, url))
      keep({ url: anchor.url, title: titleOf(anchor.title) ?? titleOf(anchor.words), isNamed: false });
    anchor = null;
  }

  scanHtml(html.slice(0, PAGE_MAX_BYTES), {
    open(name, written) {
      if ((name !== 'link' && name !== 'a' && name !== 'base') || written.length > LINK_MAX_LENGTH) return;
      looked += 1;
      if (looked > PAGE_LINKS_MAX) return;
      const attributes = attributesOf(written);
      const address = resolveUrl(attributes.get('href'), base);
      if (address === undefined) return;
      if (name === 'base') base = address;
      else if (name === 'link') keepNamed(attributes, address, keep);
      else {
        concludeAnchor();
        const hasFeedType = FEED_TYPE.test(attributes.get('type') ?? '');
        anchor = { url: address, title: attributes.get('title') ?? '', words: '', hasFeedType };
      }
    },
    close(name) {
      if (name === 'a') concludeAnchor();
    },
    text(piece) {
      if (anchor !== null && anchor.words.length < LINK_MAX_LENGTH)
        anchor.words += piece.slice(0, LINK_MAX_LENGTH);
    },
  });
  concludeAnchor();
  return [...links.values()];
}

function keepNamed(
  attributes: ReadonlyMap<string, string>,
  url: string,
  keep: (link: PageLink) => void,
): void {
  const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = attributes.get('type') ?? '';
  const isFeed = rels.includes('feed') || (rels.includes('alternate') && FEED_TYPE.test(type));
  const mayBeFeed = rels.includes('alternate') && LOOSE_TYPE.test(type);
  if ((isFeed || mayBeFeed) && !NO_FEED.test(url))
    keep({ url, title: titleOf(attributes.get('title') ?? ''), isNamed: true });
}

function looksLikeFeed({ url, title, words, hasFeedType }: OpenAnchor): boolean {
  if (NO_FEED.test(url)) return false;
  return hasFeedType || seemsFeedAddress(url) || FEED_WORDS.test(`${title} ${words}`);
}

/** True where the path or the query of an address is one that feeds have. */
export function seemsFeedAddress(url: string): boolean {
  const { pathname = '', search = '' } = URL.parse(url) ?? {};
  return FEED_PATH.test(pathname + search);
}

function titleOf(written: string): string | null {
  const title = htmlToLine(written);
  return title === '' ? null : title;
}

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The attributes of a tag by their names, the first of several; character references replaced. */
function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}
