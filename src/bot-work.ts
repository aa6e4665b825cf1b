// What the running bot does by the clock: which verb, how often, and what of it is done once for all processes.
import type { Composed } from './compose.ts';
import type { Config } from './config.ts';
import { NOTICES_EVERY_MS } from './limits/feed-notices.ts';
import { CORRECT_EVERY_MS, DELIVER_EVERY_MS, PRUNE_EVERY_MS } from './limits/running.ts';
import type { DigestSender } from './news/ports-digests.ts';
import type { FeedMessenger } from './news/ports-feeds.ts';
import { correctDigests } from './newsroom/digests/correct-digests.ts';
import { deliverDigests } from './newsroom/digests/deliver-digests.ts';
import { deliverFeedNotices } from './newsroom/feeds/deliver-feed-notices.ts';
import { forgetLeftGuilds } from './newsroom/forget-left-guilds.ts';
import { pruneArticles } from './newsroom/prune-articles.ts';
import type { RegularWork } from './regular-work.ts';

/** Through what it reaches Discord. */
export interface Voice {
  sender: DigestSender;
  messenger: FeedMessenger;
}

export function botWork(
  { newsroom, log }: Pick<Composed, 'newsroom' | 'log'>,
  config: Pick<Config, 'keepDays' | 'keepMegabytes'>,
  { sender, messenger }: Voice,
): RegularWork[] {
  return [
    {
      ...{ name: 'pruning', everyMs: PRUNE_EVERY_MS, isForAll: true },
      run: async () => {
        const articles = await pruneArticles(newsroom, config);
        const servers = await forgetLeftGuilds(newsroom);
        if (articles + servers > 0)
          log.info({ articles, servers }, 'old articles and left servers are forgotten');
      },
    },
    {
      // In each process: it claims the channels of servers that it knows.
      ...{ name: 'delivering digests', everyMs: DELIVER_EVERY_MS },
      run: async () => {
        const report = await deliverDigests(newsroom, sender);
        if (isAny(report)) log.info({ ...report }, 'digests were due');
      },
    },
    {
      // In each process: what is another's waits for that one.
      ...{ name: 'correcting digests', everyMs: CORRECT_EVERY_MS },
      run: async () => {
        const report = await correctDigests(newsroom, sender);
        if (isAny(report)) log.info({ ...report }, 'digests are corrected');
      },
    },
    {
      ...{ name: 'telling of feeds', everyMs: NOTICES_EVERY_MS, isForAll: true },
      run: async () => {
        const report = await deliverFeedNotices(newsroom, messenger);
        if (isAny(report)) log.info({ ...report }, 'feeds need a look');
      },
    },
  ];
}

function isAny(report: object): boolean {
  return Object.values(report).some((count) => count > 0);
}
