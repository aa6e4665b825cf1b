// What every TokenLedger does: tokens are set aside before they are spent, and never more than a budget.
import { describe, expect, it } from 'vitest';
import type { GuildId } from '../../src/news/places.ts';
import type { TokenBudget } from '../../src/news/ports-writer.ts';
import { guildOf } from './digest-nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const DAY = '2026-11-20';
const UNLIMITED: TokenBudget = { total: null, perServer: null };
const of = (guild: GuildId | null, tokens: number, day = DAY) => ({ day, guild, tokens });

export function tokenLedgerContract(open: OpenStore): void {
  describe('the token ledger', () => {
    it('counts by day and by server, private conversations under none', async () => {
      const { store, reopen } = await openForTest(open);
      const { ledger } = store;
      expect(await ledger.getSpent(DAY)).toEqual({ total: 0, byServer: new Map() });
      for (const asked of [of(guildOf(1), 5), of(null, 3), of(guildOf(1), 2), of(null, 9, '2026-11-21')]) {
        expect(await ledger.reserve(asked, UNLIMITED)).toBe('reserved');
      }
      const spent = await (await reopen()).ledger.getSpent(DAY);
      expect(spent).toEqual({
        total: 10,
        byServer: new Map<GuildId | null, number>([
          [guildOf(1), 7],
          [null, 3],
        ]),
      });
    });

    it('reaches a budget and does not exceed it', async () => {
      const { ledger } = (await openForTest(open)).store;
      const budget = { total: 10, perServer: 6 };
      expect(await ledger.reserve(of(guildOf(1), 7), budget)).toBe('over-server');
      expect(await ledger.reserve(of(guildOf(1), 6), budget)).toBe('reserved');
      expect(await ledger.reserve(of(guildOf(1), 1), budget)).toBe('over-server');
      expect(await ledger.reserve(of(guildOf(2), 5), budget)).toBe('over-total');
      expect(await ledger.reserve(of(guildOf(2), 4), budget)).toBe('reserved');
      expect(await ledger.reserve(of(null, 1), budget)).toBe('over-total');
      expect(await ledger.reserve(of(null, 6, '2026-11-21'), budget)).toBe('reserved');
      expect(await ledger.reserve(of(null, 1, '2026-11-21'), budget)).toBe('over-server');
      expect(await ledger.getSpent(DAY)).toMatchObject({ total: 10 });
    });

    it.each([
      [{ total: null, perServer: 5 }, 'over-server'],
      [{ total: 5, perServer: null }, 'over-total'],
    ] as const)('keeps to the one budget of %j', async (budget, over) => {
      const { ledger } = (await openForTest(open)).store;
      expect(await ledger.reserve(of(guildOf(1), 6), budget)).toBe(over);
      expect(await ledger.reserve(of(guildOf(1), 5), budget)).toBe('reserved');
    });

    it('replaces what was set aside by what it came to, never below nothing', async () => {
      const { ledger } = (await openForTest(open)).store;
      const reserved = of(guildOf(1), 10);
      await ledger.reserve(reserved, UNLIMITED);
      await ledger.reserve(of(guildOf(1), 3), UNLIMITED);
      await ledger.settle(reserved, 4);
      expect(await ledger.getSpent(DAY)).toMatchObject({ total: 7 });
      await ledger.settle(of(guildOf(1), 3), 12);
      expect(await ledger.getSpent(DAY)).toMatchObject({ total: 16 });
      await ledger.settle(of(guildOf(1), 99), 0);
      expect(await ledger.getSpent(DAY)).toEqual({ total: 0, byServer: new Map([[guildOf(1), 0]]) });
    });

    it('lists what was spent by day and server, from a day on', async () => {
      const { ledger } = (await openForTest(open)).store;
      const spent = [
        of(guildOf(1), 5),
        of(null, 9),
        of(guildOf(2), 1, '2026-11-21'),
        of(null, 4, '2026-11-19'),
      ];
      for (const asked of spent) await ledger.reserve(asked, UNLIMITED);
      const [mine, privately, later, earlier] = spent;
      expect(await ledger.listSpent('2026-11-01')).toEqual([later, privately, mine, earlier]);
      expect(await ledger.listSpent(DAY)).toEqual([later, privately, mine]);
      expect(await ledger.listSpent('2026-11-22')).toEqual([]);
    });

    it('does not bring back what was forgotten meanwhile', async () => {
      const { ledger, privacy } = (await openForTest(open)).store;
      const reserved = of(guildOf(1), 10);
      await ledger.reserve(reserved, UNLIMITED);
      await privacy.forgetGuild(guildOf(1));
      await ledger.settle(reserved, 20);
      expect(await ledger.getSpent(DAY)).toEqual({ total: 0, byServer: new Map() });
    });

    it('is not exceeded by two processes at once', async () => {
      const { store, openAnother } = await openForTest(open);
      const other = await openAnother();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, turn) =>
          (turn % 2 === 0 ? store : other).ledger.reserve(of(guildOf(turn), 10), {
            total: 75,
            perServer: null,
          }),
        ),
      );
      expect(answers.filter((answer) => answer === 'reserved')).toHaveLength(7);
      expect(await store.ledger.getSpent(DAY)).toMatchObject({ total: 70 });
    });
  });
}
