// The thinking worker: compares write-ups, which would hold up the bot's thread for too long.
import { parentPort } from 'node:worker_threads';
import { compareArticles } from '../analysis/comparison/comparison.ts';
import type { FromThinking, ToThinking } from './thinking-messages.ts';

function answer({ request, articles }: ToThinking): FromThinking {
  try {
    return { kind: 'comparison', request, comparison: compareArticles(articles) };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', request, problem };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  port.on('message', (asked: ToThinking) => port.postMessage(answer(asked)));
}
