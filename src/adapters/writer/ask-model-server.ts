// Asks a model's server whether it lets the bot in and has the model, without having anything written.
import { MODEL_SERVER_WITHIN_MS } from '../../limits/writer.ts';
import type { ModelStanding } from '../../news/ports-writer.ts';
import type { ModelServer } from './model-server.ts';

/** Never throws; what it answers holds no key. `withinMs`: `MODEL_SERVER_WITHIN_MS` when left out. */
export async function askModelServer(
  server: ModelServer,
  withinMs = MODEL_SERVER_WITHIN_MS,
): Promise<ModelStanding> {
  const { listModels } = await import('./model-server.ts');
  const listed = await listModels(server, AbortSignal.timeout(withinMs));
  if (listed.kind === 'models') {
    if (listed.names.length === 0) return { kind: 'unlisted' };
    return listed.names.includes(server.model) ? { kind: 'ready' } : { kind: 'unknown-model' };
  }
  const { because, detail } = listed;
  if (/^HTTP 40[13]\b/.test(detail)) return { kind: 'refused' };
  // Compatible servers need not list what they have.
  if (/^HTTP (?:404|405|501)\b/.test(detail)) return { kind: 'unlisted' };
  return { kind: 'unreachable', detail: because === 'slow' ? 'no answer in time' : detail };
}
