// Tells who reports a story on their own: reads its write-ups, a few at a time, and keeps the answer until they change.
import { tellSources } from '../analysis/reuse/independence.ts';
import { readWriteUp, type ReadWriteUp } from '../analysis/reuse/write-ups.ts';
import { SOURCES_ARTICLES_MAX, SOURCES_READ_AT_ONCE } from '../limits/reuse.ts';
import type { Article } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import { fingerprintOf, versionKeyOf } from '../news/fingerprint.ts';
import type { StorySources } from '../news/story-sources.ts';
import type { Story, StoryId } from '../news/story.ts';
import { answerOfStory, cachedAnswer } from './cached-answer.ts';
import type { Newsroom } from './newsroom.ts';

/** Counted up with every change of src/analysis/reuse/ that finds something else. */
const METHOD_VERSION = 1;

type Answering = Pick<Newsroom, 'cache' | 'pending' | 'store'>;

/**
 * The sources of a story as of a moment, else as it is now; of its newest `SOURCES_ARTICLES_MAX` write-ups. Null where the
 * index has none of its texts.
 */
export async function findStorySources(
  newsroom: Answering,
  id: StoryId,
  { asOf }: { asOf?: EpochMs | undefined } = {},
): Promise<StorySources | null> {
  return answerOfStory(newsroom, { name: `sources/${METHOD_VERSION}`, id, asOf }, async () => {
    const articles = await readMembers(newsroom, id, asOf ?? Number.MAX_SAFE_INTEGER);
    if (articles.length === 0) return null;
    const versions = articles.map((article) => `${versionKeyOf(article)} ${article.eventTime}`).sort();
    return cachedAnswer(newsroom, fingerprintOf(['sources', METHOD_VERSION, versions]), async () =>
      tellSources(await readInTurns(articles)),
    );
  });
}

/** How many known outlets report a story on their own; nothing is kept, and a story of one outlet is not read. */
export async function countIndependentSources(
  newsroom: Pick<Newsroom, 'store'>,
  story: Pick<Story, 'id' | 'outlets'>,
): Promise<number> {
  if (story.outlets.length < 2) return story.outlets.length;
  const articles = await readMembers(newsroom, story.id, Number.MAX_SAFE_INTEGER);
  return tellSources(await readInTurns(articles)).independent;
}

async function readMembers(
  { store }: Pick<Newsroom, 'store'>,
  id: StoryId,
  asOf: EpochMs,
): Promise<Article[]> {
  const members = await store.stories.listMembers(id);
  const articles = await store.articles.getArticles(members.slice(0, SOURCES_ARTICLES_MAX));
  return articles.filter(({ firstSeenAt }) => firstSeenAt <= asOf);
}

/** Others who wait for an answer get it in between. */
async function readInTurns(articles: readonly Article[]): Promise<ReadWriteUp[]> {
  const read: ReadWriteUp[] = [];
  for (const article of articles) {
    if (read.length > 0 && read.length % SOURCES_READ_AT_ONCE === 0) await nextTurn();
    read.push(readWriteUp(article));
  }
  return read;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
