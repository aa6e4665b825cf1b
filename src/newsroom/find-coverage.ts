// Finds the stories that a text somebody points at is about: by the links in it, else by its words. Nothing of it is kept.
import { profileOf } from '../analysis/profile.ts';
import { withoutGround } from '../analysis/grouping/shared-ground.ts';
import { heaviestStems, similarityOf, weighProfile, type WeighedProfile } from '../analysis/similarity.ts';
import { SIGNATURE_STEMS_MAX } from '../limits/analysis.ts';
import {
  COVERAGE_DAYS,
  COVERAGE_LINKS_MAX,
  COVERAGE_STORIES_MAX,
  STORY_CANDIDATES_MAX,
} from '../limits/newsroom.ts';
import { DAY_MS } from '../limits/units.ts';
import type { EpochMs } from '../news/branded.ts';
import type { Profile } from '../news/ports.ts';
import { createQuestion } from '../news/question.ts';
import type { StoryId } from '../news/story.ts';
import { answerMoment } from './as-of.ts';
import { findArticleIds } from './find-article.ts';
import { findArticles } from './find-articles.ts';
import { listedStoryOf, type ListedStory } from './find-stories.ts';
import type { Newsroom } from './newsroom.ts';

/** `isLinked`: the text links to articles of these stories. */
export type CoverageOutcome =
  | { kind: 'found'; stories: readonly ListedStory[]; isLinked: boolean; asOf: EpochMs }
  | { kind: 'nothing' }
  /** No word and no link in it. */
  | { kind: 'wordless' };

/** A text is about a story when it is this much like one of its articles (cosine, as in grouping, but a person asked). */
const LIKENESS_MIN = 0.15;
/** A short text is, when an article has this share of its weight, in two stems at least. */
const CONTAINED_MIN = 0.6;
const SHARED_STEMS_MIN = 2;
/** A text of no more stems is looked for like a question, where no article is made of them. */
const QUESTION_STEMS_MAX = 8;

export async function findCoverage(
  newsroom: Newsroom,
  pointed: { text: string; links: readonly string[] },
): Promise<CoverageOutcome> {
  const asOf = await answerMoment(newsroom);
  const linked = await storiesOfLinks(newsroom, pointed.links);
  const ids = linked.length > 0 ? linked : await storiesOfWords(newsroom, pointed.text);
  if (ids === null) return { kind: pointed.links.length > 0 ? 'nothing' : 'wordless' };
  const stories = await newsroom.store.stories.getStories(ids.slice(0, COVERAGE_STORIES_MAX), asOf);
  const listed = stories.flatMap((story) => listedStoryOf(story) ?? []);
  return listed.length === 0
    ? { kind: 'nothing' }
    : { kind: 'found', stories: listed, isLinked: linked.length > 0, asOf };
}

async function storiesOfLinks(newsroom: Newsroom, links: readonly string[]): Promise<StoryId[]> {
  const found = await findArticleIds(newsroom, links.slice(0, COVERAGE_LINKS_MAX));
  const ids = found.filter((id) => id !== null);
  if (ids.length === 0) return [];
  const stories = await newsroom.store.stories.findStoriesOf(ids);
  return [...new Set(stories.values())];
}

/** The stories most like a text, most alike first; null where it has no words. */
async function storiesOfWords(newsroom: Newsroom, text: string): Promise<StoryId[] | null> {
  const profile = profileOf({ headline: null, abstract: null, body: text }, await languageOf(newsroom, text));
  if (profile.size === 0) return null;
  const { index, stories } = newsroom.store;
  const now = newsroom.clock();
  const weigh = await createWeigher(index, profile);
  const asked = weigh(profile);
  const alike = await stories.findLookAlikes({
    signature: heaviestStems(asked, SIGNATURE_STEMS_MAX),
    period: { from: now - COVERAGE_DAYS * DAY_MS, until: null },
    limit: STORY_CANDIDATES_MAX,
  });
  const scores = new Map<StoryId, number>();
  for (const { story, profile: other } of alike) {
    const score = likenessOf(asked, weigh(other));
    if (score > (scores.get(story) ?? 0)) scores.set(story, score);
  }
  if (scores.size === 0 && profile.size >= SHARED_STEMS_MIN && profile.size <= QUESTION_STEMS_MAX)
    return storiesOfQuestion(newsroom, text);
  return [...scores].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([story]) => story);
}

/** A few words tell no language by themselves: they are read as most of the index is. */
async function languageOf(
  { loadLanguageDetector, directory }: Newsroom,
  text: string,
): Promise<string | null> {
  const detectLanguage = await loadLanguageDetector();
  return detectLanguage(text) ?? (await directory.list()).languages[0] ?? null;
}

/** The stories that have all words of a text, which articles need not be made of. Asked past the cache: nothing is kept. */
async function storiesOfQuestion(newsroom: Newsroom, text: string): Promise<StoryId[]> {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.toLowerCase() !== 'or');
  const question = createQuestion({ words: words.join(' '), period: { lastDays: COVERAGE_DAYS } });
  const found = await findArticles(newsroom, question, { asOf: newsroom.clock() });
  return found.isRelaxed ? [] : [...new Set(found.articles.map(({ story }) => story))];
}

/** Stems that the text does not have are weighed as if they were rare: they only make an article less like it. */
async function createWeigher(index: Newsroom['store']['index'], profile: Profile) {
  const [frequencies, { articles }] = await Promise.all([
    index.documentFrequencies([...profile.keys()]),
    index.getStatistics(),
  ]);
  return (weighed: Profile): WeighedProfile =>
    weighProfile(withoutGround(weighed), { articles, frequencies });
}

/** The cosine, or for a short text the share of it that the article has; 0 below what counts. */
function likenessOf(asked: WeighedProfile, other: WeighedProfile): number {
  const likeness = similarityOf(asked, other);
  const shared = [...asked.weights].filter(([stem]) => other.weights.has(stem));
  const total = [...asked.weights.values()].reduce((sum, weight) => sum + weight, 0);
  const contained = shared.reduce((sum, [, weight]) => sum + weight, 0) / Math.max(total, Number.MIN_VALUE);
  const isContained = contained >= CONTAINED_MIN && shared.length >= SHARED_STEMS_MIN;
  return likeness >= LIKENESS_MIN || isContained ? Math.max(likeness, isContained ? contained : 0) : 0;
}
