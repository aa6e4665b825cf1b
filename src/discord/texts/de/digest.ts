// What people read in a digest, in German.
import type * as english from '../en/digest.ts';
import type { Translated } from '../messages.ts';

export const digest: Translated<typeof english.digest> = {
  title: 'Überblick: {topic}',
  weekly: 'Wochenüberblick: {topic}',
  fresh: '{count, plural, one {# neue Meldung} other {# neue Meldungen}}',
  updates: '{count, plural, one {# Aktualisierung} other {# Aktualisierungen}}',
  left: '{count, plural, one {# weitere nicht gezeigt} other {# weitere nicht gezeigt}}',
  independent: '{independent, plural, one {# davon unabhängig} other {# davon unabhängig}}',
  reported: 'berichtet {time}',
  changes: {
    fromTo: '{before} → {now}',
    now: 'neu: {now}',
    before: 'vorher: {before}',
    something: 'es wird etwas Neues berichtet',
    reportsFromTo: 'unabhängige Berichte: {before} → {now}',
    reportsNow: 'unabhängige Berichte: {now}',
    moreReports: 'weitere Medien berichten darüber',
  },
  update: '**Aktualisiert** · {change} · zuletzt gemeldet {toldAt}',
  plainUpdate: 'Aktualisiert: {headline} ({change})',
  choose: 'Zusammenfassung holen (nur du siehst sie)',
  compare: 'Medien vergleichen (nur du siehst es)',
  more: 'Alle auflisten (noch {count, number})',
  noMore: 'Mehr von diesem Überblick kann ich nicht auflisten',
  noMoreHow: 'Er wurde entfernt oder gehört zu einem anderen Server. {command} zeigt das Neueste.',
  smallPrint:
    'Jeder Satz ist aus dem verlinkten Artikel zitiert. Von der Serververwaltung mit {command} eingerichtet · nächster {next}',
  corrected: '**Korrigiert {date}:** {outlet} schrieb „{told}“ · jetzt: „{now}“',
  correctedAway: '**Korrigiert {date}:** {outlet} schrieb „{told}“ und hat es zurückgenommen',
  correctedMore: '{count, plural, one {# weitere Korrektur} other {# weitere Korrekturen}}',
  notice: 'Überblick: {topic}. {stories, plural, one {# Thema} other {# Themen}}, zuerst: {first}',
};
