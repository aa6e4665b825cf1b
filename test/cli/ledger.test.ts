// `ledger`: what the model's tokens were spent on, as an operator and a script read it.
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite-store.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import type { GuildId } from '../../src/news/places.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { jsonLines, runCommand } from './run-command.ts';

const GUILD = '100000000000000001' as GuildId;
const dayOf = (daysAgo: number) => new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** A data folder in which tokens were spent today, yesterday and long ago. */
async function spentFolder(): Promise<string> {
  const dataDir = makeTemporaryFolder();
  const store = openSqliteStore(dataDir);
  const spend = async (guild: GuildId | null, tokens: number, daysAgo: number) =>
    store.ledger.reserve({ day: dayOf(daysAgo), guild, tokens }, { total: null, perServer: null });
  await spend(GUILD, 1_200, 0);
  await spend(null, 300, 0);
  await spend(GUILD, 50, 1);
  await spend(GUILD, 9_999, 60);
  await store.close();
  return dataDir;
}

describe('ledger', () => {
  it('prints each day with its servers, and what a day may cost', async () => {
    const { code, stdout } = await runCommand(['ledger'], {
      dataDir: await spentFolder(),
      env: { WRITER_DAILY_TOKENS: '20000', WRITER_DAILY_TOKENS_PER_SERVER: '5000' },
    });
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      `${dayOf(0)}: 1,500 tokens`,
      `  server ${GUILD}: 1,200 tokens`,
      '  private conversations: 300 tokens',
      `${dayOf(1)}: 50 tokens`,
      `  server ${GUILD}: 50 tokens`,
      '1,550 tokens in 31 days. A day may cost 20,000 tokens, a server of it 5,000 tokens.',
      '',
    ]);
  });

  it('prints as many days as are asked for, as JSON', async () => {
    const dataDir = await spentFolder();
    const { stdout } = await runCommand(['ledger', '--days', '1', '--json'], { dataDir });
    expect(jsonLines(stdout)).toEqual([
      { day: dayOf(0), server: GUILD, tokens: 1_200 },
      { day: dayOf(0), server: null, tokens: 300 },
      { days: 1, tokens: 1_500, dailyTokens: 500_000, dailyTokensPerServer: 100_000 },
    ]);
    const all = await runCommand(['ledger', '--days', '90', '--json'], { dataDir });
    expect(jsonLines(all.stdout).at(-1)).toMatchObject({ tokens: 11_549 });
  });

  it('prints a day’s bounds where nothing was ever spent', async () => {
    const { code, stdout } = await runCommand(['ledger'], { dataDir: makeTemporaryFolder() });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^0 tokens in 31 days\. A day may cost/)]);
  });

  it.each(['0', '-1', 'week', '99999'])('exits 2 on --days %s', async (days) => {
    expect((await runCommand(['ledger', '--days', days], { dataDir: makeTemporaryFolder() })).code).toBe(2);
  });
});
