// What went wrong with a request, told from the library's errors: a reason, and a word that holds no secret and no text.
import { APIConnectionError, APIError } from 'openai';
import { WRITER_DETAIL_MAX_LENGTH } from '../../limits/writer.ts';
import type { WriterFailure } from '../../news/ports-writer.ts';

/** A try that gave nothing. */
export interface FailedTry {
  kind: 'failed';
  because: WriterFailure;
  /** `HTTP 429 rate_limit_exceeded`: never what the server or an error says in words. */
  detail: string;
  /** Null where the server may have worked and did not say how much. */
  tokens: number | null;
  /** When to try again, in milliseconds; null where it makes no sense. */
  retryAfterMs: number | null;
  /** The server does not understand the request as it was put. */
  isFormRefused: boolean;
}

export function failedTry(because: WriterFailure, detail: string, given: Partial<FailedTry> = {}): FailedTry {
  const short = detail.slice(0, WRITER_DETAIL_MAX_LENGTH);
  return {
    kind: 'failed',
    because,
    detail: short,
    tokens: null,
    retryAfterMs: null,
    isFormRefused: false,
    ...given,
  };
}

/** Before the answer began nothing has been paid for. */
export function failureBeforeAnswer(error: unknown, defaultRetryMs: number): FailedTry {
  if (error instanceof APIConnectionError)
    return failedTry('down', connectionDetail(error), { tokens: 0, retryAfterMs: defaultRetryMs });
  if (error instanceof APIError && typeof error.status === 'number')
    return failureOfStatus(error as APIError, defaultRetryMs);
  // An address or a key that no request can be made with.
  return failedTry('misconfigured', nameOf(error), { tokens: 0 });
}

/** A stream that broke: what came until then was paid for. */
export function failureInAnswer(error: unknown): FailedTry {
  if (error instanceof APIError) return failedTry('down', `error in the answer ${codeOf(error)}`.trim());
  const isCut = error instanceof TypeError || codeOf(error).startsWith('UND_ERR');
  return failedTry(isCut ? 'down' : 'nonsense', isCut ? 'the connection broke' : nameOf(error));
}

function failureOfStatus(error: APIError, defaultRetryMs: number): FailedTry {
  const status = Number(error.status);
  const code = codeOf(error);
  const detail = `HTTP ${status} ${code}`.trim();
  if (code === 'content_filter' || code === 'content_policy_violation')
    return failedTry('refused', detail, { tokens: 0 });
  const because = reasonOf(status);
  const isWorthAnother =
    because === 'down' || (because === 'limited' && code !== 'insufficient_quota' && status !== 402);
  return failedTry(because, detail, {
    tokens: 0,
    retryAfterMs: isWorthAnother ? (retryAfterOf(error) ?? defaultRetryMs) : null,
    isFormRefused: FORM_REFUSED.has(status),
  });
}

/** What servers say to a request that has a part which they do not know. */
const FORM_REFUSED: ReadonlySet<number> = new Set([400, 415, 422, 501]);

function reasonOf(status: number): WriterFailure {
  // 402: some servers sell in advance.
  if (status === 429 || status === 402) return 'limited';
  if (status >= 500 || status === 408 || status === 409 || status === 425) return 'down';
  return 'misconfigured';
}

/** In milliseconds; null where the server names no seconds. */
function retryAfterOf({ headers }: APIError): number | null {
  const milliseconds = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return milliseconds;
  const given = headers?.get('retry-after') ?? '';
  if (/^\d{1,9}(?:\.\d+)?$/.test(given)) return Number(given) * 1_000;
  const at = given === '' ? Number.NaN : Date.parse(given);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

/** A code is a short word; anything else may hold what was sent. */
function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Za-z][A-Za-z_]{0,40}$/.test(code) ? code : '';
}

function connectionDetail(error: APIConnectionError): string {
  let cause: unknown = error;
  for (let depth = 0; depth < 4 && cause instanceof Error; depth += 1) {
    if (codeOf(cause) !== '') return `no connection: ${codeOf(cause)}`;
    cause = cause.cause;
  }
  return 'no connection';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}
