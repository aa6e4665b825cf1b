// What people read when the bot has come to their server, in German.
import type * as english from '../en/welcome.ts';
import type { Translated } from '../messages.ts';

export const welcome: Translated<typeof english.welcome> = {
  title: 'Hallo! Ich beantworte Fragen zu den Nachrichten',
  what: 'Ich lese Artikel vieler Medien und fasse alle zu einem Ereignis zu einer Meldung zusammen.\nIch zeige, was sie sagen, worin sie übereinstimmen und worin nicht, mit der Quelle hinter jedem Satz.\nEin Kanal kann die neuen Meldungen zu einem Thema nach Zeitplan bekommen, jede einmal.',
  try: 'Probiere zuerst:',
  first: {
    news: '{command} die Meldungen von heute',
    tags: '{command} welche Themen es gibt',
    digest: '{command} neue Meldungen für einen Kanal; nichts wird gespeichert, bevor du es gesehen hast',
  },
  rights:
    'Fragen können alle. Wer den Server verwalten darf, richtet Überblicke ein ({digest}), was gelesen wird ({feeds}) und wie ich hier antworte ({settings}).',
  small:
    'Ich kann eure Nachrichten nicht lesen. {privacy} sagt, was gespeichert ist, {help} alles Übrige. Diese Nachricht kommt einmal.',
};
