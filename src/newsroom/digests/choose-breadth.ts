// Tells how broad a story is: who reports it on their own, and in which order a digest tells stories.
import { WEIGHED_STORIES_MAX } from '../../limits/told.ts';
import { UNKNOWN_OUTLET } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import { leadWriteUp } from '../../news/story.ts';
import type { Newsroom } from '../newsroom.ts';
import { findStorySources } from '../story-sources.ts';
import { stemsOf } from '../summaries/cite-sources.ts';
import type { NewStory, WeighedStory } from './candidate-stories.ts';
import { remember, shelfOf, type CompileMemo } from './compile-memo.ts';

/** What a story is compared by. */
export interface Breadth {
  /** Who reported what arrived, on their own. */
  voices: number;
  outlets: number;
  articles: number;
  latestAt: EpochMs;
}

/** For whom stories are weighed: one tick of the clock. */
export interface Weighing {
  memo: CompileMemo;
  at: EpochMs;
}

/** Null where the story went meanwhile. */
export async function weighStory(
  newsroom: Newsroom,
  { id, members }: NewStory,
  { memo, at }: Weighing,
): Promise<WeighedStory | null> {
  return remember(shelfOf(memo, 'weighed'), `${id} ${members.length}`, async () => {
    const [story] = await newsroom.store.stories.getStories([id], at);
    if (story === undefined) return null;
    const { length } = story.outlets;
    // One voice is one voice, whatever it took over.
    const sources = length < 2 ? null : await findStorySources(newsroom, story.id);
    const lead = leadWriteUp(story);
    return {
      ...{ story, independent: sources?.independent ?? length },
      outlet: lead === null || lead.outlet === UNKNOWN_OUTLET ? null : lead.outlet,
      stems: stemsOf(lead?.headline ?? '', lead?.language ?? null),
    };
  });
}

/** Known outlets among what arrived; an unknown one may be any of them. */
export function outletsOf({ arrived }: Pick<NewStory, 'arrived'>): number {
  const outlets = new Set(arrived.map(({ outlet }) => outlet));
  outlets.delete(UNKNOWN_OUTLET);
  return Math.max(1, outlets.size);
}

/** How broad each story is. Those of the most outlets are read for it; that of the others is not told apart from one voice. */
export async function weighBreadths<Found extends NewStory>(
  newsroom: Newsroom,
  found: readonly Found[],
  weighing: Weighing,
): Promise<ReadonlyMap<Found, Breadth>> {
  const several = found
    .map((story) => ({ story, outlets: outletsOf(story) }))
    .filter(({ outlets }) => outlets > 1)
    .toSorted((one, other) => other.outlets - one.outlets || (one.story.id < other.story.id ? -1 : 1))
    .slice(0, WEIGHED_STORIES_MAX);
  const voices = new Map<NewStory, number>();
  for (const { story, outlets } of several) {
    const weighed = await weighStory(newsroom, story, weighing);
    voices.set(story, Math.max(1, Math.min(outlets, weighed?.independent ?? 1)));
  }
  return new Map(found.map((story) => [story, breadthOf(story, voices.get(story) ?? 1)]));
}

function breadthOf(story: NewStory, voices: number): Breadth {
  const latestAt = Math.max(...story.arrived.map(({ eventTime }) => eventTime));
  return { voices, outlets: outletsOf(story), articles: story.members.length, latestAt };
}
