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
  const words = typed.trim();
  const link = LINK.exec(words)?.[1];
  if (link !== undefined) return resolveLink(newsroom, link);
  const isOffered = words.startsWith(ID_PREFIX);
  const id = isOffered ? words.slice(ID_PREFIX.length) : words;
  // A word of ten letters looks like an id: the store knows.
  if (isStoryId(id) && (await exists(newsroom, id))) return { kind: 'story', id };
  return isOffered || words === '' ? { kind: 'nothing', words } : resolveWords(newsroom, words, asOf);
}

async function exists({ store }: Newsroom, id: StoryId): Promise<boolean> {
  return (await store.stories.getStories([id], Number.MAX_SAFE_INTEGER)).length > 0;
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
