// Reads a tag page that somebody pasted as text: a tag line, then headlines with their leads, blank lines between.
import { HEADLINE_MAX_LENGTH } from '../../../limits/articles.ts';
import { FEED_ITEMS_MAX, PAGE_BLOCKS_MAX } from '../../../limits/reading.ts';
import type { ArticleLine } from '../../../news/article.ts';
import { cleanText } from '../clean-text.ts';
import { parseTagHeading } from './tag-heading.ts';
import { endsCut, readsLikeHeadline, splitItems, type TextBlock } from './text-blocks.ts';
import { type PageNote, parsePageNote } from './page-notes.ts';
import { dropTrailingLinks } from './trailing-links.ts';

/** The articles of a tag page and where it goes on (null where nothing says so), or why it is none. */
export type TagPageReading =
  | {
      kind: 'tag-page';
      tag: string | null;
      outlet: string | null;
      nextPage: string | null;
      lines: ArticleLine[];
    }
  | { kind: 'rejected'; reason: string };

/**
 * Reads the articles of a pasted tag page. Which block is a headline is decided by where it stands, not by its words: a
 * block that another block of its item follows. A lone block is a headline only if it reads like one; a text whose
 * headline is not on the page gets none.
 */
export function parseTagPageText(text: string): TagPageReading {
  const blocks = blocksOf(text);
  const heading = blocks[0]?.lines.length === 1 ? parseTagHeading(blocks[0].text) : null;
  const items = splitItems(heading === null ? blocks : blocks.slice(1), heading !== null);
  if (items === null || items.length === 0) {
    const reason =
      'no list of articles was found in this text: begin it with a line such as “Tag: Climate” and leave two blank lines between articles';
    return { kind: 'rejected', reason };
  }
  const tags = heading === null ? undefined : [heading];
  const lines = items
    .slice(0, FEED_ITEMS_MAX)
    .map((item) => lineOf(item, tags))
    .filter((line) => line !== null);
  return { kind: 'tag-page', tag: heading, outlet: null, nextPage: null, lines };
}

/** Runs of lines, each with the number of blank lines before it. */
function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  let blanks = 0;
  let blanksBefore = 0;
  const conclude = () => {
    if (lines.length > 0) blocks.push({ text: lines.join(' '), lines, blanksBefore });
    lines = [];
  };
  for (const written of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (blocks.length >= PAGE_BLOCKS_MAX) break;
    const line = cleanText(written);
    if (line === '') {
      conclude();
      blanks += 1;
    } else {
      if (lines.length === 0) blanksBefore = blanks;
      lines.push(line);
      blanks = 0;
    }
  }
  conclude();
  return blocks;
}

function lineOf(item: readonly TextBlock[], tags: readonly string[] | undefined): ArticleLine | null {
  const notes: PageNote[] = [];
  const texts = item.filter((block, index) => {
    const note = parsePageNote(block.text);
    // An item does not begin with its author: "By Land and Sea" is a headline there.
    const isNote = note !== null && !(note.kind === 'byline' && index === 0);
    if (isNote) notes.push(note);
    return !isNote;
  });
  const [first, ...rest] = texts;
  if (first === undefined) return null;
  const hasHeadline = rest.length > 0 ? canBeHeadline(first.text) : readsLikeHeadline(first.text);
  const lead = dropTrailingLinks((hasHeadline ? rest : texts).map((block) => block.text).join('\n\n'));
  const saysMore = lead.saysMore || notes.some((note) => note.kind === 'more');
  return {
    headline: hasHeadline ? first.text : undefined,
    abstract: lead.text === '' ? undefined : lead.text,
    byline: notes.find((note) => note.kind === 'byline')?.text,
    publishedAt: notes.find((note) => note.kind === 'date')?.text,
    tags,
    textState: saysMore && lead.text !== '' ? 'excerpt' : undefined,
  };
}

/** A first block is a headline unless it ends as excerpts do, or is longer than any headline. */
function canBeHeadline(text: string): boolean {
  return text.length <= HEADLINE_MAX_LENGTH && !endsCut(text);
}
