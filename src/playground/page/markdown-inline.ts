// Discord's markdown within a line: emphasis, code, links, times and mentions, as a plain tree.
import { readAngle } from './markdown-angle.ts';
import { bareLinkAt, maskedLinkAt } from './markdown-links.ts';
import type { Inline } from './markdown-tree.ts';

/** Marks nest this deep at most; deeper ones stay as typed. Bounds the work on hostile text. */
const DEPTH_MAX = 6;
/** A mark is closed within this many characters, the length of the longest message; beyond it is text. */
const SPAN_MAX_LENGTH = 4_000;
/** More marks in a row than this are a drawn line, not emphasis. */
const RUN_MAX = 4;

/** Where the text is: in a link's label, backslashes are text and links do not nest (as in Discord). */
export interface InlineContext {
  depth: number;
  isLabel: boolean;
}

interface Found {
  node: Inline;
  end: number;
}

interface Mark {
  mark: string;
  kinds: ('strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler')[];
}

/** The longest first, so that `***` is not read as `**` and `*`. */
const MARKS: readonly Mark[] = [
  { mark: '***', kinds: ['strong', 'emphasis'] },
  { mark: '___', kinds: ['underline', 'emphasis'] },
  { mark: '**', kinds: ['strong'] },
  { mark: '__', kinds: ['underline'] },
  { mark: '~~', kinds: ['strike'] },
  { mark: '||', kinds: ['spoiler'] },
  { mark: '*', kinds: ['emphasis'] },
  { mark: '_', kinds: ['emphasis'] },
];

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const WORD = /[\p{L}\p{N}]/u;

/** Parses the text of a paragraph, heading or list item. Never throws; what is no markup is text. */
export function parseInline(text: string, context: InlineContext = { depth: 0, isLabel: false }): Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  let at = 0;
  const endPlain = (): void => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '\\' && !context.isLabel && ESCAPABLE.test(text.charAt(at + 1))) {
      plain += text.charAt(at + 1);
      at += 2;
      continue;
    }
    const found = nodeAt(text, at, context);
    if (found === null) {
      plain += char;
      at += 1;
      continue;
    }
    endPlain();
    nodes.push(found.node);
    at = found.end;
  }
  endPlain();
  return nodes;
}

function nodeAt(text: string, at: number, context: InlineContext): Found | null {
  switch (text.charAt(at)) {
    case '\n':
      return { node: { kind: 'break' }, end: at + 1 };
    case '`':
      return codeAt(text, at);
    case '[':
      return context.isLabel ? null : linkAt(text, at, context);
    case '<':
      return readAngle(text, at, context.isLabel);
    case 'h':
      return context.isLabel ? null : bareAt(text, at);
    case '*':
    case '_':
    case '~':
    case '|':
      return markedAt(text, at, context);
    default:
      return null;
  }
}

function codeAt(text: string, at: number): Found | null {
  const ticks = text.startsWith('``', at) ? '``' : '`';
  const close = text.indexOf(ticks, at + ticks.length);
  if (close <= at + ticks.length || close - at > SPAN_MAX_LENGTH) return null;
  const inner = text.slice(at + ticks.length, close);
  return { node: { kind: 'code', text: inner }, end: close + ticks.length };
}

function linkAt(text: string, at: number, context: InlineContext): Found | null {
  const link = maskedLinkAt(text, at);
  if (link === null) return null;
  const children = parseInline(link.label, { depth: context.depth + 1, isLabel: true });
  return { node: { kind: 'link', url: link.url, children }, end: link.end };
}

function bareAt(text: string, at: number): Found | null {
  const link = bareLinkAt(text, at);
  if (link === null) return null;
  return {
    node: { kind: 'link', url: link.url, children: [{ kind: 'text', text: link.label }] },
    end: link.end,
  };
}

function markedAt(text: string, at: number, context: InlineContext): Found | null {
  const run = runLength(text, at);
  if (run > RUN_MAX) return { node: { kind: 'text', text: text.slice(at, at + run) }, end: at + run };
  if (context.depth >= DEPTH_MAX) return null;
  for (const { mark, kinds } of MARKS) {
    if (!text.startsWith(mark, at) || !canOpen(text, at, mark)) continue;
    const close = closeOf(text, at, mark);
    if (close === -1) continue;
    const inner = text.slice(at + mark.length, close);
    let children = parseInline(inner, { ...context, depth: context.depth + 1 });
    for (const kind of kinds.toReversed()) children = [{ kind, children }];
    const node = children[0];
    return node === undefined ? null : { node, end: close + mark.length };
  }
  return null;
}

/** `*` must touch its text, `_` must not stand within a word; the double marks open anywhere. */
function canOpen(text: string, at: number, mark: string): boolean {
  const next = text.charAt(at + mark.length);
  if (next === '') return false;
  if (mark === '*') return !/\s/.test(next);
  if (mark === '_') return !WORD.test(text.charAt(at - 1));
  return true;
}

function closeOf(text: string, open: number, mark: string): number {
  const from = open + mark.length;
  const until = Math.min(text.length, from + SPAN_MAX_LENGTH);
  for (let at = from; at < until; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '`') at = (codeAt(text, at)?.end ?? at + 1) - 1;
    else if (char === mark.charAt(0)) {
      const run = runLength(text, at);
      if (at > from && canClose(text, { at, run, mark })) return at + run - mark.length;
      at += run - 1;
    }
  }
  return -1;
}

function canClose(text: string, spot: { at: number; run: number; mark: string }): boolean {
  const { at, run, mark } = spot;
  // A single mark is not closed by a double one, which closes or opens its own; three are both.
  if (mark.length === 1 ? run === 2 : run < mark.length) return false;
  if (mark === '*') return !/\s/.test(text.charAt(at - 1));
  if (mark === '_') return !WORD.test(text.charAt(at + run));
  return true;
}

function runLength(text: string, at: number): number {
  let end = at + 1;
  while (text.charAt(end) === text.charAt(at)) end += 1;
  return end - at;
}
