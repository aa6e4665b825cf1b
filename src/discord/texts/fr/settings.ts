// What people read of what a server sets for itself, in French.
import type * as english from '../en/settings.ts';
import type { Translated } from '../messages.ts';

export const settings: Translated<typeof english.settings> = {
  title: 'Réglages de ce serveur',
  intro: 'Ils valent pour tout le monde ici, dès maintenant.',
  language: {
    title: 'Langue de ce que tout le monde lit',
    how: 'Des récaps et des réponses publiques. Ce que tu es seul à voir est dans la langue de ton Discord.',
    asDiscord: 'Selon Discord : {language}',
  },
  period: {
    title: 'Jusqu’où remonte {command}',
    how: 'Quand personne ne choisit de période.',
  },
  answers: {
    title: 'Qui voit les réponses',
    asker: 'Seul qui demande, sauf avec *private: False*.',
    everybody: 'Tout le monde dans le salon, sauf avec *private: True*.',
    makePrivate: 'Seul qui demande',
    makePublic: 'Tout le monde',
  },
  writer: {
    title: 'Qui reçoit les résumés écrits par un modèle',
    how: 'Les autres lisent des phrases citées des articles.',
    none: 'Qui m’exploite n’a configuré aucun modèle : tout le monde lit des phrases citées.',
    choices: {
      everybody: 'Tout le monde',
      managers: 'Qui peut gérer le serveur',
      nobody: 'Personne',
    },
  },
  zone: {
    title: 'Fuseau horaire des récaps',
    set: '{zone}, si un nouveau récap n’en donne pas. {command} en fixe un autre.',
    unset:
      'Aucun : un nouveau récap qui n’en donne pas prend celui du plus récent, sinon UTC. {command} en fixe un.',
    forget: 'Aucun fuseau horaire',
    isSet: 'Dès maintenant, un nouveau récap qui ne donne pas de fuseau horaire suit {zone}.',
  },
  outlets: {
    title: 'Médias',
    preferred: 'Préférés : {outlets}',
    muted: 'Masqués : {outlets}',
    none: 'aucun',
    how: 'Un média préféré est cité en premier quand un sujet l’a ; un média masqué ne paraît ni dans les listes de sujets ni dans les récaps. {command} le change.',
    placed: {
      preferred: '{outlet} est préféré dès maintenant.',
      muted: '{outlet} est masqué dès maintenant.',
      neither: '{outlet} n’est plus ni préféré ni masqué.',
    },
    near: 'Tu voulais dire {outlets} ?',
    tooMany:
      'Pas plus de {max, plural, one {# média préféré} many {# de médias préférés} other {# médias préférés}}, ni plus de masqués',
    tooManyHow: 'Retires-en d’abord un : {command} avec *as: neither*.',
  },
  aliases:
    '{count, plural, one {# autre nom de mot-clé} many {# d’autres noms de mots-clés} other {# autres noms de mots-clés}}. Qui m’exploite les tient, pour tous les serveurs.',
  notManager: 'Seul qui peut gérer le serveur voit ou change ses réglages',
  notManagerHow: 'Demande à quelqu’un qui a la permission « Gérer le serveur ».',
  elsewhere: 'Ce sont les réglages d’un autre serveur',
  elsewhereHow: '{command} montre ceux de celui-ci.',
  used: {
    mutedOutlets: 'Laissés de côté, parce que ce serveur les masque : {outlets}',
    moreOutlets: '{count, number} de plus',
    mutedStories:
      '{count, plural, one {# de médias masqués laissé de côté} other {# de médias masqués laissés de côté}}',
    writerFor: {
      managers:
        'Sur ce serveur, seul qui peut le gérer reçoit les résumés écrits par un modèle ; ces phrases sont citées.',
      nobody: 'Ce serveur ne veut pas de résumés écrits par un modèle ; ces phrases sont citées.',
    },
  },
};
