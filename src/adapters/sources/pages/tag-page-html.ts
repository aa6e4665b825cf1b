// Reads a tag or section page: its subject, its outlet, and the articles that it lists.
import { HEADLINE_MAX_LENGTH } from '../../../limits/articles.ts';
import { AUTHOR_MAX_LENGTH, FEED_ITEMS_MAX } from '../../../limits/reading.ts';
import type { ArticleLine } from '../../../news/article.ts';
import { parseDate } from '../dates.ts';
import { htmlToLine, htmlToText } from './html-text.ts';
import { findItemBlocks, type ItemBlock, linkOf, removeFurniture } from './item-pattern.ts';
import { describesCollection } from './json-ld.ts';
import { findAll, type PageDocument, type PageElement } from './page-dom.ts';
import { readMetadata, titleParts } from './page-metadata.ts';
import { parsePageNote } from './page-notes.ts';
import { hasProse } from './page-prose.ts';
import { parseTagHeading, parseTagTitle } from './tag-heading.ts';
import type { TagPageReading } from './tag-page-text.ts';
import { dropTrailingLinks } from './trailing-links.ts';
import { resolveUrl } from '../web-names.ts';

const NO_LIST = 'no list of articles was found on this page: save the tag page as the browser shows it';

/** What all articles of a page share. */
interface PageContext {
  tag: string | null;
  outlet: string | undefined;
  language: string | undefined;
  base: string | undefined;
}

/** True where a page says that it is a list, or where it says nothing and shows one. `document` is left as it is. */
export function seemsTagPage(document: PageDocument): boolean {
  const bodyClass = document.querySelector('body')?.getAttribute('class') ?? '';
  if (/(?:^|\s)(?:single|single-post|article|article-page)(?:\s|$)/.test(bodyClass)) return false;
  if (headingTagOf(document) !== null) return true;
  if (/(?:^|\s)(?:archive|tag|category|blog|home|search-results)(?:\s|$)/.test(bodyClass)) return true;
  if (describesCollection(document)) return true;
  if (readMetadata(document).isArticle || hasProse(document)) return false;
  return (
    findItemBlocks(document).filter((block) => block.heading !== null && linkOf(block.heading) !== null)
      .length >= 3
  );
}

/** Learns the page's pattern and reads its articles. `document` is used up. */
export function readTagPage(document: PageDocument, address?: string): TagPageReading {
  const metadata = readMetadata(document, address);
  const tag = tagOf(document);
  const base = resolveUrl(document.querySelector('base[href]')?.getAttribute('href') ?? undefined, address);
  const context = {
    tag,
    outlet: metadata.outlet,
    language: metadata.language,
    base: base ?? address ?? metadata.url,
  };
  removeFurniture(document);
  const lines = findItemBlocks(document)
    .slice(0, FEED_ITEMS_MAX)
    .map((block) => lineOf(block, context))
    .filter((line) => line !== null);
  if (lines.length === 0) return { kind: 'rejected', reason: NO_LIST };
  return { kind: 'tag-page', tag, outlet: metadata.outlet ?? null, lines };
}

/** The subject: from a heading that says so, from the title, the breadcrumbs, or the page's only main heading. */
function tagOf(document: PageDocument): string | null {
  const titled = headingTagOf(document);
  if (titled !== null) return titled;
  const crumbs = findAll(
    document,
    '[class*="breadcrumb"] li, [class*="breadcrumb"] span, [class*="breadcrumb"] a, [aria-label*="readcrumb"] li',
  );
  const last = shortLine(crumbs.at(-1));
  if (last !== null) return parseTagHeading(last) ?? last;
  const headings = findAll(document, 'h1').filter((heading) => linkOf(heading) === null);
  return headings.length === 1 ? shortLine(headings[0]) : null;
}

function headingTagOf(document: PageDocument): string | null {
  const headings = findAll(document, 'h1, .page-title, .archive-title').slice(0, 20);
  const named = headings.map((heading) => parseTagHeading(htmlToLine(heading.innerHTML)));
  return named.find((tag) => tag !== null) ?? parseTagTitle(titleParts(document).title ?? '');
}

