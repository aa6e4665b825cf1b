// Fetches an address and finds out what it is: unpacked, and pages only where robots.txt lets programs read them.
import { FORMAT_DETECTION_BYTES, FORMAT_GLANCE_BYTES } from '../../limits/reading.ts';
import { type FeedValidators, NO_VALIDATORS } from '../../news/feed.ts';
import { decodeText } from './charset.ts';
import { detectFormat, type SourceFormat } from './detect-format.ts';
import type { FetchOutcome, Fetcher, PageOutcome } from './http/http.ts';
import { isGzip, unpackGzip } from './unpack-gzip.ts';

/** What came, and from where in the end. */
export interface Answer {
  format: SourceFormat;
  body: Uint8Array;
  charset: string | undefined;
  url: string;
  movedTo: string | null;
  validators: FeedValidators;
  retryAfterMs: number | null;
}

/** `problem` is a sentence for people. */
export type AnswerOutcome = { kind: 'answer'; answer: Answer } | Exclude<PageOutcome, { kind: 'fetched' }>;

/** What is asked, and with what. `isPage`: it is known to be a page, so robots.txt is asked before. */
export interface Asking {
  fetcher: Fetcher;
  validators?: FeedValidators;
  isPage?: boolean;
}

/** Never throws for what the other side does. An address that turns out to be a page is given up where robots.txt says so. */
export async function fetchAnswer(address: string, asking: Asking): Promise<AnswerOutcome> {
  const { fetcher, validators = NO_VALIDATORS, isPage = false } = asking;
  const outcome = await (isPage
    ? fetcher.fetchPage(address, validators)
    : fetcher.fetch(address, validators));
  if (outcome.kind !== 'fetched') return outcome;
  const opened = await openAnswer(outcome);
  if (isPage || opened.kind !== 'answer' || opened.answer.format !== 'html') return opened;
  return permitPage(opened.answer, fetcher);
}

/** The same for what can be no page: robots.txt is not asked, and a page that comes is not to be read. */
export async function fetchFeedOnly(address: string, fetcher: Fetcher): Promise<AnswerOutcome> {
  const outcome = await fetcher.fetch(address, NO_VALIDATORS);
  return outcome.kind === 'fetched' ? openAnswer(outcome) : outcome;
}

/**
 * Asks for a page again as a page: robots.txt comes first then. Most servers answer that it has not changed, and what is
 * here is read.
 */
async function permitPage(answer: Answer, fetcher: Fetcher): Promise<AnswerOutcome> {
  const permitted = await fetcher.fetchPage(answer.url, answer.validators);
  if (permitted.kind === 'unchanged') return { kind: 'answer', answer };
  if (permitted.kind !== 'fetched') return permitted;
  const opened = await openAnswer(permitted);
  if (opened.kind !== 'answer') return opened;
  return { kind: 'answer', answer: { ...opened.answer, movedTo: answer.movedTo } };
}

async function openAnswer(fetched: FetchOutcome & { kind: 'fetched' }): Promise<AnswerOutcome> {
  const { body: packed, charset, url, movedTo, validators, retryAfterMs } = fetched;
  const unpacking = isGzip(packed) ? await unpackGzip(packed) : null;
  if (unpacking?.kind === 'rejected')
    return { kind: 'failed', problem: sentenceOf(unpacking.reason), isGone: false, retryAfterMs };
  const body = unpacking?.bytes ?? packed;
  const format = formatOf(body, charset);
  return { kind: 'answer', answer: { format, body, charset, url, movedTo, validators, retryAfterMs } };
}

/** Most feeds say what they are in their first line; the rest of the beginning is looked at only where they do not. */
function formatOf(body: Uint8Array, charset: string | undefined): SourceFormat {
  const glance = detectFormat(decodeText(body.subarray(0, FORMAT_GLANCE_BYTES), charset));
  if (glance === 'xml-feed' || glance === 'sitemap' || glance === 'opml') return glance;
  return detectFormat(decodeText(body.subarray(0, FORMAT_DETECTION_BYTES), charset));
}

/** A reason as a sentence of its own. */
export function sentenceOf(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
