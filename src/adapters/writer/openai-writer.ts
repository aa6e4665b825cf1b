// A writer behind an OpenAI-compatible address. The library is loaded with the first request: a bot without one never pays.
import { setTimeout as wait } from 'node:timers/promises';
import {
  WRITER_ANSWER_TOKENS_MAX,
  WRITER_DEADLINE_MS,
  WRITER_IDLE_MS,
  WRITER_TRIES_MAX,
} from '../../limits/writer.ts';
import type { Log } from '../../log.ts';
import type { Writer, WriterOutcome } from '../../news/ports-writer.ts';
import { readAnswer } from './answer.ts';
import type { AskModel, ModelServer, RequestForm, Try } from './model-server.ts';
import { type Prompt, PROMPT_VERSION, promptOf } from './prompt.ts';
import { type Timing, type TimeWatch, watchTime } from './time-watch.ts';
import { tokensOf } from './token-estimate.ts';

export interface OpenAiWriterOptions extends ModelServer {
  log: Log;
  /** For tests, which do not wait. */
  timing?: Timing;
}

const TIMING: Timing = { deadlineMs: WRITER_DEADLINE_MS, idleMs: WRITER_IDLE_MS };

/** What stays known of a server between requests. */
interface ServerKnowledge {
  form: RequestForm;
}

/** Makes a writer. Nothing is loaded or sent before it is asked to write. */
export function createOpenAiWriter({ log, timing = TIMING, ...server }: OpenAiWriterOptions): Writer {
  const known: ServerKnowledge = { form: 'schema' };
  let connecting: Promise<AskModel> | null = null;
  const connect = async () => (await import('./model-server.ts')).connectModel(server);
  return {
    name: `${server.model}/${PROMPT_VERSION}`,
    estimateTokens: (request) => {
      const { system, user } = promptOf(request);
      return tokensOf(system + user) + WRITER_ANSWER_TOKENS_MAX;
    },
    write: async (request, signal) => {
      let watch: TimeWatch | null = null;
      try {
        const ask = await (connecting ??= connect());
        watch = watchTime(signal, timing);
        const answer = await askInTime({ ask, prompt: promptOf(request), watch, known, log });
        return outcomeOf(answer);
      } catch (error) {
        connecting = null;
        // The message may hold the address or the key.
        const detail = error instanceof Error ? error.name : 'unknown error';
        return { kind: 'failed', because: 'misconfigured', detail, tokens: 0 };
      } finally {
        watch?.end();
      }
    },
  };
}

interface Asking {
  ask: AskModel;
  prompt: Prompt;
  watch: TimeWatch;
  known: ServerKnowledge;
  log: Log;
}

/** Asks, and once more where that may help and there is time: in the older form, or after a wait. */
async function askInTime({ ask, prompt, watch, known, log }: Asking): Promise<Try> {
  let { form } = known;
  let answer = await ask(prompt, form, watch);
  if (answer.kind === 'failed' && answer.isFormRefused && form === 'schema') {
    form = 'plain';
    answer = await ask(prompt, form, watch);
  }
  for (let tries = 1; tries < WRITER_TRIES_MAX; tries += 1) {
    if (answer.kind === 'answered' || answer.retryAfterMs === null) break;
    if (!watch.hasTimeToWait(answer.retryAfterMs)) break;
    // A wait that the asker ends is no failure of its own: the next try says so.
    await wait(answer.retryAfterMs, undefined, { signal: watch.signal }).catch(() => undefined);
    answer = await ask(prompt, form, watch);
  }
  if (answer.kind === 'answered' && form !== known.form) {
    known.form = form;
    log.info({}, 'the model server does not know JSON schemas; it is asked without');
  }
  return answer;
}

function outcomeOf(answer: Try): WriterOutcome {
  const { tokens } = answer;
  if (answer.kind === 'failed')
    return { kind: 'failed', because: answer.because, detail: answer.detail, tokens };
  const sentences = readAnswer(answer.text);
  if (sentences !== null) return { kind: 'written', sentences, tokens, answerTokens: answer.answerTokens };
  const detail = answer.text.trim() === '' ? 'an empty answer' : 'not the JSON that was asked for';
  return { kind: 'failed', because: 'nonsense', detail, tokens };
}
