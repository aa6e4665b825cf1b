// What the bot and its thinking worker say to each other.
import type { Article } from '../news/article.ts';
import type { Comparison } from '../news/comparison.ts';
import type { Chart } from '../news/chart.ts';

/** What takes long, and what is needed for it. */
export type Thought = { kind: 'compare'; articles: readonly Article[] } | { kind: 'draw'; chart: Chart };

export interface ToThinking {
  /** Counted up by the bot: answers may come in another order. */
  request: number;
  thought: Thought;
}

export type FromThinking =
  | { kind: 'comparison'; request: number; comparison: Comparison }
  | { kind: 'picture'; request: number; picture: Uint8Array }
  | { kind: 'failed'; request: number; problem: string };
