// What a fetch came to, made of the answer that it arrived at: unchanged, a text, or a sentence for people.
import { createHash } from 'node:crypto';
import { VALIDATOR_MAX_LENGTH } from '../../../limits/feeds.ts';
import type { FeedValidators } from '../../../news/feed.ts';
import type { Answer } from './exchange.ts';
import { problemOfStatus, PROBLEMS } from './http-problems.ts';
import type { Hop } from './redirects.ts';
import { firstOf, type ResponseHeaders } from './response-headers.ts';

/** What an address gave. `url`: where it was found in the end; `movedTo`: the same, where it has moved there for good. */
export type FetchOutcome =
  | { kind: 'unchanged'; validators: FeedValidators; retryAfterMs: number | null }
  | {
      kind: 'fetched';
      body: Buffer;
      charset: string | undefined;
      url: string;
      movedTo: string | null;
      validators: FeedValidators;
      retryAfterMs: number | null;
    }
  | { kind: 'failed'; problem: string; isGone: boolean; retryAfterMs: number | null };

/** `isPassing`: robots.txt could not be read, so nothing is asked for now; else it asks programs to stay away. For people: `problem`. */
export type PageOutcome = FetchOutcome | { kind: 'disallowed'; isPassing: boolean; problem: string };

/** The outcome at the end of all redirects. `known`: what was known before. */
export function concludeFetch(hop: Hop, answer: Answer, known: FeedValidators): FetchOutcome {
  const { hostname } = hop.url;
  if (answer.kind === 'failed') return failed(answer.problem, answer.wishMs);
  const { status, headers, reading, wishMs } = answer;
  if (reading === null) {
    if (status === 304 && isConditional(hop, known))
      return { kind: 'unchanged', validators: known, retryAfterMs: wishMs };
    const isGone = status === 410 && hop.isMovedForGood;
    return { kind: 'failed', problem: problemOfStatus(status, hostname), isGone, retryAfterMs: wishMs };
  }
  if (reading.kind === 'too-large') return failed(PROBLEMS.tooLarge(hostname), wishMs);
  if (reading.kind === 'unknown-encoding') return failed(PROBLEMS.encoding(hostname), wishMs);
  const validators = validatorsOf(headers, reading.bytes);
  const url = hop.url.href;
  const movedTo = hop.isMovedForGood && !hop.isFirst ? url : null;
  if (validators.bodyHash === known.bodyHash && movedTo === null)
    return { kind: 'unchanged', validators, retryAfterMs: wishMs };
  const charset = charsetOf(firstOf(headers, 'content-type'));
  return { kind: 'fetched', body: reading.bytes, charset, url, movedTo, validators, retryAfterMs: wishMs };
}

export function failed(problem: string, retryAfterMs: number | null = null): FetchOutcome {
  return { kind: 'failed', problem, isGone: false, retryAfterMs };
}

/**
 * The question whether anything changed. It is not asked where the address has moved for good: the text is wanted once,
 * and the new address with it.
 */
export function conditionsOf(hop: Hop, known: FeedValidators): Record<string, string> {
  if (!isConditional(hop, known)) return {};
  const { etag, lastModified } = known;
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

function isConditional({ isFirst, isMovedForGood }: Hop, { etag, lastModified }: FeedValidators): boolean {
  return (etag !== null || lastModified !== null) && (isFirst || !isMovedForGood);
}

function validatorsOf(headers: ResponseHeaders, body: Buffer): FeedValidators {
  return {
    etag: validatorOf(firstOf(headers, 'etag')),
    lastModified: validatorOf(firstOf(headers, 'last-modified')),
    bodyHash: createHash('sha256').update(body).digest('hex'),
  };
}

/** A header that can be sent back as it came. */
function validatorOf(written: string | undefined): string | null {
  const text = written?.trim() ?? '';
  return /^[\x20-\x7e]+$/.test(text) && text.length <= VALIDATOR_MAX_LENGTH ? text : null;
}

function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];
}
