// Discord's subset of markdown as a plain tree of blocks: what a text display, a message or an embed says.
import { parseInline } from './markdown-inline.ts';
import type { Block, List, ListItem } from './markdown-tree.ts';

/** Quotes nest once in Discord; a quote in a quote is text. */
const QUOTE_DEPTH_MAX = 1;
/** Lists nest this deep; Discord allows eleven levels, nobody reads four. */
const LIST_DEPTH_MAX = 4;
/** The longest text that is parsed; Discord's own bound is 4,000 for all texts of a message. */
const TEXT_MAX_LENGTH = 8_000;

const FENCE = '```';
const LIST_LINE = /^( {0,20})([-*]|\d{1,9}[.)]) +(\S.*)$/;

/** Parses a text as Discord would show it. Never throws; what is no markup is text. */
export function parseMarkdown(text: string): Block[] {
  return blocksOf(text.slice(0, TEXT_MAX_LENGTH).replaceAll('\r\n', '\n'), 0);
}

function blocksOf(text: string, quoteDepth: number): Block[] {
  const blocks: Block[] = [];
  let rest = text;
  for (let fence = fenceIn(rest); fence !== null; fence = fenceIn(rest)) {
    blocks.push(...linesToBlocks(fence.before.split('\n'), quoteDepth), fence.block);
    rest = fence.after;
  }
  blocks.push(...linesToBlocks(rest.split('\n'), quoteDepth));
  return blocks;
}

function fenceIn(text: string): { before: string; block: Block; after: string } | null {
  const open = text.indexOf(FENCE);
  const close = open === -1 ? -1 : text.indexOf(FENCE, open + FENCE.length);
  if (close === -1) return null;
  const lines = text.slice(open + FENCE.length, close).split('\n');
  const hasLanguage = lines.length > 1 && /^[\w+#.-]{1,30}$/.test(lines[0] ?? '');
  const language = hasLanguage ? (lines.shift() ?? '') : '';
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  const after = text.slice(close + FENCE.length);
  return {
    before: text.slice(0, open),
    block: { kind: 'code-block', language, text: lines.join('\n') },
    after: after.startsWith('\n') ? after.slice(1) : after,
  };
}

function linesToBlocks(lines: readonly string[], quoteDepth: number): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', children: parseInline(paragraph.join('\n')) });
    paragraph = [];
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const found = line.trim() === '' ? { blocks: [], used: 1 } : blockAt(lines, at, quoteDepth);
    if (found === null) paragraph.push(line);
    else {
      endParagraph();
      blocks.push(...found.blocks);
    }
    at += found?.used ?? 1;
  }
  endParagraph();
  return blocks;
}

interface FoundBlocks {
  blocks: Block[];
  /** The lines that they take. */
  used: number;
}

function blockAt(lines: readonly string[], at: number, quoteDepth: number): FoundBlocks | null {
  const line = lines[at] ?? '';
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading?.[1] !== undefined && heading[2] !== undefined) {
    const level = heading[1].length as 1 | 2 | 3;
    return { blocks: [{ kind: 'heading', level, children: parseInline(heading[2].trimEnd()) }], used: 1 };
  }
  const small = /^-# +(\S.*)$/.exec(line);
  if (small?.[1] !== undefined)
    return { blocks: [{ kind: 'small', children: parseInline(small[1]) }], used: 1 };
  if (quoteDepth < QUOTE_DEPTH_MAX && /^>(?:>>)? /.test(line)) return quoteAt(lines, at, quoteDepth);
  if (LIST_LINE.test(line)) return listAt(lines, at);
  return null;
}

function quoteAt(lines: readonly string[], at: number, quoteDepth: number): FoundBlocks {
  const first = lines[at] ?? '';
  if (first.startsWith('>>> ')) {
    const inner = [first.slice(4), ...lines.slice(at + 1)];
    return {
      blocks: [{ kind: 'quote', blocks: linesToBlocks(inner, quoteDepth + 1) }],
      used: lines.length - at,
    };
  }
  let end = at;
  while (lines[end]?.startsWith('> ') === true || lines[end] === '>') end += 1;
  const inner = lines.slice(at, end).map((line) => line.slice(2));
  return { blocks: [{ kind: 'quote', blocks: linesToBlocks(inner, quoteDepth + 1) }], used: end - at };
}

interface ListLine {
  indent: number;
  isOrdered: boolean;
  number: number;
  text: string;
}

function listLineOf(line: string | undefined): ListLine | null {
  const parts = LIST_LINE.exec(line ?? '');
  if (parts?.[1] === undefined || parts[2] === undefined || parts[3] === undefined) return null;
  const isOrdered = /\d/.test(parts[2]);
  return {
    indent: parts[1].length,
    isOrdered,
    number: isOrdered ? Number.parseInt(parts[2], 10) : 1,
    text: parts[3],
  };
}

function listAt(lines: readonly string[], at: number): FoundBlocks {
  const items: ListLine[] = [];
  for (let item = listLineOf(lines[at]); item !== null; item = listLineOf(lines[at + items.length]))
    items.push(item);
  return { blocks: listsOf(items, 0), used: items.length };
}

/** Gathers lines of equal indent into lists; deeper lines belong to the item above them. */
function listsOf(lines: readonly ListLine[], depth: number): List[] {
  const lists: List[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    let end = at + 1;
    while (depth < LIST_DEPTH_MAX && (lines[end]?.indent ?? -1) > line.indent) end += 1;
    const item: ListItem = {
      children: parseInline(line.text),
      lists: listsOf(lines.slice(at + 1, end), depth + 1),
    };
    const last = lists.at(-1);
    if (last?.isOrdered === line.isOrdered) last.items.push(item);
    else lists.push({ kind: 'list', isOrdered: line.isOrdered, start: line.number, items: [item] });
    at = end;
  }
  return lists;
}
