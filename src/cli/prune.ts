// `prune`: forgets texts that were first seen longer ago than is kept.
import type { Command } from 'commander';
import { KEEP_DAYS_MAX } from '../limits/store.ts';
import { pruneArticles } from '../newsroom/prune-articles.ts';
import { withNewsroom } from './command-context.ts';
import { wholeNumber } from './option-values.ts';
import { countOf, printJson, printLine } from './print.ts';

export function registerPrune(program: Command): void {
  program
    .command('prune')
    .description('forget texts first seen longer ago than is kept; that they were seen is not forgotten')
    .option('--keep-days <n>', 'keep this many days (else KEEP_DAYS)', wholeNumber(1, KEEP_DAYS_MAX))
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  broadsheet prune --keep-days 90')
    .action(async (options: { keepDays?: number; json?: boolean }) =>
      withNewsroom(async ({ newsroom }, config) => {
        const keepDays = options.keepDays ?? config.keepDays;
        const pruned = await pruneArticles(newsroom, keepDays);
        if (options.json === true) await printJson({ pruned, keepDays });
        else
          await printLine(`${countOf(pruned, 'article')} forgotten; ${countOf(keepDays, 'day')} are kept.`);
        return 0;
      }),
    );
}
