// What people read of reporting a problem with a summary, in German.
import type * as english from '../en/report.ts';
import type { Translated } from '../messages.ts';

export const report: Translated<typeof english.report> = {
  button: 'Problem melden',
  choose: 'Wähle, was nicht stimmt',
  what: 'Was stimmt nicht?',
  words: 'Was müsste da stehen? (freiwillig)',
  goesTo:
    'Das geht an den Betreiber dieses Bots, ohne deinen Namen. Was du schreibst, wird weitergegeben und nicht gespeichert.',
  goesNowhere:
    'Der Betreiber dieses Bots hat keinen Kanal für Hinweise eingerichtet. Was nicht stimmt und bei welcher Meldung, wird in seinem Protokoll vermerkt, ohne deinen Namen, unter einer Referenz, die du ihm nennen kannst.',
  kinds: {
    fact: 'Eine Angabe ist falsch',
    source: 'Eine Quelle sagt das nicht',
    'not-together': 'Meldungen, die nicht zusammengehören',
    outdated: 'Es ist veraltet',
    other: 'Etwas anderes',
  },
  outcomes: {
    sent: {
      title: 'Danke, das Problem ist gemeldet',
      how: 'Der Betreiber dieses Bots hat es jetzt, ohne deinen Namen. Nenne ihm die Referenz, wenn du mit ihm darüber sprichst.',
    },
    unknown: {
      title: 'Dein Hinweis ist vielleicht nicht angekommen',
      how: 'Discord hat nicht gesagt, ob es ihn angenommen hat. Um welche Meldung es geht und was nicht stimmt, ist im Protokoll des Betreibers vermerkt, deine Worte nicht. Nenne ihm die Referenz, und deine Worte, wenn sie wichtig sind.',
    },
    refused: {
      title: 'Dein Hinweis konnte nicht weitergegeben werden',
      how: 'Discord hat ihn nicht angenommen, deshalb ist verloren, was du geschrieben hast. Um welche Meldung es geht und was nicht stimmt, ist im Protokoll des Betreibers vermerkt. Nenne ihm die Referenz, und deine Worte, wenn sie wichtig sind.',
    },
    'log-only': {
      title: 'Danke, das Problem ist vermerkt',
      how: 'Es steht im Protokoll des Betreibers, und niemand wird darauf hingewiesen: Nenne ihm die Referenz. Vermerkt ist, um welche Meldung es geht und was nicht stimmt; dein Name nicht.',
    },
  },
  tooMany: {
    title: 'Das genügt fürs Erste',
    how: 'Du hast innerhalb einer Stunde {count, plural, one {# Problem} other {# Probleme}} gemeldet. Du kannst {time} wieder melden.',
  },
  operator: {
    title: 'Ein Problem mit einer Zusammenfassung ist gemeldet: {kind}',
    story: '**{headline}** · `{id}`',
    wordless: 'Dazu wurde nichts geschrieben.',
    how: '`broadsheet stories explain {id}` sagt, was die Meldung zusammenhält',
  },
};
