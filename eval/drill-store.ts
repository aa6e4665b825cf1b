// Drills of the index: one that is damaged, one that a newer version made, one whose database is away.
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isPostgresHere, startPostgres } from '../test/run-postgres.ts';
import { expectSeen, onSite } from './drill-bot.ts';

const A_NEWER_SCHEMA = 999;

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

/** An upgrade that was taken back without its index. */
export async function indexNewer(): Promise<void> {
  await onSite(async (site) => {
    const backup = join(site.dataDir, 'before-the-upgrade.sqlite');
    await site.run(['backup', backup]);
    const index = new DatabaseSync(join(site.dataDir, 'index.sqlite'));
    index.exec(`pragma user_version = ${A_NEWER_SCHEMA}`);
    index.close();
    const refused = site.start();
    expectSeen(`ended with ${String(await refused.ended)}`, /ended with 1/);
    expectSeen(refused.output(), /made by a newer Broadsheet\. Update this program/);
    expectSeen((await site.run(['doctor'])).output, /fail .*made by a newer Broadsheet/);
    expectSeen((await site.run(['restore', backup, '--replace'])).output, /90 articles/);
    const bot = site.start();
    await bot.ready();
    expectSeen(await bot.ask('news', { query: 'ferry' }), /ferry/i);
  });
}

/** The database stops while the bot is running, and comes back. */
export async function databaseAway(): Promise<void> {
  if (!isPostgresHere) {
    process.stdout.write('    no PostgreSQL comes for this platform: left out\n');
    return;
  }
  const server = await startPostgres();
  try {
    await onSite(
      async (site) => {
        const bot = site.start();
        await bot.ready();
        expectSeen(await bot.ask('news', { query: 'ferry' }), /## .*ferry/i);
        await server.stop('immediate');
        expectSeen(await bot.ask('news', { query: 'harbour' }), /My index cannot be reached just now/);
        expectSeen(bot.output(), /The index did not answer|did not answer/);
        expectSeen((await site.run(['doctor'])).output, /fail .*cannot be used/);
        await server.start();
        expectSeen(await bot.ask('news', { query: 'harbour' }), /## .*harbour/i);
      },
      { settings: { DATABASE_URL: server.urlOf('postgres') } },
    );
  } finally {
    await server.close();
  }
}
