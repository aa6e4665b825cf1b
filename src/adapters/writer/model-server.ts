// One question to a model server and its streamed answer: the only file that speaks to the openai library.
import { OpenAI } from 'openai';
import {
  WRITER_ANSWER_MAX_BYTES,
  WRITER_ANSWER_MAX_LENGTH,
  WRITER_ANSWER_TOKENS_MAX,
  WRITER_RETRY_AFTER_MS,
} from '../../limits/writer.ts';
import { ANSWER_SCHEMA } from './answer.ts';
import { failedTry, failureBeforeAnswer, failureInAnswer, type FailedTry } from './failures.ts';
import type { Prompt } from './prompt.ts';
import type { TimeWatch } from './time-watch.ts';

/** `schema`: today's protocol, held to a schema. `plain`: the oldest form, which every compatible server knows. */
export type RequestForm = 'schema' | 'plain';

/** One try: the text of a whole answer, or why there is none. */
export type Try =
  { kind: 'answered'; text: string; tokens: number | null; answerTokens: number | null } | FailedTry;

export type AskModel = (prompt: Prompt, form: RequestForm, watch: TimeWatch) => Promise<Try>;

export interface ModelServer {
  /** Null where the server asks for none. */
  apiKey: string | null;
  /** Null for OpenAI's own. */
  baseUrl: string | null;
  model: string;
}

const OPENAI_ADDRESS = 'https://api.openai.com/v1';

/** Throws where address or key can be none. */
function createClient({ apiKey, baseUrl }: ModelServer): OpenAI {
  return new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl ?? OPENAI_ADDRESS,
    // Else the library looks into the environment for them.
    ...{ organization: null, project: null, adminAPIKey: null, webhookSecret: null },
    maxRetries: 0,
    logLevel: 'off',
    fetch: fetchBounded,
    // A key goes to the address that the operator named, and to no other.
    fetchOptions: { redirect: 'manual' },
  });
}

/** The names of the models that a server has, or why it does not tell them. Costs nothing, and never throws. */
export async function listModels(
  server: ModelServer,
  signal: AbortSignal,
): Promise<{ kind: 'models'; names: readonly string[] } | FailedTry> {
  try {
    const list: unknown = await createClient(server).get('/models', { signal });
    const names = listIn(list, 'data').map((one) => fieldOf(one, 'id'));
    return { kind: 'models', names: names.filter((name) => typeof name === 'string') };
  } catch (error) {
    return signal.aborted
      ? failedTry('slow', 'no answer')
      : failureBeforeAnswer(error, WRITER_RETRY_AFTER_MS);
  }
}

/** Answers what asks the model of a server once. It throws where address or key can be none. */
export function connectModel(server: ModelServer): AskModel {
  const { model } = server;
  const client = createClient(server);
  return async (prompt, form, watch) => {
    let stream: Awaited<ReturnType<typeof openStream>>;
    try {
      stream = await openStream(client, { model, prompt, form, signal: watch.signal });
    } catch (error) {
      return watch.leftMs() === 0
        ? failedTry('slow', 'no answer')
        : failureBeforeAnswer(error, WRITER_RETRY_AFTER_MS);
    }
    try {
      return await readStream(stream, watch);
    } catch (error) {
      return watch.leftMs() === 0 ? failedTry('slow', 'the answer stopped') : failureInAnswer(error);
    }
  };
}

/** What older servers call the bound on an answer; newer ones refuse the name, so it is not sent to them. */
const PLAIN_BOUND = { max_tokens: WRITER_ANSWER_TOKENS_MAX };

interface StreamRequest {
  model: string;
  prompt: Prompt;
  form: RequestForm;
  signal: AbortSignal;
}

async function openStream(client: OpenAI, { model, prompt, form, signal }: StreamRequest) {
  const messages = [
    { role: 'system' as const, content: prompt.system },
    { role: 'user' as const, content: prompt.user },
  ];
  const asked = { model, messages, stream: true as const };
  if (form === 'plain') return client.chat.completions.create({ ...asked, ...PLAIN_BOUND }, { signal });
  return client.chat.completions.create(
    {
      ...asked,
      max_completion_tokens: WRITER_ANSWER_TOKENS_MAX,
      stream_options: { include_usage: true },
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'summary', strict: true, schema: ANSWER_SCHEMA },
      },
    },
    { signal },
  );
}

type Chunks = Awaited<ReturnType<typeof openStream>>;

async function readStream(chunks: Chunks, watch: TimeWatch): Promise<Try> {
  let text = '';
  let tokens: number | null = null;
  let answerTokens: number | null = null;
  let isRefused = false;
  let isCut = false;
  for await (const chunk of chunks) {
    watch.heard();
    tokens = tokenCountOf(chunk, 'total_tokens') ?? tokens;
    answerTokens = tokenCountOf(chunk, 'completion_tokens') ?? answerTokens;
    const { text: more, finish, refusal } = pieceOf(chunk);
    text += more;
    isRefused ||= refusal || finish === 'content_filter';
    isCut ||= finish === 'length' || text.length > WRITER_ANSWER_MAX_LENGTH;
    if (text.length > WRITER_ANSWER_MAX_LENGTH) break;
  }
  // The library ends the loop without an error when the signal aborts it.
  if (watch.leftMs() === 0) return failedTry('slow', 'the answer stopped', { tokens });
  if (isRefused) return failedTry('refused', 'the model refused', { tokens });
  if (isCut) return failedTry('nonsense', 'the answer is too long', { tokens });
  return { kind: 'answered', text, tokens, answerTokens };
}

/** Compatible servers leave out what the library's types promise. */
function pieceOf(chunk: unknown): { text: string; finish: unknown; refusal: boolean } {
  const [choice] = listIn(chunk, 'choices');
  const delta = fieldOf(choice, 'delta');
  const [text, refusal] = [fieldOf(delta, 'content'), fieldOf(delta, 'refusal')];
  return {
    text: typeof text === 'string' ? text : '',
    finish: fieldOf(choice, 'finish_reason'),
    refusal: typeof refusal === 'string' && refusal !== '',
  };
}

function tokenCountOf(chunk: unknown, name: 'total_tokens' | 'completion_tokens'): number | null {
  const count = fieldOf(fieldOf(chunk, 'usage'), name);
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : null;
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The library reads error pages and lines of any length to their end; this ends them sooner. */
async function fetchBounded(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let read = 0;
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, controller) => {
      read += bytes.length;
      if (read > WRITER_ANSWER_MAX_BYTES) controller.error(new RangeError('the answer is too long'));
      else controller.enqueue(bytes);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(bound), { status, statusText, headers });
}
