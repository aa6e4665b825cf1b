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
    title: 'Étiquettes jour par jour',
    titleLike: 'Étiquettes comme « {text} », jour par jour',
    line: '{articles, plural, one {# article} other {# articles}}, le plus le {day} ({most, number}) ; {direction}',
    directions: {
      more: 'davantage dans la seconde moitié',
      fewer: 'moins dans la seconde moitié',
      steady: 'à peu près autant dans les deux moitiés',
    },
    none: 'Aucun article des {days, number} derniers jours ne porte une de ces étiquettes.',
    /** Drawn into the picture, whose font has Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters alone. */
    drawn: {
      title: 'Articles par jour sur {days, number} jours, une barre par jour (UTC)',
      scale: 'Toutes les lignes ont la même échelle : la barre la plus haute vaut {most, number}.',
    },
    /** Describes the picture. */
    alt: 'Barres des articles par jour sur {days, number} jours, une ligne pour chacune des {tags, plural, one {# étiquette} other {# étiquettes}}.',
  },
};
