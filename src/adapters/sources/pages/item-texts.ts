// The texts of an item, block by block, and which of them are its lead, its author and its date.
import { AUTHOR_MAX_LENGTH } from '../../../limits/reading.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { htmlToLine, htmlToText } from './html-text.ts';
import { parseLoneDate } from './shown-dates.ts';
import { LINK_MORE, nameOf, partsOf, saysBy } from './item-notes.ts';
import type { ItemBlock } from './item-pattern.ts';
import { holds, type ItemNode, type ItemTree, nearest, within } from './item-tree.ts';
import { parsePageNote } from './page-notes.ts';
import { dropTrailingLinks } from './trailing-links.ts';
import { isUnspaced } from './unspaced.ts';

/** A block of text in an item: the nodes of one line or paragraph. */
export interface ItemText {
  node: ItemNode;
  text: string;
  /** Names of the elements around it, within the item and beside its title. */
  names: string;
  /** The parts that it is written in: an author and a date may stand side by side in elements of their own. */
  pieces: readonly string[];
  /** A link at its end led to the rest of the article, and has been cut off. */
  saysMore: boolean;
}

const BLOCK =
  /^(?:p|div|section|header|footer|ul|ol|li|dl|dt|dd|table|tbody|tr|td|th|h[1-6]|figure|blockquote|article|main|center|hr|br|address|details|summary|pre|aside|nav|time)$/;
const SMALL_NAMES =
  /(?:^|[\s_-])(?:meta|byline|author|date|posted|tags?|cat-links|category|categories|kicker|eyebrow|overline|topline|share|comments?|reading-time|read-time|badge|label|caption|credit|copyright|icon|rating)(?:$|[\s_-])/i;
const LEAD_NAMES =
  /(?:^|[\s_-])(?:excerpt|summary|teaser|teaser-text|dek|deck|standfirst|lead|lede|intro|introtext|subtitle|description|abstract|snippet|vorspann|chapo|resume|entradilla|bajada|spot|ozet)(?:$|[\s_-])/i;

/** Loose text is a lead when it is this long; shorter, it is a label. Unspaced scripts say as much in half. */
const LOOSE_MIN_LENGTH = 40;
const UNSPACED_MIN_LENGTH = 14;
/** What ends as sentences do may be shorter. */
const SENTENCE_MIN_LENGTH = 10;
/** Labels and names have fewer. */
const SUBTITLE_MIN_WORDS = 5;

/** Longer lines are no small print. In UTF-16 units. */
const NOTES_MAX_LENGTH = 160;

/** All nodes of an item. */
export function nodesOf(tree: ItemTree, block: ItemBlock): ItemNode[] {
  return block.nodes.flatMap((node) => within(tree, node));
}

/** The texts of an item besides its title, each as a reader sees it. Inline elements belong to the line around them. */
export function textsOf(tree: ItemTree, block: ItemBlock): ItemText[] {
  const texts: ItemText[] = [];
  const title = block.title?.node;
  let line: ItemNode[] = [];
  const conclude = () => {
    const [first] = line;
    const text = cleanText(line.map(wordsOf).join(' '));
    if (first !== undefined && text !== '') texts.push(textAt(tree, first, { text, line, block }));
    line = [];
  };
  const walk = (node: ItemNode) => {
    if (title !== undefined && holds(title, node)) return;
    if (/^(?:noscript|figcaption|button)$/.test(node.name)) return;
    const isWhole = node.element !== null && !BLOCK.test(node.name) && isInline(tree, node, title);
    if (node.element === null || isWhole) {
      line.push(node);
      return;
    }
    if (node.name === 'p' && (title === undefined || !holds(node, title))) {
      conclude();
      const text = htmlToText(node.element.innerHTML);
      if (text !== '') texts.push(textAt(tree, node, { text, line: node.children, block }));
      return;
    }
    conclude();
    for (const child of node.children) walk(child);
    conclude();
  };
  for (const node of block.nodes) walk(node);
  conclude();
  return texts;
}

function textAt(
  tree: ItemTree,
  node: ItemNode,
  found: { text: string; line: readonly ItemNode[]; block: ItemBlock },
): ItemText {
  const link = within(tree, found.line.at(-1) ?? node).findLast((each) => each.name === 'a');
  const more = link === undefined ? '' : wordsOf(link);
  const isCut =
    more !== '' && LINK_MORE.test(more) && found.text.endsWith(more) && found.text.length > more.length;
  const text = isCut ? found.text.slice(0, -more.length).trimEnd() : found.text;
  const pieces = found.line.length > 1 && text.length <= NOTES_MAX_LENGTH ? found.line.map(wordsOf) : [];
  return { node, text, names: namesAround(node, found.block), pieces, saysMore: isCut };
}

/** Up to the item itself, or to what holds its title too. */
function namesAround(node: ItemNode, block: ItemBlock): string {
  const names: string[] = [];
  for (const outer of nearest(node, 5)) {
    const isOuter = block.title !== null && holds(outer, block.title.node);
    const isItem = block.nodes.includes(outer) && (block.nodes.length === 1 || outer.name === 'article');
    if (isOuter || isItem) break;
    if (outer.element !== null)
      names.push(`${outer.name} ${outer.names} ${outer.element.getAttribute('itemprop') ?? ''}`);
  }
  return names.join(' ');
}

