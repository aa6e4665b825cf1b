// Reads when a server wants to be asked again.
import { RETRY_AFTER_MAX_MS } from '../../../limits/feeds.ts';
import { parseHttpDate } from './http-date.ts';

/**
 * The milliseconds that a Retry-After asks for (RFC 9110, 10.2.3): seconds, or an HTTP date. Null where there is none that
 * can be read; at most `RETRY_AFTER_MAX_MS`.
 */
export function parseRetryAfter(written: string | undefined, now: number): number | null {
  const text = written?.trim() ?? '';
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : (parseHttpDate(text) ?? NaN) - now;
  if (Number.isNaN(waitMs)) return null;
  return Math.min(Math.max(waitMs, 0), RETRY_AFTER_MAX_MS);
}
