// The world of the ferry: one story of four write-ups among other news, of the last hours.
import { HOUR_MS } from '../../src/limits/units.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import { storyIdOf, type StoryId } from '../../src/news/story.ts';
import { idOf } from '../nouns.ts';
import { FERRY_LINES } from '../newsroom/summaries/ferry-story.ts';
import { inventedLines, startWorld, type World, type WorldOptions } from './world.ts';

/** The ferry's four write-ups, the first an hour old, each later one half an hour older. */
export function ferryLines(now = Date.now()): ArticleLine[] {
  return FERRY_LINES.map((line, place) => ({
    ...line,
    publishedAt: new Date(now - HOUR_MS - (place * HOUR_MS) / 2).toISOString(),
  }));
}

export interface FerryWorld extends World {
  /** What a choice of the ferry's story stands for: `s:<id>`. */
  choice: string;
  story: StoryId;
}

export async function startFerryWorld(options: WorldOptions = {}): Promise<FerryWorld> {
  const now = Date.now();
  const world = await startWorld({
    ...options,
    lines: [...inventedLines(20, now - 2 * HOUR_MS), ...ferryLines(now)],
  });
  const { stories } = world.composed.newsroom.store;
  const story = (await stories.findStoriesOf([idOf('post')])).get(idOf('post')) ?? storyIdOf(idOf('post'));
  return { ...world, story, choice: `s:${story}` };
}

/** The bulleted sentences of a summary, unescaped, without the outlets behind them. */
export function sentencesIn(text: string): string[] {
  return [...text.matchAll(/^- (.*?)(?: \(\[.*\]\(.*\)(?:, quoted)?\)| \([^()]*\))?$/gm)].map(
    ([, sentence]) => (sentence ?? '').replaceAll('\\', ''),
  );
}
