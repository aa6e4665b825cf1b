// Finds the stories that answer a question: a story once, with the write-up that answers best.
import { breadthOf } from '../analysis/rank.ts';
import { STORIES_PER_PAGE, STORY_PAGES_MAX } from '../limits/discord.ts';
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import { fingerprintOf } from '../news/fingerprint.ts';
import { NO_TASTE, type OutletTaste } from '../news/guild-settings.ts';
import { ALL_TIME, questionTokenOf, type AskedPeriod, type Question } from '../news/question.ts';
import { leadWriteUp, withoutOutlets, type Story, type StoryId, type WriteUp } from '../news/story.ts';
import { answerMoment } from './as-of.ts';
import { cachedAnswer } from './cached-answer.ts';
import { findUnmuted, type UnmutedArticles } from './find-unmuted.ts';
import type { Newsroom } from './newsroom.ts';
import type { Respelling } from './respell-words.ts';

/** A story in a list: its best write-up speaks for it. */
export interface ListedStory {
  id: StoryId;
  lead: WriteUp;
  articles: number;
  /** Known outlets, the first to report first. */
  outlets: readonly string[];
  firstSeenAt: EpochMs;
  latestAt: EpochMs;
  /** The publisher dates the newest article; else `latestAt` is when we first saw it. */
  isLatestDated: boolean;
}

/** How the stories of an answer came about: the same on all its pages. */
interface AnswerFacts {
  question: Question;
  asOf: EpochMs;
  /** Stories found; more than there are pages for where there are many. */
  total: number;
  /** There are more than `total`. */
  isBounded: boolean;
  isRelaxed: boolean;
  leftOutWords: number;
  /** Words that no article has, and what was looked for instead. */
  respelt: readonly Respelling[];
  /** The period asked for, where it was empty and a longer one is answered. */
  widenedFrom: AskedPeriod | null;
  /** Muted outlets that would have had a part in it. */
  leftOut: readonly string[];
}

/** A page of the stories that answer a question as of a moment. */
export interface StoryList extends AnswerFacts {
  stories: readonly ListedStory[];
  /** From 0. */
  page: number;
  pages: number;
}

/** The stories of all pages by rank, each with the article that answers best. */
interface StoryRanking extends AnswerFacts {
  ranked: readonly { story: StoryId; best: ArticleId }[];
}

export type FindStoriesOutcome =
  | { kind: 'found'; list: StoryList }
  /** Nothing in the period; `newestAt` tells of a match outside it. */
  | {
      kind: 'nothing';
      question: Question;
      asOf: EpochMs;
      newestAt: EpochMs | null;
      leftOut: readonly string[];
    }
  | { kind: 'empty-index' };

export interface FindStoriesOptions {
  /** Answer as of this moment; else as of now. */
  asOf?: EpochMs | null;
  /** From 0; one past the end is the last. */
  page?: number;
  /** Ask a longer period where the question's own has nothing. */
  isWidened?: boolean;
  /** Look for the nearest spelling of words that no article has. */
  isRespelt?: boolean;
  /** Whose reports are wanted; all alike where it is left out. */
  taste?: OutletTaste;
}

/** Longer periods to ask, in turn, in days. */
const WIDER_DAYS = [7, 30, 365] as const;

/** Answers a question with a page, from the cache where that was asked as of the same moment. */
export async function findStories(
  newsroom: Newsroom,
  question: Question,
  options: FindStoriesOptions = {},
): Promise<FindStoriesOutcome> {
  const asOf = options.asOf ?? (await answerMoment(newsroom));
  const { isWidened = false, isRespelt = false, page = 0, taste = NO_TASTE } = options;
  const { muted, preferred } = taste;
  const asked = `stories/2:${questionTokenOf(question)}:${asOf}:${isWidened}:${isRespelt}`;
  const fingerprint = `${asked}${keyOfNames(muted)}`;
  return cachedAnswer(newsroom, `${fingerprint}:${page}${keyOfNames(preferred)}`, async () => {
    const ranking = await cachedAnswer(newsroom, fingerprint, () =>
      rank(newsroom, question, { asOf, isWidened, isRespelt, muted }),
    );
    return ranking.kind === 'ranked'
      ? { kind: 'found', list: await listPage(newsroom, ranking.ranking, { page, taste }) }
      : ranking;
  });
}

