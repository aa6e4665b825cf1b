// What people read of a story’s summary, in French.
import type * as english from '../en/story.ts';
import type { Translated } from '../messages.ts';

export const story: Translated<typeof english.story> = {
  open: 'Résumé',
  first: 'premier article {time}',
  latest: 'dernier {time}',
  nothingToQuote: 'Aucun de ces textes n’a de phrase entière à citer. Les articles eux-mêmes :',
  resting: {
    full: '{count, plural, one {# texte complet} many {# de textes complets} other {# textes complets}}',
    excerpts: '{count, plural, one {# extrait} many {# d’extraits} other {# extraits}}',
    excerptsCutOff:
      '{count, plural, one {# extrait} many {# d’extraits} other {# extraits}} (dont {truncated, plural, one {# coupé} many {# de coupés} other {# coupés}})',
    headlines: '{count, plural, one {# titre} many {# de titres} other {# titres}}',
    nothing: 'rien',
  },
  quoted: 'Cité mot pour mot, à partir de : {texts}.',
  written:
    'Écrit par un modèle, à partir de : {texts}. Chaque phrase a été vérifiée avec les articles liés derrière elle. Le modèle peut se tromper : ouvre la source avant de t’y fier.',
  translated:
    'Traduit par un modèle, à partir de : {texts} (langue d’origine : {languages}). Les chiffres, dates, noms et citations de chaque phrase ont été vérifiés avec les articles liés derrière elle, sa formulation non. Le modèle peut se tromper : ouvre la source avant de t’y fier.',
  beingWritten:
    'Un modèle écrit sa propre version ; elle remplacera celle-ci si chaque phrase passe la vérification.',
  quotedSentence: 'cité',
  rejected: {
    why: 'La vérification a refusé {count, plural, one {# phrase} many {# de phrases} other {# phrases}} du modèle ({faults}) : {became}.',
    plain:
      'La vérification a refusé {count, plural, one {# phrase} many {# de phrases} other {# phrases}} du modèle : {became}.',
    replaced:
      '{count, plural, one {# est remplacée par une citation} many {# sont remplacées par des citations} other {# sont remplacées par des citations}}',
    dropped: '{count, plural, one {# est omise} many {# sont omises} other {# sont omises}}',
    faults: {
      number: 'chiffres',
      date: 'dates',
      name: 'noms',
      quote: 'citations',
      negation: 'oui ou non',
      modality: 'degré de certitude',
      attribution: 'qui le dit',
      words: 'mots qu’aucune source n’a',
      source: 'aucune source ne le dit',
      markup: 'liens ou mise en forme',
      bare: 'rien de vérifiable d’une langue à l’autre',
      language: 'non traduit',
    },
  },
  interrupted:
    'La version du modèle a été interrompue : les phrases citées restent. Redemande pour la relancer.',
  kept: {
    off: '',
    slow: 'Le modèle était trop lent : les phrases citées restent.',
    down: 'Le modèle était injoignable : les phrases citées restent.',
    refused: 'Le modèle a refusé d’écrire celle-ci : les phrases citées restent.',
    limited: 'Le serveur du modèle ne prend plus de requêtes pour l’instant : les phrases citées restent.',
    misconfigured:
      'Le serveur du modèle refuse le bot : les phrases citées restent. La personne qui gère ce bot trouve la raison dans son journal.',
    nonsense: 'Ce que le modèle a donné est illisible : les phrases citées restent.',
    unsupported:
      'Ce que le modèle a écrit n’était pas confirmé par les articles : les phrases citées restent.',
    'over-total': 'Le budget du jour pour les résumés écrits est épuisé : les phrases citées restent.',
    'over-server':
      'Le budget du jour de ce serveur pour les résumés écrits est épuisé : les phrases citées restent.',
    'too-often':
      'Le modèle vient d’écrire plusieurs fois pour la même personne : les phrases citées restent. Redemande dans une minute.',
    stopped: 'Le modèle a été arrêté : les phrases citées restent. Redemande pour qu’il réécrive.',
  },
  stop: {
    button: 'Arrêter',
    title: 'La version du modèle',
    stopped: 'Elle est arrêtée : les phrases citées restent.',
    over: 'Il n’y a plus rien à arrêter : le message montre ce qu’il en est advenu.',
    notYours:
      'Seules la personne qui l’a demandée et celles qui gèrent ce serveur peuvent l’arrêter. /story t’en montre une à toi.',
  },
  updated: {
    title: '**Mis à jour.** Ce qui a été dit de ce sujet {time} reposait sur des mots modifiés depuis :',
    changed: '{outlet} : « {before} » est devenu « {after} »',
    gone: '{outlet} ne dit plus : « {before} »',
    more: '{count, plural, one {et # autre phrase} many {et # d’autres phrases} other {et # autres phrases}}',
    elsewhere: 'Mis à jour : texte modifié chez {outlets} ; ce qui en avait été dit avant y figure encore.',
  },
  longer: 'Plus long',
  shorter: 'Plus court',
  compare: 'Comparer',
  showSources: 'Voir les sources',
  share: 'Partager ici',
  unknownLink: 'Aucun article à cette adresse n’est dans l’index',
  unknownLinkHow:
    'Je ne vais jamais chercher une adresse collée ici. Si ce média a un flux, une personne qui gère les flux peut l’ajouter.',
  nothing: 'Aucun sujet pour « {words} »',
  nothingHow: 'Moins de mots, ou d’autres, le trouveront peut-être ; {command} liste les sujets.',
  choice: '{headline} — {facts}',
  coverage: {
    title: 'Couverture de ce message',
    none: 'Aucune couverture trouvée',
    noneHow:
      'Aucun sujet de l’index ne ressemble à ce que dit ce message ni à ses liens. Le message n’a été lu que pour cette réponse et n’est pas conservé.',
    smallPrint: 'Le message n’a été lu que pour cette réponse et n’est pas conservé.',
    wordless: 'Ce message n’a ni mot ni lien que je puisse chercher.',
  },
  receipts: {
    title: 'Sources, phrase par phrase',
    titleOf: 'Sources, phrase par phrase : {headline}',
    changed: 'modifié depuis',
    unlisted: 'n’est plus dans l’index',
    notKept:
      'Ce sur quoi reposait ce résumé n’a pas été conservé. Voici ce que disent ses articles maintenant.',
    rests: 'La phrase {number, number} repose sur :',
    all: '{articles, plural, one {L’article} many {Les # d’articles} other {Les # articles}}',
  },
};
