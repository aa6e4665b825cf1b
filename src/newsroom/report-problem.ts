// Passes on what a member says is wrong with a summary; its words are kept nowhere, and who said it is passed on to nobody.
import { REPORTERS_REMEMBERED_MAX, REPORTS_PER_MEMBER_MAX, REPORTS_WITHIN_MS } from '../limits/reports.ts';
import type { EpochMs } from '../news/branded.ts';
import type { UserId } from '../news/places.ts';
import type { TellOutcome } from '../news/ports-feeds.ts';
import type { ProblemReport } from '../news/problem-report.ts';
import type { Store } from '../news/ports.ts';
import { leadWriteUp } from '../news/story.ts';
import type { Newsroom } from './newsroom.ts';

/** What became of a report. `log-only`: nobody can be told, so what the member wrote is lost. */
export type ReportOutcome =
  | { kind: 'told'; told: TellOutcome | 'log-only' }
  /** The member has reported as often as they may; again at that moment. */
  | { kind: 'too-many'; againAt: EpochMs };

/** A report as whoever runs the bot reads it. */
export interface ToldReport extends ProblemReport {
  /** Of the story as it is now; null where it is gone, or has none. */
  headline: string | null;
}

/** By member, when they reported; who reported last stands last. Lost at a restart, which nobody can cause. */
const reportsByStore = new WeakMap<Store, Map<UserId, readonly EpochMs[]>>();

type Asked = Pick<Newsroom, 'store' | 'clock'>;

function recentReports({ store, clock }: Asked, member: UserId): readonly EpochMs[] {
  const now = clock();
  const reports = reportsByStore.get(store)?.get(member) ?? [];
  // A clock that was set back counts none.
  return reports.filter((at) => at <= now && now - at < REPORTS_WITHIN_MS);
}

/** The moment from which a member may report again; null where they may now. */
export function nextReportAt(newsroom: Asked, member: UserId): EpochMs | null {
  const recent = recentReports(newsroom, member);
  const [first] = recent.slice(-REPORTS_PER_MEMBER_MAX);
  return recent.length < REPORTS_PER_MEMBER_MAX || first === undefined ? null : first + REPORTS_WITHIN_MS;
}

function countReport(newsroom: Asked, member: UserId): void {
  const { store, clock } = newsroom;
  const recent = recentReports(newsroom, member);
  const reports = reportsByStore.get(store) ?? new Map<UserId, readonly EpochMs[]>();
  reportsByStore.set(store, reports);
  reports.delete(member);
  reports.set(member, [...recent, clock()]);
  if (reports.size <= REPORTERS_REMEMBERED_MAX) return;
  const [longestAgo] = reports.keys();
  if (longestAgo !== undefined) reports.delete(longestAgo);
}

export interface Reporting {
  /** Counted, and passed on to nobody. */
  member: UserId;
  reference: string;
  /** Tells whoever runs the bot; null where they can be told nowhere. */
  tell: ((report: ToldReport) => Promise<TellOutcome>) | null;
}

/** Tells whoever runs the bot, and notes in the log, under the reference, the story and what kind of problem it has. */
export async function reportProblem(
  newsroom: Pick<Newsroom, 'store' | 'clock' | 'log'>,
  report: ProblemReport,
  { member, reference, tell }: Reporting,
): Promise<ReportOutcome> {
  const againAt = nextReportAt(newsroom, member);
  if (againAt !== null) return { kind: 'too-many', againAt };
  // Counted before anything is waited for: of two at once only one is the last.
  countReport(newsroom, member);
  const told =
    tell === null ? 'log-only' : await tell({ ...report, headline: await headlineOf(newsroom, report) });
  const { story, kind } = report;
  const line = { reference, story, problem: kind, told };
  const sentence = 'a member reports a problem with a summary';
  if (told === 'sent') newsroom.log.info(line, sentence);
  else newsroom.log.warn(line, sentence);
  return { kind: 'told', told };
}

async function headlineOf({ store, clock }: Asked, { story: id }: ProblemReport): Promise<string | null> {
  const [story] = await store.stories.getStories([id], clock());
  return story === undefined ? null : (leadWriteUp(story)?.headline ?? null);
}
