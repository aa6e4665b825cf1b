// The newest stories in memory, and those of them whose headlines begin as somebody types.
import { breadthOf, freshnessOf } from '../analysis/rank.ts';
import { foldWord, stretchesOf, stretchKindOf } from '../analysis/words.ts';
import { RECENT_ARTICLES_MAX } from '../limits/newsroom.ts';
import { UNKNOWN_OUTLET } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import type { Store } from '../news/ports.ts';
import type { RecentArticle } from '../news/ports-stories.ts';
import type { StoryId } from '../news/story.ts';

export interface RecentStory {
  id: StoryId;
  /** Of its newest article that has one. */
  headline: string;
  /** Those that are recent. */
  articles: number;
  outlets: number;
  /** The folded words of its headlines, a space before each. */
  words: string;
}

export async function readRecentStories({ stories }: Store, now: EpochMs): Promise<RecentStory[]> {
  const articles = await stories.listRecentArticles(RECENT_ARTICLES_MAX);
  const scored = [...Map.groupBy(articles, ({ story }) => story)].flatMap(([id, members]) => {
    const [newest] = members;
    const headlines = members.map(({ headline }) => headline).filter((headline) => headline !== null);
    const [headline] = headlines;
    if (newest === undefined || headline === undefined) return [];
    const score = freshnessOf(newest.eventTime, now) * breadthOf(members.length);
    const words = headlines.flatMap(wordsOf).map((word) => ` ${word}`);
    return [{ story: { id, headline, ...countsOf(members), words: words.join('') }, score }];
  });
  scored.sort((one, other) => other.score - one.score || (one.story.id < other.story.id ? -1 : 1));
  return scored.map(({ story }) => story);
}

function countsOf(members: readonly RecentArticle[]): { articles: number; outlets: number } {
  const outlets = new Set(members.map(({ outlet }) => outlet).filter((outlet) => outlet !== UNKNOWN_OUTLET));
  return { articles: members.length, outlets: outlets.size };
}

/** The first stories whose headlines have words that begin as each of those typed; runs of letters stand anywhere. */
export function storiesBeginning(
  typed: string,
  stories: readonly RecentStory[],
  limit: number,
): RecentStory[] {
  const beginnings = stretchesOf(typed).flatMap((stretch) => {
    const word = foldWord(stretch);
    if (word === '') return [];
    return [stretchKindOf(stretch) === 'word' ? ` ${word}` : word];
  });
  const found: RecentStory[] = [];
  if (beginnings.length === 0) return found;
  for (const story of stories) {
    if (found.length >= limit) break;
    if (beginnings.every((beginning) => story.words.includes(beginning))) found.push(story);
  }
  return found;
}

function wordsOf(text: string): string[] {
  return stretchesOf(text)
    .map(foldWord)
    .filter((word) => word !== '');
}
