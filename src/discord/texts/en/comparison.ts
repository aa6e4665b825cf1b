// What people read of a comparison of write-ups, in English.

export const comparison = {
  title: 'How it is reported: {headline}',
  compared: '{articles, plural, one {# write-up} other {# write-ups}} compared',
  comparedNewest: 'the newest {articles, number} of {all, number} write-ups compared',
  agreed: 'Agreed',
  conflicts: 'Reported differently',
  kinds: {
    number: 'numbers',
    date: 'dates',
    name: 'names',
    modality: 'wording',
    attribution: 'who said it',
    place: 'places',
  },
  onlyIn: 'Only in one',
  missing: 'Not mentioned by all',
  alsoIn: 'also in {outlets}',
  notIn: 'not mentioned by {outlets}',
  moreOutlets: '{count, number} more',
  reprints:
    '{count, plural, one {One write-up reuses another’s text and counts once.} other {# write-ups reuse another’s text and count once.}}',
  nothingAgreed: 'No two write-ups say the same thing in words that I can match.',
  nothingDiffers: 'I found no difference in figures, dates, names or wording.',
  alone: 'Only one write-up is in the index: there is nothing to compare it with yet.',
  more: '{count, number} more in the sources.',
  smallPrint:
    'Found by comparing words, figures and dates; every quote is verbatim. What is not shown may still differ.',
  views: { facts: 'Facts', headlines: 'Headlines', timeline: 'Timeline' },
  headlines: 'Headlines, newest first',
  timeline: 'Who reported when, earliest first',
  earlier: 'Updated since',
  earlierValue: 'earlier',
  latestValue: 'latest',
  /** Drawn into the picture, whose font has Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters alone. */
  drawn: {
    title: 'Who published when (times in UTC)',
    first: 'first',
    undated: 'Hollow: without a date of its own, shown when it was taken in.',
    unnamed: 'unknown outlet',
    more: '{outlets, plural, one {One more outlet has no line.} other {# more outlets have no line.}}',
  },
  /** Describes the picture. */
  alt: {
    chart:
      'Chart of who published when, one line an outlet, {outlets, plural, one {# outlet} other {# outlets}} and {writeUps, plural, one {# write-up} other {# write-ups}}, times in UTC, first to report first.',
    lane: '{outlet}: {times}.',
    firstLane: '{outlet} (first): {times}.',
    undated: 'undated, taken in {time}',
    more: '{count, number} more',
    moreOutlets: '{outlets, plural, one {One more outlet has no line.} other {# more outlets have no line.}}',
  },
} as const;
