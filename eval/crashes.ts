// Delivers digests by processes that are killed and stopped at random instants, to a local Discord in which much goes wrong; on
// one SQLite file, or where a number of processes is given on one PostgreSQL, which is killed and cut off too.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { startLocalDiscord } from '../src/playground/local-discord.ts';
import { randomFrom, startChaos, type Chaos } from './crash-chaos.ts';
import { check, lastDelivery, type Found } from './crash-check.ts';
import { fastClock } from './crash-clock.ts';
import { openCrashDatabase, type CrashDatabase } from './crash-postgres.ts';
import { setUp, type Wanted } from './crash-setup.ts';

const PROCESSES = 3;
const DELIVERIES_DEFAULT = 1_000;
/** Seldom: what looks is the local Discord's process too. */
const LOOK_EVERY_MS = 4_000;
/** What is not concluded by then is a finding. */
const GIVE_UP_AFTER_MS = 17 * 60_000;
/** Killing ends when so few are left, so that the last ones come to an end. */
const LEFT_ALONE_SHARE = 0.03;

/**
 * `given`: the number of deliveries and the seed, as `1000` or `1000:7`; a seed is chosen where there is none. `processes`:
 * how many on PostgreSQL.
 */
export async function run(given: string, processes?: string): Promise<void> {
  const [counted = '', seeded] = given.split(':');
  const count = counted === '' ? DELIVERIES_DEFAULT : Number(counted);
  const seed = seeded === undefined ? Math.floor(Math.random() * 1e9) : Number(seeded);
  const database = processes === undefined ? null : await openCrashDatabase();
  const engine = database === null ? 'SQLite' : 'PostgreSQL';
  const several = processes === undefined ? PROCESSES : Number(processes);
  process.stdout.write(`${count} deliveries by ${several} processes on ${engine}, seed ${seed}\n`);
  try {
    await deliverInTrouble({ count, random: randomFrom(seed), processes: several, database });
  } finally {
    await database?.close();
  }
}

interface Course {
  count: number;
  random: () => number;
  processes: number;
  database: CrashDatabase | null;
}

async function deliverInTrouble({ count, random, processes, database }: Course): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-crashes-'));
  const startedAt = Date.now();
  const clock = fastClock(startedAt);
  const settings = { DATA_DIR: dataDir, DATABASE_URL: database?.url ?? '', LOG_LEVEL: 'silent' };
  const composed = await composeNewsroom(readConfig(settings), { clock });
  const { newsroom, log } = composed;
  const discord = await startLocalDiscord({
    ...{ bind: '127.0.0.1', port: 0, log, clock, isPageServed: false },
  });
  const wanted = await setUp(newsroom, discord, { count, random });
  const launch = [dataDir, database?.troubledUrl ?? '', discord.apiUrl, discord.token, String(startedAt)];
  const server = database?.trouble ?? null;
  const chaos = startChaos(discord, { launch, random, processes, areStopped: database !== null, server });
  try {
    await concludeAll(newsroom, wanted, chaos);
    print(await check(newsroom, discord, wanted), chaos, Date.now() - startedAt);
    for (const violation of discord.violations().slice(0, 5))
      process.stdout.write(`${JSON.stringify(violation)}\n`);
  } finally {
    await chaos.end();
    await discord.close();
    await composed.close();
    rmSync(dataDir, { recursive: true });
  }
}

async function concludeAll(newsroom: Newsroom, wanted: readonly Wanted[], chaos: Chaos): Promise<void> {
  const until = Date.now() + GIVE_UP_AFTER_MS;
  let open = [...wanted];
  let isKilling = true;
  while (open.length > 0 && Date.now() < until) {
    await wait(LOOK_EVERY_MS);
    open = await stillOpen(newsroom, open);
    process.stderr.write(`${open.length} to go, ${chaos.counts.get('kill -9') ?? 0} kills\n`);
    if (isKilling && open.length <= wanted.length * LEFT_ALONE_SHARE) {
      isKilling = false;
      await chaos.stopKilling();
    }
  }
}

/** All of them while the database is away. */
async function stillOpen(newsroom: Newsroom, open: readonly Wanted[]): Promise<Wanted[]> {
  const still: Wanted[] = [];
  for (const one of open) if (await isOpen(newsroom, one).catch(() => true)) still.push(one);
  return still;
}

async function isOpen(newsroom: Newsroom, one: Wanted): Promise<boolean> {
  if (newsroom.clock() < one.slot) return true;
  const delivery = await lastDelivery(newsroom, one);
  return delivery === null || ['planned', 'sending', 'failed'].includes(delivery.state);
}

function print(found: Found, { counts, interrupted }: Chaos, tookMs: number): void {
  const listed = (entries: Iterable<readonly [string | number, number]>) =>
    [...entries].map(([name, times]) => `${name} ${times}`).join(' · ');
  const lines = [
    `${found.deliveries} deliveries in ${Math.round(tookMs / 1_000)} s: ${listed(found.states)}`,
    `done to them: ${listed(counts)}`,
    `requests under way at a kill: ${listed(interrupted)}`,
    `by attempts: ${listed([...found.attempts].toSorted(([one], [other]) => one - other))}`,
    ...(['duplicates', 'losses', 'faults', 'notWhole'] as const).flatMap((kind) => [
      `${kind}: ${found[kind].length}`,
      ...found[kind].slice(0, 20).map((name) => `    ${name}`),
    ]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const isWrong = found.duplicates.length + found.losses.length + found.faults.length > 0;
  if (isWrong) process.exitCode = 1;
}
