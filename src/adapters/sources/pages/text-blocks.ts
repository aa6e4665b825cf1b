// Groups the blocks of a pasted page into items, by the blank lines between them or by headlines and leads in turn.
import { parsePageNote } from './page-notes.ts';

/** A run of lines without a blank one. */
export interface TextBlock {
  text: string;
  lines: readonly string[];
  blanksBefore: number;
}

/** Longer than a long headline, shorter than most leads. */
const HEADLINE_USUAL_LENGTH = 220;

/** True for a text without the end of a sentence or of an excerpt. Question and exclamation marks end headlines, too. */
export function readsLikeHeadline(text: string): boolean {
  if (text.length > HEADLINE_USUAL_LENGTH) return false;
  return !/(?:[.。…]|\.{3}|\[…\]|\[\.{3}\])["'”’»）)]*$/.test(text);
}

/**
 * The items of a page, or null where nothing shows that the text is a list of articles. `isTagPage`: its heading said so.
 * Two or more blank lines part items; where a page has single ones only, headlines and leads alternate.
 */
export function splitItems(blocks: readonly TextBlock[], isTagPage: boolean): TextBlock[][] | null {
  const isSpaced = blocks.slice(1).some((block) => block.blanksBefore >= 2);
  if (isSpaced) return splitBySpace(blocks);
  const apart = blocks.flatMap(splitLines);
  const items = splitByTurns(apart);
  const pairs = items.filter((item) => item.length > 1).length;
  const isList = pairs >= 2 && pairs * 2 > items.length && apart.length <= pairs * 3;
  return isTagPage || isList ? items : null;
}

function splitBySpace(blocks: readonly TextBlock[]): TextBlock[][] {
  const items: TextBlock[][] = [];
  for (const block of blocks) {
    const item = items.at(-1);
    if (item === undefined || block.blanksBefore >= 2) items.push([block]);
    else item.push(block);
  }
  return items.map((item) => (item.length === 1 ? item.flatMap(splitLines) : item));
}

/** A headline and its lead on lines of their own, no blank line between; a text wrapped by an editor stays whole. */
function splitLines(block: TextBlock): TextBlock[] {
  const isWrapped = block.lines.slice(1).some((line) => /^\p{Ll}/u.test(line));
  const [first = ''] = block.lines;
  if (block.lines.length === 1 || isWrapped || !readsLikeHeadline(first)) return [block];
  return block.lines.map((line, index) => ({
    text: line,
    lines: [line],
    blanksBefore: index === 0 ? block.blanksBefore : 0,
  }));
}

/** An excerpt is one paragraph: where an item has its lead, a block that ends as excerpts do is an item of its own. */
function splitByTurns(blocks: readonly TextBlock[]): TextBlock[][] {
  const items: TextBlock[][] = [];
  for (const block of blocks) {
    const item = items.at(-1);
    const texts = item?.filter(({ text }) => parsePageNote(text) === null) ?? [];
    const isExcerpt = endsCut(block.text) && texts.length > 1;
    const isNote = parsePageNote(block.text) !== null;
    const begins = readsLikeHeadline(block.text) || isExcerpt || endsCut(texts.at(-1)?.text ?? '');
    if (item === undefined || (begins && !isNote)) items.push([block]);
    else item.push(block);
  }
  return items;
}

/** True for a text that ends in "…" or "[…]". */
export function endsCut(text: string): boolean {
  return /(?:…|\.{3})\]?$/.test(text);
}
