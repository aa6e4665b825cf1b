// Finds out what articles say before they go into the index: language, terms, gist, and the story that they belong to.
import { gistOf } from '../analysis/gist.ts';
import { groupIntoStories } from '../analysis/grouping.ts';
import type { DetectLanguage } from '../analysis/language.ts';
import { profileOf } from '../analysis/profile.ts';
import { heaviestStems, weighProfile, type StemStatistics } from '../analysis/similarity.ts';
import { termsOf } from '../analysis/terms.ts';
import { SIGNATURE_STEMS_MAX } from '../limits/analysis.ts';
import { STORY_CANDIDATES_MAX, STORY_WINDOW_MS } from '../limits/newsroom.ts';
import { citableText, type Article, type ArticleId } from '../news/article.ts';
import type { AnalysedArticle, GroupedArticle, Profile } from '../news/ports.ts';
import type { StoryId } from '../news/story.ts';
import type { Newsroom } from './newsroom.ts';

/** Analyses a batch. `storyOf` gives the stories of articles that are known already: they keep them. */
export async function analyseArticles(
  newsroom: Newsroom,
  articles: readonly Article[],
  storyOf: ReadonlyMap<ArticleId, StoryId>,
): Promise<AnalysedArticle[]> {
  const detectLanguage = await newsroom.loadLanguageDetector();
  const read = articles.map((article) => readArticle(article, detectLanguage));
  const statistics = await statisticsOf(newsroom, read);
  const signatures = new Map(
    read.map(({ article, profile }) => [
      article.id,
      heaviestStems(weighProfile(profile, statistics), SIGNATURE_STEMS_MAX),
    ]),
  );
  const newcomers = read.filter(({ article }) => !storyOf.has(article.id));
  const lookAlikes = await findLookAlikes(newsroom, newcomers, signatures);
  const batch = newcomers.map(({ article, profile }) => ({
    id: article.id,
    eventTime: article.eventTime,
    outlet: article.outlet,
    profile,
  }));
  const grouped = groupIntoStories(batch, lookAlikes, { statistics, windowMs: STORY_WINDOW_MS });
  return read.flatMap(({ article, profile, ...found }) => {
    const story = storyOf.get(article.id) ?? grouped.get(article.id);
    if (story === undefined) return [];
    return [{ article, profile, ...found, signature: signatures.get(article.id) ?? [], story }];
  });
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
    profile: profileOf(article, language),
    gist: gistOf(article, { textState: article.textState, language }),
  };
}

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
  return { articles: articles + read.length, frequencies };
}

async function findLookAlikes(
  newsroom: Newsroom,
  newcomers: readonly ReadArticle[],
  signatures: ReadonlyMap<ArticleId, readonly string[]>,
): Promise<Map<ArticleId, readonly GroupedArticle[]>> {
  const found = await Promise.all(
    newcomers.map(async ({ article }) => {
      const period = {
        from: article.eventTime - STORY_WINDOW_MS,
        until: article.eventTime + STORY_WINDOW_MS + 1,
      };
      const signature = signatures.get(article.id) ?? [];
      const alike = await newsroom.store.stories.findLookAlikes({
        signature,
        period,
        limit: STORY_CANDIDATES_MAX,
      });
      return [article.id, alike] as const;
    }),
  );
  return new Map(found);
}
