// Gives the elements of feeds one name each, whatever prefix or address a feed binds their vocabulary to.

/** What prefixes stand for in one place of a document. */
export interface Vocabularies {
  /** Short names by prefix, lower case, as declared here; '' stands for no prefix, and for no vocabulary. */
  byPrefix: ReadonlyMap<string, string>;
  /** Where what is not declared here may be; never copied, so that a document cannot make it expensive. */
  outer: Vocabularies | null;
  /** The short names of the feed's own: their elements need no prefix. */
  own: ReadonlySet<string>;
}

/** Vocabularies by their addresses, without scheme, "www." and closing mark, lower case; of several spellings each. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  atom: ['w3.org/2005/atom', 'purl.org/atom/ns'],
  rss: [
    'purl.org/rss/1.0',
    'purl.org/net/rss1.1',
    'my.netscape.com/rdf/simple/0.9',
    'channel.netscape.com/rdf/simple/0.9',
    'my.netscape.com/publish/formats/rss-0.91.dtd',
    'backend.userland.com/rss2',
    'backend.userland.com/rss',
    'blogs.law.harvard.edu/tech/rss',
    'backend.userland.com/blogchannelmodule',
  ],
  rdf: ['w3.org/1999/02/22-rdf-syntax-ns'],
  dc: ['purl.org/dc/elements/1.1', 'purl.org/dc/elements/1.0'],
  dcterms: ['purl.org/dc/terms'],
  content: ['purl.org/rss/1.0/modules/content'],
  media: ['search.yahoo.com/mrss', 'video.search.yahoo.com/mrss', 'search.yahoo.com/searchmonkey/media'],
  itunes: ['itunes.com/dtds/podcast-1.0.dtd', 'itunes.apple.com/dtds/podcast-1.0.dtd'],
  sy: ['purl.org/rss/1.0/modules/syndication'],
  feedburner: ['rssnamespace.org/feedburner/ext/1.0'],
  xhtml: ['w3.org/1999/xhtml'],
};

const SHORT_NAMES = new Map(
  Object.entries(ADDRESSES).flatMap(([name, addresses]) => addresses.map((address) => [address, name])),
);

/** What a prefix stands for where nobody declared it: authors copy elements without their declarations. */
const BY_PREFIX: ReadonlyMap<string, string> = new Map([
  ...Object.keys(ADDRESSES).map((name) => [name, name] as const),
  ['dcterm', 'dcterms'],
  ['', ''],
]);

/** The vocabularies of a feed that starts with `rootName`, as its tag wrote it, and `attributes`, as they stand there. */
export function vocabulariesOfRoot(rootName: string, attributes: ReadonlyMap<string, string>): Vocabularies {
  const byPrefix = declaredBy(attributes);
  const { prefix, local } = partsOf(rootName);
  // Authors bind a feed's own elements to anything; they are its own all the same.
  const own = new Set([
    '',
    byPrefix.get(prefix) ?? BY_PREFIX.get(prefix) ?? `?${prefix}`,
    local === 'feed' ? 'atom' : 'rss',
  ]);
  return { byPrefix, own, outer: null };
}

/** What holds inside an element that declares vocabularies of its own. */
export function declareVocabularies(
  outer: Vocabularies,
  attributes: ReadonlyMap<string, string>,
): Vocabularies {
  return { byPrefix: declaredBy(attributes), own: outer.own, outer };
}

function declaredBy(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const inner = new Map<string, string>();
  for (const [name, address] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice('xmlns:'.length);
    const known = SHORT_NAMES.get(bareAddress(address));
    // An unknown address says less than a prefix that everybody uses for one vocabulary.
    inner.set(prefix, known ?? BY_PREFIX.get(prefix) ?? `?${prefix}`);
  }
  return inner;
}

/** The one name of an element: "title", "dc:creator", "media:content"; lower case, because feeds mix it. */
export function elementNameOf(written: string, vocabularies: Vocabularies): string {
  const { prefix, local } = partsOf(written);
  const vocabulary = vocabularyOf(prefix, vocabularies);
  return vocabularies.own.has(vocabulary) ? local : `${vocabulary}:${local}`;
}

function vocabularyOf(prefix: string, vocabularies: Vocabularies): string {
  for (let place: Vocabularies | null = vocabularies; place !== null; place = place.outer) {
    const name = place.byPrefix.get(prefix);
    if (name !== undefined) return name;
  }
  return BY_PREFIX.get(prefix) ?? `?${prefix}`;
}

function partsOf(written: string): { prefix: string; local: string } {
  const colon = written.indexOf(':');
  const lower = written.toLowerCase();
  return colon === -1
    ? { prefix: '', local: lower }
    : { prefix: lower.slice(0, colon), local: lower.slice(colon + 1) };
}

function bareAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/#]+$/, '');
}
