// What an article is about in a few stems: headline and opening, which say what happened before they say anything else.
import { PROFILE_OPENING_MAX_LENGTH } from '../limits/analysis.ts';
import type { ArticleText } from '../news/article.ts';
import type { Profile } from '../news/ports.ts';
import { stopWordsOf } from './stop-words.ts';
import { COMPOUND_MARK, REVERSED_COMPOUND_MARK, STEM_MARK, wordTerms } from './terms.ts';
import { foldWord, stretchesOf, stretchKindOf } from './words.ts';

/** The opening that counts, in stems; what stories are grouped by is weighed apart (grouping/story-profile.ts). */
const OPENING_STEMS = 100;

/** The headline counts twice: an outlet's own summary of what the article is about. */
const HEADLINE_WEIGHT = 2;

/** Weighted stems of a text, as terms of the index, stop words left out. */
export function profileOf(text: ArticleText, language: string | null): Profile {
  const profile = new Map<string, number>();
  const add = (stem: string, weight: number) => profile.set(stem, (profile.get(stem) ?? 0) + weight);
  for (const stem of stemsOf(text.headline ?? '', language)) add(stem, HEADLINE_WEIGHT);
  const opening = [text.abstract, text.body].filter((part) => part !== null).join('\n\n');
  const stems = stemsOf(opening.slice(0, PROFILE_OPENING_MAX_LENGTH), language).slice(0, OPENING_STEMS);
  for (const stem of stems) add(stem, 1);
  return profile;
}

/** The stems of a text in order: of a word its stem, of a script without spaces its pairs of letters. */
function stemsOf(text: string, language: string | null): string[] {
  const stopWords = stopWordsOf(language);
  return stretchesOf(text).flatMap((stretch) => {
    const terms = wordTerms(stretch, language);
    if (stretchKindOf(stretch) !== 'word') return terms;
    if (stopWords.has(foldWord(stretch))) return [];
    const stem = terms.find((term) => term.startsWith(STEM_MARK)) ?? terms[0];
    return stem === undefined || isMarkedCompound(stem) ? [] : [stem];
  });
}

function isMarkedCompound(term: string): boolean {
  return term.startsWith(COMPOUND_MARK) || term.startsWith(REVERSED_COMPOUND_MARK);
}
