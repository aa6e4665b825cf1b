// `backup`: a copy of the index in one file, made while the bot runs and read whole before it is called done.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readSettings, UsageError } from './command-context.ts';
import { countOf, printJson, printLine } from './print.ts';
import { terminal } from './terminal.ts';

const HELP = `
The bot may be running. The copy is read whole and checked; broadsheet restore puts it back. The cache is not copied: it
fills itself again. An index on PostgreSQL is copied with pg_dump.

Examples:
  broadsheet backup /backups
  broadsheet backup /backups/before-update.sqlite`;

export function registerBackup(program: Command): void {
  program
    .command('backup')
    .description('copy the index to a file, or into a folder under the name of now')
    .argument('<file or folder>', 'where to')
    .option('--json', 'print one JSON object')
    .addHelpText('after', HELP)
    .action(async (target: string, options: { json?: boolean }) => {
      const { dataDir, databaseUrl } = await readSettings();
      if (databaseUrl !== null)
        throw new UsageError('DATABASE_URL is set: copy the index on PostgreSQL with pg_dump.');
      const { composeBackups } = await import('../compose.ts');
      const { backUpIndex } = await composeBackups();
      const file = fileFor(target, new Date());
      const contents = await backUpIndex(dataDir, file);
      if (options.json === true) await printJson({ file, ...contents });
      else {
        const { articles, subscriptions } = contents;
        await printLine(
          `${file}: ${countOf(articles, 'article')}, ${countOf(subscriptions, 'subscription')}; read again and whole.`,
        );
      }
      terminal().exitCode = 0;
    });
}

function fileFor(target: string, now: Date): string {
  const isFolder = existsSync(target) && statSync(target).isDirectory();
  const name = `broadsheet-${now.toISOString().slice(0, 19).replaceAll(':', '-')}.sqlite`;
  return isFolder ? join(target, name) : target;
}
