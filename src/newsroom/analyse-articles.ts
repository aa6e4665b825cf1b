// Finds out what articles say before they go into the index: language, terms, gist, and the story that they belong to.
import { gistOf } from '../analysis/gist.ts';
import { storyProfileOf } from '../analysis/grouping/story-profile.ts';
import type { DetectLanguage } from '../analysis/language.ts';
import { heaviestStems, weighProfile, type StemStatistics } from '../analysis/similarity.ts';
import { termsOf } from '../analysis/terms.ts';
import { SIGNATURE_STEMS_MAX } from '../limits/analysis.ts';
import { citableText, type Article, type ArticleId } from '../news/article.ts';
import type { AnalysedArticle, Profile } from '../news/ports.ts';
import type { StoryId } from '../news/story.ts';
import { findStoriesOfArrivals } from './group-arrivals.ts';
import type { Newsroom } from './newsroom.ts';

/**
 * Analyses a batch. `storyOf` gives the stories of articles that are known already: they keep them. Where the batch shows
 * that two stories of the index are one, the articles of the younger are in the answer too, with the story that lives.
 */
export async function analyseArticles(
  newsroom: Newsroom,
  articles: readonly Article[],
  storyOf: ReadonlyMap<ArticleId, StoryId>,
): Promise<AnalysedArticle[]> {
  const detectLanguage = await newsroom.loadLanguageDetector();
  const read = articles.map((article) => readArticle(article, detectLanguage));
  const statistics = await statisticsOf(newsroom, read);
  const signed = read.map((one) => signArticle(one, statistics));
  const newcomers = signed.filter(({ article }) => !storyOf.has(article.id));
  const { stories, moves } = await findStoriesOfArrivals(newsroom, newcomers, statistics);
  const batch = signed.flatMap((one) => {
    const before = storyOf.get(one.article.id);
    const story = before === undefined ? stories.get(one.article.id) : (moves.get(before) ?? before);
    return story === undefined ? [] : [{ ...one, story }];
  });
  const moved = await readMoved(newsroom, moves, new Set(batch.map(({ article }) => article.id)));
  const movedSigned = moved.map(({ article, story }) => ({
    ...signArticle(readArticle(article, detectLanguage), statistics),
    story,
  }));
  return [...batch, ...movedSigned];
}

interface ReadArticle {
  article: Article;
  terms: AnalysedArticle['terms'];
  profile: Profile;
  gist: AnalysedArticle['gist'];
}

function readArticle(given: Article, detectLanguage: DetectLanguage): ReadArticle {
  const language = given.language ?? detectLanguage(citableText(given));
  const article = { ...given, language };
  return {
    article,
    terms: termsOf(article, language),
    profile: storyProfileOf(article, language, article.publishedAt === article.eventTime),
    gist: gistOf(article, { textState: article.textState, language }),
  };
}

/** An article with the stems that look-alikes of it are found by. */
function signArticle(read: ReadArticle, statistics: StemStatistics): ReadArticle & { signature: string[] } {
  return {
    ...read,
    signature: heaviestStems(weighProfile(read.profile, statistics), SIGNATURE_STEMS_MAX),
  };
}

/**
 * Articles that the index is supposed to have besides those that it has, none with a stem in question: in a small one the
 * words of its largest story would pass for common.
 */
const SUPPOSED_ARTICLES = 1_000;

/** The index's frequencies with the batch counted in: a first batch has no other to go by. */
async function statisticsOf(newsroom: Newsroom, read: readonly ReadArticle[]): Promise<StemStatistics> {
  const inBatch = new Map<string, number>();
  for (const { profile } of read) {
    for (const stem of profile.keys()) inBatch.set(stem, (inBatch.get(stem) ?? 0) + 1);
  }
  const [inIndex, { articles }] = await Promise.all([
    newsroom.store.index.documentFrequencies([...inBatch.keys()]),
    newsroom.store.index.getStatistics(),
  ]);
  const frequencies = new Map([...inBatch].map(([stem, count]) => [stem, count + (inIndex.get(stem) ?? 0)]));
  return { articles: articles + read.length + SUPPOSED_ARTICLES, frequencies };
}

/** The articles of stories that are now of another, but for those that are in the batch. */
async function readMoved(
  { store }: Newsroom,
  moves: ReadonlyMap<StoryId, StoryId>,
  batch: ReadonlySet<ArticleId>,
): Promise<{ article: Article; story: StoryId }[]> {
  const moved = await Promise.all(
    [...moves].map(async ([from, to]) => {
      const members = await store.stories.listMembers(from);
      const articles = await store.articles.getArticles(members.filter((id) => !batch.has(id)));
      return articles.map((article) => ({ article, story: to }));
    }),
  );
  return moved.flat();
}
