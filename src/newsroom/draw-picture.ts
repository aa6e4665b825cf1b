// Draws a chart once, however many ask for it.
import type { Chart } from '../news/chart.ts';
import { fingerprintOf } from '../news/fingerprint.ts';
import { cachedAnswer } from './cached-answer.ts';
import type { Newsroom } from './newsroom.ts';

/** Counted up with every change of src/adapters/pictures/ that draws something else. */
const METHOD_VERSION = 3;

/** The bytes of a PNG; null where it cannot be drawn, which is logged: the words beside it say the same. */
export async function drawPicture(newsroom: Newsroom, chart: Chart): Promise<Uint8Array | null> {
  try {
    const encoded = await cachedAnswer(newsroom, fingerprintOf(['chart', METHOD_VERSION, chart]), async () =>
      Buffer.from(await newsroom.drawChart(chart)).toString('base64'),
    );
    return Buffer.from(encoded, 'base64');
  } catch (err) {
    newsroom.log.warn({ err, kind: chart.kind }, 'a chart could not be drawn; the answer goes without');
    return null;
  }
}
