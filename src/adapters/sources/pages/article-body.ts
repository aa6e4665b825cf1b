// Chooses the text of an article among the blocks of its page, from what several signals agree on.
import { findHolder, isHeading, proseOf } from './article-holder.ts';
import type { PageBlock } from './page-blocks.ts';
import { labelOf } from './page-dom.ts';
import { beginsAppendix, isSmallPrint } from './small-print.ts';

/** What is known of an article before its blocks are chosen. */
export interface BodyHints {
  headline: string | undefined;
  /** What the page gives as the article's description. */
  abstract: string | undefined;
  /** The text as JSON-LD gives it. */
  articleBody: string | undefined;
  /** What Readability takes for the article, its paragraphs. */
  readable: readonly string[];
}

/** A caption is shorter; what is longer beside a picture is a paragraph. In UTF-16 units. */
const CAPTION_MAX_LENGTH = 140;

/** What announces what follows is shorter than a paragraph. In UTF-16 units. */
const ANNOUNCEMENT_MAX_LENGTH = 100;

/** A block begins and ends as the description does somewhere where these many characters are alike. In UTF-16 units. */
const PIECE_LENGTH = 40;

/** As much of a description as is compared; longer articles are known by their beginning. In UTF-16 units. */
const DESCRIBED_MAX_LENGTH = 50_000;

/** What follows the heading of an appendix is one only if it is a smaller part of the text than this. */
const APPENDIX_MAX_SHARE = 0.35;

/** The blocks that are the article's, in the order of the page. */
export function chooseBody(blocks: readonly PageBlock[], hints: BodyHints): PageBlock[] {
  const seeds = findSeeds(blocks, hints);
  const holder = findHolder(blocks, seeds);
  if (holder === null) return [];
  const isWithin = (block: PageBlock) => seeds.has(block) || holder.contains(block.element);
  const first = blocks.findIndex((block) => isWithin(block) && proseOf(block) > 0);
  const lead = findLead(blocks.slice(0, Math.max(0, first)), hints);
  const chosen = blocks.filter(
    (block) => (isWithin(block) || lead === block) && (isText(block) || beginsAppendix(block.text)),
  );
  return trimEnds(chosen, hints);
}

/** The blocks that Readability or the page's own description of the article name. */
function findSeeds(blocks: readonly PageBlock[], hints: BodyHints): Set<PageBlock> {
  const readable = new Set(hints.readable.map(keyOf));
  const described = piecesOf(keyOf(hints.articleBody ?? '').slice(0, DESCRIBED_MAX_LENGTH));
  const isNamed = (block: PageBlock) => {
    const key = keyOf(block.text);
    return (
      readable.has(key) ||
      (described.has(key.slice(0, PIECE_LENGTH)) && described.has(key.slice(-PIECE_LENGTH)))
    );
  };
  const seeds = new Set(blocks.filter(isNamed));
  const hasProse = [...seeds].some((block) => proseOf(block) > 0);
  return hasProse ? seeds : new Set(blocks.filter((block) => proseOf(block) > 0));
}

/** All pieces of a text that are as long as a beginning or an end: looking for each block in all of it would be slow. */
function piecesOf(text: string): ReadonlySet<string> {
  const count = Math.max(0, text.length - PIECE_LENGTH + 1);
  return new Set(Array.from({ length: count }, (_, at) => text.slice(at, at + PIECE_LENGTH)));
}

const LEAD_NAMES =
  /(?:^|[\s_-])(?:lead|lede|leadtext|standfirst|subtitle|subheadline|subhead|deck?|teaser|intro|introduction|excerpt|summary|abstract|vorspann|chapo|chapeau|entradilla|bajada|ingress|perex|zajawka|sommario|occhiello|sapo|description)(?![a-z])/i;

/** The lead that stands between headline and text, in a box of its own: named so, or told as the description. */
function findLead(before: readonly PageBlock[], hints: BodyHints): PageBlock | null {
  const abstract = keyOf(hints.abstract ?? '').slice(0, 80);
  const candidates = before.filter((block) => block.text.length >= 40 && block.linkLength === 0);
  const told = candidates.findLast(
    (block) => abstract.length >= 30 && keyOf(block.text).startsWith(abstract),
  );
  if (told !== undefined) return told;
  const headline = keyOf(hints.headline ?? '');
  const from = before.findLastIndex((block) => headline !== '' && keyOf(block.text).includes(headline));
  if (from === -1) return null;
  return (
    before
      .slice(from + 1)
      .findLast((block) => block.text.length >= 60 && block.linkLength === 0 && isNamedLead(block)) ?? null
  );
}

function isNamedLead({ element }: PageBlock): boolean {
  return [element, element.parentElement].some((one) => LEAD_NAMES.test(one?.getAttribute('class') ?? ''));
}

function keyOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Links, labels and captions are no text. */
function isText(block: PageBlock): boolean {
  if (isSmallPrint(block.text)) return false;
  if (isHeading(block)) return block.linkLength <= block.text.length * 0.8;
  return block.linkLength <= block.text.length * 0.7 && !isCaption(block);
}

/** A short text that shares its element with a picture and nothing else. */
function isCaption({ text, element }: PageBlock): boolean {
  if (element.localName === 'p' && /[.!?…。！？]["'”’»)]*$/.test(text)) return false;
  if (text.length > CAPTION_MAX_LENGTH || labelOf(element, text.length * 1.3) === null) return false;
  return element.querySelector('img, picture') !== null;
}

function trimEnds(blocks: readonly PageBlock[], hints: BodyHints): PageBlock[] {
  const headline = keyOf(hints.headline ?? '').toLowerCase();
  const kept = blocks.filter((block) => headline === '' || keyOf(block.text).toLowerCase() !== headline);
  const body = cutAppendix(kept);
  let end = body.length;
  for (let last = body[end - 1]; last !== undefined && isDangling(last); last = body[end - 1]) end -= 1;
  let start = 0;
  for (let head = body[start]; head !== undefined && start < end && isPreamble(head); head = body[start])
    start += 1;
  return body.slice(start < end ? start : 0, end);
}

/** What is announced at the end, and does not follow. */
function isDangling(block: PageBlock): boolean {
  return isHeading(block) || (block.text.length <= ANNOUNCEMENT_MAX_LENGTH && block.text.endsWith(':'));
}

/** Labels before the first sentence: sections, places, names of agencies. */
function isPreamble(block: PageBlock): boolean {
  return (
    block.text.length < 40 &&
    !/[.!?…。！？:]["'”’»)]*$/.test(block.text) &&
    !isHeading(block) &&
    block.element.localName !== 'li'
  );
}

/** Cuts a text where its appendix begins: about the author, related articles, comments. */
function cutAppendix(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const total = lengthOf(blocks);
  let rest = total;
  let end = blocks.length;
  for (const [index, { text }] of blocks.entries()) {
    if (beginsAppendix(text) && rest < total * APPENDIX_MAX_SHARE) {
      end = index;
      break;
    }
    rest -= text.length;
  }
  return blocks.slice(0, end).filter((block) => !beginsAppendix(block.text));
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
