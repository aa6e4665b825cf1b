// Lines of two storms and a trial for tests that settle, rule, rebuild and explain: alike where they should be.
import { HOUR_MS } from '../../src/limits/units.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import type { StoryId } from '../../src/news/story.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { aLine, idOf, NOW, urlOf } from '../nouns.ts';

const OTTILIE =
  'Gale Ottilie lifted roofs from warehouses along Corran harbour and felled the old lime trees';
const VERDICT = 'Judges in Northam sentenced the treasurer of the dockers union for embezzling pension money';

const TAILS = [
  'before dawn, rescuers said.',
  'overnight; nobody was hurt.',
  'and ferries stayed moored.',
  'after a week of warnings.',
];

/** `hoursAgo` dates it; the number chooses how it ends. */
export function lineOf(place: string, subject: 'storm' | 'trial', hoursAgo = 1): ArticleLine {
  const text = subject === 'storm' ? OTTILIE : VERDICT;
  const tail = TAILS[place.length % TAILS.length] ?? '';
  return aLine({
    ...{ url: urlOf(place), outlet: `The ${place} Post` },
    headline:
      subject === 'storm'
        ? 'Gale Ottilie lifts roofs in Corran harbour'
        : 'Union treasurer of Northam sentenced',
    body: `${text} ${tail}`,
    publishedAt: new Date(NOW - hoursAgo * HOUR_MS).toISOString(),
  });
}

/** The stories of articles as letters, in the order of the places: `aab` for two in one story and one in another. */
export async function partitionOf({ store }: Newsroom, ...places: string[]): Promise<string> {
  const stories = await store.stories.findStoriesOf(places.map(idOf));
  const letters = new Map<StoryId, string>();
  return places
    .map((place) => {
      const story = stories.get(idOf(place));
      if (story === undefined) return '-';
      if (!letters.has(story)) letters.set(story, String.fromCodePoint(97 + letters.size));
      return letters.get(story) ?? '';
    })
    .join('');
}

/** The story that an article is in. */
export async function storyOf({ store }: Newsroom, place: string): Promise<StoryId> {
  const story = (await store.stories.findStoriesOf([idOf(place)])).get(idOf(place));
  if (story === undefined) throw new Error(`${place} is in no story`);
  return story;
}
