// Turns what a feed says into article lines: links resolved, HTML to text, description and content sorted out.
import { ABSTRACT_MAX_LENGTH, TAGS_PER_ARTICLE_MAX } from '../../../limits/articles.ts';
import { FEED_DATES_MAX, FEED_LINE_MAX_LENGTH, FEED_TEXT_MAX_LENGTH } from '../../../limits/reading.ts';
import type { ArticleLine } from '../../../news/article.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { parseDate } from '../dates.ts';
import { bylineOf } from './author-names.ts';
import type { FeedDraft, ItemDraft } from './feed-draft.ts';
import { firstPictureOf } from './text-pictures.ts';
import { htmlToLine, htmlToText } from '../pages/html-text.ts';
import { dropTrailingLinks } from '../pages/trailing-links.ts';
import { languageTagOf, resolveUrl } from '../web-names.ts';

/** What all items of a feed share. */
interface FeedContext {
  outlet: string | undefined;
  base: string | undefined;
  language: string | undefined;
}

/** Article lines of a feed, one an item, in its order. `address`: where the feed was read from, if it is known. */
export function linesOfFeed(feed: FeedDraft, address?: string): ArticleLine[] {
  const context = {
    outlet: lineOrNone(feed.title),
    base: baseOfFeed(feed, address),
    language: languageTagOf(feed.language),
  };
  return feed.items.map((item) => lineOf(item, context));
}

/**
 * What a feed's links are relative to. Atom means its own address (RFC 4287, 2); RSS says nothing, and its relative links
 * are those of the site, which feed services serve from elsewhere.
 */
export function baseOfFeed(feed: FeedDraft, address: string | undefined): string | undefined {
  const base = resolveUrl(feed.base, address);
  const page = resolveUrl(feed.page, base ?? address);
  return base ?? (feed.format === 'atom' ? (address ?? page) : (page ?? address));
}

function lineOf(item: ItemDraft, feed: FeedContext): ArticleLine {
  const base = resolveUrl(item.base, feed.base) ?? feed.base;
  const headline = lineOrNone(item.headline);
  const outlet = lineOrNone(item.outlet) ?? feed.outlet;
  return {
    url: resolveUrl(item.link, base),
    headline,
    ...textsOf(item, headline),
    byline: bylineOf(item.authors, outlet),
    outlet,
    publishedAt: dateOf(item.published),
    modifiedAt: dateOf(item.modified),
    tags: tagsOf(item.tags),
    language: languageTagOf(item.language) ?? feed.language,
    guid: item.guid === undefined ? undefined : cleanLine(item.guid.slice(0, FEED_LINE_MAX_LENGTH)),
    image: resolveUrl(item.image, base) ?? resolveUrl(pictureInTexts(item), base),
  };
}

/** Content is a body where it is more than the description; a description longer than any lead is a body too. */
function textsOf(item: ItemDraft, headline: string | undefined): Partial<ArticleLine> {
  const summary = dropTrailingLinks(htmlToText(item.summary?.slice(0, FEED_TEXT_MAX_LENGTH) ?? ''));
  const written = item.content?.slice(0, FEED_TEXT_MAX_LENGTH) ?? '';
  const content = dropTrailingLinks(item.isPlain === true ? cleanText(written) : htmlToText(written));
  const isMore = content.text.length > summary.text.length;
  const isBodyInSummary = !isMore && summary.text.length > ABSTRACT_MAX_LENGTH;
  const body = isMore ? content : isBodyInSummary ? summary : null;
  const abstract = isBodyInSummary || summary.text === headline ? '' : summary.text;
  const saysMore = body === null ? summary.saysMore : body.saysMore;
  return {
    abstract: abstract === '' ? undefined : abstract,
    body: body === null ? undefined : body.text,
    textState: saysMore ? 'excerpt' : undefined,
  };
}

/** Tags as names: no addresses (Atom's kinds), no markup, each once. */
function tagsOf(written: readonly string[]): string[] | undefined {
  const names = new Set<string>();
  for (const tag of written) {
    const name = htmlToLine(tag.slice(0, FEED_LINE_MAX_LENGTH));
    if (name !== '' && !/^https?:/.test(name)) names.add(name);
    if (names.size >= TAGS_PER_ARTICLE_MAX) break;
  }
  return names.size === 0 ? undefined : [...names];
}

function lineOrNone(written: string | undefined): string | undefined {
  const line = htmlToLine(written?.slice(0, FEED_LINE_MAX_LENGTH) ?? '');
  return line === '' ? undefined : line;
}

function pictureInTexts({ content = '', summary = '', isPlain }: ItemDraft): string | undefined {
  return (isPlain === true ? undefined : firstPictureOf(content)) ?? firstPictureOf(summary);
}

/** The first of some texts that is a date. */
function dateOf(written: readonly string[]): string | undefined {
  for (const text of written.slice(0, FEED_DATES_MAX)) {
    const date = parseDate(text);
    if (date !== null) return date;
  }
  return undefined;
}
