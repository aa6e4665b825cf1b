// Cached /news, /story and /compare beside a bare ping on the same kind of local Discord: times at 100 commands/s.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { loadSample } from '../src/newsroom/keep-sample.ts';
import { startBroadsheet, startPing } from './bots.ts';
import { addTimes, news, sendCommands, type AnswerTimes, type AskedCommand } from './commands.ts';
import { percentilesOf, printTable, residentMegabytes } from './measure.ts';

const PER_SECOND = 100;
const BLOCKS = 6;
const COMMANDS_PER_BLOCK = 300;

/** What is asked, by its row; the sample has an answer of several outlets to each. */
const ASKED: Readonly<Record<string, AskedCommand>> = {
  '/news': news({ tag: 'Cooperation' }),
  '/story': { name: 'story', options: { story: 'academies suspended cooperation' } },
  '/compare': { name: 'compare', options: { story: 'academies suspended cooperation' } },
};

export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  await loadSample(composed.newsroom, await composed.sources.readSampleLines());
  await composed.close();
  const [ping, broadsheet] = [await startPing(), await startBroadsheet(dataDir)];
  const subjects = [
    { name: 'ping', discord: ping.discord, asked: news({}) },
    ...Object.entries(ASKED).map(([name, asked]) => ({ name, discord: broadsheet.discord, asked })),
  ].map((subject) => ({ ...subject, times: noTimes() }));
  const block = (asked: AskedCommand) => Array.from({ length: COMMANDS_PER_BLOCK }, () => asked);
  // All warm up: the just-in-time compiler, the connections, the cache.
  for (const { discord, asked } of subjects) await sendCommands(discord, block(asked), PER_SECOND);
  for (let round = 0; round < BLOCKS; round += 1) {
    for (const { discord, asked, times } of subjects)
      addTimes(times, await sendCommands(discord, block(asked), PER_SECOND));
  }
  report(subjects);
  process.stdout.write(
    `memory ${residentMegabytes(broadsheet.pid).toFixed(0)} MB, ping ${residentMegabytes(ping.pid).toFixed(0)} MB\n`,
  );
  await ping.close();
  await broadsheet.close();
  rmSync(dataDir, { recursive: true });
}

function noTimes(): AnswerTimes {
  return { acknowledgedMs: [], answeredMs: [] };
}

function report(subjects: readonly { name: string; times: AnswerTimes }[]): void {
  const rows = Object.fromEntries(
    subjects.flatMap(({ name, times }) => [
      [`${name}, acknowledged`, percentilesOf(times.acknowledgedMs)],
      [`${name}, answered`, percentilesOf(times.answeredMs)],
    ]),
  );
  printTable(`Cached answers beside a bare ping, ${PER_SECOND} commands/s, blocks in turn`, rows);
  const floor = rows['ping, answered']?.p50 ?? Number.NaN;
  for (const { name } of subjects.slice(1)) {
    const ratio = (rows[`${name}, answered`]?.p50 ?? Number.NaN) / floor;
    process.stdout.write(`p50 of ${name} is ${ratio.toFixed(2)} times the ping's (bound 1.5)\n`);
  }
}
