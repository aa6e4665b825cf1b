// `feeds add` and `feeds set`: what is read, and how.
import { Option, type Command } from 'commander';
import { composeFeedReader } from '../compose.ts';
import type { Config } from '../config.ts';
import type { FoundFeed } from '../news/ports-feeds.ts';
import type { NewFeed } from '../news/feed.ts';
import { addFeed, addFoundFeed, changeFeed, type FoundAddition } from '../newsroom/feeds/keep-feeds.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { withNewsroom } from './command-context.ts';
import { printFeed, printFeedJson } from './feeds-print.ts';
import { someText } from './option-values.ts';
import { oneLine, printLine, printNotice } from './print.ts';

export const ALLOW_SECRET = 'keep an address that seems to hold a key of your own; all servers can see it';

interface AddOptions {
  outlet?: string;
  tag?: string;
  fullText?: boolean;
  asIs?: boolean;
  allowSecret?: boolean;
  json?: boolean;
}

interface SetOptions {
  outlet?: string;
  tag?: string;
  fullText?: 'on' | 'off';
  json?: boolean;
}

export function registerFeedsAdding(feeds: Command): void {
  feeds
    .command('add')
    .description('look for what can be read at an address and add it; the bot reads it within a minute')
    .argument('<address>', 'of a feed, a tag page, a news sitemap or a site')
    .option('--outlet <name>', 'who publishes it, if not as the feed says', someText)
    .option('--tag <tag>', 'a tag for all its articles', someText)
    .option('--full-text', 'read the pages of its articles too, where it gives no more than excerpts')
    .option('--as-is', 'add the address without looking what is there')
    .option('--allow-secret', ALLOW_SECRET)
    .option('--json', 'print one JSON object')
    .action(add);
  feeds
    .command('set')
    .description('change how a feed is read')
    .argument('<feed>', 'its address or its id')
    .option('--outlet <name>', 'who publishes it', someText)
    .option('--tag <tag>', 'a tag for all its articles', someText)
    .addOption(new Option('--full-text <on or off>', 'read the pages of its articles').choices(['on', 'off']))
    .option('--json', 'print one JSON object')
    .action(set);
}

async function add(url: string, options: AddOptions): Promise<void> {
  await withNewsroom(async ({ newsroom }, config) => {
    const outcome = await addAt(newsroom, config, { url, options });
    if (outcome.kind === 'refused' || outcome.kind === 'failed') {
      printNotice(outcome.kind === 'refused' ? outcome.reason : outcome.problem);
      return 1;
    }
    if (options.json === true) await printFeedJson(outcome.feed);
    else await printAddition(outcome);
    printNotice('A running bot reads it within a minute; without one: broadsheet feeds refresh');
    return 0;
  });
}

async function addAt(
  newsroom: Newsroom,
  config: Config,
  { url, options }: { url: string; options: AddOptions },
): Promise<FoundAddition> {
  const { outlet = null, tag = null, fullText: readsPages = false } = options;
  const wanted: NewFeed = { url, outlet, tag, readsPages, addedIn: null, addedBy: null };
  const rules = {
    areSecretsAllowed: options.allowSecret ?? false,
    arePrivateNetworksAllowed: config.arePrivateNetworksAllowed,
  };
  if (options.asIs === true) {
    const outcome = await addFeed(newsroom, wanted, rules);
    return outcome.kind === 'refused' ? outcome : { ...outcome, found: null, others: [] };
  }
  const reader = composeFeedReader(config, newsroom.cache);
  try {
    const findFeeds = (address: string) => reader.findFeeds(address);
    return await addFoundFeed(newsroom, { rules, findFeeds }, wanted);
  } finally {
    await reader.close();
  }
}

/** What became of an address, in words. */
const BECAME = { added: 'is added', known: 'was there already', changed: 'is changed' } as const;

async function printAddition(outcome: Exclude<FoundAddition, { kind: 'refused' | 'failed' }>): Promise<void> {
  const { feed } = outcome;
  await printLine(`${oneLine(feed.url)} ${BECAME[outcome.kind]} (${feed.id}).`);
  if (outcome.kind === 'changed') return;
  if (outcome.found !== null && outcome.found.by !== 'address') printNotice(howFound(outcome.found));
  if (outcome.others.length > 0) printNotice('There is more that could be added:');
  for (const { url, title } of outcome.others)
    printNotice(`  ${oneLine(url)}${title === null ? '' : `  ${oneLine(title, 80)}`}`);
}

/** How an address led to a feed. */
export function howFound({ by, format }: Pick<FoundFeed, 'by' | 'format'>): string {
  if (by === 'link') return `The page names it as its feed (${format}).`;
  if (by === 'path') return `The page names no feed; this one (${format}) is where feeds often are.`;
  return `The page names no feed; the site has this ${format}.`;
}

async function set(asked: string, options: SetOptions): Promise<void> {
  await withNewsroom(async ({ newsroom }) => {
    const { outlet, tag, fullText } = options;
    const feed = await changeFeed(newsroom, asked, {
      ...(outlet === undefined ? {} : { outlet }),
      ...(tag === undefined ? {} : { tag }),
      ...(fullText === undefined ? {} : { readsPages: fullText === 'on' }),
    });
    if (feed === null) {
      printNotice(`There is no feed "${asked}". All of them: broadsheet feeds list`);
      return 1;
    }
    await (options.json === true ? printFeedJson(feed) : printFeed(feed));
    return 0;
  });
}
