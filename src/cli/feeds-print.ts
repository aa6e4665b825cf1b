// How feeds are printed, for people and for programs.
import type { EpochMs } from '../news/branded.ts';
import type { Feed } from '../news/feed.ts';
import { countOf, minuteOf, oneLine, printJson, printLine } from './print.ts';

const iso = (time: EpochMs | null): string | null => (time === null ? null : new Date(time).toISOString());

export async function printFeedJson(feed: Feed): Promise<void> {
  const { id, url, outlet, tag, readsPages, format, articles, pacePerDay } = feed;
  const { failures, problem, notice, isPaused } = feed;
  const times = {
    ...{ addedAt: iso(feed.addedAt), askedAt: iso(feed.askedAt) },
    ...{ readAt: iso(feed.readAt), nextReadAt: isPaused ? null : iso(feed.nextReadAt) },
  };
  return printJson({
    ...{ id, url, outlet, tag, readsPages, format, ...times, articles, pacePerDay },
    ...{ failures, problem, notice, isPaused },
  });
}

/** One line, and another for each thing that somebody should look at. */
export async function printFeed(feed: Feed): Promise<void> {
  const named = [
    feed.outlet,
    feed.tag === null ? null : `tag ${feed.tag}`,
    feed.readsPages ? 'full text' : null,
  ].filter((part) => part !== null);
  const about = named.length === 0 ? '' : ` (${oneLine(named.join(', '))})`;
  await printLine(`${feed.id}  ${oneLine(feed.url)}${about}: ${stateOf(feed)}`);
  for (const remark of [feed.problem, feed.notice])
    if (remark !== null) await printLine(`            ${oneLine(remark)}`);
}

function stateOf(feed: Feed): string {
  if (feed.isPaused) return 'not read any more; add it again to try once more';
  const brought = countOf(feed.articles, 'article');
  if (feed.readAt === null)
    return feed.failures === 0 ? 'not read yet' : `failed ${countOf(feed.failures, 'time')}`;
  const failed = feed.failures === 0 ? '' : `, failed ${countOf(feed.failures, 'time')} since`;
  const pace = feed.pacePerDay === null ? '' : `, ${paceOf(feed.pacePerDay)} a day`;
  return `${brought}${pace}, read ${minuteOf(feed.readAt)}, next ${minuteOf(feed.nextReadAt)}${failed}`;
}

function paceOf(perDay: number): string {
  return perDay < 1 ? 'less than 1' : String(Math.round(perDay));
}
