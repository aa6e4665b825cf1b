// `feeds`: what is read regularly: add, list, remove, import, export, test, and read now.
import type { Command } from 'commander';
import { addFeed, addFeeds, removeFeed } from '../newsroom/feeds/keep-feeds.ts';
import { withNewsroom, type ExitCode } from './command-context.ts';
import { printFeed, printFeedJson } from './feeds-print.ts';
import { registerFeedsReading } from './feeds-reading.ts';
import { someText } from './option-values.ts';
import { countOf, oneLine, printJson, printLine, printNotice } from './print.ts';

const EXAMPLES = `
Examples:
  broadsheet feeds test https://outlet.example/feed
  broadsheet feeds add https://outlet.example/feed --outlet "The Harbour Post" --tag Ports
  broadsheet feeds import subscriptions.opml
  broadsheet feeds refresh`;

const ALLOW_SECRET = 'keep an address that seems to hold a key of your own; all servers can see it';

interface AddOptions {
  outlet?: string;
  tag?: string;
  allowSecret?: boolean;
  json?: boolean;
}

export function registerFeeds(program: Command): void {
  const feeds = program
    .command('feeds')
    .description('keep the feeds and tag pages that are read regularly')
    .addHelpText('after', EXAMPLES);
  feeds
    .command('add')
    .description('add a feed or a tag page; the bot reads it within a minute')
    .argument('<address>', 'of a feed (RSS, Atom, JSON Feed) or of a tag page')
    .option('--outlet <name>', 'who publishes it, if not as the feed says', someText)
    .option('--tag <tag>', 'a tag for all its articles', someText)
    .option('--allow-secret', ALLOW_SECRET)
    .option('--json', 'print one JSON object')
    .action(add);
  feeds
    .command('list')
    .description('list the feeds, in the order of their addresses')
    .option('--json', 'print one JSON object a line')
    .action(list);
  feeds
    .command('remove')
    .description('remove a feed; its articles stay')
    .argument('<feed>', 'its address or its id')
    .option('--json', 'print one JSON object')
    .action(remove);
  feeds
    .command('import')
    .description('add the feeds of a list: OPML, or one address a line')
    .argument('<file>', '- is standard input')
    .option('--allow-secret', ALLOW_SECRET)
    .option('--json', 'print one JSON object')
    .action(importList);
  feeds
    .command('export')
    .description('print the feeds as OPML')
    .action(async () => withNewsroom(exportList));
  registerFeedsReading(feeds);
}

async function add(url: string, options: AddOptions): Promise<void> {
  await withNewsroom(async ({ newsroom }, config) => {
    const { outlet = null, tag = null, allowSecret: areSecretsAllowed = false } = options;
    const { arePrivateNetworksAllowed } = config;
    const outcome = await addFeed(
      newsroom,
      { url, outlet, tag, addedIn: null, addedBy: null },
      { areSecretsAllowed, arePrivateNetworksAllowed },
    );
    if (outcome.kind === 'refused') {
      printNotice(outcome.reason);
      return 1;
    }
    if (options.json === true) await printFeedJson(outcome.feed);
    else if (outcome.kind === 'added')
      await printLine(`${oneLine(outcome.feed.url)} is added (${outcome.feed.id}).`);
    else await printLine(`${oneLine(outcome.feed.url)} was there already (${outcome.feed.id}).`);
    printNotice('A running bot reads it within a minute; without one: broadsheet feeds refresh');
    return 0;
  });
}

async function list(options: { json?: boolean }): Promise<void> {
  await withNewsroom(async ({ newsroom }) => {
    const feeds = await newsroom.store.feeds.listFeeds();
    for (const feed of feeds) await (options.json === true ? printFeedJson(feed) : printFeed(feed));
    if (feeds.length === 0)
      printNotice('There are no feeds yet. Add one with: broadsheet feeds add <address>');
    return 0;
  });
}

async function remove(asked: string, options: { json?: boolean }): Promise<void> {
  await withNewsroom(async ({ newsroom }) => {
    const feed = await removeFeed(newsroom, asked);
    if (feed === null) {
      printNotice(`There is no feed "${asked}". All of them: broadsheet feeds list`);
      return 1;
    }
    if (options.json === true) await printJson({ removed: feed.url, id: feed.id });
    else await printLine(`${oneLine(feed.url)} is removed. Its ${countOf(feed.articles, 'article')} stay.`);
    return 0;
  });
}

async function importList(file: string, options: { allowSecret?: boolean; json?: boolean }): Promise<void> {
  await withNewsroom(async ({ newsroom, sources }, config): Promise<ExitCode> => {
    const read = await sources.readFeedList(file, process.stdin);
    if (read.kind === 'rejected') {
      printNotice(`${oneLine(file, 120)}: ${read.reason}`);
      return 1;
    }
    const { added, known, refused } = await addFeeds(newsroom, read.feeds, {
      areSecretsAllowed: options.allowSecret ?? false,
      arePrivateNetworksAllowed: config.arePrivateNetworksAllowed,
    });
    for (const { url, reason } of refused) printNotice(`refused: ${oneLine(url, 120)}: ${reason}`);
    const counts = { added: added.length, known: known.length, refused: refused.length };
    if (options.json === true) await printJson(counts);
    else
      await printLine(
        `${countOf(read.feeds.length, 'feed')} read: ${counts.added} added, ${counts.known} there already, ${counts.refused} refused.`,
      );
    return refused.length === read.feeds.length ? 1 : 0;
  });
}

async function exportList({
  newsroom,
  sources,
}: Parameters<Parameters<typeof withNewsroom>[0]>[0]): Promise<0> {
  const feeds = await newsroom.store.feeds.listFeeds();
  if (feeds.length > 0) await printLine((await sources.writeFeedList(feeds)).trimEnd());
  else printNotice('There are no feeds yet. Add one with: broadsheet feeds add <address>');
  return 0;
}
