// Reads when an answer is worth asking for again: what Retry-After, Cache-Control and Expires say together.
import { CACHE_CONTROL_MAX_LENGTH, FRESHNESS_MAX_MS } from '../../../limits/politeness.ts';
import { parseHttpDate } from './http-date.ts';
import { allOf, firstOf, type ResponseHeaders } from './response-headers.ts';
import { parseRetryAfter } from './retry-after.ts';

/** The longest time that an answer asks to be left alone for, in milliseconds; null where it does not say. */
export function parseWaitMs(headers: ResponseHeaders, now: number): number | null {
  const retryMs = parseRetryAfter(firstOf(headers, 'retry-after'), now);
  const freshMs = parseFreshness(headers, now);
  return retryMs === null || freshMs === null ? (retryMs ?? freshMs) : Math.max(retryMs, freshMs);
}

/**
 * For how long an answer is fresh (RFC 9111, 4.2), in milliseconds: max-age, or else Expires minus Date, less the Age that it
 * had when it came. Null where it does not say, is stale already, or is never to be kept; at most `FRESHNESS_MAX_MS`. What is
 * said to shared caches (s-maxage) is not said to us.
 */
function parseFreshness(headers: ResponseHeaders, now: number): number | null {
  const directives = parseCacheControl(allOf(headers, 'cache-control'));
  if (directives.has('no-store') || directives.has('no-cache')) return null;
  const maxAge = directives.get('max-age');
  const lifetimeMs = maxAge === undefined ? lifetimeOf(headers, now) : parseSeconds(maxAge);
  const freshMs = (lifetimeMs ?? 0) - (parseSeconds(firstOf(headers, 'age')) ?? 0);
  return freshMs > 0 ? Math.min(freshMs, FRESHNESS_MAX_MS) : null;
}

/** The directives, the first of each name (RFC 9111, 4.2.1), with their values out of the quotes. */
function parseCacheControl(header: string): ReadonlyMap<string, string> {
  const text = header.slice(0, CACHE_CONTROL_MAX_LENGTH);
  const directives = new Map<string, string>();
  for (const [, name = '', quoted, bare] of text.matchAll(
    /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,"]*)))?/g,
  )) {
    const key = name.toLowerCase();
    if (!directives.has(key)) directives.set(key, quoted ?? bare ?? '');
  }
  return directives;
}

/** A server whose clock is wrong is wrong in both dates. */
function lifetimeOf(headers: ResponseHeaders, now: number): number | null {
  const expiresAt = parseHttpDate(firstOf(headers, 'expires'));
  return expiresAt === null ? null : expiresAt - (parseHttpDate(firstOf(headers, 'date')) ?? now);
}

function parseSeconds(written: string | undefined): number | null {
  const text = written?.trim() ?? '';
  return /^\d+$/.test(text) ? Number(text) * 1000 : null;
}
