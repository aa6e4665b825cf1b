// What each write-up states: its quotable sentences and its headline, read once for all that is compared.
import { COMPARED_CLAIMS_MAX, COMPARED_SENTENCES_MAX } from '../../limits/comparison.ts';
import { type Article, citableText, type Span } from '../../news/article.ts';
import type { Citation } from '../../news/summary.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Ascription, ascriptionIn } from './sources.ts';
import { mayHoldDate, mayHoldFigure } from './screens.ts';
import { contentStemsOf, type Token, tokensOf } from './tokens.ts';
import { type Figure, figuresIn } from '../figures/figures.ts';
import { type Moment, momentsIn } from '../moments/moments.ts';
import { quotableSentencesOf } from '../quotable.ts';
import { primaryLanguageOf } from '../terms.ts';

/** One statement as one write-up makes it; its span is one of the article's citable text. */
export interface Claim extends Span {
  article: Article;
  /** Its place among the claims of a story. */
  index: number;
  /** Verbatim. */
  words: string;
  /** From 0, in the order of the text; the headline's is 0 too. */
  position: number;
  isHeadline: boolean;
  pointsBack: boolean;
  /** True where the sentence asserts what it says. */
  isStated: boolean;
  language: string;
  /** Their places are those in `words`. */
  tokens: readonly Token[];
  clauses: readonly Clause[];
  ascription: Ascription | null;
  /** Their places are those in `words`. */
  figures: readonly Figure[];
  moments: readonly Moment[];
  /** Content stems, without those of the ascription. */
  stems: ReadonlySet<string>;
}

/** Where a text names none: most news that comes without a language is English, and its stems harm no other. */
export const LANGUAGE_ASSUMED = 'en';

/** Asked, supposed, or told of somebody else's reading: not what the write-up states. */
const NOT_STATED =
  /[?？]["”']?$|\b(?:whether|interpreted|interpretation|speculation|rumou?rs?|wrongly|false(?:ly)? (?:claim|report)\w*|contrary to|had been expected)\b|^(?:if|could|should|is|are|was|did|will|why|how|what)\b[^.]*\?/iu;

interface Draft extends Span {
  words: string;
  position: number;
  isHeadline: boolean;
  pointsBack: boolean;
}

function draftsOf(article: Article, sentences: number): Draft[] {
  const drafts = quotableSentencesOf(article, sentences).map(
    ({ start, end, words, pointsBack }, position): Draft => ({
      start,
      end,
      words,
      position,
      isHeadline: false,
      pointsBack,
    }),
  );
  const { headline } = article;
  if (headline === null || headline.trim() === '') return drafts;
  const start = headline.length - headline.trimStart().length;
  const words = headline.trim();
  return [
    { start, end: start + words.length, words, position: 0, isHeadline: true, pointsBack: false },
    ...drafts,
  ];
}

function claimOf(draft: Draft, article: Article, index: number): Claim {
  const language = primaryLanguageOf(article.language) ?? LANGUAGE_ASSUMED;
  const tokens = tokensOf(draft.words, language);
  const ascription = ascriptionIn(draft.words);
  const stated = tokens.filter(
    ({ start, end }) => ascription === null || end <= ascription.start || start >= ascription.end,
  );
  const clauses = clausesOf(draft.words, tokens, { ascription, language });
  return {
    ...draft,
    article,
    index,
    isStated: !NOT_STATED.test(draft.words),
    language,
    tokens,
    clauses,
    ascription,
    figures: mayHoldFigure(draft.words, language) ? figuresIn(draft.words, language) : [],
    moments: mayHoldDate(draft.words, language)
      ? momentsIn(draft.words, { language, publishedAt: article.publishedAt })
      : [],
    stems: contentStemsOf(stated),
  };
}

/** The claims of write-ups, in the order of the write-ups and of their texts. */
export function claimsOf(articles: readonly Article[]): Claim[] {
  const sentences = Math.min(COMPARED_SENTENCES_MAX, Math.floor(COMPARED_CLAIMS_MAX / articles.length));
  return articles
    .flatMap((article) => draftsOf(article, sentences).map((draft) => ({ draft, article })))
    .map(({ draft, article }, index) => claimOf(draft, article, index));
}

/** The clause that a span of a claim's words stands in; null in its ascription. */
export function clauseAt(claim: Claim, { start, end }: Span): Clause | null {
  const { ascription, clauses, tokens } = claim;
  if (ascription !== null && start < ascription.end && ascription.start < end) return null;
  return (
    clauses.find(({ from, to }) => {
      const [first, last] = [tokens[from], tokens[to - 1]];
      return first !== undefined && last !== undefined && end > first.start && start < last.end;
    }) ?? null
  );
}

/** The claim as a citation of its article. */
export function citationOf({ article, start, end }: Claim): Citation {
  const quote = citableText(article).slice(start, end);
  return { article: article.id, version: article.version, start, end, quote };
}
