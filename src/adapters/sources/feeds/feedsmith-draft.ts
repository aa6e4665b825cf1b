// Reads RSS, Atom, RDF and JSON Feed with feedsmith: fast, and right about namespaces; strict about broken XML.
import { type AtomFeed, parseFeed, type JsonFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { type FeedDraft, firstText, type ItemDraft } from './feed-draft.ts';

type RssItem = RssFeed.Item<string>;
type RdfItem = RdfFeed.Item<string>;
type AtomEntry = AtomFeed.Entry<string>;
type AtomLinks = readonly { href?: unknown; rel?: string | undefined; type?: string | undefined }[];

/** Throws what feedsmith throws where the text is no feed, or one whose XML is broken. */
export function draftWithFeedsmith(text: string, itemsMax: number): FeedDraft {
  const parsed = parseFeed(text, { maxItems: itemsMax });
  if (parsed.format === 'rss') return draftOfRss(parsed.feed);
  if (parsed.format === 'atom') return draftOfAtom(parsed.feed);
  if (parsed.format === 'rdf') return draftOfRdf(parsed.feed);
  return draftOfJson(parsed.feed);
}

function draftOfRss(feed: Partial<RssFeed.Feed<string>>): FeedDraft {
  return {
    title: firstText(textOf(feed.title), feed.dc?.titles?.[0], feed.itunes?.author),
    base: firstText(feed.xml?.base, textOf(feed.link), alternateOf(feed.atom?.links)),
    language: firstText(feed.language, feed.dc?.languages?.[0], feed.xml?.lang),
    items: (feed.items ?? []).map(draftOfRssItem),
  };
}

function draftOfRssItem(item: RssItem): ItemDraft {
  const { atom, dc, media } = item;
  const group = media?.groups?.[0];
  const isPermalink = item.guid?.isPermaLink !== false;
  const guid = textOf(item.guid?.value);
  const authors = (item.authors ?? []).map((person) => firstText(person.name));
  const isElsewhere = textOf(item.source?.url) !== undefined;
  return {
    headline: firstText(
      item.title,
      atom?.title?.value,
      dc?.titles?.[0],
      media?.title && textOf(media.title.value),
    ),
    link: firstText(
      item.link,
      alternateOf(atom?.links),
      isPermalink && /^https?:/.test(guid ?? '') ? guid : undefined,
    ),
    base: item.xml?.base,
    guid: firstText(guid, textOf(atom?.id), dc?.identifiers?.[0]),
    authors: namesOf(authors, dc?.creators, namesOfPeople(atom?.authors), [item.itunes?.author]),
    summary: firstText(
      item.description,
      atom?.summary?.value,
      dc?.descriptions?.[0],
      textOf(media?.description?.value),
      textOf(group?.description?.value),
    ),
    content: firstText(item.content?.encoded, atom?.content?.value),
    published: firstText(
      item.pubDate,
      atom?.published,
      dc?.dates?.[0],
      item.dcterms?.issued?.[0],
      textOf(atom?.updated),
    ),
    modified: firstText(textOf(atom?.updated), item.dcterms?.modified?.[0]),
    tags: namesOf(
      item.categories?.map((category) => textOf(category.name)),
      dc?.subjects,
      media?.keywords,
    ),
    language: firstText(dc?.languages?.[0], item.xml?.lang),
    outlet: firstText(isElsewhere ? textOf(item.source?.title) : undefined, dc?.publishers?.[0]),
  };
}

function draftOfRdf(feed: Partial<RdfFeed.Feed<string>>): FeedDraft {
  return {
    title: firstText(textOf(feed.title), feed.dc?.titles?.[0]),
    base: firstText(feed.xml?.base, textOf(feed.link)),
    language: firstText(feed.dc?.languages?.[0], feed.xml?.lang),
    items: (feed.items ?? []).map(draftOfRdfItem),
  };
}

function draftOfRdfItem(item: RdfItem): ItemDraft {
  const { dc } = item;
  return {
    headline: firstText(textOf(item.title), dc?.titles?.[0]),
    link: firstText(textOf(item.link), item.rdf?.about),
    base: item.xml?.base,
    guid: firstText(item.rdf?.about, dc?.identifiers?.[0]),
    authors: namesOf(dc?.creators),
    summary: firstText(item.description, dc?.descriptions?.[0]),
    content: firstText(item.content?.encoded),
    published: firstText(dc?.dates?.[0], item.dcterms?.issued?.[0]),
    modified: firstText(item.dcterms?.modified?.[0]),
    tags: namesOf(dc?.subjects),
    language: firstText(dc?.languages?.[0], item.xml?.lang),
    outlet: firstText(dc?.publishers?.[0]),
  };
}

function draftOfAtom(feed: Partial<AtomFeed.Feed<string>>): FeedDraft {
  const authors = namesOfPeople(feed.authors);
  return {
    title: firstText(markupOf(feed.title), feed.dc?.titles?.[0]),
    base: firstText(feed.xml?.base, alternateOf(feed.links), textOf(feed.links?.[0]?.href)),
    language: firstText(feed.xml?.lang, feed.dc?.languages?.[0]),
    items: (feed.entries ?? []).map((entry) => draftOfEntry(entry, authors)),
  };
}

/** An entry without an author has the feed's (RFC 4287, 4.1.2). */
function draftOfEntry(entry: AtomEntry, feedAuthors: readonly (string | undefined)[]): ItemDraft {
  const { dc, media } = entry;
  const authors = namesOf(namesOfPeople(entry.authors), dc?.creators);
  return {
    headline: firstText(markupOf(entry.title), dc?.titles?.[0]),
    link: alternateOf(entry.links),
    base: entry.xml?.base,
    guid: firstText(textOf(entry.id)),
    authors: authors.length > 0 ? authors : namesOf(feedAuthors),
    summary: firstText(
      entry.summary?.value,
      dc?.descriptions?.[0],
      textOf(media?.description?.value),
      textOf(media?.groups?.[0]?.description?.value),
    ),
    content: firstText(entry.content?.value),
    published: firstText(entry.published, dc?.dates?.[0], textOf(entry.updated)),
    modified: firstText(textOf(entry.updated)),
    tags: namesOf(
      entry.categories?.map((category) => category.label ?? textOf(category.term)),
      dc?.subjects,
      media?.keywords,
    ),
    language: firstText(entry.xml?.lang, entry.content?.xml?.lang, dc?.languages?.[0]),
    outlet: firstText(entry.source?.title?.value),
  };
}

function draftOfJson(feed: Partial<JsonFeed.Feed<string>>): FeedDraft {
  const items = Array.isArray(feed.items) ? feed.items : [];
  return {
    title: textOf(feed.title),
    base: firstText(feed.home_page_url, feed.feed_url),
    language: feed.language,
    items: items.map((item) => ({
      headline: item.title,
      link: firstText(item.url, item.external_url, textOf(item.id)),
      guid: textOf(item.id),
      authors: namesOf(namesOfPeople(item.authors ?? feed.authors)),
      summary: item.summary,
      content: firstText(item.content_html, item.content_text),
      published: item.date_published,
      modified: item.date_modified,
      tags: namesOf(item.tags),
      language: item.language,
    })),
  };
}

/** The address of the thing itself: the alternate link, of several the one that is a page. */
function alternateOf(links: AtomLinks | undefined): string | undefined {
  const alternates = (links ?? []).filter((link) => link.rel === undefined || link.rel === 'alternate');
  const page = alternates.find((link) => link.type === undefined || link.type.includes('html'));
  return textOf((page ?? alternates[0])?.href);
}

function namesOfPeople(people: readonly { name?: unknown }[] | undefined): (string | undefined)[] {
  return (people ?? []).map((person) => textOf(person.name));
}

/** The names in all the lists, each once, in their order. */
function namesOf(...lists: readonly (readonly (string | undefined)[] | undefined)[]): string[] {
  const names = lists
    .flatMap((list) => list ?? [])
    .filter((name) => name !== undefined && name.trim() !== '');
  return [...new Set(names as string[])];
}

/** Feedsmith's types allow a marker where strict ones demand a value; only texts are texts. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function markupOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'value' in value
    ? textOf(value.value)
    : textOf(value);
}