/** A subject is a few words. */
function shortLine(element: PageElement | undefined): string | null {
  const line = htmlToLine(element?.innerHTML ?? '');
  return line === '' || line.length > 60 ? null : line;
}

function lineOf(block: ItemBlock, page: PageContext): ArticleLine | null {
  const headline = htmlToLine(block.heading?.innerHTML ?? '');
  const lead = leadOf(block);
  if (headline === '' && lead.text === '') return null;
  const links = findIn(block, '[rel~="tag"]').map((link) => htmlToLine(link.innerHTML));
  const tags = [page.tag, ...links].filter((tag): tag is string => tag !== null && tag !== '');
  return {
    url: resolveUrl(addressOf(block), page.base),
    headline: headline === '' ? undefined : headline.slice(0, HEADLINE_MAX_LENGTH),
    abstract: lead.text === '' ? undefined : lead.text,
    byline: bylineOf(block),
    outlet: page.outlet,
    publishedAt: dateOf(block),
    tags: tags.length === 0 ? undefined : [...new Set(tags)],
    language: page.language,
    textState: lead.saysMore && lead.text !== '' ? 'excerpt' : undefined,
  };
}

/** The headline's link; without a headline, the permalink or the link to the rest of the text. */
function addressOf(block: ItemBlock): string | undefined {
  const links = [
    block.heading === null ? null : linkOf(block.heading),
    ...findIn(block, 'a[rel~="bookmark"], a.more-link, a[class*="read-more"], a[class*="readmore"]'),
  ];
  return links.find((link) => link !== null)?.getAttribute('href') ?? undefined;
}

/** The paragraphs of a block without its small print; where it has none, all of its text but the headline. */
function leadOf(block: ItemBlock) {
  const isOwn = (element: PageElement) =>
    block.heading?.contains(element) !== true && !element.contains(block.heading ?? element);
  const named = findIn(
    block,
    '[class*="excerpt"], [class*="summary"], [class*="teaser"], [class*="dek"], [class*="standfirst"], [itemprop="description"]',
  );
  const paragraphs = findIn(block, 'p').filter((paragraph) => block.heading === null || isOwn(paragraph));
  const sources =
    paragraphs.length > 0
      ? paragraphs
      : named.filter((element) => block.heading === null || isOwn(element)).slice(0, 1);
  let saysMore = findIn(block, 'a.more-link, a[class*="read-more"], a[class*="readmore"]').length > 0;
  const texts: string[] = [];
  for (const source of sources.length > 0 ? sources : looseTexts(block)) {
    const text = htmlToText(source.innerHTML);
    const note = parsePageNote(text);
    if (note?.kind === 'more') saysMore = true;
    else if (note === null && text !== '') texts.push(text);
  }
  const trimmed = dropTrailingLinks(texts.join('\n\n'));
  return { text: trimmed.text, saysMore: saysMore || trimmed.saysMore };
}

/** Elements of a block that hold text and no heading, in pages that know no paragraphs. */
function looseTexts(block: ItemBlock): PageElement[] {
  const { heading } = block;
  const leaves = findIn(block, 'div, span, dd').filter((element) => element.children.length === 0);
  return leaves
    .filter((leaf) => heading?.contains(leaf) !== true && (leaf.textContent?.trim().length ?? 0) >= 40)
    .slice(0, 3);
}

function bylineOf(block: ItemBlock): string | undefined {
  const [author] = findIn(block, '[rel~="author"], [itemprop="author"], .byline, .author');
  const name = htmlToLine(author?.innerHTML ?? '').replace(/^(?:by|von|par|por|di|door|av)[\s:]+/i, '');
  return name === '' || name.length > AUTHOR_MAX_LENGTH ? undefined : name;
}

function dateOf(block: ItemBlock): string | undefined {
  const [time] = findIn(block, 'time[datetime], [itemprop="datePublished"]');
  const written = time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? time?.textContent;
  const [shown] = findIn(block, 'time, .date, .posted-on, [class*="date"]');
  return parseDate(written ?? '') ?? parseDate(htmlToLine(shown?.innerHTML ?? '')) ?? undefined;
}

function findIn(block: ItemBlock, selector: string): PageElement[] {
  return block.elements.flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...findAll(element, selector),
  ]);
}
