// The noun of the chart of coverage over time: who published when, one lane an outlet.
import { UNKNOWN_OUTLET, type ArticleId } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { Story, WriteUp } from './story.ts';

/** One write-up in a lane. */
export interface CoverageMark {
  at: EpochMs;
  /** The publisher dates it; else it is when we first saw it. */
  isDated: boolean;
  /** The earliest that a publisher dates. */
  isFirst: boolean;
}

/** One outlet's write-ups, earliest first. */
export interface CoverageLane {
  /** Null for an outlet that no text names. */
  outlet: string | null;
  /** Its web host, for a name that cannot be drawn; null where it has no address. */
  host: string | null;
  marks: readonly CoverageMark[];
}

/** What is written into the picture, in the language of who asks. */
export interface ChartWords {
  title: string;
  first: string;
  /** Explains the marks of write-ups without a date. */
  undated: string;
  /** Stands for an outlet that has neither a name nor an address. */
  unnamed: string;
  /** Outlets that have no lane; empty where all have one. */
  more: string;
}

export interface CoverageChart {
  kind: 'coverage';
  /** The first to report first. */
  lanes: readonly CoverageLane[];
  words: ChartWords;
}

function hostOf({ url }: WriteUp): string | null {
  return url === null ? null : (URL.parse(url)?.hostname.replace(/^www\./, '') ?? null);
}

function laneKeyOf(writeUp: WriteUp): string {
  return writeUp.outlet === UNKNOWN_OUTLET
    ? `at ${hostOf(writeUp) ?? writeUp.article}`
    : `of ${writeUp.outlet}`;
}

/** A story's write-ups by outlet, the first to report first; those of one unknown site count as one outlet. */
export function coverageLanesOf({ writeUps }: Story, first: ArticleId | null): CoverageLane[] {
  const earliestFirst = writeUps.toSorted((one, other) => one.eventTime - other.eventTime);
  return [...Map.groupBy(earliestFirst, laneKeyOf).values()].flatMap((own) => {
    const [lead] = own;
    if (lead === undefined) return [];
    const marks = own.map(({ article, eventTime, isDated }) => ({
      at: eventTime,
      isDated,
      isFirst: article === first,
    }));
    return [{ outlet: lead.outlet === UNKNOWN_OUTLET ? null : lead.outlet, host: hostOf(lead), marks }];
  });
}
