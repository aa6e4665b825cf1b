// `prune`: forgets texts that were first seen longer ago than is kept, and the oldest of an index that is too large.
import type { Command } from 'commander';
import { KEEP_DAYS_MAX, KEEP_MB_MAX, KEEP_MB_MIN } from '../limits/store.ts';
import { pruneArticles } from '../newsroom/prune-articles.ts';
import { withNewsroom } from './command-context.ts';
import { wholeNumber } from './option-values.ts';
import { countOf, printJson, printLine } from './print.ts';

export function registerPrune(program: Command): void {
  program
    .command('prune')
    .description(
      'forget texts beyond the days and the megabytes that are kept; that they were seen is not forgotten',
    )
    .option('--keep-days <n>', 'keep this many days (else KEEP_DAYS)', wholeNumber(1, KEEP_DAYS_MAX))
    .option(
      '--keep-mb <n>',
      'keep the index within this many megabytes (else KEEP_MB)',
      wholeNumber(KEEP_MB_MIN, KEEP_MB_MAX),
    )
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  broadsheet prune --keep-days 90')
    .action(async (options: { keepDays?: number; keepMb?: number; json?: boolean }) =>
      withNewsroom(async ({ newsroom }, config) => {
        const keepDays = options.keepDays ?? config.keepDays;
        const keepMegabytes = options.keepMb ?? config.keepMegabytes;
        const pruned = await pruneArticles(newsroom, { keepDays, keepMegabytes });
        if (options.json === true) await printJson({ pruned, keepDays, keepMegabytes });
        else {
          const kept = `${countOf(keepDays, 'day')} are kept, and ${countOf(keepMegabytes, 'megabyte')}`;
          await printLine(`${countOf(pruned, 'article')} forgotten; ${kept} at most.`);
        }
        return 0;
      }),
    );
}
