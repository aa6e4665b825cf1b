// The one sentence that says most of an article: what lists show below a headline, verbatim and whole.
import { GIST_OPENING_MAX_LENGTH, GIST_SENTENCES_MAX } from '../limits/analysis.ts';
import { type ArticleText, type Span, type TextState } from '../news/article.ts';
import { datelineOf } from './credits.ts';
import { sentencesOf } from './sentences.ts';
import { stopWordsOf } from './stop-words.ts';
import { primaryLanguageOf, wordTerms } from './terms.ts';
import { cutAt, isWholeSentence } from './text-state.ts';
import { stretchesOf } from './words.ts';

/** Lengths in letters of Latin script; a Chinese sentence says as much in four tenths. */
const LENGTH_MIN = 25;
const LENGTH_GOOD_MIN = 40;
const LENGTH_GOOD_MAX = 300;
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

/** He, it, this: words that point back at what a list does not show. */
const POINTS_BACK =
  /^["“„«‘'(]*(?:(?:he|she|it|they|this|that|these|those|his|her|their|its|er|sie|es|ihr|ihre|sein|seine|dies|dieser|diese|dieses|il|elle|ils|elles|ce|cela|ces|él|ella|ellos|ellas|esto|ele|ela|eles|elas|isso|lui|lei|loro|egli|hij|zij|ze|hun|han|hon|hun|он|она|они|оно|это|его|её|їх|він|вона|вони|هو|هي|هم)(?![\p{L}\p{M}])|他|她|它|这|這|此|彼|これ|それ|この|その|그는|그녀|그들)/iu;
/** And, but, however: a thought that began before. */
const GOES_ON =
  /^["“„«‘'(]*(?:(?:and|but|or|so|however|meanwhile|also|still|then|yet|instead|aber|und|doch|jedoch|auch|dann|mais|et|cependant|pero|sin embargo|además|mas|e|ma|però|но|однако|также|maar|en|men|och)(?![\p{L}\p{M}])|但|而|同时|另外|此外|しかし|また|하지만|그러나)/iu;

/** What makes a sentence better or worse than another; positions and overlaps are between 0 and 1. */
const WEIGHTS = {
  position: 1,
  overlap: 1,
  length: 0.5,
  pointsBack: -1.2,
  goesOn: -0.4,
  quote: -0.4,
  question: -2,
  repeat: -1,
};

interface Part {
  /** Where it begins in the citable text. */
  offset: number;
  text: string;
  isAbstract: boolean;
  /** True where the text ends with it. */
  isLast: boolean;
}

/** Abstract and body with their places in the citable text; the headline is shown anyway. */
function partsOf({ headline, abstract, body }: ArticleText): Part[] {
  const parts: Part[] = [];
  let offset = headline === null ? 0 : headline.length + 2;
  if (abstract !== null) {
    parts.push({ offset, text: abstract, isAbstract: true, isLast: body === null || body.trim() === '' });
    offset += abstract.length + 2;
  }
  if (body !== null) parts.push({ offset, text: body, isAbstract: false, isLast: true });
  return parts;
}

interface Facts {
  textState: TextState;
  language: string | null;
}

/** The first whole sentences of a part, without its dateline and its unfinished end. */
function wholeSentencesOf(part: Part, { textState, language }: Facts): Span[] {
  const { text } = part;
  const isCut = part.isLast && textState === 'truncated';
  const end = cutAt(text) ?? text.length;
  const begin = datelineOf(text)?.end ?? 0;
  const isUnmarked = UNMARKED.has(language ?? '') && !isCut;
  const opening = text.slice(0, GIST_OPENING_MAX_LENGTH);
  const isWhole = opening.length === text.length;
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
    .slice(0, GIST_SENTENCES_MAX);
}

function lengthOf(sentence: string): number {
  const dense = sentence.match(/[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0;
  return sentence.length + (DENSE_WEIGHT - 1) * dense;
}

function contentTermsOf(text: string, language: string | null): ReadonlySet<string> {
  const stopWords = stopWordsOf(language);
  const terms = stretchesOf(text).map((stretch) => wordTerms(stretch, language));
  return new Set(terms.filter(([word]) => word !== undefined && !stopWords.has(word)).flat());
}

function shareOf(terms: ReadonlySet<string>, among: ReadonlySet<string>): number {
  if (terms.size === 0) return 0;
  return [...terms].filter((term) => among.has(term)).length / terms.size;
}

function isSentence(words: string): boolean {
  const length = lengthOf(words);
  if (length < LENGTH_MIN || length > LENGTH_MAX || NOT_REPORT.test(words)) return false;
  // A run without spaces is one stretch, however many words it holds.
  return stretchesOf(words).length >= WORDS_MIN || length > words.length || /\p{sc=Thai}/u.test(words);
}

function scoreOf(
  words: string,
  position: number,
  sought: { headline: ReadonlySet<string>; language: string | null },
): number {
  const terms = contentTermsOf(words, sought.language);
  const overlap = shareOf(sought.headline, terms);
  const isRepeat = overlap > 0.9 && shareOf(terms, sought.headline) > 0.9;
  const length = lengthOf(words);
  const signs: readonly (readonly [boolean, number])[] = [
    [length >= LENGTH_GOOD_MIN && length <= LENGTH_GOOD_MAX, WEIGHTS.length],
    [POINTS_BACK.test(words), WEIGHTS.pointsBack],
    [GOES_ON.test(words), WEIGHTS.goesOn],
    [/^["“„«「『]/u.test(words), WEIGHTS.quote],
    [/[?？؟][^\p{L}]*$/u.test(words), WEIGHTS.question],
    [isRepeat, WEIGHTS.repeat],
  ];
  const found = signs.reduce((sum, [holds, weight]) => (holds ? sum + weight : sum), 0);
  return found + WEIGHTS.position / (1 + position / 3) + WEIGHTS.overlap * overlap;
}

/**
 * The span in the citable text of the whole sentence that says most: early, near the headline, of readable length, and
 * understood on its own where there is such a one. From the abstract, else the body. Null for a headline alone, and
 * where no sentence is whole.
 */
export function gistOf(text: ArticleText, facts: Facts): Span | null {
  if (facts.textState === 'headline') return null;
  const language = facts.language === null ? null : primaryLanguageOf(facts.language);
  const headline = contentTermsOf(text.headline ?? '', language);
  for (const part of partsOf(text)) {
    const candidates = wholeSentencesOf(part, { ...facts, language })
      .map((span, position) => ({ span, position, words: part.text.slice(span.start, span.end) }))
      .filter(({ words }) => isSentence(words))
      .map(({ span, position, words }) => ({
        span,
        score: scoreOf(words, position, { headline, language }),
      }));
    const best = candidates.toSorted((a, b) => b.score - a.score)[0];
    if (best !== undefined) return { start: part.offset + best.span.start, end: part.offset + best.span.end };
  }
  return null;
}
