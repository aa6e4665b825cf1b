// Reads a tree as blocks of text in the order of the page: paragraphs, headings, list items, rows, each with its place.
import { cleanLine, withoutInvisible, withoutScriptTags } from '../clean-text.ts';
import { PAGE_WALK_MAX_DEPTH } from '../../../limits/reading.ts';
import { contentOf, type PageElement } from './page-dom.ts';

/** A run of text between two breaks of the page. */
export interface PageBlock {
  /** Clean; line breaks where the page has them. */
  text: string;
  /** How many of its characters lead elsewhere. */
  linkLength: number;
  /** The block element that it stands in. */
  element: PageElement;
}

/** Elements that begin a new run of text. */
const BREAKING = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Cells of a row are read as one line while they are short; a page laid out as a table has longer ones. */
const CELL_MAX_LENGTH = 60;

/** What is being collected: texts since the last break. */
interface Collecting {
  blocks: PageBlock[];
  pieces: string[];
  linkLength: number;
  length: number;
}

/** The blocks of an element. Empty ones are left out. */
export function readBlocks(root: PageElement): PageBlock[] {
  const collecting: Collecting = { blocks: [], pieces: [], linkLength: 0, length: 0 };
  collect(collecting, root, { block: root, isLink: false, depth: 0 });
  endBlock(collecting, root);
  return collecting.blocks;
}

/** Where a walk stands: the block element around it, whether in a link, how deep. */
interface Place {
  block: PageElement;
  isLink: boolean;
  depth: number;
}

function collect(collecting: Collecting, element: PageElement, place: Place): void {
  if (place.depth > PAGE_WALK_MAX_DEPTH) return;
  for (const part of contentOf(element)) {
    if (typeof part === 'string') addText(collecting, part, place.isLink);
    else collectElement(collecting, part, { ...place, depth: place.depth + 1 });
  }
}

function collectElement(collecting: Collecting, element: PageElement, place: Place): void {
  const name = element.localName;
  if (name === 'br') {
    collecting.pieces.push('\n');
    return;
  }
  if (BREAKING.has(name)) {
    endBlock(collecting, place.block);
    collect(collecting, element, { ...place, block: element });
    endBlock(collecting, element);
    return;
  }
  const isCell = name === 'td' || name === 'th';
  if (isCell) endCell(collecting, place.block);
  collect(collecting, element, { ...place, isLink: place.isLink || name === 'a' });
  if (isCell) endCell(collecting, element);
}

function endCell(collecting: Collecting, block: PageElement): void {
  if (collecting.length > CELL_MAX_LENGTH) endBlock(collecting, block);
  else collecting.pieces.push(' ');
}

function addText(collecting: Collecting, written: string, isLink: boolean): void {
  const text = written.replace(/\s+/g, ' ');
  collecting.pieces.push(text);
  collecting.length += text.length;
  if (isLink) collecting.linkLength += text.trim().length;
}

function endBlock(collecting: Collecting, element: PageElement): void {
  const { blocks, pieces, linkLength } = collecting;
  if (pieces.length === 0) return;
  const parts = withoutInvisible(pieces.join('')).split(/ ?\n(?: ?\n)+ ?/);
  const texts = parts.map(cleanLines).filter((text) => text !== '');
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  for (const text of texts)
    blocks.push({ text, element, linkLength: Math.round((linkLength * text.length) / Math.max(1, total)) });
  collecting.pieces = [];
  collecting.linkLength = 0;
  collecting.length = 0;
}

/** Never contains a script's tag, written out or not: what shows this text may not expect one. */
function cleanLines(text: string): string {
  const lines = text.split('\n').map(cleanLine);
  return withoutScriptTags(lines.filter((line) => line !== '').join('\n'));
}
