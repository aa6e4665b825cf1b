// `restore`: puts a copy of the index in the place of the index.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { resumeAfterRestore } from '../newsroom/digests/resume-after-restore.ts';
import { readSettings, UsageError, withNewsroom } from './command-context.ts';
import { countOf, printJson, printLine } from './print.ts';

const HELP = `
The bot must not run. The copy is read whole first; a damaged one changes nothing. An index that is there is put aside, not
deleted. Digests go on from now, for what was sent since the copy is not known any more; a digest that was under way
when the copy was made is not sent again.

Example:
  broadsheet restore /backups/broadsheet-2026-11-20T04-00-00.sqlite --replace`;

interface RestoreOptions {
  replace?: boolean;
  json?: boolean;
}

export function registerRestore(program: Command): void {
  program
    .command('restore')
    .description('put a copy that backup made in the place of the index')
    .argument('<file>', 'the copy')
    .option('--replace', 'put aside the index that is there')
    .option('--json', 'print one JSON object')
    .addHelpText('after', HELP)
    .action(restore);
}

async function restore(file: string, options: RestoreOptions): Promise<void> {
  const settings = await readSettings();
  if (settings.databaseUrl !== null)
    throw new UsageError('DATABASE_URL is set: restore the index on PostgreSQL with pg_restore.');
  const { claimDataDir, composeBackups } = await import('../compose.ts');
  const { indexFileIn, restoreIndex } = await composeBackups();
  const giveBack = claimDataDir(settings);
  try {
    const place = indexFileIn(settings.dataDir);
    if (existsSync(place) && options.replace !== true)
      throw new UsageError(`There is an index already: ${place}. --replace puts it aside.`);
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
    const restored = restoreIndex(
      file,
      settings.dataDir,
      join(settings.dataDir, `index-before-${stamp}.sqlite`),
    );
    await withNewsroom(async ({ newsroom }) => {
      const digests = await resumeAfterRestore(newsroom);
      const { articles, aside } = restored;
      if (options.json === true) await printJson({ ...restored, digests });
      else {
        await printLine(
          `Restored: ${countOf(articles, 'article')}; ${countOf(digests, 'digest')} going on from now.`,
        );
        if (aside !== null)
          await printLine(`What was there is ${aside} now; delete it when nothing is missed.`);
      }
      return 0;
    }, settings);
  } finally {
    giveBack();
  }
}