/** What of a key depends on outlets; nothing where there are none, so that most servers share their answers. */
function keyOfNames(names: readonly string[]): string {
  return names.length === 0 ? '' : `:${fingerprintOf(names.toSorted())}`;
}

type RankOutcome = { kind: 'ranked'; ranking: StoryRanking } | Exclude<FindStoriesOutcome, { kind: 'found' }>;

interface RankOptions {
  asOf: EpochMs;
  isWidened: boolean;
  isRespelt: boolean;
  muted: readonly string[];
}

async function rank(newsroom: Newsroom, question: Question, options: RankOptions): Promise<RankOutcome> {
  const { asOf, isWidened, muted } = options;
  const found = await findUnmuted(newsroom, question, options);
  if (found.articles.length > 0) return { kind: 'ranked', ranking: rankStories(found, question, asOf) };
  const { articles } = await newsroom.store.articles.getState();
  if (articles === 0) return { kind: 'empty-index' };
  const wider = isWidened ? await findWider(newsroom, question, options) : null;
  if (wider !== null) return { kind: 'ranked', ranking: { ...wider, widenedFrom: question.period } };
  const ever = await findUnmuted(
    newsroom,
    { ...question, period: ALL_TIME, order: 'newest' },
    { asOf, muted },
  );
  const newestAt = ever.articles[0]?.eventTime ?? null;
  return { kind: 'nothing', question, asOf, newestAt, leftOut: found.leftOut };
}

async function findWider(
  newsroom: Newsroom,
  question: Question,
  options: RankOptions,
): Promise<StoryRanking | null> {
  if (!('lastDays' in question.period)) return null;
  const { lastDays } = question.period;
  const periods = [
    ...WIDER_DAYS.filter((days) => days > lastDays).map((days) => ({ lastDays: days })),
    ALL_TIME,
  ];
  for (const period of periods) {
    const asked = { ...question, period };
    const found = await findUnmuted(newsroom, asked, options);
    if (found.articles.length > 0) return rankStories(found, asked, options.asOf);
  }
  return null;
}

/** Stories by the score of their best article; what many write-ups report comes earlier, except in the order of time. */
function rankStories(found: UnmutedArticles, question: Question, asOf: EpochMs): StoryRanking {
  const { articles, ...facts } = found;
  const scored = [...Map.groupBy(articles, ({ story }) => story)].flatMap(([story, members]) => {
    const [best] = members;
    if (best === undefined) return [];
    const breadth = question.order === 'best' ? breadthOf(members.length) : 1;
    return [{ story, best: best.id, score: best.score * breadth }];
  });
  scored.sort((one, other) => other.score - one.score || (one.story < other.story ? -1 : 1));
  const ranked = scored
    .slice(0, STORIES_PER_PAGE * STORY_PAGES_MAX)
    .map(({ story, best }) => ({ story, best }));
  return { question, asOf, ranked, total: scored.length, ...facts, widenedFrom: null };
}

async function listPage(
  newsroom: Newsroom,
  { ranked, ...facts }: StoryRanking,
  { page: asked, taste }: { page: number; taste: OutletTaste },
): Promise<StoryList> {
  const pages = Math.max(1, Math.ceil(ranked.length / STORIES_PER_PAGE));
  const page = Math.min(asked, pages - 1);
  const shown = ranked.slice(page * STORIES_PER_PAGE, (page + 1) * STORIES_PER_PAGE);
  const ids = shown.map(({ story }) => story);
  const bestOf = new Map(shown.map(({ story, best }) => [story, best]));
  const stories = await newsroom.store.stories.getStories(ids, facts.asOf);
  const listed = stories.flatMap((story) => listedStoryOf(story, bestOf.get(story.id), taste) ?? []);
  return { ...facts, stories: listed, page, pages };
}

/**
 * A story as lists show it; a preferred outlet speaks for it, else `best` does, where they can. Null where no write-up can.
 */
export function listedStoryOf(
  story: Story,
  best?: ArticleId,
  { muted, preferred }: OutletTaste = NO_TASTE,
): ListedStory | null {
  const lead = leadWriteUp(withoutOutlets(story, muted), best, preferred);
  if (lead === null) return null;
  const { id, articles, outlets, firstSeenAt, latestAt } = story;
  const isLatestDated = story.writeUps.find(({ eventTime }) => eventTime === latestAt)?.isDated ?? false;
  return { id, lead, articles, outlets, firstSeenAt, latestAt, isLatestDated };
}
