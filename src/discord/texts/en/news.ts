// What people read of lists of stories, in English.

/** Counts that stand in several places. */
export const counts = {
  articles: '{articles, plural, one {# article} other {# articles}}',
  articlesByOutlets:
    '{articles, plural, one {# article} other {# articles}} by {outlets, plural, one {# outlet} other {# outlets}}',
} as const;

/** Periods, as a fact, in a sentence and on a button. */
export const period = {
  name: {
    day: 'last 24 hours',
    days: 'last {days, plural, one {# day} other {# days}}',
    all: 'all time',
    chosen: 'chosen period',
  },
  nothingIn: {
    day: 'Nothing in the last 24 hours.',
    days: 'Nothing in the last {days, plural, one {# day} other {# days}}.',
    all: 'Nothing at all.',
    chosen: 'Nothing in the chosen period.',
  },
  show: {
    day: 'Show last 24 hours',
    days: 'Show last {days, plural, one {# day} other {# days}}',
    all: 'Show all time',
    chosen: 'Show chosen period',
  },
} as const;

export const news = {
  topStories: 'Top stories',
  byOutlet: 'From {outlet}',
  count: '{total, plural, one {# story} other {# stories}}',
  moreThan: 'more than {total, plural, one {# story} other {# stories}}',
  asOf: 'as of {time}',
  relaxed: 'I found no story with all of these words; these have some of them.',
  respelt: 'Nothing has “{typed}”; I looked for “{meant}”.',
  leftOutWords:
    '{count, plural, one {# further word was not looked for.} other {# further words were not looked for.}}',
  noHeadline: 'Without a headline',
  cutOff: 'the text we have is cut off',
  noQuote: 'No sentence of it can be quoted.',
  /** A quotation, or words that were asked for. */
  quoted: '“{words}”',
  unknownOutlet: 'unknown outlet',
  latest: 'latest {time}',
  undated: 'undated, taken in {time}',
  previous: 'Previous',
  next: 'Next',
  refresh: 'Refresh',
  page: 'Page {page, number} of {pages, number}',
  share: 'Share here',
  choosePeriod: 'How far back',
  refine: 'For more, ask a narrower question.',
} as const;
