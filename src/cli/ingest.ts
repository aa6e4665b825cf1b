// `ingest`: takes article lines, feeds, pages and tag pages into the index, from files and addresses.
import type { Command } from 'commander';
import type { SourceItem } from '../news/ports.ts';
import { takeInArticles } from '../newsroom/take-in-articles.ts';
import { UsageError, withNewsroom, type ExitCode } from './command-context.ts';
import { someText } from './option-values.ts';
import { printNotice } from './print.ts';
import { createProgress, printRejected, printReport } from './take-in-print.ts';
import { terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  broadsheet ingest news.jsonl.gz feeds/ page.html
  broadsheet ingest --outlet "The Harbour Post" --tag Cooperation cooperation.txt
  broadsheet ingest https://outlet.example/feed --json`;

interface IngestOptions {
  outlet?: string;
  tag?: string;
  json?: boolean;
}

export function registerIngest(program: Command): void {
  program
    .command('ingest')
    .description(
      'take articles in, once: article lines (.jsonl, .gz too), feeds, article pages, tag pages, lists of feeds (OPML)',
    )
    .argument('<paths...>', 'files, folders and addresses; - is standard input')
    .option('--outlet <name>', 'who published them, where they do not say', someText)
    .option('--tag <tag>', 'a tag for all of them', someText)
    .option('--json', 'print the report as one JSON object')
    .addHelpText('after', EXAMPLES)
    .action(ingest);
}

async function ingest(paths: readonly string[], options: IngestOptions): Promise<void> {
  const address = paths.find((path) => /^(?!https?:)[a-z][a-z0-9+.-]*:\/\//i.test(path));
  if (address !== undefined) throw new UsageError(`${address}: of addresses, only http and https are read.`);
  const startedAt = performance.now();
  const interrupted = new AbortController();
  const { stdin, onceInterrupted } = terminal();
  onceInterrupted(() => interrupted.abort());
  await withNewsroom(async ({ newsroom, sources }, config): Promise<ExitCode> => {
    const { outlet, tag } = options;
    const items = sources.readSources(paths, { outlet, tag, stdin, addresses: config });
    const report = await takeInArticles(newsroom, untilAborted(items, interrupted.signal), {
      onProgress: createProgress(),
      onRejected: printRejected,
    });
    await printReport(report, { startedAt, isJson: options.json ?? false });
    if (interrupted.signal.aborted) {
      printNotice(
        'Stopped before the end. Run it again: what is in the index already is not taken in twice.',
      );
      return 130;
    }
    if (report.read === 0) printNotice('There was nothing to take in.');
    return report.read > 0 && report.rejected === report.read ? 1 : 0;
  });
}

/** The items until the signal comes, which ends them even while a next one is awaited. */
async function* untilAborted(
  items: AsyncIterable<SourceItem>,
  signal: AbortSignal,
): AsyncIterable<SourceItem> {
  const iterator = items[Symbol.asyncIterator]();
  let stopWaiting = (): void => undefined;
  signal.addEventListener('abort', () => stopWaiting(), { once: true });
  while (!signal.aborted) {
    // One promise an item: racing each against one long-lived promise would keep them all.
    const next = await new Promise<IteratorResult<SourceItem>>((resolve, reject) => {
      stopWaiting = () => resolve({ done: true, value: undefined });
      iterator.next().then(resolve, reject);
    });
    if (next.done === true) return;
    yield next.value;
  }
}
