// What people read where a digest cannot be set up or changed as they typed it, in French.
import type * as english from '../en/subscription-refusals.ts';
import type { Translated } from '../messages.ts';

export const subscriptionRefusals: Translated<typeof english.subscriptionRefusals> = {
  exists: 'Ce récap est déjà en place : rien n’a été ajouté.',
  noTopic: 'Un récap a besoin d’un thème',
  noTopicHow: 'Donne un *tag*, ou des *words* à chercher.',
  twoTopics: 'Un récap a un seul thème',
  twoTopicsHow: 'Donne *tag* ou *words*, pas les deux.',
  badWords: 'Rien ne peut être cherché dans « {asked} »',
  badWordsHow: 'Donne au moins un mot qui n’est pas exclu par un moins.',
  badDays: '« {asked} » n’est pas un jour de la semaine',
  badDaysHow: 'Donne les jours ainsi : lun,mer,ven ou lun-ven.',
  daysMissing: 'Quels jours ?',
  daysMissingHow: 'Donne *days*, par exemple lun,mer,ven.',
  daysNotHere: 'Les jours vont avec un horaire hebdomadaire, ou avec des jours choisis',
  daysNotHereHow: 'Omets *days*, ou choisis un autre *schedule*.',
  untilNotHere: 'Une deuxième heure va avec deux fois par jour, ou toutes les heures',
  untilNotHereHow: 'Omets *until*, ou choisis un autre *schedule*.',
  badTime: '« {asked} » n’est pas une heure',
  badTimeHow: 'Donne-la en heures et minutes, par exemple 08:00 ou 18:30.',
  untilMissing: 'Jusqu’à quand ?',
  untilMissingHow:
    'Deux fois par jour demande deux heures, toutes les heures la première et la dernière : donne la seconde comme *until*, par exemple 18:00.',
  badHours: '{until} ne vient pas après {from}',
  theFirst: 'la première heure',
  badHoursHow: 'Donne comme *until* une heure plus tardive du même jour.',
  badZone: 'Il n’y a pas de fuseau horaire « {asked} »',
  badZoneHow: 'Donne une ville qui en a un, ou un nom comme Europe/Paris.',
  badZoneNear: 'Tu voulais dire {zones} ?',
  badLanguage: 'Je ne connais pas de langue « {asked} »',
  badLanguageHow: 'Choisis-en une dans la liste qui apparaît pendant la saisie, ou *any*.',
  tooMany: 'Ce serveur a {max, plural, one {# récap} many {# de récaps} other {# récaps}}, c’est le maximum',
  tooManyHow: 'Retires-en d’abord un avec {command}.',
  everyone: 'Un récap ne mentionne pas @everyone',
  everyoneHow: 'Choisis un rôle que les membres peuvent prendre eux-mêmes, ou aucun.',
  cannotPost: 'Je ne peux pas publier dans {channel}',
  missing:
    'Il y manque : {permissions}. Rien n’a été enregistré.\nPour y remédier : paramètres du salon → Permissions → m’ajouter → {count, plural, one {l’autoriser} many {les autoriser} other {les autoriser}}, puis relancer la commande.',
  permissions: {
    ViewChannel: 'Voir le salon',
    SendMessages: 'Envoyer des messages',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
    CreatePublicThreads: 'Créer des fils publics',
    ReadMessageHistory: 'Voir les anciens messages',
  },
  notMember: 'Je ne suis pas sur ce serveur',
  notMemberHow:
    'Seules mes commandes y ont été ajoutées : je ne peux donc pas publier ici. Ajoute-moi à nouveau, comme bot, puis relance la commande.',
  noThreadHere: 'Aucun fil ne peut être ouvert dans {channel}',
  noThreadHereHow:
    'Les fils s’ouvrent sous les messages des salons textuels et d’annonces. Omets *thread* ici, ou choisis False.',
  noPublishing: 'Rien ne peut être publié depuis {channel}',
  noPublishingHow:
    'Seuls les salons d’annonces sont suivis par des serveurs. Omets *publish* ici, ou choisis False.',
  noForum: '{channel} n’est pas un forum',
  noForumHow: 'Omets *forum-tag* ici, ou choisis un forum comme salon.',
  forumTagNeeded: '{channel} exige un tag sur chaque post',
  forumTagNeededHow: 'Donnes-en un comme *forum-tag* : {names}.',
  forumTagNeededNone: 'Donnes-en un comme *forum-tag* ; le forum n’en a pas encore.',
  badForumTag: 'Le forum n’a pas de tag « {asked} »',
};
