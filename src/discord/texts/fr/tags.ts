// What people read of tags, in French.
import type * as english from '../en/tags.ts';
import type { Translated } from '../messages.ts';

export const tags: Translated<typeof english.tags> = {
  title: 'Mots-clés',
  like: 'Mots-clés proches de « {text} »',
  line: '{articles, plural, one {# article} many {# d’articles} other {# articles}}, dernier {time}',
  none: 'Aucun article n’a encore de mot-clé.',
  noneLike: 'Aucun mot-clé ne ressemble à « {text} ». /tags sans texte les liste tous.',
  open: 'Ouvrir les sujets d’un mot-clé',
  views: { busiest: 'Les plus actifs', newest: 'Les plus récents', alphabetical: 'De A à Z' },
  choice: '{name} — {articles, plural, one {# article} many {# d’articles} other {# articles}}',
};
