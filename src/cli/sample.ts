// `sample`: loads the sample news, for trying things out, and takes it away again.
import type { Command } from 'commander';
import { loadSample, removeSample } from '../newsroom/keep-sample.ts';
import { withNewsroom } from './command-context.ts';
import { countOf, printJson, printLine, printNotice } from './print.ts';
import { printReport } from './take-in-print.ts';

interface SampleOptions {
  json?: boolean;
}

export function registerSample(program: Command): void {
  const sample = program
    .command('sample')
    .description('load invented news to try the program with, or remove it')
    .addHelpText('after', '\nExamples:\n  broadsheet sample load\n  broadsheet sample remove');
  sample
    .command('load')
    .description('load the sample articles, dated as if they came out just now')
    .option('--json', 'print one JSON object')
    .action(async (options: SampleOptions) =>
      withNewsroom(async ({ newsroom, sources }) => {
        const startedAt = performance.now();
        const report = await loadSample(newsroom, await sources.readSampleLines());
        await printReport(report, { startedAt, isJson: options.json ?? false });
        if (options.json !== true) printNotice('Take them away with: broadsheet sample remove');
        return 0;
      }),
    );
  sample
    .command('remove')
    .description('remove the sample articles and nothing else')
    .option('--json', 'print one JSON object')
    .action(async (options: SampleOptions) =>
      withNewsroom(async ({ newsroom }) => {
        const removed = await removeSample(newsroom);
        if (options.json === true) await printJson({ removed });
        else await printLine(`${countOf(removed, 'sample article')} removed.`);
        return 0;
      }),
    );
}
