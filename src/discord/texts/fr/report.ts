// What people read of reporting a problem with a summary, in French.
import type * as english from '../en/report.ts';
import type { Translated } from '../messages.ts';

export const report: Translated<typeof english.report> = {
  button: 'Signaler un problème',
  choose: 'Choisis ce qui ne va pas',
  what: 'Qu’est-ce qui ne va pas ?',
  words: 'Que faudrait-il lire ? (facultatif)',
  goesTo:
    'Ceci va à la personne qui gère ce bot, sans ton nom. Ce que tu écris est transmis et n’est pas conservé.',
  goesNowhere:
    'La personne qui gère ce bot n’a pas configuré de salon pour les signalements. Ce qui ne va pas et dans quel sujet est noté dans son journal, sans ton nom, sous une référence que tu peux lui donner.',
  kinds: {
    fact: 'Un fait est faux',
    source: 'Une source ne dit pas cela',
    'not-together': 'Des sujets qui ne vont pas ensemble',
    outdated: 'C’est dépassé',
    other: 'Autre chose',
  },
  outcomes: {
    sent: {
      title: 'Merci : le problème est signalé',
      how: 'La personne qui gère ce bot l’a reçu, sans ton nom. Donne-lui la référence si tu lui en parles.',
    },
    unknown: {
      title: 'Ton signalement n’est peut-être pas arrivé',
      how: 'Discord n’a pas dit s’il l’a accepté. De quel sujet il s’agit et ce qui ne va pas est noté dans le journal de la personne qui gère ce bot ; ce que tu as écrit ne l’est pas. Donne-lui la référence, et tes mots s’ils comptent.',
    },
    refused: {
      title: 'Ton signalement n’a pas pu être transmis',
      how: 'Discord ne l’a pas accepté : ce que tu as écrit est perdu. De quel sujet il s’agit et ce qui ne va pas est noté dans le journal de la personne qui gère ce bot. Donne-lui la référence, et tes mots s’ils comptent.',
    },
    'log-only': {
      title: 'Merci : le problème est noté',
      how: 'Il figure dans le journal de la personne qui gère ce bot, et personne n’en est averti : donne-lui la référence. Il est noté de quel sujet il s’agit et ce qui ne va pas ; ton nom ne l’est pas.',
    },
  },
  tooMany: {
    title: 'Cela suffit pour le moment',
    how: 'Tu as signalé {count, plural, one {# problème} other {# problèmes}} en une heure. Tu pourras en signaler un autre {time}.',
  },
  operator: {
    title: 'Un problème est signalé dans un résumé : {kind}',
    story: '**{headline}** · `{id}`',
    wordless: 'Rien n’a été écrit avec.',
    how: '`broadsheet stories explain {id}` dit ce qui tient le sujet ensemble',
  },
};
