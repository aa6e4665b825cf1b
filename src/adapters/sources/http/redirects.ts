// Walks from an address to where it leads in the end, hop by hop, each looked at before it is asked.
import type { Answer } from './exchange.ts';
import { checkRedirect } from './http-address.ts';
import { PROBLEMS } from './http-problems.ts';
import { firstOf } from './response-headers.ts';

/** One address on the way. */
export interface Hop {
  url: URL;
  isFirst: boolean;
  /** All redirects up to here were permanent; true for the first. */
  isMovedForGood: boolean;
}

/** Where a walk ended: at an answer that leads nowhere else, at what speaks against an address, or astray. */
export type Arrival<Objection> =
  | { kind: 'arrived'; hop: Hop; answer: Answer }
  | { kind: 'objection'; objection: Objection }
  | { kind: 'astray'; problem: string };

export interface Walk<Objection> {
  ask: (hop: Hop) => Promise<Answer>;
  /** What speaks against asking an address; null where nothing does. */
  findObjection: (url: URL) => Promise<Objection | null>;
  redirectsMax: number;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

export async function followRedirects<Objection>(
  start: URL,
  { ask, findObjection, redirectsMax }: Walk<Objection>,
): Promise<Arrival<Objection>> {
  const visited = new Set<string>();
  let hop: Hop = { url: start, isFirst: true, isMovedForGood: true };
  for (;;) {
    const { url } = hop;
    visited.add(url.href);
    const objection = await findObjection(url);
    if (objection !== null) return { kind: 'objection', objection };
    const answer = await ask(hop);
    if (answer.kind === 'failed' || !REDIRECTS.has(answer.status)) return { kind: 'arrived', hop, answer };
    const target = checkRedirect(firstOf(answer.headers, 'location'), url);
    if (target.kind === 'refused') return { kind: 'astray', problem: target.problem };
    if (visited.has(target.url.href)) return { kind: 'astray', problem: PROBLEMS.redirectLoop(url.hostname) };
    if (visited.size > redirectsMax)
      return { kind: 'astray', problem: PROBLEMS.tooManyRedirects(url.hostname) };
    const isMovedForGood = hop.isMovedForGood && PERMANENT.has(answer.status);
    hop = { url: target.url, isFirst: false, isMovedForGood };
  }
}
