// What people read of how the bot is, in French.
import type * as english from '../en/status.ts';
import type { Translated } from '../messages.ts';

export const status: Translated<typeof english.status> = {
  title: 'État',
  program: {
    title: 'Programme',
    version: 'version {version}',
    running: 'en marche depuis {time}',
    memory: '{megabytes, number} Mo de mémoire',
    shards:
      '{ready, number} sur {here, plural, one {# shard} other {# shards}} de ce processus connectés à Discord ; le bot en a {all, number}',
    down: 'non connectés : {shards}',
  },
  index: {
    title: 'Index',
    articles: '{count, plural, one {# article} other {# articles}}',
    size: '{megabytes, number} Mo',
    newest: 'Article le plus récent : {time}',
    empty: 'Il n’y a pas encore d’article.',
    changed: 'modifié {time}',
  },
  feeds: {
    title: 'Flux',
    none: 'aucun',
    working: '{count, number} en ordre',
    failing: '{count, number} en échec',
    paused: '{count, number} en pause',
    waiting: '{count, number} pas encore lus',
    overdue: 'le plus en retard est dû depuis {time}',
    punctual: 'aucun n’est en retard',
  },
  writer: {
    title: 'Modèle',
    none: 'aucun n’est configuré ; toutes les phrases sont citées',
    today: '{used, number} tokens aujourd’hui',
    ofLimit: '{used, number} sur {max, number} tokens aujourd’hui',
  },
  digests: {
    title: 'Récaps',
    none: 'aucun',
    active: '{count, number} actifs',
    paused: '{count, number} en pause',
    late: 'le plus en retard est dû depuis {time}',
    punctual: 'aucun n’est en retard',
    lately: 'ces dernières 24 heures : {outcomes}',
    noneLately: 'aucun n’était dû ces dernières 24 heures',
    states: {
      sent: '{count, number} envoyés',
      skipped: '{count, number} passés',
      failed: '{count, number} à retenter',
      rejected: '{count, number} refusés',
      unknown: '{count, number} en doute',
      underWay: '{count, number} en cours',
    },
  },
  cache: {
    title: 'Cache',
    works: 'fonctionne',
    broken: 'ne répond pas ; chaque réponse est refaite',
  },
  server: {
    title: 'Ce serveur',
    connected: 'Je suis connecté à Discord ici.',
    disconnected: 'Je ne suis pas connecté à Discord ici pour le moment ; je réessaie tout seul.',
    feeds: {
      none: 'Aucun flux n’a été ajouté ici.',
      fine: '{count, plural, one {Le # flux ajouté ici est lu.} other {Les # flux ajoutés ici sont lus.}}',
      needy:
        '{count, plural, one {# flux ajouté ici demande} other {# flux ajoutés ici demandent}} un coup d’œil ({command} dit pourquoi) :',
      failing: '{feed} : {failures, plural, one {# échec} other {# échecs}} de suite',
      paused: '{feed} : **en pause**',
      more: 'et {count, plural, one {# autre} other {# autres}}',
    },
    digests: {
      none: 'Aucun récap n’est en place ici.',
      next: '{topic} dans {channel} : prochain {time}',
      paused: '{topic} dans {channel} : {paused}',
      more: 'et {count, plural, one {# autre} other {# autres}} ({command})',
    },
  },
  small: 'Seules les personnes qui gèrent le serveur de l’opérateur voient plus que la partie de ce serveur.',
};
