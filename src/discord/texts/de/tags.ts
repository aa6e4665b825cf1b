// What people read of tags, in German.
import type * as english from '../en/tags.ts';
import type { Translated } from '../messages.ts';

export const tags: Translated<typeof english.tags> = {
  title: 'Schlagwörter',
  like: 'Schlagwörter wie „{text}“',
  line: '{articles, plural, one {# Artikel} other {# Artikel}}, neuester {time}',
  none: 'Noch hat kein Artikel ein Schlagwort.',
  noneLike: 'Kein Schlagwort ähnelt „{text}“. /tags ohne Text listet alle auf.',
  open: 'Meldungen eines Schlagworts öffnen',
  views: { busiest: 'Meiste zuerst', newest: 'Neueste zuerst', alphabetical: 'A bis Z' },
  choice: '{name} — {articles, plural, one {# Artikel} other {# Artikel}}',
};
