// Turns what a feed says into article lines: links resolved, HTML to text, description and content sorted out.
import { ABSTRACT_MAX_LENGTH, TAGS_PER_ARTICLE_MAX } from '../../../limits/articles.ts';
import type { ArticleLine } from '../../../news/article.ts';
import { cleanLine } from '../clean-text.ts';
import { parseDate } from '../dates.ts';
import type { FeedDraft, ItemDraft } from './feed-draft.ts';
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
    base: resolveUrl(feed.base, address) ?? address,
    language: languageTagOf(feed.language),
  };
  return feed.items.map((item) => lineOf(item, context));
}

function lineOf(item: ItemDraft, feed: FeedContext): ArticleLine {
  const base = resolveUrl(item.base, feed.base) ?? feed.base;
  const headline = lineOrNone(item.headline);
  const outlet = lineOrNone(item.outlet) ?? feed.outlet;
  const authors = item.authors.map(htmlToLine).filter((name) => name !== '' && name !== outlet);
  return {
    url: resolveUrl(item.link, base),
    headline,
    ...textsOf(item, headline),
    byline: authors.length > 0 ? authors.join(', ') : undefined,
    outlet,
    publishedAt: dateOf(item.published),
    modifiedAt: dateOf(item.modified),
    tags: tagsOf(item.tags),
    language: languageTagOf(item.language) ?? feed.language,
    guid: item.guid === undefined ? undefined : cleanLine(item.guid),
  };
}

/** Content is a body where it is more than the description; a description longer than any lead is a body too. */
function textsOf(item: ItemDraft, headline: string | undefined): Partial<ArticleLine> {
  const summary = dropTrailingLinks(htmlToText(item.summary ?? ''));
  const content = dropTrailingLinks(htmlToText(item.content ?? ''));
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
  const names = written.map(htmlToLine).filter((name) => name !== '' && !/^https?:/.test(name));
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, TAGS_PER_ARTICLE_MAX);
}

function lineOrNone(written: string | undefined): string | undefined {
  const line = htmlToLine(written ?? '');
  return line === '' ? undefined : line;
}

function dateOf(written: string | undefined): string | undefined {
  return written === undefined ? undefined : (parseDate(written) ?? undefined);
}
