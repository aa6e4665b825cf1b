// Reads article lines: one JSON object a line, streamed, so that a file of any size takes the memory of one line.
import { ARTICLE_LINE_MAX_BYTES } from '../../limits/reading.ts';
import { type ArticleLine, TEXT_STATES, type TextState } from '../../news/article.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { parseDate } from './dates.ts';
import { languageTagOf } from './web-names.ts';

/** One line of a file, or why it cannot be read; `item` says which. */
export type NumberedLine =
  { kind: 'line'; item: string; text: string } | { kind: 'rejected'; item: string; reason: string };

/** What a JSON value says of an article. */
export type LineReading = { kind: 'line'; line: ArticleLine } | { kind: 'rejected'; reason: string };

const NEWLINE = 10;

/** Cuts bytes at line ends. A line over `ARTICLE_LINE_MAX_BYTES` is skipped and named, and never held in memory. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  const gathered = createLineGatherer();
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      gathered.add(chunk.subarray(from, end));
      const line = gathered.conclude();
      if (line !== null) yield line;
      from = end + 1;
    }
    gathered.add(chunk.subarray(from));
  }
  const last = gathered.conclude();
  if (last !== null) yield last;
}

function createLineGatherer() {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  let number = 0;
  return {
    add(piece: Uint8Array): void {
      bytes += piece.length;
      if (bytes > ARTICLE_LINE_MAX_BYTES) pieces = [];
      else if (piece.length > 0) pieces.push(piece);
    },
    /** The line gathered so far; null where it is blank. */
    conclude(): NumberedLine | null {
      number += 1;
      const item = `line ${number}`;
      const isTooLong = bytes > ARTICLE_LINE_MAX_BYTES;
      const text = Buffer.concat(pieces)
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .trim();
      pieces = [];
      bytes = 0;
      if (isTooLong) return { kind: 'rejected', item, reason: TOO_LONG };
      return text === '' ? null : { kind: 'line', item, text };
    },
  };
}

const TOO_LONG = `the line is longer than ${ARTICLE_LINE_MAX_BYTES / 1024 / 1024} MB: shorten its body`;

/** Reads one line. */
export function parseArticleLine(text: string): LineReading {
  const parsed = parseJson(text);
  return parsed === undefined
    ? { kind: 'rejected', reason: 'the line is not JSON: each line has to be one JSON object' }
    : readArticleObject(parsed);
}

/** The value that a JSON text stands for; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const TEXT_KEYS = [
  'url',
  'headline',
  'abstract',
  'body',
  'byline',
  'outlet',
  'publishedAt',
  'modifiedAt',
  'language',
  'guid',
  'image',
] as const;

/** Checks a JSON value against the form of article lines. Unknown keys are ignored, null counts as absent. */
export function readArticleObject(value: unknown): LineReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { kind: 'rejected', reason: 'this is not a JSON object with the keys of an article' };
  const given = new Map<string, unknown>(Object.entries(value).filter(([, part]) => part !== null));
  for (const key of TEXT_KEYS) {
    const part = given.get(key);
    if (part !== undefined && typeof part !== 'string')
      return { kind: 'rejected', reason: `“${key}” has to be a text in quotes` };
  }
  const tags = tagsOf(given.get('tags'));
  if (tags === null) return { kind: 'rejected', reason: '“tags” has to be a list of texts' };
  const text = (key: (typeof TEXT_KEYS)[number]) => given.get(key) as string | undefined;
  return {
    kind: 'line',
    line: {
      url: oneLine(text('url')),
      headline: oneLine(text('headline')),
      abstract: paragraphs(text('abstract')),
      body: paragraphs(text('body')),
      byline: oneLine(text('byline')),
      outlet: oneLine(text('outlet')),
      publishedAt: parseDate(text('publishedAt') ?? '') ?? undefined,
      modifiedAt: parseDate(text('modifiedAt') ?? '') ?? undefined,
      tags,
      language: languageTagOf(text('language')),
      guid: oneLine(text('guid')),
      textState: textStateOf(given.get('textState')),
      image: oneLine(text('image')),
    },
  };
}

/** A list of texts, one text alone, or nothing; null where it is something else. */
function tagsOf(value: unknown): string[] | undefined | null {
  if (value === undefined) return undefined;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every((tag) => typeof tag === 'string')) return null;
  return list.map(cleanLine).filter((tag) => tag !== '');
}

/** A state that we do not know is left to be found from the text. */
function textStateOf(value: unknown): TextState | undefined {
  return TEXT_STATES.find((state) => state === value);
}

function oneLine(text: string | undefined): string | undefined {
  const line = cleanLine(text ?? '');
  return line === '' ? undefined : line;
}

function paragraphs(text: string | undefined): string | undefined {
  const cleaned = cleanText(text ?? '');
  return cleaned === '' ? undefined : cleaned;
}
