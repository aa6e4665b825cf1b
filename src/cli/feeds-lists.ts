// `feeds import` and `feeds export`: lists of feeds from and for other readers, and the one that comes with the program.
import { Option, type Command } from 'commander';
import { addFeeds } from '../newsroom/feeds/keep-feeds.ts';
import type { Composed } from '../compose.ts';
import { UsageError, withNewsroom, type ExitCode } from './command-context.ts';
import { ALLOW_SECRET } from './feeds-adding.ts';
import { someText } from './option-values.ts';
import { countOf, oneLine, printJson, printLine, printNotice } from './print.ts';
import { terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  broadsheet feeds import subscriptions.opml --folder Coast --folder World/Ports
  broadsheet feeds import --starting-list --folder English/Science --folder German

The starting list has public feeds in folders by language and in them by subject. Its addresses were written from
memory and have not been tried; which of them answer, this tells: broadsheet doctor --feeds starting`;

interface ImportOptions {
  startingList?: boolean;
  folder: string[];
  allowSecret?: boolean;
  json?: boolean;
}

type ReadList = Awaited<ReturnType<Composed['sources']['readFeedList']>>;

export function registerFeedsLists(feeds: Command): void {
  feeds
    .command('import')
    .description('add the feeds of a list: OPML, or one address a line')
    .argument('[file]', '- is standard input')
    .option('--starting-list', 'the list of public feeds that comes with the program, in place of a file')
    .addOption(
      new Option('--folder <name>', 'only what is in this folder; can be given again, all are taken')
        .argParser((name, names: string[]) => [...names, someText(name)])
        .default([], 'all of the list'),
    )
    .option('--allow-secret', ALLOW_SECRET)
    .option('--json', 'print one JSON object')
    .addHelpText('after', EXAMPLES)
    .action(importList);
  feeds
    .command('export')
    .description('print the feeds as OPML, with their outlets, their tags and whether their pages are read')
    .action(async () => withNewsroom(exportList));
}

async function importList(file: string | undefined, options: ImportOptions): Promise<void> {
  const isStarting = options.startingList === true;
  if (isStarting === (file !== undefined))
    throw new UsageError('Name a file, or say --starting-list: broadsheet feeds import subscriptions.opml');
  await withNewsroom(async ({ newsroom, sources }, config): Promise<ExitCode> => {
    const name = file ?? 'the starting list';
    const read = await (file === undefined
      ? sources.readStartingFeeds(options.folder)
      : sources.readFeedList(file, { folders: options.folder, stdin: terminal().stdin }));
    if (read.kind === 'rejected') {
      printNotice(`${oneLine(name, 120)}: ${read.reason}`);
      return 1;
    }
    const outcome = await addFeeds(newsroom, read.feeds, {
      areSecretsAllowed: options.allowSecret ?? false,
      arePrivateNetworksAllowed: config.arePrivateNetworksAllowed,
    });
    await printImport(read, outcome, options);
    if (isStarting) printNotice('Which of them answer, this tells: broadsheet doctor --feeds');
    return outcome.refused.length === read.feeds.length ? 1 : 0;
  });
}

async function printImport(
  { feeds }: ReadList & { kind: 'feeds' },
  { added, known, refused }: Awaited<ReturnType<typeof addFeeds>>,
  { json }: ImportOptions,
): Promise<void> {
  for (const { url, reason } of refused) printNotice(`refused: ${oneLine(url, 120)}: ${reason}`);
  const counts = { added: added.length, known: known.length, refused: refused.length };
  if (json === true) return printJson(counts);
  return printLine(
    `${countOf(feeds.length, 'feed')} read: ${counts.added} added, ${counts.known} there already, ${counts.refused} refused.`,
  );
}

async function exportList({ newsroom, sources }: Composed): Promise<0> {
  const feeds = await newsroom.store.feeds.listFeeds();
  if (feeds.length > 0) await printLine((await sources.writeFeedList(feeds)).trimEnd());
  else printNotice('There are no feeds yet. Add one with: broadsheet feeds add <address>');
  return 0;
}
