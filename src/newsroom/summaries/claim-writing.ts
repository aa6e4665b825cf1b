// One process has the model write an answer; the others wait for what it wrote, and take over where it died.
import { ANSWER_LEASE_MS, ANSWER_LOOKED_EVERY_MS } from '../../limits/fleet.ts';
import { WRITER_DEADLINE_MS } from '../../limits/writer.ts';
import type { Newsroom } from '../newsroom.ts';

export interface Writing<Answer> {
  /** Names the answer in the cache. */
  fingerprint: string;
  /** Aborted when nobody waits for it any more. */
  signal: AbortSignal;
  /** What others wrote meanwhile. */
  findWritten: () => Promise<Answer | null>;
  write: () => Promise<Answer>;
}

/**
 * Null where another process writes it and nobody waits any longer. What fails there is not told here: it is tried here
 * then. Where no other process shares the store it is written at once.
 */
export async function writeOnceForAll<Answer>(
  { store: { leases }, clock, holder = null }: Pick<Newsroom, 'store' | 'clock' | 'holder'>,
  { fingerprint, signal, findWritten, write }: Writing<Answer>,
): Promise<Answer | null> {
  if (holder === null) return write();
  const names = [`answer:${fingerprint}`];
  const claim = () => leases.claimLeases({ holder, names, limit: 1, at: clock(), leaseMs: ANSWER_LEASE_MS });
  const patience = AbortSignal.any([signal, AbortSignal.timeout(WRITER_DEADLINE_MS)]);
  for (let isFirst = true; (await claim()).length === 0; isFirst = false) {
    const found = isFirst ? null : await findWritten();
    if (found !== null) return found;
    await pause(ANSWER_LOOKED_EVERY_MS, patience);
    if (patience.aborted) return null;
  }
  try {
    return (await findWritten()) ?? (await write());
  } finally {
    await leases.releaseLeases(holder, names);
  }
}

/** Ends early where patience does. */
function pause(ms: number, patience: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      patience.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    patience.addEventListener('abort', end);
    if (patience.aborted) end();
  });
}
