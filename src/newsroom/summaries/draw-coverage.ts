// Draws who published when, once for the same write-ups and words.
import type { ChartWords } from '../../news/coverage-chart.ts';
import { coverageLanesOf } from '../../news/coverage-chart.ts';
import type { Comparison } from '../../news/comparison.ts';
import { fingerprintOf } from '../../news/fingerprint.ts';
import type { Story } from '../../news/story.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Newsroom } from '../newsroom.ts';

/** Counted up with every change of src/adapters/pictures/ that draws something else. */
const METHOD_VERSION = 1;

/**
 * The bytes of a PNG; null where it cannot be drawn, which is logged: the list beside it says the same. `wordsFor` gives
 * what is written into it, by the number of outlets.
 */
export async function drawCoverage(
  newsroom: Newsroom,
  { story, comparison }: { story: Story; comparison: Comparison },
  wordsFor: (outlets: number) => ChartWords,
): Promise<Uint8Array | null> {
  const lanes = coverageLanesOf(story, comparison.sources.earliest?.article ?? null);
  const chart = { lanes, words: wordsFor(lanes.length) };
  try {
    const encoded = await cachedAnswer(
      newsroom,
      fingerprintOf(['coverage', METHOD_VERSION, chart]),
      async () => Buffer.from(await newsroom.drawCoverage(chart)).toString('base64'),
    );
    return Buffer.from(encoded, 'base64');
  } catch (err) {
    newsroom.log.warn({ err }, 'the chart of coverage could not be drawn; the answer goes without');
    return null;
  }
}
