// Which sentences of an article can be quoted: whole, part of the report, and not of its credits or its cut-off end.
import {
  QUOTABLE_LENGTH_PER_SENTENCE,
  QUOTABLE_OPENING_MAX_LENGTH,
  QUOTABLE_OPENING_MIN_LENGTH,
} from '../limits/summaries.ts';
import type { ArticleText, Span, TextState } from '../news/article.ts';
import { datelineOf } from './credits.ts';
import { goesOn, pointsBack } from './salience/openings.ts';
import { sentencesOf } from './sentences.ts';
import { primaryLanguageOf } from './terms.ts';
import { cutAt, isWholeSentence } from './text-state.ts';
import { stretchesOf } from './words.ts';

/** A sentence that may be quoted; its span is one of the citable text. */
export interface QuotableSentence extends Span {
  /** Verbatim. */
  words: string;
  /** From 0, among the whole sentences of the abstract or the body. */
  position: number;
  isAbstract: boolean;
  /** He, it, this: it needs the sentence before it. */
  pointsBack: boolean;
  /** And, but, however: a thought that began before. */
  goesOn: boolean;
}

/** Abstract or body, with its place in the citable text. */
export interface Part {
  offset: number;
  text: string;
  isAbstract: boolean;
  /** True where the text ends with it. */
  isLast: boolean;
}

/** What is known of a text besides its words. */
export interface TextFacts {
  textState: TextState;
  /** BCP 47. */
  language: string | null;
}

/** How much of a part is looked at: its first characters, and the first whole sentences in them. */
export interface Opening {
  length: number;
  sentences: number;
}

/** Lengths in letters of Latin script; a Chinese sentence says as much in four tenths. */
const LENGTH_MIN = 25;
const LENGTH_MAX = 600;
const DENSE_WEIGHT = 2.5;
/** Fewer words are an exclamation or a heading. */
const WORDS_MIN = 4;
/** A publisher's one-line abstract often goes without a full stop; a longer one without may be cut. */
const UNMARKED_ABSTRACT_MAX_LENGTH = 140;

/** Languages that write no mark at the end of a sentence. */
const UNMARKED: ReadonlySet<string> = new Set(['th', 'lo', 'km', 'my']);

