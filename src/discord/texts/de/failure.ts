// What people read where there is no answer: nothing found, unknown names, failures; in German.
import type * as english from '../en/failure.ts';
import type { Translated } from '../messages.ts';

export const nothing: Translated<typeof english.nothing> = {
  title: 'Keine Meldungen zu {question}',
  atAll: 'Der Index enthält keinen solchen Artikel.',
  newest: 'Der neueste Treffer ist von {time}.',
  hint: 'Mit weniger oder anderen Wörtern findet sich vielleicht mehr.',
  unknownTag: 'Es gibt kein Schlagwort „{tag}“',
  unknownOutlet: 'Es gibt kein Medium „{outlet}“',
  near: 'Meintest du:',
  nearTags: 'Meintest du: {tags}',
  nobody: '{command} zeigt, was es gibt.',
  emptyIndex: 'Der Index ist leer',
  emptyIndexHow:
    'Es wurde noch kein Artikel erfasst. Wer diesen Bot betreibt, füllt ihn mit `npm run broadsheet -- ingest <files>` oder probiert ihn mit `npm run broadsheet -- sample load` aus.',
  anything: 'dieser Frage',
};

export const failure: Translated<typeof english.failure> = {
  title: 'Das hat nicht geklappt',
  unexpected:
    'Bei mir ist etwas schiefgegangen; es wurde nichts geändert. Versuch es in einer Minute noch einmal. Wenn es so bleibt, nenne dem Betreiber dieses Bots die Referenz unten.',
  indexAway:
    'Mein Index ist gerade nicht erreichbar; es wurde nichts geändert. Versuch es in einer Minute noch einmal. Wenn es so bleibt, nenne dem Betreiber dieses Bots die Referenz unten.',
  diskFull:
    'Ich kann gerade nichts speichern, weil meine Festplatte voll ist; es wurde nichts geändert. Fragen beantworte ich weiterhin. Nenne dem Betreiber dieses Bots die Referenz unten.',
  restarting: 'Ich werde gerade neu gestartet. Versuch es in einer Minute noch einmal.',
  unknownCommand:
    'Diesen Befehl kenne ich nicht: Er stammt aus einer anderen Version von mir. Lade Discord neu (Strg+R) und versuch es noch einmal.',
  otherVersion:
    'Diese Nachricht stammt aus einer älteren Version von mir. Gib den Befehl noch einmal ein, um eine neue zu bekommen.',
  unreadable:
    'Ich kann nicht lesen, wofür dieser Button steht. Gib den Befehl noch einmal ein, um eine neue Nachricht zu bekommen.',
  expired: 'Diese Nachricht ist zu alt: Ich kenne ihre Frage nicht mehr. Gib den Befehl noch einmal ein.',
  reference: 'Referenz: {reference}',
};
