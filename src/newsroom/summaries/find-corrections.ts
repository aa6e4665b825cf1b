// Finds what was told of a story and rests on words that their outlets have changed since.
import { CORRECTED_RECEIPTS_MAX, CORRECTIONS_MAX } from '../../limits/summaries.ts';
import { type Article, type ArticleId, citableText } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Receipt } from '../../news/receipt.ts';
import type { StoryId } from '../../news/story.ts';
import { answerOfStory } from '../cached-answer.ts';
import type { Newsroom } from '../newsroom.ts';
import { citableArticleOf, citeSources, overlapOf, stemsOf } from './cite-sources.ts';

/** A sentence that was told, whose source says something else now. */
export interface Correction {
  article: ArticleId;
  outlet: string;
  toldAt: EpochMs;
  /** The sentence as it was told. */
  told: string;
  /** The words that it cited. */
  before: string;
  /** What stands in the article in their place; null where nothing like them does. */
  after: string | null;
}

export interface Corrections {
  /** What was told last first; of one source sentence once. */
  changed: readonly Correction[];
  /** Outlets whose articles were changed since, in other words than those that were told. */
  elsewhere: readonly string[];
}

/** Of its stems a sentence has to share as many with another, weighed by the lengths of both, to stand in its place. */
const SUCCESSOR_MIN = 0.4;

/** Looks through what was told of a story last, by whatever method and at whatever length. */
export async function findCorrections(
  newsroom: Pick<Newsroom, 'cache' | 'pending' | 'store'>,
  story: StoryId,
): Promise<Corrections> {
  // Only an article that changes makes one; what is told meanwhile cites it as it is.
  return answerOfStory(newsroom, { name: 'corrections/1', id: story, asOf: undefined }, async () => {
    const receipts = await newsroom.store.receipts.listReceiptsOf(story, CORRECTED_RECEIPTS_MAX);
    const cited = new Set(receipts.flatMap(citationsOf).map(({ article }) => article));
    const articles = await newsroom.store.articles.getArticles([...cited]);
    return correctionsOf(receipts, articles);
  });
}

function citationsOf({ sentences }: Receipt) {
  return sentences.flatMap(({ citations }) => citations);
}

function correctionsOf(receipts: readonly Receipt[], articles: readonly Article[]): Corrections {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const changed = new Map<string, Correction>();
  const outlets = new Set<string>();
  for (const { toldAt, sentences } of receipts) {
    for (const { text: told, citations } of sentences) {
      for (const { article: id, version, quote } of citations) {
        const article = byId.get(id);
        if (article === undefined || article.version === version) continue;
        outlets.add(article.outlet);
        const key = `${id} ${quote}`;
        if (changed.has(key) || stands(quote, article)) continue;
        const after = successorOf(quote, article);
        changed.set(key, { article: id, outlet: article.outlet, toldAt, told, before: quote, after });
      }
    }
  }
  const corrections = [...changed.values()].slice(0, CORRECTIONS_MAX);
  const corrected = new Set(corrections.map(({ outlet }) => outlet));
  return { changed: corrections, elsewhere: [...outlets].filter((outlet) => !corrected.has(outlet)) };
}

/** Whether the article still says so, wherever; other white space is no other word. */
function stands(quote: string, article: Article): boolean {
  return spaced(citableText(article)).includes(spaced(quote));
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function successorOf(quote: string, article: Article): string | null {
  const stems = stemsOf(quote, article.language);
  const [best] = citeSources(stems, [citableArticleOf(article)]);
  if (best === undefined) return null;
  return overlapOf(stems, stemsOf(best.quote, article.language)) < SUCCESSOR_MIN ? null : best.quote;
}
