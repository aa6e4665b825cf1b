// What feedsmith reads of a feed's items, in the terms of article lines: the oracle for well-formed feeds.
import type { AtomFeed, parseFeed, RssFeed } from 'feedsmith';
import { parseDate } from '../../../../src/adapters/sources/dates.ts';
import { htmlToLine, htmlToText } from '../../../../src/adapters/sources/pages/html-text.ts';
import type { ArticleLine } from '../../../../src/news/article.ts';

/** `texts`: abstract and body. */
export interface StrictItem {
  headline: string | undefined;
  url: string | undefined;
  guid: string | undefined;
  byline: string;
  texts: readonly string[];
  dates: readonly (string | null)[];
  tags: readonly string[];
}

interface Said {
  headline: string | undefined;
  url: string | undefined;
  guid: string | undefined;
  authors: readonly (string | undefined)[];
  texts: readonly (string | undefined)[];
  dates: readonly (string | undefined)[];
  tags: readonly (string | undefined)[];
}

type StrictFeed = ReturnType<typeof parseFeed<string>>;

export function strictItemsOf(read: StrictFeed): StrictItem[] {
  return saidBy(read).map((said) => ({
    headline: lineOrNone(said.headline),
    url: said.url,
    guid: said.guid,
    byline: said.authors.map((name) => htmlToLine(name ?? '')).join(', '),
    texts: textsKept(
      lineOrNone(said.headline),
      htmlToText(said.texts[0] ?? ''),
      htmlToText(said.texts[1] ?? ''),
    ),
    dates: said.dates.map((date) => parseDate(date ?? '')),
    tags: said.tags.map((tag) => htmlToLine(tag ?? '')),
  }));
}

function saidBy(read: StrictFeed): Said[] {
  if (read.format === 'atom') return (read.feed.entries ?? []).map(saidByEntry);
  if (read.format === 'rss') return (read.feed.items ?? []).map(saidByItem);
  if (read.format === 'json')
    return (read.feed.items ?? []).map((item) => ({
      headline: item.title,
      url: item.url,
      guid: item.id,
      authors: (item.authors ?? []).map((author) => author.name),
      texts: [item.summary, item.content_html],
      dates: [item.date_published, item.date_modified],
      tags: item.tags ?? [],
    }));
  return (read.feed.items ?? []).map((item) => ({
    headline: item.title,
    url: item.link,
    guid: item.rdf?.about,
    authors: item.dc?.creators ?? [],
    texts: [item.description, item.content?.encoded],
    dates: [item.dc?.dates?.[0], item.dcterms?.modified?.[0]],
    tags: item.dc?.subjects ?? [],
  }));
}

function saidByEntry(entry: AtomFeed.Entry<string>): Said {
  return {
    headline: entry.title?.value,
    url: entry.links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href,
    guid: entry.id,
    authors: (entry.authors ?? []).map((author) => author.name),
    texts: [entry.summary?.value, entry.content?.value],
    dates: [entry.published, entry.updated],
    tags: (entry.categories ?? []).map((category) => category.label ?? category.term),
  };
}

function saidByItem(item: RssFeed.Item<string>): Said {
  return {
    headline: item.title,
    url: item.link,
    guid: item.guid?.value,
    authors: [...(item.authors ?? []).map((author) => author.name), ...(item.dc?.creators ?? [])],
    texts: [item.description, item.content?.encoded],
    dates: [item.pubDate, item.atom?.updated],
    tags: (item.categories ?? []).map((category) => category.name),
  };
}

/** The same of a line of our own; its two texts as they stand there. */
export function plainItemOf(line: ArticleLine): StrictItem {
  return {
    headline: line.headline,
    url: line.url,
    guid: line.guid,
    byline: line.byline ?? '',
    texts: [line.abstract ?? '', line.body ?? ''],
    dates: [line.publishedAt ?? null, line.modifiedAt ?? null],
    tags: line.tags ?? [],
  };
}

/** What lines leave out on purpose: a summary that repeats the headline, content that says no more than the summary. */
function textsKept(headline: string | undefined, summary: string, content: string): string[] {
  return [summary === headline ? '' : summary, content.length > summary.length ? content : ''];
}

function lineOrNone(text: string | undefined): string | undefined {
  const line = htmlToLine(text ?? '');
  return line === '' ? undefined : line;
}
