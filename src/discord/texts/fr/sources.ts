// What people read of who reports a story, and of whose reports it consists, in French.
import type * as english from '../en/sources.ts';
import type { Translated } from '../messages.ts';

export const sources: Translated<typeof english.sources> = {
  title: 'Qui en parle : {headline}',
  count:
    '{articles, plural, one {# article} many {# d’articles} other {# articles}} · {outlets, plural, one {# média connu} many {# de médias connus} other {# médias connus}}',
  open: 'Sources',
  read: 'Lire',
  noAddress: 'sans adresse',
  more: '{count, plural, one {# article plus ancien n’est pas listé.} many {# d’articles plus anciens ne sont pas listés.} other {# articles plus anciens ne sont pas listés.}}',
  gone: 'Ce sujet n’est plus dans l’index : ses articles sont plus anciens que ce qui est conservé.',
};

export const independence: Translated<typeof english.independence> = {
  line: '{outlets, plural, one {# média} many {# de médias} other {# médias}}, dont {independent, plural, one {# indépendant} many {# d’indépendants} other {# indépendants}}',
  earliest: 'le premier : {outlet} {time}',
  groups: {
    agency: '{names} {count, plural, one {remonte} many {remontent} other {remontent}} à {source}',
    reprint:
      '{names} {count, plural, one {reprend du texte} many {reprennent du texte} other {reprennent du texte}} de {source}',
    attribution:
      '{names} {count, plural, one {se fonde sur} many {se fondent sur} other {se fondent sur}} {source}',
    family: '{names} appartiennent à une même maison',
    unread: '{names} : pas de texte ici pour en juger',
  },
  more: '{count, plural, one {# autre} many {# d’autres} other {# autres}}',
};
