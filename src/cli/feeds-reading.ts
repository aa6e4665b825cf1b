// `feeds test` and `feeds refresh`: what goes out and reads.
import type { Command } from 'commander';
import { composeFeedReader } from '../compose.ts';
import { MINUTE_MS } from '../limits/units.ts';
import { testFeed, type FeedTrial, type TrialItem } from '../newsroom/feeds/test-feed.ts';
import { refreshFeeds, type RefreshReport } from '../newsroom/feeds/refresh-feeds.ts';
import { withNewsroom, type ExitCode } from './command-context.ts';
import { howFound } from './feeds-adding.ts';
import { countOf, minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';
import { terminal } from './terminal.ts';

interface RefreshCommandOptions {
  all?: boolean;
  json?: boolean;
}

export function registerFeedsReading(feeds: Command): void {
  feeds
    .command('test')
    .description('read an address and print what it would bring; nothing is kept')
    .argument('<address>', 'of a feed or of a tag page')
    .option('--json', 'print one JSON object')
    .action(test);
  feeds
    .command('refresh')
    .description('read the feeds that are due, now')
    .option('--all', 'read all feeds, due or not')
    .option('--json', 'print one JSON object')
    .action(refresh);
}

async function test(address: string, options: { json?: boolean }): Promise<void> {
  await withNewsroom(async ({ newsroom }, config) => {
    const reader = composeFeedReader(config, newsroom.cache);
    const { arePrivateNetworksAllowed } = config;
    try {
      // Nothing is kept: a key of one's own may be tried.
      const rules = { arePrivateNetworksAllowed, areSecretsAllowed: true };
      const trial = await testFeed(newsroom, reader, { address, rules });
      if (options.json === true) await printJson(jsonOf(trial));
      else await printTrial(trial);
      return trial.kind === 'feed' ? 0 : 1;
    } finally {
      await reader.close();
    }
  });
}

function jsonOf(trial: FeedTrial): object {
  if (trial.kind !== 'feed') return { problem: trial.kind === 'failed' ? trial.problem : trial.reason };
  const { url, by, format, outlet, movedTo, counts, others } = trial;
  const items = trial.items.map((item) => ({ ...item, publishedAt: isoOf(item.publishedAt) }));
  const newestAt = isoOf(trial.newestAt);
  return { url, by, format, outlet, movedTo, counts, newestAt, items, others };
}

function isoOf(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

async function printTrial(trial: FeedTrial): Promise<void> {
  if (trial.kind !== 'feed') {
    printNotice(trial.kind === 'failed' ? trial.problem : trial.reason);
    return;
  }
  const { counts, outlet, newestAt, format, by } = trial;
  if (by !== 'address') await printLine(howFound(trial));
  const newest = newestAt === null ? '' : `, the newest of ${minuteOf(newestAt)}`;
  const of = outlet === null ? '' : ` of ${oneLine(outlet)}`;
  const items = counts.new + counts.known + counts.repeated + counts.rejected;
  await printLine(`${oneLine(trial.url)} works (${format}): ${countOf(items, 'item')}${of}${newest}.`);
  await printLine(
    `${counts.new} would come in, ${counts.known} known already, ${counts.repeated} repeated, ${counts.rejected} rejected.`,
  );
  if (trial.movedTo !== null) await printLine(`It has moved to ${oneLine(trial.movedTo)}.`);
  for (const item of trial.items) await printLine(`  ${itemLine(item)}`);
  for (const { url, title } of trial.others)
    printNotice(`also there: ${oneLine(url)}${title === null ? '' : `  ${oneLine(title, 80)}`}`);
}

function itemLine(item: TrialItem): string {
  const name = oneLine(item.headline ?? item.url ?? 'an item without headline or address', 120);
  const fate = item.fate === 'rejected' ? `rejected, ${item.reason ?? ''}` : item.fate;
  const date = item.publishedAt === null ? 'undated' : minuteOf(item.publishedAt);
  const doubt = item.isDateDoubtful ? ' (cannot be true)' : '';
  return `${fate}: ${name} [${[`${date}${doubt}`, item.textState, ...item.tags].filter(Boolean).join(', ')}]`;
}

async function refresh(options: RefreshCommandOptions): Promise<void> {
  const interrupted = new AbortController();
  terminal().onceInterrupted(() => interrupted.abort());
  await withNewsroom(async ({ newsroom }, config): Promise<ExitCode> => {
    const all = (await newsroom.store.feeds.listFeeds()).filter((feed) => !feed.isPaused);
    const reader = composeFeedReader(config, newsroom.cache);
    try {
      const report = await refreshFeeds(newsroom, reader, {
        refreshMs: config.refreshMinutes * MINUTE_MS,
        signal: interrupted.signal,
        ...(options.all === true ? { feeds: all } : {}),
        onResult: ({ url }, result) => {
          if (result.kind === 'failed') printNotice(`failed: ${oneLine(url, 120)}: ${result.problem}`);
        },
      });
      await printReport(report, options.json ?? false);
      if (interrupted.signal.aborted) return 130;
      return report.failed > 0 && report.read + report.unchanged === 0 ? 1 : 0;
    } finally {
      await reader.close();
    }
  });
}

async function printReport(report: RefreshReport, isJson: boolean): Promise<void> {
  if (isJson) return printJson(report);
  const { read, unchanged, failed, added, updated, rejected, pages } = report;
  if (read + unchanged + failed === 0) {
    printNotice('No feed is due. All of them, due or not: broadsheet feeds refresh --all');
    return;
  }
  return printLine(
    `${countOf(read + unchanged + failed, 'feed')}: ${read} read, ${unchanged} unchanged, ${failed} failed; ${countOf(added, 'article')} added, ${updated} updated, ${rejected} rejected.${pagesOf(pages)}`,
  );
}

/** Nothing where no feed asks for the pages of its articles. */
function pagesOf({ read, withheld, failed }: RefreshReport['pages']): string {
  if (read + withheld + failed === 0) return '';
  return ` Of their pages ${read} were read, ${withheld} withheld, ${failed} failed.`;
}
