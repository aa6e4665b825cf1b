// The thinking worker: compares write-ups and draws charts, which would hold up the bot's thread for too long.
import { parentPort } from 'node:worker_threads';
import { compareArticles } from '../analysis/comparison/comparison.ts';
import type { Chart } from '../news/chart.ts';
import type { FromThinking, ToThinking } from './thinking-messages.ts';

async function answer({ request, thought }: ToThinking): Promise<FromThinking> {
  try {
    if (thought.kind === 'draw') return { kind: 'picture', request, picture: await draw(thought.chart) };
    return { kind: 'comparison', request, comparison: compareArticles(thought.articles) };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', request, problem };
  }
}

/** The library is loaded with the first picture: whoever never asks for one does without it. */
async function draw(chart: Chart): Promise<Uint8Array> {
  const { drawChart } = await import('../adapters/pictures/draw-chart.ts');
  return drawChart(chart);
}

if (parentPort !== null) {
  const port = parentPort;
  port.on('message', (asked: ToThinking) => {
    void answer(asked).then((told) => {
      port.postMessage(told);
    });
  });
}
