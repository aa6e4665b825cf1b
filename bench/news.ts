// Cached /news beside a bare ping on the same kind of local Discord: acknowledge and answer time at 100 commands/s.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { loadSample } from '../src/newsroom/keep-sample.ts';
import { startBroadsheet, startPing } from './bots.ts';
import { addTimes, sendCommands, type AnswerTimes } from './commands.ts';
import { percentilesOf, printTable, residentMegabytes } from './measure.ts';

const PER_SECOND = 100;
const BLOCKS = 6;
const COMMANDS_PER_BLOCK = 300;

export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  await loadSample(composed.newsroom, await composed.sources.readSampleLines());
  await composed.close();
  const [ping, broadsheet] = [await startPing(), await startBroadsheet(dataDir)];
  const block = Array.from({ length: COMMANDS_PER_BLOCK }, () => ({}));
  const asked = block.map(() => ({ tag: 'Cooperation' }));
  // Both warm up: the just-in-time compiler, the connections, the cache.
  await sendCommands(ping.discord, block, PER_SECOND);
  await sendCommands(broadsheet.discord, asked, PER_SECOND);

  const times: Record<'ping' | 'news', AnswerTimes> = {
    ping: { acknowledgedMs: [], answeredMs: [] },
    news: { acknowledgedMs: [], answeredMs: [] },
  };
  for (let round = 0; round < BLOCKS; round += 1) {
    addTimes(times.ping, await sendCommands(ping.discord, block, PER_SECOND));
    addTimes(times.news, await sendCommands(broadsheet.discord, asked, PER_SECOND));
  }
  const rows = {
    'ping, acknowledged': percentilesOf(times.ping.acknowledgedMs),
    '/news cached, acknowledged': percentilesOf(times.news.acknowledgedMs),
    'ping, answered': percentilesOf(times.ping.answeredMs),
    '/news cached, answered': percentilesOf(times.news.answeredMs),
  };
  printTable(`Cached /news beside a bare ping, ${PER_SECOND} commands/s, blocks in turn`, rows);
  const ratio = rows['/news cached, answered'].p50 / rows['ping, answered'].p50;
  process.stdout.write(
    `p50 of /news is ${ratio.toFixed(2)} times the ping's (bound 1.5); memory ${residentMegabytes(broadsheet.pid).toFixed(0)} MB, ping ${residentMegabytes(ping.pid).toFixed(0)} MB\n`,
  );
  await ping.close();
  await broadsheet.close();
  rmSync(dataDir, { recursive: true });
}
