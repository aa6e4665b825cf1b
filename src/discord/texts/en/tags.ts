// What people read of tags, in English.

export const tags = {
  title: 'Tags',
  like: 'Tags like “{text}”',
  line: '{articles, plural, one {# article} other {# articles}}, newest {time}',
  none: 'No article has a tag yet.',
  noneLike: 'No tag resembles “{text}”. /tags without a text lists all of them.',
  open: 'Open the stories of a tag',
  views: { busiest: 'Busiest first', newest: 'Newest first', alphabetical: 'A to Z', trend: 'Day by day' },
  choice: '{name} — {articles, plural, one {# article} other {# articles}}',
  trend: {
    title: 'Tags day by day',
    titleLike: 'Tags like “{text}”, day by day',
    line: '{articles, plural, one {# article} other {# articles}}, most on {day} ({most, number}); {direction}',
    directions: {
      more: 'more in the later half',
      fewer: 'fewer in the later half',
      steady: 'about as many in both halves',
      unclear: 'too little to tell a direction',
    },
    atLeast: 'at least {line}',
    empty: 'no article in the last {days, plural, one {# day} other {# days}}',
    none: 'No article of the last {days, plural, one {# day} other {# days}} has a tag.',
    /** Drawn into the picture, whose font has Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters alone. */
    drawn: {
      title: 'Articles a day over {days, plural, one {# day} other {# days}}, a bar a day (UTC)',
      scale: 'All rows have one scale: the highest bar is {most, number}.',
      today: 'Hollow: today so far, by UTC.',
      unnamed: 'Rows without a name are named in the list, by their number.',
    },
    /** Describes the picture. */
    alt: 'Bars of articles a day over {days, plural, one {# day} other {# days}}, a row for each of {tags, plural, one {# tag} other {# tags}}; today is not over.',
    altRow: '{name}: {facts}.',
  },
} as const;
