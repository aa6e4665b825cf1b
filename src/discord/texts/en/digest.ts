// What people read in a digest, in English.

export const digest = {
  title: 'Digest: {topic}',
  weekly: 'Weekly digest: {topic}',
  fresh: '{count, plural, one {# new story} other {# new stories}}',
  updates: '{count, plural, one {# update} other {# updates}}',
  left: '{count, number} more not shown',
  independent: '{independent, number} wrote independently',
  reported: 'reported {time}',
  /** What is new of a story that was told before; `before` and `now` are escaped already. */
  changes: {
    fromTo: '{before} → {now}',
    now: 'new: {now}',
    before: 'before: {before}',
    something: 'something new is reported',
    reportsFromTo: 'independent reports: {before} → {now}',
    reportsNow: 'independent reports: {now}',
    moreReports: 'more outlets report it',
  },
  update: '**Update** · {change} · last told {toldAt}',
  plainUpdate: 'Update: {headline} ({change})',
  choose: 'Get a summary (only you see it)',
  compare: 'Compare its outlets (only you see it)',
  more: 'List all ({count, number} more)',
  noMore: 'I can’t list more of this digest',
  noMoreHow: 'It was removed, or it is another server’s. {command} shows the latest.',
  smallPrint:
    'Each sentence is quoted from the article linked with it. Set up by a server manager with {command} · next {next}',
  /** `told` and `now` are escaped already. */
  corrected: '**Corrected {date}:** {outlet} wrote “{told}” · now: “{now}”',
  correctedAway: '**Corrected {date}:** {outlet} wrote “{told}” and has taken it back',
  correctedMore: '{count, plural, one {# more correction} other {# more corrections}}',
  /** What a push notification shows. */
  notice: 'Digest: {topic}. {stories, plural, one {# story} other {# stories}}, first: {first}',
} as const;
