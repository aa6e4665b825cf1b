// What the bot and its thinking worker say to each other.
import type { Article } from '../news/article.ts';
import type { Comparison } from '../news/comparison.ts';

export interface ToThinking {
  /** Counted up by the bot: answers may come in another order. */
  request: number;
  articles: readonly Article[];
}

export type FromThinking =
  | { kind: 'comparison'; request: number; comparison: Comparison }
  | { kind: 'failed'; request: number; problem: string };
