// What people read of tags, in English.

export const tags = {
  title: 'Tags',
  like: 'Tags like “{text}”',
  line: '{articles, plural, one {# article} other {# articles}}, newest {time}',
  none: 'No article has a tag yet.',
  noneLike: 'No tag resembles “{text}”. /tags without a text lists all of them.',
  open: 'Open the stories of a tag',
  views: { busiest: 'Busiest first', newest: 'Newest first', alphabetical: 'A to Z' },
  choice: '{name} — {articles, plural, one {# article} other {# articles}}',
} as const;
