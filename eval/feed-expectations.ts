// What the feeds of a labelled set say of themselves: what their first item is expected to be, and how they were served.
import { htmlToLine } from '../src/adapters/sources/pages/html-text.ts';
import type { FeedOrigin } from '../src/adapters/sources/feeds/parse-feed.ts';
import type { ArticleLine } from '../src/news/article.ts';

/** The expected field of an item, by the names that the feeds' authors use, and where a line has it. */
const FIELDS: Readonly<Record<string, (line: ArticleLine) => readonly (string | undefined)[]>> = {
  title: (line) => [line.headline],
  link: (line) => [line.url],
  id: (line) => [line.guid],
  author: (line) => [line.byline],
  summary: (line) => [line.abstract, line.body],
  description: (line) => [line.abstract, line.body],
  content: (line) => [line.body, line.abstract],
};

export const FIELD_NAMES = Object.keys(FIELDS);

export interface Expectation {
  field: string;
  wanted: string;
}

/** What a feed's comment can say at most in front of it. */
const COMMENT_MAX_BYTES = 8_192;

const LITERAL = /u?(?:'''(.*?)'''|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;

/** Also where several items are expected to say the same: `entries[0]['link'] == entries[1]['link'] == 'text'`. */
const EXPECTATION =
  /entries\[0\]\['(\w+)'\](?:\[0\]\['value'\])?\s*==\s*(?:entries\[\d\]\['\w+'\]\s*==\s*)?(?=u?['"])(.*)$/;

/** What a feed's comment says of its first item; null where that is nothing of what an article line has. */
export function expectationOf(bytes: Buffer): Expectation | null {
  const comment = commentOf(bytes);
  const from = comment.indexOf('Expect:');
  if (from === -1) return null;
  const line = comment.slice(from).split(/[\r\n]/, 1)[0] ?? '';
  const [, field = '', literals = ''] = EXPECTATION.exec(line) ?? [];
  return FIELDS[field] === undefined ? null : { field, wanted: textOf(literals) };
}

/** The set is meant to be served with the headers that the feeds' comments name; `path` is below the server's root. */
export function originOf(bytes: Buffer, path: string): FeedOrigin {
  const comment = commentOf(bytes);
  const location = /^\s*Header:\s*Content-Location:\s*(\S+)/im.exec(comment)?.[1];
  const charset = /^\s*Header:\s*Content-type:[^\n]*?\bcharset\s*=\s*["']?([\w.:-]+)/im.exec(comment)?.[1];
  return { url: location ?? `http://127.0.0.1:8097/${path}`, charset };
}

/** Comments are ASCII, in feeds of whichever encoding: without the zeros of the wide ones they can be read. */
function commentOf(bytes: Buffer): string {
  return bytes.subarray(0, COMMENT_MAX_BYTES).toString('utf8').replaceAll('\u0000', '');
}

/** What a line says in the expected field. */
export function foundIn(line: ArticleLine, field: string): string[] {
  return (FIELDS[field]?.(line) ?? []).map((text) => spaced(text ?? ''));
}

/**
 * True where one of the texts found is the wanted one as plain text: tags and references of HTML read, spaces alike.
 * Addresses and ids have to be the same letter by letter. A byline is names: the mail address behind one is left out.
 */
export function isExpected(found: readonly string[], { field, wanted }: Expectation): boolean {
  if (field === 'link' || field === 'id') return found.includes(wanted);
  const text = spaced(htmlToLine(wanted));
  if (field === 'author') return found.includes(text.replace(/ \([^()\s]+@[^()\s]+\)$/, ''));
  if (text === '') return found.every((each) => each === '');
  return found.includes(text) || found.includes(spaced(wanted));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text of literals of Python, joined by "+". */
function textOf(written: string): string {
  let text = '';
  let end = 0;
  for (const literal of written.matchAll(LITERAL)) {
    if (end > 0 && written.slice(end, literal.index).trim() !== '+') break;
    text += unescaped(literal[1] ?? literal[2] ?? literal[3] ?? '');
    end = literal.index + literal[0].length;
  }
  return text;
}

function unescaped(inner: string): string {
  return inner.replace(/\\U[0-9a-fA-F]{8}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\./g, (escape) => {
    if (/^\\[uUx]./.test(escape)) return String.fromCodePoint(Number.parseInt(escape.slice(2), 16));
    return { '\\n': '\n', '\\t': '\t', '\\r': '\r' }[escape] ?? escape.slice(1);
  });
}
