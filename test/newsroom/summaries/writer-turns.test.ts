// Turns of the writer: side by side while a budget bears it, and over it by one call's excess at most, whatever they cost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WRITER_EXCESS_TOKENS_MAX } from '../../../src/limits/writer.ts';
import type { GuildId } from '../../../src/news/places.ts';
import type { TokenBudget, TokenLedger, TokenReservation } from '../../../src/news/ports-writer.ts';
import { endTurn, takeTurn } from '../../../src/newsroom/summaries/writer-turns.ts';
import { openNewsroom } from '../open-newsroom.ts';

const DAY = '2026-11-20';
const GUILDS = ['100000000000000001', '100000000000000002', null] as (GuildId | null)[];
const EXCESS = WRITER_EXCESS_TOKENS_MAX;
const STAYS = new AbortController().signal;

async function openLedger(): Promise<TokenLedger> {
  return (await openNewsroom()).newsroom.store.ledger;
}

function of(tokens: number, guild: GuildId | null = null, day = DAY): TokenReservation {
  return { day, guild, tokens };
}

/** Takes a turn within budgets; nobody leaves, unless a signal says so. */
async function take(
  ledger: TokenLedger,
  reservation: TokenReservation,
  given: TokenBudget & { signal?: AbortSignal },
) {
  const { signal = STAYS, ...budget } = given;
  return takeTurn(ledger, { reservation, budget, signal });
}

/** Whether it is still open when all that needs no further event has happened. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  let isOpen = true;
  void promise.finally(() => {
    isOpen = false;
  });
  for (let lap = 0; lap < 100; lap += 1) await new Promise((resolve) => setImmediate(resolve));
  return isOpen;
}

describe('turns of the writer', () => {
  it('are over no budget by more than what one call may cost beyond its estimate', async () => {
    const ledger = await openLedger();
    const call = fc.record({
      guild: fc.constantFrom(...GUILDS),
      tokens: fc.integer({ min: 1, max: 15_000 }),
      // Up to far more than a call can cost, and at times nothing.
      cost: fc.integer({ min: 0, max: 90_000 }),
      laps: fc.integer({ min: 0, max: 5 }),
    });
    const asked = fc.record({
      total: fc.integer({ min: 1, max: 250_000 }),
      perServer: fc.option(fc.integer({ min: 1, max: 120_000 })),
      calls: fc.array(call, { minLength: 1, maxLength: 25 }),
    });
    let day = Date.parse(`${DAY}T00:00Z`);
    await fc.assert(
      fc.asyncProperty(asked, async ({ total, perServer, calls }) => {
        day += 86_400_000;
        const name = new Date(day).toISOString().slice(0, 10);
        const budget = { total, perServer };
        const outcomes = await Promise.all(
          calls.map(async ({ guild, tokens, cost, laps }) => {
            const reservation = of(tokens, guild, name);
            const outcome = await take(ledger, reservation, budget);
            if (outcome !== 'reserved') return outcome;
            for (let lap = 0; lap < laps; lap += 1) await new Promise((resolve) => setImmediate(resolve));
            await endTurn(ledger, reservation, cost);
            return outcome;
          }),
        );
        const spent = await ledger.getSpent(name);
        expect(spent.total).toBeLessThanOrEqual(total + EXCESS);
        for (const part of spent.byServer.values())
          expect(part).toBeLessThanOrEqual((perServer ?? total) + EXCESS);
        // Nobody waits for ever, and whoever fits alone is not sent away by an empty house.
        expect(outcomes).not.toContain('late');
        const fits = calls.every(({ tokens }) => tokens > Math.min(total, perServer ?? total));
        expect(outcomes.includes('reserved')).toBe(!fits);
      }),
      { numRuns: 40 },
    );
  });

  it('are taken side by side while the budget bears each to cost more', async () => {
    const ledger = await openLedger();
    const budget = { total: 3 * EXCESS, perServer: null };
    const turns = [of(1_000), of(1_000), of(1_000)];
    const taken = turns.map(async (turn) => take(ledger, turn, budget));
    expect(await Promise.all(taken.slice(0, 2))).toEqual(['reserved', 'reserved']);
    expect(await taken[2]).toBe('reserved');
    const next = take(ledger, of(1_000), budget);
    expect(await isPending(next)).toBe(true);
    for (const turn of turns) await endTurn(ledger, turn, 500);
    expect(await next).toBe('reserved');
  });

  it('of one server wait for each other, and not for another server’s', async () => {
    const ledger = await openLedger();
    const [one, other] = GUILDS;
    const budget = { total: null, perServer: 5_000 };
    expect(await take(ledger, of(1_000, one), budget)).toBe('reserved');
    const waiting = take(ledger, of(1_000, one), budget);
    expect(await take(ledger, of(1_000, other), budget)).toBe('reserved');
    expect(await isPending(waiting)).toBe(true);
  });

  it('that would not fit in any case are refused at once', async () => {
    const ledger = await openLedger();
    const [one] = GUILDS;
    const budget = { total: 5_000, perServer: 3_000 };
    expect(await take(ledger, of(2_500, one), budget)).toBe('reserved');
    expect(await take(ledger, of(1_000, one), budget)).toBe('over-server');
    expect(await take(ledger, of(2_600), budget)).toBe('over-total');
  });

  it('without a budget wait for nobody', async () => {
    const ledger = await openLedger();
    const budget = { total: null, perServer: null };
    const taken = Array.from({ length: 20 }, async () => take(ledger, of(90_000), budget));
    expect(new Set(await Promise.all(taken))).toEqual(new Set(['reserved']));
  });

  it('are not waited for by who leaves', async () => {
    const ledger = await openLedger();
    const budget = { total: 2_000, perServer: null };
    const running = of(1_000);
    await take(ledger, running, budget);
    const asker = new AbortController();
    const waiting = take(ledger, of(1_000), { ...budget, signal: asker.signal });
    expect(await isPending(waiting)).toBe(true);
    asker.abort();
    expect(await waiting).toBe('late');
    expect(await take(ledger, of(1), { ...budget, signal: asker.signal })).toBe('late');
    expect((await ledger.getSpent(DAY)).total).toBe(1_000);
  });

  it('book no more than a call can cost, whatever a server claims', async () => {
    const ledger = await openLedger();
    const turn = of(1_000);
    await take(ledger, turn, { total: null, perServer: null });
    expect(await endTurn(ledger, turn, Number.MAX_SAFE_INTEGER)).toBe(1_000 + EXCESS);
    expect((await ledger.getSpent(DAY)).total).toBe(1_000 + EXCESS);
  });

  it('go on after a ledger that failed', async () => {
    const ledger = await openLedger();
    const budget = { total: 10_000, perServer: null };
    const broken: TokenLedger = {
      ...ledger,
      reserve: async (...asked) =>
        asked[0].tokens === 13 ? Promise.reject(new Error('disk full')) : ledger.reserve(...asked),
    };
    await expect(take(broken, of(13), budget)).rejects.toThrow('disk full');
    expect(await take(broken, of(12), budget)).toBe('reserved');
  });
});
