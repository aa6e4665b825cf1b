// Three processes of one bot on one database: each shard is connected once, whoever dies is replaced, whoever freezes leaves.
import { describe, expect, onTestFinished, test } from 'vitest';
import { openPostgresStore } from '../../src/adapters/store/postgres-store.ts';
import type { Store } from '../../src/news/ports.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import { openDiscord } from '../discord/live.ts';
import { textOf } from '../discord/message-checks.ts';
import { borrowStoreDatabase, isPostgresMissing } from '../postgres-server.ts';
import { AS_STARTED, launchProgram, type Program } from '../program.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const ALL = ['0/4', '1/4', '2/4', '3/4'];
const SOON = { timeout: 30_000, interval: 100 };

interface World {
  discord: LocalDiscord;
  store: Store;
  programs: Program[];
}

async function openWorld(): Promise<World> {
  const url = await borrowStoreDatabase();
  const discord = await openDiscord({ shards: 4, identifies: { everyMs: 5_000 } });
  const store = await openPostgresStore({ url });
  onTestFinished(() => store.close());
  const settings = { DATABASE_URL: url, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const programs = [1, 2, 3].map(() => {
    const more = { DATA_DIR: makeTemporaryFolder(), LOG_LEVEL: 'info' };
    const program = launchProgram([process.execPath, ...AS_STARTED, 'test/walks/fleet-bot.ts'], {
      ...settings,
      ...more,
    });
    onTestFinished(program.kill);
    return program;
  });
  await Promise.all(programs.map((program) => program.says(/^broadsheet runs\.$/m)));
  return { discord, store, programs };
}

/** How many shards each process holds. */
async function sharesOf({ store }: World): Promise<number[]> {
  const leases = await store.leases.listLeases('shard:', Date.now());
  const holders = leases.map(({ holder }) => holder);
  return [...new Set(holders)].map((holder) => holders.filter((one) => one === holder).length).sort();
}

/** The process that holds the shard of the server. */
async function holderOf({ store, programs }: World): Promise<Program> {
  const [lease] = await store.leases.listLeases('shard:0/', Date.now());
  const found = programs.find(({ pid }) => lease?.holder.startsWith(`${pid}-`));
  if (found === undefined) throw new Error('Nobody holds the first shard.');
  return found;
}

async function isWhole({ discord }: World): Promise<void> {
  await expect.poll(() => discord.shardsOnline().toSorted(), SOON).toEqual(ALL);
}

/** Asks, and is answered; gives what tells how often an answer was tried. */
async function ask({ discord }: World): Promise<() => number> {
  const asked = await discord.member().command('help');
  expect(textOf((await asked.answered).components)).toContain('What I do');
  const tried = () =>
    discord.requests().filter(({ path }) => path.startsWith(`/interactions/${asked.id}/`)).length;
  await expect.poll(tried).toBe(1);
  return tried;
}

describe.skipIf(isPostgresMissing)('three processes of one bot', () => {
  test('share its shards, take over from one that is killed, and never answer twice for one that froze', async () => {
    const world = await openWorld();
    const { discord, programs } = world;
    await expect.poll(() => sharesOf(world), SOON).toEqual([1, 1, 2]);
    await isWhole(world);
    const tries = [await ask(world)];
    const written = discord
      .requests()
      .filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
    expect(written).toHaveLength(1);

    const killed = await holderOf(world);
    killed.kill();
    await killed.ended();
    await expect.poll(() => sharesOf(world), SOON).toEqual([2, 2]);
    await isWhole(world);
    tries.push(await ask(world));

    const frozen = await holderOf(world);
    frozen.send('SIGSTOP');
    await expect.poll(() => sharesOf(world), SOON).toEqual([4]);
    // Its connections stand, and nobody is behind them.
    await expect.poll(() => new Set(discord.shardsOnline()).size, SOON).toBe(4);
    await expect.poll(() => discord.shardsOnline().filter((shard) => shard === '0/4').length, SOON).toBe(2);
    tries.push(await ask(world));
    frozen.send('SIGCONT');
    await frozen.says(/the leases of shards have run out/);
    await isWhole(world);
    await expect.poll(() => sharesOf(world), SOON).toEqual([2, 2]);
    await isWhole(world);
    tries.push(await ask(world));

    expect(tries.map((tried) => tried())).toEqual([1, 1, 1, 1]);
    const rest = programs.filter((program) => program !== killed);
    for (const program of rest) program.send('SIGTERM');
    for (const program of rest) expect(await program.ended()).toMatchObject({ code: 0 });
    expect(await world.store.leases.listLeases('shard:', Date.now())).toEqual([]);
  }, 90_000);
});
