// Turns a block of a list into an article line: headline, address, lead, date, author, tags, picture.
import { HEADLINE_MAX_LENGTH } from '../../../limits/articles.ts';
import { AUTHORS_MAX } from '../../../limits/reading.ts';
import type { ArticleLine } from '../../../news/article.ts';
import { parseDate } from '../dates.ts';
import { resolveUrl } from '../web-names.ts';
import { htmlToLine } from './html-text.ts';
import { parseDateLine } from './shown-dates.ts';
import { LINK_MORE } from './item-notes.ts';
import type { ItemBlock } from './item-pattern.ts';
import { pictureIn } from './item-picture.ts';
import { isPermalink } from './item-posts.ts';
import { bylineOf, leadOf, nodesOf, shownDateOf, textsOf } from './item-texts.ts';
import { holds, type ItemNode, type ItemTree } from './item-tree.ts';
import { canBeArticle, isAuthorAddress, isTagAddress } from './tag-page-address.ts';

/** What all articles of a page share. `base` is what its links are relative to, `address` its own. */
export interface PageContext {
  tag: string | null;
  outlet: string | undefined;
  language: string | undefined;
  base: string | undefined;
  address: string | undefined;
}

const AUTHOR_NAME = /(?:^|[\s_-])(?:authors?|byline|autor|auteur|autore|yazar|writer)(?:$|[\s_-]|__)/i;
const DATE_NAME =
  /(?:^|[\s_-])(?:date|time|datetime|published|posted-on|timestamp|datum|fecha|data|tarih|pubdate)(?:$|[\s_-]|__)/i;
const TAG_NAME =
  /(?:^|[\s_-])(?:cat-links|categor(?:y|ies)|tags?|topics?|kicker|eyebrow|rubric|rubrik|section-label)(?:$|[\s_-]|__)/i;
const TAG_MAX_LENGTH = 40;

/** The article of a block, or null where it has neither a headline nor a text. */
export function lineOf(tree: ItemTree, block: ItemBlock, page: PageContext): ArticleLine | null {
  const nodes = nodesOf(tree, block);
  const title = block.title?.node;
  const texts = textsOf(tree, block);
  const headline = htmlToLine(title?.element?.innerHTML ?? title?.text ?? '');
  const beside = nodes.filter((node) => title === undefined || !holds(title, node));
  const authors = authorsIn(beside, page);
  const lead = leadOf(texts, authors, page.language);
  if (headline === '' && lead.text === '') return null;
  const byline = bylineOf(texts, authors, page.language);
  const tags = [page.tag, ...tagsIn(beside, page)].filter((tag): tag is string => tag !== null && tag !== '');
  return {
    url: addressOf(block, nodes, page),
    headline: headline === '' ? undefined : headline.slice(0, HEADLINE_MAX_LENGTH),
    abstract: lead.text === '' || lead.text === headline ? undefined : lead.text,
    byline,
    outlet: page.outlet,
    publishedAt: dateIn(beside, page.language) ?? shownDateOf(texts, page.language),
    tags: tags.length === 0 ? undefined : [...new Set(tags)],
    language: page.language,
    textState: lead.saysMore && lead.text !== '' ? 'excerpt' : undefined,
    image: pictureIn(nodes, page.base, byline),
  };
}

/** The headline's link; without one, the link to the rest of the text, or the first that leads to an article. */
function addressOf(block: ItemBlock, nodes: readonly ItemNode[], page: PageContext): string | undefined {
  const titled = block.title?.link?.element?.getAttribute('href');
  const links = nodes.filter((node) => node.name === 'a' && node.element?.getAttribute('href') != null);
  const isMore = (link: ItemNode) =>
    /(?:^|\s)bookmark(?:$|\s)/.test(link.element?.getAttribute('rel') ?? '') ||
    /more-link|read-?more/i.test(link.names) ||
    LINK_MORE.test(htmlToLine(link.element?.innerHTML ?? ''));
  const resolved = (link: ItemNode | undefined) =>
    resolveUrl(link?.element?.getAttribute('href') ?? undefined, page.base);
  if (titled != null) return resolveUrl(titled, page.base);
  const leading = resolved(links.find(isPermalink) ?? links.find(isMore));
  if (leading !== undefined) return leading;
  const targets = new Set(
    links.map(resolved).filter((url) => url !== undefined && canBeArticle(url, page.address)),
  );
  return targets.size === 1 ? [...targets][0] : undefined;
}

function authorsIn(nodes: readonly ItemNode[], page: PageContext): ItemNode[] {
  const isAuthor = ({ element, name, length, names }: ItemNode) => {
    if (element === null || length === 0 || length > 160) return false;
    const href = name === 'a' ? resolveUrl(element.getAttribute('href') ?? undefined, page.base) : undefined;
    const marks = `${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
    if (/(?:^|\s)author(?:\s|$)/.test(marks) || isAuthorAddress(href)) return true;
    return AUTHOR_NAME.test(names) && name !== 'article' && name !== 'li';
  };
  const found = nodes.filter(isAuthor);
  // The innermost names stand for themselves, without what is around them.
  const innermost = found.filter((node, place) => (found[place + 1]?.at ?? node.end) >= node.end);
  return innermost.slice(0, AUTHORS_MAX);
}

function tagsIn(nodes: readonly ItemNode[], page: PageContext): string[] {
  const isTag = ({ element, name, length, names, children }: ItemNode) => {
    if (element === null || length === 0 || length > TAG_MAX_LENGTH) return false;
    if (/(?:^|\s)tag(?:\s|$)/.test(element.getAttribute('rel') ?? '')) return true;
    if (name === 'a' && isTagAddress(resolveUrl(element.getAttribute('href') ?? undefined, page.base)))
      return true;
    return TAG_NAME.test(names) && children.every((child) => child.element === null);
  };
  return nodes.filter(isTag).map((node) => htmlToLine(node.element?.innerHTML ?? '').replace(/^#\s*/, ''));
}

/** A date as the markup gives it, else in an element that is named after it. */
function dateIn(nodes: readonly ItemNode[], language: string | undefined): string | undefined {
  const written = nodes.flatMap(({ element, name }) => {
    if (element === null) return [];
    const isPublished = /^(?:datePublished|dateCreated)$/.test(element.getAttribute('itemprop') ?? '');
    if (name === 'time' || isPublished)
      return [element.getAttribute('datetime') ?? element.getAttribute('content') ?? ''];
    return name === 'abbr' ? [element.getAttribute('title') ?? ''] : [];
  });
  const exact = written.map((date) => parseDate(date)).find((date) => date !== null);
  if (exact !== undefined) return exact;
  const named = nodes.filter(
    ({ name, names, length }) => length > 0 && length < 120 && (name === 'time' || DATE_NAME.test(names)),
  );
  const shown = named.map((node) => parseDateLine(htmlToLine(node.element?.innerHTML ?? ''), language));
  return shown.find((date) => date !== null) ?? undefined;
}
