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
  views: {
    busiest: 'Les plus actifs',
    newest: 'Les plus récents',
    alphabetical: 'De A à Z',
    trend: 'Jour par jour',
  },
  choice: '{name} — {articles, plural, one {# article} many {# d’articles} other {# articles}}',
  trend: {
    title: 'Mots-clés jour par jour',
    titleLike: 'Mots-clés comme « {text} », jour par jour',
    line: '{articles, plural, one {# article} other {# articles}}, le plus le {day} ({most, number}) ; {direction}',
    directions: {
      more: 'davantage dans la seconde moitié',
      fewer: 'moins dans la seconde moitié',
      steady: 'à peu près autant dans les deux moitiés',
      unclear: 'trop peu pour dégager une tendance',
    },
    atLeast: 'au moins {line}',
    empty: '{days, plural, one {aucun article aujourd’hui} other {aucun article ces # derniers jours}}',
    none: '{days, plural, one {Aucun article d’aujourd’hui n’a de mot-clé.} other {Aucun article des # derniers jours n’a de mot-clé.}}',
    /** Drawn into the picture, whose font has Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters alone. */
    drawn: {
      title: 'Articles par jour sur {days, plural, one {# jour} other {# jours}}, une barre par jour (UTC)',
      scale: 'Toutes les lignes ont la même échelle : la barre la plus haute vaut {most, number}.',
      today: 'Barre creuse : aujourd’hui jusqu’ici, en UTC.',
      unnamed: 'Les lignes sans nom sont nommées dans la liste, par leur numéro.',
    },
    /** Describes the picture. */
    alt: 'Barres des articles par jour sur {days, plural, one {# jour} other {# jours}}, {tags, plural, one {une ligne pour # mot-clé} other {une ligne pour chacun des # mots-clés}} ; la journée n’est pas finie.',
    altRow: '{name} : {facts}.',
  },
};
