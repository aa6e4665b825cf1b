// What people read of lists of stories, in French.
import type * as english from '../en/news.ts';
import type { Translated } from '../messages.ts';

export const counts: Translated<typeof english.counts> = {
  articles: '{articles, plural, one {# article} many {# d’articles} other {# articles}}',
  articlesByOutlets:
    '{articles, plural, one {# article} many {# d’articles} other {# articles}} de {outlets, plural, one {# média} many {# de médias} other {# médias}}',
};

export const period: Translated<typeof english.period> = {
  name: {
    day: 'dernières 24 heures',
    days: '{days, plural, one {dernier jour} many {# derniers jours} other {# derniers jours}}',
    all: 'depuis toujours',
    chosen: 'période choisie',
  },
  nothingIn: {
    day: 'Rien dans les dernières 24 heures.',
    days: '{days, plural, one {Rien dans le dernier jour.} many {Rien dans les # derniers jours.} other {Rien dans les # derniers jours.}}',
    all: 'Rien du tout.',
    chosen: 'Rien dans la période choisie.',
  },
  show: {
    day: 'Voir les dernières 24 heures',
    days: '{days, plural, one {Voir le dernier jour} many {Voir les # derniers jours} other {Voir les # derniers jours}}',
    all: 'Voir depuis toujours',
    chosen: 'Voir la période choisie',
  },
};

export const news: Translated<typeof english.news> = {
  topStories: 'À la une',
  byOutlet: 'De {outlet}',
  count: '{total, plural, one {# sujet} many {# de sujets} other {# sujets}}',
  moreThan: 'plus de {total, plural, one {# sujet} many {# de sujets} other {# sujets}}',
  asOf: 'état à {time}',
  relaxed: 'Aucun sujet ne contient tous ces mots ; ceux-ci en contiennent certains.',
  respelt: 'Rien pour « {typed} » ; j’ai cherché « {meant} ».',
  leftOutWords:
    '{count, plural, one {# autre mot n’a pas été cherché.} many {# d’autres mots n’ont pas été cherchés.} other {# autres mots n’ont pas été cherchés.}}',
  noHeadline: 'Sans titre',
  cutOff: 'le texte dont nous disposons est coupé',
  noQuote: 'Aucune de ses phrases ne peut être citée.',
  quoted: '« {words} »',
  unknownOutlet: 'média inconnu',
  latest: 'dernier {time}',
  undated: 'sans date, enregistré {time}',
  previous: 'Précédent',
  next: 'Suivant',
  refresh: 'Actualiser',
  page: 'Page {page, number} sur {pages, number}',
  share: 'Partager ici',
  choosePeriod: 'Jusqu’où remonter',
  refine: 'Pour en voir plus, pose une question plus précise.',
};
