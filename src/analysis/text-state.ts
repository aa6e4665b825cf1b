// How much of an article's text we have, and where an unfinished end begins: what is cut off may never be quoted.
import { TEXT_END_MAX_LENGTH } from '../limits/analysis.ts';
import type { ArticleText, TextState } from '../news/article.ts';
import { sentencesOf } from './sentences.ts';

/** What feeds and pages put where they cut a text. */
const CUT_BRACKETS =
  /(?:\[\s*(?:…|\.{3,4}|&hellip;|&#8230;|\+\s?\d+ chars?)\s*\]|\(\s*(?:…|\.{3,4}|more|mehr)\s*\))$/iu;
const CUT_DOTS = /(?:…|\.{3,}|&hellip;|&#8230;)$/u;
/** Invitations to read on, as the last words of a text. */
const READ_ON =
  /(?<lead>^|[.!?…。！？\])»”"]\s*|\s+)(?<words>\(?\[?(?:continue reading|keep reading|read (?:more|on|the full (?:story|article)|full (?:story|article))|click here to read more|weiterlesen|mehr lesen|zum artikel|lire la suite|lire plus|leer más|seguir leyendo|continuar leyendo|continua a leggere|leggi tutto|leia mais|continuar lendo|lees (?:verder|meer)|läs mer|les mer|læs mere|lue lisää|czytaj dalej|číst dále|читать (?:далее|полностью)|подробнее|devamını oku|devamı|اقرأ المزيد|阅读全文|閱讀全文|查看全文|阅读更多|続きを読む|全文を読む|더 ?보기|기사 더보기|อ่านต่อ)(?:\s+[^.!?。！？\n]{0,120}[→»›>]+)?\]?\)?)\s*[.…:→»›>]*$/iu;
/** What blogs add below an excerpt. */
const TRAILER =
  /\s*(?:The post .{0,300} (?:appeared first on|first appeared on) .{0,120}|L’article .{0,300} est apparu en premier sur .{0,120})$/su;

/** A body shorter than this is what a feed calls content and a reader a teaser. Letters of Chinese weigh three. */
const FULL_TEXT_MIN_LENGTH = 280;
const HAN_WEIGHT = 3;

/** The text without the cut mark it ends in; null where it ends in none. */
function withoutCutMark(text: string): string | null {
  const before = text.slice(0, -TEXT_END_MAX_LENGTH);
  const end = text.slice(-TEXT_END_MAX_LENGTH).trimEnd().replace(TRAILER, '').trimEnd();
  let left = end;
  for (let last = ''; last !== left;) {
    last = left;
    left = withoutReadOn(left).trimEnd();
    left = left.replace(CUT_BRACKETS, '').trimEnd();
  }
  const isWholeEnd = left === end;
  const dots = CUT_DOTS.exec(left);
  if (dots === null) return isWholeEnd ? null : before + left;
  // Four dots are a full stop and a mark: the sentence before it is whole.
  return before + left.slice(0, dots.index) + (/\.{4}$/.test(dots[0]) ? '.' : '');
}

/** In the middle of a sentence, "read more" is what somebody wants to do. */
function withoutReadOn(end: string): string {
  const { lead = '', words = '' } = READ_ON.exec(end)?.groups ?? {};
  if (words === '') return end;
  const isOwnSentence = lead === '' || /[^\s]|\n/u.test(lead);
  const isInvitation = isOwnSentence || !/^[([]*\p{Ll}/u.test(words);
  return isInvitation ? end.slice(0, end.length - (READ_ON.exec(end)?.[0].length ?? 0)) + lead : end;
}

function lastPartOf({ headline, abstract, body }: ArticleText): string {
  return [body, abstract, headline].find((part) => part !== null && part.trim() !== '') ?? '';
}

function weightOf(text: string): number {
  return (
    text.length +
    (HAN_WEIGHT - 1) * (text.match(/[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0)
  );
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/**
 * How much of a text we have. What the source says wins, except over a cut mark that everybody can see: a text that ends
 * in one is truncated, or a headline where it is nothing but that.
 */
export function textStateOf(text: ArticleText, given?: TextState): TextState {
  if (isBlank(text.abstract) && isBlank(text.body)) return 'headline';
  if (withoutCutMark(lastPartOf(text)) !== null) return 'truncated';
  if (given !== undefined) return given;
  return weightOf(text.body?.trim() ?? '') >= FULL_TEXT_MIN_LENGTH ? 'full' : 'excerpt';
}

/** A sentence that is whole ends in a mark, and perhaps in quotes and brackets after it. */
const WHOLE_END = /[.!?…。！？｡．؟۔।॥።၊။]["'”’“‘»›)\]）」』】》〉］〕\s]*$/u;

/** True where words end as a sentence ends. */
export function isWholeSentence(words: string): boolean {
  return WHOLE_END.test(words);
}

/**
 * Where the unfinished tail of a text begins: the end of its last whole sentence, 0 where there is none. Null where the
 * text does not end in a cut mark.
 */
export function cutAt(text: string): number | null {
  const kept = withoutCutMark(text);
  if (kept === null) return null;
  // A word more shows whether the last full stop belongs to an abbreviation: "It met Mr. […]".
  const continued = `${kept} Xx`;
  const whole = sentencesOf(continued, null).findLast(
    ({ start, end }) => end <= kept.length && isWholeSentence(continued.slice(start, end)),
  );
  return whole?.end ?? 0;
}
