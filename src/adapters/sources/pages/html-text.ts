// Turns a piece of HTML into clean plain text: paragraphs a blank line apart, no markup, nothing invisible.
import { UNESCAPE_PASSES_MAX } from '../../../limits/reading.ts';
import { cleanLine, withoutInvisible, withoutScriptTags } from '../clean-text.ts';
import { decodeEntities } from './html-entities.ts';
import { scanHtml } from './scan-html.ts';

/** Elements that end a paragraph. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements whose words are not the article's: captions, code, controls, what is shown when something fails. */
const DROPPED = new Set(
  'audio button canvas figcaption head math noscript object select svg template video'.split(' '),
);

const CAPTION_CLASS = /\bclass\s*=\s*["']?[^"'>]{0,200}\bwp-caption-text\b/i;

/** Stand for breaks while text is collected; those of the text itself have become spaces before. */
const PARAGRAPH = '\u2029';
const LINE = '\u2028';

/** Tags that are left after decoding: somebody escaped the markup twice. */
const ESCAPED_TWICE =
  /<\/?(?:script|style|p|br|a|b|i|u|em|strong|div|span|img|ul|ol|li|h[1-6]|blockquote|font|table|tr|td|iframe|figure|center|small|sup|sub|hr)(?:\s[^<>]*)?\/?>/i;

/** The text of a fragment or a whole page. Never throws; linear in time; never contains a script's tag. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return plainParagraphs(html);
  let text = textOf(html);
  for (let pass = 1; pass < UNESCAPE_PASSES_MAX && ESCAPED_TWICE.test(text); pass += 1) text = textOf(text);
  return withoutScriptTags(text);
}

/** The text of a fragment as one line: for headlines and names. */
export function htmlToLine(html: string): string {
  return /[<&]/.test(html) ? cleanLine(htmlToText(html)) : cleanLine(html);
}

/** A text without markup: blank lines part paragraphs, single line breaks are only where an editor wrapped. */
function plainParagraphs(text: string): string {
  return withoutInvisible(text)
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function textOf(html: string): string {
  const pieces: string[] = [];
  const isDropped = createDropping(html);
  scanHtml(html, {
    text(text) {
      if (!isDropped.now()) pieces.push(decodeEntities(text).replace(/\s{2,}|[^\S ]/g, ' '));
    },
    open(name, attributes, end) {
      if (isDropped.open(name, attributes, end)) return;
      if (name === 'br') pieces.push(LINE);
      else if (BLOCKS.has(name)) pieces.push(PARAGRAPH);
      else if (name === 'td' || name === 'th') pieces.push(' ');
    },
    close(name) {
      isDropped.close(name);
      if (BLOCKS.has(name)) pieces.push(PARAGRAPH);
    },
  });
  return withoutInvisible(pieces.join(''))
    .replace(/[ \u2028\u2029]{2,}|[\u2028\u2029]/g, breakOf)
    .trim();
}

function breakOf(run: string): string {
  if (run.includes(PARAGRAPH)) return '\n\n';
  const lines = run.split(LINE).length - 1;
  if (lines === 0) return ' ';
  return lines === 1 ? '\n' : '\n\n';
}

/** Knows whether the scan is inside an element that is dropped. One that never closes is not dropped: it would take the rest along. */
function createDropping(html: string) {
  const neverCloses = new Set<string>();
  let dropping: { name: string; depth: number } | null = null;

  function closesLater(name: string, from: number): boolean {
    if (neverCloses.has(name)) return false;
    const ending = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    ending.lastIndex = from;
    if (ending.test(html)) return true;
    neverCloses.add(name);
    return false;
  }

  return {
    now: () => dropping !== null,
    open(name: string, attributes: string, end: number): boolean {
      if (dropping !== null) {
        if (dropping.name === name) dropping.depth += 1;
        return true;
      }
      const isUnwanted = DROPPED.has(name) || (name === 'p' && CAPTION_CLASS.test(attributes));
      if (!isUnwanted || attributes.endsWith('/') || !closesLater(name, end)) return false;
      dropping = { name, depth: 1 };
      return true;
    },
    close(name: string): void {
      if (dropping?.name !== name) return;
      dropping.depth -= 1;
      if (dropping.depth === 0) dropping = null;
    },
  };
}
