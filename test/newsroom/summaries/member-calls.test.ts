// How often a member may have the writer asked: some times at once, then after a minute again, each for themselves.
import { describe, expect, it } from 'vitest';
import {
  WRITER_MEMBER_CALLS_MAX,
  WRITER_MEMBER_CALLS_WITHIN_MS,
  WRITER_MEMBERS_MAX,
} from '../../../src/limits/writer.ts';
import type { UserId } from '../../../src/news/places.ts';
import { countMemberCall } from '../../../src/newsroom/summaries/member-calls.ts';
import { NOW } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';

const memberOf = (number: number) => `${200_000_000_000_000_000n + BigInt(number)}` as UserId;

async function openCount() {
  const { ledger } = (await openNewsroom()).newsroom.store;
  return (number: number, afterMs = 0) => countMemberCall(ledger, memberOf(number), NOW + afterMs);
}

describe('countMemberCall', () => {
  it('lets a member ask a few times, and again when the first of them is long enough ago', async () => {
    const count = await openCount();
    for (let turn = 0; turn < WRITER_MEMBER_CALLS_MAX; turn += 1) expect(count(1, turn)).toBe(true);
    expect(count(1, 10)).toBe(false);
    expect(count(1, WRITER_MEMBER_CALLS_WITHIN_MS - 1)).toBe(false);
    expect(count(1, WRITER_MEMBER_CALLS_WITHIN_MS)).toBe(true);
    expect(count(1, WRITER_MEMBER_CALLS_WITHIN_MS)).toBe(false);
  });

  it('does not count what it refuses', async () => {
    const count = await openCount();
    for (let turn = 0; turn < 50; turn += 1) count(1, turn * 1_000);
    // Asked each second: of every minute the first three are granted.
    expect(count(1, 60_000)).toBe(true);
  });

  it('counts each member, and each bot, for itself', async () => {
    const [count, elsewhere] = [await openCount(), await openCount()];
    for (let turn = 0; turn < WRITER_MEMBER_CALLS_MAX; turn += 1) count(1);
    expect(count(1)).toBe(false);
    expect(count(2)).toBe(true);
    expect(elsewhere(1)).toBe(true);
  });

  it('forgets who asked longest ago where there are too many', async () => {
    const count = await openCount();
    for (let turn = 0; turn < WRITER_MEMBER_CALLS_MAX; turn += 1) count(0);
    for (let number = 1; number <= WRITER_MEMBERS_MAX; number += 1) count(number);
    expect(count(0)).toBe(true);
  });
});
