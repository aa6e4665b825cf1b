// What is read of a write-up, once, to tell whose report it is: its credits, whom it relies on, its own words.
import { type Article, type ArticleId, UNKNOWN_OUTLET } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import { agenciesOf } from './agencies.ts';
import { isTooShort, ownWordsOf, type OwnWords } from './passages.ts';
import { readReliance, type Reliance } from './reliance.ts';

export interface ReadWriteUp {
  id: ArticleId;
  url: string | null;
  /** Null where it is not known. */
  outlet: string | null;
  eventTime: EpochMs;
  /** The publisher dates it. */
  isDated: boolean;
  agencies: readonly string[];
  reliance: readonly Reliance[];
  ownWords: OwnWords;
  /** There is text enough to tell whether it is somebody else's. */
  isRead: boolean;
}

export function readWriteUp(article: Article): ReadWriteUp {
  const ownWords = ownWordsOf(article);
  return {
    id: article.id,
    url: article.url,
    outlet: article.outlet === UNKNOWN_OUTLET ? null : article.outlet,
    eventTime: article.eventTime,
    isDated: article.publishedAt === article.eventTime,
    agencies: agenciesOf(article),
    reliance: readReliance(article),
    ownWords,
    isRead: !isTooShort(ownWords),
  };
}

/** Earlier first; what came out at the same time, in the order of ids. */
export function byTimeAndId(
  one: { id: ArticleId; eventTime: EpochMs },
  other: { id: ArticleId; eventTime: EpochMs },
): number {
  return one.eventTime - other.eventTime || (one.id < other.id ? -1 : 1);
}
