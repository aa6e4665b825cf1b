// `feeds test` and `feeds refresh`: what goes out and reads.
import type { Command } from 'commander';
import { composeFeedReader } from '../compose.ts';
import { MINUTE_MS } from '../limits/units.ts';
import { testFeed, type FeedTrial } from '../newsroom/feeds/keep-feeds.ts';
import { refreshFeeds, type RefreshReport } from '../newsroom/feeds/refresh-feeds.ts';
import { readSettings, withNewsroom, type ExitCode } from './command-context.ts';
import { countOf, minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';

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
  const config = await readSettings();
  const reader = composeFeedReader(config);
  const { arePrivateNetworksAllowed } = config;
  try {
    const outside = { reader, now: Date.now() };
    // Nothing is kept: a key of one's own may be tried.
    const trial = await testFeed(outside, address, { arePrivateNetworksAllowed, areSecretsAllowed: true });
    if (options.json === true) await printJson(jsonOf(trial));
    else await printTrial(trial);
    process.exitCode = trial.kind === 'feed' ? 0 : 1;
  } finally {
    await reader.close();
  }
}

function jsonOf(trial: FeedTrial): object {
  if (trial.kind !== 'feed') return { problem: trial.kind === 'failed' ? trial.problem : trial.reason };
  const { url, movedTo, outlet, articles, rejected, newestAt, headlines } = trial;
  const newest = newestAt === null ? null : new Date(newestAt).toISOString();
  return { url, movedTo, outlet, articles, rejected, newestAt: newest, headlines };
}

async function printTrial(trial: FeedTrial): Promise<void> {
  if (trial.kind !== 'feed') {
    printNotice(trial.kind === 'failed' ? trial.problem : trial.reason);
    return;
  }
  const { outlet, articles, rejected, newestAt } = trial;
  const newest = newestAt === null ? '' : `, the newest of ${minuteOf(newestAt)}`;
  const of = outlet === null ? '' : ` of ${oneLine(outlet)}`;
  await printLine(`${oneLine(trial.url)} works: ${countOf(articles, 'article')}${of}${newest}.`);
  if (trial.movedTo !== null) await printLine(`It has moved to ${oneLine(trial.movedTo)}.`);
  if (rejected > 0) await printLine(`${countOf(rejected, 'item')} would be rejected.`);
  for (const headline of trial.headlines) await printLine(`  ${oneLine(headline)}`);
}

async function refresh(options: RefreshCommandOptions): Promise<void> {
  const interrupted = new AbortController();
  // Once: who presses Ctrl-C again means it.
  process.once('SIGINT', () => interrupted.abort());
  await withNewsroom(async ({ newsroom }, config): Promise<ExitCode> => {
    const all = (await newsroom.store.feeds.listFeeds()).filter((feed) => !feed.isPaused);
    const reader = composeFeedReader(config);
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
  const { read, unchanged, failed, added, updated, rejected } = report;
  if (read + unchanged + failed === 0) {
    printNotice('No feed is due. All of them, due or not: broadsheet feeds refresh --all');
    return;
  }
  return printLine(
    `${countOf(read + unchanged + failed, 'feed')}: ${read} read, ${unchanged} unchanged, ${failed} failed; ${countOf(added, 'article')} added, ${updated} updated, ${rejected} rejected.`,
  );
}
