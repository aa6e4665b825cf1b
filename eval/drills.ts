// Rehearses disasters with the real bot on a local Discord: what members and operators see, and how it comes back.
import { digestOnFullDisk, diskFull } from './drill-disk.ts';
import { clockSkewed, discordDown, feedsFlood, modelGone, tokenLeaked } from './drill-outside.ts';
import { databaseAway, indexDamaged, indexNewer } from './drill-store.ts';

/** By the names that `docs/operating.md` has for them. */
export const DRILLS: Readonly<Record<string, () => Promise<void>>> = {
  'disk-full': diskFull,
  'digest-on-full-disk': digestOnFullDisk,
  'index-damaged': indexDamaged,
  'index-newer': indexNewer,
  'database-away': databaseAway,
  'token-leaked': tokenLeaked,
  'discord-down': discordDown,
  'model-gone': modelGone,
  'feeds-flood': feedsFlood,
  'clock-skewed': clockSkewed,
};

/** All of them, or the one that is named. */
export async function run(name: string): Promise<void> {
  const chosen = Object.entries(DRILLS).filter(([drill]) => name === '' || drill === name);
  if (chosen.length === 0) throw new Error(`There is no drill ${name}: ${Object.keys(DRILLS).join(', ')}.`);
  const failed: string[] = [];
  for (const [drill, rehearse] of chosen) {
    process.stdout.write(`${drill}\n`);
    try {
      await rehearse();
    } catch (error) {
      failed.push(drill);
      process.stdout.write(`  FAILED: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  process.stdout.write(`${chosen.length - failed.length} of ${chosen.length} drills went as rehearsed\n`);
  if (failed.length > 0) process.exitCode = 1;
}
