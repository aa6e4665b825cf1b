// What people read in a digest, in French.
import type * as english from '../en/digest.ts';
import type { Translated } from '../messages.ts';

export const digest: Translated<typeof english.digest> = {
  title: 'Récap : {topic}',
  weekly: 'Récap de la semaine : {topic}',
  fresh: '{count, plural, one {# nouveau sujet} many {# de nouveaux sujets} other {# nouveaux sujets}}',
  updates: '{count, plural, one {# mise à jour} many {# de mises à jour} other {# mises à jour}}',
  left: '{count, plural, one {# autre non montré} many {# d’autres non montrés} other {# autres non montrés}}',
  independent:
    'dont {independent, plural, one {# indépendant} many {# d’indépendants} other {# indépendants}}',
  reported: 'publié {time}',
  changes: {
    fromTo: '{before} → {now}',
    now: 'nouveau : {now}',
    before: 'avant : {before}',
    something: 'il y a du nouveau',
    reportsFromTo: 'sources indépendantes : {before} → {now}',
    reportsNow: 'sources indépendantes : {now}',
    moreReports: 'd’autres médias en parlent',
  },
  update: '**Mise à jour** · {change} · annoncé pour la dernière fois {toldAt}',
  plainUpdate: 'Mise à jour : {headline} ({change})',
  choose: 'Voir un résumé (toi seul le vois)',
  compare: 'Comparer les médias (toi seul le vois)',
  more: 'Tout lister (encore {count, number})',
  noMore: 'Je ne peux pas en lister plus de ce récap',
  noMoreHow: 'Il a été retiré, ou il appartient à un autre serveur. {command} montre le plus récent.',
  smallPrint:
    'Chaque phrase est citée de l’article lié. Mis en place par la gestion du serveur avec {command} · prochain {next}',
  corrected: '**Corrigé {date} :** {outlet} écrivait « {told} » · maintenant : « {now} »',
  correctedAway: '**Corrigé {date} :** {outlet} écrivait « {told} » et l’a retiré',
  correctedMore:
    '{count, plural, one {# autre correction} many {# d’autres corrections} other {# autres corrections}}',
  notice:
    'Récap : {topic}. {stories, plural, one {# sujet} many {# de sujets} other {# sujets}}, le premier : {first}',
};
