// What people read of who reports a story, and of whose reports it consists, in English.

export const sources = {
  title: 'Who reports it: {headline}',
  count:
    '{articles, plural, one {# article} other {# articles}} · {outlets, plural, one {# known outlet} other {# known outlets}}',
  open: 'Sources',
  read: 'Read',
  noAddress: 'no address',
  more: '{count, plural, one {# older article is not listed.} other {# older articles are not listed.}}',
  gone: 'This story is no longer in the index: its articles are older than what is kept.',
} as const;

export const independence = {
  line: '{outlets, plural, one {# outlet} other {# outlets}}, {independent, number} independent',
  earliest: 'earliest {outlet} {time}',
  /** What outlets share; `names` is a list of them, `count` how many the list names. */
  groups: {
    agency: '{names} {count, plural, one {goes back} other {go back}} to {source}',
    reprint: '{names} {count, plural, one {has text} other {have text}} of {source}',
    attribution: '{names} {count, plural, one {relies on} other {rely on}} {source}',
    family: '{names} are of one house',
    unread: '{names}: no text here to tell by',
  },
  more: '{count, number} more',
} as const;
