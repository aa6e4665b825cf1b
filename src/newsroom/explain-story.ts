// Explains a story: what holds its articles together, what was nearly in, what operators ruled, which ids lead to it.
import { explainNearMisses, explainStory, wordsOfStems } from '../analysis/grouping/explanation.ts';
import { haveOtherLanguages } from '../analysis/grouping/ground/likeness.ts';
import { JOIN_LIKENESS } from '../analysis/grouping/grouping.ts';
import { comparableOf, type Comparable } from '../analysis/grouping/likeness.ts';
import { signatureOf } from '../analysis/grouping/signature.ts';
import { vetoOf, type Veto } from '../analysis/grouping/veto.ts';
import { similarityOf } from '../analysis/similarity.ts';
import { STORY_WINDOW_MS } from '../limits/newsroom.ts';
import { EXPLAINED_ARTICLES_MAX, EXPLAINED_SEARCHES_MAX, NEAR_MISSES_MAX } from '../limits/stories.ts';
import type { Article, ArticleId } from '../news/article.ts';
import type { StoryMember } from '../news/ports-stories.ts';
import { bindingsOf } from '../news/ruling.ts';
import type { StoryId } from '../news/story.ts';
import { createLookAlikeSearch } from './find-look-alikes.ts';
import type { Newsroom } from './newsroom.ts';
import { listRulings, type ListedRuling } from './rule-stories.ts';
import { statisticsOf } from './stem-statistics.ts';

/** An article with why it goes with a story. */
export interface ExplainedArticle {
  article: Article;
  /** The mean of its likeness to each of the story's other articles. */
  likeness: number;
  /** What carries it, as words of the article, the heaviest first. */
  shared: readonly string[];
  /** Most of it comes of names, places and figures that other languages share. */
  isAcrossLanguages: boolean;
}

/**
 * Why an article is not in. ruled: an operator keeps it apart. veto: something speaks against it, as seen with the article
 * of the story that it is most alike. unlike: it is less alike than what joins. elsewhere: it is alike enough, and more so
 * to its own story; or both had been seen for long when they were found alike.
 */
export type MissReason = { kind: 'ruled' | 'unlike' | 'elsewhere' } | { kind: 'veto'; veto: Veto };

export interface NearMiss extends ExplainedArticle {
  story: StoryId;
  because: MissReason;
}

export interface StoryExplanation {
  id: StoryId;
  /** All articles; those that are explained are the newest. */
  size: number;
  /** The least sure first. */
  articles: readonly ExplainedArticle[];
  /** The nearest first. */
  nearMisses: readonly NearMiss[];
  /** From this mean likeness on an article joins. */
  joinsFrom: number;
  /** Rulings that name an article of it. */
  rulings: readonly ListedRuling[];
  /** Ids of stories that are this one now. */
  leads: readonly StoryId[];
}

const RULES = { windowMs: STORY_WINDOW_MS };

/** Null where there is no such story. */
export async function explainStoryById(newsroom: Newsroom, id: StoryId): Promise<StoryExplanation | null> {
  const { store } = newsroom;
  const all = await store.stories.listMembers(id);
  const members = await store.stories.listStoryMembers([id], EXPLAINED_ARTICLES_MAX);
  if (members.length === 0) return null;
  const compared = await compareWithNear(newsroom, members, new Set(all));
  const held = explainStory(compared.members, RULES);
  const near = explainNearMisses(compared.members, compared.near, RULES);
  const misses = near.slice(0, NEAR_MISSES_MAX);
  const shown = [...held, ...misses].map(({ article }) => article);
  const articles = new Map((await store.articles.getArticles(shown)).map((article) => [article.id, article]));
  const explain = ({ article: of, shared, ...reason }: (typeof held)[number]): ExplainedArticle[] => {
    const article = articles.get(of);
    if (article === undefined) return [];
    return [{ ...reason, article, shared: wordsOfStems(shared, article, article.language) }];
  };
  const own = new Set(all);
  const named = (ruling: ListedRuling) => ruling.sides.some((side) => side.some((one) => own.has(one)));
  const isRuled = await ruledApartFrom(newsroom, all);
  return {
    ...{ id, size: all.length, joinsFrom: JOIN_LIKENESS },
    articles: held.flatMap(explain),
    nearMisses: misses.flatMap((miss) => {
      const story = compared.stories.get(miss.article);
      const because: MissReason = isRuled(miss.article) ? { kind: 'ruled' } : reasonOf(miss, compared);
      return story === undefined ? [] : explain(miss).map((one) => ({ ...one, story, because }));
    }),
    rulings: (await listRulings(newsroom)).filter(named),
    leads: await store.stories.listLeadsTo(id),
  };
}

function reasonOf(miss: { article: ArticleId; likeness: number }, { members, near }: Compared): MissReason {
  if (miss.likeness >= JOIN_LIKENESS) return { kind: 'elsewhere' };
  const article = near.find(({ id }) => id === miss.article);
  if (article === undefined) return { kind: 'unlike' };
  const [closest] = members.toSorted(
    (one, other) => similarityOf(article.profile, other.profile) - similarityOf(article.profile, one.profile),
  );
  // Vetoes compare words: across languages there are none.
  const isComparable = closest !== undefined && !haveOtherLanguages(article.ground, closest.ground);
  const veto = isComparable ? vetoOf(article, closest) : null;
  return veto === null ? { kind: 'unlike' } : { kind: 'veto', veto };
}

interface Compared {
  members: Comparable[];
  /** Look-alikes of other stories. */
  near: Comparable[];
  stories: ReadonlyMap<ArticleId, StoryId>;
}

async function compareWithNear(
  newsroom: Newsroom,
  members: readonly StoryMember[],
  own: ReadonlySet<ArticleId>,
): Promise<Compared> {
  const first = await statisticsOf(newsroom, profilesOf(members));
  const searched = members.slice(0, EXPLAINED_SEARCHES_MAX);
  const search = await createLookAlikeSearch(newsroom);
  const found = await Promise.all(
    searched.map(async ({ profile, eventTime }) => {
      const period = { from: eventTime - STORY_WINDOW_MS, until: eventTime + STORY_WINDOW_MS + 1 };
      return search({ profile, signature: signatureOf(profile, first), period });
    }),
  );
  const outside = new Map(
    found
      .flat()
      .filter(({ id }) => !own.has(id))
      .map((alike) => [alike.id, alike]),
  );
  const near = [...outside.values()];
  const statistics = await statisticsOf(newsroom, profilesOf([...members, ...near]));
  return {
    members: members.map((member) => comparableOf(member, statistics)),
    near: near.map((alike) => comparableOf(alike, statistics)),
    stories: new Map(near.map(({ id, story }) => [id, story])),
  };
}

function profilesOf(members: readonly Pick<StoryMember, 'profile'>[]) {
  return members.map(({ profile }) => profile);
}

/** Whether an operator keeps an article apart from any of these. */
async function ruledApartFrom(
  { store }: Newsroom,
  articles: readonly ArticleId[],
): Promise<(article: ArticleId) => boolean> {
  const rulings = await store.stories.findRulingsOf(articles);
  const { areApart } = bindingsOf(rulings);
  return (article) => articles.some((one) => areApart(one, article));
}
