// Reads HTML from left to right, once: what is text, what opens an element, what closes one. Builds no tree.

/** What the scanner tells. Attributes come as written; texts come with their character references. */
export interface HtmlVisitor {
  text(text: string): void;
  /** `end` is the offset behind the tag. */
  open(name: string, attributes: string, end: number): void;
  close(name: string): void;
}

/** Elements whose content is no markup; all of them are dropped whole. */
const RAW_TEXT = new Map(
  ['script', 'style', 'textarea', 'title', 'iframe', 'xmp', 'noembed', 'noframes'].map((name) => [
    name,
    new RegExp(`</${name}(?=[\\s/>])`, 'gi'),
  ]),
);

const NAME = /[a-zA-Z][^\s/>]*/y;

/** The text being scanned, and how far each mark that ends something reaches: what keeps the scan linear. */
interface Scan {
  html: string;
  lastClose: number;
  lastQuote: Readonly<Record<'"' | "'", number>>;
}

/**
 * Scans after the HTML standard's tokenizer (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), with two
 * leniencies: a tag cut off by the end of the text ends the scan, and a quote that never closes is none. Linear in time.
 */
export function scanHtml(html: string, visitor: HtmlVisitor): void {
  const lastQuote = { '"': html.lastIndexOf('"'), "'": html.lastIndexOf("'") };
  const scan = { html, lastClose: html.lastIndexOf('>'), lastQuote };
  let at = 0;
  while (at < html.length) {
    const mark = html.indexOf('<', at);
    if (mark === -1) break;
    if (mark > at) visitor.text(html.slice(at, mark));
    at = scanMark(scan, mark, visitor);
  }
  if (at < html.length) visitor.text(html.slice(at));
}

/** Scans what starts with the `<` at an offset; answers where it ends. */
function scanMark(scan: Scan, at: number, visitor: HtmlVisitor): number {
  const { html } = scan;
  const next = html.charAt(at + 1);
  if (next === '!') return scanDeclaration(html, at, visitor);
  if (next === '?') return behind(html, '>', at);
  if (/[a-zA-Z]/.test(next)) return scanTag(scan, at, visitor);
  if (next !== '/') {
    visitor.text('<');
    return at + 1;
  }
  const end = behind(html, '>', at);
  const name = nameAt(html, at + 2);
  if (name !== '') visitor.close(name);
  return end;
}

function scanDeclaration(html: string, at: number, visitor: HtmlVisitor): number {
  if (html.startsWith('<!--', at)) {
    const isEmpty = html.startsWith('>', at + 4) || html.startsWith('->', at + 4);
    return behind(html, isEmpty ? '>' : '-->', at + 4);
  }
  if (!html.startsWith('<![CDATA[', at)) return behind(html, '>', at);
  const end = behind(html, ']]>', at);
  visitor.text(html.slice(at + '<![CDATA['.length, end).replace(/\]\]>$/, ''));
  return end;
}

function scanTag(scan: Scan, at: number, visitor: HtmlVisitor): number {
  const { html } = scan;
  const name = nameAt(html, at + 1);
  const attributesAt = at + 1 + name.length;
  const close = at > scan.lastClose ? -1 : findTagClose(scan, attributesAt);
  if (close === -1) return html.length;
  visitor.open(name, html.slice(attributesAt, close), close + 1);
  const ending = RAW_TEXT.get(name);
  if (ending === undefined) return close + 1;
  ending.lastIndex = close + 1;
  const found = ending.exec(html);
  return found === null ? html.length : found.index;
}

/** The `>` that ends a tag: one outside of quoted attribute values. */
function findTagClose(scan: Scan, from: number): number {
  const { html } = scan;
  const mark = /[>"']/g;
  mark.lastIndex = from;
  for (let found = mark.exec(html); found !== null; found = mark.exec(html)) {
    const character = found[0] as '>' | '"' | "'";
    if (character === '>') return found.index;
    const isOpening = /=\s?$/.test(html.slice(Math.max(from, found.index - 2), found.index));
    if (isOpening && found.index < scan.lastQuote[character])
      mark.lastIndex = html.indexOf(character, found.index + 1) + 1;
  }
  return -1;
}

function nameAt(html: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[0].toLowerCase() ?? '';
}

/** The offset behind the next occurrence of a mark, or the end of the text. */
function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}
