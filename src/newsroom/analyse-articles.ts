// Finds out what articles say before they go into the index: language, terms, gist, and the story that they belong to.
import { gistOf } from '../analysis/gist.ts';
import { sharedGroundOf } from '../analysis/grouping/shared-ground.ts';
import { signatureOf } from '../analysis/grouping/signature.ts';
import { storyProfileOf } from '../analysis/grouping/story-profile.ts';
import type { DetectLanguage } from '../analysis/language.ts';
import { shingleKeysOf } from '../analysis/reuse/near-duplicates.ts';
import type { StemStatistics } from '../analysis/similarity.ts';
import { termsOf } from '../analysis/terms.ts';
import { citableText, type Article, type ArticleId } from '../news/article.ts';
import type { AnalysedArticle, Profile } from '../news/ports.ts';
import type { StoryId } from '../news/story.ts';
import { findStoriesOfArrivals, type ArrivalStories } from './group-arrivals.ts';
import type { Newsroom } from './newsroom.ts';
import { statisticsWith } from './stem-statistics.ts';

export interface AnalysedBatch extends Pick<ArrivalStories, 'moves' | 'links'> {
  articles: AnalysedArticle[];
}

/**
 * Analyses a batch. `storyOf` gives the stories of articles that are known already: they keep them. Where the batch shows
 * that two stories of the index are one, `moves` says so: `keepArrivalStories` writes it when the articles are stored.
 */
export async function analyseArticles(
  newsroom: Newsroom,
  articles: readonly Article[],
  storyOf: ReadonlyMap<ArticleId, StoryId>,
): Promise<AnalysedBatch> {
  const detectLanguage = await newsroom.loadLanguageDetector();
  const read = articles.map((article) => readArticle(article, detectLanguage));
  const statistics = await statisticsWith(
    newsroom,
    read.map(({ profile }) => profile),
  );
  const signed = read.map((one) => signArticle(one, statistics));
  const newcomers = signed.filter(({ article }) => !storyOf.has(article.id));
  const { stories, moves, links } = await findStoriesOfArrivals(newsroom, newcomers, statistics);
  const analysed = signed.flatMap((one) => {
    const story = storyOf.get(one.article.id) ?? stories.get(one.article.id);
    return story === undefined ? [] : [{ ...one, story }];
  });
  return { articles: analysed, moves, links };
}

interface ReadArticle {
  article: Article;
  shingleKeys: readonly string[];
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
    shingleKeys: shingleKeysOf(article),
  };
}

/** An article with what it shares with other languages, and with what look-alikes of it are found by. */
function signArticle(read: ReadArticle, statistics: StemStatistics): ReadArticle & { signature: string[] } {
  const { article } = read;
  const ground = sharedGroundOf(article, { language: article.language, statistics });
  const profile = new Map([...read.profile, ...ground]);
  return { ...read, profile, signature: signatureOf(profile, statistics) };
}
