// What people read of a comparison of write-ups, in English.
import type { ConflictKind } from '../../news/comparison.ts';

const KINDS: Readonly<Record<ConflictKind, string>> = {
  number: 'numbers',
  date: 'dates',
  name: 'names',
  modality: 'wording',
  attribution: 'who said it',
  place: 'places',
};

export const comparison = {
  title: (headline: string) => `How it is reported: ${headline}`,
  compared: (articles: number, all: number) =>
    `${articles < all ? `the newest ${articles} of ${all} write-ups` : articles === 1 ? '1 write-up' : `${articles} write-ups`} compared`,
  agreed: 'Agreed',
  conflicts: 'Reported differently',
  kind: (kind: ConflictKind) => KINDS[kind],
  onlyIn: 'Only in one',
  missing: 'Not mentioned by all',
  alsoIn: (outlets: string) => `also in ${outlets}`,
  notIn: (outlets: string) => `not mentioned by ${outlets}`,
  moreOutlets: (count: number) => `${count} more`,
  reprints: (count: number) =>
    count === 1
      ? 'One write-up reuses another’s text and counts once.'
      : `${count} write-ups reuse another’s text and count once.`,
  nothingAgreed: 'No two write-ups say the same thing in words that I can match.',
  nothingDiffers: 'I found no difference in figures, dates, names or wording.',
  alone: 'Only one write-up is in the index: there is nothing to compare it with yet.',
  more: (count: number) => `${count} more in the sources.`,
  smallPrint:
    'Found by comparing words, figures and dates; every quote is verbatim. What is not shown may still differ.',
  views: { facts: 'Facts', headlines: 'Headlines', timeline: 'Timeline' },
  headlines: 'Headlines, newest first',
  timeline: 'Who reported when, earliest first',
  earlier: 'Updated since',
  earlierValue: 'earlier',
  latestValue: 'latest',
  chart: {
    title: 'Who published when (times in UTC)',
    first: 'first',
    undated: 'Hollow: without a date of its own, shown when it was taken in.',
    unnamed: 'unknown outlet',
    more: (outlets: number) =>
      outlets === 1 ? 'One more outlet has no line.' : `${outlets} more outlets have no line.`,
    alt: (outlets: number, writeUps: number) =>
      `Chart of who published when, one line an outlet, ${outlets === 1 ? '1 outlet' : `${outlets} outlets`} and ${writeUps === 1 ? '1 write-up' : `${writeUps} write-ups`}, times in UTC, first to report first.`,
    altLane: (outlet: string, times: string, isFirst: boolean) =>
      `${outlet}${isFirst ? ' (first)' : ''}: ${times}.`,
    altUndated: (time: string) => `undated, taken in ${time}`,
    altMore: (count: number) => `${count} more`,
  },
} as const;
