// Sources and the claim as support is checked on them: sentences of stemmed words, with figures, dates and names found once.
import {
  CLAIM_MAX_LENGTH,
  SUPPORT_SENTENCE_WORDS_MAX,
  SUPPORT_SENTENCES_MAX,
  SUPPORT_SOURCES_MAX,
} from '../../limits/support.ts';
import type { Span } from '../../news/article.ts';
import type { SupportSource } from '../../news/support.ts';
import { type Figure, figuresIn } from '../figures/figures.ts';
import { type Token, tokensOf } from '../figures/tokens.ts';
import { type Moment, momentsIn } from '../moments/moments.ts';
import { type Name, namesIn } from '../names/names.ts';
import { sentencesOf } from '../sentences.ts';
import { stopWordsOf } from '../stop-words.ts';
import { primaryLanguageOf, STEM_MARK, wordTerms } from '../terms.ts';
import { withNumericDays } from './numeric-days.ts';
import { withSharedPercent, withShares } from './shares.ts';
import { unspacedFiguresIn } from './unspaced-figures.ts';
import { unspacedMomentsIn } from './unspaced-moments.ts';
import { isUnspaced, isUnspacedLanguage, unspacedWordsOf } from './unspaced-words.ts';
import { withWrittenMillions } from './written-millions.ts';

/** One word, numeral or mark of a sentence; `start` and `end` are places in its text. */
export interface SupportWord extends Span {
  text: string;
  folded: string;
  stem: string;
  kind: Token['kind'];
  /** True for a word that says what a sentence is about. */
  isContent: boolean;
}

export interface SupportSentence extends Span {
  words: readonly SupportWord[];
  /** Words and numerals, folded, a space between them: what verbatim goes by. */
  plain: string;
  figures: readonly Figure[];
  moments: readonly Moment[];
}

/** A text with what was found in it. Findings are in order, their places in `text`. */
export interface ReadText {
  text: string;
  language: string | null;
  sentences: readonly SupportSentence[];
  figures: readonly Figure[];
  moments: readonly Moment[];
  names: readonly Name[];
  /** All folded words and stems. */
  vocabulary: ReadonlySet<string>;
  /** Folded words that stand in lower case somewhere. */
  lowered: ReadonlySet<string>;
}

/** Languages that are told apart by their smallest words, where nobody says which it is. */
const GUESSED = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;
const GUESS_TOKENS_MAX = 300;
/** A smaller share of stop words is another language. */
const GUESS_SHARE_MIN = 0.2;

/** Kana are Japanese, Chinese characters without any Chinese; null where few words are of either. */
function unspacedLanguageOf(words: readonly Token[]): string | null {
  const own = words.filter(({ text }) => /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u.test(text));
  if (2 * own.length < words.length || own.length === 0) return null;
  return own.some(({ text }) => /\p{sc=Hira}/u.test(text)) ? 'ja' : 'zh';
}

