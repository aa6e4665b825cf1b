// Tells whoever added a feed, or the operator, what they have to know about it: each notice once at most.
import { NOTICES_PER_ROUND_MAX } from '../../limits/feed-notices.ts';
import type { FeedNotice } from '../../news/feed.ts';
import type { UserId } from '../../news/places.ts';
import type { FeedMessenger } from '../../news/ports-feeds.ts';
import type { Newsroom } from '../newsroom.ts';

/** Notices by what became of them; `logged` ones stand in the log and in the list of feeds alone. */
export interface FeedNoticesReport {
  toMembers: number;
  toOperator: number;
  logged: number;
}

/**
 * Tells members by direct message, one for all that is theirs; the operator gets what nobody added, and what a member
 * does not take. What was taken to be told is never told again, whatever becomes of the message.
 */
export async function deliverFeedNotices(
  { store, log }: Pick<Newsroom, 'store' | 'log'>,
  messenger: FeedMessenger,
): Promise<FeedNoticesReport> {
  const report: FeedNoticesReport = { toMembers: 0, toOperator: 0, logged: 0 };
  if (!messenger.isReachable()) return report;
  const notices = await store.feeds.takeNotices(NOTICES_PER_ROUND_MAX);
  const forOperator = notices.filter(({ addedBy }) => addedBy === null);
  const untold: FeedNotice[] = [];
  for (const [member, theirs] of byMember(notices)) {
    const outcome = await messenger.tellMember(member, theirs);
    if (outcome === 'sent') report.toMembers += theirs.length;
    else (outcome === 'refused' ? forOperator : untold).push(...theirs);
  }
  if (forOperator.length > 0) {
    const outcome = await messenger.tellOperator(forOperator);
    if (outcome === 'sent') report.toOperator += forOperator.length;
    else untold.push(...forOperator);
  }
  // Not the address: it may hold what only its owner may know.
  for (const { feed, url, sentence } of untold)
    log.warn({ feed, host: URL.parse(url)?.host ?? 'no host', sentence }, 'a feed needs a look');
  return { ...report, logged: untold.length };
}

function byMember(notices: readonly FeedNotice[]): Map<UserId, FeedNotice[]> {
  const members = new Map<UserId, FeedNotice[]>();
  for (const notice of notices) {
    if (notice.addedBy === null) continue;
    members.set(notice.addedBy, [...(members.get(notice.addedBy) ?? []), notice]);
  }
  return members;
}
