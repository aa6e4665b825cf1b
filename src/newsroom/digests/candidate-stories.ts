// The nouns of choosing what a digest tells: a story with what arrived of it, how broad it is, what it says.
import type { SaidSentence } from '../../analysis/claims/article-claims.ts';
import type { Article, ArticleId } from '../../news/article.ts';
import type { Claim } from '../../news/digest.ts';
import type { NewsArticle } from '../../news/ports-digests.ts';
import type { Story, StoryId } from '../../news/story.ts';

/** A story with what arrived of it in the period. */
export interface NewStory {
  id: StoryId;
  /** What arrived, newest first. */
  arrived: readonly NewsArticle[];
  /** All its articles, those that came earlier or under another tag too. */
  members: readonly ArticleId[];
}

/** A story as it is now, and how many report it on their own, as far as is known. */
export interface WeighedStory {
  story: Story;
  independent: number;
  /** The outlet that speaks for it; null where that is not known. */
  outlet: string | null;
  /** The stems of its headline. */
  stems: ReadonlySet<string>;
}

/** What the newest write-ups of a story say. */
export interface ReadStory {
  articles: ReadonlyMap<ArticleId, Article>;
  said: ReadonlyMap<ArticleId, readonly SaidSentence[]>;
  /** Those that have the text of an earlier one; compared when it is first asked for. */
  findReprints: () => ReadonlySet<ArticleId>;
  /** What they say together, bounded. */
  claims: readonly Claim[];
}
