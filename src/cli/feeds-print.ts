// How feeds are printed, for people and for programs.
import type { EpochMs } from '../news/branded.ts';
import type { Feed } from '../news/feed.ts';
import { countOf, minuteOf, oneLine, printJson, printLine } from './print.ts';

const iso = (time: EpochMs | null): string | null => (time === null ? null : new Date(time).toISOString());

export async function printFeedJson(feed: Feed): Promise<void> {
  const { id, url, outlet, tag, articles, failures, problem, isPaused } = feed;
  const times = { addedAt: iso(feed.addedAt), readAt: iso(feed.readAt), nextReadAt: iso(feed.nextReadAt) };
  return printJson({ id, url, outlet, tag, ...times, articles, failures, problem, isPaused });
}

/** One line, and a second one where something is wrong. */
export async function printFeed(feed: Feed): Promise<void> {
  const named = [feed.outlet, feed.tag === null ? null : `tag ${feed.tag}`].filter((part) => part !== null);
  const about = named.length === 0 ? '' : ` (${oneLine(named.join(', '))})`;
  await printLine(`${feed.id}  ${oneLine(feed.url)}${about}: ${stateOf(feed)}`);
  if (feed.problem !== null) await printLine(`            ${oneLine(feed.problem)}`);
}

function stateOf(feed: Feed): string {
  if (feed.isPaused) return 'not read any more; add it again to try once more';
  const brought = countOf(feed.articles, 'article');
  if (feed.readAt === null)
    return feed.failures === 0 ? 'not read yet' : `failed ${countOf(feed.failures, 'time')}`;
  const failed = feed.failures === 0 ? '' : `, failed ${countOf(feed.failures, 'time')} since`;
  return `${brought}, read ${minuteOf(feed.readAt)}${failed}`;
}