/** What stands among sentences and is none of the report: captions, corrections, invitations, imprints. */
const NOT_REPORT =
  /^(?:[[(]?(?:photo|image|picture|video|caption|credit|graphic|file photo|watch|listen|foto|bild|grafik|fotograf|crédito|写真|图片|图为|资料图|圖為|사진)(?:\s?[:：|=(（/]|\s+(?:by|courtesy|credit|via|von|shows)\b)|(?:editor[’']s note|correction|clarification|corrigendum|an earlier version of|this (?:article|story|post|report) (?:was|has been|is|originally)|sign up|subscribe|click|read (?:more|also)|see also|related|advertisement|follow us|copyright|all rights reserved|anmerkung der redaktion|korrektur|berichtigung|lesen sie|mehr zum thema|lire aussi|à lire|lea también|leia também|leggi anche|lees ook|läs också|читайте также)\b|©|更正|责任编辑|編輯|编辑[：:]|来源[：:]|原标题|関連記事|관련기사)/iu;

/** Who wrote and edited it, as agencies put it below the text. */
const CREDITS_BELOW =
  /^[([]?\s*(?:additional )?(?:reporting|writing|editing) (?:and \p{L}+ )?by\b[^.]{0,200}[)\];]/iu;

/** In the middle of a text too, an end in dots may be a teaser that was cut; within quotes it is somebody's pause. */
const TRAILS_OFF = /(?:…|\.{3,})[\])]?$/u;

/** The length of a sentence in letters of Latin script: what its other letters weigh counts. */
export function readingLengthOf(words: string): number {
  const dense = words.match(/[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0;
  return words.length + (DENSE_WEIGHT - 1) * dense;
}

/** True for a question, even one in closing quotes. */
export function isQuestion(words: string): boolean {
  return /[?？؟][^\p{L}]*$/u.test(words);
}

/** True where a sentence begins with somebody's own words. */
export function beginsWithQuote(words: string): boolean {
  return /^["“„«「『]/u.test(words);
}

/** Abstract and body with their places in the citable text; the headline is shown anyway. */
export function partsOf({ headline, abstract, body }: ArticleText): Part[] {
  const parts: Part[] = [];
  let offset = headline === null ? 0 : headline.length + 2;
  if (abstract !== null) {
    parts.push({ offset, text: abstract, isAbstract: true, isLast: body === null || body.trim() === '' });
    offset += abstract.length + 2;
  }
  if (body !== null) parts.push({ offset, text: body, isAbstract: false, isLast: true });
  return parts;
}

/** The first whole sentences of a part, without its dateline and its unfinished end; spans of the part. */
function wholeSentencesOf(part: Part, { textState, language }: TextFacts, looked: Opening): Span[] {
  const { text } = part;
  const isCut = part.isLast && textState === 'truncated';
  const begin = datelineOf(text)?.end ?? 0;
  const isUnmarked = UNMARKED.has(language ?? '') && !isCut;
  const opening = text.slice(0, looked.length);
  const isWhole = opening.length === text.length;
  // The unfinished end of a longer text lies outside of its opening.
  const end = isWhole ? (cutAt(text) ?? text.length) : opening.length;
  const sentences = sentencesOf(opening, language)
    .filter(
      (sentence) => sentence.end <= end && sentence.end > begin && (isWhole || sentence.end < opening.length),
    )
    .map((sentence) => ({ start: Math.max(sentence.start, begin), end: sentence.end }));
  const isShortAbstract =
    part.isAbstract && !isCut && sentences.length === 1 && text.length <= UNMARKED_ABSTRACT_MAX_LENGTH;
  return sentences
    .filter(
      ({ start, end: stop }) => isUnmarked || isShortAbstract || isWholeSentence(text.slice(start, stop)),
    )
    .slice(0, looked.sentences);
}

function isReport(words: string): boolean {
  const length = readingLengthOf(words);
  if (length < LENGTH_MIN || length > LENGTH_MAX) return false;
  if (NOT_REPORT.test(words) || CREDITS_BELOW.test(words)) return false;
  // A run without spaces is one stretch, however many words it holds.
  return stretchesOf(words).length >= WORDS_MIN || length > words.length || /\p{sc=Thai}/u.test(words);
}

/** The quotable sentences among the first whole ones of one part. */
export function quotableInPart(part: Part, facts: TextFacts, looked: Opening): QuotableSentence[] {
  if (facts.textState === 'headline') return [];
  const language = primaryLanguageOf(facts.language);
  return wholeSentencesOf(part, { ...facts, language }, looked)
    .map(({ start, end }, position) => ({ start, end, position, words: part.text.slice(start, end) }))
    .filter(({ words }) => isReport(words))
    .map(({ start, end, position, words }) => ({
      start: part.offset + start,
      end: part.offset + end,
      words,
      position,
      isAbstract: part.isAbstract,
      pointsBack: pointsBack(words, language),
      goesOn: goesOn(words, language),
    }));
}

/**
 * The first sentences of an article that may be quoted, at most `max`: those of the abstract, then those of the body, in
 * the order of the text. None of a headline alone, and none of what is cut off.
 */
export function quotableSentencesOf(article: ArticleText & TextFacts, max: number): QuotableSentence[] {
  const wanted = Math.max(QUOTABLE_OPENING_MIN_LENGTH, max * QUOTABLE_LENGTH_PER_SENTENCE);
  const length = Math.min(QUOTABLE_OPENING_MAX_LENGTH, wanted);
  const looked: Opening = { length, sentences: Number.POSITIVE_INFINITY };
  const found = partsOf(article).flatMap((part) => quotableInPart(part, article, looked));
  return found.filter(({ words }) => !TRAILS_OFF.test(words)).slice(0, max);
}
