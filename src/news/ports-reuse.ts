// The door to who else printed a text: articles found by the keys of their shingles.
import type { ArticleId } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { Period } from './question.ts';
import type { StoryId } from './story.ts';

/** Look for articles that share a key of their text with one that came out at `eventTime`. */
export interface KeySearch {
  keys: readonly string[];
  eventTime: EpochMs;
  period: Period;
  /** The nearest in time are answered, those before and those after alike. */
  limit: number;
}

/** An article that may be a reprint: its text has to be compared. */
export interface KeySharer {
  article: ArticleId;
  story: StoryId;
  eventTime: EpochMs;
}

export interface ReuseStore {
  /** The articles that have any of the keys, nearest in time first, earlier of two as near; the one itself among them. */
  findKeySharers(search: KeySearch): Promise<KeySharer[]>;
}
