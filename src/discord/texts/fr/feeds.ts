// What people read of feeds, in French.
import type * as english from '../en/feeds.ts';
import type { Translated } from '../messages.ts';

export const feeds: Translated<typeof english.feeds> = {
  listTitle: 'Flux ajoutés sur ce serveur',
  none: 'Aucun flux n’a été ajouté sur ce serveur',
  noneHow: '{command} en ajoute un. L’index peut en avoir d’autres, ajoutés ailleurs.',
  added: 'Ajouté : {url}',
  addedHow:
    'Il sera lu d’ici une minute, pour tous les serveurs : l’index est commun, et ce serveur peut y ajouter jusqu’à {max, plural, one {# flux} many {# de flux} other {# flux}}. Ce qu’il apporte au début se trouve par les questions, mais aucun récap ne l’annonce comme une nouveauté. {command} montre comment il va.',
  foundBy: {
    address: 'C’est {kind}.',
    link: 'C’est {kind} que la page indique.',
    path: 'La page n’indique aucun flux ; c’est {kind} du même site.',
    sitemap: 'La page n’indique aucun flux ; c’est {kind} du même site.',
  },
  formats: {
    rss: 'un flux RSS',
    atom: 'un flux Atom',
    rdf: 'un flux RSS 1.0',
    'json-feed': 'un flux JSON',
    'tag-page': 'une page qui liste des articles',
    sitemap: 'un sitemap d’actualités',
  },
  others: 'Le site en a d’autres à ajouter :',
  known: 'Ce flux est déjà lu : {url}',
  knownHow: 'L’index est commun à tous les serveurs : il n’y a rien à faire.',
  changed: 'Modifié : {url}',
  changedHow:
    'Il avait déjà été ajouté sur ce serveur ; il suivra les nouveaux réglages dès sa prochaine lecture.',
  notFound: 'Rien à ajouter n’a été trouvé',
  refused: 'Cette adresse ne peut pas être ajoutée',
  removed: 'Retiré : {url}',
  removedHow: 'Il n’est plus lu. Ses articles restent dans l’index jusqu’à ce qu’ils soient trop anciens.',
  unknown: 'Aucun flux de ce genre n’a été ajouté sur ce serveur',
  unknownHow:
    'Choisis-en un dans la liste qui apparaît pendant la saisie. Un flux ajouté par la personne qui gère le bot ou par un autre serveur ne peut pas être retiré ici.',
  waiting: 'pas encore lu',
  read: 'lu {time} · {articles, plural, one {# article} many {# d’articles} other {# articles}} jusqu’ici',
  pace: '{perDay, number} par jour',
  slowPace: 'moins de 1 par jour',
  next: 'prochaine lecture {time}',
  readsPages: 'avec le texte de ses pages',
  failing:
    '**en échec** {failures, plural, one {# fois : {problem}} many {# de fois de suite : {problem}} other {# fois de suite : {problem}}}',
  noticed: '**à vérifier** : {notice}',
  paused: '**en pause** : {problem} Ajoute-le à nouveau pour réessayer.',
  more: '{count, plural, one {# autre.} many {# d’autres.} other {# autres.}}',
  choice: '{outlet} — {url}',
  testTitle: 'Ce que {url} apporterait',
  testFailed: '{url} ne peut pas être lu',
  testCount: '{items, plural, one {# élément} many {# d’éléments} other {# éléments}} : {fates} · {dated}',
  testCountBy:
    '{items, plural, one {# élément} many {# d’éléments} other {# éléments}} de {outlet} : {fates} · {dated}',
  testFates: {
    new: '{count, plural, one {# entrerait} many {# entreraient} other {# entreraient}}',
    known: '{count, plural, one {# déjà connu} many {# déjà connus} other {# déjà connus}}',
    repeated: '{count, plural, one {# répété} many {# répétés} other {# répétés}}',
    rejected: '{count, plural, one {# est refusé} many {# sont refusés} other {# sont refusés}}',
  },
  testItem: {
    new: 'entrerait',
    known: 'déjà connu',
    repeated: 'une répétition',
    rejected: '**refusé** : {reason}',
  },
  testTextState: {
    full: 'texte complet',
    excerpt: 'un extrait',
    truncated: 'un extrait, coupé',
    headline: 'titre seul',
  },
  testNewest: 'le plus récent {time}',
  testUndated: 'aucun n’est daté',
  testDoubtful: 'sa date ne peut pas être vraie et n’est pas suivie',
  testNameless: 'un élément sans titre',
  testEmpty: 'Il peut être lu et ne contient rien pour l’instant.',
  testMoved: 'Il a déménagé vers {url}, et y serait lu.',
  testKept: 'Rien n’en a été conservé.',
  notices: {
    title: {
      member:
        '{count, plural, one {# flux que tu as ajouté mérite un coup d’œil} many {# de flux que tu as ajoutés méritent un coup d’œil} other {# flux que tu as ajoutés méritent un coup d’œil}}',
      operator:
        '{count, plural, one {# flux mérite un coup d’œil} many {# de flux méritent un coup d’œil} other {# flux méritent un coup d’œil}}',
    },
    addedIn: 'ajouté sur {server}',
    addedSomewhere: 'ajouté par un membre',
    more: 'Et {count, plural, one {# autre.} many {# d’autres.} other {# autres.}}',
    how: {
      member:
        'Sur le serveur, /feeds list montre comment vont ses flux, /feeds remove en retire un, et /feeds add relance un flux en pause. Personne n’a à répondre à ce message.',
      operator:
        'En ligne de commande, broadsheet feeds list montre comment ils vont tous, et broadsheet feeds remove en retire un.',
    },
  },
};
