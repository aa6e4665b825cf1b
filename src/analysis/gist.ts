// The one sentence that says most of an article: what lists show below a headline, verbatim and whole.
import { GIST_OPENING_MAX_LENGTH, GIST_SENTENCES_MAX } from '../limits/analysis.ts';
import type { ArticleText, Span } from '../news/article.ts';
import {
  beginsWithQuote,
  isQuestion,
  partsOf,
  quotableInPart,
  type QuotableSentence,
  readingLengthOf,
  type TextFacts,
} from './quotable.ts';
import { stopWordsOf } from './stop-words.ts';
import { primaryLanguageOf, wordTerms } from './terms.ts';
import { stretchesOf } from './words.ts';

/** The length that reads well, in letters of Latin script. */
const LENGTH_GOOD_MIN = 40;
const LENGTH_GOOD_MAX = 300;

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

function contentTermsOf(text: string, language: string | null): ReadonlySet<string> {
  const stopWords = stopWordsOf(language);
  const terms = stretchesOf(text).map((stretch) => wordTerms(stretch, language));
  return new Set(terms.filter(([word]) => word !== undefined && !stopWords.has(word)).flat());
}

function shareOf(terms: ReadonlySet<string>, among: ReadonlySet<string>): number {
  if (terms.size === 0) return 0;
  return [...terms].filter((term) => among.has(term)).length / terms.size;
}

function scoreOf(
  { words, position, pointsBack, goesOn }: QuotableSentence,
  sought: { headline: ReadonlySet<string>; language: string | null },
): number {
  const terms = contentTermsOf(words, sought.language);
  const overlap = shareOf(sought.headline, terms);
  const isRepeat = overlap > 0.9 && shareOf(terms, sought.headline) > 0.9;
  const length = readingLengthOf(words);
  const signs: readonly (readonly [boolean, number])[] = [
    [length >= LENGTH_GOOD_MIN && length <= LENGTH_GOOD_MAX, WEIGHTS.length],
    [pointsBack, WEIGHTS.pointsBack],
    [goesOn, WEIGHTS.goesOn],
    [beginsWithQuote(words), WEIGHTS.quote],
    [isQuestion(words), WEIGHTS.question],
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
export function gistOf(text: ArticleText, facts: TextFacts): Span | null {
  if (facts.textState === 'headline') return null;
  const language = primaryLanguageOf(facts.language);
  const headline = contentTermsOf(text.headline ?? '', language);
  const looked = { length: GIST_OPENING_MAX_LENGTH, sentences: GIST_SENTENCES_MAX };
  for (const part of partsOf(text)) {
    const [best] = quotableInPart(part, facts, looked)
      .map((sentence) => ({ sentence, score: scoreOf(sentence, { headline, language }) }))
      .toSorted((a, b) => b.score - a.score);
    if (best !== undefined) return { start: best.sentence.start, end: best.sentence.end };
  }
  return null;
}
