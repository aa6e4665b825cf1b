// Finds the story that somebody means: by its id, by a link to one of its articles, or by words.
import type { EpochMs } from '../news/branded.ts';
import { ALL_TIME, createQuestion } from '../news/question.ts';
import { isStoryId, type StoryId } from '../news/story.ts';
import { findArticleId } from './find-article.ts';
import { findStories } from './find-stories.ts';
import type { Newsroom } from './newsroom.ts';

export type ResolveOutcome =
  | { kind: 'story'; id: StoryId }
  /** The index does not have it; it is never fetched. */
  | { kind: 'unknown-link'; url: string }
  /** No story has these words, or the id is of none. */
  | { kind: 'nothing'; words: string };

/** What a list or autocomplete offers stands for one story, whatever words it is made of. */
const ID_PREFIX = 's:';

/** In chats a link stands in angle brackets where it is to show no preview. */
const LINK = /^<?((?:https?:\/\/|urn:broadsheet:)\S+?)>?$/i;

export async function resolveStory(
  newsroom: Newsroom,
  typed: string,
  { asOf }: { asOf?: EpochMs } = {},
): Promise<ResolveOutcome> {
  const found = await resolveNamedStory(newsroom, typed);
  if (found.kind !== 'nothing') return found;
  const { words } = found;
  const areWords = words !== '' && !words.startsWith(ID_PREFIX);
  return areWords ? resolveWords(newsroom, words, asOf) : found;
}

/** The same for an id or a link alone: words never stand for a story that somebody changes. */
export async function resolveNamedStory(newsroom: Newsroom, typed: string): Promise<ResolveOutcome> {
  const words = typed.trim();
  const link = LINK.exec(words)?.[1];
  if (link !== undefined) return resolveLink(newsroom, link);
  const id = words.startsWith(ID_PREFIX) ? words.slice(ID_PREFIX.length) : words;
  // A word of ten letters looks like an id: the store knows.
  const living = isStoryId(id) ? await findLiving(newsroom, id) : null;
  return living === null ? { kind: 'nothing', words } : { kind: 'story', id: living };
}

/** The story of an id, or the one that it leads to since they are one. */
async function findLiving({ store }: Newsroom, id: StoryId): Promise<StoryId | null> {
  const [story] = await store.stories.getStories([id], Number.MAX_SAFE_INTEGER);
  return story?.id ?? null;
}

async function resolveLink(newsroom: Newsroom, link: string): Promise<ResolveOutcome> {
  const id = await findArticleId(newsroom, link);
  if (id === null) return { kind: 'unknown-link', url: link };
  const story = (await newsroom.store.stories.findStoriesOf([id])).get(id);
  return story === undefined ? { kind: 'unknown-link', url: link } : { kind: 'story', id: story };
}

async function resolveWords(
  newsroom: Newsroom,
  words: string,
  asOf: EpochMs | undefined,
): Promise<ResolveOutcome> {
  const question = createQuestion({ words, period: ALL_TIME });
  const found = await findStories(newsroom, question, { asOf: asOf ?? null });
  const [best] = found.kind === 'found' ? found.list.stories : [];
  return best === undefined ? { kind: 'nothing', words } : { kind: 'story', id: best.id };
}
