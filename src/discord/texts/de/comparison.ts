// What people read of a comparison of write-ups, in German.
import type * as english from '../en/comparison.ts';
import type { Translated } from '../messages.ts';

export const comparison: Translated<typeof english.comparison> = {
  title: 'So wird berichtet: {headline}',
  compared: '{articles, plural, one {# Bericht} other {# Berichte}} verglichen',
  comparedNewest: 'die neuesten {articles, number} von {all, number} Berichten verglichen',
  agreed: 'Übereinstimmend',
  conflicts: 'Unterschiedlich berichtet',
  kinds: {
    number: 'Zahlen',
    date: 'Daten',
    name: 'Namen',
    modality: 'Wortwahl',
    attribution: 'wer es gesagt hat',
    place: 'Orte',
  },
  onlyIn: 'Nur in einem',
  missing: 'Nicht von allen erwähnt',
  alsoIn: 'auch in {outlets}',
  notIn: 'nicht erwähnt von {outlets}',
  moreOutlets: '{count, plural, one {# weiteres} other {# weitere}}',
  reprints:
    '{count, plural, one {Ein Bericht übernimmt den Text eines anderen und zählt einmal.} other {# Berichte übernehmen den Text eines anderen und zählen einmal.}}',
  nothingAgreed: 'Keine zwei Berichte sagen dasselbe in Worten, die ich zuordnen kann.',
  nothingDiffers: 'Ich habe keinen Unterschied bei Zahlen, Daten, Namen oder Wortwahl gefunden.',
  alone: 'Nur ein Bericht ist im Index: Noch gibt es nichts, womit er sich vergleichen ließe.',
  more: '{count, plural, one {# weitere Stelle in den Quellen.} other {# weitere Stellen in den Quellen.}}',
  smallPrint:
    'Gefunden durch Vergleich von Wörtern, Zahlen und Daten; jedes Zitat ist wörtlich. Was nicht gezeigt wird, kann trotzdem abweichen.',
  views: { facts: 'Fakten', headlines: 'Überschriften', timeline: 'Zeitleiste' },
  headlines: 'Überschriften, neueste zuerst',
  timeline: 'Wer wann berichtet hat, früheste zuerst',
  earlier: 'Seither aktualisiert',
  earlierValue: 'früher',
  latestValue: 'zuletzt',
  drawn: {
    title: 'Wer wann veröffentlicht hat (Zeiten in UTC)',
    first: 'zuerst',
    undated: 'Hohl: ohne eigenes Datum, gezeigt nach dem Zeitpunkt der Erfassung.',
    unnamed: 'unbekanntes Medium',
    more: '{outlets, plural, one {Ein weiteres Medium hat keine Zeile.} other {# weitere Medien haben keine Zeile.}}',
  },
  alt: {
    chart:
      'Diagramm, wer wann veröffentlicht hat, eine Zeile je Medium, {outlets, plural, one {# Medium} other {# Medien}} und {writeUps, plural, one {# Bericht} other {# Berichte}}, Zeiten in UTC, wer zuerst berichtete, steht zuerst.',
    lane: '{outlet}: {times}.',
    firstLane: '{outlet} (zuerst): {times}.',
    undated: 'undatiert, erfasst {time}',
    more: '{count, plural, one {# weiterer} other {# weitere}}',
    moreOutlets:
      '{outlets, plural, one {Ein weiteres Medium hat keine Zeile.} other {# weitere Medien haben keine Zeile.}}',
  },
};