/** An inline element without blocks in it: one piece of a line. */
function isInline(tree: ItemTree, node: ItemNode, title: ItemNode | undefined): boolean {
  if (title !== undefined && holds(node, title)) return false;
  if (SMALL_NAMES.test(node.names) || LEAD_NAMES.test(node.names)) return false;
  return !within(tree, node).some(
    (inner) =>
      BLOCK.test(inner.name) ||
      (inner !== node && (SMALL_NAMES.test(inner.names) || LEAD_NAMES.test(inner.names))),
  );
}

function wordsOf(node: ItemNode): string {
  return node.element === null ? cleanLine(node.text) : htmlToLine(node.element.innerHTML);
}

/** The lead: what is named so, else the paragraphs, else the longer loose texts; without small print. */
export function leadOf(
  texts: readonly ItemText[],
  marked: readonly ItemNode[],
  language: string | undefined,
) {
  const saysMore = texts.some((each) => each.saysMore || isMore(each.text));
  const plain = texts.filter((each) => {
    const isAuthor = marked.some(
      (node) => holds(node, each.node) || (holds(each.node, node) && each.node.length < node.length + 10),
    );
    return !isMore(each.text) && !isAuthor && !isSmallPrint(each, language);
  });
  const named = plain.filter(({ names }) => LEAD_NAMES.test(names));
  const paragraphs = plain.filter(({ node }) => node.name === 'p' || node.parent?.name === 'p');
  const long = plain.filter(({ text }) => isLong(text));
  const loose =
    long.length > 0
      ? long
      : plain.filter(
          ({ node, text }) => isSubtitle(text) && nearest(node, 3).some(({ name }) => name === 'a'),
        );
  const chosen = named.length > 0 ? named : paragraphs.length > 0 ? paragraphs : loose.slice(0, 3);
  const trimmed = dropTrailingLinks(chosen.map(({ text }) => text).join('\n\n'));
  return { text: trimmed.text, saysMore: saysMore || trimmed.saysMore };
}

function isMore(text: string): boolean {
  return text.length < 200 && (LINK_MORE.test(text) || parsePageNote(text)?.kind === 'more');
}

/** Some words, as a line below a headline has them. */
function isSubtitle(text: string): boolean {
  return text.split(' ').length >= SUBTITLE_MIN_WORDS;
}

function isLong(text: string): boolean {
  if (text.length >= (isUnspaced(text) ? UNSPACED_MIN_LENGTH : LOOSE_MIN_LENGTH)) return true;
  return text.length >= SENTENCE_MIN_LENGTH && /[.。!?！？…۔؟।]["'”’»）)\]]*$/u.test(text);
}

function isSmallPrint({ node, text, names }: ItemText, language: string | undefined): boolean {
  if (parsePageNote(text) !== null) return true;
  const isShort = text.length < 120;
  if (isShort && (/(?:^|\s)time(?:\s|$)/.test(names) || parseLoneDate(text, language) !== null)) return true;
  if (isShort && SMALL_NAMES.test(names) && !LEAD_NAMES.test(names)) return true;
  if (/(?:^|\s)h[1-6](?:\s|$)/.test(names) && !isLong(text)) return true;
  const isLinked = nearest(node, 2).some((outer) => outer.linked === outer.length);
  const isLinks = isLinked && node.name !== 'p' && !isLong(text) && !isSubtitle(text);
  return (
    isLinks ||
    (isShort && saysBy(text) && partsOf(text).every((part) => part.length < 60) && !/[.!?。]$/.test(text))
  );
}

/** The parts of a short line, as elements and as marks part them. */
function notesIn({ text, pieces }: ItemText): string[] {
  return text.length > NOTES_MAX_LENGTH ? [] : [...pieces, ...partsOf(text)];
}

/** The author: named as one in the markup, else a line that says so. */
export function bylineOf(
  texts: readonly ItemText[],
  marked: readonly ItemNode[],
  language: string | undefined,
): string | undefined {
  const names = marked.map((node) => authorIn(wordsOf(node), language)).filter((name) => name !== undefined);
  if (names.length > 0) return [...new Set(names)].slice(0, 8).join(', ');
  const said = texts.flatMap(notesIn).filter((part) => saysBy(part) && readsLikeName(nameOf(part)));
  return said.map((part) => authorIn(part, language)).find((name) => name !== undefined);
}

/** Names begin with capitals where a script has them, and end no sentence. */
function readsLikeName(name: string): boolean {
  const words = name.split(/[\s,]+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length <= 10 && small * 2 <= words.length && !/\d|[.!?。…]$/u.test(name);
}

function authorIn(line: string, language: string | undefined): string | undefined {
  const parts = partsOf(line).filter(
    (part) => parseLoneDate(part, language) === null && parsePageNote(part)?.kind !== 'furniture',
  );
  const part = parts.find(saysBy) ?? parts[0];
  const name = nameOf(part ?? '').replace(/,?\s+(?:on|am|le|el|il|em|den)?\s*\d{1,2}[.\s/].*$/iu, '');
  return name === '' || name.length > AUTHOR_MAX_LENGTH || !/\p{L}/u.test(name) ? undefined : name;
}

/** The first moment that a text of small print names. */
export function shownDateOf(texts: readonly ItemText[], language: string | undefined): string | undefined {
  for (const each of texts) {
    for (const part of [each.text, ...notesIn(each)]) {
      const date = part.length > NOTES_MAX_LENGTH ? null : parseLoneDate(part, language);
      if (date !== null) return date;
    }
  }
  return undefined;
}
