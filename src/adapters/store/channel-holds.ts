// Whether a channel is still held by the claim that took it, the same for both engines: what fences off a process that woke too late.
import type { Kysely } from 'kysely';
import type { Held } from '../../news/ports-digests.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps } from './transaction-steps.ts';

/**
 * Holds the channel on, in the transaction of the write that needs it; false where another claim has it, or had it since.
 * Who names no hold is alone.
 */
export function* holdOn(tables: Kysely<Tables>, channel: string, held: Held | undefined): Steps<boolean> {
  if (held === undefined) return true;
  const own = tables
    .updateTable('channel_holds')
    .where('channel', '=', channel)
    .where('hold', '=', held.hold);
  const kept = yield* rowsOf(own.set({ held_until: held.until }).returning('channel'));
  return kept.length > 0;
}
