// Tells whether words that were quoted still stand in their article, and what stands in their place.
import type { Article } from '../../news/article.ts';
import type { Citation } from '../../news/summary.ts';
import { citableArticleOf, citeSources, overlapOf, stemsOf } from './cite-sources.ts';

/** Of its stems a sentence has to share as many with another, weighed by the lengths of both, to stand in its place. */
const SUCCESSOR_MIN = 0.5;

/** Whether a text says so, wherever: other white space, quotation marks, dashes or capitals are no other words. */
export function stands(words: string, text: string): boolean {
  return plain(text).includes(plain(words));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Pi}\p{Pf}'"„‚]+/gu, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ');
}

/** The new sentence that is most like the one that is gone. */
export function successorOf(citation: Citation, article: Article, textThen: string): string | null {
  const citable = citableArticleOf(article);
  const fresh = citable.sentences.filter(({ start, end }) => {
    const words = citable.text.slice(start, end);
    // A headline says less than the sentence that it stands over.
    return words !== article.headline && !stands(words, textThen);
  });
  const stems = stemsOf(citation.quote, article.language);
  const [best] = citeSources(stems, [{ ...citable, sentences: fresh }]);
  if (best === undefined) return null;
  return overlapOf(stems, stemsOf(best.quote, article.language)) < SUCCESSOR_MIN ? null : best.quote;
}