/** The language that most of the first words are stop words of; null where few are. */
function guessLanguage(tokens: readonly Token[]): string | null {
  const words = tokens.filter(({ kind }) => kind === 'word').slice(0, GUESS_TOKENS_MAX);
  const unspaced = unspacedLanguageOf(words);
  if (unspaced !== null) return unspaced;
  let best: string | null = null;
  let most = words.length * GUESS_SHARE_MIN;
  for (const language of GUESSED) {
    const stopWords = stopWordsOf(language);
    const hits = words.filter(({ folded }) => stopWords.has(folded)).length;
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}

const POSSESSIVE = /'s?$/;
/** Of d’une, l’État. */
const ELIDED = /^(?:[dlcjmnst]|qu)'$/;

function wordsOf(token: Token, language: string | null): SupportWord[] {
  const { start, end, text, kind } = token;
  const stopWords = stopWordsOf(language);
  if (kind === 'word' && isUnspaced(text))
    return unspacedWordsOf(text, language).map((word) => ({
      ...word,
      start: start + word.start,
      end: start + word.end,
      folded: word.text,
      kind,
    }));
  const folded = token.folded.length > 3 ? token.folded.replace(POSSESSIVE, '') : token.folded;
  const isContent =
    kind === 'word' &&
    folded.length > 1 &&
    !ELIDED.test(folded) &&
    !stopWords.has(folded) &&
    !stopWords.has(token.folded);
  if (kind !== 'word') return [{ start, end, text, folded, stem: folded, kind, isContent }];
  const term = wordTerms(folded === token.folded ? text : text.slice(0, folded.length), language).find(
    (one) => one.startsWith(STEM_MARK),
  );
  return [{ start, end, text, folded, stem: term?.slice(1) ?? folded, kind, isContent }];
}

type Findings = Pick<ReadText, 'figures' | 'moments' | 'language'>;

function sentencesIn(text: string, tokens: readonly Token[], findings: Findings): SupportSentence[] {
  const { language } = findings;
  const figuresWithin = takerOf(findings.figures);
  const momentsWithin = takerOf(findings.moments);
  let at = 0;
  return sentencesOf(text, language)
    .slice(0, SUPPORT_SENTENCES_MAX)
    .map((span) => {
      const words: SupportWord[] = [];
      while ((tokens[at]?.start ?? Infinity) < span.start) at += 1;
      for (let token = tokens[at]; token !== undefined && token.start < span.end; token = tokens[at]) {
        if (words.length < SUPPORT_SENTENCE_WORDS_MAX) words.push(...wordsOf(token, language));
        at += 1;
      }
      const [figures, moments] = [figuresWithin(span), momentsWithin(span)];
      return { ...span, words, plain: plainOf(words), figures, moments };
    });
}

/** Takes what stands in one span after another: both are in order. */
function takerOf<Found extends Span>(found: readonly Found[]): (span: Span) => Found[] {
  let at = 0;
  return ({ start, end }) => {
    while ((found[at]?.start ?? Infinity) < start) at += 1;
    const first = at;
    while ((found[at]?.end ?? Infinity) <= end) at += 1;
    return found.slice(first, at);
  };
}

/** Words and numerals, folded, a space between them. */
export function plainOf(words: readonly SupportWord[]): string {
  return words.flatMap(({ kind, folded }) => (kind === 'mark' ? [] : [folded])).join(' ');
}

function spacedMomentsIn(text: string, language: string | null, publishedAt: number | null): Moment[] {
  const moments = momentsIn(text, { language, publishedAt });
  return language === 'de' ? withNumericDays(moments, text, publishedAt) : moments;
}

function spacedFiguresIn(
  text: string,
  language: string | null,
  found: { moments: readonly Moment[]; tokens: readonly Token[] },
): readonly Figure[] {
  const figures = withWrittenMillions(figuresIn(text, language, found), text);
  return withSharedPercent(withShares(figures, text, language), text);
}

/** At the beginning of a sentence a preposition has a capital, and is no part of the name after it. */
const LEADING = /^(?:laut|gemass|trotz|wegen|seit|selon|segun)$/;

/** German nouns of amounts have capitals too: 49 Mio. Euro. */
function namesBesides(names: readonly Name[], figures: readonly Span[]): Name[] {
  return names.filter(
    ({ start, end, words }) =>
      !figures.some((figure) => figure.start < end && start < figure.end) &&
      !(words.length === 2 && LEADING.test(words[0] ?? '')),
  );
}

/** Reads any text so; one without a language in the one that its small words are of. */
export function readText(text: string, given: string | null, publishedAt: number | null): ReadText {
  const tokens = tokensOf(text);
  const language = given === null ? guessLanguage(tokens) : primaryLanguageOf(given);
  const isWithoutSpaces = isUnspacedLanguage(language);
  const moments = isWithoutSpaces
    ? unspacedMomentsIn(text, publishedAt)
    : spacedMomentsIn(text, language, publishedAt);
  const figures = isWithoutSpaces
    ? withShares(unspacedFiguresIn(text, moments), text, language)
    : spacedFiguresIn(text, language, { moments, tokens });
  const sentences = sentencesIn(text, tokens, { figures, moments, language });
  const words = sentences.flatMap((sentence) => sentence.words);
  return {
    text,
    language,
    sentences,
    figures,
    moments,
    names: namesBesides(namesIn(text, language), figures),
    vocabulary: new Set(words.flatMap(({ folded, stem }) => [folded, stem])),
    lowered: new Set(
      words.flatMap(({ text: written, folded }) => (/^\p{Ll}/u.test(written) ? [folded] : [])),
    ),
  };
}

/** Sources are checked against many claims in a row; what was read of one is kept as long as it is. */
const read = new WeakMap<SupportSource, ReadText>();

function readSource(source: SupportSource): ReadText {
  const known = read.get(source) ?? readText(source.text, source.language, source.publishedAt);
  read.set(source, known);
  return known;
}

/** A claim with the sources that it is checked against. */
export interface SupportReading {
  claim: ReadText;
  sources: readonly ReadText[];
  language: string | null;
}

/** The language that most texts are in, of two the first by name; null where none has any. */
function commonLanguageOf(texts: readonly ReadText[]): string | null {
  const counted = [...Map.groupBy(texts, ({ language }) => language)].flatMap(([language, { length }]) =>
    language === null ? [] : [{ language, length }],
  );
  counted.sort((one, other) => other.length - one.length || (one.language < other.language ? -1 : 1));
  return counted[0]?.language ?? null;
}

/** Reads both; the claim is taken to be in the language that most sources are in, and as old as the newest. */
export function readForSupport(claim: string, sources: readonly SupportSource[]): SupportReading {
  const used = sources.slice(0, SUPPORT_SOURCES_MAX);
  const texts = used.map(readSource);
  const language = commonLanguageOf(texts);
  const dates = used.flatMap(({ publishedAt }) => publishedAt ?? []);
  const publishedAt = dates.length === 0 ? null : Math.max(...dates);
  return {
    claim: readText(claim.slice(0, CLAIM_MAX_LENGTH), language, publishedAt),
    sources: texts,
    language,
  };
}

/** What of some findings stands in a span. */
export function within<Found extends Span>(found: readonly Found[], { start, end }: Span): Found[] {
  return found.filter((one) => one.start >= start && one.end <= end);
}
