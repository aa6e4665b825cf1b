// `feeds`: what is read regularly: add, list, remove, import, export, test, and read now.
import type { Command } from 'commander';
import { removeFeed } from '../newsroom/feeds/keep-feeds.ts';
import { withNewsroom } from './command-context.ts';
import { registerFeedsAdding } from './feeds-adding.ts';
import { registerFeedsLists } from './feeds-lists.ts';
import { printFeed, printFeedJson } from './feeds-print.ts';
import { registerFeedsReading } from './feeds-reading.ts';
import { countOf, oneLine, printJson, printLine, printNotice } from './print.ts';

const EXAMPLES = `
Examples:
  broadsheet feeds test https://outlet.example/feed
  broadsheet feeds add https://outlet.example/ --outlet "The Harbour Post" --tag Ports
  broadsheet feeds set https://outlet.example/feed --full-text on
  broadsheet feeds import subscriptions.opml
  broadsheet feeds import --starting-list --folder English/Science
  broadsheet feeds refresh`;

export function registerFeeds(program: Command): void {
  const feeds = program
    .command('feeds')
    .description('keep the feeds and tag pages that are read regularly')
    .addHelpText('after', EXAMPLES);
  registerFeedsAdding(feeds);
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
  registerFeedsLists(feeds);
  registerFeedsReading(feeds);
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
