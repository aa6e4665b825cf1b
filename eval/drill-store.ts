// Drills of the store: a disk that is full, an index that is damaged.
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectSeen, onSite, type DrillSite } from './drill-bot.ts';

const DISK_MB = 24;

/** On a small disk of its own, which takes the right to mount one. */
export async function diskFull(): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'broadsheet-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk]);
  const dataDir = join(disk, 'data');
  mkdirSync(dataDir);
  try {
    await onSite((site) => fillAndFree(site, join(disk, 'filler')), { dataDir });
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
}

async function fillAndFree(site: DrillSite, filler: string): Promise<void> {
  const bot = site.start();
  await bot.ready();
  fillDisk(filler);
  expectSeen(await bot.ask('news', { query: 'ferry' }), /ferry/i);
  const lines = join(tmpdir(), `broadsheet-drill-${process.pid}.jsonl`);
  writeFileSync(lines, manyArticles());
  const refused = await site.run(['ingest', lines]);
  expectSeen(refused.output, /disk|full|space/i);
  expectSeen((await site.run(['doctor'])).output, /disk|space|room/i);
  rmSync(filler);
  expectSeen((await site.run(['ingest', lines])).output, /500 added|added/);
  expectSeen(await bot.ask('news', { query: 'lighthouse' }), /lighthouse/i);
  rmSync(lines);
}

function fillDisk(file: string): void {
  const block = Buffer.alloc(64 * 1024);
  const handle = openSync(file, 'w');
  try {
    for (;;) writeSync(handle, block);
  } catch {
    // That is the end of it.
  } finally {
    closeSync(handle);
  }
}

function manyArticles(): string {
  return Array.from({ length: 500 }, (_, place) =>
    JSON.stringify({
      url: `https://outlet.example/lighthouse/${place}`,
      headline: `Lighthouse number ${place} is painted in new colours`,
      body: `The lighthouse keepers of district ${place} painted their tower on Monday. `.repeat(20),
      outlet: 'Outlet',
      publishedAt: new Date().toISOString(),
    }),
  ).join('\n');
}

export async function indexDamaged(): Promise<void> {
  await onSite(async (site) => {
    const backup = join(site.dataDir, 'backup.sqlite');
    await site.run(['backup', backup]);
    const index = join(site.dataDir, 'index.sqlite');
    overwriteMiddle(index);
    expectSeen((await site.run(['doctor'])).output, /damaged|malformed|not sound|corrupt/i);
    expectSeen(
      (await site.run(['backup', join(site.dataDir, 'second.sqlite')])).output,
      /damaged|malformed|not/i,
    );
    expectSeen((await site.run(['restore', backup, '--replace'])).output, /90 articles|articles/);
    const bot = site.start();
    await bot.ready();
    expectSeen(await bot.ask('news', { query: 'ferry' }), /ferry/i);
    expectSeen((await site.run(['doctor'])).output, /index.*sound|articles/i);
  });
}

/** A third of the file, as a bad disk or a careless copy leaves it. */
function overwriteMiddle(file: string): void {
  const { size } = statSync(file);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(Math.floor(size / 3), 0x5a), 0, undefined, Math.floor(size / 3));
  closeSync(handle);
}
