// Reads a story with the texts of its newest write-ups, which summaries and comparisons are made from.
import type { Article } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Story, StoryId } from '../../news/story.ts';
import type { Newsroom } from '../newsroom.ts';

export interface StoryWithTexts {
  story: Story;
  /** Newest first, at most `WRITE_UPS_MAX`. */
  articles: readonly Article[];
}

/** The story as of a moment, else as it is now; null where the index has none of its texts. */
export async function readStory(
  { store }: Pick<Newsroom, 'store'>,
  id: StoryId,
  asOf: EpochMs = Number.MAX_SAFE_INTEGER,
): Promise<StoryWithTexts | null> {
  const [story] = await store.stories.getStories([id], asOf);
  if (story === undefined) return null;
  const articles = await store.articles.getArticles(story.writeUps.map(({ article }) => article));
  return articles.length === 0 ? null : { story, articles };
}
