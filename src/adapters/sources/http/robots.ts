// Asks hosts for their robots.txt before their pages are read, and remembers what they said.
import {
  ROBOTS_KEPT_MS,
  ROBOTS_MAX_BYTES,
  ROBOTS_REDIRECTS_MAX,
  ROBOTS_REMEMBERED_MAX,
  ROBOTS_REMEMBERED_MAX_LENGTH,
  ROBOTS_RETRY_MS,
} from '../../../limits/politeness.ts';
import { type Exchange, hostOf } from './exchange.ts';
import type { HostTurns } from './host-turns.ts';
import { PROBLEMS } from './http-problems.ts';
import { followRedirects } from './redirects.ts';
import { createRobotsRules, excerptRobots, type RobotsRules } from './robots-rules.ts';

/** What an origin's robots.txt came to. `unread`: its server had trouble; `failed`: there was no answer at all. */
export type RobotsReading =
  | { kind: 'rules'; rules: RobotsRules }
  | { kind: 'unread'; problem: string; wishMs: number | null }
  | { kind: 'failed'; problem: string; wishMs: number | null };

/** Keeps what robots.txt said to us beyond this process, by origin. A miss is null; neither throws. */
export interface RobotsMemory {
  get(origin: string): Promise<{ text: string; at: number } | null>;
  set(origin: string, robots: { text: string; at: number }): Promise<void>;
}

export interface RobotsOptions {
  exchange: Exchange;
  turns: HostTurns;
  clock: () => number;
  /** All of one robots.txt, redirects included. */
  totalMs: number;
  memory: RobotsMemory | undefined;
}

/** Reads the robots.txt of an origin, or remembers it. */
export type Robots = (origin: string) => Promise<RobotsReading>;

interface Remembered {
  reading: RobotsReading;
  until: number;
  length: number;
}

/** Many that ask for the same robots.txt at once cause one request. */
export function createRobots(options: RobotsOptions): Robots {
  const { clock, turns } = options;
  const remembered = new Map<string, Remembered>();
  const pending = new Map<string, Promise<RobotsReading>>();

  const obtain = async (origin: string): Promise<RobotsReading> => {
    const stale = remembered.get(origin);
    const obtained = (await recall(origin, options)) ?? (await fetchRobots(origin, options));
    const isWorse = obtained.reading.kind !== 'rules' && stale?.reading.kind === 'rules';
    // Rules of yesterday are better than none (RFC 9309, 2.4).
    const kept = isWorse ? { ...stale, until: obtained.until } : obtained;
    remembered.delete(origin);
    remembered.set(origin, kept);
    forgetOldest(remembered);
    if (kept.reading.kind === 'rules')
      turns.slowDown(hostOf(new URL(origin)), kept.reading.rules.crawlDelayMs ?? 0);
    return kept.reading;
  };
  return async (origin) => {
    const known = remembered.get(origin);
    if (known !== undefined && clock() < known.until) return known.reading;
    const underWay = pending.get(origin);
    if (underWay !== undefined) return underWay;
    const obtaining = obtain(origin).finally(() => pending.delete(origin));
    pending.set(origin, obtaining);
    return obtaining;
  };
}

/** What an earlier process was told, if that still holds. */
async function recall(origin: string, { memory, clock }: RobotsOptions): Promise<Remembered | null> {
  const known = (await memory?.get(origin)) ?? null;
  if (known === null || known.at > clock() || clock() >= known.at + ROBOTS_KEPT_MS) return null;
  return rememberedOf(origin, known);
}

async function fetchRobots(origin: string, options: RobotsOptions): Promise<Remembered> {
  const { exchange, clock, totalMs, memory } = options;
  const question = { budget: { leftMs: totalMs }, maxBytes: ROBOTS_MAX_BYTES, isCutTaken: true };
  const arrival = await followRedirects(new URL('/robots.txt', origin), {
    ask: ({ url }) => exchange(url, { ...question, headers: { accept: 'text/plain, */*;q=0.5' } }),
    findObjection: async () => null,
    redirectsMax: ROBOTS_REDIRECTS_MAX,
  });
  const text = textOf(arrival);
  if (typeof text !== 'string') return notRead(text, clock());
  const robots = { text: excerptRobots(text), at: clock() };
  await memory?.set(origin, robots);
  return rememberedOf(origin, robots);
}

/**
 * The text of an answer, or why it is not known. None is as good as an empty one (RFC 9309, 2.3.1.3), and so is one that
 * leads astray (2.3.1.2): everything may be read.
 */
function textOf(
  arrival: Awaited<ReturnType<typeof followRedirects<null>>>,
): string | Exclude<RobotsReading, { kind: 'rules' }> {
  if (arrival.kind !== 'arrived') return '';
  const { answer, hop } = arrival;
  if (answer.kind === 'failed') return answer;
  const { status, wishMs, reading } = answer;
  if (status >= 500) return { kind: 'unread', problem: PROBLEMS.robotsUnread(hop.url.hostname), wishMs };
  if (reading?.kind !== 'body') return '';
  const text = reading.bytes.toString('utf8');
  // The last line of what was cut may be half a rule.
  return reading.isCut ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
}

function rememberedOf(origin: string, { text, at }: { text: string; at: number }): Remembered {
  const rules = createRobotsRules(origin, text);
  return { reading: { kind: 'rules', rules }, until: at + ROBOTS_KEPT_MS, length: text.length };
}

function notRead(reading: Exclude<RobotsReading, { kind: 'rules' }>, now: number): Remembered {
  const retryMs = Math.min(reading.wishMs ?? ROBOTS_RETRY_MS, ROBOTS_RETRY_MS);
  return { reading, until: now + retryMs, length: 0 };
}

function forgetOldest(remembered: Map<string, Remembered>): void {
  let length = 0;
  for (const robots of remembered.values()) length += robots.length;
  for (const [origin, robots] of remembered) {
    if (remembered.size <= ROBOTS_REMEMBERED_MAX && length <= ROBOTS_REMEMBERED_MAX_LENGTH) return;
    remembered.delete(origin);
    length -= robots.length;
  }
}
