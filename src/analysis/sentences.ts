// Where the sentences of a text are: its own rules, because Intl.Segmenter ends one after "Mr." and inside quotes.
import { SENTENCE_AHEAD_MAX_LENGTH, SENTENCE_BEHIND_MAX_LENGTH } from '../limits/analysis.ts';
import type { Span } from '../news/article.ts';
import { isPartOfWord } from './abbreviations.ts';

/** A line this short without a full stop, before a long one that begins anew, is a heading. In UTF-16 units. */
const HEADING_MAX_LENGTH = 50;
/** Lines of wire text are broken at about 70; a longer one is a paragraph of its own. */
const BROKEN_LINE_MAX_LENGTH = 90;

/** A blank line, an indented line, or a list item ends a paragraph. */
const PARAGRAPH_END = /\n[ \t\u00A0]*\n|\n(?=[ \t\u00A0]{2,}\S)|\n(?=[ \t]*[•·▪‣●*–—-][ \t])|\u2029/gu;

/** German closes with what English opens with; French puts a space before. */
const CLOSER = '(?:["\'”’»›)\\]）」』】》〉］〕]|[“‘«‹](?=[\\s,;:)]|$)|[ \u00A0\u202F]»)';
/** What may end a sentence, with the closing quotes and brackets that stay with it and a footnote's number. */
const TERMINATOR = new RegExp(
  `(?<mark>[.!?…]+|[。！？｡．]+[….]*|[؟۔।॥።၊။]+)(?<closers>${CLOSER}*)(?:\\[\\d{1,3}\\])*`,
  'gu',
);

/** Where sentences of scripts with marks of their own end, no space is needed. */
const OWN_MARK = /^[。！？｡．؟۔।॥።။]/u;

/** Sentence spans of a text: trimmed, verbatim, in order. Paragraphs always end a sentence. */
export function sentencesOf(text: string, language: string | null): Span[] {
  const primary = language?.split('-', 1)[0] ?? null;
  return paragraphsOf(text)
    .flatMap((paragraph) => sentencesOfParagraph(text, { ...paragraph, language: primary }))
    .flatMap((span) => trimmed(text, span) ?? []);
}

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const endAt = (end: number, next: number): void => {
    spans.push({ start, end });
    start = next;
  };
  for (const match of text.matchAll(PARAGRAPH_END)) {
    if (match.index >= start) endAt(match.index, match.index + match[0].length);
  }
  endAt(text.length, text.length);
  return spans.flatMap((span) => splitAtHeadings(text, span));
}

/** Cuts a paragraph after each short line without a mark that a long line with a capital follows. */
function splitAtHeadings(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  let lineStart = start;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    const line = text.slice(lineStart, at).trim();
    const isHeading = line.length <= HEADING_MAX_LENGTH && lineStart === from && /[\p{L}\p{N}]$/u.test(line);
    const lineEnd = text.indexOf('\n', at + 1);
    const next = text.slice(at + 1, Math.min(end, lineEnd === -1 ? end : lineEnd)).trim();
    if (isHeading && next.length > BROKEN_LINE_MAX_LENGTH && /^["“„«]?\p{Lu}/u.test(next)) {
      spans.push({ start: from, end: at });
      from = at + 1;
    }
    lineStart = at + 1;
  }
  return [...spans, { start: from, end }];
}

interface Paragraph extends Span {
  language: string | null;
}

function sentencesOfParagraph(text: string, paragraph: Paragraph): Span[] {
  const { start, end } = paragraph;
  const spans: Span[] = [];
  let from = start;
  const words = text.slice(start, end);
  for (const match of words.matchAll(TERMINATOR)) {
    const stop = start + match.index + match[0].length;
    const mark = match.groups?.['mark'] ?? '';
    const around: Around = {
      mark,
      closers: match.groups?.['closers'] ?? '',
      tail: text.slice(Math.max(from, start + match.index - SENTENCE_BEHIND_MAX_LENGTH), start + match.index),
      rest: text.slice(stop, Math.min(end, stop + SENTENCE_AHEAD_MAX_LENGTH)),
      language: paragraph.language,
    };
    if (!endsSentence(around)) continue;
    spans.push({ start: from, end: stop });
    from = stop;
  }
  return [...spans, { start: from, end }];
}

interface Around {
  mark: string;
  closers: string;
  /** The end of the sentence before the mark; all of it where it is short. */
  tail: string;
  /** What follows mark and closers, within the paragraph. */
  rest: string;
  language: string | null;
}

/** A quote that was closed, then who said it: still one sentence. */
const SAYS_LATIN =
  /^[\s,]*(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}(?:said|says|asked|asks|told|added|adds|wrote|writes|warned|sagte|sagt|fragte|schrieb|erklärte)\b/u;
const SAYS_CHINESE = /^[^，。！？]{0,8}?(?:说|表示|道|称|指出|问|喊|說|問)/u;
/** Japanese particles that carry a quote on. */
const CARRIES_ON = /^(?:と|って|など|は|が|を|の|も|に)/u;

function endsSentence(around: Around): boolean {
  const { mark, closers, rest } = around;
  if (rest.trim() === '') return true;
  if (OWN_MARK.test(mark)) return closers === '' || !(CARRIES_ON.test(rest) || SAYS_CHINESE.test(rest));
  const isSpaced = /^\s/u.test(rest);
  const next = rest.trimStart().replace(/^["'“„«‘(\[「『（《【¿¡—–-]+\s*/u, '');
  if (!isSpaced && !beginsUnspaced(around)) return false;
  if (/^\p{Ll}/u.test(next)) return false;
  if (closers !== '' && SAYS_LATIN.test(rest)) return false;
  if (mark.startsWith('.') || mark.startsWith('…')) return endsAtStop(around, next);
  return true;
}

/** Some texts lose the space between sentences; 3.5, example.com and U.S. never had one. */
function beginsUnspaced({ closers, tail, rest }: Around): boolean {
  if (/^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u.test(rest)) return true;
  return (closers !== '' || /\p{Ll}{2}$/u.test(tail)) && /^["“„«(]?\p{Lu}[\p{Ll} ]/u.test(rest);
}

function endsAtStop({ mark, closers, tail, language }: Around, next: string): boolean {
  // An omission in the words of somebody else: […]
  if (/^(?:…|\.{2,})$/u.test(mark)) return !/[[(]$/u.test(tail);
  if (mark !== '.' || closers !== '') return true;
  const before = /[\p{L}\p{M}\p{N}]+(?:\.[\p{L}\p{M}\p{N}]+)*$/u.exec(tail)?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}'’-]+/u.exec(next)?.[0] ?? '';
  return !isPartOfWord({ before, after, isFirst: tail.trim() === before, language });
}

/** Without the space around it and a list item's bullet; null where nothing is left. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const lead = /^(?:\s|[•·▪‣●*–—-](?=\s))*/u.exec(words)?.[0].length ?? 0;
  const length = words.trimEnd().length;
  const hasWord = /[\p{L}\p{N}]/u.test(words);
  return length > lead && hasWord ? { start: start + lead, end: start + length } : null;
}
