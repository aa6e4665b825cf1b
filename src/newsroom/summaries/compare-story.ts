// Compares the write-ups of a story: what they say alike, say otherwise, and say alone.
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Comparison } from '../../news/comparison.ts';
import { fingerprintOf, versionKeyOf } from '../../news/fingerprint.ts';
import type { Story, StoryId } from '../../news/story.ts';
import { answerOfStory, cachedAnswer } from '../cached-answer.ts';
import type { Newsroom } from '../newsroom.ts';
import { readStory } from './story-articles.ts';
import { getAllArticles } from './summarise-articles.ts';

/** Counted up with every change of src/analysis/comparison/ and reuse/ that finds something else. */
const METHOD_VERSION = 5;

export type CompareOutcome = { kind: 'comparison'; story: Story; comparison: Comparison } | { kind: 'gone' };

export interface CompareOptions {
  /** The story as of this moment; else as it is now. */
  asOf?: EpochMs;
}

/** Compares the newest write-ups of a story; from the cache where its texts are the same. */
export async function compareStory(
  newsroom: Newsroom,
  id: StoryId,
  { asOf }: CompareOptions = {},
): Promise<CompareOutcome> {
  return answerOfStory(newsroom, { name: `comparison/${METHOD_VERSION}`, id, asOf }, () =>
    compareTexts(newsroom, id, asOf),
  );
}

async function compareTexts(
  newsroom: Newsroom,
  id: StoryId,
  asOf: EpochMs | undefined,
): Promise<CompareOutcome> {
  const read = await readStory(newsroom, id, asOf);
  if (read === null) return { kind: 'gone' };
  const { story, articles } = read;
  const fingerprint = fingerprintOf(['comparison', METHOD_VERSION, articles.map(versionKeyOf).sort()]);
  const comparison = await cachedAnswer(newsroom, fingerprint, () => newsroom.compareArticles(articles));
  return { kind: 'comparison', story, comparison };
}

export type CompareArticlesOutcome =
  { kind: 'comparison'; comparison: Comparison } | { kind: 'unknown'; id: ArticleId };

/** Compares articles that somebody names, of one story or not; nothing is cached. */
export async function compareArticlesByIds(
  newsroom: Newsroom,
  ids: readonly ArticleId[],
): Promise<CompareArticlesOutcome> {
  const found = await getAllArticles(newsroom, ids);
  if (found.kind === 'unknown') return found;
  return { kind: 'comparison', comparison: await newsroom.compareArticles(found.articles) };
}
