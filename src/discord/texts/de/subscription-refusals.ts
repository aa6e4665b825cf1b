// What people read where a digest cannot be set up or changed as they typed it, in German.
import type * as english from '../en/subscription-refusals.ts';
import type { Translated } from '../messages.ts';

export const subscriptionRefusals: Translated<typeof english.subscriptionRefusals> = {
  exists: 'Dieser Überblick ist schon eingerichtet: Es wurde nichts hinzugefügt.',
  noTopic: 'Ein Überblick braucht ein Thema',
  noTopicHow: 'Gib einen *tag* an oder *words*, nach denen gesucht wird.',
  twoTopics: 'Ein Überblick hat ein Thema',
  twoTopicsHow: 'Gib *tag* oder *words* an, nicht beides.',
  badWords: 'Mit „{asked}“ lässt sich nichts suchen',
  badWordsHow: 'Gib mindestens ein Wort an, das nicht mit einem Minus ausgeschlossen ist.',
  badDays: '„{asked}“ ist kein Wochentag',
  badDaysHow: 'Gib Tage so an: mo,mi,fr oder mo-fr.',
  daysMissing: 'Welche Tage?',
  daysMissingHow: 'Gib *days* an, zum Beispiel mo,mi,fr.',
  daysNotHere: 'Tage gehören zu einem wöchentlichen Zeitplan oder zu gewählten Tagen',
  daysNotHereHow: 'Lass *days* weg oder wähle einen anderen *schedule*.',
  untilNotHere: 'Eine zweite Uhrzeit gehört zu zweimal täglich oder zu stündlich',
  untilNotHereHow: 'Lass *until* weg oder wähle einen anderen *schedule*.',
  badTime: '„{asked}“ ist keine Uhrzeit',
  badTimeHow: 'Gib sie in Stunden und Minuten an, zum Beispiel 08:00 oder 18:30.',
  untilMissing: 'Bis wann?',
  untilMissingHow:
    'Zweimal täglich braucht zwei Uhrzeiten, stündlich die erste und die letzte: Gib die zweite als *until* an, zum Beispiel 18:00.',
  badHours: '{until} kommt nicht nach {from}',
  theFirst: 'der ersten Uhrzeit',
  badHoursHow: 'Gib als *until* eine spätere Uhrzeit desselben Tages an.',
  badZone: 'Es gibt keine Zeitzone „{asked}“',
  badZoneHow: 'Gib eine Stadt an, die eine hat, oder einen Namen wie Europe/Berlin.',
  badZoneNear: 'Meintest du {zones}?',
  badLanguage: 'Ich kenne keine Sprache „{asked}“',
  badLanguageHow: 'Wähle eine aus der Liste, die beim Tippen erscheint, oder *any*.',
  tooMany: 'Dieser Server hat {max, plural, one {# Überblick} other {# Überblicke}}; mehr gehen nicht',
  tooManyHow: 'Entferne zuerst einen mit {command}.',
  everyone: 'Ein Überblick erwähnt nicht @everyone',
  everyoneHow: 'Wähle eine Rolle, die sich Mitglieder selbst geben können, oder keine.',

  cannotPost: 'In {channel} kann ich nicht posten',
  missing:
    'Dort fehlt: {permissions}. Es wurde nichts gespeichert.\nSo behebst du es: Kanaleinstellungen → Berechtigungen → mich hinzufügen → {count, plural, one {sie erlauben} other {sie alle erlauben}}, dann den Befehl noch einmal eingeben.',
  permissions: {
    ViewChannel: 'Kanal anzeigen',
    SendMessages: 'Nachrichten senden',
    SendMessagesInThreads: 'Nachrichten in Threads senden',
    CreatePublicThreads: 'Öffentliche Threads erstellen',
    ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
  },
  notMember: 'Ich bin nicht in diesem Server',
  notMemberHow:
    'Nur meine Befehle wurden hinzugefügt, deshalb kann ich hier nicht posten. Füge mich noch einmal hinzu, als Bot, und gib den Befehl dann noch einmal ein.',
  noThreadHere: 'In {channel} lässt sich kein Thread eröffnen',
  noThreadHereHow:
    'Threads entstehen unter Nachrichten in Text- und Ankündigungskanälen. Lass *thread* hier weg oder wähle False.',
  noPublishing: 'Aus {channel} lässt sich nichts veröffentlichen',
  noPublishingHow: 'Nur Ankündigungskanälen können Server folgen. Lass *publish* hier weg oder wähle False.',
  noForum: '{channel} ist kein Forum',
  noForumHow: 'Lass *forum-tag* hier weg oder wähle als Kanal ein Forum.',
  forumTagNeeded: '{channel} verlangt an jedem Beitrag einen Tag',
  forumTagNeededHow: 'Gib einen als *forum-tag* an: {names}.',
  forumTagNeededNone: 'Gib einen als *forum-tag* an; das Forum hat noch keinen.',
  badForumTag: 'Das Forum hat keinen Tag „{asked}“',
};
