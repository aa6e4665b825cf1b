// Draws who published when, once for the same write-ups and words.
import type { ChartWords } from '../../news/coverage-chart.ts';
import { coverageLanesOf } from '../../news/coverage-chart.ts';
import type { Comparison } from '../../news/comparison.ts';
import type { Story } from '../../news/story.ts';
import { drawPicture } from '../draw-picture.ts';
import type { Newsroom } from '../newsroom.ts';

/** The bytes of a PNG; null where it cannot be drawn. `wordsFor` gives what is written into it, by the number of outlets. */
export async function drawCoverage(
  newsroom: Newsroom,
  { story, comparison }: { story: Story; comparison: Comparison },
  wordsFor: (outlets: number) => ChartWords,
): Promise<Uint8Array | null> {
  const lanes = coverageLanesOf(story, comparison.sources.earliest?.article ?? null);
  return drawPicture(newsroom, { kind: 'coverage', lanes, words: wordsFor(lanes.length) });
}
