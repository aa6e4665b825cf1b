// The content address of an answer: equal for equal articles, question and method, so that it is never stale.
import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

const FINGERPRINT_LENGTH = 32;

/** 32 hex digits of SHA-256 over what an answer is made from; `parts` are values of JSON, in order. */
export function fingerprintOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, FINGERPRINT_LENGTH);
}

/** What of an article an answer about it depends on, in one text. */
export function versionKeyOf({ id, version, textState }: Article): string {
  return `${version} ${textState} ${id}`;
}
