// Counts how often a member has the writer asked: one who asks without end leaves nothing of a day's budget to others.
import {
  WRITER_MEMBER_CALLS_MAX,
  WRITER_MEMBER_CALLS_WITHIN_MS,
  WRITER_MEMBERS_MAX,
} from '../../limits/writer.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { UserId } from '../../news/places.ts';
import type { TokenLedger } from '../../news/ports-writer.ts';

/** By member, when calls began on their behalf; who asked last stands last. Lost at a restart, which nobody can cause. */
const callsByLedger = new WeakMap<TokenLedger, Map<UserId, readonly EpochMs[]>>();

/** Counts a call for a member, or answers false where they have had as many as there are for now. */
export function countMemberCall(ledger: TokenLedger, member: UserId, now: EpochMs): boolean {
  const calls = callsByLedger.get(ledger) ?? new Map<UserId, readonly EpochMs[]>();
  callsByLedger.set(ledger, calls);
  const recent = (calls.get(member) ?? []).filter((at) => now - at < WRITER_MEMBER_CALLS_WITHIN_MS);
  if (recent.length >= WRITER_MEMBER_CALLS_MAX) return false;
  calls.delete(member);
  calls.set(member, [...recent, now]);
  if (calls.size > WRITER_MEMBERS_MAX) {
    const [longestAgo] = calls.keys();
    if (longestAgo !== undefined) calls.delete(longestAgo);
  }
  return true;
}
