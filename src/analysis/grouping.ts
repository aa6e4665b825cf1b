// Groups articles into stories as they arrive: each joins the story that it is most like, or founds one.
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import type { GroupedArticle, Profile } from '../news/ports.ts';
import { storyIdOf, type StoryId } from '../news/story.ts';
import { similarityOf, weighProfile, type StemStatistics, type WeighedProfile } from './similarity.ts';

/** An article that has no story yet. */
export interface NewArticle {
  id: ArticleId;
  eventTime: EpochMs;
  outlet: string;
  profile: Profile;
}

/** The cosine, on average over a story's articles, from which an article belongs to it (eval/stories.ts). */
export const JOIN_SIMILARITY = 0.22;

export interface GroupingRules {
  statistics: StemStatistics;
  /** Articles further apart in time are never of one story. */
  windowMs: number;
}

interface Placed {
  story: StoryId;
  eventTime: EpochMs;
  profile: WeighedProfile;
}

/**
 * Gives each article of a batch its story. `lookAlikes` are the index's articles that may be alike. The order within
 * the batch does not matter: it is taken by event time, then by id.
 */
export function groupIntoStories(
  batch: readonly NewArticle[],
  lookAlikes: ReadonlyMap<ArticleId, readonly GroupedArticle[]>,
  rules: GroupingRules,
): Map<ArticleId, StoryId> {
  const weighed = createWeigher(rules.statistics);
  const placed: Placed[] = [];
  const stories = new Map<ArticleId, StoryId>();
  for (const article of batch.toSorted(byTimeAndId)) {
    const profile = weighed(article.id, article.profile);
    const known = (lookAlikes.get(article.id) ?? []).map((alike) => ({
      story: alike.story,
      eventTime: alike.eventTime,
      profile: weighed(alike.id, alike.profile),
    }));
    const near = [...known, ...placed].filter(
      (other) => Math.abs(other.eventTime - article.eventTime) <= rules.windowMs,
    );
    const story = mostAlike(profile, near) ?? storyIdOf(article.id);
    stories.set(article.id, story);
    placed.push({ story, eventTime: article.eventTime, profile });
  }
  return stories;
}

function byTimeAndId(one: NewArticle, other: NewArticle): number {
  return one.eventTime - other.eventTime || (one.id < other.id ? -1 : 1);
}

/** Weighs each profile once, however many articles it is compared with. */
function createWeigher(statistics: StemStatistics) {
  const done = new Map<ArticleId, WeighedProfile>();
  return (id: ArticleId, profile: Profile): WeighedProfile => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const made = weighProfile(profile, statistics);
    done.set(id, made);
    return made;
  };
}

/** The story whose articles are, on average, most like the profile, if they are alike enough. */
function mostAlike(profile: WeighedProfile, near: readonly Placed[]): StoryId | null {
  let best: StoryId | null = null;
  let bestSimilarity = JOIN_SIMILARITY;
  for (const [story, articles] of Map.groupBy(near, (article) => article.story)) {
    const sum = articles.reduce((total, article) => total + similarityOf(profile, article.profile), 0);
    const similarity = sum / articles.length;
    if (similarity < bestSimilarity || (similarity === bestSimilarity && best !== null && story > best))
      continue;
    best = story;
    bestSimilarity = similarity;
  }
  return best;
}
