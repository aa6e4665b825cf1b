// The story that somebody typed on the command line, or a sentence on standard error why there is none.
import type { StoryId } from '../news/story.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { resolveStory } from '../newsroom/resolve-story.ts';
import { printNotice } from './print.ts';

export async function findTypedStory(newsroom: Newsroom, typed: string): Promise<StoryId | null> {
  const found = await resolveStory(newsroom, typed);
  if (found.kind === 'story') return found.id;
  printNotice(found.kind === 'nothing' ? 'No story matches.' : `The index does not have ${found.url}.`);
  return null;
}
